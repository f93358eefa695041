// Joint cases: the lead answers, the others write their part.
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { asClerkIn } from './papers.ts';
import { answered, assigned, enquiries, enquiry, part, parts, refused, taken } from './press-enquiry-cases.ts';
import { agencyId } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asClerk = asClerkIn(database);

const contribution = { contribution: 'Phần việc của Sở đã xong từ tháng trước' };

/** Sở TT&TT asked by Sở Y tế; who acts is the clerk of Sở Y tế. */
async function asked(session: Session, ...steps: Row[]): Promise<{ enquiry: unknown; part: unknown }> {
  const enquiry = await taken(session, ...steps);
  const { id } = await session.insert(parts, part(enquiry));
  return { enquiry, part: id };
}

describe('an agency asked to contribute', () => {
  test('sees the enquiry and its part, which it did not before', async () => {
    await asClerk(async (session) => {
      const id = await taken(session);
      const seen = () => session.count('select from public.press_enquiries where id = $1', [id]);
      await session.become('stttt');
      expect(await seen()).toBe(0);
      await session.become('syt');
      await session.insert(parts, part(id));
      await session.become('stttt');
      expect(await seen()).toBe(1);
      expect(await session.count(`select from ${parts} where enquiry_id = $1`, [id])).toBe(1);
      await session.become('longxuyen');
      expect(await session.count(`select from ${parts} where enquiry_id = $1`, [id])).toBe(0);
    });
  });

  test('writes its part and nothing else', async () => {
    await asClerk(async (session) => {
      const { enquiry, part: id } = await asked(session, assigned);
      await session.become('stttt');
      expect(await alter(session, 'press_enquiries', enquiry, answered())).toBe(0);
      expect(
        await refusedAlteration(session, 'press_enquiry_partners', id, { request: 'Hỏi chuyện khác' }),
      ).toMatchObject({
        code: 'PT403',
        message: 'only_the_contribution',
      });
      expect(await alter(session, 'press_enquiry_partners', id, contribution)).toBe(1);
      const written = await read(session, 'press_enquiry_partners', id);
      expect(written).toMatchObject(contribution);
      expect(written.contributed_at).not.toBeNull();
      for (const change of [{ contribution: 'Viết lại phần này' }, { withdraw_reason: 'Không cần nữa' }]) {
        expect(await refusedAlteration(session, 'press_enquiry_partners', id, change)).toMatchObject({
          message: 'part_over',
        });
      }
    });
  });

  test.each<[PersonaName]>([['syt'], ['giamsat'], ['quanly'], ['longxuyen']])(
    'has its part written by nobody else: not by %s',
    async (who) => {
      await asClerk(async (session) => {
        const { part: id } = await asked(session);
        await session.become(who);
        if (who === 'syt') {
          expect(await refusedAlteration(session, 'press_enquiry_partners', id, contribution)).toMatchObject({
            code: 'PT403',
            message: 'contribution_of_another',
          });
        } else expect(await alter(session, 'press_enquiry_partners', id, contribution)).toBe(0);
      });
    },
  );

  test('has it waiting in its work until it is written, and the lead until the answer is given', async () => {
    await asClerk(async (session) => {
      const { enquiry, part: id } = await asked(session);
      const work = async (who: PersonaName) => {
        await session.become(who);
        const rows = await session.rows(
          'select kind, step, id from public.my_work(page_size => 200) where incident_id = $1',
          [enquiry],
        );
        return rows.map(({ kind, step }) => [kind, step]);
      };
      expect(await work('stttt')).toEqual([['contribution', null]]);
      expect(await work('syt')).toEqual([['enquiry', 'assign']]);
      expect(await work('giamsat')).toEqual([]);
      await session.become('stttt');
      await alter(session, 'press_enquiry_partners', id, contribution);
      expect(await work('stttt')).toEqual([]);
      await session.become('syt');
      await alter(session, 'press_enquiries', enquiry, assigned);
      expect(await work('syt')).toEqual([['enquiry', 'answer']]);
      await alter(session, 'press_enquiries', enquiry, answered());
      expect(await work('syt')).toEqual([]);
    });
  });
});

