import type { Acknowledgement, AcknowledgementRow, Totals } from './acknowledgements.api';
import type { Directive, DirectiveRow } from './directives.api';

const id = (end: string) => `00000000-0000-4000-8000-0000000${end}`;

export const provinceId = id('0a001');
export const healthId = id('0a002');
export const educationId = id('0a003');

/** The agencies of the tests, as reference data has them. */
export const agencies = [
  {
    id: provinceId,
    code: 'UBND-TINH',
    kind: 'province',
    name: 'Ủy ban nhân dân tỉnh An Giang',
    short_name: 'UBND tỉnh',
  },
  { id: healthId, code: 'SYT', kind: 'department', name: 'Sở Y tế', short_name: 'Sở Y tế' },
  { id: educationId, code: 'SGDDT', kind: 'department', name: 'Sở Giáo dục và Đào tạo', short_name: 'Sở GD&ĐT' },
].map((agency) => ({
  ...agency,
  parent_id: agency.id === provinceId ? null : provinceId,
  successor_id: null,
  dissolved_on: null,
}));

const province = { id: provinceId, code: 'UBND-TINH', name: 'Ủy ban nhân dân tỉnh An Giang', short_name: 'UBND tỉnh' };

/** The letter of 2019, sent to two agencies, to be confirmed in a far future. */
export function directive(changes: Partial<Directive> = {}): Directive {
  return {
    id: id('0d001'),
    agency_id: provinceId,
    issuer: 'UBND tỉnh An Giang',
    kind: 'official_letter',
    number: '1210/UBND-TH',
    issued_on: '2019-12-06',
    effective_on: null,
    title: 'V/v chấn chỉnh công tác phát ngôn',
    summary: 'Tiếp tục quán triệt Quy chế',
    source_url: null,
    addressed_agency_ids: [healthId, educationId],
    confirm_by: '2099-01-31',
    state: 'issued',
    sent_at: '2026-11-20T02:00:00Z',
    ended_on: null,
    end_reason: null,
    replaced_by_id: null,
    reopen_reason: null,
    void_reason: null,
    voided_at: null,
    is_demo: false,
    year: 2019,
    search: null,
    created_at: '2026-11-20T01:00:00Z',
    created_by: null,
    updated_at: '2026-11-20T02:00:00Z',
    updated_by: null,
    version: 4,
    agency: province,
    ...changes,
  };
}

/** The same letter as a line of the list, of which one of two has confirmed. */
export function directiveRow(changes: Partial<DirectiveRow> = {}): DirectiveRow {
  const { agency, search: _, ...record } = directive();
  return {
    ...record,
    kind: 'official_letter',
    state: 'issued',
    agency_short_name: agency.short_name,
    asked_count: 2,
    confirmed_count: 1,
    late_count: 0,
    own_state: null,
    own_due: null,
    sort_key: record.issued_on,
    ...changes,
  };
}

/** What Sở Y tế owes of it. */
export function acknowledgement(changes: Partial<Acknowledgement> = {}): Acknowledgement {
  return {
    id: id('0e001'),
    directive_id: id('0d001'),
    keeper_id: provinceId,
    agency_id: healthId,
    state: 'waiting',
    sent_at: '2026-11-20T02:00:00Z',
    read_at: null,
    read_by: null,
    spread_on: null,
    spread_form: null,
    spread_form_note: null,
    staff_count: null,
    note: null,
    first_confirmed_at: null,
    confirmed_at: null,
    confirmed_by: null,
    correction_reason: null,
    return_reason: null,
    redo_by: null,
    returned_at: null,
    returned_by: null,
    withdraw_reason: null,
    withdrawn_at: null,
    is_demo: false,
    created_at: '2026-11-20T02:00:00Z',
    created_by: null,
    updated_at: '2026-11-20T02:00:00Z',
    updated_by: null,
    version: 1,
    agency: { id: healthId, code: 'SYT', name: 'Sở Y tế', short_name: 'Sở Y tế' },
    ...changes,
  };
}

/** The same once it has been confirmed. */
export const confirmed = (changes: Partial<Acknowledgement> = {}) =>
  acknowledgement({
    state: 'confirmed',
    read_at: '2026-11-21T02:00:00Z',
    spread_on: '2026-11-22',
    spread_form: 'conference',
    staff_count: 1234,
    confirmed_at: '2026-11-22T09:00:00Z',
    first_confirmed_at: '2026-11-22T09:00:00Z',
    version: 2,
    ...changes,
  });

/** A line of who has confirmed. */
export function acknowledgementRow(name: string, changes: Partial<AcknowledgementRow> = {}): AcknowledgementRow {
  return {
    id: id(`1${[...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9000, 7) + 1000}`),
    agency_id: healthId,
    agency_name: name,
    agency_short_name: name,
    state: 'waiting',
    sent_at: '2026-11-20T02:00:00Z',
    since: '2026-11-20T02:00:00Z',
    due: '2099-01-31',
    days_late: 0,
    read_at: null,
    confirmed_at: null,
    spread_on: null,
    spread_form: null,
    spread_form_note: null,
    staff_count: null,
    return_reason: null,
    is_demo: false,
    sort_key: '0000000020',
    ...changes,
  };
}

export const totals = (changes: Partial<Totals> = {}): Totals => ({
  asked: 2,
  waiting: 1,
  read: 0,
  confirmed: 1,
  returned: 0,
  late: 0,
  staff: 1234,
  ...changes,
});
