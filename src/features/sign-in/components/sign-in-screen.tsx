import { useEffect } from 'react';
import { followSession } from '@/session/session-store';
import { useSession } from '@/session/use-session';
import { returnPath } from '../return-path.logic';
import { SessionEndNotice } from './session-end-notice';
import { SignInForm } from './sign-in-form';
import { SignInLayout } from './sign-in-layout';

interface SignInScreenProps {
  /** The page one came from, as the address says: checked here. */
  back: string | null;
  onSignedIn: (to: string) => void;
  /** Once it is known that nobody is signed in: time to fetch what comes next. */
  onReady?: () => void;
}

/** Signs in and leads back to where one was going. Knows no router: it is painted before there is one. */
export default function SignInScreen({ back, onSignedIn, onReady }: SignInScreenProps) {
  const session = useSession();

  // Painted first; the client it needs is loaded meanwhile.
  useEffect(() => {
    followSession().then(onReady, console.error);
  }, [onReady]);

  const signedIn = session.status === 'signed-in';
  useEffect(() => {
    if (signedIn) onSignedIn(returnPath(back));
  }, [signedIn, onSignedIn, back]);

  return (
    <SignInLayout title="Đăng nhập">
      {session.status === 'signed-out' && <SessionEndNotice reason={session.reason} />}
      <SignInForm leaving={signedIn} />
    </SignInLayout>
  );
}
