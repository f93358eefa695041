import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, conclusion, incident, letter, newspaper, question, read, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import { day } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const states = {
  recorded: [],
  verifying: [{ status: 'verifying' }],
  'concluded accurate': [{ status: 'verifying' }, conclusion({ conclusion: 'accurate' })],
  'concluded partly': [{ status: 'verifying' }, conclusion({ conclusion: 'partly' })],
  'concluded inaccurate': [{ status: 'verifying' }, conclusion()],
  'concluded undetermined': [{ status: 'verifying' }, conclusion({ conclusion: 'undetermined' })],
  remedied: [
    { status: 'verifying' },
    conclusion({ conclusion: 'accurate' }),
    { status: 'remedied', remedy: 'Đã khắc phục' },
  ],
  correcting: [{ status: 'verifying' }, conclusion(), { status: 'correcting' }],
  closed: [
    { status: 'verifying' },
    conclusion({ conclusion: 'undetermined' }),
    { status: 'closed', close_reason: 'Không đủ căn cứ' },
  ],
  voided: [{ status: 'voided', void_reason: 'Ghi nhầm vụ việc' }],
} satisfies Record<string, Row[]>;
type State = keyof typeof states;

/** Everything a step to a state could need, so that only the step itself can be at fault. */
const moves: Record<string, Row> = {
  recorded: { status: 'recorded' },
  verifying: { status: 'verifying', reopen_reason: 'Có tình tiết mới' },
  concluded: conclusion(),
  remedied: { status: 'remedied', remedy: 'Đã khắc phục' },
  correcting: { status: 'correcting' },
  closed: { status: 'closed', close_reason: 'Đã xong việc' },
  voided: { status: 'voided', void_reason: 'Ghi nhầm vụ việc' },
};

/** The diagram of data-model.md §3, and the recorded reopening of what has been concluded. */
const diagram: Record<State, readonly string[]> = {
  recorded: ['verifying', 'voided'],
  verifying: ['concluded'],
  'concluded accurate': ['verifying', 'remedied'],
  'concluded partly': ['verifying', 'correcting'],
  'concluded inaccurate': ['verifying', 'correcting'],
  'concluded undetermined': ['verifying', 'closed'],
  remedied: ['verifying', 'closed'],
  correcting: ['verifying', 'closed'],
  closed: ['verifying'],
  voided: [],
};
/** The steps that are the owner's alone. */
const owners = ['remedied', 'correcting', 'closed'];

/** An incident of Sở Y tế brought to a state by its clerk; Ban Tuyên giáo has been asked about it. */
async function broughtTo(session: Session, state: State): Promise<unknown> {
  await session.become('syt');
  const { id } = await session.insert('public.incidents', incident());
  for (const [i, step] of states[state].entries()) {
    if (i === 1) await session.insert('public.verification_requests', question(id));
    await alter(session, 'incidents', id, step);
  }
  return id;
}

const actors: [PersonaName, 'owner' | 'supervisor' | 'reader' | 'stranger'][] = [
  ['syt', 'owner'],
  ['giamsat', 'supervisor'],
  ['quanly', 'reader'],
  ['btg', 'reader'],
  ['stttt', 'stranger'],
  ['giamsatLongXuyen', 'stranger'],
  ['nghiviec', 'stranger'],
];

