import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { letterRefusalsFor, refusals } from './letters.refusals';

const folder = 'supabase/migrations';
const sql = readdirSync(folder)
  .filter((name) => name.startsWith('20261125000500'))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  .join('\n');

it('every refusal the database knows of letters is told in words', () => {
  const raised = [...sql.matchAll(/private\.refuse\('(\w+)'/g)];
  const constraints = [...sql.matchAll(/constraint (\w+)\s+check/g)];
  const once = [...sql.matchAll(/create unique index (\w+)/g)];
  const keys = [...new Set([...raised, ...constraints, ...once].map(([, key]) => key ?? ''))];
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => !Object.hasOwn(refusals, key))).toEqual([]);
});

it('stands beside the field of the form, a moment beside its day', () => {
  interface Form {
    sent_day: string;
    number: string;
  }
  const told = letterRefusalsFor<Form>(['sent_day', 'number']);
  expect(told.sent_in_future?.field).toBe('sent_day');
  expect(told.correction_requests_number?.field).toBe('number');
  expect(told.letter_settled).toEqual({ message: refusals.letter_settled?.message });
  expect(told.incident_closed?.message).toMatch(/đã khép lại/);
});
