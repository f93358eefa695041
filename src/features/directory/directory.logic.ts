import type { PublicContact } from './directory.api';

export interface AgencyContacts {
  id: string;
  code: string;
  name: string;
  contacts: PublicContact[];
}

/** Contacts gathered by agency; they come in the order of agencies, so those of one stand together. */
export function groupByAgency(contacts: readonly PublicContact[]): AgencyContacts[] {
  const groups: AgencyContacts[] = [];
  for (const contact of contacts) {
    const last = groups.at(-1);
    if (last?.id === contact.agency_id) last.contacts.push(contact);
    else
      groups.push({ id: contact.agency_id, code: contact.agency_code, name: contact.agency_name, contacts: [contact] });
  }
  return groups;
}

/** In what capacity a person speaks: by office, or by decision. */
export function capacityOf(contact: Pick<PublicContact, 'kind'>): string {
  return contact.kind === 'head' ? 'Người đứng đầu' : 'Người phát ngôn';
}
