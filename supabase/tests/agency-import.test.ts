import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, day } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const ward = (code: string, parent_code: string, cells: Row = {}): Row => ({
  code,
  parent_code,
  kind: 'ward',
  name: `Phường ${code}`,
  ...cells,
});
const district = (code: string, cells: Row = {}): Row => ({
  code,
  parent_code: 'UBND-TINH',
  kind: 'district',
  name: `Huyện ${code}`,
  ...cells,
});

/** Imports lines, numbered from 2 as below the titles of a sheet. */
function importing(session: Session, lines: Row[], dryRun = false): Promise<Row[]> {
  const numbered = lines.map((cells, i) => ({ line: i + 2, ...cells }));
  return session.rows('select * from public.import_agencies($1, $2)', [JSON.stringify(numbered), dryRun]);
}

const as = (who: PersonaName, work: (session: Session) => Promise<void>): Promise<void> =>
  database.rolledBack(async (session) => {
    await session.become(who);
    await work(session);
  });

const count = (session: Session) => session.row('select count(*)::integer as n from public.agencies');
const told = (rows: Row[]) => rows.map(({ code, outcome, refusal, field }) => [code, refusal ?? outcome, field]);

describe('an import', () => {
  test('founds agencies with what is filled, parents in the list in any order', () =>
    as('quanly', async (session) => {
      const done = await importing(session, [
        ward('p-2', 'H-MOI', { sort_order: '7', head_name: ' Lê Văn An ', head_since: '2026-01-05', gso_code: '' }),
        district('H-MOI', { short_name: 'Huyện mới', office_phone: '02963852468' }),
      ]);
      expect(told(done)).toEqual([
        ['P-2', 'create', null],
        ['H-MOI', 'create', null],
      ]);
      const founded = await session.rows(`
        select a.code, a.short_name, a.sort_order, a.head_name, a.head_since::text, a.gso_code, parent.code as parent
        from public.agencies a join public.agencies parent on parent.id = a.parent_id
        where a.code in ('P-2', 'H-MOI') order by 1`);
      expect(founded).toMatchObject([
        { code: 'H-MOI', short_name: 'Huyện mới', parent: 'UBND-TINH', head_name: null },
        {
          code: 'P-2',
          short_name: 'Phường p-2',
          sort_order: 7,
          head_name: 'Lê Văn An',
          head_since: '2026-01-05',
          gso_code: null,
          parent: 'H-MOI',
        },
      ]);
    }));

  test('changes of an agency that is there only what is filled, and tells what', () =>
    as('quanly', async (session) => {
      const look = `select name, office_phone, office_email, version from public.agencies where code = 'SYT'`;
      const before = await session.row(look);
      const done = await importing(session, [
        { code: 'SYT', office_email: 'moi@angiang.gov.vn', office_phone: before.office_phone, name: '' },
        { code: 'SCT', name: 'Sở Công Thương An Giang' },
      ]);
      expect(done).toMatchObject([
        { line: 2, code: 'SYT', outcome: 'update', changed: ['office_email'] },
        { line: 3, code: 'SCT', outcome: 'unchanged', changed: null },
      ]);
      expect(await session.row(look)).toEqual({
        ...before,
        office_email: 'moi@angiang.gov.vn',
        version: Number(before.version) + 1,
      });
    }));

  test('moves one to a parent of the list', () =>
    as('quanly', async (session) => {
      const done = await importing(session, [{ code: 'H883-P1', parent_code: 'H-MOI' }, district('H-MOI')]);
      expect(done).toMatchObject([{ outcome: 'update', changed: ['parent_id'] }, { outcome: 'create' }]);
    }));

  test('writes nothing but columns of the list', () =>
    as('quanly', async (session) => {
      const sneaked = { dissolved_on: day(-1), is_demo: 'true', id: agencyId('SYT'), version: '9' };
      await importing(session, [district('H-MOI', sneaked)]);
      expect(
        await session.row(`select id, dissolved_on, is_demo, version from public.agencies where code = 'H-MOI'`),
      ).toEqual({
        id: expect.not.stringMatching(agencyId('SYT')),
        dissolved_on: null,
        is_demo: false,
        version: 1,
      });
    }));
});

describe('nothing is imported', () => {
  test('by a dry run, which says what would be, and leaves no trace', () =>
    as('quanly', async (session) => {
      const before = await count(session);
      const done = await importing(session, [district('H-MOI'), { code: 'SYT', name: 'Sở khác' }], true);
      expect(told(done)).toEqual([
        ['H-MOI', 'create', null],
        ['SYT', 'update', null],
      ]);
      expect(await count(session)).toEqual(before);
      await session.become('operator');
      expect(await session.rows(`select from public.agencies where name = 'Sở khác'`)).toEqual([]);
      expect(
        await session.rows(`select from audit.changes where is_now ->> 'name' in ('Sở khác', 'Huyện H-MOI')`),
      ).toEqual([]);
    }));

  test('when one line of many is refused', () =>
    as('quanly', async (session) => {
      const before = await count(session);
      const done = await importing(session, [district('H-MOI'), district('H-SAI', { office_phone: 'x' })]);
      expect(told(done)).toEqual([
        ['H-MOI', 'create', null],
        ['H-SAI', 'agencies_office_phone', null],
      ]);
      expect(await count(session)).toEqual(before);
    }));

  test.each<[string, unknown, string]>([
    ['an empty list', [], 'import_empty'],
    ['what is no list', {}, 'import_empty'],
    ['more than a thousand lines', Array.from({ length: 1001 }, () => ({})), 'import_too_long'],
  ])('of %s', (_, lines, refusal) =>
    as('quanly', async (session) => {
      const refused = await session.refusal('select public.import_agencies($1, true)', [JSON.stringify(lines)]);
      expect(refused).toMatchObject({ code: 'PT422', message: refusal });
    }),
  );
});

