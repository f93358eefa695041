// What an agency does with a directive: reads it, confirms how it was spread, corrects that; and what a supervisor returns.
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { acknowledgements, confirmed, owedBy, returning, sent, spreading } from './directive-cases.ts';
import { agencyId, day, dayOf, personId } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const table = 'directive_acknowledgements';
const refused = (session: Session, id: unknown, changes: Row) => refusedAlteration(session, table, id, changes);

/** Sent; one acts as the clerk of Sở Y tế, who owes `id`. */
const owing = (work: (session: Session, id: unknown, directive: Row) => Promise<void>) =>
  database.rolledBack(async (session) => {
    const directive = await sent(session);
    await session.become('syt');
    await work(session, (await owedBy(session, directive.id)).id, directive);
  });

test('an agency says that it has read the directive, and the database by whom and when', async () => {
  await owing(async (session, id) => {
    await alter(session, table, id, { state: 'read', read_at: '2020-01-01', read_by: agencyId('SYT') });
    const row = await read(session, table, id);
    expect(row).toMatchObject({ state: 'read', read_by: personId('canbo.syt@phatngon.example') });
    expect(Math.abs(Number(row.read_at) - Date.now())).toBeLessThan(60_000);
  });
});

test('and how it was spread, at once or after reading', async () => {
  await owing(async (session, id) => {
    await alter(session, table, id, spreading({ note: 'Đã sao gửi các phòng' }));
    const row = await read(session, table, id);
    expect(row).toMatchObject({ state: 'confirmed', staff_count: 45, confirmed_by: row.read_by });
    expect([row.read_at, row.first_confirmed_at]).toEqual([row.confirmed_at, row.confirmed_at]);
  });
  await owing(async (session, id) => {
    await alter(session, table, id, { state: 'read' });
    expect(
      await alter(
        session,
        table,
        id,
        spreading({ spread_form: 'other', spread_form_note: 'Sinh hoạt Ngày Pháp luật' }),
      ),
    ).toBe(1);
  });
});

describe('nobody confirms', () => {
  test.each([
    ['without the day', { spread_on: null }, 'spread_on_missing', 'spread_on'],
    ['for tomorrow', { spread_on: day(1) }, 'spread_in_future', 'spread_on'],
    ['before it was issued', { spread_on: day(-11) }, 'spread_before_issue', 'spread_on'],
    ['without the form', { spread_form: null }, 'spread_form_missing', 'spread_form'],
    ['in another form without saying which', { spread_form: 'other' }, 'spread_form_unsaid', 'spread_form_note'],
    ['without the number of staff', { staff_count: null }, 'staff_count_missing', 'staff_count'],
  ])('%s', async (_, changes, message, hint) => {
    await owing(async (session, id) => {
      expect(await refused(session, id, spreading(changes))).toMatchObject({ code: 'PT422', message, hint });
      expect(await alter(session, table, id, spreading({ spread_on: day(-10) }))).toBe(1);
    });
  });

  test.each([
    ['to no staff', { staff_count: 0 }, 'directive_acknowledgements_staff_count'],
    ['to more than there are', { staff_count: 100_001 }, 'directive_acknowledgements_staff_count'],
    ['in a form that is none', { spread_form: 'radio' }, 'directive_acknowledgements_spread_form'],
    [
      'with words for a form that has its own',
      { spread_form_note: 'Hội nghị' },
      'directive_acknowledgements_form_said',
    ],
    ['with an empty note', { note: ' ' }, 'directive_acknowledgements_note'],
  ])('%s', async (_, changes, constraint) => {
    await owing(async (session, id) => {
      expect(await refused(session, id, spreading(changes))).toMatchObject({ constraint });
    });
  });

  test('for another agency, nor as its supervisor', async () => {
    await owing(async (session, id) => {
      await session.become('longxuyen');
      expect(await alter(session, table, id, spreading())).toBe(0);
      await session.become('giamsat');
      expect(await refused(session, id, spreading())).toMatchObject({
        code: 'PT403',
        message: 'confirmation_of_agency',
      });
      await session.become('quanly');
      expect(await alter(session, table, id, spreading())).toBe(0);
    });
  });

  test('by making a row of one’s own', async () => {
    await owing(async (session, _, directive) => {
      const row = { directive_id: directive.id, keeper_id: directive.agency_id, agency_id: agencyId('SYT') };
      expect(await session.refusedInsert(acknowledgements, row)).toMatchObject({ code: '42501' });
    });
  });

  test('what a colleague has confirmed meanwhile', async () => {
    await owing(async (session, id) => {
      await alter(session, table, id, spreading());
      expect(await refused(session, id, { ...spreading(), version: 1 })).toMatchObject({ code: 'PT409' });
    });
  });
});

