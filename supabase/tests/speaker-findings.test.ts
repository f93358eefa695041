// What is found of who speaks: each finding built and its absence, at the very moment it begins and ends.
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter } from './cases.ts';
import { begins, endsBefore, epoch, found, localEpoch, type Moment, ruleOf } from './findings-cases.ts';
import { asClerkIn, paper, papers } from './papers.ts';
import { agencyId, day, standing, table } from './records.ts';
import { courses, past, people, person } from './training-cases.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

/** Works as the operator, who writes as the past was, at Sở Ngoại vụ, which has nobody; then undoes it. */
const asOperator = (work: (session: Session) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.become('operator');
    await work(session);
  });

const setAgency = (session: Session, code: string, changes: Row) => {
  const set = Object.keys(changes).map((column, i) => `${column} = $${i + 2}`);
  return session.rows(`update public.agencies set ${set.join(', ')} where id = $1`, [
    agencyId(code),
    ...Object.values(changes),
  ]);
};

/** Appointed and in office long before anything that is tried. */
const longAgo = { decision_date: '2018-01-01', valid_from: '2018-01-01' };

/** Made public by the operator as if by the clerk at a moment. */
async function publishedAt(session: Session, id: unknown, moment: string): Promise<void> {
  await session.rows('select private.copy_to_public($1)', [id]);
  await session.rows('update public.public_contacts set published_at = $2 where spokesperson_id = $1', [
    id,
    `${moment}+07`,
  ]);
}

describe('nobody assigned to speak', () => {
  test('is found of a department since the decree of 2026 asks for it, not a moment before', () =>
    asOperator(async (session) => {
      expect(await found(session, 'no_spokesperson', 'SNGV', endsBefore('2026-07-01'))).toEqual([]);
      const [finding] = await found(session, 'no_spokesperson', 'SNGV', begins('2026-07-01'));
      expect(finding).toMatchObject({ agency_id: agencyId('SNGV'), record_id: null, due_at: null });
      expect(epoch(finding?.since)).toBe(localEpoch('2026-07-01 00:00'));
      expect(await ruleOf(session, finding)).toEqual(['Nghị định 244/2026/NĐ-CP', 'điểm b khoản 2 Điều 3']);
    }));

  test('was found of the province’s committee under the decree of 2017 too', () =>
    asOperator(async (session) => {
      expect(await found(session, 'no_spokesperson', 'UBND-TINH', endsBefore('2017-03-30'))).toEqual([]);
      const [finding] = await found(session, 'no_spokesperson', 'UBND-TINH', begins('2017-03-30'));
      expect(await ruleOf(session, finding)).toEqual(['Nghị định 09/2017/NĐ-CP', 'điểm b khoản 1 Điều 3']);
    }));

  test.each<[string, number, Row]>([
    ['a term from today', 0, { valid_from: day(0) }],
    ['a term from tomorrow', 1, { valid_from: day(1) }],
    ['a term that ends today', 0, { valid_to: day(0) }],
    ['a term that ended yesterday', 1, { valid_to: day(-1) }],
    ['only a head who speaks', 1, { kind: 'head' }],
  ])('with %s: found %i', (_, count, changes) =>
    asOperator(async (session) => {
      await session.insert(table, standing(changes));
      expect(await found(session, 'no_spokesperson', 'SNGV')).toHaveLength(count);
    }),
  );

  test('is told with the term that ended, and since the day after it', () =>
    asOperator(async (session) => {
      const { id } = await session.insert(table, standing({ ...longAgo, valid_to: '2026-09-30' }));
      expect(await found(session, 'no_spokesperson', 'SNGV', endsBefore('2026-10-01'))).toEqual([]);
      const [finding] = await found(session, 'no_spokesperson', 'SNGV', begins('2026-10-01'));
      expect(finding).toMatchObject({ record_id: id, about: 'Nguyễn Thị Phát Ngôn' });
      expect(epoch(finding?.since)).toBe(localEpoch('2026-10-01 00:00'));
    }));

  test('is not asked of a Party body, which the decree does not bind', () =>
    asOperator(async (session) => {
      await session.rows(
        `update ${table} set valid_to = $2 where agency_id = $1 and kind = 'standing' and valid_to is null`,
        [agencyId('BTGTU'), day(-1)],
      );
      expect(await found(session, 'no_spokesperson', 'BTGTU')).toEqual([]);
    }));

  test.each([
    ['on the day it is dissolved', 0, { dissolved_on: day(0) }],
    ['on the day before that', 1, { dissolved_on: day(1) }],
    ['on the day it is founded', 1, { established_on: day(0) }],
    ['on the day before that', 0, { established_on: day(1) }],
  ])('of an agency %s: found %i', (_, count, changes) =>
    asOperator(async (session) => {
      await setAgency(session, 'SNGV', changes);
      expect(await found(session, 'no_spokesperson', 'SNGV')).toHaveLength(count);
    }),
  );
});

