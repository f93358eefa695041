// The register, adding to it and correcting it.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { pressAgency } from '../press-agencies.fixtures';
import { fieldLabels } from '../press-agencies.form';
import { refusals } from '../press-agencies.refusals';
import { Component as EditPage } from './edit-press-agency-page';
import { Component as NewPage } from './new-press-agency-page';
import { Component as ListPage } from './press-agencies-page';

type Body = Record<string, unknown>;
const routes = [
  { path: '/co-quan-bao-chi', Component: ListPage },
  { path: '/co-quan-bao-chi/them', Component: NewPage },
  { path: '/co-quan-bao-chi/:id/sua', Component: EditPage },
];
const idea = pressAgency('Báo Ý Tưởng', { id: '00000000-0000-4000-8000-00000000e002' });
const example = pressAgency('Báo Minh Họa', {
  kinds: ['daily_print', 'online'],
  issue_period: 'hằng ngày',
  governing_body: 'Hội Minh Họa',
  domains: ['baominhhoa.vn'],
  phone: '02963957049',
  email: 'toasoan@baominhhoa.vn',
  is_demo: true,
});

beforeEach(() => {
  onSelect('press_agencies', [idea, example]);
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
});

const open = (at: string, as: Persona = personas.healthClerk) => renderRoute(routes, at, { as });
type User = Awaited<ReturnType<typeof open>>['user'];
const field = (name: keyof typeof fieldLabels) =>
  screen.findByRole('textbox', { name: new RegExp(`^${fieldLabels[name]}( \\*)?$`) });
async function put(user: User, name: keyof typeof fieldLabels, text: string) {
  const box = await field(name);
  await user.clear(box);
  await user.click(box);
  await user.paste(text);
}

describe('the register', () => {
  it('tells what each puts out, whose it is and how to reach it, in Vietnamese order', async () => {
    await open('/co-quan-bao-chi');
    const row = within((await screen.findByText('Báo Minh Họa')).closest('tr') as HTMLElement);
    for (const text of ['Báo in hằng ngày, Báo điện tử', 'Kỳ xuất bản: hằng ngày', 'Hội Minh Họa', 'baominhhoa.vn']) {
      expect(row.getByText(text)).toBeVisible();
    }
    expect(row.getByRole('link', { name: '0296 395 7049' })).toHaveAttribute('href', 'tel:+842963957049');
    expect(row.getByText('dữ liệu minh họa')).toBeVisible();
    const names = screen.getAllByRole('row').map(({ textContent }) => textContent ?? '');
    expect(names.findIndex((name) => name.includes('Minh Họa'))).toBeLessThan(
      names.findIndex((name) => name.includes('Ý Tưởng')),
    );
  });

  it('is searched without diacritics, the words standing in the address', async () => {
    const { user, address } = await open('/co-quan-bao-chi');
    await user.type(await screen.findByRole('textbox'), 'y tuong');
    expect(await screen.findByText('1 trong 2 cơ quan báo chí')).toBeVisible();
    expect(address()).toBe('/co-quan-bao-chi?q=y+tuong');
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    expect(await screen.findByText('2 cơ quan báo chí')).toBeVisible();
  });

  it.each<[string, Persona, boolean, boolean]>([
    ['a clerk adds to it', personas.healthClerk, true, false],
    ['a supervisor of the province adds and corrects', personas.supervisor, true, true],
    ['a manager of the province corrects', personas.manager, false, true],
  ])('%s', async (_, as, adds, corrects) => {
    await open('/co-quan-bao-chi', as);
    await screen.findByText('Báo Minh Họa');
    expect(screen.queryByRole('link', { name: 'Thêm cơ quan báo chí' }) !== null).toBe(adds);
    expect(screen.queryByRole('link', { name: 'Sửa Báo Minh Họa' }) !== null).toBe(corrects);
  });

  it('of which nothing matches says what to do', async () => {
    await open('/co-quan-bao-chi?q=zzz');
    expect(await screen.findByText('Không có cơ quan báo chí nào khớp')).toBeVisible();
  });
});

