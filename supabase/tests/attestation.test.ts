import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, personas } from '../../tests/harness/personas.ts';
import type { Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const attest = 'select public.attest_contacts($1) as confirmed';
const attestation = 'select * from public.contact_attestations where agency_id = $1';

/** Lets an agency have confirmed all its contacts at a moment. */
async function confirmedAt(session: Session, code: string, moment: string): Promise<void> {
  await session.become('operator');
  await session.rows('update public.public_contacts set confirmed_at = $2 where agency_code = $1', [code, moment]);
}

describe('confirming the directory', () => {
  test('confirms all an agency has published, at the database’s time, and leaves the rest', async () => {
    await database.rolledBack(async (session) => {
      await confirmedAt(session, 'SYT', '2020-02-02');
      await confirmedAt(session, 'STTTT', '2020-02-02');
      await session.become('syt');
      const { confirmed } = await session.row(attest, [agencyId('SYT')]);
      await session.become('operator');
      const old = await session.rows(
        `select agency_code, withdrawn_at is not null as withdrawn, visible_until <= now() as over
         from public.public_contacts where agency_code in ('SYT', 'STTTT') and confirmed_at < now()`,
      );
      expect(
        old.filter(({ agency_code }) => agency_code === 'SYT').every(({ withdrawn, over }) => withdrawn || over),
      ).toBe(true);
      expect(old.some(({ agency_code }) => agency_code === 'STTTT')).toBe(true);
      const [fresh] = await session.rows(
        `select count(*)::integer as n from public.public_contacts where agency_code = 'SYT' and confirmed_at = now()`,
      );
      expect(confirmed).toBe(fresh?.n);
      expect(Number(confirmed)).toBeGreaterThanOrEqual(3);
    });
  });

  test.each<[PersonaName, string]>([
    ['syt', 'STTTT'],
    ['longxuyen', 'H883-P1'],
    ['giamsat', 'SYT'],
    ['quanly', 'SYT'],
    ['nghiviec', 'SNV'],
  ])('is refused %s for %s', async (who, code) => {
    await database.rolledBack(async (session) => {
      await session.become(who);
      expect(await session.refusal(attest, [agencyId(code)])).toMatchObject({
        code: 'PT403',
        message: 'nothing_to_attest',
      });
    });
  });

  test('is not for nobody, and says when there is nothing to confirm', async () => {
    await database.rolledBack(async (session) => {
      await session.become('nobody');
      expect((await session.refusal(attest, [agencyId('SYT')])).code).toBe('42501');
      await session.become('operator');
      await session.rows(`update public.public_contacts set withdrawn_at = now() where agency_code = 'SYT'`);
      await session.become('syt');
      expect(await session.refusal(attest, [agencyId('SYT')])).toMatchObject({ message: 'nothing_to_attest' });
    });
  });

  test('stands on the timeline of the record', async () => {
    await database.rolledBack(async (session) => {
      await confirmedAt(session, 'SYT', '2020-02-02');
      await session.become('syt');
      await session.row(attest, [agencyId('SYT')]);
      const [entry] = await session.rows(`select * from public.record_timeline(md5('running:SYT')::uuid)`);
      expect(entry).toMatchObject({
        table_name: 'public_contacts',
        operation: 'UPDATE',
        is_now: { confirmed_at: expect.any(String) },
      });
    });
  });
});

describe('when it is due', () => {
  test.each([
    ['2026-11-24T03:00:00Z', 3, '2027-02-25T00:00:00+07:00'],
    ['2026-11-23T16:59:59Z', 3, '2027-02-24T00:00:00+07:00'],
    ['2026-11-23T17:00:00Z', 3, '2027-02-25T00:00:00+07:00'],
    ['2026-11-30T03:00:00Z', 3, '2027-03-01T00:00:00+07:00'],
    ['2026-01-31T03:00:00Z', 1, '2026-03-01T00:00:00+07:00'],
    ['2026-11-24T03:00:00Z', 12, '2027-11-25T00:00:00+07:00'],
  ])('confirmed %s, every %i months: until %s', async (confirmed, months, due) => {
    await database.rolledBack(async (session) => {
      await confirmedAt(session, 'SYT', confirmed);
      await session.rows(`update public.settings set value = $1 where key = 'attestation_cycle_months'`, [months]);
      await session.become('giamsat');
      const row = await session.row(attestation, [agencyId('SYT')]);
      expect([row.attested_at, row.due_at]).toEqual([new Date(confirmed), new Date(due)]);
    });
  });

  test('is counted from the contact longest not confirmed; what is withdrawn or over does not count', async () => {
    await database.rolledBack(async (session) => {
      await confirmedAt(session, 'SYT', '2026-11-01T03:00:00Z');
      const set = (what: string, id: string) =>
        session.rows(`update public.public_contacts set confirmed_at = '2026-09-01T03:00:00Z', ${what} where ${id}`);
      await set('withdrawn_at = now()', `delegation_id = md5('delegated:SYT')::uuid`);
      await set('visible_until = now()', `spokesperson_id = md5('running:SYT')::uuid`);
      await session.become('syt');
      const before = await session.row(attestation, [agencyId('SYT')]);
      expect(before.attested_at).toEqual(new Date('2026-11-01T03:00:00Z'));
      await session.become('operator');
      await set('withdrawn_at = null', `delegation_id = md5('delegated:SYT')::uuid`);
      await session.become('syt');
      const after = await session.row(attestation, [agencyId('SYT')]);
      expect(after).toMatchObject({
        attested_at: new Date('2026-09-01T03:00:00Z'),
        contacts: Number(before.contacts) + 1,
      });
    });
  });
});

test('each sees the agencies whose records they see', async () => {
  await database.rolledBack(async (session) => {
    const seen = async (who: PersonaName) => {
      await session.become(who);
      const rows = await session.rows('select agency_id from public.contact_attestations');
      return new Set(rows.map(({ agency_id }) => agency_id));
    };
    for (const who of ['syt', 'longxuyen', 'giamsatLongXuyen', 'giamsat', 'quanly', 'kiemnhiem'] as const) {
      const { role, places } = personas[who];
      const visible = await seen(who);
      for (const code of places.own) expect([who, code, visible.has(agencyId(code))]).toEqual([who, code, true]);
      const below = role !== 'clerk';
      for (const code of places.below) expect([who, code, visible.has(agencyId(code))]).toEqual([who, code, below]);
      for (const code of places.other) expect([who, code, visible.has(agencyId(code))]).toEqual([who, code, false]);
    }
    expect(await seen('nghiviec')).toEqual(new Set());
    await session.become('nobody');
    expect((await session.refusal('select * from public.contact_attestations')).code).toBe('42501');
  });
});
