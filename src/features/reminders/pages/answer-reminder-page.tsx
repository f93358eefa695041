import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { lastChangedBy } from '@/reference/timeline.api';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { TextareaField } from '@/ui/fields/textarea-field';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, PageLoader } from '@/ui/states';
import { LetterFacts } from '../components/reminder-facts';
import { getReminder, type Reminder } from '../reminders.api';
import { type AnswerForm, answerRefusals, answerSchema, comparedAnswer } from '../reminders.form';
import { reminderOptions, useChangeReminder } from '../reminders.queries';
import { refusals } from '../reminders.refusals';

const list = { label: 'Đôn đốc', to: paths.reminders };
const resolver = zodResolver(answerSchema);

export function prefetch(client: QueryClient, { pathname }: URL) {
  return client.prefetchQuery(reminderOptions(pathname.split('/').at(-2) ?? ''));
}

export function Component() {
  const { id = '' } = useParams();
  const reminder = useQuery(reminderOptions(id));
  if (reminder.data) return <Opened key={id} reminder={reminder.data} />;
  if (reminder.isPending) return <PageLoader />;
  return <RecordFailure error={reminder.error} list={list} onRetry={() => reminder.refetch()} />;
}

function Opened({ reminder }: { reminder: Reminder }) {
  const { can } = useActing();
  const back = paths.reminder(reminder.id);
  // Judged once, when the page opens, so that no news takes a form from under its typist.
  const [refusal] = useState(() =>
    !can('reminders.answer', reminder.agency_id)
      ? refusals.answer_of_another.message
      : reminder.withdrawn_at
        ? refusals.reminder_withdrawn.message
        : reminder.answered_at
          ? refusals.answered_already.message
          : undefined,
  );
  return (
    <>
      <PageHeader title="Trả lời đôn đốc" crumbs={[list, { label: reminder.subject, to: back }]} />
      {refusal === undefined ? (
        <Stack>
          <LetterFacts reminder={reminder} />
          <Answer reminder={reminder} />
        </Stack>
      ) : (
        <EmptyState title={refusal}>
          <Button component={Link} to={back} variant="default">
            Về đôn đốc
          </Button>
        </EmptyState>
      )}
    </>
  );
}

function Answer({ reminder }: { reminder: Reminder }) {
  const change = useChangeReminder();
  const { id, sender } = reminder;
  const back = paths.reminder(id);
  const theirs = async () => {
    const [saved, by] = await Promise.all([getReminder(id), lastChangedBy(id, 'reminders')]);
    return { form: { answer: saved.answer ?? '' }, version: saved.version, by, at: saved.updated_at };
  };
  return (
    <RecordForm<AnswerForm>
      draftOf={`reminder:answer:${id}`}
      initial={{ answer: '' }}
      version={reminder.version}
      resolver={resolver}
      refusals={answerRefusals}
      compared={comparedAnswer}
      submitLabel="Gửi trả lời"
      cancelTo={back}
      loadTheirs={theirs}
      onSave={async ({ answer }, version) => {
        const written = { answer: answer.trim() };
        await change.mutateAsync({ id, version: version ?? reminder.version, change: written });
        return { goTo: back, message: `Đã trả lời ${sender.short_name}.` };
      }}
    >
      {(control) => (
        <TextareaField
          control={control}
          name="answer"
          label="Câu trả lời"
          description="Việc đã làm, hoặc sẽ làm khi nào. Gửi rồi không sửa được; đôn đốc chỉ hết khi việc được làm xong."
          required
          minRows={5}
          maxRows={20}
        />
      )}
    </RecordForm>
  );
}
