// Who takes part in a course: registered in time and while there are seats, marked by the organiser, numbered at the closing.
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, day, personId, standing } from './records.ts';
import { announced, begin, course, courses, held, past, people, person, underWay } from './training-cases.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const refused = (session: Session, id: unknown, changes: Row) =>
  refusedAlteration(session, 'training_attendances', id, changes);

/** A course announced, as the clerk of Sở Y tế sees it. */
function invited(work: (session: Session, id: unknown) => Promise<void>, changes: Row = {}): Promise<void> {
  return database.rolledBack(async (session) => {
    const { id } = await announced(session, changes);
    await session.become('syt');
    await work(session, id);
  });
}

describe('an invited agency registers', () => {
  test('its own people, who are then neither there nor certified whatever is sent along', async () => {
    await invited(async (session, id) => {
      const claims = {
        attended: 'present',
        marked_how: 'scan',
        marked_at: hours(0),
        result: 'passed',
        is_walk_in: true,
      };
      const saved = await session.insert(people, {
        ...person(id),
        ...claims,
        certificate_no: 1,
        certificate_symbol: 'X',
        certified_on: day(0),
      });
      expect(saved).toMatchObject({
        organiser_id: agencyId('STTTT'),
        attended: null,
        marked_how: null,
        result: null,
        is_walk_in: false,
        certificate_number: null,
        created_by: personId('canbo.syt@phatngon.example'),
      });
      expect(await session.refusedInsert(people, person(id, { agency_id: agencyId('H883') }))).toMatchObject({
        code: '42501',
      });
    });
  });

  test('only once the course is announced, and only while it is to come', async () => {
    await database.rolledBack(async (session) => {
      await session.become('giamsat');
      const planned = await session.insert(courses, course());
      const over = await session.insert(courses, past());
      await session.become('syt');
      expect(await session.refusedInsert(people, person(planned.id))).toMatchObject({
        message: 'registration_not_open',
      });
      expect(await session.refusedInsert(people, person(over.id))).toMatchObject({ message: 'registration_closed' });
      expect(await session.refusedInsert(people, person(course().id))).toMatchObject({ message: 'course_not_found' });
    });
  });

  test('up to the very moment registration ends; the organiser beyond it', async () => {
    await invited(async (session, id) => {
      const close = async (at: string) => {
        await session.become('operator');
        await session.rows(`update ${courses} set registration_until = now() ${at} where id = $1`, [id]);
        await session.become('syt');
      };
      await close('');
      await session.insert(people, person(id));
      await close(`- interval '1 millisecond'`);
      const late = person(id, { full_name: 'Trần Văn Muộn' });
      expect(await session.refusedInsert(people, late)).toMatchObject({
        code: 'PT403',
        message: 'registration_closed',
      });
      await session.become('giamsat');
      expect(await session.insert(people, late)).toMatchObject({ attended: null, is_walk_in: false });
    });
  });

  test('when it is invited', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await announced(session, { invited_agency_ids: [agencyId('H883')] });
      for (const who of ['giamsat', 'syt'] as const) {
        await session.become(who);
        expect(await session.refusedInsert(people, person(id))).toMatchObject({
          code: 'PT422',
          message: 'agency_not_invited',
          hint: 'agency_id',
        });
      }
    });
  });

  test('to the last seat; one given back is free again', async () => {
    await invited(
      async (session, id) => {
        const first = await session.insert(people, person(id));
        await session.insert(people, person(id, { full_name: 'Trần Văn Hai' }));
        const third = person(id, { full_name: 'Lê Văn Ba' });
        expect(await session.refusedInsert(people, third)).toMatchObject({ code: 'PT422', message: 'course_full' });
        await alter(session, 'training_attendances', first.id, { withdraw_reason: 'Bận họp' });
        await session.insert(people, third);
      },
      { capacity: 2 },
    );
  });

  test('each person once: not under the name without marks, nor by the same term under another name', async () => {
    await invited(async (session, id) => {
      const term = await running(session);
      await session.insert(people, person(id, { full_name: 'Nguyễn Thị Hòa', spokesperson_id: term }));
      for (const full_name of ['Nguyễn Thị Hòa', 'NGUYỄN  THỊ HOÀ', 'Nguyen Thi Hoa']) {
        expect(await session.refusedInsert(people, person(id, { full_name }))).toMatchObject({
          code: 'PT422',
          message: 'registered_twice',
          hint: 'full_name',
        });
      }
      const other = await session.insert(people, person(id));
      expect(await refused(session, other.id, { full_name: 'nguyễn thị hòa' })).toMatchObject({
        message: 'registered_twice',
      });
      expect(await refused(session, other.id, { spokesperson_id: term })).toMatchObject({
        message: 'registered_twice',
      });
      await session.become('longxuyen');
      await session.insert(people, person(id, { full_name: 'Nguyễn Thị Hòa', agency_id: agencyId('H883') }));
    });
  });

  test.each([
    ['at a point it has not', { point: 'Điểm cầu khác' }, 'point_unknown', 'point'],
    ['by a term of another agency', { spokesperson_id: null }, 'spokesperson_of_another', 'spokesperson_id'],
  ])('nobody %s', async (_, changes, message, hint) => {
    await invited(async (session, id) => {
      await session.become('operator');
      const { id: ofAnother } = await session.insert('public.spokespersons', standing());
      await session.become('syt');
      const row = person(id, 'spokesperson_id' in changes ? { spokesperson_id: ofAnother } : changes);
      expect(await session.refusedInsert(people, row)).toMatchObject({ code: 'PT422', message, hint });
    });
  });

  test.each([
    [{ full_name: 'A' }, 'training_attendances_full_name'],
    [{ position: '' }, 'training_attendances_position'],
    [{ phone: '123' }, 'training_attendances_phone'],
    [{ email: 'không phải' }, 'training_attendances_email'],
  ])('nobody with %o', async (changes, constraint) => {
    await invited(async (session, id) => {
      expect(await session.refusedInsert(people, person(id, changes))).toMatchObject({ constraint });
    });
  });
});

