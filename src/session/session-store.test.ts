// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { supabase } from '@/lib/supabase';
import { offline, onAuth, sessionOf } from '../../tests/harness/backend';
import { signInAs } from '../../tests/harness/render';
import { personas } from '../../tests/harness/unit-personas';
import { absoluteLimit, idleLimit } from './session-limits';
import { recheckSession } from './session-recheck';
import { getSession, signOut } from './session-store';

const { healthClerk, supervisor } = personas;
const signedInAs = (email: string) => expect.objectContaining({ status: 'signed-in', email });
const ownKeys = () =>
  [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith('phat-ngon.'));

/** What the client of another tab says to this one's. */
async function fromAnotherTab(event: string) {
  const channel = new BroadcastChannel('phat-ngon.session');
  channel.postMessage({ event, session: null });
  await vi.waitFor(() => expect(getSession().status).toBe('signed-out'));
  channel.close();
}

describe('signing out', () => {
  it('leaves nothing of the session in the browser, and the colours of the screen as they were', async () => {
    await signInAs(healthClerk);
    localStorage.setItem('phat-ngon.acting', 'x');
    localStorage.setItem('mantine-color-scheme-value', 'dark');
    sessionStorage.setItem('phat-ngon.draft.spokesperson', 'typed');
    await signOut();
    expect(ownKeys()).toEqual([]);
    expect(localStorage.getItem('mantine-color-scheme-value')).toBe('dark');
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'asked' });
  });

  it('works without a network', async () => {
    await signInAs(healthClerk);
    onAuth('logout', () => offline());
    await signOut('idle');
    expect(ownKeys()).toEqual([]);
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'idle' });
  });

  it('in another tab signs out here too, and clears what this tab held', async () => {
    await signInAs(healthClerk);
    sessionStorage.setItem('phat-ngon.draft.spokesperson', 'typed');
    await fromAnotherTab('SIGNED_OUT');
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'elsewhere' });
    expect(ownKeys()).toEqual([]);
  });

  it('in another tab because of idleness is told as idleness here', async () => {
    await signInAs(healthClerk);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + idleLimit);
    await fromAnotherTab('SIGNED_OUT');
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'idle' });
  });

  it('is not undone by the client repeating the session meanwhile', async () => {
    await signInAs(healthClerk);
    const leaving = signOut('idle');
    const channel = new BroadcastChannel('phat-ngon.session');
    channel.postMessage({ event: 'SIGNED_IN', session: sessionOf(healthClerk) });
    await leaving;
    await new Promise((later) => setImmediate(later));
    channel.close();
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'idle' });
  });
});

describe('a session', () => {
  it('counts its twelve hours from the sign-in, not from a renewed token', async () => {
    await signInAs(healthClerk);
    onAuth('token', () => sessionOf(healthClerk));
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + absoluteLimit);
    localStorage.setItem('phat-ngon.session-active', String(Date.now()));
    const { auth } = await supabase();
    await auth.refreshSession();
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'absolute' });
    await vi.waitFor(() => expect(ownKeys()).toEqual([]));
  });

  it('of another person starts a count of its own', async () => {
    await signInAs(healthClerk);
    localStorage.setItem('phat-ngon.session-start', JSON.stringify({ userId: healthClerk.userId, startedAt: 1 }));
    await signInAs(supervisor);
    expect(getSession()).toEqual(signedInAs(supervisor.email));
  });
});

describe('looking again after a refused request', () => {
  it('goes on with a renewed token when the server still knows the session, but not in circles', async () => {
    await signInAs(healthClerk);
    let renewed = 0;
    onAuth('token', () => {
      renewed += 1;
      return sessionOf(healthClerk);
    });
    expect(await Promise.all([recheckSession(), recheckSession()])).toEqual([true, true]);
    expect(await recheckSession()).toBe(false);
    expect(renewed).toBe(1);
    expect(getSession()).toEqual(signedInAs(healthClerk.email));
  });

  it.each([
    ['out of reach', () => offline()],
    ['failing', () => new Response('', { status: 503 })],
  ])(
    'keeps the session while the server is %s',
    async (_, answer) => {
      await signInAs(healthClerk);
      // The client would try again for half a minute: here each look at the clock is a minute later.
      let now = Date.now();
      vi.spyOn(Date, 'now').mockImplementation(() => {
        now += 60_000;
        return now;
      });
      onAuth('token', answer);
      expect(await recheckSession()).toBe(false);
      expect(getSession()).toEqual(signedInAs(healthClerk.email));
    },
    40_000,
  );

  it('ends a session the server has ended', async () => {
    await signInAs(healthClerk);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    onAuth('token', () =>
      Response.json({ code: 400, error_code: 'refresh_token_not_found', msg: '' }, { status: 400 }),
    );
    expect(await recheckSession()).toBe(false);
    expect(getSession()).toEqual({ status: 'signed-out', reason: 'elsewhere' });
    expect(ownKeys()).toEqual([]);
  });
});
