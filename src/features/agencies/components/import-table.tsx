import { Badge, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agenciesOptions } from '@/reference/agencies.queries';
import { type Column, DataTable } from '@/ui/data-table';
import { FilterChoice } from '@/ui/list-filters';
import { columnTitle } from '../import.columns';
import { countOutcomes, type Outcome, type PreviewRow } from '../import.preview';
import { tellChanged } from '../import.told';

const outcomes: Record<Outcome, { label: string; color: string }> = {
  refused: { label: 'Có lỗi', color: 'red' },
  create: { label: 'Thêm mới', color: 'teal' },
  update: { label: 'Cập nhật', color: 'blue' },
  unchanged: { label: 'Không đổi', color: 'gray' },
};

const columnsNaming = (nameOf: (code: string | undefined) => string | undefined): Column<PreviewRow>[] => [
  { key: 'line', header: 'Dòng', cell: ({ line }) => line },
  { key: 'code', header: 'Mã', cell: ({ cells }) => <span style={{ whiteSpace: 'nowrap' }}>{cells.code ?? '—'}</span> },
  { key: 'name', header: 'Cơ quan', cell: ({ cells }) => cells.name ?? nameOf(cells.code) ?? '—' },
  {
    key: 'outcome',
    header: 'Kết quả',
    cell: ({ outcome }) => (
      <Badge color={outcomes[outcome].color} variant="light" tt="none" miw="max-content">
        {outcomes[outcome].label}
      </Badge>
    ),
  },
  { key: 'details', header: 'Chi tiết', cell: (row) => <Details row={row} /> },
];

function Details({ row: { outcome, changed, errors } }: { row: PreviewRow }) {
  if (outcome === 'update') return `Đổi: ${tellChanged(changed)}`;
  if (outcome !== 'refused') return '—';
  return (
    <Stack gap={2}>
      {errors.map(({ field, message }) => (
        <Text key={`${field} ${message}`} size="sm" c="var(--mantine-color-error)">
          {field && `Cột «${columnTitle(field)}»: `}
          {message}
        </Text>
      ))}
    </Stack>
  );
}

const step = 100;

/** What becomes of each line; those of one outcome on demand, a hundred at a time. */
export function ImportTable({ rows }: { rows: PreviewRow[] }) {
  const { data: agencies } = useQuery(agenciesOptions());
  const columns = columnsNaming((code) => agencies?.find((agency) => agency.code === code)?.name);
  const counts = countOutcomes(rows);
  const [chosen, setChosen] = useState<Outcome | null>(counts.refused > 0 ? 'refused' : null);
  const [shown, setShown] = useState(step);
  const outcome = chosen !== null && counts[chosen] > 0 ? chosen : null;
  const found = rows.filter((row) => outcome === null || row.outcome === outcome);
  const there = (Object.keys(outcomes) as Outcome[]).filter((key) => counts[key] > 0);
  return (
    <Stack gap="sm" align="flex-start">
      <FilterChoice
        label="Hiện"
        value={outcome}
        all={`Tất cả (${rows.length})`}
        names={Object.fromEntries(there.map((key) => [key, `${outcomes[key].label} (${counts[key]})`]))}
        onChange={(value) => {
          setChosen(value as Outcome | null);
          setShown(step);
        }}
      />
      <DataTable
        caption="Từng dòng của tệp và kết quả"
        columns={columns}
        rows={found.slice(0, shown)}
        rowKey={({ line }) => String(line)}
      />
      {found.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + step)}>
          {`Hiện thêm ${Math.min(step, found.length - shown)} dòng`}
        </Button>
      )}
    </Stack>
  );
}
