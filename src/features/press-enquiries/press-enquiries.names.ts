import type { Tables } from '@/lib/database.types';

export type EnquiryRow = Tables<'press_enquiries'>;

export const statusNames = {
  received: 'Đã tiếp nhận',
  assigned: 'Đã giao trả lời',
  answered: 'Đã trả lời',
  refused: 'Đã từ chối',
  voided: 'Ghi nhầm',
} as const;
export type Status = keyof typeof statusNames;

export const mediumNames = {
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  letter: 'Văn bản',
  in_person: 'Gặp trực tiếp',
  press_conference: 'Họp báo, giao ban',
  other: 'Hình thức khác',
} as const;
export type Medium = keyof typeof mediumNames | 'public_form';
export const publicForm = { public_form: 'Biểu mẫu công khai' } as const;
/** How it came in words; the public form is nothing one chooses. */
export const mediumName = (medium: string) => ({ ...mediumNames, ...publicForm })[medium as Medium];

export const kindNames = { ordinary: 'Thường', unexpected_event: 'Đột xuất, bất thường' } as const;
export type Kind = keyof typeof kindNames;

export const eventKindNames = {
  large_impact: 'Vụ việc có tác động lớn trong xã hội',
  divided_opinion: 'Dư luận có nhiều ý kiến không thống nhất',
} as const;
export type EventKind = keyof typeof eventKindNames;

/** Decree 09/2017 art. 4, Decree 244/2026 art. 5. */
export const answerFormNames = {
  direct: 'Phát ngôn trực tiếp, trả lời phỏng vấn',
  written: 'Thông cáo báo chí, trả lời bằng văn bản hoặc thư điện tử',
  press_conference: 'Họp báo',
  portal: 'Đăng trên cổng, trang, kênh thông tin chính thức',
  briefing: 'Trao đổi tại giao ban báo chí',
} as const;
export type AnswerForm = keyof typeof answerFormNames;

export const isOpen = ({ status }: { status: string }) => status === 'received' || status === 'assigned';
export const isReplied = ({ status }: { status: string }) => status === 'answered' || status === 'refused';
