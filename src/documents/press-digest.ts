import { downloadWord } from './download';
import { fileName } from './file-name';
import type { Block, Column, OfficialDocument } from './official-document';
import { type IssuingAgency, issuerOf, placeOf } from './rules/issuing-agency';

/** An article, in words; '' where there is nothing. */
export interface DigestedArticle {
  title: string;
  /** «Báo điện tử, 25/11/2026 07:30» */
  where: string;
  summary: string;
  url: string;
  /** About which agency. */
  agencyName: string;
  incident: string;
}

export interface DigestedPaper {
  name: string;
  total: number;
  groups: readonly { tone: string; count: number; articles: readonly DigestedArticle[] }[];
}

export interface PressDigestInput {
  /** Whose office has made it. */
  agency: IssuingAgency;
  provinceName: string;
  /** yyyy-MM-dd: the day the sheet is laid on the desk. */
  madeOn: string;
  /** «ngày 25/11/2026» or «từ ngày 25/11/2026 đến ngày 26/11/2026» */
  period: string;
  /** «Sở Y tế»; '' when it is of all agencies. */
  scope: string;
  /** Which tones are counted, in the order of the columns. */
  tones: readonly { name: string; count: number; share: string }[];
  total: number;
  papers: readonly DigestedPaper[];
  /** How many of the total are told one by one. */
  shown: number;
}

/** Điểm báo: how much was written in which tone, and then each article by newspaper and tone. */
export function buildPressDigest(input: PressDigestInput): OfficialDocument {
  const { agency, provinceName, papers, total, shown } = input;
  return {
    issuer: issuerOf(agency, provinceName),
    number: null,
    place: placeOf(agency, provinceName),
    date: input.madeOn,
    heading: { type: 'named', name: 'Điểm báo', about: `Tin, bài đăng, phát ${input.period}` },
    addressees: [],
    grounds: [],
    body: [
      ...(input.scope ? [{ type: 'paragraph', text: `Phạm vi: ${input.scope}.` } as const] : []),
      { type: 'paragraph', text: summaryOf(input) },
      ...(total > 0 ? [countTable(input)] : []),
      ...papers.flatMap(paperBlocks),
      ...(total > 0 ? [{ type: 'paragraph', text: closing(shown, total) } as const] : []),
    ],
    recipients: [],
    signature: null,
  };
}

const closing = (shown: number, total: number) =>
  shown < total ? `Chỉ nêu ${shown} tin, bài mới nhất trong tổng số ${total}.` : `Điểm báo gồm ${total} tin, bài.`;

function summaryOf({ total, papers, tones }: PressDigestInput): string {
  if (total === 0) return 'Không có tin, bài nào được ghi nhận.';
  const parts = tones.map(({ name, count, share }) => `${name.toLocaleLowerCase('vi')} ${count} (${share})`);
  return `Tổng số ${total} tin, bài của ${papers.length} cơ quan báo chí: ${parts.join(', ')}.`;
}

function countTable({ tones, papers, total }: PressDigestInput): Block {
  const columns: Column[] = [
    { title: 'STT', width: 16, align: 'center' },
    { title: 'Cơ quan báo chí', width: 60 },
    ...tones.map(({ name }): Column => ({ title: name, width: 24, align: 'center' })),
    { title: 'Tổng số', width: 20, align: 'center' },
  ];
  const inTone = ({ groups }: DigestedPaper, name: string) => groups.find(({ tone }) => tone === name)?.count ?? 0;
  return {
    type: 'table',
    columns,
    rows: [
      ...papers.map((paper, index) => [
        String(index + 1),
        paper.name,
        ...tones.map(({ name }) => String(inTone(paper, name))),
        String(paper.total),
      ]),
      ['', 'Tổng số', ...tones.map(({ count }) => String(count)), String(total)],
    ],
  };
}

function paperBlocks({ name, total, groups }: DigestedPaper, index: number): Block[] {
  const told = groups.filter(({ articles }) => articles.length > 0);
  if (told.length === 0) return [];
  return [
    { type: 'part', text: `${index + 1}. ${name} (${total} tin, bài)` },
    ...told.flatMap(({ tone, count, articles }): Block[] => [
      { type: 'item', text: `${tone} (${count})` },
      ...articles.flatMap(articleBlocks),
    ]),
  ];
}

function articleBlocks({ title, where, summary, url, agencyName, incident }: DigestedArticle): Block[] {
  const told = [where, agencyName].filter(Boolean).join('; ');
  const rest = [
    `(${told}).`,
    summary && `${summary}${/[.!?…]$/.test(summary) ? '' : '.'}`,
    incident && `Vụ việc: ${incident}.`,
  ];
  return [
    { type: 'paragraph', text: [{ text: `- ${title} `, bold: true }, { text: rest.filter(Boolean).join(' ') }] },
    // Of its own: a line set full would be torn apart by an address at its end.
    ...(url ? [{ type: 'paragraph', text: [{ text: url, italic: true }] } as const] : []),
  ];
}

/** Saves it as Diem-bao-2026-11-26.docx. */
export function downloadPressDigest(input: PressDigestInput): Promise<void> {
  return downloadWord(buildPressDigest(input), fileName('docx', 'Điểm báo', input.madeOn));
}
