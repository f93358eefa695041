import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Paper, Stack, Text } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { attachmentsOptions } from '@/reference/attachments.queries';
import { AttachmentsCard } from '@/reference/attachments-card';
import { lastChangedBy } from '@/reference/timeline.api';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { TextareaField } from '@/ui/fields/textarea-field';
import { Lines } from '@/ui/lines';
import { useServerNow } from '@/ui/use-server-now';
import { DueBadge } from '../components/due-badge';
import { IncidentBrief } from '../components/incident-brief';
import { IncidentFormPage } from '../components/incident-form-page';
import { getIncident, type Incident, type IncidentRequest } from '../incidents.api';
import { incidentOptions } from '../incidents.queries';
import { inWords } from '../incidents.refusals';
import { isStanding } from '../incidents.steps';
import { type AnswerForm, answerRefusals, answerSchema, comparedAnswer } from '../verification.form';
import { useAnswerVerification } from '../verification.queries';

const resolver = zodResolver(answerSchema);

export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-3) ?? '';
  return Promise.all([
    client.prefetchQuery(incidentOptions(id)),
    client.prefetchQuery(attachmentsOptions('incident_id', id)),
  ]);
}

export function Component() {
  const { requestId } = useParams();
  const find = ({ requests }: Incident) => requests.find(({ id }) => id === requestId);
  return (
    <IncidentFormPage
      title="Trả lời xác minh"
      refusalOf={(incident) => (find(incident) ? undefined : 'Không tìm thấy yêu cầu xác minh này.')}
    >
      {(incident) => {
        const request = find(incident);
        return request && <Question key={request.id} incident={incident} request={request} />;
      }}
    </IncidentFormPage>
  );
}

interface Props {
  incident: Incident;
  request: IncidentRequest;
}

function Question({ incident, request }: Props) {
  const { memberships } = useActing();
  const now = useServerNow([Date.parse(request.due_at)]);
  const isAsked = memberships.some(({ role, agency }) => role === 'clerk' && agency.id === request.asked_agency_id);
  const over = whyNoAnswer(incident, request, isAsked);
  // What was open when the page opened stays open for its typist; the database has the last word.
  const [open] = useState(over === undefined);
  return (
    <>
      <IncidentBrief incident={incident} />
      <Paper withBorder p="md" mb="md" maw={880}>
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {incident.agency.name} hỏi {request.asked.name} lúc {formatMoment(request.created_at)}
          </Text>
          <Text fw={600}>
            <Lines text={request.question} />
          </Text>
          <DueBadge dueAt={request.due_at} doneAt={request.answered_at ?? request.withdrawn_at} now={now} />
        </Stack>
      </Paper>
      {over && (
        <Alert color="blue" variant="light" mb="md" maw={880} role="status">
          {over}
        </Alert>
      )}
      <Files incident={incident} request={request} writable={over === undefined} />
      {open ? <Answer incident={incident} request={request} /> : <Given request={request} />}
    </>
  );
}

function whyNoAnswer(incident: Incident, request: IncidentRequest, isAsked: boolean): string | undefined {
  if (request.answered_at)
    return `Đã trả lời lúc ${formatMoment(request.answered_at)}; câu trả lời không sửa được nữa.`;
  if (request.withdrawn_at) {
    return `Yêu cầu đã rút lúc ${formatMoment(request.withdrawn_at)}: ${request.withdraw_reason}. Không cần trả lời nữa.`;
  }
  if (incident.status !== 'verifying') return 'Vụ việc đã có kết luận nên không cần trả lời nữa.';
  return isAsked ? undefined : `Chỉ cán bộ đầu mối của ${request.asked.name} trả lời được.`;
}

function Files({ incident, request, writable }: Props & { writable: boolean }) {
  return (
    <Paper withBorder p="md" mb="md" maw={880}>
      <AttachmentsCard
        record={{
          by: 'incident_id',
          id: incident.id,
          agency_id: incident.agency_id,
          part: { verification_request_id: request.id },
        }}
        writable={writable && isStanding(request)}
        title="Tài liệu kèm theo câu trả lời"
        chooseLabel="Chọn tài liệu kèm theo câu trả lời"
        attachLabel="Đính kèm tài liệu"
        emptyText={
          writable ? 'Chưa có tài liệu nào. Đính kèm trước khi gửi câu trả lời.' : 'Không có tài liệu kèm theo.'
        }
        purposes={{ answer: 'Tài liệu kèm trả lời' }}
        inWords={inWords}
      />
    </Paper>
  );
}

function Answer({ incident, request }: Props) {
  const answer = useAnswerVerification();
  const back = paths.incident(incident.id);
  return (
    <RecordForm<AnswerForm>
      draftOf={`verification:answer:${request.id}`}
      initial={{ answer: '' }}
      version={request.version}
      resolver={resolver}
      refusals={answerRefusals}
      compared={comparedAnswer}
      submitLabel="Gửi trả lời"
      cancelTo={back}
      loadTheirs={() => savedAnswer(incident.id, request.id)}
      onSave={async (form, version) => {
        await answer.mutateAsync({ id: request.id, version: version ?? request.version, answer: form.answer.trim() });
        return { goTo: back, message: `Đã gửi trả lời đến ${incident.agency.name}.` };
      }}
    >
      {(control) => (
        <TextareaField
          control={control}
          name="answer"
          label="Nội dung trả lời"
          description="Gửi rồi không sửa được; cơ quan hỏi thấy ngay."
          required
          minRows={6}
        />
      )}
    </RecordForm>
  );
}

function Given({ request }: { request: IncidentRequest }) {
  if (!request.answer) return null;
  return (
    <Paper withBorder p="md" maw={880}>
      <Text size="sm" c="dimmed">
        Nội dung trả lời
      </Text>
      <Lines text={request.answer} />
    </Paper>
  );
}

async function savedAnswer(incidentId: string, requestId: string) {
  const [incident, by] = await Promise.all([
    getIncident(incidentId),
    lastChangedBy(incidentId, 'verification_requests'),
  ]);
  const saved = incident.requests.find(({ id }) => id === requestId);
  return {
    form: { answer: saved?.answer ?? '' },
    version: saved?.version ?? 0,
    by,
    at: saved?.updated_at ?? incident.updated_at,
  };
}
