import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { AttachmentsCard } from '@/reference/attachments-card';
import { Lines } from '@/ui/lines';
import { ReasonModal } from '@/ui/reason-modal';
import type { Incident, IncidentRequest } from '../incidents.api';
import type { Reader } from '../incidents.item-steps';
import { inWords } from '../incidents.refusals';
import { isOver, isStanding } from '../incidents.steps';
import { useWithdrawVerification } from '../verification.queries';
import { DueBadge } from './due-badge';

interface Props {
  incident: Incident;
  reader: Reader;
  now: number;
}

/** Who was asked to verify what, by when, and what they answered. */
export function VerificationList({ incident, reader, now }: Props) {
  if (incident.requests.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="xac-minh" gap="sm">
      <Title order={2} size="h4" id="xac-minh">
        Xác minh
      </Title>
      {incident.requests.map((request) => (
        <Request key={request.id} incident={incident} request={request} reader={reader} now={now} />
      ))}
    </Stack>
  );
}

function Request({ incident, request, reader, now }: Props & { request: IncidentRequest }) {
  const standing = isStanding(request) && !isOver(incident);
  return (
    <Paper withBorder p="sm" component="article" aria-label={`Câu hỏi cho ${request.asked.name}`}>
      <Stack gap="xs">
        <Group gap="xs">
          <Title order={3} size="h5">
            {request.asked.name}
          </Title>
          <StateOf request={request} />
        </Group>
        <Text size="sm">
          <Lines text={request.question} />
        </Text>
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            Hỏi lúc {formatMoment(request.created_at)}
          </Text>
          <DueBadge dueAt={request.due_at} doneAt={request.answered_at ?? request.withdrawn_at} now={now} />
        </Group>
        {request.withdrawn_at && (
          <Text size="sm">
            Rút lúc {formatMoment(request.withdrawn_at)}: {request.withdraw_reason}
          </Text>
        )}
        {request.answer && <Answer incident={incident} request={request} />}
        <RequestActions incident={incident} request={request} reader={reader} standing={standing} />
      </Stack>
    </Paper>
  );
}

function StateOf({ request: { answered_at, withdrawn_at } }: { request: IncidentRequest }) {
  const [color, text] = answered_at
    ? ['teal', 'Đã trả lời']
    : withdrawn_at
      ? ['gray', 'Đã rút']
      : ['blue', 'Chờ trả lời'];
  return (
    <Badge color={color} variant="light" tt="none">
      {text}
    </Badge>
  );
}

interface RequestProps {
  incident: Incident;
  request: IncidentRequest;
}

function Answer({ incident, request }: RequestProps) {
  return (
    <>
      <div>
        <Text size="xs" c="dimmed">
          Trả lời lúc {request.answered_at && formatMoment(request.answered_at)}
        </Text>
        <Text size="sm">
          <Lines text={request.answer ?? ''} />
        </Text>
      </div>
      <AttachmentsCard
        record={{
          by: 'incident_id',
          id: incident.id,
          agency_id: incident.agency_id,
          part: { verification_request_id: request.id },
        }}
        writable={false}
        order={4}
        title="Tài liệu kèm theo câu trả lời"
        chooseLabel=""
        emptyText="Không có tài liệu kèm theo."
      />
    </>
  );
}

function RequestActions({ incident, request, reader, standing }: RequestProps & { reader: Reader; standing: boolean }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const withdraw = useWithdrawVerification();
  const confirm = async (reason: string) => {
    try {
      await withdraw.mutateAsync({ id: request.id, version: request.version, reason });
    } catch (failure) {
      throw inWords(failure);
    }
  };
  // A question being withdrawn stays open to its typist when the answer comes in between.
  if (!standing && !withdrawing) return null;
  return (
    <Group gap="xs" className="no-print">
      {standing && reader.answersFor(request.asked_agency_id) && (
        <Button component={Link} to={paths.answerVerification(incident.id, request.id)} size="xs">
          Trả lời
        </Button>
      )}
      {standing && reader.writes && (
        <Button size="xs" variant="default" onClick={() => setWithdrawing(true)} aria-haspopup="dialog">
          Rút câu hỏi cho {request.asked.short_name}
        </Button>
      )}
      <ReasonModal
        title={`Rút câu hỏi cho ${request.asked.short_name}`}
        label="Lý do rút"
        confirmLabel="Rút câu hỏi"
        opened={withdrawing}
        onClose={() => setWithdrawing(false)}
        onConfirm={confirm}
      >
        <Text size="sm">Cơ quan được hỏi vẫn xem được vụ việc nhưng không trả lời nữa.</Text>
      </ReasonModal>
    </Group>
  );
}
