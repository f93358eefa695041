import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, day, dayOf } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const agencies = 'public.agencies';

/** A ward to be founded, complete and valid until a test makes it otherwise. */
const ward = (changes: Row = {}): Row => ({
  code: 'P-MOI',
  kind: 'ward',
  name: 'Ủy ban nhân dân phường Mới',
  short_name: 'UBND phường Mới',
  parent_id: agencyId('UBND-TINH'),
  ...changes,
});

const as = (who: PersonaName, work: (session: Session) => Promise<void>): Promise<void> =>
  database.rolledBack(async (session) => {
    await session.become(who);
    await work(session);
  });

/** An update by hand: of these columns, of the agency of a code. */
function edit(code: string, change: Row): [string, unknown[]] {
  const columns = Object.keys(change).map((column, i) => `${column} = $${i + 2}`);
  return [`update ${agencies} set ${columns.join(', ')} where code = $1 returning *`, [code, ...Object.values(change)]];
}

describe('a manager founds agencies', () => {
  test('of the province anywhere below it, last in the official order', () =>
    as('quanly', async (session) => {
      const { highest } = await session.row(`select max(sort_order) as highest from ${agencies}`);
      const founded = await session.insert(agencies, ward());
      expect(founded).toMatchObject({ version: 1, sort_order: Number(highest) + 10, is_demo: false });
      await session.insert(agencies, ward({ code: 'P-MOI2', parent_id: agencyId('H883') }));
    }));

  test('of a district below that, and nowhere else', () =>
    as('quanlyLongXuyen', async (session) => {
      await session.insert(agencies, ward({ parent_id: agencyId('H883') }));
      for (const elsewhere of ['UBND-TINH', 'H890', 'TINH-KHAC']) {
        const refused = await session.refusedInsert(agencies, ward({ code: 'P-MOI2', parent_id: agencyId(elsewhere) }));
        expect(refused.code, elsewhere).toBe('42501');
      }
    }));

  test('never a second province', () =>
    as('quanly', async (session) => {
      expect(await session.refusedInsert(agencies, ward({ kind: 'province', parent_id: null }))).toMatchObject({
        code: '42501',
      });
      expect(await session.refusedInsert(agencies, ward({ kind: 'province' }))).toMatchObject({
        message: 'kind_below_kind',
      });
      expect((await session.refusedInsert(agencies, ward({ parent_id: null }))).code).toBe('42501');
    }));

  test.each<[string, Row, Partial<Record<'message' | 'constraint' | 'hint', string>>]>([
    ['below one that is no more', { parent_id: agencyId('SO-CU') }, { message: 'parent_dissolved', hint: 'parent_id' }],
    ['below a department', { parent_id: agencyId('SYT') }, { message: 'kind_below_kind', hint: 'parent_id' }],
    ['below a ward', { parent_id: agencyId('H883-P1') }, { message: 'kind_below_kind' }],
    [
      'a department below a district',
      { kind: 'department', parent_id: agencyId('H883') },
      { message: 'kind_below_kind' },
    ],
    ['with the code of another', { code: 'SYT' }, { constraint: 'agencies_code_unique' }],
    ['with a code of small letters', { code: 'syt-moi' }, { constraint: 'agencies_code_form' }],
    ['dissolved from the start', { dissolved_on: day(-1) }, { message: 'dissolution_by_act', hint: 'dissolved_on' }],
    ['with an heir', { successor_id: agencyId('SYT') }, { message: 'dissolution_by_act' }],
    ['founded tomorrow', { established_on: day(1) }, { message: 'established_in_future', hint: 'established_on' }],
    ['founded in another age', { established_on: '1799-12-31' }, { constraint: 'agencies_established_on' }],
    [
      'with a head from tomorrow on',
      { head_name: 'Lê Văn Sau', head_since: day(1) },
      { message: 'head_since_in_future', hint: 'head_since' },
    ],
    ['with the day of no head', { head_since: day(-1) }, { message: 'head_name_missing', hint: 'head_name' }],
    ['with a head of one letter', { head_name: 'A' }, { constraint: 'agencies_head_name_length' }],
    ['with an endless position', { head_position: 'x'.repeat(201) }, { constraint: 'agencies_head_position_length' }],
    ['with no address worth the name', { office_address: 'An' }, { constraint: 'agencies_office_address_length' }],
    ['with a blank symbol', { symbol: ' ' }, { constraint: 'agencies_symbol_length' }],
    ['with a long symbol', { symbol: 'x'.repeat(31) }, { constraint: 'agencies_symbol_length' }],
    ['with a statistics code of letters', { gso_code: 'abc' }, { constraint: 'agencies_gso_code_form' }],
    ['before the first', { sort_order: -1 }, { constraint: 'agencies_sort_order' }],
    ['with a telephone abroad', { office_phone: '+33123' }, { constraint: 'agencies_office_phone' }],
    ['with an address that is no portal', { portal_url: 'javascript:alert(1)' }, { constraint: 'agencies_portal_url' }],
    [
      'with a second part in press matters',
      { kind: 'department', press_role: 'press_authority' },
      { constraint: 'agencies_press_role_once' },
    ],
  ])('not %s', (_, changes, refusal) =>
    as('quanly', async (session) => {
      await session.become('operator');
      await session.rows(...edit('SYT', { press_role: null }));
      await session.rows(`update ${agencies} set press_role = null`);
      await session.rows(...edit('STTTT', { press_role: 'press_authority' }));
      await session.become('quanly');
      expect(await session.refusedInsert(agencies, ward(changes))).toMatchObject(refusal);
    }),
  );
});

