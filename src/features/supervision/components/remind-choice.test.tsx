import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { Finding } from '@/reference/findings.api';
import { finding } from '@/reference/findings.fixtures';
import { onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { Component } from '../pages/findings-page';

const path = '/giam-sat/phat-hien';
const law = finding();
const other = finding({ id: '00000000-0000-4000-8000-0000000f0002', agency_short_name: 'Sở Y tế', kind: 'untrained' });
const late = finding({
  id: '00000000-0000-4000-8000-0000000f0003',
  kind: 'published_late',
  due_at: '2026-11-14T17:00:00Z',
  done_at: '2026-11-20T17:00:00Z',
});

beforeEach(() => onSelect('agencies', []));

function open(found: Finding[], at = path, as: Persona = personas.supervisor) {
  onRpc('list_findings', () => found);
  return renderRoute([{ path, Component }], at, { as });
}

it('each finding leads to the form that reminds of it, but what was done, only too late', async () => {
  await open([law, late]);
  const link = await screen.findByRole('link', { name: 'Đôn đốc: Sở Tư pháp, đổi thủ trưởng, chưa cử lại' });
  expect(link).toHaveAttribute('href', `/don-doc/them?viec=${law.id}`);
  expect(screen.getAllByRole('link', { name: /^Đôn đốc:/ })).toHaveLength(1);
});

it('several are chosen for one letter, one by one or all of the page', async () => {
  const { user } = await open([law, other, late]);
  const rows = await screen.findAllByRole('row');
  await user.click(within(rows[2] as HTMLElement).getByRole('checkbox'));
  expect(screen.getByRole('link', { name: 'Đôn đốc 1 việc đã chọn' })).toHaveAttribute(
    'href',
    `/don-doc/them?viec=${other.id}`,
  );
  await user.click(screen.getByRole('button', { name: 'Chọn cả 2 việc ở trang này' }));
  expect(screen.getByRole('link', { name: 'Đôn đốc 2 việc đã chọn' })).toHaveAttribute(
    'href',
    `/don-doc/them?viec=${law.id}%2C${other.id}`,
  );
  await user.click(screen.getByRole('button', { name: 'Bỏ chọn' }));
  expect(screen.queryByRole('link', { name: /việc đã chọn/ })).toBeNull();
});

it.each<[string, string, Persona]>([
  ['of the past', `${path}?ngay=2026-11-01`, personas.supervisor],
  ['by a clerk', path, personas.healthClerk],
  ['by a manager', path, personas.manager],
])('nobody is reminded %s', async (_, at, as) => {
  await open([law], at, as);
  expect(await screen.findByText('Thủ trưởng mới: Lê Thị Mới')).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Đôn đốc/ })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: /^Chọn để đôn đốc/ })).toBeNull();
});
