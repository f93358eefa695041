import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import type { PageHandle } from './either-layout';
import { reading } from './reading';

/** Who speaks for an agency; the list itself is the first page, and the router's own. */
export const spokespersonRoutes: RouteObject[] = [
  { path: paths.printSpokespersons, lazy: () => import('@/features/spokespersons/pages/print-spokespersons-page') },
  { path: paths.newSpokesperson, lazy: () => import('@/features/spokespersons/pages/new-spokesperson-page') },
  { path: paths.spokesperson(), lazy: () => reading(import('@/features/spokespersons/pages/spokesperson-page')) },
  { path: paths.editSpokesperson(), lazy: () => import('@/features/spokespersons/pages/edit-spokesperson-page') },
  { path: paths.replaceSpokesperson(), lazy: () => import('@/features/spokespersons/pages/replace-spokesperson-page') },
];

/** Who speaks in one matter. */
export const delegationRoutes: RouteObject[] = [
  { path: paths.delegations, lazy: () => reading(import('@/features/delegations/pages/delegations-page')) },
  { path: paths.newDelegation, lazy: () => reading(import('@/features/delegations/pages/new-delegation-page')) },
  { path: paths.delegation(), lazy: () => reading(import('@/features/delegations/pages/delegation-page')) },
  { path: paths.editDelegation(), lazy: () => reading(import('@/features/delegations/pages/edit-delegation-page')) },
  { path: paths.signDelegation(), lazy: () => reading(import('@/features/delegations/pages/sign-delegation-page')) },
  { path: paths.renewDelegation(), lazy: () => reading(import('@/features/delegations/pages/renew-delegation-page')) },
  { path: paths.printDelegation(), lazy: () => reading(import('@/features/delegations/pages/print-delegation-page')) },
];

/** Who of them may speak at a moment: for everybody. */
export const whoMaySpeakRoutes: RouteObject[] = [
  {
    path: paths.whoMaySpeak,
    handle: { forEverybody: true } satisfies PageHandle,
    lazy: () => import('@/features/who-may-speak/pages/who-may-speak-page'),
  },
];
