import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, personaNames, personas } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { change, colleagueOf, invite, leaving, line, membershipOf, secondManager } from './people.ts';
import { agencyId } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const kiemnhiem = 'kiemnhiem@phatngon.example';

type Arguments = Record<string, unknown>;

function list(session: Session, name: 'list_memberships' | 'list_invitations', wanted: Arguments = {}): Promise<Row[]> {
  const named = Object.keys(wanted).map((argument, i) => `${argument} => $${i + 1}`);
  return session.rows(`select * from public.${name}(${named.join(', ')})`, Object.values(wanted));
}

/** All of a list, page after page. */
async function walk(session: Session, name: Parameters<typeof list>[1], wanted: Arguments): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1);
    const after = last ? { after_key: last.sort_key, after_id: last.id } : {};
    const page = await list(session, name, { ...wanted, ...after, page_size: 3 });
    rows.push(...page.slice(0, 3));
    if (page.length <= 3) return rows;
  }
}

const as = (who: PersonaName, work: (session: Session) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.become(who);
    await work(session);
  });

describe.each([
  ['list_memberships', 'memberships'],
  ['list_invitations', 'invitations'],
] as const)('%s', (name, table) => {
  test.each(personaNames.filter((who) => who !== 'nobody'))(
    'shows %s what they manage and nothing else',
    async (who) => {
      await as(who, async (session) => {
        const shown = await list(session, name, { page_size: 200 });
        const managed = await session.rows(
          `select id from public.${table} where agency_id = any (array(select private.my_managed_agency_ids()))`,
        );
        expect(managed.length > 0).toBe(personas[who].role === 'manager');
        expect(shown.map(({ id }) => id).sort()).toEqual(managed.map(({ id }) => id).sort());
      });
    },
  );

  test('is walked page by page in its order', async () => {
    await as('quanly', async (session) => {
      const whole = await list(session, name, { page_size: 200 });
      expect(await walk(session, name, {})).toEqual(whole);
      expect(whole.length).toBeGreaterThan(6);
    });
  });

  test('waits for the second factor, once it is asked for', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(`update public.settings set value = 1 where key = 'managers_second_factor'`);
      await session.become('quanly');
      const refused = { code: 'PT403', message: 'second_factor_required' };
      expect(await session.refusal(`select * from public.${name}()`)).toMatchObject(refused);
      expect(await session.refusal(`select * from public.invite_people('[]')`)).toMatchObject(refused);
      expect(await session.refusal(`select * from public.renew_invitation(gen_random_uuid())`)).toMatchObject(refused);
      expect(await session.refusal(`select public.withdraw_invitation(gen_random_uuid())`)).toMatchObject(refused);
      await session.showSecondFactor();
      expect((await list(session, name)).length).toBeGreaterThan(0);
    });
  });
});

describe('people', () => {
  test('are listed by agency in its official order, or by person in that of given names', async () => {
    await as('quanly', async (session) => {
      const byAgency = await list(session, 'list_memberships', { page_size: 200 });
      const order = await session.rows('select code from public.agencies order by sort_order, code collate "C"');
      const places = byAgency.map(({ agency_code }) => order.findIndex(({ code }) => code === agency_code));
      expect(places).toEqual([...places].sort((a, b) => a - b));

      const byPerson = await list(session, 'list_memberships', { order_by: 'person', page_size: 200 });
      const demo = byPerson.filter(({ is_demo }) => is_demo).map(({ full_name }) => String(full_name));
      const given = (name: string) => name.split(' ').at(-1) ?? '';
      expect(demo.map(given)).toEqual([...demo.map(given)].sort(new Intl.Collator('vi').compare));
      expect(await walk(session, 'list_memberships', { order_by: 'person' })).toEqual(byPerson);
    });
  });

  test.each<[string, Arguments, (row: Row) => boolean]>([
    ['a name without diacritics', { query: 'ngoc han' }, ({ email }) => email === 'canbo.syt@phatngon.example'],
    ['an address', { query: 'canbo.syt@phatngon.example' }, ({ email }) => email === 'canbo.syt@phatngon.example'],
    [
      'a name and an agency',
      { query: 'minh châu giáo dục' },
      (row) => row.email === kiemnhiem && row.agency_code === 'SGDDT',
    ],
    ['an agency', { in_agency: agencyId('SYT') }, ({ agency_code }) => agency_code === 'SYT'],
    ['a role', { of_role: 'supervisor' }, ({ role }) => role === 'supervisor'],
    ['who is there', { in_state: 'active' }, ({ active }) => active === true],
    ['who has left', { in_state: 'inactive' }, ({ active }) => active === false],
  ])('are found by %s', async (_, wanted, matches) => {
    await as('quanly', async (session) => {
      const all = await list(session, 'list_memberships', { page_size: 200 });
      const found = await list(session, 'list_memberships', { ...wanted, page_size: 200 });
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(all.filter(matches));
    });
  });

  test('tell how things stand, since when, and who changed them last', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await membershipOf(session, colleagueOf('SYT'), 'SYT');
      await session.become('quanly');
      await change(session, id, leaving);
      const [row] = await list(session, 'list_memberships', { query: colleagueOf('SYT') });
      expect(row).toMatchObject({
        full_name: 'Người thử nghiệm',
        agency_short_name: 'Sở Y tế',
        role: 'clerk',
        active: false,
        deactivated_at: expect.any(Date),
        deactivation_reason: 'Chuyển công tác',
        updated_by_name: 'Trần Quốc Khải',
        version: 2,
      });
    });
  });
});

