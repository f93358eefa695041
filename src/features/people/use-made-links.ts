import { useState } from 'react';
import type { MadeInvitation } from './invitations.mail';

/** Links made on this page, newest first, and which of them have been taken from it. */
export function useMadeLinks() {
  const [made, setMade] = useState<MadeInvitation[]>([]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  return {
    made,
    untaken: made.filter(({ token }) => !taken.has(token)).length,
    add: (more: MadeInvitation[]) =>
      setMade((before) => [...more, ...before.filter(({ id }) => !more.some((fresh) => fresh.id === id))]),
    take: (ids: string[]) =>
      setTaken(
        (before) => new Set([...before, ...made.filter(({ id }) => ids.includes(id)).map(({ token }) => token)]),
      ),
  };
}
