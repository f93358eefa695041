import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { further } from './further';

/** People, agencies, rules, settings and history: what managers look after; and one's own account. */
export const managementRoutes: RouteObject[] = [
  { path: paths.account, lazy: further('account') },
  { path: paths.settings, lazy: further('settings') },
  { path: paths.newLegalRule, lazy: further('newLegalRule') },
  { path: paths.newRuleVersion(), lazy: further('newRuleVersion') },
  { path: paths.editLegalRule(), lazy: further('editLegalRule') },
  { path: paths.holidays, lazy: further('holidays') },
  { path: paths.newAgency, lazy: further('newAgency') },
  { path: paths.editAgency(), lazy: further('editAgency') },
  { path: paths.importAgencies, lazy: further('importAgencies') },
  { path: paths.reorganisations, lazy: further('reorganisations') },
  { path: paths.newReorganisation, lazy: further('newReorganisation') },
  { path: paths.reorganisation(), lazy: further('reorganisation') },
  { path: paths.audit, lazy: further('audit') },
  { path: paths.people, lazy: further('people') },
  { path: paths.roles, lazy: further('roles') },
  { path: paths.invitations, lazy: further('invitations') },
  { path: paths.invite, lazy: further('invite') },
  { path: paths.person(), lazy: further('person') },
];
