import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { PeriodicDuty } from '../duties.api';
import type { ListedEvent } from '../press-events.api';
import { duty, eventId, listed } from '../press-events.fixtures';
import { Component } from './press-events-page';

type Asked = Record<string, unknown>;

interface Shown {
  rows?: ListedEvent[];
  duties?: PeriodicDuty[];
  at?: string;
  as?: Persona;
}

async function open({
  rows = [listed()],
  duties = [],
  at = '/su-kien-bao-chi',
  as = personas.healthClerk,
}: Shown = {}) {
  const asked: Asked[] = [];
  onSelect('agencies', []);
  onRpc('periodic_duties', () => duties);
  onRpc<Asked>('list_press_events', ({ body }) => {
    asked.push(body);
    return rows;
  });
  const page = await renderRoute([{ path: '/su-kien-bao-chi', Component }], at, { as });
  await waitFor(() => expect(asked).not.toEqual([]));
  return { ...page, last: () => asked.at(-1) };
}
const row = async (text: string) => within((await screen.findByText(text)).closest('tr') as HTMLElement);

describe('the list', () => {
  it('tells what, when, how it stands, who came and what is still promised', async () => {
    await open({
      rows: [
        listed({ is_notice_late: true, open_promise_count: 2, next_promise_on: '2026-11-21', is_demo: true }),
        listed({ id: '2', kind: 'press_release', title: 'Thông cáo', mode: null, place: null, ends_at: null }),
        listed({ id: '3', title: 'Họp báo sắp tới', state: 'planned', notice_due_at: '2099-11-19T02:00:00Z' }),
      ],
    });
    const first = await row('Họp báo về dịch sốt xuất huyết');
    for (const text of [
      '20/11/2026 09:00 – 11:00',
      'Hội trường Sở Y tế',
      'Đã diễn ra',
      'thông báo muộn',
      '4 báo có mặt, 3 câu hỏi',
      'Còn 2 việc',
      'Hạn hết ngày 21/11/2026',
      'dữ liệu minh họa',
    ]) {
      expect(first.getByText(text)).toBeVisible();
    }
    expect((await row('Thông cáo')).getByText('Đã công bố')).toBeVisible();
    const third = await row('Họp báo sắp tới');
    expect(third.getByText('Thông báo trước 09:00 ngày 19/11/2099')).toBeVisible();
    expect(third.getByText('5 báo được mời, 3 câu hỏi')).toBeVisible();
  });

  it('is filtered by what the address says, and puts what one chooses there', async () => {
    const { user, address, last } = await open({
      at: '/su-kien-bao-chi?loai=hop-bao&viec-hua=con&tu-ngay=2026-11-01&den-ngay=2026-11-30',
    });
    await screen.findByRole('table');
    expect(last()).toEqual({
      of_kind: 'press_conference',
      has_open_promises: true,
      from_day: '2026-11-01',
      to_day: '2026-11-30',
      order_by: 'newest',
      page_size: 50,
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trạng thái' }), 'Sắp tới');
    await waitFor(() => expect(address()).toContain('trang-thai=sap-toi'));
    await waitFor(() => expect(last()).toMatchObject({ in_state: 'to_come' }));
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    await waitFor(() => expect(address()).toBe('/su-kien-bao-chi'));
  });

  it.each<[string, Persona, boolean]>([
    ['a clerk adds events', personas.healthClerk, true],
    ['a supervisor adds none', personas.supervisor, false],
    ['a manager adds none', personas.manager, false],
  ])('%s', async (_, as, adds) => {
    await open({ as });
    await screen.findByRole('table');
    expect(screen.queryByRole('link', { name: 'Thêm sự kiện' }) !== null).toBe(adds);
  });

  it('is taken out as a sheet, all pages of it, once that is noted', async () => {
    const many = Array.from({ length: 3 }, (_, index) => listed({ id: `${index}`, sort_key: `${index}` }));
    const { user } = await open({ rows: many, at: '/su-kien-bao-chi?loai=hop-bao' });
    const saved = catchDownloads();
    await user.click(screen.getByRole('button', { name: 'Tải danh sách (Excel)' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toMatch(/^Su-kien-bao-chi-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(saved[0]?.noted).toMatchObject({
      what: 'press_events',
      of_format: 'xlsx',
      row_count: 3,
      filters: { loai: 'hop-bao' },
    });
  });

  it('that does not come is asked for again', async () => {
    const { user } = await open();
    await screen.findByRole('table');
    onRpc('list_press_events', () => offline());
    await user.selectOptions(screen.getByRole('combobox', { name: 'Loại' }), 'Thông cáo báo chí');
    expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
    onRpc('list_press_events', () => [listed({ title: 'Đã về' })]);
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText('Đã về')).toBeVisible();
  });
});

describe('what is owed again and again', () => {
  it('tells who owes it by which article, when it was last done and by when it is due', async () => {
    await open({
      duties: [
        duty(),
        duty({
          duty: 'periodic_information',
          last_event_id: null,
          last_done_at: null,
          due_on: '2026-10-31',
          is_overdue: true,
          basis: 'policy',
        }),
      ],
    });
    const panel = within(await screen.findByRole('region', { name: 'Nghĩa vụ định kỳ' }));
    const [conference, information] = panel.getAllByRole('listitem');
    expect(conference).toHaveTextContent('lần gần nhất ngày 16/09/2026; lần tới chậm nhất hết ngày 16/12/2026.');
    expect(conference).toHaveTextContent('khoản 2 Điều 6 Nghị định 244/2026/NĐ-CP');
    expect(panel.getByRole('link', { name: 'ngày 16/09/2026' })).toHaveAttribute('href', `/su-kien-bao-chi/${eventId}`);
    expect(information).toHaveTextContent('chưa ghi nhận lần nào; đã quá hạn hết ngày 31/10/2026.');
    expect(information).toHaveTextContent('Quá hạn');
    expect(information).toHaveTextContent('Chính sách của tỉnh');
  });

  it('shows nothing where nobody owes it', async () => {
    await open();
    await screen.findByRole('table');
    expect(screen.queryByRole('region', { name: 'Nghĩa vụ định kỳ' })).toBeNull();
  });
});
