import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { createBrowserRouter, type LoaderFunctionArgs, type RouteObject, redirect } from 'react-router';
import { recoveryAddress } from '@/features/sign-in/recovery-link.logic';
import { paths } from '@/lib/paths';
import { getSession } from '@/session/session-store';
import type { PageHandle } from './either-layout';
import { ErrorPage, NotFoundPage } from './error-pages';

interface ReadingPage {
  Component: ComponentType;
  /** Asks for what the page will show; it need not wait for who one is to be known. */
  prefetch: (client: QueryClient, address: URL) => Promise<unknown>;
}

/** A page whose data is asked for beside the memberships, not after them. */
async function reading(page: Promise<ReadingPage>) {
  const [{ Component, prefetch }, { queryClient }] = await Promise.all([page, import('./query-client')]);
  const loader = ({ request }: LoaderFunctionArgs) => {
    // A failure is the page's to show, when it asks for the same.
    if (getSession().status !== 'signed-out') prefetch(queryClient, new URL(request.url)).catch(() => undefined);
    return null;
  };
  return { Component, loader };
}

const spokespersonRoutes: RouteObject[] = [
  { path: paths.spokespersons, lazy: () => reading(import('@/features/spokespersons/pages/spokespersons-page')) },
  { path: paths.printSpokespersons, lazy: () => import('@/features/spokespersons/pages/print-spokespersons-page') },
  { path: paths.newSpokesperson, lazy: () => import('@/features/spokespersons/pages/new-spokesperson-page') },
  { path: paths.spokesperson(), lazy: () => reading(import('@/features/spokespersons/pages/spokesperson-page')) },
  { path: paths.editSpokesperson(), lazy: () => import('@/features/spokespersons/pages/edit-spokesperson-page') },
  { path: paths.replaceSpokesperson(), lazy: () => import('@/features/spokespersons/pages/replace-spokesperson-page') },
];

const delegationRoutes: RouteObject[] = [
  { path: paths.delegations, lazy: () => reading(import('@/features/delegations/pages/delegations-page')) },
  { path: paths.newDelegation, lazy: () => reading(import('@/features/delegations/pages/new-delegation-page')) },
  { path: paths.delegation(), lazy: () => reading(import('@/features/delegations/pages/delegation-page')) },
  { path: paths.editDelegation(), lazy: () => reading(import('@/features/delegations/pages/edit-delegation-page')) },
  { path: paths.signDelegation(), lazy: () => reading(import('@/features/delegations/pages/sign-delegation-page')) },
  { path: paths.renewDelegation(), lazy: () => reading(import('@/features/delegations/pages/renew-delegation-page')) },
  {
    path: paths.printDelegation(),
    lazy: () => reading(import('@/features/delegations/pages/print-delegation-page')),
  },
];

/** The shell's code comes beside its frame's, for who will see it. */
function eitherLayout() {
  if (getSession().status !== 'signed-out') import('./shell/signed-in').catch(() => undefined);
  return import('./either-layout');
}

/** Every page is a chunk of its own; a page module exports Component. */
const routes: RouteObject[] = [
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      { path: paths.signIn, lazy: () => import('@/features/sign-in/pages/sign-in-page') },
      { path: paths.forgotPassword, lazy: () => import('@/features/sign-in/pages/forgot-password-page') },
      { path: paths.resetPassword, lazy: () => import('@/features/sign-in/pages/reset-password-page') },
      {
        lazy: () => import('./with-queries'),
        children: [
          { path: paths.invitation, lazy: () => import('@/features/sign-in/pages/invitation-page') },
          {
            lazy: () => import('./public-layout'),
            children: [{ path: paths.directory, lazy: () => import('@/features/directory/pages/directory-page') }],
          },
          {
            lazy: eitherLayout,
            children: [
              {
                ErrorBoundary: ErrorPage,
                children: [
                  { index: true, loader: () => redirect(paths.spokespersons), Component: () => null },
                  { path: paths.agencies, lazy: () => import('@/features/agencies/pages/agencies-page') },
                  { path: paths.agency(), lazy: () => import('@/features/agencies/pages/agency-page') },
                  {
                    path: paths.legalRules,
                    lazy: () => reading(import('@/features/legal-rules/pages/legal-rules-page')),
                  },
                  {
                    path: paths.whoMaySpeak,
                    handle: { forEverybody: true } satisfies PageHandle,
                    lazy: () => import('@/features/who-may-speak/pages/who-may-speak-page'),
                  },
                  ...spokespersonRoutes,
                  ...delegationRoutes,
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
  return createBrowserRouter(routes);
}
