import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** What is not as it must be: how much and where, and each of it. */
export const supervisionRoutes: RouteObject[] = [
  { path: paths.supervision, lazy: () => reading(import('@/features/supervision/pages/supervision-page')) },
  { path: paths.findings, lazy: () => reading(import('@/features/supervision/pages/findings-page')) },
  { path: paths.sentLetters, lazy: () => reading(import('@/features/supervision/pages/sent-letters-page')) },
  { path: paths.scorecard(), lazy: () => reading(import('@/features/scorecard/pages/scorecard-page')) },
];
