import type { PressRule } from '@/documents/correction-law';
import type { CorrectionRequestInput } from '@/documents/correction-request';
import type { PressAnswerInput } from '@/documents/press-answer';
import type { EscalatedWork, PressEscalationInput } from '@/documents/press-escalation';
import type { CitedDocument, LetterHead, PressWork } from '@/documents/press-letter';
import type { ResponseStatementInput } from '@/documents/response-statement';
import type { IssuingAgency } from '@/documents/rules/issuing-agency';
import { today } from '@/lib/dates';
import type { Head } from '@/reference/agency-head.api';
import type { Incident, IncidentItem, IncidentLetter } from './incidents.api';
import { type LetterKind, type LetterResult, resultNames } from './incidents.names';
import { missingIn } from './letters.checklist';
import { exchangeOf, type LetterOfItem } from './letters.logic';

/** What the letters of an incident cite besides the incident itself. */
export interface Cited {
  rules: readonly PressRule[];
  pressAuthority: string | null;
  /** Where letters of the province are written: «An Giang». */
  place: string;
}

function workOf(item: IncidentItem, falsePart: string | null): PressWork {
  return {
    newspaper: item.press_agency.name,
    governingBody: item.press_agency.governing_body,
    pressKind: item.press_kind,
    title: item.title,
    column: item.column_name,
    issueNo: item.issue_no,
    publishedAt: item.published_at,
    url: item.url,
    falsePart,
  };
}

const documentOf = (number: string | null, date: string | null): CitedDocument | null =>
  number && date ? { number, date } : null;

const conclusionOf = ({ conclusion_number, conclusion_date }: Incident) =>
  documentOf(conclusion_number, conclusion_date);

function headOf(incident: Incident, letter: IncidentLetter, place: string): LetterHead {
  return {
    agency: incident.agency,
    provinceName: place,
    number: letter.number,
    date: letter.document_date,
    draftedOn: today(),
    signerName: letter.signer_name,
    signerPosition: letter.signer_position,
  };
}

/** A paper as its rows say it, for the request to correct. */
export function correctionOf(
  incident: Incident,
  rows: readonly LetterOfItem[],
  { rules, pressAuthority, place }: Cited,
): CorrectionRequestInput {
  const { letter } = rows[0] as LetterOfItem;
  return {
    ...headOf(incident, letter, place),
    matter: incident.title,
    works: rows.map((row) => workOf(row.item, row.letter.false_part)),
    grounds: letter.grounds,
    correctPart: letter.correct_part,
    conclusion: letter.encloses_conclusion ? conclusionOf(incident) : null,
    pressAuthority,
    rules,
  };
}

/** The same for the response. */
export function responseOf(
  incident: Incident,
  rows: readonly LetterOfItem[],
  { rules, pressAuthority, place }: Cited,
): ResponseStatementInput {
  const { letter, item } = rows[0] as LetterOfItem;
  return {
    ...headOf(incident, letter, place),
    matter: incident.title,
    works: rows.map((row) => workOf(row.item, row.letter.false_part)),
    grounds: letter.grounds,
    response: letter.correct_part,
    sources: incident.sources,
    exchange: exchangeOf(item, letter),
    pressAuthority,
    rules,
  };
}

/** Who reports to the press authority, in which letter. */
export interface Reported {
  agency: IssuingAgency;
  to: string;
  number: string | null;
  date: string | null;
  signer: Head | null;
  place: string;
}

/** What the press authority is told of one or several newspapers. */
export function escalationOf(
  incident: Incident,
  rows: readonly LetterOfItem[],
  reported: Reported,
  rules: readonly PressRule[],
): PressEscalationInput {
  const { agency, to, number, date, signer, place } = reported;
  return {
    agency,
    to,
    number,
    date,
    provinceName: place,
    draftedOn: today(),
    signerName: signer?.full_name ?? null,
    signerPosition: signer?.position ?? null,
    matter: incident.title,
    works: rows.map(
      ({ item, letter }): EscalatedWork => ({
        ...workOf(item, letter.false_part),
        instrument: letter.kind as LetterKind,
        letter: documentOf(letter.number, letter.document_date),
        sentAt: letter.sent_at,
        receivedAt: letter.received_at,
        dueAt: letter.due_at,
        result: resultNames[letter.result as LetterResult] ?? '',
        resultAt: letter.result_at,
        note: letter.result_note,
        missing: missingIn(letter.checklist),
      }),
    ),
    correctPart: rows[0]?.letter.correct_part ?? incident.correct_part,
    conclusion: conclusionOf(incident),
    rules,
  };
}

/** What the newspapers are answered when they were right. */
export function answerOf(incident: Incident, signer: Head | null, place: string): PressAnswerInput {
  return {
    agency: incident.agency,
    provinceName: place,
    number: incident.answer_number,
    date: incident.answer_date,
    draftedOn: today(),
    signerName: signer?.full_name ?? null,
    signerPosition: signer?.position ?? null,
    matter: incident.title,
    works: incident.items.filter(({ voided_at }) => voided_at === null).map((item) => workOf(item, null)),
    conclusionText: incident.conclusion_text,
    conclusion: conclusionOf(incident),
    remedy: incident.remedy,
  };
}
