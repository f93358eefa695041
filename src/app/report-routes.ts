import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** The yearly report and summaries of other periods. */
export const reportRoutes: RouteObject[] = [
  { path: paths.reports, lazy: () => import('@/features/reports/pages/reports-page') },
  { path: paths.periodReport, lazy: () => reading(import('@/features/reports/pages/period-page')) },
  { path: paths.reportRecords, lazy: () => reading(import('@/features/reports/pages/records-page')) },
  { path: paths.yearReport(), lazy: () => import('@/features/reports/pages/year-report-page') },
  { path: paths.editYearReport(), lazy: () => import('@/features/reports/pages/edit-year-report-page') },
  { path: paths.sumReport(), lazy: () => import('@/features/reports/pages/sum-report-page') },
  { path: paths.editSumReport(), lazy: () => import('@/features/reports/pages/edit-sum-report-page') },
];
