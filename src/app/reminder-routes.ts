import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** Reminders from supervisor to agency, and what concerns oneself. */
export const reminderRoutes: RouteObject[] = [
  { path: paths.reminders, lazy: () => reading(import('@/features/reminders/pages/reminders-page')) },
  { path: paths.newReminder, lazy: () => reading(import('@/features/reminders/pages/new-reminder-page')) },
  { path: paths.reminder(), lazy: () => reading(import('@/features/reminders/pages/reminder-page')) },
  { path: paths.answerReminder(), lazy: () => reading(import('@/features/reminders/pages/answer-reminder-page')) },
  { path: paths.notices, lazy: () => reading(import('@/features/notices/pages/notices-page')) },
];
