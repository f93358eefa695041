import { isSameName } from '@/lib/vietnamese';
import type { Speaker } from './speakers.api';

/** A speaker as a form holds them: «delegate:<id>», «head:» for the head recorded with the agency. */
export const keyOf = ({ capacity, record_id }: Pick<Speaker, 'capacity' | 'record_id'>) =>
  `${capacity}:${record_id ?? ''}`;

/** The columns that say who it is, for one prefix. */
export function columnsOf<Prefix extends 'answerer' | 'assignee' | 'speaker'>(prefix: Prefix, key: string) {
  const [capacity = '', id = ''] = key.split(':');
  return {
    [`${prefix}_capacity`]: capacity || null,
    [`${prefix}_spokesperson_id`]: capacity !== 'delegate' && id ? id : null,
    [`${prefix}_delegation_id`]: capacity === 'delegate' && id ? id : null,
  } as Record<`${Prefix}_${'capacity' | 'spokesperson_id' | 'delegation_id'}`, string | null>;
}

/** A record's speaker as a form holds them; '' when there is none. */
export function keyIn(capacity: string | null, spokespersonId: string | null, delegationId: string | null): string {
  return capacity === null ? '' : `${capacity}:${delegationId ?? spokespersonId ?? ''}`;
}

/** Those who may speak on a matter, and the delegates who may not, because theirs is another. */
export function speakersOn(speakers: readonly Speaker[], matter: string | null) {
  const is = (speaker: Speaker) =>
    speaker.capacity !== 'delegate' || (matter !== null && isSameName(speaker.matter ?? '', matter));
  return { entitled: speakers.filter(is), others: speakers.filter((speaker) => !is(speaker)) };
}
