import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, personaNames, personas } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { asClerkIn, changePaper, draft, head, hours, paper, papers, publishPaper } from './papers.ts';
import { agencyId, day, publish, standing, table, withRecordIn } from './records.ts';
import { readWorld, told, whoMaySpeak } from './speaking-oracle.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());
const asClerk = asClerkIn(database);
const withRecord = withRecordIn(database);

interface Question {
  at?: Date | string | null;
  of?: string | null;
  about?: string | null;
  by?: unknown;
  after?: unknown;
  size?: number;
}

function ask(session: Session, { at = null, of = null, about = null, by = null, after = null, size = 200 }: Question) {
  return session.rows('select * from public.who_may_speak($1, $2, $3, $4, $5, $6)', [at, of, about, by, after, size]);
}
const namesOf = (rows: readonly Row[]) => rows.map((row) => row.full_name);
/** Whether a person of that name may speak, asked as somebody. */
async function speaks(session: Session, who: PersonaName, name: string, question: Question): Promise<boolean> {
  await session.become(who);
  return namesOf(await ask(session, question)).includes(name);
}
const delegate = 'Phạm Thị Ủy Quyền';
const second = 1_000;

describe('everybody is answered as a second count answers', () => {
  const moments: [string, number][] = [
    ['now', 0],
    ['an hour ago', -1],
    ['before the delegations', -26],
    ['after the delegations', 24 * 31],
    ['a hundred and one days on', 24 * 101],
    ['in 2019', -24 * 365 * 7],
    ['in 2010', -24 * 365 * 16],
  ];
  test.each(personaNames)('%s', async (who) => {
    await database.rolledBack(async (session) => {
      // A draft, one planned, one of Sở Y tế withdrawn, one with a head without a record.
      await session.insert(papers, draft({ agency_id: agencyId('STTTT'), signer_name: 'Đặng Thị Kiểm Thử' }));
      await session.rows(
        `update public.agencies set head_name = 'Trần Thị Không Hồ Sơ', head_since = $2 where id = $1`,
        [agencyId('SNGV'), day(-400)],
      );
      await session.rows(`update public.public_contacts set withdrawn_at = now() where agency_code = 'STTTT'`);
      await session.rows('update public.agencies set dissolved_on = $2 where id = $1', [agencyId('SGDDT'), day(-30)]);
      const world = await readWorld(session);
      for (const [moment, offset] of moments) {
        const at = world.now + offset * 3_600_000;
        await session.become(who);
        const answered = told(await ask(session, { at: new Date(at) }));
        expect(answered.length < 200, moment).toBe(true);
        expect([moment, answered]).toEqual([moment, whoMaySpeak(world, personas[who], at)]);
      }
    });
  });
});

describe('a delegation, to the second', () => {
  test('holds from its signature to its end, for its agency and for the public', async () => {
    await asClerk(async (session) => {
      const record = await session.insert(
        papers,
        paper({ valid_from: hours(-2), signed_at: hours(-1), valid_until: hours(5) }),
      );
      await session.row(publishPaper, [record.id]);
      const [from, until] = [Number(record.starts_at), Number(record.ends_at)];
      for (const who of ['syt', 'giamsat', 'nobody', 'longxuyen'] as const) {
        const at = (moment: number) => speaks(session, who, delegate, { of: 'SYT', at: new Date(moment) });
        expect([who, await at(from - second), await at(from), await at(from + second)]).toEqual([
          who,
          false,
          true,
          true,
        ]);
        expect([who, await at(until - second), await at(until), await at(until + second)]).toEqual([
          who,
          true,
          false,
          false,
        ]);
      }
    });
  });

  test('says for which matter, until when, by which document and whose; the rest only to its agency', async () => {
    await asClerk(async (session) => {
      const record = await session.insert(papers, paper());
      await session.row(publishPaper, [record.id]);
      const shown = async (who: PersonaName) => {
        await session.become(who);
        return (await ask(session, { of: 'SYT' })).find(({ full_name }) => full_name === delegate);
      };
      const open = {
        capacity: 'delegate',
        agency_code: 'SYT',
        matter: record.matter,
        until: record.ends_at,
        document_number: '05/GUQ-SYT',
        phone: '02963852469',
        is_published: true,
      };
      expect(await shown('syt')).toMatchObject({
        ...open,
        record_id: record.id,
        internal_phone: '02963777778',
        document_signer: head,
      });
      for (const who of ['nobody', 'stttt'] as const) {
        expect(await shown(who)).toMatchObject({
          ...open,
          record_id: null,
          internal_phone: null,
          document_signer: null,
        });
      }
    });
  });

  test('revoked holds no more from that moment, and did before it', async () => {
    await asClerk(async (session) => {
      const record = await session.insert(papers, paper());
      await session.row(publishPaper, [record.id]);
      await changePaper(session, record.id, { revoke_reason: 'Hết việc' });
      for (const who of ['syt', 'nobody'] as const) {
        expect(await speaks(session, who, delegate, { of: 'SYT' })).toBe(false);
      }
      expect(await speaks(session, 'syt', delegate, { of: 'SYT', at: hours(-0.5) })).toBe(true);
      // The public directory has forgotten it.
      expect(await speaks(session, 'nobody', delegate, { of: 'SYT', at: hours(-0.5) })).toBe(false);
    });
  });

  test('withdrawn still holds; only the public is not told', async () => {
    await asClerk(async (session) => {
      const record = await session.insert(papers, paper());
      await session.row(publishPaper, [record.id]);
      await session.rows('select public.withdraw_delegation($1)', [record.id]);
      expect(await speaks(session, 'syt', delegate, { of: 'SYT' })).toBe(true);
      expect(await speaks(session, 'nobody', delegate, { of: 'SYT' })).toBe(false);
    });
  });

  test('not signed is none', async () => {
    await asClerk(async (session) => {
      await session.insert(papers, draft());
      expect(await speaks(session, 'syt', delegate, { of: 'SYT' })).toBe(false);
    });
  });
});

