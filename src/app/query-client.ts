import { QueryClient } from '@tanstack/react-query';
import { toAppError } from '@/lib/errors';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Only a lost network is worth asking again; a refusal stays one.
      retry: (failures, error) => failures < 2 && toAppError(error).kind === 'network',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