/** A term of Sở Y tế in office. */
async function running(session: Session): Promise<unknown> {
  const found = await session.row(
    `select id from public.spokespersons where agency_id = $1 and valid_to is null order by valid_from desc limit 1`,
    [agencyId('SYT')],
  );
  return found.id;
}

describe('who is registered', () => {
  test('is corrected and withdrawn by their agency until registration ends, and by the organiser after it', async () => {
    await invited(async (session, id) => {
      const { id: entry } = await session.insert(people, person(id));
      expect(await alter(session, 'training_attendances', entry, { position: 'Phó Giám đốc Sở' })).toBe(1);
      await begin(session, id, { starts_at: hours(2), ends_at: hours(4) });
      await session.become('syt');
      for (const change of [{ position: 'Giám đốc Sở' }, { withdraw_reason: 'Bận họp' }]) {
        expect(await refused(session, entry, change)).toMatchObject({ code: 'PT403', message: 'registration_closed' });
      }
      await session.become('giamsat');
      expect(await alter(session, 'training_attendances', entry, { withdraw_reason: 'Bận họp' })).toBe(1);
      expect(await read(session, 'training_attendances', entry)).toMatchObject({ withdrawn_at: expect.any(Date) });
      expect(await refused(session, entry, { withdraw_reason: null })).toMatchObject({
        message: 'registration_withdrawn',
      });
    });
  });

  test('does not move to another course or agency', async () => {
    await invited(async (session, id) => {
      const { id: entry } = await session.insert(people, person(id));
      await session.become('giamsat');
      const another = await announced(session);
      for (const change of [{ course_id: another.id }, { agency_id: agencyId('H883') }]) {
        expect(await refused(session, entry, change)).toMatchObject({ code: 'PT403', message: 'attendance_fixed' });
      }
    });
  });

  test('is seen by their own agency and the organiser, not by others invited', async () => {
    await invited(async (session, id) => {
      await session.insert(people, person(id));
      const seen = async (who: 'syt' | 'longxuyen' | 'stttt' | 'giamsat') => {
        await session.become(who);
        return session.count(`select from ${people} where course_id = $1`, [id]);
      };
      expect([await seen('syt'), await seen('longxuyen'), await seen('stttt'), await seen('giamsat')]).toEqual([
        1, 0, 1, 1,
      ]);
    });
  });
});

