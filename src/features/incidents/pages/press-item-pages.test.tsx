// A new article and its correction: one form, two pages.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pressAgencies } from '@/reference/press-agencies.fixtures';
import { itemLabels } from '@/reference/press-items/press-items.form';
import { VoidPressItem } from '@/reference/press-items/void-press-item';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { personas } from '../../../../tests/harness/unit-personas';
import type { Incident } from '../incidents.api';
import { incident, item, sentLetter } from '../incidents.fixtures';
import { refusals } from '../incidents.refusals';
import { Component as EditPage } from './edit-press-item-page';
import { Component as NewPage } from './new-press-item-page';

type Body = Record<string, unknown>;

const routes = [
  { path: '/vu-viec/:id/tin-bai/them', Component: NewPage },
  { path: '/vu-viec/:id/tin-bai/:itemId/sua', Component: EditPage },
];
const [online, minhHoa] = pressAgencies;
const { id } = incident();

let register: object[];
let items: Body[];

beforeEach(() => {
  register = [...pressAgencies];
  items = [];
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
  onSelect('press_agencies', () => register);
  onRpc('same_articles', () => []);
  onInsert('press_items', ({ body }) => {
    items.push(body);
    return { ...body, version: 1 };
  });
});

async function open(at: string, record: Incident = incident()) {
  onSelect('incidents', [record]);
  return renderRoute(routes, at, { as: personas.healthClerk });
}
const openNew = async () => {
  const page = await open(`/vu-viec/${id}/tin-bai/them`);
  await screen.findAllByRole('textbox');
  return page;
};
type User = Awaited<ReturnType<typeof open>>['user'];

const labels = {
  ...itemLabels,
  url: 'Địa chỉ bài',
  published_day: 'Ngày (đăng|phát)',
  published_time: 'Giờ (đăng|phát)',
};
const field = (name: keyof typeof labels) =>
  screen.getByLabelText(new RegExp(`^${labels[name]}`), { selector: 'input, textarea, select' });
