// The whole history checked link by link, from the page.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { AuditPage } from './audit-page';

const hash = 'ab'.repeat(32);
const whole = { checked: 2, last_position: 2, last_hash: hash, is_end: true, fault_count: 0, faults: [] };
const ofDepartment: Persona = {
  ...personas.manager,
  memberships: personas.manager.memberships.map((membership) => ({ ...membership, agency: agencies.health })),
};

beforeEach(() => {
  onSelect('agencies', []);
  onSelect('profiles', []);
  onRpc('list_audit', () => []);
});
const open = (as: Persona = personas.manager) =>
  renderRoute([{ path: '/nhat-ky', element: <AuditPage tell={() => ({})} /> }], '/nhat-ky', { as });

describe('whether it is whole', () => {
  const start = async () => {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: 'Kiểm tra tính toàn vẹn' }));
    return page;
  };
  const check = (page: Awaited<ReturnType<typeof open>>) =>
    page.user.click(screen.getByRole('button', { name: 'Bắt đầu kiểm tra' }));

  it('is checked to its end, stretch by stretch, and answered with a code to keep', async () => {
    const from: unknown[] = [];
    onRpc('verify_audit', ({ body }) => {
      from.push(body);
      return body.after_position === 0
        ? { ...whole, checked: 20_000, last_position: 20_000, is_end: false }
        : { ...whole, checked: 1_500, last_position: 21_500 };
    });
    const page = await start();
    await check(page);
    expect(await screen.findByText('21.500 mục, không có mục nào bị sửa hay xóa')).toBeVisible();
    const answer = within(screen.getByRole('status'));
    expect(answer.getByText(`21500:${hash}`)).toBeVisible();
    expect(from).toEqual([
      { after_position: 0, page_size: 20_000 },
      { after_position: 20_000, page_size: 20_000 },
    ]);
    await page.user.click(answer.getByRole('button', { name: 'Sao chép mã' }));
    expect(await navigator.clipboard.readText()).toBe(`21500:${hash}`);
    expect(answer.getByRole('button', { name: 'Đã sao chép' })).toBeVisible();
  });

  it('says how far it has come meanwhile', async () => {
    let finish = () => {};
    onRpc('verify_audit', async ({ body }) => {
      if (body.after_position === 0) return { ...whole, checked: 20_000, last_position: 20_000, is_end: false };
      await new Promise<void>((settle) => {
        finish = settle;
      });
      return whole;
    });
    await check(await start());
    expect(await screen.findByText('Đang kiểm tra: 20.000 mục…')).toBeVisible();
    finish();
    expect(await screen.findByText('20.002 mục, không có mục nào bị sửa hay xóa')).toBeVisible();
  });

  it('names every fault', async () => {
    const faults = [
      { kind: 'entry_removed', position: 1, change_id: 41 },
      {
        kind: 'entry_altered',
        position: 2,
        change_id: 42,
        table_name: 'incidents',
        operation: 'UPDATE',
        changed_at: '2026-11-23T08:00:00Z',
      },
    ];
    onRpc('verify_audit', () => ({ ...whole, fault_count: 5, faults }));
    await check(await start());
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('2 mục, phát hiện 5 chỗ không toàn vẹn')).toBeVisible();
    expect(alert.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Mục 41 đã bị xóa (vị trí 1).',
      'Mục 42 đã bị sửa (vị trí 2). Nay ghi: sửa «Vụ việc», Hệ thống, 23/11/2026 15:00.',
    ]);
    expect(alert.getByText('… và 3 chỗ khác.')).toBeVisible();
    expect(screen.queryByText('Sao chép mã')).toBeNull();
  });

  it.each([
    [
      'is no longer there',
      { ...whole, last_position: 1 },
      /Không còn vị trí 2 đã ghi lần trước: các mục cuối đã bị xóa/,
    ],
    ['is another', { ...whole, last_hash: 'cd'.repeat(32) }, /Vị trí 2 không còn như mã đã ghi/],
  ])('is checked against a code noted earlier, which %s', async (_, there, words) => {
    onRpc('verify_audit', ({ body }) => (body.page_size === 1 ? there : whole));
    const page = await start();
    await page.user.type(screen.getByLabelText('Mã đã ghi lần trước (không bắt buộc)'), `2:${hash}`);
    await check(page);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('is whole with a code noted earlier that still stands', async () => {
    onRpc('verify_audit', () => whole);
    const page = await start();
    await page.user.type(screen.getByLabelText('Mã đã ghi lần trước (không bắt buộc)'), `2:${hash}`);
    await check(page);
    expect(await screen.findByText('2 mục, không có mục nào bị sửa hay xóa')).toBeVisible();
  });

  it('asks for the whole code when it is none, and keeps what was typed', async () => {
    const page = await start();
    const field = screen.getByLabelText('Mã đã ghi lần trước (không bắt buộc)');
    await page.user.type(field, '2:abc');
    await check(page);
    expect(field).toHaveAccessibleDescription(
      'Dán nguyên mã của lần kiểm tra trước: vị trí, dấu hai chấm, rồi 64 ký tự.',
    );
    expect(field).toHaveValue('2:abc');
    await page.user.type(field, 'd');
    expect(field).not.toHaveAccessibleDescription();
  });

  it('says when it could not be checked', async () => {
    onRpc('verify_audit', offline);
    await check(await start());
    expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ.');
  });

  it('is the province manager’s to ask', async () => {
    await open(ofDepartment);
    await screen.findByText('Không có mục nhật ký nào ở đây');
    expect(screen.queryByRole('button', { name: 'Kiểm tra tính toàn vẹn' })).toBeNull();
  });
});
