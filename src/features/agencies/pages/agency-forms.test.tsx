// Founding an agency and changing one.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatDate, today } from '@/lib/dates';
import { onDelete, onInsert, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { editedAgency } from '../agencies.fixtures';
import { type AgencyField, fieldLabels } from '../agencies.form';
import { refusals } from '../agencies.refusals';
import type { EditedAgency } from '../editing.api';
import { Component as EditPage } from './edit-agency-page';
import { Component as NewPage } from './new-agency-page';

type Body = Record<string, unknown>;
const routes = [
  { path: '/co-quan-moi', Component: NewPage },
  { path: '/co-quan/:code/sua', Component: EditPage },
];
const districtId = '00000000-0000-4000-8000-00000000a883';
const named = { parent_id: agencies.province.id, successor_id: null, dissolved_on: null };
const reference = [
  { ...agencies.province, ...named, parent_id: null },
  { ...agencies.health, ...named },
  {
    ...named,
    id: districtId,
    code: 'H883',
    kind: 'district',
    name: 'UBND thành phố Long Xuyên',
    short_name: 'Long Xuyên',
  },
];
const edited = editedAgency({ id: agencies.health.id, parent_id: agencies.province.id });

/** The list of agencies for naming, and the one a form is over. */
function answerWith(agency: EditedAgency) {
  onSelect('agencies', ({ url }) => (['code', 'id'].some((key) => url.searchParams.has(key)) ? [agency] : reference));
}

beforeEach(() => {
  answerWith(edited);
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
});

const open = (at: string, as: Persona = personas.manager) => renderRoute(routes, at, { as });
type User = Awaited<ReturnType<typeof open>>['user'];
const chosen: AgencyField[] = ['kind', 'press_role', 'parent_id'];
const field = (name: AgencyField) =>
  screen.findByRole(chosen.includes(name) ? 'combobox' : 'textbox', {
    name: new RegExp(`^${fieldLabels[name]}( \\*)?$`),
  });
async function put(user: User, name: AgencyField, text: string) {
  const box = await field(name);
  await user.clear(box);
  await user.click(box);
  if (text) await user.paste(text);
}
const save = (user: User, label: string) => user.click(screen.getByRole('button', { name: label }));

describe('a new agency', () => {
  async function fill(user: User) {
    await user.selectOptions(await field('kind'), 'Phường');
    await put(user, 'code', 'p-moi');
    await put(user, 'name', 'Ủy ban nhân dân phường Mới');
    await put(user, 'short_name', 'UBND phường Mới');
  }

  it('begins below the agency of the address, and is found on its page once saved', async () => {
    let saved: Body = {};
    onInsert('agencies', ({ body }) => {
      saved = body;
      return { ...edited, ...body };
    });
    const { user, address, router } = await open('/co-quan-moi?cap-tren=H883');
    expect(await field('parent_id')).toHaveValue('UBND thành phố Long Xuyên');
    await fill(user);
    await save(user, 'Lưu cơ quan');
    await waitFor(() => expect(address()).toBe('/co-quan/P-MOI'));
    expect(router.state.location.state).toEqual({ message: 'Đã thêm Ủy ban nhân dân phường Mới.' });
    expect(saved).toMatchObject({ code: 'P-MOI', kind: 'ward', parent_id: districtId, head_name: null });
    expect(saved).not.toHaveProperty('sort_order');
  });

  it('may stand below what its kind allows, found without diacritics', async () => {
    const { user } = await open('/co-quan-moi');
    await user.selectOptions(await field('kind'), 'Sở, ban, ngành');
    await user.click(await field('parent_id'));
    expect(await screen.findByRole('option', { name: /tỉnh An Giang/ })).toBeVisible();
    expect(screen.queryByRole('option', { name: /Long Xuyên/ })).toBeNull();
    await user.selectOptions(await field('kind'), 'Phường');
    await user.click(await field('parent_id'));
    await user.keyboard('long xuyen');
    await user.click(await screen.findByRole('option', { name: /Long Xuyên/ }));
    expect(await field('parent_id')).toHaveValue('UBND thành phố Long Xuyên');
    expect(screen.queryByRole('option', { name: /Sở Y tế/ })).toBeNull();
  });

  it('stands below the only agency that can have any below it, where there is but one', async () => {
    onSelect('agencies', reference.slice(0, 2));
    await open('/co-quan-moi');
    expect(await field('parent_id')).toHaveValue(agencies.province.name);
  });

  it('with something missing is refused beside the fields, and nothing is sent', async () => {
    const { user } = await open('/co-quan-moi');
    await put(user, 'head_since', '32/13/2026');
    await save(user, 'Lưu cơ quan');
    await waitFor(async () => expect(await field('kind')).toHaveAccessibleDescription('Chọn loại cơ quan.'));
    expect(await field('parent_id')).toHaveAccessibleDescription('Chọn cơ quan cấp trên.');
    expect(await field('name')).toHaveAccessibleDescription('Nhập tên cơ quan.');
    expect(await field('code')).toHaveAccessibleDescription(/Nhập mã cơ quan\./);
    expect(await field('head_since')).toHaveAccessibleDescription(/Nhập ngày dạng/);
  });

  it('refused by the database is told beside the field, whichever refusal it is, and what was typed stays', async () => {
    const { user } = await open('/co-quan-moi?cap-tren=H883');
    await fill(user);
    for (const [key, told] of Object.entries(refusals)) {
      onInsert('agencies', () =>
        key.startsWith('agencies_') ? refusal('23514', `… constraint "${key}"`) : refusal('PT422', key),
      );
      await save(user, 'Lưu cơ quan');
      if ('field' in told && told.field) {
        const shown = await field(told.field as AgencyField);
        await waitFor(() => expect(shown, key).toHaveAccessibleDescription(expect.stringContaining(told.message)));
      } else expect(await screen.findByText(told.message), key).toBeVisible();
    }
    expect(await field('name')).toHaveValue('Ủy ban nhân dân phường Mới');
  }, 60_000);

  it('whose answer was lost is saved once, with what was typed since', async () => {
    onInsert('agencies', () => refusal('23505', 'duplicate key … constraint "agencies_pkey"'));
    let change: Body = {};
    onUpdate<Body>('agencies', ({ body }) => {
      change = body;
      return { ...edited, ...body };
    });
    const { user, address } = await open('/co-quan-moi?cap-tren=H883');
    await fill(user);
    await save(user, 'Lưu cơ quan');
    await waitFor(() => expect(address()).toBe('/co-quan/P-MOI'));
    expect(change).toMatchObject({ code: 'P-MOI', version: 3 });
  });

  it.each(['supervisor', 'healthClerk'] as const)('is not a %s’s', async (who) => {
    await open('/co-quan-moi', personas[who]);
    expect(await screen.findByText('Quản trị của cơ quan cấp trên thêm cơ quan.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a change', () => {
  const at = '/co-quan/SYT/sua';

  it('is saved onto the version it began on, and the page follows a new code', async () => {
    let saved: Body = {};
    onUpdate<Body>('agencies', ({ body }) => {
      saved = body;
      return { ...edited, ...body };
    });
    const { user, address } = await open(at);
    await put(user, 'code', 'SYTDS');
    expect(screen.getByText(/mã nhúng danh bạ mang mã SYT sẽ không dùng được nữa/)).toBeVisible();
    await put(user, 'sort_order', '');
    await save(user, 'Lưu thay đổi');
    await waitFor(() => expect(address()).toBe('/co-quan/SYTDS'));
    expect(saved).toMatchObject({ code: 'SYTDS', version: 3, head_since: '2025-02-03' });
    expect(saved).not.toHaveProperty('sort_order');
  });

  it('to another head says what follows, and the day is asked for beside it', async () => {
    onUpdate('agencies', () => refusal('PT422', 'head_since_missing', { hint: 'head_since' }));
    const { user } = await open(at);
    await put(user, 'head_name', 'NGÔ THỊ THU QUÂN');
    expect(screen.queryByText(/Nếu người đứng đầu đã là người khác/)).toBeNull();
    await put(user, 'head_name', 'Trần Văn Bình');
    expect(screen.getByText(/Nếu người đứng đầu đã là người khác/)).toBeVisible();
    await save(user, 'Lưu thay đổi');
    await waitFor(async () =>
      expect(await field('head_since')).toHaveAccessibleDescription(/ghi ngày người ấy giữ chức/),
    );
    expect(await field('head_name')).toHaveValue('Trần Văn Bình');
  });

  it('a colleague was faster with shows both versions, and is saved as chosen', async () => {
    const { user, address } = await open(at);
    await put(user, 'office_address', '12 Nguyễn Huệ');
    onUpdate('agencies', () => refusal('PT409', 'stale_version', { status: 409 }));
    answerWith({ ...edited, head_name: 'Trần Văn Bình', head_since: today(), version: 4 });
    await save(user, 'Lưu thay đổi');
    const panel = within(await screen.findByRole('alert'));
    expect(panel.getByRole('radio', { name: 'Bản đã lưu: Trần Văn Bình' })).toBeChecked();
    expect(panel.getByRole('radio', { name: `Bản đã lưu: ${formatDate(today())}` })).toBeChecked();
    expect(panel.getByRole('radio', { name: 'Bản của bạn: 12 Nguyễn Huệ' })).toBeChecked();
    let saved: Body = {};
    onUpdate<Body>('agencies', ({ body }) => {
      saved = body;
      return { ...edited, ...body };
    });
    await user.click(panel.getByRole('button', { name: 'Lưu theo lựa chọn' }));
    await waitFor(() => expect(address()).toBe('/co-quan/SYT'));
    expect(saved).toMatchObject({ version: 4, head_name: 'Trần Văn Bình', office_address: '12 Nguyễn Huệ' });
  });

  it('of the province leaves its kind and place alone', async () => {
    answerWith(editedAgency({ ...agencies.province, parent_id: null }));
    await open('/co-quan/UBND-TINH/sua');
    expect(await screen.findByText('Tỉnh')).toBeVisible();
    expect(screen.queryByRole('combobox', { name: /Loại cơ quan/ })).toBeNull();
    expect(screen.queryByRole('combobox', { name: /Cơ quan cấp trên/ })).toBeNull();
  });

  it.each<[string, Persona, Partial<EditedAgency>, RegExp]>([
    ['a supervisor’s', personas.supervisor, {}, /Chỉ quản trị của cơ quan này/],
    ['anybody’s once the agency is no more', personas.manager, { dissolved_on: '2025-06-30' }, /đã giải thể/],
  ])('is not %s', async (_, as, rest, sentence) => {
    answerWith({ ...edited, ...rest });
    await open(at, as);
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('of an agency nobody knows says so', async () => {
    onSelect('agencies', ({ url }) => (url.searchParams.has('code') ? [] : reference));
    await open('/co-quan/KHONG/sua');
    expect(await screen.findByRole('heading', { name: 'Không tìm thấy hồ sơ' })).toBeVisible();
  });
});
