import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { type Column, DataTable } from '@/ui/data-table';
import { type Dissolved, tellCounts } from '../reorganisations.effects';
import type { AgencyNames } from '../reorganisations.told';

interface Props {
  dissolved: readonly Dissolved[];
  names: AgencyNames;
  /** Whether all of them have a page: heirs founded by a plan have none yet. */
  linked: boolean;
}

/** What becomes of each agency that is no more. */
export function DissolvedTable({ dissolved, names, linked }: Props) {
  const agency = (code: string) => {
    const name = names.get(code)?.name || code;
    if (!linked) return name;
    return (
      <Anchor component={Link} to={paths.agency(code)} size="sm">
        {name}
      </Anchor>
    );
  };
  const columns: Column<Dissolved>[] = [
    { key: 'agency', header: 'Cơ quan', cell: ({ code }) => agency(code) },
    { key: 'heir', header: 'Kế thừa', cell: ({ heir }) => (heir ? agency(heir) : 'Không có') },
    { key: 'effects', header: 'Kết quả', cell: (one) => <Counts told={tellCounts(one)} /> },
  ];
  return (
    <DataTable
      caption="Cơ quan kết thúc hoạt động"
      columns={columns}
      rows={[...dissolved]}
      rowKey={({ code }) => code}
    />
  );
}

function Counts({ told }: { told: readonly string[] }) {
  if (told.length === 0) return <Text size="sm">Không có gì đang mở</Text>;
  return (
    <Stack gap={0}>
      {told.map((count) => (
        <span key={count}>{count}</span>
      ))}
    </Stack>
  );
}
