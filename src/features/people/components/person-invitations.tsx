import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '@/ui/data-table';
import { ErrorState, PageLoader } from '@/ui/states';
import { invitationsOfOptions } from '../invitations.queries';
import { invitationColumns } from './invitation-columns';

/** What one person was invited to. */
export function PersonInvitations({ email }: { email: string }) {
  const invitations = useQuery(invitationsOfOptions(email));
  if (invitations.isPending) return <PageLoader />;
  if (invitations.isError) {
    return <ErrorState error={invitations.error} onRetry={() => invitations.refetch()} />;
  }
  const { rows } = invitations.data;
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Chưa có lời mời nào đến cơ quan bạn quản trị.
      </Text>
    );
  }
  const { agency, role, state } = invitationColumns;
  return (
    <DataTable caption={`Lời mời gửi ${email}`} columns={[agency, role, state]} rows={rows} rowKey={({ id }) => id} />
  );
}
