import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { setting } from '@/reference/settings.fixtures';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { refusals } from '../settings.refusals';
import { Component } from './settings-page';

type Body = Record<string, unknown>;

const hours = setting('at_once_follow_up_hours', {
  value: 24,
  unit: 'hour',
  most: 168,
  label: 'Việc phải làm «ngay» được nhắc sau',
  version: 3,
});
const days = setting('delegation_max_days', { value: 90, unit: 'day', most: 366, label: 'Thời hạn ủy quyền dài nhất' });
const place = setting('place_name', { text: 'An Giang', least: 2, most: 50, label: 'Địa danh' });
const factor = setting('managers_second_factor', { value: 0, unit: 'switch', least: 0, most: 1, label: 'Xác thực' });

const previews: Body[] = [];
beforeEach(() => {
  previews.length = 0;
  onSelect('settings', [hours, days, place, factor]);
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
  onRpc('record_timeline', () => []);
  onRpc('preview_change', ({ body }) => {
    previews.push(body as Body);
    return [];
  });
});

async function open(search = '', as: Persona = personas.manager) {
  const page = await renderRoute([{ path: '/cai-dat', Component }], `/cai-dat${search}`, { as });
  await screen.findByRole('heading', { name: 'Bảo mật' });
  return page;
}
const card = (name: string) => within(screen.getByRole('article', { name }));
const save = (user: Awaited<ReturnType<typeof open>>['user']) =>
  user.click(screen.getByRole('button', { name: /^(Xem trước và lưu|Lưu)$/ }));
async function set(user: Awaited<ReturnType<typeof open>>['user'], text: string) {
  const box = await screen.findByRole('textbox', { name: /^Giá trị mới/ });
  await user.clear(box);
  await user.type(box, text);
}

describe('the settings', () => {
  it('are told with what they mean, their value, their limits and when they were changed', async () => {
    await open('', personas.healthClerk);
    const told = card(hours.label);
    expect(told.getByText('24 giờ')).toBeVisible();
    expect(told.getByText(/Luật ghi «ngay»/)).toBeVisible();
    expect(told.getByText('Từ 1 đến 168 giờ · Sửa lần cuối 20/11/2026 09:00')).toBeVisible();
    expect(card('Địa danh').getByText('Dài từ 2 đến 50 ký tự · Chưa ai sửa')).toBeVisible();
    expect(card('Xác thực').getByText('không bắt buộc')).toBeVisible();
  });

  it.each([
    ['a clerk', personas.healthClerk],
    ['a supervisor', personas.supervisor],
  ])('are only read by %s, also at the address of a change', async (_, as) => {
    await open('?sua=place_name', as);
    expect(screen.getByText('Quản trị của tỉnh đổi các thiết lập này.')).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Sửa/ })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('tell who changed them, asked for only then', async () => {
    let asked = 0;
    onRpc('record_timeline', () => {
      asked += 1;
      return [
        {
          id: 1,
          changed_at: '2026-11-20T02:00:00Z',
          changed_by_name: 'Trần Quốc Khải',
          table_name: 'settings',
          operation: 'UPDATE',
          was: { value: 12 },
          is_now: { value: 24 },
        },
      ];
    });
    const { user } = await open('', personas.healthClerk);
    expect(asked).toBe(0);
    await user.click(screen.getByRole('button', { name: `Ai đã sửa, khi nào: ${hours.label}` }));
    const history = within(await screen.findByRole('dialog'));
    expect(await history.findByText(/Trần Quốc Khải/)).toBeVisible();
    expect(history.getByText('12 giờ')).toBeVisible();
    expect(history.getByText('24 giờ')).toBeVisible();
  });
});

