import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeSetting } from './settings.api';

/** A setting may move deadlines: all that may show one is asked for anew. */
export function useChangeSetting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: changeSetting,
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'drafts' }),
  });
}
