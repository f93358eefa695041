import type { SessionClock } from './session-limits';

// In localStorage, so that work in one tab keeps the others alive; when it happened, never what was done.
const startKey = 'phat-ngon.session-start';
const activeKey = 'phat-ngon.session-active';
/** Writing at every key press would wake every other tab. */
const writeEvery = 10_000;

let known: SessionClock | undefined;

/** Starts counting for a person who has just signed in. */
export function startClock(userId: string, now = Date.now()): void {
  localStorage.setItem(startKey, JSON.stringify({ userId, startedAt: now }));
  localStorage.setItem(activeKey, String(now));
  known = { startedAt: now, activeAt: now };
}

/** The clock of this browser, whichever tab wrote it; of a given person only, when asked so. */
export function readClock(userId?: string): SessionClock | undefined {
  const start = readStart();
  const activeAt = Number(localStorage.getItem(activeKey));
  if (!start || !activeAt || (userId !== undefined && start.userId !== userId)) return undefined;
  known = { startedAt: start.startedAt, activeAt };
  return known;
}

/** The clock as last read: another tab that signs out clears the stored one at the same moment. */
export function lastKnownClock(): SessionClock | undefined {
  return known;
}

/** Notes that somebody is working here. */
export function noteActivity(now = Date.now(), { force = false } = {}): void {
  const clock = readClock();
  if (!clock || (!force && Math.abs(now - clock.activeAt) < writeEvery)) return;
  localStorage.setItem(activeKey, String(now));
  known = { ...clock, activeAt: now };
}

function readStart(): { userId: string; startedAt: number } | undefined {
  try {
    const start: unknown = JSON.parse(localStorage.getItem(startKey) ?? 'null');
    if (typeof start !== 'object' || start === null || !('userId' in start) || !('startedAt' in start))
      return undefined;
    return { userId: String(start.userId), startedAt: Number(start.startedAt) };
  } catch {
    return undefined;
  }
}
