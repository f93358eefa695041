// @vitest-environment jsdom
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { sessionKeys } from '@/session/session.queries';
import { getSession, signOut } from '@/session/session-store';
import { authRefusal, onAuth, onSelect, refusal, sessionOf } from '../../tests/harness/backend';
import { signInAs } from '../../tests/harness/render';
import { device } from '../../tests/harness/second-factor';
import { personas } from '../../tests/harness/unit-personas';
import { queryClient } from './query-client';

const { healthClerk, supervisor } = personas;
const everything = () => queryClient.getQueryCache().getAll();

// The cache forgets the reader of the test before one turn after they are gone.
beforeEach(() => new Promise<void>((turn) => setTimeout(turn)));
afterEach(() => queryClient.clear());

describe('what has been read', () => {
  it('is forgotten when its reader signs out', async () => {
    await signInAs(healthClerk);
    queryClient.setQueryData(['incidents'], ['a case']);
    await signOut();
    expect(everything()).toEqual([]);
  });

  it('is asked anew where it still stands on the screen for somebody else', async () => {
    await signInAs(healthClerk);
    const queryFn = vi.fn(() => Promise.resolve(`read by ${JSON.stringify(getSession())}`));
    const shown = new QueryObserver<string>(queryClient, { queryKey: ['shown'], queryFn });
    const leave = shown.subscribe(() => {});
    await vi.waitFor(() => expect(shown.getCurrentResult().data).toContain(healthClerk.email));
    await signInAs(supervisor);
    await vi.waitFor(() => expect(shown.getCurrentResult().data).toContain(supervisor.email));
    leave();
  });

  it('by a password alone is read again once the second factor is shown', async () => {
    const person = { ...healthClerk, factors: [device('Điện thoại')] };
    await signInAs(person);
    queryClient.setQueryData(['people'], []);
    const queryFn = vi.fn(() => Promise.resolve(JSON.stringify(getSession())));
    const shown = new QueryObserver<string>(queryClient, { queryKey: ['shown'], queryFn });
    const leave = shown.subscribe(() => {});
    await vi.waitFor(() => expect(shown.getCurrentResult().data).toContain('asked'));
    await signInAs({ ...person, aal: 'aal2' });
    await vi.waitFor(() => expect(shown.getCurrentResult().data).toContain('shown'));
    expect(everything()).toHaveLength(1);
    leave();
  });

  it('on a public page is left alone when somebody signs in', async () => {
    const queryFn = vi.fn(() => Promise.resolve('public'));
    const shown = new QueryObserver<string>(queryClient, { queryKey: ['directory'], queryFn });
    const leave = shown.subscribe(() => {});
    await signInAs(healthClerk);
    await vi.waitFor(() => expect(shown.getCurrentResult().data).toBe('public'));
    expect(queryFn).toHaveBeenCalledTimes(1);
    leave();
  });
});

describe('a refused request', () => {
  const readAgencies = async () => unwrap(await (await supabase()).from('agencies').select('id'));

  it('for want of a session is repeated once with a renewed one', async () => {
    await signInAs(healthClerk);
    let asked = 0;
    onSelect('agencies', () => {
      asked += 1;
      return asked === 1 ? refusal('PGRST303', 'JWT expired', { status: 401 }) : [{ id: 'x' }];
    });
    onAuth('token', () => sessionOf(healthClerk));
    const shown = new QueryObserver(queryClient, { queryKey: ['agencies'], queryFn: readAgencies });
    const leave = shown.subscribe(() => {});
    await vi.waitFor(() => expect(shown.getCurrentResult().data).toEqual([{ id: 'x' }]));
    leave();
  });

  it('for want of a session the server has ended leads to the sign-in', async () => {
    await signInAs(healthClerk);
    // Later than the rest after the renewal before.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    onSelect('agencies', () => refusal('PGRST303', 'JWT expired', { status: 401 }));
    onAuth('token', () => authRefusal('session_not_found'));
    await expect(queryClient.fetchQuery({ queryKey: ['agencies'], queryFn: readAgencies })).rejects.toThrow();
    await vi.waitFor(() => expect(getSession()).toEqual({ status: 'signed-out', reason: 'elsewhere' }));
  });

  it('for want of a right has the memberships read again', async () => {
    await signInAs(healthClerk);
    queryClient.setQueryData(sessionKeys.memberships(healthClerk.userId), healthClerk.memberships);
    onSelect('agencies', () => refusal('42501', 'permission denied', { status: 403 }));
    await expect(queryClient.fetchQuery({ queryKey: ['agencies'], queryFn: readAgencies })).rejects.toThrow();
    expect(queryClient.getQueryState(sessionKeys.memberships(healthClerk.userId))?.isInvalidated).toBe(true);
  });
});