describe('a new head who has appointed nobody', () => {
  const withHead = (since: string | null, work: (session: Session) => Promise<void>) =>
    asOperator(async (session) => {
      await setAgency(session, 'SNGV', { head_name: 'Lê Thị Mới', head_since: since });
      await work(session);
    });
  const heads = (session: Session, moment?: Moment) => found(session, 'head_changed', 'SNGV', moment);

  test('is found from the day they took office on, with what asks for it', () =>
    withHead(day(-10), async (session) => {
      const [finding] = await heads(session);
      expect(finding).toMatchObject({ record_id: null, about: 'Lê Thị Mới', due_at: null });
      expect(epoch(finding?.since)).toBe(localEpoch(`${day(-10)} 00:00`));
      expect(await ruleOf(session, finding)).toEqual(['Luật Báo chí 126/2025/QH15', 'khoản 5 Điều 31']);
      expect(await heads(session, begins(day(-10)))).toHaveLength(1);
    }));

  test.each<[string, boolean, Row]>([
    ['a decision of the day before', true, { decision_date: day(-11) }],
    ['a decision of that very day', false, { decision_date: day(-10) }],
    ['a decision since', false, { decision_date: day(-9) }],
    ['a decision since, for a term that begins tomorrow', true, { decision_date: day(-9), valid_from: day(1) }],
    ['a decision since, for a term that begins today', false, { decision_date: day(-9), valid_from: day(0) }],
    ['a decision since, of a term that ended yesterday', true, { decision_date: day(-9), valid_to: day(-1) }],
    ['a decision since, of a term that ends today', false, { decision_date: day(-9), valid_to: day(0) }],
  ])('with %s: found %s', (_, isFound, changes) =>
    withHead(day(-10), async (session) => {
      const record = await session.insert(table, standing(changes));
      const rows = await heads(session);
      expect(rows).toHaveLength(isFound ? 1 : 0);
      const inForce = changes.valid_from === undefined && changes.valid_to === undefined;
      if (isFound) expect(rows[0]?.record_id).toBe(inForce ? record.id : null);
    }),
  );

  test.each([
    ['today', 1, day(0)],
    ['tomorrow', 0, day(1)],
    ['nobody knows when', 0, null],
  ])('who takes office %s: found %i', (_, count, since) =>
    withHead(since, async (session) => {
      // Appointed by the one before, of whom the history still knows.
      await session.insert(table, standing());
      expect(await heads(session)).toHaveLength(count);
    }),
  );

  test('is also one who stands among those who speak, later than the agency’s own entry', () =>
    withHead('2018-01-01', async (session) => {
      await session.insert(table, standing(longAgo));
      expect(await heads(session)).toEqual([]);
      await session.insert(table, standing({ kind: 'head', full_name: 'Võ Văn Mới', valid_from: day(-3) }));
      expect(await heads(session)).toMatchObject([{ about: 'Võ Văn Mới' }]);
    }));

  test('of before the present one is known from the history', () =>
    withHead('2026-03-01', async (session) => {
      await session.insert(table, standing(longAgo));
      await setAgency(session, 'SNGV', { head_name: 'Võ Văn Sau', head_since: '2026-10-01' });
      expect(await heads(session, endsBefore('2026-03-01'))).toEqual([]);
      expect(await heads(session, begins('2026-03-01'))).toMatchObject([{ about: 'Lê Thị Mới' }]);
      expect(await heads(session, endsBefore('2026-10-01'))).toMatchObject([{ about: 'Lê Thị Mới' }]);
      expect(await heads(session, begins('2026-10-01'))).toMatchObject([{ about: 'Võ Văn Sau' }]);
    }));

  test('asks under the law of 2016 before the one of 2025', () =>
    withHead('2022-11-01', async (session) => {
      const [finding] = await heads(session, '2022-11-15 08:00');
      expect(await ruleOf(session, finding)).toEqual(['Luật Báo chí 103/2016/QH13', 'khoản 5 Điều 38']);
    }));

  test('is not looked for at a Party body', () =>
    asOperator(async (session) => {
      await setAgency(session, 'BTGTU', { head_name: 'Lê Thị Mới', head_since: day(0) });
      expect(await found(session, 'head_changed', 'BTGTU')).toEqual([]);
    }));
});

