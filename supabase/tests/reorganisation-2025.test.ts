// The real one: An Giang as in 2019, with all its demo records, into An Giang since 01/07/2025.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openSeededDatabase } from '../../tests/harness/test-database.ts';

const file = join(import.meta.dirname, '../seeds/reorganisation-2025.json');
const plan: { effective_on: string; steps: Row[] } = JSON.parse(readFileSync(file, 'utf8'));

const before = await openSeededDatabase('2019');
const after = await openSeededDatabase('2025');
afterAll(() => Promise.all([before.close(), after.close()]));

const rows = (query: string, values: unknown[] = []) => before.rolledBack((session) => session.rows(query, values));
const structure = 'select code, kind, name, short_name, symbol from public.agencies_on($1) order by code';

/** The operator has no agencies of their own, and sees all. */
let districts: Row[];
let open: Row[];
let effects: { dissolved: Row[]; warnings: Row[]; steps: Row };

beforeAll(async () => {
  districts = await rows(structure, ['2019-12-06']);
  open = await rows(`select id, agency_id from public.incidents where status not in ('closed', 'voided')`);
  const act = await before.committed((session) =>
    session.row('select effects from private.carry_out_reorganisation($1)', [plan]),
  );
  effects = act.effects as typeof effects;
});

describe('the reorganisation of 2025', () => {
  test('leads from the structure of 2019 to that of 2025, name by name', async () => {
    const meant = await after.rolledBack((session) => session.rows(structure, ['2026-01-01']));
    expect(meant).toHaveLength(120);
    expect(await rows(structure, ['2025-07-01'])).toEqual(meant);
  });

  test('leaves the structure of every day before as it was', async () => {
    expect(districts).toHaveLength(33);
    for (const day of ['2019-12-06', '2025-06-30']) expect(await rows(structure, [day])).toEqual(districts);
  });

  test('dissolves 8 departments, a Party body and 11 districts, each with an heir', async () => {
    expect(effects.steps).toEqual({ create: 107, merge: 7, split: 1, dissolve: 11 });
    const kinds = await rows(`
      select kind, count(*)::integer as n, count(successor_id)::integer as heirs from public.agencies
      where dissolved_on = '2025-07-01' group by kind order by kind`);
    expect(kinds).toEqual([
      { kind: 'department', n: 8, heirs: 8 },
      { kind: 'district', n: 11, heirs: 11 },
      { kind: 'party_body', n: 1, heirs: 1 },
    ]);
  });

  test('hands over every open matter of theirs, and leaves every other where it was', async () => {
    const gone = new Map(
      (await rows('select id, successor_id from public.agencies where dissolved_on is not null')).map((row) => [
        row.id,
        row.successor_id,
      ]),
    );
    expect(open.some(({ agency_id }) => gone.has(agency_id))).toBe(true);
    for (const { id, agency_id } of open) {
      const [now] = await rows('select agency_id from public.incidents where id = $1', [id]);
      expect(now).toEqual({ agency_id: gone.get(agency_id) ?? agency_id });
    }
    const handed = effects.dissolved.reduce((sum, { incidents }) => sum + Number(incidents), 0);
    expect(handed).toBe(open.filter(({ agency_id }) => gone.has(agency_id)).length);
  });

  test('leaves nobody speaking, published, invited or at work for an agency that is no more', async () => {
    const left = await rows(`
      with gone as (select id from public.agencies where dissolved_on is not null)
      select 'term' as what from public.spokespersons where agency_id in (select id from gone) and coalesce(valid_to, 'infinity') >= private.today() and valid_from < private.today()
      union all select 'delegation' from public.delegations where agency_id in (select id from gone) and revoked_at is null and coalesce(ends_at, 'infinity') > now()
      union all select 'contact' from public.public_contacts where agency_id in (select id from gone) and withdrawn_at is null and coalesce(visible_until, 'infinity') > now()
      union all select 'role' from public.memberships where agency_id in (select id from gone) and active
      union all select 'question' from public.verification_requests where asked_agency_id in (select id from gone) and answered_at is null and withdrawn_at is null`);
    expect(left).toEqual([]);
  });

  test('keeps each clerk at work: at the heir of their agency', async () => {
    const clerks = await rows(`
      select p.email, array_agg(a.code order by a.code) as codes
      from public.memberships m join public.profiles p on p.id = m.user_id join public.agencies a on a.id = m.agency_id
      where m.active and m.role = 'clerk' group by p.email order by p.email`);
    expect(Object.fromEntries(clerks.map(({ email, codes }) => [email, codes]))).toEqual({
      'canbo.longxuyen@phatngon.example': ['X30307'],
      'canbo.stttt@phatngon.example': ['SKHCN'],
      'canbo.syt@phatngon.example': ['SYT'],
      'canbo.tinhbien@phatngon.example': ['X30520'],
      'kiemnhiem@phatngon.example': ['SGDDT', 'SVHTT'],
      'phoihop.btg@phatngon.example': ['BTGDVTU'],
      'vanphong@phatngon.example': ['UBND-TINH'],
    });
  });

  test('passes the watch over the press to Sở Văn hóa và Thể thao, and the Party’s part to its new committee', async () => {
    expect(
      await rows(`select code, press_role from public.agencies where press_role is not null order by code`),
    ).toEqual([
      { code: 'BTGDVTU', press_role: 'propaganda_committee' },
      { code: 'SVHTT', press_role: 'press_authority' },
    ]);
    expect(effects.warnings.filter(({ key }) => String(key).startsWith('no_'))).toEqual([]);
  });

  test('keeps what was readable: as many records, letters, files and steps of history as before, and more', async () => {
    const [counted] = await rows(`
      select (select count(*)::integer from public.spokespersons where agency_id in (select id from public.agencies where dissolved_on is not null)) as terms,
        (select count(*)::integer from audit.changes where table_name = 'agencies' and operation = 'UPDATE' and is_now ? 'dissolved_on') as ends`);
    expect(Number(counted?.terms)).toBeGreaterThan(15);
    expect(counted?.ends).toBe(20);
  });
});
