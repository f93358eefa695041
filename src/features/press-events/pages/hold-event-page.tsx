import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { dayAndTimeOf } from '@/lib/local-time';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { RecordForm } from '@/session/record-form';
import { isToCome } from '@/ui/fields/fields.schema';
import { TextField } from '@/ui/fields/text-field';
import { EventFormPage, prefetchEvent } from '../components/event-form-page';
import { NewspapersField } from '../components/newspapers-field';
import { comparedHeld, type HeldForm, heldRefusals, heldSchema, toHeldForm, toHeldRow } from '../held.form';
import { type PressEvent, savedVersion } from '../press-events.api';
import { fieldLabels, isMeeting } from '../press-events.names';
import { useChangeEvent } from '../press-events.queries';
import { refusals } from '../press-events.refusals';

const resolver = zodResolver(heldSchema);

export const prefetch = prefetchEvent;

function refusalOf({ kind, state, starts_at }: PressEvent): string | undefined {
  if (state === 'closed' || state === 'cancelled') return refusals.event_over.message;
  const { day, time } = dayAndTimeOf(starts_at);
  if (isToCome(day, time)) return refusals.held_before_start.message;
  return isMeeting(kind) ? undefined : 'Chỉ họp báo, giao ban mới ghi báo có mặt.';
}

export function Component() {
  return (
    <EventFormPage title="Ghi nhận đã diễn ra" refusalOf={refusalOf}>
      {(event, register) => <Held event={event} register={register} />}
    </EventFormPage>
  );
}

function Held({ event, register }: { event: PressEvent; register: readonly PressAgency[] }) {
  const change = useChangeEvent();
  const [initial] = useState(() => toHeldForm(event, register));
  const back = paths.pressEvent(event.id);
  return (
    <RecordForm<HeldForm>
      draftOf={`press-event:held:${event.id}`}
      initial={initial}
      version={event.version}
      resolver={resolver}
      refusals={heldRefusals}
      compared={comparedHeld}
      submitLabel={event.state === 'held' ? 'Lưu' : 'Ghi nhận đã diễn ra'}
      cancelTo={back}
      loadTheirs={() => savedVersion(event.id, (theirs) => toHeldForm(theirs, register))}
      onSave={async (form, version) => {
        await change.mutateAsync({
          id: event.id,
          version: version ?? event.version,
          change: { ...toHeldRow(form, register), state: 'held' },
        });
        return { goTo: back, message: 'Đã ghi nhận. Ghi câu hỏi, việc đã hứa nếu có.' };
      }}
    >
      {(control) => (
        <Stack gap="sm">
          <NewspapersField control={control} name="attended" label={fieldLabels.attended} />
          <TextField
            control={control}
            name="reporter_count"
            label={fieldLabels.reporter_count}
            inputMode="numeric"
            autoComplete="off"
            maw={200}
          />
        </Stack>
      )}
    </RecordForm>
  );
}
