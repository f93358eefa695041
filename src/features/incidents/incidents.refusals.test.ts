import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { inWords, refusals, refusalsFor } from './incidents.refusals';

const folder = 'supabase/migrations';
const sql = ['000200', '000300', '000400', '000600']
  .flatMap((number) => readdirSync(folder).filter((name) => name.startsWith(`20261125${number}`)))
  .concat('20261128000500_press_items_alone.sql')
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  .join('\n');

it('every refusal the database knows of incidents and what hangs on them is told in words', () => {
  const raised = [...sql.matchAll(/private\.refuse\('(\w+)'/g)];
  const constraints = [...sql.matchAll(/(?<!drop )constraint (\w+)\s+(?:check|unique)/g)];
  const once = [...sql.matchAll(/create unique index (\w+)/g)];
  const keys = [...new Set([...raised, ...constraints, ...once].map(([, key]) => key ?? ''))];
  expect(keys.length).toBeGreaterThan(80);
  expect(keys.filter((key) => !Object.hasOwn(refusals, key))).toEqual([]);
});

describe('a form', () => {
  interface Form {
    title: string;
    found_day: string;
    item_url: string;
  }
  const told = refusalsFor<Form>(['title', 'found_day', 'item_url'], { url: 'item_url' });

  it('has each refusal beside its field, under whatever name, and above what is no field of it', () => {
    expect(told.incidents_title?.field).toBe('title');
    expect(told.found_in_future?.field).toBe('found_day');
    expect(told.press_items_article_once).toEqual({ field: 'item_url', message: 'Bài này đã có trong vụ việc.' });
    expect(told.incidents_said).toEqual({ message: refusals.incidents_said.message });
  });
});

describe('a step without a form', () => {
  it('tells the refusal in words, and anything else as it is', () => {
    const told = inWords({ code: 'PT403', message: 'item_in_letter' });
    expect(told).toMatchObject({ kind: 'forbidden', message: refusals.item_in_letter.message });
    const lost = new AppError('network', 'Không kết nối được.');
    expect(inWords(lost)).toBe(lost);
  });
});
