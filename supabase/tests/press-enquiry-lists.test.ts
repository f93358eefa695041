import { afterAll, describe, expect, test } from 'vitest';
import { worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter } from './cases.ts';
import { asClerkIn, hours } from './papers.ts';
import { answered, enquiries, enquiry, part, parts, taken, unexpected } from './press-enquiry-cases.ts';
import { agencyId } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());
const asClerk = asClerkIn(database);

const list = (session: Session, filters = '', values: unknown[] = []) =>
  session.rows(`select * from public.list_press_enquiries(${filters})`, values);
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

describe('the list', () => {
  test('holds what one may see: a clerk’s own and what they were asked, all below a supervisor, nothing for strangers', async () => {
    await asClerk(async (session) => {
      const own = await taken(session);
      const asking = await taken(session);
      await session.insert(parts, part(asking));
      const seen = async (who: 'syt' | 'stttt' | 'giamsat' | 'giamsatLongXuyen' | 'nghiviec') => {
        await session.become(who);
        const rows = await list(session, 'page_size => 200');
        return [own, asking].map((id) => rows.find((row) => row.id === id)?.is_asked);
      };
      expect(await seen('syt')).toEqual([false, false]);
      expect(await seen('giamsat')).toEqual([false, false]);
      expect(await seen('stttt')).toEqual([undefined, true]);
      expect(await seen('giamsatLongXuyen')).toEqual([undefined, undefined]);
      expect(await seen('nghiviec')).toEqual([undefined, undefined]);
    });
  });

  test('is filtered by each of its filters', async () => {
    await asClerk(async (session) => {
      await session.rows('savepoint empty');
      const [paper] = await session.rows(`select id from public.press_agencies where name = 'Báo Minh Họa'`);
      const plain = await session.insert(enquiries, enquiry({ received_at: '2024-03-05T23:59:00+07:00' }));
      const event = await session.insert(
        enquiries,
        unexpected({ event_happened_at: hours(-40), event_received_at: hours(-30) }),
      );
      const done = await session.insert(
        enquiries,
        enquiry({ press_agency_id: paper?.id, press_agency_name: null, question: 'Hỏi về chiến dịch tiêm chủng' }),
      );
      await alter(session, 'press_enquiries', done.id, answered());
      const mine = [plain.id, event.id, done.id];
      const found = async (filters: string, values: unknown[] = []) => {
        const rows = await list(session, `${filters}, page_size => 200`, values);
        return ids(rows).filter((id) => mine.includes(id));
      };
      expect(await found(`in_status => 'open'`)).toEqual([event.id, plain.id]);
      expect(await found(`in_status => 'answered'`)).toEqual([done.id]);
      expect(await found(`of_kind => 'unexpected_event'`)).toEqual([event.id]);
      expect(await found('is_overdue => true')).toEqual([event.id, plain.id]);
      expect(await found('is_overdue => false')).toEqual([done.id]);
      expect(await found('of_press_agency => $1', [paper?.id])).toEqual([done.id]);
      expect(await found(`received_from => '2024-03-05', received_to => '2024-03-05'`)).toEqual([plain.id]);
      expect(await found(`received_from => '2024-03-06', received_to => '2024-03-06'`)).toEqual([]);
      expect(await found(`query => 'chien dich tiem chung'`)).toEqual([done.id]);
      expect(await found(`query => 'bao minh hoa'`)).toEqual([done.id]);
      expect(await found('in_agency => $1', [agencyId('STTTT')])).toEqual([]);
      expect(await found(`order_by => 'oldest'`)).toEqual([plain.id, event.id, done.id]);
      expect(await found(`order_by => 'due'`)).toEqual([plain.id, event.id]);
      const [row] = (await list(session, 'page_size => 200')).filter(({ id }) => id === done.id);
      expect(row).toMatchObject({ press_agency_name: 'Báo Minh Họa', status: 'answered', agency_code: 'SYT' });
    });
  });

  test('is of an agency alone, or with those below it', async () => {
    await asClerk(async (session) => {
      const own = await taken(session);
      await session.become('giamsat');
      const found = async (agency: string, withBelow: boolean) => {
        const rows = await list(session, 'in_agency => $1, with_below => $2, page_size => 200', [
          agencyId(agency),
          withBelow,
        ]);
        return ids(rows).includes(own);
      };
      expect([await found('SYT', false), await found('SYT', true)]).toEqual([true, true]);
      expect([await found('UBND-TINH', false), await found('UBND-TINH', true)]).toEqual([false, true]);
      expect([await found('H883', true), await found('TINH-KHAC', true)]).toEqual([false, false]);
    });
  });

  test('is of what is one’s own, or of what one was asked', async () => {
    await asClerk(async (session) => {
      const asking = await taken(session);
      await session.insert(parts, part(asking));
      const found = async (who: 'syt' | 'stttt', scope: string, more = '') => {
        await session.become(who);
        return ids(await list(session, `in_scope => $1, page_size => 200${more}`, [scope])).includes(asking);
      };
      expect([await found('syt', 'own'), await found('syt', 'asked')]).toEqual([true, false]);
      expect([await found('stttt', 'own'), await found('stttt', 'asked')]).toEqual([false, true]);
      // Of the part of the tree the asking agency lies in.
      const under = (code: string) => `, in_agency => '${agencyId(code)}', with_below => true`;
      expect(await found('stttt', 'asked', under('UBND-TINH'))).toBe(true);
      expect(await found('stttt', 'asked', under('H883'))).toBe(false);
    });
  });

  test('tells those answered in time from those late, and leaves out what was recorded in error', async () => {
    await database.rolledBack(async (session) => {
      await session.become('operator');
      const times = ['2026-08-05 08:00+07', '2026-08-20 08:00+07'];
      const rows = await Promise.all(
        times.map(() => session.insert(enquiries, enquiry({ received_at: '2026-07-06 08:00+07' }))),
      );
      const [inTime, late] = rows.map(({ id }) => id);
      const answerer_spokesperson_id = worldId('running:SYT');
      for (const [nth, { id }] of rows.entries())
        await alter(session, 'press_enquiries', id, answered({ answered_at: times[nth], answerer_spokesperson_id }));
      const voided = await taken(session, { status: 'voided', void_reason: 'Ghi hai lần' });
      const open = await taken(session);
      const found = async (filters: string) => {
        const all = ids(await list(session, `${filters}, page_size => 200`));
        return [inTime, late, voided, open].map((id) => all.includes(id));
      };
      expect(await found('answered_in_time => true')).toEqual([true, false, false, false]);
      expect(await found('answered_in_time => false')).toEqual([false, true, false, false]);
      expect(await found(`in_status => 'not_voided'`)).toEqual([true, true, false, true]);
    });
  });

  test.each(['newest', 'oldest', 'due'])('turns page after page through everything once, %s first', async (order) => {
    await asClerk(async (session) => {
      for (let i = 0; i < 4; i += 1) await session.insert(enquiries, enquiry({ received_at: '2024-03-05' }));
      const all = ids(await list(session, 'order_by => $1, page_size => 200', [order]));
      const turned: unknown[] = [];
      let after: Row | undefined;
      do {
        const page = await list(session, 'order_by => $1, after_key => $2, after_id => $3, page_size => 3', [
          order,
          after?.sort_key ?? null,
          after?.id ?? null,
        ]);
        turned.push(...ids(page.slice(0, 3)));
        after = page.length > 3 ? page[2] : undefined;
      } while (after);
      expect(turned).toEqual(all);
      expect(new Set(turned).size).toBe(turned.length);
      expect(turned.length).toBeGreaterThan(6);
    });
  });
});

test('what waits stands in the order of its time, page after page', async () => {
  await asClerk(async (session) => {
    await session.insert(enquiries, enquiry());
    await session.insert(enquiries, unexpected());
    const all = await session.rows('select * from public.my_work(page_size => 200)');
    expect(all.filter(({ kind }) => kind === 'enquiry').length).toBeGreaterThan(3);
    const turned: Row[] = [];
    let last: Row | undefined;
    do {
      const page = await session.rows(`select *, due_sort::text as due_sort from public.my_work($1, $2, 2)`, [
        last?.due_sort ?? null,
        last?.id ?? null,
      ]);
      turned.push(...page.slice(0, 2));
      last = page.length > 2 ? page[1] : undefined;
    } while (last);
    expect(ids(turned)).toEqual(ids(all));
  });
});
