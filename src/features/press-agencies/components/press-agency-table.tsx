import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import { PhoneLink } from '@/ui/phone-link';
import { kindsTold } from '../press-agencies.told';

const columns: Column<PressAgency>[] = [
  {
    key: 'name',
    header: 'Tên',
    cell: ({ name, is_demo }) => (
      <Stack gap={2} align="flex-start">
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        {is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  {
    key: 'kinds',
    header: 'Loại hình',
    cell: ({ kinds, issue_period }) => (
      <Stack gap={2}>
        <span>{kindsTold(kinds)}</span>
        {issue_period && (
          <Text size="xs" c="dimmed">
            Kỳ xuất bản: {issue_period}
          </Text>
        )}
      </Stack>
    ),
  },
  { key: 'governing', header: 'Cơ quan chủ quản', cell: ({ governing_body }) => governing_body ?? '—' },
  {
    key: 'domains',
    header: 'Tên miền',
    cell: ({ domains }) => <span style={{ overflowWrap: 'anywhere' }}>{domains.join(', ') || '—'}</span>,
  },
  { key: 'contact', header: 'Liên hệ', cell: (row) => <Contact row={row} /> },
];

function Contact({ row: { phone, email, address } }: { row: PressAgency }) {
  if (!phone && !email && !address) return '—';
  return (
    <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
      {phone && <PhoneLink digits={phone} />}
      {email && (
        <Anchor href={`mailto:${email}`} size="sm">
          {email}
        </Anchor>
      )}
      {address && <span>{address}</span>}
    </Stack>
  );
}

const edit: Column<PressAgency> = {
  key: 'edit',
  header: 'Thao tác',
  cell: ({ id, name }) => (
    <Anchor component={Link} to={paths.editPressAgency(id)} size="sm" aria-label={`Sửa ${name}`}>
      Sửa
    </Anchor>
  ),
};

/** The register of press agencies. */
export function PressAgencyTable({ rows, withEdit }: { rows: PressAgency[]; withEdit: boolean }) {
  return (
    <DataTable
      caption="Danh sách cơ quan báo chí"
      columns={withEdit ? [...columns, edit] : columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
