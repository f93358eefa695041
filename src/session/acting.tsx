import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { type Action, can, type Membership } from './permissions';
import { membershipsOptions } from './session.queries';
import { useSession } from './use-session';

const chosenKey = 'phat-ngon.acting';

interface Acting {
  memberships: readonly Membership[];
  /** The membership one acts by now. */
  acting: Membership;
  actAs: (membershipId: string) => void;
  can: (action: Action, agencyId?: string) => boolean;
}

const ActingContext = createContext<Acting | undefined>(undefined);

/** Memberships of who is signed in; pending, error and emptiness are the shell's to show. */
export function useMemberships() {
  const session = useSession();
  const userId = session.status === 'signed-in' ? session.userId : '';
  return useQuery({ ...membershipsOptions(userId), enabled: userId !== '' });
}

export function ActingProvider({ memberships, children }: { memberships: Membership[]; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => localStorage.getItem(chosenKey));
  const value = useMemo<Acting | undefined>(() => {
    const acting = memberships.find(({ id }) => id === chosen) ?? memberships[0];
    return (
      acting && {
        memberships,
        acting,
        actAs: (id) => {
          localStorage.setItem(chosenKey, id);
          setChosen(id);
        },
        can: (action, agencyId) => can(memberships, action, agencyId),
      }
    );
  }, [memberships, chosen]);
  return <ActingContext value={value}>{children}</ActingContext>;
}

export function useActing(): Acting {
  const acting = use(ActingContext);
  if (!acting) throw new Error('useActing outside of a signed-in page');
  return acting;
}
