const minute = 60_000;

// The same as [auth.sessions] in supabase/config.toml: the server ends what a closed browser no longer watches.
export const idleLimit = 30 * minute;
export const absoluteLimit = 12 * 60 * minute;
export const idleWarning = 2 * minute;
export const absoluteWarning = 5 * minute;

export type LimitReason = 'idle' | 'absolute';

/** Why nobody is signed in any more; left out when nobody was. */
export type SignOutReason = LimitReason | 'asked' | 'elsewhere' | 'unreachable';

/** What the limits count from, in milliseconds since 1970. */
export interface SessionClock {
  startedAt: number;
  activeAt: number;
}

export type LimitState =
  | { state: 'fine'; warnsAt: number }
  | { state: 'warning'; reason: LimitReason; endsAt: number }
  | { state: 'over'; reason: LimitReason };

/** Where a session stands against both limits; the one that ends first speaks. */
export function limitsAt({ startedAt, activeAt }: SessionClock, now: number): LimitState {
  // A clock put back must not lengthen a session.
  const idle = { reason: 'idle', endsAt: Math.min(activeAt, now) + idleLimit, warning: idleWarning } as const;
  const absolute = {
    reason: 'absolute',
    endsAt: Math.min(startedAt, now) + absoluteLimit,
    warning: absoluteWarning,
  } as const;
  const [first, second] = idle.endsAt < absolute.endsAt ? [idle, absolute] : [absolute, idle];
  if (now >= first.endsAt) return { state: 'over', reason: first.reason };
  for (const { reason, endsAt, warning } of [first, second]) {
    if (now >= endsAt - warning) return { state: 'warning', reason, endsAt };
  }
  return { state: 'fine', warnsAt: Math.min(idle.endsAt - idle.warning, absolute.endsAt - absolute.warning) };
}

/** What is left, as read aloud: «1 phút 45 giây». */
export function describeRemaining(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes > 0 && `${minutes} phút`, (rest > 0 || minutes === 0) && `${rest} giây`].filter(Boolean).join(' ');
}

/** The same in steps wide enough for a screen reader: whole minutes, then 30, 15 and 5 seconds. */
export function announceRemaining(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  if (seconds > 30) return `Còn khoảng ${Math.ceil(seconds / 60)} phút`;
  const step = seconds > 15 ? 30 : seconds > 5 ? 15 : 5;
  return `Còn chưa đến ${step} giây`;
}
