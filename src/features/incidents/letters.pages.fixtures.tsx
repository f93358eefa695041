// What the tests of the pages of letters have in common.
import { screen } from '@testing-library/react';
import { beforeEach } from 'vitest';
import { pressRuleTable } from '@/documents/correction-law.fixtures';
import { names } from '@/reference/settings.fixtures';
import { onDelete, onInsert, onRpc, onSelect } from '../../../tests/harness/backend';
import { renderRoute } from '../../../tests/harness/render';
import { type Persona, personas } from '../../../tests/harness/unit-personas';
import type { Incident, IncidentLetter } from './incidents.api';
import { concludedIncident, incident, item, sentLetter } from './incidents.fixtures';
import { Component as EscalatePage } from './pages/escalate-letter-page';
import { Component as LetterPage } from './pages/letter-page';
import { Component as ResultPage } from './pages/letter-result-page';
import { Component as NewPage } from './pages/new-letter-page';

export type Body = Record<string, unknown>;

const routes = [
  { path: '/vu-viec/:id/van-ban/them', Component: NewPage },
  { path: '/vu-viec/:id/van-ban/:letterId', Component: LetterPage },
  { path: '/vu-viec/:id/van-ban/:letterId/ket-qua', Component: ResultPage },
  { path: '/vu-viec/:id/van-ban/:letterId/bao-cao', Component: EscalatePage },
];
const head = { full_name: 'Ngô Thị Thu Quân', position: 'Giám đốc Sở', since: '2025-02-03' };
export const base = `/vu-viec/${incident().id}/van-ban`;

/** A database with the law, the head and no drafts, for each test. */
export function answerForLetters() {
  beforeEach(() => {
    onSelect('legal_rules', pressRuleTable);
    onSelect('agencies', [{ id: 'authority', name: 'Sở Thông tin và Truyền thông' }]);
    onSelect('settings', names);
    onSelect('attachments', []);
    onSelect('drafts', []);
    onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
    onDelete('drafts', () => undefined);
    onRpc('agency_head', () => head);
    onRpc('legal_deadline', () => ({ rule_id: null, due_at: null, is_policy: null, starts_at: null, steps: null }));
  });
}

/** A page of the letters of an incident, as its clerk sees it. */
export async function openLetters(record: Incident, at: string, as: Persona = personas.healthClerk) {
  onSelect('incidents', () => [record]);
  const page = await renderRoute(routes, `${base}/${at}`, { as });
  await screen.findByRole('heading', { level: 1 });
  return page;
}
type User = Awaited<ReturnType<typeof openLetters>>['user'];
export const field = (name: RegExp) => screen.getByRole('textbox', { name });
export async function put(user: User, name: RegExp, text: string) {
  await user.clear(field(name));
  if (text === '') return;
  await user.click(field(name));
  await user.paste(text);
}
export const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }));
export const choose = (user: User, name: string) => user.click(screen.getByRole('radio', { name }));

export const named = (id: string, name: string, rest: Partial<Incident['items'][number]> = {}) => {
  const one = item({ id, ...rest });
  return { ...one, press_agency: { ...one.press_agency, name } };
};
export const itemA = '00000000-0000-4000-8000-00000000d101';
export const itemB = '00000000-0000-4000-8000-00000000d102';
export const twoItems = (rest: Partial<Incident> = {}) =>
  concludedIncident('inaccurate', {
    items: [
      named(itemA, 'Báo A', { quoted_passage: 'nguyên văn của Báo A' }),
      named(itemB, 'Báo B', { press_kind: 'daily_print' }),
    ],
    ...rest,
  });

export const withLetter = (of: IncidentLetter, rest: Partial<Incident> = {}) =>
  twoItems({ status: 'correcting', items: [named(itemA, 'Báo A', { letters: [of] })], ...rest });
export const received = (rest: Partial<IncidentLetter> = {}) =>
  sentLetter({
    stage: 'received',
    received_at: '2026-06-04T08:00:00Z',
    conclusion_received_at: '2026-06-04T08:00:00Z',
    due_starts_at: '2026-06-04T08:00:00Z',
    due_rule_id: 'r',
    due_at: '2026-06-05T08:00:00Z',
    ...rest,
  });
