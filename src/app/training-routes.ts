import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { further } from './further';

/** The yearly class: planned, registered for, attended, counted. */
export const trainingRoutes: RouteObject[] = [
  { path: paths.training, lazy: further('training') },
  { path: paths.newCourse, lazy: further('newCourse') },
  { path: paths.untrained, lazy: further('untrained') },
  { path: paths.course(), lazy: further('course') },
  { path: paths.editCourse(), lazy: further('editCourse') },
  { path: paths.registerForCourse(), lazy: further('registerForCourse') },
  { path: paths.courseAttendance(), lazy: further('courseAttendance') },
  { path: paths.courseCode(), lazy: further('courseCode') },
  { path: paths.courseResults(), lazy: further('courseResults') },
  { path: paths.printAttendances(), lazy: further('printAttendances') },
  { path: paths.printCertificates(), lazy: further('printCertificates') },
  { path: paths.checkIn, lazy: further('checkIn') },
];
