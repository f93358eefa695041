import { normalisePhone } from '@/lib/contact';
import type { AgencyValues, EditedAgency } from './editing.api';

/** What a form of an agency holds: text as typed, nothing is ''. */
export type AgencyForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  code: string;
  kind: string;
  name: string;
  short_name: string;
  symbol: string;
  parent_id: string;
  sort_order: string;
  gso_code: string;
  press_role: string;
  head_name: string;
  head_position: string;
  head_since: string;
  portal_url: string;
  office_phone: string;
  office_email: string;
  office_address: string;
  established_on: string;
  internal_regulation_number: string;
  internal_regulation_date: string;
};

export type AgencyField = Exclude<keyof AgencyForm, 'id'>;

export const fieldLabels: Record<AgencyField, string> = {
  code: 'Mã cơ quan',
  kind: 'Loại cơ quan',
  name: 'Tên cơ quan',
  short_name: 'Tên gọi tắt',
  symbol: 'Viết tắt trong số, ký hiệu văn bản',
  parent_id: 'Cơ quan cấp trên',
  sort_order: 'Thứ tự trong danh sách',
  gso_code: 'Mã đơn vị hành chính',
  press_role: 'Vai trò trong công tác báo chí',
  head_name: 'Người đứng đầu',
  head_position: 'Chức vụ người đứng đầu',
  head_since: 'Giữ chức từ ngày',
  portal_url: 'Cổng thông tin điện tử',
  office_phone: 'Điện thoại cơ quan',
  office_email: 'Thư điện tử cơ quan',
  office_address: 'Địa chỉ',
  established_on: 'Ngày thành lập',
  internal_regulation_number: 'Số quyết định ban hành quy chế nội bộ',
  internal_regulation_date: 'Ngày ban hành quy chế nội bộ',
};

export const agencyFields = Object.keys(fieldLabels) as AgencyField[];

export function emptyForm(parentId = ''): AgencyForm {
  const nothing = Object.fromEntries(agencyFields.map((field) => [field, ''])) as Omit<AgencyForm, 'id'>;
  return { ...nothing, id: crypto.randomUUID(), parent_id: parentId };
}

/** A record as a form holds it. */
export function toForm(record: EditedAgency): AgencyForm {
  const held = agencyFields.map((field) => [field, String(record[field] ?? '')]);
  return { ...(Object.fromEntries(held) as Omit<AgencyForm, 'id'>), id: record.id };
}

const tidy = (text: string) => text.trim().replace(/\s+/g, ' ');

/** How each field is stored; what is not here only without needless spaces. */
const stored: Partial<Record<AgencyField, (text: string) => string>> = {
  code: (text) => text.toUpperCase(),
  office_phone: normalisePhone,
  office_email: (text) => text.toLowerCase(),
  portal_url: (text) => (text === '' || /^[a-z]+:/i.test(text) ? text : `https://${text}`),
};

/** What was typed into a field as the table takes it; '' for nothing. */
export function storedText(field: AgencyField, typed: string): string {
  const text = tidy(typed);
  return stored[field]?.(text) ?? text;
}

/** A form as the table takes it; an order left empty is the database's to give, or stays. */
export function toRow(form: AgencyForm): AgencyValues {
  const text = (field: AgencyField) => storedText(field, form[field]);
  const orNull = (field: AgencyField) => text(field) || null;
  return {
    id: form.id,
    code: text('code'),
    kind: form.kind,
    name: text('name'),
    short_name: text('short_name'),
    symbol: orNull('symbol'),
    parent_id: orNull('parent_id'),
    ...(text('sort_order') !== '' && { sort_order: Number(text('sort_order')) }),
    gso_code: orNull('gso_code'),
    press_role: orNull('press_role'),
    head_name: orNull('head_name'),
    head_position: orNull('head_position'),
    head_since: orNull('head_since'),
    portal_url: orNull('portal_url'),
    office_phone: orNull('office_phone'),
    office_email: orNull('office_email'),
    office_address: orNull('office_address'),
    established_on: orNull('established_on'),
    internal_regulation_number: orNull('internal_regulation_number'),
    internal_regulation_date: orNull('internal_regulation_date'),
  };
}
