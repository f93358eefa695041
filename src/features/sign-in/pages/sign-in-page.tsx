import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import SignInScreen from '../components/sign-in-screen';

/** The sign-in screen inside the application: after signing out, or when a session has ended. */
export function Component() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const leave = useCallback((to: string) => navigate(to, { replace: true }), [navigate]);
  return <SignInScreen back={search.get('tiep')} onSignedIn={leave} />;
}
