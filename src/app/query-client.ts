import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { toAppError } from '@/lib/errors';
import { sessionKeys } from '@/session/session.queries';
import { recheckSession } from '@/session/session-recheck';
import { getSession, subscribeToSession } from '@/session/session-store';

const isSessionError = (error: unknown) => toAppError(error).kind === 'session';

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => onRefusal(error, query.queryKey[0] === sessionKeys.all[0]) }),
  mutationCache: new MutationCache({ onError: (error) => onRefusal(error, false) }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Only a lost network is worth asking again; a refusal stays one.
      retry: (failures, error) => failures < 2 && toAppError(error).kind === 'network',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** A refused request says that the session has ended, or that a membership was taken away: look which. */
function onRefusal(error: Error, ofMemberships: boolean) {
  const { kind } = toAppError(error);
  if (kind === 'unknown') console.error(error);
  if (kind === 'forbidden' && !ofMemberships)
    queryClient.invalidateQueries({ queryKey: sessionKeys.all }).catch(console.error);
  if (kind !== 'session') return;
  recheckSession()
    .then((holds) => {
      if (!holds) return;
      return queryClient.refetchQueries({ predicate: ({ state }) => isSessionError(state.error) });
    })
    .catch(console.error);
}

// What one person has read is gone before the next one, or nobody, is shown anything.
const whoReads = () => {
  const session = getSession();
  return session.status === 'signed-in' ? session : undefined;
};
let reader = whoReads();
subscribeToSession(() => {
  const before = reader;
  reader = whoReads();
  if (before === undefined || before === reader) return;
  queryClient.removeQueries({ type: 'inactive' });
  if (before.userId === reader?.userId) {
    // With the second factor shown they may see more.
    queryClient.invalidateQueries().catch(console.error);
    return;
  }
  // Once the pages of the one who left are off the screen; what still stands there is asked anew.
  setTimeout(() => {
    queryClient.getMutationCache().clear();
    queryClient.removeQueries({ type: 'inactive' });
    queryClient.resetQueries().catch(console.error);
  });
});
