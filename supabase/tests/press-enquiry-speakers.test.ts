// Who answers the press is entitled to at that moment, and a delegate on that very matter.
import { randomInt } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { asClerkIn, changePaper, draft, hours, paper, papers } from './papers.ts';
import { answered, enquiries, enquiry, refused } from './press-enquiry-cases.ts';
import { agencyId, day, standing, table } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asClerk = asClerkIn(database);

const matter = String(paper().matter);
const notEntitled = { code: 'PT422', message: 'answerer_not_entitled', hint: 'answerer_capacity' };
const secondsAfter = (moment: unknown, seconds: number) => new Date(Number(moment) + seconds * 1000);
const startOf = (date: string) => new Date(`${date}T00:00:00+07:00`);

/** An old enquiry, so that any moment since 2019 may be tried for its answer. */
async function oldEnquiry(session: Session, changes: Row = {}): Promise<unknown> {
  return (await session.insert(enquiries, enquiry({ received_at: '2019-01-01', matter, ...changes }))).id;
}
const byDelegate = (id: unknown, answered_at: unknown) =>
  answered({ answered_at, answerer_capacity: 'delegate', answerer_delegation_id: id });
const byTerm = (id: unknown, answered_at: unknown) =>
  answered({ answered_at, answerer_capacity: 'standing', answerer_spokesperson_id: id });

async function accepted(session: Session, id: unknown, step: Row): Promise<boolean> {
  await session.rows('savepoint trying');
  try {
    return (await alter(session, 'press_enquiries', id, step)) === 1;
  } catch (error) {
    expect(error).toMatchObject({ message: 'answerer_not_entitled' });
    return false;
  } finally {
    await session.rows('rollback to savepoint trying');
  }
}

describe('a delegate answers', () => {
  test('from the signature on and until the end, exclusive', async () => {
    await asClerk(async (session) => {
      const { id, starts_at, ends_at } = await session.insert(
        papers,
        paper({ valid_from: hours(-30), signed_at: hours(-20), valid_until: hours(-2) }),
      );
      const asked = await oldEnquiry(session);
      const at = (moment: unknown, seconds: number) =>
        accepted(session, asked, byDelegate(id, secondsAfter(moment, seconds)));
      expect([await at(starts_at, -1), await at(starts_at, 0), await at(starts_at, 1)]).toEqual([false, true, true]);
      expect([await at(ends_at, -1), await at(ends_at, 0), await at(ends_at, 1)]).toEqual([true, false, false]);
    });
  });

  test('no more from the moment of its revocation, but what was said before stands', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(papers, paper({ valid_from: hours(-30), signed_at: hours(-20) }));
      const asked = await oldEnquiry(session);
      await changePaper(session, id, { revoke_reason: 'Kết thúc sớm' });
      // As text, which keeps the microseconds.
      const moments = "revoked_at::text as revoked, (revoked_at - interval '1 microsecond')::text as before";
      const { revoked, before } = await session.row(`select ${moments} from ${papers} where id = $1`, [id]);
      expect(await accepted(session, asked, byDelegate(id, revoked))).toBe(false);
      expect(await accepted(session, asked, byDelegate(id, before))).toBe(true);
    });
  });

  test.each<[string, string | null, boolean]>([
    ['the matter itself', matter, true],
    ['the matter, its tones placed otherwise and in capitals', matter.toUpperCase(), true],
    ['part of the matter', 'Thông tin về dịch tay chân miệng', false],
    ['another matter', 'Thông tin về một vụ việc khác hẳn', false],
    ['no matter said', null, false],
  ])('about %s', async (_, about, is) => {
    await asClerk(async (session) => {
      const { id } = await session.insert(papers, paper());
      const asked = (await session.insert(enquiries, enquiry({ matter: about, received_at: hours(-0.5) }))).id;
      expect(await accepted(session, asked, byDelegate(id, hours(-0.1)))).toBe(is);
    });
  });

  test('neither unsigned, nor planned, nor of another agency', async () => {
    await asClerk(async (session) => {
      const asked = await oldEnquiry(session);
      const unsigned = await session.insert(papers, draft());
      const planned = await session.insert(papers, paper({ document_number: '6/GUQ-SYT', valid_from: hours(24) }));
      await session.become('operator');
      const { id: elsewhere } = await session.row(`select id from ${papers} where id = md5('delegated:STTTT')::uuid`);
      await session.become('syt');
      for (const id of [unsigned.id, planned.id, elsewhere, null]) {
        const step = byDelegate(id, hours(-0.1));
        expect(await refusedAlteration(session, 'press_enquiries', asked, step)).toMatchObject(notEntitled);
      }
    });
  });
});

