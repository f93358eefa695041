// What is found of matters in hand and of the agency's own regulation: each finding built and its absence, at the moment
// it begins and ends.
import { afterAll, describe, expect, test } from 'vitest';
import { worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, conclusion, incident, letter, newspaper, question } from './cases.ts';
import { owedBy, sent, spreading } from './directive-cases.ts';
import { begins, endsBefore, epoch, found, localEpoch, type Moment, ruleOf } from './findings-cases.ts';
import { hours } from './papers.ts';
import { answered, enquiries, enquiry } from './press-enquiry-cases.ts';
import { conference, events } from './press-event-cases.ts';
import { agencyId, day } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const justBefore = (moment: unknown) => new Date(epoch(moment) - 1);

/** The finding of one record, as of a moment. */
async function of(session: Session, kind: string, code: string, id: unknown, moment: Moment = null): Promise<Row[]> {
  return (await found(session, kind, code, moment)).filter(({ record_id }) => record_id === id);
}

/** An incident of Sở Y tế told as if lived: recorded when it was found, ten days ago. */
function withIncident(work: (session: Session, id: unknown, due: Date) => Promise<void>, changes: Row = {}) {
  return database.rolledBack(async (session) => {
    await session.become('operator');
    const { id } = await session.insert('public.incidents', incident({ created_at: hours(-240), ...changes }));
    const { next_due_at } = await session.row('select next_due_at from public.incidents where id = $1', [id]);
    await work(session, id, next_due_at as Date);
  });
}

describe('a step of an incident', () => {
  const overdue = (session: Session, id: unknown, moment?: Moment) =>
    of(session, 'incident_overdue', 'SYT', id, moment);

  test('is overdue from the moment the time of the province is over', () =>
    withIncident(async (session, id, due) => {
      expect(await overdue(session, id, justBefore(due))).toEqual([]);
      const [then] = await overdue(session, id, due);
      expect([epoch(then?.since), epoch(then?.due_at)]).toEqual([due.getTime(), due.getTime()]);
      const [now] = await overdue(session, id);
      expect(now).toEqual(then);
      expect(await ruleOf(session, now)).toEqual(['Thiết lập của tỉnh', null]);
    }));

  test('that is not due yet is not found', () =>
    withIncident(async (session, id) => expect(await overdue(session, id)).toEqual([]), { found_at: hours(-1) }));

  test('was not there before it was recorded', () =>
    withIncident(
      async (session, id, due) => {
        expect(await overdue(session, id, due)).toEqual([]);
        expect(await overdue(session, id)).toHaveLength(1);
      },
      { created_at: hours(-1) },
    ));

  test('that waits for another agency’s answer is not the owner’s', () =>
    withIncident(async (session, id, due) => {
      await session.insert(
        'public.verification_requests',
        question(id, { agency_id: agencyId('SYT'), created_at: hours(-200), due_at: hours(-100) }),
      );
      expect(await overdue(session, id)).toEqual([]);
      expect(await overdue(session, id, due)).toEqual([]);
    }));

  test('ends with the closing, and is still told as of before it', () =>
    withIncident(
      async (session, id) => {
        await alter(session, 'incidents', id, { status: 'verifying' });
        await alter(session, 'incidents', id, {
          status: 'concluded',
          conclusion: 'undetermined',
          conclusion_text: 'Không đủ căn cứ',
          concluded_at: hours(-790),
        });
        // Twenty days for the result.
        const { next_due_at } = await session.row('select next_due_at from public.incidents where id = $1', [id]);
        const due = next_due_at as Date;
        expect(await overdue(session, id, justBefore(due))).toEqual([]);
        expect(await overdue(session, id, due)).toHaveLength(1);
        expect(await overdue(session, id)).toHaveLength(1);
        await alter(session, 'incidents', id, {
          status: 'closed',
          close_reason: 'Không đủ căn cứ',
          closed_at: hours(-2),
        });
        expect(await overdue(session, id)).toEqual([]);
        expect(await overdue(session, id, hours(-1))).toEqual([]);
        expect(await overdue(session, id, hours(-3))).toHaveLength(1);
      },
      { found_at: hours(-800), created_at: hours(-800) },
    ));

  test('recorded in error is nobody’s', () =>
    withIncident(async (session, id) => {
      await alter(session, 'incidents', id, { status: 'voided', void_reason: 'Ghi nhầm', voided_at: hours(-1) });
      expect(await overdue(session, id)).toEqual([]);
    }));
});

