import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { reading } from './reading';

/** Agencies, people, rules, settings and history: what everybody reads and managers look after; and one's own account. */
export const managementRoutes: RouteObject[] = [
  { path: paths.agencies, lazy: () => import('@/features/agencies/pages/agencies-page') },
  { path: paths.agency(), lazy: () => import('@/features/agencies/pages/agency-page') },
  { path: paths.legalRules, lazy: () => reading(import('@/features/legal-rules/pages/legal-rules-page')) },
  { path: paths.account, lazy: () => reading(import('@/features/account/pages/account-page')) },
  { path: paths.settings, lazy: () => reading(import('@/features/settings/pages/settings-page')) },
  { path: paths.newLegalRule, lazy: () => reading(import('@/features/legal-rules/pages/new-legal-rule-page')) },
  { path: paths.newRuleVersion(), lazy: () => reading(import('@/features/legal-rules/pages/new-rule-version-page')) },
  { path: paths.editLegalRule(), lazy: () => reading(import('@/features/legal-rules/pages/edit-legal-rule-page')) },
  { path: paths.holidays, lazy: () => reading(import('@/features/legal-rules/pages/holidays-page')) },
  { path: paths.newAgency, lazy: () => reading(import('@/features/agencies/pages/new-agency-page')) },
  { path: paths.editAgency(), lazy: () => reading(import('@/features/agencies/pages/edit-agency-page')) },
  { path: paths.importAgencies, lazy: () => import('@/features/agencies/pages/import-agencies-page') },
  { path: paths.reorganisations, lazy: () => reading(import('@/features/reorganisations/pages/reorganisations-page')) },
  {
    path: paths.newReorganisation,
    lazy: () => reading(import('@/features/reorganisations/pages/new-reorganisation-page')),
  },
  { path: paths.reorganisation(), lazy: () => reading(import('@/features/reorganisations/pages/reorganisation-page')) },
  { path: paths.audit, lazy: () => reading(import('./audit-page')) },
  { path: paths.people, lazy: () => reading(import('@/features/people/pages/people-page')) },
  { path: paths.roles, lazy: () => import('@/features/people/pages/roles-page') },
  { path: paths.invitations, lazy: () => reading(import('@/features/people/pages/invitations-page')) },
  { path: paths.invite, lazy: () => import('@/features/people/pages/invite-page') },
  { path: paths.person(), lazy: () => reading(import('@/features/people/pages/person-page')) },
];
