import { Button } from '@mantine/core';
import { IconFileTypeXls } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReportedAgency } from '@/documents/excel/report-sheet';
import { describeError } from '@/lib/errors';
import { noteExport } from '@/reference/exports.api';
import { useActing } from '@/session/acting';
import { FailureAlert } from '@/ui/failure-alert';

interface Props {
  /** What the file is called. */
  named: string;
  /** How it was filtered, as the address says. */
  filters: URLSearchParams;
  rowsOf: () => Promise<ReportedAgency[]> | ReportedAgency[];
}

/** Agencies with their numbers and what they come to, as an Excel sheet. */
export function SheetButton({ named, filters, rowsOf }: Props) {
  const { acting } = useActing();
  const save = useMutation({
    mutationFn: async () => {
      const [rows, { downloadReportSheet }] = await Promise.all([rowsOf(), import('@/documents/report')]);
      await noteExport({
        what: 'agency_reports',
        format: 'xlsx',
        agencyId: acting.agency.id,
        rows: rows.length,
        filters,
      });
      await downloadReportSheet(named, rows);
    },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeXls size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        Tải bảng (Excel)
      </Button>
      <FailureAlert message={save.error ? describeError(save.error) : undefined} of={save.error} />
    </>
  );
}
