// The life of a course: who plans it, which step may follow which, and what each step asks for.
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, day } from './records.ts';
import { announced, begin, course, courses, held, past, people, person, underWay } from './training-cases.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const as = (who: PersonaName, work: (session: Session) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.become(who);
    await work(session);
  });
const refused = (session: Session, id: unknown, changes: Row) =>
  refusedAlteration(session, 'training_courses', id, changes);

describe('a course is begun', () => {
  test('by the supervisor of its organiser, of an agency above too, and by nobody else', async () => {
    await as('giamsat', async (session) => {
      expect(await session.insert(courses, course())).toMatchObject({ state: 'planned', is_recorded_late: false });
    });
    await as('giamsatLongXuyen', async (session) => {
      await session.insert(courses, course({ agency_id: agencyId('H883-P1') }));
      expect(await session.refusedInsert(courses, course())).toMatchObject({ code: '42501' });
    });
    for (const who of ['stttt', 'quanly', 'nghiviec'] as const) {
      await as(who, async (session) => {
        expect(await session.refusedInsert(courses, course())).toMatchObject({ code: '42501' });
      });
    }
  });

  test.each([
    [
      'in the past',
      { starts_at: hours(-1), ends_at: hours(3), registration_until: null },
      'course_in_past',
      'starts_at',
    ],
    ['as already announced', { state: 'announced' }, 'state_of_new', 'state'],
    ['as held before it begins', { state: 'held' }, 'held_before_start', 'starts_at'],
    ['by a plan of tomorrow', { plan_date: day(1) }, 'plan_in_future', 'plan_date'],
    ['for an agency that is none', { invited_agency_ids: [course().id] }, 'invited_unknown', 'invited_agency_ids'],
    [
      'for an agency that is no more',
      { invited_agency_ids: [agencyId('SO-CU')] },
      'invited_unknown',
      'invited_agency_ids',
    ],
    ['by an agency that is no more', { agency_id: agencyId('SO-CU') }, 'agency_dissolved', 'agency_id'],
  ])('not %s', async (_, changes, message, hint) => {
    await as('giamsat', async (session) => {
      expect(await session.refusedInsert(courses, course(changes))).toMatchObject({ code: 'PT422', message, hint });
    });
  });

  test.each([
    ['an end that is no later than its beginning', { ends_at: hours(240) }, 'training_courses_period'],
    ['registration beyond its beginning', { registration_until: hours(241) }, 'training_courses_registration'],
    ['no seat', { capacity: 0 }, 'training_courses_capacity'],
    ['the same remote point twice', { remote_points: ['Điểm cầu 1', 'Điểm cầu 1'] }, 'training_courses_remote_points'],
    ['a title of several lines', { title: 'Tập huấn\nphát ngôn' }, 'training_courses_title'],
    ['no number of the plan', { plan_number: ' ' }, 'training_courses_plan_number'],
  ])('not with %s', async (_, changes, constraint) => {
    await as('giamsat', async (session) => {
      // The same moments, to the millisecond.
      const row = course({ starts_at: hours(240) });
      const ends_at = 'ends_at' in changes ? { ends_at: row.starts_at } : {};
      expect(await session.refusedInsert(courses, { ...row, ...changes, ...ends_at })).toMatchObject({ constraint });
    });
  });

  test('as held, when it was held before, and is then marked as recorded late', async () => {
    await as('giamsat', async (session) => {
      const saved = await session.insert(courses, past({ is_recorded_late: false }));
      expect(saved).toMatchObject({ state: 'held', is_recorded_late: true });
      await alter(session, 'training_courses', saved.id, { is_recorded_late: false });
      expect(await read(session, 'training_courses', saved.id)).toMatchObject({ is_recorded_late: true });
    });
  });
});

