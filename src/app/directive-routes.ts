import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** What has been ordered, sent to the agencies, and spread by them. */
export const directiveRoutes: RouteObject[] = [
  { path: paths.directives, lazy: () => reading(import('@/features/directives/pages/directives-page')) },
  { path: paths.newDirective, lazy: () => import('@/features/directives/pages/new-directive-page') },
  { path: paths.directive(), lazy: () => reading(import('@/features/directives/pages/directive-page')) },
  { path: paths.editDirective(), lazy: () => reading(import('@/features/directives/pages/edit-directive-page')) },
  { path: paths.acknowledgement(), lazy: () => reading(import('@/features/directives/pages/acknowledgement-page')) },
];
