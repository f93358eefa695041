// An article that stands alone: entered, corrected, taken off, put into an incident.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { pressAgencies } from '@/reference/press-agencies.fixtures';
import { itemLabels } from '@/reference/press-items/press-items.form';
import { pressItemRefusals } from '@/reference/press-items/press-items.refusals';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { Component as ItemPage } from './digest-item-page';
import { Component as EditPage } from './edit-digest-item-page';
import { Component as NewPage } from './new-digest-item-page';

type Body = Record<string, unknown>;

const routes = [
  { path: '/diem-bao/them', Component: NewPage },
  { path: '/diem-bao/:id', Component: ItemPage },
  { path: '/diem-bao/:id/sua', Component: EditPage },
];
const { health, province } = agencies;
const [, minhHoa] = pressAgencies;
const id = '00000000-0000-4000-8000-00000000e101';
const record = {
  id,
  incident_id: null,
  agency_id: health.id,
  press_agency_id: minhHoa.id,
  press_kind: 'online',
  title: 'Bệnh viện tỉnh mổ tim hở',
  author: null,
  column_name: null,
  issue_no: null,
  published_at: '2026-03-15T00:30:00Z',
  url: 'https://baominhhoa.example/mo-tim.html',
  quoted_passage: null,
  summary: 'Ca mổ đầu tiên.',
  tone: 'positive',
  correction_state: 'none',
  void_reason: null,
  voided_at: null,
  url_key: 'baominhhoa.example/mo-tim.html',
  is_demo: false,
  created_at: '2026-03-15T02:00:00Z',
  created_by: null,
  updated_at: '2026-03-15T02:00:00Z',
  updated_by: null,
  version: 2,
  agency: { id: health.id, name: health.name, short_name: health.short_name },
  press_agency: { id: minhHoa.id, name: minhHoa.name },
  incident: null as { id: string; title: string } | null,
};
const matter = { id: '00000000-0000-4000-8000-00000000d001', title: 'Tin sai về giờ khám' };

let inserted: Body[];
let updated: Body[];
let stored: typeof record | Body;

beforeEach(() => {
  inserted = [];
  updated = [];
  stored = record;
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
  onSelect('press_agencies', [...pressAgencies]);
  onSelect('press_items', () => [stored]);
  const placed = { successor_id: null, dissolved_on: null };
  onSelect('agencies', [
    { ...province, ...placed, parent_id: null },
    { ...health, ...placed, parent_id: province.id },
  ]);
  onRpc('same_articles', () => []);
  onRpc('record_timeline', () => []);
  onInsert<Body>('press_items', ({ body }) => {
    inserted.push(body);
    return { ...record, ...body, version: 1 };
  });
  onUpdate<Body>('press_items', ({ body }) => {
    updated.push(body);
    return { ...record, ...body };
  });
});

const open = (address: string, as: Persona = personas.healthClerk) => renderRoute(routes, address, { as });
type User = Awaited<ReturnType<typeof open>>['user'];
const labels = { ...itemLabels, url: 'Địa chỉ bài', published_day: 'Ngày đăng' };
const field = (name: keyof typeof labels) =>
  screen.getByLabelText(new RegExp(`^${labels[name]}`), { selector: 'input, textarea, select' });
async function put(user: User, name: keyof typeof labels, text: string) {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}
const press = async (user: User, name: string) => user.click(await screen.findByRole('button', { name }));