describe.each(Object.keys(states) as State[])('an incident %s', (state) => {
  test.each(actors)('goes where the diagram leads, and nowhere else, for %s (%s)', async (who, role) => {
    await database.rolledBack(async (session) => {
      const id = await broughtTo(session, state);
      const { status } = await read(session, 'incidents', id);
      await session.become(who);
      for (const [to, change] of Object.entries(moves)) {
        if (to === status) continue;
        const tried = `${state} → ${to}`;
        if (role === 'reader' || role === 'stranger') {
          expect(await alter(session, 'incidents', id, change), tried).toBe(0);
        } else if (!diagram[state].includes(to)) {
          const { code, message } = await refusedAlteration(session, 'incidents', id, change);
          expect([code, message], tried).toEqual(['PT403', expect.stringMatching(/^(illegal_step|incident_closed)$/)]);
        } else if (role === 'supervisor' && owners.includes(to)) {
          expect(await refusedAlteration(session, 'incidents', id, change), tried).toMatchObject({
            code: 'PT403',
            message: 'owner_only',
          });
        } else {
          await session.rows('savepoint before');
          const fitting = state === 'recorded' && to === 'verifying' ? { status: 'verifying' } : change;
          expect(await alter(session, 'incidents', id, fitting), tried).toBe(1);
          expect((await read(session, 'incidents', id)).status).toBe(to);
          await session.rows('rollback to savepoint before');
        }
      }
    });
  });

  const facts: Row[] = [
    { title: 'Tên khác của vụ việc' },
    { said: 'Nội dung khác' },
    { false_part: 'Phần sai khác' },
    { correct_part: 'Phần đúng khác' },
    { sources: 'Nguồn khác' },
    { found_by: 'Người khác' },
    { found_at: hours(-300) },
  ];
  test('keeps its facts from the conclusion on, and everything once it is over', async () => {
    await database.rolledBack(async (session) => {
      const id = await broughtTo(session, state);
      const over = state === 'closed' || state === 'voided';
      const open = state === 'recorded' || state === 'verifying';
      for (const fact of facts) {
        if (open) expect(await alter(session, 'incidents', id, fact)).toBe(1);
        else {
          const message = over ? 'incident_closed' : 'facts_frozen';
          expect(await refusedAlteration(session, 'incidents', id, fact), Object.keys(fact)[0]).toMatchObject({
            message,
          });
        }
      }
      for (const changing of [{ severity: 'sensitive' }, { tone: 'positive' }, { field: 'economy' }]) {
        if (over)
          expect(await refusedAlteration(session, 'incidents', id, changing)).toMatchObject({
            message: 'incident_closed',
          });
        else expect(await alter(session, 'incidents', id, changing)).toBe(1);
      }
      for (const settled of [
        { conclusion: 'partly' },
        { conclusion_number: '99/KL' },
        { conclusion_date: day(-1) },
        { conclusion_text: 'Kết luận khác hẳn' },
      ]) {
        const message = over ? 'incident_closed' : 'conclusion_frozen';
        if (state === 'concluded partly' && 'conclusion' in settled) continue;
        expect(await refusedAlteration(session, 'incidents', id, settled)).toMatchObject({ code: 'PT403', message });
      }
      const stray = await refusedAlteration(session, 'incidents', id, { close_reason: 'Lý do không của bước nào' });
      expect(stray.message).toBe(over ? 'incident_closed' : 'reason_of_no_step');
    });
  });
});