describe('a question to verify', () => {
  const asked = { agency_id: agencyId('SYT'), created_at: hours(-100), due_at: hours(-50) };
  const overdue = (session: Session, id: unknown, moment?: Moment) =>
    of(session, 'verification_overdue', 'BTGTU', id, moment);
  const withQuestion = (work: (session: Session, id: unknown, incidentId: unknown) => Promise<void>) =>
    withIncident(async (session, incidentId) => {
      const { id } = await session.insert('public.verification_requests', question(incidentId, asked));
      await work(session, id, incidentId);
    });

  test('unanswered is the asked agency’s, a Party body too, from the moment it was given', () =>
    withQuestion(async (session, id, incidentId) => {
      expect(await overdue(session, id, justBefore(asked.due_at))).toEqual([]);
      expect(await overdue(session, id, asked.due_at)).toHaveLength(1);
      const [finding] = await overdue(session, id);
      expect(finding).toMatchObject({ within_id: incidentId, about: 'Sở Y tế' });
      expect(epoch(finding?.due_at)).toBe(asked.due_at.getTime());
      expect(await of(session, 'verification_overdue', 'SYT', id)).toEqual([]);
    }));

  test('answered ends it, and is still told as of before that', () =>
    withQuestion(async (session, id) => {
      await alter(session, 'verification_requests', id, { answer: 'Đã kiểm tra', answered_at: hours(-10) });
      expect(await overdue(session, id)).toEqual([]);
      expect(await overdue(session, id, hours(-10))).toEqual([]);
      expect(await overdue(session, id, hours(-11))).toHaveLength(1);
    }));

  test('withdrawn ends it', () =>
    withQuestion(async (session, id) => {
      await alter(session, 'verification_requests', id, { withdraw_reason: 'Không cần nữa' });
      expect(await overdue(session, id)).toEqual([]);
    }));
});

describe('a correction that is not followed up', () => {
  const overdue = (session: Session, id: unknown, moment?: Moment) =>
    of(session, 'correction_overdue', 'SYT', id, moment);
  /** A letter to an online newspaper, received with the conclusion five days ago: at once, followed up after 24 hours. */
  const withLetter = (work: (session: Session, id: unknown, due: Date, incidentId: unknown) => Promise<void>) =>
    withIncident(async (session, incidentId) => {
      const paper = await newspaper(session, 'online');
      const { id: item } = await session.insert(
        'public.press_items',
        article(incidentId, paper, { agency_id: agencyId('SYT') }),
      );
      await alter(session, 'incidents', incidentId, { status: 'verifying' });
      await alter(session, 'incidents', incidentId, conclusion());
      const row = await session.insert(
        'public.correction_requests',
        letter(incidentId, item, { agency_id: agencyId('SYT'), received_at: hours(-120) }),
      );
      await work(session, row.id, row.due_at as Date, incidentId);
    });

  test('is found when the newspaper’s time is over, by the law of the day it received it', () =>
    withLetter(async (session, id, due, incidentId) => {
      expect(await overdue(session, id, justBefore(due))).toEqual([]);
      expect(await overdue(session, id, due)).toHaveLength(1);
      const [finding] = await overdue(session, id);
      expect(finding?.within_id).toBe(incidentId);
      expect(await ruleOf(session, finding)).toEqual(['Nghị định 237/2026/NĐ-CP', 'điểm a khoản 3 Điều 19']);
    }));

  test('ends with an outcome, and is still told as of before that', () =>
    withLetter(async (session, id) => {
      await alter(session, 'correction_requests', id, { result: 'partial_correction', result_at: hours(-10) });
      expect(await overdue(session, id)).toEqual([]);
      expect(await overdue(session, id, hours(-10))).toEqual([]);
      expect(await overdue(session, id, hours(-11))).toHaveLength(1);
    }));

  test('does not end with silence until that is reported on or settled', () =>
    withLetter(async (session, id) => {
      await alter(session, 'correction_requests', id, { result: 'silence', result_at: hours(-10) });
      expect(await overdue(session, id)).toHaveLength(1);
      const escalation = { escalated_to: 'Sở Văn hóa', escalation_number: '1/SYT', escalation_date: day(0) };
      await alter(session, 'correction_requests', id, escalation);
      expect(await overdue(session, id)).toEqual([]);
      expect(await overdue(session, id, hours(-30))).toHaveLength(1);
    }));

  test('ends with the incident', () =>
    withLetter(async (session, id, _, incidentId) => {
      await alter(session, 'incidents', incidentId, { status: 'closed', close_reason: 'Báo đã đình bản' });
      expect(await overdue(session, id)).toEqual([]);
      expect(await overdue(session, id, hours(-1))).toHaveLength(1);
    }));
});

