import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { onInsert, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { agencies, invitation } from '../people.fixtures';
import { Component } from './person-page';

const { healthClerk, manager } = personas;
const [, health, education] = agencies;

const person = {
  id: healthClerk.userId,
  full_name: healthClerk.fullName,
  email: healthClerk.email,
  phone: '02963957049',
  is_demo: false,
  memberships: [
    {
      id: 'second',
      user_id: healthClerk.userId,
      role: 'supervisor',
      active: false,
      created_at: '2026-01-05T02:00:00Z',
      deactivated_at: '2026-10-01T02:00:00Z',
      deactivation_reason: 'Hết nhiệm kỳ',
      version: 2,
      agency: { ...education, sort_order: 9 },
    },
    {
      id: 'first',
      user_id: healthClerk.userId,
      role: 'clerk',
      active: true,
      created_at: '2026-01-05T02:00:00Z',
      deactivated_at: null,
      deactivation_reason: null,
      version: 1,
      agency: { ...health, sort_order: 3 },
    },
  ],
};

const history = [
  {
    id: 2,
    changed_at: '2026-10-01T02:00:00Z',
    changed_by_name: 'Trần Quốc Khải',
    table_name: 'memberships',
    operation: 'UPDATE',
    was: { active: true, deactivation_reason: null },
    is_now: { active: false, deactivation_reason: 'Hết nhiệm kỳ' },
  },
  {
    id: 1,
    changed_at: '2026-01-05T02:00:00Z',
    changed_by_name: null,
    table_name: 'memberships',
    operation: 'INSERT',
    was: null,
    is_now: { agency_id: health?.id, role: 'clerk', active: true },
  },
];

async function open(found: object[] = [person], as: Persona = manager) {
  onSelect('agencies', agencies);
  onSelect('profiles', found);
  onRpc('record_timeline', () => history);
  const asked: unknown[] = [];
  onRpc('list_invitations', ({ body }) => {
    asked.push(body);
    return [invitation({ email: person.email, state: 'accepted', accepted_at: '2026-01-05T02:00:00Z' })];
  });
  const page = await renderRoute([{ path: '/nguoi-dung/:id', Component }], `/nguoi-dung/${person.id}`, { as });
  return { ...page, asked };
}

describe('the page of a person', () => {
  it('tells how to reach them, their tasks in the order of agencies, their invitations and their history', async () => {
    const { asked } = await open();
    expect(await screen.findByRole('heading', { level: 1, name: person.full_name })).toBeVisible();
    expect(screen.getByText(person.email)).toBeVisible();
    expect(screen.getByRole('link', { name: '0296 395 7049' })).toBeVisible();
    const tasks = within(screen.getByRole('region', { name: 'Nhiệm vụ' }));
    const rows = tasks.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows[1]).toMatch(/^Sở Y tếCán bộ đầu mốiĐang hoạt độngtừ 05\/01\/2026/);
    expect(rows[2]).toMatch(/^Sở GD&ĐTGiám sátĐã ngừng01\/10\/2026: Hết nhiệm kỳ/);
    const invitations = within(screen.getByRole('region', { name: 'Lời mời' }));
    expect(await invitations.findByText('Đã chấp nhận')).toBeVisible();
    expect(asked).toEqual([expect.objectContaining({ of_email: person.email })]);
    const told = within(screen.getByRole('region', { name: 'Lịch sử thay đổi' }));
    expect(await told.findByText('Ngừng vai trò')).toBeVisible();
    expect(told.getByText('Nhận vai trò')).toBeVisible();
    expect(told.getByText('Sở Y tế')).toBeInTheDocument();
  });

  it('gives them a further task', async () => {
    onInsert('memberships', () => ({ id: 'x' }));
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Thêm nhiệm vụ' }));
    const dialog = within(await screen.findByRole('dialog', { name: `Thêm nhiệm vụ cho ${person.full_name}` }));
    await user.click(dialog.getByRole('combobox', { name: /Cơ quan/ }));
    await user.click(await screen.findByRole('option', { name: /Sở Giáo dục/ }));
    await user.click(dialog.getByRole('button', { name: 'Thêm nhiệm vụ' }));
    expect(await screen.findByText(`${person.full_name} nay cũng là cán bộ đầu mối tại Sở GD&ĐT.`)).toBeVisible();
  });

  it('of oneself offers no further task', async () => {
    await open([{ ...person, id: manager.userId, full_name: manager.fullName }]);
    expect(await screen.findByRole('heading', { level: 1, name: manager.fullName })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Thêm nhiệm vụ' })).toBeNull();
  });

  it('of nobody one manages says so', async () => {
    await open([]);
    expect(await screen.findByText('Hồ sơ này không có, hoặc bạn không có quyền xem.')).toBeVisible();
  });

  it('is not for who does not manage', async () => {
    await open([person], personas.supervisor);
    await waitFor(() => expect(screen.getByText('Chỉ quản trị xem và quản lý người dùng.')).toBeVisible());
  });
});
