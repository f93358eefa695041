import { agencies } from '../../../tests/harness/unit-personas';
import type { PeriodicDuty } from './duties.api';
import type { EventQuestion, ListedEvent, PressEvent } from './press-events.api';

export const eventId = '00000000-0000-4000-8000-00000000f901';
export const newspapers = [
  { id: '00000000-0000-4000-8000-00000000e001', name: 'Báo Minh Họa' },
  { id: '00000000-0000-4000-8000-00000000e002', name: 'Báo Ý Tưởng' },
];

const hour = 3_600_000;
/** A moment so many hours from now. */
export const hours = (fromNow: number) => new Date(Date.now() + fromNow * hour).toISOString();

/** A conference of Sở Y tế in three days, not yet notified. */
export function event(changes: Partial<PressEvent> = {}): PressEvent {
  return {
    id: eventId,
    agency_id: agencies.health.id,
    kind: 'press_conference',
    role: 'organiser',
    title: 'Họp báo về dịch sốt xuất huyết',
    content: 'Tình hình dịch\nBiện pháp phòng, chống',
    mode: 'direct',
    place: 'Hội trường Sở Y tế',
    online_link: null,
    starts_at: hours(72),
    ends_at: hours(74),
    host: 'Giám đốc Sở',
    speaker_capacity: null,
    speaker_spokesperson_id: null,
    speaker_delegation_id: null,
    speaker_name: null,
    speaker_position: null,
    speaker_matter: null,
    invited_press_agency_ids: ['00000000-0000-4000-8000-00000000e001'],
    invited_others: ['Bản tin Lạ'],
    notice_number: null,
    notice_date: null,
    notice_sent_at: null,
    notice_to: null,
    notice_due_at: hours(48),
    is_notice_late: false,
    attended_press_agency_ids: [],
    attended_others: [],
    reporter_count: null,
    published_in: null,
    published_url: null,
    state: 'planned',
    is_recorded_late: false,
    closed_at: null,
    reopen_reason: null,
    cancel_reason: null,
    cancelled_at: null,
    is_demo: false,
    updated_at: '2026-11-23T02:31:00Z',
    version: 3,
    agency: { ...agencies.health, symbol: 'SYT' },
    questions: [],
    ...changes,
  };
}

/** The same, held yesterday. */
export const heldEvent = (changes: Partial<PressEvent> = {}) =>
  event({
    state: 'held',
    starts_at: '2026-11-20T02:00:00Z',
    ends_at: '2026-11-20T04:00:00Z',
    notice_number: '15/TB-SYT',
    notice_date: '2026-11-18',
    notice_sent_at: '2026-11-18T02:00:00Z',
    notice_to: 'Ủy ban nhân dân tỉnh',
    notice_due_at: '2026-11-19T02:00:00Z',
    attended_press_agency_ids: ['00000000-0000-4000-8000-00000000e002'],
    reporter_count: 7,
    ...changes,
  });

export const release = (changes: Partial<PressEvent> = {}) =>
  event({
    kind: 'press_release',
    title: 'Thông cáo về vắc-xin',
    mode: null,
    place: null,
    ends_at: null,
    host: null,
    invited_press_agency_ids: [],
    invited_others: [],
    notice_due_at: null,
    published_in: 'Cổng thông tin điện tử',
    ...changes,
  });

/** A promise of the event, due on a day. */
export function promise(changes: Partial<EventQuestion> = {}): EventQuestion {
  return {
    id: '00000000-0000-4000-8000-00000000f911',
    event_id: eventId,
    agency_id: agencies.health.id,
    press_agency_id: '00000000-0000-4000-8000-00000000e001',
    press_agency_name: null,
    reporter_name: 'Lâm Khánh Chi',
    question: 'Kinh phí từng hạng mục?',
    reply_kind: 'promised',
    reply: 'Sẽ gửi bằng thư điện tử.',
    follow_up_by: 'Phòng Tổng hợp',
    due_on: '2099-12-01',
    outcome: null,
    outcome_at: null,
    outcome_note: null,
    void_reason: null,
    voided_at: null,
    is_demo: false,
    created_at: '2026-11-20T04:00:00Z',
    created_by: null,
    updated_at: '2026-11-20T04:00:00Z',
    updated_by: null,
    version: 2,
    press_agency: { name: 'Báo Minh Họa' },
    ...changes,
  };
}

export function listed(changes: Partial<ListedEvent> = {}): ListedEvent {
  return {
    id: eventId,
    agency_id: agencies.health.id,
    agency_short_name: 'Sở Y tế',
    kind: 'press_conference',
    role: 'organiser',
    title: 'Họp báo về dịch sốt xuất huyết',
    mode: 'direct',
    place: 'Hội trường Sở Y tế',
    starts_at: '2026-11-20T02:00:00Z',
    ends_at: '2026-11-20T04:00:00Z',
    state: 'held',
    notice_due_at: '2026-11-19T02:00:00Z',
    notice_sent_at: '2026-11-18T02:00:00Z',
    is_notice_late: false,
    is_recorded_late: false,
    invited_count: 5,
    attended_count: 4,
    question_count: 3,
    open_promise_count: 0,
    next_promise_on: null,
    is_demo: false,
    sort_key: '2026-11-20 02:00:00+00',
    ...changes,
  };
}

export function duty(changes: Partial<PeriodicDuty> = {}): PeriodicDuty {
  return {
    agency_id: agencies.province.id,
    agency_short_name: 'UBND tỉnh',
    duty: 'periodic_conference',
    basis: 'law',
    article: 'khoản 2 Điều 6',
    instrument: 'Nghị định 244/2026/NĐ-CP',
    last_event_id: eventId,
    last_done_at: '2026-09-16T02:00:00Z',
    counted_from: '2026-09-16',
    due_on: '2026-12-16',
    is_overdue: false,
    ...changes,
  };
}
