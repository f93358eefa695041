import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { DataTable } from '@/ui/data-table';
import type { Scorecard } from '../scorecard.api';
import { type Counted, type DoneLine, doneLines } from '../scorecard.done';

/** What has been done in twelve months, each number with the list behind it. */
export function DoneTable({ card }: { card: Scorecard }) {
  return (
    <DataTable
      caption="Đã làm trong mười hai tháng"
      columns={[
        { key: 'what', header: 'Việc', cell: ({ label }: DoneLine) => label },
        { key: 'count', header: 'Số liệu', cell: (line) => <Told line={line} /> },
      ]}
      rows={doneLines(card)}
      rowKey={({ label }) => label}
    />
  );
}

function Told({ line: { part, whole, words, to } }: { line: DoneLine }) {
  if (words !== undefined) {
    return to ? (
      <Anchor component={Link} to={to} size="sm">
        {words}
      </Anchor>
    ) : (
      words
    );
  }
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {part && <CountedNumber of={part} />}
      {whole && (
        <>
          {' / '}
          <CountedNumber of={whole} />
        </>
      )}
    </span>
  );
}

function CountedNumber({ of: { value, name, to } }: { of: Counted }) {
  const told = value.toLocaleString('vi-VN');
  return to && value > 0 ? (
    <Anchor component={Link} to={to} size="sm" fw={600} underline="always" aria-label={`${name}: ${told}`}>
      {told}
    </Anchor>
  ) : (
    <Text span size="sm" fw={600}>
      {told}
    </Text>
  );
}
