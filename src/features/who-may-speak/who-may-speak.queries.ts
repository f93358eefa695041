import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { askAsAnybody, askAsMember } from './who-may-speak.api';
import type { Question } from './who-may-speak.question';

/** Who may speak, page after page; an answer about now follows what is published, revoked and over meanwhile. */
export function answerOptions(question: Question, asMember: boolean) {
  const ask = asMember ? askAsMember : askAsAnybody;
  return infiniteQueryOptions({
    queryKey: ['who-may-speak', asMember ? 'member' : 'anybody', question],
    queryFn: ({ pageParam, signal }) => ask(question, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: question.at === null ? 30_000 : false,
    refetchOnWindowFocus: 'always',
    // Without a network: an answer in words, not an endless wait for one.
    networkMode: 'always',
  });
}
