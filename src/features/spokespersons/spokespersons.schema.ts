import * as z from 'zod';
import { isEmail, isPhone, normalisePhone } from '@/lib/contact';
import type { Tables } from '@/lib/database.types';
import { today } from '@/lib/dates';
import type { Refusals } from '@/ui/form-errors';

export type SpokespersonRecord = Tables<'spokespersons'>;
export type SpokespersonKind = 'head' | 'standing';
export type SpokespersonState = 'planned' | 'current' | 'ended';

export const kindNames: Record<SpokespersonKind, string> = {
  head: 'Người đứng đầu',
  standing: 'Người phát ngôn',
};

export const stateNames: Record<SpokespersonState, string> = {
  planned: 'Sắp nhận nhiệm vụ',
  current: 'Đang nhiệm vụ',
  ended: 'Đã thôi nhiệm vụ',
};

/** Standards and abilities the directive asks an agency to make sure of before it appoints. */
export const standards = {
  is_permanent_staff: 'Thuộc biên chế, đang công tác tại cơ quan',
  has_political_standing: 'Lập trường chính trị vững vàng, phẩm chất đạo đức tốt',
  knows_field: 'Am hiểu sâu lĩnh vực quản lý của cơ quan',
  knows_press_law: 'Nắm vững pháp luật về báo chí',
  communicates_well: 'Có năng lực phân tích, xử lý thông tin và giao tiếp với báo chí',
} as const;

export type Standard = keyof typeof standards;
export const standardKeys = Object.keys(standards) as Standard[];

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const notADay = 'Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 06/12/2019.';

const requiredDay = (missing: string) => z.string().min(1, missing).refine(isDay, { error: notADay, when: present });
const optionalDay = z.string().refine((value) => value === '' || isDay(value), notADay);
const phone = z
  .string()
  .refine(
    (value) => value.trim() === '' || isPhone(normalisePhone(value)),
    'Số điện thoại chưa đúng, ví dụ 0296 3957 049.',
  );

function present({ value }: { value: unknown }) {
  return value !== '';
}

