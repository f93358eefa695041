import * as z from 'zod';
import { isDay } from '@/lib/address-filters';
import { isEmail, isPhone } from '@/lib/contact';
import { today } from '@/lib/dates';
import { recordId } from '@/ui/fields/fields.schema';
import { type AgencyField, type AgencyForm, storedText } from './agencies.form';
import { refusals } from './agencies.refusals';

/** A field judged as it will be stored. */
const text = (field: AgencyField, holds: (stored: string) => boolean, { message }: { message: string }) =>
  z.string().refine((typed) => typed.trim() === '' || holds(storedText(field, typed)), message);
const needed = (message: string) => z.string().refine((typed) => typed.trim() !== '', message);
const length = (field: AgencyField, least: number, most: number, refusal: { message: string }) =>
  text(field, (stored) => stored.length >= least && stored.length <= most, refusal);
const day = (field: 'head_since' | 'established_on' | 'internal_regulation_date', future: { message: string }) =>
  text(field, isDay, { message: 'Nhập ngày dạng 06/12/2026.' }).refine(
    (date) => !isDay(date) || date <= today(),
    future.message,
  );

/** Each field by itself: what the database would refuse, before anything is sent. */
export const agencyFieldSchemas = {
  code: needed('Nhập mã cơ quan.').pipe(
    text('code', (code) => /^[A-Z0-9-]{2,20}$/.test(code), refusals.agencies_code_form),
  ),
  kind: needed(refusals.agencies_kind.message),
  name: needed('Nhập tên cơ quan.').pipe(length('name', 2, 200, refusals.agencies_name_length)),
  short_name: needed('Nhập tên gọi tắt.').pipe(length('short_name', 2, 100, refusals.agencies_short_name_length)),
  symbol: length('symbol', 1, 30, refusals.agencies_symbol_length),
  parent_id: z.string(),
  sort_order: text('sort_order', (order) => /^\d{1,6}$/.test(order), refusals.agencies_sort_order),
  gso_code: text('gso_code', (code) => /^\d{1,10}$/.test(code), refusals.agencies_gso_code_form),
  press_role: z.string(),
  head_name: length('head_name', 2, 100, refusals.agencies_head_name_length),
  head_position: length('head_position', 2, 200, refusals.agencies_head_position_length),
  head_since: day('head_since', refusals.head_since_in_future),
  portal_url: text('portal_url', (url) => /^https?:\/\/\S+$/.test(url), refusals.agencies_portal_url).pipe(
    length('portal_url', 1, 300, refusals.agencies_portal_url_length),
  ),
  office_phone: text('office_phone', isPhone, refusals.agencies_office_phone),
  office_email: text('office_email', isEmail, refusals.agencies_office_email),
  office_address: length('office_address', 3, 300, refusals.agencies_office_address_length),
  established_on: day('established_on', refusals.established_in_future),
  internal_regulation_number: length('internal_regulation_number', 1, 50, refusals.agencies_internal_regulation_number),
  internal_regulation_date: day('internal_regulation_date', refusals.internal_regulation_in_future),
} satisfies Record<AgencyField, z.ZodType<string>>;

/** Refuses what the database would, beside the field. */
export const agencySchema = z
  .object({ id: recordId, ...agencyFieldSchemas })
  .refine(({ kind, parent_id }) => kind === 'province' || parent_id !== '', {
    path: ['parent_id'],
    message: 'Chọn cơ quan cấp trên.',
  })
  .refine(({ head_name, head_since }) => head_name.trim() !== '' || head_since.trim() === '', {
    path: ['head_name'],
    message: refusals.head_name_missing.message,
  })
  .refine((form) => form.internal_regulation_number.trim() === '' || form.internal_regulation_date.trim() !== '', {
    path: ['internal_regulation_date'],
    message: 'Ghi ngày của quyết định ban hành quy chế.',
  })
  .refine((form) => form.internal_regulation_date.trim() === '' || form.internal_regulation_number.trim() !== '', {
    path: ['internal_regulation_number'],
    message: refusals.agencies_internal_regulation.message,
  }) satisfies z.ZodType<AgencyForm>;
