import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offline, onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { CalendarRow } from '../calendar.api';
import { calendarRow, dueRow } from '../calendar.fixtures';
import { Component } from './calendar-page';

// Wednesday 25/11/2026, 10:00 in Vietnam.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-11-25T03:00:00Z');
});
afterEach(() => vi.useRealTimers());

type Asked = Record<string, unknown>;
const course = calendarRow();
const late = dueRow('2026-11-24T17:00:00+00:00', { title: 'Tin sai về giá điện' });
const due = dueRow('2026-11-27T07:30:00+00:00');
const holiday = { day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', is_off: true };

async function open(
  rows: CalendarRow[] | (() => unknown) = [late, course, due],
  at = '/lich',
  as: Persona = personas.supervisor,
) {
  const asked: Asked[] = [];
  onRpc<Asked>('list_calendar', ({ body }) => {
    asked.push(body);
    return typeof rows === 'function' ? rows() : rows;
  });
  onSelect('public_holidays', [holiday]);
  onSelect(
    'agencies',
    Object.values(agencies).map((agency) => ({ ...agency, parent_id: null, successor_id: null, dissolved_on: null })),
  );
  const page = await renderRoute([{ path: '/lich', Component }], at, { as });
  await waitFor(() => expect(asked).not.toEqual([]));
  return { ...page, asked };
}
const square = (name: RegExp) => screen.findByRole('button', { name });
const ofDay = async (name: string) => within(await screen.findByRole('region', { name }));
const headings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

describe('the month', () => {
  it('stands in whole weeks, today chosen, and tells what each day has', async () => {
    const { asked } = await open();
    const grid = await screen.findByRole('grid', { name: 'Tháng 11/2026' });
    expect(asked).toEqual([{ from_day: '2026-10-26', to_day: '2026-12-06', page_size: 1000 }]);
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['T2Thứ Hai', 'T3Thứ Ba', 'T4Thứ Tư', 'T5Thứ Năm', 'T6Thứ Sáu', 'T7Thứ Bảy', 'CNChủ nhật']);
    const today = await square(/Thứ Tư, 25\/11\/2026, hôm nay, 1 việc$/);
    expect(today).toHaveAttribute('aria-current', 'date');
    expect(today.closest('td')).toHaveAttribute('aria-selected', 'true');
    expect(
      await square(/Thứ Ba, 24\/11\/2026, Ngày Văn hóa Việt Nam \(nghỉ\), 1 việc, 1 quá hạn$/),
    ).not.toHaveAttribute('aria-current');
    expect(await square(/Thứ Năm, 26\/11\/2026, không có việc$/)).toBeVisible();
  });

  it('has all of the chosen day beside it, each with the way to its record', async () => {
    await open();
    const today = await ofDay('Thứ Tư, 25/11/2026');
    expect(today.getByRole('link', { name: 'Tập huấn kỹ năng phát ngôn' })).toHaveAttribute(
      'href',
      `/tap-huan/${course.page_id}`,
    );
    expect(today.getByText('08:00 – 11:30 · UBND tỉnh')).toBeVisible();
    expect(today.getByText('Hội trường UBND tỉnh')).toBeVisible();
  });

  it('shows another day on a click, and says what is late, by when and what is to be done', async () => {
    const { user, address } = await open();
    await user.click(await square(/24\/11\/2026/));
    expect(address()).toBe('/lich?ngay=2026-11-24');
    const day = await ofDay('Thứ Ba, 24/11/2026');
    for (const text of ['Hạn xử lý vụ việc', 'Quá hạn 10 giờ', 'Kết luận', 'Ngày Văn hóa Việt Nam (nghỉ)']) {
      expect(day.getByText(text)).toBeVisible();
    }
    expect(day.getByText('Hạn hết ngày 24/11/2026 · Sở Y tế')).toBeVisible();
  });

  it('of many things in a day names two and counts the rest', async () => {
    const many = Array.from({ length: 5 }, (_, i) =>
      calendarRow({ record_id: `00000000-0000-4000-8000-0000000ca1${i}0`, title: `Lớp số ${i + 1}` }),
    );
    const { user, address } = await open(many, '/lich?ngay=2026-11-26');
    const cell = (await square(/25\/11\/2026, hôm nay, 5 việc/)).closest('td') as HTMLElement;
    expect(
      within(cell)
        .getAllByRole('link')
        .map(({ title }) => title),
    ).toEqual(['Lớp tập huấn: Lớp số 1', 'Lớp tập huấn: Lớp số 2']);
    await user.click(within(cell).getByRole('button', { name: '+3 việc' }));
    expect(address()).toBe('/lich');
    expect((await ofDay('Thứ Tư, 25/11/2026')).getAllByRole('link')).toHaveLength(5);
  });

  it('three in a day it names all', async () => {
    const three = Array.from({ length: 3 }, (_, i) =>
      calendarRow({ record_id: `00000000-0000-4000-8000-0000000ca1${i}0` }),
    );
    await open(three);
    const cell = (await square(/25\/11\/2026/)).closest('td') as HTMLElement;
    expect(within(cell).getAllByRole('link')).toHaveLength(3);
    expect(within(cell).queryByText(/^\+/)).toBeNull();
  });

  it.each([
    ['{ArrowLeft}', '24/11/2026'],
    ['{ArrowRight}', '26/11/2026'],
    ['{ArrowUp}', '18/11/2026'],
    ['{ArrowDown}', '02/12/2026'],
    ['{Home}', '23/11/2026'],
    ['{End}', '29/11/2026'],
    ['{PageUp}', '25/10/2026'],
    ['{PageDown}', '25/12/2026'],
  ])('by keyboard %s leads to %s, which then has the focus', async (key, day) => {
    const { user } = await open();
    (await square(/25\/11\/2026/)).focus();
    await user.keyboard(key);
    await waitFor(() => expect(document.activeElement?.textContent).toContain(day));
    expect(screen.getByRole('region', { name: new RegExp(day) })).toBeVisible();
  });

  it('keys pressed faster than the page follows all count', async () => {
    const { user } = await open();
    (await square(/25\/11\/2026/)).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{PageDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('04/01/2027'));
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('03/01/2027'));
  });

  it('has one place in the order of Tab, the chosen day', async () => {
    const { user } = await open([course]);
    (await square(/25\/11\/2026/)).focus();
    await user.tab();
    expect(document.activeElement).toBe(
      (await ofDay('Thứ Tư, 25/11/2026')).getByRole('link', { name: 'Tập huấn kỹ năng phát ngôn' }),
    );
  });

  it('is left for others and come back to today', async () => {
    const { user, address } = await open();
    await user.click(await screen.findByRole('button', { name: 'Xem tháng 12/2026' }));
    expect(address()).toBe('/lich?ngay=2026-12-01');
    expect(await screen.findByRole('heading', { level: 2, name: 'Tháng 12/2026' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Xem tháng 11/2026' }));
    expect(address()).toBe('/lich');
    await user.click(screen.getByRole('button', { name: 'Xem tháng 10/2026' }));
    expect(address()).toBe('/lich?ngay=2026-10-01');
    await user.click(screen.getByRole('button', { name: 'Hôm nay' }));
    expect(address()).toBe('/lich');
    expect(screen.getByRole('button', { name: 'Hôm nay' })).toBeDisabled();
  });
});

it('does not say of a month on its way that it has nothing', async () => {
  let answer: (rows: CalendarRow[]) => void = () => {};
  let asks = 0;
  const december = dueRow('2026-12-01T07:30:00+00:00', { title: 'Việc tháng sau' });
  const { user } = await open(() => {
    asks += 1;
    return asks === 1 ? [course] : new Promise<CalendarRow[]>((resolve) => (answer = resolve));
  });
  await user.click(await screen.findByRole('button', { name: 'Xem tháng 12/2026' }));
  const day = await ofDay('Thứ Ba, 01/12/2026');
  expect(day.getByText('Đang tải…')).toBeVisible();
  expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'true');
  await user.click(screen.getByText('Danh sách'));
  expect(screen.getByRole('status', { name: 'Đang tải' })).toBeVisible();
  answer([december]);
  expect(await screen.findByText('Việc tháng sau')).toBeVisible();
});

describe('the list', () => {
  it('has the days of the month that have something, those passed folded away', async () => {
    const outside = dueRow('2026-12-02T07:30:00+00:00', { record_id: '00000000-0000-4000-8000-0000000ca009' });
    const { user } = await open([late, course, due, outside], '/lich?xem=danh-sach');
    expect(await screen.findByText('Những ngày đã qua trong tháng: 1 việc, 1 quá hạn')).toBeVisible();
    expect(screen.getByText('Tin sai về giá điện')).not.toBeVisible();
    expect(headings()).toEqual(['Thứ Ba, 24/11/2026', 'Thứ Tư, 25/11/2026', 'Thứ Sáu, 27/11/2026']);
    await user.click(screen.getByText(/Những ngày đã qua/));
    expect(screen.getByText('Tin sai về giá điện')).toBeVisible();
  });

  it('of another month folds nothing away', async () => {
    await open([late], '/lich?xem=danh-sach&ngay=2026-12-05');
    expect(await screen.findByText('Tháng này không có việc nào ở đây')).toBeVisible();
    expect(screen.queryByText(/đã qua/)).toBeNull();
  });

  it('says so when nothing is to come', async () => {
    await open([late], '/lich?xem=danh-sach');
    expect(await screen.findByText('Từ nay đến hết tháng không có việc nào ở đây')).toBeVisible();
  });

  it('is one click away, and stands in the address', async () => {
    const { user, address } = await open();
    await user.click(await screen.findByText('Danh sách'));
    expect(address()).toBe('/lich?xem=danh-sach');
    expect(screen.queryByRole('grid')).toBeNull();
  });
});

describe('filters', () => {
  it('stand in the address and are asked of the database', async () => {
    const { user, address, asked } = await open();
    await user.click(await screen.findByRole('checkbox', { name: 'Tập huấn' }));
    await user.click(screen.getByRole('checkbox', { name: 'Danh bạ' }));
    await waitFor(() => expect(asked.at(-1)?.kinds).toEqual(['attestation_due', 'course', 'registration_until']));
    await user.click(await screen.findByRole('combobox', { name: 'Cơ quan' }));
    await user.click(await screen.findByRole('option', { name: /Sở Y tế/ }));
    await waitFor(() => expect(asked.at(-1)?.in_agency).toBe(agencies.health.id));
    expect(decodeURIComponent(address())).toBe(`/lich?nhom=danh-ba,tap-huan&co-quan=${agencies.health.id}`);
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    expect(address()).toBe('/lich');
    expect(asked[0]).not.toHaveProperty('kinds');
    expect(asked[0]).not.toHaveProperty('in_agency');
  });

  it('of agencies are for who sees several; of two of their own a clerk sees the one chosen in the header', async () => {
    const { asked } = await open([], `/lich?co-quan=${agencies.province.id}`, personas.clerkOfTwo);
    await screen.findByRole('grid');
    expect(screen.queryByRole('combobox', { name: 'Cơ quan' })).toBeNull();
    expect(asked[0]?.in_agency).toBe(agencies.health.id);
  });

  it('a clerk of one agency is asked for no agency: what they are asked by others is theirs as well', async () => {
    const { asked } = await open([], `/lich?co-quan=${agencies.province.id}`, personas.healthClerk);
    expect(asked[0]).not.toHaveProperty('in_agency');
  });
});

it('says from where on more is not shown', async () => {
  const many = Array.from({ length: 1001 }, (_, i) => calendarRow({ record_id: `${i}` }));
  await open(many, '/lich?xem=danh-sach&ngay=2026-12-01');
  expect(await screen.findByText(/Có hơn 1.000 việc trong tháng.*trước ngày 25\/11\/2026/)).toBeVisible();
});

it('a kind that has no words here yet is shown under its title', async () => {
  await open([calendarRow({ kind: 'later_kind' })]);
  const today = await ofDay('Thứ Tư, 25/11/2026');
  expect(today.getByText('Việc khác')).toBeVisible();
  expect(today.getByText('Tập huấn kỹ năng phát ngôn')).toBeVisible();
  expect(today.queryByRole('link')).toBeNull();
});

it('a failure is told with a way to try again, and days off that do not come keep nothing back', async () => {
  let works = false;
  const { user } = await open(() => (works ? [course] : offline()));
  const retry = await screen.findByRole('button', { name: 'Thử lại' });
  works = true;
  onSelect('public_holidays', () => offline());
  await user.click(retry);
  expect(await screen.findByRole('grid')).toBeVisible();
});

describe('the file', () => {
  const openDialog = async (user: Awaited<ReturnType<typeof open>>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'Tải lịch (.ics)' }));
    return within(await screen.findByRole('dialog', { name: 'Tải lịch (.ics)' }));
  };

  it('is of the filters and the chosen period, and noted before it is handed out', async () => {
    const downloads = catchDownloads();
    const { user, asked } = await open([due, course], '/lich?xem=danh-sach&nhom=tap-huan');
    const dialog = await openDialog(user);
    expect(dialog.getByText('Từ 25/11/2026 đến hết 24/02/2027. Tập huấn.')).toBeVisible();
    await user.selectOptions(dialog.getByLabelText('Kỳ'), 'Tháng 11/2026');
    await user.click(dialog.getByRole('button', { name: 'Tải xuống' }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(asked.at(-1)).toEqual({
      from_day: '2026-11-01',
      to_day: '2026-11-30',
      kinds: ['course', 'registration_until'],
      page_size: 2000,
    });
    const [{ name, content, noted } = { name: '', content: new Blob(), noted: null }] = downloads;
    expect(name).toBe('lich-cong-tac-2026-11-01-2026-11-30.ics');
    expect(noted).toEqual({
      what: 'calendar',
      of_format: 'ics',
      in_agency: agencies.province.id,
      row_count: 2,
      filters: { nhom: 'tap-huan', tu: '2026-11-01', den: '2026-11-30' },
    });
    const text = await content.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('reminds of nothing when that is not wanted', async () => {
    const downloads = catchDownloads();
    const { user } = await open([due]);
    const dialog = await openDialog(user);
    await user.click(dialog.getByLabelText('Nhắc trước 1 ngày những việc có hạn'));
    await user.click(dialog.getByRole('button', { name: 'Tải xuống' }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(await downloads[0]?.content.text()).not.toContain('VALARM');
  });

  it('is not made of a part: too much is refused, with what to do', async () => {
    const downloads = catchDownloads();
    let rows: CalendarRow[] = [];
    const { user } = await open(() => rows);
    const dialog = await openDialog(user);
    rows = Array.from({ length: 2001 }, (_, i) => calendarRow({ record_id: `${i}` }));
    await user.click(dialog.getByRole('button', { name: 'Tải xuống' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Kỳ này có hơn 2.000 việc. Chọn kỳ ngắn hơn');
    expect(downloads).toEqual([]);
  });

  it('is not handed out when it cannot be noted', async () => {
    const downloads = catchDownloads();
    onRpc('log_export', () => refusal('PT403', 'not_a_member', { status: 403 }));
    const { user } = await open([due]);
    const dialog = await openDialog(user);
    await user.click(dialog.getByRole('button', { name: 'Tải xuống' }));
    expect(await dialog.findByRole('alert')).toBeVisible();
    expect(downloads).toEqual([]);
  });
});
