import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Agency } from './agencies.api';

// Only who sees several agencies chooses among them; a clerk's first list does not wait for its code.
const AgencySelect = lazy(() => import('./agency-select').then((module) => ({ default: module.AgencySelect })));

interface Props {
  value: string | null;
  onChange: (agencyId: string | null) => void;
  /** Which agencies are offered; all of them when left out. */
  among?: (agency: Agency) => boolean;
}

/** The agency a list is of. */
export function AgencyFilter(props: Props) {
  return (
    <Suspense fallback={<Skeleton h={61} w={{ base: '100%', sm: 240 }} />}>
      <AgencySelect label="Cơ quan" placeholder="Tất cả" w={{ base: '100%', sm: 240 }} {...props} />
    </Suspense>
  );
}
