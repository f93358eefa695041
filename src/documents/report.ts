import { formatDate } from '@/lib/dates';
import { saveAs } from '@/lib/files';
import { figures, type ReportNumbers, tellFigure } from '@/reference/report-figures';
import { downloadWord } from './download';
import type { ReportedAgency } from './excel/report-sheet';
import { fileName } from './file-name';
import type { Block, OfficialDocument } from './official-document';
import { type IssuingAgency, issuerOf, placeOf, symbolOf } from './rules/issuing-agency';
import { documentNumber, namedSymbol } from './rules/numbering';
import { headTitle, signatureLines } from './rules/signature-form';

interface ReportInput {
  agency: IssuingAgency;
  provinceName: string;
  numbers: ReportNumbers;
  /** Who signs, as far as it is known. */
  signer: { name: string; position: string } | null;
  /** The year it is signed in; day and number are written when it is. */
  signedIn: number;
}

export interface YearlyReportInput extends ReportInput {
  year: number;
  difficulties: string | null;
  proposals: string | null;
  /** Nơi nhận, before «Lưu: VT». */
  recipients: readonly string[];
}

/** Báo cáo năm in the form of the annex to Decree 244/2026/NĐ-CP. */
export function buildYearlyReport(input: YearlyReportInput): OfficialDocument {
  const { year, difficulties, proposals } = input;
  const written = [...paragraphs(difficulties), ...paragraphs(proposals)];
  return {
    ...reportFrame(input),
    heading: {
      type: 'named',
      name: 'Báo cáo',
      // The form has its whole title in capitals.
      about: `Về công tác phát ngôn và cung cấp thông tin cho báo chí năm ${year}`.toLocaleUpperCase('vi'),
    },
    body: [
      { type: 'part', text: 'I. Về số liệu' },
      ...figureBlocks(input.numbers),
      { type: 'part', text: 'II. Khó khăn, vướng mắc và đề xuất, kiến nghị' },
      ...(written.length > 0 ? written : paragraphs('Không có')),
    ],
    recipients: [...input.recipients, 'Lưu: VT'],
  };
}

/** Saves it as Bao-cao-phat-ngon-2026-SYT.docx. */
export function downloadYearlyReport(input: YearlyReportInput): Promise<void> {
  return downloadWord(
    buildYearlyReport(input),
    fileName('docx', 'Báo cáo phát ngôn', String(input.year), input.agency.code),
  );
}

export interface PeriodReportInput extends ReportInput {
  /** yyyy-MM-dd, both inclusive. */
  from: string;
  to: string;
  /** Those it sums, where it is of several. */
  agencies: readonly Pick<ReportedAgency, 'name' | 'numbers'>[];
}

/** Báo cáo tổng hợp of a month or any other period, for the press briefing. */
export function buildPeriodReport(input: PeriodReportInput): OfficialDocument {
  const { agencies, from, to } = input;
  return {
    landscape: agencies.length > 1,
    ...reportFrame(input),
    heading: {
      type: 'named',
      name: 'Báo cáo',
      about: `Tổng hợp công tác phát ngôn và cung cấp thông tin cho báo chí ${periodInWords(from, to)}`,
    },
    body: [
      { type: 'paragraph', text: `Số liệu từ ngày ${formatDate(from)} đến hết ngày ${formatDate(to)}:` },
      ...figureBlocks(input.numbers, 'trong kỳ'),
      ...(agencies.length > 1
        ? [
            { type: 'paragraph', text: 'Số liệu của từng cơ quan:' } as const,
            {
              type: 'table',
              columns: [
                { title: 'TT', width: 10, align: 'center' },
                { title: 'Cơ quan', width: 40 },
                ...figures.map(({ short }) => ({ title: short, width: 21, align: 'center' }) as const),
              ],
              rows: agencies.map(({ name, numbers }, index) => [
                String(index + 1),
                name,
                ...figures.map((figure) => tellFigure(figure, numbers)),
              ]),
            } as const,
          ]
        : []),
    ],
    recipients: ['Lưu: VT'],
  };
}

/** Saves it as Tong-hop-phat-ngon-2026-11-01-2026-11-30-UBND-TINH.docx. */
export function downloadPeriodReport(input: PeriodReportInput): Promise<void> {
  const { from, to, agency } = input;
  return downloadWord(buildPeriodReport(input), fileName('docx', 'Tổng hợp phát ngôn', from, to, agency.code));
}

/** Saves the agencies with their numbers and what they come to: Bao-cao-phat-ngon-2026.xlsx. */
export async function downloadReportSheet(named: string, rows: readonly ReportedAgency[]): Promise<void> {
  const { reportSheet } = await import('./excel/report-sheet');
  saveAs(fileName('xlsx', named), await reportSheet(rows));
}

/** «tháng 11 năm 2026» of a whole month, else «từ ngày … đến ngày …». */
export function periodInWords(from: string, to: string): string {
  const [year = '', month = ''] = from.split('-');
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return from === `${year}-${month}-01` && to === lastDay
    ? `tháng ${month} năm ${year}`
    : `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}

function reportFrame({ agency, provinceName, signer, signedIn }: ReportInput) {
  return {
    issuer: issuerOf(agency, provinceName),
    number: documentNumber(null, namedSymbol('BC', symbolOf(agency))),
    place: placeOf(agency, provinceName),
    date: String(signedIn),
    addressees: [],
    grounds: [],
    signature: { lines: signatureLines(agency, signer?.position || headTitle(agency)), name: signer?.name ?? '' },
  };
}

function figureBlocks(numbers: ReportNumbers, period = 'trong năm'): Block[] {
  return figures.map((figure, index) => ({
    type: 'paragraph',
    text: `${index + 1}. ${figure.label.replace('trong năm', period)}: ${tellFigure(figure, numbers)}.`,
  }));
}

function paragraphs(text: string | null): Block[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ type: 'paragraph', text: line }));
}
