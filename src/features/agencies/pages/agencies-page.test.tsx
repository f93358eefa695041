import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { contact, listedAgency, record } from '../agencies.fixtures';
import { Component } from './agencies-page';

const province = listedAgency('UBND-TINH', 'Ủy ban nhân dân tỉnh An Giang', {
  short_name: 'UBND tỉnh',
  id: agencies.province.id,
  parent_id: null,
  kind: 'province',
  spokespersons: [record('Đặng Thanh Khánh')],
});
const below = { parent_id: province.id };
const health = listedAgency('SYT', 'Sở Y tế', {
  ...below,
  id: agencies.health.id,
  head_name: 'Ngô Thị Thu Quân',
  office_phone: '02963000018',
  spokespersons: [record('Võ Bảo Tú', false)],
});
const foreign = listedAgency('SNGV', 'Sở Ngoại vụ', below);
const finance = listedAgency('STC', 'Sở Tài chính', { ...below, public_contacts: [contact('Huỳnh Kim Phúc')] });
const longXuyen = listedAgency('H883', 'Ủy ban nhân dân thành phố Long Xuyên', {
  ...below,
  kind: 'district',
  spokespersons: [record('Ngô Thị Thu Sơn')],
});
const rows = [province, health, foreign, finance, longXuyen];

beforeEach(() => {
  onSelect('contact_attestations', []);
  onRpc('count_findings', () => []);
});

async function open(at: string, as: Persona = personas.supervisor) {
  onSelect('agencies', rows);
  const page = await renderRoute([{ path: '/co-quan', Component }], at, { as });
  await screen.findByText(/\d cơ quan$/);
  return page;
}
const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const listed = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((line) => within(line).getAllByRole('cell')[0]?.textContent);

it('asks once, for the present standing spokesperson only', async () => {
  const asked: URL[] = [];
  onSelect('agencies', ({ url }) => {
    asked.push(url);
    return rows;
  });
  await renderRoute([{ path: '/co-quan', Component }], '/co-quan', { as: personas.supervisor });
  await screen.findByText('5 cơ quan');
  expect(asked).toHaveLength(1);
  const search = asked[0]?.searchParams;
  expect(search?.get('spokespersons.kind')).toBe('eq.standing');
  expect(search?.get('spokespersons.valid_from')).toMatch(/^lte\./);
  expect(search?.get('spokespersons.or')).toMatch(/valid_to\.is\.null,valid_to\.gte\./);
});

it('shows the head, the office telephone and who speaks now', async () => {
  await open('/co-quan');
  const line = within(row('Sở Y tế'));
  expect(line.getByText('Ngô Thị Thu Quân')).toBeVisible();
  expect(line.getByRole('link', { name: '0296 300 0018' })).toHaveAttribute('href', 'tel:+842963000018');
  expect(line.getByRole('link', { name: 'Võ Bảo Tú' })).toHaveAttribute('href', '/nguoi-phat-ngon/record-Võ Bảo Tú');
  expect(line.getByText('Chưa công bố')).toBeVisible();
  expect(within(row('Sở Ngoại vụ')).getByText('Chưa có')).toBeVisible();
});

it('shows a clerk only what other agencies have published', async () => {
  await open('/co-quan', personas.healthClerk);
  const published = within(row('Sở Tài chính'));
  expect(published.getByText('Huỳnh Kim Phúc')).toBeVisible();
  expect(published.queryByRole('link', { name: 'Huỳnh Kim Phúc' })).toBeNull();
  expect(within(row('Sở Ngoại vụ')).getByText('Chưa công bố')).toBeVisible();
  expect(screen.queryByText('Chưa có')).toBeNull();
});

it('finds without diacritics while one types, and keeps what was typed in the address', async () => {
  const { user, address } = await open('/co-quan');
  await user.type(screen.getByLabelText('Tìm theo tên, mã cơ quan'), 'so ngoai');
  expect(await screen.findByText('1 trong 5 cơ quan')).toBeVisible();
  expect(listed()).toEqual(['SNGV']);
  expect(address()).toBe('/co-quan?q=so+ngoai');
});

