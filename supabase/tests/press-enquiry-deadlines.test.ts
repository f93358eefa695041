// By when an enquiry wants a reply: two regimes meet on 01/07/2026.
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { asClerkIn, hours } from './papers.ts';
import { answered, enquiries, enquiry, taken, unexpected } from './press-enquiry-cases.ts';
import { agencyId } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());
const asClerk = asClerkIn(database);

/** Of a written enquiry: when it is due (local time), and by which article. */
async function due(session: Session, row: Row): Promise<string> {
  const { id } = await session.insert(enquiries, row);
  const { told } = await session.row(
    `select concat_ws(' ', to_char(e.due_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI'), r.article, r.instrument) as told
     from ${enquiries} e left join public.legal_rules r on r.id = e.due_rule_id where e.id = $1`,
    [id],
  );
  return String(told);
}
const at = (text: string) => `${text}+07:00`;

describe('an ordinary request', () => {
  test.each([
    // The last day, 30/07/2026, is a Thursday.
    [
      'in the last minute of the old law',
      '2026-06-30T23:59:59',
      '31/07 00:00 khoản 1 Điều 39 Luật Báo chí 103/2016/QH13',
    ],
    [
      'in the first moment of the new one',
      '2026-07-01T00:00:00',
      '01/08 00:00 khoản 1 Điều 18 Nghị định 237/2026/NĐ-CP',
    ],
  ])('received %s has thirty days by the law of that day', async (_, received, told) => {
    await asClerk(async (session) => {
      expect(await due(session, enquiry({ received_at: at(received) }))).toBe(told);
    });
  });
});

describe('an unexpected event', () => {
  test.each<[string, Row, string]>([
    [
      'of the old regime has 24 hours from when it happened, whenever it was received',
      { event_happened_at: at('2026-06-29T10:00'), event_received_at: at('2026-06-30T23:59:59') },
      '30/06 10:00 điểm a khoản 3 Điều 6 Nghị định 09/2017/NĐ-CP',
    ],
    [
      'happened under the old regime and received under the new one has 24 hours from its receipt',
      { event_happened_at: at('2026-06-30T22:00'), event_received_at: at('2026-07-01T00:00') },
      '02/07 00:00 khoản 3 Điều 7 Nghị định 244/2026/NĐ-CP',
    ],
    [
      'of divided opinion, determined under the new regime, has 24 hours from that',
      {
        event_kind: 'divided_opinion',
        event_happened_at: at('2026-06-30T10:00'),
        event_received_at: at('2026-06-30T12:00'),
        event_determined_at: at('2026-07-01T09:30'),
      },
      '02/07 09:30 khoản 4 Điều 7 Nghị định 244/2026/NĐ-CP',
    ],
    [
      'of divided opinion, determined under the old regime, has 24 hours from when it happened',
      {
        event_kind: 'divided_opinion',
        event_happened_at: at('2026-06-30T10:00'),
        event_received_at: at('2026-06-30T12:00'),
        event_determined_at: at('2026-06-30T23:59'),
      },
      '01/07 10:00 điểm a khoản 3 Điều 6 Nghị định 09/2017/NĐ-CP',
    ],
  ])('%s', async (_, event, told) => {
    await asClerk(async (session) => {
      expect(await due(session, unexpected({ received_at: at('2026-07-01T10:00'), ...event }))).toBe(told);
    });
  });

  test.each<[string, Row, string]>([
    [
      'of the old regime without when it happened',
      { received_at: at('2026-06-30T10:00'), event_happened_at: null, event_received_at: at('2026-06-30T09:00') },
      'event_happened_at',
    ],
    [
      'of the new regime without when it was received',
      { received_at: at('2026-07-02T10:00'), event_happened_at: at('2026-07-02T08:00'), event_received_at: null },
      'event_received_at',
    ],
    ['of divided opinion without when that was determined', { event_kind: 'divided_opinion' }, 'event_determined_at'],
  ])('%s is refused', async (_, changes, hint) => {
    await asClerk(async (session) => {
      expect(await session.refusedInsert(enquiries, unexpected(changes))).toMatchObject({
        code: 'PT422',
        message: hint.replace(/_at$/, '_missing'),
        hint,
      });
    });
  });

  test.each<[string, Row, string, string]>([
    ['happening in the future', { event_happened_at: hours(0.1) }, 'event_happened_in_future', 'event_happened_at'],
    ['received in the future', { event_received_at: hours(0.1) }, 'event_received_in_future', 'event_received_at'],
    [
      'determined in the future',
      { event_determined_at: hours(0.1) },
      'event_determined_in_future',
      'event_determined_at',
    ],
    [
      'happening after one has asked about it',
      { event_happened_at: hours(-4), event_received_at: hours(-3) },
      'event_after_question',
      'event_happened_at',
    ],
    [
      'received before it happened',
      { event_received_at: hours(-9) },
      'event_received_before_happened',
      'event_received_at',
    ],
    [
      'determined before it was received',
      { event_determined_at: hours(-7) },
      'event_determined_before_received',
      'event_determined_at',
    ],
  ])('%s is refused', async (_, changes, message, hint) => {
    await asClerk(async (session) => {
      expect(await session.refusedInsert(enquiries, unexpected(changes))).toMatchObject({
        code: 'PT422',
        message,
        hint,
      });
    });
  });

  test.each<[string, Row]>([
    ['an ordinary request with the time of an event', enquiry({ event_happened_at: hours(-8) })],
    ['an ordinary request with the kind of an event', enquiry({ event_kind: 'large_impact' })],
    ['an event of no kind', unexpected({ event_kind: null })],
  ])('%s is refused', async (_, row) => {
    await asClerk(async (session) => {
      expect(await session.refusedInsert(enquiries, row)).toMatchObject({
        code: '23514',
        constraint: expect.stringMatching(/^press_enquiries_event_/),
      });
    });
  });

  test('asked of a Party body, whom the decrees do not bind, has no time', async () => {
    await database.rolledBack(async (session) => {
      expect(await due(session, unexpected({ agency_id: agencyId('BTGTU') }))).toBe('');
    });
  });
});

test('the time follows the facts while they are open, and the reply counts as late by it', async () => {
  await asClerk(async (session) => {
    const id = await taken(session);
    const first = await read(session, 'press_enquiries', id);
    await alter(session, 'press_enquiries', id, { due_at: hours(1), due_rule_id: null, due_from: null });
    expect(await read(session, 'press_enquiries', id)).toMatchObject({
      due_at: first.due_at,
      due_rule_id: first.due_rule_id,
    });
    const event = {
      kind: 'unexpected_event',
      event_kind: 'large_impact',
      event_happened_at: hours(-40),
      event_received_at: hours(-30),
    };
    await alter(session, 'press_enquiries', id, event);
    const { due_at, due_from } = await read(session, 'press_enquiries', id);
    expect(Number(due_at) - Number(due_from)).toBe(24 * 3_600_000);
    const [overdue] = await session.rows(
      'select id from public.list_press_enquiries(is_overdue => true) where id = $1',
      [id],
    );
    expect(overdue).toBeDefined();
    await alter(session, 'press_enquiries', id, answered());
    expect(await read(session, 'press_enquiries', id)).toMatchObject({ due_at });
    expect(
      await session.rows('select id from public.list_press_enquiries(is_overdue => true) where id = $1', [id]),
    ).toEqual([]);
    expect(
      await refusedAlteration(session, 'press_enquiries', id, { due_at: hours(9), title: 'Tên khác hẳn' }),
    ).toMatchObject({
      message: 'enquiry_frozen',
    });
  });
});
