import type { Incident, IncidentItem, IncidentLetter, IncidentRequest } from './incidents.api';

const hour = 60 * 60_000;
/** So many hours from now, on the minute. */
export const hoursFromNow = (hours: number) =>
  new Date(Math.floor((Date.now() + hours * hour) / 60_000) * 60_000).toISOString();

const agencyId = '00000000-0000-4000-8000-00000000a002';
const incidentId = '00000000-0000-4000-8000-00000000d001';

const stamps = { created_at: hoursFromNow(-50), created_by: null, updated_at: hoursFromNow(-40), updated_by: null };

/** An incident of Sở Y tế for tests: recorded two days ago, with one article, nothing done yet. */
export function incident(rest: Partial<Incident> = {}): Incident {
  return {
    id: incidentId,
    agency_id: agencyId,
    title: 'Tin sai về số ca mắc sốt xuất huyết',
    severity: 'normal',
    tone: 'critical',
    field: 'health',
    found_by: 'Điểm báo hằng ngày của Sở Y tế',
    found_at: '2026-06-01T02:00:00Z',
    said: 'Báo nêu hơn 5.000 ca mắc trong một tháng',
    false_part: '«hơn 5.000 ca mắc»',
    correct_part: '512 ca theo báo cáo giám sát',
    sources: null,
    status: 'recorded',
    conclusion: null,
    conclusion_number: null,
    conclusion_date: null,
    conclusion_text: null,
    concluded_at: null,
    remedy: null,
    answer_number: null,
    answer_date: null,
    close_reason: null,
    closed_at: null,
    reopen_reason: null,
    void_reason: null,
    voided_at: null,
    is_demo: false,
    asked_agency_ids: [],
    press_agency_ids: [],
    press_kinds: ['online'],
    item_count: 1,
    open_item_count: 1,
    next_step: 'verify',
    next_due_at: hoursFromNow(72),
    ...stamps,
    version: 3,
    agency: {
      id: agencyId,
      code: 'SYT',
      kind: 'department',
      name: 'Sở Y tế',
      short_name: 'Sở Y tế',
      symbol: 'SYT',
      dissolved_on: null,
    },
    items: [item()],
    requests: [],
    ...rest,
  };
}

/** The same with a conclusion. */
export function concludedIncident(conclusion: string, rest: Partial<Incident> = {}): Incident {
  return incident({
    status: 'concluded',
    conclusion,
    conclusion_number: '12/KL-SYT',
    conclusion_date: '2026-06-03',
    conclusion_text: 'Số ca mắc trong bài không đúng với báo cáo giám sát.',
    concluded_at: '2026-06-03T03:00:00Z',
    ...rest,
  });
}

/** An online article of the incident. */
export function item(rest: Partial<IncidentItem> = {}): IncidentItem {
  return {
    id: '00000000-0000-4000-8000-00000000d101',
    incident_id: incidentId,
    agency_id: agencyId,
    press_agency_id: '00000000-0000-4000-8000-00000000d201',
    press_kind: 'online',
    title: 'Hơn 5.000 ca mắc sốt xuất huyết',
    author: null,
    column_name: 'Thời sự',
    issue_no: null,
    published_at: '2026-06-01T01:00:00Z',
    url: 'https://tuongtuong.example/tin-1.html',
    quoted_passage: null,
    summary: null,
    tone: null,
    is_demo: false,
    correction_state: 'none',
    void_reason: null,
    voided_at: null,
    url_key: 'tuongtuong.example/tin-1.html',
    ...stamps,
    version: 1,
    press_agency: {
      id: '00000000-0000-4000-8000-00000000d201',
      name: 'Báo điện tử Tưởng Tượng',
      kinds: ['online'],
      issue_period: null,
      governing_body: null,
      email: null,
      phone: null,
      address: null,
    },
    letters: [],
    ...rest,
  };
}

/** A request to correct it, drafted. */
export function letter(rest: Partial<IncidentLetter> = {}): IncidentLetter {
  return {
    id: '00000000-0000-4000-8000-00000000d301',
    incident_id: incidentId,
    press_item_id: '00000000-0000-4000-8000-00000000d101',
    agency_id: agencyId,
    kind: 'correction',
    false_part: '«hơn 5.000 ca mắc»',
    correct_part: '512 ca theo báo cáo giám sát',
    grounds: null,
    number: null,
    document_date: null,
    signer_name: null,
    signer_position: null,
    encloses_conclusion: true,
    sent_at: null,
    received_at: null,
    conclusion_received_at: null,
    next_issue_on: null,
    due_rule_id: null,
    due_at: null,
    due_starts_at: null,
    result: null,
    result_at: null,
    result_note: null,
    result_url: null,
    checklist: {},
    escalated_to: null,
    escalation_number: null,
    escalation_date: null,
    settlement_note: null,
    settled_at: null,
    stage: 'draft',
    press_agency_id: '00000000-0000-4000-8000-00000000d201',
    incident_found_at: null,
    ...stamps,
    version: 1,
    ...rest,
  };
}

/** The same once it has gone out. */
export const sentLetter = (rest: Partial<IncidentLetter> = {}): IncidentLetter =>
  letter({
    number: '215/SYT-VP',
    document_date: '2026-06-04',
    signer_name: 'Ngô Thị Thu Quân',
    signer_position: 'Giám đốc Sở',
    sent_at: '2026-06-04T03:00:00Z',
    stage: 'requested',
    ...rest,
  });

/** A question to Sở Giáo dục và Đào tạo, standing. */
export function request(rest: Partial<IncidentRequest> = {}): IncidentRequest {
  return {
    id: '00000000-0000-4000-8000-00000000d401',
    incident_id: incidentId,
    agency_id: agencyId,
    asked_agency_id: '00000000-0000-4000-8000-00000000a003',
    question: 'Đề nghị cho biết số học sinh mắc bệnh trong tháng.',
    due_at: hoursFromNow(48),
    incident_found_at: '2026-06-01T01:00:00Z',
    is_first: true,
    answer: null,
    answered_at: null,
    answered_by: null,
    withdraw_reason: null,
    withdrawn_at: null,
    ...stamps,
    version: 1,
    asked: {
      id: '00000000-0000-4000-8000-00000000a003',
      code: 'SGDDT',
      name: 'Sở Giáo dục và Đào tạo',
      short_name: 'Sở GD&ĐT',
    },
    ...rest,
  };
}
