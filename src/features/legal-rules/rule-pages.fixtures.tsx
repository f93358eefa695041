// What the tests of the pages that keep rules and days off have in common.
import { screen, within } from '@testing-library/react';
import { beforeEach } from 'vitest';
import type { MovedDeadline } from '@/reference/change-preview.api';
import { onDelete, onInsert, onRpc, onSelect } from '../../../tests/harness/backend';
import { renderRoute } from '../../../tests/harness/render';
import { type Persona, personas } from '../../../tests/harness/unit-personas';
import { Component as EditPage } from './pages/edit-legal-rule-page';
import { Component as HolidaysPage } from './pages/holidays-page';
import { Component as ListPage } from './pages/legal-rules-page';
import { Component as NewPage } from './pages/new-legal-rule-page';
import { Component as NewVersionPage } from './pages/new-rule-version-page';

export type Body = Record<string, unknown>;

const routes = [
  { path: '/quy-dinh', Component: ListPage },
  { path: '/quy-dinh/them', Component: NewPage },
  { path: '/quy-dinh/ngay-nghi', Component: HolidaysPage },
  { path: '/quy-dinh/:id/phien-ban-moi', Component: NewVersionPage },
  { path: '/quy-dinh/:id/sua', Component: EditPage },
];

/** An incident's time that a change moves. */
export const moved: MovedDeadline = {
  kind: 'incident',
  record_id: '00000000-0000-4000-8000-00000000aa01',
  incident_id: '00000000-0000-4000-8000-00000000aa01',
  agency_short_name: 'Sở Y tế',
  title: 'Tin sai về số ca sốt xuất huyết',
  was: '2026-11-27T17:00:00Z',
  becomes: '2026-11-30T17:00:00Z',
  of_total: 1,
};

/** A database in which nothing is being typed and no change moves anything, for each test; what previews were asked for. */
export function answerForKeeping() {
  const previews: Body[] = [];
  beforeEach(() => {
    previews.length = 0;
    onSelect('drafts', []);
    onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
    onDelete('drafts', () => undefined);
    onRpc('record_timeline', () => []);
    onRpc('preview_change', ({ body }) => {
      previews.push(body as Body);
      return [];
    });
  });
  return previews;
}

export async function openPage(at: string, as: Persona = personas.manager) {
  const page = await renderRoute(routes, at, { as });
  await screen.findByRole('heading', { level: 1 });
  return page;
}
export type User = Awaited<ReturnType<typeof openPage>>['user'];

export const field = (name: RegExp) => screen.getByRole('textbox', { name });
export async function put(user: User, name: RegExp, text: string) {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}
export const press = async (user: User, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));

/** What the dialog before a save says. */
export const dialog = async () => within(await screen.findByRole('dialog'));

/** Has seen what moves, and goes on. */
export async function agree(user: User, label = 'Lưu') {
  await user.click((await dialog()).getByRole('button', { name: label }));
}