describe('a line is refused', () => {
  test.each<[string, Row[], unknown[]]>([
    ['without a code', [{ name: 'Huyện' }], [null, 'code_missing', 'code']],
    ['that is no line', [JSON.parse('"text"')], [null, 'code_missing', 'code']],
    ['whose code came before', [district('H-MOI'), district('h-moi')], ['H-MOI', 'code_twice', 'code']],
    [
      'new without a name',
      [{ code: 'H-MOI', kind: 'district', parent_code: 'UBND-TINH' }],
      ['H-MOI', 'cell_missing', 'name'],
    ],
    [
      'new without a kind',
      [{ code: 'H-MOI', name: 'Huyện Mới', parent_code: 'UBND-TINH' }],
      ['H-MOI', 'cell_missing', 'kind'],
    ],
    [
      'new without a parent',
      [{ code: 'H-MOI', kind: 'district', name: 'Huyện Mới' }],
      ['H-MOI', 'parent_missing', 'parent_id'],
    ],
    ['with a parent nobody knows', [ward('P-1', 'KHONG-CO')], ['P-1', 'parent_unknown', 'parent_id']],
    [
      'with a parent refused',
      [district('H-SAI', { gso_code: 'x' }), ward('P-1', 'H-SAI')],
      ['P-1', 'parent_refused', 'parent_id'],
    ],
    ['above itself', [ward('P-1', 'P-1')], ['P-1', 'agency_cycle', 'parent_id']],
    [
      'above one above it',
      [district('H-1', { parent_code: 'H-2' }), district('H-2', { parent_code: 'H-1' })],
      ['H-2', 'agency_cycle', 'parent_id'],
    ],
    ['with a day that is none', [district('H-1', { established_on: '31/02/2020' })], ['H-1', 'cell_unreadable', null]],
    ['with an order that is no number', [district('H-1', { sort_order: 'mười' })], ['H-1', 'cell_unreadable', null]],
    ['with an unknown kind', [district('H-1', { kind: 'làng' })], ['H-1', 'agencies_kind', null]],
    ['of the province', [{ code: 'UBND-TINH', kind: 'district' }], ['UBND-TINH', 'root_fixed', 'kind']],
    ['of one that is no more', [{ code: 'SO-CU', name: 'Sở lại mở' }], ['SO-CU', 'agency_dissolved', null]],
    [
      'with a new head and no day',
      [{ code: 'SYT', head_name: 'Người Khác Hẳn' }],
      ['SYT', 'head_since_missing', 'head_since'],
    ],
  ])('%s', (_, lines, refused) =>
    as('quanly', async (session) => {
      const done = await importing(session, lines);
      expect(told(done).at(-1)).toEqual(refused);
    }),
  );

  test('outside of the district of who imports, founded or changed', () =>
    as('quanlyLongXuyen', async (session) => {
      const done = await importing(session, [
        ward('P-1', 'H883'),
        ward('P-2', 'H890'),
        district('H-MOI'),
        { code: 'SYT', name: 'Sở khác' },
        { code: 'H883-P1', parent_code: 'H890' },
      ]);
      expect(told(done)).toEqual([
        ['P-1', 'create', null],
        ['P-2', 'agency_outside', null],
        ['H-MOI', 'agency_outside', null],
        ['SYT', 'agency_outside', 'code'],
        ['H883-P1', 'parent_outside', 'parent_id'],
      ]);
    }));

  test.each(['syt', 'giamsat', 'nghiviec'] as const)('whatever it is, of %s', (who) =>
    as(who, async (session) => {
      const done = await importing(session, [district('H-MOI'), { code: 'UBND-TINH', office_address: '1 Nguyễn Huệ' }]);
      expect(done.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    }),
  );
});

test('a thousand agencies come in one list', () =>
  as('quanly', async (session) => {
    const lines = [...Array.from({ length: 999 }, (_, i) => ward(`P-${i}`, 'H-MOI')), district('H-MOI')];
    const done = await importing(session, lines);
    expect(done.filter(({ outcome }) => outcome === 'create')).toHaveLength(1000);
  }));

test('over the Data API nobody imports without signing in', async () => {
  const answer = await database.rest('nobody').call('import_agencies', { rows: [district('H-MOI')], dry_run: true });
  expect(answer.code).toBe('42501');
  const dry = await database.rest('quanly').call('import_agencies', { rows: [district('H-MOI')], dry_run: true });
  expect(dry.rows).toMatchObject([{ code: 'H-MOI', outcome: 'create' }]);
});
