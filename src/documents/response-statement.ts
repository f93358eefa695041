import { type PressRule, pressRule } from './correction-law';
import { downloadWord } from './download';
import { fileName } from './file-name';
import type { Block, OfficialDocument } from './official-document';
import {
  addressed,
  demands,
  fact,
  groundsFrom,
  item,
  type LetterHead,
  lawOf,
  lettered,
  lines,
  newspapersOf,
  overseers,
  type PressWork,
  passageBlocks,
  pressLetter,
  sentence,
  text,
  whereOf,
  workBlocks,
} from './press-letter';

export interface ResponseStatementInput extends LetterHead {
  matter: string;
  works: readonly PressWork[];
  grounds: string | null;
  /** The agency's view: what shall be printed. */
  response: string | null;
  /** What it rests on besides the law: documents, figures. */
  sources: string | null;
  /** Which time the newspaper is asked to print a response about this work. */
  exchange: number;
  pressAuthority: string | null;
  rules: readonly PressRule[];
}

/** Công văn gửi ý kiến phản hồi để báo đăng, phát. */
export function buildResponseStatement(input: ResponseStatementInput): OfficialDocument {
  const { works, agency } = input;
  return pressLetter(input, {
    about: `ý kiến phản hồi về thông tin đăng, phát trên ${whereOf(works)}`,
    addressees: newspapersOf(works),
    grounds: groundsFrom(input.grounds),
    body: [
      text(
        `${agency.name} có ý kiến phản hồi về thông tin ${addressed(works)} đã đăng, phát liên quan đến vụ việc: ${sentence(input.matter)}`,
      ),
      item('1. Cơ quan phản hồi'),
      fact('Tên cơ quan', agency.name),
      item('2. Tác phẩm báo chí được phản hồi'),
      ...workBlocks(works),
      item('3. Thông tin đã đăng, phát'),
      ...passageBlocks(works),
      item('4. Nội dung phản hồi'),
      ...lines(input.response),
      ...(input.sources ? [item('5. Căn cứ của nội dung phản hồi'), ...lines(input.sources)] : []),
      item(`${input.sources ? 6 : 5}. Đề nghị đăng, phát`),
      ...asked(input),
      text(`Trân trọng đề nghị ${addressed(works)} đăng, phát và thông báo kết quả cho ${agency.name}.`),
    ],
    recipients: overseers(works, input.pressAuthority),
  });
}

/** Saves it as Y-kien-phan-hoi-215-SYT-VP.docx. */
export function downloadResponseStatement(input: ResponseStatementInput): Promise<void> {
  return downloadWord(
    buildResponseStatement(input),
    fileName('docx', 'Ý kiến phản hồi', input.number ?? 'dự thảo', input.number ? '' : input.agency.code),
  );
}

/** What must be named, when and where it is to be printed, how often, when it may be refused. */
function asked(input: ResponseStatementInput): Block[] {
  const law = lawOf(input, input.rules);
  const most = pressRule(law, 'response_exchanges')?.amount;
  const exchange = most
    ? [`Đây là lần phản hồi thứ ${input.exchange} về tác phẩm này, trong ${most} lần luật định`]
    : [];
  return lettered([
    ...demands(law, input.works, 'response_content', 'response', 'response_same_product', 'response_exchanges'),
    ...exchange,
    ...demands(law, input.works, 'response_refusal'),
  ]);
}
