import { queryOptions } from '@tanstack/react-query';
import { serverNow } from '@/lib/server-clock';
import { checkIn, fetchCode, fetchOwnPeople } from './check-in.api';
import { trainingKeys, useTrainingMutation } from './courses.queries';

/** The code of a course, asked for anew as each minute ends. */
export function codeOptions(courseId: string) {
  return queryOptions({
    queryKey: trainingKeys.code(courseId),
    queryFn: ({ signal }) => fetchCode(courseId, signal),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) =>
      state.data ? Math.max(1_000, Date.parse(state.data.valid_until) - serverNow() + 300) : 5_000,
    refetchIntervalInBackground: true,
  });
}

/** Who of one's agency is registered for the course of a code. */
export function ownPeopleOptions(code: string) {
  return queryOptions({
    queryKey: trainingKeys.byCode(code),
    queryFn: ({ signal }) => fetchOwnPeople(code, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const useCheckIn = () => useTrainingMutation(checkIn);
