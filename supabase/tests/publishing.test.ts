import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, worldId } from '../../tests/harness/personas.ts';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { day, onShow, publish, seenByNobody, table, withRecordIn } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const withdraw = 'select public.withdraw_spokesperson($1) as id';
const withRecord = withRecordIn(database);

describe('publishing', () => {
  test('shows the four statutory fields and the agency to everybody', async () => {
    await withRecord({}, async (session, record) => {
      expect(await seenByNobody(session, record)).toEqual([]);
      await session.row(publish, [record.id]);
      expect(await seenByNobody(session, record)).toMatchObject([
        {
          full_name: record.full_name,
          position: record.position,
          phone: record.official_phone,
          email: record.official_email,
          agency_code: 'SNGV',
          agency_name: 'Sở Ngoại vụ An Giang',
        },
      ]);
    });
  });

  test.each<[string, Row, string]>([
    ['without an official phone', { official_phone: null }, 'publish_without_phone'],
    ['without an official e-mail', { official_email: null }, 'publish_without_email'],
    ['after the end of the term', { valid_to: day(-1) }, 'publish_ended'],
  ])('is refused %s', async (_, changes, message) => {
    await withRecord(changes, async (session, record) => {
      expect(await session.refusal(publish, [record.id])).toMatchObject({ code: 'PT422', message });
      expect(await session.rows(onShow, [record.id])).toEqual([]);
    });
  });

  test('is still possible on the last day of the term', async () => {
    await withRecord({ valid_to: day(0) }, async (session, record) => {
      await session.row(publish, [record.id]);
      expect(await seenByNobody(session, record)).toHaveLength(1);
    });
  });

  test.each<PersonaName>(['stttt', 'giamsat', 'quanly', 'nghiviec'])('is not for %s', async (who) => {
    await withRecord({}, async (session, record) => {
      await session.become(who);
      expect(await session.refusal(publish, [record.id])).toMatchObject({ code: 'PT403', message: 'not_found' });
      await session.become('syt');
      await session.row(publish, [record.id]);
      await session.become(who);
      expect(await session.refusal(withdraw, [record.id])).toMatchObject({ code: 'PT403', message: 'not_found' });
    });
  });

  test('cannot be forged, nor a published contact changed or removed, by any hand-made request', async () => {
    await withRecord({}, async (session, record) => {
      await session.row(publish, [record.id]);
      for (const who of ['syt', 'giamsat', 'quanly', 'nobody'] as const) {
        await session.become(who);
        for (const attempt of [
          `insert into public.public_contacts (spokesperson_id) values ('${worldId('running:SYT')}')`,
          `update public.public_contacts set phone = '0912345678'`,
          'delete from public.public_contacts',
        ]) {
          expect((await session.refusal(attempt)).code).toBe('42501');
        }
      }
    });
  });

  test('again confirms the contact, and keeps the day it was first published', async () => {
    await withRecord({}, async (session, record) => {
      await session.row(publish, [record.id]);
      await session.become('operator');
      await session.rows(
        `update public.public_contacts set confirmed_at = '2020-02-02', published_at = '2020-01-01'
         where spokesperson_id = $1`,
        [record.id],
      );
      await session.become('syt');
      await session.row(publish, [record.id]);
      const confirmed = await session.row(
        `select confirmed_at = now() as now, published_at = '2020-01-01' as kept from public.public_contacts
         where spokesperson_id = $1`,
        [record.id],
      );
      expect(confirmed).toEqual({ now: true, kept: true });
    });
  });
});

