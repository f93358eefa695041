import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, conclusion, incident, letter, newspaper, read, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import { day } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

interface Case {
  session: Session;
  id: unknown;
  item: Row;
}

/** An inaccurate report of Sở Y tế, concluded, with one item of a kind of press. */
function concluded(kind: string, work: (around: Case) => Promise<void>, item: Row = {}): Promise<void> {
  return database.rolledBack(async (session) => {
    await session.become('syt');
    const { id } = await session.insert('public.incidents', incident());
    await alter(session, 'incidents', id, { status: 'verifying' });
    await alter(session, 'incidents', id, conclusion());
    const paper = await newspaper(session, kind);
    await work({
      session,
      id,
      item: await session.insert('public.press_items', article(id, paper, { press_kind: kind, ...item })),
    });
  });
}

const letters = 'public.correction_requests';
const received = { received_at: hours(-100) };
const refused = { result: 'refused', result_at: hours(-50), result_note: 'Tòa soạn không đồng ý' };

describe('the clock of a correction', () => {
  // Received with the conclusion at 100 hours ago; the kinds as Decree 237/2026 art. 19.3 tells them apart.
  test.each([
    ['online', 'at_once'],
    ['daily_print', 'day'],
    ['radio', 'day'],
    ['television', 'day'],
    ['weekly_print', 'next_issue'],
    ['magazine', 'next_issue'],
  ])('runs for %s by the rule of its kind, counted as the law counts', async (kind, unit) => {
    await concluded(kind, async ({ session, id, item }) => {
      const sent = await session.insert(letters, letter(id, item.id));
      expect(sent).toMatchObject({ stage: 'requested', due_at: null, due_rule_id: null });
      await alter(session, 'correction_requests', sent.id, { ...received, next_issue_on: day(3) });
      const { due_at, due_rule_id, conclusion_received_at } = await read(session, 'correction_requests', sent.id);
      expect(conclusion_received_at).toEqual(received.received_at);
      expect(await session.row('select unit from public.legal_rules where id = $1', [due_rule_id])).toEqual({ unit });
      const law = await session.row(`select (public.legal_deadline('correction', $1, 'department', $2, $3)).due_at`, [
        received.received_at,
        kind,
        day(3),
      ]);
      expect(due_at).toEqual(law.due_at);
      expect(due_at).not.toBeNull();
    });
  });

  test('does not run before the newspaper has the written conclusion, and a response needs none', async () => {
    await concluded('online', async ({ session, id, item }) => {
      const plain = await session.insert(letters, letter(id, item.id, { encloses_conclusion: false, ...received }));
      expect(plain).toMatchObject({ stage: 'received', due_at: null });
      const theirs = hours(-30);
      await alter(session, 'correction_requests', plain.id, { conclusion_received_at: theirs });
      const { due_at } = await read(session, 'correction_requests', plain.id);
      expect((due_at as Date).getTime() - theirs.getTime()).toBe(24 * 3_600_000);
      const response = await session.insert(letters, letter(id, item.id, { kind: 'response', ...received }));
      expect(response).toMatchObject({ conclusion_received_at: null, due_starts_at: received.received_at });
    });
  });

  test('goes by the law of the day it started: 2017 until 30/06/2026, then 2026', async () => {
    for (const [start, regime] of [
      ['2026-06-30 23:59+07', '2017'],
      ['2026-07-01 00:00+07', '2026'],
    ] as const) {
      await database.rolledBack(async (session) => {
        await session.become('syt');
        const { id } = await session.insert('public.incidents', incident({ found_at: '2026-06-20' }));
        const item = await session.insert(
          'public.press_items',
          article(id, await newspaper(session, 'daily_print'), {
            press_kind: 'daily_print',
            published_at: '2026-06-20',
          }),
        );
        await alter(session, 'incidents', id, { status: 'verifying' });
        await alter(session, 'incidents', id, conclusion({ conclusion_date: '2026-06-25' }));
        const sent = await session.insert(
          letters,
          letter(id, item.id, { document_date: '2026-06-26', sent_at: '2026-06-27', received_at: start }),
        );
        expect(await session.row('select regime from public.legal_rules where id = $1', [sent.due_rule_id])).toEqual({
          regime,
        });
      });
    }
  });

  test('names no time for a site that only collects: there is none in the law', async () => {
    await concluded('news_aggregator', async ({ session, id, item }) => {
      const sent = await session.insert(
        letters,
        letter(id, item.id, { ...received, result: 'silence', result_at: hours(-1) }),
      );
      expect(sent).toMatchObject({ due_at: null, stage: 'unanswered' });
    });
  });
});

