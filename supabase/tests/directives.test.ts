// The life of a directive: who keeps it, which step may follow which, and what each step asks for.
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { confirmed, directive, directives, owedBy, sent, spreading, standing } from './directive-cases.ts';
import { agencyId, day } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const as = (who: PersonaName, work: (session: Session) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.become(who);
    await work(session);
  });
const refused = (session: Session, id: unknown, changes: Row) => refusedAlteration(session, 'directives', id, changes);

describe('a directive is entered', () => {
  test('by the supervisor of its keeper, of an agency above too, and by nobody else', async () => {
    await as('giamsat', async (session) => {
      expect(await session.insert(directives, directive())).toMatchObject({ state: 'draft', sent_at: null });
    });
    await as('giamsatLongXuyen', async (session) => {
      const own = { agency_id: agencyId('H883'), addressed_agency_ids: [agencyId('H883-P1')] };
      await session.insert(directives, directive(own));
      expect(await session.refusedInsert(directives, directive({ ...own, agency_id: agencyId('SYT') }))).toMatchObject({
        code: '42501',
      });
    });
    for (const who of ['stttt', 'quanly', 'nghiviec'] as const) {
      await as(who, async (session) => {
        const row = directive({ addressed_agency_ids: [] });
        expect(await session.refusedInsert(directives, row)).toMatchObject({ code: '42501' });
      });
    }
  });

  test.each([
    ['as already sent', { state: 'issued', sent_at: new Date() }, 'PT422', 'state_of_new', 'state'],
    ['as issued tomorrow', { issued_on: day(1), confirm_by: null }, 'PT422', 'issued_in_future', 'issued_on'],
    [
      'to an agency that is none',
      { addressed_agency_ids: [directive().id] },
      'PT422',
      'addressed_unknown',
      'addressed_agency_ids',
    ],
    [
      'to an agency that is no more',
      { addressed_agency_ids: [agencyId('SO-CU')] },
      'PT422',
      'addressed_unknown',
      'addressed_agency_ids',
    ],
    [
      'to an agency of another province',
      { addressed_agency_ids: [agencyId('KHAC-SYT')] },
      'PT403',
      'addressed_outside',
      'addressed_agency_ids',
    ],
    ['by an agency that is no more', { agency_id: agencyId('SO-CU') }, 'PT422', 'agency_dissolved', 'agency_id'],
  ])('not %s', async (_, changes, code, message, hint) => {
    await as('giamsat', async (session) => {
      expect(await session.refusedInsert(directives, directive(changes))).toMatchObject({ code, message, hint });
    });
  });

  test.each([
    ['no issuer', { issuer: ' ' }, 'directives_issuer'],
    ['a kind that is none', { kind: 'letter' }, 'directives_kind'],
    ['no number', { number: '' }, 'directives_number'],
    ['a day of another century', { issued_on: '1889-12-31' }, 'directives_issued_on'],
    ['a title of several lines', { title: 'V/v phát ngôn\nbáo chí' }, 'directives_title'],
    ['an address that is none', { source_url: 'angiang.gov.vn' }, 'directives_source_url'],
    ['effect before its issue', { effective_on: day(-11) }, 'directives_effective_on'],
    ['a day to confirm by before its issue', { confirm_by: day(-11) }, 'directives_confirm_by'],
  ])('not with %s', async (_, changes, constraint) => {
    await as('giamsat', async (session) => {
      expect(await session.refusedInsert(directives, directive(changes))).toMatchObject({ constraint });
    });
  });

  test('once with its number, whatever the capitals, in a year and by a keeper', async () => {
    await as('giamsat', async (session) => {
      const issued_on = '2024-03-05';
      const first = await session.insert(directives, directive({ issued_on }));
      const again = directive({ issued_on: '2024-12-31', number: '777/ubnd-th', issuer: 'Ubnd Tinh An Giang' });
      expect(await session.refusedInsert(directives, again)).toMatchObject({ constraint: 'directives_number_once' });
      await session.insert(directives, directive({ issued_on: '2023-03-05' }));
      await session.insert(directives, directive({ issued_on, agency_id: agencyId('H883') }));
      await alter(session, 'directives', first.id, { state: 'voided', void_reason: 'Nhập nhầm' });
      expect(await session.insert(directives, again)).toMatchObject({ state: 'draft' });
    });
  });
});

