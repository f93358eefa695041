import type { Database, Tables } from '@/lib/database.types';
import { env } from '@/lib/env';
import { toAppError } from '@/lib/errors';

/** What is published of a person: the four statutory fields, the agency, and when it was last confirmed. */
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
  | 'confirmed_at'
  | 'is_demo'
>;
export type Hotline = Pick<Tables<'hotlines'>, 'id' | 'label' | 'phones' | 'email'>;
export type ContactPage = {
  contacts: PublicContact[];
  /** The last contact shown, when there are more after it. */
  next: PublicContact | undefined;
};

const pageSize = 30;
// Without the search vectors, which would be most of the answer.
const columns =
  'id,agency_id,agency_code,agency_name,agency_sort,kind,full_name,name_sort,position,phone,email,confirmed_at,is_demo';

/**
 * Asks the Data API as nobody. A reporter needs no client library to read two public tables, and who is signed in sees
 * here exactly what a reporter sees.
 */
async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const headers = { apikey: env.publishableKey, 'content-type': 'application/json' };
  const answer = await fetch(`${env.supabaseUrl}/rest/v1/${path}`, { ...init, headers }).catch((error) => {
    throw toAppError(error);
  });
  if (!answer.ok) throw toAppError({ status: answer.status, ...(await answer.json().catch(() => undefined)) });
  return answer.json();
}

/** A page of the published contacts, by agency and name. */
export async function searchContacts(
  query: string,
  after: PublicContact | undefined,
  signal: AbortSignal,
): Promise<ContactPage> {
  const args: Database['public']['Functions']['search_public_contacts']['Args'] = {
    page_size: pageSize,
    ...(query && { query }),
    ...(after && { after_sort: after.agency_sort, after_name: after.name_sort, after_id: after.id }),
  };
  const rows = await ask<PublicContact[]>(`rpc/search_public_contacts?select=${columns}`, {
    method: 'POST',
    body: JSON.stringify(args),
    signal,
  });
  const contacts = rows.slice(0, pageSize);
  return { contacts, next: rows.length > pageSize ? contacts.at(-1) : undefined };
}

/** The public reception numbers. */
export function fetchHotlines(signal: AbortSignal): Promise<Hotline[]> {
  return ask('hotlines?select=id,label,phones,email&order=sort_order,label', { signal });
}