describe('a manager changes an agency', () => {
  test('that is theirs, and a stale version is refused', () =>
    as('quanlyLongXuyen', async (session) => {
      const { version } = await session.row(`select version from ${agencies} where code = 'H883'`);
      const saved = await session.row(...edit('H883', { office_address: '1 Nguyễn Huệ', version }));
      expect(saved.version).toBe(Number(version) + 1);
      expect(await session.refusal(...edit('H883', { office_address: '2 Nguyễn Huệ', version }))).toMatchObject({
        code: 'PT409',
        message: 'stale_version',
      });
      expect(await session.rows(...edit('SYT', { office_address: '1 Nguyễn Huệ' }))).toEqual([]);
    }));

  test.each<[string, PersonaName, string, Row, Row]>([
    [
      'the province is moved',
      'quanly',
      'UBND-TINH',
      { parent_id: agencyId('SYT'), kind: 'department' },
      { message: 'root_fixed', hint: 'kind' },
    ],
    [
      'the province becomes another kind',
      'quanly',
      'UBND-TINH',
      { kind: 'district' },
      { message: 'root_fixed', hint: 'kind' },
    ],
    [
      'a district becomes a province',
      'quanly',
      'H883',
      { parent_id: null, kind: 'province' },
      { message: 'root_fixed' },
    ],
    [
      'a department is left without parent',
      'quanly',
      'SYT',
      { parent_id: null },
      { message: 'root_fixed', hint: 'parent_id' },
    ],
    [
      'a ward leaves one’s district',
      'quanlyLongXuyen',
      'H883-P1',
      { parent_id: agencyId('H890') },
      { code: 'PT403', message: 'parent_outside', hint: 'parent_id' },
    ],
    [
      'one’s own district moves',
      'quanlyLongXuyen',
      'H883',
      { parent_id: agencyId('TINH-KHAC') },
      { message: 'parent_outside' },
    ],
    [
      'an agency goes to another province',
      'quanly',
      'SYT',
      { parent_id: agencyId('TINH-KHAC') },
      { message: 'parent_outside' },
    ],
    [
      'a ward moves below a dissolved agency',
      'quanly',
      'H883-P1',
      { parent_id: agencyId('SO-CU') },
      { message: 'parent_dissolved' },
    ],
    [
      'a district moves below another',
      'quanly',
      'H883',
      { parent_id: agencyId('H890') },
      { message: 'kind_below_kind' },
    ],
    [
      'a district with wards becomes a department',
      'quanly',
      'H883',
      { kind: 'department' },
      { message: 'kind_above_kind', hint: 'kind' },
    ],
    ['it is dissolved', 'quanly', 'SYT', { dissolved_on: day(-1) }, { code: 'PT403', message: 'dissolution_by_act' }],
    [
      'it is given an heir',
      'quanly',
      'SYT',
      { dissolved_on: day(0), successor_id: agencyId('SCT') },
      { message: 'dissolution_by_act' },
    ],
    [
      'it is no more',
      'quanly',
      'SO-CU',
      { office_address: '1 Nguyễn Huệ' },
      { code: 'PT403', message: 'agency_dissolved' },
    ],
    ['it is brought back to life', 'quanly', 'SO-CU', { dissolved_on: null }, { message: 'agency_dissolved' }],
    ['its head is to come tomorrow', 'quanly', 'SYT', { head_since: day(1) }, { message: 'head_since_in_future' }],
  ])('not when %s', (_, who, code, change, refusal) =>
    as(who, async (session) => {
      expect(await session.refusal(...edit(code, change))).toMatchObject(refusal);
    }),
  );

  test('a ward moves from one district to another when both are theirs', () =>
    as('quanly', async (session) => {
      const moved = await session.row(...edit('H883-P1', { parent_id: agencyId('H890') }));
      expect(moved.parent_id).toBe(agencyId('H890'));
      // Whoever manages Long Xuyên has nothing to say in it any more.
      await session.become('quanlyLongXuyen');
      expect(await session.rows(...edit('H883-P1', { office_address: '1 Nguyễn Huệ' }))).toEqual([]);
    }));

  test('an operator is not asked, but may not make a cycle either', () =>
    database.rolledBack(async (session) => {
      await session.rows(...edit('SO-CU', { dissolved_on: null }));
      const refused = await session.refusal(...edit('H883', { parent_id: agencyId('H883-P1') }));
      expect(refused).toMatchObject({ message: 'agency_cycle', hint: 'parent_id' });
      expect(await session.refusal(...edit('H883', { parent_id: agencyId('H883') }))).toMatchObject({
        message: 'agency_cycle',
      });
    }));
});