describe('somebody assigned and not published', () => {
  // 24 hours from the end of the day of the decision.
  const october = { decision_date: '2026-10-01', valid_from: '2026-10-01' };
  const due = begins('2026-10-03');
  const justBefore = endsBefore('2026-10-03');

  test('is found at the very moment the 24 hours are over', () =>
    asOperator(async (session) => {
      const { id } = await session.insert(table, standing(october));
      expect(await found(session, 'unpublished', 'SNGV', justBefore)).toEqual([]);
      const [finding] = await found(session, 'unpublished', 'SNGV', due);
      expect(finding).toMatchObject({ record_id: id, about: 'Nguyễn Thị Phát Ngôn', done_at: null });
      expect([epoch(finding?.since), epoch(finding?.due_at)]).toEqual(Array(2).fill(localEpoch('2026-10-03 00:00')));
      expect(await ruleOf(session, finding)).toEqual(['Nghị định 244/2026/NĐ-CP', 'khoản 3 Điều 3']);
    }));

  test.each([
    ['at that moment', '2026-10-03 00:00', 0],
    ['a second later', '2026-10-03 00:00:01', 1],
  ])('published %s: in time, or late until the term ends', (_, moment, late) =>
    asOperator(async (session) => {
      const { id } = await session.insert(table, standing({ ...october, valid_to: '2026-10-31' }));
      await publishedAt(session, id, moment);
      expect(await found(session, 'unpublished', 'SNGV', '2026-10-04 08:00')).toEqual([]);
      const rows = await found(session, 'published_late', 'SNGV', endsBefore('2026-11-01'));
      expect(rows).toHaveLength(late);
      if (late) expect(epoch(rows[0]?.done_at)).toBe(localEpoch(moment));
      expect(await found(session, 'published_late', 'SNGV', begins('2026-11-01'))).toEqual([]);
    }),
  );

  test('had not been published yet when asked as of before', () =>
    asOperator(async (session) => {
      const { id } = await session.insert(table, standing(october));
      await publishedAt(session, id, '2026-10-05 09:00');
      expect(await found(session, 'unpublished', 'SNGV', '2026-10-05 08:59')).toHaveLength(1);
      expect(await found(session, 'published_late', 'SNGV', '2026-10-05 08:59')).toEqual([]);
      expect(await found(session, 'unpublished', 'SNGV', '2026-10-05 09:00')).toEqual([]);
    }));

  test('by a decision of before 01/07/2026 has no hours: found from the first day on, never late', () =>
    asOperator(async (session) => {
      await session.insert(table, standing({ decision_date: '2026-06-30', valid_from: '2026-07-05' }));
      expect(await found(session, 'unpublished', 'SNGV', endsBefore('2026-07-05'))).toEqual([]);
      const [finding] = await found(session, 'unpublished', 'SNGV', begins('2026-07-05'));
      expect(finding?.due_at).toBeNull();
      expect(await ruleOf(session, finding)).toEqual(['Nghị định 09/2017/NĐ-CP', 'khoản 4 Điều 3']);
    }));

  test('taken off again is found since then, and by the history not before', () =>
    asOperator(async (session) => {
      const { id } = await session.insert(table, standing(october));
      await publishedAt(session, id, '2026-10-02 09:00');
      await session.rows('update public.public_contacts set withdrawn_at = now() where spokesperson_id = $1', [id]);
      expect(await found(session, 'unpublished', 'SNGV', new Date(Date.now() - 60_000))).toEqual([]);
      const [finding] = await found(session, 'unpublished', 'SNGV');
      expect(finding?.due_at).toBeNull();
      expect(epoch(finding?.since)).toBeGreaterThan(Date.now() - 60_000);
    }));

  test('whose term is over, or at a Party body, is not looked for', () =>
    asOperator(async (session) => {
      await session.insert(table, standing({ ...october, valid_to: '2026-10-31' }));
      expect(await found(session, 'unpublished', 'SNGV', endsBefore('2026-11-01'))).toHaveLength(1);
      expect(await found(session, 'unpublished', 'SNGV', begins('2026-11-01'))).toEqual([]);
      await session.rows('delete from public.public_contacts where agency_id = $1', [agencyId('BTGTU')]);
      expect(await found(session, 'unpublished', 'BTGTU')).toEqual([]);
    }));
});

