import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** What reporters ask, from its receipt to its answer. */
export const pressEnquiryRoutes: RouteObject[] = [
  { path: paths.pressEnquiries, lazy: () => reading(import('@/features/press-enquiries/pages/press-enquiries-page')) },
  {
    path: paths.newPressEnquiry,
    lazy: () => reading(import('@/features/press-enquiries/pages/new-press-enquiry-page')),
  },
  { path: paths.pressEnquiry(), lazy: () => reading(import('@/features/press-enquiries/pages/press-enquiry-page')) },
  {
    path: paths.editPressEnquiry(),
    lazy: () => reading(import('@/features/press-enquiries/pages/edit-press-enquiry-page')),
  },
  {
    path: paths.assignPressEnquiry(),
    lazy: () => reading(import('@/features/press-enquiries/pages/assign-enquiry-page')),
  },
  {
    path: paths.answerPressEnquiry(),
    lazy: () => reading(import('@/features/press-enquiries/pages/answer-enquiry-page')),
  },
  {
    path: paths.refusePressEnquiry(),
    lazy: () => reading(import('@/features/press-enquiries/pages/refuse-enquiry-page')),
  },
  { path: paths.askEnquiryPartner(), lazy: () => reading(import('@/features/press-enquiries/pages/ask-partner-page')) },
  {
    path: paths.contributeToEnquiry(),
    lazy: () => reading(import('@/features/press-enquiries/pages/contribute-page')),
  },
];
