import { queryOptions } from '@tanstack/react-query';
import { type DeadlineQuestion, fetchDeadline } from './deadlines.api';

const keys = { of: (question: DeadlineQuestion) => ['deadlines', question] as const };

/** How a deadline comes about; rules and days off change a few times a year. */
export function deadlineOptions(question: DeadlineQuestion) {
  return queryOptions({
    queryKey: keys.of(question),
    queryFn: ({ signal }) => fetchDeadline(question, signal),
    staleTime: 60 * 60_000,
  });
}
