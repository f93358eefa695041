// What is asked and promised at a press event, what of it waits for whom, and the list of events.
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import {
  asked,
  conference,
  events,
  kept,
  newspaperId,
  notice,
  past,
  promised,
  questions,
  release,
  saved,
} from './press-event-cases.ts';
import { agencyId, day } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

/** A conference held two days ago, as the clerk of Sở Y tế. */
const atHeld = (work: (session: Session, id: unknown) => Promise<void>) =>
  database.rolledBack(async (session) => {
    const { id } = await saved(session, past());
    await work(session, id);
  });
const refused = (session: Session, id: unknown, changes: Row) =>
  refusedAlteration(session, 'press_event_questions', id, changes);

describe('a question', () => {
  test('belongs to the agency of its event, whatever is said', async () => {
    await atHeld(async (session, id) => {
      const row = { ...asked(id), agency_id: agencyId('STTTT') };
      expect(await session.insert(questions, row)).toMatchObject({ agency_id: agencyId('SYT'), voided_at: null });
      await session.become('stttt');
      expect(await session.refusedInsert(questions, { ...asked(id), agency_id: agencyId('STTTT') })).toMatchObject({
        code: '42501',
      });
    });
  });

  test.each([
    ['nobody who asked', asked, { press_agency_id: null, reporter_name: null }, 'press_event_questions_asker_said'],
    ['a promise without who follows it up', promised, { follow_up_by: null }, 'press_event_questions_promise_said'],
    ['a promise without a day', promised, { due_on: null }, 'press_event_questions_promise_said'],
    [
      'an answer that is still due',
      asked,
      { due_on: day(3), follow_up_by: 'Văn phòng' },
      'press_event_questions_promise_said',
    ],
    ['an answer that was kept', asked, kept(), 'press_event_questions_outcome_said'],
    [
      'a promise kept nobody says how',
      promised,
      { outcome: 'done', outcome_at: hours(-1) },
      'press_event_questions_outcome_said',
    ],
  ] as const)('is not saved with %s', async (_, make, changes, constraint) => {
    await atHeld(async (session, id) => {
      expect(await session.refusedInsert(questions, make(id, changes))).toMatchObject({ constraint });
    });
  });

  test.each([
    ['due before the event', { due_on: day(-3) }, 'due_before_event', 'due_on'],
    ['kept tomorrow', kept({ outcome_at: hours(24) }), 'outcome_in_future', 'outcome_at'],
    ['kept before it was made', kept({ outcome_at: hours(-49) }), 'outcome_before_event', 'outcome_at'],
  ])('no promise is %s', async (_, changes, message, hint) => {
    await atHeld(async (session, id) => {
      expect(await session.refusedInsert(questions, promised(id, changes))).toMatchObject({
        code: 'PT422',
        message,
        hint,
      });
    });
  });

  test('is written while the event is held, not before, nor once it is closed', async () => {
    await atHeld(async (session, id) => {
      const question = await session.insert(questions, asked(id));
      const { id: toCome } = await session.insert(events, conference());
      const over = { code: 'PT403', message: 'event_takes_no_questions' };
      expect(await session.refusedInsert(questions, asked(toCome))).toMatchObject(over);
      expect(await refused(session, question.id, { event_id: toCome })).toMatchObject({ message: 'event_fixed' });
      await alter(session, 'press_events', id, { state: 'closed' });
      expect(await session.refusedInsert(questions, asked(id))).toMatchObject(over);
      expect(await refused(session, question.id, { reply: 'Khác' })).toMatchObject(over);
    });
  });

  test('recorded in error is voided for good, never deleted', async () => {
    await atHeld(async (session, id) => {
      const { id: question } = await session.insert(questions, asked(id));
      await alter(session, 'press_event_questions', question, { void_reason: 'Ghi nhầm' });
      expect((await read(session, 'press_event_questions', question)).voided_at).not.toBeNull();
      expect(await refused(session, question, { reply: 'Khác' })).toMatchObject({
        code: 'PT403',
        message: 'question_voided',
      });
      expect(await session.refusal(`delete from ${questions} where id = $1`, [question])).toMatchObject({
        code: '42501',
      });
    });
  });
});

