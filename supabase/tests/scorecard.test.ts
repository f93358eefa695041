// The scorecard of an agency: who is told it, what is required and met, and the score of every month.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, personas } from '../../tests/harness/personas.ts';
import type { Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { asClerkIn, paper, papers } from './papers.ts';
import { agencyId, day, standing, table } from './records.ts';
import { countsOn, required, scorecard, scorecardOf, unmetOf } from './scorecard-cases.ts';
import { courses, past, people, person } from './training-cases.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const as = (who: PersonaName | 'operator', work: (session: Session) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.become(who);
    await work(session);
  });

describe('who is told', () => {
  const people = Object.entries(personas).filter(([, { role }]) => role !== 'nobody' && role !== 'deactivated');
  test.each(people)('%s of the agencies they answer for, and of no other', (name, { role, places }) =>
    as(name as PersonaName, async (session) => {
      const mine: string[] = role === 'clerk' ? [...places.own] : [...places.own, ...places.below];
      const others: string[] = [...places.above, ...places.other, ...(role === 'clerk' ? places.below : [])];
      for (const code of mine) expect((await scorecard(session, code))?.agency.code).toBe(code);
      for (const code of others) expect([code, await scorecard(session, code)]).toEqual([code, null]);
    }),
  );

  test('nobody who has left, of an agency that is none, or without signing in', async () => {
    await as('nghiviec', async (session) => expect(await scorecard(session, 'SNV')).toBeNull());
    await as('giamsat', async (session) => expect(await scorecard(session, randomUUID())).toBeNull());
    await as('nobody', async (session) =>
      expect((await session.refusal('select public.agency_scorecard($1)', [agencyId('SYT')])).code).toBe('42501'),
    );
  });

  test('the clerk the same as who supervises, but for what elsewhere asks of the agency', () =>
    as('syt', async (session) => {
      const { owed: own, ...card } = await scorecardOf(session, 'SYT');
      await session.become('giamsat');
      const { owed: seen, ...same } = await scorecardOf(session, 'SYT');
      expect(same).toEqual(card);
      const hidden = own?.rows.filter((row) => !seen?.rows.some(({ record_id }) => record_id === row.record_id)) ?? [];
      expect(hidden.map(({ kind, title }) => [kind, title]).sort()).toEqual([
        ['contribution_due', 'Câu hỏi thử asks-SYT'],
        ['verification_due', 'Tin sai thử nghiệm asks-SYT'],
      ]);
      // No sum tells that there is more.
      expect(seen?.count).toBe(seen?.rows.length);
      expect(own?.count).toBe((seen?.count ?? 0) + hidden.length);
    }));
});