describe('a directive is sent', () => {
  test.each([
    ['once somebody is addressed', { addressed_agency_ids: [] }, 'nobody_addressed', 'addressed_agency_ids'],
    ['once there is a day to confirm by', { confirm_by: null }, 'confirm_by_missing', 'confirm_by'],
    ['before that day', { confirm_by: day(-1) }, 'confirm_by_past', 'confirm_by'],
  ])('only %s', async (_, missing, message, hint) => {
    await as('giamsat', async (session) => {
      const { id } = await session.insert(directives, directive());
      expect(await refused(session, id, { ...missing, state: 'issued' })).toMatchObject({
        code: 'PT422',
        message,
        hint,
      });
      expect(await alter(session, 'directives', id, { state: 'issued', confirm_by: day(0) })).toBe(1);
    });
  });

  test('and from then on each agency addressed is asked, and sees it', async () => {
    await database.rolledBack(async (session) => {
      await session.become('giamsat');
      const { id } = await session.insert(directives, directive());
      const seen = async (who: PersonaName) => {
        await session.become(who);
        return session.count(`select from ${directives} where id = $1`, [id]);
      };
      expect([await seen('syt'), await seen('longxuyen'), await seen('giamsatLongXuyen')]).toEqual([0, 0, 0]);
      await session.become('giamsat');
      await alter(session, 'directives', id, { state: 'issued' });
      expect(await owedBy(session, id)).toMatchObject({ state: 'waiting', keeper_id: agencyId('UBND-TINH') });
      expect([await seen('syt'), await seen('longxuyen'), await seen('giamsatLongXuyen')]).toEqual([1, 1, 1]);
      expect([await seen('tinhbien'), await seen('kiemnhiem')]).toEqual([0, 0]);
    });
  });

  test('at a moment the client does not choose', async () => {
    await database.rolledBack(async (session) => {
      const { id, sent_at } = await sent(session);
      await alter(session, 'directives', id, { sent_at: '2020-01-01', summary: 'Nội dung' });
      expect((await read(session, 'directives', id)).sent_at).toEqual(sent_at);
    });
  });

  test('to agencies added later since then, and no longer to those taken off', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      await session.become('operator');
      await session.rows(
        `update public.directive_acknowledgements set sent_at = now() - interval '3 days' where directive_id = $1`,
        [id],
      );
      await session.become('giamsat');
      await alter(session, 'directives', id, { addressed_agency_ids: [agencyId('SYT'), agencyId('STC')] });
      const [old, added] = [await owedBy(session, id), await owedBy(session, id, 'STC')];
      expect(Number(added.sent_at) - Number(old.sent_at)).toBe(3 * 86_400_000);
      expect(await standing(session, id, 'H883')).toEqual([]);
      // Asked again, it begins anew.
      await alter(session, 'directives', id, { addressed_agency_ids: [agencyId('SYT'), agencyId('H883')] });
      expect(await owedBy(session, id, 'H883')).toMatchObject({ state: 'waiting' });
    });
  });
});

describe('a directive that has been sent', () => {
  test.each([
    ['is left without anybody', { addressed_agency_ids: [] }, 'PT422', 'nobody_addressed', 'addressed_agency_ids'],
    ['loses its day', { confirm_by: null }, 'PT422', 'confirm_by_missing', 'confirm_by'],
    ['is made late from one day to the next', { confirm_by: day(-1) }, 'PT422', 'confirm_by_past', 'confirm_by'],
    ['changes its keeper', { agency_id: agencyId('H883') }, 'PT403', 'agency_fixed', 'agency_id'],
    ['is given a reason for no step', { void_reason: 'Nhập nhầm' }, 'PT403', 'reason_of_no_step', ''],
  ])('never %s', async (_, changes, code, message, hint) => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      expect(await refused(session, id, changes)).toMatchObject({ code, message, hint });
    });
  });

  test('keeps those who have confirmed, and a day of issue before what they said', async () => {
    await database.rolledBack(async (session) => {
      const { directive } = await confirmed(session, { spread_on: day(-3) });
      await session.become('giamsat');
      expect(await refused(session, directive.id, { addressed_agency_ids: [agencyId('H883')] })).toMatchObject({
        message: 'addressed_confirmed',
        hint: 'addressed_agency_ids',
      });
      expect(await refused(session, directive.id, { issued_on: day(-2) })).toMatchObject({
        message: 'issued_after_spread',
        hint: 'issued_on',
      });
      expect(await alter(session, 'directives', directive.id, { issued_on: day(-3) })).toBe(1);
    });
  });
});

