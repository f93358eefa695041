import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { describeError } from '@/lib/errors';
import { FailureAlert } from '@/ui/failure-alert';
import { ListPages } from '@/ui/list-pages';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { useServerNow } from '@/ui/use-server-now';
import { DailyBulletin } from '../components/daily-bulletin';
import { NoticeItem } from '../components/notice-item';
import classes from '../components/notice-list.module.css';
import type { NoticePlace } from '../notices.api';
import { noticeListOptions, unreadCountOptions, useReadNotices } from '../notices.queries';

const isUnreadOnly = (search: URLSearchParams) => search.get('xem') === 'chua-doc';

/** The first page of what concerns one. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(noticeListOptions(isUnreadOnly(searchParams), null));
}

export function Component() {
  const [search, setSearch] = useSearchParams();
  const onlyUnread = isUnreadOnly(search);
  const [after, setAfter] = useState<NoticePlace | null>(null);
  const [showsBulletin, bulletin] = useDisclosure(false);
  const { data: unread = 0 } = useQuery(unreadCountOptions());
  const list = useQuery(noticeListOptions(onlyUnread, after));
  const read = useReadNotices();
  const now = useServerNow((list.data?.rows ?? []).flatMap(({ due_at }) => (due_at ? [Date.parse(due_at)] : [])));

  return (
    <>
      <PageHeader
        title="Thông báo"
        actions={
          <>
            <Button variant="default" onClick={bulletin.toggle} aria-expanded={showsBulletin}>
              Bản tin ngày
            </Button>
            {unread > 0 && (
              <Button variant="default" loading={read.isPending} onClick={() => read.mutate(null)}>
                Đã đọc tất cả
              </Button>
            )}
          </>
        }
      />
      <Stack mb="md">
        <FailureAlert message={read.error ? describeError(read.error) : undefined} of={read.error} />
        {showsBulletin && <DailyBulletin />}
        <Group>
          <Checkbox
            label="Chỉ thông báo chưa đọc"
            checked={onlyUnread}
            onChange={(event) => {
              setAfter(null);
              setSearch(event.currentTarget.checked ? { xem: 'chua-doc' } : {});
            }}
          />
        </Group>
      </Stack>
      {list.isPending ? (
        <PageLoader />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : (
        <section aria-label="Các thông báo">
          <ListPages
            page={list.data}
            after={after}
            noun="thông báo"
            emptyTitle="Không có thông báo nào"
            onTurn={setAfter}
          >
            <ul className={classes.notices} aria-busy={list.isPlaceholderData}>
              {list.data.rows.map((notice) => (
                <NoticeItem key={notice.key} notice={notice} now={now} />
              ))}
            </ul>
          </ListPages>
        </section>
      )}
    </>
  );
}
