import type { ConferenceNoticeInput } from '@/documents/conference-notice';
import type { ListedEventWords } from '@/documents/event-sheet';
import { formatMoment, today } from '@/lib/dates';
import type { Head } from '@/reference/agency-head.api';
import type { BindingRule } from '@/reference/legal-rules.api';
import type { PressAgency } from '@/reference/press-agencies.api';
import { pressEventKindNames } from '@/reference/press-events';
import type { ListedEvent, PressEvent } from './press-events.api';
import { namesOf, splitNames } from './press-events.form';
import { isMeeting, modeNames, stateName } from './press-events.names';

/** What the notice of an event is made of besides it. */
export interface NoticeContext {
  register: readonly PressAgency[];
  rules: readonly BindingRule[];
  head: Head | null;
  place: string;
}

/** The notice or invitation of an event as the paper takes it. */
export function noticeOf(event: PressEvent, { register, rules, head, place }: NoticeContext): ConferenceNoticeInput {
  const { speaker_name, speaker_position } = event;
  return {
    agency: event.agency,
    provinceName: place,
    isOwed: event.notice_due_at !== null,
    kindName: pressEventKindNames[event.kind as keyof typeof pressEventKindNames],
    title: event.title,
    content: event.content,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    modeName: modeNames[(event.mode ?? 'direct') as keyof typeof modeNames],
    place: event.place,
    onlineLink: event.online_link,
    host: event.host,
    speaker: speaker_name && [speaker_name, speaker_position].filter(Boolean).join(', '),
    invited: splitNames(namesOf(event.invited_press_agency_ids, event.invited_others, register)),
    number: event.notice_number,
    date: event.notice_date,
    draftedOn: today(),
    sentTo: event.notice_to ?? (event.notice_due_at === null ? null : 'Ủy ban nhân dân tỉnh'),
    signer: head && { name: head.full_name, position: head.position ?? '' },
    rules,
  };
}

/** A line of the list in words, for a sheet. */
export function listedInWords(row: ListedEvent): ListedEventWords {
  const meets = isMeeting(row.kind);
  const isOver = row.state === 'held' || row.state === 'closed';
  return {
    kind: pressEventKindNames[row.kind],
    title: row.title,
    agencyName: row.agency_short_name,
    when: formatMoment(row.starts_at),
    where: [row.mode && modeNames[row.mode], row.place].filter(Boolean).join(', '),
    state: stateName(row.kind, row.state),
    notice: [row.notice_sent_at && `Gửi ${formatMoment(row.notice_sent_at)}`, row.is_notice_late && 'muộn']
      .filter(Boolean)
      .join(', '),
    newspapers: meets ? `${isOver ? row.attended_count : row.invited_count} ${isOver ? 'có mặt' : 'được mời'}` : '',
    questions: row.question_count > 0 ? String(row.question_count) : '',
    openPromises: row.open_promise_count > 0 ? String(row.open_promise_count) : '',
  };
}
