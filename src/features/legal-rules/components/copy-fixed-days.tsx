import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { useChangePreview } from '@/reference/change-preview';
import { FailureAlert } from '@/ui/failure-alert';
import type { SpecialDay } from '../days-off.api';
import { writePlace } from '../days-off.filters';
import { fixedDaysMissing } from '../days-off.logic';
import { daysOffOptions, useAddDays } from '../legal-rules.queries';

/** Brings the holidays of fixed date over from the year before, those that are not there yet. */
export function CopyFixedDays({ year, days }: { year: string; days: SpecialDay[] }) {
  const navigate = useNavigate();
  const before = useQuery(daysOffOptions(String(Number(year) - 1)));
  const add = useAddDays();
  const { agreed, dialog } = useChangePreview();
  const missing = fixedDaysMissing(year, before.data ?? [], days);
  const step = useMutation({
    mutationFn: async () => {
      const rows = missing.map((day) => ({ ...day, id: crypto.randomUUID() }));
      if (!(await agreed('add_days', { days: rows }, `Thêm ${rows.length} ngày`))) return false;
      await add.mutateAsync(rows);
      return rows.length;
    },
    networkMode: 'always',
    onSuccess: (added) =>
      added &&
      navigate(paths.holidays + writePlace({ year, editing: null }), {
        replace: true,
        state: { message: `Đã thêm ${added} ngày lễ cố định của năm ${year}.` },
      }),
  });
  if (missing.length === 0) return null;
  return (
    <>
      {dialog}
      <Button variant="default" loading={step.isPending} onClick={() => step.mutate()}>
        {`Chép ${missing.length} ngày lễ cố định từ năm ${Number(year) - 1}`}
      </Button>
      <FailureAlert message={step.error ? describeError(step.error) : undefined} of={step.error} />
    </>
  );
}