describe('a new one', () => {
  const at = '/co-quan-bao-chi/them';
  const save = (user: User) => user.click(screen.getByRole('button', { name: 'Lưu cơ quan báo chí' }));
  async function fill(user: User) {
    await put(user, 'name', 'Báo Thử Nghiệm');
    await user.click(screen.getByRole('checkbox', { name: 'Báo điện tử' }));
    await user.click(screen.getByRole('checkbox', { name: 'Báo in hằng ngày' }));
  }

  it('is saved as typed, and found in the register', async () => {
    let saved: Body = {};
    onInsert('press_agencies', ({ body }) => {
      saved = body;
      return { ...example, ...body };
    });
    const { user, address } = await open(at);
    await fill(user);
    await put(user, 'domains', 'https://www.thunghiem.vn/');
    await save(user);
    await waitFor(() => expect(address()).toBe('/co-quan-bao-chi?q=B%C3%A1o+Th%E1%BB%AD+Nghi%E1%BB%87m'));
    expect(saved).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Báo Thử Nghiệm',
      kinds: ['daily_print', 'online'],
      domains: ['thunghiem.vn'],
      issue_period: null,
      governing_body: null,
      phone: null,
      email: null,
      address: null,
    });
    expect(await screen.findByText('Đã thêm Báo Thử Nghiệm vào danh sách.')).toBeVisible();
  });

  it('with something missing or too long is refused beside the fields, and nothing is sent', async () => {
    const { user } = await open(at);
    await put(user, 'governing_body', 'x'.repeat(201));
    await put(user, 'email', 'toà soạn');
    await put(user, 'domains', 'báo điện tử');
    await save(user);
    await waitFor(async () => expect(await field('name')).toHaveAccessibleDescription('Nhập tên cơ quan báo chí.'));
    expect(screen.getByRole('group', { name: /^Loại hình/ })).toHaveAccessibleDescription(/Chọn ít nhất một loại hình/);
    expect(await field('governing_body')).toHaveAccessibleDescription(/Dài 201 ký tự, nhiều nhất 200/);
    expect(await field('email')).toHaveAccessibleDescription(/thư điện tử chưa đúng/);
    expect(await field('domains')).toHaveAccessibleDescription(/Tên miền chưa đúng/);
  });

  it('refused by the database is told beside the field, whichever refusal it is, and what was typed stays', async () => {
    const { user } = await open(at);
    await fill(user);
    for (const [key, { field: name, message }] of Object.entries(refusals)) {
      const code = key === 'press_agencies_name_once' ? '23505' : '23514';
      onInsert('press_agencies', () => refusal(code, `… violates … constraint "${key}"`));
      await save(user);
      const shown =
        name === 'kinds'
          ? screen.getByRole('group', { name: /^Loại hình/ })
          : await field(name as keyof typeof fieldLabels);
      await waitFor(() => expect(shown, key).toHaveAccessibleDescription(expect.stringContaining(message)));
    }
    expect(await field('name')).toHaveValue('Báo Thử Nghiệm');
  }, 30_000);

  it('whose answer was lost is saved once; what a clerk may not add to it any more is said', async () => {
    onInsert('press_agencies', () => refusal('23505', 'duplicate key … constraint "press_agencies_pkey"'));
    onSelect('press_agencies', [pressAgency('Báo Thử', { version: 1 })]);
    onUpdate('press_agencies', () => []);
    const { user } = await open(at);
    await fill(user);
    await save(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('đã được lưu ở lần gửi trước, chưa có phần vừa gõ thêm');
    onSelect('press_agencies', [pressAgency('Báo Thử Nghiệm', { kinds: ['daily_print', 'online'] })]);
    await save(user);
    expect(await screen.findByText('Đã thêm Báo Thử Nghiệm vào danh sách.')).toBeVisible();
  });

  it('is not a manager’s to add', async () => {
    await open(at, personas.manager);
    expect(await screen.findByText(/Cán bộ đầu mối và giám sát thêm/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a correction', () => {
  const at = `/co-quan-bao-chi/${example.id}/sua`;
  beforeEach(() => {
    onSelect('press_agencies', [example]);
    onRpc('record_timeline', () => []);
  });
  const save = (user: User) => user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));

  it('is saved onto the version it began on', async () => {
    let saved: Body = {};
    onUpdate<Body>('press_agencies', ({ body, url }) => {
      saved = { ...body, of: url.searchParams.get('id') };
      return { ...example, ...body };
    });
    const { user, address } = await open(at, personas.supervisor);
    await put(user, 'issue_period', 'thứ Hai, thứ Năm');
    await save(user);
    await waitFor(() => expect(address()).toMatch(/^\/co-quan-bao-chi\?q=/));
    expect(saved).toMatchObject({ issue_period: 'thứ Hai, thứ Năm', version: 1, of: `eq.${example.id}` });
  });

  it('of one a colleague has changed shows both versions', async () => {
    const { user } = await open(at, personas.supervisor);
    await put(user, 'address', '12 Nguyễn Huệ');
    onUpdate('press_agencies', () => refusal('PT409', 'conflict', { status: 409 }));
    onSelect('press_agencies', [{ ...example, kinds: ['online'], version: 2 }]);
    await save(user);
    const panel = within(await screen.findByRole('alert'));
    expect(panel.getByRole('radio', { name: 'Bản đã lưu: Báo điện tử' })).toBeChecked();
    expect(panel.getByRole('radio', { name: 'Bản của bạn: 12 Nguyễn Huệ' })).toBeChecked();
  });

  it('shows beneath what was changed before, in words', async () => {
    onRpc('record_timeline', () => [
      {
        id: 3,
        changed_at: '2026-11-23T08:00:00Z',
        changed_by_name: 'Trần Quốc Khải',
        table_name: 'press_agencies',
        operation: 'UPDATE',
        was: { kinds: ['daily_print'], phone: null },
        is_now: { kinds: ['daily_print', 'online'], phone: '02963852468' },
      },
    ]);
    await open(at, personas.supervisor);
    const entry = within(await screen.findByRole('listitem'));
    expect(entry.getByText('Sửa thông tin cơ quan báo chí')).toBeVisible();
    expect(entry.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      'Trước: Báo in hằng ngày → . Nay: Báo in hằng ngày, Báo điện tử',
      'Trước: (trống) → . Nay: 0296 385 2468',
    ]);
  });

  it('is not a clerk’s', async () => {
    await open(at);
    expect(await screen.findByText(/Giám sát hoặc quản trị của tỉnh sửa/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