describe('a letter is refused, with the reason', () => {
  const invalid = (message: string, hint: string) => ({ code: 'PT422', message, hint });
  const constraint = (name: string) => ({ code: '23514', constraint: name });
  test.each<[string, Row, object]>([
    ['dated before the article', { document_date: day(-13) }, invalid('document_before_item', 'document_date')],
    ['sent before its date', { document_date: day(-5) }, invalid('sent_before_document', 'sent_at')],
    ['sent in the future', { sent_at: hours(1) }, invalid('sent_in_future', 'sent_at')],
    ['received before it was sent', { received_at: hours(-145) }, invalid('received_before_sent', 'received_at')],
    ['received in the future', { received_at: hours(1) }, invalid('received_in_future', 'received_at')],
    [
      'the conclusion received before it was written',
      { ...received, conclusion_received_at: hours(-230) },
      invalid('received_before_conclusion', 'conclusion_received_at'),
    ],
    [
      'the conclusion received in the future',
      { ...received, conclusion_received_at: hours(1) },
      invalid('received_in_future', 'conclusion_received_at'),
    ],
    [
      'an issue from before the receipt',
      { ...received, next_issue_on: day(-9) },
      invalid('issue_before_receipt', 'next_issue_on'),
    ],
    [
      'answered before the receipt',
      { ...received, result: 'takedown', result_at: hours(-101) },
      invalid('result_before_receipt', 'result_at'),
    ],
    [
      'answered in the future',
      { ...received, result: 'takedown', result_at: hours(1) },
      invalid('result_in_future', 'result_at'),
    ],
    [
      'silent while the time runs',
      { received_at: hours(-1), result: 'silence', result_at: hours(-0.5) },
      invalid('silence_before_deadline', 'result'),
    ],
    [
      'fully corrected with a part missing',
      { ...received, result: 'full_correction', result_at: hours(-50), checklist: { title: true, work: false } },
      invalid('correction_incomplete', 'result'),
    ],
    [
      'escalated though corrected',
      {
        ...received,
        result: 'takedown',
        result_at: hours(-50),
        escalated_to: 'Sở',
        escalation_number: '1',
        escalation_date: day(0),
      },
      invalid('nothing_to_escalate', 'escalation_date'),
    ],
    [
      'escalated before the answer',
      { ...received, ...refused, escalated_to: 'Sở TT', escalation_number: '1', escalation_date: day(-6) },
      invalid('escalated_before_result', 'escalation_date'),
    ],
    [
      'escalated in the future',
      { ...received, ...refused, escalated_to: 'Sở TT', escalation_number: '1', escalation_date: day(1) },
      invalid('escalated_in_future', 'escalation_date'),
    ],
    [
      'settled with nothing come back',
      { ...received, settlement_note: 'Xong' },
      invalid('settled_without_result', 'settlement_note'),
    ],
    ['sent without number', { number: null }, constraint('correction_requests_sent')],
    ['sent without signer', { signer_name: null }, constraint('correction_requests_sent')],
    ['sent without what is false', { false_part: null }, constraint('correction_requests_sent')],
    ['received and never sent', { sent_at: null, received_at: hours(-5) }, constraint('correction_requests_received')],
    [
      'answered and never received',
      { result: 'takedown', result_at: hours(-5) },
      constraint('correction_requests_result_received'),
    ],
    [
      'a refusal without reason',
      { ...received, ...refused, result_note: null },
      constraint('correction_requests_refusal_reason'),
    ],
    [
      'the answer to a response',
      { ...received, result: 'response_printed', result_at: hours(-5) },
      constraint('correction_requests_result_of_kind'),
    ],
    ['of a third kind', { kind: 'complaint' }, constraint('correction_requests_kind')],
    ['a text of 50,000 characters', { false_part: 'ă'.repeat(50_000) }, constraint('correction_requests_false_part')],
    ['an address that is none', { result_url: 'javascript:alert(1)' }, constraint('correction_requests_result_url')],
    ['a checklist of anything', { checklist: { anything: true } }, constraint('correction_requests_checklist')],
    ['a checklist of words', { checklist: { title: 'có' } }, constraint('correction_requests_checklist')],
    ['a checklist that is a list', { checklist: '[]' }, constraint('correction_requests_checklist')],
    [
      'escalated without a number',
      { ...received, ...refused, escalation_date: day(0) },
      constraint('correction_requests_escalation'),
    ],
  ])('%s', async (_, changes, refusal) => {
    await concluded('online', async ({ session, id, item }) => {
      expect(await session.refusedInsert(letters, letter(id, item.id, changes))).toMatchObject(refusal);
    });
  });

  test('about an item of another incident', async () => {
    await concluded('online', async ({ session, id }) => {
      const other = await session.insert('public.incidents', incident());
      const item = await session.insert('public.press_items', article(other.id, await newspaper(session, 'online')));
      expect(await session.refusedInsert(letters, letter(id, item.id))).toMatchObject(
        invalid('item_of_another', 'press_item_id'),
      );
    });
  });

  test('with a conclusion that does not exist yet, while it is verified; without, it goes out', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const { id } = await session.insert('public.incidents', incident());
      const item = await session.insert('public.press_items', article(id, await newspaper(session, 'online')));
      const early = letter(id, item.id, { encloses_conclusion: false });
      expect(await session.refusedInsert(letters, early)).toMatchObject({ code: 'PT403', message: 'letter_too_early' });
      await alter(session, 'incidents', id, { status: 'verifying' });
      expect(await session.refusedInsert(letters, letter(id, item.id))).toMatchObject(
        invalid('no_conclusion_yet', 'encloses_conclusion'),
      );
      const sent = await session.insert(letters, early);
      await alter(session, 'correction_requests', sent.id, received);
      expect(
        await refusedAlteration(session, 'correction_requests', sent.id, { conclusion_received_at: hours(-5) }),
      ).toMatchObject(invalid('no_conclusion_yet', 'conclusion_received_at'));
      // Concluded after the letter: it goes straight into correction, and the clock starts with the conclusion's receipt.
      await alter(session, 'incidents', id, conclusion());
      expect(await read(session, 'incidents', id)).toMatchObject({
        status: 'correcting',
        next_step: 'await_outcome',
        next_due_at: null,
      });
      await alter(session, 'correction_requests', sent.id, { conclusion_received_at: hours(-5) });
      const { next_due_at } = await read(session, 'incidents', id);
      expect(next_due_at).not.toBeNull();
    });
  });
});

