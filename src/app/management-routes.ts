import type { RouteObject } from 'react-router';

/** People, agencies, rules, settings and history: what managers look after; and one's own account. */
export const managementRoutes: RouteObject[] = [];