describe('a course is announced', () => {
  test.each([
    [
      'once registration has a last day',
      { registration_until: null },
      'registration_until_missing',
      'registration_until',
    ],
    ['before that day', { registration_until: hours(-1) }, 'registration_past', 'registration_until'],
    ['once its seats are counted', { capacity: null }, 'capacity_missing', 'capacity'],
    ['once somebody is invited', { invited_agency_ids: [] }, 'nobody_invited', 'invited_agency_ids'],
    [
      'before it begins',
      { starts_at: hours(-1), ends_at: hours(3), registration_until: hours(-2) },
      'announce_past',
      'starts_at',
    ],
  ])('only %s', async (_, missing, message, hint) => {
    await as('giamsat', async (session) => {
      const { id } = await session.insert(courses, course());
      expect(await refused(session, id, { ...missing, state: 'announced' })).toMatchObject({
        code: 'PT422',
        message,
        hint,
      });
      expect(await alter(session, 'training_courses', id, { state: 'announced' })).toBe(1);
    });
  });

  test('and is not moved into the past afterwards', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await announced(session);
      const moved = { starts_at: hours(-1), registration_until: hours(-2) };
      expect(await refused(session, id, moved)).toMatchObject({ message: 'announce_past', hint: 'starts_at' });
      expect(await alter(session, 'training_courses', id, { starts_at: hours(241), ends_at: hours(245) })).toBe(1);
    });
  });
});

test('steps follow one another and none is left out or turned round', async () => {
  const steps: Record<string, string[]> = {
    planned: ['announced', 'cancelled'],
    announced: ['cancelled'],
    held: ['closed'],
    closed: ['held'],
    cancelled: [],
  };
  const reasons: Row = { cancelled: { cancel_reason: 'Hoãn sang năm' }, held: { reopen_reason: 'Nhập nhầm kết quả' } };
  for (const [from, allowed] of Object.entries(steps)) {
    for (const to of Object.keys(steps).filter((state) => state !== from)) {
      await database.rolledBack(async (session) => {
        const id = await courseIn(session, from);
        const change = { state: to, ...(reasons[to] as Row | undefined) };
        if (allowed.includes(to)) expect(await alter(session, 'training_courses', id, change)).toBe(1);
        else
          expect(await refused(session, id, change), `${from} → ${to}`).toMatchObject({
            code: expect.stringMatching(/^PT4/),
          });
      });
    }
  }
});

/** A course in a state, ready for the next one. */
async function courseIn(session: Session, state: string): Promise<unknown> {
  if (state === 'planned' || state === 'announced') {
    const { id } = state === 'announced' ? await announced(session) : await insertPlanned(session);
    return id;
  }
  if (state === 'cancelled') {
    const { id } = await insertPlanned(session);
    await alter(session, 'training_courses', id, { state, cancel_reason: 'Hoãn sang năm' });
    return id;
  }
  const { id, present } = await held(session);
  await alter(session, 'training_attendances', present.id, { result: 'passed' });
  if (state === 'closed') await alter(session, 'training_courses', id, { state });
  return id;
}

async function insertPlanned(session: Session): Promise<Row> {
  await session.become('giamsat');
  return session.insert(courses, course());
}

test('a course is held once it has begun, and recorded late when it had never been announced', async () => {
  await database.rolledBack(async (session) => {
    const { id } = await announced(session);
    expect(await refused(session, id, { state: 'held' })).toMatchObject({ message: 'held_before_start' });
    await begin(session, id);
    await alter(session, 'training_courses', id, { state: 'held' });
    expect(await read(session, 'training_courses', id)).toMatchObject({ is_recorded_late: false });
    const planned = await insertPlanned(session);
    await begin(session, planned.id);
    await alter(session, 'training_courses', planned.id, { state: 'held' });
    expect(await read(session, 'training_courses', planned.id)).toMatchObject({ is_recorded_late: true });
  });
});