describe('in «việc của tôi» of the clerks of its agency', () => {
  const waiting = (session: Session, id: unknown) =>
    session.rows('select kind, due_at, detail from public.my_work(page_size => 200) where incident_id = $1', [id]);

  test('a conference waits for its notice, until it is announced', async () => {
    await database.rolledBack(async (session) => {
      const event = await saved(session);
      const work = [{ kind: 'event_notice', due_at: event.notice_due_at, detail: null }];
      expect(await waiting(session, event.id)).toEqual(work);
      for (const who of ['giamsat', 'quanly', 'stttt'] as const) {
        await session.become(who);
        expect([who, await waiting(session, event.id)]).toEqual([who, []]);
      }
      await session.become('syt');
      await alter(session, 'press_events', event.id, notice());
      expect(await waiting(session, event.id)).toEqual([]);
    });
  });

  test('what owes no notice waits for nothing until its time has passed, and then to be recorded as held', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await saved(session, release());
      expect(await waiting(session, id)).toEqual([]);
      await session.become('operator');
      await alter(session, 'press_events', id, { starts_at: hours(-1) });
      await session.become('syt');
      expect(await waiting(session, id)).toEqual([{ kind: 'event_held', due_at: null, detail: null }]);
      await alter(session, 'press_events', id, { state: 'held' });
      expect(await waiting(session, id)).toEqual([]);
    });
  });

  test('a promise waits until the end of its day, until it is kept or voided', async () => {
    await atHeld(async (session, id) => {
      const first = await session.insert(questions, promised(id));
      const second = await session.insert(questions, promised(id, { due_on: day(-1) }));
      await session.insert(questions, asked(id));
      const work = await waiting(session, id);
      const ends = await session.row(
        'select private.start_of_day($1::date + 1) as last, private.start_of_day($2::date + 1) as past',
        [day(3), day(-1)],
      );
      const promise = { kind: 'promise', detail: 'Phòng Nghiệp vụ Y: Sẽ gửi số liệu cho các báo.' };
      expect(work).toEqual([
        { ...promise, due_at: ends.past },
        { ...promise, due_at: ends.last },
      ]);
      await alter(session, 'press_event_questions', first.id, kept());
      await alter(session, 'press_event_questions', second.id, { void_reason: 'Ghi nhầm' });
      expect(await waiting(session, id)).toEqual([]);
    });
  });

  test('page by page each once, in the order in which it is due', async () => {
    await atHeld(async (session, id) => {
      for (const n of [4, 2, 3]) await session.insert(questions, promised(id, { due_on: day(n) }));
      await session.insert(events, conference());
      const all = await session.rows('select id, due_sort::text from public.my_work(page_size => 200)');
      let found: Row[] = [];
      for (let last: Row | undefined; ; last = found.at(-1)) {
        const page = await session.rows('select id, due_sort::text from public.my_work($1, $2, 1)', [
          last?.due_sort,
          last?.id,
        ]);
        found = [...found, ...page.slice(0, 1)];
        if (page.length < 2) break;
      }
      expect(found).toEqual(all);
    });
  });
});

describe('the list', () => {
  const list = (session: Session, args: Row = {}) => {
    const names = Object.keys(args).map((name, i) => `${name} => $${i + 1}`);
    return session.rows(`select * from public.list_press_events(${names.join(', ')})`, Object.values(args));
  };

  test('counts newspapers, questions and open promises, and finds by each filter', async () => {
    await atHeld(async (session, id) => {
      const agency = { in_agency: agencyId('SYT') };
      await session.insert(questions, promised(id, { due_on: day(9) }));
      await session.insert(questions, promised(id, { due_on: day(4) }));
      await session.insert(questions, promised(id, kept()));
      await session.insert(questions, promised(id, { void_reason: 'Ghi nhầm' }));
      await alter(session, 'press_events', id, {
        attended_press_agency_ids: [newspaperId],
        attended_others: ['Báo A'],
      });
      const { id: toCome } = await session.insert(events, conference({ title: 'Họp báo về vắc-xin' }));
      const mine = (rows: Row[]) => rows.map((row) => row.id).filter((one) => [id, toCome].includes(one));
      const row = (await list(session, agency)).find((one) => one.id === id);
      expect(row).toMatchObject({ invited_count: 1, attended_count: 2, question_count: 3, open_promise_count: 2 });
      expect(String(row?.next_promise_on)).toContain(day(4).slice(-2));
      for (const [args, found] of [
        [{ has_open_promises: true }, [id]],
        [{ has_open_promises: false }, [toCome]],
        [{ in_state: 'to_come' }, [toCome]],
        [{ in_state: 'held' }, [id]],
        [{ of_kind: 'press_release' }, []],
        [{ query: 'vac xin' }, [toCome]],
        [{ from_day: day(1) }, [toCome]],
        [{ to_day: day(0) }, [id]],
        [{ order_by: 'oldest' }, [id, toCome]],
        [{}, [toCome, id]],
      ] as [Row, unknown[]][]) {
        expect([args, mine(await list(session, { ...agency, ...args }))]).toEqual([args, found]);
      }
    });
  });

  test('shows each their own, and page by page all of it', async () => {
    await database.rolledBack(async (session) => {
      for (let n = 1; n <= 3; n++) await saved(session, conference({ starts_at: hours(100), ends_at: null }));
      const all = await list(session);
      expect(new Set(all.map((row) => row.agency_id))).toEqual(new Set([agencyId('SYT')]));
      let found: Row[] = [];
      for (let last: Row | undefined; ; last = found.at(-1)) {
        const page = await list(session, { after_key: last?.sort_key, after_id: last?.id, page_size: 2 });
        found = [...found, ...page.slice(0, 2)];
        if (page.length < 3) break;
      }
      expect(found).toEqual(all);
      await session.become('nghiviec');
      expect(await list(session)).toEqual([]);
      await session.become('giamsat');
      expect((await list(session, { in_agency: agencyId('SYT') })).length).toBe(all.length);
      expect(await list(session, { in_agency: agencyId('KHAC-SYT') })).toEqual([]);
    });
  });
});
