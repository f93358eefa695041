import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { noteExport } from '@/reference/exports.api';
import { FailureAlert } from '@/ui/failure-alert';
import type { OpenReport } from '../use-report';

/** The report in the decree's form, as a Word file; what cannot be noted is not exported. */
export function WordButton({ open }: { open: OpenReport }) {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      const [{ yearlyReportOf }, { downloadYearlyReport }] = await Promise.all([
        import('../reports.document'),
        import('@/documents/report'),
      ]);
      const input = await yearlyReportOf(client, open);
      const { report, agencyId, year } = open;
      await noteExport({
        what: 'agency_reports',
        format: 'docx',
        ...(report ? { recordId: report.id } : { agencyId, filters: new URLSearchParams({ nam: String(year) }) }),
        rows: 1,
      });
      await downloadYearlyReport(input);
    },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        Tải văn bản (Word)
      </Button>
      <FailureAlert message={save.error ? describeError(save.error) : undefined} of={save.error} />
    </>
  );
}
