import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { further } from './further';

/** What reporters ask, from its receipt to its answer. */
export const pressEnquiryRoutes: RouteObject[] = [
  { path: paths.pressEnquiries, lazy: further('pressEnquiries') },
  { path: paths.newPressEnquiry, lazy: further('newPressEnquiry') },
  { path: paths.pressEnquiry(), lazy: further('pressEnquiry') },
  { path: paths.editPressEnquiry(), lazy: further('editPressEnquiry') },
  { path: paths.assignPressEnquiry(), lazy: further('assignPressEnquiry') },
  { path: paths.answerPressEnquiry(), lazy: further('answerPressEnquiry') },
  { path: paths.refusePressEnquiry(), lazy: further('refusePressEnquiry') },
  { path: paths.askEnquiryPartner(), lazy: further('askEnquiryPartner') },
  { path: paths.contributeToEnquiry(), lazy: further('contributeToEnquiry') },
];
