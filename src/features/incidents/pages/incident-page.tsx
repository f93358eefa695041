import { Alert, Button, Grid, Paper, Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { describeError, toAppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { attachmentsOptions } from '@/reference/attachments.queries';
import { AttachmentsCard } from '@/reference/attachments-card';
import { SeverityBadge } from '@/reference/severity-badge';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { FailureAlert } from '@/ui/failure-alert';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { PageLoader } from '@/ui/states';
import { useServerNow } from '@/ui/use-server-now';
import { AnswerLetterButton } from '../components/answer-letter-button';
import { FieldHistory } from '../components/field-history';
import { IncidentFacts } from '../components/incident-facts';
import { incidentList } from '../components/incident-form-page';
import { IncidentItems, useItemState } from '../components/incident-items';
import { NextSteps } from '../components/next-steps';
import { ConclusionBadge, StatusBadge } from '../components/status-badge';
import { type OpenStep, StepModals } from '../components/step-modals';
import { Story } from '../components/story';
import { VerificationList } from '../components/verification-list';
import { storyOptions, unseenMentionOptions, useMentionsSeen } from '../incident-story.queries';
import type { Incident } from '../incidents.api';
import type { Reader, Step } from '../incidents.item-steps';
import type { ItemState } from '../incidents.names';
import { incidentOptions, useChangeIncident } from '../incidents.queries';
import { inWords } from '../incidents.refusals';
import { boundariesOf, isOver, needsCloseReason, nothingFor, stepsOf } from '../incidents.steps';
import { pressRulesOptions } from '../letters.queries';

const purposes = {
  conclusion: 'Văn bản kết luận',
  letter: 'Văn bản gửi báo',
  outcome: 'Kết quả của báo',
  other: 'Tài liệu khác',
};

/** The record, its story, its files, all at once. */
export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([
    client.prefetchQuery(incidentOptions(id)),
    client.prefetchInfiniteQuery(storyOptions(id)),
    client.prefetchQuery(attachmentsOptions('incident_id', id)),
    client.prefetchQuery(unseenMentionOptions(id)),
    client.prefetchQuery(pressRulesOptions()),
  ]);
}

export function Component() {
  const { id = '' } = useParams();
  const incident = useQuery(incidentOptions(id));
  if (incident.isPending) return <PageLoader />;
  // A look that fails on the way leaves what was read, and what is being typed, where they are.
  if (!incident.data || (incident.isError && toAppError(incident.error).kind === 'not_found')) {
    return <RecordFailure error={incident.error} list={incidentList} onRetry={() => incident.refetch()} />;
  }
  return <Record key={id} incident={incident.data} failure={incident.error} />;
}

function useReader({ agency_id }: Incident): Reader {
  const { can, memberships } = useActing();
  return {
    writes: can('incidents.write', agency_id),
    settles: can('incidents.settle', agency_id),
    answersFor: (asked) => memberships.some(({ role, agency }) => role === 'clerk' && agency.id === asked),
  };
}

function Record({ incident, failure }: { incident: Incident; failure: Error | null }) {
  const { id } = incident;
  const reader = useReader(incident);
  const now = useServerNow(boundariesOf(incident));
  useMentionsSeen(id);
  const open = !isOver(incident);
  return (
    <>
      <PageHeader
        title={incident.title}
        crumbs={[incidentList]}
        badges={
          <>
            <StatusBadge status={incident.status} />
            <SeverityBadge severity={incident.severity} />
            <ConclusionBadge conclusion={incident.conclusion} />
            {incident.is_demo && <DemoBadge />}
          </>
        }
        actions={
          <>
            {reader.writes && open && (
              <Button component={Link} to={paths.editIncident(id)} variant="default">
                Sửa
              </Button>
            )}
            <Button component={Link} to={paths.printIncident(id)} variant="default">
              Tóm tắt để in
            </Button>
          </>
        }
      />
      <SavedNotice />
      {failure && (
        <Alert color="orange" variant="light" role="status" mb="md">
          Đang hiện bản đã tải trước đó. {describeError(failure)}
        </Alert>
      )}
      <Steps incident={incident} reader={reader} now={now} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <IncidentFacts incident={incident} />
            {incident.conclusion === 'accurate' && incident.remedy && <AnswerLetterButton incident={incident} />}
            <IncidentItems incident={incident} reader={reader} now={now} />
            <VerificationList incident={incident} reader={reader} now={now} />
            <Paper withBorder p="md">
              <AttachmentsCard
                record={{ by: 'incident_id', id, agency_id: incident.agency_id }}
                writable={reader.writes && open}
                title="Văn bản, tài liệu của vụ việc"
                chooseLabel="Chọn tệp của vụ việc"
                attachLabel="Đính kèm tệp"
                emptyText="Chưa có văn bản, tài liệu nào."
                purposes={purposes}
                inWords={inWords}
              />
            </Paper>
            <FieldHistory incidentId={id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Story incident={incident} writable={reader.writes} />
        </Grid.Col>
      </Grid>
    </>
  );
}

function Steps({ incident, reader, now }: { incident: Incident; reader: Reader; now: number }) {
  const [opened, setOpened] = useState<OpenStep>();
  const [, showState] = useItemState();
  const change = useChangeIncident();
  const open = (step: NonNullable<Step['opens']>) => {
    if (step === 'verify') {
      change.mutate({ id: incident.id, version: incident.version, change: { status: 'verifying' } });
    } else {
      setOpened(step === 'close' && !needsCloseReason(incident) ? 'close-at-once' : step);
    }
  };
  const show = (state: ItemState) => {
    showState(state);
    const heading = document.getElementById('tin-bai');
    heading?.scrollIntoView();
    heading?.focus();
  };
  const failure = change.isError ? inWords(change.error) : undefined;
  return (
    <>
      <FailureAlert message={failure?.message} of={change.error} />
      <NextSteps
        steps={stepsOf(incident, reader, now)}
        nothing={nothingFor(incident, reader)}
        busy={change.isPending}
        onOpen={open}
        onShow={show}
      />
      <StepModals incident={incident} opened={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}
