import { queryOptions } from '@tanstack/react-query';
import { fetchDaysOff, fetchLegalRules } from './legal-rules.api';

const keys = {
  rules: ['legal-rules'] as const,
  daysOff: (year: string) => ['days-off', year] as const,
};

const changesRarely = { staleTime: 60 * 60_000 };

/** All rules, of both regimes and the province's own. */
export function legalRulesOptions() {
  return queryOptions({ queryKey: keys.rules, queryFn: ({ signal }) => fetchLegalRules(signal), ...changesRarely });
}

/** Days off, and days worked in lieu, of a year. */
export function daysOffOptions(year: string) {
  return queryOptions({
    queryKey: keys.daysOff(year),
    queryFn: ({ signal }) => fetchDaysOff(year, signal),
    ...changesRarely,
  });
}
