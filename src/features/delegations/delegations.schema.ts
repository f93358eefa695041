import * as z from 'zod';
import { isEmail, isPhone, normalisePhone } from '@/lib/contact';
import { endMomentOf, momentOf, parseTime } from '@/lib/local-time';
import { recordId } from '@/ui/fields/fields.schema';
import type { DelegationForm } from './delegations.form';
import { isOwnDelegate } from './delegations.logic';
import { oneMatter, refusals } from './delegations.refusals';

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const isTime = (value: string) => parseTime(value) === value;
const notADay = 'Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 06/12/2026.';
const notATime = 'Nhập giờ theo dạng giờ:phút, ví dụ 14:30.';
const dayMs = 24 * 60 * 60_000;

const phone = z
  .string()
  .refine(
    (value) => value.trim() === '' || isPhone(normalisePhone(value)),
    'Số điện thoại chưa đúng, ví dụ 0296 3957 049.',
  );
const optionalDay = z.string().refine((value) => value === '' || isDay(value), notADay);
const optionalTime = z.string().refine((value) => value === '' || isTime(value), notATime);
const requiredDay = (missing: string) =>
  z
    .string()
    .min(1, missing)
    .refine(isDay, { error: notADay, when: ({ value }) => value !== '' });
const name = (missing: string, most: number) => z.string().trim().min(2, missing).max(most, `Dài quá ${most} ký tự.`);

const contact = {
  official_phone: phone,
  official_email: z
    .string()
    .refine(
      (value) => value.trim() === '' || isEmail(value.trim().toLowerCase()),
      'Địa chỉ thư điện tử chưa đúng, ví dụ phatngon@angiang.gov.vn.',
    ),
  internal_phone: phone,
};

const signature = {
  signer_name: name('Nhập họ tên người ký: người đứng đầu cơ quan.', 100),
  signer_position: name('Nhập chức vụ người ký.', 200),
  document_number: z.string().trim().max(50, 'Số, ký hiệu dài quá 50 ký tự.'),
  signed_day: optionalDay,
  signed_time: optionalTime,
};

type Refuse = (path: keyof DelegationForm, message: string) => void;
type Signature = Pick<DelegationForm, 'document_number' | 'signed_day' | 'signed_time' | 'until_day' | 'until_time'>;
const refuseIn =
  (context: z.RefinementCtx): Refuse =>
  (path, message) =>
    context.addIssue({ code: 'custom', path: [path], message });

const whenSigned = (day: string, time: string) => (isDay(day) && isTime(time) ? momentOf(day, time) : null);
const whenOver = (day: string, time: string) =>
  isDay(day) && (time === '' || isTime(time)) ? endMomentOf(day, time) : null;

function checkSignature(form: Signature, required: boolean, refuse: Refuse) {
  const { document_number, signed_day, signed_time } = form;
  if (required || document_number || signed_day || signed_time) {
    if (document_number === '') refuse('document_number', 'Nhập số, ký hiệu của văn bản đã ký.');
    if (signed_day === '') refuse('signed_day', 'Nhập ngày ký.');
    if (signed_time === '') refuse('signed_time', 'Nhập giờ ký: hạn công bố tính theo giờ.');
  }
  const signed = whenSigned(signed_day, signed_time);
  const over = whenOver(form.until_day, form.until_time);
  if (!signed) return;
  if (Date.parse(signed) > Date.now()) refuse('signed_day', refusals.signed_in_future.message);
  else if (over && signed >= over) refuse('signed_day', refusals.delegations_signed_before_end.message);
}

/** Refuses what the database would, beside the field, before anything is sent; `maxDays` is the province's setting. */
export function delegationSchema(maxDays: number) {
  return z
    .object({
      id: recordId,
      agency_id: z.string().min(1, 'Chọn cơ quan.'),
      delegate_name: name('Nhập họ và tên người được ủy quyền.', 100),
      delegate_position: name('Nhập chức vụ.', 200),
      delegate_rank: z.enum(['deputy', 'staff', 'outside', '']),
      ...contact,
      matter: z
        .string()
        .trim()
        .min(10, 'Nêu rõ vụ việc, ít nhất 10 ký tự.')
        .max(300, 'Vụ việc dài quá 300 ký tự.')
        .refine((matter) => !/[\r\n;]/.test(matter), oneMatter),
      scope: z
        .string()
        .trim()
        .max(2000, 'Phạm vi dài quá 2.000 ký tự.')
        .refine((scope) => scope === '' || scope.length >= 3, 'Phạm vi dài từ 3 ký tự.'),
      from_day: requiredDay('Nhập ngày bắt đầu.').refine((day) => !isDay(day) || day >= '1990-01-01', {
        error: 'Ngày bắt đầu phải từ năm 1990 trở đi.',
      }),
      from_time: optionalTime,
      until_day: requiredDay('Nhập ngày kết thúc: ủy quyền phải có thời hạn nhất định.'),
      until_time: optionalTime,
      ...signature,
      renews_id: z.string(),
    })
    .superRefine((form, context) => {
      const refuse = refuseIn(context);
      if (form.delegate_rank === '') refuse('delegate_rank', 'Chọn vị trí của người được ủy quyền trong cơ quan.');
      if (form.delegate_rank === 'outside') refuse('delegate_rank', refusals.delegations_outside_agency.message);
      if (isOwnDelegate(form)) refuse('delegate_name', refusals.delegate_is_signer.message);
      checkTerm(form, maxDays, refuse);
      checkSignature(form, false, refuse);
    }) satisfies z.ZodType<DelegationForm>;
}

function checkTerm(form: DelegationForm, maxDays: number, refuse: Refuse) {
  const { from_day, from_time } = form;
  const over = whenOver(form.until_day, form.until_time);
  if (!over || !isDay(from_day) || (from_time !== '' && !isTime(from_time))) return;
  const length = Date.parse(over) - Date.parse(momentOf(from_day, from_time));
  if (length <= 0) refuse('until_day', refusals.delegations_period.message);
  else if (length > maxDays * dayMs) refuse('until_day', tooLong(maxDays));
}

const tooLong = (maxDays: number) =>
  `Thời hạn ủy quyền dài nhất là ${maxDays} ngày (chính sách của tỉnh). Rút ngắn, sau này gia hạn khi cần.`;

/** Of a paper that stands, only how to reach the delegate may change. */
export const contactSchema = z.looseObject(contact) as unknown as z.ZodType<DelegationForm, DelegationForm>;

/** What must be known of a paper once it is signed. */
export const signingSchema = z
  .looseObject({ ...signature, until_day: z.string(), until_time: z.string() })
  .superRefine((form, context) => checkSignature(form, true, refuseIn(context))) as unknown as z.ZodType<
  DelegationForm,
  DelegationForm
>;
