// Reminding an agency of what is found there: sent, seen, answered, settled, withdrawn; counted.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, worldId } from '../../tests/harness/personas.ts';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { found } from './findings-cases.ts';
import { hours } from './papers.ts';
import { agencyId, day, standing, table } from './records.ts';
import {
  appoint,
  asSupervisorIn,
  findingId,
  headChanged,
  named,
  refusedSending,
  remind,
  sendReminders,
  stateOf,
} from './reminder-cases.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asSupervisor = asSupervisorIn(database);
const province = () => agencyId('UBND-TINH');

describe('a reminder', () => {
  test('keeps the words of the finding as it was when it was sent', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await session.become('operator');
      await session.rows(`update public.agencies set head_name = 'Võ Văn Sau' where code = 'SNGV'`);
      const kept = await read(session, 'reminders', id);
      expect(kept).toMatchObject({
        finding_kind: 'head_changed',
        finding_about: 'Lê Thị Mới',
        ordinal: 1,
        is_repeat: false,
      });
      expect(kept.rule_id).not.toBeNull();
    }));

  test('goes from sent by seen and answered to settled, without the agency having to say so', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      expect(await stateOf(session, id)).toBe('sent');
      await session.become('syt');
      await alter(session, 'reminders', id, { seen_at: hours(0) });
      expect(await stateOf(session, id)).toBe('seen');
      await alter(session, 'reminders', id, { answer: 'Sẽ cử người trong tuần này' });
      expect(await stateOf(session, id)).toBe('answered');
      await appoint(session);
      await session.become('giamsat');
      expect(await stateOf(session, id)).toBe('settled');
      // No moment is kept until somebody acts on it.
      expect((await read(session, 'reminders', id)).settled_at).toBeNull();
      await alter(session, 'reminders', id, { letter_number: '12/UBND-VP', letter_date: day(0) });
      expect((await read(session, 'reminders', id)).settled_at).not.toBeNull();
    }));

  test('once noted as settled stays so, though the finding comes back', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await appoint(session);
      await session.become('syt');
      await alter(session, 'reminders', id, { seen_at: hours(0) });
      await session.become('operator');
      await session.rows(`update public.spokespersons set decision_date = $2 where agency_id = $1`, [
        agencyId('SNGV'),
        day(-30),
      ]);
      await session.become('giamsat');
      expect(await stateOf(session, id)).toBe('settled');
    }));

  test('to an agency that is no more is settled', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await session.become('operator');
      await session.rows('update public.agencies set dissolved_on = $2 where id = $1', [agencyId('SNGV'), day(0)]);
      await session.become('giamsat');
      expect(await stateOf(session, id)).toBe('settled');
    }));

  test('is seen when its agency looks, not when its sender does, and only once', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await alter(session, 'reminders', id, { seen_at: hours(0) });
      expect((await read(session, 'reminders', id)).seen_at).toBeNull();
      await session.become('syt');
      await alter(session, 'reminders', id, { seen_at: hours(-200) });
      const seen = await read(session, 'reminders', id);
      expect(Number(seen.seen_at)).toBeGreaterThan(Date.now() - 60_000 * 60);
      expect(seen.seen_by).not.toBeNull();
    }));

  test('answered without having been opened has been seen', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await session.become('syt');
      await alter(session, 'reminders', id, { answer: 'Sẽ cử người trong tuần này' });
      const answered = await read(session, 'reminders', id);
      expect([answered.seen_at, answered.answered_by]).not.toContain(null);
    }));
});

describe('who reads', () => {
  test.each<[PersonaName, number]>([
    ['giamsat', 1],
    ['quanly', 1],
    ['syt', 1],
    ['ubnd', 0],
    ['stttt', 0],
    ['giamsatLongXuyen', 0],
    ['nghiviec', 0],
  ])('%s: %i', (who, count) =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await session.become(who);
      expect(await session.count('select from public.reminders where id = $1', [id])).toBe(count);
    }),
  );
});

