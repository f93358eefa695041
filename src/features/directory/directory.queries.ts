import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { type PublicContact, searchContacts } from '@/reference/public-contacts.api';

/** Published contacts found by a query, page after page; those of the query before stay until the new ones come. */
export function contactsOptions(query: string) {
  return infiniteQueryOptions({
    queryKey: ['directory', 'contacts', query],
    queryFn: ({ pageParam, signal }) => searchContacts(query, pageParam, signal),
    initialPageParam: undefined as PublicContact | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    // An open page follows what is published and withdrawn meanwhile.
    staleTime: 0,
    refetchInterval: 30_000,
    refetchOnWindowFocus: 'always',
    // Without a network: an answer in words, not an endless wait for one.
    networkMode: 'always',
  });
}
