import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { tellRefusal } from '../invitations.refusals';
import { agencies, invitation } from '../people.fixtures';
import { Component } from './invitations-page';

type Body = Record<string, unknown>;

const waiting = invitation();
const expired = invitation({ id: 'd2', email: 'het.han@angiang.gov.vn', state: 'expired' });
const accepted = invitation({
  id: 'd3',
  email: 'da.nhan@angiang.gov.vn',
  state: 'accepted',
  accepted_at: '2026-11-21T02:00:00Z',
  accepted_by: personas.healthClerk.userId,
  accepted_by_name: 'Nguyễn Ngọc Hân',
});
const withdrawn = invitation({
  id: 'd4',
  email: 'thu.hoi@angiang.gov.vn',
  state: 'withdrawn',
  withdrawn_at: '2026-11-22T02:00:00Z',
});

let asked: Body[];
beforeEach(() => {
  asked = [];
  onSelect('agencies', agencies);
  onRpc('list_invitations', ({ body }) => {
    asked.push(body);
    return [waiting, expired, accepted, withdrawn];
  });
});

async function open(at = '/nguoi-dung/loi-moi', as: Persona = personas.manager) {
  const page = await renderRoute([{ path: '/nguoi-dung/loi-moi', Component }], at, { as });
  await screen.findByText('4 lời mời');
  return page;
}
type User = Awaited<ReturnType<typeof open>>['user'];
const line = (email: string) => within(screen.getByRole('row', { name: new RegExp(email) }));

async function take(user: User, step: 'Gia hạn' | 'Thu hồi', email: string) {
  await user.click(screen.getByRole('button', { name: `${step} lời mời ${email}` }));
  const dialog = within(await screen.findByRole('dialog', { name: `${step} lời mời ${email}` }));
  await user.click(dialog.getByRole('button', { name: step }));
  return dialog;
}

describe('the list of invitations', () => {
  it('says which were sent by somebody who manages no more, to withdraw or let stand', async () => {
    onRpc('list_invitations', () => [invitation({ inviter_has_left: true }), expired, accepted, withdrawn]);
    await open();
    expect(line(waiting.email).getByText(/Trần Quốc Khải/)).toHaveTextContent('Trần Quốc Khải, nay không còn quản trị');
    expect(line(expired.email).queryByText(/nay không còn quản trị/)).toBeNull();
  });

  it('tells the state of each, until when or since when, and who took it', async () => {
    await open();
    expect(line(waiting.email).getByText('đến 27/11/2026 09:00')).toBeVisible();
    expect(line(expired.email).getByText('từ 27/11/2026 09:00')).toBeVisible();
    expect(line(accepted.email).getByRole('link', { name: 'Nguyễn Ngọc Hân' })).toHaveAttribute(
      'href',
      `/nguoi-dung/${personas.healthClerk.userId}`,
    );
    expect(line(withdrawn.email).getByText('22/11/2026 09:00')).toBeVisible();
    for (const { email } of [accepted, withdrawn]) expect(line(email).queryByRole('button')).toBeNull();
  });

  it('is filtered by words, agency and state, standing in the address', async () => {
    const { user, address } = await open(`/nguoi-dung/loi-moi?q=an&co-quan=${waiting.agency_id}`);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trạng thái' }), 'Hết hạn');
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({ query: 'an', in_agency: waiting.agency_id, in_state: 'expired' }),
    );
    expect(address()).toContain('trang-thai=het-han');
  });

  it('is not for who does not manage', async () => {
    const at = '/nguoi-dung/loi-moi';
    await renderRoute([{ path: at, Component }], at, { as: personas.healthClerk });
    expect(await screen.findByText('Chỉ quản trị xem và quản lý người dùng.')).toBeVisible();
    expect(asked).toEqual([]);
  });
});

describe('an invitation', () => {
  it('renewed has a new link, told only now, from which one is not let go unasked', async () => {
    let renewed: Body = {};
    onRpc<Body>('renew_invitation', ({ body }) => {
      renewed = body;
      return { id: expired.id, token: 'abc123', expires_at: '2026-12-01T02:00:00Z', refusal: null };
    });
    const { user, router, address } = await open();
    await take(user, 'Gia hạn', expired.email);
    expect(await screen.findByText(/Đã gia hạn lời mời het.han@angiang.gov.vn/)).toBeVisible();
    expect(renewed).toEqual({ renewed_id: expired.id });
    const links = within(screen.getByRole('region', { name: 'Đường dẫn mời' }));
    expect(links.getByText(/\/loi-moi\?ma=abc123$/)).toBeVisible();
    expect(links.getByText('đến 01/12/2026 09:00')).toBeVisible();

    router.navigate('/nguoi-dung');
    const asking = within(await screen.findByRole('dialog', { name: /Rời trang/ }));
    await user.click(asking.getByRole('button', { name: 'Ở lại' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(address()).toBe('/nguoi-dung/loi-moi');
    await user.click(links.getByRole('button', { name: /^Sao chép đường dẫn/ }));
    expect(await navigator.clipboard.readText()).toMatch(/\/loi-moi\?ma=abc123$/);
    router.navigate('/nguoi-dung');
    await waitFor(() => expect(address()).toBe('/nguoi-dung'));
  });

  it('withdrawn is dead, and said so', async () => {
    let sent: Body = {};
    onRpc<Body>('withdraw_invitation', ({ body }) => {
      sent = body;
      return '2026-11-25T02:00:00Z';
    });
    const { user } = await open();
    await take(user, 'Thu hồi', waiting.email);
    expect(await screen.findByText(`Đã thu hồi lời mời ${waiting.email}.`)).toBeVisible();
    expect(sent).toEqual({ withdrawn_id: waiting.id });
    expect(asked.length).toBeGreaterThan(1);
  });

  it.each([
    ['Gia hạn', 'renew_invitation', 'own_membership'],
    ['Gia hạn', 'renew_invitation', 'agency_dissolved'],
    ['Gia hạn', 'renew_invitation', 'invitation_used'],
    ['Thu hồi', 'withdraw_invitation', 'invitation_used'],
    ['Thu hồi', 'withdraw_invitation', 'invitation_not_found'],
  ] as const)('%s refused (%s: %s) says why', async (step, rpc, key) => {
    onRpc(rpc, () => refusal('PT403', key));
    const { user } = await open();
    const dialog = await take(user, step, waiting.email);
    expect(await dialog.findByText(tellRefusal(key))).toBeVisible();
  });
});
