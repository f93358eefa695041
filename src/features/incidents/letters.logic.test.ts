import { describe, expect, it } from 'vitest';
import { concludedIncident, hoursFromNow, incident, item, letter, sentLetter } from './incidents.fixtures';
import { exchangeOf, regimeDay, rowsOfPaper, stepsOf, tooEarlyFor, whyNoLetter } from './letters.logic';

const concluded = concludedIncident('inaccurate', { status: 'correcting' });
const received = (rest = {}) =>
  sentLetter({
    stage: 'received',
    received_at: '2026-06-04T08:00:00Z',
    conclusion_received_at: '2026-06-04T08:00:00Z',
    ...rest,
  });

describe('what can be done with a letter', () => {
  const steps = (of: ReturnType<typeof letter>, about = item(), within = concluded) => stepsOf(of, about, within);

  it('follows its stages', () => {
    expect(steps(letter())).toEqual(['send', 'edit']);
    expect(steps(sentLetter())).toEqual(['receive']);
    expect(steps(received())).toEqual(['result']);
    expect(steps(received({ result: 'full_correction' }))).toEqual(['settle', 'result']);
    expect(steps(received({ result: 'silence' }))).toEqual(['escalate', 'settle', 'result']);
    expect(steps(received({ result: 'refused', escalation_date: '2026-06-10' }))).toEqual(['settle', 'result']);
    expect(steps(received({ result: 'refused', settled_at: '2026-06-10T00:00:00Z' }))).toEqual([]);
  });

  it('has the receipt of the conclusion first while the law’s clock waits for it, once there is one', () => {
    const waiting = received({ conclusion_received_at: null });
    expect(steps(waiting)).toEqual(['receive_conclusion', 'result']);
    expect(steps(waiting, item(), incident({ status: 'verifying' }))).toEqual(['result']);
    expect(steps({ ...waiting, kind: 'response' })).toEqual(['result']);
  });

  it('asks for the next issue of what is not daily', () => {
    expect(steps(received(), item({ press_kind: 'magazine' }))).toEqual(['result', 'next_issue']);
  });

  it('is nothing once the incident is closed', () => {
    expect(steps(letter(), item(), { ...concluded, status: 'closed' })).toEqual([]);
  });
});

it('no letter is written before verification begins, nor when the report was right', () => {
  expect(whyNoLetter(incident(), item())).toMatch(/Bắt đầu xác minh/);
  expect(whyNoLetter(incident({ status: 'verifying' }), item())).toBeUndefined();
  expect(whyNoLetter(concludedIncident('accurate'), item())).toMatch(/báo nêu đúng/);
  expect(whyNoLetter(concluded, item({ voided_at: '2026-06-02T00:00:00Z' }))).toMatch(/đã gỡ/);
});

it('one paper to several newspapers is told by number and date, a draft without number by its words', () => {
  const of = (id: string, rest = {}) => item({ id, letters: [{ ...sentLetter(), id: `l-${id}`, ...rest }] });
  const within = incident({
    items: [of('1'), of('2'), of('3', { number: '216/SYT-VP' }), of('4', { kind: 'response' })],
  });
  const first = within.items[1]?.letters[0] as ReturnType<typeof letter>;
  expect(rowsOfPaper(within, first).map((row) => row.letter.id)).toEqual(['l-2', 'l-1']);
  const draft = { number: null, sent_at: null, stage: 'draft' };
  const drafts = incident({ items: [of('1', draft), of('2', draft), of('3', { ...draft, correct_part: 'khác' })] });
  expect(rowsOfPaper(drafts, drafts.items[0]?.letters[0] as typeof first)).toHaveLength(2);
});

it('a letter is held against the law of the day its clock started, in Vietnam', () => {
  expect(regimeDay(received({ due_starts_at: '2026-06-30T18:00:00Z' }))).toBe('2026-07-01');
  expect(regimeDay(letter({ document_date: '2026-06-30' }))).toBe('2026-06-30');
});

it('responses about one item are counted in the order they went out', () => {
  const first = { ...sentLetter({ kind: 'response' }), id: 'a', sent_at: '2026-06-01T00:00:00Z' };
  const second = { ...first, id: 'b', sent_at: '2026-06-09T00:00:00Z' };
  const about = item({ letters: [second, first, { ...letter(), id: 'c' }] });
  expect([exchangeOf(about, first), exchangeOf(about, second)]).toEqual([1, 2]);
  expect(exchangeOf(about, { ...letter({ kind: 'response' }), id: 'd' })).toBe(3);
});

it('silence is silence only once the time has passed', () => {
  expect(tooEarlyFor('silence', received({ due_at: hoursFromNow(1) }), Date.now())).toBe(true);
  expect(tooEarlyFor('silence', received({ due_at: hoursFromNow(-1) }), Date.now())).toBe(false);
  expect(tooEarlyFor('refused', received({ due_at: hoursFromNow(1) }), Date.now())).toBe(false);
});
