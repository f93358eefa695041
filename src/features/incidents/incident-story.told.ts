import type { Json } from '@/lib/database.types';
import { formatDate, formatMoment } from '@/lib/dates';
import { dueText } from '@/reference/deadlines.logic';
import {
  type Conclusion,
  conclusionNames,
  type LetterKind,
  type LetterResult,
  letterKindNames,
  resultNames,
} from './incidents.names';

/** What a file of an incident is. */
export const filePurposes = {
  evidence: 'chứng cứ',
  conclusion: 'văn bản kết luận',
  letter: 'văn bản gửi báo',
  outcome: 'kết quả của báo',
  answer: 'tài liệu kèm trả lời',
  other: 'tài liệu khác',
} as const;

type About = Record<string, Json | undefined>;

const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
const named = <Name extends string>(names: Record<Name, string>, value: Json | undefined) =>
  names[value as Name] ?? text(value) ?? '';
const lower = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
const at = (moment: Json | undefined) => (text(moment) ? ` lúc ${formatMoment(String(moment))}` : '');
const due = (moment: Json | undefined) => (text(moment) ? `; hạn đăng ${dueText(String(moment))}` : '');
const paper = ({ number, date }: About) =>
  text(number) ? ` (số ${number}${text(date) ? ` ngày ${formatDate(String(date))}` : ''})` : '';
const letter = (about: About) =>
  `${lower(named(letterKindNames as Record<LetterKind, string>, about.kind))}${text(about.number) ? ` số ${about.number}` : ''}`;

const sentences: Record<string, (about: About) => string> = {
  recorded: ({ found_by }) => `Ghi nhận vụ việc${text(found_by) ? `; phát hiện bởi ${found_by}` : ''}`,
  verifying: () => 'Bắt đầu xác minh',
  concluded: (about) =>
    `Kết luận: ${lower(named(conclusionNames as Record<Conclusion, string>, about.conclusion))}${paper(about)}`,
  remedied: (about) => `Ghi nhận khắc phục${text(about.number) ? `; trả lời báo${paper(about)}` : ''}`,
  correcting: () => 'Chuyển sang yêu cầu cải chính',
  closed: () => 'Khép lại vụ việc',
  reopened: (about) =>
    `Mở lại để xác minh; bỏ kết luận «${lower(named(conclusionNames as Record<Conclusion, string>, about.conclusion))}»${paper(about)}`,
  voided: () => 'Đánh dấu ghi nhầm',
  item_added: ({ press_agency, title }) => `Thêm tin, bài của ${press_agency}: «${title}»`,
  item_voided: ({ press_agency, title }) => `Gỡ tin, bài của ${press_agency}: «${title}»`,
  verification_asked: ({ agency, due_at }) =>
    `Đề nghị ${agency} xác minh${text(due_at) ? `, trả lời ${dueText(String(due_at))}` : ''}`,
  verification_answered: ({ agency }) => `${agency} trả lời xác minh`,
  verification_withdrawn: ({ agency }) => `Rút đề nghị ${agency} xác minh`,
  verification_handed_over: ({ from, to }) => `Đề nghị xác minh gửi ${from} chuyển sang ${to}`,
  letter_sent: (about) => `Gửi ${letter(about)} đến ${about.press_agency}${at(about.at)}`,
  letter_received: (about) => `${about.press_agency} đã nhận ${letter(about)}${at(about.at)}${due(about.due_at)}`,
  conclusion_received: (about) => `${about.press_agency} đã nhận văn bản kết luận${at(about.at)}${due(about.due_at)}`,
  letter_result: (about) =>
    `${about.press_agency}: ${lower(named(resultNames as Record<LetterResult, string>, about.result))}${at(about.at)}`,
  letter_escalated: (about) =>
    `Báo cáo ${about.to} về ${about.press_agency}${paper({ number: about.escalation_number, date: about.date })}`,
  letter_settled: (about) => `Khép lại ${letter(about)} với ${about.press_agency}`,
  file_added: ({ file_name, purpose }) => `Đính kèm ${named(filePurposes, purpose) || 'tệp'}: ${file_name}`,
  file_voided: ({ file_name, purpose }) => `Gỡ ${named(filePurposes, purpose) || 'tệp'}: ${file_name}`,
  handed_over: ({ from, to, decision }) => `Vụ việc chuyển từ ${from} sang ${to} theo ${decision}`,
  comment: () => 'Ý kiến',
};

/** A step of an incident's story as a sentence; its reason or text stands beneath. */
export function tellEvent(kind: string, data: Json): string {
  const about = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  return sentences[kind]?.(about) ?? 'Cập nhật vụ việc';
}
