// Adding, editing and replacing: one form, three pages.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatDate, today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import { offline, onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { spokesperson, spokespersonForm } from '../spokespersons.fixtures';
import { Component as EditPage } from './edit-spokesperson-page';
import { Component as NewPage } from './new-spokesperson-page';
import { Component as ReplacePage } from './replace-spokesperson-page';

type Body = Record<string, unknown>;

const record = spokesperson();
const recordAt = `/nguoi-phat-ngon/${record.id}`;
const routes = [
  { path: '/nguoi-phat-ngon/them', Component: NewPage },
  { path: '/nguoi-phat-ngon/:id/sua', Component: EditPage },
  { path: '/nguoi-phat-ngon/:id/thay-the', Component: ReplacePage },
];

/** Forms of which the draft was dropped. */
let dropped: (string | null)[];
/** Drafts as they were kept. */
let kept: Body[];

beforeEach(() => {
  dropped = [];
  kept = [];
  onSelect('spokespersons', [record]);
  onSelect('drafts', []);
  onInsert('drafts', ({ body }) => {
    kept.push(body);
    return { updated_at: '2026-11-23T02:00:00Z' };
  });
  onDelete('drafts', ({ url }) => void dropped.push(url.searchParams.get('form')));
});

async function open(at: string, as: Persona = personas.healthClerk) {
  const page = await renderRoute(routes, at, { as });
  await screen.findByRole('textbox', { name: /Họ và tên/ });
  return page;
}
type User = Awaited<ReturnType<typeof open>>['user'];