describe('what has gone out stands', () => {
  const sentParts: Row[] = [
    { false_part: 'Khác hẳn' },
    { correct_part: 'Khác hẳn' },
    { grounds: 'Khác hẳn' },
    { number: '99/SYT' },
    { document_date: day(-6) },
    { signer_name: 'Người Khác' },
    { signer_position: 'Chức vụ khác' },
    { encloses_conclusion: false },
  ];
  test.each(sentParts.map((part) => [Object.keys(part)[0] ?? '', part] as const))('its %s', async (_, part) => {
    await concluded('online', async ({ session, id, item }) => {
      const draft = await session.insert(letters, letter(id, item.id, { sent_at: null }));
      expect(await alter(session, 'correction_requests', draft.id, part)).toBe(1);
      await alter(session, 'correction_requests', draft.id, { sent_at: hours(-100) });
      const changed = Object.fromEntries(
        Object.entries(part).map(([key, value]) => [
          key,
          value === false ? true : value === day(-6) ? day(-7) : `${value} nữa`,
        ]),
      );
      expect(await refusedAlteration(session, 'correction_requests', draft.id, changed)).toMatchObject({
        code: 'PT403',
        message: 'letter_sent',
      });
    });
  });

  test('no step is taken back', async () => {
    await concluded('online', async ({ session, id, item }) => {
      const { id: sent } = await session.insert(letters, letter(id, item.id, { ...received, ...refused }));
      for (const back of [
        { sent_at: null },
        { sent_at: hours(-143) },
        { received_at: null },
        { received_at: hours(-90) },
        { conclusion_received_at: hours(-90) },
        { next_issue_on: day(2) },
        { result: null, result_at: null },
      ]) {
        expect(await refusedAlteration(session, 'correction_requests', sent, back), JSON.stringify(back)).toMatchObject(
          { message: 'letter_step_back' },
        );
      }
      await alter(session, 'correction_requests', sent, {
        escalated_to: 'Sở TT&TT',
        escalation_number: '7/SYT',
        escalation_date: day(-1),
      });
      expect(
        await refusedAlteration(session, 'correction_requests', sent, { escalation_number: '8/SYT' }),
      ).toMatchObject({ message: 'letter_step_back' });
      // Corrected after all: the answer changes until it is settled.
      await alter(session, 'correction_requests', sent, {
        result: 'full_correction',
        result_at: hours(-2),
        checklist: { title: true },
      });
      expect((await read(session, 'press_items', item.id)).correction_state).toBe('escalated');
      await alter(session, 'correction_requests', sent, { settlement_note: 'Đã đăng đủ' });
      expect((await read(session, 'press_items', item.id)).correction_state).toBe('settled');
      expect(await refusedAlteration(session, 'correction_requests', sent, { result: 'takedown' })).toMatchObject({
        message: 'letter_settled',
      });
      expect(await refusedAlteration(session, 'press_items', item.id, { title: 'Tên khác' })).toMatchObject({
        message: 'item_in_letter',
      });
      expect(await refusedAlteration(session, 'press_items', item.id, { void_reason: 'Nhầm' })).toMatchObject({
        message: 'item_in_letter',
      });
    });
  });

  test('a letter belongs to its item and kind for good', async () => {
    await concluded('online', async ({ session, id, item }) => {
      const { id: draft } = await session.insert(letters, letter(id, item.id, { sent_at: null }));
      expect(await refusedAlteration(session, 'correction_requests', draft, { kind: 'response' })).toMatchObject({
        message: 'letter_fixed',
      });
    });
  });

  test('a stale version is refused', async () => {
    await concluded('online', async ({ session, id, item }) => {
      const { id: draft } = await session.insert(letters, letter(id, item.id, { sent_at: null }));
      await alter(session, 'correction_requests', draft, { version: 1, grounds: 'Căn cứ mới' });
      expect(
        await refusedAlteration(session, 'correction_requests', draft, { version: 1, grounds: 'Căn cứ cũ' }),
      ).toMatchObject({ code: 'PT409' });
    });
  });
});

