import { useQuery } from '@tanstack/react-query';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyIdsFor } from '@/reference/agency-scope';
import type { ReportNumbers } from '@/reference/report-figures';
import { useActing } from '@/session/acting';
import type { Report, ReportTerms } from './reports.api';
import { figuresOptions, provinceOptions, reportOptions, termsOptions } from './reports.queries';

/** Which report: of an agency, or of it and all below, about a year. */
export interface ReportPlace {
  agencyId: string;
  year: number;
  isSum: boolean;
}

export interface OpenReport extends ReportPlace {
  agency: Agency;
  terms: ReportTerms;
  /** null: nothing is written yet. */
  report: Report | null;
  /** What the records say now, or of a sum the agencies' reports. */
  recorded: ReportNumbers;
  /** Its draft is one's own to write and confirm. */
  isKept: boolean;
  /** Confirmed, one may take it up again, or send it back. */
  isReopened: boolean;
}

type Answer = { status: 'pending' } | { status: 'error'; error: unknown; retry: () => void } | { status: 'outside' };

/** A report with what its records say; outside: the decree does not bind the agency, or it is not one's to see. */
export function useReport({ agencyId, year, isSum }: ReportPlace): Answer | ({ status: 'open' } & OpenReport) {
  const { memberships, can } = useActing();
  const agencies = useQuery(agenciesOptions());
  const terms = useQuery(termsOptions(year));
  const report = useQuery(reportOptions(agencyId, year, isSum));
  const days = { from: terms.data?.from_day ?? '', to: terms.data?.to_day ?? '' };
  const own = useQuery({ ...figuresOptions(days, agencyId), enabled: !isSum && terms.isSuccess });
  const all = useQuery({ ...provinceOptions(agencyId, year), enabled: isSum });
  const numbers = isSum ? all : own;

  const failed = [agencies, terms, report, numbers].find(({ isError }) => isError);
  if (failed) return { status: 'error', error: failed.error, retry: () => failed.refetch() };
  if (!agencies.data || !terms.data || report.data === undefined || numbers.data === undefined) {
    return { status: 'pending' };
  }
  const agency = agencies.data.find(({ id }) => id === agencyId);
  const recorded = isSum ? all.data : own.data?.find((found) => found.agency_id === agencyId)?.numbers;
  if (!agency || !recorded) return { status: 'outside' };
  const isKept = isSum
    ? agencyIdsFor('reports.sum', memberships, agencies.data).has(agencyId)
    : can('reports.write', agencyId);
  const isReopened = isSum ? isKept : agencyIdsFor('reports.reopen', memberships, agencies.data).has(agencyId);
  return {
    ...{ status: 'open', agencyId, year, isSum, agency, terms: terms.data, report: report.data, recorded },
    ...{ isKept: isKept && agency.dissolved_on === null, isReopened },
  };
}