describe('a new article', () => {
  it('is read from its address, summed up, classified, and shown in the digest of its day', async () => {
    const { user, address } = await open('/diem-bao/them');
    await screen.findAllByRole('textbox');
    await put(user, 'url', 'https://baominhhoa.example/2026/03/15/mo-tim.html');
    expect(field('press_kind')).toHaveValue('online');
    await put(user, 'work_title', 'Bệnh viện tỉnh  mổ tim hở');
    await put(user, 'summary', ' Ca mổ đầu tiên. ');
    await user.selectOptions(field('tone'), 'Tích cực');
    await press(user, 'Lưu tin bài');
    await waitFor(() => expect(address()).toBe(`/diem-bao?tu-ngay=2026-03-15`));
    expect(inserted).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        incident_id: null,
        agency_id: health.id,
        press_agency_id: minhHoa.id,
        press_kind: 'online',
        title: 'Bệnh viện tỉnh mổ tim hở',
        author: null,
        column_name: null,
        issue_no: null,
        published_at: '2026-03-14T17:00:00.000Z',
        url: 'https://baominhhoa.example/2026/03/15/mo-tim.html',
        summary: 'Ca mổ đầu tiên.',
        tone: 'positive',
        quoted_passage: null,
      },
    ]);
  });

  it('of today goes to the digest as it usually is; its tone may wait', async () => {
    const { user, address } = await open('/diem-bao/them');
    await screen.findAllByRole('textbox');
    await put(user, 'url', `https://baominhhoa.example/${today().replaceAll('-', '/')}/tin.html`);
    await put(user, 'work_title', 'Tin trong ngày');
    await press(user, 'Lưu tin bài');
    await waitFor(() => expect(address()).toBe('/diem-bao'));
    expect(inserted).toMatchObject([{ tone: null, summary: null }]);
  });

  it('that the agency has already is refused beside its address, with a link to the first', async () => {
    onRpc('same_articles', () => [
      {
        press_item_id: id,
        incident_id: null,
        incident_title: null,
        agency_short_name: 'Sở Y tế',
        press_agency_name: 'Báo Minh Họa',
        title: 'Bệnh viện tỉnh mổ tim hở',
        published_at: '2026-03-15T00:30:00Z',
      },
    ]);
    onInsert('press_items', () =>
      refusal('23505', 'duplicate key value violates unique constraint "press_items_alone_once"', { status: 409 }),
    );
    const { user } = await open('/diem-bao/them');
    await screen.findAllByRole('textbox');
    await put(user, 'url', 'https://baominhhoa.example/2026/03/15/mo-tim.html');
    await put(user, 'work_title', 'Bệnh viện tỉnh mổ tim hở');
    const told = within(
      await screen
        .findByText('Bài này đã được ghi nhận')
        .then((title) => title.closest('[role="status"]') as HTMLElement),
    );
    expect(told.getByRole('link', { name: 'điểm báo' })).toHaveAttribute('href', `/diem-bao/${id}`);
    await press(user, 'Lưu tin bài');
    await waitFor(() => expect(field('url')).toHaveAccessibleDescription(/Cơ quan đã ghi bài này vào điểm báo/));
    expect(field('url')).toHaveFocus();
  });

  it('is about an agency that a supervisor chooses', async () => {
    const { user } = await open('/diem-bao/them', personas.supervisor);
    const agency = await screen.findByRole('combobox', { name: /^Cơ quan được nêu/ });
    await waitFor(() => expect(agency).toHaveValue(province.name));
    await user.click(agency);
    await user.clear(agency);
    await user.paste('so y te');
    await user.click(await screen.findByRole('option', { name: /Sở Y tế/ }));
    await put(user, 'url', 'https://baominhhoa.example/2026/03/15/mo-tim.html');
    await put(user, 'work_title', 'Bệnh viện tỉnh mổ tim hở');
    await press(user, 'Lưu tin bài');
    await waitFor(() => expect(inserted).toMatchObject([{ agency_id: health.id }]));
  });

  it('is no manager’s', async () => {
    await open('/diem-bao/them', personas.manager);
    expect(await screen.findByText('Chỉ cán bộ đầu mối và giám sát ghi tin bài vào điểm báo.')).toBeVisible();
  });
});

