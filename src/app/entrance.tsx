import { MantineProvider } from '@mantine/core';
import { lazy, startTransition, useCallback, useState } from 'react';
import { paths } from '@/lib/paths';
import { EntranceError } from './entrance-error';
import { isFurther, loadFurther } from './further';
import { accessibleColors, theme } from './theme';

const loadApp = () => import('./app');
const App = lazy(loadApp);
const SignIn = lazy(() => import('@/features/sign-in/components/sign-in-screen'));

// The first page's own code comes beside the router's, not after it.
const firstPages: Record<string, () => Promise<unknown>[]> = {
  [paths.directory]: () => [
    import('./with-queries'),
    import('./public-layout'),
    import('@/features/directory/pages/directory-page'),
  ],
  [paths.whoMaySpeak]: () => [
    import('./with-queries'),
    import('./either-layout'),
    loadFurther(),
    import('@/features/who-may-speak/pages/who-may-speak-page'),
  ],
  [paths.spokespersons]: () => [
    import('./with-queries'),
    import('./either-layout'),
    import('./shell/signed-in'),
    import('@/features/spokespersons/pages/spokespersons-page'),
  ],
};
const firstPage = () =>
  isFurther(window.location.pathname)
    ? [import('./with-queries'), import('./either-layout'), import('./shell/signed-in'), loadFurther()]
    : (firstPages[window.location.pathname]?.() ?? []);
// A failure shows when the router asks for the same code.
Promise.allSettled(firstPage());

/** Paints the sign-in form before the router and all behind it have arrived (35 kB it does not need). */
export function Entrance() {
  const [inside, setInside] = useState(() => window.location.pathname !== paths.signIn);
  const [back] = useState(() => new URLSearchParams(window.location.search).get('tiep'));
  const enter = useCallback((to: string) => {
    window.history.replaceState(null, '', to);
    // The form stays until the page behind it can be shown.
    startTransition(() => setInside(true));
  }, []);
  const prepare = useCallback(() => {
    loadApp().catch(() => undefined);
  }, []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={accessibleColors} defaultColorScheme="auto">
      <EntranceError>{inside ? <App /> : <SignIn back={back} onSignedIn={enter} onReady={prepare} />}</EntranceError>
    </MantineProvider>
  );
}
