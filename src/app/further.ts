import { paths } from '@/lib/paths';

/** The routes of the pages nobody sees first, in a chunk loaded beside the first page. */
export const loadFurther = () => import('./further-routes');

/** What one may see without being signed in, or sees first. */
const near: readonly string[] = [
  paths.home,
  paths.signIn,
  paths.forgotPassword,
  paths.resetPassword,
  paths.invitation,
  paths.directory,
  paths.sendQuestion,
  paths.whoMaySpeak,
  paths.spokespersons,
];

/** Whether such a page stands at an address, so that its frame is loaded beside its routes. */
export const isFurther = (pathname: string) => !near.includes(pathname);

/** Loads them ahead, so that the first of those pages is not waited for twice. */
export function prepareFurther(): void {
  loadFurther().catch(() => undefined);
}
