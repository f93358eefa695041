import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { pressAgencies } from '@/reference/press-agencies.fixtures';
import { itemLabels } from '@/reference/press-items/press-items.form';
import { offline, onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { incident, item } from '../incidents.fixtures';
import { factLabels } from '../incidents.form';
import { emptyNewIncident } from '../new-incident.form';
import { Component as NewPage } from './new-incident-page';

type Body = Record<string, unknown>;

const routes = [{ path: '/vu-viec/them', Component: NewPage }];
const [online, minhHoa] = pressAgencies;

/** What was sent, in order. */
let incidents: Body[];
let items: Body[];
let changes: Body[];
let kept: Body[];

beforeEach(() => {
  [incidents, items, changes, kept] = [[], [], [], []];
  onSelect('drafts', []);
  onInsert('drafts', ({ body }) => {
    kept.push(body);
    return { updated_at: '2026-11-23T02:00:00Z' };
  });
  onDelete('drafts', () => undefined);
  onSelect('press_agencies', [...pressAgencies]);
  onSelect(
    'agencies',
    Object.values(agencies).map((agency) => ({
      ...agency,
      parent_id: agency.code === 'UBND-TINH' ? null : agencies.province.id,
      successor_id: null,
      dissolved_on: null,
    })),
  );
  onRpc('same_articles', () => []);
  onInsert('incidents', ({ body }) => {
    incidents.push(body);
    return { id: body.id, agency_id: body.agency_id, version: 1 };
  });
  onInsert('press_items', ({ body }) => {
    items.push(body);
    return { ...body, version: 1 };
  });
});

async function open(as: Persona = personas.healthClerk, at = '/vu-viec/them') {
  const page = await renderRoute(routes, at, { as });
  await screen.findAllByRole('textbox');
  return page;
}
type User = Awaited<ReturnType<typeof open>>['user'];

const labels = { ...factLabels, ...itemLabels, url: 'Địa chỉ bài', published_day: 'Ngày đăng' };
const field = (name: keyof typeof labels) =>
  screen.getByLabelText(new RegExp(`^${labels[name]}`), { selector: 'input, textarea, select' });
async function put(user: User, name: keyof typeof labels, text: string) {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}
const save = (user: User) => user.click(screen.getByRole('button', { name: 'Ghi nhận vụ việc' }));
const address = 'https://m.baominhhoa.example/suc-khoe/2026/03/15/tin-sai.html';

describe('a new incident', () => {
  it('of the first minute: title, address and headline; the rest goes without saying', async () => {
    const { user, address: at } = await open();
    await put(user, 'title', 'Tin sai về  số ca mắc sốt xuất huyết');
    await user.click(screen.getByRole('radio', { name: 'Nóng' }));
    await put(user, 'url', address);
    expect(screen.getByText(/Đọc từ địa chỉ: Báo Minh Họa, Báo điện tử, ngày 15\/03\/2026/)).toBeVisible();
    await put(user, 'work_title', 'Hơn 5.000 ca mắc');
    await put(user, 'said', 'Báo nêu hơn 5.000 ca');
    await save(user);
    await waitFor(() => expect(at()).toBe(`/vu-viec/${incidents[0]?.id}`));
    expect(incidents).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        agency_id: agencies.health.id,
        title: 'Tin sai về số ca mắc sốt xuất huyết',
        severity: 'hot',
        tone: null,
        field: null,
        found_by: 'Sở Y tế',
        found_at: expect.stringMatching(/:00\.000Z$/),
        said: 'Báo nêu hơn 5.000 ca',
        false_part: null,
        correct_part: null,
        sources: null,
      },
    ]);
    expect(Math.abs(Date.parse(String(incidents[0]?.found_at)) - Date.now())).toBeLessThan(120_000);
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        incident_id: incidents[0]?.id,
        agency_id: agencies.health.id,
        press_agency_id: minhHoa.id,
        press_kind: 'online',
        title: 'Hơn 5.000 ca mắc',
        author: null,
        column_name: null,
        issue_no: null,
        published_at: '2026-03-14T17:00:00.000Z',
        url: address,
        quoted_passage: null,
        summary: null,
        tone: null,
      },
    ]);
  });

  it('needs no article, and then sends none', async () => {
    const { user, address: at } = await open();
    await put(user, 'title', 'Tin sai về số ca mắc');
    await save(user);
    await waitFor(() => expect(at()).toBe(`/vu-viec/${incidents[0]?.id}`));
    expect(items).toEqual([]);
  });

  it('with a begun article and no more is refused beside the fields, and nothing is sent', async () => {
    const { user } = await open();
    await put(user, 'work_title', 'Hơn 5.000 ca mắc');
    await put(user, 'found_day', '01/01/2099');
    await save(user);
    await waitFor(() => expect(field('title')).toHaveAccessibleDescription(/Đặt tên vụ việc/));
    expect(field('found_day')).toHaveAccessibleDescription(/không thể ở tương lai/);
    expect(field('press_agency_id')).toHaveAccessibleDescription(/Chọn cơ quan báo chí/);
    expect(field('published_day')).toHaveAccessibleDescription(/Nhập ngày đăng/);
    expect(incidents).toEqual([]);
  });

  it('of which the article is refused stays in the form, and is not made twice', async () => {
    onInsert('press_items', ({ body }) => {
      items.push(body);
      return refusal('23514', 'new row violates check constraint "press_items_url"');
    });
    const { user, address: at } = await open();
    await put(user, 'title', 'Tin sai về số ca mắc');
    await put(user, 'url', address);
    await put(user, 'work_title', 'Hơn 5.000 ca mắc');
    await save(user);
    await waitFor(() => expect(field('url')).toHaveAccessibleDescription(/Địa chỉ phải bắt đầu bằng/));
    expect(screen.getByText('Vụ việc đã lưu, bài báo chưa lưu được')).toBeVisible();
    expect(field('title')).toHaveValue('Tin sai về số ca mắc');
    expect(at()).toBe('/vu-viec/them');

    const [first] = incidents as [Body];
    onInsert('incidents', ({ body }) => {
      incidents.push(body);
      return refusal('23505', 'duplicate key value violates unique constraint "incidents_pkey"', { status: 409 });
    });
    onSelect('incidents', [{ ...incident(), ...first, found_at: String(first.found_at).replace('.000Z', '+00') }]);
    onUpdate<Body>('incidents', ({ body }) => {
      changes.push(body);
      return { id: first.id, agency_id: first.agency_id, version: 4 };
    });
    onInsert('press_items', ({ body }) => {
      items.push(body);
      return { ...body, version: 1 };
    });
    await put(user, 'url', 'https://tuongtuong.example/tin-20260314.html');
    await put(user, 'said', 'Báo nêu hơn 5.000 ca');
    await save(user);
    await waitFor(() => expect(at()).toBe(`/vu-viec/${first.id}`));
    expect(incidents.map(({ id }) => id)).toEqual([first.id, first.id]);
    expect(changes).toMatchObject([{ said: 'Báo nêu hơn 5.000 ca', version: 3 }]);
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({
      id: items[0]?.id,
      incident_id: first.id,
      press_agency_id: online.id,
      press_kind: 'online',
    });
  });

  it('whose answer was lost keeps its draft and its words, script or not', async () => {
    onInsert('incidents', () => offline());
    const { user } = await open();
    const script = '<script>alert(1)</script> sai sự thật';
    await put(user, 'title', script);
    await save(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
    expect(field('title')).toHaveValue(script);
    await waitFor(() => expect(kept.at(-1)).toMatchObject({ form: 'incident:new', content: { title: script } }));
  });

  it('begun from the draft of one recorded already says so, and begins anew when the draft is dropped', async () => {
    const content = { ...emptyNewIncident(agencies.health.id, 'Sở Y tế'), title: 'Vụ đã lưu' };
    onSelect('drafts', [{ content, base_version: null, updated_at: '2026-11-23T02:00:00Z' }]);
    onSelect('incidents', ({ url }) => (url.searchParams.get('id') === `eq.${content.id}` ? [{ id: content.id }] : []));
    const { user, address: at } = await open();
    expect(await screen.findByText('Vụ việc trong bản nháp này đã lưu từ lần trước')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bỏ nháp, bắt đầu lại' }));
    await waitFor(() => expect(screen.queryByText(/đã lưu từ lần trước/)).toBeNull());
    await put(user, 'title', 'Vụ khác hẳn');
    await save(user);
    await waitFor(() => expect(at()).toBe(`/vu-viec/${incidents[0]?.id}`));
    expect(incidents[0]?.id).not.toBe(content.id);
  });

  it('is a supervisor’s to record for any agency below, which they choose', async () => {
    const { user } = await open(personas.supervisor);
    await put(user, 'title', 'Tin sai về học phí');
    await save(user);
    await waitFor(() => expect(field('agency_id')).toHaveAccessibleDescription(/Chọn cơ quan chủ trì/));
    await user.click(screen.getByRole('combobox', { name: /Cơ quan chủ trì/ }));
    await user.paste('giao duc');
    await user.click(await screen.findByRole('option', { name: /Sở Giáo dục và Đào tạo/ }));
    await save(user);
    await waitFor(() => expect(incidents).toMatchObject([{ agency_id: agencies.education.id, found_by: 'UBND tỉnh' }]));
  });

  it('is not a manager’s to record', async () => {
    await renderRoute(routes, '/vu-viec/them', { as: personas.manager });
    expect(await screen.findByText('Chỉ cán bộ đầu mối và giám sát ghi nhận vụ việc.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('an article', () => {
  it('recorded in another incident is said so, and may be recorded again', async () => {
    const asked: Body[] = [];
    onRpc<Body>('same_articles', ({ body }) => {
      asked.push(body);
      return [
        {
          press_item_id: '00000000-0000-4000-8000-00000000d109',
          incident_id: '00000000-0000-4000-8000-00000000d009',
          incident_title: 'Vụ việc kia',
          agency_short_name: 'Sở GD&ĐT',
          press_agency_name: 'Báo Minh Họa',
          title: 'Hơn 5.000 ca mắc',
          published_at: '2026-03-14 17:00:00+00',
        },
      ];
    });
    const { user } = await open();
    await put(user, 'title', 'Tin sai về số ca mắc');
    await put(user, 'url', ' baominhhoa.example/2026/03/15/tin ');
    const link = await screen.findByRole('link', { name: 'Vụ việc kia' }, { timeout: 5_000 });
    expect(link).toHaveAttribute('href', '/vu-viec/00000000-0000-4000-8000-00000000d009');
    expect(asked).toEqual([{ article_url: 'https://baominhhoa.example/2026/03/15/tin' }]);
    await put(user, 'work_title', 'Hơn 5.000 ca mắc');
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        article_url: 'https://baominhhoa.example/2026/03/15/tin',
        of_press_agency: minhHoa.id,
        article_title: 'Hơn 5.000 ca mắc',
        published_on: '2026-03-15',
      }),
    );
    await save(user);
    await waitFor(() => expect(items).toHaveLength(1));
  });

  it('found today is dated today by its reader, not by an address of a day to come', async () => {
    const { user } = await open();
    await put(user, 'url', `https://baominhhoa.example/${Number(today().slice(0, 4)) + 1}/01/01/tin`);
    expect(field('published_day')).toHaveValue('');
    expect(screen.getByText(/Đọc từ địa chỉ: Báo Minh Họa, Báo điện tử\. /)).toBeVisible();
  });
});

describe('of an article of the digest', () => {
  const alone = {
    ...item({ incident_id: null, title: 'Hơn 5.000 ca mắc', tone: 'critical', summary: 'Báo nêu hơn 5.000 ca.' }),
    agency: agencies.health,
    incident: null as { id: string; title: string } | null,
  };
  const from = `/vu-viec/them?tin-bai=${alone.id}`;

  it('an incident begins with what it says, and takes it over', async () => {
    onSelect('press_items', [alone]);
    onUpdate<Body>('press_items', ({ body, url }) => {
      changes.push({ of: url.searchParams.get('id'), ...body });
      return { ...alone, ...body };
    });
    const { user, address: at } = await open(personas.healthClerk, from);
    expect(field('title')).toHaveValue('Hơn 5.000 ca mắc');
    expect(field('said')).toHaveValue('Báo nêu hơn 5.000 ca.');
    expect(screen.getByText(/«Hơn 5.000 ca mắc», Báo điện tử Tưởng Tượng/)).toBeVisible();
    expect(screen.queryByLabelText(/^Địa chỉ bài/)).toBeNull();
    await save(user);
    await waitFor(() => expect(at()).toBe(`/vu-viec/${incidents[0]?.id}`));
    expect(incidents).toMatchObject([
      { agency_id: agencies.health.id, tone: 'critical', said: 'Báo nêu hơn 5.000 ca.' },
    ]);
    expect(changes).toEqual([{ of: `eq.${alone.id}`, incident_id: incidents[0]?.id }]);
    expect(items).toEqual([]);
  });

  it('that another has taken meanwhile the incident is saved without it, and that is said', async () => {
    onSelect('press_items', [alone]);
    onUpdate('press_items', () => refusal('PT403', 'incident_fixed', { status: 403 }));
    const { user } = await open(personas.healthClerk, from);
    await save(user);
    expect(await screen.findByText('Vụ việc đã lưu, bài báo chưa lưu được')).toBeVisible();
    expect(screen.getByText(/Bài báo không chuyển sang vụ việc khác được/)).toBeVisible();
  });

  it('no second incident is made', async () => {
    onSelect('press_items', [{ ...alone, incident: { id: incident().id, title: incident().title } }]);
    await renderRoute(routes, from, { as: personas.healthClerk });
    expect(await screen.findByText('Tin bài này đã thuộc một vụ việc.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Mở vụ việc' })).toHaveAttribute('href', `/vu-viec/${incident().id}`);
  });
});
