import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { followSession, getSession } from '@/session/session-store';
import { type RecoveryLink, readRecoveryLink } from './recovery-link.logic';
import { openRecoveryLink } from './sign-in.api';

/** Says over a reload that the session here came from a recovery link: only such a one sets a password unasked. */
const openedKey = 'phat-ngon.recovery';

export type RecoveryState = 'checking' | 'open' | 'refused' | 'no-link' | 'failed';

/** Takes the link the page was opened with, out of the address bar at once, and opens its session. */
export function useRecoveryLink() {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const link = useRef<RecoveryLink>(undefined);
  const taken = useRef(false);
  const [state, setState] = useState<RecoveryState>('checking');
  const [failure, setFailure] = useState<unknown>();

  const open = useCallback(async () => {
    setState('checking');
    try {
      if (link.current) {
        const opened = await openRecoveryLink(link.current);
        if (opened) sessionStorage.setItem(openedKey, '1');
        setState(opened ? 'open' : 'refused');
        return;
      }
      await followSession();
      const reopened = sessionStorage.getItem(openedKey) !== null && getSession().status === 'signed-in';
      setState(reopened ? 'open' : 'no-link');
    } catch (cause) {
      setFailure(cause);
      setState('failed');
    }
  }, []);

  useEffect(() => {
    const found = readRecoveryLink(search, hash);
    // Another link opened in the same tab counts anew; its own removal from the address does not.
    if (taken.current && !found) return;
    taken.current = true;
    link.current = found;
    if (found) navigate(pathname, { replace: true });
    open();
  }, [pathname, search, hash, navigate, open]);

  const done = () => sessionStorage.removeItem(openedKey);
  return { state, failure, retry: open, done, refuse: () => setState('refused') };
}
