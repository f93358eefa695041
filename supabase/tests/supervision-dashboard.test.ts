// Every number of the dashboard of supervision against the list that it opens: of the province, of a part, of a clerk.
import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter } from './cases.ts';
import { answered, enquiries, enquiry, part, parts } from './press-enquiry-cases.ts';
import { agencyId, day } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

type Counts = Record<string, number>;
interface Dashboard {
  agencies: ({ id: string } & Counts)[];
  newspapers: ({ id: string } & Counts)[];
  corrected: { count: number };
  enquiries: Counts;
  spokespersons: Counts;
  months: { month: string; incidents: number; enquiries: number }[];
  findings: { agency_id: string; found: Counts; late: Counts }[];
}

const call = (name: string, args: Row): [sql: string, values: unknown[]] => [
  `select * from public.${name}(${Object.keys(args)
    .map((arg, i) => `${arg} => $${i + 1}`)
    .join(', ')})`,
  Object.values(args),
];

/** How many rows a list has, all of its pages together. */
async function length(session: Session, list: string, args: Row): Promise<number> {
  // Of those not trained there is one page.
  if (list === 'untrained_spokespersons') return (await session.rows(...call(list, args))).length;
  let count = 0;
  let after: Row = {};
  for (;;) {
    const rows = await session.rows(...call(list, { ...args, ...after, page_size: 50 }));
    const page = rows.slice(0, 50);
    count += page.length;
    const last = page.at(-1);
    if (rows.length <= 50 || !last) return count;
    const place = list === 'list_findings' ? { after_since: last.since } : { after_key: last.sort_key };
    after = { ...place, after_id: last.id };
  }
}

const lastDay = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
const sum = (rows: readonly Counts[], key: string) => rows.reduce((total, row) => total + (row[key] ?? 0), 0);

/** Each number with the list it opens, as the page asks for it. */
function numbers(told: Dashboard, [from, to]: [string, string], of: Row, at: Row) {
  const own = { ...of, in_scope: 'own' };
  const open = { in_scope: 'own', in_status: 'open' };
  const overdue = { ...open, due: 'overdue', order_by: 'due' };
  const letters = { ...of, sent_from: from, sent_to: to };
  const inPeriod = { ...own, received_from: from, received_to: to };
  const all: [what: string, number: number, list: string, args: Row][] = [];
  const add = (what: string, number: number | undefined, list: string, args: Row) => {
    all.push([what, number ?? 0, list, args]);
  };

  add('incidents open', sum(told.agencies, 'open'), 'list_incidents', { ...of, ...open });
  add('incidents overdue', sum(told.agencies, 'overdue'), 'list_incidents', { ...of, ...overdue });
  for (const agency of told.agencies) {
    add(`${agency.name}: open`, agency.open, 'list_incidents', { in_agency: agency.id, ...open });
    add(`${agency.name}: overdue`, agency.overdue, 'list_incidents', { in_agency: agency.id, ...overdue });
  }

  const outcomes = ['obtained', 'refused', 'unanswered', 'waiting'];
  add('letters', sum(told.newspapers, 'sent'), 'list_sent_letters', letters);
  add('letters by which a correction came', told.corrected.count, 'list_sent_letters', {
    ...letters,
    of_outcome: 'obtained',
  });
  for (const outcome of outcomes)
    add(`letters ${outcome}`, sum(told.newspapers, outcome), 'list_sent_letters', { ...letters, of_outcome: outcome });
  for (const { id, name, ...counts } of told.newspapers) {
    add(`${name}: open`, counts.open, 'list_incidents', { ...of, ...open, of_press_agency: id });
    add(`${name}: overdue`, counts.overdue, 'list_incidents', { ...of, ...overdue, of_press_agency: id });
    add(`${name}: letters`, counts.sent, 'list_sent_letters', { ...letters, of_press_agency: id });
    for (const outcome of outcomes)
      add(`${name}: ${outcome}`, counts[outcome], 'list_sent_letters', {
        ...letters,
        of_press_agency: id,
        of_outcome: outcome,
      });
  }

  const { received, answered, refused, open: unanswered, overdue: late, timed = 0, in_time = 0 } = told.enquiries;
  add('enquiries received', received, 'list_press_enquiries', { ...inPeriod, in_status: 'not_voided' });
  add('enquiries answered', answered, 'list_press_enquiries', { ...inPeriod, in_status: 'answered' });
  add('enquiries refused', refused, 'list_press_enquiries', { ...inPeriod, in_status: 'refused' });
  add('enquiries open', unanswered, 'list_press_enquiries', { ...inPeriod, in_status: 'open' });
  add('enquiries overdue', late, 'list_press_enquiries', { ...inPeriod, is_overdue: true });
  add('enquiries in time', in_time, 'list_press_enquiries', { ...inPeriod, answered_in_time: true });
  add('enquiries late', timed - in_time, 'list_press_enquiries', { ...inPeriod, answered_in_time: false });

  add('in office', told.spokespersons.in_office, 'list_spokespersons', { ...of, in_state: 'current' });
  add('untrained', told.spokespersons.untrained, 'untrained_spokespersons', of);

  for (const { month, incidents, enquiries: came } of told.months) {
    const [first, last] = [`${month}-01`, lastDay(month)];
    add(`incidents of ${month}`, incidents, 'list_incidents', { ...own, found_from: first, found_to: last });
    add(`enquiries of ${month}`, came, 'list_press_enquiries', { ...own, received_from: first, received_to: last });
  }

  const found = told.findings.map((agency) =>
    sum(
      Object.values(agency.found).map((n) => ({ n })),
      'n',
    ),
  );
  const lates = told.findings.map((agency) =>
    sum(
      Object.values(agency.late).map((n) => ({ n })),
      'n',
    ),
  );
  const total = (counts: number[]) => counts.reduce((all, n) => all + n, 0);
  add('findings', total(found), 'list_findings', { ...of, ...at });
  add('findings late', total(lates), 'list_findings', { ...of, ...at, only_late: true });
  for (const { agency_id, found: kinds } of told.findings)
    for (const [kind, count] of Object.entries(kinds))
      if (count > 0)
        add(`${agency_id}: ${kind}`, count, 'list_findings', {
          in_agency: agency_id,
          with_below: false,
          of_kinds: `{${kind}}`,
          ...at,
        });
  return all;
}