async function put(user: User, name: keyof typeof labels, text: string) {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}
async function choosePaper(user: User, typed: string, name: string) {
  await user.clear(field('press_agency_id'));
  await user.click(field('press_agency_id'));
  await user.paste(typed);
  await user.click(await screen.findByRole('option', { name }));
}
const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }));
const kinds = () =>
  within(field('press_kind'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

describe('a new article', () => {
  it('in print has an issue number, one on the air a programme, and each only the kinds of its newspaper', async () => {
    const { user, address } = await openNew();
    expect(screen.queryByLabelText('Số báo')).toBeNull();
    await choosePaper(user, 'dai gia dinh', 'Đài Giả Định');
    expect(kinds()).toEqual(['Chọn loại hình', 'Phát thanh', 'Truyền hình']);
    await user.selectOptions(field('press_kind'), 'Truyền hình');
    expect(screen.getByLabelText('Chương trình')).toBeVisible();
    expect(screen.getByLabelText(/^Ngày phát/)).toBeVisible();

    await choosePaper(user, 'minh hoa', 'Báo Minh Họa');
    expect(field('press_kind')).toHaveValue('');
    await user.selectOptions(field('press_kind'), 'Báo in hằng ngày');
    await put(user, 'work_title', 'Hơn 5.000 ca mắc');
    await put(user, 'column_name', 'Thời sự');
    await put(user, 'issue_no', '123');
    await put(user, 'published_day', '15/03/2026');
    await put(user, 'published_time', '6h30');
    await put(user, 'quoted_passage', '«<script>alert(1)</script>»');
    await press(user, 'Lưu bài báo');
    await waitFor(() => expect(address()).toBe(`/vu-viec/${id}`));
    expect(items).toMatchObject([
      {
        incident_id: id,
        press_agency_id: minhHoa.id,
        press_kind: 'daily_print',
        title: 'Hơn 5.000 ca mắc',
        column_name: 'Thời sự',
        issue_no: '123',
        published_at: '2026-03-14T23:30:00.000Z',
        url: null,
        quoted_passage: '«<script>alert(1)</script>»',
      },
    ]);
  });

  it('of a newspaper with one kind is of that kind', async () => {
    const { user } = await openNew();
    await choosePaper(user, 'tuong tuong', 'Báo điện tử Tưởng Tượng');
    expect(field('press_kind')).toHaveValue('online');
  });

  it('one after another: each begins empty and as a record of its own', async () => {
    const { user, address } = await openNew();
    for (const nth of ['nhất', 'hai']) {
      await put(user, 'url', `https://tuongtuong.example/20260315-${nth}`);
      await put(user, 'work_title', `Bài thứ ${nth}`);
      await press(user, 'Lưu và thêm bài nữa');
      expect(await screen.findByText(`Đã thêm «Bài thứ ${nth}». Nhập bài tiếp theo.`)).toBeVisible();
      await waitFor(() => expect(field('url')).toHaveFocus());
      expect(field('url')).toHaveValue('');
      expect(field('work_title')).toHaveValue('');
    }
    expect(address()).toBe(`/vu-viec/${id}/tin-bai/them`);
    expect(items.map(({ title }) => title)).toEqual(['Bài thứ nhất', 'Bài thứ hai']);
    expect(items[0]?.id).not.toBe(items[1]?.id);
  });

  it('entered twice is seen before, and refused beside its address', async () => {
    onRpc('same_articles', () => [
      {
        press_item_id: item().id,
        incident_id: id,
        incident_title: incident().title,
        agency_short_name: 'Sở Y tế',
        press_agency_name: online.name,
        title: item().title,
        published_at: item().published_at,
      },
    ]);
    onInsert('press_items', () =>
      refusal('23505', 'duplicate key value violates unique constraint "press_items_article_once"', { status: 409 }),
    );
    const { user } = await openNew();
    await put(user, 'url', 'https://tuongtuong.example/tin-1-20260601.html');
    expect(await screen.findByText(/đã có trong chính vụ việc này/, {}, { timeout: 5_000 })).toBeVisible();
    await put(user, 'work_title', 'Hơn 5.000 ca mắc');
    await press(user, 'Lưu bài báo');
    await waitFor(() => expect(field('url')).toHaveAccessibleDescription(/Bài này đã có trong vụ việc/));
    expect(field('work_title')).toHaveValue('Hơn 5.000 ca mắc');
  });

  it('of a newspaper nobody knows yet adds it on the way, with the domain of its address', async () => {
    const added: Body[] = [];
    onInsert('press_agencies', ({ body }) => {
      added.push(body);
      if (added.length === 1) {
        return refusal('23505', 'duplicate key value violates unique constraint "press_agencies_name_once"');
      }
      const paper = { ...body, is_demo: false, version: 1 };
      register = [...register, paper];
      return paper;
    });
    const { user, address } = await openNew();
    await put(user, 'url', 'https://www.bao-moi.example/tin');
    expect(screen.getByText(/Chưa có báo nào trong danh sách dùng tên miền bao-moi\.example/)).toBeVisible();
    await put(user, 'work_title', 'Hơn 5.000 ca mắc');
    await press(user, 'Báo chưa có trong danh sách');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText('Tên miền')).toHaveValue('bao-moi.example');
    const name = dialog.getByLabelText(/^Tên cơ quan báo chí/);
    await user.type(name, 'Báo Minh Họa');
    await user.click(dialog.getByRole('button', { name: 'Thêm vào danh sách' }));
    await waitFor(() => expect(name).toHaveAccessibleDescription(/đã có trong danh sách/));
    await user.clear(name);
    await user.type(name, 'Báo Mới{Enter}');
    await waitFor(() => expect(field('press_agency_id')).toHaveValue('Báo Mới'));
    expect(added[1]).toMatchObject({ name: 'Báo Mới', kinds: ['online'], domains: ['bao-moi.example'] });
    expect(field('press_kind')).toHaveValue('online');
    expect(field('work_title')).toHaveValue('Hơn 5.000 ca mắc');
    expect(items).toEqual([]);
    expect(address()).toBe(`/vu-viec/${id}/tin-bai/them`);
  });

  it('is not added to a closed incident', async () => {
    await open(`/vu-viec/${id}/tin-bai/them`, incident({ status: 'closed' }));
    expect(await screen.findByText(/đã khép lại .* nên không thêm bài được nữa/)).toBeVisible();
  });
});

describe('a correction of an article', () => {
  const at = `/vu-viec/${id}/tin-bai/${item().id}/sua`;

  it('sends what was typed onto that article, its moment as it was', async () => {
    const record = item({ published_at: '2026-06-01 01:02:03.4+00' });
    const saved: Body[] = [];
    onUpdate<Body>('press_items', ({ body, url }) => {
      saved.push({ ...body, of: url.searchParams.get('id') });
      return { ...record, ...body };
    });
    const { user, address } = await open(at, incident({ items: [record] }));
    await screen.findAllByRole('textbox');
    await put(user, 'author', 'Nguyễn Văn Giả');
    await press(user, 'Lưu thay đổi');
    await waitFor(() => expect(address()).toBe(`/vu-viec/${id}`));
    expect(saved).toMatchObject([
      { author: 'Nguyễn Văn Giả', published_at: '2026-06-01 01:02:03.4+00', version: 1, of: `eq.${record.id}` },
    ]);
  });

  it('is not offered once a letter about it has gone out', async () => {
    await open(at, incident({ items: [item({ letters: [sentLetter()] })] }));
    expect(await screen.findByText(refusals.item_in_letter.message)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('of an article a letter went out about meanwhile is refused in words', async () => {
    onUpdate('press_items', () => refusal('PT403', 'item_in_letter', { status: 403 }));
    const { user } = await open(at);
    await screen.findAllByRole('textbox');
    await put(user, 'author', 'Nguyễn Văn Giả');
    await press(user, 'Lưu thay đổi');
    expect(await screen.findByRole('alert')).toHaveTextContent(refusals.item_in_letter.message);
  });
});

describe('taking an article off', () => {
  const show = () =>
    renderRoute(
      [{ path: '/', element: <VoidPressItem item={item()} from="vụ việc" opened onClose={() => undefined} /> }],
      '/',
      { as: personas.healthClerk },
    );

  it('asks for the reason and sends it', async () => {
    const saved: Body[] = [];
    onUpdate<Body>('press_items', ({ body }) => {
      saved.push(body);
      return { ...item(), ...body };
    });
    const { user } = await show();
    await user.type(await screen.findByLabelText(/^Lý do gỡ/), 'Ghi trùng');
    await press(user, 'Gỡ bài');
    await waitFor(() => expect(saved).toEqual([{ void_reason: 'Ghi trùng', version: 1 }]));
  });

  it('says why not when a letter about it has gone out', async () => {
    onUpdate('press_items', () => refusal('PT403', 'item_in_letter', { status: 403 }));
    const { user } = await show();
    await user.type(await screen.findByLabelText(/^Lý do gỡ/), 'Ghi trùng');
    await press(user, 'Gỡ bài');
    expect(await screen.findByText(refusals.item_in_letter.message)).toBeVisible();
  });
});