describe('what is required', () => {
  test('and found is what supervision counts, at every agency, now and of past days', () =>
    as('giamsat', async (session) => {
      const agencies = await session.rows('select id, kind, code from public.agencies');
      const few = ['UBND-TINH', 'SYT', 'SNGV', 'BTGTU', 'H883-P1'].map(agencyId);
      // Before and after the decree of 2026, and now.
      for (const asked of ['2026-06-30', '2026-10-31', null]) {
        const counted = await countsOn(session, asked);
        expect(counted.size).toBeGreaterThan(30);
        for (const id of asked === null ? counted.keys() : few) {
          const found = counted.get(id) ?? {};
          const { requirements, is_bound } = await scorecardOf(session, id, asked ?? undefined);
          const { kind, code } = agencies.find((agency) => agency.id === id) ?? {};
          const kinds = requirements.map((requirement) => requirement.kind);
          // What is found is required: nothing is lost between the two.
          const unmet = Object.keys(found).filter((name) => (found[name] ?? 0) > 0);
          expect([code, unmet.filter((name) => !kinds.includes(name))]).toEqual([code, []]);
          for (const { kind: name, found: told } of requirements)
            expect([code, name, told]).toEqual([code, name, found[name]]);
          const delegation = kinds.includes('delegation_unpublished');
          expect([code, kinds.sort()]).toEqual([code, required(String(kind), asked ?? day(0), delegation)]);
          expect(is_bound).toBe(kind !== 'party_body');
        }
      }
    }));

  test('of a delegation of before the decree, until the day it ends', () =>
    asClerkIn(database)(async (session) => {
      await session.become('operator');
      const june = { valid_from: '2026-06-20 08:00+07', signed_at: '2026-06-20 08:00+07' };
      await session.insert(papers, paper({ ...june, valid_until: '2026-07-10 09:00+07' }));
      await session.become('syt');
      const told: boolean[] = [];
      for (const on of [
        '2026-06-30',
        '2026-07-01',
        '2026-07-10',
        '2026-07-11',
        '2026-07-12',
        '2026-08-01',
        '2026-11-01',
      ]) {
        const { requirements } = await scorecardOf(session, 'SYT', on);
        const isRequired = requirements.some(({ kind }) => kind === 'delegation_unpublished');
        const running = await session.count(
          `select from public.delegations where agency_id = $1 and publish_due_at is not null
             and starts_at < $2::date + 1 and ends_at > $2::date`,
          [agencyId('SYT'), on],
        );
        expect([on, isRequired]).toEqual([on, running > 0 || on < '2026-07-01']);
        told.push(isRequired);
      }
      expect(told.slice(0, 3)).toEqual([true, true, true]);
      expect(told.at(-1)).toBe(false);
    }));

  test('tells the rule in force on the day, and of what is found the rule it was found by', () =>
    as('giamsat', async (session) => {
      const rule = async (to: string, kind: string) => {
        const { article, instrument } =
          (await scorecardOf(session, 'SNGV', to)).requirements.find((asked) => asked.kind === kind) ?? {};
        return [article, instrument];
      };
      expect(await rule('2026-06-30', 'unpublished')).toEqual(['khoản 4 Điều 3', 'Nghị định 09/2017/NĐ-CP']);
      expect(await rule('2026-07-01', 'unpublished')).toEqual(['khoản 3 Điều 3', 'Nghị định 244/2026/NĐ-CP']);
      expect(await rule('2026-07-01', 'incident_overdue')).toEqual([null, 'Thiết lập của tỉnh']);
      expect(await rule('2026-07-01', 'directive_unacknowledged')).toEqual([null, null]);
    }));
});

