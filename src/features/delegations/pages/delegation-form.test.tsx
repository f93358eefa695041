// New ones, corrections, signing and renewals: one form, four pages.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatDate, today } from '@/lib/dates';
import { momentOf } from '@/lib/local-time';
import { addDays } from '@/lib/typed-date';
import type { Told } from '@/ui/fields/refusals';
import { offline, onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Delegation } from '../delegations.api';
import { delegation, deputyRule, hoursFromNow, unsignedDelegation } from '../delegations.fixtures';
import { toForm, toRow } from '../delegations.form';
import { fieldLabels } from '../delegations.names';
import { refusals } from '../delegations.refusals';
import { Component as EditPage } from './edit-delegation-page';
import { Component as NewPage } from './new-delegation-page';
import { Component as RenewPage } from './renew-delegation-page';
import { Component as SignPage } from './sign-delegation-page';

type Body = Record<string, unknown>;

const routes = [
  { path: '/uy-quyen/them', Component: NewPage },
  { path: '/uy-quyen/:id/sua', Component: EditPage },
  { path: '/uy-quyen/:id/ky', Component: SignPage },
  { path: '/uy-quyen/:id/gia-han', Component: RenewPage },
];
const head = { full_name: 'Ngô Thị Thu Quân', position: 'Giám đốc Sở', since: '2025-02-03' };

/** Forms of which the draft was dropped, and drafts as they were kept. */
let dropped: (string | null)[];
let kept: Body[];

beforeEach(() => {
  dropped = [];
  kept = [];
  onSelect('settings', [{ key: 'delegation_max_days', value: 90, label: 'Thời hạn ủy quyền dài nhất', unit: 'day' }]);
  onSelect('legal_rules', [deputyRule]);
  onRpc('agency_head', () => head);
  onSelect('drafts', []);
  onInsert('drafts', ({ body }) => {
    kept.push(body);
    return { updated_at: '2026-11-23T02:00:00Z' };
  });
  onDelete('drafts', ({ url }) => void dropped.push(url.searchParams.get('form')));
});

async function open(at: string, as: Persona = personas.healthClerk) {
  const page = await renderRoute(routes, at, { as });
  await screen.findAllByRole('textbox');
  return page;
}
type User = Awaited<ReturnType<typeof open>>['user'];

const field = (name: keyof typeof fieldLabels) =>
  screen.getByRole('textbox', { name: new RegExp(`^${fieldLabels[name]}( \\*)?$`) });
async function put(user: User, name: keyof typeof fieldLabels, text: string) {
  await user.clear(field(name));
  if (text === '') return;
  await user.click(field(name));
  await user.paste(text);
}
const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }));
const saveNew = (user: User) => press(user, 'Lưu văn bản ủy quyền');

/** Types a whole new one, not signed yet. */
async function fill(user: User) {
  await put(user, 'delegate_name', 'Đặng  Thị Đào');
  await put(user, 'delegate_position', 'Phó Giám đốc Sở');
  await user.click(screen.getByRole('radio', { name: 'Cấp phó của người đứng đầu' }));
  await put(user, 'matter', 'Thông tin về vụ cháy kho thuốc');
  await put(user, 'until_day', formatDate(addDays(today(), 6)));
}

