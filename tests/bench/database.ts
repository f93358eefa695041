import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  applyMigrations,
  createDatabase,
  databaseUrl,
  execute,
  loadSeeds,
  startPostgres,
} from '../harness/postgres.ts';
import type { Figure } from './figures.ts';

const few = 10_000;
const many = 1_000_000;

/** SQL time of the pages of incidents as people of different reach, at ten thousand and at a million incidents. */
export async function databaseFigures(): Promise<Figure[]> {
  const server = await startPostgres();
  try {
    await createDatabase(server.port, 'few');
    await applyMigrations(server.port, 'few');
    await loadSeeds(server.port, 'few', '2025');
    await createDatabase(server.port, 'many', 'few');
    await fill(server.port, 'few', few);
    await fill(server.port, 'many', many);
    const [atFew, atMany] = [await measure(server.port, 'few'), await measure(server.port, 'many')];
    return [
      ...queries.flatMap(({ what, limit, flat }, i): Figure[] => {
        const [small = 0, large = 0] = [atFew.pages[i], atMany.pages[i]];
        return [
          { what: `${what}, 10 thousand incidents`, unit: 'ms', value: small, limit },
          { what: `${what}, 1 million incidents`, unit: 'ms', value: large, limit },
          // Below a few milliseconds the ratio says more of the machine, and of how full the page is, than of the query.
          ...(flat
            ? [
                {
                  what: `${what}, a million to ten thousand`,
                  unit: '×' as const,
                  value: Math.max(large, 3) / Math.max(small, 3),
                  limit: 1.5,
                },
              ]
            : []),
        ];
      }),
      {
        what: 'a clerk reading all incidents of the agency under row-level security to without, 1 million',
        unit: '×',
        value: atMany.security[0] ?? Number.NaN,
        limit: 1.3,
      },
      {
        what: 'a clerk counting all incidents of the agency under row-level security to without, 1 million',
        unit: '×',
        value: atMany.security[1] ?? Number.NaN,
        limit: null,
      },
      { what: 'update with history to without, 1 million', unit: '×', value: atMany.history, limit: 1.15 },
    ];
  } finally {
    await server.stop();
  }
}

interface Query {
  what: string;
  as: string;
  sql: string;
  limit: number;
  /** Whether its time may not grow with the number of incidents. */
  flat?: boolean;
}

const clerk = 'canbo.syt@phatngon.example';
const asked = 'phoihop.btg@phatngon.example';
const province = 'giamsat@phatngon.example';
const list = (args = '') => `select * from public.list_incidents(${args})`;
/** What PostgREST asks for the record page, as it would be written by hand. */
const record = `
  select i.*, (select json_agg(p) from (
      select p.*, (select json_agg(c) from public.correction_requests c where c.press_item_id = p.id) as letters
      from public.press_items p where p.incident_id = i.id order by p.published_at) as p) as items,
    (select json_agg(v) from public.verification_requests v where v.incident_id = i.id) as requests
  from public.incidents i where i.id = (select id from public.bench_incident)`;

/** All of an agency's, so that both ways read the same rows: with a limit, the policy's estimate may change the plan. */
const ofAgency = `from public.incidents where agency_id = (select id from public.agencies where code = 'SYT')`;
/** As the Data API answers it, and with nothing done to a row but to look whether it may be seen. */
const readAll = `select json_agg(i) from (select id, title, status, severity, found_at, next_step, next_due_at ${ofAgency}) as i`;
const countAll = `select count(title) ${ofAgency}`;

/** The weeks that hold the present month, as the page asks for them. */
const month = `select * from public.list_calendar(date_trunc('month', private.today())::date - 6, date_trunc('month', private.today())::date + 35)`;

const dashboard = `select public.supervision_dashboard((date_trunc('month', private.today()) - interval '11 months')::date, private.today())`;

/** As the page asks for it: of a week, of all agencies one may read. */
const digest = `select public.press_digest(private.today() - 6, private.today())`;

const scorecard = `select public.agency_scorecard((select id from public.agencies where code = 'SYT'))`;

