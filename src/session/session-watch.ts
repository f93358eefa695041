import { noteActivity, readClock } from './session-clock';
import { type LimitState, limitsAt } from './session-limits';
import { signOut } from './session-store';

const signsOfWork = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const signsOfWaking = ['focus', 'pageshow', 'storage'] as const;
// A sleeping computer stops its timers: look often rather than once at the computed moment.
const lookEvery = 15_000;

/**
 * Watches both limits until stopped: tells of every change, notes work in this tab, and signs out when a limit is
 * reached. `keepWorking` is the answer to the warning.
 */
export function watchSession(tell: (limit: LimitState) => void): { stop: () => void; keepWorking: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let warned = false;

  const look = () => {
    clearTimeout(timer);
    const clock = readClock();
    // Cleared by another tab that signed out; the client's word of it is on its way.
    if (!clock) return;
    const limit = limitsAt(clock, Date.now());
    if (limit.state === 'over') {
      stop();
      signOut(limit.reason).catch(console.error);
      return;
    }
    warned = limit.state === 'warning' && limit.reason === 'idle';
    tell(limit);
    const wait = limit.state === 'warning' ? 1_000 : Math.min(lookEvery, limit.warnsAt - Date.now());
    timer = setTimeout(look, Math.max(wait, 250));
  };

  const work = () => {
    const clock = readClock();
    // The first touch after a long absence must not revive what has ended; a shown warning wants an answer.
    if (!clock || warned) return;
    if (limitsAt(clock, Date.now()).state === 'over') look();
    else noteActivity();
  };

  const wake = () => {
    if (document.visibilityState === 'visible') look();
  };

  const stop = () => {
    clearTimeout(timer);
    for (const sign of signsOfWork) window.removeEventListener(sign, work);
    for (const sign of signsOfWaking) window.removeEventListener(sign, wake);
    document.removeEventListener('visibilitychange', wake);
  };

  for (const sign of signsOfWork) window.addEventListener(sign, work, { passive: true });
  for (const sign of signsOfWaking) window.addEventListener(sign, wake);
  document.addEventListener('visibilitychange', wake);
  look();

  const keepWorking = () => {
    const clock = readClock();
    if (clock && limitsAt(clock, Date.now()).state !== 'over') noteActivity(Date.now(), { force: true });
    look();
  };
  return { stop, keepWorking };
}
