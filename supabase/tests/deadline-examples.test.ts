import { afterAll, describe, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

interface Given {
  agency?: string;
  press?: string;
  issue?: string;
}

/** A deadline as anybody in Vietnam would write it, dd/MM/yyyy HH:mm; null = none. */
async function due(
  code: string,
  at: string,
  { agency = 'department', press, issue }: Given = {},
): Promise<string | null> {
  const { due_at } = await deadline(code, at, { agency, ...(press && { press }), ...(issue && { issue }) });
  return due_at === null ? null : String(due_at);
}

function deadline(code: string, at: string, { agency, press, issue }: Given): Promise<Row> {
  return database.rolledBack((session) =>
    session.row(
      `select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI') as due_at, is_policy, rule_id, steps
       from private.deadline($1, ($2::timestamp at time zone 'Asia/Ho_Chi_Minh'), $3, $4, $5)`,
      [code, at, agency, press, issue],
    ),
  );
}

describe('publishing who speaks', () => {
  test('a delegation signed until 30/06/2026 is published within 12 hours, through the night and the weekend', async () => {
    expect(await due('publish_delegation', '2026-03-02 14:30')).toBe('03/03/2026 02:30');
    expect(await due('publish_delegation', '2026-03-06 20:00')).toBe('07/03/2026 08:00');
  });
  test('the last second of 30/06/2026 is the old decree’s, midnight the new one’s', async () => {
    expect(await due('publish_delegation', '2026-06-30 23:59:59')).toBe('01/07/2026 11:59');
    expect(await due('publish_delegation', '2026-07-01 00:00')).toBeNull();
    expect(await due('publish_spokesperson', '2026-06-30 23:59:59')).toBeNull();
    expect(await due('publish_spokesperson', '2026-07-01 00:00')).toBe('02/07/2026 00:00');
  });
  test('a Party body is bound by neither decree', async () => {
    expect(await due('publish_delegation', '2026-03-02 14:30', { agency: 'party_body' })).toBeNull();
    expect(await due('publish_spokesperson', '2026-07-02 14:30', { agency: 'party_body' })).toBeNull();
  });
  test('nothing is asked before the decree of 2017 came into force', async () => {
    expect(await due('publish_delegation', '2017-03-29 12:00')).toBeNull();
    expect(await due('publish_delegation', '2017-03-30 12:00')).toBe('31/03/2017 00:00');
  });
});

describe('corrections', () => {
  test('a daily has two days, the day of the conclusion not counted, to midnight', async () => {
    expect(await due('correction', '2026-03-02 08:00', { press: 'daily_print' })).toBe('05/03/2026 00:00');
    expect(await due('correction', '2026-03-02 23:59', { press: 'radio' })).toBe('05/03/2026 00:00');
  });
  test('two days that end on a Saturday go on to Monday, over a holiday to the next working day', async () => {
    expect(await due('correction', '2026-03-05 08:00', { press: 'television' })).toBe('10/03/2026 00:00');
    // Monday 31/08 is exchanged, 01 and 02/09 are National Day.
    expect(await due('correction', '2026-08-27 08:00', { press: 'television' })).toBe('04/09/2026 00:00');
    // Tuesday 24/11 is the Day of Vietnamese Culture.
    expect(await due('correction', '2026-11-22 08:00', { press: 'daily_print' })).toBe('26/11/2026 00:00');
  });
  test('a Saturday worked in lieu is a day like any other', async () => {
    expect(await due('correction', '2026-08-20 08:00', { press: 'daily_print' })).toBe('23/08/2026 00:00');
  });
  test('Tết is waited for', async () => {
    expect(await due('correction', '2026-02-14 08:00', { press: 'daily_print' })).toBe('24/02/2026 00:00');
  });
  test('an online paper corrects at once; the hours are the province’s', async () => {
    const { due_at, is_policy } = await deadline('correction', '2026-11-21 09:15', { press: 'online' });
    expect({ due_at, is_policy }).toEqual({ due_at: '22/11/2026 09:15', is_policy: true });
    const daily = await deadline('correction', '2026-11-21 09:15', { press: 'daily_print' });
    expect(daily.is_policy).toBe(false);
  });
  test('a channel of a paper on the net is bound since 2026 only', async () => {
    expect(await due('correction', '2026-06-30 09:00', { press: 'online_channel' })).toBeNull();
    expect(await due('correction', '2026-07-01 09:00', { press: 'online_channel' })).toBe('02/07/2026 09:00');
  });
  test('a weekly corrects in its next issue, whenever that is known; one from before is not the next', async () => {
    const weekly = (issue?: string) =>
      due('correction', '2026-11-23 09:00', { press: 'weekly_print', ...(issue && { issue }) });
    expect(await weekly('2026-11-28')).toBe('29/11/2026 00:00');
    expect(await weekly('2026-11-23')).toBe('24/11/2026 00:00');
    expect(await weekly('2026-11-22')).toBeNull();
    expect(await weekly()).toBeNull();
  });
  test('a magazine of more than thirty days writes back at once, since 2026 within two days', async () => {
    const magazine = (at: string) => due('correction_reply', at, { press: 'magazine_over_30d' });
    expect(await magazine('2026-06-29 10:00')).toBe('30/06/2026 10:00');
    expect(await magazine('2026-07-01 10:00')).toBe('04/07/2026 00:00');
  });
  test('a correction stays seven days, ending on a Sunday or not', async () => {
    expect(await due('correction_kept', '2026-03-01 10:00', { press: 'online' })).toBe('09/03/2026 00:00');
  });
});

describe('other deadlines', () => {
  test('the first statement: 24 hours from the event, since 2026 from its being received', async () => {
    expect(await due('first_statement', '2024-02-28 18:00')).toBe('29/02/2024 18:00');
    const trigger = (at: string) =>
      database.rolledBack((session) =>
        session.row('select trigger from private.rule_in_force($1, $2, $3, null)', ['first_statement', at, 'ward']),
      );
    expect(await trigger('2026-06-30')).toEqual({ trigger: 'event_happened' });
    expect(await trigger('2026-07-01')).toEqual({ trigger: 'event_received' });
  });
  test('notice of a press conference comes a day before it, but not from the province', async () => {
    expect(await due('press_conference_notice', '2026-11-25 09:00')).toBe('24/11/2026 09:00');
    expect(await due('press_conference_objection', '2026-11-25 09:00')).toBe('24/11/2026 21:00');
    expect(await due('press_conference_notice', '2026-11-25 09:00', { agency: 'province' })).toBeNull();
  });
  test('fifteen working days leave out weekends, holidays and the day of the event', async () => {
    expect(await due('reply_to_opinion', '2026-08-20 10:00')).toBe('15/09/2026 00:00');
    expect(await due('reply_to_opinion', '2026-06-01 10:00')).toBe('02/07/2026 00:00');
  });
  test('the yearly report is due before 20/12, whatever day that is', async () => {
    expect(await due('annual_report', '2026-12-14 17:00', { agency: 'province' })).toBe('20/12/2026 00:00');
    expect(await due('annual_report', '2027-12-14 17:00', { agency: 'province' })).toBe('20/12/2027 00:00');
  });
  test('internal regulations: forty-five days from 01/07/2026, which is 15/08/2026', async () => {
    expect(await due('internal_regulation', '2026-07-01 00:00', { agency: 'commune' })).toBe('16/08/2026 00:00');
  });
  test('no deadline without an event or a rule', async () => {
    const nothing = { due_at: null, is_policy: null, rule_id: null, steps: null };
    expect(await deadline('no_such_rule', '2026-07-01', { agency: 'ward' })).toEqual(nothing);
    expect(
      await database.rolledBack((session) => session.row(`select (private.deadline('takedown', null)).rule_id`)),
    ).toEqual({
      rule_id: null,
    });
  });
});

test('the steps tell the count: every day off by its name, the days that count by their number', async () => {
  const { steps } = await deadline('correction', '2026-08-27 08:00', { press: 'television' });
  expect(steps).toEqual([
    { step: 'start', at: expect.stringMatching(/^2026-08-27T01:00:00/) },
    { step: 'first_day', on: '2026-08-28' },
    { step: 'last_day', on: '2026-08-29', amount: 2 },
    { step: 'off', on: '2026-08-29', why: 'Thứ Bảy' },
    { step: 'off', on: '2026-08-30', why: 'Chủ nhật' },
    { step: 'off', on: '2026-08-31', why: 'Nghỉ hoán đổi dịp Quốc khánh' },
    { step: 'off', on: '2026-09-01', why: 'Quốc khánh' },
    { step: 'off', on: '2026-09-02', why: 'Quốc khánh' },
    { step: 'moved', on: '2026-09-03' },
    { step: 'due', at: expect.stringMatching(/^2026-09-03T17:00:00/) },
  ]);
  const working = await deadline('reply_to_complaint', '2026-11-20 08:00', {});
  expect(working.steps).toEqual([
    { step: 'start', at: expect.anything() },
    { step: 'off', on: '2026-11-21', why: 'Thứ Bảy' },
    { step: 'off', on: '2026-11-22', why: 'Chủ nhật' },
    { step: 'working_day', on: '2026-11-23', amount: 1 },
    { step: 'off', on: '2026-11-24', why: 'Ngày Văn hóa Việt Nam' },
    { step: 'working_day', on: '2026-11-25', amount: 2 },
    { step: 'working_day', on: '2026-11-26', amount: 3 },
    { step: 'working_day', on: '2026-11-27', amount: 4 },
    { step: 'off', on: '2026-11-28', why: 'Thứ Bảy' },
    { step: 'off', on: '2026-11-29', why: 'Chủ nhật' },
    { step: 'working_day', on: '2026-11-30', amount: 5 },
    { step: 'due', at: expect.anything() },
  ]);
});

test('members ask through the Data API; others get no answer', async () => {
  const ask = { of_code: 'publish_delegation', starts_at: '2026-03-02T07:30:00Z', of_agency_kind: 'department' };
  const answer = await database.rest('syt').call('legal_deadline', ask);
  expect(answer.body).toMatchObject({ due_at: '2026-03-02T19:30:00+00:00', is_policy: false });
  expect((await database.rest('nghiviec').call('legal_deadline', ask)).body).toMatchObject({
    rule_id: null,
    due_at: null,
  });
  expect((await database.rest('nobody').call('legal_deadline', ask)).code).toBe('42501');
});