describe('a step says what it lacks', () => {
  test.each<[string, State, Row, string, string]>([
    ['a conclusion of nothing', 'verifying', { status: 'concluded' }, 'conclusion_missing', 'conclusion'],
    [
      'a conclusion without words',
      'verifying',
      conclusion({ conclusion_text: null }),
      'conclusion_text_missing',
      'conclusion_text',
    ],
    [
      'a conclusion without number',
      'verifying',
      conclusion({ conclusion_number: null }),
      'conclusion_number_missing',
      'conclusion_number',
    ],
    [
      'a conclusion without date',
      'verifying',
      conclusion({ conclusion_date: null }),
      'conclusion_date_missing',
      'conclusion_date',
    ],
    [
      'a conclusion of tomorrow',
      'verifying',
      conclusion({ conclusion_date: day(1) }),
      'conclusion_in_future',
      'conclusion_date',
    ],
    [
      'a conclusion from before it was found',
      'verifying',
      conclusion({ conclusion_date: day(-12) }),
      'conclusion_before_found',
      'conclusion_date',
    ],
    [
      'false, and nothing false named',
      'verifying',
      conclusion({ false_part: ' ' }),
      'false_part_missing',
      'false_part',
    ],
    [
      'false, and nothing correct named',
      'verifying',
      conclusion({ correct_part: null }),
      'correct_part_missing',
      'correct_part',
    ],
    ['a reopening without reason', 'closed', { status: 'verifying' }, 'reopen_reason_missing', 'reopen_reason'],
    ['voiding without reason', 'recorded', { status: 'voided' }, 'void_reason_missing', 'void_reason'],
    ['a remedy of nothing', 'concluded accurate', { status: 'remedied' }, 'remedy_missing', 'remedy'],
    [
      'an answer of tomorrow',
      'concluded accurate',
      { ...moves.remedied, answer_number: '5/SYT', answer_date: day(1) },
      'answer_in_future',
      'answer_date',
    ],
    [
      'closing the undetermined without reason',
      'concluded undetermined',
      { status: 'closed' },
      'close_reason_missing',
      'close_reason',
    ],
    ['found in the future', 'recorded', { found_at: hours(1) }, 'found_in_future', 'found_at'],
  ])('%s', async (_, state, change, message, hint) => {
    await database.rolledBack(async (session) => {
      const id = await broughtTo(session, state);
      expect(await refusedAlteration(session, 'incidents', id, change)).toMatchObject({ code: 'PT422', message, hint });
    });
  });

  test('an undetermined conclusion needs no document', async () => {
    await database.rolledBack(async (session) => {
      const id = await broughtTo(session, 'verifying');
      const change = conclusion({ conclusion: 'undetermined', conclusion_number: null, conclusion_date: null });
      expect(await alter(session, 'incidents', id, change)).toBe(1);
    });
  });

  test('closing with an open item needs a reason, and none once every newspaper has answered', async () => {
    await database.rolledBack(async (session) => {
      const id = await broughtTo(session, 'correcting');
      const item = await session.insert('public.press_items', article(id, await newspaper(session, 'online')));
      expect(await refusedAlteration(session, 'incidents', id, { status: 'closed' })).toMatchObject({
        message: 'items_open',
        hint: 'close_reason',
      });
      await session.insert(
        'public.correction_requests',
        letter(id, item.id, {
          received_at: hours(-100),
          result: 'refused',
          result_at: hours(-50),
          result_note: 'Không đồng ý',
        }),
      );
      expect(await alter(session, 'incidents', id, { status: 'closed' })).toBe(1);
    });
  });
});

test('a reopening takes the conclusion back, tells it in the story, and lets it be concluded anew', async () => {
  await database.rolledBack(async (session) => {
    const id = await broughtTo(session, 'correcting');
    await alter(session, 'incidents', id, { status: 'verifying', reopen_reason: 'Có kết quả kiểm nghiệm mới' });
    expect(await read(session, 'incidents', id)).toMatchObject({
      status: 'verifying',
      conclusion: null,
      conclusion_number: null,
      conclusion_date: null,
      concluded_at: null,
    });
    const [event] = await session.rows(`select body, data from public.incident_story($1) where kind = 'reopened'`, [
      id,
    ]);
    expect(event).toMatchObject({
      body: 'Có kết quả kiểm nghiệm mới',
      data: { conclusion: 'inaccurate', number: '15/KL-SYT' },
    });
    expect(await alter(session, 'incidents', id, conclusion({ conclusion: 'accurate' }))).toBe(1);
    expect(await read(session, 'incidents', id)).toMatchObject({ conclusion: 'accurate', reopen_reason: null });
  });
});

test('a new incident is recorded and nothing more, whatever is sent with it', async () => {
  await database.rolledBack(async (session) => {
    await session.become('syt');
    const { id } = await session.insert(
      'public.incidents',
      incident({
        ...conclusion(),
        status: 'closed',
        closed_at: hours(-1),
        item_count: 9,
        asked_agency_ids: '{}',
        is_demo: true,
      }),
    );
    expect(await read(session, 'incidents', id)).toMatchObject({
      status: 'recorded',
      conclusion: null,
      closed_at: null,
      item_count: 0,
      is_demo: false,
      next_step: 'verify',
    });
  });
});

test('what is derived cannot be written', async () => {
  await database.rolledBack(async (session) => {
    const id = await broughtTo(session, 'verifying');
    const before = await read(session, 'incidents', id);
    const { rows } = { rows: await session.rows('select private.my_agency_ids() as id') };
    await alter(session, 'incidents', id, {
      asked_agency_ids: rows.map((row) => row.id),
      next_step: null,
      next_due_at: hours(9999),
      open_item_count: 7,
      search: 'khac',
    });
    const derived = ['asked_agency_ids', 'next_step', 'next_due_at', 'open_item_count', 'search'];
    const after = await read(session, 'incidents', id);
    for (const column of derived) expect(after[column], column).toEqual(before[column]);
  });
});
