// What a scorecard says an agency owes and has done, against the calendar and the lists behind its numbers.
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import { worldId } from '../../tests/harness/personas.ts';
import type { Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { enquiries, enquiry } from './press-enquiry-cases.ts';
import { agencyId, day } from './records.ts';
import { scorecardOf } from './scorecard-cases.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const as = (who: PersonaName, work: (session: Session) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.become(who);
    await work(session);
  });

/** What the calendar says is due of an agency's, and its reminders that are not settled. */
async function due(session: Session, code: string): Promise<string[]> {
  const rows = await session.rows(
    `select kind, record_id, ends_at from public.list_calendar($1, $2, in_agency => $4, page_size => 2000) where is_due and agency_id = $4
     union select kind, record_id, ends_at from public.list_calendar($3, $5, in_agency => $4, page_size => 2000) where is_due and agency_id = $4
     union select 'reminder_due', id, due_at from public.list_reminders(in_agency => $4, in_state => 'open', page_size => 200)`,
    [day(-390), day(0), day(1), agencyId(code), day(390)],
  );
  return rows.map(({ kind, record_id }) => `${kind} ${record_id}`).sort();
}

describe('what is owed', () => {
  test.each<[PersonaName, string]>([
    ['syt', 'SYT'],
    ['giamsat', 'SYT'],
    ['giamsat', 'UBND-TINH'],
    ['btg', 'BTGTU'],
    ['giamsatLongXuyen', 'H883'],
    ['longxuyen', 'H883'],
  ])('%s of %s is what the calendar says is due, and open reminders', (who, code) =>
    as(who, async (session) => {
      const { owed } = await scorecardOf(session, code);
      const rows = owed?.rows ?? [];
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map(({ kind, record_id }) => `${kind} ${record_id}`).sort()).toEqual(await due(session, code));
      expect(owed?.count).toBe(rows.length);
      const times = rows.map(({ due_at }) => Date.parse(due_at));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(owed?.overdue).toBe(times.filter((time) => time <= Date.now()).length);
    }),
  );

  test('names to who is above an agency nothing of an incident of elsewhere it is asked about', () =>
    as('longxuyen', async (session) => {
      const asked = worldId('incident:asks-H883');
      const mine = await scorecardOf(session, 'H883');
      expect(JSON.stringify(mine)).toContain(asked);
      await session.become('giamsatLongXuyen');
      const above = await scorecardOf(session, 'H883');
      expect(JSON.stringify(above)).not.toContain(asked);
      expect(JSON.stringify(above)).not.toContain('asks-H883');
    }));

  test('is told up to a hundred, the longest due first, and counted in all', () =>
    as('syt', async (session) => {
      const before = (await scorecardOf(session, 'SYT')).owed?.count ?? 0;
      for (let n = 0; n < 100; n += 1) await session.insert(enquiries, enquiry({ title: `Câu hỏi số ${n}` }));
      const { owed } = await scorecardOf(session, 'SYT');
      expect(owed?.count).toBe(before + 100);
      expect(owed?.rows).toHaveLength(100);
      const { latest } = await session.row(
        `select max(due_at) as latest from public.press_enquiries where agency_id = $1 and title like 'Câu hỏi số %'`,
        [agencyId('SYT')],
      );
      expect(Date.parse(String(owed?.rows.at(-1)?.due_at))).toBeLessThanOrEqual((latest as Date).getTime());
    }));

  test('is told of today alone', () =>
    as('syt', async (session) => {
      expect((await scorecardOf(session, 'SYT', day(-1))).owed).toBeNull();
      expect((await scorecardOf(session, 'SYT', day(0))).owed).not.toBeNull();
    }));
});

