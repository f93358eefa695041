import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { offline, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { PersonRole } from '../people.api';
import { agencies, personRole } from '../people.fixtures';
import { refusals } from '../people.refusals';
import { Component } from './people-page';

type Body = Record<string, unknown>;

const clerk = personRole();
const gone = personRole({
  id: '00000000-0000-4000-8000-00000000f002',
  user_id: personas.former.userId,
  full_name: 'Bùi Văn Nam',
  email: 'nghiviec@phatngon.example',
  phone: null,
  active: false,
  deactivated_at: '2026-10-01T02:00:00Z',
  deactivation_reason: 'Chuyển công tác',
  updated_by_name: 'Trần Quốc Khải',
});
const own = personRole({
  id: '00000000-0000-4000-8000-00000000f003',
  user_id: personas.manager.userId,
  full_name: 'Trần Quốc Khải',
  email: personas.manager.email,
  agency_short_name: 'UBND tỉnh',
  role: 'manager',
});

let asked: Body[];
let rows: PersonRole[];
beforeEach(() => {
  asked = [];
  rows = [clerk, gone, own];
  onSelect('agencies', agencies);
  onRpc('list_memberships', ({ body }) => {
    asked.push(body);
    return rows;
  });
});

async function open(at = '/nguoi-dung', as: Persona = personas.manager) {
  const page = await renderRoute([{ path: '/nguoi-dung', Component }], at, { as });
  await screen.findByText(/vai trò$|Không có vai trò nào khớp/);
  return page;
}
type User = Awaited<ReturnType<typeof open>>['user'];
const line = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }));

/** Opens the menu beside somebody's role and chooses a step. */
async function choose(user: User, name: string, step: string) {
  await user.click(line(name).getByRole('button', { name: /^Thao tác với vai trò/ }));
  await user.click(await screen.findByRole('menuitem', { name: step }));
  return within(await screen.findByRole('dialog'));
}