describe('a question of the press', () => {
  const overdue = (session: Session, id: unknown, moment?: Moment) => of(session, 'enquiry_overdue', 'SYT', id, moment);
  const withEnquiry = (changes: Row, work: (session: Session, id: unknown, due: Date) => Promise<void>) =>
    database.rolledBack(async (session) => {
      await session.become('operator');
      const { id, due_at } = await session.insert(enquiries, enquiry(changes));
      await work(session, id, due_at as Date);
    });

  test.each([
    ['2026-05-04 08:00', 'Luật Báo chí 103/2016/QH13', 'khoản 1 Điều 39'],
    ['2026-07-06 08:00', 'Nghị định 237/2026/NĐ-CP', 'khoản 1 Điều 18'],
  ])('received %s is overdue from the moment of the law of that day', (received, instrument, where) =>
    withEnquiry({ received_at: `${received}+07` }, async (session, id, due) => {
      expect(await overdue(session, id, justBefore(due))).toEqual([]);
      const [finding] = await overdue(session, id, due);
      expect(epoch(finding?.due_at)).toBe(due.getTime());
      expect(await ruleOf(session, finding)).toEqual([instrument, where]);
      expect(await overdue(session, id)).toEqual([finding]);
    }),
  );

  test('answered or voided ends it, and is still told as of before that', () =>
    withEnquiry({ received_at: '2026-07-06 08:00+07' }, async (session, id) => {
      await session.rows('savepoint open');
      await alter(session, 'press_enquiries', id, answered({ answerer_spokesperson_id: worldId('running:SYT') }));
      expect(await overdue(session, id)).toEqual([]);
      expect(await overdue(session, id, hours(-2))).toHaveLength(1);
      await session.rows('rollback to savepoint open');
      await alter(session, 'press_enquiries', id, { status: 'voided', void_reason: 'Ghi nhầm', voided_at: hours(-1) });
      expect(await overdue(session, id)).toEqual([]);
      expect(await overdue(session, id, hours(-2))).toHaveLength(1);
    }));

  test('still in time is not found', () =>
    withEnquiry({}, async (session, id) => expect(await overdue(session, id)).toEqual([])));
});

describe('a regulation of its own', () => {
  const missing = (session: Session, moment?: Moment, code = 'SNGV') =>
    found(session, 'regulation_missing', code, moment);
  const withRegulation = (changes: Row, work: (session: Session) => Promise<void>, code = 'SNGV') =>
    database.rolledBack(async (session) => {
      await session.become('operator');
      await session.rows(
        `update public.agencies set internal_regulation_number = $2, internal_regulation_date = $3, established_on = $4
         where id = $1`,
        [agencyId(code), changes.date ? '9/QĐ-SNgV' : null, changes.date ?? null, changes.founded ?? null],
      );
      await work(session);
    });

  test('is missing when the 45 days after the decree are over, on 15/08/2026', () =>
    withRegulation({}, async (session) => {
      expect(await missing(session, endsBefore('2026-08-16'))).toEqual([]);
      const [finding] = await missing(session, begins('2026-08-16'));
      expect(epoch(finding?.due_at)).toBe(localEpoch('2026-08-16 00:00'));
      expect(await ruleOf(session, finding)).toEqual(['Nghị định 244/2026/NĐ-CP', 'Điều 12']);
      expect(await missing(session)).toHaveLength(1);
    }));

  test('issued late was missing until that day', () =>
    withRegulation({ date: '2026-09-01' }, async (session) => {
      expect(await missing(session, endsBefore('2026-09-01'))).toHaveLength(1);
      expect(await missing(session, begins('2026-09-01'))).toEqual([]);
    }));

  test('is asked of an agency founded later 45 days after its founding', () =>
    withRegulation({ founded: '2026-09-01' }, async (session) => {
      expect(await missing(session, endsBefore('2026-10-17'))).toEqual([]);
      expect(await missing(session, begins('2026-10-17'))).toHaveLength(1);
    }));

  test('is not asked of a Party body', () =>
    withRegulation({}, async (session) => expect(await missing(session, null, 'BTGTU')).toEqual([]), 'BTGTU'));

  test.each<[string, Row, string]>([
    [
      'of tomorrow',
      { internal_regulation_number: '1/QĐ', internal_regulation_date: day(1) },
      'internal_regulation_in_future',
    ],
    ['without a number', { internal_regulation_date: day(0) }, 'agencies_internal_regulation'],
    ['without a date', { internal_regulation_number: '1/QĐ' }, 'agencies_internal_regulation'],
  ])('%s is refused', (_, changes, why) =>
    database.rolledBack(async (session) => {
      await session.become('operator');
      await session.rows(
        'update public.agencies set internal_regulation_number = null, internal_regulation_date = null where id = $1',
        [agencyId('SNGV')],
      );
      await session.become('quanly');
      const columns = Object.keys(changes);
      const refusal = await session.refusal(
        `update public.agencies set ${columns.map((column, i) => `${column} = $${i + 2}`).join(', ')} where id = $1`,
        [agencyId('SNGV'), ...Object.values(changes)],
      );
      expect(refusal.constraint ?? refusal.message).toBe(why);
    }),
  );
});

