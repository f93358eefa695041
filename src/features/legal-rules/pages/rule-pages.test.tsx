// A manager of the province keeps the rules; everybody else reads them.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatDate, today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import { onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { personas } from '../../../../tests/harness/unit-personas';
import { ruleVersion } from '../legal-rules.fixtures';
import { agree, answerForKeeping, type Body, dialog, field, moved, openPage, press, put } from '../rule-pages.fixtures';
import { refusals } from '../rule-versions.refusals';

const previews = answerForKeeping();
const day = (fromToday: number) => addDays(today(), fromToday);
const typed = (fromToday: number) => formatDate(day(fromToday));

const running = ruleVersion();
const planned = ruleVersion({
  id: '00000000-0000-4000-8000-00000000f002',
  title: 'Xác minh trong bảy ngày',
  amount: 7,
  effective_from: day(10),
  replaces_id: running.id,
});
const over = ruleVersion({ id: '00000000-0000-4000-8000-00000000f003', effective_to: day(-1) });
const known = (...rules: unknown[]) => onSelect('legal_rules', () => rules);

beforeEach(() => onSelect('public_holidays', []));

describe('the page of rules', () => {
  it('offers a manager of the province a new rule, days off, and of each version what can be done with it', async () => {
    known({ ...running, effective_to: day(9) }, planned, over);
    await openPage('/quy-dinh');
    expect(await screen.findByRole('link', { name: 'Thêm quy định' })).toHaveAttribute('href', '/quy-dinh/them');
    expect(screen.getByRole('link', { name: 'Ngày nghỉ' })).toHaveAttribute('href', '/quy-dinh/ngay-nghi');
    const links = (await screen.findAllByRole('link'))
      .map((link) => link.getAttribute('aria-label'))
      .filter((label) => label !== null);
    expect(links).toEqual([
      'Lịch sử: Xác minh xong thông tin báo chí nêu',
      'Phiên bản mới từ ngày…: Xác minh trong bảy ngày',
      'Sửa: Xác minh trong bảy ngày',
    ]);
    expect(screen.getByRole('button', { name: 'Rút: Xác minh trong bảy ngày' })).toBeVisible();
    expect(screen.getByText(`Hiệu lực: từ ${typed(10)}`)).toBeVisible();
  });

  it.each([
    ['a clerk', personas.healthClerk],
    ['a supervisor', personas.supervisor],
  ])('offers %s nothing of it', async (_, as) => {
    known(running);
    await openPage('/quy-dinh', as);
    expect(await screen.findByText(/Xác minh xong/)).toBeVisible();
    expect(screen.queryByRole('link', { name: /Thêm quy định|Phiên bản mới|Lịch sử/ })).toBeNull();
  });

  it('takes back a version that has not begun, once what that moves has been seen', async () => {
    known({ ...running, effective_to: day(9) }, planned);
    onRpc('preview_change', () => [moved]);
    const withdrawn: Body[] = [];
    onRpc('withdraw_legal_rule', ({ body }) => {
      withdrawn.push(body as Body);
      return JSON.stringify(planned.id);
    });
    const { user } = await openPage('/quy-dinh');
    await press(user, /^Rút/);
    expect((await dialog()).getByRole('link', { name: 'Tin sai về số ca sốt xuất huyết' })).toHaveAttribute(
      'href',
      `/vu-viec/${moved.record_id}`,
    );
    await user.click((await dialog()).getByRole('button', { name: 'Xem lại' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(withdrawn).toEqual([]);
    await press(user, /^Rút/);
    await agree(user, 'Rút phiên bản');
    expect(await screen.findByText(/Đã rút phiên bản chưa có hiệu lực/)).toBeVisible();
    expect(withdrawn).toEqual([{ withdrawn_id: planned.id, withdrawn_version: 1 }]);
  });

  it('says why a version cannot be taken back', async () => {
    known(planned);
    onRpc('preview_change', () => refusal('23503', 'violates … constraint "legal_rules_replaced_by_another"'));
    const { user } = await openPage('/quy-dinh');
    await press(user, /^Rút/);
    expect(await screen.findByRole('alert')).toHaveTextContent('Rút phiên bản sau đó trước.');
  });
});

describe('a new rule', () => {
  it('is looked at first, then saved as typed', async () => {
    known(running);
    let saved: Body = {};
    onInsert('legal_rules', ({ body }) => {
      saved = body;
      return { ...running, ...body };
    });
    const { user, address } = await openPage('/quy-dinh/them');
    await screen.findByRole('button', { name: 'Xem trước và lưu' });
    await put(user, /^Có hiệu lực từ ngày/, typed(1));
    await user.selectOptions(screen.getByRole('combobox', { name: /^Chủ đề/ }), 'Họp báo');
    await put(user, /^Nội dung quy định/, 'Báo cáo sau họp báo');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Đơn vị/ }), 'ngày làm việc');
    await put(user, /^Số lượng/, '2');
    await user.click(screen.getByRole('combobox', { name: /^Tính từ/ }));
    await user.click(await screen.findByRole('option', { name: 'Báo chí đăng, phát thông tin' }));
    await put(user, /^Văn bản/, 'Thiết lập của tỉnh');
    await user.click(screen.getByRole('checkbox', { name: 'Phường' }));
    await press(user, 'Xem trước và lưu');
    expect((await dialog()).getByText('Không có hạn nào thay đổi.')).toBeVisible();
    expect(saved).toEqual({});
    await agree(user);
    await waitFor(() => expect(address()).toBe(`/quy-dinh?ngay=${day(1)}`));
    expect(await screen.findByText(`Đã thêm quy định, có hiệu lực từ ${typed(1)}.`)).toBeVisible();
    expect(saved).toMatchObject({
      code: 'bao_cao_sau_hop_bao',
      topic: 'press_conference',
      basis: 'policy',
      amount: 2,
      unit: 'working_day',
      trigger: 'item_published',
      agency_kinds: ['ward'],
      press_kinds: null,
      effective_from: day(1),
      effective_to: null,
    });
    expect(previews).toEqual([{ act: 'add_rule', change: saved }]);
  }, 20_000);

  it('with something missing is refused beside the fields, and nothing is asked', async () => {
    known(running);
    const { user } = await openPage('/quy-dinh/them');
    await press(user, 'Xem trước và lưu');
    await waitFor(() =>
      expect(field(/^Có hiệu lực từ ngày/)).toHaveAccessibleDescription(/Nhập ngày bắt đầu có hiệu lực/),
    );
    expect(screen.getByRole('combobox', { name: /^Chủ đề/ })).toHaveAccessibleDescription(/Chọn chủ đề/);
    expect(field(/^Nội dung/)).toHaveAccessibleDescription(/Nhập nội dung/);
    expect(field(/^Văn bản/)).toHaveAccessibleDescription(/Nhập tên văn bản/);
    await user.click(screen.getByRole('radio', { name: 'Luật, nghị định' }));
    await press(user, 'Xem trước và lưu');
    await waitFor(() => expect(field(/^Thời kỳ/)).toHaveAccessibleDescription(/bốn chữ số/));
    expect(field(/^Điều, khoản/)).toHaveAccessibleDescription(/Nhập điều, khoản/);
    expect(previews).toEqual([]);
  });

  it('is only the manager’s of the province', async () => {
    known(running);
    await openPage('/quy-dinh/them', personas.healthClerk);
    expect(screen.getByText('Chỉ quản trị của tỉnh thêm được quy định.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a new version', () => {
  const at = `/quy-dinh/${running.id}/phien-ban-moi`;
  beforeEach(() => known(running));

  it('starts from the one it replaces, tells what moves, and takes its place', async () => {
    onRpc('preview_change', ({ body }) => {
      previews.push(body as Body);
      return [moved];
    });
    let saved: Body = {};
    onRpc('replace_legal_rule', ({ body }) => {
      saved = body as Body;
      return planned;
    });
    const { user, address } = await openPage(at);
    await screen.findByRole('button', { name: 'Xem trước và lưu' });
    expect(screen.getByText('Đang có hiệu lực')).toBeVisible();
    expect(field(/^Nội dung/)).toHaveDisplayValue('Xác minh xong thông tin báo chí nêu');
    await put(user, /^Số lượng/, '7');
    await put(user, /^Có hiệu lực từ ngày/, typed(0));
    await press(user, 'Xem trước và lưu');
    const told = await dialog();
    expect(told.getByText('1 hạn thay đổi.')).toBeVisible();
    expect(told.getByText('hết ngày 27/11/2026')).toBeVisible();
    expect(told.getByText('hết ngày 30/11/2026')).toBeVisible();
    expect(saved).toEqual({});
    await agree(user);
    await waitFor(() => expect(address()).toBe(`/quy-dinh?ngay=${day(0)}`));
    const successor = saved.successor as Body;
    expect(saved).toMatchObject({ replaced_id: running.id, replaced_version: 1 });
    expect(successor).toMatchObject({ amount: 7, effective_from: day(0), code: 'verify_incident' });
    expect(successor.id).not.toBe(running.id);
    expect(previews).toEqual([{ act: 'replace_rule', change: saved }]);
  }, 20_000);

  it('not agreed to stays as typed, and nothing is saved', async () => {
    const { user, address } = await openPage(at);
    await screen.findByRole('button', { name: 'Xem trước và lưu' });
    await put(user, /^Có hiệu lực từ ngày/, typed(3));
    await press(user, 'Xem trước và lưu');
    await user.click((await dialog()).getByRole('button', { name: 'Xem lại' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Chưa lưu gì.');
    expect(field(/^Có hiệu lực từ ngày/)).toHaveValue(typed(3));
    expect(address()).toBe(at);
  });

  it('refused by the database is told beside the field, whichever refusal it is, and what was typed stays', async () => {
    const { user } = await openPage(at);
    await screen.findByRole('button', { name: 'Xem trước và lưu' });
    await put(user, /^Có hiệu lực từ ngày/, typed(3));
    await user.click(screen.getByRole('radio', { name: 'Luật, nghị định' }));
    await put(user, /^Thời kỳ/, '2026');
    await put(user, /^Điều, khoản/, 'Điều 1');
    await put(user, /^Cách ghi/, 'Nghị định số 1');
    for (const [key, told] of Object.entries(refusals)) {
      const code = key.startsWith('legal_rules_') ? '23514' : 'PT422';
      const message = code === '23514' ? `… violates … constraint "${key}"` : key;
      onRpc('preview_change', () => refusal(code, message));
      await press(user, 'Xem trước và lưu');
      await waitFor(() => expect(screen.getByText(told.message), key).toBeVisible());
    }
    expect(field(/^Có hiệu lực từ ngày/)).toHaveValue(typed(3));
  }, 60_000);

  it('of one a colleague has meanwhile changed shows both', async () => {
    const { user } = await openPage(at);
    await screen.findByRole('button', { name: 'Xem trước và lưu' });
    await put(user, /^Có hiệu lực từ ngày/, typed(3));
    onRpc('preview_change', () => refusal('PT409', 'stale_version', { status: 409 }));
    known({ ...running, version: 2, amount: 6 });
    await press(user, 'Xem trước và lưu');
    expect(await screen.findByText(/Chưa có gì bị ghi đè/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Bản đã lưu: 6' })).toBeChecked();
    expect(screen.getByRole('radio', { name: `Bản của bạn: ${typed(3)}` })).toBeChecked();
  });

  it.each([
    ['one over', over, [over]],
    ['one replaced already', running, [running, planned]],
  ])('is not made of %s', async (_, version, rules) => {
    onSelect('legal_rules', ({ url }) => (url.searchParams.has('id') ? [version] : rules));
    await openPage(`/quy-dinh/${version.id}/phien-ban-moi`);
    expect(await screen.findByText(/đã có phiên bản thay thế hoặc đã hết hiệu lực/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a version', () => {
  it('that has not begun is corrected', async () => {
    known(planned);
    let saved: Body = {};
    onUpdate<Body>('legal_rules', ({ body }) => {
      saved = body;
      return { ...planned, ...body };
    });
    const { user, address } = await openPage(`/quy-dinh/${planned.id}/sua`);
    await screen.findByRole('button', { name: 'Xem trước và lưu' });
    expect(screen.getByText('Chưa có hiệu lực')).toBeVisible();
    await put(user, /^Số lượng/, '8');
    await press(user, 'Xem trước và lưu');
    await agree(user);
    await waitFor(() => expect(address()).toBe(`/quy-dinh?ngay=${day(10)}`));
    expect(saved).toMatchObject({ amount: 8, version: 1, effective_from: day(10) });
    expect(saved).not.toHaveProperty('code');
    expect(previews).toMatchObject([{ act: 'change_rule', change: { id: planned.id, amount: 8 } }]);
  }, 20_000);

  it('in force only ends, yesterday at the earliest', async () => {
    known(running);
    let saved: Body = {};
    onUpdate<Body>('legal_rules', ({ body }) => {
      saved = body;
      return { ...running, ...body };
    });
    const { user, address } = await openPage(`/quy-dinh/${running.id}/sua`);
    await screen.findByRole('button', { name: 'Xem trước và lưu' });
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(screen.getByRole('link', { name: /^Phiên bản mới từ ngày…/ })).toBeVisible();
    await put(user, /^Ngày cuối có hiệu lực/, typed(-2));
    await press(user, 'Xem trước và lưu');
    await waitFor(() =>
      expect(field(/^Ngày cuối/)).toHaveAccessibleDescription(new RegExp(refusals.rule_end_in_past.message)),
    );
    await put(user, /^Ngày cuối có hiệu lực/, typed(-1));
    await press(user, 'Xem trước và lưu');
    await agree(user);
    await waitFor(() => expect(address()).toBe('/quy-dinh'));
    expect(saved).toEqual({ effective_to: day(-1), version: 1 });
  });

  it('that is over stands, with its history', async () => {
    known(over);
    onRpc('record_timeline', () => [
      {
        id: 1,
        changed_at: '2026-11-20T02:00:00Z',
        changed_by_name: 'Trần Quốc Khải',
        table_name: 'legal_rules',
        operation: 'UPDATE',
        was: { effective_to: null, press_kinds: null },
        is_now: { effective_to: '2026-11-24', press_kinds: ['online'] },
      },
    ]);
    await openPage(`/quy-dinh/${over.id}/sua`);
    expect(await screen.findByText(/đã hết hiệu lực thì giữ nguyên/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(await screen.findByText(/Trần Quốc Khải/)).toBeVisible();
    expect(screen.getByText('24/11/2026')).toBeVisible();
    expect(screen.getByText('Báo điện tử')).toBeVisible();
  });

  it('is read with its history by who may not change it', async () => {
    known(running);
    await openPage(`/quy-dinh/${running.id}/sua`, personas.healthClerk);
    expect(await screen.findByText('Chỉ quản trị của tỉnh sửa được quy định.')).toBeVisible();
    expect(screen.getByText('Xác minh xong thông tin báo chí nêu')).toBeVisible();
    expect(await screen.findByText('Chưa có thay đổi nào được ghi lại.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('that is not there is said to be so', async () => {
    known();
    await openPage(`/quy-dinh/${running.id}/sua`);
    expect(await screen.findByText(/Hồ sơ này không có/)).toBeVisible();
  });
});
