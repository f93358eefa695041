// The life of a press event: who keeps it, which step may follow which, and what each step asks for.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import {
  changed,
  conference,
  events,
  kept,
  newspaperId,
  notice,
  past,
  promised,
  questions,
  release,
  saved,
} from './press-event-cases.ts';
import { agencyId, day } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const asClerk = (work: (session: Session) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.become('syt');
    await work(session);
  });
const refused = (session: Session, id: unknown, changes: Row) =>
  refusedAlteration(session, 'press_events', id, changes);

describe('an event is recorded', () => {
  test('to come, with the moment by which the law wants its notice', async () => {
    await asClerk(async (session) => {
      const event = await session.insert(events, conference());
      expect(event).toMatchObject({
        state: 'planned',
        role: 'organiser',
        is_notice_late: false,
        is_recorded_late: false,
      });
      const due = await session.row(
        `select due_at, rule_id from private.deadline('press_conference_notice', $1, 'department')`,
        [event.starts_at],
      );
      expect(event).toMatchObject({ notice_due_at: due.due_at, notice_rule_id: due.rule_id });
    });
  });

  test.each([
    ['the committee of the province, which the law exempts', conference({ agency_id: agencyId('UBND-TINH') }), 'ubnd'],
    ['a Party body', conference({ agency_id: agencyId('BTGTU') }), 'btg'],
    ['a briefing', conference({ kind: 'press_briefing' }), 'syt'],
    ['a release', release(), 'syt'],
  ] as const)('of %s no notice is owed', async (_, row, who) => {
    await database.rolledBack(async (session) => {
      await session.become(who);
      expect(await session.insert(events, row)).toMatchObject({ notice_due_at: null, notice_rule_id: null });
    });
  });

  test('as held, and is then marked as recorded late where it was a meeting of one’s own', async () => {
    await asClerk(async (session) => {
      expect(await session.insert(events, past())).toMatchObject({ state: 'held', is_recorded_late: true });
      const published = release({ state: 'held', starts_at: hours(-3) });
      expect(await session.insert(events, published)).toMatchObject({ is_recorded_late: false });
      const attended = past({ kind: 'press_briefing', role: 'participant' });
      expect(await session.insert(events, attended)).toMatchObject({ is_recorded_late: false });
    });
  });

  test.each([
    ['in the past', { starts_at: hours(-1), ends_at: null }, 'event_in_past', 'starts_at'],
    ['as held before it begins', { state: 'held' }, 'held_before_start', 'starts_at'],
    ['as already announced', { ...notice() }, 'state_of_new', 'state'],
    [
      'for a newspaper that is none',
      { invited_press_agency_ids: [randomUUID()] },
      'newspaper_unknown',
      'invited_press_agency_ids',
    ],
    [
      'for one newspaper twice',
      { invited_press_agency_ids: [newspaperId, newspaperId] },
      'newspaper_unknown',
      'invited_press_agency_ids',
    ],
    ['with a notice of tomorrow', { notice_sent_at: hours(24) }, 'notice_in_future', 'notice_sent_at'],
    [
      'with a notice sent before it was signed',
      { notice_sent_at: hours(-48), notice_date: day(0) },
      'notice_sent_before_date',
      'notice_sent_at',
    ],
    ['of an agency that is no more', { agency_id: agencyId('SO-CU') }, 'agency_dissolved', 'agency_id'],
  ])('not %s', async (_, changes, message, hint) => {
    await asClerk(async (session) => {
      expect(await session.refusedInsert(events, conference(changes))).toMatchObject({ code: 'PT422', message, hint });
    });
  });

  test.each([
    ['a place, when it is not online only', { place: null }, 'press_events_place_said'],
    ['how it is held', { mode: null }, 'press_events_mode_said'],
    ['an end after its beginning', { ends_at: hours(71) }, 'press_events_period'],
    ['a title in one line', { title: 'Họp báo\nvề dịch' }, 'press_events_title'],
    ['a link that a browser opens', { online_link: 'javascript:alert(1)' }, 'press_events_online_link'],
    ['no newspaper twice by its name', { invited_others: ['Báo Lạ', 'báo lạ'] }, 'press_events_invited_others'],
    ['reporters only once it is held', { reporter_count: 5 }, 'press_events_attended_when_held'],
    ['an address only of what is published', { published_url: 'https://example.com' }, 'press_events_published_where'],
    ['others’ meetings only as briefings', { role: 'participant' }, 'press_events_role'],
  ])('with %s', async (_, changes, constraint) => {
    await asClerk(async (session) => {
      expect(await session.refusedInsert(events, conference(changes))).toMatchObject({ constraint });
    });
  });
});

