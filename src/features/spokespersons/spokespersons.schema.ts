import * as z from 'zod';
import { isEmail, isPhone, normalisePhone } from '@/lib/contact';
import { today } from '@/lib/dates';
import { recordId } from '@/ui/fields/fields.schema';
import type { Refusals } from '@/ui/form-errors';
import type { SpokespersonForm } from './spokespersons.form';

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

/** Refuses what the database would, beside the field, before anything is sent. */
export const spokespersonSchema = z
  .object({
    id: recordId,
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
    decision_signer: z
      .string()
      .trim()
      .max(100, 'Tên người ký dài quá 100 ký tự.')
      .refine((name) => name.length !== 1, 'Tên người ký dài từ 2 ký tự.'),
    valid_from: requiredDay('Nhập ngày bắt đầu nhiệm vụ.'),
    valid_to: optionalDay,
    is_permanent_staff: z.boolean(),
    has_political_standing: z.boolean(),
    knows_field: z.boolean(),
    knows_press_law: z.boolean(),
    communicates_well: z.boolean(),
    standards_note: z.string().max(2000, 'Ghi chú dài quá 2.000 ký tự.'),
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
  }) satisfies z.ZodType<SpokespersonForm>;

/** The same when it replaces somebody: why that person ends is asked too. */
export const replacementSchema = spokespersonSchema.refine((form) => form.reason.trim().length >= 3, {
  path: ['reason'],
  error: 'Nhập lý do thôi nhiệm vụ của người được thay thế.',
  when: () => true,
});

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
  replacement_reason: { field: 'reason', message: 'Nhập lý do thôi nhiệm vụ của người được thay thế.' },
  replacement_after_end: {
    field: 'valid_from',
    message:
      'Người được thay thế thôi nhiệm vụ trước ngày này. Chọn ngày liền sau ngày người đó kết thúc, hoặc lập hồ sơ mới.',
  },
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
