import { Text } from '@mantine/core';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { type Action, permissions, type Role, reachOf, roleNames } from '@/session/permissions';
import { type Column, DataTable } from '@/ui/data-table';
import { PageHeader } from '@/ui/page-header';
import { PeopleTabs } from '../components/people-tabs';
import { actionLabels, reachLabels } from '../roles.labels';

const columns: Column<Action>[] = [
  { key: 'action', header: 'Việc', cell: (action) => actionLabels[action] },
  ...(Object.keys(roleNames) as Role[]).map(
    (role): Column<Action> => ({
      key: role,
      header: roleNames[role],
      cell: (action) => {
        const reach = reachOf(action, role);
        return reach ? (
          reachLabels[reach]
        ) : (
          <Text span size="sm" c="dimmed">
            Không
          </Text>
        );
      },
    }),
  ),
];

/** What each role may do and how far: the very table the screens offer by. */
export function Component() {
  const { can } = useActing();
  return (
    <>
      <PageHeader title="Vai trò và quyền" crumbs={[{ label: 'Người dùng', to: paths.people }]} />
      {can('people.manage') && <PeopleTabs current={paths.roles} />}
      <Text size="sm" mb="md" maw={720}>
        Mỗi vai trò gắn với một cơ quan. Một người có thể giữ nhiều vai trò ở nhiều cơ quan; quyền của vai trò này không
        cộng vào phạm vi của vai trò kia. Máy chủ kiểm tra lại từng thao tác theo đúng bảng này.
      </Text>
      <DataTable
        caption="Mỗi vai trò được làm gì, ở những cơ quan nào"
        columns={columns}
        rows={Object.keys(permissions) as Action[]}
        rowKey={(action) => action}
      />
    </>
  );
}
