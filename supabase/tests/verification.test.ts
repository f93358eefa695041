import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, conclusion, incident, question, read, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

/** An incident of Sở Y tế about which Ban Tuyên giáo has been asked. */
function asked(work: (session: Session, id: unknown, request: Row) => Promise<void>, changes: Row = {}): Promise<void> {
  return database.rolledBack(async (session) => {
    await session.become('syt');
    const { id } = await session.insert('public.incidents', incident());
    await work(session, id, await session.insert('public.verification_requests', question(id, changes)));
  });
}

const sees = async (session: Session, id: unknown) =>
  (await session.count('select from public.incidents where id = $1', [id])) === 1;

test('who is asked sees the incident from then on, writes its answer once, and reads on for good', async () => {
  await asked(async (session, id, request) => {
    await session.become('stttt');
    expect(await sees(session, id)).toBe(false);
    await session.become('btg');
    expect(await sees(session, id)).toBe(true);
    expect(await alter(session, 'incidents', id, { severity: 'normal' })).toBe(0);
    expect(
      await session.refusedInsert('public.incident_events', { incident_id: id, kind: 'comment', body: 'Ý kiến' }),
    ).toMatchObject({ code: '42501' });
    for (const change of [
      { question: 'Câu hỏi khác hẳn' },
      { due_at: hours(99) },
      { withdraw_reason: 'Không muốn trả lời' },
    ]) {
      expect(await refusedAlteration(session, 'verification_requests', request.id, change)).toMatchObject({
        code: 'PT403',
        message: 'only_the_answer',
      });
    }
    await alter(session, 'verification_requests', request.id, { answer: 'Đã xác minh, tin không đúng' });
    expect(await read(session, 'verification_requests', request.id)).toMatchObject({
      answered_by: database.known.people['phoihop.btg@phatngon.example'],
    });
    expect(await refusedAlteration(session, 'verification_requests', request.id, { answer: 'Nghĩ lại' })).toMatchObject(
      { message: 'request_over' },
    );
    await session.become('syt');
    expect(
      await refusedAlteration(session, 'verification_requests', request.id, { withdraw_reason: 'Thôi không hỏi' }),
    ).toMatchObject({ message: 'request_over' });
    await alter(session, 'incidents', id, conclusion());
    await session.become('btg');
    expect(await sees(session, id)).toBe(true);
  });
});

test('the owner does not answer for the asked', async () => {
  await asked(async (session, _, request) => {
    for (const who of ['syt', 'giamsat'] as const) {
      await session.become(who);
      expect(
        await refusedAlteration(session, 'verification_requests', request.id, { answer: 'Tự trả lời' }),
      ).toMatchObject({ code: 'PT403', message: 'answer_of_another' });
    }
  });
});

test('with the conclusion nobody is asked any more', async () => {
  await asked(async (session, id, request) => {
    await alter(session, 'incidents', id, conclusion());
    expect(await read(session, 'verification_requests', request.id)).toMatchObject({
      answered_at: null,
      withdraw_reason: 'Vụ việc đã có kết luận',
    });
    expect(await session.refusedInsert('public.verification_requests', question(id))).toMatchObject({
      message: 'not_verifying',
    });
    await session.become('btg');
    expect(await refusedAlteration(session, 'verification_requests', request.id, { answer: 'Muộn rồi' })).toMatchObject(
      { message: 'request_over' },
    );
    expect(await session.rows('select from public.my_work() where incident_id = $1', [id])).toEqual([]);
  });
});

describe('a question is refused, with the reason', () => {
  test.each<[string, () => Row, object]>([
    ['to oneself', () => ({ asked_agency_id: agencyId('SYT') }), { constraint: 'verification_requests_of_another' }],
    ['twice while the first stands', () => ({}), { constraint: 'verification_requests_one_standing' }],
    [
      'due in the past',
      () => ({ asked_agency_id: agencyId('SNV'), due_at: hours(-1) }),
      { message: 'due_in_past', hint: 'due_at' },
    ],
    [
      'to an agency that is no more',
      () => ({ asked_agency_id: agencyId('SO-CU') }),
      { message: 'asked_agency_dissolved', hint: 'asked_agency_id' },
    ],
    [
      'of no words',
      () => ({ asked_agency_id: agencyId('SNV'), question: 'Hả' }),
      { constraint: 'verification_requests_question' },
    ],
  ])('%s', async (_, changes, refusal) => {
    await asked(async (session, id) => {
      expect(await session.refusedInsert('public.verification_requests', question(id, changes()))).toMatchObject(
        refusal,
      );
    });
  });

  test('moved to another agency', async () => {
    await asked(async (session, _, request) => {
      expect(
        await refusedAlteration(session, 'verification_requests', request.id, { asked_agency_id: agencyId('SNV') }),
      ).toMatchObject({ message: 'request_fixed' });
    });
  });
});

test('an unanswered question turns overdue by itself, for the asked and for who asks', async () => {
  await asked(async (session, id, request) => {
    await session.become('operator');
    await session.rows('alter table public.verification_requests disable trigger c_check');
    await session.rows(`update public.verification_requests set due_at = now() - interval '1 hour' where id = $1`, [
      request.id,
    ]);
    await session.rows('alter table public.verification_requests enable trigger c_check');
    const waits = async (who: 'syt' | 'btg') => {
      await session.become(who);
      return await session.rows('select kind, step from public.my_work() where incident_id = $1 and due_at <= now()', [
        id,
      ]);
    };
    expect(await waits('btg')).toEqual([{ kind: 'answer', step: null }]);
    expect(await waits('syt')).toEqual([{ kind: 'step', step: 'await_answers' }]);
    expect(await session.count(`select from public.list_incidents(due => 'overdue') where id = $1`, [id])).toBe(1);
  });
});

test('two colleagues who answer at once: one answer stands, the other is told', async () => {
  const { id, request } = await database.committed(async (session) => {
    await session.become('syt');
    const made = await session.insert('public.incidents', incident());
    const sent = await session.insert('public.verification_requests', question(made.id));
    return { id: made.id, request: sent.id };
  });
  const [first, second] = [new OpenTransaction(database), new OpenTransaction(database)];
  try {
    await first.begin('btg');
    await second.begin('btg');
    await alter(first.session, 'verification_requests', request, { answer: 'Câu trả lời thứ nhất', version: 1 });
    const late = outcomeOf(
      alter(second.session, 'verification_requests', request, { answer: 'Câu trả lời thứ hai', version: 1 }),
    );
    await second.untilWaiting();
    await first.end('commit');
    expect(await late).toMatchObject({ code: 'PT409', message: 'stale_version' });
    await second.end('rollback');
  } finally {
    await first.close();
    await second.close();
  }
  const kept = await database.rolledBack((session) => read(session, 'verification_requests', request));
  expect(kept.answer).toBe('Câu trả lời thứ nhất');
  expect(await database.rolledBack(async (session) => (await read(session, 'incidents', id)).next_step)).toBe(
    'conclude',
  );
});
