import type { RouteObject } from 'react-router';
import { pressEnquiryRoutes } from './press-enquiry-routes';
import { trainingRoutes } from './training-routes';

/** Questions of the press, what is held for it, what must be spread, and what is taught. */
export const registerRoutes: RouteObject[] = [...pressEnquiryRoutes, ...trainingRoutes];
