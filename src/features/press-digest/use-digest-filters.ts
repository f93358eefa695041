import { useSearchParams } from 'react-router';
import { useActing } from '@/session/acting';
import { type DigestFilters, readFilters, writeFilters } from './digest.filters';

/** The filters of the digest as the address says, for who looks: a clerk sees their own agency. */
export function useDigestFilters() {
  const { memberships, acting } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const isClerk = acting.role === 'clerk';
  // Of several agencies the one chosen in the header.
  const ownAgencyId = memberships.length > 1 ? acting.agency.id : null;
  return {
    filters,
    /** What to ask the database for. */
    asked: isClerk ? { ...filters, agencyId: ownAgencyId } : filters,
    change: (to: Partial<DigestFilters>, replace = false) =>
      setSearch(writeFilters({ ...filters, ...to }), { replace }),
    /** Several agencies can be seen, and one of them chosen. */
    withAgency: !isClerk,
  };
}
