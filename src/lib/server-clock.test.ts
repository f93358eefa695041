import { afterEach, expect, it, vi } from 'vitest';
import { noteServerTime, serverNow } from './server-clock';

const now = Date.parse('2026-11-24T07:30:00Z');
const answerAt = (date: string) => new Response(null, { headers: { date } });

afterEach(() => {
  vi.useRealTimers();
  noteServerTime(answerAt(new Date().toUTCString()));
});

it('goes by the server where the clock here is wrong, and by the clock here where it is right', () => {
  vi.useFakeTimers({ now });
  expect(serverNow()).toBe(now);
  noteServerTime(answerAt('Tue, 24 Nov 2026 07:34:00 GMT'));
  expect(serverNow()).toBe(now + 240_000);
  noteServerTime(new Response());
  expect(serverNow()).toBe(now + 240_000);
  noteServerTime(answerAt('Tue, 24 Nov 2026 07:29:59 GMT'));
  expect(serverNow()).toBe(now);
});
