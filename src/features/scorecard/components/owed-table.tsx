import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { tellDated } from '@/reference/dated';
import { Due } from '@/reference/due';
import { type Column, DataTable } from '@/ui/data-table';
import { useServerNow } from '@/ui/use-server-now';
import type { Owed, Scorecard } from '../scorecard.api';

/** What is to be done by a time and is not done: what, by when, and where it is done. */
export function OwedTable({ owed: { count, overdue, rows } }: { owed: NonNullable<Scorecard['owed']> }) {
  const now = useServerNow(rows.map(({ due_at }) => Date.parse(due_at)));
  if (count === 0) return <Text size="sm">Không còn việc nào có thời hạn.</Text>;
  const columns: Column<Owed>[] = [
    { key: 'what', header: 'Việc', cell: (row) => tellDated(row).name },
    { key: 'record', header: 'Nội dung', cell: (row) => <What row={row} /> },
    { key: 'due', header: 'Thời hạn', cell: ({ due_at }) => <Due dueAt={due_at} now={now} /> },
  ];
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {count} việc{overdue > 0 && `, ${overdue} việc quá hạn`}
        {count > rows.length && `; dưới đây là ${rows.length} việc đến hạn sớm nhất`}.
      </Text>
      <DataTable
        caption="Việc có thời hạn chưa xong"
        columns={columns}
        rows={rows}
        rowKey={({ kind, record_id }) => `${kind} ${record_id}`}
      />
    </Stack>
  );
}

function What({ row }: { row: Owed }) {
  const { path, detail } = tellDated(row);
  return (
    <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
      {path ? (
        <Anchor component={Link} to={path} size="sm">
          {row.title}
        </Anchor>
      ) : (
        <Text size="sm">{row.title}</Text>
      )}
      {detail && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {detail}
        </Text>
      )}
    </Stack>
  );
}
