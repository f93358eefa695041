import type { QueryClient } from '@tanstack/react-query';
import type { ReportedAgency } from '@/documents/excel/report-sheet';
import type { PeriodReportInput, YearlyReportInput } from '@/documents/report';
import { agenciesOptions } from '@/reference/agencies.queries';
import { issuing } from '@/reference/issuer';
import { numberKeys, sumNumbers } from '@/reference/report-figures';
import { standingNames } from './components/standing-badge';
import type { AgencyFigures, Period } from './figures.api';
import type { YearRow } from './reports.api';
import { confirmedNumbers, reportedNumbers, standingOf } from './reports.logic';
import type { OpenReport } from './use-report';

/** A report of a year as the paper takes it: the province's goes to the Ministry, an agency's to whom it belongs. */
export async function yearlyReportOf(client: QueryClient, open: OpenReport): Promise<YearlyReportInput> {
  const { agencyId, year, isSum, report, recorded, terms } = open;
  const { agency, ...frame } = await issuing(client, agencyId);
  const parent = (await client.ensureQueryData(agenciesOptions())).find(({ id }) => id === agency.parent_id);
  return {
    ...frame,
    agency,
    year,
    numbers: reportedNumbers(report, confirmedNumbers(report) ?? recorded),
    difficulties: report?.difficulties ?? null,
    proposals: report?.proposals ?? null,
    recipients: isSum
      ? terms.basis === 'law'
        ? ['Bộ Văn hóa, Thể thao và Du lịch']
        : []
      : parent
        ? [parent.name]
        : [],
  };
}

/** A summary of any period as the paper takes it. */
export async function periodReportOf(
  client: QueryClient,
  agencyId: string,
  { from, to }: Period,
  rows: readonly AgencyFigures[],
): Promise<PeriodReportInput> {
  return {
    ...(await issuing(client, agencyId)),
    from,
    to,
    numbers: sumNumbers(rows.map(({ numbers }) => numbers)),
    // A line of nothing but zeros tells nothing.
    agencies: rows
      .filter(({ numbers }) => numberKeys.some((key) => numbers[key] > 0))
      .map((row) => ({ name: row.agency_short_name, numbers: row.numbers })),
  };
}

/** The reports of a year as lines of a sheet. */
export function reportedAgencies(rows: readonly YearRow[]): ReportedAgency[] {
  return rows.map((row) => ({
    name: row.agency_short_name,
    numbers: row.reported,
    status: standingNames[standingOf(row)],
    note: [row.is_corrected && 'Có số liệu điều chỉnh', row.has_moved && 'Hồ sơ thay đổi sau khi xác nhận']
      .filter(Boolean)
      .join('; '),
  }));
}
