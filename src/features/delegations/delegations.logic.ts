import { endMomentOf, momentOf, parseTime } from '@/lib/local-time';
import { isSameName } from '@/lib/vietnamese';
import type { DelegationForm } from './delegations.form';
import type { DelegationRecord, DelegationState } from './delegations.names';

type Term = Pick<DelegationRecord, 'signed_at' | 'revoked_at' | 'starts_at' | 'ends_at'>;

/** Where a delegation stands at a moment; its end is exclusive. As list_delegations counts it. */
export function stateOf(term: Term, now = Date.now()): DelegationState {
  if (term.revoked_at !== null) return 'revoked';
  if (term.signed_at === null) return 'unsigned';
  if (now < Date.parse(term.starts_at)) return 'planned';
  return term.ends_at === null || now < Date.parse(term.ends_at) ? 'current' : 'ended';
}

/** Moments at which something about a delegation changes by itself. */
export function boundariesOf({ starts_at, ends_at, publish_due_at }: Term & Pick<DelegationRecord, 'publish_due_at'>) {
  return [starts_at, ends_at, publish_due_at].flatMap((moment) => (moment === null ? [] : Date.parse(moment)));
}

/** What may still be changed: what was published or is over stands, but for how to reach the delegate. */
export function editableOf(record: Term & { contact: unknown }, now = Date.now()): 'all' | 'contact' | 'nothing' {
  const state = stateOf(record, now);
  if (state === 'revoked') return 'nothing';
  return state === 'unsigned' || (state !== 'ended' && record.contact === null) ? 'all' : 'contact';
}

/** Whether the head authorises themselves. */
export function isOwnDelegate(
  form: Pick<DelegationForm, 'delegate_name' | 'delegate_position' | 'signer_name' | 'signer_position'>,
) {
  return (
    form.delegate_name.trim() !== '' &&
    isSameName(form.delegate_name, form.signer_name) &&
    isSameName(form.delegate_position, form.signer_position)
  );
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const isTime = (value: string) => value === '' || parseTime(value) === value;

/** The moments a typed term means; null while it is not whole, or runs backwards. */
export function termOf({
  from_day,
  from_time,
  until_day,
  until_time,
}: Pick<DelegationForm, 'from_day' | 'from_time' | 'until_day' | 'until_time'>) {
  if (!isDay(from_day) || !isTime(from_time) || !isDay(until_day) || !isTime(until_time)) return null;
  const [from, until] = [momentOf(from_day, from_time), endMomentOf(until_day, until_time)];
  return from < until ? { from, until } : null;
}
