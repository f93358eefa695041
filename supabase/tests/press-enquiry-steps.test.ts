import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, read, refusedAlteration } from './cases.ts';
import { asClerkIn, head, hours } from './papers.ts';
import { answered, assigned, enquiries, enquiry, ground, refused, taken } from './press-enquiry-cases.ts';
import { agencyId } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());
const asClerk = asClerkIn(database);

const voided = { status: 'voided', void_reason: 'Ghi nhận trùng' };
const states = ['received', 'assigned', 'answered', 'refused', 'voided'] as const;
type State = (typeof states)[number];

/** Where each state leads; the rest is refused. */
const diagram: Record<State, readonly State[]> = {
  received: ['assigned', 'answered', 'refused', 'voided'],
  assigned: ['answered', 'refused', 'voided'],
  answered: ['received'],
  refused: ['received'],
  voided: [],
};

/** Everything a step to a state could need, so that only the step itself can be at fault. */
async function stepTo(session: Session, state: State): Promise<Row> {
  const steps: Record<State, Row> = {
    received: { status: 'received', reopen_reason: 'Phóng viên hỏi tiếp' },
    assigned,
    answered: answered(),
    refused: await refused(session),
    voided,
  };
  return steps[state];
}

async function broughtTo(session: Session, state: State): Promise<unknown> {
  if (state === 'received') return taken(session);
  if (state === 'voided') return taken(session, voided);
  if (state === 'assigned') return taken(session, assigned);
  return taken(session, assigned, await stepTo(session, state));
}

const actors: [PersonaName, 'owner' | 'reader' | 'stranger'][] = [
  ['syt', 'owner'],
  ['giamsat', 'reader'],
  ['quanly', 'reader'],
  ['stttt', 'stranger'],
  ['giamsatLongXuyen', 'stranger'],
  ['nghiviec', 'stranger'],
];

describe.each(states)('an enquiry %s', (state) => {
  test.each(actors)('goes where the diagram leads, and nowhere else, for %s (%s)', async (who, role) => {
    await asClerk(async (session) => {
      const id = await broughtTo(session, state);
      const steps = new Map<State, Row>();
      for (const to of states) steps.set(to, await stepTo(session, to));
      await session.become(who);
      for (const [to, step] of steps) {
        if (to === state) continue;
        const tried = `${state} → ${to}`;
        if (role !== 'owner') {
          expect(await alter(session, 'press_enquiries', id, step), tried).toBe(0);
        } else if (!diagram[state].includes(to)) {
          const { code, message } = await refusedAlteration(session, 'press_enquiries', id, step);
          expect([code, message], tried).toEqual([
            'PT403',
            expect.stringMatching(/^(illegal_step|enquiry_voided|enquiry_no_step)$/),
          ]);
        } else {
          await session.rows('savepoint before');
          expect(await alter(session, 'press_enquiries', id, step), tried).toBe(1);
          expect(await read(session, 'press_enquiries', id)).toMatchObject({ status: to });
          await session.rows('rollback to savepoint before');
        }
      }
    });
  });

  const facts: Row[] = [
    { reporter_name: 'Người khác' },
    { press_agency_name: 'Báo khác' },
    { press_card_number: 'NB-9' },
    { reporter_phone: '0987654321' },
    { reporter_email: 'pv@bao.vn' },
    { medium: 'email' },
    { received_at: hours(-6) },
    { title: 'Tên khác của đề nghị' },
    { question: 'Câu hỏi khác' },
    { matter: 'Thông tin về một vụ việc khác' },
    {
      kind: 'unexpected_event',
      event_kind: 'large_impact',
      event_happened_at: hours(-8),
      event_received_at: hours(-6),
    },
  ];
  test('keeps its facts once it is over', async () => {
    await asClerk(async (session) => {
      const id = await broughtTo(session, state);
      for (const fact of facts) {
        const told = Object.keys(fact)[0];
        if (state === 'received' || state === 'assigned') {
          expect(await alter(session, 'press_enquiries', id, fact), told).toBe(1);
          continue;
        }
        const message = state === 'voided' ? 'enquiry_voided' : 'enquiry_frozen';
        expect(await refusedAlteration(session, 'press_enquiries', id, fact), told).toMatchObject({ message });
        if (state !== 'voided') {
          const reopening = { ...(await stepTo(session, 'received')), ...fact };
          expect(await refusedAlteration(session, 'press_enquiries', id, reopening), told).toMatchObject({ message });
        }
      }
    });
  });

  const partsOfOtherSteps: Row[] = [
    { answer: 'Câu trả lời khác' },
    { answered_at: hours(-2) },
    { answerer_name: 'Tên tự ghi' },
    { refusal_reason: 'Lý do khác' },
    { assignee_name: 'Tên tự ghi' },
    { reopen_reason: 'Lý do khác' },
    { void_reason: 'Lý do khác' },
    { voided_at: hours(-2) },
  ];
  test('has its reply, assignment and reasons written by their own step alone', async () => {
    await asClerk(async (session) => {
      const id = await broughtTo(session, state);
      for (const written of partsOfOtherSteps) {
        const told = Object.keys(written)[0];
        if (state === 'assigned' && told === 'assignee_name') continue;
        expect(await refusedAlteration(session, 'press_enquiries', id, written), told).toMatchObject({
          code: 'PT403',
          message: expect.stringMatching(/^(enquiry_no_step|enquiry_frozen|enquiry_voided|illegal_step)$/),
        });
      }
    });
  });
});

