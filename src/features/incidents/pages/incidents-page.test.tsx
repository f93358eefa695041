import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { pressAgency } from '@/reference/press-agencies.fixtures';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { ListedIncident } from '../incident-lists.api';
import { listedIncident } from '../incident-lists.fixtures';
import { hoursFromNow } from '../incidents.fixtures';
import { Component } from './incidents-page';

type Asked = Record<string, unknown>;
const newspaper = pressAgency({
  id: '00000000-0000-4000-8000-00000000e001',
  name: 'Báo Minh Họa',
  kinds: ['online'],
});
const dengue = listedIncident('Tin sai về số ca sốt xuất huyết', {
  severity: 'hot',
  status: 'correcting',
  conclusion: 'inaccurate',
  open_item_count: 1,
  next_step: 'await_outcome',
  next_due_at: hoursFromNow(-75),
  is_demo: true,
});
const school = listedIncident('Tin về tiền trường', {
  agency_id: agencies.education.id,
  agency_short_name: 'Sở GD&ĐT',
  is_asked: true,
  next_due_at: hoursFromNow(90),
});

async function open(at = '/vu-viec', as: Persona = personas.healthClerk, rows: ListedIncident[] = [dengue, school]) {
  const asked: Asked[] = [];
  const answer = ({ body }: { body: Asked }) => {
    asked.push(body);
    return rows;
  };
  onRpc<Asked>('list_incidents', answer);
  onRpc<Asked>('incident_board', answer);
  onSelect('agencies', [{ ...agencies.health, parent_id: null, successor_id: null, dissolved_on: null }]);
  onSelect('press_agencies', [newspaper]);
  const page = await renderRoute([{ path: '/vu-viec', Component }], at, { as });
  await waitFor(() => expect(asked).not.toEqual([]));
  return { ...page, asked, last: () => asked.at(-1) };
}
const line = async (name: string) => within((await screen.findByRole('link', { name })).closest('tr') as HTMLElement);
const bare = { order_by: 'newest', page_size: 50 };

describe('a line', () => {
  it('tells the matter, how grave, which newspapers, what was concluded, and how late the next step is', async () => {
    await open();
    const row = await line('Tin sai về số ca sốt xuất huyết');
    for (const text of [
      'Nóng',
      'dữ liệu minh họa',
      'Sở Y tế',
      'Báo Minh Họa, Đài Giả Định',
      '1/2 tin, bài chưa xong',
      'Đang yêu cầu cải chính',
      'Thông tin: Sai',
      '01/06/2026',
      'Chờ báo đăng, phát',
      'Quá hạn 3 ngày',
    ]) {
      expect(row.getByText(text)).toBeVisible();
    }
    expect(row.getByRole('link')).toHaveAttribute('href', `/vu-viec/${dengue.id}`);
  });

  it('of another agency’s matter says that one was asked to verify it, and is not late', async () => {
    await open();
    const row = await line('Tin về tiền trường');
    expect(row.getByText('Sở GD&ĐT')).toBeVisible();
    expect(row.getByText('Được hỏi xác minh')).toBeVisible();
    expect(row.queryByText(/Quá hạn|Sắp đến hạn/)).toBeNull();
  });

  it.each<[string, Partial<ListedIncident>, string]>([
    ['with all outcomes', { open_item_count: 0, status: 'correcting' }, '2 tin, bài, đã xong'],
    ['found to be right', { status: 'concluded', conclusion: 'accurate' }, '2 tin, bài'],
    ['closed for a reason', { status: 'closed', conclusion: 'inaccurate', next_step: null }, '2 tin, bài'],
    ['without any yet', { item_count: 0, open_item_count: 0 }, 'Chưa ghi tin, bài'],
  ])('of a matter %s asks nothing more of the newspapers', async (_, rest, text) => {
    await open('/vu-viec', personas.healthClerk, [listedIncident('Vụ khác', rest)]);
    expect((await line('Vụ khác')).getByText(text)).toBeVisible();
  });

  it('names no agency where all are of one’s own', async () => {
    await open('/vu-viec', personas.healthClerk, [dengue]);
    await line('Tin sai về số ca sốt xuất huyết');
    expect(screen.queryByRole('columnheader', { name: 'Cơ quan' })).toBeNull();
  });
});

