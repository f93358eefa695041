import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { followSession } from '@/session/session-store';
import { ErrorState, PageLoader } from '@/ui/states';
import { ClosedInvitation } from '../components/closed-invitation';
import { OpenInvitation } from '../components/open-invitation';
import { SignInLayout } from '../components/sign-in-layout';
import { invitationOptions } from '../invitation.queries';

/** Opened by an invitation's link: shows what it offers, and turns it into a task. */
export function Component() {
  const [search] = useSearchParams();
  const token = search.get('ma')?.trim() ?? '';
  const invitation = useQuery(invitationOptions(token));

  useEffect(() => {
    followSession().catch(console.error);
  }, []);

  return (
    <SignInLayout title="Lời mời tham gia hệ thống">
      {token === '' ? (
        <ClosedInvitation invitation={null} />
      ) : invitation.isPending ? (
        <PageLoader />
      ) : invitation.data === undefined ? (
        <ErrorState error={invitation.error} onRetry={() => invitation.refetch()} />
      ) : invitation.data?.state === 'open' ? (
        <OpenInvitation invitation={invitation.data} token={token} />
      ) : (
        <ClosedInvitation invitation={invitation.data} />
      )}
    </SignInLayout>
  );
}
