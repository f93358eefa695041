import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { agenciesOptions } from '@/reference/agencies.queries';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { createIncident, type IncidentChange, updateIncident } from './incident-writing.api';
import { incidentKeys, incidentOptions, useIncidentMutation } from './incidents.queries';
import {
  type ArticleKey,
  createPressItem,
  findSameArticles,
  type ItemChange,
  updatePressItem,
} from './press-items.api';

/** Articles already recorded that are the same one; asked for as soon as enough is known of it. */
export function sameArticlesOptions(key: ArticleKey) {
  const isKnown = Boolean(key.url || (key.pressAgencyId && key.title && key.day));
  return queryOptions({
    queryKey: [...incidentKeys.all, 'same-articles', key],
    queryFn: ({ signal }) => findSameArticles(key, signal),
    enabled: isKnown,
    placeholderData: isKnown ? keepPreviousData : undefined,
  });
}

/** What every form with a press item asks for. */
export const prefetchNewIncident = (client: QueryClient) =>
  Promise.all([client.prefetchQuery(pressAgenciesOptions()), client.prefetchQuery(agenciesOptions())]);

const idIn = ({ pathname }: URL) => pathname.split('/')[2] ?? '';

/** The incident its address names. */
export const prefetchIncidentForm = (client: QueryClient, url: URL) => client.prefetchQuery(incidentOptions(idIn(url)));

/** The same with the register of newspapers. */
export const prefetchItemForm = (client: QueryClient, url: URL) =>
  Promise.all([prefetchIncidentForm(client, url), client.prefetchQuery(pressAgenciesOptions())]);

export const useCreateIncident = () => useIncidentMutation(createIncident);
export const useUpdateIncident = () =>
  useIncidentMutation(({ id, version, change }: { id: string; version: number; change: IncidentChange }) =>
    updateIncident(id, version, change),
  );
export const useCreatePressItem = () => useIncidentMutation(createPressItem);
export const useUpdatePressItem = () =>
  useIncidentMutation(({ id, incidentId, version, change }: ChangedItem) =>
    updatePressItem({ id, incidentId }, version, change),
  );

interface ChangedItem {
  id: string;
  incidentId: string;
  version: number;
  change: ItemChange;
}
