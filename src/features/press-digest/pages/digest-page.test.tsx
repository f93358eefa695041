// The digest of a period: how much was written, in which tone, each article, and one press to classify it.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import { onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Digest } from '../digest.api';
import { daysOf } from '../digest.filters';
import { digest, digestItem } from '../digest.fixtures';
import { Component as DigestPage } from './digest-page';
import { Component as PrintPage } from './print-digest-page';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));

const routes = [
  { path: '/diem-bao', Component: DigestPage },
  { path: '/diem-bao/ban-in', Component: PrintPage },
];
const { health, province, education } = agencies;
const placed = { successor_id: null, dissolved_on: null };
const usual = { from_day: daysOf('two_days').from, to_day: daysOf('two_days').to };

let asked: object[];
let told: Digest;

beforeEach(() => {
  asked = [];
  told = structuredClone(digest);
  onSelect('agencies', [
    { ...province, ...placed, parent_id: null },
    { ...health, ...placed, parent_id: province.id },
    { ...education, ...placed, parent_id: province.id },
  ]);
  onSelect('settings', [{ key: 'province_name', text: 'An Giang', value: null }]);
  onRpc('press_digest', ({ body }) => {
    asked.push(body);
    return told;
  });
});

const open = (address = '/diem-bao', as: Persona = personas.supervisor) => renderRoute(routes, address, { as });
const article = async (title: string) => {
  const found = (await screen.findByText(title)).closest('article');
  if (!found) throw new Error(`no article ${title}`);
  return within(found);
};
const regions = () => screen.getAllByRole('region').map((region) => region.getAttribute('aria-labelledby') ?? '');

describe('the digest', () => {
  it('is asked for once, of yesterday and today', async () => {
    await open();
    await screen.findByText('Bệnh viện tỉnh mổ tim hở');
    expect(asked).toEqual([{ ...usual, most: 500 }]);
  });

  it('says how much was written, and each article by newspaper and tone', async () => {
    await open();
    const totals = within(await screen.findByRole('region', { name: 'Tổng số' }));
    expect(totals.getByText(/tin, bài của/)).toHaveTextContent('3 tin, bài của 2 cơ quan báo chí');
    expect(totals.getByText(/^Phản ánh tồn tại:/)).toHaveTextContent('Phản ánh tồn tại: 1 (33,3%)');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Báo Minh Họa (2)',
      'Báo Tưởng Tượng (1)',
    ]);
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Tích cực (1)',
      'Chưa phân loại (1)',
      'Phản ánh tồn tại (1)',
    ]);
    const good = await article('Bệnh viện tỉnh mổ tim hở');
    expect(good.getByRole('link', { name: 'Bệnh viện tỉnh mổ tim hở' })).toHaveAttribute(
      'href',
      'https://baominhhoa.example/mo-tim.html',
    );
    expect(good.getByText('Ca mổ đầu tiên tại tỉnh.')).toBeVisible();
    expect(good.getByText('Báo điện tử · 25/11/2026 07:30 · Sở Y tế')).toBeVisible();
    const bad = await article('Chờ khám từ bốn giờ sáng');
    expect(bad.getByRole('link', { name: 'Tin sai về giờ khám' })).toHaveAttribute(
      'href',
      '/vu-viec/00000000-0000-4000-8000-00000000d001',
    );
    expect(bad.getByText(/UBND tỉnh cũng ghi nhận/)).toBeVisible();
    expect(regions().length).toBeGreaterThan(2);
  });

  it('says when there is more than is shown', async () => {
    told.counts[0] = { ...told.counts[0], count: 900 } as Digest['counts'][number];
    await open();
    expect(await screen.findByText(/Số liệu tính đủ 902 tin, bài; bên dưới chỉ hiện 3/)).toBeVisible();
  });

  it('of nothing says so', async () => {
    told = { counts: [], items: [] };
    await open();
    expect(await screen.findByText('Không có tin, bài nào trong kỳ này')).toBeVisible();
  });

  it('is of a period, a part of the tree and words, all in the address', async () => {
    const { user, address } = await open();
    await screen.findByText('Bệnh viện tỉnh mổ tim hở');
    await user.selectOptions(screen.getByLabelText('Kỳ'), 'Bảy ngày qua');
    const week = daysOf('week');
    await waitFor(() => expect(asked.at(-1)).toEqual({ from_day: week.from, to_day: week.to, most: 500 }));
    expect(address()).toContain(`tu-ngay=${week.from}`);
    await user.type(screen.getByLabelText('Tìm theo tên bài, tóm tắt'), 'mo tim');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ query: 'mo tim', from_day: week.from }));
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    await waitFor(() => expect(address()).toBe('/diem-bao'));
  });

  it('by an address is of the agency alone when it says so', async () => {
    await open(`/diem-bao?co-quan=${province.id}&cap-duoi=khong&tu-ngay=2026-03-02&den-ngay=2026-03-09`);
    await screen.findByText('Bệnh viện tỉnh mổ tim hở');
    expect(asked).toEqual([
      { from_day: '2026-03-02', to_day: '2026-03-09', in_agency: province.id, with_below: false, most: 500 },
    ]);
    expect(await screen.findByLabelText('Gồm cả cơ quan cấp dưới')).not.toBeChecked();
  });

  it('lets a clerk choose no agency, whatever the address says', async () => {
    await open(`/diem-bao?co-quan=${province.id}`, personas.healthClerk);
    await screen.findByText('Bệnh viện tỉnh mổ tim hở');
    expect(asked).toEqual([{ ...usual, most: 500 }]);
    expect(screen.queryByLabelText('Cơ quan')).toBeNull();
  });
});

