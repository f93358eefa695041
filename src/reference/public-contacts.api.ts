import type { Database, Tables } from '@/lib/database.types';
import { callPublic, readPublic } from '@/lib/public-data';

/** What is published of a person: the statutory fields, the agency, the delegated matter and its document, and how fresh that is. */
export type PublicContact = Pick<
  Tables<'public_contacts'>,
  | 'id'
  | 'agency_id'
  | 'agency_code'
  | 'agency_name'
  | 'agency_sort'
  | 'kind'
  | 'full_name'
  | 'name_sort'
  | 'position'
  | 'phone'
  | 'email'
  | 'matter'
  | 'document_number'
  | 'document_signed_on'
  | 'document_path'
  | 'document_name'
  | 'visible_until'
  | 'confirmed_at'
  | 'is_demo'
>;
export interface ContactPage {
  contacts: PublicContact[];
  /** The last contact shown, when there are more after it. */
  next: PublicContact | undefined;
}

const pageSize = 30;
// Without the search vectors, which would be most of the answer.
const columns =
  'id,agency_id,agency_code,agency_name,agency_sort,kind,full_name,name_sort,position,phone,email,matter,document_number,document_signed_on,document_path,document_name,visible_until,confirmed_at,is_demo';

/** A page of the published contacts, by agency and name. */
export async function searchContacts(
  query: string,
  after: PublicContact | undefined,
  signal?: AbortSignal,
): Promise<ContactPage> {
  const args: Database['public']['Functions']['search_public_contacts']['Args'] = {
    page_size: pageSize,
    ...(query && { query }),
    ...(after && { after_sort: after.agency_sort, after_name: after.name_sort, after_id: after.id }),
  };
  const rows = await callPublic<PublicContact[]>(`search_public_contacts?select=${columns}`, args, signal);
  const contacts = rows.slice(0, pageSize);
  return { contacts, next: rows.length > pageSize ? contacts.at(-1) : undefined };
}

/** The published contacts of one agency; none, too, when there is no agency of that code. */
export function fetchAgencyContacts(code: string, signal?: AbortSignal): Promise<PublicContact[]> {
  const query = new URLSearchParams({ agency_code: `eq.${code}`, order: 'name_sort,id' });
  return readPublic(`public_contacts?select=${columns}&${query}`, signal);
}
