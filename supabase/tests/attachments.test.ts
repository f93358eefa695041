import { afterAll, describe, expect, test } from 'vitest';
import { worldId } from '../../tests/harness/personas.ts';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const table = 'public.attachments';

/** The record of the file that lies uploaded at the running term of Sở Y tế. */
function attachment(changes: Row = {}): Row {
  return {
    id: worldId('upload:SYT'),
    agency_id: agencyId('SYT'),
    spokesperson_id: worldId('running:SYT'),
    file_name: 'Quyết định số 12.pdf',
    content_type: 'application/pdf',
    byte_size: 1234,
    sha256: 'c'.repeat(64),
    ...changes,
  };
}

test('a file that lies uploaded is recorded with its record', async () => {
  await database.rolledBack(async (session) => {
    await session.become('syt');
    expect(await session.insert(table, attachment())).toMatchObject({ version: 1, voided_at: null });
  });
});

describe('refused is', () => {
  test.each<[string, Row, Row]>([
    ['a file of more than 10 MB', { byte_size: 10_485_761 }, { constraint: 'attachments_byte_size' }],
    ['an empty file', { byte_size: 0 }, { constraint: 'attachments_byte_size' }],
    ['a Word file', { content_type: 'application/msword' }, { constraint: 'attachments_content_type' }],
    ['a picture that is a programme', { content_type: 'image/svg+xml' }, { constraint: 'attachments_content_type' }],
    ['a checksum of another form', { sha256: 'C'.repeat(64) }, { constraint: 'attachments_sha256' }],
    ['a checksum cut short', { sha256: 'c'.repeat(63) }, { constraint: 'attachments_sha256' }],
    ['a file without a name', { file_name: ' ' }, { constraint: 'attachments_file_name' }],
  ])('%s', async (_, changes, refusal) => {
    await database.rolledBack(async (session) => {
      // Uploaded as said, so that only the rule at hand refuses.
      const said = attachment(changes);
      await session.rows(
        `update storage.objects set metadata = jsonb_build_object('size', $2::integer, 'mimetype', $3::text) where id = $1`,
        [worldId('object:upload:SYT'), said.byte_size, said.content_type],
      );
      await session.become('syt');
      expect(await session.refusedInsert(table, said)).toMatchObject({ code: '23514', ...refusal });
    });
  });

  test.each<[string, Row, string]>([
    ['a file that was not uploaded', { id: '00000000-0000-4000-8000-000000000001' }, 'attachment_without_file'],
    ['a file of another size than uploaded', { byte_size: 1235 }, 'attachment_differs'],
    ['a file of another type than uploaded', { content_type: 'image/png' }, 'attachment_differs'],
    ['a record of another agency', { spokesperson_id: worldId('running:STTTT') }, 'attachment_without_record'],
    [
      'a delegation of another agency',
      { spokesperson_id: null, delegation_id: worldId('delegated:STTTT') },
      'attachment_without_record',
    ],
    [
      'an enquiry of another agency',
      { spokesperson_id: null, press_enquiry_id: worldId('enquiry:STTTT') },
      'attachment_without_record',
    ],
    [
      'an enquiry of another agency that asks one’s own',
      { spokesperson_id: null, press_enquiry_id: worldId('enquiry:asks-SYT') },
      'attachment_without_record',
    ],
    [
      'an enquiry at which nothing was uploaded',
      { spokesperson_id: null, press_enquiry_id: worldId('enquiry:SYT') },
      'attachment_without_file',
    ],
    [
      'a course of another agency',
      { spokesperson_id: null, training_course_id: worldId('course:STTTT') },
      'attachment_without_record',
    ],
    ['another agency’s record under one’s own agency', { agency_id: agencyId('STTTT') }, 'attachment_without_record'],
  ])('%s', async (_, changes, message) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(await session.refusedInsert(table, attachment(changes))).toMatchObject({ message });
    });
  });

  test('an upload by a clerk into another agency’s folder, a supervisor’s, nobody’s', async () => {
    await database.rolledBack(async (session) => {
      const upload = `insert into storage.objects (bucket_id, name) values ('attachments', $1)`;
      for (const [who, folder] of [
        ['syt', agencyId('STTTT')],
        ['syt', 'anything'],
        ['syt', `../${agencyId('SYT')}`],
        ['giamsat', agencyId('SYT')],
        ['quanly', agencyId('UBND-TINH')],
        ['nghiviec', agencyId('SNV')],
        ['nobody', agencyId('SYT')],
      ] as const) {
        await session.become(who);
        expect([who, (await session.refusal(upload, [`${folder}/file`])).code]).toEqual([who, '42501']);
      }
    });
  });
});

