import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { directiveRoutes } from './directive-routes';
import { pressDigestRoutes } from './press-digest-routes';
import { pressEnquiryRoutes } from './press-enquiry-routes';
import { pressEventRoutes } from './press-event-routes';
import { reading } from './reading';
import { reportRoutes } from './report-routes';
import { trainingRoutes } from './training-routes';

/** Questions of the press, what is held for it, what must be spread, and what is taught; and the calendar of all. */
export const registerRoutes: RouteObject[] = [
  ...pressDigestRoutes,
  ...pressEnquiryRoutes,
  ...directiveRoutes,
  ...pressEventRoutes,
  ...trainingRoutes,
  ...reportRoutes,
  { path: paths.calendar, lazy: () => reading(import('@/features/calendar/pages/calendar-page')) },
];
