import type { Told } from '@/ui/fields/refusals';

/** Refusals of the database about a reminder, by column. */
export const refusals = {
  reminders_subject: { field: 'subject', message: 'Trích yếu dài từ 5 đến 300 ký tự, viết trên một dòng.' },
  reminders_body: { field: 'body', message: 'Nêu rõ việc cơ quan phải làm, từ 10 đến 10.000 ký tự.' },
  due_in_past: { field: 'due_at', message: 'Hạn hoàn thành phải ở tương lai.' },
  reminders_letter: { field: 'letter_date', message: 'Nhập cả số và ngày của công văn, hoặc để trống cả hai.' },
  reminders_letter_number: { field: 'letter_number', message: 'Số, ký hiệu công văn dài tối đa 50 ký tự.' },
  reminders_letter_date: { field: 'letter_date', message: 'Ngày công văn phải từ năm 2017 trở đi.' },
  letter_in_future: { field: 'letter_date', message: 'Ngày công văn không thể ở tương lai.' },
  reminders_answer: { field: 'answer', message: 'Câu trả lời dài từ 3 đến 10.000 ký tự.' },
  answer_of_another: { field: 'answer', message: 'Chỉ cán bộ đầu mối của cơ quan được đôn đốc trả lời được.' },
  answered_already: { field: 'answer', message: 'Cơ quan đã trả lời; câu trả lời không sửa được.' },
  reminders_withdraw_reason: { field: 'withdraw_reason', message: 'Nhập lý do rút, từ 3 đến 500 ký tự.' },
  sender_not_above: { message: 'Chỉ cơ quan cấp trên đôn đốc được. Chọn lại vai trò giám sát ở đầu trang.' },
  nothing_to_remind_of: { message: 'Chưa chọn việc nào để đôn đốc. Chọn ở «Việc cần chấn chỉnh».' },
  reminder_withdrawn: { message: 'Văn bản đôn đốc này đã được rút.' },
  reminder_fixed: { message: 'Đôn đốc đã gửi thì không sửa được; rút lại rồi gửi văn bản khác.' },
  only_the_answer: { message: 'Cơ quan được đôn đốc chỉ ghi câu trả lời.' },
} satisfies Record<string, Told>;

const ofFinding: Record<string, string> = {
  finding_gone: 'việc này không còn, đã được làm xong',
  reminded_already: 'vừa được đôn đốc về việc này; gửi lại nếu muốn đôn đốc thêm lần nữa',
  not_yours_to_remind: 'không thuộc phạm vi giám sát của bạn',
  agency_dissolved: 'cơ quan đã giải thể',
};

/** Why nothing was sent, agency by agency. */
export function whyNothingSent(refused: readonly { agency: string; refusal: string }[]): string {
  const reasons = refused.map(({ agency, refusal }) => `${agency}: ${ofFinding[refusal] ?? refusal}`);
  return `Chưa gửi cho cơ quan nào. ${reasons.join('; ')}.`;
}
