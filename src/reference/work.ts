import { paths } from '@/lib/paths';
import { type NextStep, nextStepNames } from './incidents';

/** What can wait for somebody, as the database calls it. */
export type WorkKind =
  | 'answer'
  | 'step'
  | 'mention'
  | 'enquiry'
  | 'contribution'
  | 'acknowledgement'
  | 'registration'
  | 'closing'
  | 'event_notice'
  | 'event_held'
  | 'promise'
  | 'reminder'
  | 'report';

const acknowledging: Record<string, string> = {
  read: 'Đọc và quán triệt văn bản',
  spread: 'Quán triệt văn bản, xác nhận',
  redo: 'Bổ sung xác nhận quán triệt',
};

/** What is to be done, in words. */
export function whatToDo({ kind, step }: { kind: WorkKind; step: string | null }): string {
  switch (kind) {
    case 'answer':
      return 'Trả lời yêu cầu xác minh';
    case 'step':
      return nextStepNames[step as NextStep];
    case 'mention':
      return 'Bạn được nhắc đến trong trao đổi';
    case 'enquiry':
      return step === 'assign' ? 'Giao người trả lời báo chí' : 'Trả lời báo chí';
    case 'contribution':
      return 'Phối hợp trả lời báo chí';
    case 'acknowledgement':
      return acknowledging[step ?? ''] ?? 'Quán triệt văn bản';
    case 'registration':
      return 'Đăng ký người dự tập huấn';
    case 'closing':
      return 'Ghi kết quả, khép lại lớp tập huấn';
    case 'event_notice':
      return 'Gửi thông báo họp báo';
    case 'event_held':
      return 'Ghi nhận sự kiện báo chí đã diễn ra';
    case 'promise':
      return 'Thực hiện việc đã hứa với báo chí';
    case 'reminder':
      return 'Thực hiện việc được đôn đốc';
    case 'report':
      return `Xác nhận báo cáo năm ${step}`;
  }
}

/** Where it is done: on the page of a record, or of what hangs on it; of a report, its year is the step. */
export function workPath(kind: WorkKind, recordId: string, partId: string, step: string | null): string {
  switch (kind) {
    case 'answer':
      return paths.answerVerification(recordId, partId);
    case 'enquiry':
      return paths.pressEnquiry(recordId);
    case 'contribution':
      return paths.contributeToEnquiry(recordId, partId);
    case 'acknowledgement':
      return paths.directive(recordId);
    case 'registration':
      return paths.registerForCourse(recordId);
    case 'closing':
      return paths.course(recordId);
    case 'event_notice':
      return paths.announcePressEvent(recordId);
    case 'event_held':
    case 'promise':
      return paths.pressEvent(recordId);
    case 'reminder':
      return paths.reminder(recordId);
    case 'report':
      return paths.yearReport(Number(step), recordId);
    default:
      return paths.incident(recordId);
  }
}
