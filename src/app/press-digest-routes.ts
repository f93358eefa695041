import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** What the press wrote: entered, classified, laid on the desk. */
export const pressDigestRoutes: RouteObject[] = [
  { path: paths.digest, lazy: () => reading(import('@/features/press-digest/pages/digest-page')) },
  { path: paths.newDigestItem, lazy: () => reading(import('@/features/press-digest/pages/new-digest-item-page')) },
  { path: paths.printDigest, lazy: () => reading(import('@/features/press-digest/pages/print-digest-page')) },
  { path: paths.digestItem(), lazy: () => reading(import('@/features/press-digest/pages/digest-item-page')) },
  { path: paths.editDigestItem(), lazy: () => reading(import('@/features/press-digest/pages/edit-digest-item-page')) },
];
