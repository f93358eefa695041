// Cases to hold the database's count against the oracle's, and the one query that counts thousands of them.
import fc from 'fast-check';
import type { Session } from '../../tests/harness/session.ts';
import { type Circumstances, type LawCase, startOf, type Verdict } from './law-oracle.ts';
import { agencyKinds, codes, dayNumber, pressKinds } from './law-table.ts';

/** Days on which something turns: regimes, years, months, the leap day, Tết, days off in a row, Saturdays worked. */
export const turningDays = `
  2016-12-31 2017-01-01 2017-03-29 2017-03-30 2018-12-30 2019-01-05 2019-12-06 2020-02-29 2021-02-28 2022-04-29
  2023-01-19 2024-02-07 2024-02-29 2025-04-26 2025-12-31 2026-01-10 2026-02-13 2026-06-30 2026-07-01 2026-08-22
  2026-08-29 2026-11-23 2026-12-14 2027-02-04`
  .trim()
  .split(/\s+/)
  .map(dayNumber);

const second = 1000;
const anyMoment = fc.integer({
  min: startOf(dayNumber('2016-12-01')) / second,
  max: startOf(dayNumber('2028-01-31')) / second,
});
const nearTurn = fc
  .tuple(fc.constantFrom(...turningDays), fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }))
  .map(([day, offset]) => startOf(day) / second + offset);
/** The last second of a day, its first, the one after. */
const atMidnight = fc
  .tuple(fc.constantFrom(...turningDays), fc.integer({ min: -1, max: 1 }), fc.integer({ min: -3, max: 3 }))
  .map(([day, offset, days]) => startOf(day + days) / second + offset);

export const lawCase: fc.Arbitrary<LawCase> = fc
  .record({
    code: fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...codes) },
      { weight: 1, arbitrary: fc.constant('no_such_rule') },
    ),
    startsAt: fc.oneof(anyMoment, nearTurn, atMidnight).map((seconds) => seconds * second),
    agency: fc.option(fc.constantFrom(...agencyKinds), { freq: 8 }),
    press: fc.option(fc.constantFrom(...pressKinds), { freq: 8 }),
    issueIn: fc.option(fc.integer({ min: -2, max: 40 })),
  })
  .map(({ issueIn, ...rest }) => ({
    ...rest,
    nextIssue: issueIn === null ? null : Math.floor(rest.startsAt / 86_400_000) + issueIn,
  }));

const iso = (day: number | null) => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));

/** What the database says of the cases, in their order. */
export async function counted(session: Session, cases: readonly LawCase[]): Promise<Verdict[]> {
  const rows = await session.rows(
    `select due.rule_id is not null as binds, rule.regime, (extract(epoch from due.due_at) * 1000)::float8 as "dueAt",
       due.is_policy as "isPolicy"
     from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::date[])
         with ordinality as each (code, at, agency, press, issue, place),
       lateral private.deadline(each.code, each.at, each.agency, each.press, each.issue) as due
       left join public.legal_rules rule on rule.id = due.rule_id
     order by place`,
    [
      cases.map(({ code }) => code),
      cases.map(({ startsAt }) => new Date(startsAt).toISOString()),
      cases.map(({ agency }) => agency),
      cases.map(({ press }) => press),
      cases.map(({ nextIssue }) => iso(nextIssue)),
    ],
  );
  return rows as unknown as Verdict[];
}

/** The days off of the database and its threshold for what is to be done at once. */
export async function circumstances(session: Session): Promise<Circumstances> {
  const days = await session.rows('select day::text, is_off from public.public_holidays');
  const { hours } = await session.row(`select private.setting('at_once_follow_up_hours') as hours`);
  return {
    special: new Map(days.map(({ day, is_off }) => [dayNumber(String(day)), is_off === true])),
    atOnceHours: Number(hours),
  };
}