describe('an article', () => {
  it('says all that is known of it, and what can be done with it', async () => {
    await open(`/diem-bao/${id}`);
    expect(await screen.findByRole('heading', { level: 1, name: record.title })).toBeVisible();
    expect(screen.getByRole('link', { name: record.url })).toHaveAttribute('rel', 'noopener noreferrer');
    expect(screen.getByText('Ca mổ đầu tiên.')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Lập vụ việc từ tin bài này' })).toHaveAttribute(
      'href',
      `/vu-viec/them?tin-bai=${id}`,
    );
  });

  it('of an incident leads there, and is changed there', async () => {
    stored = { ...record, incident_id: matter.id, incident: matter };
    await open(`/diem-bao/${id}`);
    expect(await screen.findByRole('link', { name: matter.title })).toHaveAttribute('href', `/vu-viec/${matter.id}`);
    expect(await screen.findByRole('group', { name: /Tính chất/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Sửa' })).toBeNull();
    await open(`/diem-bao/${id}/sua`);
    expect(await screen.findByText('Bài này thuộc một vụ việc, sửa ở trang của vụ việc đó.')).toBeVisible();
  });

  it('taken off is shown as such, and stands still', async () => {
    stored = { ...record, voided_at: '2026-03-16T02:00:00Z', void_reason: 'Ghi trùng' };
    await open(`/diem-bao/${id}`);
    expect(await screen.findByText('Đã gỡ')).toBeVisible();
    expect(screen.getByText('Ghi trùng')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gỡ' })).toBeNull();
    await open(`/diem-bao/${id}/sua`);
    expect(await screen.findByText(pressItemRefusals.item_voided.message)).toBeVisible();
  });

  it('is taken off with a reason', async () => {
    const { user } = await open(`/diem-bao/${id}`);
    await press(user, 'Gỡ');
    await user.type(await screen.findByLabelText(/^Lý do gỡ/), 'Ghi trùng');
    await press(user, 'Gỡ bài');
    await waitFor(() => expect(updated).toEqual([{ void_reason: 'Ghi trùng', version: 2 }]));
  });

  it('goes into an incident that is being worked on, chosen by its name', async () => {
    const sought: Body[] = [];
    onRpc<Body>('list_incidents', ({ body }) => {
      sought.push(body);
      return [{ ...matter, agency_short_name: 'Sở Y tế' }];
    });
    const { user, address } = await open(`/diem-bao/${id}`);
    await press(user, 'Đưa vào vụ việc đã có');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Đưa vào vụ việc' }));
    expect(await dialog.findByText('Chọn vụ việc.')).toBeVisible();
    await user.type(dialog.getByLabelText(/^Vụ việc đang xử lý/, { selector: 'input' }), 'gio kham');
    await waitFor(() => expect(sought.at(-1)).toMatchObject({ query: 'gio kham', in_status: 'open' }));
    await user.click(await screen.findByRole('option', { name: /Tin sai về giờ khám/ }));
    await user.click(dialog.getByRole('button', { name: 'Đưa vào vụ việc' }));
    await waitFor(() => expect(address()).toBe(`/vu-viec/${matter.id}`));
    expect(updated).toEqual([{ incident_id: matter.id }]);
  });

  it('that an incident cannot take says why', async () => {
    onRpc('list_incidents', () => [{ ...matter, agency_short_name: 'Sở Y tế' }]);
    onUpdate('press_items', () => refusal('PT403', 'incident_closed', { status: 403 }));
    const { user } = await open(`/diem-bao/${id}`);
    await press(user, 'Đưa vào vụ việc đã có');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText(/^Vụ việc đang xử lý/, { selector: 'input' }));
    await user.click(await screen.findByRole('option', { name: /Tin sai về giờ khám/ }));
    await user.click(dialog.getByRole('button', { name: 'Đưa vào vụ việc' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Vụ việc đã khép lại nên không nhận thêm bài.');
  });
});

describe('a correction', () => {
  it('sends what is typed as it was opened', async () => {
    const { user, address } = await open(`/diem-bao/${id}/sua`);
    await screen.findAllByRole('textbox');
    await put(user, 'summary', 'Kíp mổ bảy giờ.');
    await press(user, 'Lưu thay đổi');
    await waitFor(() => expect(address()).toBe(`/diem-bao/${id}`));
    expect(updated).toMatchObject([
      { summary: 'Kíp mổ bảy giờ.', title: record.title, published_at: record.published_at, version: 2 },
    ]);
    expect(updated[0]).not.toHaveProperty('agency_id');
  });

  it('of what a colleague has changed shows both', async () => {
    onUpdate('press_items', () => refusal('PT409', 'stale_version', { status: 409 }));
    const { user } = await open(`/diem-bao/${id}/sua`);
    await screen.findAllByRole('textbox');
    await put(user, 'summary', 'Kíp mổ bảy giờ.');
    stored = { ...record, summary: 'Ca mổ của bác sĩ tuyến trên.', version: 3 };
    await press(user, 'Lưu thay đổi');
    expect(await screen.findByText(/Ca mổ của bác sĩ tuyến trên\./)).toBeVisible();
  });

  it('is refused what the database would refuse, beside the field', async () => {
    const { user } = await open(`/diem-bao/${id}/sua`);
    await screen.findAllByRole('textbox');
    await put(user, 'summary', 'ab');
    await press(user, 'Lưu thay đổi');
    await waitFor(() => expect(field('summary')).toHaveAccessibleDescription(/từ 3 đến 5.000 ký tự/));
    expect(updated).toEqual([]);
  });

  it('is not for who may not write there', async () => {
    stored = {
      ...record,
      agency_id: province.id,
      agency: { id: province.id, name: province.name, short_name: 'UBND tỉnh' },
    };
    await open(`/diem-bao/${id}/sua`);
    expect(await screen.findByText(/Chỉ cán bộ đầu mối của Ủy ban nhân dân tỉnh An Giang và giám sát/)).toBeVisible();
  });
});
