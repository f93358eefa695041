// The dashboard of supervision: one request, and every number opens the list behind it.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { findings } from '@/reference/findings.fixtures';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { dashboard, healthId, paperId as paper } from '../dashboard.fixtures';
import { usualPeriod } from '../period';
import { Component as SupervisionPage } from './supervision-page';

const routes = [{ path: '/giam-sat', Component: SupervisionPage }];
const { health, province } = agencies;
const placed = { successor_id: null, dissolved_on: null };
const asked: unknown[] = [];

beforeEach(() => {
  asked.length = 0;
  onSelect('agencies', [
    { ...province, ...placed, parent_id: null },
    { ...health, ...placed, parent_id: province.id },
  ]);
  onRpc('supervision_dashboard', ({ body }) => {
    asked.push(body);
    return dashboard({ findings: [findings('SYT', { unpublished: 3 }, { unpublished: 1 })] });
  });
});

const open = (address: string, as: Persona = personas.supervisor) => renderRoute(routes, address, { as });
const to = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
const period = 'tu-ngay=2026-01-01&den-ngay=2026-03-31';
const own = 'pham-vi=cua-co-quan';
const tables = 'bang=co-quan,bao,cai-chinh,thang';

describe('what is asked', () => {
  it('is asked once, of the usual twelve months and of now unless the address says otherwise', async () => {
    const { from, to: until } = usualPeriod();
    await open('/giam-sat');
    await screen.findByRole('region', { name: 'Vụ việc đang xử lý' });
    expect(asked).toEqual([{ from_day: from, to_day: until }]);
  });

  it('is of a period typed, of a part of the tree and of a past day', async () => {
    const { user, address } = await open(`/giam-sat?co-quan=${province.id}&ngay=2026-06-30&tu-ngay=2026-01-01`);
    await user.click(await screen.findByRole('checkbox', { name: 'Gồm cả cơ quan cấp dưới' }));
    const at = '2026-06-30T23:59:59.999999+07:00';
    await waitFor(() =>
      expect(asked).toEqual([
        expect.objectContaining({ in_agency: province.id, at, from_day: '2026-01-01' }),
        expect.objectContaining({ in_agency: province.id, at, from_day: '2026-01-01', with_below: false }),
      ]),
    );
    const from = screen.getByRole('textbox', { name: 'Từ ngày' });
    await user.clear(from);
    await user.type(from, '01/03/2026');
    expect(address()).toBe(`/giam-sat?co-quan=${province.id}&cap-duoi=khong&tu-ngay=2026-03-01&ngay=2026-06-30`);
  });

  it('is of the own agency for a clerk, who chooses none', async () => {
    await open('/giam-sat', personas.healthClerk);
    await screen.findByRole('region', { name: 'Vụ việc đang xử lý' });
    expect(screen.queryByRole('combobox', { name: 'Cơ quan' })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Tính đến hết ngày' })).toBeVisible();
  });
});

it('of a clerk of two agencies is of the one they act for, as the lists it opens are', async () => {
  await open(`/giam-sat?${period}`, personas.clerkOfTwo);
  const of = `co-quan=${health.id}`;
  expect(await to('Vụ việc quá hạn: 2')).toBe(`/vu-viec?${of}&trang-thai=con-viec&han=qua-han&sap-xep=theo-han&${own}`);
  expect(await to('Văn bản đã gửi: 9')).toBe(`/giam-sat/van-ban?${of}&cap-duoi=khong&${period}`);
  expect(asked.at(-1)).toMatchObject({ in_agency: health.id, with_below: false });
  expect(screen.queryByRole('combobox', { name: 'Cơ quan' })).toBeNull();
});

describe('the key figures', () => {
  it('open the lists behind them', async () => {
    await open(`/giam-sat?${period}`);
    expect(await to('Vụ việc đang xử lý: 7')).toBe(`/vu-viec?trang-thai=con-viec&${own}`);
    expect(await to('Vụ việc quá hạn: 2')).toBe(`/vu-viec?trang-thai=con-viec&han=qua-han&sap-xep=theo-han&${own}`);
    expect(await to('Việc cần chấn chỉnh: 3')).toBe('/giam-sat/phat-hien');
    expect(await to('Việc cần chấn chỉnh quá hạn: 1')).toBe('/giam-sat/phat-hien?han=qua-han');
    expect(await to('Văn bản đã gửi: 9')).toBe(`/giam-sat/van-ban?${period}`);
    expect(await to('Văn bản: Không trả lời đúng hạn: 2')).toBe(`/giam-sat/van-ban?ket-qua=khong-tra-loi&${period}`);
    expect(await to('Văn bản được cải chính: 5')).toBe(`/giam-sat/van-ban?ket-qua=da-cai-chinh&${period}`);
    expect(await to('Đề nghị đã tiếp nhận: 12')).toBe(`/de-nghi-bao-chi?${period}&trang-thai=khong-ke-ghi-nham&${own}`);
    expect(await to('Đề nghị xong đúng hạn: 7')).toBe(`/de-nghi-bao-chi?${period}&han=dung-han&${own}`);
    expect(await to('Đề nghị xong muộn: 2')).toBe(`/de-nghi-bao-chi?${period}&han=tra-loi-muon&${own}`);
    expect(await to('Đề nghị chưa trả lời, quá hạn: 2')).toBe(`/de-nghi-bao-chi?${period}&han=qua-han&${own}`);
    expect(await to('Đang giữ nhiệm vụ: 33')).toBe('/nguoi-phat-ngon?trang-thai=dang-nhiem-vu');
    expect(await to('Người phát ngôn chưa tập huấn: 8')).toBe('/tap-huan/chua-tap-huan');
  });

  it('of a part of the tree open lists of that part', async () => {
    await open(`/giam-sat?co-quan=${province.id}&${period}`);
    const part = `co-quan=${province.id}&cap-duoi=co`;
    expect(await to('Vụ việc quá hạn: 2')).toBe(
      `/vu-viec?${part}&trang-thai=con-viec&han=qua-han&sap-xep=theo-han&${own}`,
    );
    expect(await to('Đang giữ nhiệm vụ: 33')).toBe(`/nguoi-phat-ngon?${part}&trang-thai=dang-nhiem-vu`);
    expect(await to('Người phát ngôn chưa tập huấn: 8')).toBe(`/tap-huan/chua-tap-huan?${part}`);
    expect(await to('Văn bản đã gửi: 9')).toBe(`/giam-sat/van-ban?co-quan=${province.id}&${period}`);
  });

  it('tell how fast, and which share', async () => {
    await open('/giam-sat');
    const speed = within(await screen.findByRole('region', { name: 'Từ phát hiện đến cải chính' }));
    expect(speed.getByText('6,5 ngày')).toBeVisible();
    expect(speed.getByText('14 ngày')).toBeVisible();
    expect(screen.getByText('78%')).toBeVisible();
    expect(screen.getByText('76%')).toBeVisible();
  });
});

describe('the charts', () => {
  it('are told in a sentence, and as a table on demand, which the address keeps', async () => {
    const { user, address } = await open('/giam-sat');
    const chart = within(await screen.findByRole('region', { name: 'Vụ việc đang xử lý theo cơ quan' }));
    expect(chart.getByRole('figure')).toHaveTextContent('Nhiều nhất: Sở Y tế, 6 vụ, 2 quá hạn.');
    expect(chart.getByText('Còn trong hạn')).toBeVisible();
    expect(chart.queryByRole('table')).toBeNull();
    await user.click(chart.getByRole('button', { name: 'Xem dạng bảng: Vụ việc đang xử lý theo cơ quan' }));
    expect(chart.getByRole('table', { name: 'Vụ việc đang xử lý theo cơ quan' })).toBeVisible();
    expect(address()).toBe('/giam-sat?bang=co-quan');
    await user.click(chart.getByRole('button', { name: /^Xem dạng biểu đồ/ }));
    expect(chart.queryByRole('table')).toBeNull();
    expect(address()).toBe('/giam-sat');
    // How it is shown is nothing to ask anew.
    expect(asked).toHaveLength(1);
  });

  it('have numbers that open the lists behind them', async () => {
    await open(`/giam-sat?${period}&${tables}`);
    expect(await to('Sở Y tế, đang xử lý: 6')).toBe(`/vu-viec?co-quan=${healthId}&trang-thai=con-viec&${own}`);
    expect(await to('Sở Y tế, quá hạn: 2')).toBe(
      `/vu-viec?co-quan=${healthId}&trang-thai=con-viec&han=qua-han&sap-xep=theo-han&${own}`,
    );
    expect(await to('Báo Minh Họa, đang xử lý: 3')).toBe(`/vu-viec?bao=${paper}&trang-thai=con-viec&${own}`);
    expect(await to('Báo Minh Họa, Từ chối: 1')).toBe(`/giam-sat/van-ban?ket-qua=tu-choi&${period}&bao=${paper}`);
    expect(await to('Báo Minh Họa, văn bản đã gửi: 9')).toBe(`/giam-sat/van-ban?${period}&bao=${paper}`);
    expect(await to('Vụ việc phát hiện tháng 02/2026: 4')).toBe(
      `/vu-viec?tu-ngay=2026-02-01&den-ngay=2026-02-28&${own}`,
    );
    expect(await to('Đề nghị của báo chí tháng 03/2026: 7')).toBe(
      `/de-nghi-bao-chi?tu-ngay=2026-03-01&den-ngay=2026-03-31&${own}`,
    );
    // Nothing to open behind a zero.
    expect(screen.queryByRole('link', { name: /Đề nghị của báo chí tháng 02/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /Sở Tư pháp, quá hạn/ })).toBeNull();
  });

  it('are not drawn of nothing', async () => {
    onRpc('supervision_dashboard', () => dashboard({ agencies: [], newspapers: [] }));
    await open('/giam-sat');
    const chart = within(await screen.findByRole('region', { name: 'Vụ việc đang xử lý theo báo' }));
    expect(chart.getByRole('figure')).toHaveTextContent('Không có vụ việc nào đang xử lý.');
    expect(chart.queryByRole('button')).toBeNull();
  });
});

it('tells when it cannot be loaded', async () => {
  onRpc('supervision_dashboard', () => offline());
  await open('/giam-sat');
  expect(await screen.findByRole('alert', {}, { timeout: 8000 })).toHaveTextContent('Không tải được dữ liệu');
}, 10_000);
