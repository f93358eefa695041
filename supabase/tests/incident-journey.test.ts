import { afterAll, expect, test } from 'vitest';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, conclusion, incident, letter, newspaper, question, read } from './cases.ts';
import { hours } from './papers.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

test('a false report goes from its discovery to the published correction', async () => {
  await database.rolledBack(async (session) => {
    const step = async () => {
      const { status, next_step } = await read(session, 'incidents', id);
      return [status, next_step];
    };
    await session.become('syt');
    const { id } = await session.insert('public.incidents', incident());
    expect(await step()).toEqual(['recorded', 'verify']);
    const paper = await newspaper(session, 'online');
    const item = await session.insert('public.press_items', article(id, paper));

    const asked = await session.insert('public.verification_requests', question(id));
    expect(await step()).toEqual(['verifying', 'await_answers']);

    await session.become('btg');
    expect(await session.rows('select kind from public.my_work() where incident_id = $1', [id])).toEqual([
      { kind: 'answer' },
    ]);
    expect(await alter(session, 'verification_requests', asked.id, { answer: 'Nguồn tin không có thật' })).toBe(1);

    await session.become('syt');
    expect(await step()).toEqual(['verifying', 'conclude']);
    expect(await alter(session, 'incidents', id, conclusion())).toBe(1);
    expect(await step()).toEqual(['concluded', 'send_letters']);

    const sent = await session.insert('public.correction_requests', letter(id, item.id));
    expect(await step()).toEqual(['correcting', 'record_receipt']);
    await alter(session, 'correction_requests', sent.id, { received_at: hours(-143) });
    expect(await step()).toEqual(['correcting', 'await_outcome']);
    const received = await read(session, 'correction_requests', sent.id);
    expect([received.stage, received.due_at]).toEqual(
      ['received', hours(-119)].map((x) => (x instanceof Date ? expect.any(Date) : x)),
    );

    const checklist = { title: true, work: true, false_part: true, correct_part: true };
    await alter(session, 'correction_requests', sent.id, {
      result: 'full_correction',
      result_at: hours(-120),
      checklist,
    });
    expect(await step()).toEqual(['correcting', 'close']);
    await alter(session, 'incidents', id, { status: 'closed' });
    expect(await step()).toEqual(['closed', null]);

    const story = await session.rows('select kind from public.incident_story($1)', [id]);
    expect(story.map(({ kind }) => kind).sort()).toEqual([
      'closed',
      'concluded',
      'correcting',
      'item_added',
      'letter_received',
      'letter_result',
      'letter_sent',
      'recorded',
      'verification_answered',
      'verification_asked',
      'verifying',
    ]);
  });
});
