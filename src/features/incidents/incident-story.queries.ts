import { infiniteQueryOptions, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { attachmentKeys } from '@/reference/attachments.queries';
import { getReaders, getStory, hasUnseenMention, markMentionsSeen, type StoryPage } from './incident-story.api';
import { incidentKeys, pollInterval } from './incidents.queries';

/** The story of an incident, page after page, kept up to date while it is looked at. */
export function storyOptions(id: string) {
  return infiniteQueryOptions({
    queryKey: incidentKeys.story(id),
    queryFn: ({ pageParam, signal }) => getStory(id, pageParam, signal),
    initialPageParam: undefined as StoryPage['olderThan'],
    getNextPageParam: (page: StoryPage) => page.olderThan,
    refetchInterval: pollInterval,
    refetchOnWindowFocus: 'always',
  });
}

/** Who may be called upon; asked for when somebody is about to be. */
export function readersOptions(id: string) {
  return queryOptions({
    queryKey: incidentKeys.readers(id),
    queryFn: ({ signal }) => getReaders(id, signal),
    staleTime: 5 * 60_000,
  });
}

export function unseenMentionOptions(id: string) {
  return queryOptions({
    queryKey: [...incidentKeys.all, 'unseen-mention', id] as const,
    queryFn: ({ signal }) => hasUnseenMention(id, signal),
  });
}

/** Who opens an incident has seen where they were called upon in it. */
export function useMentionsSeen(id: string): void {
  const client = useQueryClient();
  const { data: unseen } = useQuery(unseenMentionOptions(id));
  useEffect(() => {
    if (!unseen) return;
    markMentionsSeen(id)
      .then(() => {
        client.setQueryData(unseenMentionOptions(id).queryKey, false);
        return client.invalidateQueries({ queryKey: ['my-work'] });
      })
      // Where it fails it stays in «việc của tôi», and can be marked by hand there.
      .catch(console.error);
  }, [unseen, id, client]);
}

/** Files come and go with a line in the story: a new line is when to look for them. */
export function useFilesFollowStory(id: string, newestEvent: string | undefined): void {
  const client = useQueryClient();
  const before = useRef(newestEvent);
  useEffect(() => {
    const isNew = before.current !== undefined && before.current !== newestEvent;
    before.current = newestEvent;
    if (isNew) client.invalidateQueries({ queryKey: attachmentKeys.of(id) }).catch(console.error);
  }, [client, id, newestEvent]);
}