describe('refused is', () => {
  const elsewhere = named('enquiry_overdue', 'KHAC-SYT', {
    id: findingId('enquiry_overdue', agencyId('KHAC-SYT'), worldId('enquiry:KHAC-SYT')),
    is_repeat: true,
  });
  test.each<[string, string, Row, string]>([
    ['what is not found', 'finding_gone', named('no_spokesperson', 'STTTT'), 'UBND-TINH'],
    ['what is found of another kind', 'finding_gone', headChanged('SNGV', { kind: 'untrained' }), 'UBND-TINH'],
    ['an agency that is not below', 'not_yours_to_remind', elsewhere, 'KHAC-SYT'],
    ['an agency that is no more', 'agency_dissolved', headChanged('SO-CU'), 'UBND-TINH'],
  ])('%s', (_, refusal, finding, sender) =>
    asSupervisor(async (session) => {
      expect(await sendReminders(session, agencyId(sender), [finding])).toMatchObject([{ reminder_id: null, refusal }]);
    }),
  );

  test.each<[string, string, Row]>([
    ['a time that has passed', 'due_in_past', { due_at: hours(-1) }],
    ['a letter of tomorrow', 'letter_in_future', { letter_number: '1/UBND-VP', letter_date: day(1) }],
    ['a letter without its date', 'reminders_letter', { letter_number: '1/UBND-VP' }],
    ['no subject', 'reminders_subject', { subject: '' }],
    ['no words', 'reminders_body', { body: 'Gấp' }],
  ])('%s, once for the whole letter', (_, refusal, said) =>
    asSupervisor(async (session) => {
      const refused = await refusedSending(session, province(), [headChanged()], said);
      expect([refused.message, refused.constraint]).toContain(refusal);
    }),
  );

  test('a letter of an agency that is not above', () =>
    asSupervisor(async (session) => {
      expect(await refusedSending(session, agencyId('STTTT'), [headChanged()])).toMatchObject({
        code: 'PT403',
        message: 'sender_not_above',
      });
    }));

  test.each<[string, unknown]>([
    ['nothing', []],
    ['no list', { id: randomUUID() }],
  ])('to remind of %s', (_, findings) =>
    asSupervisor(async (session) => {
      expect(await refusedSending(session, province(), findings as Row[])).toMatchObject({
        message: 'nothing_to_remind_of',
      });
    }),
  );

  test('what was done, only too late', () =>
    asSupervisor(async (session) => {
      await session.become('operator');
      const { id } = await session.insert(table, standing({ decision_date: '2026-10-01', valid_from: '2026-10-01' }));
      await session.rows('select private.copy_to_public($1)', [id]);
      expect(await found(session, 'published_late', 'SNGV')).toHaveLength(1);
      await session.become('giamsat');
      const late = named('published_late', 'SNGV', { id: findingId('published_late', agencyId('SNGV'), String(id)) });
      expect(await sendReminders(session, province(), [late])).toMatchObject([{ refusal: 'finding_gone' }]);
    }));
});

describe('several at once', () => {
  test('are sent together, by one letter', () =>
    asSupervisor(async (session) => {
      const sending_id = randomUUID();
      const enquiry = named('enquiry_overdue', 'H883', {
        id: findingId('enquiry_overdue', agencyId('H883'), worldId('enquiry:H883')),
        is_repeat: true,
      });
      const sent = await sendReminders(session, province(), [headChanged(), enquiry], { sending_id });
      expect(sent.map(({ refusal }) => refusal)).toEqual([null, null]);
      expect(await session.count('select from public.reminders where sending_id = $1', [sending_id])).toBe(2);
    }));

  test('are all refused when one is, and each that stands in the way is named', () =>
    asSupervisor(async (session) => {
      const told = await sendReminders(session, province(), [
        headChanged(),
        named('no_spokesperson', 'STTTT'),
        named('no_spokesperson', 'BTGTU'),
      ]);
      const refusals = new Map(told.map(({ agency_id, refusal }) => [agency_id, refusal]));
      expect(refusals).toEqual(
        new Map([
          [agencyId('SNGV'), null],
          [agencyId('STTTT'), 'finding_gone'],
          [agencyId('BTGTU'), 'finding_gone'],
        ]),
      );
      expect(told.map(({ reminder_id }) => reminder_id)).toEqual([null, null, null]);
      expect(await session.count('select from public.reminders where finding_id = $1', [headChanged().id])).toBe(0);
    }));

  test('sent again by the same sending are those already sent', () =>
    asSupervisor(async (session) => {
      const sending_id = randomUUID();
      const once = await sendReminders(session, province(), [headChanged()], { sending_id });
      const again = await sendReminders(session, province(), [headChanged()], { sending_id });
      expect(again).toEqual(once);
      expect(await session.count('select from public.reminders where sending_id = $1', [sending_id])).toBe(1);
    }));
});

