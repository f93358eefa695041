// Courses in «việc của tôi»: to register people for, and to close; and who reads the story of one.
import { afterAll, expect, test } from 'vitest';
import type { Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter } from './cases.ts';
import { agencyId } from './records.ts';
import { announced, begin, course, courses, held, people, person } from './training-cases.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const waiting = (session: Session, id: unknown) =>
  session.rows('select kind, due_at from public.my_work(page_size => 200) where incident_id = $1', [id]);

test('an open course waits for the clerk of an invited agency until somebody of theirs is registered', async () => {
  await database.rolledBack(async (session) => {
    const { id, registration_until } = await announced(session);
    expect(await waiting(session, id)).toEqual([]);
    for (const who of ['stttt', 'tinhbien', 'giamsatLongXuyen'] as const) {
      await session.become(who);
      expect([who, await waiting(session, id)]).toEqual([who, []]);
    }
    await session.become('syt');
    expect(await waiting(session, id)).toEqual([{ kind: 'registration', due_at: registration_until }]);
    const registered = await session.insert(people, person(id));
    expect(await waiting(session, id)).toEqual([]);
    await alter(session, 'training_attendances', registered.id, { withdraw_reason: 'Đi công tác' });
    expect(await waiting(session, id)).toHaveLength(1);
    await begin(session, id);
    await session.become('syt');
    expect(await waiting(session, id)).toEqual([]);
  });
});

test('one not announced yet waits for nobody', async () => {
  await database.rolledBack(async (session) => {
    await session.become('giamsat');
    const { id } = await session.insert(courses, course());
    await session.become('syt');
    expect(await waiting(session, id)).toEqual([]);
  });
});

test('one held waits for who runs it until it is closed', async () => {
  await database.rolledBack(async (session) => {
    const { id, present } = await held(session);
    expect(await waiting(session, id)).toEqual([{ kind: 'closing', due_at: null }]);
    for (const who of ['stttt', 'syt', 'quanly', 'giamsatLongXuyen'] as const) {
      await session.become(who);
      expect([who, await waiting(session, id)]).toEqual([who, []]);
    }
    await session.become('giamsat');
    await alter(session, 'training_attendances', present.id, { result: 'passed' });
    await alter(session, 'training_courses', id, { state: 'closed' });
    expect(await waiting(session, id)).toEqual([]);
  });
});

test('the story of a course is read by the invited, of people only their own, and tells when it was put off', async () => {
  await database.rolledBack(async (session) => {
    const { id } = await announced(session);
    for (const agency of ['SYT', 'H883'])
      await session.insert(people, person(id, { agency_id: agencyId(agency), full_name: `Người của ${agency}` }));
    await alter(session, 'training_courses', id, { ends_at: new Date(Date.now() + 250 * 3_600_000) });
    const told = async () => {
      const entries = await session.rows('select table_name, is_now from public.record_timeline($1)', [id]);
      return entries.map(({ table_name, is_now }) => (is_now as { full_name?: string }).full_name ?? table_name);
    };
    const [putOff] = await session.rows('select is_now from public.record_timeline($1)', [id]);
    expect(Object.keys(putOff?.is_now as object)).toEqual(['ends_at']);
    const course_ = ['training_courses', 'training_courses'];
    expect(await told()).toEqual(['training_courses', 'Người của H883', 'Người của SYT', ...course_]);
    await session.become('syt');
    expect(await told()).toEqual(['training_courses', 'Người của SYT', ...course_]);
    await session.become('tinhbien');
    expect(await told()).toEqual([]);
  });
});

test('the story of an enquiry is not told to who is asked to contribute', async () => {
  await database.rolledBack(async (session) => {
    const story = 'select table_name from public.record_timeline($1)';
    const id = '(select id from public.press_enquiries where title = $1)';
    await session.become('operator');
    const { asked } = await session.row(`select ${id} as asked`, ['Câu hỏi thử asks-SYT']);
    const { own } = await session.row(`select ${id} as own`, ['Câu hỏi thử SYT']);
    await session.become('syt');
    expect(await session.rows(story, [asked])).toEqual([]);
    expect((await session.rows(story, [own])).map(({ table_name }) => table_name).sort()).toEqual([
      'attachments',
      'press_enquiries',
      'press_enquiry_partners',
    ]);
  });
});
