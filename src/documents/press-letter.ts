import { formatDayOf, formatMoment } from '@/lib/dates';
import { type LawContext, type PressRule, pressRules, provision } from './correction-law';
import type { Block, OfficialDocument, Signature, Table } from './official-document';
import { type IssuingAgency, issuerOf, placeOf, symbolOf } from './rules/issuing-agency';
import { documentNumber, letterSymbol } from './rules/numbering';
import { dateInWords } from './rules/official-dates';
import { withoutStop } from './rules/punctuation';
import { signatureLines } from './rules/signature-form';

// What the letters of an incident to the press and about it have in common.

/** An article or broadcast a letter is about. */
export interface PressWork {
  newspaper: string;
  governingBody: string | null;
  /** press_items.press_kind */
  pressKind: string;
  title: string;
  column: string | null;
  issueNo: string | null;
  /** ISO moment */
  publishedAt: string;
  url: string | null;
  /** What it says wrongly. */
  falsePart: string | null;
}

/** Who writes, under which number and date, signed by whom. */
export interface LetterHead {
  agency: IssuingAgency;
  /** «An Giang» */
  provinceName: string;
  /** As typed, «215/SYT-VP»; null before it is registered. */
  number: string | null;
  /** yyyy-MM-dd; null = not dated yet. */
  date: string | null;
  /** yyyy-MM-dd; its year stands in the date line before the letter is dated. */
  draftedOn: string;
  signerName: string | null;
  signerPosition: string | null;
}

/** Number and date of another document. */
export interface CitedDocument {
  number: string;
  /** yyyy-MM-dd */
  date: string;
}

/** The drafting unit of a letter before it has a symbol of its own. */
const unit = 'VP';

interface LetterParts {
  about: string;
  addressees: readonly string[];
  grounds?: readonly string[];
  body: readonly (Block | null)[];
  recipients: readonly string[];
}

/** A công văn of an agency. */
export function pressLetter(head: LetterHead, parts: LetterParts): OfficialDocument {
  const { agency, provinceName } = head;
  return {
    issuer: issuerOf(agency, provinceName),
    number: documentNumber(head.number, letterSymbol(symbolOf(agency), unit)),
    place: placeOf(agency, provinceName),
    date: head.date ?? head.draftedOn.slice(0, 4),
    heading: { type: 'letter', about: parts.about },
    addressees: parts.addressees,
    grounds: parts.grounds ?? [],
    body: parts.body.filter((block) => block !== null),
    recipients: ['Như trên', ...parts.recipients, 'Lưu: VT'],
    signature: signatureOf(head),
  };
}

/** The law of the day of a letter, for its agency. */
export function lawOf({ date, draftedOn, agency }: LetterHead, rules: readonly PressRule[]): LawContext {
  return { rules, day: date ?? draftedOn, agencyKind: agency.kind };
}

function signatureOf({ agency, signerName, signerPosition }: LetterHead): Signature | null {
  return signerPosition ? { lines: signatureLines(agency, signerPosition), name: signerName ?? '' } : null;
}

export const item = (text: string): Block => ({ type: 'item', text });
export const text = (words: string): Block => ({ type: 'paragraph', text: words });
export const fact = (label: string, value: string | null): Block | null =>
  value ? { type: 'paragraph', text: [{ text: `${label}: `, italic: true }, { text: value }] } : null;
export const sentence = (words: string) => `${withoutStop(words)}.`;
/** Several lines as typed, each a paragraph. */
export const lines = (words: string | null): Block[] =>
  (words ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => text(line.trim()));
/** A passage in the marks of a quotation, once. */
export const quoted = (passage: string) => `“${passage.trim().replace(/^[«“"]+|[»”"]+$/g, '')}”`;
/** Legal grounds as typed, one to a line: «Căn cứ …». */
export const groundsFrom = (typed: string | null) =>
  (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (/^căn cứ/i.test(line) ? line : `Căn cứ ${line}`));
/** «số 12/KL-SYT ngày 03 tháng 6 năm 2026» */
export const cited = ({ number, date }: CitedDocument) => `số ${number} ${dateInWords(date)}`;

/** Each once, in their order. */
export const once = (names: readonly (string | null)[]) => [...new Set(names.filter((name) => name !== null))];

