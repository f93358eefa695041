import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatWeekday } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { useChangePreview } from '@/reference/change-preview';
import { UnsureMark } from '@/reference/unsure-mark';
import { type Column, DataTable } from '@/ui/data-table';
import { FailureAlert } from '@/ui/failure-alert';
import type { SpecialDay } from '../days-off.api';
import { writePlace } from '../days-off.filters';
import { useRemoveDay } from '../legal-rules.queries';

const columns: Column<SpecialDay>[] = [
  { key: 'day', header: 'Ngày', cell: ({ day }) => formatWeekday(day) },
  {
    key: 'name',
    header: 'Tên ngày',
    cell: ({ name, unsure_note }) => (
      <>
        <Text size="sm">{name}</Text>
        <UnsureMark note={unsure_note} />
      </>
    ),
  },
  { key: 'is_off', header: 'Cơ quan', cell: ({ is_off }) => (is_off ? 'Nghỉ' : 'Làm việc (làm bù)') },
];

const actions: Column<SpecialDay> = {
  key: 'actions',
  header: 'Thao tác',
  cell: (day) => (
    <Group gap="sm">
      <Anchor
        component={Link}
        to={writePlace({ year: day.day.slice(0, 4), editing: day.id })}
        size="sm"
        aria-label={`Sửa ${formatWeekday(day.day)}`}
      >
        Sửa
      </Anchor>
      <RemoveDay day={day} />
    </Group>
  ),
};

/** The special days of a year, one a row. */
export function DaysOffTable({ days, withActions }: { days: SpecialDay[]; withActions: boolean }) {
  return (
    <DataTable
      caption="Ngày nghỉ, ngày làm bù"
      columns={withActions ? [...columns, actions] : columns}
      rows={days}
      rowKey={({ id }) => id}
    />
  );
}

/** Takes a day out of the calendar, after showing what that moves. */
function RemoveDay({ day }: { day: SpecialDay }) {
  const { agreed, dialog } = useChangePreview();
  const remove = useRemoveDay();
  const step = useMutation({
    mutationFn: async () => {
      if (await agreed('remove_day', { id: day.id }, `Xóa ${formatWeekday(day.day)}`)) await remove.mutateAsync(day);
    },
    networkMode: 'always',
  });
  return (
    <>
      {dialog}
      <Button
        variant="default"
        size="compact-sm"
        loading={step.isPending}
        onClick={() => step.mutate()}
        aria-label={`Xóa ${formatWeekday(day.day)}`}
      >
        Xóa
      </Button>
      <FailureAlert message={step.error ? describeError(step.error) : undefined} of={step.error} />
    </>
  );
}
