import { downloadWord } from './download';
import { fileName } from './file-name';
import type { OfficialDocument } from './official-document';
import {
  addressed,
  type CitedDocument,
  cited,
  item,
  type LetterHead,
  lines,
  newspapersOf,
  type PressWork,
  pressLetter,
  sentence,
  text,
  whereOf,
  workBlocks,
} from './press-letter';

export interface PressAnswerInput extends LetterHead {
  matter: string;
  works: readonly PressWork[];
  /** What was found. */
  conclusionText: string | null;
  conclusion: CitedDocument | null;
  /** What has been done about it. */
  remedy: string | null;
}

/** Công văn trả lời cơ quan báo chí when its report was right. */
export function buildPressAnswer(input: PressAnswerInput): OfficialDocument {
  const { works, agency } = input;
  return pressLetter(input, {
    about: `trả lời nội dung phản ánh của ${whereOf(works)}`,
    addressees: newspapersOf(works),
    body: [
      text(
        `${agency.name} đã tiếp nhận, xác minh nội dung ${addressed(works)} phản ánh về vụ việc: ${sentence(input.matter)} ${agency.name} trả lời như sau:`,
      ),
      item('1. Tác phẩm báo chí'),
      ...workBlocks(works),
      item('2. Kết quả xác minh'),
      text(
        input.conclusion
          ? `Nội dung báo chí phản ánh là đúng, theo văn bản kết luận ${cited(input.conclusion)}.`
          : 'Nội dung báo chí phản ánh là đúng.',
      ),
      ...lines(input.conclusionText),
      item('3. Việc tiếp thu, khắc phục'),
      ...lines(input.remedy),
      text(`${agency.name} cảm ơn ${addressed(works)} đã phản ánh và đề nghị thông tin kết quả xử lý đến bạn đọc.`),
    ],
    recipients: [],
  });
}

/** Saves it as Tra-loi-bao-chi-9-SYT-VP.docx. */
export function downloadPressAnswer(input: PressAnswerInput): Promise<void> {
  return downloadWord(
    buildPressAnswer(input),
    fileName('docx', 'Trả lời báo chí', input.number ?? 'dự thảo', input.number ? '' : input.agency.code),
  );
}
