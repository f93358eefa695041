import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Agency } from './agencies.api';

// As of AgencyFilter: a clerk's first list does not wait for its code.
const PartSelect = lazy(() => import('./part-select').then((module) => ({ default: module.PartSelect })));

/** A part of the tree: an agency alone, or with those below it. */
export interface Part {
  agencyId: string | null;
  withBelow: boolean;
}

export interface PartFilterProps extends Part {
  onChange: (to: Part) => void;
  /** An agency is chosen with those below it, not alone. */
  belowAtOnce?: boolean;
  /** Which agencies are offered; all of them when left out. */
  among?: (agency: Agency) => boolean;
}

/** The part of the tree a list is of. */
export function PartFilter(props: PartFilterProps) {
  return (
    <Suspense fallback={<Skeleton h={61} w={{ base: '100%', sm: 240 }} />}>
      <PartSelect {...props} />
    </Suspense>
  );
}
