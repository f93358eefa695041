import { lazy, useState } from 'react';
import { type UIMatch, useMatches } from 'react-router';
import { useSession } from '@/session/use-session';

const SignedIn = lazy(() => import('./shell/signed-in').then(({ Component }) => ({ default: Component })));
const Public = lazy(() => import('./public-layout').then(({ Component }) => ({ default: Component })));

/** What a route's handle says of its page: at one address for everybody, with and without an account. */
export interface PageHandle {
  forEverybody?: boolean;
}

/** The shell with who is signed in; a page for everybody is shown without it to who is not. */
export function Component() {
  const session = useSession();
  const matches = useMatches() as UIMatch<unknown, PageHandle | undefined>[];
  // Whose session ends on such a page is led to the sign-in, as on every other page of theirs.
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (session.status === 'signed-in' && !wasSignedIn) setWasSignedIn(true);

  const isPublic =
    session.status === 'signed-out' && !wasSignedIn && matches.some(({ handle }) => handle?.forEverybody);
  return isPublic ? <Public /> : <SignedIn />;
}
