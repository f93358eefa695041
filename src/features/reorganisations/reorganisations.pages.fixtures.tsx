// What the tests of a plan have in common.
import { screen } from '@testing-library/react';
import { beforeEach } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect } from '../../../tests/harness/backend';
import { renderRoute } from '../../../tests/harness/render';
import { type Persona, personas, agencies as places } from '../../../tests/harness/unit-personas';
import { Component } from './pages/new-reorganisation-page';
import { agency, dissolved } from './reorganisations.fixtures';

export const province = { ...agency('UBND-TINH', places.province.name), ...places.province, parent_id: null };
export const below = { parent_id: province.id };
export const health = agency('SYT', 'Sở Y tế', below);
const finance = agency('STC', 'Sở Tài chính', below);
const home = agency('SNV', 'Sở Nội vụ', below);
const at = '/sap-xep-co-quan/them';
export const keptAt = '2026-11-23T02:00:00Z';

export interface Plan {
  id: string;
  title: string;
  steps: object[];
}

export const effects = (rest: object = {}) => ({ steps: { merge: 1 }, dissolved: [], warnings: [], ...rest });

/** A database with four agencies and no draft, for each test; what was sent to it. */
export function answerForPlans() {
  const sent = { previewed: [] as Plan[], carriedOut: [] as Plan[], drafts: [] as Record<string, string>[] };
  beforeEach(() => {
    Object.assign(sent, { previewed: [], carriedOut: [], drafts: [] });
    onSelect('agencies', [province, health, finance, home]);
    onSelect('drafts', []);
    onSelect('reorganisations', []);
    onInsert<{ content: Record<string, string> }>('drafts', ({ body }) => {
      sent.drafts.push(body.content);
      return { updated_at: keptAt };
    });
    onDelete('drafts', () => undefined);
    onRpc<{ plan: Plan }>('preview_reorganisation', ({ body }) => {
      sent.previewed.push(body.plan);
      return effects({ dissolved: [dissolved('SYT', { heir: 'STC', terms: 1, incidents: 2 })] });
    });
    onRpc<{ plan: Plan }>('carry_out_reorganisation', ({ body }) => {
      sent.carriedOut.push(body.plan);
      return body.plan;
    });
  });
  return sent;
}

/** The page of a new plan. */
export async function open(as: Persona = personas.manager) {
  const page = await renderRoute([{ path: at, Component }], at, { as });
  await screen.findByRole('heading', { level: 1 });
  return page;
}
export type User = Awaited<ReturnType<typeof open>>['user'];

export const press = (user: User, name: string | RegExp) => user.click(screen.getByRole('button', { name }));
export const look = (user: User) => press(user, 'Xem trước');
export const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}( \\*)?$`) });
export async function put(user: User, name: string, text: string) {
  await user.click(field(name));
  await user.paste(text);
}
export async function head(user: User) {
  await screen.findByText(/^Các bước/);
  await put(user, 'Tên đợt sắp xếp', 'Sắp xếp các sở năm 2025');
  await put(user, 'Số văn bản', '12/NQ-HĐND');
  await put(user, 'Ngày văn bản', '12/06/2025');
  await put(user, 'Có hiệu lực từ ngày', '01/07/2025');
}
export async function choose(user: User, label: RegExp, ...names: string[]) {
  for (const name of names) {
    const box = screen.getByRole('combobox', { name: label });
    await user.click(box);
    await user.paste(name);
    await user.click(await screen.findByRole('option', { name: new RegExp(name, 'i') }));
  }
}
export async function addMerge(user: User) {
  await press(user, 'Hợp nhất, sáp nhập');
  await choose(user, /^Các cơ quan nhập vào/, 'Sở Y tế');
  await choose(user, /^Cơ quan nhận/, 'Sở Tài chính');
}
/** A plan ready to be looked at, as its draft keeps it. */
export function planned(steps: object[] = [{ kind: 'merge', codes: ['SYT'], into: 'STC' }]) {
  const content = {
    title: 'Sắp xếp các sở năm 2025',
    decision_number: '12/NQ-HĐND',
    decision_date: '2025-06-12',
    effective_on: '2025-07-01',
    steps: JSON.stringify(steps),
  };
  onSelect('drafts', [{ content, base_version: null, updated_at: keptAt }]);
}
export const told = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
