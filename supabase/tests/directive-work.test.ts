// Directives in what goes across registers: «việc của tôi», their history, and a reorganisation.
import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, read } from './cases.ts';
import { confirmed, directive, directives, owedBy, returning, sent, spreading, standing } from './directive-cases.ts';
import { agencyId, day } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const table = 'directive_acknowledgements';
const waiting = (session: Session, id: unknown) =>
  session.rows('select kind, step, detail from public.my_work(page_size => 200) where incident_id = $1', [id]);

test('a directive waits for the clerk it is addressed to until it is confirmed, and again when it is returned', async () => {
  await database.rolledBack(async (session) => {
    const { id } = await sent(session);
    for (const who of ['giamsat', 'quanly', 'giamsatLongXuyen', 'tinhbien'] as const) {
      await session.become(who);
      expect([who, await waiting(session, id)]).toEqual([who, []]);
    }
    await session.become('syt');
    const owed = (await owedBy(session, id)).id;
    const [work] = await session.rows('select * from public.my_work(page_size => 200) where incident_id = $1', [id]);
    expect(work).toMatchObject({ id: owed, kind: 'acknowledgement', step: 'read' });
    // As the day set ends in Vietnam.
    expect(work?.due_at).toEqual(new Date(`${day(6)}T00:00:00+07:00`));
    await alter(session, table, owed, { state: 'read' });
    expect(await waiting(session, id)).toMatchObject([{ step: 'spread' }]);
    await alter(session, table, owed, spreading());
    expect(await waiting(session, id)).toEqual([]);
    await session.become('giamsat');
    await alter(session, table, owed, returning());
    await session.become('syt');
    expect(await waiting(session, id)).toMatchObject([{ step: 'redo', detail: 'Chưa rõ số người dự' }]);
    await session.become('giamsat');
    await alter(session, 'directives', id, { state: 'ended', ended_on: day(0), end_reason: 'Xong' });
    await session.become('syt');
    expect(await waiting(session, id)).toEqual([]);
  });
});

test('the story of a directive is its keeper’s, that of a confirmation its agency’s', async () => {
  await database.rolledBack(async (session) => {
    const { directive, id } = await confirmed(session);
    const story = async (of: unknown) =>
      (await session.rows('select operation from public.record_timeline($1)', [of])).map(({ operation }) => operation);
    expect(await story(id)).toEqual(['UPDATE', 'INSERT']);
    expect(await story(directive.id)).toEqual([]);
    await session.become('giamsat');
    expect(await story(id)).toEqual(['UPDATE', 'INSERT']);
    expect(await story(directive.id)).toEqual(['UPDATE', 'INSERT']);
    await session.become('longxuyen');
    expect(await story(id)).toEqual([]);
  });
});

test('what is taken out of them is noted by who may read it', async () => {
  await database.rolledBack(async (session) => {
    const { directive } = await confirmed(session);
    const note = `select public.log_export('directives', 'xlsx', $1, null, 2)`;
    expect(await session.count(note, [directive.id])).toBe(1);
    await session.become('tinhbien');
    expect(await session.refusal(note, [directive.id])).toMatchObject({ message: 'export_not_readable' });
  });
});

/** Sở Y tế becomes part of another agency. */
async function merge(session: Session, heir: string | null): Promise<Row> {
  await session.become('quanly');
  const done = await session.row('select * from public.carry_out_reorganisation($1)', [
    {
      id: randomUUID(),
      title: 'Hợp nhất thử nghiệm',
      decision_number: '1/NQ-HĐND',
      decision_date: day(-1),
      effective_on: day(0),
      steps: [{ kind: 'dissolve', code: 'SYT', ...(heir && { heir }) }],
    },
  ]);
  await session.become('operator');
  return done;
}

test('what an agency still owes, its heir owes, once; what it had confirmed stays its own', async () => {
  await database.rolledBack(async (session) => {
    const done = await confirmed(session);
    const open = await sent(session, { number: '778/UBND-TH' });
    const both = await sent(session, {
      number: '779/UBND-TH',
      addressed_agency_ids: [agencyId('SYT'), agencyId('STC')],
    });
    const draft = await session.insert(directives, directive({ number: '780/UBND-TH' }));
    const own = await sent(session, { agency_id: agencyId('SYT'), addressed_agency_ids: [agencyId('H883')] });
    const before = await owedBy(session, both.id, 'STC');
    const { effects } = await merge(session, 'STC');
    const [told] = (effects as { dissolved: Row[] }).dissolved;
    // Those of the test's world, and this one.
    expect(told?.directives).toBe(3);
    expect(told?.acknowledgements).toBeGreaterThanOrEqual(2);

    expect(await standing(session, done.directive.id, 'SYT')).toMatchObject([{ id: done.id, state: 'confirmed' }]);
    expect(await standing(session, done.directive.id, 'STC')).toEqual([]);
    expect(await standing(session, open.id, 'SYT')).toEqual([]);
    expect(await standing(session, open.id, 'STC')).toMatchObject([{ state: 'waiting' }]);
    expect(await standing(session, both.id, 'STC')).toMatchObject([{ id: before.id }]);
    expect((await read(session, 'directives', both.id)).addressed_agency_ids).toEqual([agencyId('STC')]);
    expect((await read(session, 'directives', draft.id)).addressed_agency_ids).toContain(agencyId('STC'));
    expect(await read(session, 'directives', own.id)).toMatchObject({ agency_id: agencyId('STC') });
    expect(await owedBy(session, own.id, 'H883')).toMatchObject({ keeper_id: agencyId('STC') });
  });
});

test('the heir reads what was confirmed before it, and is not asked for it', async () => {
  await database.rolledBack(async (session) => {
    const { directive, id } = await confirmed(session);
    await merge(session, 'STTTT');
    await session.become('stttt');
    expect(await session.count(`select from ${directives} where id = $1`, [directive.id])).toBe(1);
    expect(await read(session, table, id)).toMatchObject({ state: 'confirmed', staff_count: 45 });
    expect(await waiting(session, directive.id)).toEqual([]);
    expect(await alter(session, table, id, { staff_count: 9, correction_reason: 'Không phải của mình' })).toBe(0);
  });
});

test('without an heir what was owed ends', async () => {
  await database.rolledBack(async (session) => {
    const { id } = await sent(session, { addressed_agency_ids: [agencyId('SNGV'), agencyId('H883')] });
    await session.become('quanly');
    await session.row('select public.carry_out_reorganisation($1) as done', [
      {
        id: randomUUID(),
        title: 'Giải thể thử nghiệm',
        decision_number: '2/NQ-HĐND',
        decision_date: day(-1),
        effective_on: day(0),
        steps: [{ kind: 'dissolve', code: 'SNGV' }],
      },
    ]);
    await session.become('operator');
    expect(await standing(session, id, 'SNGV')).toEqual([]);
    expect((await read(session, 'directives', id)).addressed_agency_ids).toEqual([agencyId('H883')]);
  });
});
