import type { ReportedAgency } from '@/documents/excel/report-sheet';
import { noteExport } from '@/reference/exports.api';
import { useActing } from '@/session/acting';
import { DownloadButton } from '@/ui/download-button';

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
  const download = async () => {
    const [rows, { downloadReportSheet }] = await Promise.all([rowsOf(), import('@/documents/report')]);
    await noteExport({
      what: 'agency_reports',
      format: 'xlsx',
      agencyId: acting.agency.id,
      rows: rows.length,
      filters,
    });
    await downloadReportSheet(named, rows);
  };
  return <DownloadButton label="Tải bảng (Excel)" format="xlsx" download={download} />;
}
