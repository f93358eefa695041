// Press enquiries the tests write, complete and valid until a test makes them otherwise.
import { randomUUID } from 'node:crypto';
import type { Row, Session } from '../../tests/harness/session.ts';
import { alter } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId } from './records.ts';

export const enquiries = 'public.press_enquiries';
export const parts = 'public.press_enquiry_partners';

/** A question put to Sở Y tế over the telephone five hours ago. */
export function enquiry(changes: Row = {}): Row {
  return {
    id: randomUUID(),
    agency_id: agencyId('SYT'),
    reporter_name: 'Trần Văn Phóng Viên',
    press_agency_name: 'Báo Kiểm Thử',
    press_card_number: 'NB-0001',
    reporter_phone: '0912345678',
    medium: 'phone',
    received_at: hours(-5),
    title: 'Số ca sốt xuất huyết trong tuần',
    question: 'Đề nghị cho biết số ca mắc sốt xuất huyết trong tuần qua.',
    ...changes,
  };
}

/** An unexpected event that happened eight hours ago and was taken up six hours ago. */
export function unexpected(changes: Row = {}): Row {
  return enquiry({
    kind: 'unexpected_event',
    event_kind: 'large_impact',
    event_happened_at: hours(-8),
    event_received_at: hours(-6),
    ...changes,
  });
}

export const assigned = { status: 'assigned', assignee_capacity: 'head' } satisfies Row;

/** Answered an hour ago by the head. */
export function answered(changes: Row = {}): Row {
  return {
    status: 'answered',
    answer: 'Trong tuần có 512 ca, giảm 10% so với tuần trước.',
    answer_form: 'direct',
    answered_at: hours(-1),
    answerer_capacity: 'head',
    ...changes,
  };
}

/** Refused an hour ago by the head, on a ground of the law in force. */
export async function refused(session: Session, changes: Row = {}): Promise<Row> {
  return {
    status: 'refused',
    refusal_ground_id: await ground(session, '2026-07-01', 'c'),
    refusal_reason: 'Cuộc thanh tra chưa kết thúc',
    answered_at: hours(-1),
    answerer_capacity: 'head',
    ...changes,
  };
}

/** A ground of the law that began on a day, by its letter. */
export async function ground(session: Session, effective_from: string, letter: string): Promise<unknown> {
  const text = 'select id from public.refusal_grounds where effective_from = $1 and article like $2';
  return (await session.row(text, [effective_from, `điểm ${letter} %`])).id;
}

/** What another agency is asked to contribute. */
export function part(enquiry_id: unknown, changes: Row = {}): Row {
  return {
    id: randomUUID(),
    enquiry_id,
    agency_id: agencyId('SYT'),
    partner_agency_id: agencyId('STTTT'),
    request: 'Đề nghị cho biết phần việc của quý Sở',
    ...changes,
  };
}

/** An enquiry of Sở Y tế taken through steps by its clerk; who acts stays the clerk. */
export async function taken(session: Session, ...steps: Row[]): Promise<unknown> {
  await session.become('syt');
  const { id } = await session.insert(enquiries, enquiry());
  for (const step of steps) await alter(session, 'press_enquiries', id, step);
  return id;
}
