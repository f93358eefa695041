import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { LimitState } from './session-limits';
import { watchSession } from './session-watch';

// Without a network it may not arrive: then the session ends unannounced, rather than the page in an error.
const SessionWarning = lazy(() =>
  import('./session-warning').catch((): typeof import('./session-warning') => ({ default: () => <></> })),
);

/** Holds a signed-in page to the limits of a session, and warns before they are reached. */
export function SessionGuard() {
  const [warning, setWarning] = useState<Extract<LimitState, { state: 'warning' }>>();
  const [acknowledged, setAcknowledged] = useState<number>();
  const watch = useRef<ReturnType<typeof watchSession>>(undefined);

  useEffect(() => {
    watch.current = watchSession((limit) => setWarning(limit.state === 'warning' ? limit : undefined));
    return () => watch.current?.stop();
  }, []);

  // The absolute end cannot be put off: once read, its warning stays away.
  if (!warning || warning.endsAt === acknowledged) return null;
  const keepWorking = () => {
    if (warning.reason === 'absolute') setAcknowledged(warning.endsAt);
    watch.current?.keepWorking();
  };
  return (
    <Suspense fallback={null}>
      <SessionWarning reason={warning.reason} remaining={warning.endsAt - Date.now()} onKeepWorking={keepWorking} />
    </Suspense>
  );
}
