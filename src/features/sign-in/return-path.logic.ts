import { paths } from '@/lib/paths';

const nowhere = 'https://own.invalid';

/** Where to go after signing in: the page one came from when it is one of ours, the first page otherwise. */
export function returnPath(asked: string | null): string {
  if (!asked?.startsWith('/')) return paths.home;
  // The browser's own reading decides: «//other», «/\other» and «/<tab>/other» all lead away.
  const url = URL.parse(asked, nowhere);
  if (!url || url.origin !== nowhere || url.pathname.startsWith('//')) return paths.home;
  if (url.pathname === paths.signIn) return paths.home;
  return url.pathname + url.search + url.hash;
}

/** The sign-in page's address that leads back to a page. */
export function signInPath(back: string): string {
  return `${paths.signIn}?${new URLSearchParams({ tiep: back })}`;
}
