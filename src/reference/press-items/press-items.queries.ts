import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { attachmentKeys } from '../attachments.queries';
import { timelineKeys } from '../timeline.queries';
import {
  type ArticleKey,
  createPressItem,
  findSameArticles,
  getPressItem,
  type ItemChange,
  putIntoIncident,
  updatePressItem,
} from './press-items.api';

const pressItemKeys = {
  all: ['press-items'] as const,
  record: (id: string) => [...pressItemKeys.all, 'record', id] as const,
  same: (key: ArticleKey) => [...pressItemKeys.all, 'same', key] as const,
};

export function pressItemOptions(id: string) {
  return queryOptions({ queryKey: pressItemKeys.record(id), queryFn: ({ signal }) => getPressItem(id, signal) });
}

/** Articles already recorded that are the same one; asked for as soon as enough is known of it. */
export function sameArticlesOptions(key: ArticleKey) {
  const isKnown = Boolean(key.url || (key.pressAgencyId && key.title && key.day));
  return queryOptions({
    queryKey: pressItemKeys.same(key),
    queryFn: ({ signal }) => findSameArticles(key, signal),
    enabled: isKnown,
    placeholderData: isKnown ? keepPreviousData : undefined,
  });
}

/** A change of an article shows in the digest, and in its incident and all that tells of that, before it counts as done. */
function usePressItemMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all(
        [pressItemKeys.all, ['press-digest'], ['incidents'], ['my-work'], timelineKeys.all, attachmentKeys.all].map(
          (queryKey) => client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export const useCreatePressItem = () => usePressItemMutation(createPressItem);
export const useUpdatePressItem = () =>
  usePressItemMutation(({ id, version, change }: { id: string; version: number; change: ItemChange }) =>
    updatePressItem(id, version, change),
  );
export const usePutIntoIncident = () =>
  usePressItemMutation(({ id, incidentId }: { id: string; incidentId: string }) => putIntoIncident(id, incidentId));
