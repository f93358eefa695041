import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openSeededDatabase } from '../../tests/harness/test-database.ts';

const seeds = join(import.meta.dirname, '../seeds');

describe.each([
  {
    structure: '2019' as const,
    kinds: { province: 1, department: 20, party_body: 1, district: 11 },
    gaps: ['BQLKKT', 'H891', 'SNGV'],
    clerks: ['BTGTU', 'H883', 'H890', 'SGDDT', 'STTTT', 'SVHTTDL', 'SYT', 'UBND-TINH'],
  },
  {
    structure: '2025' as const,
    kinds: { province: 1, department: 16, party_body: 1, commune: 85, ward: 14, special_zone: 3 },
    gaps: ['BQLKKT', 'SDL', 'SNGV'],
    clerks: ['BTGDVTU', 'SGDDT', 'SKHCN', 'SVHTT', 'SYT', 'UBND-TINH', 'X30307', 'X30520'],
  },
])('the structure of $structure', async ({ structure, kinds, gaps, clerks }) => {
  const database = await openSeededDatabase(structure);
  afterAll(() => database.close());
  const rows = (query: string) => database.rolledBack((session) => session.rows(query));
  const names = async (query: string) => (await rows(query)).map((row) => row.name);

  test('has its agencies, all below one province', async () => {
    const counted = await rows('select kind, count(*)::integer as n from public.agencies group by kind');
    expect(Object.fromEntries(counted.map(({ kind, n }) => [kind, n]))).toEqual(kinds);
    const elsewhere = await names(`
      select code as name from public.agencies where kind <> 'province'
        and parent_id is distinct from (select id from public.agencies where code = 'UBND-TINH')`);
    expect(elsewhere).toEqual([]);
  });

  test('gives every district and commune its own statistics code', async () => {
    const without = await names(`
      select code as name from public.agencies
      where kind in ('district', 'commune', 'ward', 'special_zone') and gso_code is null
      union all
      select gso_code from public.agencies where gso_code is not null group by gso_code having count(*) > 1`);
    expect(without).toEqual([]);
  });

  test('gives each agency but three one standing spokesperson now', async () => {
    const now = `s.kind = 'standing' and s.valid_from <= private.today() and coalesce(s.valid_to, 'infinity') >= private.today()`;
    const without = await names(`
      select code as name from public.agencies a
      where (select count(*) from public.spokespersons s where s.agency_id = a.id and ${now}) <> 1 order by code`);
    expect(without).toEqual(gaps);
  });

  test('has three new heads who have appointed nobody yet', async () => {
    await database.rolledBack(async (session) => {
      await session.row(`
        select set_config('request.jwt.claims', json_build_object('sub', id)::text, true)
        from public.profiles where email = 'giamsat@phatngon.example'`);
      const found = await session.rows(`
        select agency_code as code from public.list_findings(of_kinds => '{head_changed}') order by code`);
      expect(found.map(({ code }) => code)).toEqual(['SGDDT', 'SNGV', 'STP']);
    });
  });

  test('keeps the documents this work began with, sent to every agency of the administration', async () => {
    const found = await rows(`
      select d.number, d.state, cardinality(d.addressed_agency_ids)::integer as addressed, count(a.id)::integer as asked
      from public.directives d left join public.directive_acknowledgements a on a.directive_id = d.id
      where not d.is_demo group by d.id order by d.issued_on`);
    const addressed = Object.entries(kinds)
      .filter(([kind]) => kind !== 'province' && kind !== 'party_body')
      .reduce((sum, [, count]) => sum + count, 0);
    // By the time of 2025 the Regulation has been replaced.
    const regulation = structure === '2019' ? 'issued' : 'ended';
    expect(found).toEqual([
      { number: '1835/QĐ-UBND', state: regulation, addressed, asked: addressed },
      { number: '1210/UBND-TH', state: 'issued', addressed, asked: addressed },
      { number: '244/2026/NĐ-CP', state: 'issued', addressed, asked: addressed },
    ]);
  });

  test('has directives and confirmations in every state, some of them late', async () => {
    expect(await names('select distinct state as name from public.directives order by 1')).toEqual([
      'draft',
      'ended',
      'issued',
      'voided',
    ]);
    const states = await names('select distinct state as name from public.directive_acknowledgements order by 1');
    expect(states).toEqual(['confirmed', 'read', 'returned', 'waiting']);
    const late = await rows(`
      select from private.unacknowledged_directives(array(select id from public.agencies), private.today()) where days_late > 0`);
    expect(late.length).toBeGreaterThan(3);
  });

  test('has terms that ended and one decided on, and publishes some but not all', async () => {
    const counted = await rows(`
      select count(*) filter (where valid_to < private.today() and end_reason is not null)::integer as ended,
        count(*) filter (where valid_to < private.today() and end_reason is null)::integer as unexplained,
        count(*) filter (where valid_from > private.today())::integer as planned,
        count(*) filter (where c.id is not null)::integer as published,
        count(*) filter (where c.id is null and s.valid_to is null)::integer as unpublished
      from public.spokespersons s left join public.public_contacts c on c.spokesperson_id = s.id`);
    const [{ ended, unexplained, planned, published, unpublished } = {}] = counted;
    expect(ended).toBeGreaterThan(3);
    expect(unexplained).toBe(0);
    expect(planned).toBe(1);
    expect(published).toBeGreaterThan(20);
    expect(unpublished).toBeGreaterThan(2);
  });

  test('has delegations of each kind, one of them published late under the rules of 2017', async () => {
    await database.rolledBack(async (session) => {
      await session.row(`
        select set_config('request.jwt.claims', json_build_object('sub', id)::text, true)
        from public.profiles where email = 'giamsat@phatngon.example'`);
      const listed = await session.rows('select state, publication, signed_at from public.list_delegations()');
      const kinds = new Set(listed.map(({ state, publication }) => `${state} ${publication}`));
      expect([...kinds].sort()).toEqual([
        'current none',
        'current published',
        'ended late',
        'ended published',
        'revoked published',
        'unsigned none',
      ]);
      const late = listed.filter(({ publication }) => publication === 'late');
      expect(late).toHaveLength(1);
      const soon = await session.rows('select from public.list_delegations(ending_within_days => 7)');
      expect(soon.length).toBeGreaterThanOrEqual(2);
    });
  });

  test('marks every invented person as demo data', async () => {
    const unmarked = await names(`
      select full_name as name from public.spokespersons where not is_demo
      union all select full_name from public.public_contacts where not is_demo
      union all select delegate_name from public.delegations where not is_demo
      union all select full_name from public.profiles where not is_demo
      union all select head_name from public.agencies where head_name is not null and not is_demo
      union all select email from public.invitations where not is_demo`);
    expect(unmarked).toEqual([]);
  });

  test('lets in the demo people with the roles they have', async () => {
    const members = await rows(`
      select p.email, m.role, a.code, m.active from public.memberships m
      join public.profiles p on p.id = m.user_id join public.agencies a on a.id = m.agency_id`);
    const codes = (role: string) =>
      members
        .filter((member) => member.role === role && member.active)
        .map((member) => member.code)
        .sort();
    expect(codes('manager')).toEqual(['UBND-TINH']);
    expect(codes('supervisor')).toEqual(['UBND-TINH']);
    expect(codes('clerk')).toEqual(clerks);
    expect(members.filter((member) => !member.active).map((member) => member.email)).toEqual([
      'nghiviec@phatngon.example',
    ]);
  });

  test('has the directive’s three hotlines', async () => {
    const phones = await rows('select phones from public.hotlines order by sort_order');
    expect(phones.map((row) => row.phones)).toEqual([['02966522225'], ['02963957049', '0378247247'], ['02963957006']]);
  });

  test('leaves history append-only', async () => {
    const triggers = await names(`select tgenabled::text as name from pg_trigger where tgname = 'changes_append_only'`);
    expect(triggers).toEqual(['O']);
  });

  test('loads its reference data again without doubling it', async () => {
    await database.rolledBack(async (session) => {
      const files = [`agencies-${structure}.sql`, 'hotlines.sql', 'legal-rules.sql', 'public-holidays.sql'];
      const tables = ['agencies', 'hotlines', 'legal_rules', 'public_holidays'];
      const count = `select ${tables.map((name) => `(select count(*) from public.${name}) as ${name}`)}`;
      const before = await session.row(count);
      for (const file of files) {
        await session.rows(readFileSync(join(seeds, file), 'utf8'));
      }
      expect(await session.row(count)).toEqual(before);
    });
  });
});
