import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** What the press has got wrong, from its discovery to its correction; and the register of the press. */
export const incidentRoutes: RouteObject[] = [
  { path: paths.myWork, lazy: () => reading(import('@/features/my-work/pages/my-work-page')) },
  { path: paths.incidents, lazy: () => reading(import('@/features/incidents/pages/incidents-page')) },
  { path: paths.newIncident, lazy: () => reading(import('@/features/incidents/pages/new-incident-page')) },
  { path: paths.incident(), lazy: () => reading(import('@/features/incidents/pages/incident-page')) },
  { path: paths.editIncident(), lazy: () => reading(import('@/features/incidents/pages/edit-incident-page')) },
  { path: paths.printIncident(), lazy: () => reading(import('@/features/incidents/pages/print-incident-page')) },
  { path: paths.concludeIncident(), lazy: () => reading(import('@/features/incidents/pages/conclude-incident-page')) },
  { path: paths.remedyIncident(), lazy: () => reading(import('@/features/incidents/pages/remedy-incident-page')) },
  { path: paths.newPressItem(), lazy: () => reading(import('@/features/incidents/pages/new-press-item-page')) },
  { path: paths.editPressItem(), lazy: () => reading(import('@/features/incidents/pages/edit-press-item-page')) },
  { path: paths.askVerification(), lazy: () => reading(import('@/features/incidents/pages/ask-verification-page')) },
  {
    path: paths.answerVerification(),
    lazy: () => reading(import('@/features/incidents/pages/answer-verification-page')),
  },
  { path: paths.newLetter(), lazy: () => reading(import('@/features/incidents/pages/new-letter-page')) },
  { path: paths.letter(), lazy: () => reading(import('@/features/incidents/pages/letter-page')) },
  { path: paths.letterResult(), lazy: () => reading(import('@/features/incidents/pages/letter-result-page')) },
  { path: paths.escalateLetter(), lazy: () => reading(import('@/features/incidents/pages/escalate-letter-page')) },
  { path: paths.pressAgencies, lazy: () => reading(import('@/features/press-agencies/pages/press-agencies-page')) },
  { path: paths.newPressAgency, lazy: () => import('@/features/press-agencies/pages/new-press-agency-page') },
  {
    path: paths.editPressAgency(),
    lazy: () => reading(import('@/features/press-agencies/pages/edit-press-agency-page')),
  },
];
