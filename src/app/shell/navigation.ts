import { IconAddressBook, IconBuilding, IconHome, IconSpeakerphone } from '@tabler/icons-react';
import { paths } from '@/lib/paths';
import type { Membership } from '@/session/permissions';

export interface NavigationItem {
  label: string;
  to: string;
  icon: typeof IconHome;
}

/** What the menu offers to who acts by a membership. */
export function navigationFor(acting: Membership): NavigationItem[] {
  const ownAgency = { label: 'Cơ quan của tôi', to: paths.agency(acting.agency.code), icon: IconHome };
  return [
    { label: 'Người phát ngôn', to: paths.spokespersons, icon: IconSpeakerphone },
    ...(acting.role === 'clerk' ? [ownAgency] : []),
    { label: 'Cơ quan', to: paths.agencies, icon: IconBuilding },
    { label: 'Danh bạ công khai', to: paths.directory, icon: IconAddressBook },
  ];
}
