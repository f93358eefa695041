import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** What the press has got wrong, from its discovery to its correction. */
export const incidentRoutes: RouteObject[] = [
  { path: paths.myWork, lazy: () => reading(import('@/features/my-work/pages/my-work-page')) },
  { path: paths.incidents, lazy: () => reading(import('@/features/incidents/pages/incidents-page')) },
];
