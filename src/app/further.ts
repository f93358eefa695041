import { paths } from '@/lib/paths';

const load = () => import('./further-pages');
type Pages = Awaited<ReturnType<typeof load>>;

/** A page of which the router knows the address alone; where its code is, is told by a chunk loaded beside the first page. */
export const further = (name: Exclude<keyof Pages, 'heldBack'>) => async () => (await load())[name]();

/** What stands in place of a page, found in the same way. */
export const heldBack = async () => (await load()).heldBack();

const sections: readonly string[] = [
  paths.myWork,
  paths.incidents,
  paths.pressAgencies,
  paths.spokespersons,
  paths.delegations,
  paths.legalRules,
  paths.newAgency,
  paths.importAgencies,
  paths.reorganisations,
  paths.people,
  paths.settings,
  paths.audit,
  paths.account,
];

/** Lists that the router knows itself, of whose sections only the rest stands further off. */
const near: readonly string[] = [paths.spokespersons, paths.legalRules];

/** Whether such a page stands at an address. */
export const isFurther = (pathname: string) =>
  !near.includes(pathname) && sections.includes(`/${pathname.split('/')[1]}`);

/** Loads where their code is, so that the first of them is not waited for twice. */
export function prepareFurther(): void {
  load().catch(() => undefined);
}
