import { useQueryClient } from '@tanstack/react-query';
import type { Speaker } from '@/reference/speakers.api';
import { keyOf } from '@/reference/speakers.logic';
import { speakerKeys } from '@/reference/speakers.queries';

/** The names of all speakers a form has shown so far, by how it holds them. */
export function useSpeakerNames(): ReadonlyMap<string, string> {
  const shown = useQueryClient().getQueriesData<Speaker[]>({ queryKey: speakerKeys.entitled });
  return new Map(shown.flatMap(([, speakers = []]) => speakers.map((speaker) => [keyOf(speaker), speaker.full_name])));
}