test('one open letter of a kind for an item; after an answer another may follow', async () => {
  await concluded('online', async ({ session, id, item }) => {
    const first = await session.insert(letters, letter(id, item.id, received));
    expect(await session.refusedInsert(letters, letter(id, item.id))).toMatchObject({
      constraint: 'correction_requests_one_open',
    });
    await session.insert(letters, letter(id, item.id, { kind: 'response', sent_at: null }));
    await alter(session, 'correction_requests', first.id, refused);
    await session.insert(letters, letter(id, item.id, { sent_at: hours(-20), encloses_conclusion: false }));
    expect((await read(session, 'press_items', item.id)).correction_state).toBe('requested');
  });
});

test('a supervisor escalates and does nothing else to a letter', async () => {
  await concluded('online', async ({ session, id, item }) => {
    const { id: sent } = await session.insert(letters, letter(id, item.id, { ...received, ...refused }));
    await session.become('giamsat');
    expect(await session.refusedInsert(letters, letter(id, item.id))).toMatchObject({ code: '42501' });
    for (const change of [
      { result: 'takedown' },
      { settlement_note: 'Xong rồi' },
      { checklist: { title: true } },
      { result_note: 'Khác' },
    ]) {
      expect(await refusedAlteration(session, 'correction_requests', sent, change)).toMatchObject({
        code: 'PT403',
        message: 'owner_only',
      });
    }
    expect(
      await alter(session, 'correction_requests', sent, {
        escalated_to: 'Sở TT&TT',
        escalation_number: '7',
        escalation_date: day(0),
      }),
    ).toBe(1);
  });
});
