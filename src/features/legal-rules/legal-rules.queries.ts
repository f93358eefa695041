import { queryOptions } from '@tanstack/react-query';
import { useCountingMutation } from '@/reference/counting.queries';
import { addDays, changeDay, removeDay } from './days-off.api';
import { fetchDaysOff, fetchLegalRules } from './legal-rules.api';
import { addRule, changeRule, getRuleVersion, replaceRule, withdrawRule } from './rule-versions.api';

const keys = {
  rules: ['legal-rules'] as const,
  version: (id: string) => [...keys.rules, 'version', id] as const,
  daysOff: ['days-off'] as const,
  daysOffIn: (year: string) => [...keys.daysOff, year] as const,
};

const changesRarely = { staleTime: 60 * 60_000 };

/** All rules, of both regimes and the province's own. */
export function legalRulesOptions() {
  return queryOptions({ queryKey: keys.rules, queryFn: ({ signal }) => fetchLegalRules(signal), ...changesRarely });
}

/** One version of a rule, whole. */
export function ruleVersionOptions(id: string) {
  return queryOptions({ queryKey: keys.version(id), queryFn: ({ signal }) => getRuleVersion(id, signal) });
}

/** Days off, and days worked in lieu, of a year. */
export function daysOffOptions(year: string) {
  return queryOptions({
    queryKey: keys.daysOffIn(year),
    queryFn: ({ signal }) => fetchDaysOff(year, signal),
    ...changesRarely,
  });
}

export const useAddRule = () => useCountingMutation(addRule);
export const useReplaceRule = () => useCountingMutation(replaceRule);
export const useChangeRule = () => useCountingMutation(changeRule);
export const useWithdrawRule = () => useCountingMutation(withdrawRule);
export const useAddDays = () => useCountingMutation(addDays);
export const useChangeDay = () => useCountingMutation(changeDay);
export const useRemoveDay = () => useCountingMutation(removeDay);
