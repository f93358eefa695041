import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { RecordForm } from '@/session/record-form';
import { EventFormPage, prefetchEvent } from '../components/event-form-page';
import { NoticeFields } from '../components/notice-fields';
import {
  comparedNotice,
  type NoticeForm,
  noticeRefusals,
  noticeSchema,
  toNoticeForm,
  toNoticeRow,
} from '../notice.form';
import { type PressEvent, savedVersion } from '../press-events.api';
import { isAnnounced } from '../press-events.logic';
import { useChangeEvent } from '../press-events.queries';
import { refusals } from '../press-events.refusals';

const resolver = zodResolver(noticeSchema);

export const prefetch = prefetchEvent;

function refusalOf(event: PressEvent): string | undefined {
  if (event.state === 'closed' || event.state === 'cancelled') return refusals.event_over.message;
  return isAnnounced(event) ? undefined : refusals.nothing_to_announce.message;
}

export function Component() {
  return (
    <EventFormPage title="Thông báo đã gửi" refusalOf={refusalOf}>
      {(event, register) => <Notice event={event} register={register} />}
    </EventFormPage>
  );
}

function Notice({ event, register }: { event: PressEvent; register: readonly PressAgency[] }) {
  const change = useChangeEvent();
  const [initial] = useState(() => toNoticeForm(event, register));
  const back = paths.pressEvent(event.id);
  const isFirst = event.state === 'planned';
  return (
    <RecordForm<NoticeForm>
      draftOf={`press-event:notice:${event.id}`}
      initial={initial}
      version={event.version}
      resolver={resolver}
      refusals={noticeRefusals}
      compared={comparedNotice}
      submitLabel={isFirst ? 'Ghi nhận đã thông báo' : 'Lưu thông báo'}
      cancelTo={back}
      loadTheirs={() => savedVersion(event.id, (theirs) => toNoticeForm(theirs, register))}
      onSave={async (form, version) => {
        const notice = toNoticeRow(form, register);
        await change.mutateAsync({
          id: event.id,
          version: version ?? event.version,
          change: isFirst ? { ...notice, state: 'announced' } : notice,
        });
        return { goTo: back, message: isFirst ? 'Đã ghi nhận thông báo.' : 'Đã lưu thông báo.' };
      }}
    >
      {(control) => <NoticeFields control={control} event={event} />}
    </RecordForm>
  );
}
