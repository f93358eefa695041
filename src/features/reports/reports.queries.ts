import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { timelineKeys } from '@/reference/timeline.queries';
import { listFigures, listRecords, type Period, type RecordFilters } from './figures.api';
import {
  createReport,
  findReport,
  getProvinceNumbers,
  getTerms,
  listYear,
  type NewReport,
  type ReportChange,
  updateReport,
} from './reports.api';

export const reportKeys = {
  all: ['reports'] as const,
  terms: (year: number) => [...reportKeys.all, 'terms', year] as const,
  year: (year: number) => [...reportKeys.all, 'year', year] as const,
  report: (agencyId: string, year: number, isSum: boolean) =>
    [...reportKeys.all, 'report', agencyId, year, isSum] as const,
  province: (agencyId: string, year: number) => [...reportKeys.all, 'province', agencyId, year] as const,
  figures: (period: Period, agencyId: string | null) => [...reportKeys.all, 'figures', period, agencyId] as const,
  records: (filters: RecordFilters) => [...reportKeys.all, 'records', filters] as const,
};

export function termsOptions(year: number) {
  return queryOptions({ queryKey: reportKeys.terms(year), queryFn: ({ signal }) => getTerms(year, signal) });
}

export function yearOptions(year: number) {
  return queryOptions({ queryKey: reportKeys.year(year), queryFn: ({ signal }) => listYear(year, signal) });
}

export function reportOptions(agencyId: string, year: number, isSum: boolean) {
  return queryOptions({
    queryKey: reportKeys.report(agencyId, year, isSum),
    queryFn: ({ signal }) => findReport(agencyId, year, isSum, signal),
  });
}

export function provinceOptions(agencyId: string, year: number) {
  return queryOptions({
    queryKey: reportKeys.province(agencyId, year),
    queryFn: ({ signal }) => getProvinceNumbers(agencyId, year, signal),
  });
}

export function figuresOptions(period: Period, agencyId: string | null) {
  return queryOptions({
    queryKey: reportKeys.figures(period, agencyId),
    queryFn: ({ signal }) => listFigures(period, agencyId, signal),
    placeholderData: keepPreviousData,
  });
}

export function recordsOptions(filters: RecordFilters) {
  return queryOptions({
    queryKey: reportKeys.records(filters),
    queryFn: ({ signal }) => listRecords(filters, signal),
    placeholderData: keepPreviousData,
  });
}

/** A change of a report shows wherever it is summed before it counts as done; one refused may be for numbers that moved. */
function useReportMutation<Variables>(mutationFn: (variables: Variables) => Promise<{ id: string }>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([reportKeys.all, timelineKeys.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useCreateReport = () => useReportMutation((row: NewReport) => createReport(row));
export const useUpdateReport = () =>
  useReportMutation(({ id, version, change }: { id: string; version: number; change: ReportChange }) =>
    updateReport(id, version, change),
  );