test('a course is cancelled with a reason, and a reason is given with no other step', async () => {
  await database.rolledBack(async (session) => {
    const { id } = await announced(session);
    expect(await refused(session, id, { state: 'cancelled' })).toMatchObject({
      message: 'cancel_reason_missing',
      hint: 'cancel_reason',
    });
    expect(await refused(session, id, { cancel_reason: 'Hoãn' })).toMatchObject({ message: 'reason_of_no_step' });
    await alter(session, 'training_courses', id, { state: 'cancelled', cancel_reason: 'Hoãn sang năm' });
    expect(await refused(session, id, { place: 'Hội trường khác' })).toMatchObject({ message: 'course_over' });
  });
});

describe('a course is closed', () => {
  test('once everybody registered is marked, somebody was there, and who was there has a result', async () => {
    await database.rolledBack(async (session) => {
      const { id, registered } = await underWay(session);
      await alter(session, 'training_courses', id, { state: 'held' });
      const close = () => refused(session, id, { state: 'closed' });
      expect(await close()).toMatchObject({ message: 'attendance_unmarked' });
      await alter(session, 'training_attendances', registered.id, { attended: 'absent' });
      expect(await close()).toMatchObject({ message: 'nobody_attended' });
      await alter(session, 'training_attendances', registered.id, { attended: 'present' });
      expect(await close()).toMatchObject({ message: 'results_missing' });
      await alter(session, 'training_attendances', registered.id, { result: 'not_passed' });
      expect(await alter(session, 'training_courses', id, { state: 'closed' })).toBe(1);
    });
  });

  test('and nothing of it changes any more, until it is reopened with a reason', async () => {
    await database.rolledBack(async (session) => {
      const { id, present } = await held(session);
      await alter(session, 'training_attendances', present.id, { result: 'passed' });
      await alter(session, 'training_courses', id, { state: 'closed' });
      expect(await refused(session, id, { materials: 'Tài liệu khác' })).toMatchObject({ message: 'course_over' });
      expect(
        await refusedAlteration(session, 'training_attendances', present.id, { result: 'not_passed' }),
      ).toMatchObject({ code: 'PT403', message: 'course_over' });
      expect(await session.refusedInsert(people, person(id, { full_name: 'Người Đến Sau' }))).toMatchObject({
        message: 'course_over',
      });
      expect(await refused(session, id, { state: 'held' })).toMatchObject({ message: 'reopen_reason_missing' });
      await alter(session, 'training_courses', id, { state: 'held', reopen_reason: 'Nhập nhầm kết quả' });
      await alter(session, 'training_attendances', present.id, { result: 'not_passed' });
      expect(await read(session, 'training_courses', id)).toMatchObject({ state: 'held', closed_at: null });
    });
  });
});

describe('what people are registered for is not taken from under them:', () => {
  test.each([
    ['seats', { capacity: 1 }, 'capacity_below_registered', 'capacity'],
    ['remote points', { remote_points: ['Điểm cầu Châu Đốc'] }, 'point_in_use', 'remote_points'],
    ['invitations', { invited_agency_ids: [agencyId('H883')] }, 'invited_registered', 'invited_agency_ids'],
  ])('%s', async (_, changes, message, hint) => {
    await database.rolledBack(async (session) => {
      const { id } = await announced(session);
      await session.insert(people, person(id, { point: 'Điểm cầu Long Xuyên' }));
      await session.insert(people, person(id, { full_name: 'Trần Văn Học Viên' }));
      expect(await refused(session, id, changes)).toMatchObject({ code: 'PT422', message, hint });
      await session.rows(`update ${people} set withdraw_reason = 'Bận họp' where course_id = $1`, [id]);
      expect(await alter(session, 'training_courses', id, changes)).toBe(1);
    });
  });

  test('as many seats as are taken are enough', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await announced(session);
      await session.insert(people, person(id));
      expect(await alter(session, 'training_courses', id, { capacity: 1, remote_points: [] })).toBe(1);
    });
  });
});
