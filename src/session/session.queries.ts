import { queryOptions } from '@tanstack/react-query';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Membership } from './permissions';

export const sessionKeys = {
  all: ['session'] as const,
  memberships: (userId: string) => ['session', 'memberships', userId] as const,
};

/** The active memberships of who is signed in, in the order of the agencies. */
export function membershipsOptions(userId: string) {
  return queryOptions({
    queryKey: sessionKeys.memberships(userId),
    queryFn: async ({ signal }): Promise<Membership[]> => {
      const client = await supabase();
      const rows = unwrap(
        await client
          .from('memberships')
          .select('id, role, needs_second_factor, agency:agencies!inner(id, code, name, short_name, kind)')
          .eq('user_id', userId)
          .eq('active', true)
          .order('created_at')
          .abortSignal(signal),
      );
      return rows as Membership[];
    },
    staleTime: 60_000,
    // A membership taken away shows as soon as its holder looks at the page again.
    refetchOnWindowFocus: 'always',
  });
}
