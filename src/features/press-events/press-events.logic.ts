import type { EventQuestion, PressEvent } from './press-events.api';
import { isMeeting } from './press-events.names';

type Timed = Pick<PressEvent, 'kind' | 'role' | 'state' | 'starts_at' | 'questions'>;

/** What can be done about an event by who keeps it, the next step first. */
export type EventStep = 'announce' | 'hold' | 'close' | 'reopen' | 'cancel';

/** Whether press is invited to it beforehand. */
export const isAnnounced = ({ kind, role }: Pick<Timed, 'kind' | 'role'>) => isMeeting(kind) && role === 'organiser';

export function stepsOf(event: Timed, now: number): EventStep[] {
  const hasBegun = now >= Date.parse(event.starts_at);
  switch (event.state) {
    case 'planned':
      if (hasBegun) return ['hold', 'cancel'];
      return isAnnounced(event) ? ['announce', 'cancel'] : ['cancel'];
    case 'announced':
      return hasBegun ? ['hold', 'cancel'] : ['cancel'];
    case 'held':
      return openPromises(event.questions).length > 0 ? ['cancel'] : ['close', 'cancel'];
    case 'closed':
      return ['reopen'];
    default:
      return [];
  }
}

/** Promises that nobody has kept or passed on yet. */
export function openPromises(questions: readonly EventQuestion[]): EventQuestion[] {
  return questions.filter(
    ({ reply_kind, outcome, voided_at }) => reply_kind === 'promised' && outcome === null && voided_at === null,
  );
}
