import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { DelegationRow } from '../delegations.api';
import { listedDelegation } from '../delegations.fixtures';
import { Component } from './delegations-page';

type Asked = Record<string, unknown>;
const yen = listedDelegation('Lê Hoàng Yến', {
  state: 'unsigned',
  signed_at: null,
  document_number: null,
  publication: 'none',
  publish_due_at: null,
});
const phuoc = listedDelegation('Nguyễn Hữu Phước', { state: 'ended', publication: 'late', is_demo: true });

async function open(at = '/uy-quyen', as: Persona = personas.healthClerk, rows: DelegationRow[] = [yen, phuoc]) {
  const asked: Asked[] = [];
  onRpc<Asked>('list_delegations', ({ body }) => {
    asked.push(body);
    return rows;
  });
  onSelect('agencies', [{ ...agencies.health, parent_id: null, successor_id: null, dissolved_on: null }]);
  const page = await renderRoute([{ path: '/uy-quyen', Component }], at, { as });
  await waitFor(() => expect(asked).not.toEqual([]));
  return { ...page, asked, last: () => asked.at(-1) };
}
const line = async (name: string) => within((await screen.findByRole('link', { name })).closest('tr') as HTMLElement);

describe('a line', () => {
  it('tells who, for which matter, by which paper, until when, and that it was published late', async () => {
    await open();
    const row = await line('Nguyễn Hữu Phước');
    for (const text of [
      'Thông tin về tình hình dịch sốt xuất huyết',
      '41/GUQ-SYT',
      'ký 15/06/2026 08:30',
      'Từ 08:30 ngày 15/06/2026 đến hết ngày 10/07/2026',
      'Đã hết hạn',
      'Công bố muộn',
      'Hạn trước 20:30 ngày 15/06/2026',
      'dữ liệu minh họa',
    ]) {
      expect(row.getByText(text)).toBeVisible();
    }
    expect(row.getByRole('link')).toHaveAttribute('href', '/uy-quyen/id-Nguyễn Hữu Phước');
  });

  it('of a paper not signed says so, and asks for no publication', async () => {
    await open();
    const row = await line('Lê Hoàng Yến');
    expect(row.getByText('Chờ ký')).toBeVisible();
    expect(row.getByText('Chưa ký')).toBeVisible();
    expect(row.queryByText('Chưa công bố')).toBeNull();
  });
});

describe('the quick filters', () => {
  it.each<[string, Asked, string]>([
    ['Đang hiệu lực', { in_state: 'current' }, '?trang-thai=dang-hieu-luc'],
    ['Sắp hết hạn trong 7 ngày', { ending_within_days: 7 }, '?sap-het-han=7-ngay'],
    ['Công bố muộn', { published_late: true }, '?cong-bo=muon'],
  ])('«%s» goes to the address and to the database, and off again', async (name, wanted, search) => {
    const { user, asked, last, address } = await open();
    expect(asked).toEqual([{ order_by: 'newest', page_size: 50 }]);
    await user.click(screen.getByRole('checkbox', { name }));
    await waitFor(() => expect(last()).toEqual({ ...wanted, order_by: 'newest', page_size: 50 }));
    expect(address()).toBe(`/uy-quyen${search}`);
    await user.click(screen.getByRole('checkbox', { name }));
    expect(address()).toBe('/uy-quyen');
  });

  it('about the term exclude each other', async () => {
    const { user, last } = await open('/uy-quyen?trang-thai=dang-hieu-luc');
    await user.click(screen.getByRole('checkbox', { name: 'Sắp hết hạn trong 7 ngày' }));
    await waitFor(() => expect(last()).toMatchObject({ ending_within_days: 7 }));
    expect(last()).not.toHaveProperty('in_state');
    expect(screen.getByRole('checkbox', { name: 'Đang hiệu lực' })).not.toBeChecked();
  });
});

it('is filtered, searched and ordered as the address says', async () => {
  const { last, user, address } = await open('/uy-quyen?q=dich&trang-thai=thu-hoi&sap-xep=gan-het-han');
  expect(last()).toEqual({ query: 'dich', in_state: 'revoked', order_by: 'ending', page_size: 50 });
  expect(screen.getByRole('combobox', { name: 'Trạng thái' })).toHaveValue('revoked');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sắp xếp' }), 'Mới nhất trước');
  await waitFor(() => expect(last()).toMatchObject({ order_by: 'newest' }));
  await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
  expect(address()).toBe('/uy-quyen');
});

it('goes on after the last row shown, and back to the first', async () => {
  const many = Array.from({ length: 51 }, (_, index) =>
    listedDelegation(`Người ${index}`, { id: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}` }),
  );
  const { user, last, address } = await open('/uy-quyen', personas.healthClerk, many);
  expect(await screen.findByText('50 văn bản, còn trang sau')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Trang sau' }));
  await waitFor(() => expect(last()).toMatchObject({ after_key: 'key-Người 49', after_id: many[49]?.id }));
  await user.click(await screen.findByRole('button', { name: 'Về trang đầu' }));
  expect(address()).toBe('/uy-quyen');
});

describe('who looks', () => {
  it('a clerk may add one', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Lập văn bản ủy quyền' })).toHaveAttribute('href', '/uy-quyen/them');
    expect(screen.queryByRole('combobox', { name: /Cơ quan/ })).toBeNull();
  });
  it('a clerk of two sees those of the agency chosen in the header', async () => {
    const { last } = await open('/uy-quyen', personas.clerkOfTwo);
    expect(last()).toMatchObject({ in_agency: agencies.health.id });
  });
  it('a supervisor sees all, can choose an agency, and adds none', async () => {
    const { last } = await open('/uy-quyen', personas.supervisor);
    expect(last()).not.toHaveProperty('in_agency');
    expect(await screen.findByRole('combobox', { name: 'Cơ quan' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Lập văn bản ủy quyền' })).toBeNull();
  });
});

it('says so when there is none', async () => {
  await open('/uy-quyen', personas.healthClerk, []);
  expect(await screen.findByText('Chưa có văn bản ủy quyền nào ở đây')).toBeVisible();
});

it('says what failed, and tries again when asked to', async () => {
  onRpc('list_delegations', () => offline());
  const { user } = await renderRoute([{ path: '/uy-quyen', Component }], '/uy-quyen', { as: personas.healthClerk });
  expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
  onRpc('list_delegations', () => [phuoc]);
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('link', { name: 'Nguyễn Hữu Phước' })).toBeVisible();
});
