import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { pageSize, type SpokespersonRow } from '../spokespersons.api';
import { readFilters, writeFilters } from '../spokespersons.filters';
import { listedSpokesperson } from '../spokespersons.fixtures';
import { Component } from './spokespersons-page';

const tu = listedSpokesperson('Võ Bảo Tú', { is_demo: true });
const khanh = listedSpokesperson('Đặng Thanh Khánh', {
  kind: 'head',
  official_phone: null,
  official_email: null,
  state: 'ended',
  valid_to: '2026-10-31',
  published_at: '2026-10-01T02:00:00Z',
  standards_met: 3,
});

type Arguments = Record<string, unknown>;

/** Opens the list; `asked` holds what the database was asked for, last of all the present page. */
async function open(at = '/nguoi-phat-ngon', as: Persona = personas.supervisor, rows: SpokespersonRow[] = [khanh, tu]) {
  const asked: Arguments[] = [];
  onSelect('agencies', [
    { ...agencies.health, parent_id: null, successor_id: null, dissolved_on: null },
    { ...agencies.education, parent_id: agencies.health.id, successor_id: null, dissolved_on: null },
  ]);
  onRpc<Arguments>('list_spokespersons', ({ body }) => {
    asked.push(body);
    return rows;
  });
  const page = await renderRoute([{ path: '/nguoi-phat-ngon', Component }], at, { as });
  await screen.findByText(/người( ở trang này|, còn trang sau)?$|Không có người nào khớp/);
  return { ...page, asked };
}
const line = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }));

describe('a line', () => {
  it('tells who, for whom, since when, and how to reach them', async () => {
    await open();
    const row = line('Võ Bảo Tú');
    expect(row.getByRole('link', { name: 'Võ Bảo Tú' })).toHaveAttribute('href', '/nguoi-phat-ngon/id-Võ Bảo Tú');
    for (const text of [
      'Sở Y tế',
      '0296 300 0218',
      '15/01/2024 – nay',
      'Đang nhiệm vụ',
      'Chưa công bố',
      'dữ liệu minh họa',
    ]) {
      expect(row.getByText(text)).toBeVisible();
    }
    expect(row.queryByText(/Tiêu chuẩn/)).toBeNull();
  });

  it('says what is missing', async () => {
    await open();
    const row = line('Đặng Thanh Khánh');
    for (const text of ['Thiếu điện thoại', 'Thiếu thư điện tử', 'Tiêu chuẩn: 3/5', 'Đã thôi nhiệm vụ', 'Đã công bố']) {
      expect(row.getByText(text)).toBeVisible();
    }
  });
});

describe('filters', () => {
  it('go to the address and to the database', async () => {
    const { user, address, asked } = await open();
    await user.selectOptions(screen.getByLabelText('Tư cách'), 'Người đứng đầu');
    await user.selectOptions(screen.getByLabelText('Trạng thái'), 'Đang nhiệm vụ');
    await user.selectOptions(screen.getByLabelText('Công bố'), 'Chưa công bố');
    expect(address()).toBe('/nguoi-phat-ngon?tu-cach=nguoi-dung-dau&trang-thai=dang-nhiem-vu&cong-bo=chua');
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        of_kind: 'head',
        in_state: 'current',
        is_published: false,
        order_by: 'name',
        page_size: pageSize,
      }),
    );
  });

  it('take in those below an agency, and go with it', async () => {
    const { user, address, asked } = await open(`/nguoi-phat-ngon?co-quan=${agencies.health.id}`);
    await user.click(await screen.findByRole('checkbox', { name: 'Gồm cả cơ quan cấp dưới' }));
    expect(address()).toBe(`/nguoi-phat-ngon?co-quan=${agencies.health.id}&cap-duoi=co`);
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ in_agency: agencies.health.id, with_below: true }));
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    expect(address()).toBe('/nguoi-phat-ngon');
  });

  it('come from the address, and are cleared together without changing the order', async () => {
    const { user, address, asked } = await open('/nguoi-phat-ngon?q=tú&cong-bo=roi&sap-xep=moi-nhat');
    expect(asked).toEqual([{ query: 'tú', is_published: true, order_by: 'newest', page_size: pageSize }]);
    expect(screen.getByLabelText('Tìm theo tên, chức vụ, cơ quan')).toHaveValue('tú');
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    expect(address()).toBe('/nguoi-phat-ngon?sap-xep=moi-nhat');
    await waitFor(() => expect(screen.getByLabelText('Tìm theo tên, chức vụ, cơ quan')).toHaveValue(''));
    expect(screen.queryByRole('button', { name: 'Xóa bộ lọc' })).toBeNull();
  });

  it('take the words once the typing rests, and leave one step back', async () => {
    const { user, address, asked, router } = await open();
    await user.type(screen.getByLabelText('Tìm theo tên, chức vụ, cơ quan'), 'võ tú ');
    await waitFor(() => expect(address()).toBe('/nguoi-phat-ngon?q=v%C3%B5+t%C3%BA'));
    await waitFor(() => expect(asked.map(({ query }) => query)).toEqual([undefined, 'võ tú']));
    expect(router.state.historyAction).toBe('REPLACE');
  });

  it('begin again at the first page', async () => {
    const after = { key: 'key', id: agencies.health.id };
    const at = `/nguoi-phat-ngon?${writeFilters({ ...readFilters(new URLSearchParams()), after })}`;
    const { user, address } = await open(at);
    await user.selectOptions(screen.getByLabelText('Trạng thái'), 'Đã thôi nhiệm vụ');
    expect(address()).toBe('/nguoi-phat-ngon?trang-thai=da-thoi');
  });

  it('order by name and by date from the headers, both ways', async () => {
    const { user, address, asked } = await open();
    expect(screen.getByRole('columnheader', { name: 'Họ và tên' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Họ và tên' }));
    expect(address()).toBe('/nguoi-phat-ngon?sap-xep=ten-giam');
    await user.click(screen.getByRole('button', { name: 'Thời gian' }));
    expect(address()).toBe('/nguoi-phat-ngon?sap-xep=cu-nhat');
    await user.click(screen.getByRole('button', { name: 'Thời gian' }));
    expect(address()).toBe('/nguoi-phat-ngon?sap-xep=moi-nhat');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ order_by: 'newest' }));
  });
});

