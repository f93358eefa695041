import { paths } from '@/lib/paths';

const load = () => import('./further-pages');
type Pages = Awaited<ReturnType<typeof load>>;

/** A page of which the router knows the address alone; where its code is, is told by a chunk loaded beside the first page. */
export const further = (name: keyof Pages) => async () => (await load())[name]();

const sections: readonly string[] = [
  paths.myWork,
  paths.incidents,
  paths.pressAgencies,
  paths.pressEnquiries,
  paths.spokespersons,
  paths.delegations,
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

/** Loads where their code is, so that the first of them is not waited for twice. */
export function prepareFurther(): void {
  load().catch(() => undefined);
}