const year: [string, string] = [day(-365), day(0)];
const quarter: [string, string] = [day(-90), day(-1)];
const past = { at: `${day(-30)}T23:59:59.999999+07:00` };
const under = (code: string) => ({ in_agency: agencyId(code), with_below: true });
const alone = (code: string) => ({ in_agency: agencyId(code), with_below: false });

/** Records that lists show and figures leave out, or the other way round, unless both are asked alike. */
async function furtherRecords(session: Session): Promise<void> {
  await session.become('operator');
  const voided = await session.insert(enquiries, enquiry());
  await alter(session, 'press_enquiries', voided.id, { status: 'voided', void_reason: 'Ghi hai lần' });
  // Sở Y tế is asked by another agency, and asks one itself.
  const others = await session.insert(enquiries, enquiry({ agency_id: agencyId('STTTT') }));
  await session.insert(
    parts,
    part(others.id, {
      agency_id: agencyId('STTTT'),
      partner_agency_id: agencyId('SYT'),
      request: 'Đề nghị góp số liệu',
    }),
  );
  const received_at = '2026-07-06 08:00+07';
  for (const answered_at of ['2026-08-05 08:00+07', '2026-08-20 08:00+07']) {
    const { id } = await session.insert(enquiries, enquiry({ received_at }));
    const answerer_spokesperson_id = worldId('running:SYT');
    await alter(session, 'press_enquiries', id, answered({ answered_at, answerer_spokesperson_id }));
  }
}

describe('every number of the dashboard is the count of the list it opens', () => {
  test.each<[of: string, who: PersonaName, part: Row, period: [string, string], at: Row, most: number]>([
    ['the province', 'giamsat', {}, year, {}, 100],
    ['the province, a quarter, as of a past day', 'giamsat', {}, quarter, past, 80],
    ['the province as a part of the tree', 'giamsat', under('UBND-TINH'), year, {}, 100],
    ['a district with its wards', 'giamsat', under('H883'), year, {}, 10],
    ['a district alone', 'giamsat', alone('H883'), year, {}, 5],
    ['who sees a part only', 'giamsatLongXuyen', {}, year, {}, 10],
    ['a clerk, whom others ask', 'syt', {}, year, {}, 20],
    ['a clerk of two agencies, one of them', 'kiemnhiem', alone('SGDDT'), year, {}, 3],
    ['a clerk of a Party body, asked by many', 'btg', {}, year, {}, 3],
  ])('%s', (_, who, of, [from, to], at, most) =>
    database.rolledBack(async (session) => {
      await furtherRecords(session);
      await session.become(who);
      const [sql, values] = call('supervision_dashboard', { from_day: from, to_day: to, ...of, ...at });
      const { told } = await session.row(sql.replace('*', 'supervision_dashboard as told'), values);
      const counted = numbers(told as Dashboard, [from, to], of, at);
      expect(counted.filter(([, number]) => number > 0).length).toBeGreaterThanOrEqual(most);
      for (const [what, number, list, args] of counted)
        expect([what, await length(session, list, args)]).toEqual([what, number]);
    }),
  );
});