describe('a new head', () => {
  const since = day(-400);
  const headed = (work: (session: Session) => Promise<void>) =>
    database.rolledBack(async (session) => {
      await session.rows(...edit('SYT', { head_name: 'Nguyễn Thị Hoà', head_since: since }));
      await session.become('quanly');
      await work(session);
    });

  test.each([
    ['the same name with its tone elsewhere', 'NGUYỄN  THỊ HÒA'],
    ['a diacritic forgotten', 'Nguyễn Thi Hòa'],
    ['a letter too many', 'Nguyễn Thị Hoàn'],
    ['a letter mistaken', 'Nguyễn Thị Hoè'],
  ])('is none for %s', (_, head_name) =>
    headed(async (session) => {
      const saved = await session.row(...edit('SYT', { head_name }));
      expect([saved.head_name, dayOf(saved.head_since)]).toEqual([head_name, since]);
    }),
  );

  test.each<[string, Row]>([
    ['with the former’s day', { head_name: 'Trần Văn Bình' }],
    ['with no day', { head_name: 'Trần Văn Bình', head_since: null }],
  ])('is refused %s', (_, change) =>
    headed(async (session) => {
      expect(await session.refusal(...edit('SYT', change))).toMatchObject({
        code: 'PT422',
        message: 'head_since_missing',
        hint: 'head_since',
      });
    }),
  );

  test('is saved with the day they took office; the place may also be empty', () =>
    headed(async (session) => {
      const saved = await session.row(...edit('SYT', { head_name: 'Trần Văn Bình', head_since: day(0) }));
      expect(dayOf(saved.head_since)).toBe(day(0));
      await session.row(...edit('SYT', { head_name: null, head_since: null }));
      await session.row(...edit('SYT', { head_name: 'Lê Thị Mới' }));
    }));
});

describe('what the public sees of an agency', () => {
  const contacts = `select agency_code, agency_name, agency_sort, confirmed_at from public.public_contacts where agency_id = $1`;

  test('follows its name, code and order at once, and is confirmed by nobody through it', () =>
    as('quanly', async (session) => {
      const before = await session.rows(`${contacts} order by id`, [agencyId('SYT')]);
      await session.row(...edit('SYT', { name: 'Sở Y tế và Dân số', code: 'SYTDS', sort_order: 7 }));
      const after = await session.rows(`${contacts} order by id`, [agencyId('SYT')]);
      expect(after.length).toBeGreaterThan(1);
      expect(after).toEqual(
        before.map(({ confirmed_at }) => ({
          agency_code: 'SYTDS',
          agency_name: 'Sở Y tế và Dân số',
          agency_sort: 7,
          confirmed_at,
        })),
      );
      await session.become('nobody');
      const found = await session.rows(`select from public.search_public_contacts('dan so')`);
      expect(found.length).toBeGreaterThan(0);
    }));

  test('stays as it is when something else changes', () =>
    as('quanly', async (session) => {
      const version = 'select version from public.public_contacts where agency_id = $1 order by id';
      const before = await session.rows(version, [agencyId('SYT')]);
      await session.row(...edit('SYT', { office_address: '1 Nguyễn Huệ' }));
      expect(await session.rows(version, [agencyId('SYT')])).toEqual(before);
    }));
});
