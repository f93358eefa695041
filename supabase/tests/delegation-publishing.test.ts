import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, worldId } from '../../tests/harness/personas.ts';
import type { Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import {
  asClerkIn,
  changePaper,
  draft,
  hours,
  inDirectory,
  paper,
  papers,
  publishPaper,
  refusedChange,
} from './papers.ts';
import { agencyId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asClerk = asClerkIn(database);

const withdraw = 'select public.withdraw_delegation($1) as id';

async function published(session: Session) {
  const record = await session.insert(papers, paper());
  await session.row(publishPaper, [record.id]);
  return record;
}

describe('publishing a delegation', () => {
  test('shows who, the one matter and the document to everybody, and nothing internal', async () => {
    await asClerk(async (session) => {
      const record = await published(session);
      const [shown] = await inDirectory(session, record.id);
      expect(shown).toMatchObject({
        kind: 'delegate',
        agency_code: 'SYT',
        full_name: 'Phạm Thị Ủy Quyền',
        position: 'Phó Giám đốc Sở',
        phone: '02963852469',
        email: 'uyquyen.syt@angiang.gov.vn',
        matter: 'Thông tin về dịch tay chân miệng tại huyện Tịnh Biên',
        document_number: '05/GUQ-SYT',
        document_path: null,
        spokesperson_id: null,
      });
      expect(JSON.stringify(shown)).not.toContain('02963777778');
    });
  });

  test('is found by its matter, typed without diacritics', async () => {
    await asClerk(async (session) => {
      const record = await published(session);
      await session.become('nobody');
      const found = await session.rows('select delegation_id from public.search_public_contacts($1)', [
        'tay chan mieng',
      ]);
      expect(found).toEqual([{ delegation_id: record.id }]);
    });
  });

  test.each<[string, object, string]>([
    ['before it is signed', { signed_at: null, document_number: null }, 'publish_unsigned'],
    ['without an official phone', { official_phone: null }, 'publish_without_phone'],
    ['without an official e-mail', { official_email: null }, 'publish_without_email'],
    ['after its end', { valid_from: hours(-9), signed_at: hours(-9), valid_until: hours(-1) }, 'publish_ended'],
  ])('is refused %s', async (_, changes, message) => {
    await asClerk(async (session) => {
      const record = await session.insert(papers, paper({ ...changes }));
      expect(await session.refusal(publishPaper, [record.id])).toMatchObject({ code: 'PT422', message });
      expect(await inDirectory(session, record.id, 'syt')).toEqual([]);
    });
  });

  test('is refused after its revocation', async () => {
    await asClerk(async (session) => {
      const record = await session.insert(papers, paper());
      await changePaper(session, record.id, { revoke_reason: 'Nhầm người' });
      expect(await session.refusal(publishPaper, [record.id])).toMatchObject({ message: 'publish_ended' });
    });
  });

  test.each<PersonaName>(['stttt', 'giamsat', 'quanly', 'nghiviec'])('is not for %s', async (who) => {
    await asClerk(async (session) => {
      const record = await session.insert(papers, paper());
      await session.become(who);
      expect(await session.refusal(publishPaper, [record.id])).toMatchObject({ code: 'PT403', message: 'not_found' });
      await session.become('syt');
      await session.row(publishPaper, [record.id]);
      await session.become(who);
      expect(await session.refusal(withdraw, [record.id])).toMatchObject({ code: 'PT403', message: 'not_found' });
    });
  });

  test('again after a withdrawal keeps the moment of the first time, so that what was late stays late', async () => {
    await asClerk(async (session) => {
      const record = await published(session);
      await session.become('operator');
      await session.rows(`update public.public_contacts set published_at = '2026-01-01' where delegation_id = $1`, [
        record.id,
      ]);
      await session.become('syt');
      expect(await session.row(withdraw, [record.id])).toEqual({ id: record.id });
      expect(await inDirectory(session, record.id)).toEqual([]);
      expect(await session.refusal(withdraw, [record.id])).toMatchObject({ code: 'PT403', message: 'not_found' });
      const again = await session.row(publishPaper, [record.id]);
      expect(again).toMatchObject({ withdrawn_at: null, published_at: new Date('2026-01-01T00:00:00Z') });
      expect(await inDirectory(session, record.id)).toHaveLength(1);
    });
  });
});

describe('in the public directory a delegate is seen', () => {
  test.each([
    ['one second before it begins', { visible_from: 1, visible_until: 9 }, 0],
    ['at the moment it begins', { visible_from: 0, visible_until: 9 }, 1],
    ['one second before it ends', { visible_from: -9, visible_until: 1 }, 1],
    ['at the moment it ends', { visible_from: -9, visible_until: 0 }, 0],
    ['one second after', { visible_from: -9, visible_until: -1 }, 0],
  ])('%s', async (_, { visible_from, visible_until }, times) => {
    await asClerk(async (session) => {
      const record = await published(session);
      await session.become('operator');
      await session.rows(
        `update public.public_contacts set visible_from = now() + make_interval(secs => $2),
           visible_until = now() + make_interval(secs => $3) where delegation_id = $1`,
        [record.id, visible_from, visible_until],
      );
      for (const who of ['nobody', 'stttt', 'syt'] as const) {
        expect([who, await inDirectory(session, record.id, who)]).toMatchObject([who, { length: times }]);
      }
    });
  });

  test('from the later of signing and start until its end, to the microsecond', async () => {
    await asClerk(async (session) => {
      const record = await published(session);
      const [shown] = await inDirectory(session, record.id);
      expect(shown).toMatchObject({ visible_from: record.starts_at, visible_until: record.valid_until });
    });
  });

  test('no longer, at the very moment it is revoked', async () => {
    await asClerk(async (session) => {
      const record = await published(session);
      await changePaper(session, record.id, { revoke_reason: 'Giám đốc trực tiếp phát ngôn' });
      expect(await inDirectory(session, record.id)).toEqual([]);
      await session.become('nobody');
      expect(await session.rows('select from public.public_contacts where delegation_id = $1', [record.id])).toEqual(
        [],
      );
    });
  });

  test('with a new telephone number as soon as it is saved, and never without one', async () => {
    await asClerk(async (session) => {
      const record = await published(session);
      await changePaper(session, record.id, { official_phone: '02963000111' });
      expect(await inDirectory(session, record.id)).toMatchObject([{ phone: '02963000111' }]);
      expect(await refusedChange(session, record.id, { official_phone: null })).toMatchObject({
        code: 'PT422',
        message: 'publish_without_phone',
        hint: 'official_phone',
      });
      expect(await refusedChange(session, record.id, { official_email: null })).toMatchObject({
        message: 'publish_without_email',
      });
    });
  });

  test('and a correction of one taken off does not bring it back', async () => {
    await asClerk(async (session) => {
      const record = await published(session);
      await session.row(withdraw, [record.id]);
      await changePaper(session, record.id, { official_phone: null });
      expect(await inDirectory(session, record.id, 'syt')).toEqual([]);
    });
  });
});

test('no hand-made request forges a public delegate', async () => {
  await asClerk(async (session) => {
    for (const who of ['syt', 'giamsat', 'quanly', 'nobody'] as const) {
      await session.become(who);
      for (const attempt of [
        `insert into public.public_contacts (delegation_id) values ('${worldId('delegated:SYT')}')`,
        `update public.public_contacts set matter = 'Mọi việc' where delegation_id = '${worldId('delegated:SYT')}'`,
        `delete from public.public_contacts where delegation_id = '${worldId('delegated:SYT')}'`,
      ]) {
        expect((await session.refusal(attempt)).code).toBe('42501');
      }
    }
  });
});

describe('the list of delegations', () => {
  const list = async (session: Session, args: string): Promise<unknown[]> =>
    (
      await session.rows(
        `select document_number as n from public.list_delegations(in_agency => '${agencyId('SYT')}', query => 'tay chân miệng', ${args})`,
      )
    ).map(({ n }) => n);

  /** One of each kind, told apart by its number. */
  async function oneOfEach(session: Session) {
    const day = 24;
    const add = (n: string, changes: object) => session.insert(papers, paper({ document_number: n, ...changes }));
    await session.insert(papers, draft());
    await add('planned', { valid_from: hours(day), valid_until: hours(9 * day) });
    await add('ending', { valid_until: hours(7 * day - 0.01) });
    await add('later', { valid_until: hours(7 * day + 0.01) });
    await add('ended', { signed_at: hours(-48), valid_from: hours(-48), valid_until: hours(-1) });
    const revoked = await add('revoked', { valid_until: hours(day) });
    await changePaper(session, revoked.id, { revoke_reason: 'Nhầm người' });
  }

  test('tells the state at this moment', async () => {
    await asClerk(async (session) => {
      await oneOfEach(session);
      expect(await list(session, `in_state => 'unsigned'`)).toEqual([null]);
      expect(await list(session, `in_state => 'planned'`)).toEqual(['planned']);
      expect(await list(session, `in_state => 'current', order_by => 'ending'`)).toEqual(['ending', 'later']);
      expect(await list(session, `in_state => 'ended'`)).toEqual(['ended']);
      expect(await list(session, `in_state => 'revoked'`)).toEqual(['revoked']);
    });
  });

  test('finds those in force that end within seven days', async () => {
    await asClerk(async (session) => {
      await oneOfEach(session);
      expect(await list(session, 'ending_within_days => 7')).toEqual(['ending']);
    });
  });

  test('finds what was published late, or not yet though its time is over', async () => {
    await asClerk(async (session) => {
      const signed = (n: string, moment: string, until = '2026-07-20T00:00:00+07:00') =>
        session.insert(
          papers,
          paper({ document_number: n, signed_at: moment, valid_from: moment, valid_until: until }),
        );
      const under2017 = '2026-06-30T08:00:00+07:00';
      const onTime = await signed('on time', under2017);
      const late = await signed('late', under2017);
      await signed('overdue', under2017);
      await signed('over before its deadline', under2017, '2026-06-30T19:00:00+07:00');
      await signed('of the 2026 rules', '2026-07-01T00:00:00+07:00');
      await session.become('operator');
      for (const [record, at] of [
        [onTime, '2026-06-30T20:00:00+07:00'],
        [late, '2026-06-30T20:00:01+07:00'],
      ] as const) {
        await session.rows('select private.copy_delegation_to_public($1)', [record.id]);
        await session.rows('update public.public_contacts set published_at = $2 where delegation_id = $1', [
          record.id,
          at,
        ]);
      }
      await session.become('syt');
      expect((await list(session, 'published_late => true')).sort()).toEqual(['late', 'overdue']);
      expect((await list(session, 'published_late => false')).sort()).toEqual([
        'of the 2026 rules',
        'on time',
        'over before its deadline',
      ]);
    });
  });

  test.each(['newest', 'oldest', 'ending', 'name', 'name_desc'])(
    'shows each once, page by page, by %s',
    async (order) => {
      await asClerk(async (session) => {
        await session.become('giamsat');
        const all = await session.rows('select id from public.list_delegations(order_by => $1, page_size => 200)', [
          order,
        ]);
        expect(all.length).toBeGreaterThan(20);
        const paged: unknown[] = [];
        let after: [unknown, unknown] = [null, null];
        for (;;) {
          const page = await session.rows(
            'select id, sort_key from public.list_delegations(order_by => $1, after_key => $2, after_id => $3, page_size => 7)',
            [order, ...after],
          );
          paged.push(...page.slice(0, 7).map(({ id }) => ({ id })));
          const last = page[6];
          if (page.length <= 7 || !last) break;
          after = [last.sort_key, last.id];
        }
        expect(paged).toEqual(all);
      });
    },
  );

  test('shows each person the delegations their rows of the table are', async () => {
    for (const who of ['quanly', 'giamsatLongXuyen', 'syt', 'kiemnhiem', 'nghiviec'] as const) {
      await database.rolledBack(async (session) => {
        await session.become(who);
        const listed = await session.rows('select id from public.list_delegations(page_size => 200) order by id');
        expect(listed).toEqual(await session.rows(`select id from ${papers} order by id`));
      });
    }
  });
});
