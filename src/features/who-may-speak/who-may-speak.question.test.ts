import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { momentTyped, readQuestion, typedMoment, writeQuestion } from './who-may-speak.question';

const minute = 60_000;
const word = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
const question = fc.record({
  agency: word.map((text) => text.toUpperCase()).filter((text) => text === text.toUpperCase()),
  about: word,
  at: fc.option(
    fc
      .integer({ min: Date.parse('2000-01-01') / minute, max: Date.parse('2099-01-01') / minute })
      .map((minutes) => new Date(minutes * minute).toISOString()),
  ),
});

describe('the question in the address', () => {
  it('is the same over a reload', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(readQuestion(new URLSearchParams(writeQuestion(asked).toString()))).toEqual(asked);
      }),
    );
  });
  it('is about now, any agency and any matter when it says nothing sensible', () => {
    const now = { agency: '', about: '', at: null };
    expect(readQuestion(new URLSearchParams())).toEqual(now);
    expect(readQuestion(new URLSearchParams('luc=2026-13-40T14:30'))).toEqual(now);
    expect(readQuestion(new URLSearchParams('luc=hôm qua'))).toEqual(now);
    expect(writeQuestion(now).toString()).toBe('');
  });
  it('names a moment by the clock of Vietnam', () => {
    expect(readQuestion(new URLSearchParams('luc=2026-11-24T14:30')).at).toBe('2026-11-24T07:30:00.000Z');
    expect(typedMoment('2026-11-24T07:30:00.000Z')).toEqual({ day: '24/11/2026', time: '14:30' });
  });
});

describe('a moment as typed', () => {
  it('is now when nothing is', () => expect(momentTyped('', ' ')).toEqual({ at: null }));
  it('is of the day and the time', () => {
    expect(momentTyped('2026-11-24', '14h30')).toEqual({ at: '2026-11-24T07:30:00.000Z' });
  });
  it('is of today without a day', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T18:00:00Z') });
    expect(momentTyped('', '8:15')).toEqual({ at: '2026-11-24T01:15:00.000Z' });
    vi.useRealTimers();
  });
  it.each([
    [null, '14:30', 'Ngày chưa đúng'],
    ['2026-11-24', '25:00', 'Giờ chưa đúng'],
    ['2026-11-24', '', 'Nhập cả giờ'],
  ])('%s %s is none: %s', (day, time, why) => {
    expect(momentTyped(day, time)).toEqual({ error: expect.stringContaining(why) });
  });
});