describe('a delegate or their document not published', () => {
  // Signed under the decree of 2017: 12 hours.
  const june = {
    valid_from: '2026-06-20 08:00+07',
    valid_until: '2026-07-20 08:00+07',
    signed_at: '2026-06-20 08:00+07',
  };
  // Beside those of the demo.
  const delegates = async (session: Session, moment: Moment) =>
    (await found(session, 'delegation_unpublished', 'SYT', moment)).filter(
      ({ about }) => about === paper().delegate_name,
    );
  const asHeaded = (work: (session: Session) => Promise<void>) =>
    asClerkIn(database)(async (session) => {
      await session.become('operator');
      await work(session);
    });

  async function published(session: Session, id: unknown, contact: string, document: string): Promise<void> {
    await session.rows('select private.copy_delegation_to_public($1)', [id]);
    await session.rows('update public.public_contacts set published_at = $2 where delegation_id = $1', [
      id,
      `${contact}+07`,
    ]);
    await session.rows(
      `insert into storage.objects (bucket_id, name, metadata)
       values ('attachments', concat_ws('/', $1::uuid, $2::uuid, md5('signed')::uuid), '{"size": 1234, "mimetype": "application/pdf"}')`,
      [agencyId('SYT'), id],
    );
    await session.rows(
      `insert into public.attachments (id, agency_id, delegation_id, purpose, file_name, content_type, byte_size, sha256, created_at)
       values (md5('signed')::uuid, $1, $2, 'signed_document', 'giay.pdf', 'application/pdf', 1234, repeat('a', 64), $3)`,
      [agencyId('SYT'), id, `${document}+07`],
    );
  }

  test('is found at the moment the 12 hours are over, while it is in force', () =>
    asHeaded(async (session) => {
      const { id } = await session.insert(papers, paper(june));
      expect(await delegates(session, '2026-06-20 19:59:59')).toEqual([]);
      const [finding] = await delegates(session, '2026-06-20 20:00');
      expect(finding).toMatchObject({ record_id: id, about: 'Phạm Thị Ủy Quyền', done_at: null });
      expect(await ruleOf(session, finding)).toEqual(['Nghị định 09/2017/NĐ-CP', 'khoản 6 Điều 3']);
      expect(await delegates(session, '2026-07-20 07:59:59')).toHaveLength(1);
      expect(await delegates(session, '2026-07-20 08:00')).toEqual([]);
    }));

  test.each([
    ['both in time', '2026-06-20 20:00', '2026-06-20 12:00', null],
    ['the document a second late', '2026-06-20 12:00', '2026-06-20 20:00:01', '2026-06-20 20:00:01'],
    ['the person a second late', '2026-06-20 20:00:01', '2026-06-20 12:00', '2026-06-20 20:00:01'],
  ])('with %s', (_, contact, document, done) =>
    asHeaded(async (session) => {
      const { id } = await session.insert(papers, paper(june));
      await published(session, id, contact, document);
      const rows = await delegates(session, '2026-06-25 08:00');
      expect(rows.map(({ done_at }) => epoch(done_at))).toEqual(done === null ? [] : [localEpoch(done)]);
    }),
  );

  test('without its document is found as well, and by the law of 2026 nothing is', () =>
    asHeaded(async (session) => {
      const { id } = await session.insert(papers, paper(june));
      await session.rows('select private.copy_delegation_to_public($1)', [id]);
      await session.rows(
        `update public.public_contacts set published_at = '2026-06-20 09:00+07' where delegation_id = $1`,
        [id],
      );
      expect(await delegates(session, '2026-06-25 08:00')).toMatchObject([{ done_at: null }]);
      const july = { signed_at: '2026-07-01 00:00+07', valid_from: '2026-07-01 00:00+07', document_number: '6/GUQ' };
      const { id: later } = await session.insert(papers, paper({ ...june, ...july }));
      const rows = await delegates(session, '2026-07-05 08:00');
      expect(rows.map(({ record_id }) => record_id)).toEqual([id]);
      expect(later).not.toBe(id);
    }));
});

