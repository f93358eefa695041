// Press events the tests write, complete and valid until a test makes them otherwise.
import { randomUUID } from 'node:crypto';
import { worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { alter, read } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, day } from './records.ts';

export const events = 'public.press_events';
export const questions = 'public.press_event_questions';
export const newspaperId = worldId('press_agency:thu');

/** A conference of Sở Y tế in three days, to which a newspaper is invited. */
export function conference(changes: Row = {}): Row {
  return {
    id: randomUUID(),
    agency_id: agencyId('SYT'),
    kind: 'press_conference',
    title: 'Họp báo về dịch sốt xuất huyết',
    mode: 'direct',
    place: 'Hội trường Sở Y tế',
    starts_at: hours(72),
    ends_at: hours(74),
    invited_press_agency_ids: [newspaperId],
    ...changes,
  };
}

export function release(changes: Row = {}): Row {
  return conference({
    kind: 'press_release',
    title: 'Thông cáo báo chí về dịch sốt xuất huyết',
    mode: null,
    place: null,
    ends_at: null,
    invited_press_agency_ids: [],
    ...changes,
  });
}

/** The notice sent an hour ago. */
export function notice(changes: Row = {}): Row {
  return {
    state: 'announced',
    notice_number: '15/TB-SYT',
    notice_date: day(-1),
    notice_sent_at: hours(-1),
    notice_to: 'Ủy ban nhân dân tỉnh',
    ...changes,
  };
}

/** A conference that was held two days ago. */
export function past(changes: Row = {}): Row {
  return conference({ state: 'held', starts_at: hours(-48), ends_at: hours(-46), ...changes });
}

export function asked(event_id: unknown, changes: Row = {}): Row {
  return {
    id: randomUUID(),
    event_id,
    press_agency_id: newspaperId,
    reporter_name: 'Trần Văn Phóng Viên',
    question: 'Khi nào công bố số liệu chi tiết?',
    reply_kind: 'answered',
    reply: 'Đã công bố trên Cổng thông tin điện tử.',
    ...changes,
  };
}

/** A promise due in three days. */
export function promised(event_id: unknown, changes: Row = {}): Row {
  return asked(event_id, {
    reply_kind: 'promised',
    reply: 'Sẽ gửi số liệu cho các báo.',
    follow_up_by: 'Phòng Nghiệp vụ Y',
    due_on: day(3),
    ...changes,
  });
}

export const kept = (changes: Row = {}): Row => ({
  outcome: 'done',
  outcome_at: hours(-1),
  outcome_note: 'Đã gửi thư điện tử',
  ...changes,
});

/** Saves an event as the clerk of Sở Y tế, as whom one then acts. */
export async function saved(session: Session, row: Row = conference()): Promise<Row> {
  await session.become('syt');
  return session.insert(events, row);
}

/** An event changed as whoever acts. */
export async function changed(session: Session, id: unknown, changes: Row): Promise<Row> {
  await alter(session, 'press_events', id, changes);
  return read(session, 'press_events', id);
}