describe('the number of a letter', () => {
  const record = 'select public.record_reminder_letter($1, $2, $3) as noted';
  const letter = ['45/UBND-VP', day(0)];

  test('is noted on all that went by it and stand', () =>
    asSupervisor(async (session) => {
      const sending_id = randomUUID();
      const enquiry = named('enquiry_overdue', 'H883', {
        id: findingId('enquiry_overdue', agencyId('H883'), worldId('enquiry:H883')),
        is_repeat: true,
      });
      const [first, second] = await sendReminders(session, province(), [headChanged(), enquiry], { sending_id });
      await alter(session, 'reminders', first?.reminder_id, { withdraw_reason: 'Gửi nhầm cơ quan' });
      expect(await session.row(record, [sending_id, ...letter])).toEqual({ noted: 1 });
      expect(await read(session, 'reminders', first?.reminder_id)).toMatchObject({ letter_number: null });
      expect(await read(session, 'reminders', second?.reminder_id)).toMatchObject({ letter_number: '45/UBND-VP' });
    }));

  test.each<[PersonaName, string]>([
    ['syt', 'only_the_answer'],
    ['quanly', 'reminder_withdrawn'],
  ])('is not for %s to note', (who, refusal) =>
    asSupervisor(async (session) => {
      const sending_id = randomUUID();
      await sendReminders(session, province(), [headChanged()], { sending_id });
      await session.become(who);
      expect(await session.refusal(record, [sending_id, ...letter])).toMatchObject({ code: 'PT403', message: refusal });
    }),
  );
});

describe('a second reminder of the same finding', () => {
  test('is sent only as a repeat, and counted', () =>
    asSupervisor(async (session) => {
      await remind(session);
      expect(await sendReminders(session, province(), [headChanged()])).toMatchObject([
        { refusal: 'reminded_already' },
      ]);
      const second = await remind(session, headChanged('SNGV', { is_repeat: true }));
      const third = await remind(session, headChanged('SNGV', { is_repeat: true }));
      expect(await read(session, 'reminders', second)).toMatchObject({ ordinal: 2, is_repeat: true });
      expect(await read(session, 'reminders', third)).toMatchObject({ ordinal: 3 });
    }));

  test('does not count one that was withdrawn', () =>
    asSupervisor(async (session) => {
      await alter(session, 'reminders', await remind(session), { withdraw_reason: 'Gửi nhầm cơ quan' });
      expect(await read(session, 'reminders', await remind(session))).toMatchObject({ ordinal: 1, is_repeat: false });
    }));

  test('said to be one, though it is the first, is the first', () =>
    asSupervisor(async (session) => {
      const id = await remind(session, headChanged('SNGV', { is_repeat: true }));
      expect(await read(session, 'reminders', id)).toMatchObject({ ordinal: 1, is_repeat: false });
    }));
});

describe('of a reminder sent', () => {
  test.each<[string, Row]>([
    ['the subject', { subject: 'Nhắc chuyện khác' }],
    ['the words', { body: 'Đề nghị làm việc khác hẳn' }],
    ['the time', { due_at: hours(500) }],
    ['how often', { ordinal: 5 }],
    ['the end', { settled_at: hours(0) }],
    ['the agency', { agency_id: agencyId('STTTT') }],
  ])('%s stays', (_, changes) =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      expect(await refusedAlteration(session, 'reminders', id, changes)).toMatchObject({
        code: 'PT403',
        message: 'reminder_fixed',
      });
    }),
  );

  test('the answer is the agency’s, once', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      const answer = { answer: 'Sẽ cử người trong tuần này' };
      expect(await refusedAlteration(session, 'reminders', id, answer)).toMatchObject({ message: 'answer_of_another' });
      await session.become('syt');
      expect(await alter(session, 'reminders', id, answer)).toBe(1);
      expect(await refusedAlteration(session, 'reminders', id, { answer: 'Viết lại' })).toMatchObject({
        message: 'answered_already',
      });
    }));

  test('its end and its letter are not the agency’s', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await session.become('syt');
      for (const changes of [{ withdraw_reason: 'Không đúng' }, { letter_number: '9/SNGV', letter_date: day(0) }]) {
        expect(await refusedAlteration(session, 'reminders', id, changes)).toMatchObject({
          message: 'only_the_answer',
        });
      }
    }));

  test('withdrawn nothing is written any more', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await alter(session, 'reminders', id, { withdraw_reason: 'Gửi nhầm cơ quan' });
      expect(await stateOf(session, id)).toBe('withdrawn');
      await session.become('syt');
      expect(await refusedAlteration(session, 'reminders', id, { answer: 'Đã rõ' })).toMatchObject({
        message: 'reminder_withdrawn',
      });
    }));

  test('the history is told to those who may read it', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await session.become('syt');
      await alter(session, 'reminders', id, { answer: 'Sẽ cử người trong tuần này' });
      const timeline = 'select * from public.record_timeline(record_id => $1)';
      expect(await session.count(timeline, [id])).toBe(2);
      await session.become('stttt');
      expect(await session.count(timeline, [id])).toBe(0);
    }));
});
