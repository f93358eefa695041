import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  absoluteLimit,
  absoluteWarning,
  announceRemaining,
  describeRemaining,
  idleLimit,
  idleWarning,
  limitsAt,
} from './session-limits';

const signedIn = 1_800_000_000_000;
const minutes = 60_000;

describe('where a session stands', () => {
  it('is fine while somebody works, and says when it will warn', () => {
    const now = signedIn + 10 * minutes;
    expect(limitsAt({ startedAt: signedIn, activeAt: now }, now)).toEqual({
      state: 'fine',
      warnsAt: now + idleLimit - idleWarning,
    });
  });

  it('warns two minutes before the idle limit and ends at it', () => {
    const clock = { startedAt: signedIn, activeAt: signedIn };
    const end = signedIn + idleLimit;
    expect(limitsAt(clock, end - idleWarning - 1).state).toBe('fine');
    expect(limitsAt(clock, end - idleWarning)).toEqual({ state: 'warning', reason: 'idle', endsAt: end });
    expect(limitsAt(clock, end - 1).state).toBe('warning');
    expect(limitsAt(clock, end)).toEqual({ state: 'over', reason: 'idle' });
  });

  it('warns five minutes before the twelve hours are over, however busy one is', () => {
    const end = signedIn + absoluteLimit;
    const busyAt = (now: number) => limitsAt({ startedAt: signedIn, activeAt: now }, now);
    expect(busyAt(end - absoluteWarning - 1).state).toBe('fine');
    expect(busyAt(end - absoluteWarning)).toEqual({ state: 'warning', reason: 'absolute', endsAt: end });
    expect(busyAt(end)).toEqual({ state: 'over', reason: 'absolute' });
  });

  it('speaks of the limit that ends first', () => {
    const end = signedIn + absoluteLimit;
    const activeAt = end - idleLimit - 1 * minutes;
    expect(limitsAt({ startedAt: signedIn, activeAt }, end - 2 * minutes)).toMatchObject({ reason: 'idle' });
    expect(limitsAt({ startedAt: signedIn, activeAt: end - 10 * minutes }, end - 2 * minutes)).toMatchObject({
      reason: 'absolute',
    });
  });

  it('is not lengthened by a computer clock that was put back', () => {
    const now = signedIn - 60 * minutes;
    expect(limitsAt({ startedAt: signedIn, activeAt: signedIn }, now)).toEqual({
      state: 'fine',
      warnsAt: now + idleLimit - idleWarning,
    });
  });

  it('holds the same limits as the server', () => {
    const config = readFileSync('supabase/config.toml', 'utf8');
    const setting = (name: string) => {
      const [, amount, unit] = new RegExp(`^${name} = "(\\d+)([hm])"`, 'm').exec(config) ?? [];
      return Number(amount) * (unit === 'h' ? 60 : 1) * minutes;
    };
    expect(setting('timebox')).toBe(absoluteLimit);
    // The server may wait longer, never shorter: it sees work only when a token is renewed.
    expect(setting('inactivity_timeout')).toBeGreaterThanOrEqual(idleLimit);
  });
});

describe('what is left', () => {
  it.each([
    [120_000, '2 phút'],
    [105_000, '1 phút 45 giây'],
    [59_100, '1 phút'],
    [9_000, '9 giây'],
    [-5, '0 giây'],
  ])('%d ms reads «%s»', (left, words) => expect(describeRemaining(left)).toBe(words));

  it('is announced in few steps, not every second', () => {
    const announced = Array.from({ length: 120 }, (_, second) => announceRemaining((120 - second) * 1000));
    expect([...new Set(announced)]).toEqual([
      'Còn khoảng 2 phút',
      'Còn khoảng 1 phút',
      'Còn chưa đến 30 giây',
      'Còn chưa đến 15 giây',
      'Còn chưa đến 5 giây',
    ]);
  });
});