/** What a form of a spokesperson holds: text as typed, days as yyyy-MM-dd, nothing is ''. */
export const spokespersonSchema = z
  .object({
    id: z.uuid(),
    agency_id: z.string().min(1, 'Chọn cơ quan.'),
    kind: z.enum(['head', 'standing']),
    full_name: z.string().trim().min(2, 'Nhập họ và tên.').max(100, 'Họ và tên dài quá 100 ký tự.'),
    position: z.string().trim().min(2, 'Nhập chức vụ.').max(200, 'Chức vụ dài quá 200 ký tự.'),
    official_phone: phone,
    official_email: z
      .string()
      .refine(
        (value) => value.trim() === '' || isEmail(value.trim().toLowerCase()),
        'Địa chỉ thư điện tử chưa đúng, ví dụ phatngon@angiang.gov.vn.',
      ),
    internal_phone: phone,
    decision_number: z.string().trim().max(50, 'Số, ký hiệu dài quá 50 ký tự.'),
    decision_date: optionalDay.refine(
      (value) => !isDay(value) || value <= today(),
      'Ngày quyết định không thể ở tương lai.',
    ),
    decision_signer: z.string().trim().max(100, 'Tên người ký dài quá 100 ký tự.'),
    valid_from: requiredDay('Nhập ngày bắt đầu nhiệm vụ.'),
    valid_to: optionalDay,
    is_permanent_staff: z.boolean(),
    has_political_standing: z.boolean(),
    knows_field: z.boolean(),
    knows_press_law: z.boolean(),
    communicates_well: z.boolean(),
    standards_note: z.string().max(2000, 'Ghi chú dài quá 2.000 ký tự.'),
    /** Why the predecessor ends; asked only when replacing. */
    reason: z.string().max(500, 'Lý do dài quá 500 ký tự.'),
  })
  .superRefine((form, context) => {
    const refuse = (path: keyof typeof form, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (isDay(form.valid_to) && isDay(form.valid_from) && form.valid_to < form.valid_from) {
      refuse('valid_to', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.');
    }
    if (form.kind === 'standing') {
      if (form.decision_number === '') refuse('decision_number', 'Nhập số, ký hiệu quyết định giao nhiệm vụ.');
      if (form.decision_date === '') refuse('decision_date', 'Nhập ngày ký quyết định.');
      if (form.decision_signer === '') refuse('decision_signer', 'Nhập người ký quyết định.');
    }
  });

export type SpokespersonForm = z.infer<typeof spokespersonSchema>;

/** The same when it replaces somebody: why that person ends is asked too. */
export const replacementSchema = spokespersonSchema.refine((form) => form.reason.trim().length >= 3, {
  path: ['reason'],
  error: 'Nhập lý do thôi nhiệm vụ của người được thay thế.',
  when: () => true,
});

/** An empty form for an agency; the id is made here, so that a repeated save is the same record. */
export function emptyForm(agencyId: string): SpokespersonForm {
  return {
    id: crypto.randomUUID(),
    agency_id: agencyId,
    kind: 'standing',
    full_name: '',
    position: '',
    official_phone: '',
    official_email: '',
    internal_phone: '',
    decision_number: '',
    decision_date: '',
    decision_signer: '',
    valid_from: today(),
    valid_to: '',
    is_permanent_staff: false,
    has_political_standing: false,
    knows_field: false,
    knows_press_law: false,
    communicates_well: false,
    standards_note: '',
    reason: '',
  };
}

export type RecordField = Exclude<keyof SpokespersonForm, 'reason'>;
/** The columns a form holds. */
export const recordFields = Object.keys(spokespersonSchema.shape).filter((key) => key !== 'reason') as RecordField[];

/** A record as a form holds it. */
export function toForm(record: SpokespersonRecord): SpokespersonForm {
  const form = emptyForm(record.agency_id);
  for (const key of recordFields) Object.assign(form, { [key]: record[key] ?? '' });
  return form;
}

/** A form as the table takes it: trimmed, phones as digits, e-mail in lower case, '' as null. */
export function toRow({ reason: _, ...form }: SpokespersonForm) {
  const orNull = (value: string) => value.trim() || null;
  return {
    ...form,
    full_name: form.full_name.trim().replace(/\s+/g, ' '),
    position: form.position.trim(),
    official_phone: orNull(normalisePhone(form.official_phone)),
    official_email: orNull(form.official_email.toLowerCase()),
    internal_phone: orNull(normalisePhone(form.internal_phone)),
    decision_number: orNull(form.decision_number),
    decision_date: orNull(form.decision_date),
    decision_signer: orNull(form.decision_signer),
    valid_to: orNull(form.valid_to),
    standards_note: orNull(form.standards_note),
  };
}

export const fieldLabels: Record<Exclude<RecordField, 'id'> | 'end_reason', string> = {
  agency_id: 'Cơ quan',
  kind: 'Tư cách phát ngôn',
  full_name: 'Họ và tên',
  position: 'Chức vụ',
  official_phone: 'Điện thoại công vụ',
  official_email: 'Thư điện tử công vụ',
  internal_phone: 'Điện thoại nội bộ',
  decision_number: 'Số, ký hiệu quyết định',
  decision_date: 'Ngày quyết định',
  decision_signer: 'Người ký',
  valid_from: 'Từ ngày',
  valid_to: 'Đến hết ngày',
  end_reason: 'Lý do thôi nhiệm vụ',
  ...standards,
  standards_note: 'Ghi chú về tiêu chuẩn',
};

/** Refusals of the database, each beside its field. */
export const refusals: Refusals<SpokespersonForm> = {
  spokespersons_one_standing: {
    field: 'valid_from',
    message:
      'Cơ quan đã có người phát ngôn trong thời gian này. Kết thúc nhiệm vụ của người đó trước, hoặc dùng «Thay thế».',
  },
  spokespersons_one_head: {
    field: 'valid_from',
    message: 'Đã ghi nhận người đứng đầu khác trong thời gian này. Sửa thời gian cho không chồng lên nhau.',
  },
  spokespersons_period: { field: 'valid_to', message: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.' },
  spokespersons_valid_from: { field: 'valid_from', message: 'Ngày bắt đầu phải từ năm 1990 trở đi.' },
  spokespersons_decision_complete: { field: 'decision_number', message: 'Nhập đủ số, ngày và người ký quyết định.' },
  spokespersons_decision_number: { field: 'decision_number', message: 'Số, ký hiệu dài từ 1 đến 50 ký tự.' },
  spokespersons_decision_signer: { field: 'decision_signer', message: 'Tên người ký dài từ 2 đến 100 ký tự.' },
  spokespersons_end_reason_of_end: {
    field: 'valid_to',
    message: 'Đã có lý do thôi nhiệm vụ thì phải có ngày kết thúc.',
  },
  decision_in_future: { field: 'decision_date', message: 'Ngày quyết định không thể ở tương lai.' },
  spokespersons_official_phone: { field: 'official_phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
  spokespersons_internal_phone: { field: 'internal_phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
  spokespersons_official_email: { field: 'official_email', message: 'Địa chỉ thư điện tử chưa đúng.' },
  spokespersons_full_name: { field: 'full_name', message: 'Họ và tên dài từ 2 đến 100 ký tự.' },
  spokespersons_position: { field: 'position', message: 'Chức vụ dài từ 2 đến 200 ký tự.' },
  spokespersons_standards_note: { field: 'standards_note', message: 'Ghi chú dài quá 2.000 ký tự.' },
  agency_dissolved: { field: 'agency_id', message: 'Cơ quan đã giải thể, không nhận hồ sơ mới.' },
  agency_fixed: { field: 'agency_id', message: 'Hồ sơ không chuyển sang cơ quan khác được.' },
  publish_without_phone: {
    field: 'official_phone',
    message: 'Người này đang được công bố: cần có điện thoại công vụ. Gỡ khỏi danh bạ trước nếu muốn bỏ trống.',
  },
  publish_without_email: {
    field: 'official_email',
    message: 'Người này đang được công bố: cần có thư điện tử công vụ. Gỡ khỏi danh bạ trước nếu muốn bỏ trống.',
  },
  not_found: { message: 'Không tìm thấy hồ sơ, hoặc bạn không còn quyền sửa.' },
};
