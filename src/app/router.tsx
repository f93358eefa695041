import { createBrowserRouter, type RouteObject, redirect } from 'react-router';
import { recoveryAddress } from '@/features/sign-in/recovery-link.logic';
import { paths } from '@/lib/paths';
import { getSession } from '@/session/session-store';
import { ErrorPage, NotFoundPage } from './error-pages';
import { loadFurther } from './further';
import { reading } from './reading';

/** The shell's code comes beside its frame's, for who will see it. */
function eitherLayout() {
  if (getSession().status !== 'signed-out') import('./shell/signed-in').catch(() => undefined);
  return import('./either-layout');
}

/** Below which the routes of further pages are put, once one of them is wanted. */
const pages = 'pages';
const publicPages = 'public-pages';
const signedInPages = 'signed-in-pages';

/** Every page is a chunk of its own; a page module exports Component. */
const routes: RouteObject[] = [
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      { path: paths.signIn, lazy: () => import('@/features/sign-in/pages/sign-in-page') },
      {
        id: pages,
        lazy: () => import('./with-queries'),
        children: [
          {
            id: publicPages,
            lazy: () => import('./public-layout'),
            children: [{ path: paths.directory, lazy: () => import('@/features/directory/pages/directory-page') }],
          },
          {
            lazy: eitherLayout,
            children: [
              {
                id: signedInPages,
                ErrorBoundary: ErrorPage,
                children: [
                  { index: true, loader: () => redirect(paths.spokespersons), Component: () => null },
                  {
                    path: paths.spokespersons,
                    lazy: () => reading(import('@/features/spokespersons/pages/spokespersons-page')),
                  },
                  { path: '*', Component: NotFoundPage },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];

/** The router, at the page the address names. */
export function createRouter() {
  const recovery = recoveryAddress(window.location);
  if (recovery) window.history.replaceState(null, '', recovery);
  return createBrowserRouter(routes, {
    patchRoutesOnNavigation: async ({ patch }) => {
      const { outsideRoutes, publicRoutes, furtherRoutes } = await loadFurther();
      patch(pages, outsideRoutes);
      patch(publicPages, publicRoutes);
      patch(signedInPages, furtherRoutes);
    },
  });
}