describe('the score in time', () => {
  test('of an agency founded half a year ago: nothing before, then month by month what was met', () =>
    as('operator', async (session) => {
      const { id } = await session.insert('public.agencies', {
        code: 'SMOI',
        kind: 'department',
        name: 'Sở Mới An Giang',
        short_name: 'Sở Mới',
        parent_id: agencyId('UBND-TINH'),
        established_on: '2026-05-20',
      });
      const told = async () => {
        await session.become('giamsat');
        const card = await scorecardOf(session, String(id), '2026-11-15');
        await session.become('operator');
        return card;
      };
      const none = { binding: null, unmet: null };
      const before = ['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'];
      const at2017 = { binding: 12, unmet: [] };
      const unborn = [
        ...before.map((ended) => ({ day: ended, ...none })),
        { day: '2026-05-31', ...at2017 },
        { day: '2026-06-30', ...at2017 },
      ];

      // Nobody is appointed, and no regulation issued by 15/08.
      expect((await told()).history).toEqual([
        ...unborn,
        { day: '2026-07-31', binding: 14, unmet: ['no_spokesperson'] },
        { day: '2026-08-31', binding: 14, unmet: ['no_spokesperson', 'regulation_missing'] },
        { day: '2026-09-30', binding: 14, unmet: ['no_spokesperson', 'regulation_missing'] },
        { day: '2026-10-31', binding: 14, unmet: ['no_spokesperson', 'regulation_missing'] },
      ]);

      // Appointed on 20/08, public on 05/09 and so too late, trained on 20/10; the regulation is of 10/10.
      const { id: term } = await session.insert(
        table,
        standing({ agency_id: id, decision_date: '2026-08-20', valid_from: '2026-08-20' }),
      );
      await session.rows('select private.copy_to_public($1)', [term]);
      await session.rows(
        `update public.public_contacts set published_at = '2026-09-05 09:00+07' where spokesperson_id = $1`,
        [term],
      );
      await session.rows(
        `update public.agencies set internal_regulation_number = '01/QĐ', internal_regulation_date = '2026-10-10' where id = $1`,
        [id],
      );
      await session.become('giamsat');
      const { id: course } = await session.insert(
        courses,
        past({ starts_at: '2026-10-20T00:30:00Z', ends_at: '2026-10-20T04:30:00Z' }),
      );
      await session.insert(people, person(course, { agency_id: id, full_name: 'Nguyễn Thị Phát Ngôn' }));
      const card = await told();
      expect(card.history).toEqual([
        ...unborn,
        { day: '2026-07-31', binding: 14, unmet: ['no_spokesperson'] },
        { day: '2026-08-31', binding: 14, unmet: ['regulation_missing', 'unpublished', 'untrained'] },
        { day: '2026-09-30', binding: 14, unmet: ['published_late', 'regulation_missing', 'untrained'] },
        { day: '2026-10-31', binding: 14, unmet: ['published_late'] },
      ]);
      expect(card).toMatchObject({ day: '2026-11-15', from_day: '2025-11-16', owed: null });
      expect(card.requirements).toHaveLength(14);
      expect(unmetOf(card)).toEqual(['published_late']);
    }));

  test('is none, and nothing required, before the founding and after the end', () =>
    as('operator', async (session) => {
      await session.rows(
        `update public.agencies set established_on = '2026-03-01', dissolved_on = '2026-09-01', successor_id = $2 where id = $1`,
        [agencyId('SNGV'), agencyId('SYT')],
      );
      // Its heir reads what it left behind.
      await session.become('syt');
      const ended = await scorecardOf(session, 'SNGV', '2026-11-15');
      expect(ended.requirements).toEqual([]);
      expect(ended.history.map(({ day: at, binding }) => [at, binding !== null])).toEqual([
        ['2025-11-30', false],
        ['2025-12-31', false],
        ['2026-01-31', false],
        ['2026-02-28', false],
        ['2026-03-31', true],
        ['2026-04-30', true],
        ['2026-05-31', true],
        ['2026-06-30', true],
        ['2026-07-31', true],
        ['2026-08-31', true],
        ['2026-09-30', false],
        ['2026-10-31', false],
      ]);
      expect((await scorecardOf(session, 'SNGV', '2026-02-28')).requirements).toEqual([]);
      expect((await scorecardOf(session, 'SNGV', '2026-03-01')).requirements).not.toEqual([]);
    }));

  test('is of the ends of the twelve months before: of a month’s last day, too', () =>
    as('giamsat', async (session) => {
      const days = async (to: string) => (await scorecardOf(session, 'SYT', to)).history.map(({ day: at }) => at);
      expect(await days('2026-02-28')).toEqual([
        '2025-02-28',
        '2025-03-31',
        '2025-04-30',
        '2025-05-31',
        '2025-06-30',
        '2025-07-31',
        '2025-08-31',
        '2025-09-30',
        '2025-10-31',
        '2025-11-30',
        '2025-12-31',
        '2026-01-31',
      ]);
      expect((await days('2024-03-01')).at(-1)).toBe('2024-02-29');
    }));

  test('is what supervision counts as of those days, at every agency', () =>
    as('giamsat', async (session) => {
      const agencies = await session.rows('select id, kind, code from public.agencies');
      const now = await countsOn(session, null);
      const cards = new Map<string, Awaited<ReturnType<typeof scorecardOf>>>();
      for (const id of now.keys()) cards.set(id, await scorecardOf(session, id));
      const course = [...cards.values()][0]?.history ?? [];
      expect(course).toHaveLength(12);
      let unmet = 0;
      for (const nth of [0, 5, 11]) {
        const ended = String(course[nth]?.day);
        for (const [id, found] of await countsOn(session, ended)) {
          const { kind, code } = agencies.find((agency) => agency.id === id) ?? {};
          const told = cards.get(id)?.history[nth];
          const asCounted = Object.keys(found).filter((name) => (found[name] ?? 0) > 0);
          unmet += asCounted.length;
          expect([code, told?.unmet]).toEqual([code, asCounted.sort()]);
          const bound = required(String(kind), ended).length;
          // One more where a delegation of before the decree still ran.
          expect([bound, bound + 1], `${code} ${ended}`).toContain(told?.binding);
        }
      }
      expect(unmet).toBeGreaterThan(20);
    }));

  test('of a day to come is that of now', () =>
    as('syt', async (session) => {
      expect(await scorecardOf(session, 'SYT', day(30))).toEqual(await scorecardOf(session, 'SYT'));
      expect(await scorecardOf(session, 'SYT', day(0))).toMatchObject({ day: day(0) });
    }));
});
