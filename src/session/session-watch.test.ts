// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startClock } from './session-clock';
import { idleLimit, type LimitState } from './session-limits';
import { getSession } from './session-store';
import { watchSession } from './session-watch';

const minutes = 60_000;
let told: LimitState[] = [];
let watch: ReturnType<typeof watchSession> | undefined;

const activeAt = () => Number(localStorage.getItem('phat-ngon.session-active'));
const lastTold = () => told.at(-1)?.state;
const begin = () => {
  startClock('someone');
  watch = watchSession((limit) => told.push(limit));
};

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  told = [];
});
afterEach(() => {
  watch?.stop();
  vi.useRealTimers();
});

describe('watching a session', () => {
  it('warns a person who has not touched anything for 28 minutes, and signs out after 30', () => {
    begin();
    vi.advanceTimersByTime(28 * minutes - 1_000);
    expect(lastTold()).toBe('fine');
    vi.advanceTimersByTime(2_000);
    expect(told.at(-1)).toMatchObject({ state: 'warning', reason: 'idle' });
    vi.advanceTimersByTime(2 * minutes);
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'idle' });
  });

  it('counts work in this tab, without writing it down at every key press', () => {
    begin();
    const start = Date.now();
    vi.advanceTimersByTime(3_000);
    window.dispatchEvent(new KeyboardEvent('keydown'));
    expect(activeAt()).toBe(start);
    vi.advanceTimersByTime(20 * minutes);
    window.dispatchEvent(new KeyboardEvent('keydown'));
    expect(activeAt()).toBe(Date.now());
    vi.advanceTimersByTime(20 * minutes);
    expect(lastTold()).toBe('fine');
  });

  it('takes the warning back when work goes on in another tab', () => {
    begin();
    vi.advanceTimersByTime(29 * minutes);
    expect(lastTold()).toBe('warning');
    localStorage.setItem('phat-ngon.session-active', String(Date.now()));
    window.dispatchEvent(new StorageEvent('storage', { key: 'phat-ngon.session-active' }));
    expect(lastTold()).toBe('fine');
  });

  it('goes on when the warning is answered, not by a mere movement of the mouse', () => {
    begin();
    vi.advanceTimersByTime(29 * minutes);
    window.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(1_000);
    expect(lastTold()).toBe('warning');
    watch?.keepWorking();
    expect(lastTold()).toBe('fine');
    expect(activeAt()).toBe(Date.now());
  });

  it('ends at once when the computer wakes after the limit', () => {
    begin();
    // Asleep: time passes, no timer runs.
    vi.setSystemTime(Date.now() + idleLimit + minutes);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'idle' });
  });

  it('is not revived by the first touch after the limit', () => {
    begin();
    vi.setSystemTime(Date.now() + idleLimit + minutes);
    window.dispatchEvent(new Event('pointerdown'));
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'idle' });
  });

  it('says nothing more once stopped', () => {
    begin();
    const before = told.length;
    watch?.stop();
    vi.advanceTimersByTime(29 * minutes);
    expect(told.length).toBe(before);
  });
});
