import { isEmail, isPhone, normalisePhone } from '@/lib/contact';
import { type AppError, toAppError } from '@/lib/errors';

/** What a reporter types; the names are those of the database's function. */
export interface QuestionForm {
  /** Code of the agency asked. */
  of_agency: string;
  press_agency: string;
  reporter: string;
  card_number: string;
  phone: string;
  email: string;
  question: string;
  /** Nobody sees it; robots fill it in. */
  website: string;
}
export type Field = Exclude<keyof QuestionForm, 'website'>;
export type FieldErrors = Partial<Record<Field, string>>;

export const emptyQuestion = (agency: string): QuestionForm => ({
  of_agency: agency,
  press_agency: '',
  reporter: '',
  card_number: '',
  phone: '',
  email: '',
  question: '',
  website: '',
});

export const fieldLabels: Record<Field, string> = {
  of_agency: 'Cơ quan được hỏi',
  press_agency: 'Báo, đài',
  reporter: 'Họ và tên phóng viên',
  card_number: 'Số thẻ nhà báo hoặc giấy giới thiệu',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  question: 'Câu hỏi',
};

const messages: Record<string, { field: Field; message: string }> = {
  form_agency: { field: 'of_agency', message: 'Chọn cơ quan trong danh sách.' },
  form_press_agency: { field: 'press_agency', message: 'Nhập tên báo, đài, từ 2 đến 200 ký tự.' },
  form_reporter: { field: 'reporter', message: 'Nhập họ và tên, từ 2 đến 100 ký tự.' },
  form_card_number: { field: 'card_number', message: 'Nhập số thẻ hoặc số giấy giới thiệu, từ 2 đến 30 ký tự.' },
  form_contact: { field: 'phone', message: 'Nhập điện thoại hoặc thư điện tử để cơ quan trả lời.' },
  form_phone: { field: 'phone', message: 'Số điện thoại chưa đúng, ví dụ 0912 345 678.' },
  form_email: { field: 'email', message: 'Địa chỉ thư điện tử chưa đúng, ví dụ phongvien@bao.vn.' },
  form_question: { field: 'question', message: 'Nhập câu hỏi, từ 10 đến 5.000 ký tự.' },
};

const limits: Record<string, string> = {
  form_limit_agency: 'Cơ quan này đã nhận nhiều câu hỏi trong giờ qua nên tạm ngừng nhận qua biểu mẫu.',
  form_limit_sender: 'Bạn đã gửi nhiều câu hỏi trong giờ qua.',
  form_limit_all: 'Biểu mẫu đang nhận quá nhiều câu hỏi nên tạm ngừng.',
};

const between = (text: string, least: number, most: number) => {
  const { length } = text.trim();
  return length >= least && length <= most;
};

/** What is still wrong with what was typed, by field; the database judges again. */
export function errorsIn(form: QuestionForm): FieldErrors {
  const phone = normalisePhone(form.phone);
  const email = form.email.trim().toLowerCase();
  const wrong = {
    form_agency: form.of_agency === '',
    form_press_agency: !between(form.press_agency, 2, 200),
    form_reporter: !between(form.reporter, 2, 100),
    form_card_number: !between(form.card_number, 2, 30),
    form_contact: phone === '' && email === '',
    form_phone: phone !== '' && !isPhone(phone),
    form_email: email !== '' && !isEmail(email),
    form_question: !between(form.question, 10, 5000),
  };
  const told = Object.entries(wrong).flatMap(([key, is]) => (is && messages[key] ? [messages[key]] : []));
  return Object.fromEntries(told.map(({ field, message }) => [field, message]));
}

/** A form as it is sent. */
export const tidy = (form: QuestionForm): QuestionForm => ({
  ...form,
  phone: normalisePhone(form.phone),
  // PostgreSQL takes no zero character.
  question: form.question.replaceAll('\u0000', ''),
});

/** What became of a form that was not accepted. */
export type Failure =
  | { kind: 'fields'; errors: FieldErrors }
  /** Come back later, or telephone. */
  | { kind: 'limit'; message: string }
  /** The work was over or used: it is done anew. */
  | { kind: 'work' }
  | { kind: 'other'; message: string };

const ofWork = ['challenge_invalid', 'challenge_expired', 'challenge_used', 'work_missing', 'form_too_fast'];

export function failureOf(cause: unknown): Failure {
  const error: AppError = toAppError(cause);
  const key = error.refusal ?? '';
  const told = messages[key];
  if (told) return { kind: 'fields', errors: { [told.field]: told.message } };
  const limit = limits[key];
  if (limit) return { kind: 'limit', message: limit };
  if (ofWork.includes(key)) return { kind: 'work' };
  return { kind: 'other', message: error.message };
}
