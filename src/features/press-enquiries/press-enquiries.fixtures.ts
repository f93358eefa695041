import type { Speaker } from '@/reference/speakers.api';
import { agencies } from '../../../tests/harness/unit-personas';
import type { Enquiry, EnquiryPart, Ground, ListedEnquiry } from './press-enquiries.api';

export const enquiryId = '00000000-0000-4000-8000-00000000f001';
export const delegationId = '00000000-0000-4000-8000-00000000f101';
export const termId = '00000000-0000-4000-8000-00000000f102';
export const matter = 'Thông tin về tình hình dịch sốt xuất huyết trên địa bàn tỉnh';

/** An ordinary question put to Sở Y tế over the telephone, on 23/11/2026 at 09:30. */
export function enquiry(changes: Partial<Enquiry> = {}): Enquiry {
  return {
    id: enquiryId,
    agency_id: agencies.health.id,
    reporter_name: 'Trịnh Gia Bảo',
    press_agency_id: null,
    press_agency_name: 'Báo Minh Họa',
    press_card_number: 'NB-00101',
    reporter_phone: '0912345678',
    reporter_email: null,
    medium: 'phone',
    received_at: '2026-11-23T02:30:00Z',
    title: 'Số ca sốt xuất huyết trong tuần',
    question: 'Đề nghị cho biết số ca mắc sốt xuất huyết trong tuần qua.',
    matter: null,
    kind: 'ordinary',
    event_kind: null,
    event_happened_at: null,
    event_received_at: null,
    event_determined_at: null,
    due_rule_id: 'rule',
    due_from: '2026-11-23T02:30:00Z',
    due_at: '2026-12-23T17:00:00Z',
    status: 'received',
    assignee_capacity: null,
    assignee_spokesperson_id: null,
    assignee_delegation_id: null,
    assignee_name: null,
    assigned_at: null,
    answer: null,
    answer_form: null,
    refusal_ground_id: null,
    refusal_reason: null,
    answered_at: null,
    answerer_capacity: null,
    answerer_spokesperson_id: null,
    answerer_delegation_id: null,
    answerer_name: null,
    answerer_position: null,
    reopen_reason: null,
    void_reason: null,
    voided_at: null,
    receipt_number: null,
    is_demo: false,
    asked_agency_ids: [],
    created_at: '2026-11-23T02:31:00Z',
    updated_at: '2026-11-23T02:31:00Z',
    version: 1,
    agency: agencies.health,
    press_agency: null,
    due_rule: { code: 'reply_in_press' },
    ground: null,
    parts: [],
    ...changes,
  };
}

export const assignedEnquiry = (changes: Partial<Enquiry> = {}) =>
  enquiry({
    status: 'assigned',
    assignee_capacity: 'standing',
    assignee_spokesperson_id: termId,
    assignee_name: 'Võ Bảo Tú',
    assigned_at: '2026-11-23T03:00:00Z',
    version: 2,
    ...changes,
  });

export const answeredEnquiry = (changes: Partial<Enquiry> = {}) =>
  assignedEnquiry({
    status: 'answered',
    answer: 'Trong tuần có 512 ca.',
    answer_form: 'direct',
    answered_at: '2026-11-24T02:00:00Z',
    answerer_capacity: 'standing',
    answerer_spokesperson_id: termId,
    answerer_name: 'Võ Bảo Tú',
    answerer_position: 'Chánh Văn phòng Sở',
    version: 3,
    ...changes,
  });

/** What Sở Giáo dục và Đào tạo is asked to contribute. */
export function part(changes: Partial<EnquiryPart> = {}): EnquiryPart {
  return {
    id: '00000000-0000-4000-8000-00000000f201',
    enquiry_id: enquiryId,
    agency_id: agencies.health.id,
    partner_agency_id: agencies.education.id,
    request: 'Số học sinh mắc bệnh ở các trường?',
    contribution: null,
    contributed_at: null,
    contributed_by: null,
    withdraw_reason: null,
    withdrawn_at: null,
    created_at: '2026-11-23T04:00:00Z',
    created_by: null,
    updated_at: '2026-11-23T04:00:00Z',
    updated_by: null,
    version: 1,
    partner: agencies.education,
    ...changes,
  };
}

export function listed(changes: Partial<ListedEnquiry> = {}): ListedEnquiry {
  return {
    id: enquiryId,
    agency_id: agencies.health.id,
    agency_code: 'SYT',
    agency_short_name: 'Sở Y tế',
    title: 'Số ca sốt xuất huyết trong tuần',
    reporter_name: 'Trịnh Gia Bảo',
    press_agency_name: 'Báo Minh Họa',
    medium: 'phone',
    kind: 'ordinary',
    status: 'received',
    received_at: '2026-11-23T02:30:00Z',
    due_at: '2026-12-23T17:00:00Z',
    answered_at: null,
    speaker_name: null,
    receipt_number: null,
    is_asked: false,
    is_demo: false,
    sort_key: '2026-11-23 02:30:00+00',
    ...changes,
  };
}

const speaker = (rest: Partial<Speaker>): Speaker => ({
  record_id: null,
  capacity: 'head',
  full_name: 'Ngô Thị Thu Quân',
  position: 'Giám đốc Sở',
  matter: null,
  until: null,
  ...rest,
});
export const head = speaker({});
export const spokesperson = speaker({
  record_id: termId,
  capacity: 'standing',
  full_name: 'Võ Bảo Tú',
  position: 'Chánh Văn phòng Sở',
});
export const delegate = speaker({
  record_id: delegationId,
  capacity: 'delegate',
  full_name: 'Trần Ngọc Bích',
  position: 'Phó Giám đốc Sở',
  matter,
  until: '2026-12-01T17:00:00Z',
});

const ground = (id: string, rest: Partial<Ground>): Ground => ({
  id: `00000000-0000-4000-8000-00000000f30${id}`,
  instrument: 'Luật Báo chí 126/2025/QH15',
  article: 'điểm c khoản 2 Điều 31',
  text: 'Thông tin về vụ việc đang thanh tra chưa có kết luận',
  effective_from: '2026-07-01',
  effective_to: null,
  unsure_note: 'Ghi theo bản dịch của Luật.',
  ...rest,
});
export const ground2026 = ground('1', {});
export const ground2017 = ground('2', {
  instrument: 'Luật Báo chí 103/2016/QH13',
  article: 'điểm d khoản 2 Điều 38',
  text: 'Dự thảo văn bản chính sách chưa được phép công bố',
  effective_from: '2017-01-01',
  effective_to: '2026-06-30',
  unsure_note: null,
});
