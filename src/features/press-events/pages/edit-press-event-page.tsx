import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { RecordForm } from '@/session/record-form';
import { EventFields } from '../components/event-fields';
import { EventFormPage, prefetchEvent } from '../components/event-form-page';
import { type PressEvent, savedVersion } from '../press-events.api';
import { type EventForm, toForm, toRow } from '../press-events.form';
import { useChangeEvent } from '../press-events.queries';
import { refusals } from '../press-events.refusals';
import { eventRefusals, eventSchema } from '../press-events.schema';
import { compared } from '../press-events.told';

const resolver = zodResolver(eventSchema);

export const prefetch = prefetchEvent;

export function Component() {
  return (
    <EventFormPage
      title="Sửa sự kiện"
      refusalOf={({ state }) => (['closed', 'cancelled'].includes(state) ? refusals.event_over.message : undefined)}
    >
      {(event, register) => <Facts event={event} register={register} />}
    </EventFormPage>
  );
}

function Facts({ event, register }: { event: PressEvent; register: readonly PressAgency[] }) {
  const change = useChangeEvent();
  const [initial] = useState(() => toForm(event, register));
  const back = paths.pressEvent(event.id);
  return (
    <RecordForm<EventForm>
      draftOf={`press-event:${event.id}`}
      initial={initial}
      version={event.version}
      resolver={resolver}
      refusals={eventRefusals}
      compared={compared}
      submitLabel="Lưu thay đổi"
      cancelTo={back}
      loadTheirs={() => savedVersion(event.id, (theirs) => toForm(theirs, register))}
      onSave={async (form, version) => {
        await change.mutateAsync({
          id: event.id,
          version: version ?? event.version,
          change: toRow(form, register, event),
        });
        return { goTo: back, message: 'Đã lưu thay đổi.' };
      }}
    >
      {(control) => (
        <EventFields
          control={control}
          agency={event.agency}
          isNew={false}
          isPlanned={event.state === 'planned'}
          sentAt={event.state === 'announced' ? (event.notice_sent_at ?? undefined) : undefined}
        />
      )}
    </RecordForm>
  );
}