describe('an attachment once recorded', () => {
  const own = worldId('attachment:SYT');

  test.each([
    ['file_name', `'khac.pdf'`],
    ['sha256', `repeat('d', 64)`],
    ['byte_size', '1235'],
    ['content_type', `'image/png'`],
    ['spokesperson_id', `'${worldId('ended:SYT')}'`],
    ['delegation_id', `'${worldId('delegated:SYT')}', spokesperson_id = null`],
    ['press_enquiry_id', `'${worldId('enquiry:SYT')}', spokesperson_id = null`],
    ['training_course_id', `'${worldId('course:SYT')}', spokesperson_id = null`],
    ['purpose', `'signed_document'`],
    ['agency_id', `'${agencyId('STTTT')}'`],
  ])('never changes its %s', async (column, value) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const change = `update ${table} set ${column} = ${value}, void_reason = 'Tải nhầm' where id = $1`;
      expect(await session.refusal(change, [own])).toMatchObject({ code: 'PT403', message: 'attachment_fixed' });
    });
  });

  test('stays with its delegation', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const move = `update ${table} set delegation_id = $2, void_reason = 'Nhầm' where id = $1`;
      const refusal = await session.refusal(move, [worldId('paper:delegated:SYT'), worldId('revoked:SYT')]);
      expect(refusal).toMatchObject({ code: 'PT403', message: 'attachment_fixed' });
    });
  });

  test('is voided once, with a reason, at the database’s time', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const noReason = await session.refusal(`update ${table} set voided_at = now() where id = $1`, [own]);
      expect(noReason).toMatchObject({ code: '23514', constraint: 'attachments_void' });
      const set = `update ${table} set voided_at = '2001-01-01', void_reason = $2 where id = $1`;
      expect(await session.refusal(set, [own, 'x'])).toMatchObject({ constraint: 'attachments_void_reason' });
      expect(await session.count(set, [own, 'Tải nhầm tệp'])).toBe(1);
      const voided = `select voided_at = now() as now, void_reason from ${table} where id = $1`;
      expect(await session.row(voided, [own])).toEqual({ now: true, void_reason: 'Tải nhầm tệp' });
      expect(await session.refusal(set, [own, 'Nghĩ lại'])).toMatchObject({ message: 'attachment_fixed' });
      const restored = `update ${table} set voided_at = null, void_reason = null where id = $1`;
      expect(await session.refusal(restored, [own])).toMatchObject({ message: 'attachment_fixed' });
    });
  });

  test('shows on the timeline of its record', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      await session.insert(table, attachment());
      await session.rows(`update ${table} set void_reason = 'Tải nhầm tệp' where id = $1`, [worldId('upload:SYT')]);
      const entries = await session.rows('select * from public.record_timeline($1)', [worldId('running:SYT')]);
      expect(entries.slice(0, 2)).toMatchObject([
        { table_name: 'attachments', operation: 'UPDATE', is_now: { void_reason: 'Tải nhầm tệp' } },
        { table_name: 'attachments', operation: 'INSERT', is_now: { file_name: 'Quyết định số 12.pdf' } },
      ]);
    });
  });
});

test('a file belongs to exactly one record', async () => {
  await database.rolledBack(async (session) => {
    await session.become('syt');
    const one = { code: '23514', constraint: 'attachments_of_one_record' };
    const both = attachment({ delegation_id: worldId('delegated:SYT') });
    expect(await session.refusedInsert(table, both)).toMatchObject(one);
    await session.become('operator');
    const moved = `update ${table} set delegation_id = null, spokesperson_id = null, void_reason = 'Nhầm' where id = $1`;
    expect(await session.refusal(moved, [worldId('attachment:SYT')])).toMatchObject({ message: 'attachment_fixed' });
  });
});

test('the bucket itself is private, and takes only what a record may hold', async () => {
  await database.rolledBack(async (session) => {
    const bucket = await session.row(`select * from storage.buckets where id = 'attachments'`);
    expect(bucket).toMatchObject({
      public: false,
      file_size_limit: '10485760',
      allowed_mime_types: ['application/pdf', 'image/jpeg', 'image/png'],
    });
  });
});