describe('a new enquiry', () => {
  test('is received, and nothing more, whatever is sent with it', async () => {
    await asClerk(async (session) => {
      const written = await session.insert(
        enquiries,
        enquiry({
          ...answered(),
          void_reason: 'x',
          asked_agency_ids: [agencyId('STTTT')],
          receipt_number: '1',
          is_demo: true,
        }),
      );
      expect(written).toMatchObject({
        status: 'received',
        answer: null,
        answered_at: null,
        answerer_capacity: null,
        void_reason: null,
        asked_agency_ids: [],
        receipt_number: null,
        is_demo: false,
        version: 1,
      });
    });
  });

  test.each<[string, Row, string, string]>([
    ['with nobody of any newspaper', { press_agency_name: null }, '23514', 'press_enquiries_press_agency_said'],
    ['without a question worth the name', { question: ' a ' }, '23514', 'press_enquiries_question'],
    ['named in two lines', { title: 'Dòng một\nDòng hai' }, '23514', 'press_enquiries_title'],
    ['with a phone number that is none', { reporter_phone: '12345' }, '23514', 'press_enquiries_reporter_phone'],
    ['with an address that is none', { reporter_email: 'pv@' }, '23514', 'press_enquiries_reporter_email'],
    ['come by the form', { medium: 'public_form' }, 'PT422', 'enquiry_medium_form'],
    ['received in the future', { received_at: hours(1) }, 'PT422', 'received_in_future'],
    ['received before there was such a record', { received_at: '1980-01-01' }, '23514', 'press_enquiries_received_at'],
  ])('%s is refused', async (_, changes, code, key) => {
    await asClerk(async (session) => {
      const refusal = await session.refusedInsert(enquiries, enquiry(changes));
      expect([refusal.code, refusal.constraint ?? refusal.message]).toEqual([code, key]);
    });
  });

  test('of an agency that is no more is refused', async () => {
    await database.rolledBack(async (session) => {
      await session.become('operator');
      const refusal = await session.refusedInsert(enquiries, enquiry({ agency_id: agencyId('SO-CU') }));
      expect(refusal).toMatchObject({ code: 'PT422', message: 'agency_dissolved', hint: 'agency_id' });
    });
  });

  test('is found by its question, reporter and newspaper without diacritics', async () => {
    await asClerk(async (session) => {
      await session.insert(enquiries, enquiry({ question: 'Hỏi về trạm y tế xã Vĩnh Gia' }));
      for (const words of ['vinh gia', 'tran van phong', 'bao kiem thu']) {
        const found = await session.rows('select * from public.list_press_enquiries($1)', [words]);
        expect(
          found.map(({ reporter_name }) => reporter_name),
          words,
        ).toContain('Trần Văn Phóng Viên');
      }
    });
  });
});

describe('an answer', () => {
  test('is told with who gave it, as they are called', async () => {
    await asClerk(async (session) => {
      const id = await taken(session, assigned, answered({ answerer_name: 'Tên tự ghi' }));
      expect(await read(session, 'press_enquiries', id)).toMatchObject({
        assignee_name: head,
        answerer_name: head,
        answerer_position: 'Giám đốc Sở',
        refusal_reason: null,
      });
    });
  });

  test.each<[string, Row, string, string]>([
    ['without words', { answer: null }, 'answer_missing', 'answer'],
    ['without a form', { answer_form: null }, 'answer_form_missing', 'answer_form'],
    ['by nobody', { answerer_capacity: null }, 'answerer_missing', 'answerer_capacity'],
    ['without its time', { answered_at: null }, 'answered_at_missing', 'answered_at'],
    ['before it was asked', { answered_at: hours(-5.1) }, 'answered_before_received', 'answered_at'],
    ['in the future', { answered_at: hours(0.1) }, 'answered_in_future', 'answered_at'],
  ])('%s is refused', async (_, changes, message, hint) => {
    await asClerk(async (session) => {
      const id = await taken(session);
      const refusal = await refusedAlteration(session, 'press_enquiries', id, answered(changes));
      expect(refusal).toMatchObject({ code: 'PT422', message, hint });
    });
  });

  test('may come in the very moment of the question', async () => {
    await asClerk(async (session) => {
      const id = await taken(session);
      const { received_at } = await read(session, 'press_enquiries', id);
      expect(await alter(session, 'press_enquiries', id, answered({ answered_at: received_at }))).toBe(1);
    });
  });

  test('is taken back by a reopening with its reason, which stays until the next answer', async () => {
    await asClerk(async (session) => {
      const id = await taken(session, assigned, answered());
      const bare = { status: 'received' };
      expect(await refusedAlteration(session, 'press_enquiries', id, bare)).toMatchObject({
        message: 'reopen_reason_missing',
        hint: 'reopen_reason',
      });
      await alter(session, 'press_enquiries', id, { ...bare, reopen_reason: 'Trả lời chưa đủ' });
      expect(await read(session, 'press_enquiries', id)).toMatchObject({
        status: 'received',
        answer: null,
        answerer_name: null,
        assignee_capacity: null,
        reopen_reason: 'Trả lời chưa đủ',
      });
      await alter(session, 'press_enquiries', id, answered());
      expect(await read(session, 'press_enquiries', id)).toMatchObject({ status: 'answered', reopen_reason: null });
    });
  });
});

