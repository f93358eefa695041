import {
  IconAddressBook,
  IconArticle,
  IconBellRinging,
  IconBuilding,
  IconCalendarEvent,
  IconChecklist,
  IconClipboardText,
  IconEye,
  IconFileCertificate,
  IconGavel,
  IconHome,
  IconMessageQuestion,
  IconMicrophone,
  IconNews,
  IconReport,
  IconReportSearch,
  IconSchool,
  IconSpeakerphone,
  IconUsersGroup,
} from '@tabler/icons-react';
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
    { label: 'Việc của tôi', to: paths.myWork, icon: IconChecklist },
    { label: 'Lịch công tác', to: paths.calendar, icon: IconCalendarEvent },
    { label: 'Giám sát', to: paths.supervision, icon: IconEye },
    { label: 'Đôn đốc', to: paths.reminders, icon: IconBellRinging },
    { label: 'Vụ việc', to: paths.incidents, icon: IconReportSearch },
    { label: 'Điểm báo', to: paths.digest, icon: IconArticle },
    { label: 'Đề nghị của báo chí', to: paths.pressEnquiries, icon: IconMicrophone },
    { label: 'Sự kiện báo chí', to: paths.pressEvents, icon: IconUsersGroup },
    { label: 'Người phát ngôn', to: paths.spokespersons, icon: IconSpeakerphone },
    { label: 'Ủy quyền', to: paths.delegations, icon: IconFileCertificate },
    { label: 'Văn bản chỉ đạo', to: paths.directives, icon: IconClipboardText },
    { label: 'Tập huấn', to: paths.training, icon: IconSchool },
    { label: 'Báo cáo', to: paths.reports, icon: IconReport },
    ...(acting.role === 'clerk' ? [ownAgency] : []),
    { label: 'Cơ quan', to: paths.agencies, icon: IconBuilding },
    { label: 'Cơ quan báo chí', to: paths.pressAgencies, icon: IconNews },
    { label: 'Quy định', to: paths.legalRules, icon: IconGavel },
    { label: 'Ai được phát ngôn?', to: paths.whoMaySpeak, icon: IconMessageQuestion },
    { label: 'Danh bạ công khai', to: paths.directory, icon: IconAddressBook },
  ];
}

/** Which item of the menu an address belongs to: of those above it, the nearest. */
export function currentItem(items: NavigationItem[], pathname: string): string | undefined {
  return items
    .map(({ to }) => to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.length - a.length)[0];
}
