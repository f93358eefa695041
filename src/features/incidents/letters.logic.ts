import { today } from '@/lib/dates';
import type { Setting } from '@/reference/settings.api';
import type { Incident, IncidentItem, IncidentLetter } from './incidents.api';
import type { LetterKind, LetterResult } from './incidents.names';
import { isOver } from './incidents.steps';

/** What can be done next with a letter, the first one first. */
export type LetterStep =
  | 'edit'
  | 'send'
  | 'receive'
  | 'receive_conclusion'
  | 'next_issue'
  | 'result'
  | 'escalate'
  | 'settle';

/** Steps that are a supervisor's, too. */
export const supervisorSteps: readonly LetterStep[] = ['escalate'];

const printed: readonly string[] = ['full_correction', 'partial_correction', 'response_printed'];
const wanting: readonly string[] = ['partial_correction', 'refused', 'silence'];
const issued: readonly string[] = ['weekly_print', 'magazine', 'magazine_over_30d'];

/** Whether what came back is on paper or on the air. */
export const isPrinted = (result: string | null) => result !== null && printed.includes(result);
/** Whether it may be reported to the press authority. */
export const isWanting = (result: string | null) => result !== null && wanting.includes(result);
/** Whether the press of this kind answers in its next issue. */
export const isIssued = (pressKind: string) => issued.includes(pressKind);

/** Whether the law's clock waits for the written conclusion to arrive. */
export function awaitsConclusion(letter: IncidentLetter): boolean {
  return letter.kind === 'correction' && letter.conclusion_received_at === null && letter.result === null;
}

/** What can be done with a letter as it stands, whoever may do it. */
export function stepsOf(letter: IncidentLetter, item: IncidentItem, incident: Incident): LetterStep[] {
  if (letter.settled_at || isOver(incident)) return [];
  if (letter.result) {
    const escalatable = letter.escalation_date === null && isWanting(letter.result);
    return [...(escalatable ? (['escalate'] as const) : []), 'settle', 'result'];
  }
  if (letter.received_at) {
    return [
      ...(awaitsConclusion(letter) && incident.conclusion_date ? (['receive_conclusion'] as const) : []),
      'result',
      ...(isIssued(item.press_kind) ? (['next_issue'] as const) : []),
    ];
  }
  return letter.sent_at ? ['receive'] : ['send', 'edit'];
}

/** Why no letter can be written about an item now; undefined when one can. */
export function whyNoLetter(incident: Incident, item: IncidentItem): string | undefined {
  if (isOver(incident)) return 'Vụ việc đã khép lại.';
  if (item.voided_at) return 'Bài đã gỡ khỏi vụ việc.';
  if (incident.status === 'recorded') return 'Bắt đầu xác minh trước khi gửi văn bản cho báo.';
  if (incident.conclusion === 'accurate') return 'Kết luận là báo nêu đúng nên không yêu cầu cải chính.';
  if (incident.conclusion === 'undetermined') return 'Chưa đủ căn cứ kết luận nên chưa gửi văn bản cho báo.';
  return undefined;
}

/** The letter of a kind about an item that has no result yet. */
export function openLetter(item: IncidentItem, kind: LetterKind): IncidentLetter | undefined {
  return item.letters.find((letter) => letter.kind === kind && letter.result === null);
}

export interface LetterOfItem {
  letter: IncidentLetter;
  item: IncidentItem;
}

const paper = (letter: IncidentLetter) =>
  JSON.stringify([
    letter.kind,
    letter.number,
    letter.document_date,
    // Before it has a number, a paper is told by its words.
    ...(letter.number ? [] : [letter.sent_at, letter.grounds, letter.correct_part, letter.signer_name]),
  ]);

/** One paper sent to several newspapers is a row for each: all of them, this one first. */
export function rowsOfPaper(incident: Incident, letter: IncidentLetter): LetterOfItem[] {
  const all = incident.items.flatMap((item) => item.letters.map((each) => ({ letter: each, item })));
  const same = all.filter((row) => paper(row.letter) === paper(letter));
  return same.sort((a, b) => Number(b.letter.id === letter.id) - Number(a.letter.id === letter.id));
}

/** A letter of an incident with its item. */
export function findLetter(incident: Incident, letterId: string): LetterOfItem | undefined {
  return incident.items
    .flatMap((item) => item.letters.map((letter) => ({ letter, item })))
    .find(({ letter }) => letter.id === letterId);
}

const dayOf = (moment: string) => today(new Date(moment));

/** The day whose law a letter is held against: that its clock started, else that it was written. */
export function regimeDay(letter: IncidentLetter): string {
  const began = letter.due_starts_at ?? letter.received_at ?? letter.sent_at;
  return began ? dayOf(began) : (letter.document_date ?? today());
}

/** Which time the newspaper has been asked to print a response; «lần 2». */
export function exchangeOf(item: IncidentItem, letter: IncidentLetter): number {
  const responses = item.letters.filter(({ kind, sent_at }) => kind === 'response' && sent_at);
  const place = responses
    .sort((a, b) => Date.parse(a.sent_at ?? '') - Date.parse(b.sent_at ?? ''))
    .findIndex(({ id }) => id === letter.id);
  return place < 0 ? responses.length + 1 : place + 1;
}

/** When it was printed, if it was; a refusal or silence keeps no deadline. */
export const printedAt = ({ result, result_at }: IncidentLetter) => (isPrinted(result) ? result_at : null);

/** Why a result cannot be recorded yet; the law lets nobody call silence what is still in time. */
export function tooEarlyFor(result: LetterResult, letter: IncidentLetter, now: number): boolean {
  return result === 'silence' && letter.due_at !== null && Date.parse(letter.due_at) > now;
}

/** Who watches over the press of the province, as letters name them: the agency recorded as such, else as the settings say. */
export const pressAuthorityName = (
  authority: { name: string } | null,
  settings: Record<string, Setting>,
): string | null => authority?.name ?? settings.supervising_agency_name?.text ?? null;
