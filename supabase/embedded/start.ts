// npm start: the application with the embedded Supabase, or against VITE_SUPABASE_URL when that is set.
import { once } from 'node:events';
import { createServer as createSocket } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer, loadEnv } from 'vite';
import {
  closeEmbeddedDatabase,
  type DemoStructure,
  demoAccounts,
  demoPassword,
  demoStructures,
  openEmbeddedDatabase,
  projectRoot,
  StartError,
} from './database.ts';

const publishableKey = 'sb_publishable_embedded_demo';

async function main() {
  const { values } = parseArgs({
    options: {
      reset: { type: 'boolean', default: false },
      port: { type: 'string', default: '5173' },
      data: { type: 'string', default: join(projectRoot, 'supabase/.temp') },
    },
  });
  const port = Number(values.port);
  await requireFreePort(port);

  const env = loadEnv('development', projectRoot);
  if (env.VITE_SUPABASE_URL && env.VITE_SUPABASE_PUBLISHABLE_KEY) {
    const server = await createServer({ root: projectRoot, server: { port, strictPort: true } });
    await server.listen();
    console.log(`\n  Phát Ngôn    http://localhost:${port}\n  Supabase     ${env.VITE_SUPABASE_URL}\n`);
    return;
  }

  const folder = resolve(values.data);
  const siteUrl = `http://localhost:${port}`;
  const structure = demoStructure();
  const app = await openEmbeddedDatabase({ structure, folder, siteUrl, reset: values.reset });
  const { embeddedSupabase } = await import('./plugin.ts');
  process.env.VITE_SUPABASE_URL = siteUrl;
  process.env.VITE_SUPABASE_PUBLISHABLE_KEY = publishableKey;
  const server = await createServer({
    root: projectRoot,
    plugins: [embeddedSupabase(app, () => closeEmbeddedDatabase(app, folder))],
    server: { port, strictPort: true },
  });
  await server.listen();
  // SIGTERM is Vite's own to handle.
  process.once('SIGINT', () => server.close().finally(() => process.exit(0)));
  announce(port, structure);
}

function demoStructure(): DemoStructure {
  const asked = process.env.DEMO_DATA ?? '2019';
  const structure = demoStructures.find((known) => known === asked);
  if (!structure) throw new StartError(`DEMO_DATA is ${demoStructures.join(', ')}, not "${asked}".`);
  return structure;
}

async function requireFreePort(port: number) {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new StartError(`--port takes a port number, not "${port}".`);
  for (const host of ['127.0.0.1', '::1']) {
    const socket = createSocket();
    try {
      socket.listen(port, host);
      await once(socket, 'listening');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
        throw new StartError(`Port ${port} is in use. Stop what uses it, or run "npm start -- --port ${port + 1}".`);
      }
    } finally {
      socket.close();
    }
  }
}

function announce(port: number, structure: DemoStructure) {
  const accounts = demoAccounts(structure);
  const width = Math.max(...accounts.map((account) => account.email.length));
  console.log(`
  Phát Ngôn            http://localhost:${port}
  Danh bạ công khai    http://localhost:${port}/danh-ba
  API                  http://localhost:${port}/rest/v1
  Publishable key      ${publishableKey}

  Demo accounts, password ${demoPassword}:
${accounts.map(({ email, is }) => `    ${email.padEnd(width)}  ${is}`).join('\n')}
`);
}

main().catch((error) => {
  console.error(error instanceof StartError ? `\n  ${error.message}\n` : error);
  process.exit(1);
});