describe('while it is published', () => {
  test('a correction reaches the public with the saving', async () => {
    await withRecord({}, async (session, record) => {
      await session.row(publish, [record.id]);
      await session.rows(
        `update ${table} set full_name = 'Nguyễn Thị Đính Chính', position = 'Giám đốc Sở',
           official_phone = '02963000111', official_email = 'moi@angiang.gov.vn' where id = $1`,
        [record.id],
      );
      expect(await seenByNobody(session, record)).toMatchObject([
        {
          full_name: 'Nguyễn Thị Đính Chính',
          position: 'Giám đốc Sở',
          phone: '02963000111',
          email: 'moi@angiang.gov.vn',
        },
      ]);
    });
  });

  test('a change of what is not published does not confirm the contact', async () => {
    await withRecord({}, async (session, record) => {
      await session.row(publish, [record.id]);
      await session.become('operator');
      await session.rows(`update public.public_contacts set confirmed_at = '2020-02-02'`);
      await session.become('syt');
      await session.rows(`update ${table} set standards_note = 'Đã học lớp 2026' where id = $1`, [record.id]);
      const { old } = await session.row(
        `select confirmed_at = '2020-02-02' as old from public.public_contacts where spokesperson_id = $1`,
        [record.id],
      );
      expect(old).toBe(true);
    });
  });

  test.each([
    ['official_phone', 'publish_without_phone'],
    ['official_email', 'publish_without_email'],
  ])('%s may not be taken away', async (column, message) => {
    await withRecord({}, async (session, record) => {
      await session.row(publish, [record.id]);
      const refusal = await session.refusal(`update ${table} set ${column} = null where id = $1`, [record.id]);
      expect(refusal).toMatchObject({ code: 'PT422', message, hint: column });
    });
  });

  test('it can be withdrawn once, and is gone at once', async () => {
    await withRecord({}, async (session, record) => {
      await session.row(publish, [record.id]);
      expect(await session.row(withdraw, [record.id])).toEqual({ id: record.id });
      expect(await seenByNobody(session, record)).toEqual([]);
      expect(await session.refusal(withdraw, [record.id])).toMatchObject({ code: 'PT403', message: 'not_found' });
    });
  });

  test('an end of yesterday takes it off at once, an end of today at midnight', async () => {
    await withRecord({}, async (session, record) => {
      await session.row(publish, [record.id]);
      const end = `update ${table} set valid_to = $2, end_reason = 'Điều động' where id = $1`;
      await session.rows(end, [record.id, day(0)]);
      const [shown] = await seenByNobody(session, record);
      expect(shown?.visible_until).toEqual(new Date(`${day(1)}T00:00:00+07:00`));
      await session.rows(end, [record.id, day(-1)]);
      expect(await seenByNobody(session, record)).toEqual([]);
    });
  });

  test('its agency still sees it before its time and after', async () => {
    for (const term of [{ valid_from: day(5) }, { valid_to: day(5) }]) {
      await withRecord(term, async (session, record) => {
        await session.row(publish, [record.id]);
        await session.rows(`update ${table} set valid_to = $2 where id = $1`, [
          record.id,
          term.valid_from ? day(9) : day(-1),
        ]);
        expect(await seenByNobody(session, record)).toEqual([]);
        expect(await session.rows(onShow, [record.id])).toHaveLength(1);
      });
    }
  });
});

describe('the deadline of publishing a standing spokesperson', () => {
  const due = `select s.publish_due_at, r.regime from ${table} s left join public.legal_rules r on r.id = s.publish_rule_id
    where s.id = $1`;

  test.each([
    ['2026-06-30', null, '2017'],
    // The decision has no hour: 24 hours are counted from the end of its day.
    ['2026-07-01', '2026-07-03T00:00:00+07:00', '2026'],
  ])('of a decision of %s is %s', async (decision_date, deadline, regime) => {
    await withRecord({ decision_date }, async (session, record) => {
      expect(await session.row(due, [record.id])).toEqual({
        publish_due_at: deadline && new Date(deadline),
        regime,
      });
    });
  });

  test('is none for a head, who speaks by office', async () => {
    await withRecord({ kind: 'head', decision_date: '2026-07-01' }, async (session, record) => {
      expect(await session.row(due, [record.id])).toEqual({ publish_due_at: null, regime: null });
    });
  });

  test('follows a corrected date of the decision, and cannot be written by hand', async () => {
    await withRecord({ decision_date: '2026-07-01', publish_due_at: '2030-01-01' }, async (session, record) => {
      const dueOf = async () => (await session.row(due, [record.id])).publish_due_at;
      expect(await dueOf()).toEqual(new Date('2026-07-03T00:00:00+07:00'));
      await session.rows(`update ${table} set publish_due_at = '2030-01-01', position = 'Giám đốc' where id = $1`, [
        record.id,
      ]);
      expect(await dueOf()).toEqual(new Date('2026-07-03T00:00:00+07:00'));
      await session.rows(`update ${table} set decision_date = '2026-07-02' where id = $1`, [record.id]);
      expect(await dueOf()).toEqual(new Date('2026-07-04T00:00:00+07:00'));
    });
  });
});