describe('what has been confirmed', () => {
  test('its agency corrects with a reason, and it stays confirmed since then', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await confirmed(session);
      const before = await read(session, table, id);
      expect(await refused(session, id, { staff_count: 54 })).toMatchObject({
        message: 'correction_reason_missing',
        hint: 'correction_reason',
      });
      await alter(session, table, id, { staff_count: 54, correction_reason: 'Đếm thiếu', confirmed_at: '2020-01-01' });
      const after = await read(session, table, id);
      expect(after).toMatchObject({ state: 'confirmed', staff_count: 54, confirmed_at: before.confirmed_at });
    });
  });

  test('its agency takes back with a reason, and owes it as before', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await confirmed(session);
      expect(await refused(session, id, { state: 'read' })).toMatchObject({ message: 'correction_reason_missing' });
      await alter(session, table, id, { state: 'read', correction_reason: 'Xác nhận nhầm văn bản' });
      expect(await read(session, table, id)).toMatchObject({
        state: 'read',
        spread_on: null,
        staff_count: null,
        confirmed_at: null,
        first_confirmed_at: null,
      });
    });
  });

  test('is not moved to another agency, directive or keeper', async () => {
    await database.rolledBack(async (session) => {
      const { id, directive } = await confirmed(session);
      const other = await sent(session, { number: '1/X' });
      await session.become('syt');
      for (const change of [
        { directive_id: other.id },
        { agency_id: agencyId('STC') },
        { keeper_id: agencyId('SYT') },
      ]) {
        expect(await refused(session, id, change)).toMatchObject({ code: 'PT403', message: 'acknowledgement_fixed' });
      }
      expect(directive.id).not.toBe(other.id);
    });
  });

  test('is returned by who supervises it and the keeper, with a reason and a day', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await confirmed(session);
      expect(await refused(session, id, returning())).toMatchObject({ code: 'PT403', message: 'return_of_supervisor' });
      await session.become('giamsat');
      const wrong: [Row, string, string][] = [
        [{ return_reason: null }, 'return_reason_missing', 'return_reason'],
        [{ redo_by: null }, 'redo_by_missing', 'redo_by'],
        [{ redo_by: day(-1) }, 'redo_by_past', 'redo_by'],
      ];
      for (const [changes, message, hint] of wrong)
        expect(await refused(session, id, returning(changes))).toMatchObject({ code: 'PT422', message, hint });
      await alter(session, table, id, returning());
      expect(await read(session, table, id)).toMatchObject({
        state: 'returned',
        returned_by: personId('giamsat@phatngon.example'),
        confirmed_at: null,
        staff_count: 45,
      });
    });
  });

  test('of the province is not returned by the supervisor of a district below', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      await session.become('longxuyen');
      const owed = await owedBy(session, id, 'H883');
      await alter(session, table, owed.id, spreading());
      await session.become('giamsatLongXuyen');
      expect(await read(session, table, owed.id)).toMatchObject({ state: 'confirmed' });
      expect(await alter(session, table, owed.id, returning())).toBe(0);
    });
  });
});

test('a returned one waits again until it is confirmed again, and keeps when it was first', async () => {
  await database.rolledBack(async (session) => {
    const { id } = await confirmed(session);
    const { first_confirmed_at } = await read(session, table, id);
    await session.become('giamsat');
    await alter(session, table, id, returning());
    expect(await refused(session, id, returning({ return_reason: 'Lý do khác' }))).toMatchObject({
      message: 'step_not_allowed',
    });
    await session.become('syt');
    expect(await refused(session, id, { state: 'read' })).toMatchObject({ message: 'step_not_allowed' });
    // Who returned it, and until when, is not theirs to write.
    await alter(session, table, id, spreading({ staff_count: 60, redo_by: day(90), return_reason: 'Tự sửa' }));
    const row = await read(session, table, id);
    expect(row).toMatchObject({
      state: 'confirmed',
      staff_count: 60,
      return_reason: 'Chưa rõ số người dự',
      first_confirmed_at,
    });
    expect(dayOf(row.redo_by)).toBe(day(3));
  });
});

test('what is no longer asked is confirmed no more', async () => {
  await owing(async (session, id, directive) => {
    await session.become('giamsat');
    await alter(session, 'directives', directive.id, { addressed_agency_ids: [agencyId('H883')] });
    await session.become('syt');
    expect(await refused(session, id, spreading())).toMatchObject({
      code: 'PT403',
      message: 'acknowledgement_withdrawn',
    });
  });
});
