import { matches } from '@/lib/vietnamese';
import type { ListedAgency } from './agencies.api';
import type { AgencyFilters } from './agencies.filters';

/** Who speaks for an agency now, as far as one may know it. */
export type Speaker =
  | { state: 'known'; fullName: string; position: string; recordId: string | null; published: boolean }
  /** Nobody, said by who may read the agency's records. */
  | { state: 'missing' }
  /** Nobody is published; whether somebody is appointed, one may not know. */
  | { state: 'unpublished' };

/** Who speaks for an agency now: from its record where one may read it, else from what is published. */
export function speakerOf(
  { spokespersons: [record], public_contacts: [contact] }: Pick<ListedAgency, 'spokespersons' | 'public_contacts'>,
  readable: boolean,
): Speaker {
  if (record) {
    const { id, full_name, position, public_contacts } = record;
    return { state: 'known', fullName: full_name, position, recordId: id, published: public_contacts !== null };
  }
  // To these readers a contact without a present term is one published ahead of its term.
  if (readable) return { state: 'missing' };
  if (!contact) return { state: 'unpublished' };
  return { state: 'known', fullName: contact.full_name, position: contact.position, recordId: null, published: true };
}

const byName = new Intl.Collator('vi').compare;

/** The agencies of a list that pass the filters, in the order asked for. */
export function filterAgencies<A extends ListedAgency>(
  agencies: readonly A[],
  {
    query,
    kind,
    onlyGaps,
    onlyOverdue,
    order,
  }: Pick<AgencyFilters, 'query' | 'kind' | 'onlyGaps' | 'onlyOverdue' | 'order'>,
  { isGap, isOverdue }: { isGap: (agency: A) => boolean; isOverdue: (agency: A) => boolean },
): A[] {
  const found = agencies.filter(
    (agency) =>
      (kind === null || agency.kind === kind) &&
      (!onlyGaps || isGap(agency)) &&
      (!onlyOverdue || isOverdue(agency)) &&
      matches(`${agency.name} ${agency.short_name} ${agency.code} ${agency.symbol ?? ''}`, query),
  );
  if (order === 'official') return found;
  const direction = order === 'name' ? 1 : -1;
  return found.sort((a, b) => direction * byName(a.name, b.name));
}
