// Press events where registers meet: reorganisations, deadlines counted anew, history, exports, two at once.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, read } from './cases.ts';
import { hours } from './papers.ts';
import { changed, conference, events, notice, past, promised, questions, saved } from './press-event-cases.ts';
import { agencyId, day } from './records.ts';
import { atTheEnd } from './recounted.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const hour = 3_600_000;
const plan = (step: Row): Row => ({
  id: randomUUID(),
  title: 'Sắp xếp các sở năm nay',
  decision_number: '12/NQ-HĐND',
  decision_date: day(-30),
  effective_on: day(0),
  steps: [step],
});
const carryOut = 'select * from public.carry_out_reorganisation($1)';

describe('in a reorganisation', () => {
  test('events not over go to the heir with what was promised, without who was to speak', async () => {
    await database.rolledBack(async (session) => {
      const { id: spokesperson } = await session.row(
        `select id from public.spokespersons where agency_id = $1 and kind = 'standing' and valid_to is null`,
        [agencyId('SYT')],
      );
      const speaker = { speaker_capacity: 'standing', speaker_spokesperson_id: spokesperson };
      const { id: toCome } = await saved(session, conference(speaker));
      const { id: held } = await session.insert(events, past(speaker));
      const { id: promise } = await session.insert(questions, promised(held));
      const { id: closed } = await session.insert(events, past());
      await alter(session, 'press_events', closed, { state: 'closed' });
      await session.become('quanly');
      const { effects } = await session.row(carryOut, [plan({ kind: 'merge', codes: ['SYT'], into: 'STC' })]);
      expect((effects as { dissolved: Row[] }).dissolved[0]?.events).toBeGreaterThanOrEqual(2);

      await session.become('operator');
      const heir = agencyId('STC');
      expect(await read(session, 'press_events', toCome)).toMatchObject({
        agency_id: heir,
        state: 'planned',
        speaker_capacity: null,
        speaker_name: null,
      });
      expect(await read(session, 'press_events', held)).toMatchObject({
        agency_id: heir,
        speaker_capacity: 'standing',
      });
      expect(await read(session, 'press_event_questions', promise)).toMatchObject({ agency_id: heir });
      expect(await read(session, 'press_events', closed)).toMatchObject({ agency_id: agencyId('SYT') });
    });
  });

  test('the notice is what the heir owes: the committee of the province owes none', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await saved(session);
      await session.become('quanly');
      await session.row(carryOut, [plan({ kind: 'merge', codes: ['SYT'], into: 'UBND-TINH' })]);
      await session.become('operator');
      expect(await read(session, 'press_events', id)).toMatchObject({
        agency_id: agencyId('UBND-TINH'),
        notice_due_at: null,
        notice_rule_id: null,
      });
    });
  });

  test('an agency with events that are not over is not dissolved without an heir', async () => {
    await database.rolledBack(async (session) => {
      await session.become('operator');
      await session.insert(events, conference({ agency_id: agencyId('SNGV') }));
      await session.become('quanly');
      expect(await session.refusal(carryOut, [plan({ kind: 'dissolve', code: 'SNGV' })])).toMatchObject({
        message: 'step_heir_missing',
      });
    });
  });
});

describe('when the rule changes', () => {
  const longer = (session: Session) =>
    session.rows(
      `update public.legal_rules set amount = -48 where code = 'press_conference_notice' and effective_to is null`,
    );

  test('the notice of a conference to come is counted anew and judged, and that is no edit', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await saved(session, conference({ starts_at: hours(40), ends_at: null }));
      const before = await changed(session, id, notice());
      expect(before.is_notice_late).toBe(false);
      const held = await session.insert(events, past());
      await session.become('operator');
      await longer(session);
      await atTheEnd(session);
      const after = await read(session, 'press_events', id);
      expect((before.notice_due_at as Date).getTime() - (after.notice_due_at as Date).getTime()).toBe(24 * hour);
      expect(after).toMatchObject({ version: before.version, updated_at: before.updated_at, is_notice_late: true });
      expect(await read(session, 'press_events', held.id)).toEqual(held);
    });
  });

  test('and is told in the preview, which leaves it as it is', async () => {
    await database.rolledBack(async (session) => {
      const event = await saved(session, conference({ starts_at: '2099-05-05 09:00+07', ends_at: null }));
      await session.become('quanly');
      const { id, version } = await session.row(
        `select id, version from public.legal_rules where code = 'press_conference_notice' and effective_to is null`,
      );
      const successor = await session.row('select to_jsonb(r) as row from public.legal_rules r where id = $1', [id]);
      const change = {
        replaced_id: id,
        replaced_version: version,
        successor: { ...(successor.row as Row), id: randomUUID(), amount: -36, effective_from: '2099-01-01' },
      };
      const told = await session.rows(`select * from public.preview_change('replace_rule', $1)`, [change]);
      expect(told).toContainEqual(
        expect.objectContaining({
          kind: 'press_event',
          record_id: event.id,
          title: event.title,
          was: event.notice_due_at,
        }),
      );
      await session.become('syt');
      expect(await read(session, 'press_events', event.id)).toEqual(event);
    });
  });
});

test('its story is read with that of its questions by who reads it, and taken out by nobody else', async () => {
  await database.rolledBack(async (session) => {
    const { id } = await saved(session, past());
    await session.insert(questions, promised(id));
    const story = (who: 'syt' | 'giamsat' | 'stttt') =>
      session.become(who).then(() => session.rows('select table_name from public.record_timeline($1)', [id]));
    const told = [{ table_name: 'press_event_questions' }, { table_name: 'press_events' }];
    expect(await story('syt')).toEqual(told);
    expect(await story('giamsat')).toEqual(told);
    expect(await story('stttt')).toEqual([]);
    const takeOut = `select public.log_export('press_events', 'docx', $1)`;
    expect(await session.refusal(takeOut, [id])).toMatchObject({ message: 'export_not_readable' });
    await session.become('syt');
    await session.row(takeOut, [id]);
    await session.row(`select public.log_export('press_events', 'xlsx', in_agency => $1, row_count => 3)`, [
      agencyId('SYT'),
    ]);
  });
});

test('a promise made as the event is being closed waits, and is refused; a closing waits for a promise, and is refused', async () => {
  const held = () => database.committed(async (session) => (await saved(session, past())).id);
  const race = async (promiseFirst: boolean) => {
    const id = await held();
    const first = new OpenTransaction(database);
    const second = new OpenTransaction(database);
    try {
      await first.begin('syt');
      await second.begin('syt');
      const promise = (session: Session) => session.insert(questions, promised(id));
      const close = (session: Session) => alter(session, 'press_events', id, { state: 'closed' });
      await (promiseFirst ? promise(first.session) : close(first.session));
      const late = outcomeOf(promiseFirst ? close(second.session) : promise(second.session));
      await second.untilWaiting();
      await first.end('commit');
      return await late;
    } finally {
      await first.close();
      await second.close();
    }
  };
  expect(await race(false)).toMatchObject({ message: 'event_takes_no_questions' });
  expect(await race(true)).toMatchObject({ message: 'promises_open' });
});