const edit = () => open(`${recordAt}/sua`);
const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}`) });
const save = (user: User, name = 'Lưu thay đổi') => user.click(screen.getByRole('button', { name }));

/** Puts a text into a field at once: what is tested at each key is typed. */
async function put(user: User, name: string, text: string) {
  await user.click(field(name));
  await user.paste(text);
}

async function retype(user: User, name: string, text: string) {
  await user.clear(field(name));
  await put(user, name, text);
}

/** Types a whole new record. */
async function fill(user: User) {
  for (const [name, text] of [
    ['Họ và tên', 'Đặng  Thị Đào'],
    ['Chức vụ', 'Chánh Văn phòng Sở'],
    ['Điện thoại công vụ', '+84 296 3957 049'],
    ['Thư điện tử công vụ', 'PhatNgon@AnGiang.gov.vn'],
    ['Số, ký hiệu quyết định', '27/QĐ-SYT'],
    ['Ngày quyết định', '6/1/2026'],
    ['Người ký', 'Ngô Thị Thu Quân'],
  ] as const) {
    await put(user, name, text);
  }
}
const one_standing = () => refusal('PT422', 'spokespersons_one_standing', { hint: 'valid_from', status: 422 });
const standingRefused = /Cơ quan đã có người phát ngôn trong thời gian này/;

describe('a new spokesperson', () => {
  const at = '/nguoi-phat-ngon/them';

  it('is saved as typed, in the form the database keeps, and shown', async () => {
    let saved: Body = {};
    onInsert('spokespersons', ({ body }) => {
      saved = body;
      return { ...record, ...body };
    });
    const { user, address } = await open(at);
    expect(field('Từ ngày')).toHaveValue(formatDate(today()));
    await fill(user);
    await user.click(screen.getByLabelText('Nắm vững pháp luật về báo chí'));
    await save(user, 'Lưu hồ sơ');
    await waitFor(() => expect(address()).toBe(`/nguoi-phat-ngon/${saved.id}`));
    expect(saved).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      agency_id: agencies.health.id,
      kind: 'standing',
      full_name: 'Đặng Thị Đào',
      position: 'Chánh Văn phòng Sở',
      official_phone: '02963957049',
      official_email: 'phatngon@angiang.gov.vn',
      internal_phone: null,
      decision_number: '27/QĐ-SYT',
      decision_date: '2026-01-06',
      decision_signer: 'Ngô Thị Thu Quân',
      valid_from: today(),
      valid_to: null,
      is_permanent_staff: false,
      has_political_standing: false,
      knows_field: false,
      knows_press_law: true,
      communicates_well: false,
      standards_note: null,
    });
    expect(dropped).toEqual([`eq.spokesperson:new:${agencies.health.id}`]);
  });

  it('with something missing is refused beside the fields, and nothing is sent', async () => {
    const { user } = await open(at);
    await user.type(field('Điện thoại công vụ'), '123');
    await user.type(field('Đến hết ngày'), '01/01/2020');
    await save(user, 'Lưu hồ sơ');
    await waitFor(() => expect(field('Họ và tên')).toHaveAccessibleDescription('Nhập họ và tên.'));
    expect(field('Họ và tên')).toHaveFocus();
    expect(field('Điện thoại công vụ')).toHaveAccessibleDescription(/Số điện thoại chưa đúng/);
    expect(field('Người ký')).toHaveAccessibleDescription('Nhập người ký quyết định.');
    expect(field('Đến hết ngày')).toHaveAccessibleDescription(/Ngày kết thúc phải từ ngày bắt đầu trở đi/);
  });

  it('who is the head needs no decision', async () => {
    let saved: Body = {};
    onInsert('spokespersons', ({ body }) => {
      saved = body;
      return { ...record, ...body };
    });
    const { user } = await open(at);
    await user.selectOptions(screen.getByLabelText('Tư cách phát ngôn'), 'head');
    expect(screen.getByText(/Người đứng đầu phát ngôn theo chức vụ/)).toBeVisible();
    await user.type(field('Họ và tên'), 'Ngô Thị Thu Quân');
    await user.type(field('Chức vụ'), 'Giám đốc Sở');
    await save(user, 'Lưu hồ sơ');
    await waitFor(() => expect(saved).toMatchObject({ kind: 'head', decision_number: null, decision_date: null }));
  });

  it('is warned about mail that is not official, and may be saved with it', async () => {
    const { user } = await open(at);
    await user.type(field('Thư điện tử công vụ'), 'phatngon.syt@gmail.com');
    expect(await screen.findByText(/Đây không phải thư điện tử công vụ/)).toBeVisible();
    await retype(user, 'Thư điện tử công vụ', 'phatngon.syt@angiang.gov.vn');
    expect(screen.queryByText(/Đây không phải thư điện tử công vụ/)).toBeNull();
  });

  it('refused by the database is told beside the field, and nothing typed is lost', async () => {
    onInsert('spokespersons', one_standing);
    const { user, address } = await open(at);
    await fill(user);
    await save(user, 'Lưu hồ sơ');
    await waitFor(() => expect(field('Từ ngày')).toHaveAccessibleDescription(standingRefused));
    expect(field('Từ ngày')).toHaveFocus();
    expect(field('Họ và tên')).toHaveValue('Đặng  Thị Đào');
    expect(field('Điện thoại công vụ')).toHaveValue('+84 296 3957 049');
    expect(field('Ngày quyết định')).toHaveValue('06/01/2026');
    expect(address()).toBe(at);
    expect(dropped).toEqual([]);
  });

  it('whose answer was lost is saved once, with what was typed since: the second try finds it there', async () => {
    const tries: Body[] = [];
    onInsert('spokespersons', ({ body }) => {
      tries.push(body);
      if (tries.length === 1) return offline();
      return refusal('23505', 'duplicate key value violates unique constraint "spokespersons_pkey"', { status: 409 });
    });
    onSelect('spokespersons', ({ url }) =>
      url.searchParams.get('id') === `eq.${tries[0]?.id}` ? [{ ...record, ...tries[0], version: 1 }] : [],
    );
    let since: Body = {};
    onUpdate('spokespersons', ({ body }) => {
      since = body;
      return { ...record, ...tries[0], ...body };
    });
    const { user, address } = await open(at);
    await fill(user);
    await save(user, 'Lưu hồ sơ');
    expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
    expect(field('Họ và tên')).toHaveValue('Đặng  Thị Đào');
    await user.type(field('Chức vụ'), ' phụ trách');
    await save(user, 'Lưu hồ sơ');
    await waitFor(() => expect(address()).toBe(`/nguoi-phat-ngon/${tries[0]?.id}`));
    expect(tries.map(({ id }) => id)).toEqual([tries[0]?.id, tries[0]?.id]);
    expect(since).toMatchObject({ version: 1, position: `${tries[0]?.position} phụ trách` });
  });

  it('is not a supervisor’s to add', async () => {
    await renderRoute(routes, at, { as: personas.supervisor });
    expect(await screen.findByText(/Chỉ cán bộ đầu mối của cơ quan lập hồ sơ/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('belongs to the agency chosen, each with a draft of its own', async () => {
    const { user } = await open(`${at}?co-quan=SGDDT`, personas.clerkOfTwo);
    const choice = screen.getByRole('combobox', { name: 'Cơ quan' });
    expect(choice).toHaveValue('SGDDT');
    await user.type(field('Họ và tên'), 'Đào');
    await user.selectOptions(choice, 'SYT');
    await waitFor(() => expect(kept).toMatchObject([{ form: `spokesperson:new:${agencies.education.id}` }]));
    expect(await screen.findByRole('textbox', { name: /^Họ và tên/ })).toHaveValue('');
  });
});

describe('editing', () => {
  it('changes the version one has seen, and leads back to the record', async () => {
    let saved: Body = {};
    onUpdate('spokespersons', ({ body, url }) => {
      saved = { ...body, of: url.searchParams.get('id') };
      return record;
    });
    const { user, address, router } = await edit();
    expect(field('Ngày quyết định')).toHaveValue('10/01/2024');
    await retype(user, 'Chức vụ', 'Giám đốc Sở');
    await save(user);
    await waitFor(() => expect(address()).toBe(recordAt));
    expect(saved).toMatchObject({ of: `eq.${record.id}`, version: 3, position: 'Giám đốc Sở', full_name: 'Võ Bảo Tú' });
    expect(saved).not.toHaveProperty('id');
    expect(saved).not.toHaveProperty('agency_id');
    expect(router.state.location.state).toEqual({ message: 'Đã lưu thay đổi.' });
    expect(dropped).toEqual([`eq.spokesperson:${record.id}`]);
  });

  it('refused by the database is told beside the field', async () => {
    onUpdate('spokespersons', () => refusal('PT422', 'publish_without_phone', { hint: 'official_phone', status: 422 }));
    const { user } = await edit();
    await user.clear(field('Điện thoại công vụ'));
    await save(user);
    await waitFor(() =>
      expect(field('Điện thoại công vụ')).toHaveAccessibleDescription(
        /Người này đang được công bố: cần có điện thoại công vụ/,
      ),
    );
  });

  it('without a network keeps all of it, says so, and can be tried again', async () => {
    onUpdate('spokespersons', () => offline());
    onInsert('drafts', () => offline());
    const { user, address } = await edit();
    await retype(user, 'Chức vụ', 'Giám đốc Sở');
    await save(user);
    const alert = await screen.findByText(/Không kết nối được với máy chủ/);
    expect(alert.closest('[role="alert"]')).toHaveFocus();
    expect(field('Chức vụ')).toHaveValue('Giám đốc Sở');
    expect(sessionStorage.getItem(`phat-ngon.draft.spokesperson:${record.id}`)).toContain('Giám đốc Sở');
    onUpdate('spokespersons', () => record);
    await save(user);
    await waitFor(() => expect(address()).toBe(recordAt));
    expect(sessionStorage.getItem(`phat-ngon.draft.spokesperson:${record.id}`)).toBeNull();
  });

  it('is for the clerk of the agency only', async () => {
    await renderRoute(routes, `${recordAt}/sua`, { as: personas.supervisor });
    expect(await screen.findByText('Chỉ cán bộ đầu mối của Sở Y tế sửa được hồ sơ này.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('two people editing one record', () => {
  const saved = {
    ...record,
    version: 4,
    position: 'Chánh Thanh tra',
    official_phone: '02963000999',
    updated_at: '2026-11-23T02:00:00Z',
  };

  /** I change the position; a colleague has saved another one, and another telephone. */
  async function collide() {
    const asked: Body[] = [];
    onUpdate('spokespersons', ({ body }) => {
      asked.push(body);
      if (asked.length > 1) return { ...saved, ...body };
      onSelect('spokespersons', [saved]);
      return refusal('PT409', 'conflict', { status: 409 });
    });
    onRpc('record_timeline', () => [
      {
        id: 9,
        changed_at: saved.updated_at,
        changed_by_name: 'Đỗ Minh Châu',
        table_name: 'attachments',
        operation: 'INSERT',
        was: null,
        is_now: {},
      },
      {
        id: 8,
        changed_at: saved.updated_at,
        changed_by_name: 'Trần Thị Bích',
        table_name: 'spokespersons',
        operation: 'UPDATE',
        was: {},
        is_now: {},
      },
    ]);
    const page = await edit();
    await retype(page.user, 'Chức vụ', 'Giám đốc Sở');
    await save(page.user);
    const title = await screen.findByText('Trần Thị Bích đã sửa hồ sơ này lúc 23/11/2026 09:00');
    const panel = title.closest('[role="alert"]');
    if (!(panel instanceof HTMLElement)) throw new Error('The conflict is not announced.');
    return { ...page, panel: within(panel), alert: panel, asked };
  }
  const choice = (panel: ReturnType<typeof within>, of: string) => within(panel.getByRole('radiogroup', { name: of }));

  it('shows both versions of what differs, each with whoever changed it, and overwrites nothing', async () => {
    const { panel, alert, asked, address } = await collide();
    expect(alert).toHaveFocus();
    expect(panel.getAllByRole('radiogroup')).toHaveLength(2);
    const position = choice(panel, 'Chức vụ');
    expect(position.getByRole('radio', { name: 'Bản của bạn: Giám đốc Sở' })).toBeChecked();
    expect(position.getByRole('radio', { name: 'Bản đã lưu: Chánh Thanh tra' })).not.toBeChecked();
    const phone = choice(panel, 'Điện thoại công vụ');
    expect(phone.getByRole('radio', { name: 'Bản của bạn: 0296 300 0218' })).not.toBeChecked();
    expect(phone.getByRole('radio', { name: 'Bản đã lưu: 0296 300 0999' })).toBeChecked();
    expect(field('Chức vụ')).toHaveValue('Giám đốc Sở');
    expect(asked).toHaveLength(1);
    expect(address()).toBe(`${recordAt}/sua`);
    expect(dropped).toEqual([]);
  });

  it('saves what was chosen onto the colleague’s version', async () => {
    const { panel, user, asked, address } = await collide();
    await user.click(panel.getByRole('button', { name: 'Lưu theo lựa chọn' }));
    await waitFor(() => expect(address()).toBe(recordAt));
    expect(asked[1]).toMatchObject({ version: 4, position: 'Giám đốc Sở', official_phone: '02963000999' });
  });

  it('gives way where one says so', async () => {
    const { panel, user, asked } = await collide();
    await user.click(choice(panel, 'Chức vụ').getByRole('radio', { name: /^Bản đã lưu/ }));
    await user.click(choice(panel, 'Điện thoại công vụ').getByRole('radio', { name: /^Bản của bạn/ }));
    await user.click(panel.getByRole('button', { name: 'Lưu theo lựa chọn' }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({ version: 4, position: 'Chánh Thanh tra', official_phone: '02963000218' });
  });

  it('shows what was chosen, when the database then refuses it', async () => {
    const { panel, user } = await collide();
    onUpdate('spokespersons', one_standing);
    await user.click(panel.getByRole('button', { name: 'Lưu theo lựa chọn' }));
    await waitFor(() => expect(field('Từ ngày')).toHaveAccessibleDescription(standingRefused));
    expect(field('Chức vụ')).toHaveValue('Giám đốc Sở');
    expect(field('Điện thoại công vụ')).toHaveValue('02963000999');
  });
});

describe('a draft', () => {
  const stored = (content: Body, base_version: number | null = 3) =>
    onSelect('drafts', [{ content, base_version, updated_at: '2026-11-22T02:00:00Z' }]);
  const notice = 'Đã khôi phục bản nháp lúc 22/11/2026 09:00';

  it('of what is typed is kept once the typing rests, and said to be', async () => {
    const { user } = await edit();
    await user.type(field('Chức vụ'), ' y tế');
    expect(screen.getByText('Đang lưu nháp…')).toBeVisible();
    expect(await screen.findByText('Đã lưu nháp lúc 23/11/2026 09:00', {}, { timeout: 3_000 })).toBeVisible();
    expect(kept).toHaveLength(1);
    // Only what was changed: laid over a colleague's newer version it must not bring the old one back.
    expect(kept[0]).toEqual({
      form: `spokesperson:${record.id}`,
      base_version: 3,
      content: { position: 'Phó Giám đốc Sở y tế' },
    });
  });

  it('is not made by opening a form', async () => {
    await edit();
    expect(sessionStorage).toHaveLength(0);
    expect(screen.queryByText(/nháp/)).toBeNull();
  });

  it('is restored with a notice, and dropped once saved', async () => {
    stored({ ...spokespersonForm(), position: 'Giám đốc Sở', valid_to: '31/0', is_permanent_staff: false });
    let saved: Body = {};
    onUpdate('spokespersons', ({ body }) => {
      saved = body;
      return record;
    });
    const { user, address } = await edit();
    expect(screen.getByText(notice)).toBeVisible();
    expect(field('Chức vụ')).toHaveValue('Giám đốc Sở');
    expect(field('Đến hết ngày')).toHaveValue('31/0');
    expect(screen.getByLabelText(/Thuộc biên chế/)).not.toBeChecked();
    await retype(user, 'Đến hết ngày', '31/01/2027');
    await save(user);
    await waitFor(() => expect(address()).toBe(recordAt));
    expect(saved).toMatchObject({
      version: 3,
      position: 'Giám đốc Sở',
      valid_to: '2027-01-31',
      is_permanent_staff: false,
    });
    expect(dropped).toEqual([`eq.spokesperson:${record.id}`]);
  });

  it('of a new record brings back its id, so that it is not saved twice', async () => {
    const id = '00000000-0000-4000-8000-00000000d009';
    stored({ ...spokespersonForm({ id }) }, null);
    let saved: Body = {};
    onInsert('spokespersons', ({ body }) => {
      saved = body;
      return { ...record, ...body };
    });
    const { user } = await open('/nguoi-phat-ngon/them');
    await save(user, 'Lưu hồ sơ');
    await waitFor(() => expect(saved.id).toBe(id));
  });

  it('begun on an older version is saved as such, so that a colleague’s change shows', async () => {
    stored({ ...spokespersonForm(), position: 'Giám đốc Sở' }, 2);
    let version: unknown;
    onUpdate('spokespersons', ({ body }) => {
      version = body.version;
      return refusal('PT409', 'conflict', { status: 409 });
    });
    onRpc('record_timeline', () => []);
    const { user } = await edit();
    await save(user);
    expect(await screen.findByText(/Người khác đã sửa hồ sơ này/)).toBeVisible();
    expect(version).toBe(2);
  });

  it('begun on an older version offers back only what was changed in it, not the older record', async () => {
    stored({ official_phone: '02963000999' }, 2);
    let resolved: Body = {};
    onUpdate('spokespersons', ({ body }) => {
      if (body.version === 2) return refusal('PT409', 'conflict', { status: 409 });
      resolved = body;
      return record;
    });
    onRpc('record_timeline', () => []);
    const { user } = await edit();
    await save(user);
    await user.click(await screen.findByRole('button', { name: 'Lưu theo lựa chọn' }));
    await waitFor(() => expect(resolved).toMatchObject({ official_phone: '02963000999', version: record.version }));
    expect(resolved.position).toBe(record.position);
  });

  it('is thrown away when one says so', async () => {
    stored({ ...spokespersonForm(), position: 'Giám đốc Sở' });
    const { user } = await edit();
    await user.click(screen.getByRole('button', { name: 'Bỏ nháp, bắt đầu lại' }));
    expect(field('Chức vụ')).toHaveValue('Phó Giám đốc Sở');
    expect(screen.queryByText(notice)).toBeNull();
    await waitFor(() => expect(dropped).toEqual([`eq.spokesperson:${record.id}`]));
    expect(sessionStorage).toHaveLength(0);
  });

  it('thrown away leaves a form that still tells of a refusal', async () => {
    stored({ ...spokespersonForm(), position: 'Giám đốc Sở' });
    onUpdate('spokespersons', one_standing);
    const { user } = await edit();
    await user.click(screen.getByRole('button', { name: 'Bỏ nháp, bắt đầu lại' }));
    await waitFor(() => expect(dropped).toHaveLength(1));
    await retype(user, 'Chức vụ', 'Trưởng phòng');
    await save(user);
    await waitFor(() => expect(field('Từ ngày')).toHaveAccessibleDescription(standingRefused));
    expect(field('Chức vụ')).toHaveValue('Trưởng phòng');
    expect(screen.queryByText(/Đã khôi phục bản nháp/)).toBeNull();
  });

  it('that cannot be asked for can be asked for again', async () => {
    onSelect('drafts', () => offline());
    const { user } = await renderRoute(routes, `${recordAt}/sua`, { as: personas.healthClerk });
    await screen.findByText(/Không kết nối được với máy chủ/);
    stored({ ...spokespersonForm(), position: 'Giám đốc Sở' });
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText(notice)).toBeVisible();
  });
});

describe('a replacement', () => {
  const at = `${recordAt}/thay-the`;
  const reason = () => screen.getByRole('textbox', { name: /^Lý do thôi nhiệm vụ của Võ Bảo Tú/ });

  async function replace(user: User) {
    await put(user, 'Họ và tên', 'Đặng Thị Đào');
    await put(user, 'Chức vụ', 'Chánh Văn phòng Sở');
    await put(user, 'Số, ký hiệu quyết định', '27/QĐ-SYT');
    await put(user, 'Ngày quyết định', '06/01/2026');
    await put(user, 'Người ký', 'Ngô Thị Thu Quân');
    await save(user, 'Thay thế');
  }

  it('ends one term and begins the next in one step', async () => {
    let asked: Body = {};
    onRpc<Body>('replace_spokesperson', ({ body }) => {
      asked = body;
      return { ...record, ...Object(body.successor), id: 'begun' };
    });
    const { user, address } = await open(at);
    expect(screen.queryByLabelText('Tư cách phát ngôn')).toBeNull();
    expect(field('Điện thoại công vụ')).toHaveValue('02963000218');
    await user.type(reason(), ' Nghỉ hưu ');
    await replace(user);
    await waitFor(() => expect(address()).toBe('/nguoi-phat-ngon/begun'));
    expect(asked).toMatchObject({
      replaced_id: record.id,
      replaced_version: 3,
      reason: 'Nghỉ hưu',
      successor: { full_name: 'Đặng Thị Đào', kind: 'standing', agency_id: agencies.health.id, valid_from: today() },
    });
    expect(asked.successor).not.toHaveProperty('reason');
  });

  it('asks why the predecessor ends', async () => {
    const { user } = await open(at);
    await replace(user);
    await waitFor(() =>
      expect(reason()).toHaveAccessibleDescription('Nhập lý do thôi nhiệm vụ của người được thay thế.'),
    );
  });

  it('leaves a predecessor of today, or of days to come, their first day', async () => {
    const start = addDays(today(), 10);
    onSelect('spokespersons', [{ ...record, valid_from: start }]);
    await open(at);
    expect(field('Từ ngày')).toHaveValue(formatDate(addDays(start, 1)));
  });

  it('of a record changed in between asks to look again, and is then done on the newer version', async () => {
    const asked: Body[] = [];
    onRpc<Body>('replace_spokesperson', ({ body }) => {
      asked.push(body);
      if (asked.length > 1) return { ...record, ...Object(body.successor), id: 'begun' };
      onSelect('spokespersons', [{ ...record, version: 4 }]);
      return refusal('PT409', 'conflict', { status: 409 });
    });
    const { user, address } = await open(at);
    await user.type(reason(), 'Nghỉ hưu');
    await replace(user);
    expect(await screen.findByText(/vừa được người khác sửa và đã tải lại/)).toBeVisible();
    expect(field('Họ và tên')).toHaveValue('Đặng Thị Đào');
    await save(user, 'Thay thế');
    await waitFor(() => expect(address()).toBe('/nguoi-phat-ngon/begun'));
    expect(asked.map(({ replaced_version }) => replaced_version)).toEqual([3, 4]);
  });
});
