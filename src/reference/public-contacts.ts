import { formatDate } from '@/lib/dates';
import type { PublicContact } from './public-contacts.api';

export type OfAgency = Pick<PublicContact, 'agency_id' | 'agency_code' | 'agency_name'>;

interface AgencyContacts<C> {
  id: string;
  code: string;
  name: string;
  contacts: C[];
}

/** Contacts gathered by agency; they come in the order of agencies, so those of one stand together. */
export function groupByAgency<C extends OfAgency>(contacts: readonly C[]): AgencyContacts<C>[] {
  const groups: AgencyContacts<C>[] = [];
  for (const contact of contacts) {
    const last = groups.at(-1);
    if (last?.id === contact.agency_id) last.contacts.push(contact);
    else
      groups.push({ id: contact.agency_id, code: contact.agency_code, name: contact.agency_name, contacts: [contact] });
  }
  return groups;
}

/** When a contact leaves the directory. */
export const endOfContact = ({ visible_until }: Pick<PublicContact, 'visible_until'>) => visible_until;

/** A document by number and date: «Văn bản số 15/GUQ-SYT ngày 24/11/2026». */
export function documentWords(number: string, signedOn: string | null): string {
  return `Văn bản số ${number}${signedOn ? ` ngày ${formatDate(signedOn)}` : ''}`;
}
