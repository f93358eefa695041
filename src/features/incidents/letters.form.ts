import { letterGrounds, type PressRule } from '@/documents/correction-law';
import { today } from '@/lib/dates';
import type { Head } from '@/reference/agency-head.api';
import { isDay } from '@/ui/fields/fields.schema';
import type { Incident, IncidentItem, IncidentLetter } from './incidents.api';
import type { LetterKind } from './incidents.names';
import type { LetterChange, LetterRow } from './letters.api';

/** What is on the paper itself, the same for every newspaper it goes to. Text as typed, nothing is ''. */
export type PaperForm = {
  number: string;
  document_date: string;
  grounds: string;
  correct_part: string;
  signer_name: string;
  signer_position: string;
  encloses_conclusion: boolean;
};

/** A new letter: the paper, and for each item of the incident whether it is about it, in which passage, under which id. */
export type NewLetterForm = PaperForm &
  Record<`to_${string}`, boolean> &
  Record<`id_${string}` | `false_part_${string}`, string>;

/** A draft of a letter to one newspaper; `all`: what it shares goes to the other newspapers' rows, too. */
export type DraftForm = PaperForm & { false_part: string; all: boolean };

export const paperLabels = {
  number: 'Số, ký hiệu',
  document_date: 'Ngày văn bản',
  grounds: 'Căn cứ',
  false_part: 'Nội dung sai (trích nguyên văn)',
  correct_part: 'Nội dung đúng',
  signer_name: 'Người ký',
  signer_position: 'Chức vụ người ký',
  encloses_conclusion: 'Gửi kèm văn bản kết luận',
} as const;

/** Words of the address for the two instruments. */
export const kindWords: Record<LetterKind, string> = { correction: 'cai-chinh', response: 'phan-hoi' };

/** The instrument an address names, if it does. */
export function kindOfWord(word: string | null): LetterKind | undefined {
  return (Object.keys(kindWords) as LetterKind[]).find((kind) => kindWords[kind] === word);
}

/** The grounds a paper of a day rests on, one to a line. */
export function groundsOf(
  rules: readonly PressRule[],
  kind: LetterKind,
  day: string,
  incident: Incident,
  items: readonly IncidentItem[],
): string {
  const context = { rules, day: isDay(day) ? day : today(), agencyKind: incident.agency.kind };
  const kinds = [...new Set(items.map(({ press_kind }) => press_kind))];
  return letterGrounds(context, kind, kinds).join('\n');
}

/** A new letter about some items, to be signed by the head. */
export function newLetterForm(
  incident: Incident,
  kind: LetterKind,
  items: readonly IncidentItem[],
  chosen: readonly IncidentItem[],
  head: Head | null,
  rules: readonly PressRule[],
): NewLetterForm {
  const day = today();
  const each = items.flatMap((item): [string, string | boolean][] => [
    [`to_${item.id}`, chosen.includes(item)],
    [`id_${item.id}`, crypto.randomUUID()],
    [`false_part_${item.id}`, item.quoted_passage || incident.false_part || ''],
  ]);
  return {
    number: '',
    document_date: day,
    grounds: groundsOf(rules, kind, day, incident, chosen.length > 0 ? chosen : items),
    correct_part: incident.correct_part ?? '',
    signer_name: head?.full_name ?? '',
    signer_position: head?.position ?? '',
    encloses_conclusion: kind === 'correction' && incident.conclusion_date !== null,
    ...Object.fromEntries(each),
  };
}

/** A draft as its form holds it. */
export function toDraftForm(letter: IncidentLetter): DraftForm {
  return {
    number: letter.number ?? '',
    document_date: letter.document_date ?? '',
    grounds: letter.grounds ?? '',
    false_part: letter.false_part ?? '',
    correct_part: letter.correct_part ?? '',
    signer_name: letter.signer_name ?? '',
    signer_position: letter.signer_position ?? '',
    encloses_conclusion: letter.encloses_conclusion,
    all: true,
  };
}

const orNull = (value: string) => value.trim() || null;
const oneLine = (value: string) => orNull(value.replace(/\s+/g, ' '));

/** The paper as the table takes it: trimmed, '' as null. */
export function paperOf(form: PaperForm) {
  return {
    number: oneLine(form.number),
    document_date: orNull(form.document_date),
    grounds: orNull(form.grounds),
    correct_part: orNull(form.correct_part),
    signer_name: oneLine(form.signer_name),
    signer_position: oneLine(form.signer_position),
    encloses_conclusion: form.encloses_conclusion,
  } satisfies LetterChange;
}

/** The rows of a new letter, one for each newspaper's item. */
export function toRows(
  form: NewLetterForm,
  kind: LetterKind,
  incident: Incident,
  items: readonly IncidentItem[],
): LetterRow[] {
  return items
    .filter(({ id }) => form[`to_${id}`])
    .map(({ id }) => ({
      id: form[`id_${id}`] ?? '',
      incident_id: incident.id,
      press_item_id: id,
      agency_id: incident.agency_id,
      kind,
      false_part: orNull(form[`false_part_${id}`] ?? ''),
      ...paperOf(form),
    }));
}
