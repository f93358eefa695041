import { queryOptions } from '@tanstack/react-query';
import { listSpeakers } from './speakers.api';

export const speakerKeys = { entitled: ['who-may-speak', 'entitled'] as const };

/** Who may speak for an agency at a moment (ISO). */
export function speakersOptions(agencyCode: string, at: string) {
  return queryOptions({
    queryKey: [...speakerKeys.entitled, agencyCode, at] as const,
    queryFn: ({ signal }) => listSpeakers(agencyCode, at, signal),
  });
}
