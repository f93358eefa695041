import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, incident } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const everybody = [
  'syt',
  'stttt',
  'btg',
  'longxuyen',
  'giamsat',
  'giamsatLongXuyen',
  'quanly',
  'kiemnhiem',
  'nghiviec',
] as const;
const list = (session: Session, args = '') =>
  session.rows(`select * from public.list_incidents(${args ? `${args}, ` : ''}page_size => 200)`);
const ids = (rows: Row[]) => rows.map((row) => row.id);
const agencyFilter = (code: string) => `in_agency => '${agencyId(code)}'`;

describe.each(everybody)('%s', (who) => {
  const asPerson = (work: (session: Session) => Promise<void>) =>
    database.rolledBack(async (session) => {
      await session.become(who);
      await work(session);
    });

  test('finds in the list exactly what they may see, whatever is asked', async () => {
    await asPerson(async (session) => {
      for (const [args, condition] of [
        ['', 'true'],
        [`in_status => 'verifying'`, `status = 'verifying'`],
        [`in_status => 'open'`, 'next_step is not null'],
        [`of_severity => 'hot'`, `severity = 'hot'`],
        [`of_conclusion => 'inaccurate'`, `conclusion = 'inaccurate'`],
        [`of_press_kind => 'television'`, `'television' = any (press_kinds)`],
        [`of_press_kind => 'online'`, `'online' = any (press_kinds)`],
        [`due => 'overdue'`, 'next_due_at <= now() and next_step is not null'],
        [
          `due => 'today'`,
          `next_due_at > now() and next_due_at <= ((now() at time zone 'Asia/Ho_Chi_Minh')::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
        ],
        [
          `due => 'soon'`,
          `next_due_at > now() and next_due_at <= ((now() at time zone 'Asia/Ho_Chi_Minh')::date + 4)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
        ],
        [
          `found_from => '2018-01-01', found_to => '2018-03-06'`,
          `found_at >= '2018-01-01 00:00+07' and found_at < '2018-03-07 00:00+07'`,
        ],
        [`found_to => '2018-03-05'`, `found_at < '2018-03-06 00:00+07'`],
        [agencyFilter('SYT'), `agency_id = '${agencyId('SYT')}'`],
        [agencyFilter('KHAC-SYT'), `agency_id = '${agencyId('KHAC-SYT')}'`],
        [agencyFilter('H883'), `agency_id = '${agencyId('H883')}'`],
        [
          `${agencyFilter('H883')}, with_below => true`,
          `agency_id in ('${agencyId('H883')}', '${agencyId('H883-P1')}')`,
        ],
        [
          `${agencyFilter('UBND-TINH')}, with_below => true`,
          `agency_id not in (select id from public.agencies where code in ('TINH-KHAC', 'KHAC-SYT'))`,
        ],
        [
          `${agencyFilter('UBND-TINH')}, with_below => true, in_scope => 'own', order_by => 'due'`,
          `next_step is not null and agency_id = any (array(select private.my_agency_ids()))
            and agency_id not in (select id from public.agencies where code in ('TINH-KHAC', 'KHAC-SYT'))`,
        ],
        [`query => 'sot xuat huyet'`, `search @@ to_tsquery('simple', '''sot'':* & ''xuat'':* & ''huyet'':*')`],
        [`of_press_agency => md5('press_agency:thu')::uuid`, `md5('press_agency:thu')::uuid = any (press_agency_ids)`],
      ] as const) {
        const expected = await session.rows(`select id from public.incidents where ${condition}`);
        expect(ids(await list(session, args)).sort(), args).toEqual(ids(expected).sort());
      }
    });
  });

  test('turns its pages in any order without losing or repeating a line', async () => {
    await asPerson(async (session) => {
      for (const order of ['newest', 'oldest', 'due']) {
        const whole = await list(session, `order_by => '${order}'`);
        const turned: Row[] = [];
        for (let page = 0; page < 40; page += 1) {
          const last = turned.at(-1);
          const rows = await session.rows(
            `select * from public.list_incidents(order_by => $1, after_key => $2, after_id => $3, page_size => 7)`,
            [order, last?.sort_key ?? null, last?.id ?? null],
          );
          turned.push(...rows.slice(0, 7));
          if (rows.length < 8) break;
        }
        expect(ids(turned), order).toEqual(ids(whole));
        const keys = whole.map((row) =>
          order === 'due'
            ? ((row.next_due_at as Date | null)?.getTime() ?? Infinity)
            : (row.found_at as Date).getTime(),
        );
        expect(keys).toEqual([...keys].sort((a, b) => (order === 'newest' ? b - a : a - b)));
      }
    });
  });

  test('sees on the board what the list shows of each state', async () => {
    await asPerson(async (session) => {
      const board = await session.rows('select id, status from public.incident_board(column_size => 200)');
      for (const status of ['recorded', 'verifying', 'concluded', 'remedied', 'correcting', 'closed']) {
        const expected = ids(await list(session, `in_status => '${status}'`));
        expect(ids(board.filter((row) => row.status === status)).sort(), status).toEqual(expected.sort());
      }
    });
  });

  test('finds in «việc của tôi» only what they may see, by time due, turned page by page', async () => {
    await asPerson(async (session) => {
      const whole = await session.rows('select *, due_sort::text as key from public.my_work(page_size => 200)');
      const visible = new Set(
        ids(
          await session.rows(
            ['incidents', 'press_enquiries', 'press_events', 'directives', 'training_courses', 'reminders', 'agencies']
              .map((table) => `select id from public.${table}`)
              .join(' union '),
          ),
        ),
      );
      for (const row of whole) expect(visible.has(row.incident_id)).toBe(true);
      const turned: Row[] = [];
      for (let page = 0; page < 40; page += 1) {
        const last = turned.at(-1);
        const rows = await session.rows('select *, due_sort::text as key from public.my_work($1, $2, 3)', [
          last?.key ?? null,
          last?.id ?? null,
        ]);
        turned.push(...rows.slice(0, 3));
        if (rows.length < 4) break;
      }
      expect(turned.map((row) => [row.kind, row.id])).toEqual(whole.map((row) => [row.kind, row.id]));
    });
  });
});