describe('one press', () => {
  it('classifies an article, as it was seen, and the same once more takes it back', async () => {
    const saved: object[] = [];
    onUpdate('press_items', ({ body, url }) => {
      saved.push({ of: url.searchParams.get('id'), ...(body as object) });
      return { id: digestItem().id };
    });
    const { user } = await open();
    const good = await article('Bệnh viện tỉnh mổ tim hở');
    const button = (name: string) => good.getByRole('button', { name });
    await waitFor(() => expect(button('Tích cực')).toHaveAttribute('aria-pressed', 'true'));
    await user.click(button('Phản ánh tồn tại'));
    await waitFor(() => expect(saved).toEqual([{ of: `eq.${digestItem().id}`, tone: 'critical', version: 3 }]));
    await waitFor(() => expect(asked).toHaveLength(2));
    await user.click(button('Tích cực'));
    await waitFor(() => expect(saved.at(-1)).toMatchObject({ tone: null }));
  });

  it('says why not, beside the article', async () => {
    onUpdate('press_items', () => refusal('PT403', 'item_voided', { status: 403 }));
    const { user } = await open();
    const good = await article('Bệnh viện tỉnh mổ tim hở');
    await user.click(await good.findByRole('button', { name: 'Phản ánh tồn tại' }));
    expect(await good.findByRole('alert')).toHaveTextContent('Bài này đã gỡ nên không sửa được nữa.');
  });

  it('is offered where one may write only', async () => {
    await open('/diem-bao', personas.healthClerk);
    expect(await (await article('Bệnh viện tỉnh mổ tim hở')).findByRole('group')).toBeVisible();
    expect((await article('Sức mua cuối năm')).queryByRole('group')).toBeNull();
  });

  it('is not a manager’s, nor is a new article', async () => {
    await open('/diem-bao', personas.manager);
    expect((await article('Bệnh viện tỉnh mổ tim hở')).queryByRole('group')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Thêm tin bài' })).toBeNull();
  });
});

describe('the sheet', () => {
  it('is printed as it is asked for, whole, and noted', async () => {
    const noted: object[] = [];
    onRpc('log_export', ({ body }) => {
      noted.push(body);
      return 1;
    });
    await open(`/diem-bao/ban-in?co-quan=${province.id}&tu-ngay=2026-03-02&den-ngay=2026-03-09`);
    expect(await screen.findByText(/^điểm báo$/i, { selector: 'article *' })).toBeVisible();
    expect(screen.getByText('Phạm vi: UBND tỉnh và cơ quan cấp dưới.')).toBeVisible();
    expect(asked).toEqual([{ from_day: '2026-03-02', to_day: '2026-03-09', in_agency: province.id, most: 2000 }]);
    window.dispatchEvent(new Event('beforeprint'));
    await waitFor(() =>
      expect(noted).toMatchObject([{ what: 'press_items', of_format: 'print', in_agency: province.id, row_count: 3 }]),
    );
  });

  it('is saved as Word in one press, noted first', async () => {
    const noted: object[] = [];
    onRpc('log_export', ({ body }) => {
      noted.push(body);
      return 1;
    });
    const { user } = await open();
    await screen.findByText('Bệnh viện tỉnh mổ tim hở');
    await user.click(screen.getByRole('button', { name: 'Tải Word' }));
    await waitFor(
      () =>
        expect(vi.mocked(saveAs)).toHaveBeenCalledWith(expect.stringMatching(/^Diem-bao-.*\.docx$/), expect.any(Blob)),
      {
        timeout: 10_000,
      },
    );
    expect(noted).toMatchObject([{ what: 'press_items', of_format: 'docx', in_agency: province.id, row_count: 3 }]);
  });

  it('that cannot be noted is not handed out', async () => {
    vi.mocked(saveAs).mockClear();
    onRpc('log_export', () => refusal('PT403', 'export_not_readable', { status: 403 }));
    const { user } = await open();
    await screen.findByText('Bệnh viện tỉnh mổ tim hở');
    await user.click(screen.getByRole('button', { name: 'Tải Word' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(vi.mocked(saveAs)).not.toHaveBeenCalled();
  });
});
