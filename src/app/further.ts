import { paths } from '@/lib/paths';

/** The routes of the pages nobody sees first, in a chunk loaded beside the first page. */
export const loadFurther = () => import('./further-routes');

const sections: readonly string[] = [
  paths.myWork,
  paths.incidents,
  paths.pressAgencies,
  paths.pressEnquiries,
  paths.spokespersons,
  paths.delegations,
  paths.agencies,
  paths.legalRules,
  paths.training,
  paths.checkIn,
  paths.newAgency,
  paths.importAgencies,
  paths.reorganisations,
  paths.people,
  paths.settings,
  paths.audit,
  paths.account,
];

/** Whether such a page stands at an address. */
export const isFurther = (pathname: string) =>
  pathname !== paths.spokespersons && sections.includes(`/${pathname.split('/')[1]}`);

/** Loads them ahead, so that the first of those pages is not waited for twice. */
export function prepareFurther(): void {
  loadFurther().catch(() => undefined);
}
