import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { further } from './further';
import { reading } from './reading';

/** Who speaks for an agency. */
export const spokespersonRoutes: RouteObject[] = [
  { path: paths.spokespersons, lazy: () => reading(import('@/features/spokespersons/pages/spokespersons-page')) },
  { path: paths.printSpokespersons, lazy: further('printSpokespersons') },
  { path: paths.newSpokesperson, lazy: further('newSpokesperson') },
  { path: paths.spokesperson(), lazy: further('spokesperson') },
  { path: paths.editSpokesperson(), lazy: further('editSpokesperson') },
  { path: paths.replaceSpokesperson(), lazy: further('replaceSpokesperson') },
];

/** Who speaks in one matter. */
export const delegationRoutes: RouteObject[] = [
  { path: paths.delegations, lazy: further('delegations') },
  { path: paths.newDelegation, lazy: further('newDelegation') },
  { path: paths.delegation(), lazy: further('delegation') },
  { path: paths.editDelegation(), lazy: further('editDelegation') },
  { path: paths.signDelegation(), lazy: further('signDelegation') },
  { path: paths.renewDelegation(), lazy: further('renewDelegation') },
  { path: paths.printDelegation(), lazy: further('printDelegation') },
];