describe('a required contact that is missing', () => {
  test.each<[string, number, Row]>([
    ['both', 0, {}],
    ['no telephone', 1, { official_phone: null }],
    ['no e-mail', 1, { official_email: null }],
    ['neither, and not in office yet', 0, { official_phone: null, valid_from: day(1) }],
    ['neither, and no more in office', 0, { official_phone: null, valid_to: day(-1) }],
  ])('with %s: found %i', (_, count, changes) =>
    asOperator(async (session) => {
      await session.insert(table, standing(changes));
      expect(await found(session, 'contact_missing', 'SNGV')).toHaveLength(count);
    }),
  );

  test('was there before it was taken away, as the history tells', () =>
    asOperator(async (session) => {
      const { id } = await session.insert(table, standing(longAgo));
      await session.rows(`update ${table} set official_phone = null where id = $1`, [id]);
      expect(await found(session, 'contact_missing', 'SNGV', new Date(Date.now() - 60_000))).toEqual([]);
      const [finding] = await found(session, 'contact_missing', 'SNGV');
      expect(await ruleOf(session, finding)).toEqual(['Nghị định 244/2026/NĐ-CP', 'khoản 3 Điều 3']);
    }));
});

describe('a contact still public after its end', () => {
  // The running head of the test world is public since 2015.
  const outlived = (session: Session, moment?: Moment) => found(session, 'contact_outlived', 'KHAC-SYT', moment);

  test('is a head after another has taken office, from that day on', () =>
    asOperator(async (session) => {
      await setAgency(session, 'KHAC-SYT', { head_name: 'Lê Thị Mới', head_since: day(0) });
      await session.rows(`update public.public_contacts set published_at = '2020-01-01' where agency_id = $1`, [
        agencyId('KHAC-SYT'),
      ]);
      expect(await outlived(session, endsBefore(day(0)))).toEqual([]);
      expect(await outlived(session)).toMatchObject([{ about: 'Đặng Thị Kiểm Thử', due_at: null }]);
      await session.rows(
        `update public.public_contacts set withdrawn_at = now() where agency_id = $1 and kind = 'head'`,
        [agencyId('KHAC-SYT')],
      );
      expect(await outlived(session)).toEqual([]);
    }));

  test('is not the same head entered anew', () =>
    asOperator(async (session) => {
      await setAgency(session, 'KHAC-SYT', { head_name: 'ĐẶNG THỊ  KIỂM THỬ', head_since: day(-3) });
      expect(await outlived(session)).toEqual([]);
    }));

  test('is anybody whose term is over, should the directory not have noticed', () =>
    asOperator(async (session) => {
      const { id } = await session.insert(table, standing({ ...longAgo, valid_to: day(-1) }));
      await session.rows('select private.copy_to_public($1)', [id]);
      expect(await found(session, 'contact_outlived', 'SNGV')).toEqual([]);
      await session.rows('update public.public_contacts set visible_until = null where spokesperson_id = $1', [id]);
      expect(await found(session, 'contact_outlived', 'SNGV')).toMatchObject([{ record_id: id }]);
    }));
});

