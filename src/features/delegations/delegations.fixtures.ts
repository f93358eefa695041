import type { Delegation, DelegationRow } from './delegations.api';
import { type DelegationForm, toForm } from './delegations.form';

const hour = 60 * 60_000;
/** So many hours from now, on the minute. */
export const hoursFromNow = (hours: number) =>
  new Date(Math.floor((Date.now() + hours * hour) / 60_000) * 60_000).toISOString();

/** A delegation of Sở Y tế for tests: signed two days ago, in force for twenty more, not published. */
export function delegation(rest: Partial<Delegation> = {}): Delegation {
  return {
    id: '00000000-0000-4000-8000-00000000f001',
    agency_id: '00000000-0000-4000-8000-00000000a002',
    delegate_name: 'Trần Ngọc Bích',
    delegate_position: 'Phó Giám đốc Sở',
    delegate_rank: 'deputy',
    official_phone: '02963000641',
    official_email: 'uyquyen.syt@angiang.gov.vn',
    internal_phone: null,
    matter: 'Thông tin về tình hình dịch sốt xuất huyết',
    scope: null,
    valid_from: hoursFromNow(-48),
    valid_until: hoursFromNow(480),
    signer_name: 'Ngô Thị Thu Quân',
    signer_position: 'Giám đốc Sở',
    document_number: '41/GUQ-SYT',
    signed_at: hoursFromNow(-48),
    publish_rule_id: null,
    publish_due_at: null,
    revoked_at: null,
    revoke_reason: null,
    renews_id: null,
    is_demo: false,
    starts_at: hoursFromNow(-48),
    ends_at: hoursFromNow(480),
    name_sort: 'bich tran ngoc',
    search: '',
    created_at: hoursFromNow(-50),
    created_by: null,
    updated_at: hoursFromNow(-48),
    updated_by: null,
    version: 3,
    agency: {
      id: '00000000-0000-4000-8000-00000000a002',
      code: 'SYT',
      kind: 'department',
      name: 'Sở Y tế',
      short_name: 'Sở Y tế',
      symbol: 'SYT',
      dissolved_on: null,
    },
    contact: null,
    renews: null,
    renewals: [],
    ...rest,
  };
}

/** The same before the head has signed. */
export const unsignedDelegation = (rest: Partial<Delegation> = {}) =>
  delegation({ signed_at: null, document_number: null, ...rest });

/** What a form of it holds. */
export const delegationForm = (rest: Partial<DelegationForm> = {}): DelegationForm => ({
  ...toForm(delegation()),
  ...rest,
});

/** A line of the list. */
export function listedDelegation(delegate_name: string, rest: Partial<DelegationRow> = {}): DelegationRow {
  return {
    id: `id-${delegate_name}`,
    agency_id: '00000000-0000-4000-8000-00000000a002',
    agency_code: 'SYT',
    agency_short_name: 'Sở Y tế',
    delegate_name,
    delegate_position: 'Phó Giám đốc Sở',
    matter: 'Thông tin về tình hình dịch sốt xuất huyết',
    document_number: '41/GUQ-SYT',
    signed_at: '2026-06-15T01:30:00Z',
    starts_at: '2026-06-15T01:30:00Z',
    ends_at: '2026-07-10T17:00:00Z',
    state: 'current',
    publish_due_at: '2026-06-15T13:30:00Z',
    published_at: null,
    publication: 'waiting',
    is_demo: false,
    sort_key: `key-${delegate_name}`,
    ...rest,
  };
}

/** The rule of 2017 that asks for a deputy, as legal_rules holds it. */
export const deputyRule = {
  code: 'delegate_is_deputy',
  agency_kinds: ['department', 'district'],
  effective_from: '2017-03-30',
  effective_to: '2026-06-30',
  instrument: 'Nghị định 09/2017/NĐ-CP',
  article: 'khoản 2, khoản 3 Điều 3',
  citation: null,
};
