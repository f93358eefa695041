import { useEffect, useReducer } from 'react';
import { atServerTime, serverNow } from '@/lib/server-clock';

/** The present by the server's clock (milliseconds), told anew at each of these moments as it comes. */
export function useServerNow(moments: readonly number[]): number {
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  const now = serverNow();
  const next = Math.min(...moments.filter((moment) => moment > now));

  useEffect(() => (Number.isFinite(next) ? atServerTime(next, drawAnew) : undefined), [next]);

  // A computer that slept wakes late from its timers.
  useEffect(() => {
    document.addEventListener('visibilitychange', drawAnew);
    return () => document.removeEventListener('visibilitychange', drawAnew);
  }, []);

  return now;
}