describe('invitations', () => {
  test('tell their state and who took them, and are found by it, the newest first', async () => {
    await as('quanly', async (session) => {
      const all = await list(session, 'list_invitations', { page_size: 200 });
      const times = all.map(({ created_at }) => Number(created_at));
      expect(times).toEqual([...times].sort((a, b) => b - a));
      for (const [in_state, email, taker] of [
        ['open', 'canbo.stc@phatngon.example', null],
        ['expired', 'canbo.stp@phatngon.example', null],
        ['accepted', 'giamsat@phatngon.example', 'Lê Thị Thu Vân'],
      ]) {
        const found = await list(session, 'list_invitations', { in_state, page_size: 200 });
        expect(found).toEqual(all.filter(({ state }) => state === in_state));
        expect(found.find((row) => row.email === email)).toMatchObject({ accepted_by_name: taker });
      }
      expect(await list(session, 'list_invitations', { in_state: 'withdrawn' })).toEqual([]);
    });
  });

  test('say of whom has left since, as long as they are open', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await secondManager(session);
      await session.become('syt');
      await invite(session, [line({ email: 'mo@angiang.gov.vn' }), line({ email: 'thu.hoi@angiang.gov.vn' })]);
      await session.become('quanly');
      await invite(session, [line({ email: 'khac@angiang.gov.vn' })]);
      const left = async () =>
        (await list(session, 'list_invitations', { page_size: 200 }))
          .filter(({ inviter_has_left }) => inviter_has_left)
          .map(({ email }) => email)
          .sort();
      expect(await left()).toEqual([]);
      await change(session, id, leaving);
      expect(await left()).toEqual(['mo@angiang.gov.vn', 'thu.hoi@angiang.gov.vn']);
      const [withdrawn] = await list(session, 'list_invitations', { of_email: 'thu.hoi@angiang.gov.vn' });
      await session.rows('select public.withdraw_invitation($1)', [withdrawn?.id]);
      expect(await left()).toEqual(['mo@angiang.gov.vn']);
    });
  });

  test('are found by address exactly, by words, by agency', async () => {
    await as('quanly', async (session) => {
      await invite(session, [
        line({ email: 'an@angiang.gov.vn' }),
        line({ email: 'an@angiang.gov.vn.thu.vn', agency_id: agencyId('SNV') }),
      ]);
      const emails = async (wanted: Arguments) =>
        (await list(session, 'list_invitations', wanted)).map(({ email }) => email);
      expect(await emails({ of_email: 'an@angiang.gov.vn' })).toEqual(['an@angiang.gov.vn']);
      expect((await emails({ query: 'an@angiang.gov.vn' })).sort()).toEqual([
        'an@angiang.gov.vn',
        'an@angiang.gov.vn.thu.vn',
      ]);
      expect(await emails({ query: 'an noi vu' })).toContain('an@angiang.gov.vn.thu.vn');
      expect(await emails({ in_agency: agencyId('SNV'), query: 'angiang thu' })).toEqual(['an@angiang.gov.vn.thu.vn']);
    });
  });
});
