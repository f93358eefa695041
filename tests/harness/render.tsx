import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, Outlet, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { theme } from '@/app/theme';
import { supabase } from '@/lib/supabase';
import { ActingProvider } from '@/session/acting';
import { followSession } from '@/session/session-store';
import { onAuth, onSelect, sessionOf, userOf } from './backend';
import type { Persona } from './unit-personas';

interface RenderRouteOptions {
  /** Who looks at the page; nobody is signed in when left out. */
  as?: Persona;
}

/**
 * Shows the routes at an address as the application does, with `user` to act on them and `address()` to see where one is.
 * Any other address is an empty page, so that a test sees where a link or a save led.
 */
export async function renderRoute(routes: RouteObject[], at: string, { as: persona }: RenderRouteOptions = {}) {
  if (persona) await signInAs(persona);
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 30_000 }, mutations: { networkMode: 'always' } },
  });
  const page = persona ? (
    <ActingProvider memberships={persona.memberships}>
      <Outlet />
    </ActingProvider>
  ) : (
    <Outlet />
  );
  const router = createMemoryRouter(
    [{ element: page, HydrateFallback: () => null, children: [...routes, { path: '*', element: null }] }],
    { initialEntries: [at] },
  );
  const screen = render(
    <MantineProvider env="test" theme={theme}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const address = () => {
    const { pathname, search, hash } = router.state.location;
    return pathname + search + hash;
  };
  return { ...screen, user: userEvent.setup(), queryClient, router, address };
}

/** Signs a persona in through the client itself, and answers for their account and memberships from now on. */
export async function signInAs(persona: Persona): Promise<void> {
  onAuth('user', () => userOf(persona));
  onSelect('memberships', persona.memberships);
  const { auth } = await supabase();
  await followSession();
  const { access_token, refresh_token } = sessionOf(persona);
  const { error } = await auth.setSession({ access_token, refresh_token });
  if (error) throw error;
}
