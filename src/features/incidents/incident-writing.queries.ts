import type { QueryClient } from '@tanstack/react-query';
import { agenciesOptions } from '@/reference/agencies.queries';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { createIncident, type IncidentChange, updateIncident } from './incident-writing.api';
import { incidentOptions, useIncidentMutation } from './incidents.queries';

/** What the short form of a new incident asks for. */
export const prefetchNewIncident = (client: QueryClient) =>
  Promise.all([client.prefetchQuery(pressAgenciesOptions()), client.prefetchQuery(agenciesOptions())]);

/** The incident the address of a form names. */
export const prefetchIncidentForm = (client: QueryClient, { pathname }: URL) =>
  client.prefetchQuery(incidentOptions(pathname.split('/')[2] ?? ''));

export const useCreateIncident = () => useIncidentMutation(createIncident);
export const useUpdateIncident = () =>
  useIncidentMutation(({ id, version, change }: { id: string; version: number; change: IncidentChange }) =>
    updateIncident(id, version, change),
  );
