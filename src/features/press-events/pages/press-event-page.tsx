import { Button, Grid, Paper, Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { AttachmentsCard } from '@/reference/attachments-card';
import type { PressAgency } from '@/reference/press-agencies.api';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { RecordTimeline } from '@/reference/record-timeline';
import { timelineOptions } from '@/reference/timeline.queries';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { PageLoader } from '@/ui/states';
import { useServerNow } from '@/ui/use-server-now';
import { EventFacts, NoticeFacts, PressFacts } from '../components/event-facts';
import { eventList } from '../components/event-form-page';
import { EventSteps } from '../components/event-steps';
import { NoticeMenu } from '../components/notice-menu';
import { QuestionsCard } from '../components/questions-card';
import { Marks, StateBadge } from '../components/state-badge';
import type { PressEvent } from '../press-events.api';
import { namesOf } from '../press-events.form';
import { isAnnounced } from '../press-events.logic';
import { isMeeting, type State } from '../press-events.names';
import { eventOptions } from '../press-events.queries';
import { timelineTables } from '../press-events.told';

/** The record and its history, at once. */
export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([
    client.prefetchQuery(eventOptions(id)),
    client.prefetchQuery(pressAgenciesOptions()),
    client.prefetchInfiniteQuery(timelineOptions(id)),
  ]);
}

export function Component() {
  const { id = '' } = useParams();
  const event = useQuery(eventOptions(id));
  const register = useQuery(pressAgenciesOptions());
  if (event.isPending || register.isPending) return <PageLoader />;
  if (event.isError) return <RecordFailure error={event.error} list={eventList} onRetry={() => event.refetch()} />;
  if (register.isError) {
    return <RecordFailure error={register.error} list={eventList} onRetry={() => register.refetch()} />;
  }
  return <Record key={id} event={event.data} register={register.data} />;
}

function Record({ event, register }: { event: PressEvent; register: readonly PressAgency[] }) {
  const { can } = useActing();
  const now = useServerNow([Date.parse(event.starts_at)]);
  const writes = can('events.write', event.agency_id);
  const isOver = event.state === 'closed' || event.state === 'cancelled';
  const nameOf = (id: string) => register.find((paper) => paper.id === id)?.name;
  return (
    <>
      <PageHeader
        title={event.title}
        crumbs={[eventList]}
        badges={
          <>
            <StateBadge kind={event.kind} state={event.state as State} />
            <Marks isNoticeLate={event.is_notice_late ?? false} isRecordedLate={event.is_recorded_late} />
            {event.is_demo && <DemoBadge />}
          </>
        }
        actions={
          <>
            {isAnnounced(event) && <NoticeMenu event={event} />}
            {writes && !isOver && (
              <Button component={Link} to={paths.editPressEvent(event.id)} variant="default">
                Sửa
              </Button>
            )}
          </>
        }
      />
      <SavedNotice />
      <EventSteps event={event} now={now} writes={writes} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <EventFacts event={event} />
            <NoticeFacts event={event} writes={writes} />
            <PressFacts
              event={event}
              invited={namesOf(event.invited_press_agency_ids, event.invited_others, register)}
              attended={namesOf(event.attended_press_agency_ids, event.attended_others, register)}
              writes={writes}
            />
            {isMeeting(event.kind) && <QuestionsCard event={event} writes={writes} now={now} />}
            <Paper withBorder p="md">
              <AttachmentsCard
                record={{ by: 'press_event_id', id: event.id, agency_id: event.agency_id }}
                writable={writes && event.state !== 'cancelled'}
                title="Tài liệu"
                chooseLabel="Chọn tệp của sự kiện này"
                attachLabel="Đính kèm tệp"
                emptyText="Chưa có tệp nào."
              />
            </Paper>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <RecordTimeline recordId={event.id} tables={timelineTables(nameOf)} />
        </Grid.Col>
      </Grid>
    </>
  );
}
