// Two at once: the last seat, the same person, one mark against another, the next number of a certificate.
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter } from './cases.ts';
import { agencyId } from './records.ts';
import { announced, courses, past, people, person } from './training-cases.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

let first: OpenTransaction;
let second: OpenTransaction;
beforeEach(() => {
  first = new OpenTransaction(database);
  second = new OpenTransaction(database);
});
afterEach(async () => {
  await first.close();
  await second.close();
});

/** A course with one seat left. */
const oneSeat = () => database.committed(async (session) => (await announced(session, { capacity: 1 })).id);
const longXuyen = (course: unknown) => person(course, { agency_id: agencyId('H883'), full_name: 'Người Đến Sau' });

test('who wants the last seat as it is being taken waits, and finds the course full', async () => {
  const id = await oneSeat();
  await first.begin('syt');
  await second.begin('longxuyen');
  await first.session.insert(people, person(id));
  const late = outcomeOf(second.session.insert(people, longXuyen(id)));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ code: 'PT422', message: 'course_full' });
});

test('and has it when the first one gives it up', async () => {
  const id = await oneSeat();
  await first.begin('syt');
  await second.begin('longxuyen');
  await first.session.insert(people, person(id));
  const late = outcomeOf(second.session.insert(people, longXuyen(id)));
  await second.untilWaiting();
  await first.end('rollback');
  expect(await late).toMatchObject({ full_name: 'Người Đến Sau' });
});

test('of many requests for the last seat exactly one has it', async () => {
  const id = await oneSeat();
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      database
        .rest('syt')
        .request('training_attendances', { method: 'POST', body: person(id, { full_name: `Người Thứ ${i}` }) }),
    ),
  );
  expect(answers.map((answer) => answer.code ?? answer.status).sort()).toEqual([201, ...Array(7).fill('PT422')]);
});

test('the same person registered twice at once is registered once', async () => {
  const { id } = await database.committed((session) => announced(session));
  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      database.rest('syt').request('training_attendances', { method: 'POST', body: person(id) }),
    ),
  );
  expect(answers.map((answer) => answer.code ?? answer.status).sort()).toEqual([201, 'PT422', 'PT422', 'PT422']);
});

test('of two organisers marking the same person on what both have seen, the second is told', async () => {
  const present = await database.committed(async (session) => {
    await session.become('giamsat');
    const { id } = await session.insert(courses, past());
    return session.insert(people, person(id));
  });
  const mark = (body: Row) =>
    database
      .rest('giamsat')
      .request(`training_attendances?id=eq.${present.id}`, { method: 'PATCH', body: { ...body, version: 1 } });
  const answers = await Promise.all([mark({ attended: 'absent' }), mark({ result: 'passed' })]);
  expect(answers.map((answer) => answer.code ?? answer.status).sort()).toEqual([204, 'PT409']);
});

test('two courses closed at once number their certificates one after the other', async () => {
  const ready = () =>
    database.committed(async (session) => {
      await session.become('giamsat');
      const { id } = await session.insert(courses, past({ agency_id: agencyId('H890') }));
      for (const full_name of ['Lê Văn An', 'Lê Văn Bình']) {
        const entry = await session.insert(people, person(id, { full_name }));
        await alter(session, 'training_attendances', entry.id, { result: 'passed' });
      }
      return id;
    });
  const [one, other] = [await ready(), await ready()];
  await first.begin('giamsat');
  await second.begin('giamsat');
  const close = `update ${courses} set state = 'closed' where id = $1`;
  await first.session.rows(close, [one]);
  const late = outcomeOf(second.session.rows(close, [other]));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toEqual([]);
  await second.end('commit');
  const numbers = await database.rolledBack((session) =>
    session.rows(
      `select certificate_number as number from ${people} where organiser_id = $1 and certificate_no is not null order by certificate_no`,
      [agencyId('H890')],
    ),
  );
  expect(numbers.map(({ number }) => number)).toEqual(['01', '02', '03', '04'].map((number) => `${number}/GCN-UBND`));
});

test('a mark being made as the course is closed waits, and is refused', async () => {
  const { id, entry } = await database.committed(async (session) => {
    await session.become('giamsat');
    const course = await session.insert(courses, past());
    const there = await session.insert(people, person(course.id));
    await alter(session, 'training_attendances', there.id, { result: 'passed' });
    return { id: course.id, entry: there.id };
  });
  await first.begin('giamsat');
  await second.begin('giamsat');
  await alter(first.session, 'training_courses', id, { state: 'closed' });
  const late = outcomeOf(alter(second.session, 'training_attendances', entry, { result: 'not_passed' }));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ code: 'PT403', message: 'course_over' });
});
