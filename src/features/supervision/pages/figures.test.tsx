// The figures of supervision: each opens the list behind it; and the list of letters.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Figures, SentLetter } from '../figures.api';
import { usualPeriod } from '../figures.filters';
import { Component as FiguresPage } from './figures-page';
import { Component as SentLettersPage } from './sent-letters-page';

const routes = [
  { path: '/giam-sat/so-lieu', Component: FiguresPage },
  { path: '/giam-sat/van-ban', Component: SentLettersPage },
];
const paper = '00000000-0000-4000-8000-0000000e0001';
const { health, province } = agencies;
const figures: Figures = {
  agencies: [{ id: health.id, name: 'Sở Y tế', open: 6, overdue: 2 }],
  newspapers: [
    {
      id: paper,
      name: 'Báo Minh Họa',
      open: 3,
      overdue: 1,
      sent: 9,
      obtained: 5,
      refused: 1,
      unanswered: 2,
      waiting: 1,
    },
  ],
  corrected: { count: 5, median_days: 6.5, p90_days: 14 },
  enquiries: { received: 12, answered: 8, refused: 1, open: 3, overdue: 2, timed: 9, in_time: 7 },
  spokespersons: { in_office: 33, untrained: 8 },
  months: [
    { month: '2026-02', incidents: 4, enquiries: 0 },
    { month: '2026-03', incidents: 2, enquiries: 7 },
  ],
};
const letter: SentLetter = {
  id: '00000000-0000-4000-8000-0000000d0001',
  incident_id: '00000000-0000-4000-8000-0000000c0001',
  agency_short_name: 'Sở Y tế',
  press_agency_name: 'Báo Minh Họa',
  item_title: 'Tin sai về vắc-xin',
  kind: 'correction',
  number: '45/SYT-VP',
  sent_at: '2026-11-01T02:00:00Z',
  due_at: null,
  outcome: 'refused',
  result_at: '2026-11-05T02:00:00Z',
  sort_key: '2026-11-01 02:00:00+00',
};
const placed = { successor_id: null, dissolved_on: null };

beforeEach(() => {
  onSelect('agencies', [
    { ...province, ...placed, parent_id: null },
    { ...health, ...placed, parent_id: province.id },
  ]);
  onSelect('press_agencies', [{ id: paper, name: 'Báo Minh Họa', kinds: ['online'], domains: [], is_demo: true }]);
  onRpc('supervision_figures', () => figures);
  onRpc('list_sent_letters', () => [letter]);
});

const open = (address: string, as: Persona = personas.supervisor) => renderRoute(routes, address, { as });
const to = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
const period = 'tu-ngay=2026-01-01&den-ngay=2026-03-31';

