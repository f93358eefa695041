import type { AgencyFindings, Finding } from './findings.api';

/** What is found at an agency, for tests. */
export function findings(
  code: string,
  found: Record<string, number>,
  late: Record<string, number> = {},
): AgencyFindings {
  return {
    agency_id: `id-${code}`,
    agency_code: code,
    agency_short_name: `Sở ${code}`,
    agency_kind: 'department',
    parent_id: 'id-UBND-TINH',
    found,
    late,
  };
}

/** A new head who has appointed nobody, unless said otherwise. */
export function finding(rest: Partial<Finding> = {}): Finding {
  return {
    id: '00000000-0000-4000-8000-0000000f0001',
    agency_id: 'id-STP',
    agency_code: 'STP',
    agency_short_name: 'Sở Tư pháp',
    kind: 'head_changed',
    record_id: null,
    within_id: null,
    about: 'Lê Thị Mới',
    since: '2026-11-12T17:00:00Z',
    due_at: null,
    done_at: null,
    rule_id: 'rule',
    is_policy: false,
    instrument: 'Luật Báo chí 126/2025/QH15',
    article: 'khoản 5 Điều 31',
    rule_title: 'Cử người phát ngôn',
    ...rest,
  };
}
