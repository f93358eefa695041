import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { toldTables } from '@/app/told-tables';
import { offline, onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { auditEntry } from '../audit.fixtures';
import { AuditPage } from './audit-page';

const routes = [{ path: '/nhat-ky', element: <AuditPage tell={toldTables} /> }];
const people = [
  { id: '00000000-0000-4000-8000-00000000b001', full_name: 'Nguyễn Ngọc Hân', email: 'canbo.syt@phatngon.example' },
  { id: '00000000-0000-4000-8000-00000000b003', full_name: 'Lê Thị Thu Vân', email: 'giamsat@phatngon.example' },
  { id: '00000000-0000-4000-8000-00000000b002', full_name: 'Đỗ Minh Châu', email: 'kiemnhiem@phatngon.example' },
];

let asked: Record<string, unknown>[];
beforeEach(() => {
  asked = [];
  onSelect(
    'agencies',
    Object.values(agencies).map((agency) => ({ ...agency, parent_id: null, successor_id: null, dissolved_on: null })),
  );
  onSelect('profiles', people);
  onRpc('list_audit', ({ body }) => {
    asked.push(body);
    return [auditEntry(7)];
  });
});
const open = (at = '/nhat-ky', as: Persona = personas.manager) => renderRoute(routes, at, { as });
const item = async (title: RegExp) => {
  const items = await screen.findAllByRole('listitem');
  const found = items.find((candidate) => title.test(candidate.textContent ?? ''));
  if (!found) throw new Error(`no entry ${title}`);
  return within(found);
};

describe('the history', () => {
  it('tells who, when, of what, whose, and each field before and after, and leads to the record', async () => {
    await open();
    const entry = await item(/Sửa vụ việc/);
    expect(entry.getByRole('link', { name: 'Tin sai về dịch sốt xuất huyết' })).toHaveAttribute('href', '/vu-viec/i1');
    expect(entry.getByText(/23\/11\/2026 15:00/).parentElement).toHaveTextContent(
      '23/11/2026 15:00 · Nguyễn Ngọc Hân · Sở Y tế',
    );
    expect(entry.getByRole('definition')).toHaveTextContent('Trước: Thường → . Nay: Nóng');
  });

  it('tells an export by what was taken out, how much and by which filters', async () => {
    onRpc('list_audit', () => [
      auditEntry(8, {
        operation: 'EXPORT',
        table_name: 'spokespersons',
        subject_table: null,
        subject_name: null,
        was: null,
        is_now: { format: 'xlsx', rows: 230, filters: { 'tu-cach': 'nguoi-phat-ngon' } },
      }),
    ]);
    await open();
    const entry = await item(/Xuất danh sách người phát ngôn \(Excel\)/);
    expect(entry.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      '230',
      'tu-cach: nguoi-phat-ngon',
    ]);
    expect(entry.queryByRole('link')).toBeNull();
  });

  it('names what is no more, the system, and what belongs to no agency', async () => {
    onRpc('list_audit', () => [
      auditEntry(9, {
        operation: 'DELETE',
        table_name: 'public_holidays',
        changed_by: null,
        changed_by_name: null,
        subject_name: null,
        agency_id: null,
        agency_short_name: null,
        was: { day: '2026-09-02', name: 'Quốc khánh' },
        is_now: null,
      }),
    ]);
    await open();
    const entry = await item(/Hệ thống/);
    expect(entry.getByText('23/11/2026 15:00').parentElement).toHaveTextContent(/^23\/11\/2026 15:00 · Hệ thống$/);
    expect(entry.getByText(/Nội dung trước khi xóa/)).toBeVisible();
    expect(entry.queryByRole('link')).toBeNull();
  });

  it('is asked for by the filters of the address', async () => {
    const id = people[0]?.id;
    await open(
      `/nhat-ky?du-lieu=vai-tro&viec=xuat&nguoi=${id}&co-quan=${agencies.health.id}&tu-ngay=2026-11-01&den-ngay=2026-11-30&truoc=120`,
    );
    await item(/Sửa vụ việc/);
    expect(asked).toEqual([
      {
        of_table: 'memberships',
        of_operation: 'EXPORT',
        of_person: id,
        in_agency: agencies.health.id,
        from_day: '2026-11-01',
        to_day: '2026-11-30',
        before_id: 120,
        page_size: 50,
      },
    ]);
  });

  it('is filtered by kind of record, what happened and period, all in the address, and cleared again', async () => {
    const { user, address } = await open();
    await item(/Sửa vụ việc/);
    expect(screen.queryByRole('button', { name: 'Xóa bộ lọc' })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Loại dữ liệu'), 'Cài đặt');
    await user.selectOptions(screen.getByLabelText('Việc đã làm'), 'Sửa');
    await user.type(screen.getByLabelText('Từ ngày'), '01/11/2026');
    await user.type(screen.getByLabelText('Đến ngày'), '30/11/2026');
    await waitFor(() =>
      expect(address()).toBe('/nhat-ky?du-lieu=cai-dat&viec=sua&tu-ngay=2026-11-01&den-ngay=2026-11-30'),
    );
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    expect(address()).toBe('/nhat-ky');
  });

  it('is filtered by a person found without diacritics, in the order of given names', async () => {
    const { user, address } = await open();
    const choice = screen.getByRole('combobox', { name: 'Người thực hiện' });
    await user.click(choice);
    const options = within(await screen.findByRole('listbox')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Đỗ Minh Châukiemnhiem@phatngon.example',
      'Nguyễn Ngọc Hâncanbo.syt@phatngon.example',
      'Lê Thị Thu Vângiamsat@phatngon.example',
    ]);
    await user.type(choice, 'thu van');
    await user.click(await screen.findByRole('option', { name: /Lê Thị Thu Vân/ }));
    expect(address()).toBe(`/nhat-ky?nguoi=${people[1]?.id}`);
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ of_person: people[1]?.id }));
  });

  it('says that the people cannot be had, and tells the entries all the same', async () => {
    onSelect('profiles', offline);
    await open();
    expect(await screen.findByText(/Không tải được danh sách người dùng/)).toBeVisible();
    await item(/Sửa vụ việc/);
  });

  it('goes on page by page', async () => {
    onRpc('list_audit', ({ body }) => {
      asked.push(body);
      const from = Number(body.before_id ?? 100);
      return Array.from({ length: Math.min(51, from - 40) }, (_, at) => auditEntry(from - 1 - at));
    });
    const { user, address } = await open();
    expect(await screen.findByText('50 mục, còn trang sau')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Trang sau' }));
    expect(address()).toBe('/nhat-ky?truoc=50');
    expect(await screen.findByText('10 mục ở trang này')).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ before_id: 50 });
    await user.click(screen.getByRole('button', { name: 'Về trang đầu' }));
    expect(address()).toBe('/nhat-ky');
  });

  it('says that nothing is found, and what went wrong', async () => {
    onRpc('list_audit', () => []);
    const { unmount } = await open();
    expect(await screen.findByText('Không có mục nhật ký nào ở đây')).toBeVisible();
    unmount();
    onRpc('list_audit', () => refusal('PT403', 'second_factor_required', { status: 403 }));
    await open();
    expect(await screen.findByRole('alert')).toHaveTextContent('Bạn không có quyền làm việc này.');
  });

  it.each(['healthClerk', 'supervisor'] as const)('is not for a %s, who is told where histories are', async (name) => {
    await open('/nhat-ky', personas[name]);
    expect(await screen.findByText(/Chỉ người quản trị xem được nhật ký/)).toBeVisible();
    expect(asked).toEqual([]);
  });
});
