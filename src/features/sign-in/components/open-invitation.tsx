import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import { signOut } from '@/session/session-store';
import { useSession } from '@/session/use-session';
import { PageLoader } from '@/ui/states';
import type { Invitation } from '../invitation.api';
import { useAcceptInvitation } from '../invitation.queries';
import { describeInvitationRefusal } from '../invitation.refusals';
import { InvitationFacts } from './invitation-facts';
import { RegistrationForm } from './registration-form';

interface InvitationProps {
  invitation: Invitation;
  token: string;
}

/** An invitation that can be taken: by registering, by its signed-in addressee, by nobody else. */
export function OpenInvitation({ invitation, token }: InvitationProps) {
  const session = useSession();
  // Registering signs in; until it has led on, the form stays.
  const [registering, setRegistering] = useState(false);

  if (session.status === 'loading') return <PageLoader />;
  const registers = registering || session.status === 'signed-out';
  return (
    <>
      <InvitationFacts invitation={invitation} address={!registers} />
      {registers ? (
        <RegistrationForm invitation={invitation} token={token} onRegistering={setRegistering} />
      ) : session.email.toLowerCase() === invitation.email ? (
        <Accept token={token} />
      ) : (
        <ForSomebodyElse email={session.email} addressee={invitation.email} />
      )}
    </>
  );
}

function Accept({ token }: { token: string }) {
  const navigate = useNavigate();
  const accept = useAcceptInvitation(token);
  return (
    <Stack gap="md">
      {accept.isError && (
        <Alert color="red" variant="light" role="alert">
          {describeInvitationRefusal(accept.error)}
        </Alert>
      )}
      <Text>Bạn đang đăng nhập bằng đúng tài khoản được mời. Nhiệm vụ mới có hiệu lực ngay sau khi chấp nhận.</Text>
      <Button
        fullWidth
        loading={accept.isPending}
        onClick={() => accept.mutate(undefined, { onSuccess: () => navigate(paths.home, { replace: true }) })}
      >
        Chấp nhận lời mời
      </Button>
    </Stack>
  );
}

function ForSomebodyElse({ email, addressee }: { email: string; addressee: string }) {
  return (
    <Stack gap="md">
      <Alert variant="light" role="status" title="Lời mời này dành cho người khác" style={{ overflowWrap: 'anywhere' }}>
        Bạn đang đăng nhập bằng <strong>{email}</strong>, còn lời mời được gửi cho <strong>{addressee}</strong>. Nếu cả
        hai là của bạn, hãy đăng xuất rồi nhận lời mời bằng địa chỉ được mời.
      </Alert>
      <Button variant="default" fullWidth onClick={() => signOut()}>
        Đăng xuất
      </Button>
    </Stack>
  );
}
