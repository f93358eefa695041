import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** The yearly class: planned, registered for, attended, counted. */
export const trainingRoutes: RouteObject[] = [
  { path: paths.training, lazy: () => reading(import('@/features/training/pages/courses-page')) },
  { path: paths.newCourse, lazy: () => import('@/features/training/pages/new-course-page') },
  { path: paths.untrained, lazy: () => reading(import('@/features/training/pages/untrained-page')) },
  { path: paths.course(), lazy: () => reading(import('@/features/training/pages/course-page')) },
  { path: paths.editCourse(), lazy: () => reading(import('@/features/training/pages/edit-course-page')) },
  { path: paths.registerForCourse(), lazy: () => reading(import('@/features/training/pages/register-page')) },
  { path: paths.courseAttendance(), lazy: () => reading(import('@/features/training/pages/attendance-page')) },
  { path: paths.courseCode(), lazy: () => reading(import('@/features/training/pages/code-page')) },
  { path: paths.courseResults(), lazy: () => reading(import('@/features/training/pages/results-page')) },
  { path: paths.printAttendances(), lazy: () => reading(import('@/features/training/pages/print-attendances-page')) },
  { path: paths.printCertificates(), lazy: () => reading(import('@/features/training/pages/print-certificates-page')) },
  { path: paths.checkIn, lazy: () => import('@/features/training/pages/check-in-page') },
];
