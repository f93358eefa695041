import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { pressRuleCodes } from '@/documents/correction-law';
import { incidentOptions, useIncidentMutation } from './incidents.queries';
import { createLetters, fetchPressRules, getPressAuthority, updateLetter, updateLetters } from './letters.api';

/** What the law says of corrections and responses, all versions; it changes rarely. */
export function pressRulesOptions() {
  return queryOptions({
    queryKey: ['legal-rules', 'press', pressRuleCodes] as const,
    queryFn: ({ signal }) => fetchPressRules(pressRuleCodes, signal),
    staleTime: 60 * 60_000,
  });
}

/** Who is told when a newspaper does not correct. */
export function pressAuthorityOptions() {
  return queryOptions({
    queryKey: ['agencies', 'press-authority'] as const,
    queryFn: ({ signal }) => getPressAuthority(signal),
    staleTime: 60 * 60_000,
  });
}

/** What every page of a letter asks for: the incident its address names, and the law. */
export function prefetchLetterPage(client: QueryClient, { pathname }: URL) {
  return Promise.all([
    client.prefetchQuery(incidentOptions(pathname.split('/')[2] ?? '')),
    client.prefetchQuery(pressRulesOptions()),
  ]);
}

export const useCreateLetters = () => useIncidentMutation(createLetters);
export const useUpdateLetter = () => useIncidentMutation(updateLetter);
/** The rows of one letter; one that is refused stops the rest, and what was saved shows all the same. */
export const useUpdateLetters = () => useIncidentMutation(updateLetters);
