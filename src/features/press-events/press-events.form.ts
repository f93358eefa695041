import { dayAndTimeOf, momentOf } from '@/lib/local-time';
import { isSameName } from '@/lib/vietnamese';
import type { PressAgency } from '@/reference/press-agencies.api';
import { registered } from '@/reference/press-agencies.logic';
import { columnsOf, keyIn } from '@/reference/speakers.logic';
import type { PressEvent } from './press-events.api';
import { isMeeting } from './press-events.names';

/** What a form of an event holds: text as typed, days as yyyy-MM-dd, nothing is ''. */
export type EventForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  kind: string;
  role: string;
  title: string;
  content: string;
  mode: string;
  place: string;
  online_link: string;
  starts_day: string;
  starts_time: string;
  /** '' = not said; earlier than it starts = the day after. */
  ends_time: string;
  host: string;
  /** «standing:<id>»; '' = nobody chosen. */
  speaker: string;
  /** Names of newspapers, one a line. */
  invited: string;
  published_in: string;
  published_url: string;
  /** It is over, and recorded afterwards. */
  was_held: boolean;
};

export const emptyForm = (): EventForm => ({
  id: crypto.randomUUID(),
  kind: 'press_conference',
  role: 'organiser',
  title: '',
  content: '',
  mode: 'direct',
  place: '',
  online_link: '',
  starts_day: '',
  starts_time: '',
  ends_time: '',
  host: '',
  speaker: '',
  invited: '',
  published_in: '',
  published_url: '',
  was_held: false,
});

/** Newspapers as a form holds them: their names, one a line. */
export function namesOf(
  ids: readonly string[],
  others: readonly string[],
  register: readonly Pick<PressAgency, 'id' | 'name'>[],
): string {
  return joinNames([...ids.map((id) => register.find((one) => one.id === id)?.name ?? id), ...others]);
}

export const splitNames = (names: string) => names.split('\n').filter(Boolean);

/** Names each once, as typed first. */
export function joinNames(names: readonly string[]): string {
  const tidy = names.map((name) => name.trim().replace(/\s+/g, ' ')).filter(Boolean);
  return tidy.filter((name, index) => tidy.findIndex((other) => isSameName(other, name)) === index).join('\n');
}

/** Newspapers as the table takes them: those of the register by their ids, others by their names. */
export function newspapersOf(names: string, register: readonly PressAgency[]) {
  const all = splitNames(names).map((name) => ({ name, id: registered(name, register)?.id }));
  return {
    ids: [...new Set(all.flatMap(({ id }) => id ?? []))],
    others: all.flatMap(({ id, name }) => (id === undefined ? name : [])),
  };
}

/** A record as a form holds it. */
export function toForm(event: PressEvent, register: readonly PressAgency[]): EventForm {
  const starts = dayAndTimeOf(event.starts_at);
  return {
    id: event.id,
    kind: event.kind,
    role: event.role,
    title: event.title,
    content: event.content ?? '',
    mode: event.mode ?? 'direct',
    place: event.place ?? '',
    online_link: event.online_link ?? '',
    starts_day: starts.day,
    starts_time: starts.time,
    ends_time: event.ends_at === null ? '' : dayAndTimeOf(event.ends_at).time,
    host: event.host ?? '',
    speaker: keyIn(event.speaker_capacity, event.speaker_spokesperson_id, event.speaker_delegation_id),
    invited: namesOf(event.invited_press_agency_ids, event.invited_others, register),
    published_in: event.published_in ?? '',
    published_url: event.published_url ?? '',
    was_held: false,
  };
}

const line = (text: string) => text.trim().replace(/\s+/g, ' ');
const orNull = (text: string) => line(text) || null;
const day = 24 * 60 * 60_000;

/** When it ends: on the day it starts, or after midnight. */
export function endOf(form: Pick<EventForm, 'starts_day' | 'starts_time' | 'ends_time'>): string | null {
  if (form.ends_time === '') return null;
  const ends = Date.parse(momentOf(form.starts_day, form.ends_time));
  return new Date(form.ends_time < form.starts_time ? ends + day : ends).toISOString();
}

/** A form as the table takes it; what the form does not show of a record stays as it is. */
export function toRow(form: EventForm, register: readonly PressAgency[], record?: PressEvent) {
  const meets = isMeeting(form.kind);
  const { ids, others } = newspapersOf(form.invited, register);
  return {
    kind: form.kind,
    role: form.kind === 'press_briefing' ? form.role : 'organiser',
    title: line(form.title),
    content: form.content.trim() || null,
    mode: meets ? form.mode : null,
    place: meets && form.mode !== 'online' ? orNull(form.place) : null,
    online_link: meets && form.mode !== 'direct' ? orNull(form.online_link) : null,
    starts_at: sameMinute(record?.starts_at, momentOf(form.starts_day, form.starts_time)),
    ends_at: meets ? endOf(form) : null,
    host: meets ? orNull(form.host) : null,
    ...columnsOf('speaker', form.speaker),
    invited_press_agency_ids: ids,
    invited_others: others,
    published_in: meets ? null : orNull(form.published_in),
    published_url: meets ? null : orNull(form.published_url),
  };
}

/** A moment kept to the second it was recorded in, unless another minute was typed. */
function sameMinute(was: string | undefined, typed: string): string {
  return was !== undefined && Math.floor(Date.parse(was) / 60_000) === Date.parse(typed) / 60_000 ? was : typed;
}
