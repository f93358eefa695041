// Each kind of the calendar: at its moment and at no other, for who may read it and nobody else, until it is done.
import { afterAll, describe, expect, test } from 'vitest';
import { kinds } from '@/features/calendar/calendar.kinds';
import { claimsOf, type PersonaName, personaNames, personas } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { calendarCases } from './calendar-cases.ts';
import { asClerkIn } from './papers.ts';
import { agencyId, day } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asClerk = asClerkIn(database);

/** What the calendar of whoever acts has of a row: around now, and in the last weeks of the old law. */
const inCalendar = (session: Session, kind: string, id: unknown, agency: unknown = null): Promise<Row[]> =>
  session.rows(
    `select distinct c.* from (values ($1::date, $2::date), ('2026-06-01', '2026-07-31')) as days (first, last)
     cross join lateral public.list_calendar(first, last, in_agency => $3, kinds => array[$4], page_size => 2000) as c
     where record_id = $5`,
    [day(-100), day(299), agency, kind, id],
  );

test('every part of the calendar is tried', async () => {
  await database.rolledBack(async (session) => {
    const found = await session.rows(`select part from private.joint_parts where joint = 'calendar' order by part`);
    const tried = new Set(Object.values(calendarCases).map(({ part }) => part));
    expect(found.map(({ part }) => part)).toEqual([...tried].sort());
  });
});

test('the screens have words for every kind, and for no other', () => {
  expect(Object.keys(kinds).sort()).toEqual(Object.keys(calendarCases).sort());
});

/** What the part itself tells of a row between two moments, as to that person; clients call the calendar only. */
async function asPart(session: Session, who: PersonaName, part: string, kind: string, id: unknown) {
  await session.become('operator');
  await session.rows(`select set_config('request.jwt.claims', $1, true)`, [
    JSON.stringify(claimsOf(who, database.known)),
  ]);
  return (from: string, until: string) =>
    session.rows(
      `select starts_at::text, ends_at::text, is_due from private.${part}($1, $2, array(select private.my_agency_ids()))
       where kind = $3 and record_id = $4`,
      [from, until, kind, id],
    );
}

const always = ['2010-01-01', '2090-01-01'] as const;

describe.each(Object.entries(calendarCases))('%s', (kind, { part, is, write, seenBy, finish }) => {
  const [first = 'syt'] = seenBy;

  test('stands at its moment and at no other', async () => {
    await asClerk(async (session) => {
      const told = await asPart(session, first, part, kind, await write(session));
      const found = await told(...always);
      expect(found).toHaveLength(1);
      const { starts_at, ends_at, is_due } = found[0] as { starts_at: string; ends_at: string; is_due: boolean };
      expect(is_due).toBe(is === 'due');
      expect([starts_at !== null, ends_at !== null]).toEqual([is === 'beginning' || is === 'span', is !== 'beginning']);
      // Terms are of days, everything else of moments.
      const tick = kind.startsWith('term_') ? '1 day' : '1 microsecond';
      const moved = async (moment: string, sign: '+' | '-') =>
        String((await session.row(`select ($1::timestamptz ${sign} interval '${tick}')::text as at`, [moment])).at);
      if (is === 'beginning') {
        expect(await told(starts_at, await moved(starts_at, '+'))).toHaveLength(1);
        expect(await told(always[0], starts_at)).toEqual([]);
        expect(await told(await moved(starts_at, '+'), always[1])).toEqual([]);
      } else if (is === 'span') {
        expect(await told(starts_at, await moved(starts_at, '+'))).toHaveLength(1);
        expect(await told(always[0], starts_at)).toEqual([]);
        expect(await told(await moved(ends_at, '-'), ends_at)).toHaveLength(1);
        expect(await told(ends_at, always[1])).toEqual([]);
      } else {
        // What ends as a day ends is of that day.
        expect(await told(await moved(ends_at, '-'), ends_at)).toHaveLength(1);
        expect(await told(ends_at, always[1])).toEqual([]);
        expect(await told(always[0], await moved(ends_at, '-'))).toEqual([]);
      }
    });
  });

  test(`is seen by ${seenBy.join(', ')} and by nobody else`, async () => {
    await asClerk(async (session) => {
      const id = await write(session);
      const seeing: PersonaName[] = [];
      for (const name of personaNames.filter((name) => name !== 'nobody')) {
        await session.become(name);
        if ((await inCalendar(session, kind, id)).length > 0) seeing.push(name);
      }
      expect(seeing.sort()).toEqual([...seenBy].sort());
    });
  });

  test('is found under whose it is and under one’s own agency, and under no other', async () => {
    await asClerk(async (session) => {
      const id = await write(session);
      const under = async (who: PersonaName, agency: unknown) => {
        await session.become(who);
        return (await inCalendar(session, kind, id, agency)).length;
      };
      await session.become('giamsat');
      const [row] = await inCalendar(session, kind, id);
      expect(await under('giamsat', row?.agency_id)).toBe(1);
      expect(await under('giamsat', agencyId('H890'))).toBe(0);
      expect(await under(first, agencyId(personas[first].places.own[0] ?? ''))).toBe(1);
      expect(await under('giamsatLongXuyen', agencyId('SYT'))).toBe(0);
    });
  });

  if (finish) {
    test('is told no more once done', async () => {
      await asClerk(async (session) => {
        const id = await write(session);
        await finish(session, id);
        await session.become(first);
        expect(await inCalendar(session, kind, id)).toEqual([]);
      });
    });
  }
});
