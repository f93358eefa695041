/** The second factor of a session: none is set up; one is, and still to be shown; it has been shown. */
export type SecondFactor = 'none' | 'asked' | 'shown';

interface TokenAndAccount {
  access_token: string;
  user: { factors?: readonly { status: string }[] };
}

/** Read from the token and the account as the auth service last gave them; asks nobody. */
export function secondFactorOf({ access_token, user }: TokenAndAccount): SecondFactor {
  const [, claims = ''] = access_token.split('.');
  const { aal } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
  if (aal === 'aal2') return 'shown';
  return user.factors?.some(({ status }) => status === 'verified') ? 'asked' : 'none';
}