describe('who was there', () => {
  test('is said by the organiser, with who said it and when, and taken back without a trace in the row', async () => {
    await database.rolledBack(async (session) => {
      const { registered } = await underWay(session);
      await alter(session, 'training_attendances', registered.id, { attended: 'absent' });
      const marked = {
        marked_how: 'list',
        marked_by: personId('giamsat@phatngon.example'),
        marked_at: expect.any(Date),
      };
      expect(await read(session, 'training_attendances', registered.id)).toMatchObject({
        attended: 'absent',
        ...marked,
      });
      await alter(session, 'training_attendances', registered.id, { attended: null });
      expect(await read(session, 'training_attendances', registered.id)).toMatchObject({
        marked_how: null,
        marked_at: null,
        marked_by: null,
      });
    });
  });

  test('is never said by their agency, nor with which result', async () => {
    await database.rolledBack(async (session) => {
      const { registered } = await underWay(session);
      await session.become('syt');
      for (const change of [{ attended: 'present' }, { result: 'passed' }, { note: 'Đến đúng giờ' }]) {
        expect(await refused(session, registered.id, change)).toMatchObject({
          code: 'PT403',
          message: 'attendance_of_organiser',
        });
      }
    });
  });

  test('is said from an hour before it begins', async () => {
    await database.rolledBack(async (session) => {
      const { id, registered } = await underWay(session);
      const startsIn = async (moment: string) => {
        await session.become('operator');
        await session.rows(`update ${courses} set starts_at = now() + interval '1 hour' ${moment} where id = $1`, [id]);
        await session.become('giamsat');
      };
      await startsIn(`+ interval '1 millisecond'`);
      expect(await refused(session, registered.id, { attended: 'present' })).toMatchObject({
        code: 'PT422',
        message: 'attendance_too_early',
        hint: 'attended',
      });
      await startsIn('');
      expect(await alter(session, 'training_attendances', registered.id, { attended: 'present' })).toBe(1);
    });
  });

  test('may also be somebody not registered, invited or not: entered at the door, marked so, beyond the seats', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await underWay(session);
      await session.become('operator');
      await alter(session, 'training_courses', id, { capacity: 1 });
      await session.become('giamsat');
      for (const code of ['SYT', 'SXD']) {
        const came = await session.insert(
          people,
          person(id, { full_name: 'Lê Văn Đi Thay', agency_id: agencyId(code) }),
        );
        expect(came).toMatchObject({ attended: 'present', marked_how: 'list', is_walk_in: true });
      }
    });
  });

  test('of a course recorded afterwards is typed from the paper: a walk-in is only who was not invited', async () => {
    await database.rolledBack(async (session) => {
      const { id, present } = await held(session);
      expect(present).toMatchObject({ attended: 'present', is_walk_in: false });
      expect(await session.insert(people, person(id, { agency_id: agencyId('SXD') }))).toMatchObject({
        is_walk_in: true,
      });
    });
  });
});

describe('a result', () => {
  test('is given once the course has been held, to who was there', async () => {
    await database.rolledBack(async (session) => {
      const { id, registered } = await underWay(session);
      await alter(session, 'training_attendances', registered.id, { attended: 'present' });
      expect(await refused(session, registered.id, { result: 'passed' })).toMatchObject({
        code: 'PT422',
        message: 'result_before_held',
        hint: 'result',
      });
      await alter(session, 'training_courses', id, { state: 'held' });
      expect(await alter(session, 'training_attendances', registered.id, { result: 'passed' })).toBe(1);
      expect(await refused(session, registered.id, { attended: 'absent' })).toMatchObject({
        message: 'result_of_absent',
      });
      expect(await alter(session, 'training_attendances', registered.id, { attended: 'absent', result: null })).toBe(1);
    });
  });
});