describe('a change', () => {
  it('of a name is saved where it stands', async () => {
    let saved: Body = {};
    onUpdate<Body>('settings', ({ body, url }) => {
      saved = { ...body, of: url.searchParams.get('id') };
      return { ...place, ...body };
    });
    const { user, address } = await open();
    await user.click(screen.getByRole('link', { name: 'Sửa: Địa danh' }));
    expect(address()).toBe('/cai-dat?sua=place_name');
    await set(user, 'Rạch Giá');
    await save(user);
    expect(await screen.findByText('Đã lưu «Địa danh»: Rạch Giá.')).toBeVisible();
    expect(saved).toEqual({ text: 'Rạch Giá', version: 1, of: `eq.${place.id}` });
    expect(address()).toBe('/cai-dat');
    expect(previews).toEqual([]);
  });

  it('of what deadlines are counted by is looked at first', async () => {
    onRpc('preview_change', ({ body }) => {
      previews.push(body as Body);
      return Array.from({ length: 2 }, (_, at) => ({
        kind: at === 0 ? 'letter' : 'attestation',
        record_id: `r${at}`,
        incident_id: at === 0 ? 'i0' : null,
        agency_short_name: 'Sở Y tế',
        title: at === 0 ? 'Báo A: Tin sai' : null,
        was: null,
        becomes: '2026-11-30T08:00:00Z',
        of_total: 250,
      }));
    });
    onUpdate<Body>('settings', ({ body }) => ({ ...hours, ...body }));
    const { user } = await open('?sua=at_once_follow_up_hours');
    await set(user, '48');
    await save(user);
    const told = within(await screen.findByRole('dialog'));
    expect(told.getByText('250 hạn thay đổi; dưới đây là 2 hạn đến trước.')).toBeVisible();
    expect(told.getByRole('link', { name: 'Báo A: Tin sai' })).toHaveAttribute('href', '/vu-viec/i0/van-ban/r0');
    expect(told.getByRole('link', { name: 'Sở Y tế' })).toHaveAttribute('href', '/co-quan');
    expect(told.getAllByText('không có hạn')).toHaveLength(2);
    expect(told.getAllByText('trước 15:00 ngày 30/11/2026')).toHaveLength(2);
    await user.click(told.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã lưu «Việc phải làm «ngay» được nhắc sau»: 48 giờ.')).toBeVisible();
    expect(previews).toEqual([{ act: 'change_setting', change: { key: 'at_once_follow_up_hours', value: 48 } }]);
  });

  it('out of range is refused with the range', async () => {
    const { user } = await open('?sua=delegation_max_days');
    await set(user, '367');
    await save(user);
    await waitFor(() =>
      expect(screen.getByRole('textbox')).toHaveAccessibleDescription(expect.stringContaining('Từ 1 đến 366 ngày.')),
    );
  });

  it('refused by the database is told, whichever refusal it is, and what was typed stays', async () => {
    const { user } = await open('?sua=delegation_max_days');
    await set(user, '30');
    for (const [key, { message }] of Object.entries(refusals)) {
      const code = key.startsWith('settings_') ? '23514' : 'PT403';
      onUpdate('settings', () => refusal(code, code === '23514' ? `… violates … constraint "${key}"` : key));
      await save(user);
      await waitFor(() => expect(screen.getByText(message), key).toBeVisible());
    }
    expect(screen.getByRole('textbox')).toHaveValue('30');
  });

  it('to two factors by who has shown only one says what to do first', async () => {
    onUpdate('settings', () => refusal('PT403', 'second_factor_first', { hint: 'value', status: 403 }));
    const { user } = await open('?sua=managers_second_factor');
    await user.click(await screen.findByRole('radio', { name: 'bắt buộc' }));
    await save(user);
    expect(await screen.findByText(/bật xác thực hai bước cho chính mình/)).toBeVisible();
  });

  it('a colleague has forestalled shows both values', async () => {
    const { user } = await open('?sua=delegation_max_days');
    await set(user, '30');
    onUpdate('settings', () => refusal('PT409', 'stale_version', { status: 409 }));
    onSelect('settings', ({ url }) =>
      url.searchParams.has('id') ? [{ ...days, value: 60, version: 2 }] : [hours, days],
    );
    await save(user);
    expect(await screen.findByRole('radio', { name: 'Bản đã lưu: 60 ngày' })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Bản của bạn: 30 ngày' })).toBeChecked();
  });
});
