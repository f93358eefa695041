import { dayAndTimeOf, momentOf } from '@/lib/local-time';
import { serverNow } from '@/lib/server-clock';
import type { Severity } from '@/reference/incidents';
import type { Tone } from '@/reference/tones';
import type { Field, IncidentRow } from './incidents.names';

/** What the form of an incident holds: text as typed, days as yyyy-MM-dd, times as HH:mm, nothing is ''. */
export type IncidentForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  agency_id: string;
  title: string;
  severity: Severity;
  tone: Tone | '';
  field: Field | '';
  found_by: string;
  found_day: string;
  found_time: string;
  said: string;
  false_part: string;
  correct_part: string;
  sources: string;
};

/** Names of what the form holds, on the form and in comparisons. */
export const factLabels: Record<Exclude<keyof IncidentForm, 'id'>, string> = {
  agency_id: 'Cơ quan chủ trì',
  title: 'Tên vụ việc',
  severity: 'Mức độ',
  tone: 'Tính chất thông tin',
  field: 'Lĩnh vực',
  found_by: 'Người hoặc đơn vị phát hiện',
  found_day: 'Ngày phát hiện',
  found_time: 'Giờ phát hiện',
  said: 'Báo nêu gì',
  false_part: 'Phần thông tin sai, trích nguyên văn',
  correct_part: 'Nội dung đúng',
  sources: 'Căn cứ, nguồn',
};

/** An empty form: found now, by the unit one acts for. */
export function emptyForm(agencyId: string, foundBy: string, now = new Date(serverNow())): IncidentForm {
  const { day, time } = dayAndTimeOf(now.toISOString());
  return {
    id: crypto.randomUUID(),
    agency_id: agencyId,
    title: '',
    severity: 'normal',
    tone: '',
    field: '',
    found_by: foundBy,
    found_day: day,
    found_time: time,
    said: '',
    false_part: '',
    correct_part: '',
    sources: '',
  };
}

/** What of a record its form is about. */
export type IncidentFacts = Pick<
  IncidentRow,
  | 'id'
  | 'agency_id'
  | 'title'
  | 'severity'
  | 'tone'
  | 'field'
  | 'found_by'
  | 'found_at'
  | 'said'
  | 'false_part'
  | 'correct_part'
  | 'sources'
>;

/** A record as a form holds it. */
export function toForm(record: IncidentFacts): IncidentForm {
  const found = dayAndTimeOf(record.found_at);
  return {
    id: record.id,
    agency_id: record.agency_id,
    title: record.title,
    severity: record.severity as Severity,
    tone: (record.tone ?? '') as Tone | '',
    field: (record.field ?? '') as Field | '',
    found_by: record.found_by,
    found_day: found.day,
    found_time: found.time,
    said: record.said ?? '',
    false_part: record.false_part ?? '',
    correct_part: record.correct_part ?? '',
    sources: record.sources ?? '',
  };
}

const oneLine = (value: string) => value.trim().replace(/\s+/g, ' ');
const orNull = (value: string) => value.trim() || null;

/** Of a form, what may change until the incident is closed. */
export function gradeOf({ severity, tone, field }: IncidentForm) {
  return { severity, tone: tone || null, field: field || null };
}

/** A form as the table takes it, without whose it is. */
export function factsOf(form: IncidentForm, saved?: IncidentFacts) {
  const before = saved && toForm(saved);
  // A form knows no seconds: a moment nobody has changed stays as it is.
  const isSameMoment = form.found_day === before?.found_day && form.found_time === before.found_time;
  return {
    ...gradeOf(form),
    title: oneLine(form.title),
    found_by: oneLine(form.found_by),
    found_at: saved && isSameMoment ? saved.found_at : momentOf(form.found_day, form.found_time),
    said: orNull(form.said),
    false_part: orNull(form.false_part),
    correct_part: orNull(form.correct_part),
    sources: orNull(form.sources),
  };
}

/** A new incident as the table takes it. */
export function toRow(form: IncidentForm) {
  return { id: form.id, agency_id: form.agency_id, ...factsOf(form) };
}
export type NewIncidentRow = ReturnType<typeof toRow>;
