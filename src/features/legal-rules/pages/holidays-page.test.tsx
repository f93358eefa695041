import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { personas } from '../../../../tests/harness/unit-personas';
import { refusals } from '../days-off.refusals';
import { specialDay } from '../legal-rules.fixtures';
import { agree, answerForKeeping, type Body, dialog, field, moved, openPage, press, put } from '../rule-pages.fixtures';

const previews = answerForKeeping();
const at = '/quy-dinh/ngay-nghi?nam=2028';
const national = specialDay('2028-09-02', 'Quốc khánh');
const worked = specialDay('2028-09-09', 'Làm bù ngày 01/9', { is_off: false, unsure_note: 'Chưa rõ' });
const before = [specialDay('2027-01-01', 'Tết Dương lịch'), specialDay('2027-09-02', 'Quốc khánh')];

beforeEach(() =>
  onSelect('public_holidays', ({ url }) =>
    url.searchParams.getAll('day').includes('gte.2028-01-01') ? [national, worked] : before,
  ),
);

describe('the days of a year', () => {
  it('are told each with its day of the week, the year before and after one step away', async () => {
    const { user, address } = await openPage(at, personas.healthClerk);
    const row = within((await screen.findByText('thứ Bảy, 09/09/2028')).closest('tr') as HTMLElement);
    expect(row.getByText('Làm việc (làm bù)')).toBeVisible();
    expect(row.getByText('Chưa rõ')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Năm 2027' }));
    expect(address()).toBe('/quy-dinh/ngay-nghi?nam=2027');
    expect(await screen.findByRole('heading', { name: 'Ngày nghỉ năm 2027' })).toBeVisible();
  });

  it('are only read by who does not manage the province', async () => {
    await openPage(at, personas.supervisor);
    await screen.findByText('Quốc khánh');
    expect(screen.queryByRole('button', { name: /Xóa|Thêm|Xem trước/ })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('that are not known yet say so', async () => {
    onSelect('public_holidays', []);
    await openPage(at);
    expect(await screen.findByText('Chưa có lịch nghỉ của năm 2028')).toBeVisible();
  });
});

describe('adding', () => {
  it('several days at once shows what they move first, and is one save', async () => {
    onRpc('preview_change', ({ body }) => {
      previews.push(body as Body);
      return [moved];
    });
    let saved: Body[] = [];
    onInsert<Body[]>('public_holidays', ({ body }) => {
      saved = body;
      return body.map((row) => ({ ...row, version: 1 }));
    });
    const { user, address } = await openPage(at);
    await screen.findByRole('button', { name: 'Xem trước và thêm' });
    await put(user, /^Từ ngày/, '26/01/2028');
    await put(user, /^Đến hết ngày/, '28/01/2028');
    await put(user, /^Tên ngày/, 'Tết Âm lịch');
    await press(user, 'Xem trước và thêm');
    expect((await dialog()).getByText('Tin sai về số ca sốt xuất huyết')).toBeVisible();
    expect(saved).toEqual([]);
    await agree(user);
    expect(await screen.findByText('Đã thêm 3 ngày, từ 26/01/2028 đến 28/01/2028.')).toBeVisible();
    expect(saved.map(({ day, name, is_off }) => [day, name, is_off])).toEqual([
      ['2028-01-26', 'Tết Âm lịch', true],
      ['2028-01-27', 'Tết Âm lịch', true],
      ['2028-01-28', 'Tết Âm lịch', true],
    ]);
    expect(previews).toEqual([{ act: 'add_days', change: { days: saved } }]);
    expect(address()).toBe(at);
    expect(field(/^Tên ngày/)).toHaveValue('');
  }, 20_000);

  it('what is no day, or worked on a weekday, is refused beside the field', async () => {
    const { user } = await openPage(at);
    await press(user, 'Xem trước và thêm');
    await waitFor(() => expect(field(/^Từ ngày/)).toHaveAccessibleDescription(/Nhập ngày/));
    expect(field(/^Tên ngày/)).toHaveAccessibleDescription(/Nhập tên ngày/);
    await put(user, /^Từ ngày/, '04/09/2028');
    await put(user, /^Tên ngày/, 'Làm bù');
    await user.click(screen.getByRole('radio', { name: 'làm việc (làm bù)' }));
    await press(user, 'Xem trước và thêm');
    expect(await screen.findByText(refusals.public_holidays_worked_weekend.message)).toBeVisible();
    expect(previews).toEqual([]);
  });

  it('refused by the database is told beside the field, whichever refusal it is, and what was typed stays', async () => {
    const { user } = await openPage(at);
    await screen.findByRole('button', { name: 'Xem trước và thêm' });
    await put(user, /^Từ ngày/, '02/09/2028');
    await put(user, /^Tên ngày/, 'Quốc khánh');
    for (const [key, { message }] of Object.entries(refusals)) {
      onRpc('preview_change', () => refusal('23514', `… violates … constraint "${key}"`));
      await press(user, 'Xem trước và thêm');
      await waitFor(() => expect(screen.getByText(message), key).toBeVisible());
    }
    expect(field(/^Từ ngày/)).toHaveValue('02/09/2028');
  }, 20_000);

  it('holidays of fixed date brings over those the year lacks', async () => {
    let saved: Body[] = [];
    onInsert<Body[]>('public_holidays', ({ body }) => {
      saved = body;
      return body;
    });
    const { user } = await openPage(at);
    await press(user, 'Chép 1 ngày lễ cố định từ năm 2027');
    await agree(user, 'Thêm 1 ngày');
    expect(await screen.findByText('Đã thêm 1 ngày lễ cố định của năm 2028.')).toBeVisible();
    expect(saved).toMatchObject([{ day: '2028-01-01', name: 'Tết Dương lịch', is_off: true }]);
  });
});

describe('a day', () => {
  it('is corrected as it was at its version, its history under it', async () => {
    let saved: Body = {};
    onUpdate<Body>('public_holidays', ({ body }) => {
      saved = body;
      return { ...national, ...body };
    });
    const { user, address } = await openPage(at);
    await user.click(await screen.findByRole('link', { name: 'Sửa thứ Bảy, 02/09/2028' }));
    expect(await screen.findByRole('heading', { name: 'Sửa thứ Bảy, 02/09/2028' })).toHaveFocus();
    expect(await screen.findByText('Chưa có thay đổi nào được ghi lại.')).toBeVisible();
    await put(user, /^Tên ngày/, 'Ngày Quốc khánh');
    await press(user, 'Xem trước và lưu');
    await agree(user);
    await waitFor(() => expect(address()).toBe(at));
    expect(saved).toMatchObject({ name: 'Ngày Quốc khánh', day: '2028-09-02', version: 1 });
    expect(previews).toMatchObject([{ act: 'change_day', change: { id: national.id, day: '2028-09-02' } }]);
  }, 20_000);

  it('a colleague has meanwhile changed shows both', async () => {
    const { user } = await openPage(`${at}&sua=${national.id}`);
    await screen.findByRole('button', { name: 'Xem trước và lưu' });
    await put(user, /^Tên ngày/, 'Của tôi');
    onUpdate('public_holidays', () => refusal('PT409', 'stale_version', { status: 409 }));
    onSelect('public_holidays', [{ ...national, name: 'Của họ', version: 2, updated_at: '2026-11-20T02:00:00Z' }]);
    await press(user, 'Xem trước và lưu');
    await agree(user);
    expect(await screen.findByRole('radio', { name: 'Bản đã lưu: Của họ' })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Bản của bạn: Của tôi' })).toBeChecked();
  });

  it('is taken out once that has been agreed to, and only as it was read', async () => {
    const asked: URLSearchParams[] = [];
    onDelete('public_holidays', ({ url }) => {
      asked.push(url.searchParams);
      return [];
    });
    const { user } = await openPage(at);
    await press(user, 'Xóa thứ Bảy, 02/09/2028');
    await user.click((await dialog()).getByRole('button', { name: 'Xem lại' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toEqual([]);
    await press(user, 'Xóa thứ Bảy, 02/09/2028');
    await agree(user, 'Xóa thứ Bảy, 02/09/2028');
    expect(await screen.findByText(/Người khác vừa sửa hoặc xóa ngày này/)).toBeVisible();
    expect(asked.map((search) => [search.get('id'), search.get('version')])).toEqual([[`eq.${national.id}`, 'eq.1']]);
    onDelete('public_holidays', () => [national]);
    await press(user, 'Xóa thứ Bảy, 02/09/2028');
    onSelect('public_holidays', [worked]);
    await agree(user, 'Xóa thứ Bảy, 02/09/2028');
    await waitFor(() => expect(screen.queryByText('Quốc khánh')).toBeNull());
  }, 20_000);
});
