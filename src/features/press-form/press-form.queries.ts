import { queryOptions } from '@tanstack/react-query';
import { fetchAgencyContacts } from '@/reference/public-contacts.api';

/** Whom to telephone at an agency: its published contacts. */
export function agencyContactsOptions(code: string) {
  return queryOptions({
    queryKey: ['press-form', 'contacts', code] as const,
    queryFn: ({ signal }) => fetchAgencyContacts(code, signal),
    networkMode: 'always',
  });
}
