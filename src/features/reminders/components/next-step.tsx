import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { today } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { paths, remindPath } from '@/lib/paths';
import { headOptions } from '@/reference/agency-head.queries';
import { noteExport } from '@/reference/exports.api';
import { findingEnd } from '@/reference/finding-kinds';
import { placeName } from '@/reference/settings.queries';
import { FailureAlert } from '@/ui/failure-alert';
import { inWordsOf } from '@/ui/fields/refusals';
import { ReasonModal } from '@/ui/reason-modal';
import type { Reminder } from '../reminders.api';
import { isOpen, type ReminderState } from '../reminders.names';
import { sendingOptions, useChangeReminder } from '../reminders.queries';
import { refusals } from '../reminders.refusals';
import { LetterModal } from './letter-modal';

interface Props {
  reminder: Reminder;
  /** Is a clerk of the reminded agency. */
  answers: boolean;
  /** Supervises it. */
  reminds: boolean;
}

/** «Việc tiếp theo»: what is to be done with a reminder, and the way to it for who may. */
export function NextStep({ reminder, answers, reminds }: Props) {
  const state = reminder.reminder_state as ReminderState;
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="viec-tiep-theo">
      <Title order={2} size="h4" id="viec-tiep-theo" mb="xs">
        Việc tiếp theo
      </Title>
      <Text size="sm">{whatIsNext(reminder, state, answers)}</Text>
      <Group gap="xs" mt="sm" className="no-print">
        {answers && isOpen(state) && !reminder.answered_at && (
          <Button component={Link} to={paths.answerReminder(reminder.id)}>
            Trả lời
          </Button>
        )}
        {reminds && <Supervision reminder={reminder} state={state} />}
      </Group>
    </Paper>
  );
}

function whatIsNext(reminder: Reminder, state: ReminderState, answers: boolean): string {
  const ends = findingEnd(reminder.finding_kind) ?? '';
  switch (state) {
    case 'withdrawn':
      return 'Đôn đốc này đã được rút, không còn việc gì.';
    case 'settled':
      return 'Việc được đôn đốc đã xong.';
    case 'answered':
      return answers
        ? `Cơ quan đã trả lời; việc vẫn còn. ${ends}`
        : `${reminder.agency.short_name} đã trả lời, nhưng việc vẫn còn. ${ends}`;
    default:
      return answers
        ? `Làm việc được đôn đốc, rồi trả lời. ${ends}`
        : `Chờ ${reminder.agency.short_name}${state === 'sent' ? ' mở xem' : ' trả lời'} và thực hiện. ${ends}`;
  }
}

function Supervision({ reminder, state }: { reminder: Reminder; state: ReminderState }) {
  const change = useChangeReminder();
  const download = useLetterDownload(reminder);
  const [withdrawing, withdrawal] = useDisclosure(false);
  const [recording, recordal] = useDisclosure(false);
  return (
    <>
      {isOpen(state) && (
        <Button component={Link} to={remindPath([reminder.finding_id])} variant="default">
          Đôn đốc lần nữa
        </Button>
      )}
      {state !== 'withdrawn' && (
        <>
          <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
            Công văn (Word)
          </Button>
          <Button variant="default" onClick={recordal.open} aria-haspopup="dialog">
            {reminder.letter_number ? 'Sửa số công văn' : 'Ghi số công văn'}
          </Button>
        </>
      )}
      {isOpen(state) && (
        <Button variant="default" onClick={withdrawal.open} aria-haspopup="dialog">
          Rút lại
        </Button>
      )}
      <FailureAlert message={download.error ? describeError(download.error) : undefined} of={download.error} />
      <LetterModal sendingId={reminder.sending_id} opened={recording} onClose={recordal.close} />
      <ReasonModal
        title={`Rút lại: ${reminder.subject}`}
        label="Lý do rút"
        confirmLabel="Rút lại"
        opened={withdrawing}
        onClose={withdrawal.close}
        onConfirm={(withdraw_reason) =>
          change
            .mutateAsync({ id: reminder.id, version: reminder.version, change: { withdraw_reason } })
            .catch((failure) => {
              throw inWordsOf(refusals, failure);
            })
        }
      />
    </>
  );
}

/** Saves the letter this reminder went by, with all the others on it. */
function useLetterDownload(reminder: Reminder) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const [{ downloadReminderLetter }, { letterOf }, sent, head, place] = await Promise.all([
        import('@/documents/reminder-letter'),
        import('../reminders.document'),
        client.fetchQuery(sendingOptions(reminder.sending_id)),
        client.fetchQuery(headOptions(reminder.sender_agency_id, reminder.letter_date ?? today())),
        placeName(client),
      ]);
      const [first = reminder, ...further] = sent;
      await noteExport({ what: 'reminders', format: 'docx', recordId: reminder.id });
      await downloadReminderLetter(letterOf([first, ...further], head, place));
    },
  });
}
