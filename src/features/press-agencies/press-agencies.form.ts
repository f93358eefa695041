import { normalisePhone } from '@/lib/contact';
import type { PressAgency, PressAgencyRow } from '@/reference/press-agencies.api';
import { pressKindNames } from '@/reference/press-kinds';
import { joinKeys, splitKeys } from '@/ui/fields/keys';

/** What a form of a press agency holds: text as typed, nothing is ''. */
export type PressAgencyForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  name: string;
  /** Keys of kinds, joined by commas. */
  kinds: string;
  issue_period: string;
  governing_body: string;
  /** Host names or addresses, one after another. */
  domains: string;
  phone: string;
  email: string;
  address: string;
};

export const fieldLabels: Record<Exclude<keyof PressAgencyForm, 'id'>, string> = {
  name: 'Tên cơ quan báo chí',
  kinds: 'Loại hình',
  issue_period: 'Kỳ xuất bản',
  governing_body: 'Cơ quan chủ quản',
  domains: 'Tên miền',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
};

export function emptyForm(): PressAgencyForm {
  return {
    id: crypto.randomUUID(),
    name: '',
    kinds: '',
    issue_period: '',
    governing_body: '',
    domains: '',
    phone: '',
    email: '',
    address: '',
  };
}

/** A record as a form holds it. */
export function toForm(record: PressAgency): PressAgencyForm {
  return {
    id: record.id,
    name: record.name,
    kinds: joinKeys(record.kinds, pressKindNames),
    issue_period: record.issue_period ?? '',
    governing_body: record.governing_body ?? '',
    domains: record.domains.join(', '),
    phone: record.phone ?? '',
    email: record.email ?? '',
    address: record.address ?? '',
  };
}

/** The host names in what was typed or pasted: «https://www.bao.vn/tin, m.bao.vn» → bao.vn, m.bao.vn. */
export function domainsOf(typed: string): string[] {
  const hosts = typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((text) =>
      text
        .replace(/^https?:\/\//, '')
        .replace(/[/?#:].*$/, '')
        .replace(/^www\./, ''),
    )
    .filter(Boolean);
  return [...new Set(hosts)];
}

/** A form as the table takes it: trimmed, phone as digits, e-mail in lower case, bare host names, '' as null. */
export function toRow(form: PressAgencyForm): PressAgencyRow {
  const orNull = (value: string) => value.trim().replace(/\s+/g, ' ') || null;
  return {
    id: form.id,
    name: form.name.trim().replace(/\s+/g, ' '),
    kinds: splitKeys(form.kinds),
    issue_period: orNull(form.issue_period),
    governing_body: orNull(form.governing_body),
    domains: domainsOf(form.domains),
    phone: normalisePhone(form.phone) || null,
    email: form.email.trim().toLowerCase() || null,
    address: orNull(form.address),
  };
}