describe('a refusal', () => {
  const before = '2026-06-30T23:59:00+07:00';
  const after = '2026-07-01T00:00:00+07:00';

  test.each<[string, string, string, string, string | null]>([
    ['in 2017’s time on a ground of 2017', before, '2017-01-01', 'd', null],
    ['in 2017’s time on a ground of 2026', before, '2026-07-01', 'a', 'refusal_ground_of_other_regime'],
    ['in 2026’s time on a ground of 2017', after, '2017-01-01', 'a', 'refusal_ground_of_other_regime'],
    ['in 2026’s time on a ground of 2026', after, '2026-07-01', 'c', null],
  ])('of what came %s', async (_, received_at, law, letter, message) => {
    await asClerk(async (session) => {
      const { id } = await session.insert(enquiries, enquiry({ received_at }));
      const step = await refused(session, {
        refusal_ground_id: await ground(session, law, letter),
        answered_at: '2026-07-02T08:00:00+07:00',
      });
      if (message === null) expect(await alter(session, 'press_enquiries', id, step)).toBe(1);
      else {
        const refusal = await refusedAlteration(session, 'press_enquiries', id, step);
        expect(refusal).toMatchObject({ code: 'PT422', message, hint: 'refusal_ground_id' });
      }
    });
  });

  test.each<[string, string, boolean]>([
    ['in the last minute of the old law needs no reason', before, false],
    ['from the first moment of the new one needs its reason', after, true],
  ])('%s', async (_, answered_at, needed) => {
    await asClerk(async (session) => {
      const { id } = await session.insert(enquiries, enquiry({ received_at: '2026-06-20' }));
      const refusal_ground_id = await ground(session, '2017-01-01', 'c');
      const step = await refused(session, { answered_at, refusal_ground_id, refusal_reason: null });
      if (!needed) expect(await alter(session, 'press_enquiries', id, step)).toBe(1);
      else {
        const refusal = await refusedAlteration(session, 'press_enquiries', id, step);
        expect(refusal).toMatchObject({ code: 'PT422', message: 'refusal_reason_missing', hint: 'refusal_reason' });
      }
    });
  });

  test('without a ground is refused, and so is one on a ground that does not exist', async () => {
    await asClerk(async (session) => {
      const id = await taken(session);
      for (const refusal_ground_id of [null, agencyId('SYT')]) {
        const step = await refused(session, { refusal_ground_id });
        expect(await refusedAlteration(session, 'press_enquiries', id, step)).toMatchObject({
          message: 'refusal_ground_missing',
          hint: 'refusal_ground_id',
        });
      }
    });
  });

  test('the law of 2016 names four grounds, that of 2025 three', async () => {
    await asClerk(async (session) => {
      const rows = await session.rows(
        'select article, effective_to::text as until from public.refusal_grounds order by effective_from, article',
      );
      expect(rows.map(({ article, until }) => `${article} ${until}`)).toEqual([
        ...['a', 'b', 'c', 'd'].map((letter) => `điểm ${letter} khoản 2 Điều 38 2026-06-30`),
        ...['a', 'b', 'c'].map((letter) => `điểm ${letter} khoản 2 Điều 31 null`),
      ]);
    });
  });
});

describe('a colleague’s save in between', () => {
  test('refuses one’s own by the version it began on', async () => {
    await asClerk(async (session) => {
      const id = await taken(session);
      await alter(session, 'press_enquiries', id, { title: 'Tên đã sửa trước' });
      expect(await refusedAlteration(session, 'press_enquiries', id, { ...assigned, version: 1 })).toMatchObject({
        code: 'PT409',
      });
    });
  });

  test('an enquiry stays with its agency', async () => {
    await asClerk(async (session) => {
      const id = await taken(session);
      const refusal = await refusedAlteration(session, 'press_enquiries', id, { agency_id: agencyId('STTTT') });
      expect(refusal).toMatchObject({ code: 'PT403', message: 'agency_fixed' });
    });
  });
});
