import { IconHistory, IconSettings, IconUsers } from '@tabler/icons-react';
import { paths } from '@/lib/paths';
import type { NavigationItem } from './navigation';

/** What the menu offers to managers besides; loaded for them alone. */
export const forManagers: NavigationItem[] = [
  { label: 'Người dùng', to: paths.people, icon: IconUsers },
  { label: 'Cài đặt', to: paths.settings, icon: IconSettings },
  { label: 'Nhật ký', to: paths.audit, icon: IconHistory },
];
