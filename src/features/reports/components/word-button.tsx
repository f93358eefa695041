import { useQueryClient } from '@tanstack/react-query';
import { noteExport } from '@/reference/exports.api';
import { DownloadButton } from '@/ui/download-button';
import type { OpenReport } from '../use-report';

/** The report in the decree's form, as a Word file; what cannot be noted is not exported. */
export function WordButton({ open }: { open: OpenReport }) {
  const client = useQueryClient();
  const download = async () => {
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
  };
  return <DownloadButton label="Tải văn bản (Word)" download={download} />;
}