describe('a spokesperson without training', () => {
  const untrained = (session: Session, moment: Moment) => found(session, 'untrained', 'SNGV', moment);
  const held = () => past({ starts_at: '2024-05-08T00:30:00Z', ends_at: '2024-05-08T04:30:00Z' });
  const attends = (session: Session, course: unknown, changes: Row = {}) =>
    session.insert(
      people,
      person(course, { agency_id: agencyId('SNGV'), full_name: 'Nguyễn Thị Phát Ngôn', ...changes }),
    );

  test('is trained for twelve months to the day by a course attended', () =>
    asOperator(async (session) => {
      const { id } = await session.insert(table, standing(longAgo));
      await session.become('giamsat');
      const { id: course } = await session.insert(courses, held());
      await attends(session, course);
      expect(await untrained(session, endsBefore('2024-05-08'))).toHaveLength(1);
      expect(await untrained(session, begins('2024-05-08'))).toEqual([]);
      expect(await untrained(session, endsBefore('2025-05-09'))).toEqual([]);
      const [finding] = await untrained(session, begins('2025-05-09'));
      expect(finding).toMatchObject({ record_id: id, due_at: null });
      expect(epoch(finding?.since)).toBe(localEpoch('2025-05-09 00:00'));
      expect((await ruleOf(session, finding))[0]).toContain('1210/UBND-TH');
    }));

  test('is asked for since the directive of 06/12/2019, in office only, and not of a Party body', () =>
    asOperator(async (session) => {
      await session.insert(table, standing({ ...longAgo, valid_to: '2020-06-30' }));
      expect(await untrained(session, endsBefore('2019-12-06'))).toEqual([]);
      const [finding] = await untrained(session, begins('2019-12-06'));
      expect(epoch(finding?.since)).toBe(localEpoch('2019-12-06 00:00'));
      expect(await untrained(session, endsBefore('2020-07-01'))).toHaveLength(1);
      expect(await untrained(session, begins('2020-07-01'))).toEqual([]);
      // Its head speaks since 2015.
      expect(await found(session, 'untrained', 'BTGTU', '2019-12-10 08:00')).toEqual([]);
    }));

  test.each<[string, Row]>([
    ['having been absent', { attended: 'absent' }],
    ['having withdrawn', { withdraw_reason: 'Ghi nhầm' }],
  ])('is not trained by %s', (_, change) =>
    asOperator(async (session) => {
      await session.insert(table, standing(longAgo));
      await session.become('giamsat');
      const { id: course } = await session.insert(courses, held());
      const { id } = await attends(session, course);
      await alter(session, 'training_attendances', id, change);
      expect(await untrained(session, '2024-06-01 08:00')).toHaveLength(1);
    }),
  );
});