describe('the figures', () => {
  it('are asked for once, of the usual twelve months unless the address says another period', async () => {
    const asked: unknown[] = [];
    onRpc('supervision_figures', ({ body }) => {
      asked.push(body);
      return figures;
    });
    const { from, to } = usualPeriod();
    await open('/giam-sat/so-lieu');
    await screen.findByRole('region', { name: 'Theo báo' });
    expect(asked).toEqual([{ from_day: from, to_day: to }]);
  });

  it('open the lists behind them', async () => {
    await open(`/giam-sat/so-lieu?${period}`);
    const own = 'pham-vi=cua-co-quan';
    expect(await to('Sở Y tế, đang xử lý: 6')).toBe(`/vu-viec?co-quan=${health.id}&trang-thai=con-viec&${own}`);
    expect(await to('Sở Y tế, quá hạn: 2')).toBe(
      `/vu-viec?co-quan=${health.id}&trang-thai=con-viec&han=qua-han&${own}`,
    );
    expect(await to('Báo Minh Họa, vụ việc đang xử lý: 3')).toBe(`/vu-viec?bao=${paper}&trang-thai=con-viec&${own}`);
    expect(await to('Báo Minh Họa, Từ chối: 1')).toBe(`/giam-sat/van-ban?ket-qua=tu-choi&${period}&bao=${paper}`);
    expect(await to('Báo Minh Họa, văn bản đã gửi: 9')).toBe(`/giam-sat/van-ban?${period}&bao=${paper}`);
    expect(await to('Đề nghị quá hạn: 2')).toBe(`/de-nghi-bao-chi?${period}&han=qua-han`);
    expect(await to('Người phát ngôn chưa tập huấn: 8')).toBe('/tap-huan/chua-tap-huan');
    expect(await to('Vụ việc phát hiện tháng 02/2026: 4')).toBe(
      `/vu-viec?tu-ngay=2026-02-01&den-ngay=2026-02-28&${own}`,
    );
  });

  it('tell how fast, and which share', async () => {
    await open('/giam-sat/so-lieu');
    const speed = within(await screen.findByRole('region', { name: 'Từ phát hiện đến cải chính' }));
    expect(speed.getByText('6,5 ngày')).toBeVisible();
    expect(speed.getByText('14 ngày')).toBeVisible();
    expect(screen.getByText('7 trên 9 (78%)')).toBeVisible();
    expect(screen.getByText('25 trên 33 (76%)')).toBeVisible();
    // Nothing to open behind a zero.
    expect(screen.queryByRole('link', { name: /Đề nghị của báo chí tháng 02/ })).toBeNull();
  });

  it('of a part of the tree lead only where a list is of exactly that', async () => {
    await open(`/giam-sat/so-lieu?co-quan=${province.id}`);
    expect(await to('Sở Y tế, quá hạn: 2')).toContain(`co-quan=${health.id}`);
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Đề nghị quá hạn: 2' })).toBeNull());
    expect(screen.queryByRole('link', { name: 'Báo Minh Họa, vụ việc đang xử lý: 3' })).toBeNull();
    expect(await to('Báo Minh Họa, văn bản đã gửi: 9')).toBe(`/giam-sat/van-ban?co-quan=${province.id}&bao=${paper}`);
  });

  it('are of the period typed', async () => {
    const { user, address } = await open('/giam-sat/so-lieu');
    const from = await screen.findByRole('textbox', { name: 'Từ ngày' });
    await user.clear(from);
    await user.type(from, '01/03/2026');
    expect(address()).toBe('/giam-sat/so-lieu?tu-ngay=2026-03-01');
  });
});

describe('the letters', () => {
  it('tell to whom, when and what became of them, and lead to each', async () => {
    await open('/giam-sat/van-ban');
    expect(await to('Tin sai về vắc-xin')).toBe(`/vu-viec/${letter.incident_id}/van-ban/${letter.id}`);
    const row = within(screen.getAllByRole('row')[1] as HTMLElement);
    for (const text of [
      'Yêu cầu cải chính số 45/SYT-VP',
      'Sở Y tế',
      'Báo Minh Họa',
      '01/11/2026',
      'Từ chối',
      'ngày 05/11/2026',
    ])
      expect(row.getByText(text)).toBeVisible();
  });

  it('are those the address asks for', async () => {
    const asked: unknown[] = [];
    onRpc('list_sent_letters', ({ body }) => {
      asked.push(body);
      return [];
    });
    await open(`/giam-sat/van-ban?co-quan=${health.id}&ket-qua=khong-tra-loi&${period}&bao=${paper}`);
    expect(await screen.findByText('Không có văn bản nào ở đây')).toBeVisible();
    expect(asked).toEqual([
      {
        in_agency: health.id,
        of_press_agency: paper,
        of_outcome: 'unanswered',
        sent_from: '2026-01-01',
        sent_to: '2026-03-31',
        page_size: 50,
      },
    ]);
  });

  it('turn their pages', async () => {
    const many = Array.from({ length: 51 }, (_, i) => ({
      ...letter,
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    }));
    onRpc('list_sent_letters', ({ body }) => ('after_id' in body ? [letter] : many));
    const { user } = await open('/giam-sat/van-ban', personas.healthClerk);
    await user.click(await screen.findByRole('button', { name: 'Trang sau' }));
    expect(await screen.findByText('1 văn bản ở trang này')).toBeVisible();
  });
});
