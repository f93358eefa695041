import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** How agencies inform the press of their own accord: conferences, briefings, releases, periodic information. */
export const pressEventRoutes: RouteObject[] = [
  { path: paths.pressEvents, lazy: () => reading(import('@/features/press-events/pages/press-events-page')) },
  { path: paths.newPressEvent, lazy: () => reading(import('@/features/press-events/pages/new-press-event-page')) },
  { path: paths.pressEvent(), lazy: () => reading(import('@/features/press-events/pages/press-event-page')) },
  { path: paths.editPressEvent(), lazy: () => reading(import('@/features/press-events/pages/edit-press-event-page')) },
  {
    path: paths.announcePressEvent(),
    lazy: () => reading(import('@/features/press-events/pages/announce-event-page')),
  },
  { path: paths.printEventNotice(), lazy: () => reading(import('@/features/press-events/pages/print-notice-page')) },
  { path: paths.holdPressEvent(), lazy: () => reading(import('@/features/press-events/pages/hold-event-page')) },
  { path: paths.newEventQuestion(), lazy: () => reading(import('@/features/press-events/pages/event-question-page')) },
  { path: paths.editEventQuestion(), lazy: () => reading(import('@/features/press-events/pages/event-question-page')) },
];