describe('certificates', () => {
  const numbersOf = async (session: Session, id: unknown) =>
    (
      await session.rows(
        `select full_name, certificate_number from ${people} where course_id = $1 and certificate_no is not null order by certificate_no`,
        [id],
      )
    ).map((row) => `${row.certificate_number} ${row.full_name}`);

  /** A course of the district of Tịnh Biên, which has given none, with these people there. */
  async function closing(session: Session, results: Record<string, string>): Promise<unknown> {
    await session.become('giamsat');
    const { id } = await session.insert(courses, past({ agency_id: agencyId('H890') }));
    for (const [full_name, result] of Object.entries(results)) {
      const { id: entry } = await session.insert(people, person(id, { full_name }));
      await alter(session, 'training_attendances', entry, { result });
    }
    return id;
  }

  test('are numbered at the closing in the order of names, of who passed, on through the year', async () => {
    await database.rolledBack(async (session) => {
      const first = await closing(session, {
        'Lê Văn Ước': 'passed',
        'Trần Thị Đào': 'passed',
        'Võ Văn An': 'not_passed',
      });
      await alter(session, 'training_courses', first, { state: 'closed' });
      expect(await numbersOf(session, first)).toEqual(['01/GCN-UBND Trần Thị Đào', '02/GCN-UBND Lê Văn Ước']);
      const second = await closing(session, { 'Đỗ Văn Mười': 'passed' });
      await alter(session, 'training_courses', second, { state: 'closed' });
      expect(await numbersOf(session, second)).toEqual(['03/GCN-UBND Đỗ Văn Mười']);
    });
  });

  test('take a zero below ten and none from ten on', async () => {
    await database.rolledBack(async (session) => {
      const names = Array.from({ length: 11 }, (_, i) => `Lê Văn ${String.fromCharCode(65 + i)}a`);
      const id = await closing(session, Object.fromEntries(names.map((name) => [name, 'passed'])));
      await alter(session, 'training_courses', id, { state: 'closed' });
      const numbers = (await numbersOf(session, id)).map((line) => line.split(' ')[0]);
      expect(numbers.slice(8)).toEqual(['09/GCN-UBND', '10/GCN-UBND', '11/GCN-UBND']);
    });
  });

  test('begin anew with the year and with another organiser', async () => {
    await database.rolledBack(async (session) => {
      await session.become('operator');
      await session.insert(people, {
        ...person((await session.insert(courses, past({ agency_id: agencyId('H890') }))).id),
        certificate_no: 41,
        certificate_symbol: 'UBND',
        certified_on: '2020-12-31',
      });
      const id = await closing(session, { 'Đỗ Văn Một': 'passed' });
      await alter(session, 'training_courses', id, { state: 'closed' });
      expect(await numbersOf(session, id)).toEqual(['01/GCN-UBND Đỗ Văn Một']);
    });
  });

  test('keep their numbers through a reopening; who passes then gets the next one, and none is given twice', async () => {
    await database.rolledBack(async (session) => {
      const id = await closing(session, { 'Lê Văn Bảy': 'passed', 'Lê Văn Tám': 'not_passed' });
      await alter(session, 'training_courses', id, { state: 'closed' });
      await alter(session, 'training_courses', id, { state: 'held', reopen_reason: 'Nhập nhầm kết quả' });
      await session.rows(
        `update ${people} set result = case result when 'passed' then 'not_passed' else 'passed' end where course_id = $1`,
        [id],
      );
      await alter(session, 'training_courses', id, { state: 'closed' });
      expect(await numbersOf(session, id)).toEqual(['01/GCN-UBND Lê Văn Bảy', '02/GCN-UBND Lê Văn Tám']);
    });
  });

  test('are written by nobody, and no number stands twice in a year', async () => {
    await database.rolledBack(async (session) => {
      const { present } = await held(session);
      const forged = { certificate_no: 99, certificate_symbol: 'STTTT', certified_on: day(0) };
      await alter(session, 'training_attendances', present.id, forged);
      expect(await read(session, 'training_attendances', present.id)).toMatchObject({ certificate_no: null });
      await session.become('operator');
      await alter(session, 'training_attendances', present.id, forged);
      const another = person(present.course_id, { full_name: 'Lê Văn Khác', ...forged });
      expect(await session.refusedInsert(people, another)).toMatchObject({
        constraint: 'training_attendances_certificate_once',
      });
    });
  });
});
