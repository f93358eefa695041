import * as z from 'zod';
import { isEmail, isPhone, normalisePhone } from '@/lib/contact';
import { endMomentOf, momentOf, parseTime } from '@/lib/local-time';
import type { DelegationForm } from './delegations.form';
import { isOwnDelegate } from './delegations.logic';

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const isTime = (value: string) => parseTime(value) === value;
const notADay = 'Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 06/12/2026.';
const notATime = 'Nhập giờ theo dạng giờ:phút, ví dụ 14:30.';
const oneMatter =
  'Ghi một vụ việc trong một câu, không xuống dòng, không dùng dấu chấm phẩy. Mỗi vụ việc khác lập văn bản riêng.';
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
      id: z.uuid(),
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

const known = <Key extends string>(
  told: Record<Key, { field?: keyof DelegationForm; message: string }>,
): Record<Key, { field?: keyof DelegationForm; message: string }> => told;

/** Refusals of the database, each beside its field. */
export const refusals = known({
  delegations_open_ended: { field: 'until_day', message: 'Nhập ngày kết thúc: ủy quyền phải có thời hạn nhất định.' },
  delegations_period: { field: 'until_day', message: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.' },
  delegations_valid_from: { field: 'from_day', message: 'Ngày bắt đầu phải từ năm 1990 trở đi.' },
  delegation_too_long: {
    field: 'until_day',
    message: 'Thời hạn dài hơn mức tối đa mà tỉnh cho phép. Rút ngắn, sau này gia hạn khi cần.',
  },
  delegation_past_dissolution: {
    field: 'until_day',
    message: 'Cơ quan giải thể trước ngày này. Thời hạn phải kết thúc chậm nhất khi cơ quan giải thể.',
  },
  delegations_outside_agency: {
    field: 'delegate_rank',
    message: 'Chỉ ủy quyền cho người có trách nhiệm thuộc cơ quan, không ủy quyền cho người ngoài cơ quan.',
  },
  delegations_delegate_rank: { field: 'delegate_rank', message: 'Chọn vị trí của người được ủy quyền trong cơ quan.' },
  delegations_delegate_name: { field: 'delegate_name', message: 'Họ và tên dài từ 2 đến 100 ký tự.' },
  delegations_delegate_position: { field: 'delegate_position', message: 'Chức vụ dài từ 2 đến 200 ký tự.' },
  delegate_is_signer: {
    field: 'delegate_name',
    message: 'Người đứng đầu phát ngôn theo chức vụ, không cần tự ủy quyền cho mình.',
  },
  delegations_one_matter: { field: 'matter', message: `${oneMatter} Dài từ 10 đến 300 ký tự.` },
  delegations_scope: { field: 'scope', message: 'Phạm vi dài từ 3 đến 2.000 ký tự.' },
  delegations_official_phone: { field: 'official_phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
  delegations_internal_phone: { field: 'internal_phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
  delegations_official_email: { field: 'official_email', message: 'Địa chỉ thư điện tử chưa đúng.' },
  delegations_signer_name: { field: 'signer_name', message: 'Họ tên người ký dài từ 2 đến 100 ký tự.' },
  delegations_signer_position: { field: 'signer_position', message: 'Chức vụ người ký dài từ 2 đến 200 ký tự.' },
  head_unknown: {
    field: 'signer_name',
    message:
      'Chưa ghi nhận người đứng đầu cơ quan vào ngày ký nên chưa kiểm tra được người ký. Bổ sung người đứng đầu trước.',
  },
  signer_not_head: {
    field: 'signer_name',
    message: 'Người ký không phải người đứng đầu cơ quan vào ngày ký. Chỉ người đứng đầu được ủy quyền phát ngôn.',
  },
  redelegation: {
    field: 'signer_name',
    message: 'Người phát ngôn và người được ủy quyền không được ủy quyền tiếp. Văn bản phải do người đứng đầu ký.',
  },
  delegations_document_number: { field: 'document_number', message: 'Số, ký hiệu dài từ 1 đến 50 ký tự.' },
  delegations_number_once: {
    field: 'document_number',
    message: 'Cơ quan đã có văn bản ủy quyền mang số này trong năm. Kiểm tra lại số, hoặc thu hồi văn bản kia.',
  },
  delegations_signature_complete: { field: 'document_number', message: 'Nhập đủ số văn bản và thời điểm ký.' },
  delegations_signed_before_end: { field: 'signed_day', message: 'Thời điểm ký phải trước khi thời hạn kết thúc.' },
  signed_in_future: { field: 'signed_day', message: 'Thời điểm ký không thể ở tương lai.' },
  renewal_of_nothing: { message: 'Văn bản được gia hạn không có hoặc chưa ký. Lập văn bản ủy quyền mới.' },
  agency_dissolved: { field: 'agency_id', message: 'Cơ quan đã giải thể, không nhận văn bản ủy quyền mới.' },
  agency_fixed: { field: 'agency_id', message: 'Văn bản ủy quyền không chuyển sang cơ quan khác được.' },
  delegation_published: {
    message: 'Văn bản này đã công bố nên nội dung không sửa được nữa. Thu hồi và lập văn bản mới nếu cần.',
  },
  delegation_over: { message: 'Văn bản này đã hết hạn nên không sửa được nữa.' },
  delegation_revoked: { message: 'Văn bản này đã thu hồi nên không sửa được nữa.' },
  delegations_revocation: { message: 'Thu hồi phải có lý do.' },
  delegations_revoke_reason: { message: 'Lý do dài từ 3 đến 500 ký tự.' },
  publish_unsigned: { field: 'signed_day', message: 'Văn bản chưa ký nên chưa công bố được. Ghi nhận đã ký trước.' },
  publish_ended: { message: 'Văn bản này đã hết hiệu lực nên không công bố được.' },
  publish_without_phone: {
    field: 'official_phone',
    message: 'Người này đang được công bố: cần có điện thoại công vụ. Gỡ khỏi danh bạ trước nếu muốn bỏ trống.',
  },
  publish_without_email: {
    field: 'official_email',
    message: 'Người này đang được công bố: cần có thư điện tử công vụ. Gỡ khỏi danh bạ trước nếu muốn bỏ trống.',
  },
  not_found: { message: 'Không tìm thấy văn bản ủy quyền, hoặc bạn không còn quyền sửa.' },
});
