import { useQueryClient } from '@tanstack/react-query';
import type { Speaker } from './speakers.api';
import { keyOf } from './speakers.logic';

/** The names of all speakers a form has shown so far, by how it holds them. */
export function useSpeakerNames(): ReadonlyMap<string, string> {
  const shown = useQueryClient().getQueriesData<Speaker[]>({ queryKey: ['who-may-speak', 'for-enquiry'] });
  return new Map(shown.flatMap(([, speakers = []]) => speakers.map((speaker) => [keyOf(speaker), speaker.full_name])));
}