describe('filters', () => {
  it('all go from the address to the database', async () => {
    const { last } = await open(
      `/vu-viec?q=dich&trang-thai=con-viec&pham-vi=duoc-hoi&muc-do=nong&ket-luan=sai&han=3-ngay&loai-hinh=bao-dien-tu&bao=${newspaper.id}&tu-ngay=2026-11-01&den-ngay=2026-11-30&sap-xep=theo-han`,
    );
    expect(last()).toEqual({
      query: 'dich',
      in_status: 'open',
      in_scope: 'asked',
      of_severity: 'hot',
      of_conclusion: 'inaccurate',
      due: 'soon',
      of_press_kind: 'online',
      of_press_agency: newspaper.id,
      found_from: '2026-11-01',
      found_to: '2026-11-30',
      order_by: 'due',
      page_size: 50,
    });
    expect(screen.getByText('Đang dùng 10 bộ lọc')).toBeVisible();
    const newspapers = await screen.findByRole('combobox', { name: 'Cơ quan báo chí' });
    await waitFor(() => expect(newspapers).toHaveValue('Báo Minh Họa'));
    expect(screen.getByRole('textbox', { name: 'Phát hiện từ ngày' })).toHaveValue('01/11/2026');
  });

  it('hold to a part of the tree where the address says so', async () => {
    const { last } = await open(`/vu-viec?co-quan=${agencies.health.id}&cap-duoi=co`, personas.supervisor);
    expect(last()).toEqual({ ...bare, in_agency: agencies.health.id, with_below: true });
  });

  it('less used stand behind a button, and are cleared at once with the others', async () => {
    const { user, last, address, asked } = await open();
    expect(asked).toEqual([bare]);
    expect(screen.queryByRole('combobox', { name: 'Mức độ' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Thêm bộ lọc' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Mức độ' }), 'Nhạy cảm');
    await user.type(screen.getByRole('textbox', { name: 'Phát hiện đến ngày' }), '30/11/2026');
    await waitFor(() => expect(last()).toEqual({ ...bare, of_severity: 'sensitive', found_to: '2026-11-30' }));
    expect(screen.getByRole('button', { name: 'Bớt bộ lọc (2)' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    await waitFor(() => expect(address()).toBe('/vu-viec'));
    expect(screen.getByRole('textbox', { name: 'Phát hiện đến ngày' })).toHaveValue('');
  });

  it('a day that is none filters nothing, and says so', async () => {
    const { user, asked } = await open();
    await user.click(screen.getByRole('button', { name: 'Thêm bộ lọc' }));
    const day = await screen.findByRole('textbox', { name: 'Phát hiện từ ngày' });
    await user.type(day, '31/02/2026');
    await user.tab();
    expect(day).toHaveAccessibleDescription('Nhập dạng 06/12/2026.');
    expect(asked).toEqual([bare]);
  });

  it('«Quá hạn» is a click, and off with the next', async () => {
    const { user, last, address } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Quá hạn' }));
    await waitFor(() => expect(last()).toEqual({ ...bare, due: 'overdue' }));
    expect(address()).toBe('/vu-viec?han=qua-han');
    await user.click(screen.getByRole('checkbox', { name: 'Quá hạn' }));
    expect(address()).toBe('/vu-viec');
  });
});

it.each(['/vu-viec', '/vu-viec?xem=bang'])(
  '%s looks again for what others have done when one comes back to it',
  async (at) => {
    const { asked } = await open(at);
    await screen.findByRole('link', { name: dengue.title });
    window.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(asked).toHaveLength(2));
  },
);

it('goes on after the last row shown, and back to the first', async () => {
  const many = Array.from({ length: 51 }, (_, index) =>
    listedIncident(`Vụ ${index}`, { id: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}` }),
  );
  const { user, last, address } = await open('/vu-viec', personas.healthClerk, many);
  expect(await screen.findByText('50 vụ việc, còn trang sau')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Trang sau' }));
  await waitFor(() => expect(last()).toMatchObject({ after_key: 'key-Vụ 49', after_id: many[49]?.id }));
  await user.click(await screen.findByRole('button', { name: 'Về trang đầu' }));
  expect(address()).toBe('/vu-viec');
});

describe('the board', () => {
  const at = '/vu-viec?xem=bang';
  const column = (name: string) => within(screen.getByRole('region', { name: new RegExp(`^${name}`) }));

  it('shows each state with its incidents, in one request', async () => {
    const { asked } = await open(at);
    expect(await screen.findAllByRole('heading', { level: 2 })).toHaveLength(6);
    expect(asked).toEqual([{ column_size: 20 }]);
    expect(column('Đang yêu cầu cải chính').getByRole('link')).toHaveAttribute('href', `/vu-viec/${dengue.id}`);
    expect(column('Đang yêu cầu cải chính').getByText('Quá hạn 3 ngày')).toBeVisible();
    expect(column('Đã ghi nhận').getByText('Được hỏi xác minh')).toBeVisible();
    expect(column('Đã khép lại').getByText('Không có vụ việc')).toBeVisible();
  });

  it('leads to the list of a state that has more than it shows, under the same filters', async () => {
    const many = Array.from({ length: 21 }, (_, index) => listedIncident(`Vụ ${index}`));
    await open(`${at}&muc-do=thuong`, personas.supervisor, many);
    const all = await screen.findByRole('link', { name: 'Xem tất cả: Đã ghi nhận' });
    expect(all).toHaveAttribute('href', '/vu-viec?trang-thai=da-ghi-nhan&muc-do=thuong');
    expect(column('Đã ghi nhận').getByText('20+')).toBeVisible();
    expect(column('Đã ghi nhận').getAllByRole('listitem')).toHaveLength(20);
    expect(screen.getAllByRole('link', { name: /Xem tất cả/ })).toHaveLength(1);
  });

  it('is filtered as the list, but for what makes its columns', async () => {
    const { user, last, address } = await open('/vu-viec?trang-thai=khep-lai&han=qua-han&sap-xep=theo-han');
    await user.click(screen.getByRole('radio', { name: 'Bảng theo bước' }));
    await waitFor(() => expect(last()).toEqual({ due: 'overdue', column_size: 20 }));
    expect(screen.queryByRole('combobox', { name: 'Trạng thái' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    expect(address()).toBe('/vu-viec?xem=bang&sap-xep=theo-han');
  });
});

describe('who looks', () => {
  it('a clerk may record one', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Ghi nhận vụ việc' })).toHaveAttribute('href', '/vu-viec/them');
    expect(screen.queryByRole('combobox', { name: 'Cơ quan' })).toBeNull();
  });
  it('a clerk of two sees all they may, and of «của cơ quan» those of the agency chosen in the header', async () => {
    const { user, last } = await open('/vu-viec?muc-do=nong', personas.clerkOfTwo);
    expect(last()).toEqual({ ...bare, of_severity: 'hot' });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Phạm vi' }), 'Của cơ quan');
    await waitFor(() => expect(last()).toMatchObject({ in_scope: 'own', in_agency: agencies.health.id }));
  });
  it('a clerk’s address that names another’s agency is not heeded', async () => {
    const { last } = await open(`/vu-viec?co-quan=${agencies.education.id}`);
    expect(last()).toEqual(bare);
    expect(screen.queryByText(/Đang dùng/)).toBeNull();
  });
  it('a supervisor chooses among agencies and may record one; a manager only reads', async () => {
    const { unmount } = await open('/vu-viec', personas.supervisor);
    expect(await screen.findByRole('combobox', { name: 'Cơ quan' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ghi nhận vụ việc' })).toBeVisible();
    unmount();
    await open('/vu-viec', personas.manager);
    expect(screen.queryByRole('link', { name: 'Ghi nhận vụ việc' })).toBeNull();
  });
});

describe('when there is none', () => {
  it.each([
    ['/vu-viec', 'Chưa có vụ việc nào', /hãy ghi nhận vụ việc/],
    ['/vu-viec?xem=bang', 'Chưa có vụ việc nào', /hãy ghi nhận vụ việc/],
    ['/vu-viec?han=hom-nay', 'Không có vụ việc nào khớp bộ lọc', /Bỏ bớt bộ lọc/],
    ['/vu-viec?xem=bang&q=x', 'Không có vụ việc nào khớp bộ lọc', /Bỏ bớt bộ lọc/],
    ['/vu-viec?sap-xep=theo-han', 'Không còn vụ việc nào có việc phải làm', /cách sắp xếp khác/],
  ])('%s says so, and what to do', async (at, title, advice) => {
    await open(at, personas.healthClerk, []);
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(advice)).toBeVisible();
  });
});

it.each(['/vu-viec', '/vu-viec?xem=bang'])('%s says what failed, and tries again when asked to', async (at) => {
  onRpc('list_incidents', () => offline());
  onRpc('incident_board', () => offline());
  const { user } = await renderRoute([{ path: '/vu-viec', Component }], at, { as: personas.healthClerk });
  expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
  onRpc('list_incidents', () => [dengue]);
  onRpc('incident_board', () => [dengue]);
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('link', { name: dengue.title })).toBeVisible();
});