describe('its main speaker', () => {
  test('may be chosen among those entitled when it begins, and is named by the database', async () => {
    await asClerk(async (session) => {
      const chosen = { speaker_capacity: 'standing', speaker_name: 'Ai Đó' };
      const { id: spokesperson } = await session.row(
        `select id from public.spokespersons where agency_id = $1 and kind = 'standing' and valid_to is null`,
        [agencyId('SYT')],
      );
      const event = await session.insert(events, conference({ ...chosen, speaker_spokesperson_id: spokesperson }));
      const { full_name, position } = await session.row(
        'select full_name, position from public.spokespersons where id = $1',
        [spokesperson],
      );
      expect(event).toMatchObject({ speaker_name: full_name, speaker_position: position });
      const none = await changed(session, event.id, { speaker_capacity: null });
      expect(none).toMatchObject({ speaker_spokesperson_id: null, speaker_name: null });
    });
  });

  test('and nobody else, nor before their time', async () => {
    await asClerk(async (session) => {
      const { id: others } = await session.row(
        `select id from public.spokespersons where id = md5('running:SYT')::uuid`,
      );
      const row = conference({ speaker_capacity: 'standing', speaker_spokesperson_id: others });
      expect(await session.refusedInsert(events, row)).toMatchObject({
        message: 'speaker_not_entitled',
        hint: 'speaker_capacity',
      });
    });
  });
});

describe('it is announced', () => {
  test('with its notice in time', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, conference());
      expect(await changed(session, id, notice())).toMatchObject({ state: 'announced', is_notice_late: false });
    });
  });

  test('with less than 24 hours’ notice too, which is recorded', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, conference({ starts_at: hours(20), ends_at: hours(22) }));
      expect(await changed(session, id, notice())).toMatchObject({ state: 'announced', is_notice_late: true });
      expect((await refused(session, id, { is_notice_late: false })).code).toBe('428C9');
    });
  });

  test('exactly 24 hours before is in time, a moment later is not', async () => {
    await asClerk(async (session) => {
      const sent = hours(-1);
      const later = (ms: number) => new Date(sent.getTime() + ms);
      const inTime = await session.insert(events, conference({ starts_at: later(24 * 3_600_000), ends_at: null }));
      expect(await changed(session, inTime.id, notice({ notice_sent_at: sent }))).toMatchObject({
        is_notice_late: false,
      });
      const late = await session.insert(events, conference({ starts_at: later(24 * 3_600_000 - 1), ends_at: null }));
      expect(await changed(session, late.id, notice({ notice_sent_at: sent }))).toMatchObject({ is_notice_late: true });
    });
  });

  test.each([
    ['without the time it was sent', { notice_sent_at: null }, 'notice_sent_missing', 'notice_sent_at'],
    ['without whom it went to', { notice_to: null }, 'notice_to_missing', 'notice_to'],
    ['without its number', { notice_number: null }, 'notice_number_missing', 'notice_number'],
    ['without its date', { notice_date: null }, 'notice_date_missing', 'notice_date'],
    [
      'without the list of invited newspapers',
      { invited_press_agency_ids: [] },
      'invited_missing',
      'invited_press_agency_ids',
    ],
    ['online without a link', { mode: 'both' }, 'online_link_missing', 'online_link'],
  ])('not %s', async (_, changes, message, hint) => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, conference());
      expect(await refused(session, id, notice(changes))).toMatchObject({ code: 'PT422', message, hint });
    });
  });

  test('a newspaper known by its name alone is a list too', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, conference());
      const named = notice({ invited_press_agency_ids: [], invited_others: ['Báo Kiểm Thử Mới'] });
      expect(await changed(session, id, named)).toMatchObject({ state: 'announced' });
      expect(await refused(session, id, { invited_others: [] })).toMatchObject({ message: 'invited_missing' });
    });
  });

  test('without a list where the law asks none: of the province, and of conferences notified until 30/06/2026', async () => {
    await database.rolledBack(async (session) => {
      await session.become('ubnd');
      const ours = await session.insert(events, conference({ agency_id: agencyId('UBND-TINH') }));
      const bare = { notice_number: null, notice_date: null, invited_press_agency_ids: [] };
      expect(await changed(session, ours.id, notice(bare))).toMatchObject({ state: 'announced' });
      await session.become('syt');
      const old = past({
        starts_at: '2026-07-01 09:00+07',
        ends_at: null,
        invited_press_agency_ids: [],
        ...notice({ notice_date: '2026-06-29' }),
        state: 'held',
      });
      const sent = (at: string) => session.insert(events, { ...old, id: randomUUID(), notice_sent_at: at });
      expect(await sent('2026-06-30 23:59:59+07')).toMatchObject({ is_notice_late: true });
      expect(await session.refusedInsert(events, { ...old, notice_sent_at: '2026-07-01 00:00+07' })).toMatchObject({
        message: 'invited_missing',
      });
    });
  });

  test('not a release, nor somebody else’s briefing', async () => {
    await asClerk(async (session) => {
      for (const row of [release(), conference({ kind: 'press_briefing', role: 'participant' })]) {
        const { id } = await session.insert(events, row);
        expect(await refused(session, id, { state: 'announced' })).toMatchObject({ message: 'nothing_to_announce' });
        expect(await refused(session, id, { notice_number: '1/TB' })).toMatchObject({
          constraint: 'press_events_notice_of_organiser',
        });
      }
    });
  });

  test('not once its time has passed', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await saved(session);
      await session.become('operator');
      await alter(session, 'press_events', id, { starts_at: hours(-1), ends_at: null });
      await session.become('syt');
      expect(await refused(session, id, notice({ notice_sent_at: hours(-2) }))).toMatchObject({
        message: 'announce_past',
      });
    });
  });
});