const queries: Query[] = [
  { what: 'dashboard of twelve months, the whole province', as: province, sql: dashboard, limit: 50 },
  { what: 'dashboard of twelve months, a clerk', as: clerk, sql: dashboard, limit: 25 },
  // Thirteen moments, each of sixteen kinds: it is counted anew each time, and nothing of it is kept.
  { what: 'scorecard of an agency, its clerk', as: clerk, sql: scorecard, limit: 150 },
  { what: 'scorecard of an agency, the whole province', as: province, sql: scorecard, limit: 150 },
  {
    what: 'findings of a kind at each agency, the whole province',
    as: province,
    sql: `select * from public.count_findings(of_kinds => '{head_changed}')`,
    limit: 50,
  },
  {
    what: 'findings of all kinds at each agency, the whole province',
    as: province,
    sql: 'select * from public.count_findings()',
    limit: 50,
  },
  {
    what: 'list of findings, the whole province',
    as: province,
    sql: 'select * from public.list_findings()',
    limit: 50,
  },
  {
    what: 'letters to one newspaper, the whole province',
    as: province,
    sql: 'select * from public.list_sent_letters(of_press_agency => (select id from public.press_agencies order by name limit 1))',
    limit: 25,
  },
  {
    what: 'letters by what became of them, the whole province',
    as: province,
    sql: 'select * from public.list_sent_letters()',
    limit: 25,
  },
  { what: 'list, a clerk', as: clerk, sql: list(), limit: 5, flat: true },
  { what: 'list, the whole province', as: province, sql: list(), limit: 5, flat: true },
  { what: 'list, who is asked in one of twenty', as: asked, sql: list(), limit: 25 },
  {
    what: 'list of a district and its wards, the whole province',
    as: province,
    sql: list(`in_agency => (select id from public.agencies where code = 'H883'), with_below => true`),
    limit: 5,
    flat: true,
  },
  {
    what: 'list of all that is below the province, overdue',
    as: province,
    sql: list(
      `in_agency => (select id from public.agencies where code = 'UBND-TINH'), with_below => true, in_scope => 'own', in_status => 'open', due => 'overdue', order_by => 'due'`,
    ),
    limit: 5,
    flat: true,
  },
  {
    what: 'list deep down, the whole province',
    as: province,
    sql: list(`after_key => '2024-01-01', after_id => '00000000-0000-4000-8000-000000000000'`),
    limit: 5,
    flat: true,
  },
  { what: 'list by what is due, a clerk', as: clerk, sql: list(`order_by => 'due'`), limit: 5, flat: true },
  {
    what: 'list of what is overdue, the whole province',
    as: province,
    sql: list(`order_by => 'due', due => 'overdue'`),
    limit: 5,
    flat: true,
  },
  {
    what: 'list of a state, the whole province',
    as: province,
    sql: list(`in_status => 'verifying'`),
    limit: 5,
    flat: true,
  },
  { what: 'board, a clerk', as: clerk, sql: 'select * from public.incident_board()', limit: 25 },
  { what: 'board, the whole province', as: province, sql: 'select * from public.incident_board()', limit: 25 },
  { what: 'search, the whole province', as: province, sql: list(`query => 'benh vien tinh bien'`), limit: 100 },
  { what: 'search, a clerk', as: clerk, sql: list(`query => 'benh vien tinh bien'`), limit: 100 },
  { what: 'record, a clerk', as: clerk, sql: record, limit: 5, flat: true },
  { what: 'record, the whole province', as: province, sql: record, limit: 5, flat: true },
  { what: '«Việc của tôi», a clerk', as: clerk, sql: 'select * from public.my_work()', limit: 5, flat: true },
  { what: '«Việc của tôi», who is asked', as: asked, sql: 'select * from public.my_work()', limit: 5, flat: true },
  {
    what: '«Việc của tôi», the whole province',
    as: province,
    sql: 'select * from public.my_work()',
    limit: 5,
    flat: true,
  },
  { what: 'press digest of a week, the whole province', as: province, sql: digest, limit: 50 },
  { what: 'a month of the calendar, a clerk', as: clerk, sql: month, limit: 10, flat: true },
  // Of a million incidents the month is cut at a thousand rows.
  { what: 'a month of the calendar, the whole province', as: province, sql: month, limit: 50 },
];

async function fill(port: number, database: string, count: number): Promise<void> {
  const statements = readFileSync(join(import.meta.dirname, 'many-incidents.sql'), 'utf8').replaceAll(
    ':count',
    String(count),
  );
  await execute(databaseUrl(port, database, 'supabase_admin'), [statements, 'vacuum (analyze)']);
}

async function measure(port: number, database: string) {
  const client = new pg.Client(databaseUrl(port, database));
  await client.connect();
  try {
    const pages: number[] = [];
    for (const { as, sql } of queries) pages.push(await asPerson(client, as, () => median(client, sql)));
    const security: number[] = [];
    for (const sql of [readAll, countAll]) {
      const under = await asPerson(client, clerk, () => median(client, sql));
      security.push(under / (await median(client, sql)));
    }
    return { pages, security, history: await historyCost(client) };
  } finally {
    await client.end();
  }
}

/** Works as PostgREST would on a person's behalf. */
async function asPerson<T>(client: pg.Client, email: string, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(
      `select set_config('request.jwt.claims', (select json_build_object('role', 'authenticated', 'sub', id)::text from auth.users where email = $1), true)`,
      [email],
    );
    await client.query('set local role authenticated');
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** Milliseconds, the middle of several runs after two that warm up. */
async function median(client: pg.Client, sql: string, runs = 31): Promise<number> {
  const times: number[] = [];
  for (let run = -2; run < runs; run += 1) {
    const start = performance.now();
    await client.query(sql);
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** A change of an incident with the audit trigger, as a multiple of one without. */
async function historyCost(client: pg.Client): Promise<number> {
  const change = `update public.incidents set severity = case severity when 'hot' then 'normal' else 'hot' end
    where id in (select id from public.incidents where agency_id = (select agency_id from public.bench_incident join public.incidents using (id)) and status = 'verifying' limit 20)`;
  const timed = async (trigger: 'enable' | 'disable') => {
    await client.query('begin');
    await client.query(`alter table public.incidents ${trigger} trigger z_audit`);
    const time = await median(client, change);
    await client.query('rollback');
    return time;
  };
  const [without, with_] = [await timed('disable'), await timed('enable')];
  return with_ / without;
}
