import './mantine-styles';
import { lazy, Suspense, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { paths } from '@/lib/paths';
import { ActingProvider, useMemberships } from '@/session/acting';
import { SessionGuard } from '@/session/session-guard';
import { followSession, type SignedIn } from '@/session/session-store';
import { useSession } from '@/session/use-session';
import { ErrorState, PageLoader } from '@/ui/states';
import { loadFurther } from '../further';
import { Shell } from './shell';

// For the few: whom it concerns waits a moment for it.
const HeldBack = lazy(async () => (await loadFurther()).heldBack());

/** Lets through who is signed in, by as many factors as is asked, and holds a membership; tells others what is missing. */
export function Component() {
  const session = useSession();
  const location = useLocation();
  useEffect(() => {
    followSession().catch(console.error);
  }, []);

  if (session.status === 'loading') return <PageLoader />;
  if (session.status === 'signed-out') {
    const here = location.pathname + location.search;
    // Who left on purpose starts anew; everyone else comes back to where they were.
    const search = here === paths.home || session.reason === 'asked' ? '' : `?${new URLSearchParams({ tiep: here })}`;
    return <Navigate to={paths.signIn + search} replace />;
  }
  return (
    <>
      <SessionGuard />
      <Suspense fallback={<PageLoader />}>
        {session.secondFactor === 'asked' ? <HeldBack email={session.email} for="code" /> : <ForMembers {...session} />}
      </Suspense>
    </>
  );
}

function ForMembers({ email, secondFactor }: SignedIn) {
  const memberships = useMemberships();
  if (memberships.isPending) return <PageLoader />;
  // A failed look again, in the background, takes nothing away from who is at work.
  if (!memberships.data) return <ErrorState error={memberships.error} onRetry={() => memberships.refetch()} />;
  if (memberships.data.length === 0) return <HeldBack email={email} for="membership" />;
  // Once it is shown, the memberships still say so until they are read again.
  if (secondFactor === 'none' && memberships.data.some((held) => held.needs_second_factor)) {
    return <HeldBack email={email} for="second-factor" />;
  }
  return (
    <ActingProvider memberships={memberships.data}>
      <Shell email={email} />
    </ActingProvider>
  );
}
