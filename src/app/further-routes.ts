import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { incidentRoutes } from './incident-routes';
import { managementRoutes } from './management-routes';
import { registerRoutes } from './register-routes';
import { reminderRoutes } from './reminder-routes';
import { delegationRoutes, spokespersonRoutes, whoMaySpeakRoutes } from './speaking-routes';
import { supervisionRoutes } from './supervision-routes';

/** Before one is signed in: by a link of a mail, or on the way to one. */
export const outsideRoutes: RouteObject[] = [
  { path: paths.forgotPassword, lazy: () => import('@/features/sign-in/pages/forgot-password-page') },
  { path: paths.resetPassword, lazy: () => import('@/features/sign-in/pages/reset-password-page') },
  { path: paths.invitation, lazy: () => import('@/features/sign-in/pages/invitation-page') },
];

/** For reporters, beside the directory. */
export const publicRoutes: RouteObject[] = [
  { path: paths.sendQuestion, lazy: () => import('@/features/press-form/pages/send-question-page') },
];

/** Pages nobody sees first: in the router's own chunk, the first list would carry the names of all their parts. */
export const furtherRoutes: RouteObject[] = [
  ...spokespersonRoutes,
  ...delegationRoutes,
  ...whoMaySpeakRoutes,
  ...incidentRoutes,
  ...managementRoutes,
  ...registerRoutes,
  ...supervisionRoutes,
  ...reminderRoutes,
];

/** No page: what stands in place of one. */
export const heldBack = () => import('./shell/held-back');
