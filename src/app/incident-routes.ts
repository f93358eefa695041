import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** What the press has got wrong, from its discovery to its correction. */
export const incidentRoutes: RouteObject[] = [
  { path: paths.myWork, lazy: () => reading(import('@/features/my-work/pages/my-work-page')) },
  { path: paths.incidents, lazy: () => reading(import('@/features/incidents/pages/incidents-page')) },
  { path: paths.newIncident, lazy: () => reading(import('@/features/incidents/pages/new-incident-page')) },
  { path: paths.editIncident(), lazy: () => reading(import('@/features/incidents/pages/edit-incident-page')) },
  { path: paths.newPressItem(), lazy: () => reading(import('@/features/incidents/pages/new-press-item-page')) },
  { path: paths.editPressItem(), lazy: () => reading(import('@/features/incidents/pages/edit-press-item-page')) },
];

/** The register of press agencies. */
export const pressAgencyRoutes: RouteObject[] = [
  { path: paths.pressAgencies, lazy: () => reading(import('@/features/press-agencies/pages/press-agencies-page')) },
  { path: paths.newPressAgency, lazy: () => import('@/features/press-agencies/pages/new-press-agency-page') },
  {
    path: paths.editPressAgency(),
    lazy: () => reading(import('@/features/press-agencies/pages/edit-press-agency-page')),
  },
];