test('the two scopes share out what an asked clerk sees', async () => {
  await database.rolledBack(async (session) => {
    await session.become('btg');
    const [own, asked, both] = [
      await list(session, `in_scope => 'own'`),
      await list(session, `in_scope => 'asked'`),
      await list(session),
    ];
    expect([...ids(own), ...ids(asked)].sort()).toEqual(ids(both).sort());
    expect(new Set(asked.map((row) => row.is_asked))).toEqual(new Set([true]));
    expect(new Set(own.map((row) => row.is_asked))).toEqual(new Set([false]));
    expect(asked.length).toBeGreaterThan(5);
  });
});

test('a search honours diacritics when they are typed, and finds without them', async () => {
  await database.rolledBack(async (session) => {
    await session.become('syt');
    const { id } = await session.insert('public.incidents', incident({ title: 'Tin sai về bệnh viện Hòa Hảo' }));
    for (const [query, found] of [
      ['benh vien hoa hao', true],
      ['bệnh viện Hoà Hảo', true],
      ['BỆNH viện hòa', true],
      ['bệnh viện hóa', false],
      ['bệnh viên', false],
    ] as const) {
      expect(ids(await list(session, `query => '${query}'`)).includes(id), query).toBe(found);
    }
  });
});

test('a supervisor finds what they recorded and may go on with, not what waits for the owner', async () => {
  await database.rolledBack(async (session) => {
    await session.become('giamsat');
    const { id } = await session.insert('public.incidents', incident({ found_at: hours(-30) }));
    const work = async () =>
      (await session.rows('select step from public.my_work() where incident_id = $1', [id])).map((row) => row.step);
    expect(await work()).toEqual(['verify']);
    await alter(session, 'incidents', id, { status: 'verifying' });
    expect(await work()).toEqual(['conclude']);
    await alter(session, 'incidents', id, {
      status: 'concluded',
      conclusion: 'accurate',
      conclusion_text: 'Tin đúng',
      conclusion_number: '1/KL',
      conclusion_date: new Date(),
    });
    expect(await work()).toEqual([]);
    await session.become('syt');
    expect(await work()).toEqual(['remedy']);
  });
});
