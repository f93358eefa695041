// The code shown in the room: who may show it, how long it is good, and what whoever knows it may say.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, read } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, personId } from './records.ts';
import { announced, begin, people, person, underWay } from './training-cases.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const show = 'select * from public.course_code($1)';
const checkIn = 'select * from public.check_in($1, $2, $3)';

/** The code of a course so many minutes from now, as its room would show it. */
async function codeAt(session: Session, course: unknown, minutes: number): Promise<unknown> {
  await session.become('operator');
  const { code } = await session.row(
    `select private.training_code(secret, private.this_minute() + $2) as code from private.course_secrets where course_id = $1`,
    [course, minutes],
  );
  await session.become('syt');
  return code;
}

/** A course under way with somebody of Sở Y tế registered, whose clerk knows the code. */
function inRoom(work: (session: Session, code: unknown, registered: Row, id: unknown) => Promise<void>): Promise<void> {
  return database.rolledBack(async (session) => {
    const { id, registered } = await underWay(session);
    await work(session, await codeAt(session, id, 0), registered, id);
  });
}

test('the codes are those of HMAC-SHA256, whatever the length of the key', async () => {
  await database.rolledBack(async (session) => {
    for (const length of [1, 32, 64, 65, 131]) {
      const key = randomBytes(length);
      const message = randomBytes(50);
      const { mac } = await session.row('select private.hmac_sha256($1, $2) as mac', [key, message]);
      expect((mac as Buffer).toString('hex')).toBe(createHmac('sha256', key).update(message).digest('hex'));
    }
  });
});

test('the secret of a course is its own, and nobody outside the database reads it', async () => {
  await inRoom(async (session) => {
    for (const who of ['giamsat', 'quanly', 'syt', 'nobody'] as const) {
      await session.become(who);
      expect(await session.refusal('select from private.course_secrets')).toMatchObject({ code: '42501' });
    }
    await session.become('operator');
    const { all, different } = await session.row(
      'select count(*) as all, count(distinct secret) as different from private.course_secrets where length(secret) = 32',
    );
    expect(all).toBe(different);
  });
});

describe('the code', () => {
  test('is shown to who runs the course, until the minute is over', async () => {
    await inRoom(async (session, code, _, id) => {
      for (const who of ['syt', 'stttt', 'quanly', 'giamsatLongXuyen'] as const) {
        await session.become(who);
        expect(await session.refusal(show, [id]), who).toMatchObject({ code: 'PT403', message: 'course_not_found' });
      }
      await session.become('giamsat');
      const shown = await session.row(
        `${show.replace('*', `code, valid_until > now() and valid_until <= now() + interval '1 minute' as fresh`)}`,
        [id],
      );
      expect(shown).toEqual({ code, fresh: true });
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    });
  });

  test('is shown from an hour before the course until its end', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await announced(session);
      const tried = async (starts: string, ends: string) => {
        await session.become('operator');
        await session.rows(
          `update public.training_courses set registration_until = null, starts_at = now() + interval '${starts}',
             ends_at = now() + interval '${ends}' where id = $1`,
          [id],
        );
        await session.become('giamsat');
      };
      await tried('1 hour 1 millisecond', '4 hours');
      expect(await session.refusal(show, [id])).toMatchObject({ code: 'PT422', message: 'code_not_now' });
      await tried('1 hour', '4 hours');
      expect(await session.rows(show, [id])).toHaveLength(1);
      await tried('-4 hours', '1 millisecond');
      expect(await session.rows(show, [id])).toHaveLength(1);
      await tried('-4 hours', '0');
      expect(await session.refusal(show, [id])).toMatchObject({ message: 'code_not_now' });
    });
  });

  test('is taken in its minute and the one after it, in small letters and with spaces too', async () => {
    await inRoom(async (session, _, registered, id) => {
      for (const minutes of [0, -1]) {
        const code = String(await codeAt(session, id, minutes));
        expect(
          await session.rows(checkIn, [`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`, [registered.id], '[]']),
        ).toHaveLength(1);
      }
    });
  });

  test.each([
    [-2, 'code_stale'],
    [-15, 'code_stale'],
    [-16, 'code_wrong'],
    [1, 'code_wrong'],
  ])('of %i minutes from now is refused as %s', async (minutes, message) => {
    await inRoom(async (session, _, registered, id) => {
      const code = await codeAt(session, id, minutes);
      for (const refusal of [
        await session.refusal(checkIn, [code, [registered.id], '[]']),
        await session.refusal('select * from public.own_people_by_code($1)', [code]),
      ]) {
        expect(refusal).toMatchObject({ code: 'PT422', message, hint: 'code' });
      }
      expect(await read(session, 'training_attendances', registered.id)).toMatchObject({ attended: null });
    });
  });

  test('of a course that is over, cancelled or elsewhere marks nobody here', async () => {
    await inRoom(async (session, code, registered, id) => {
      const other = await underWay(session);
      const foreign = await codeAt(session, other.id, 0);
      expect(await session.refusal(checkIn, [foreign, [registered.id], '[]'])).toMatchObject({
        message: 'not_registered',
      });
      await begin(session, id, { starts_at: hours(-5), ends_at: hours(-1) });
      await session.become('syt');
      expect(await session.refusal(checkIn, [code, [registered.id], '[]'])).toMatchObject({ message: 'code_wrong' });
      expect(await session.refusal(checkIn, ['', [], '[]'])).toMatchObject({ message: 'code_wrong' });
    });
  });
});

