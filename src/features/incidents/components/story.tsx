import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { formatMoment } from '@/lib/dates';
import { Lines } from '@/ui/lines';
import { ErrorState, PageLoader } from '@/ui/states';
import type { StoryEvent } from '../incident-story.api';
import { storyOptions, useFilesFollowStory } from '../incident-story.queries';
import { tellEvent } from '../incident-story.told';
import type { Incident } from '../incidents.api';
import { CommentForm } from './comment-form';
import classes from './story.module.css';

interface Props {
  incident: Incident;
  /** Whether the reader may add a word. */
  writable: boolean;
}

/** «Diễn biến»: every step and every word about an incident, newest first. */
export function Story({ incident, writable }: Props) {
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="dien-bien" tabIndex={0} className={classes.story}>
      <Title order={2} size="h4" id="dien-bien" mb="sm">
        Diễn biến
      </Title>
      <Stack gap="md">
        {writable && <CommentForm incident={incident} />}
        <Events incidentId={incident.id} />
      </Stack>
    </Paper>
  );
}

function Events({ incidentId }: { incidentId: string }) {
  const story = useInfiniteQuery(storyOptions(incidentId));
  const events = story.data?.pages.flatMap((page) => page.events) ?? [];
  useFilesFollowStory(incidentId, events[0]?.id);
  if (story.isPending) return <PageLoader />;
  if (!story.data) return <ErrorState error={story.error} onRetry={() => story.refetch()} />;
  return (
    <Stack align="flex-start" gap="sm">
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={event.id} data-kind={event.kind}>
            <EventLine event={event} />
          </li>
        ))}
      </ol>
      {story.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          className="no-print"
          loading={story.isFetchingNextPage}
          onClick={() => story.fetchNextPage()}
        >
          Xem diễn biến cũ hơn
        </Button>
      )}
    </Stack>
  );
}

/** One step or comment: what happened, its reason or words, when and by whom. */
export function EventLine({ event }: { event: StoryEvent }) {
  const { kind, data, body, mentioned_names, created_at, created_by_name, created_by_agency } = event;
  const who = created_by_name ?? 'Hệ thống';
  const isComment = kind === 'comment';
  return (
    <>
      {!isComment && (
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {tellEvent(kind, data)}
        </Text>
      )}
      {body && (
        <Text size="sm">
          <Lines text={body} />
        </Text>
      )}
      {mentioned_names.length > 0 && <Text size="xs">Nhắc đến: {mentioned_names.join(', ')}</Text>}
      <Text size="xs" c="dimmed">
        {isComment && 'Ý kiến · '}
        <time dateTime={created_at}>{formatMoment(created_at)}</time> · {who}
        {created_by_agency && ` (${created_by_agency})`}
      </Text>
    </>
  );
}
