import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { offline, onDelete, onInsert, onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { InvitationLine, Invited } from '../invitations.api';
import { refusals, tellRefusal } from '../invitations.refusals';
import { agencies } from '../people.fixtures';
import { Component } from './invite-page';

type Sent = { lines: InvitationLine[] };
const at = '/nguoi-dung/loi-moi/them';
const many = `${at}?cach=nhieu`;
const expires_at = '2026-12-01T02:00:00Z';
const [, health] = agencies;

let drafts: object[];
beforeEach(() => {
  drafts = [];
  onSelect('agencies', agencies);
  onSelect('drafts', () => drafts);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
});

/** Answers each line as `become` says, and keeps what was sent. */
function onInvite(become: (line: InvitationLine) => string | null = () => null) {
  const sent: InvitationLine[][] = [];
  onRpc<Sent>('invite_people', ({ body: { lines } }) => {
    sent.push(lines);
    return lines.map((line): Invited => {
      const why = become(line);
      return why === null
        ? { id: line.id, token: `token-of-${line.email}`, expires_at, refusal: null }
        : { id: line.id, token: null, expires_at: null, refusal: why };
    });
  });
  return sent;
}

async function open(path = at, as: Persona = personas.manager) {
  const page = await renderRoute([{ path: at, Component }], path, { as });
  await screen.findByRole('button', { name: /^Tạo/ });
  return page;
}
type User = Awaited<ReturnType<typeof open>>['user'];
const email = () => screen.getByRole('textbox', { name: /^Thư điện tử/ });
const box = () => screen.getByRole('textbox', { name: 'Danh sách người được mời' });
const send = (user: User) => user.click(screen.getByRole('button', { name: /^Tạo/ }));
const links = () => within(screen.getByRole('region', { name: 'Đường dẫn mời' }));

async function paste(user: User, list: string) {
  await user.clear(box());
  await user.click(box());
  await user.paste(list);
}
async function fill(user: User, address = ' An@AnGiang.gov.vn ') {
  await user.type(email(), address);
  await user.click(screen.getByRole('combobox', { name: /Cơ quan/ }));
  await user.click(await screen.findByRole('option', { name: /Sở Y tế/ }));
}

describe('one invitation', () => {
  it('is sent as typed; its link is shown, copied, and put into a letter', async () => {
    const sent = onInvite();
    const { user } = await open();
    await fill(user);
    await user.click(screen.getByRole('radio', { name: 'Giám sát' }));
    await send(user);
    expect(await screen.findByText('Đã tạo 1 lời mời. Đường dẫn ở dưới đây.')).toBeVisible();
    const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(sent).toEqual([[{ id, email: 'an@angiang.gov.vn', agency_id: health?.id, role: 'supervisor' }]]);
    expect(links().getByText('Giám sát, Sở Y tế')).toBeVisible();
    expect(links().getByText(/hệ thống không lưu lại/)).toBeVisible();
    const letter = links().getByRole('link', { name: 'Soạn thư cho an@angiang.gov.vn' });
    expect(decodeURIComponent(letter.getAttribute('href') ?? '')).toMatch(
      /^mailto:an@angiang.gov.vn\?subject=.*&body=[\s\S]*loi-moi\?ma=token-of-an@angiang.gov.vn|token-of-an%40/,
    );
    await user.click(links().getByRole('button', { name: 'Sao chép đường dẫn của an@angiang.gov.vn' }));
    expect(await navigator.clipboard.readText()).toContain('/loi-moi?ma=token-of-an');
    // And the next one.
    expect(email()).toHaveValue('');
  });

  it('with something missing or wrong is refused beside the fields, and nothing is sent', async () => {
    const sent = onInvite();
    const { user } = await open();
    await send(user);
    await waitFor(() => expect(email()).toHaveAccessibleDescription(/Nhập địa chỉ thư điện tử của người được mời/));
    expect(screen.getByRole('combobox', { name: /Cơ quan/ })).toHaveAccessibleDescription('Chọn cơ quan.');
    expect(email()).toHaveFocus();
    await user.type(email(), 'không phải thư');
    await waitFor(() =>
      expect(email()).toHaveAccessibleDescription(expect.stringContaining(refusals.invitations_email.message)),
    );
    expect(sent).toEqual([]);
  });

  it('refused by the database is told, whichever refusal it is, and what was typed stays', async () => {
    const { user } = await open();
    await fill(user);
    for (const [key, { message }] of Object.entries(refusals)) {
      onInvite(() => key);
      await send(user);
      expect(await screen.findByText(message)).toBeVisible();
    }
    expect(email()).toHaveValue('An@AnGiang.gov.vn');
    expect(screen.queryByRole('region', { name: 'Đường dẫn mời' })).toBeNull();
  });

  it('tried again after a lost answer is the same invitation', async () => {
    const ids: unknown[] = [];
    onRpc<Sent>('invite_people', ({ body: { lines } }) => {
      ids.push(lines[0]?.id);
      return offline();
    });
    const { user } = await open();
    await fill(user);
    await send(user);
    expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
    const sent = onInvite();
    await send(user);
    expect(await screen.findByText(/Đã tạo 1 lời mời/)).toBeVisible();
    expect(sent[0]?.[0]?.id).toBe(ids[0]);
  });

  it('begun before is there again', async () => {
    drafts = [{ content: { email: 'do.dang@angiang.gov.vn' }, base_version: null, updated_at: '2026-11-23T02:00:00Z' }];
    await open();
    expect(email()).toHaveValue('do.dang@angiang.gov.vn');
  });
});

describe('a pasted list', () => {
  const list = [
    'Thư điện tử\tCơ quan\tVai trò',
    'an@angiang.gov.vn\tSở Y tế\tCán bộ đầu mối',
    'binh@angiang.gov.vn; SGDDT; giam sat',
    'sai; Sở Lạ; thủ kho',
  ].join('\n');

  it('is checked line by line at once, each with its own sentence', async () => {
    const { user } = await open(many);
    await paste(user, list);
    expect(await screen.findByText('3 dòng, 1 dòng cần sửa')).toBeVisible();
    const rows = within(screen.getByRole('table', { name: /từng dòng/ })).getAllByRole('row');
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      '1an@angiang.gov.vnSở Y tếCán bộ đầu mốiGửi được',
      '2binh@angiang.gov.vnSở GD&ĐTGiám sátGửi được',
      `3sai——${tellRefusal('invitations_email')}Không có cơ quan nào mang mã hoặc tên «Sở Lạ».${tellRefusal('invitations_role')}`,
    ]);
  });

  it('sends what is good; what is refused stays in the box with the reason', async () => {
    const sent = onInvite((line) => (line.email.startsWith('binh') ? 'already_member' : null));
    const { user } = await open(many);
    await paste(user, list);
    await user.click(await screen.findByRole('button', { name: 'Tạo 2 lời mời' }));
    expect(await screen.findByText('Đã tạo 1 lời mời. Đường dẫn ở dưới đây.')).toBeVisible();
    expect(sent[0]?.map((line) => line.email)).toEqual(['an@angiang.gov.vn', 'binh@angiang.gov.vn']);
    expect(box()).toHaveValue('binh@angiang.gov.vn; SGDDT; giam sat\nsai; Sở Lạ; thủ kho');
    expect(screen.getByText(tellRefusal('already_member'))).toBeVisible();
    // Corrected, the line counts as new.
    await paste(user, 'binh@angiang.gov.vn; SYT; giam sat');
    expect(await screen.findByRole('button', { name: 'Tạo 1 lời mời' })).toBeVisible();
    expect(screen.queryByText(tellRefusal('already_member'))).toBeNull();
  });

  it('gives all links to copy at once', async () => {
    onInvite();
    const { user } = await open(many);
    await paste(user, list.split('\n').slice(0, 3).join('\n'));
    await send(user);
    expect(await screen.findByText('Đã tạo 2 lời mời. Đường dẫn ở dưới đây.')).toBeVisible();
    expect(box()).toHaveValue('');
    await user.click(links().getByRole('button', { name: 'Sao chép tất cả' }));
    const copied = (await navigator.clipboard.readText()).split('\n').map((row) => row.split('\t'));
    expect(copied).toEqual([
      ['an@angiang.gov.vn', 'Sở Y tế', 'Cán bộ đầu mối', '01/12/2026 09:00', expect.stringContaining('token-of-an')],
      [
        'binh@angiang.gov.vn',
        'Sở Giáo dục và Đào tạo',
        'Giám sát',
        '01/12/2026 09:00',
        expect.stringContaining('token-of-binh'),
      ],
    ]);
  });

  it('of nothing good, or of too many, sends nothing', async () => {
    const sent = onInvite();
    const { user } = await open(many);
    await paste(user, 'sai; Sở Lạ; thủ kho');
    await send(user);
    await waitFor(() => expect(box()).toHaveAccessibleDescription(/Chưa có dòng nào gửi được/));
    await paste(user, Array.from({ length: 201 }, (_, i) => `nguoi${i}@angiang.gov.vn; SYT; cán bộ`).join('\n'));
    await send(user);
    await waitFor(() => expect(box()).toHaveAccessibleDescription(/nhiều nhất 200 lời mời/));
    expect(sent).toEqual([]);
  });

  it('that could not be sent stays, says why, and tried again is the same invitations', async () => {
    onRpc('invite_people', () => refusal('PT403', 'second_factor_required'));
    const { user } = await open(many);
    await paste(user, list);
    await send(user);
    expect(await screen.findByText('Bạn không có quyền làm việc này.')).toBeVisible();
    expect(box()).toHaveValue(list);
    const ids: unknown[] = [];
    onRpc<Sent>('invite_people', ({ body: { lines } }) => {
      ids.push(lines.map(({ id }) => id));
      return offline();
    });
    await send(user);
    expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
    const sent = onInvite();
    await send(user);
    await screen.findByText(/Đã tạo 2 lời mời/);
    expect(sent[0]?.map(({ id }) => id)).toEqual(ids[0]);
  });

  it('begun before is there again', async () => {
    drafts = [{ content: { list }, base_version: null, updated_at: '2026-11-23T02:00:00Z' }];
    await open(many);
    expect(box()).toHaveValue(list);
  });
});

describe('links not yet taken', () => {
  it('keep one on the page until one says so; the other way of inviting is no other page', async () => {
    onInvite();
    const { user, router, address } = await open(many);
    await paste(user, 'an@angiang.gov.vn; SYT; cán bộ');
    await send(user);
    await screen.findByText(/Đã tạo 1 lời mời/);
    await user.click(screen.getByRole('radio', { name: 'Một người' }));
    expect(await screen.findByRole('textbox', { name: /^Thư điện tử/ })).toBeVisible();
    expect(links().getByText(/token-of-an/)).toBeVisible();
    router.navigate('/nguoi-phat-ngon');
    const asking = within(await screen.findByRole('dialog', { name: 'Rời trang khi chưa lấy đường dẫn?' }));
    expect(asking.getByText(/Còn 1 đường dẫn chưa sao chép/)).toBeVisible();
    await user.click(asking.getByRole('button', { name: 'Rời trang' }));
    await waitFor(() => expect(address()).toBe('/nguoi-phat-ngon'));
  });
});

it('is not for who does not manage', async () => {
  await renderRoute([{ path: at, Component }], at, { as: personas.supervisor });
  expect(await screen.findByText('Chỉ quản trị xem và quản lý người dùng.')).toBeVisible();
});
