import type { ReactNode } from 'react';
import { useActing } from '@/session/acting';
import { EmptyState } from '@/ui/states';

/** What only who manages people sees; the others are told so. */
export function ManagersOnly({ children }: { children: ReactNode }) {
  const { can } = useActing();
  return can('people.manage') ? children : <EmptyState title="Chỉ quản trị xem và quản lý người dùng." />;
}
