import { formatDate, today } from '@/lib/dates';
import { downloadWord } from './download';
import { fileName } from './file-name';
import type { Block, OfficialDocument } from './official-document';
import { type IssuingAgency, issuerOf, placeOf } from './rules/issuing-agency';
import { headTitle, signatureLines } from './rules/signature-form';

export interface ScorecardSheetInput {
  /** Who issues the sheet: who supervises, or the agency itself. */
  agency: IssuingAgency;
  provinceName: string;
  /** Who signs it, as far as that is known. */
  signer: { name: string; position: string } | null;
  /** Whose sheet it is. */
  of: { name: string; code: string };
  /** yyyy-MM-dd: how things stood at the end of it. */
  day: string;
  /** yyyy-MM-dd: where the twelve months to it begin. */
  fromDay: string;
  /** «Đạt 12/14 yêu cầu» */
  score: string;
  requirements: readonly { asks: string; rule: string; state: string }[];
  /** null = not known of a past day. */
  owed: readonly { what: string; about: string; due: string }[] | null;
  /** How much it is in all: the sheet may show a part of it. */
  owedCount: number;
  done: readonly { what: string; told: string }[];
  /** The score in time, the latest first. */
  course: readonly { when: string; score: string; unmet: readonly string[] }[];
  /** How the score is counted. */
  explanation: readonly string[];
}

/** Phiếu theo dõi việc thực hiện quy định về phát ngôn và cung cấp thông tin cho báo chí, of one agency. */
export function buildScorecardSheet(input: ScorecardSheetInput): OfficialDocument {
  const { agency, provinceName, signer, of, requirements, owed, owedCount, done, course } = input;
  return {
    issuer: issuerOf(agency, provinceName),
    number: null,
    place: placeOf(agency, provinceName),
    date: today(),
    heading: {
      type: 'named',
      name: 'Phiếu theo dõi',
      about: 'Việc thực hiện quy định về phát ngôn và cung cấp thông tin cho báo chí',
    },
    addressees: [],
    grounds: [],
    body: [
      text(`Cơ quan: ${of.name}.`),
      text(`Tính đến hết ngày ${formatDate(input.day)}: ${lowerFirst(input.score)}.`),
      part('I. Yêu cầu áp dụng cho cơ quan'),
      ...table(
        requirements,
        [
          { title: 'Yêu cầu', width: 58 },
          { title: 'Căn cứ', width: 48 },
          { title: 'Kết quả', width: 40 },
        ],
        ({ asks, rule, state }) => [asks, rule, state],
      ),
      part('II. Việc còn phải làm'),
      ...(owed === null
        ? [text('Không kể được của ngày đã qua.')]
        : [
            ...(owedCount > owed.length ? [text(`${owedCount} việc; ${owed.length} việc đến hạn sớm nhất là:`)] : []),
            ...table(
              owed,
              [
                { title: 'Việc', width: 48 },
                { title: 'Nội dung', width: 62 },
                { title: 'Thời hạn', width: 36 },
              ],
              ({ what, about, due }) => [what, about, due],
            ),
          ]),
      part('III. Đã làm trong mười hai tháng'),
      text(`Việc phát sinh từ ngày ${formatDate(input.fromDay)} đến hết ngày ${formatDate(input.day)}:`),
      ...table(
        done,
        [
          { title: 'Việc', width: 106 },
          { title: 'Số liệu', width: 40, align: 'center' },
        ],
        ({ what, told }) => [what, told],
      ),
      part('IV. Điểm qua từng tháng'),
      ...table(
        course,
        [
          { title: 'Thời điểm', width: 42 },
          { title: 'Điểm', width: 42 },
          { title: 'Yêu cầu chưa đạt', width: 62 },
        ],
        ({ when, score, unmet }) => [when, score, unmet.join('; ') || 'Không'],
      ),
      ...input.explanation.map(text),
    ],
    recipients: [],
    signature: { lines: signatureLines(agency, signer?.position || headTitle(agency)), name: signer?.name ?? '' },
  };
}

/** Saves it as Phieu-theo-doi-SYT-2026-11-26.docx. */
export function downloadScorecardSheet(input: ScorecardSheetInput): Promise<void> {
  return downloadWord(buildScorecardSheet(input), fileName('docx', 'Phiếu theo dõi', input.of.code, input.day));
}

const text = (words: string): Block => ({ type: 'paragraph', text: words });
const part = (words: string): Block => ({ type: 'part', text: words });
const lowerFirst = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);

type ColumnOf = Extract<Block, { type: 'table' }>['columns'][number];

/** A numbered table; of nothing, that. */
function table<Row>(rows: readonly Row[], columns: readonly ColumnOf[], cells: (row: Row) => string[]): Block[] {
  if (rows.length === 0) return [text('Không có.')];
  return [
    {
      type: 'table',
      columns: [{ title: 'TT', width: 12, align: 'center' }, ...columns],
      rows: rows.map((row, index) => [String(index + 1), ...cells(row)]),
    },
  ];
}
