import { useEffect, useReducer } from 'react';
import { nextEnd, unended } from '@/lib/endings';
import { atServerTime, serverNow } from '@/lib/server-clock';

/** Of things fetched, those that have not ended by the server's clock: each goes at its very moment, and `onEnd` is called. */
export function useUnended<T>(items: readonly T[], endOf: (item: T) => string | null, onEnd: () => void): T[] {
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  const now = serverNow();
  const next = nextEnd(items, endOf, now);

  useEffect(() => {
    if (next === undefined) return;
    return atServerTime(next, () => {
      drawAnew();
      onEnd();
    });
  }, [next, onEnd]);

  // A computer that slept wakes late from its timers.
  useEffect(() => {
    document.addEventListener('visibilitychange', drawAnew);
    return () => document.removeEventListener('visibilitychange', drawAnew);
  }, []);

  return unended(items, endOf, now);
}
