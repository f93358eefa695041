import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { agenciesOptions } from '@/reference/agencies.queries';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { createIncident, type IncidentChange, isRecorded, updateIncident } from './incident-writing.api';
import { incidentKeys, incidentOptions, useIncidentMutation } from './incidents.queries';

/** What the short form of a new incident asks for. */
export const prefetchNewIncident = (client: QueryClient) =>
  Promise.all([client.prefetchQuery(pressAgenciesOptions()), client.prefetchQuery(agenciesOptions())]);

/** Whether the draft of a new incident is of one recorded already. */
export function recordedOptions(id: string) {
  return queryOptions({
    queryKey: [...incidentKeys.all, 'recorded', id],
    queryFn: ({ signal }) => isRecorded(id, signal),
    enabled: id !== '',
  });
}

/** The incident the address of a form names. */
export const prefetchIncidentForm = (client: QueryClient, { pathname }: URL) =>
  client.prefetchQuery(incidentOptions(pathname.split('/')[2] ?? ''));

/** The same, and the register of newspapers. */
export const prefetchItemForm = (client: QueryClient, url: URL) =>
  Promise.all([prefetchIncidentForm(client, url), client.prefetchQuery(pressAgenciesOptions())]);

export const useCreateIncident = () => useIncidentMutation(createIncident);
export const useUpdateIncident = () =>
  useIncidentMutation(({ id, version, change }: { id: string; version: number; change: IncidentChange }) =>
    updateIncident(id, version, change),
  );