it('honours diacritics when they are typed', async () => {
  await open('/co-quan?q=tái');
  expect(screen.getByText('Không có cơ quan nào khớp')).toBeVisible();
});

it('typing leaves one step back, and Back shows what was before', async () => {
  const { user, address, router } = await open('/co-quan');
  await user.selectOptions(screen.getByLabelText('Loại cơ quan'), 'Sở, ban, ngành');
  expect(listed()).toEqual(['SYT', 'SNGV', 'STC']);
  await user.type(screen.getByLabelText('Tìm theo tên, mã cơ quan'), 'tai');
  await screen.findByText('1 trong 5 cơ quan');
  expect(address()).toBe('/co-quan?q=tai&loai=so-ban-nganh');
  await router.navigate(-1);
  expect(await screen.findByText('5 cơ quan')).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText('Tìm theo tên, mã cơ quan')).toHaveValue(''));
});

it('shows only agencies for which nobody speaks', async () => {
  const { user, address } = await open('/co-quan');
  await user.click(screen.getByLabelText('Chưa có người phát ngôn'));
  // Somebody published ahead of their term does not speak yet.
  expect(listed()).toEqual(['SNGV', 'STC']);
  expect(address()).toBe('/co-quan?nguoi-phat-ngon=chua-co');
});

it('orders by name on the header, both ways', async () => {
  const { user, address } = await open('/co-quan');
  await user.click(screen.getByRole('button', { name: 'Cơ quan' }));
  expect(listed()).toEqual(['SNGV', 'STC', 'SYT', 'H883', 'UBND-TINH']);
  await user.click(screen.getByRole('button', { name: 'Cơ quan' }));
  expect(listed()).toEqual(['UBND-TINH', 'H883', 'SYT', 'STC', 'SNGV']);
  expect(address()).toBe('/co-quan?sap-xep=ten-giam');
});

it('is walked as a tree by the arrow keys', async () => {
  const { user, address } = await open('/co-quan?xem=cay');
  const item = (name: RegExp) => screen.getByRole('treeitem', { name });
  await user.click(screen.getByLabelText('Tìm theo tên, mã cơ quan'));
  item(/Ủy ban nhân dân tỉnh/).focus();
  await user.keyboard('{ArrowDown}');
  expect(item(/Sở, ban, ngành \(3\)/)).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(item(/Sở Y tế/)).toHaveFocus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(item(/Sở, ban, ngành/)).toHaveFocus();
  expect(item(/Sở, ban, ngành/)).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByRole('treeitem', { name: /Sở Y tế/ })).toBeNull();
  expect(address()).toBe('/co-quan?xem=cay&dong=UBND-TINH.department');
  await user.keyboard('{End}');
  expect(item(/Long Xuyên/)).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(address()).toBe('/co-quan/H883');
});

it('opens the branches of the tree in which it finds something', async () => {
  const { user } = await open('/co-quan?xem=cay&dong=UBND-TINH.department');
  expect(screen.queryByRole('treeitem', { name: /Sở Y tế/ })).toBeNull();
  await user.type(screen.getByLabelText('Tìm theo tên, mã cơ quan'), 'y te');
  expect(await screen.findByRole('treeitem', { name: /Sở Y tế/ })).toBeVisible();
  expect(screen.queryByRole('treeitem', { name: /Sở Ngoại vụ/ })).toBeNull();
});

it('says what went wrong, and tries again', async () => {
  onSelect('agencies', () => refusal('42501', 'permission denied', { status: 403 }));
  const { user } = await renderRoute([{ path: '/co-quan', Component }], '/co-quan', { as: personas.supervisor });
  expect(await screen.findByRole('alert')).toHaveTextContent('Bạn không có quyền làm việc này');
  onSelect('agencies', rows);
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText('5 cơ quan')).toBeVisible();
});

