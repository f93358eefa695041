import { formatDate, formatMoment } from '@/lib/dates';
import { dueText } from '@/reference/deadlines.logic';
import { letterGrounds, type PressRule } from './correction-law';
import { downloadWord } from './download';
import { fileName } from './file-name';
import type { Block, OfficialDocument } from './official-document';
import {
  type CitedDocument,
  cited,
  fact,
  groundsFrom,
  item,
  type LetterHead,
  lawOf,
  letter,
  lines,
  newspapersOf,
  once,
  type PressWork,
  passageBlocks,
  pressLetter,
  sentence,
  text,
  whereOf,
  workBlocks,
} from './press-letter';

/** What was asked of one newspaper, and what came of it. */
export interface EscalatedWork extends PressWork {
  /** «yêu cầu cải chính», «ý kiến phản hồi» */
  instrument: 'correction' | 'response';
  letter: CitedDocument | null;
  /** ISO moments */
  sentAt: string | null;
  receivedAt: string | null;
  dueAt: string | null;
  /** In words: «Từ chối» */
  result: string;
  resultAt: string | null;
  note: string | null;
  /** Names of what the law requires and was not published. */
  missing: readonly string[];
}

export interface PressEscalationInput extends LetterHead {
  /** Whom it is reported to. */
  to: string;
  matter: string;
  works: readonly EscalatedWork[];
  correctPart: string | null;
  conclusion: CitedDocument | null;
  rules: readonly PressRule[];
}

const instruments = { correction: 'yêu cầu cải chính', response: 'ý kiến phản hồi' } as const;

/** Công văn báo cáo cơ quan quản lý nhà nước về báo chí. */
export function buildPressEscalation(input: PressEscalationInput): OfficialDocument {
  const { works, agency } = input;
  const kinds = [...new Set(works.map(({ pressKind }) => pressKind))];
  const instrument = works[0]?.instrument ?? 'correction';
  return pressLetter(input, {
    about: `báo cáo việc thực hiện ${instruments[instrument]} của ${whereOf(works)}`,
    addressees: [input.to],
    grounds: groundsFrom(letterGrounds(lawOf(input, input.rules), instrument, kinds).join('\n')),
    body: [
      text(
        `${agency.name} báo cáo việc thực hiện ${instruments[instrument]} của cơ quan báo chí đối với thông tin sai sự thật về vụ việc: ${sentence(input.matter)}`,
      ),
      item('1. Tác phẩm báo chí và thông tin sai'),
      ...workBlocks(works),
      text('Nội dung sai:'),
      ...passageBlocks(works),
      item('2. Nội dung đúng'),
      ...lines(input.correctPart),
      ...(input.conclusion ? [text(`Theo văn bản kết luận ${cited(input.conclusion)}.`)] : []),
      item('3. Việc đã yêu cầu và kết quả'),
      ...(works.length > 3
        ? [outcomeTable(works)]
        : works.flatMap((work, index) => outcome(work, index, works.length))),
      item('4. Đề nghị'),
      text(
        `${agency.name} đề nghị ${input.to} xem xét, yêu cầu ${newspapersOf(works).join(', ')} thực hiện đầy đủ quy định của pháp luật về báo chí, xử lý theo thẩm quyền và thông báo kết quả cho ${agency.name}.`,
      ),
    ],
    recipients: once(works.map(({ governingBody }) => governingBody)).map((body) => `${body} (để biết)`),
  });
}

/** Saves it as Bao-cao-cai-chinh-301-SYT-VP.docx. */
export function downloadPressEscalation(input: PressEscalationInput): Promise<void> {
  return downloadWord(
    buildPressEscalation(input),
    fileName('docx', 'Báo cáo cải chính', input.number ?? 'dự thảo', input.number ? '' : input.agency.code),
  );
}

const resultOf = ({ result, resultAt }: EscalatedWork) => (resultAt ? `${result} (${formatMoment(resultAt)})` : result);

function outcome(work: EscalatedWork, index: number, of: number): (Block | null)[] {
  return [
    ...(of > 1 ? [text(`${letter(index)}) ${work.newspaper}:`)] : []),
    fact(`Văn bản ${instruments[work.instrument]}`, work.letter && cited(work.letter)),
    fact('Gửi', work.sentAt && formatMoment(work.sentAt)),
    fact('Cơ quan báo chí nhận', work.receivedAt && formatMoment(work.receivedAt)),
    fact('Hạn thực hiện', work.dueAt && dueText(work.dueAt)),
    fact('Kết quả', resultOf(work)),
    fact('Nội dung còn thiếu', work.missing.join('; ') || null),
    fact('Ghi nhận', work.note),
  ];
}

function outcomeTable(works: readonly EscalatedWork[]): Block {
  return {
    type: 'table',
    columns: [
      { title: 'STT', width: 16, align: 'center' },
      { title: 'Cơ quan báo chí', width: 32 },
      { title: 'Văn bản đã gửi', width: 31 },
      { title: 'Ngày nhận', width: 33, align: 'center' },
      { title: 'Hạn', width: 33 },
      { title: 'Kết quả', width: 40 },
    ],
    rows: works.map((work, index) => [
      String(index + 1),
      work.newspaper,
      work.letter ? `${work.letter.number} ngày ${formatDate(work.letter.date)}` : '',
      work.receivedAt ? formatMoment(work.receivedAt) : '',
      work.dueAt ? dueText(work.dueAt) : '',
      [resultOf(work), work.missing.length > 0 && `thiếu: ${work.missing.join('; ')}`, work.note]
        .filter(Boolean)
        .join('. '),
    ]),
  };
}