describe('a directive that is not confirmed', () => {
  const missing = (session: Session, id: unknown, moment?: Moment) =>
    of(session, 'directive_unacknowledged', 'SYT', id, moment);

  test('is found when its last day is over, until the agency confirms it', () =>
    database.rolledBack(async (session) => {
      const { id } = await sent(session, { confirm_by: day(0) });
      expect(await missing(session, id)).toEqual([]);
      // Sent three days ago, to be confirmed by yesterday.
      await session.rows('alter table public.directives disable trigger user');
      await session.rows(`update public.directives set sent_at = $2, confirm_by = $3 where id = $1`, [
        id,
        hours(-72),
        day(-1),
      ]);
      await session.rows('alter table public.directive_acknowledgements disable trigger user');
      await session.rows(`update public.directive_acknowledgements set sent_at = $2 where directive_id = $1`, [
        id,
        hours(-72),
      ]);
      await session.rows('alter table public.directive_acknowledgements enable trigger user');
      await session.rows('alter table public.directives enable trigger user');
      const [finding] = await missing(session, id, begins(day(0)));
      expect(finding).toMatchObject({ about: '777/UBND-TH V/v tăng cường phát ngôn' });
      expect(epoch(finding?.due_at)).toBe(localEpoch(`${day(0)} 00:00`));
      expect(await missing(session, id, endsBefore(day(0)))).toEqual([]);
      const { id: owed } = await owedBy(session, id);
      await session.become('syt');
      await alter(session, 'directive_acknowledgements', owed, spreading());
      expect(await missing(session, id)).toEqual([]);
    }));
});

describe('a conference owed every three months', () => {
  const overdue = (session: Session, moment: Moment) => found(session, 'duty_overdue', 'UBND-TINH', moment);

  test('is found from the day after the last one for it, until it is held', () =>
    database.rolledBack(async (session) => {
      await session.become('operator');
      await session.rows(`delete from public.press_event_questions`);
      await session.rows(`delete from public.attachments where press_event_id is not null`);
      await session.rows(`delete from public.press_events`);
      const held = (starts_at: string) =>
        session.insert(
          events,
          conference({ agency_id: agencyId('UBND-TINH'), state: 'held', starts_at, ends_at: null }),
        );
      const { id } = await held('2026-07-10 08:00+07');
      const ofConferences = async (moment: Moment) =>
        (await overdue(session, moment)).filter(({ about }) => String(about).includes('họp báo'));
      expect(await ofConferences(endsBefore('2026-10-11'))).toEqual([]);
      const [finding] = await ofConferences(begins('2026-10-11'));
      expect(finding).toMatchObject({ record_id: id, done_at: null });
      expect(epoch(finding?.due_at)).toBe(localEpoch('2026-10-11 00:00'));
      expect((await ruleOf(session, finding))[0]).toContain('244/2026');
      await session.become('operator');
      await held('2026-10-10 08:00+07');
      expect(await ofConferences(begins('2026-10-11'))).toEqual([]);
    }));

  test('is owed by the province alone', () =>
    database.rolledBack(async (session) => {
      expect(await found(session, 'duty_overdue', 'SYT')).toEqual([]);
    }));
});