describe('a spokesperson answers', () => {
  test('from the first day of the term to the end of its last', async () => {
    await database.rolledBack(async (session) => {
      const term = await session.insert(table, standing({ valid_from: day(-10), valid_to: day(-3) }));
      const { id: asked } = await session.insert(
        enquiries,
        enquiry({ agency_id: agencyId('SNGV'), received_at: '2019-01-01' }),
      );
      const at = (moment: Date, seconds: number) =>
        accepted(session, asked, byTerm(term.id, secondsAfter(moment, seconds)));
      const [first, last] = [startOf(day(-10)), startOf(day(-2))];
      expect([await at(first, -1), await at(first, 0)]).toEqual([false, true]);
      expect([await at(last, -1), await at(last, 0)]).toEqual([true, false]);
      // In the capacity the record has, and no other.
      const asHead = { ...byTerm(term.id, startOf(day(-5))), answerer_capacity: 'head' };
      expect(await accepted(session, asked, asHead)).toBe(false);
    });
  });

  test('is the head by office only while no head is recorded, and since taking office', async () => {
    await asClerk(async (session) => {
      const asked = await oldEnquiry(session);
      const byHead = (at: unknown) => accepted(session, asked, answered({ answered_at: at }));
      // In office since 2020; of the time before, the record of a head that ended with 2019 tells.
      expect([await byHead(startOf('2020-01-01')), await byHead(secondsAfter(startOf('2020-01-01'), -1))]).toEqual([
        true,
        false,
      ]);
    });
  });

  test('refuses as well by the same right', async () => {
    await asClerk(async (session) => {
      const asked = await oldEnquiry(session, { received_at: hours(-5) });
      const step = await refused(session, { answerer_capacity: 'standing' });
      expect(await refusedAlteration(session, 'press_enquiries', asked, step)).toMatchObject(notEntitled);
    });
  });

  test('is assigned to only when entitled now', async () => {
    await asClerk(async (session) => {
      const asked = await oldEnquiry(session);
      const over = await session.insert(
        papers,
        paper({ signed_at: hours(-20), valid_from: hours(-30), valid_until: hours(-2) }),
      );
      const to = { status: 'assigned', assignee_capacity: 'delegate', assignee_delegation_id: over.id };
      expect(await refusedAlteration(session, 'press_enquiries', asked, to)).toMatchObject({
        message: 'assignee_not_entitled',
        hint: 'assignee_capacity',
      });
      const nobody = { status: 'assigned' };
      expect(await refusedAlteration(session, 'press_enquiries', asked, nobody)).toMatchObject({
        message: 'assignee_missing',
      });
      const running = await session.insert(papers, paper({ document_number: '6/GUQ-SYT' }));
      await alter(session, 'press_enquiries', asked, { ...to, assignee_delegation_id: running.id });
      expect(await read(session, 'press_enquiries', asked)).toMatchObject({ assignee_name: 'Phạm Thị Ủy Quyền' });
      // And on to somebody else.
      const toHead = { assignee_capacity: 'head', assignee_delegation_id: null };
      expect(await alter(session, 'press_enquiries', asked, toHead)).toBe(1);
    });
  });
});

test('whoever «ai được phát ngôn» names of an agency may answer for it, and nobody else', async () => {
  await database.rolledBack(async (session) => {
    const agencies = await session.rows(`select id, code from public.agencies where code in
      ('SYT', 'STTTT', 'H883', 'SNGV', 'UBND-TINH', 'SO-CU', 'SGDDT')`);
    await session.rows(`update public.agencies set dissolved_on = $1 where code = 'SGDDT'`, [day(-30)]);
    await session.rows(
      `update public.agencies set head_name = 'Trần Thị Không Hồ Sơ', head_since = $1 where code = 'SNGV'`,
      [day(-400)],
    );
    const terms = await session.rows(
      `select id, agency_id, kind as capacity, null as matter from public.spokespersons`,
    );
    const delegations = await session.rows(`select id, agency_id, 'delegate' as capacity, matter from ${papers}`);
    const heads = agencies.map(({ id }) => ({ id: null, agency_id: id, capacity: 'head', matter: null }));
    let named = 0;
    for (const at of [hours(0), hours(-1), hours(24 * 40), hours(-24 * 365 * 7), hours(-24 * 365 * 16)]) {
      await session.become('giamsat');
      const speaking = await session.rows('select * from public.who_may_speak($1, page_size => 200)', [at]);
      await session.become('operator');
      for (const { id: agency_id } of agencies) {
        for (const who of [...terms, ...delegations, ...heads]) {
          if (who.id !== null && who.agency_id !== agency_id && named % 7 !== 0) continue;
          const is = speaking.some(
            (row) => row.agency_id === agency_id && row.record_id === who.id && row.capacity === who.capacity,
          );
          const { full_name } = await session.row('select (private.speaker_at($1, $2, $3, $4, $5, $6)).*', [
            agency_id,
            at,
            who.capacity,
            who.capacity === 'delegate' ? null : who.id,
            who.capacity === 'delegate' ? who.id : null,
            who.matter,
          ]);
          expect([at, who, full_name !== null]).toEqual([at, who, is]);
          if (is) named += 1;
        }
      }
    }
    expect(named).toBeGreaterThan(20);
  });
}, 120_000);

describe('an answer while the delegation is being revoked', () => {
  let clerk: OpenTransaction;
  let colleague: OpenTransaction;
  let asked: unknown;
  let delegation: Row;
  beforeEach(async () => {
    await database.committed(async (session) => {
      const now = 'select full_name from private.agency_head_on($1, private.today())';
      const { full_name: signer_name } = await session.row(now, [agencyId('SYT')]);
      const signed = { signer_name, document_number: `${randomInt(1000, 9999)}/GUQ-SYT` };
      delegation = await session.insert(papers, paper(signed));
      asked = (await session.insert(enquiries, enquiry({ matter: delegation.matter }))).id;
    });
    clerk = new OpenTransaction(database);
    colleague = new OpenTransaction(database);
    await colleague.begin('syt');
    await clerk.begin('syt');
  });
  afterEach(async () => {
    await clerk.close();
    await colleague.close();
  });

  test.each([
    ['waits, and is refused when it has been', 'commit', notEntitled],
    ['waits, and is given when it has not', 'rollback', 1],
  ] as const)('%s', async (_, end, expected) => {
    await changePaper(colleague.session, delegation.id, { revoke_reason: 'Kết thúc sớm' });
    const { now } = await clerk.session.row('select now()::text as now');
    const late = outcomeOf(alter(clerk.session, 'press_enquiries', asked, byDelegate(delegation.id, now)));
    await clerk.untilWaiting();
    await colleague.end(end);
    if (end === 'commit') expect(await late).toMatchObject(expected as Row);
    else expect(await late).toBe(expected);
    await clerk.end('rollback');
  });
});
