import { agencies } from '../../../tests/harness/unit-personas';
import type { Reminder, ReminderRow } from './reminders.api';

export const reminderId = '00000000-0000-4000-8000-000000001001';
export const findingId = '00000000-0000-4000-8000-0000000f0001';

/** A reminder to Sở Y tế, sent and not yet seen. */
export function reminder(rest: Partial<Reminder> = {}): Reminder {
  return {
    id: reminderId,
    sending_id: '00000000-0000-4000-8000-000000001100',
    agency_id: agencies.health.id,
    sender_agency_id: agencies.province.id,
    agency: { ...agencies.health, symbol: 'SYT' },
    sender: { ...agencies.province, symbol: 'UBND' },
    finding_id: findingId,
    finding_kind: 'head_changed',
    finding_record_id: null,
    finding_within_id: null,
    finding_about: 'Lê Thị Mới',
    finding_since: '2026-11-12T17:00:00Z',
    finding_due_at: null,
    rule_id: 'rule',
    rule: {
      instrument: 'Luật Báo chí 126/2025/QH15',
      article: 'khoản 5 Điều 31',
      title: 'Cử người phát ngôn',
      basis: 'law',
      unit: 'none',
    },
    subject: 'Đôn đốc cử người phát ngôn',
    body: 'Đề nghị cơ quan cử người phát ngôn theo quy định.',
    due_at: '2099-01-01T17:00:00Z',
    ordinal: 1,
    is_repeat: false,
    letter_number: null,
    letter_date: null,
    seen_at: null,
    seen_by: null,
    answer: null,
    answered_at: null,
    answered_by: null,
    settled_at: null,
    withdraw_reason: null,
    withdrawn_at: null,
    is_demo: false,
    created_at: '2026-11-24T02:00:00Z',
    created_by: null,
    updated_at: '2026-11-24T02:00:00Z',
    updated_by: null,
    version: 1,
    reminder_state: 'sent',
    ...rest,
  };
}

/** The same as a line of the list. */
export function reminderRow(rest: Partial<ReminderRow> = {}): ReminderRow {
  return {
    id: reminderId,
    sending_id: '00000000-0000-4000-8000-000000001100',
    agency_id: agencies.health.id,
    agency_short_name: 'Sở Y tế',
    sender_short_name: 'UBND tỉnh',
    finding_kind: 'head_changed',
    finding_about: 'Lê Thị Mới',
    subject: 'Đôn đốc cử người phát ngôn',
    due_at: '2099-01-01T17:00:00Z',
    ordinal: 1,
    state: 'sent',
    is_overdue: false,
    seen_at: null,
    answered_at: null,
    letter_number: null,
    letter_date: null,
    created_at: '2026-11-24T02:00:00Z',
    is_demo: false,
    sort_key: '2026-11-24 02:00:00+00',
    ...rest,
  };
}