describe('a term, to the second', () => {
  test('holds through both of its days, by the clock of Vietnam', async () => {
    await withRecord({ valid_from: day(-10), valid_to: day(3) }, async (session, record) => {
      await session.row(publish, [record.id]);
      const from = Date.parse(`${day(-10)}T00:00:00+07:00`);
      const until = Date.parse(`${day(4)}T00:00:00+07:00`);
      for (const who of ['syt', 'giamsat', 'nobody'] as const) {
        const at = (moment: number) =>
          speaks(session, who, String(record.full_name), { of: 'SNGV', at: new Date(moment) });
        expect([who, await at(from - second), await at(from)]).toEqual([who, false, true]);
        expect([who, await at(until - second), await at(until)]).toEqual([who, true, false]);
      }
      const [row] = await ask(session, { of: 'SNGV' });
      expect([Number(row?.since), Number(row?.until)]).toEqual([from, until]);
    });
  });

  test('not published is known to its agency alone', async () => {
    await withRecord({}, async (session, record) => {
      const name = String(record.full_name);
      expect(await speaks(session, 'syt', name, { of: 'SNGV' })).toBe(true);
      expect(await speaks(session, 'nobody', name, { of: 'SNGV' })).toBe(false);
      expect(await speaks(session, 'longxuyen', name, { of: 'SNGV' })).toBe(false);
    });
  });
});

describe('a head', () => {
  test('speaks by office, also where no record says so, and once', async () => {
    await withRecord({}, async (session) => {
      await session.become('operator');
      await session.rows(`update public.agencies set head_name = 'Lê Thị Đứng Đầu', head_since = $2 where id = $1`, [
        agencyId('SNGV'),
        day(-5),
      ]);
      expect(await speaks(session, 'syt', 'Lê Thị Đứng Đầu', { of: 'SNGV' })).toBe(true);
      expect(await speaks(session, 'syt', 'Lê Thị Đứng Đầu', { of: 'SNGV', at: `${day(-6)}T23:59:59+07:00` })).toBe(
        false,
      );
      expect(await speaks(session, 'nobody', 'Lê Thị Đứng Đầu', { of: 'SNGV' })).toBe(false);
      await session.become('operator');
      await session.insert(table, standing({ kind: 'head', full_name: 'Lê Thị Đứng Đầu', valid_from: day(-5) }));
      await session.become('syt');
      const heads = (await ask(session, { of: 'SNGV' })).filter(({ capacity }) => capacity === 'head');
      expect(heads).toMatchObject([{ full_name: 'Lê Thị Đứng Đầu', record_id: expect.any(String) }]);
    });
  });
});

test.each([
  ['2026-06-30T23:59:59+07:00', 'SYT', 'khoản 2 Điều 3 Nghị định 09/2017/NĐ-CP'],
  ['2026-06-30T23:59:59+07:00', 'H883', 'khoản 3 Điều 3 Nghị định 09/2017/NĐ-CP'],
  ['2026-06-30T23:59:59+07:00', 'UBND-TINH', 'khoản 1 Điều 3 Nghị định 09/2017/NĐ-CP'],
  ['2026-07-01T00:00:00+07:00', 'SYT', 'khoản 2 Điều 3 Nghị định 244/2026/NĐ-CP'],
  ['2026-07-01T00:00:00+07:00', 'BTGTU', null],
])('at %s one speaks for %s by %s', async (at, of, law) => {
  await database.rolledBack(async (session) => {
    await session.become('giamsat');
    const rows = await ask(session, { at, of });
    expect(rows.length).toBeGreaterThan(0);
    expect([...new Set(rows.map((row) => row.law))]).toEqual([law]);
  });
});

