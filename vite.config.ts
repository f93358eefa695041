import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { embedEntry, embedPage } from './src/embed/vite-plugin.ts';

const source = new URL('./src', import.meta.url).pathname;

export default defineConfig({
  plugins: [react(), embedPage()],
  resolve: {
    alias: [
      { find: '@', replacement: source },
      {
        find: /^@supabase\/(realtime|functions|storage)-js$/,
        replacement: `${source}/lib/left-out-of-supabase.ts`,
      },
    ],
  },
  // Browsers that know light-dark(): its polyfill does not see the colour scheme Mantine has chosen.
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: { input: ['index.html', embedEntry] },
  },
  test: {
    reporters: ['default'],
    // Every core: by default one is kept back, which on two of them is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          // A browser's world is made for each file that asks for it: most logic needs none.
          environment: 'node',
          setupFiles: ['tests/harness/unit-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/harness/unit-setup.ts'],
          // Long forms are typed key by key, on machines with other work too.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['supabase/tests/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/harness/database-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/harness/e2e-setup.ts'],
          fileParallelism: false,
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