describe('it is put off', () => {
  test('and its notice judged again: late when brought forward, in time when moved on', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, conference());
      await alter(session, 'press_events', id, notice());
      expect(await changed(session, id, { starts_at: hours(10), ends_at: null })).toMatchObject({
        is_notice_late: true,
      });
      const on = await changed(session, id, { starts_at: hours(200) });
      expect(on).toMatchObject({ is_notice_late: false, state: 'announced' });
      const told = await session.rows(
        `select is_now ->> 'starts_at' as becomes from public.record_timeline($1) where was ? 'starts_at'`,
        [id],
      );
      expect(told).toHaveLength(2);
      expect(await refused(session, id, { starts_at: hours(-2) })).toMatchObject({ message: 'postponed_to_past' });
    });
  });

  test('not to a time that has passed', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, conference());
      expect(await refused(session, id, { starts_at: hours(-1) })).toMatchObject({
        message: 'postponed_to_past',
        hint: 'starts_at',
      });
    });
  });
});

describe('it is held, closed, cancelled', () => {
  test('held once it has begun, with who came', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await saved(session);
      expect(await refused(session, id, { state: 'held' })).toMatchObject({ message: 'held_before_start' });
      await session.become('operator');
      await alter(session, 'press_events', id, { starts_at: hours(-1), ends_at: null });
      await session.become('syt');
      const came = {
        state: 'held',
        attended_press_agency_ids: [newspaperId],
        attended_others: ['Báo Lạ'],
        reporter_count: 7,
      };
      expect(await changed(session, id, came)).toMatchObject({ ...came, is_recorded_late: false });
      expect(await refused(session, id, { starts_at: hours(1) })).toMatchObject({ message: 'held_before_start' });
      expect(await refused(session, id, { kind: 'press_briefing' })).toMatchObject({
        code: 'PT403',
        message: 'kind_fixed',
      });
      expect(await refused(session, id, { attended_press_agency_ids: [randomUUID()] })).toMatchObject({
        message: 'newspaper_unknown',
        hint: 'attended_press_agency_ids',
      });
    });
  });

  test('closed once no promise is left open: kept, passed on or recorded in error', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, past());
      const rows = [promised(id), promised(id), promised(id)];
      for (const row of rows) await session.insert(questions, row);
      const [first, second, third] = rows;
      expect(await refused(session, id, { state: 'closed' })).toMatchObject({ message: 'promises_open' });
      await alter(session, 'press_event_questions', first?.id, kept());
      await alter(
        session,
        'press_event_questions',
        second?.id,
        kept({ outcome: 'handed', outcome_note: 'Chuyển Sở khác' }),
      );
      expect(await refused(session, id, { state: 'closed' })).toMatchObject({ message: 'promises_open' });
      await alter(session, 'press_event_questions', third?.id, { void_reason: 'Ghi nhầm' });
      const closed = await changed(session, id, { state: 'closed' });
      expect(closed.closed_at).not.toBeNull();
      expect(await refused(session, id, { content: 'Sửa lại' })).toMatchObject({
        code: 'PT403',
        message: 'event_over',
      });
      expect(await refused(session, id, { state: 'held' })).toMatchObject({ message: 'reopen_reason_missing' });
      expect(await changed(session, id, { state: 'held', reopen_reason: 'Báo hỏi thêm' })).toMatchObject({
        closed_at: null,
      });
    });
  });

  test.each([
    ['planned', conference()],
    ['held', past()],
  ])('cancelled when %s, with a reason and for good', async (_, row) => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, row);
      expect(await refused(session, id, { state: 'cancelled' })).toMatchObject({ message: 'cancel_reason_missing' });
      expect(await refused(session, id, { cancel_reason: 'Bão số 3' })).toMatchObject({ message: 'reason_of_no_step' });
      const cancelled = await changed(session, id, { state: 'cancelled', cancel_reason: 'Bão số 3' });
      expect(cancelled.cancelled_at).not.toBeNull();
      expect(await refused(session, id, { title: 'Tên khác hẳn' })).toMatchObject({
        code: 'PT403',
        message: 'event_over',
      });
    });
  });

  test('never by a step that skips one, nor to another agency', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, conference());
      expect(await refused(session, id, { state: 'closed' })).toMatchObject({
        code: 'PT403',
        message: 'step_not_allowed',
      });
      expect(await refused(session, id, { agency_id: agencyId('STTTT') })).toMatchObject({ message: 'agency_fixed' });
      expect(await session.refusal(`delete from ${events} where id = $1`, [id])).toMatchObject({ code: '42501' });
    });
  });

  test('a save of what another has changed meanwhile is refused', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(events, conference());
      await alter(session, 'press_events', id, { title: 'Tên mới hơn' });
      expect(await refused(session, id, { title: 'Tên cũ', version: 1 })).toMatchObject({ code: 'PT409' });
    });
  });
});
