// The figures of supervision told exactly, and who is told them; each against its list: supervision-dashboard.test.ts.
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import { worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, conclusion, incident, letter } from './cases.ts';
import { hours } from './papers.ts';
import { answered, enquiries, enquiry } from './press-enquiry-cases.ts';
import { agencyId, day } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

interface Figures {
  agencies: { id: string; open: number; overdue: number }[];
  newspapers: {
    id: string;
    open: number;
    overdue: number;
    sent: number;
    obtained: number;
    refused: number;
    unanswered: number;
    waiting: number;
  }[];
  corrected: { count: number; median_days: number | null; p90_days: number | null };
  enquiries: {
    received: number;
    answered: number;
    refused: number;
    open: number;
    overdue: number;
    timed: number;
    in_time: number;
  };
  spokespersons: { in_office: number; untrained: number };
  months: { month: string; incidents: number; enquiries: number }[];
}

async function figures(session: Session, from: string, to: string, agency: string | null = null): Promise<Figures> {
  const { told } = await session.row('select public.supervision_dashboard($1, $2, null, $3) as told', [
    from,
    to,
    agency && agencyId(agency),
  ]);
  return told as Figures;
}
const letters = (session: Session, args: Row) => {
  const places = Object.keys(args)
    .map((name, i) => `${name} => $${i + 1}`)
    .join(', ');
  return session.rows(`select * from public.list_sent_letters(page_size => 200, ${places})`, Object.values(args));
};
const as = (who: PersonaName, work: (session: Session) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.become(who);
    await work(session);
  });
const year = [day(-365), day(0)] as const;

describe('told exactly', () => {
  /** A newspaper nobody else has, and letters to it about one incident of Sở Y tế, found ten days ago. */
  const withLetters = (
    work: (session: Session, paper: unknown, write: (changes: Row) => Promise<unknown>) => Promise<void>,
  ) =>
    database.rolledBack(async (session) => {
      await session.become('operator');
      const { id: paper } = await session.insert('public.press_agencies', { name: 'Báo Riêng', kinds: '{online}' });
      const { id } = await session.insert('public.incidents', incident({ created_at: hours(-240) }));
      await alter(session, 'incidents', id, { status: 'verifying' });
      await alter(session, 'incidents', id, conclusion());
      await work(session, paper, async (changes) => {
        const item = await session.insert('public.press_items', article(id, paper, { agency_id: agencyId('SYT') }));
        const row = letter(id, item.id, { agency_id: agencyId('SYT'), received_at: hours(-143), ...changes });
        return (await session.insert('public.correction_requests', row)).id;
      });
    });

  test('what became of each letter: unanswered from the moment the law’s time is over', () =>
    withLetters(async (session, paper, write) => {
      await write({ result: 'full_correction', result_at: hours(-120) });
      await write({ result: 'refused', result_at: hours(-100), result_note: 'Không đồng ý' });
      await write({ result: 'silence', result_at: hours(-50) });
      await write({});
      await write({ received_at: null });
      await session.become('syt');
      const told = await figures(session, ...year);
      expect(told.newspapers.find(({ id }) => id === paper)).toMatchObject({
        sent: 5,
        obtained: 1,
        refused: 1,
        unanswered: 2,
        waiting: 1,
        open: 1,
      });
      expect(await letters(session, { of_press_agency: paper, of_outcome: 'waiting' })).toHaveLength(1);
    }));

  test('the days from discovery to correction: the middle one, and that within which nine of ten lie', () =>
    withLetters(async (session, _, write) => {
      for (const at of [-120, -96, -72])
        await write({ result: 'full_correction', result_at: hours(at), sent_at: hours(-144) });
      await session.become('syt');
      const sent = day(-6);
      const told = await figures(session, sent, sent);
      expect(told.corrected).toMatchObject({ count: 3, median_days: 6, p90_days: 6.8 });
    }));

  test('a period by its days, both of them in it', () =>
    withLetters(async (session, paper, write) => {
      await write({ sent_at: `${day(-6)} 00:00+07`, received_at: null });
      await write({ sent_at: `${day(-6)} 23:59:59+07`, received_at: null });
      await session.become('syt');
      const sent = async (from: number, to: number) =>
        (await figures(session, day(from), day(to))).newspapers.find(({ id }) => id === paper)?.sent;
      expect(await sent(-6, -6)).toBe(2);
      expect([await sent(-8, -7), await sent(-5, -4)]).toEqual([0, 0]);
      expect(await letters(session, { of_press_agency: paper, sent_from: day(-5), sent_to: day(0) })).toEqual([]);
    }));

  test('which enquiries were answered in time', () =>
    database.rolledBack(async (session) => {
      await session.become('operator');
      const received_at = '2026-07-06 08:00+07';
      for (const answered_at of ['2026-08-05 08:00+07', '2026-08-20 08:00+07']) {
        const { id } = await session.insert(enquiries, enquiry({ received_at }));
        await alter(
          session,
          'press_enquiries',
          id,
          answered({ answered_at, answerer_spokesperson_id: worldId('running:SYT') }),
        );
      }
      await session.become('syt');
      const told = await figures(session, '2026-07-06', '2026-07-06');
      expect(told.enquiries).toMatchObject({ received: 2, answered: 2, timed: 2, in_time: 1 });
    }));
});

describe('who is told', () => {
  test.each<[PersonaName, string[]]>([
    ['syt', ['SYT']],
    ['giamsatLongXuyen', ['H883', 'H883-P1']],
    ['nghiviec', []],
  ])('%s of the agencies they answer for alone', (who, codes) =>
    as(who, async (session) => {
      const ids = codes.map(agencyId);
      const told = await figures(session, '2025-01-01', day(0));
      expect(told.agencies.every(({ id }) => ids.includes(id))).toBe(true);
      expect(told.agencies.length > 0).toBe(codes.length > 0);
      const sent = await session.rows(
        'select distinct agency_id from public.correction_requests where id in (select id from public.list_sent_letters(page_size => 200))',
      );
      expect(sent.every(({ agency_id }) => ids.includes(String(agency_id)))).toBe(true);
      const elsewhere = await figures(session, '2025-01-01', day(0), 'SNV');
      expect(elsewhere.agencies).toEqual([]);
      expect(elsewhere.spokespersons).toEqual({ in_office: 0, untrained: 0 });
    }),
  );

  test('a part of the tree, for who sees more', () =>
    as('giamsat', async (session) => {
      const told = await figures(session, ...year, 'H883');
      const ids = ['H883', 'H883-P1'].map(agencyId);
      expect(told.agencies.every(({ id }) => ids.includes(id))).toBe(true);
      expect(told.spokespersons.in_office).toBeGreaterThan(0);
    }));

  test('nobody without signing in', () =>
    as('nobody', async (session) => {
      expect((await session.refusal(`select public.supervision_dashboard('2026-01-01', '2026-12-31')`)).code).toBe(
        '42501',
      );
      expect((await session.refusal('select public.list_sent_letters()')).code).toBe('42501');
    }));
});