describe('a directive ends', () => {
  const end = { state: 'ended', ended_on: day(0), end_reason: 'Đã thực hiện xong' };

  test.each([
    ['without the day', { ended_on: null }, 'ended_on_missing', 'ended_on'],
    ['tomorrow', { ended_on: day(1) }, 'ended_in_future', 'ended_on'],
    ['without a reason', { end_reason: null }, 'end_reason_missing', 'end_reason'],
    ['replaced by one that is none', { replaced_by_id: agencyId('SYT') }, 'replacement_unknown', 'replaced_by_id'],
  ])('never %s', async (_, changes, message, hint) => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      expect(await refused(session, id, { ...end, ...changes })).toMatchObject({ code: 'PT422', message, hint });
      expect(await refused(session, id, { ...end, ended_on: day(-11) })).toMatchObject({
        constraint: 'directives_ended_on',
      });
      expect(await alter(session, 'directives', id, end)).toBe(1);
    });
  });

  test('replaced by a later one in force, never by itself, a draft, or an older one', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      const successor = await sent(session, { number: '778/UBND-TH', issued_on: day(-2) });
      const older = await sent(session, { number: '700/UBND-TH', issued_on: day(-30) });
      const draft = await session.insert(directives, directive({ number: '779/UBND-TH' }));
      for (const replaced_by_id of [id, older.id, draft.id]) {
        const replaced = { state: 'ended', ended_on: day(0), replaced_by_id };
        expect(await refused(session, id, replaced)).toMatchObject({ message: 'replacement_unknown' });
      }
      expect(
        await alter(session, 'directives', id, { state: 'ended', ended_on: day(0), replaced_by_id: successor.id }),
      ).toBe(1);
    });
  });

  test('and its confirmations stay as they are, to be read', async () => {
    await database.rolledBack(async (session) => {
      const { directive, id } = await confirmed(session);
      await session.become('giamsat');
      await alter(session, 'directives', directive.id, end);
      await session.become('syt');
      expect(await read(session, 'directive_acknowledgements', id)).toMatchObject({ state: 'confirmed' });
      expect(
        await refusedAlteration(session, 'directive_acknowledgements', id, {
          staff_count: 9,
          correction_reason: 'Nhầm',
        }),
      ).toMatchObject({ code: 'PT403', message: 'directive_over' });
      await session.become('longxuyen');
      const owed = await owedBy(session, directive.id, 'H883');
      expect(await refusedAlteration(session, 'directive_acknowledgements', owed.id, spreading())).toMatchObject({
        message: 'directive_over',
      });
    });
  });

  test('and is in force again only with a reason, as if it had not ended', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      await alter(session, 'directives', id, end);
      expect(await refused(session, id, { summary: 'Sửa' })).toMatchObject({
        code: 'PT403',
        message: 'directive_over',
      });
      expect(await refused(session, id, { state: 'issued' })).toMatchObject({ message: 'reopen_reason_missing' });
      await alter(session, 'directives', id, { state: 'issued', reopen_reason: 'Ghi nhầm' });
      expect(await read(session, 'directives', id)).toMatchObject({ ended_on: null, end_reason: null });
      expect(await owedBy(session, id)).toMatchObject({ state: 'waiting' });
    });
  });
});

test('steps follow one another and none is left out or turned round', async () => {
  const steps: Record<string, string[]> = {
    draft: ['issued', 'voided'],
    issued: ['ended', 'voided'],
    ended: ['issued', 'voided'],
    voided: [],
  };
  const said: Record<string, Row> = {
    issued: { reopen_reason: 'Ghi nhầm' },
    ended: { ended_on: day(0), end_reason: 'Xong' },
    voided: { void_reason: 'Nhập nhầm' },
  };
  for (const [from, allowed] of Object.entries(steps)) {
    for (const to of Object.keys(steps).filter((state) => state !== from)) {
      await database.rolledBack(async (session) => {
        const { id } = await (from === 'draft' || from === 'voided'
          ? session.become('giamsat').then(() => session.insert(directives, directive()))
          : sent(session));
        if (from === 'ended' || from === 'voided')
          await alter(session, 'directives', id, { state: from, ...said[from] });
        const change = { state: to, ...said[to] };
        if (allowed.includes(to))
          expect([from, to, await alter(session, 'directives', id, change)]).toEqual([from, to, 1]);
        else expect([from, to, (await refused(session, id, change)).code]).toEqual([from, to, 'PT403']);
      });
    }
  }
});

test('a directive is voided with a reason only', async () => {
  await as('giamsat', async (session) => {
    const { id } = await session.insert(directives, directive());
    expect(await refused(session, id, { state: 'voided' })).toMatchObject({
      message: 'void_reason_missing',
      hint: 'void_reason',
    });
  });
});