describe('a new delegation', () => {
  const at = '/uy-quyen/them';

  it('is saved as typed, for the agency’s head to sign, and shown', async () => {
    let saved: Body = {};
    onInsert('delegations', ({ body }) => {
      saved = body;
      return { ...unsignedDelegation(), ...body };
    });
    const { user, address, router } = await open(at);
    expect(field('signer_name')).toHaveValue('Ngô Thị Thu Quân');
    await fill(user);
    await saveNew(user);
    await waitFor(() => expect(address()).toBe(`/uy-quyen/${saved.id}`));
    expect(saved).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      agency_id: agencies.health.id,
      delegate_name: 'Đặng Thị Đào',
      delegate_position: 'Phó Giám đốc Sở',
      delegate_rank: 'deputy',
      official_phone: null,
      official_email: null,
      internal_phone: null,
      matter: 'Thông tin về vụ cháy kho thuốc',
      scope: null,
      valid_from: momentOf(today()),
      valid_until: momentOf(addDays(today(), 7)),
      signer_name: 'Ngô Thị Thu Quân',
      signer_position: 'Giám đốc Sở',
      document_number: null,
      signed_at: null,
      renews_id: null,
    });
    expect(router.state.location.state).toEqual({ message: expect.stringContaining('trình ký') });
    expect(dropped).toEqual([`eq.delegation:new:${agencies.health.id}`]);
  }, 15_000);

  it('with something missing is refused beside the fields, and nothing is sent', async () => {
    const { user } = await open(at);
    await user.click(screen.getByRole('radio', { name: 'Người ngoài cơ quan' }));
    await put(user, 'signed_time', '8h');
    await saveNew(user);
    await waitFor(() => expect(field('delegate_name')).toHaveAccessibleDescription(/Nhập họ và tên/));
    expect(field('delegate_name')).toHaveFocus();
    expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription(/không ủy quyền cho người ngoài cơ quan/);
    expect(field('matter')).toHaveAccessibleDescription(/ít nhất 10 ký tự/);
    expect(field('until_day')).toHaveAccessibleDescription(/phải có thời hạn nhất định/);
    expect(field('signed_day')).toHaveAccessibleDescription('Nhập ngày ký.');
    expect(field('signed_time')).toHaveValue('08:00');
  }, 15_000);

  it('says the term in words, and how long it may be', async () => {
    const { user } = await open(at);
    await put(user, 'from_day', '24/11/2026');
    await put(user, 'from_time', '8h30');
    await put(user, 'until_day', '30/11/2026');
    expect(screen.getByText(/Từ 08:30 ngày 24\/11\/2026 đến hết ngày 30\/11\/2026\. Dài nhất 90 ngày/)).toBeVisible();
    await put(user, 'until_day', '01/04/2027');
    await user.tab();
    expect(field('until_day')).toHaveAccessibleDescription(/dài nhất là 90 ngày \(chính sách của tỉnh\)/);
  }, 15_000);

  it('warns of one who is no deputy where the rules of the day of signing ask for a deputy, and only there', async () => {
    const { user } = await open(at);
    await user.click(screen.getByRole('radio', { name: 'Người có trách nhiệm khác thuộc cơ quan' }));
    await put(user, 'signed_day', '30/06/2026');
    expect(await screen.findByText('Người được ủy quyền không phải cấp phó')).toBeVisible();
    expect(screen.getByText(/khoản 2, khoản 3 Điều 3 Nghị định 09\/2017\/NĐ-CP/)).toBeVisible();
    await put(user, 'signed_day', '01/07/2026');
    expect(screen.queryByText('Người được ủy quyền không phải cấp phó')).toBeNull();
    await put(user, 'signed_day', '30/06/2026');
    await user.click(screen.getByRole('radio', { name: 'Cấp phó của người đứng đầu' }));
    expect(screen.queryByText('Người được ủy quyền không phải cấp phó')).toBeNull();
  }, 15_000);

  it('is to be signed by who headed the agency that day, and offers to say so', async () => {
    onRpc<Body>('agency_head', ({ body }) =>
      body.on_day === '2024-01-10' ? { full_name: 'Lê Văn Trước', position: 'Giám đốc Sở', since: null } : head,
    );
    const { user } = await open(at);
    await put(user, 'signed_day', '10/01/2024');
    expect(await screen.findByText(/được ghi nhận vào ngày 10\/01\/2024: Lê Văn Trước, Giám đốc Sở/)).toBeVisible();
    await press(user, 'Ghi Lê Văn Trước là người ký');
    expect(field('signer_name')).toHaveValue('Lê Văn Trước');
    expect(screen.queryByRole('button', { name: /là người ký/ })).toBeNull();
  }, 15_000);

  it('says beforehand that no head is recorded', async () => {
    onRpc('agency_head', () => ({ full_name: null, position: null, since: null }));
    await open(at);
    expect(field('signer_name')).toHaveValue('');
    expect(await screen.findByText(/Chưa ghi nhận người đứng đầu cơ quan vào ngày/)).toBeVisible();
  });

  const beside = Object.entries<Told>(refusals).filter(
    ([, { field: at }]) => at && at in fieldLabels && at !== 'agency_id',
  );
  it('refused by the database is told beside the field, whichever refusal it is', async () => {
    const { user } = await open(at);
    await fill(user);
    for (const [key, { field: name, message }] of beside) {
      onInsert('delegations', () => refusal('PT422', key, { hint: 'x', status: 422 }));
      await saveNew(user);
      const shown = name === 'delegate_rank' ? screen.getByRole('radiogroup') : field(name as keyof typeof fieldLabels);
      await waitFor(() => expect(shown, key).toHaveAccessibleDescription(expect.stringContaining(message)));
    }
    expect(field('matter')).toHaveValue('Thông tin về vụ cháy kho thuốc');
    expect(beside.length).toBeGreaterThan(20);
  }, 60_000);

  it('refused for what is no field of it is told above', async () => {
    onInsert('delegations', () => refusal('PT422', 'renewal_of_nothing', { hint: 'renews_id', status: 422 }));
    const { user } = await open(at);
    await fill(user);
    await saveNew(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Văn bản được gia hạn không có hoặc chưa ký');
  }, 15_000);

  it('whose answer was lost keeps its draft, and is saved once, with what was typed since', async () => {
    const sent: Body[] = [];
    onInsert('delegations', ({ body }) => {
      sent.push(body);
      return offline();
    });
    const { user, address } = await open(at);
    await fill(user);
    await saveNew(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
    await waitFor(() => expect(kept.at(-1)).toMatchObject({ content: { delegate_name: 'Đặng  Thị Đào' } }));
    expect(dropped).toEqual([]);

    // It had arrived: told by PostgreSQL as a moment of its own writing.
    const [first] = sent as [Body];
    const arrived = {
      ...unsignedDelegation(),
      ...first,
      valid_from: String(first.valid_from).replace('.000Z', '+00:00'),
    };
    onInsert('delegations', ({ body }) => {
      sent.push(body);
      return refusal('23505', 'duplicate key value violates unique constraint "delegations_pkey"', { status: 409 });
    });
    onSelect('delegations', [arrived]);
    let changed: Body | undefined;
    onUpdate<Body>('delegations', ({ body }) => {
      changed = body;
      return { ...arrived, ...body };
    });
    await put(user, 'scope', 'Nguyên nhân ban đầu');
    await saveNew(user);
    await waitFor(() => expect(address()).toBe(`/uy-quyen/${first.id}`));
    expect(sent.map(({ id }) => id)).toEqual([first.id, first.id]);
    expect(changed).toMatchObject({ scope: 'Nguyên nhân ban đầu', version: arrived.version });
    expect(dropped).toEqual([`eq.delegation:new:${agencies.health.id}`]);
  }, 20_000);

  it('that had arrived as it is is not saved again', async () => {
    let first: Body = {};
    onInsert('delegations', ({ body }) => {
      first = body;
      return refusal('23505', 'duplicate key value violates unique constraint "delegations_pkey"', { status: 409 });
    });
    onSelect('delegations', () => [
      {
        ...unsignedDelegation(),
        ...first,
        valid_until: String(first.valid_until).replace('T', ' ').replace('.000Z', '+00'),
      },
    ]);
    const { user, address } = await open(at);
    await fill(user);
    await saveNew(user);
    await waitFor(() => expect(address()).toBe(`/uy-quyen/${first.id}`));
  }, 15_000);

  it('is not a supervisor’s to add', async () => {
    await renderRoute(routes, at, { as: personas.supervisor });
    expect(await screen.findByText(/Chỉ cán bộ đầu mối của cơ quan lập văn bản ủy quyền/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

const openRecord = (record: Delegation, step: string, as?: Persona) => {
  onSelect('delegations', [record]);
  return open(`/uy-quyen/${record.id}/${step}`, as);
};
/** What a save sends, onto which record. */
function saving(record: Delegation) {
  const saved: Body[] = [];
  onUpdate<Body>('delegations', ({ body, url }) => {
    saved.push({ ...body, of: url.searchParams.get('id') });
    return { ...record, ...body };
  });
  return saved;
}

describe('a correction', () => {
  it('changes the paper while it is told to nobody, and leaves its moments as they are', async () => {
    const record = delegation();
    const saved = saving(record);
    const { user, address } = await openRecord(record, 'sua');
    await put(user, 'matter', 'Thông tin về tình hình dịch tay chân miệng');
    await press(user, 'Lưu thay đổi');
    await waitFor(() => expect(address()).toBe(`/uy-quyen/${record.id}`));
    const { id: _, agency_id: __, ...row } = toRow(toForm(record), record);
    expect(saved).toEqual([
      { ...row, matter: 'Thông tin về tình hình dịch tay chân miệng', version: 3, of: `eq.${record.id}` },
    ]);
  }, 15_000);

  const contact = { published_at: hoursFromNow(-47), confirmed_at: hoursFromNow(-47), withdrawn_at: null };
  it('of a published one offers the contact only, says why before any typing, and sends no more than that', async () => {
    const record = delegation({ contact });
    const saved = saving(record);
    const { user } = await openRecord(record, 'sua');
    expect(screen.getByText(/Văn bản đã công bố: nội dung trên giấy không sửa được nữa/)).toBeVisible();
    expect(screen.getAllByRole('textbox')).toHaveLength(3);
    await put(user, 'official_phone', '0296 3957 049');
    await press(user, 'Lưu thay đổi');
    await waitFor(() =>
      expect(saved).toEqual([
        {
          official_phone: '02963957049',
          official_email: 'uyquyen.syt@angiang.gov.vn',
          internal_phone: null,
          version: 3,
          of: `eq.${record.id}`,
        },
      ]),
    );
  });

  it('that would leave a published one without a telephone is refused beside the field', async () => {
    const { user } = await openRecord(delegation({ contact }), 'sua');
    onUpdate('delegations', () => refusal('PT422', 'publish_without_phone', { hint: 'official_phone', status: 422 }));
    await put(user, 'official_phone', '');
    await press(user, 'Lưu thay đổi');
    await waitFor(() => expect(field('official_phone')).toHaveAccessibleDescription(/cần có điện thoại công vụ/));
  });

  it.each([
    ['published meanwhile', 'delegation_published', /đã công bố nên nội dung không sửa được nữa/],
    ['over meanwhile', 'delegation_over', /đã hết hạn nên không sửa được nữa/],
    ['revoked meanwhile', 'delegation_revoked', /đã thu hồi nên không sửa được nữa/],
  ])('of one %s is refused in words, and what was typed stays', async (_, key, words) => {
    const { user } = await openRecord(delegation(), 'sua');
    onUpdate('delegations', () => refusal('PT403', key, { status: 403 }));
    await put(user, 'scope', 'Số ca mắc');
    await press(user, 'Lưu thay đổi');
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(field('scope')).toHaveValue('Số ca mắc');
  });

  it('of a revoked one is not offered', async () => {
    onSelect('delegations', [delegation({ revoked_at: hoursFromNow(-1), revoke_reason: 'Đổi người' })]);
    await renderRoute(routes, `/uy-quyen/${delegation().id}/sua`, { as: personas.healthClerk });
    expect(await screen.findByText('Văn bản này đã thu hồi nên không sửa được nữa.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('of one a colleague has changed shows both versions of what differs', async () => {
    const record = unsignedDelegation();
    const theirs = unsignedDelegation({
      version: 4,
      matter: 'Thông tin về dịch bạch hầu',
      updated_at: hoursFromNow(-1),
    });
    const { user } = await openRecord(record, 'sua');
    onUpdate('delegations', () => refusal('PT409', 'conflict', { status: 409 }));
    onSelect('delegations', [theirs]);
    onRpc('record_timeline', () => []);
    await put(user, 'scope', 'Số ca mắc');
    await press(user, 'Lưu thay đổi');
    const panel = within(await screen.findByRole('alert'));
    expect(panel.getByRole('radio', { name: 'Bản đã lưu: Thông tin về dịch bạch hầu' })).toBeChecked();
    expect(panel.getByRole('radio', { name: 'Bản của bạn: Số ca mắc' })).toBeChecked();
    const saved = saving(theirs);
    await press(user, 'Lưu theo lựa chọn');
    await waitFor(() =>
      expect(saved).toMatchObject([{ matter: 'Thông tin về dịch bạch hầu', scope: 'Số ca mắc', version: 4 }]),
    );
  }, 15_000);

  it('is for the clerk of the agency only', async () => {
    onSelect('delegations', [delegation()]);
    await renderRoute(routes, `/uy-quyen/${delegation().id}/sua`, { as: personas.supervisor });
    expect(await screen.findByText('Chỉ cán bộ đầu mối của Sở Y tế sửa được hồ sơ này.')).toBeVisible();
  });
});

describe('signing', () => {
  const record = unsignedDelegation({ valid_from: hoursFromNow(-48) });

  it('records number, moment and signer, and nothing else', async () => {
    const saved = saving(record);
    const { user, address } = await openRecord(record, 'ky');
    await put(user, 'document_number', ' 51/GUQ-SYT ');
    await put(user, 'signed_day', formatDate(addDays(today(), -1)));
    await put(user, 'signed_time', '9h15');
    await press(user, 'Ghi nhận đã ký');
    await waitFor(() => expect(address()).toBe(`/uy-quyen/${record.id}`));
    expect(saved).toEqual([
      {
        document_number: '51/GUQ-SYT',
        signed_at: momentOf(addDays(today(), -1), '09:15'),
        signer_name: 'Ngô Thị Thu Quân',
        signer_position: 'Giám đốc Sở',
        version: 3,
        of: `eq.${record.id}`,
      },
    ]);
  });

  it.each([
    ['signer_not_head', /không phải người đứng đầu cơ quan/],
    ['redelegation', /không được ủy quyền tiếp/],
    ['head_unknown', /Chưa ghi nhận người đứng đầu/],
  ])('by somebody else is refused beside the signer: %s', async (key, words) => {
    const { user } = await openRecord(record, 'ky');
    onUpdate('delegations', () => refusal('PT422', key, { hint: 'signer_name', status: 422 }));
    await put(user, 'document_number', '51/GUQ-SYT');
    await put(user, 'signed_day', formatDate(addDays(today(), -1)));
    await put(user, 'signed_time', '9h15');
    await press(user, 'Ghi nhận đã ký');
    await waitFor(() => expect(field('signer_name')).toHaveAccessibleDescription(words));
  });

  it('asks for the hour, since the deadline counts in hours', async () => {
    const { user } = await openRecord(record, 'ky');
    await put(user, 'document_number', '51/GUQ-SYT');
    await put(user, 'signed_day', formatDate(addDays(today(), -1)));
    await press(user, 'Ghi nhận đã ký');
    await waitFor(() => expect(field('signed_time')).toHaveAccessibleDescription(/hạn công bố tính theo giờ/));
  });

  it('of one signed already is not offered', async () => {
    onSelect('delegations', [delegation()]);
    await renderRoute(routes, `/uy-quyen/${delegation().id}/ky`, { as: personas.healthClerk });
    expect(await screen.findByText('Văn bản này không còn chờ ký.')).toBeVisible();
  });
});

describe('a renewal', () => {
  it('is a new paper that names the old one', async () => {
    const old = delegation();
    let saved: Body = {};
    onInsert('delegations', ({ body }) => {
      saved = body;
      return { ...unsignedDelegation(), ...body };
    });
    const { user, address } = await openRecord(old, 'gia-han');
    expect(field('delegate_name')).toHaveValue('Trần Ngọc Bích');
    expect(field('document_number')).toHaveValue('');
    await put(user, 'until_day', formatDate(addDays(today(), 40)));
    await press(user, 'Lưu văn bản gia hạn');
    await waitFor(() => expect(address()).toBe(`/uy-quyen/${saved.id}`));
    expect(saved).toMatchObject({ renews_id: old.id, matter: old.matter, valid_from: old.ends_at, signed_at: null });
    expect(saved.id).not.toBe(old.id);
  }, 15_000);

  it('of a paper not signed is not offered', async () => {
    onSelect('delegations', [unsignedDelegation()]);
    await renderRoute(routes, `/uy-quyen/${delegation().id}/gia-han`, { as: personas.healthClerk });
    expect(await screen.findByText(/chưa ký nên chưa có gì để gia hạn/)).toBeVisible();
  });
});
