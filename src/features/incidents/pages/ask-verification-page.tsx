import { zodResolver } from '@hookform/resolvers/zod';
import { Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/lib/paths';
import { serverNow } from '@/lib/server-clock';
import { agenciesOptions } from '@/reference/agencies.queries';
import { DeadlineWhy } from '@/reference/deadline-why';
import { dueText } from '@/reference/deadlines.logic';
import { deadlineOptions } from '@/reference/deadlines.queries';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { DateField } from '@/ui/fields/date-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { TimeField } from '@/ui/fields/time-field';
import { PageLoader } from '@/ui/states';
import { AskedAgenciesField } from '../components/asked-agencies-field';
import { IncidentBrief } from '../components/incident-brief';
import { IncidentFormPage } from '../components/incident-form-page';
import type { Incident } from '../incidents.api';
import { incidentOptions } from '../incidents.queries';
import { refusals } from '../incidents.refusals';
import { clockStart } from '../incidents.steps';
import { type AskForm, askedOf, askRefusals, askSchema, emptyAsk, toQuestions } from '../verification.form';
import { propagandaCommitteeOptions, useAskVerification } from '../verification.queries';

const resolver = zodResolver(askSchema);
const compared = { labels: [], tell: String };

export function prefetch(client: QueryClient, { pathname }: URL) {
  return Promise.all([
    client.prefetchQuery(incidentOptions(pathname.split('/').at(-3) ?? '')),
    client.prefetchQuery(agenciesOptions()),
    client.prefetchQuery(propagandaCommitteeOptions()),
  ]);
}

export function Component() {
  const { can } = useActing();
  return (
    <IncidentFormPage
      title="Đề nghị cơ quan khác xác minh"
      refusalOf={({ agency, status }) => {
        if (!can('incidents.write', agency.id)) return `Chỉ cán bộ đầu mối của ${agency.name} và giám sát hỏi được.`;
        return status === 'recorded' || status === 'verifying' ? undefined : refusals.not_verifying.message;
      }}
    >
      {(incident) => <Ask incident={incident} />}
    </IncidentFormPage>
  );
}

/** The province's own time for verifying: from the publication, or from now once that has passed. */
function useSuggestedDue(incident: Incident) {
  const [now] = useState(serverNow);
  const rule = { code: 'verify_incident', agencyKind: incident.agency.kind };
  const published = { ...rule, startsAt: clockStart(incident) };
  const today = { ...rule, startsAt: new Date(now).toISOString() };
  const first = useQuery(deadlineOptions(published));
  const second = useQuery(deadlineOptions(today));
  const firstDue = first.data?.dueAt ?? null;
  const passed = firstDue !== null && Date.parse(firstDue) <= now;
  return {
    isPending: first.isPending || second.isPending,
    passed,
    firstDue,
    dueAt: passed ? (second.data?.dueAt ?? null) : firstDue,
    question: published,
  };
}

function Ask({ incident }: { incident: Incident }) {
  const ask = useAskVerification();
  const suggested = useSuggestedDue(incident);
  const [opened, setOpened] = useState(false);
  if (suggested.isPending && !opened) return <PageLoader />;
  if (!opened) setOpened(true);
  const back = paths.incident(incident.id);
  return (
    <>
      <IncidentBrief incident={incident} />
      <RecordForm<AskForm>
        draftOf={`verification:ask:${incident.id}`}
        initial={emptyAsk(suggested.dueAt)}
        version={null}
        resolver={resolver}
        refusals={askRefusals}
        compared={compared}
        submitLabel="Gửi đề nghị xác minh"
        cancelTo={back}
        onSave={async (form) => {
          await ask.mutateAsync(toQuestions(form, incident));
          const count = Object.keys(askedOf(form.asked)).length;
          return { goTo: back, message: `Đã gửi đề nghị xác minh đến ${count} cơ quan.` };
        }}
      >
        {(control) => (
          <Stack>
            <AskedAgenciesField control={control} incident={incident} />
            <TextareaField
              control={control}
              name="question"
              label="Nội dung cần xác minh"
              description="Hỏi rõ từng điểm báo nêu cần làm rõ; cơ quan được hỏi thấy toàn bộ vụ việc."
              required
              minRows={4}
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <DateField control={control} name="due_day" label="Ngày phải trả lời" required />
              <TimeField
                control={control}
                name="due_time"
                label="Giờ phải trả lời"
                description="Để trống là hết ngày."
                inputWrapperOrder={['label', 'input', 'description', 'error']}
              />
            </SimpleGrid>
            {suggested.firstDue && (
              <Group gap="xs">
                <Text size="sm" c="dimmed">
                  Chính sách của tỉnh (không phải luật): xác minh xong {dueText(suggested.firstDue)}.
                  {suggested.passed && ' Thời hạn này đã qua nên hạn gợi ý tính lại từ hôm nay.'}
                </Text>
                <DeadlineWhy {...suggested.question} label="xác minh" />
              </Group>
            )}
          </Stack>
        )}
      </RecordForm>
    </>
  );
}
