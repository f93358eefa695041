import type { App } from '@supabase/lite';
import { honoMiddleware } from '@supabase/lite/vite';
import type { Plugin } from 'vite';

/** Mounts the Data API, Auth and Storage of the embedded Supabase on the Vite server; `close` runs as that stops. */
export function embeddedSupabase(app: App, close: () => Promise<void>): Plugin {
  // The package declares App twice, once an entry; the class is one.
  const mount = honoMiddleware(app as unknown as Parameters<typeof honoMiddleware>[0], [
    '/auth/v1',
    '/rest/v1',
    '/storage/v1',
  ]);
  return {
    name: 'phat-ngon:embedded-supabase',
    configureServer(server) {
      server.middlewares.use(mount);
    },
    configurePreviewServer(server) {
      server.middlewares.use(mount);
    },
    closeBundle: close,
  };
}
