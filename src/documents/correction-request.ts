import type { PressRule } from './correction-law';
import { downloadWord } from './download';
import { fileName } from './file-name';
import type { Block, OfficialDocument } from './official-document';
import {
  addressed,
  type CitedDocument,
  cited,
  demands,
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

export interface CorrectionRequestInput extends LetterHead {
  /** What the matter is about. */
  matter: string;
  works: readonly PressWork[];
  /** Legal grounds as typed, one to a line. */
  grounds: string | null;
  correctPart: string | null;
  /** The written conclusion that goes with it. */
  conclusion: CitedDocument | null;
  pressAuthority: string | null;
  /** `pressRuleCodes` in all their versions: the letter cites those of its day. */
  rules: readonly PressRule[];
}

/** Công văn yêu cầu cải chính, xin lỗi, to one newspaper or to several. */
export function buildCorrectionRequest(input: CorrectionRequestInput): OfficialDocument {
  const { works, agency } = input;
  return pressLetter(input, {
    about: `yêu cầu cải chính, xin lỗi về thông tin đăng, phát trên ${whereOf(works)}`,
    addressees: newspapersOf(works),
    grounds: groundsFrom(input.grounds),
    body: [
      text(
        `Qua theo dõi thông tin báo chí, ${agency.name} nhận thấy ${addressed(works)} đã đăng, phát thông tin không chính xác, sai sự thật về vụ việc: ${sentence(input.matter)} ${agency.name} yêu cầu ${addressed(works)} cải chính, xin lỗi như sau:`,
      ),
      item('1. Tác phẩm báo chí'),
      ...workBlocks(works),
      item('2. Nội dung sai'),
      ...passageBlocks(works),
      item('3. Nội dung đúng'),
      ...lines(input.correctPart),
      item('4. Yêu cầu cải chính'),
      ...demanded(input),
      ...enclosed(input),
      text(
        `Đề nghị ${addressed(works)} thực hiện và trả lời bằng văn bản về kết quả cho ${agency.name}. Trân trọng cảm ơn sự hợp tác.`,
      ),
    ],
    recipients: overseers(works, input.pressAuthority),
  });
}

/** Saves it as Yeu-cau-cai-chinh-215-SYT-VP.docx. */
export function downloadCorrectionRequest(input: CorrectionRequestInput): Promise<void> {
  return downloadWord(
    buildCorrectionRequest(input),
    fileName('docx', 'Yêu cầu cải chính', input.number ?? 'dự thảo', input.number ? '' : input.agency.code),
  );
}

/** Content, place, time limit by kind of press, removal, and those who printed it after them: as the law of the day has it. */
function demanded(input: CorrectionRequestInput): Block[] {
  const law = lawOf(input, input.rules);
  const { works, conclusion } = input;
  return lettered([
    ...demands(law, works, 'correction_content'),
    ...(conclusion ? demands(law, works, 'correction_with_conclusion') : []),
    ...demands(law, works, 'correction_place', 'correction', 'correction_reply', 'takedown', 'correction_republished'),
  ]);
}

function enclosed({ conclusion, agency }: CorrectionRequestInput): Block[] {
  return [
    text(
      conclusion
        ? `Gửi kèm văn bản kết luận ${cited(conclusion)}. Thời hạn nêu trên tính từ khi nhận được văn bản kết luận này.`
        : `Vụ việc đang được xác minh; ${agency.name} sẽ gửi văn bản kết luận ngay khi có. Thời hạn nêu trên tính từ khi nhận được văn bản kết luận hoặc tự phát hiện vi phạm.`,
    ),
  ];
}