describe('pages', () => {
  const many = Array.from({ length: pageSize + 1 }, (_, at) =>
    listedSpokesperson(`Người ${at}`, {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      sort_key: `k\u0001${at}`,
    }),
  );

  it('the next one begins after the last row shown', async () => {
    const { user, asked } = await open(undefined, undefined, many);
    expect(screen.getByText(`${pageSize} người, còn trang sau`)).toBeVisible();
    expect(screen.getAllByRole('row')).toHaveLength(pageSize + 1);
    await user.click(screen.getByRole('button', { name: 'Trang sau' }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({ after_key: 'k\u000149', after_id: '00000000-0000-4000-8000-000000000049' });
  });

  it('the last one leads back to the first', async () => {
    const after = { key: 'k', id: agencies.health.id };
    const { user, address } = await open(
      `/nguoi-phat-ngon?tu-cach=nguoi-dung-dau&${writeFilters({ ...readFilters(new URLSearchParams()), after })}`,
      undefined,
      many.slice(0, pageSize),
    );
    expect(screen.getByText(`${pageSize} người ở trang này`)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Trang sau' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Về trang đầu' }));
    expect(address()).toBe('/nguoi-phat-ngon?tu-cach=nguoi-dung-dau');
  });
});

describe('who looks', () => {
  it('a clerk of one agency sees all they may, whatever the address says, and may add to it', async () => {
    const { asked } = await open(`/nguoi-phat-ngon?co-quan=${agencies.education.id}`, personas.healthClerk);
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty('in_agency');
    expect(screen.queryByRole('combobox', { name: 'Cơ quan' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Thêm người phát ngôn' })).toHaveAttribute('href', '/nguoi-phat-ngon/them');
  });

  it('a clerk of two sees the one chosen in the header', async () => {
    localStorage.setItem('phat-ngon.acting', personas.clerkOfTwo.memberships[1]?.id ?? '');
    const { asked } = await open('/nguoi-phat-ngon', personas.clerkOfTwo);
    expect(asked).toMatchObject([{ in_agency: agencies.education.id }]);
  });

  it.each(['supervisor', 'manager'] as const)('a %s sees all, can choose an agency, and adds nobody', async (role) => {
    const { user, asked, address } = await open('/nguoi-phat-ngon', personas[role]);
    expect(asked[0]).not.toHaveProperty('in_agency');
    expect(screen.queryByRole('link', { name: /Thêm/ })).toBeNull();
    await user.click(await screen.findByRole('combobox', { name: 'Cơ quan' }));
    await user.click(await screen.findByRole('option', { name: /Sở Giáo dục và Đào tạo/ }));
    expect(address()).toBe(`/nguoi-phat-ngon?co-quan=${agencies.education.id}`);
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ in_agency: agencies.education.id }));
  });
});

it('says so when nobody matches', async () => {
  await open('/nguoi-phat-ngon?q=xyz', undefined, []);
  expect(screen.getByText('Chưa có người phát ngôn nào ở đây')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

it('says what failed, and tries again when asked to', async () => {
  onSelect('agencies', []);
  onRpc('list_spokespersons', () => offline());
  const { user } = await renderRoute([{ path: '/nguoi-phat-ngon', Component }], '/nguoi-phat-ngon', {
    as: personas.supervisor,
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
  onRpc('list_spokespersons', () => [tu]);
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('link', { name: 'Võ Bảo Tú' })).toBeVisible();
});
