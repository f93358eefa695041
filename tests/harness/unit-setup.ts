// Every unit test runs behind this: a browser as far as Mantine needs one, a network that answers only what the test
// has said, and a console that must stay silent.
import { format } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { backend, backendUrl } from './backend';

vi.stubEnv('VITE_SUPABASE_URL', backendUrl);
vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'test');

let cleanup = () => {};
if (typeof window !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const testingLibrary = await import('@testing-library/react');
  cleanup = testingLibrary.cleanup;
  // What a screen is waited for, on machines with other work too.
  testingLibrary.configure({ asyncUtilTimeout: 5_000 });
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false,
  });
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  // Charts complain of a place without a size, which jsdom gives to all of them.
  const measure = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function () {
    return this.classList.contains('recharts-responsive-container') ? new DOMRect(0, 0, 600, 300) : measure.call(this);
  };
  window.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
  // Mantine's autosizing text areas wait for fonts.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
}

const complaints: string[] = [];

beforeAll(() => backend.listen({ onUnhandledFrame: 'error' }));
beforeEach(() => {
  complaints.length = 0;
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(`console.${level}: ${format(...words)}`);
    });
  }
});

afterEach(async () => {
  if (typeof window !== 'undefined') {
    cleanup();
    if (localStorage.getItem('phat-ngon.session') !== null) {
      const { signOut } = await import('@/session/session-store');
      await signOut();
    }
    localStorage.clear();
    sessionStorage.clear();
  }
  backend.resetHandlers();
  vi.restoreAllMocks();
  if (complaints.length > 0) throw new Error(`The console was not silent.\n${complaints.join('\n')}`);
});
afterAll(() => backend.close());
