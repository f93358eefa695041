import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDayOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { roleNames } from '@/session/permissions';
import { type Column, DataTable } from '@/ui/data-table';
import { ErrorState, PageLoader } from '@/ui/states';
import type { Task } from '../account.api';
import { tasksOptions } from '../account.queries';
import { AccountSection } from './account-section';

const columns: Column<Task>[] = [
  {
    key: 'agency',
    header: 'Cơ quan',
    cell: ({ agency }) => (
      <Anchor component={Link} to={paths.agency(agency.code)} size="sm">
        {agency.name}
      </Anchor>
    ),
  },
  { key: 'role', header: 'Vai trò', cell: ({ role }) => roleNames[role] },
  { key: 'since', header: 'Từ ngày', cell: ({ created_at }) => formatDayOf(created_at) },
];

/** Where one works and as what; managers change it, not oneself. */
export function TasksSection({ userId }: { userId: string }) {
  const tasks = useQuery(tasksOptions(userId));
  return (
    <AccountSection id="nhiem-vu" title="Nhiệm vụ được giao">
      {tasks.isPending && <PageLoader />}
      {tasks.isError && <ErrorState error={tasks.error} onRetry={() => tasks.refetch()} />}
      {tasks.data && (
        <DataTable caption="Nhiệm vụ được giao" columns={columns} rows={tasks.data} rowKey={({ id }) => id} />
      )}
    </AccountSection>
  );
}
