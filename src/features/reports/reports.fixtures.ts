import { noNumbers, type ReportNumbers } from '@/reference/report-figures';
import type { Report, ReportTerms, YearRow } from './reports.api';

const id = (end: string) => `00000000-0000-4000-8000-0000000${end}`;

export const provinceId = id('0a001');
export const healthId = id('0a002');
export const educationId = id('0a003');

/** The agencies of the tests, as reference data has them. */
const agencies = [
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
  symbol: null,
}));

/** All of them, or the one that is asked for. */
export const agenciesAsked = ({ url }: { url: URL }) =>
  agencies.filter(({ id }) => !url.searchParams.has('id') || url.searchParams.get('id') === `eq.${id}`);

/** What holds of 2025, which is over, by the province's own rule. */
export function terms(changes: Partial<ReportTerms> = {}): ReportTerms {
  return {
    year: 2025,
    from_day: '2024-12-15',
    to_day: '2025-12-14',
    is_closed: true,
    due_at: '2025-12-19T17:00:00Z',
    basis: 'policy',
    instrument: 'Thiết lập của tỉnh',
    article: null,
    ...changes,
  };
}

export const numbers: ReportNumbers = {
  conferences: 1,
  briefings: 3,
  replies: 4,
  requests: 6,
  spoken: 1,
  unexpected: 2,
  in_time: 1,
  with_limit: 2,
  responses: 2,
  matters: 3,
};

/** A draft of Sở Y tế about 2025: two replies more than the records say. */
export function report(changes: Partial<Report> = {}): Report {
  return {
    id: id('0c001'),
    agency_id: healthId,
    year: 2025,
    is_sum: false,
    title: 'Báo cáo năm 2025',
    ...nothing('recorded'),
    ...nothing('corrected'),
    corrected_replies: 6,
    ...reasons,
    replies_reason: 'Hai lần trả lời qua điện thoại',
    difficulties: 'Thiếu cán bộ',
    proposals: null,
    state: 'draft',
    confirmed_at: null,
    due_at: null,
    due_rule_id: null,
    is_late: false,
    reopen_reason: null,
    is_returned: false,
    is_demo: false,
    created_at: '2025-12-15T02:00:00Z',
    created_by: null,
    updated_at: '2025-12-15T02:00:00Z',
    updated_by: null,
    version: 3,
    ...changes,
  };
}

const nothing = <Prefix extends string>(prefix: Prefix) =>
  Object.fromEntries(Object.keys(noNumbers).map((key) => [`${prefix}_${key}`, null])) as Record<
    `${Prefix}_${keyof ReportNumbers}`,
    null
  >;
const reasons = {
  conferences_reason: null,
  briefings_reason: null,
  replies_reason: null,
  spoken_reason: null,
  in_time_reason: null,
  responses_reason: null,
};

/** The same, confirmed in time when the records said so. */
export function confirmedReport(changes: Partial<Report> = {}): Report {
  const recorded = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [`recorded_${key}`, value]));
  return report({
    ...recorded,
    state: 'confirmed',
    confirmed_at: '2025-12-16T08:20:00Z',
    due_at: '2025-12-19T17:00:00Z',
    ...changes,
  });
}

/** A line of the year. */
export function yearRow(agency_id: string, changes: Partial<YearRow> = {}): YearRow {
  return {
    agency_id,
    agency_short_name: agencies.find((agency) => agency.id === agency_id)?.short_name ?? '',
    dissolved_on: null,
    is_owed: true,
    report_id: null,
    state: 'draft',
    confirmed_at: null,
    is_late: false,
    is_overdue: false,
    is_returned: false,
    is_corrected: false,
    has_moved: false,
    recorded: noNumbers,
    reported: noNumbers,
    is_demo: false,
    ...changes,
  };
}