/** «Báo A», or what several are called together. */
export const newspapersOf = (works: readonly PressWork[]) => once(works.map(({ newspaper }) => newspaper));
/** How a letter speaks to whom it is written to. */
export const addressed = (works: readonly PressWork[]) =>
  newspapersOf(works).length > 1 ? 'các cơ quan báo chí' : (newspapersOf(works)[0] ?? 'cơ quan báo chí');
/** The same as the object of «đăng trên …» in the subject of the letter. */
export const whereOf = (works: readonly PressWork[]) =>
  newspapersOf(works).length > 1 ? 'một số cơ quan báo chí' : (newspapersOf(works)[0] ?? 'báo chí');

/** Cơ quan chủ quản, cơ quan quản lý báo chí. */
export function overseers(works: readonly PressWork[], pressAuthority: string | null): string[] {
  const bodies = once(works.map(({ governingBody }) => governingBody));
  return [
    ...(bodies.length > 0 ? bodies : ['Cơ quan chủ quản của cơ quan báo chí']).map((body) => `${body} (để biết)`),
    `${pressAuthority ?? 'Cơ quan quản lý nhà nước về báo chí'} (để báo cáo)`,
  ];
}

const broadcast: readonly string[] = ['radio', 'television'];
/** When it appeared: of a broadcast to the minute. */
export const publishedOn = ({ pressKind, publishedAt }: PressWork) =>
  broadcast.includes(pressKind) ? formatMoment(publishedAt) : formatDayOf(publishedAt);

const few = 3;

/** The works themselves: in words when few, in a table when many. */
export function workBlocks(works: readonly PressWork[]): (Block | null)[] {
  if (works.length > few) return [workTable(works)];
  const several = works.length > 1;
  return works.flatMap((work, index) => [
    ...(several ? [text(`${letter(index)}) ${work.newspaper}:`)] : []),
    fact('Tên tác phẩm', quoted(work.title)),
    fact(broadcast.includes(work.pressKind) ? 'Chương trình' : 'Chuyên mục', work.column),
    fact('Số báo', work.issueNo),
    fact(broadcast.includes(work.pressKind) ? 'Thời điểm phát' : 'Ngày đăng', publishedOn(work)),
    fact('Đường dẫn', work.url),
  ]);
}

function workTable(works: readonly PressWork[]): Table {
  return {
    type: 'table',
    columns: [
      { title: 'STT', width: 16, align: 'center' },
      { title: 'Cơ quan báo chí', width: 30 },
      { title: 'Tên tác phẩm', width: 35 },
      { title: 'Chuyên mục, số báo', width: 25 },
      { title: 'Ngày đăng, phát', width: 33, align: 'center' },
      { title: 'Đường dẫn', width: 38 },
    ],
    rows: works.map((work, index) => [
      String(index + 1),
      work.newspaper,
      work.title,
      [work.column, work.issueNo && `số ${work.issueNo}`].filter(Boolean).join(', '),
      publishedOn(work),
      work.url ?? '',
    ]),
  };
}

/** What each says wrongly; said once when all say the same. */
export function passageBlocks(works: readonly PressWork[]): Block[] {
  const passages = once(works.map(({ falsePart }) => falsePart?.trim() || null));
  if (passages.length <= 1) return passages.map((passage) => text(sentence(quoted(passage))));
  return works.flatMap(({ newspaper, falsePart }) =>
    falsePart ? [text(`${newspaper}: ${sentence(quoted(falsePart))}`)] : [],
  );
}

/** «a)», «b)», … */
export const letter = (index: number) => 'abcdđeghiklmnopq'.charAt(index);

/** What rules of the day ask of the kinds of press written to, each version a sentence with its article. */
export function demands(context: LawContext, works: readonly PressWork[], ...codes: string[]): string[] {
  const kinds = [...new Set(works.map(({ pressKind }) => pressKind))];
  return codes.flatMap((code) => pressRules(context, code, kinds)).map(asSentence);
}

const asSentence = (rule: PressRule) => `${withoutStop(rule.title)} (${provision(rule)})`;

/** A lettered list, each a paragraph. */
export const lettered = (points: readonly string[]): Block[] =>
  points.map((point, index) => text(`${letter(index)}) ${sentence(point)}`));
