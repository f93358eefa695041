import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change of what deadlines are counted by, a rule, a day off or a setting: all that may show one is asked for anew. */
export function useCountingMutation<Args, Result>(write: (args: Args) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'drafts' }),
  });
}