test('nobody speaks for an agency from the day it is dissolved', async () => {
  await withRecord({}, async (session, record) => {
    await session.row(publish, [record.id]);
    await session.become('operator');
    await session.rows('update public.agencies set dissolved_on = $2 where id = $1', [agencyId('SNGV'), day(-1)]);
    for (const who of ['syt', 'nobody'] as const) {
      await session.become(who);
      expect(await ask(session, { of: 'SNGV' })).toEqual([]);
      expect(namesOf(await ask(session, { of: 'SNGV', at: `${day(-2)}T23:59:59+07:00` }))).toContain(record.full_name);
    }
  });
});

describe('asked about a matter', () => {
  test('only delegates for it are named, beside head and spokesperson, who speak on all', async () => {
    await asClerk(async (session) => {
      const one = await session.insert(papers, paper({ matter: 'Thử nghiệm quang phổ hồng ngoại ở Bảy Núi' }));
      await session.insert(
        papers,
        paper({
          document_number: '06/GUQ-SYT',
          delegate_name: 'Trần Văn Khác',
          matter: 'Quan trắc phóng xạ trên sông Hậu',
        }),
      );
      const about = async (question: Question) =>
        (await ask(session, { of: 'SYT', ...question })).map(({ capacity, full_name }) => [capacity, full_name]);
      const everybody = await about({});
      const constant = everybody.filter(([capacity]) => capacity !== 'delegate');
      expect(new Set(constant.map(([capacity]) => capacity))).toEqual(new Set(['head', 'standing']));
      for (const query of ['quang pho hong ngoai', 'Quang phổ Bảy Núi', 'bay nui']) {
        expect(await about({ about: query })).toEqual([['delegate', delegate], ...constant]);
      }
      expect(await about({ about: 'phóng xạ' })).toEqual([['delegate', 'Trần Văn Khác'], ...constant]);
      expect(await about({ about: 'việc không ai được giao' })).toEqual(constant);
      expect(await about({ by: one.id })).toEqual([['delegate', delegate], ...constant]);
    });
  });
});

describe('the list', () => {
  test('comes page by page, each person once, also several of one name', async () => {
    await asClerk(async (session) => {
      for (let n = 1; n <= 5; n += 1) {
        const record = await session.insert(papers, paper({ document_number: `9${n}/GUQ-SYT` }));
        await session.row(publishPaper, [record.id]);
      }
      for (const who of ['syt', 'nobody'] as const) {
        await session.become(who);
        const whole = await ask(session, {});
        for (const size of [2, 7]) {
          const paged: Row[] = [];
          let after: unknown = null;
          for (;;) {
            const page = await ask(session, { after, size });
            paged.push(...page.slice(0, size));
            if (page.length <= size) break;
            after = page[size - 1]?.sort_key;
          }
          expect([who, size, paged]).toEqual([who, size, whole]);
        }
      }
    });
  });

  test('puts delegates first, then spokespersons, then heads', async () => {
    await asClerk(async (session) => {
      await session.insert(papers, paper());
      const capacities = (await ask(session, { of: 'SYT' })).map(({ capacity }) => String(capacity));
      const rank = ['delegate', 'standing', 'head'];
      expect(capacities).toEqual(capacities.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)));
      expect(new Set(capacities).size).toBe(3);
    });
  });
});

describe('nobody in particular', () => {
  test('gets nothing internal, whatever they ask', async () => {
    const nobody = database.rest('nobody');
    for (const args of [{}, { of_agency: 'SYT' }, { at_moment: hours(-1).toISOString() }, { about: 'sự cố' }]) {
      const { status, rows, body } = await nobody.call('who_may_speak', { page_size: 200, ...args });
      expect(status).toBe(200);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        expect(row).toMatchObject({ record_id: null, internal_phone: null, document_signer: null, is_published: true });
      expect(JSON.stringify(body)).not.toMatch(/0296399999/);
    }
  });

  test('chooses among the agencies that have somebody published now', async () => {
    const agencies = (await database.rest('nobody').call('published_agencies')).rows;
    const contacts = (
      await database.rest('nobody').get('public_contacts?select=agency_code&order=agency_sort,agency_code')
    ).rows;
    expect(agencies.map(({ code }) => code)).toEqual([...new Set(contacts.map(({ agency_code }) => agency_code))]);
    expect(agencies).toContainEqual({ code: 'SYT', name: expect.stringContaining('Sở Y tế') });
  });
});
