import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate, formatMoment, formatTimeOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { CourseRow } from '../courses.api';
import { isOpen } from '../courses.logic';
import { RecordedLate, StateBadge } from './state-badge';

const columns = (now: number): Column<CourseRow>[] => [
  {
    key: 'title',
    header: 'Lớp tập huấn',
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <Anchor component={Link} to={paths.course(row.id)} fw={600} size="sm">
          {row.title}
        </Anchor>
        <Text size="xs" c="dimmed">
          Kế hoạch {row.plan_number} ngày {formatDate(row.plan_date)}
        </Text>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  {
    key: 'when',
    header: 'Thời gian, địa điểm',
    cell: (row) => (
      <Stack gap={2}>
        <span>
          {formatMoment(row.starts_at)} – {formatTimeOf(row.ends_at)}
        </span>
        <Text size="xs" c="dimmed">
          {row.place}
        </Text>
      </Stack>
    ),
  },
  { key: 'organiser', header: 'Cơ quan tổ chức', cell: (row) => row.agency_short_name },
  {
    key: 'state',
    header: 'Trạng thái',
    cell: (row) => (
      <Stack gap={4} align="flex-start">
        <Group gap={4}>
          <StateBadge state={row.state} />
          {row.is_recorded_late && <RecordedLate />}
        </Group>
        {isOpen(row, now) && row.registration_until && (
          <Text size="xs" c="dimmed">
            Nhận đăng ký đến {formatMoment(row.registration_until)}
          </Text>
        )}
      </Stack>
    ),
  },
  { key: 'people', header: 'Người dự', cell: (row) => <PeopleOf row={row} now={now} /> },
];

function PeopleOf({ row, now }: { row: CourseRow; now: number }) {
  const { state, registered_count, present_count, capacity, is_invited, own_count } = row;
  if (state === 'planned') return '—';
  return (
    <Stack gap={2} align="flex-start">
      <span>
        {state === 'held' || state === 'closed'
          ? `${present_count} có mặt`
          : `${registered_count}${capacity === null ? '' : `/${capacity}`} đăng ký`}
      </span>
      {is_invited && own_count > 0 && (
        <Text size="xs" c="dimmed">
          Cơ quan mình: {own_count} người
        </Text>
      )}
      {is_invited && isOpen(row, now) && (
        <Anchor
          component={Link}
          to={paths.registerForCourse(row.id)}
          size="sm"
          aria-label={`${own_count > 0 ? 'Đăng ký thêm' : 'Đăng ký dự'}: ${row.title}`}
        >
          {own_count > 0 ? 'Đăng ký thêm' : 'Đăng ký dự'}
        </Anchor>
      )}
    </Stack>
  );
}

interface Props {
  year: number;
  rows: CourseRow[];
  /** The present by the server's clock, in milliseconds. */
  now: number;
  stale: boolean;
}

/** The courses of a year. */
export function CourseTable({ year, rows, now, stale }: Props) {
  return (
    <DataTable
      caption={`Các lớp tập huấn năm ${year}`}
      columns={columns(now)}
      rows={rows}
      rowKey={({ id }) => id}
      stale={stale}
    />
  );
}
