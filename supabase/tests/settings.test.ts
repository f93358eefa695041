import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

function as<T>(who: PersonaName, work: (session: Session) => Promise<T>): Promise<T> {
  return database.rolledBack(async (session) => {
    await session.become(who);
    return work(session);
  });
}

const set = (assignment: string) => `update public.settings set ${assignment} where key = $1 returning *`;

describe('a setting', () => {
  test.each([
    ['value = 120', 'delegation_max_days'],
    [`text = 'Rạch Giá'`, 'place_name'],
    [`text = 'Sở Văn hóa và Thể thao'`, 'supervising_agency_name'],
    [`text = 'Cục Báo chí, hop.thu@bvhttdl.gov.vn'`, 'escalation_address'],
    ['value = 30', 'invitation_days'],
  ])('is set by the manager of the province: %s of %s', async (assignment, key) => {
    expect(await as('quanly', (session) => session.row(set(assignment), [key]))).toMatchObject({ key, version: 2 });
  });

  test.each<[string, string, Row]>([
    ['value = 367', 'delegation_max_days', { constraint: 'settings_value_in_range' }],
    ['value = 0', 'invitation_days', { constraint: 'settings_value_in_range' }],
    ['value = 31', 'invitation_days', { constraint: 'settings_value_in_range' }],
    [`text = 'A'`, 'place_name', { constraint: 'settings_text_in_range' }],
    [`text = repeat('a', 51)`, 'place_name', { constraint: 'settings_text_in_range' }],
    [`text = E'hai\\ndòng'`, 'place_name', { constraint: 'settings_text_in_range' }],
    ['value = null', 'at_once_follow_up_hours', { constraint: 'settings_one_value' }],
    [`value = null, text = 'một ngày'`, 'at_once_follow_up_hours', { constraint: 'settings_one_value' }],
    [`text = 'thêm chữ'`, 'at_once_follow_up_hours', { constraint: 'settings_one_value' }],
    ['value = 5', 'place_name', { constraint: 'settings_one_value' }],
    ['most = 1000', 'delegation_max_days', { message: 'setting_fixed', code: 'PT403' }],
    ['least = 0', 'delegation_max_days', { message: 'setting_fixed' }],
    [`label = 'Khác'`, 'delegation_max_days', { message: 'setting_fixed' }],
    [`unit = 'hour'`, 'delegation_max_days', { message: 'setting_fixed' }],
    [`key = 'of_ones_own'`, 'delegation_max_days', { message: 'setting_fixed' }],
    ['value = 1, version = 7', 'delegation_max_days', { code: 'PT409', message: 'stale_version' }],
  ])('is refused %s of %s', async (assignment, key, refusal) => {
    expect(await as('quanly', (session) => session.refusal(set(assignment), [key]))).toMatchObject(refusal);
  });

  test.each<PersonaName>(['quanlyLongXuyen', 'giamsat', 'syt'])('is read by %s, and not changed', async (who) => {
    await as(who, async (session) => {
      expect(await session.rows('select key from public.settings')).toHaveLength(12);
      expect(await session.count(set('value = 1'), ['delegation_max_days'])).toBe(0);
    });
  });

  test('keeps who changed it, when, from what to what', async () => {
    await as('quanly', async (session) => {
      const { id } = await session.row(set('value = 120'), ['delegation_max_days']);
      const [entry] = await session.rows('select * from public.record_timeline($1)', [id]);
      expect(entry).toMatchObject({ operation: 'UPDATE', was: { value: 90 }, is_now: { value: 120 } });
      expect(entry?.changed_by_name).not.toBeNull();
    });
  });

  test('set by two managers at once: the second waits, and is refused', async () => {
    const [first, second] = [new OpenTransaction(database), new OpenTransaction(database)];
    try {
      for (const each of [first, second]) await each.begin('quanly');
      await first.session.row(set('value = 8, version = 1'), ['invitation_days']);
      const late = outcomeOf(second.session.row(set('value = 9, version = 1'), ['invitation_days']));
      await second.untilWaiting();
      await first.end('commit');
      expect(await late).toMatchObject({ code: 'PT409' });
    } finally {
      for (const each of [first, second]) await each.close();
    }
  });
});