describe('the list of people', () => {
  it('tells who, where, as what, since when or until when and why, and who changed it last', async () => {
    await open();
    for (const text of [
      'Sở Y tế',
      'Cán bộ đầu mối',
      'Đang hoạt động',
      'từ 05/01/2026',
      '0296 395 7049',
      'dữ liệu minh họa',
    ]) {
      expect(line('Nguyễn Ngọc Hân').getByText(text)).toBeVisible();
    }
    expect(line('Bùi Văn Nam').getByText('01/10/2026: Chuyển công tác')).toBeVisible();
    expect(line('Bùi Văn Nam').getByText(/Trần Quốc Khải/)).toBeVisible();
    const link = screen.getByRole('link', { name: 'Nguyễn Ngọc Hân' });
    expect(link).toHaveAttribute('href', `/nguoi-dung/${clerk.user_id}`);
  });

  it('is read by agency or by person, as the address says', async () => {
    const { user, address } = await open();
    const first = () => screen.getAllByRole('columnheader')[0]?.textContent;
    expect([first(), asked.at(-1)?.order_by]).toEqual(['Cơ quan', 'agency']);
    await user.click(screen.getByRole('radio', { name: 'Người' }));
    await waitFor(() => expect(asked.at(-1)?.order_by).toBe('person'));
    expect([first(), address()]).toEqual(['Người dùng', '/nguoi-dung?xem-theo=nguoi']);
  });

  it('is filtered by words, agency, role and state, all standing in the address', async () => {
    const { user, address } = await open(`/nguoi-dung?q=han&co-quan=${clerk.agency_id}`);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Vai trò' }), 'Quản trị');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trạng thái' }), 'Đã ngừng');
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({
        query: 'han',
        in_agency: clerk.agency_id,
        of_role: 'manager',
        in_state: 'inactive',
      }),
    );
    expect(address()).toContain('vai-tro=quan-tri&trang-thai=da-ngung');
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    await waitFor(() => expect(address()).toBe('/nguoi-dung'));
  });

  it('offers only the agencies one manages', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('combobox', { name: 'Cơ quan' }));
    const offered = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
    expect(offered).toContainEqual(expect.stringContaining('Sở Y tế'));
    expect(offered.join()).not.toContain('tỉnh khác');
  });

  it('of nobody says so', async () => {
    rows = [];
    await open();
    expect(screen.getByText('Không có người dùng nào ở đây')).toBeVisible();
  });

  it('that does not come says why', async () => {
    onRpc('list_memberships', () => offline());
    await renderRoute([{ path: '/nguoi-dung', Component }], '/nguoi-dung', { as: personas.manager });
    expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeVisible();
  });

  it.each([personas.healthClerk, personas.supervisor])('is not for $fullName, and says for whom', async (as) => {
    await renderRoute([{ path: '/nguoi-dung', Component }], '/nguoi-dung', { as });
    expect(await screen.findByText('Chỉ quản trị xem và quản lý người dùng.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Mời người dùng' })).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('a role', () => {
  /** What was sent of a change, which comes out well. */
  function onChange() {
    const sent: (Body & { id: string })[] = [];
    onUpdate('memberships', ({ body, url }) => {
      sent.push({ ...body, id: url.searchParams.get('id') ?? '' });
      return { id: clerk.id };
    });
    return sent;
  }

  it('is changed to another', async () => {
    const sent = onChange();
    const { user } = await open();
    const dialog = await choose(user, 'Nguyễn Ngọc Hân', 'Đổi vai trò');
    expect(dialog.getByRole('radio', { name: 'Cán bộ đầu mối' })).toBeChecked();
    await user.click(dialog.getByRole('radio', { name: 'Giám sát' }));
    await user.click(dialog.getByRole('button', { name: 'Đổi vai trò' }));
    expect(await screen.findByText('Nguyễn Ngọc Hân nay là giám sát tại Sở Y tế.')).toBeVisible();
    expect(sent).toEqual([{ id: `eq.${clerk.id}`, role: 'supervisor', version: 3 }]);
    expect(asked.length).toBeGreaterThan(1);
  });

  it('left as it is changes nothing', async () => {
    const { user } = await open();
    const dialog = await choose(user, 'Nguyễn Ngọc Hân', 'Đổi vai trò');
    await user.click(dialog.getByRole('button', { name: 'Đổi vai trò' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is ended with a reason, and not without', async () => {
    const sent = onChange();
    const { user } = await open();
    const dialog = await choose(user, 'Nguyễn Ngọc Hân', 'Ngừng vai trò');
    expect(dialog.getByText(/mất quyền ngay ở thao tác tiếp theo/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Ngừng vai trò' }));
    const reason = dialog.getByRole('textbox', { name: /Lý do/ });
    expect(reason).toHaveAccessibleDescription('Nhập lý do, ít nhất 3 ký tự.');
    await user.type(reason, 'Nghỉ hưu');
    await user.click(dialog.getByRole('button', { name: 'Ngừng vai trò' }));
    expect(await screen.findByText('Nguyễn Ngọc Hân thôi làm cán bộ đầu mối tại Sở Y tế.')).toBeVisible();
    expect(sent).toEqual([{ id: `eq.${clerk.id}`, active: false, deactivation_reason: 'Nghỉ hưu', version: 3 }]);
  });

  it('that had ended is taken up again', async () => {
    const sent = onChange();
    const { user } = await open();
    const dialog = await choose(user, 'Bùi Văn Nam', 'Kích hoạt lại');
    await user.click(dialog.getByRole('button', { name: 'Kích hoạt lại' }));
    expect(await screen.findByText('Bùi Văn Nam lại làm cán bộ đầu mối tại Sở Y tế.')).toBeVisible();
    expect(sent).toEqual([{ id: `eq.${gone.id}`, active: true, version: 3 }]);
  });

  it('of one’s own can only be given up', async () => {
    const { user } = await open();
    await user.click(line('Trần Quốc Khải Quản trị|UBND tỉnh').getByRole('button', { name: /^Thao tác/ }));
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(items).toEqual(['Thôi vai trò này']);
  });

  it('is given beside the others, at an agency that lives and that one manages', async () => {
    let sent: Body = {};
    onInsert('memberships', ({ body }) => {
      sent = body;
      return { id: 'x' };
    });
    const { user } = await open();
    const dialog = await choose(user, 'Nguyễn Ngọc Hân', 'Thêm nhiệm vụ khác');
    await user.click(dialog.getByRole('button', { name: 'Thêm nhiệm vụ' }));
    const agency = dialog.getByRole('combobox', { name: /Cơ quan/ });
    expect(agency).toHaveAccessibleDescription('Chọn cơ quan.');
    await user.click(agency);
    const offered = (await screen.findAllByRole('option')).map(({ textContent }) => textContent).join();
    expect(offered).not.toMatch(/Sở Cũ|tỉnh khác/);
    await user.click(screen.getByRole('option', { name: /Sở Giáo dục/ }));
    await user.click(dialog.getByRole('radio', { name: 'Quản trị' }));
    await user.click(dialog.getByRole('button', { name: 'Thêm nhiệm vụ' }));
    expect(await screen.findByText('Nguyễn Ngọc Hân nay cũng là quản trị tại Sở GD&ĐT.')).toBeVisible();
    expect(sent).toEqual({ user_id: clerk.user_id, agency_id: agencies[2]?.id, role: 'manager' });
  });

  it('refused by the database says why and what to do, whichever refusal it is, and keeps the choice', async () => {
    const { user } = await open();
    const dialog = await choose(user, 'Nguyễn Ngọc Hân', 'Đổi vai trò');
    await user.click(dialog.getByRole('radio', { name: 'Giám sát' }));
    for (const [key, sentence] of Object.entries(refusals)) {
      onUpdate('memberships', () =>
        key.startsWith('memberships_') ? refusal('23514', `… constraint "${key}"`) : refusal('PT422', key),
      );
      await user.click(dialog.getByRole('button', { name: 'Đổi vai trò' }));
      expect(await dialog.findByText(sentence)).toBeVisible();
    }
    expect(dialog.getByRole('radio', { name: 'Giám sát' })).toBeChecked();
  });

  it('changed by somebody else meanwhile is not overwritten, and the list is looked for anew', async () => {
    onUpdate('memberships', () => refusal('PT409', 'stale_version'));
    const { user } = await open();
    const dialog = await choose(user, 'Nguyễn Ngọc Hân', 'Đổi vai trò');
    await user.click(dialog.getByRole('radio', { name: 'Giám sát' }));
    const before = asked.length;
    await user.click(dialog.getByRole('button', { name: 'Đổi vai trò' }));
    expect(await dialog.findByText(/Người khác vừa sửa bản ghi này/)).toBeVisible();
    await waitFor(() => expect(asked.length).toBeGreaterThan(before));
  });
});
