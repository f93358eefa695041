import { Grid, Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyIdsFor } from '@/reference/agency-scope';
import { RecordTimeline } from '@/reference/record-timeline';
import { timelineOptions } from '@/reference/timeline.queries';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { PageLoader } from '@/ui/states';
import { NextStep } from '../components/next-step';
import { FindingFacts, LetterFacts } from '../components/reminder-facts';
import { StateBadge, TimesBadge } from '../components/state-badge';
import type { Reminder } from '../reminders.api';
import type { ReminderState } from '../reminders.names';
import { reminderOptions, useMarkSeen } from '../reminders.queries';
import { timelineTables } from '../reminders.told';

const list = { label: 'Đôn đốc', to: paths.reminders };

/** The record and its history, at once. */
export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([client.prefetchQuery(reminderOptions(id)), client.prefetchInfiniteQuery(timelineOptions(id))]);
}

export function Component() {
  const { id = '' } = useParams();
  const reminder = useQuery(reminderOptions(id));
  if (reminder.data) return <Record key={id} reminder={reminder.data} />;
  if (reminder.isPending) return <PageLoader />;
  return <RecordFailure error={reminder.error} list={list} onRetry={() => reminder.refetch()} />;
}

function Record({ reminder }: { reminder: Reminder }) {
  const { memberships } = useActing();
  const { data: agencies = [] } = useQuery(agenciesOptions());
  const answers = agencyIdsFor('reminders.answer', memberships, agencies).has(reminder.agency_id);
  const reminds = agencyIdsFor('reminders.send', memberships, agencies).has(reminder.agency_id);
  useSeen(reminder, answers);
  return (
    <>
      <PageHeader
        title={reminder.subject}
        crumbs={[list]}
        badges={
          <>
            <StateBadge state={reminder.reminder_state as ReminderState} />
            <TimesBadge ordinal={reminder.ordinal} />
            {reminder.is_demo && <DemoBadge />}
          </>
        }
      />
      <SavedNotice />
      <NextStep reminder={reminder} answers={answers} reminds={reminds} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <FindingFacts reminder={reminder} />
            <LetterFacts reminder={reminder} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <RecordTimeline recordId={reminder.id} tables={timelineTables} />
        </Grid.Col>
      </Grid>
    </>
  );
}

/** That somebody of the agency has looked is noted once, by looking. */
function useSeen({ id, seen_at, withdrawn_at }: Reminder, answers: boolean): void {
  const { mutate } = useMarkSeen();
  const isNews = answers && seen_at === null && withdrawn_at === null;
  useEffect(() => {
    if (isNews) mutate(id);
  }, [isNews, id, mutate]);
}
