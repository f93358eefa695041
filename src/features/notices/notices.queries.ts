import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { noticeKeys } from '@/reference/notice-keys';
import { countUnread, listNotices, type NoticePlace, readNotices } from './notices.api';

const { all } = noticeKeys;
const anew = { refetchInterval: 60_000, refetchOnWindowFocus: 'always' } as const;

export const unreadCountOptions = () =>
  queryOptions({ queryKey: [...all, 'unread'], queryFn: ({ signal }) => countUnread(signal), ...anew });

export function noticeListOptions(onlyUnread: boolean, after: NoticePlace | null) {
  return queryOptions({
    queryKey: [...all, 'list', onlyUnread, after],
    queryFn: ({ signal }) => listNotices({ onlyUnread, after }, signal),
    placeholderData: keepPreviousData,
    ...anew,
  });
}

/** What a day's bulletin tells: everything that concerns one now. */
export const bulletinOptions = () =>
  queryOptions({
    queryKey: [...all, 'bulletin'],
    queryFn: ({ signal }) => listNotices({ onlyUnread: false, after: null, size: 200 }, signal),
  });

/** What has been read counts as such everywhere. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: readNotices,
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  });
}
