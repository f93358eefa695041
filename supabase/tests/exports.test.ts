import { afterAll, describe, expect, test } from 'vitest';
import { personaNames, personas, worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, personId } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const call = `select public.log_export($1, $2, of_record => $3, in_agency => $4, row_count => $5, filters => $6) as id`;
interface Export {
  what?: string;
  format?: string;
  record?: string | null;
  agency?: string | null;
  rows?: number | null;
  filters?: unknown;
}
const valuesOf = ({
  what = 'spokespersons',
  format = 'xlsx',
  record = null,
  agency = null,
  rows = null,
  filters = {},
}: Export) => [what, format, record, agency, rows, JSON.stringify(filters)];

/** The entry an export leaves. */
async function logged(session: Session, given: Export): Promise<Row> {
  const { id } = await session.row(call, valuesOf(given));
  await session.become('operator');
  return session.row('select * from audit.changes where id = $1', [id]);
}
const refused = (session: Session, given: Export) => session.refusal(call, valuesOf(given));

describe('an export', () => {
  test('of a list is told with who, whose, format, number of rows and filters', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(await logged(session, { agency: agencyId('SYT'), rows: 12, filters: { q: 'Hòa' } })).toMatchObject({
        changed_by: personId(personas.syt.email),
        operation: 'EXPORT',
        table_name: 'spokespersons',
        record_id: null,
        subject_id: null,
        agency_id: agencyId('SYT'),
        was: null,
        is_now: { format: 'xlsx', rows: 12, filters: { q: 'Hòa' } },
      });
    });
  });

  test.each([
    ['delegations', 'delegated:SYT', 'delegated:SYT'],
    ['incidents', 'incident:SYT', 'incident:SYT'],
    ['correction_requests', 'letter:SYT', 'incident:SYT'],
    ['attachments', 'attachment:SYT', 'running:SYT'],
    ['attachments', 'paper:delegated:SYT', 'delegated:SYT'],
    ['press_enquiries', 'enquiry:SYT', 'enquiry:SYT'],
    ['attachments', 'enquiry-file:SYT', 'enquiry:SYT'],
    ['training_courses', 'course:SYT', 'course:SYT'],
    ['attachments', 'course-file:SYT', 'course:SYT'],
  ])('of one record, %s %s, stands in the history of that record and of its agency', async (what, record, subject) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      // Whose it is the record says, not the caller.
      const entry = await logged(session, { what, format: 'docx', record: worldId(record), agency: agencyId('STTTT') });
      expect(entry).toMatchObject({
        record_id: worldId(record),
        subject_id: worldId(subject),
        agency_id: agencyId('SYT'),
        is_now: { format: 'docx' },
      });
      await session.become('syt');
      const [newest] = await session.rows('select * from public.record_timeline($1)', [worldId(subject)]);
      expect(newest).toMatchObject({ operation: 'EXPORT', table_name: what, changed_by_name: 'Nguyễn Ngọc Hân' });
    });
  });

  test("of a file of an incident is open to the agency asked to verify it, and told as the owner's", async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const entry = await logged(session, { what: 'incidents', format: 'print', record: worldId('incident:asks-SYT') });
      expect(entry).toMatchObject({ agency_id: agencyId('KHAC-SYT'), subject_id: worldId('incident:asks-SYT') });
    });
  });

  test.each([
    ['an enquiry', 'press_enquiries', 'enquiry:asks-SYT', 'enquiry:asks-SYT'],
    ['a course', 'training_courses', 'course:invites-SYT', 'course:invites-SYT'],
    ["a course's file", 'attachments', 'course-file:invites-SYT', 'course:invites-SYT'],
  ])('of %s is open to the agency it asks or invites', async (_, what, record, subject) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const entry = await logged(session, { what, format: 'print', record: worldId(record) });
      expect(entry).toMatchObject({ agency_id: agencyId('KHAC-SYT'), subject_id: worldId(subject) });
    });
  });

  test('of somebody at a course is open to their agency and to the organiser, and to nobody else invited', async () => {
    await database.rolledBack(async (session) => {
      const guest = { what: 'training_attendances', format: 'docx', record: worldId('guest:SYT') };
      await session.become('syt');
      expect(await logged(session, guest)).toMatchObject({
        agency_id: agencyId('SXD'),
        subject_id: worldId('course:SYT'),
      });
      await session.become('stttt');
      expect(await refused(session, guest)).toMatchObject({ message: 'export_not_readable' });
    });
  });

  test.each(['syt', 'giamsat', 'quanly'] as const)('of a list is open to %s', async (name) => {
    await database.rolledBack(async (session) => {
      await session.become(name);
      expect(await logged(session, { agency: agencyId('SYT') })).toMatchObject({ agency_id: agencyId('SYT') });
      await session.become(name);
      expect(await logged(session, { what: 'public_contacts', format: 'csv' })).toMatchObject({ agency_id: null });
      await session.become(name);
      const calendar = { what: 'calendar', format: 'ics', agency: agencyId('SYT'), rows: 7 };
      expect(await logged(session, calendar)).toMatchObject({
        table_name: 'calendar',
        is_now: { format: 'ics', rows: 7 },
      });
      await session.become(name);
      const sheet = { what: 'agency_scorecard', format: 'docx', agency: agencyId('SYT'), rows: 1 };
      expect(await logged(session, sheet)).toMatchObject({
        table_name: 'agency_scorecard',
        agency_id: agencyId('SYT'),
      });
    });
  });

  test('of what one may not read is refused', async () => {
    await database.rolledBack(async (session) => {
      await session.become('stttt');
      const notReadable = { code: 'PT403', message: 'export_not_readable' };
      expect(await refused(session, { agency: agencyId('SYT') })).toMatchObject(notReadable);
      const sheet = { what: 'agency_scorecard', format: 'docx', agency: agencyId('SYT'), rows: 1 };
      expect(await refused(session, sheet)).toMatchObject(notReadable);
      for (const [what, record] of [
        ['spokespersons', 'running:SYT'],
        ['incidents', 'incident:SYT'],
        ['correction_requests', 'letter:SYT'],
        ['attachments', 'attachment:SYT'],
        ['incidents', 'no such record'],
        ['press_enquiries', 'enquiry:SYT'],
        ['training_courses', 'course:SYT'],
        ['attachments', 'enquiry-file:SYT'],
        ['attachments', 'course-file:SYT'],
        ['incidents', 'running:STTTT'],
      ]) {
        expect(await refused(session, { what: what ?? '', record: worldId(record ?? '') })).toMatchObject(notReadable);
      }
    });
  });

  test.each<[string, Export, string]>([
    ['a table nobody exports', { what: 'memberships' }, 'what'],
    ['a table that is none', { what: 'incidents; drop table audit.changes' }, 'what'],
    ['a format nobody writes', { format: 'exe' }, 'of_format'],
    ['fewer rows than none', { rows: -1 }, 'row_count'],
    ['more rows than there are', { rows: 1_000_001 }, 'row_count'],
    ['filters that are no object', { filters: ['q'] }, 'filters'],
    ['filters too long to be any', { filters: { q: 'a'.repeat(2000) } }, 'filters'],
  ])('with %s is refused', async (_, given, field) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(await refused(session, given)).toMatchObject({ code: 'PT422', message: 'export_unknown', hint: field });
    });
  });

  test('by who has left is refused', async () => {
    await database.rolledBack(async (session) => {
      await session.become('nghiviec');
      expect(await refused(session, {})).toMatchObject({ code: 'PT403', message: 'not_a_member' });
    });
  });

  test.each(personaNames.filter((name) => !['nobody', 'nghiviec'].includes(name)))(
    'by %s goes by the Data API',
    async (name) => {
      const answer = await database
        .rest(name)
        .call('log_export', { what: 'public_contacts', of_format: 'json' }, { rollback: true });
      expect([answer.status, typeof answer.body]).toEqual([200, 'number']);
    },
  );
});

test('a change of a record without a record is none', async () => {
  await database.rolledBack(async (session) => {
    const write = `insert into audit.changes (table_name, operation) values ('settings', 'UPDATE')`;
    expect(await session.refusal(write)).toMatchObject({ constraint: 'changes_of_a_record' });
  });
});
