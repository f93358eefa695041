import { Badge, Stack, Text } from '@mantine/core';
import { roleNames } from '@/session/permissions';
import { type Column, DataTable } from '@/ui/data-table';
import { type CheckedLine, readyLines } from '../invitations.lines';

type Numbered = CheckedLine & { number: number };

const columns: Column<Numbered>[] = [
  { key: 'number', header: 'Dòng', cell: ({ number }) => number },
  {
    key: 'email',
    header: 'Thư điện tử',
    cell: ({ email }) => <span style={{ overflowWrap: 'anywhere' }}>{email || '—'}</span>,
  },
  { key: 'agency', header: 'Cơ quan', cell: ({ agency }) => agency?.short_name ?? '—' },
  { key: 'role', header: 'Vai trò', cell: ({ role }) => (role ? roleNames[role] : '—') },
  {
    key: 'check',
    header: 'Kiểm tra',
    cell: ({ problems }) =>
      problems.length === 0 ? (
        <Badge variant="light" tt="none" color="teal">
          Gửi được
        </Badge>
      ) : (
        <Stack gap={2} miw={0} style={{ overflowWrap: 'anywhere' }}>
          {problems.map((problem) => (
            <Text key={problem} span size="sm" c="var(--mantine-color-error)">
              {problem}
            </Text>
          ))}
        </Stack>
      ),
  },
];

/** How each line of a pasted list is understood, and what is wrong with it. */
export function CheckedLines({ lines }: { lines: readonly CheckedLine[] }) {
  const bad = lines.length - readyLines(lines).length;
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {lines.length} dòng{bad > 0 ? `, ${bad} dòng cần sửa` : ', đều gửi được'}
      </Text>
      <DataTable
        caption="Danh sách đã dán, từng dòng"
        columns={columns}
        rows={lines.map((line, index) => ({ ...line, number: index + 1 }))}
        rowKey={({ number }) => String(number)}
      />
    </div>
  );
}
