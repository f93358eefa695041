import type { RouteObject } from 'react-router';
import { incidentRoutes } from './incident-routes';
import { managementRoutes } from './management-routes';
import { registerRoutes } from './register-routes';
import { delegationRoutes, spokespersonRoutes } from './speaking-routes';

/** Pages nobody sees first: in the router's own chunk, the first list would carry the names of all their parts. */
export const furtherRoutes: RouteObject[] = [
  ...spokespersonRoutes,
  ...delegationRoutes,
  ...incidentRoutes,
  ...managementRoutes,
  ...registerRoutes,
];

/** No page: what stands in place of one. */
export const heldBack = () => import('./shell/held-back');
