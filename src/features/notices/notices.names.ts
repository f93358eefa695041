import { paths } from '@/lib/paths';
import { type WorkKind, whatToDo, workPath } from '@/reference/work';

/** Why something concerns somebody; the keys are those of public.notice_row.kind. */
export const kindNames = {
  overdue: 'Quá hạn',
  due_soon: 'Sắp đến hạn',
  reminded: 'Được đôn đốc',
  asked: 'Được hỏi',
  answered: 'Có trả lời',
  mentioned: 'Được nhắc đến',
} as const;

export type NoticeKind = keyof typeof kindNames;

/** What a notice is about: something that waits, or a question put to another agency or to one's own. */
export type OfKind = WorkKind | 'verification';

interface Told {
  kind: NoticeKind;
  of_kind: OfKind;
  step: string | null;
  record_id: string;
  part_id: string;
  agency_short_name: string;
}

/** What has happened, in a sentence without its end. */
export function noticeText({ kind, of_kind, step, agency_short_name }: Told): string {
  switch (kind) {
    case 'asked':
      return of_kind === 'verification'
        ? `${agency_short_name} đề nghị xác minh`
        : `${agency_short_name} đề nghị phối hợp trả lời báo chí`;
    case 'answered':
      return `${agency_short_name} đã trả lời${of_kind === 'reminder' ? ' đôn đốc' : ''}`;
    case 'mentioned':
      return 'Bạn được nhắc đến trong trao đổi';
    case 'reminded':
      return `${agency_short_name} đôn đốc`;
    default:
      return `${kindNames[kind]}: ${whatToDo({ kind: of_kind === 'verification' ? 'answer' : of_kind, step })}`;
  }
}

/** Where one goes from a notice: to what is to be done, or to the record that has an answer. */
export function noticePath({ kind, of_kind, step, record_id, part_id }: Told): string {
  if (of_kind === 'verification') {
    return kind === 'asked' ? paths.answerVerification(record_id, part_id) : paths.incident(record_id);
  }
  if (of_kind === 'contribution' && kind === 'answered') return paths.pressEnquiry(record_id);
  return workPath(of_kind, record_id, part_id, step);
}
