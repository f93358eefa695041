import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { framing } from './vite-plugin';

it('static hosts are told of framing what our own servers say', () => {
  const rules = new Map<string, string[]>();
  for (const line of readFileSync('public/_headers', 'utf8').split('\n')) {
    if (line.startsWith('/')) rules.set(line, []);
    else if (/^ {2}[^!]/.test(line)) [...rules.values()].at(-1)?.push(line.trim());
  }
  const lines = (headers: Record<string, string>) =>
    Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  expect(Object.fromEntries(rules)).toEqual({ '/*': lines(framing.own), '/nhung/*': lines(framing.embed) });
});
