import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { ListPlace } from '@/lib/address-filters';
import { useTypedFilter } from '@/ui/use-typed-filter';
import { useActing } from './acting';

/** How the filters of a list stand in the address. */
interface Address<Filters> {
  read: (search: URLSearchParams) => Filters;
  write: (filters: Filters) => URLSearchParams;
}

/** The filters of a list as the address says, for who looks: a clerk sees their own agency. */
export function useListFilters<Filters extends ListPlace & { order: string }>({ read, write }: Address<Filters>) {
  const { memberships, acting } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = read(search);
  const isClerk = acting.role === 'clerk';
  // Of several agencies the one chosen in the header.
  const ownAgencyId = memberships.length > 1 ? acting.agency.id : null;
  const change = (to: Partial<Filters>, replace = false) =>
    setSearch(write({ ...filters, after: null, ...to }), { replace });
  const clear = () => setSearch(write({ ...read(new URLSearchParams()), order: filters.order }));

  // A page of one agency's list is no place in another's.
  const shownAgency = useRef(acting.agency.id);
  useEffect(() => {
    if (shownAgency.current === acting.agency.id) return;
    shownAgency.current = acting.agency.id;
    setSearch((present) => write({ ...read(present), after: null }), { replace: true });
  }, [acting.agency.id, setSearch, read, write]);

  const [typed, type] = useTypedFilter(filters.query, (query) => change({ query } as Partial<Filters>, true));
  return {
    filters,
    /** What to ask the database for. */
    asked: isClerk ? { ...filters, agencyId: ownAgencyId } : filters,
    change,
    clear,
    typed,
    type,
    /** Several agencies can be seen, and one of them chosen. */
    withAgency: !isClerk,
  };
}
