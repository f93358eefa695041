import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { prefetchIncidentForm } from './incident-writing.queries';
import { incidentKeys, useIncidentMutation } from './incidents.queries';
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

/** The incident the address of a form names, and the register of newspapers. */
export const prefetchItemForm = (client: QueryClient, url: URL) =>
  Promise.all([prefetchIncidentForm(client, url), client.prefetchQuery(pressAgenciesOptions())]);

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
