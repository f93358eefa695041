import fc from 'fast-check';
import { afterAll, expect, inject, test } from 'vitest';
import { matches } from '@/lib/vietnamese';
import { type PersonaName, personaNames } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { day } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

interface Filters {
  query: string | null;
  in_agency: string | null;
  with_below: boolean;
  of_kind: string | null;
  in_state: string | null;
  is_published: boolean | null;
  order_by: 'name' | 'name_desc' | 'newest' | 'oldest';
}

const agencies = inject('known').agencies;
const filters: fc.Arbitrary<Filters> = fc.record({
  query: fc.constantFrom(
    null,
    null,
    null,
    null,
    '',
    'so',
    'sở',
    'đặng thị',
    'dang',
    'nguyê',
    'tinh bien',
    '13/qđ',
    'hoà',
    'zzz',
  ),
  in_agency: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...Object.values(agencies))),
  with_below: fc.boolean(),
  of_kind: fc.constantFrom(null, null, null, 'head', 'standing'),
  in_state: fc.constantFrom(null, null, null, 'planned', 'current', 'ended'),
  is_published: fc.constantFrom(null, null, true, false),
  order_by: fc.constantFrom('name', 'name_desc', 'newest', 'oldest'),
});
const person = fc.oneof(
  fc.constantFrom<PersonaName>('giamsat', 'quanly'),
  fc.constantFrom(...personaNames.filter((name) => name !== 'nobody')),
);

/** The rows of the table that the person's policies show, with what the list shows beside. */
function visibleRows(session: Session): Promise<Row[]> {
  return session.rows(`
    select s.id, s.agency_id, s.kind, s.full_name, s.name_sort, s.valid_from::text, s.valid_to::text,
      a.code as agency_code, c.published_at,
      (with recursive above as (
        select a.id, a.parent_id union all select p.id, p.parent_id from public.agencies p join above on p.id = above.parent_id
      ) select array_agg(id) from above) as agency_and_above,
      concat_ws(' ', s.full_name, s.position, s.decision_number) as own_words,
      concat_ws(' ', a.name, a.short_name, a.code, a.symbol) as agency_words,
      (select count(*)::integer from unnest(array[s.is_permanent_staff, s.has_political_standing, s.knows_field,
        s.knows_press_law, s.communicates_well]) as met where met) as standards_met
    from public.spokespersons s join public.agencies a on a.id = s.agency_id
    left join public.public_contacts c on c.spokesperson_id = s.id`);
}

function stateOf(row: Row): string {
  const today = day(0);
  if (String(row.valid_from) > today) return 'planned';
  return row.valid_to !== null && String(row.valid_to) < today ? 'ended' : 'current';
}

/** The list as the table says it should be. */
function expectedList(rows: Row[], wanted: Filters): Row[] {
  const key = (row: Row) => Buffer.from(String(wanted.order_by.startsWith('name') ? row.name_sort : row.valid_from));
  const direction = wanted.order_by === 'name_desc' || wanted.order_by === 'newest' ? -1 : 1;
  const id = (row: Row) => Buffer.from(String(row.id));
  return rows
    .filter(
      (row) =>
        (wanted.in_agency === null ||
          row.agency_id === wanted.in_agency ||
          (wanted.with_below && (row.agency_and_above as string[]).includes(wanted.in_agency))) &&
        (wanted.of_kind === null || row.kind === wanted.of_kind) &&
        (wanted.in_state === null || stateOf(row) === wanted.in_state) &&
        (wanted.is_published === null || (row.published_at !== null) === wanted.is_published) &&
        matches(`${row.own_words} ${row.agency_words}`, wanted.query ?? ''),
    )
    .sort((a, b) => direction * (Buffer.compare(key(a), key(b)) || Buffer.compare(id(a), id(b))));
}

async function page(session: Session, wanted: Filters, after: Row | undefined, size: number): Promise<Row[]> {
  const { query, in_agency, with_below, of_kind, in_state, is_published, order_by } = wanted;
  return session.rows('select * from public.list_spokespersons($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
    query,
    in_agency,
    with_below,
    of_kind,
    in_state,
    is_published,
    order_by,
    after?.sort_key ?? null,
    after?.id ?? null,
    size,
  ]);
}

test('for every person and any filters the list is what their rows of the table make it', async () => {
  let listed = 0;
  await database.rolledBack(async (session) => {
    await fc.assert(
      fc.asyncProperty(person, filters, async (who, wanted) => {
        await session.become(who);
        const expected = expectedList(await visibleRows(session), wanted);
        const rows = await page(session, wanted, undefined, 200);
        listed += rows.length;
        const shown = (row: Row) => [row.id, row.agency_code, row.full_name, row.standards_met];
        expect(rows.map((row) => [...shown(row), row.state])).toEqual(
          expected.map((row) => [...shown(row), stateOf(row)]),
        );
        expect(rows.map((row) => row.published_at)).toEqual(expected.map((row) => row.published_at));
      }),
      { numRuns: 150 },
    );
  });
  // Most filters leave something to compare.
  expect(listed).toBeGreaterThan(200);
});

test('page by page it shows each row exactly once, in every order', async () => {
  await database.rolledBack(async (session) => {
    const size = fc.integer({ min: 1, max: 15 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<PersonaName>('giamsat', 'syt'), filters, size, async (who, wanted, pageSize) => {
        await session.become(who);
        const whole = (await page(session, wanted, undefined, 200)).map((row) => row.id);
        const seen: unknown[] = [];
        let after: Row | undefined;
        for (;;) {
          const rows = await page(session, wanted, after, pageSize);
          seen.push(...rows.slice(0, pageSize).map((row) => row.id));
          if (rows.length <= pageSize) break;
          after = rows[pageSize - 1];
        }
        expect(seen).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});

test('asking for another agency’s list shows nothing', async () => {
  const { rows } = await database.rest('syt').call('list_spokespersons', { in_agency: agencies.STTTT });
  expect(rows).toEqual([]);
  const own = await database.rest('syt').call('list_spokespersons', { in_agency: agencies.SYT });
  expect(own.rows.length).toBeGreaterThan(0);
});

test('who has left, and nobody, are shown no list', async () => {
  expect(await database.rest('nghiviec').call('list_spokespersons')).toMatchObject({ status: 200, rows: [] });
  expect(await database.rest('nobody').call('list_spokespersons')).toMatchObject({ status: 401, code: '42501' });
});

test('a page is never larger than 200 rows and the one that says there are more', async () => {
  await database.rolledBack(async (session) => {
    await session.rows(
      `insert into public.spokespersons (agency_id, kind, full_name, position, valid_from, valid_to)
       select $1, 'head', 'Người Thứ ' || n, 'Giám đốc', date '1990-01-01' + n, date '1990-01-01' + n
       from generate_series(1, 300) as n`,
      [agencies.SYT],
    );
    await session.become('syt');
    for (const size of [201, 100_000]) {
      expect(await session.rows('select from public.list_spokespersons(page_size => $1)', [size])).toHaveLength(201);
    }
    for (const size of [0, -1]) {
      expect(await session.rows('select from public.list_spokespersons(page_size => $1)', [size])).toHaveLength(2);
    }
  });
});