describe('who knows the code', () => {
  test('sees who of their own agency is registered, and says who is there', async () => {
    await inRoom(async (session, code, registered) => {
      expect(
        await session.rows('select attendance_id, attended, agency_short_name from public.own_people_by_code($1)', [
          code,
        ]),
      ).toEqual([{ attendance_id: registered.id, attended: null, agency_short_name: 'Sở Y tế' }]);
      const [told] = await session.rows(checkIn, [code, [registered.id], '[]']);
      expect(told).toMatchObject({ full_name: registered.full_name, attended: 'present' });
      expect(await read(session, 'training_attendances', registered.id)).toMatchObject({
        marked_how: 'scan',
        marked_by: personId('canbo.syt@phatngon.example'),
        is_walk_in: false,
      });
    });
  });

  test('says it twice and changes nothing the second time', async () => {
    await inRoom(async (session, code, registered) => {
      const newcomer = [
        { id: randomUUID(), agency_id: agencyId('SYT'), full_name: 'Lê Văn Đi Thay', position: 'Chuyên viên' },
      ];
      const say = () => session.rows(checkIn, [code, [registered.id], JSON.stringify(newcomer)]);
      const first = await say();
      const before = await read(session, 'training_attendances', registered.id);
      expect(await say()).toEqual(first);
      expect(await read(session, 'training_attendances', registered.id)).toEqual(before);
    });
  });

  test('comes late, after having been marked absent', async () => {
    await inRoom(async (session, code, registered) => {
      await session.become('giamsat');
      await alter(session, 'training_attendances', registered.id, { attended: 'absent' });
      await session.become('syt');
      await session.rows(checkIn, [code, [registered.id], '[]']);
      expect(await read(session, 'training_attendances', registered.id)).toMatchObject({
        attended: 'present',
        marked_how: 'scan',
      });
    });
  });

  test('brings people who were not registered, of an agency that was not invited too', async () => {
    await inRoom(async (session, code, _, id) => {
      await session.become('btg');
      const line = {
        agency_id: agencyId('BTGTU'),
        full_name: 'Võ Thị Bất Ngờ',
        position: 'Chuyên viên',
        point: 'Điểm cầu Long Xuyên',
      };
      const told = await session.rows(checkIn, [code, [], JSON.stringify([line])]);
      expect(told).toMatchObject([{ full_name: 'Võ Thị Bất Ngờ', attended: 'present', point: 'Điểm cầu Long Xuyên' }]);
      expect(
        await session.row(`select is_walk_in, marked_how, organiser_id from ${people} where course_id = $1`, [id]),
      ).toEqual({
        is_walk_in: true,
        marked_how: 'scan',
        organiser_id: agencyId('STTTT'),
      });
    });
  });

  test.each([
    ['somebody of another agency', { agency_id: 'H883' }, 'agency_of_another', 'PT403'],
    ['somebody of no agency', {}, 'agency_of_another', 'PT403'],
    ['the same person twice', { agency_id: 'SYT', full_name: 'Lê Thị Học Viên' }, 'registered_twice', 'PT422'],
    ['somebody at a point there is not', { agency_id: 'SYT', point: 'Điểm cầu khác' }, 'point_unknown', 'PT422'],
  ])('does not bring %s', async (_, { agency_id, ...line }: Row, message, code) => {
    await inRoom(async (session, shown) => {
      const newcomer = {
        full_name: 'Người Khác',
        position: 'Chuyên viên',
        ...line,
        ...(agency_id ? { agency_id: agencyId(String(agency_id)) } : {}),
      };
      expect(await session.refusal(checkIn, [shown, [], JSON.stringify([newcomer])])).toMatchObject({ code, message });
      expect(await session.refusal(checkIn, [shown, [], '{}'])).toMatchObject({ message: 'newcomers_malformed' });
    });
  });

  test('speaks for their own people only, and not for who has withdrawn', async () => {
    await inRoom(async (session, code, registered, id) => {
      await session.become('longxuyen');
      expect(await session.refusal(checkIn, [code, [registered.id], '[]'])).toMatchObject({
        code: 'PT403',
        message: 'not_registered',
      });
      await session.become('giamsat');
      await session.insert(people, person(id, { full_name: 'Người Ghi Nhầm' }));
      await alter(session, 'training_attendances', registered.id, { withdraw_reason: 'Ghi nhầm' });
      await session.become('syt');
      expect(await session.refusal(checkIn, [code, [registered.id], '[]'])).toMatchObject({
        message: 'not_registered',
      });
      await session.become('nobody');
      expect(await session.refusal(checkIn, [code, [], '[]'])).toMatchObject({ code: '42501' });
      await session.become('nghiviec');
      expect(await session.rows(checkIn, [code, [], '[]'])).toEqual([]);
    });
  });
});