describe.each<[PersonaName, string, string]>([
  ['syt', 'SYT', day(0)],
  ['giamsat', 'SYT', day(0)],
  ['giamsat', 'SYT', '2026-08-15'],
  ['giamsat', 'UBND-TINH', day(0)],
  ['btg', 'BTGTU', day(0)],
])('what is done, to %s of %s up to %s', (who, code, to) => {
  test('is what the lists behind the numbers hold', () =>
    as(who, async (session) => {
      const { done, from_day } = await scorecardOf(session, code, to);
      const id = agencyId(code);
      const year = new Date(`${to}T00:00:00Z`);
      year.setUTCFullYear(year.getUTCFullYear() - 1);
      year.setUTCDate(year.getUTCDate() + 1);
      expect(from_day).toBe(year.toISOString().slice(0, 10));
      const count = (name: string, days: string, args = '') =>
        session.count(
          `select * from public.${name}(page_size => 200, in_agency => '${id}', ${days}_from => '${from_day}', ${days}_to => '${to}'${args})`,
        );
      expect(done.incidents).toEqual({
        found: await count('list_incidents', 'found', `, in_scope => 'own'`),
        closed: await count('list_incidents', 'found', `, in_scope => 'own', in_status => 'closed'`),
      });
      expect(done.letters).toEqual({
        sent: await count('list_sent_letters', 'sent', ', with_below => false'),
        obtained: await count('list_sent_letters', 'sent', `, with_below => false, of_outcome => 'obtained'`),
      });
      const received = await count('list_press_enquiries', 'received');
      const voided = await count('list_press_enquiries', 'received', `, in_status => 'voided'`);
      expect(done.enquiries).toMatchObject({
        received: received - voided,
        answered: await count('list_press_enquiries', 'received', `, in_status => 'answered'`),
      });
      expect(done.events).toBe(
        (await session.count(
          `select from public.press_events where agency_id = $1 and state in ('held', 'closed')
             and private.day_of(starts_at) between $2 and $3`,
          [id, from_day, to],
        )) || 0,
      );
      const inOffice = await session.count(
        `select from public.spokespersons where agency_id = $1 and $2 between valid_from and coalesce(valid_to, 'infinity')`,
        [id, to],
      );
      const untrained = await session.count('select from public.untrained_spokespersons($1, $2)', [id, to]);
      expect(done.spokespersons).toEqual({ in_office: inOffice, trained: inOffice - untrained });
      const [report] = await session.rows('select numbers from public.report_figures($1, $2, $3)', [from_day, to, id]);
      expect(done.figures).toEqual(report?.numbers ?? null);
      const acknowledged = (state: string) =>
        session.count(
          `select from public.directive_acknowledgements where agency_id = $1 and state <> 'withdrawn'
             and private.day_of(sent_at) between $2 and $3 ${state}`,
          [id, from_day, to],
        );
      expect(done.directives).toEqual({
        asked: await acknowledged(''),
        confirmed: await acknowledged(`and state = 'confirmed'`),
      });
    }));
});

describe('the last yearly report', () => {
  const last = (who: PersonaName, code: string, to: string) =>
    database.rolledBack(async (session) => {
      await session.become(who);
      return (await scorecardOf(session, code, to)).done.report;
    });

  test('is that of the year whose days were over, none of a Party body', async () => {
    expect(await last('syt', 'SYT', '2025-12-14')).toMatchObject({ year: 2024 });
    expect(await last('syt', 'SYT', '2025-12-15')).toMatchObject({ year: 2025 });
    expect(await last('syt', 'SYT', '2026-11-15')).toMatchObject({ year: 2025 });
    expect(await last('btg', 'BTGTU', '2026-11-15')).toBeNull();
  });

  test('tells when it was confirmed, and whether too late', () =>
    as('syt', async (session) => {
      const confirmed = await session.row(
        `select confirmed_at, is_late from public.agency_reports where agency_id = $1 and year = 2025 and not is_sum`,
        [agencyId('SYT')],
      );
      const { report } = (await scorecardOf(session, 'SYT', '2026-11-15')).done;
      expect(report).toMatchObject({ year: 2025, is_late: confirmed.is_late });
      expect(Date.parse(String(report?.confirmed_at))).toBe((confirmed.confirmed_at as Date).getTime());
    }));
});