describe('the lead', () => {
  test('withdraws what has not been contributed, with a reason', async () => {
    await asClerk(async (session) => {
      const { part: id } = await asked(session);
      await alter(session, 'press_enquiry_partners', id, { withdraw_reason: 'Đã có đủ thông tin' });
      expect((await read(session, 'press_enquiry_partners', id)).withdrawn_at).not.toBeNull();
      await session.become('stttt');
      expect(await refusedAlteration(session, 'press_enquiry_partners', id, contribution)).toMatchObject({
        message: 'part_over',
      });
    });
  });

  test('ends with its answer, refusal or voiding what nobody has contributed, and asks no more', async () => {
    await asClerk(async (session) => {
      const ends = [answered(), await refused(session), { status: 'voided', void_reason: 'Ghi nhận trùng' }];
      for (const end of ends) {
        const { enquiry, part: id } = await asked(session);
        await alter(session, 'press_enquiries', enquiry, end);
        expect(await read(session, 'press_enquiry_partners', id)).toMatchObject({
          withdraw_reason: 'Đề nghị đã được xử lý xong',
          contribution: null,
        });
        const again = part(enquiry, { partner_agency_id: agencyId('H883') });
        expect(await session.refusedInsert(parts, again)).toMatchObject({ code: 'PT403', message: 'enquiry_over' });
      }
    });
  });

  test.each<[string, Row, string, string]>([
    ['itself', { partner_agency_id: agencyId('SYT') }, '23514', 'press_enquiry_partners_another'],
    ['an agency that is no more', { partner_agency_id: agencyId('SO-CU') }, 'PT422', 'partner_dissolved'],
    ['for nothing', { request: ' ' }, '23514', 'press_enquiry_partners_request'],
    ['the same agency twice at once', {}, '23505', 'press_enquiry_partners_one_standing'],
    ['about an enquiry that is none', { enquiry_id: agencyId('SYT') }, 'PT403', 'enquiry_not_found'],
  ])('does not ask %s', async (_, changes, code, key) => {
    await asClerk(async (session) => {
      const { enquiry } = await asked(session);
      const refusal = await session.refusedInsert(parts, part(enquiry, changes));
      expect([refusal.code, refusal.constraint ?? refusal.message]).toEqual([code, key]);
    });
  });

  test('does not write what only time and others write, nor move a part', async () => {
    await asClerk(async (session) => {
      const id = await taken(session);
      const written = await session.insert(
        parts,
        part(id, { ...contribution, contributed_at: new Date(), withdraw_reason: 'Rút lại' }),
      );
      expect(written).toMatchObject({ contribution: null, contributed_at: null, withdraw_reason: null });
      const other = await taken(session);
      for (const change of [{ enquiry_id: other }, { partner_agency_id: agencyId('H883') }]) {
        expect(await refusedAlteration(session, 'press_enquiry_partners', written.id, change)).toMatchObject({
          message: 'part_fixed',
        });
      }
    });
  });
});

describe('an answer and a contribution at once', () => {
  let lead: OpenTransaction;
  let partner: OpenTransaction;
  let ids: { enquiry: unknown; part: unknown };
  beforeEach(async () => {
    await database.committed(async (session) => {
      const { id } = await session.insert(enquiries, enquiry());
      ids = { enquiry: id, part: (await session.insert(parts, part(id))).id };
    });
    lead = new OpenTransaction(database);
    partner = new OpenTransaction(database);
    await lead.begin('syt');
    await partner.begin('stttt');
  });
  afterEach(async () => {
    await lead.close();
    await partner.close();
  });

  test('the contribution waits, and is refused when the answer is given', async () => {
    const step = answered({ answerer_capacity: 'head', answerer_spokesperson_id: await headOf(lead.session) });
    await alter(lead.session, 'press_enquiries', ids.enquiry, step);
    const late = outcomeOf(alter(partner.session, 'press_enquiry_partners', ids.part, contribution));
    await partner.untilWaiting();
    await lead.end('commit');
    expect(await late).toMatchObject({ code: 'PT403' });
    await partner.end('rollback');
  });
});

async function headOf(session: Session): Promise<unknown> {
  return (await session.row(`select id from public.spokespersons where id = md5('running:SYT')::uuid`)).id;
}
