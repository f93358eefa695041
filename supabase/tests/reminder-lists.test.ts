// Reminders listed, waiting in a clerk's work, and findings chosen to be reminded of.
import { afterAll, describe, expect, test } from 'vitest';
import { worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, day } from './records.ts';
import { appoint, asSupervisorIn, findingId, headChanged, remind } from './reminder-cases.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asSupervisor = asSupervisorIn(database);

const list = (session: Session, filters = '', values: unknown[] = []): Promise<Row[]> =>
  session.rows(`select * from public.list_reminders(${filters})`, values);
const statesAt = async (session: Session, code: string, filters = '') =>
  (await list(session, `in_agency => $1${filters && `, ${filters}`}`, [agencyId(code)])).map(({ state }) => state);

describe('the list', () => {
  test('holds what one may read, each with where it stands', () =>
    asSupervisor(async (session) => {
      await alter(session, 'reminders', await remind(session), { withdraw_reason: 'Gửi nhầm cơ quan' });
      await remind(session);
      expect((await statesAt(session, 'SNGV')).sort()).toEqual(['sent', 'withdrawn']);
      await appoint(session);
      await session.become('giamsat');
      expect((await statesAt(session, 'SNGV')).sort()).toEqual(['settled', 'withdrawn']);
      await session.become('stttt');
      expect(new Set((await list(session)).map(({ agency_id }) => agency_id))).toEqual(new Set([agencyId('STTTT')]));
      await session.become('nghiviec');
      expect(await list(session)).toEqual([]);
    }));

  test('is narrowed by state, kind of finding and time', () =>
    asSupervisor(async (session) => {
      await remind(session);
      expect(await statesAt(session, 'SNGV', `in_state => 'open'`)).toEqual(['sent']);
      expect(await statesAt(session, 'SNGV', `in_state => 'answered'`)).toEqual([]);
      expect(await statesAt(session, 'SNGV', `of_kind => 'untrained'`)).toEqual([]);
      expect(await statesAt(session, 'SNGV', `of_kind => 'head_changed'`)).toEqual(['sent']);
      expect(await statesAt(session, 'SNGV', 'only_overdue => true')).toEqual([]);
      // That of the test world was due in August.
      const late = await list(session, `in_agency => $1, only_overdue => true`, [agencyId('H883')]);
      expect(late).toMatchObject([{ id: worldId('reminder:H883'), is_overdue: true }]);
      await session.become('operator');
      const voided = { status: 'voided', void_reason: 'Ghi nhầm' };
      await alter(session, 'press_enquiries', worldId('enquiry:H883'), voided);
      await session.become('giamsat');
      expect(await statesAt(session, 'H883')).toEqual(['settled']);
      expect(await statesAt(session, 'H883', 'only_overdue => true')).toEqual([]);
    }));

  test.each(['newest', 'due'])('goes on after the last one shown: %s', (order) =>
    asSupervisor(async (session) => {
      await remind(session, headChanged(), { due_at: hours(5) });
      const all = await list(session, 'order_by => $1, page_size => 200', [order]);
      const seen: Row[] = [];
      for (let last: Row | undefined; ; ) {
        const page: Row[] = await list(session, 'order_by => $1, page_size => 3, after_key => $2, after_id => $3', [
          order,
          last?.sort_key ?? null,
          last?.id ?? null,
        ]);
        seen.push(...page.slice(0, 3));
        last = page[2];
        if (page.length < 4) break;
      }
      expect(all.length).toBeGreaterThan(6);
      expect(seen.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      const keys = all.map((row) => Number(order === 'due' ? row.due_at : row.created_at));
      expect(keys).toEqual(keys.toSorted((a, b) => (order === 'due' ? a - b : b - a)));
    }),
  );
});

describe('in the work of the reminded agency’s clerk', () => {
  const work = (session: Session) =>
    session.rows(`select * from public.my_work(page_size => 200) where kind = 'reminder'`);

  test('a reminder waits until the finding is gone, answered or not', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      expect(await work(session)).toEqual([]);
      const mine = async () => {
        await session.become('syt');
        return (await work(session)).filter((row) => row.id === id);
      };
      expect(await mine()).toMatchObject([
        { incident_id: id, incident_title: 'Đôn đốc cử người phát ngôn', agency_short_name: 'UBND tỉnh' },
      ]);
      await alter(session, 'reminders', id, { answer: 'Sẽ cử người trong tuần này' });
      expect(await mine()).toHaveLength(1);
      await appoint(session);
      expect(await mine()).toEqual([]);
    }));

  test('one withdrawn waits no more', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await alter(session, 'reminders', id, { withdraw_reason: 'Gửi nhầm cơ quan' });
      await session.become('syt');
      expect((await work(session)).filter((row) => row.id === id)).toEqual([]);
    }));
});

describe('findings chosen', () => {
  const chosen = (session: Session, ...ids: unknown[]) =>
    session.rows('select * from public.chosen_findings($1)', [ids]);

  test('are told with what asks for them, to who may remind of them', () =>
    asSupervisor(async (session) => {
      const { id } = headChanged();
      expect(await chosen(session, id)).toMatchObject([
        { id, agency_code: 'SNGV', kind: 'head_changed', about: 'Lê Thị Mới', article: 'khoản 5 Điều 31' },
      ]);
      for (const who of ['syt', 'quanly', 'giamsatLongXuyen'] as const) {
        await session.become(who);
        expect(await chosen(session, id)).toEqual([]);
      }
    }));

  test('have the ids the list of findings has', () =>
    asSupervisor(async (session) => {
      const listed = await session.rows(`select id, done_at from public.list_findings(page_size => 200)`);
      const open = listed.filter(({ done_at }) => done_at === null).map(({ id }) => id);
      expect((await chosen(session, ...open)).map(({ id }) => id).sort()).toEqual(open.sort());
    }));

  test('are not those that are no more', () =>
    asSupervisor(async (session) => {
      await appoint(session);
      await session.become('giamsat');
      expect(await chosen(session, headChanged().id, findingId('untrained', agencyId('SNGV'), day(0)))).toEqual([]);
    }));
});
