import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, incident, newspaper, question, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

interface Case {
  session: Session;
  id: unknown;
  item: Row;
  request: Row;
}

/** An incident of Sở Y tế with an item, about which Ban Tuyên giáo has been asked. */
function withIncident(work: (around: Case) => Promise<void>): Promise<void> {
  return database.rolledBack(async (session) => {
    await session.become('syt');
    const { id } = await session.insert('public.incidents', incident());
    const item = await session.insert('public.press_items', article(id, await newspaper(session, 'online')));
    const request = await session.insert('public.verification_requests', question(id));
    await work({ session, id, item, request });
  });
}

/** Stores the bytes as who acts, and answers the row that goes with them. */
async function stored(session: Session, incident_id: unknown, changes: Row = {}): Promise<Row> {
  const id = randomUUID();
  const agency_id = agencyId('SYT');
  await session.rows(
    `insert into storage.objects (bucket_id, name, metadata) values ('attachments', $1, '{"size": 1234, "mimetype": "application/pdf"}')`,
    [`${agency_id}/${incident_id}/${id}`],
  );
  return {
    id,
    agency_id,
    incident_id,
    purpose: 'other',
    file_name: 'anh-chup.pdf',
    content_type: 'application/pdf',
    byte_size: 1234,
    sha256: 'e'.repeat(64),
    ...changes,
  };
}

const table = 'public.attachments';
const reads = async (session: Session, id: unknown) => [
  await session.count('select from public.attachments where id = $1', [id]),
  await session.count(`select from storage.objects where name like '%' || $1::text`, [id]),
];

test('evidence is a file with the time of its capture, seen by who sees the incident, in Storage too', async () => {
  await withIncident(async ({ session, id, item }) => {
    const evidence = await stored(session, id, { purpose: 'evidence', press_item_id: item.id, captured_at: hours(-1) });
    await session.insert(table, evidence);
    const told = await session.rows(`select data from public.incident_story($1) where kind = 'file_added'`, [id]);
    expect(told).toEqual([{ data: { file_name: 'anh-chup.pdf', purpose: 'evidence', sha256: 'e'.repeat(64) } }]);
    for (const [who, seen] of [
      ['syt', 1],
      ['giamsat', 1],
      ['quanly', 1],
      ['btg', 1],
      ['stttt', 0],
      ['longxuyen', 0],
      ['nghiviec', 0],
      ['nobody', 0],
    ] as [PersonaName, number][]) {
      if (who === 'nobody') continue;
      await session.become(who);
      expect(await reads(session, evidence.id), who).toEqual([seen, seen]);
    }
  });
});

describe('a file is refused, with the reason', () => {
  test.each<[string, (around: Case) => Row, object]>([
    ['evidence of no known time', () => ({ purpose: 'evidence' }), { constraint: 'attachments_captured' }],
    [
      'evidence from the future',
      () => ({ purpose: 'evidence', captured_at: hours(1) }),
      { message: 'captured_in_future', hint: 'captured_at' },
    ],
    ['a capture that is no evidence', () => ({ captured_at: hours(-1) }), { constraint: 'attachments_captured' }],
    [
      'an answer by who asked',
      ({ request }) => ({ purpose: 'answer', verification_request_id: request.id }),
      { code: 'PT403', message: 'attachment_of_own_answer' },
    ],
    [
      'two parts at once',
      ({ item, request }) => ({ press_item_id: item.id, verification_request_id: request.id }),
      { constraint: 'attachments_of_one_part' },
    ],
    [
      'a part of another incident',
      () => ({ press_item_id: randomUUID() }),
      { code: 'PT403', message: 'attachment_without_record' },
    ],
  ])('%s', async (_, changes, refusal) => {
    await withIncident(async (around) => {
      const file = await stored(around.session, around.id, changes(around));
      expect(await around.session.refusedInsert(table, file)).toMatchObject(refusal);
    });
  });
});

describe('who is asked', () => {
  test('adds files to its own standing question, and to nothing else', async () => {
    await withIncident(async ({ session, id, item, request }) => {
      const other = await session.insert(
        'public.verification_requests',
        question(id, { asked_agency_id: agencyId('STTTT') }),
      );
      await session.become('btg');
      for (const part of [
        {},
        { press_item_id: item.id },
        { verification_request_id: other.id },
        { purpose: 'evidence', captured_at: hours(-1) },
      ]) {
        const stray = await stored(session, id, part);
        expect(await session.refusedInsert(table, stray), JSON.stringify(part)).toMatchObject({
          message: 'attachment_of_own_answer',
        });
      }
      const mine = await stored(session, id, { purpose: 'answer', verification_request_id: request.id });
      await session.insert(table, mine);
      expect(await alter(session, 'attachments', mine.id, { void_reason: 'Tải nhầm tệp' })).toBe(1);
    });
  });

  test('adds none once it has answered, and takes none off', async () => {
    await withIncident(async ({ session, id, request }) => {
      await session.become('btg');
      const mine = await stored(session, id, { purpose: 'answer', verification_request_id: request.id });
      await session.insert(table, mine);
      await alter(session, 'verification_requests', request.id, { answer: 'Đã xác minh' });
      await expect(stored(session, id)).rejects.toMatchObject({ code: '42501' });
    });
    await withIncident(async ({ session, id, request }) => {
      await session.become('btg');
      const mine = await stored(session, id, { purpose: 'answer', verification_request_id: request.id });
      await session.insert(table, mine);
      await alter(session, 'verification_requests', request.id, { answer: 'Đã xác minh' });
      expect(await alter(session, 'attachments', mine.id, { void_reason: 'Tải nhầm tệp' })).toBe(0);
      expect(await reads(session, mine.id)).toEqual([1, 1]);
    });
  });
});

test('once the incident is over nothing is added and nothing taken off', async () => {
  await database.rolledBack(async (session) => {
    await session.become('syt');
    const { id } = await session.insert('public.incidents', incident());
    const [kept, late] = [await stored(session, id), await stored(session, id)];
    await session.insert(table, kept);
    await alter(session, 'incidents', id, { status: 'voided', void_reason: 'Ghi nhầm vụ việc' });
    expect(await session.refusedInsert(table, late)).toMatchObject({ code: 'PT403', message: 'incident_closed' });
    expect(await refusedAlteration(session, 'attachments', kept.id, { void_reason: 'Nhầm' })).toMatchObject({
      message: 'incident_closed',
    });
  });
});
