import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { circumstances, counted, lawCase } from './law-cases.ts';
import { judge, type LawCase } from './law-oracle.ts';
import { agencyKinds, codes, pressKinds } from './law-table.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

/** The disputed cases say what is wrong by themselves; making them fewer would cost a query each. */
const endOnFailure = true;

/** The first of the cases that the database and the oracle judge differently. */
async function disputed(session: Session, cases: LawCase[]) {
  const around = await circumstances(session);
  const answers = await counted(session, cases);
  expect(answers).toHaveLength(cases.length);
  const differing = cases.flatMap((each, i) => {
    const [law, answer] = [judge(each, around), answers[i]];
    return isDeepStrictEqual(law, answer)
      ? []
      : [{ ...each, startsAt: new Date(each.startsAt).toISOString(), law, answer }];
  });
  return differing.slice(0, 5);
}

describe('the database counts as the law does', () => {
  test('any case, at any moment from 2016 to 2028', async () => {
    await database.rolledBack(async (session) => {
      await fc.assert(
        fc.asyncProperty(fc.array(lawCase, { minLength: 400, maxLength: 400, size: 'max' }), async (cases) => {
          expect(await disputed(session, cases)).toEqual([]);
        }),
        { numRuns: 15, endOnFailure },
      );
    });
  });

  test('every rule for every kind of agency and of press, through the night in which the law changed', async () => {
    const midnight = Date.parse('2026-06-30T17:00:00Z');
    const cases = codes.flatMap((code) =>
      [null, ...agencyKinds].flatMap((agency) =>
        [null, ...pressKinds].flatMap((press) =>
          [-1000, 0].map((offset) => ({ code, agency, press, startsAt: midnight + offset, nextIssue: null })),
        ),
      ),
    );
    expect(cases.length).toBeGreaterThan(8_000);
    await database.rolledBack(async (session) => {
      expect(await disputed(session, cases)).toEqual([]);
    });
  });

  test('whatever the province sets for what is to be done at once', async () => {
    await database.rolledBack(async (session) => {
      const hours = fc.integer({ min: 1, max: 168 });
      await fc.assert(
        fc.asyncProperty(
          hours,
          fc.array(lawCase, { minLength: 60, maxLength: 60, size: 'max' }),
          async (set, cases) => {
            await session.rows(`update public.settings set value = $1 where key = 'at_once_follow_up_hours'`, [set]);
            const atOnce = cases.map((each) => ({ ...each, code: 'takedown', press: 'online' }));
            expect(await disputed(session, atOnce)).toEqual([]);
          },
        ),
        { numRuns: 20, endOnFailure },
      );
    });
  });

  test('whatever days are off', async () => {
    await database.rolledBack(async (session) => {
      const more = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(
          more,
          fc.array(lawCase, { minLength: 60, maxLength: 60, size: 'max' }),
          async (offs, cases) => {
            await session.rows(`delete from public.public_holidays where name = 'Thử'`);
            await session.rows(
              `insert into public.public_holidays (day, name, is_off)
             select day, 'Thử', n % 3 > 0 or extract(isodow from day) < 6
             from unnest($1::integer[]) as n, lateral (select date '2026-07-01' + n as day) as special
             on conflict (day) do nothing`,
              [offs],
            );
            const within = cases.map((each) => ({
              ...each,
              startsAt: Date.parse('2026-07-01') + (each.startsAt % 4e9),
            }));
            expect(await disputed(session, within)).toEqual([]);
          },
        ),
        { numRuns: 20, endOnFailure },
      );
    });
  });
});
