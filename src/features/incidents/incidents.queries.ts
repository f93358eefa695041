import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { attachmentKeys } from '@/reference/attachments.queries';
import { timelineKeys } from '@/reference/timeline.queries';
import { changeIncident, getIncident, type IncidentChange } from './incidents.api';

export const incidentKeys = {
  all: ['incidents'] as const,
  record: (id: string) => [...incidentKeys.all, 'record', id] as const,
  story: (id: string) => [...incidentKeys.all, 'story', id] as const,
  readers: (id: string) => [...incidentKeys.all, 'readers', id] as const,
};

/** How often an open page looks for what others have done, in milliseconds. */
export const pollInterval = 15_000;

export function incidentOptions(id: string) {
  return queryOptions({
    queryKey: incidentKeys.record(id),
    queryFn: ({ signal }) => getIncident(id, signal),
    refetchInterval: pollInterval,
    refetchOnWindowFocus: 'always',
  });
}

/** A change of incidents shows in their lists, records, stories and in «việc của tôi» before it counts as done. */
export function useIncidentMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all(
        [incidentKeys.all, ['my-work'], timelineKeys.all, attachmentKeys.all].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

/** Takes an incident a step further, as it was at the version seen. */
export const useChangeIncident = () =>
  useIncidentMutation(({ id, version, change }: { id: string; version: number; change: IncidentChange }) =>
    changeIncident(id, version, change),
  );