it('shows who oversees agencies which are late with confirming their contacts, and only those', async () => {
  const due = (agency_id: string, days: number) => ({
    agency_id,
    contacts: 2,
    attested_at: '2026-01-05T02:00:00Z',
    due_at: new Date(Date.now() + days * 86_400_000).toISOString(),
  });
  onSelect('contact_attestations', [due(health.id, -1), due(longXuyen.id, 1)]);
  const { user, address } = await open('/co-quan');
  await waitFor(() => expect(row('Sở Y tế')).toHaveTextContent('Quá hạn xác nhận danh bạ'));
  expect(row('thành phố Long Xuyên')).not.toHaveTextContent('Quá hạn');
  await user.click(screen.getByRole('checkbox', { name: 'Quá hạn xác nhận danh bạ' }));
  expect(listed()).toEqual(['SYT']);
  expect(address()).toBe('/co-quan?xac-nhan=qua-han');
});

it('offers a clerk no such filter', async () => {
  await open('/co-quan', personas.healthClerk);
  expect(screen.queryByRole('checkbox', { name: 'Quá hạn xác nhận danh bạ' })).toBeNull();
});

it('marks agencies whose new head has appointed nobody, and shows only those', async () => {
  onRpc('count_findings', ({ body }) => {
    expect(body).toEqual({ of_kinds: ['head_changed'] });
    return [
      { agency_id: health.id, found: { head_changed: 1 }, late: {} },
      { agency_id: finance.id, found: { head_changed: 0 }, late: {} },
    ];
  });
  const { user, address } = await open('/co-quan');
  await waitFor(() => expect(row('Sở Y tế')).toHaveTextContent('Đổi thủ trưởng, chưa cử lại'));
  expect(row('Sở Tài chính')).not.toHaveTextContent('Đổi thủ trưởng');
  await user.click(screen.getByRole('checkbox', { name: 'Đổi thủ trưởng, chưa cử lại' }));
  expect(listed()).toEqual(['SYT']);
  expect(address()).toBe('/co-quan?thu-truong=chua-cu-lai');
});

describe('a manager', () => {
  it('adds agencies, one or a list of them', async () => {
    await open('/co-quan', personas.manager);
    expect(screen.getByRole('link', { name: 'Thêm cơ quan' })).toHaveAttribute('href', '/co-quan-moi');
    expect(screen.getByRole('link', { name: 'Nhập từ Excel' })).toHaveAttribute('href', '/nhap-co-quan');
  });

  it('reaches from the tree by the Tab key what can be done with the agency they are at', async () => {
    const { user, address } = await open('/co-quan?xem=cay', personas.manager);
    screen.getByRole('treeitem', { name: /Long Xuyên/ }).focus();
    const actions = within(
      await screen.findByRole('group', { name: 'Thao tác với Ủy ban nhân dân thành phố Long Xuyên' }),
    );
    await user.tab();
    expect(actions.getByRole('link', { name: 'Thêm cơ quan dưới đây' })).toHaveFocus();
    await user.tab();
    expect(actions.getByRole('link', { name: 'Sửa' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(address()).toBe('/co-quan/H883/sua');
  });

  it('adds below a district and the province, not below a department', async () => {
    await open('/co-quan?xem=cay', personas.manager);
    screen.getByRole('treeitem', { name: /Sở Y tế/ }).focus();
    const actions = within(await screen.findByRole('group', { name: 'Thao tác với Sở Y tế' }));
    expect(actions.getByRole('link', { name: 'Sửa' })).toHaveAttribute('href', '/co-quan/SYT/sua');
    expect(actions.queryByRole('link', { name: 'Thêm cơ quan dưới đây' })).toBeNull();
    expect(screen.getByTitle('Thêm cơ quan dưới UBND tỉnh')).toHaveAttribute('href', '/co-quan-moi?cap-tren=UBND-TINH');
  });
});

it.each(['supervisor', 'healthClerk'] as const)('a %s is offered nothing to change in the tree', async (who) => {
  await open('/co-quan?xem=cay', personas[who]);
  screen.getByRole('treeitem', { name: /Sở Y tế/ }).focus();
  expect(screen.queryByRole('group', { name: /Thao tác/ })).toBeNull();
  expect(screen.queryByTitle(/^(Sửa|Thêm)/)).toBeNull();
  expect(screen.queryByRole('link', { name: /Thêm cơ quan|Nhập từ Excel/ })).toBeNull();
});
