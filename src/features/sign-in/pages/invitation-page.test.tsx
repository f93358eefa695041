import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getSession, signOut } from '@/session/session-store';
import { authRefusal, offline, onAuth, onRpc, refusal, sessionOf, userOf } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { Component } from './invitation-page';

const { healthClerk, supervisor } = personas;
const show = (as?: Persona) => renderRoute([{ path: '/loi-moi', Component }], '/loi-moi?ma=t0ken', as && { as });
const invited = (state: string) =>
  onRpc('preview_invitation', () => [
    {
      email: healthClerk.email,
      agency_name: 'Sở Xây dựng',
      role: 'clerk',
      expires_at: '2026-12-23 15:37:20.16+00',
      state,
    },
  ]);
const register = async ({ user }: Awaited<ReturnType<typeof show>>) => {
  await user.type(await screen.findByLabelText('Họ và tên'), ' Nguyễn  Ngọc Hân ');
  await user.type(screen.getByLabelText('Mật khẩu'), 'một câu dễ nhớ');
  await user.type(screen.getByLabelText('Nhập lại mật khẩu'), 'một câu dễ nhớ');
  await user.click(screen.getByRole('button', { name: /Tạo tài khoản/ }));
};

afterEach(() => signOut());

describe('an invitation', () => {
  it('shows for whom it is, where, as what, until when', async () => {
    invited('open');
    await show();
    expect(await screen.findByText('Sở Xây dựng')).toBeVisible();
    expect(screen.getByText('Cán bộ đầu mối')).toBeVisible();
    expect(screen.getByText('23/12/2026 22:37')).toBeVisible();
    expect(screen.getByLabelText('Thư điện tử')).toHaveValue(healthClerk.email);
  });

  it.each([
    ['accepted', 'đã được chấp nhận'],
    ['withdrawn', 'đã được thu hồi'],
    ['expired', 'đã hết hạn'],
  ])('that is %s says so and offers no form', async (state, words) => {
    invited(state);
    await show();
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.queryByLabelText('Họ và tên')).not.toBeInTheDocument();
  });

  it('nobody gave out is not found', async () => {
    onRpc('preview_invitation', () => []);
    await show();
    expect(await screen.findByRole('alert')).toHaveTextContent('Không tìm thấy lời mời');
  });

  it('can be asked for again after a lost network', async () => {
    onRpc('preview_invitation', () => offline());
    const { user } = await show();
    const again = await screen.findByRole('button', { name: 'Thử lại' });
    invited('open');
    await user.click(again);
    expect(await screen.findByText('Sở Xây dựng')).toBeVisible();
  });
});

describe('registering by an invitation', () => {
  it('hands over name and token, and leads in', async () => {
    invited('open');
    let sent: unknown;
    onAuth('signup', ({ body }) => {
      sent = body;
      return sessionOf(healthClerk);
    });
    const page = await show();
    await register(page);
    await waitFor(() => expect(page.address()).toBe('/'));
    expect(sent).toMatchObject({
      email: healthClerk.email,
      password: 'một câu dễ nhớ',
      data: { full_name: 'Nguyễn Ngọc Hân', invitation_token: 't0ken' },
    });
  });

  it('says to look into the mailbox where the service wants the address confirmed', async () => {
    invited('open');
    onAuth('signup', () => ({ ...userOf(healthClerk), identities: [{ id: 'x' }] }));
    await register(await show());
    expect(await screen.findByText('Vui lòng kiểm tra hộp thư')).toBeVisible();
  });

  it.each([
    ['refuses', () => authRefusal('user_already_exists', 422)],
    ['hides it', () => ({ ...userOf(healthClerk), identities: [] })],
  ])('offers to sign in and come back when the address has an account (service %s)', async (_, answer) => {
    invited('open');
    onAuth('signup', answer);
    await register(await show());
    expect(await screen.findByRole('alert')).toHaveTextContent('Địa chỉ này đã có tài khoản');
    expect(screen.getByRole('link', { name: 'Đăng nhập' })).toHaveAttribute(
      'href',
      `/dang-nhap?tiep=${encodeURIComponent('/loi-moi?ma=t0ken')}`,
    );
    expect(screen.getByLabelText('Họ và tên')).toHaveValue(' Nguyễn  Ngọc Hân ');
  });

  it('answers a refusal without a reason by what became of the invitation', async () => {
    invited('open');
    onAuth('signup', () => {
      invited('withdrawn');
      return Response.json({ error: 'server_error' }, { status: 500 });
    });
    await register(await show());
    expect(await screen.findByText('Lời mời này đã được thu hồi')).toBeVisible();
  });

  it('keeps what was typed when the invitation is still good', async () => {
    invited('open');
    onAuth('signup', () => Response.json({ error: 'server_error' }, { status: 500 }));
    await register(await show());
    expect(await screen.findByRole('alert')).toHaveTextContent('Có lỗi ngoài dự kiến');
    expect(screen.getByLabelText('Mật khẩu')).toHaveValue('một câu dễ nhớ');
  });
});

describe('an invitation opened by who is signed in', () => {
  it('is accepted by its addressee with one press', async () => {
    invited('open');
    let token: unknown;
    onRpc('accept_invitation', ({ body }) => {
      token = body;
      return '00000000-0000-4000-8000-00000000a009';
    });
    const { user, address } = await show(healthClerk);
    await user.click(await screen.findByRole('button', { name: 'Chấp nhận lời mời' }));
    await waitFor(() => expect(address()).toBe('/'));
    expect(token).toEqual({ token: 't0ken' });
  });

  it.each([
    ['invitation_used', 'accepted', 'Lời mời này đã được chấp nhận'],
    ['invitation_expired', 'expired', 'Lời mời này đã hết hạn'],
    ['invitation_not_found', 'open', 'không dành cho tài khoản đang đăng nhập'],
  ])('says why it was refused: %s', async (key, stateNow, words) => {
    invited('open');
    onRpc('accept_invitation', () => {
      invited(stateNow);
      return refusal('PT403', key, { status: 403 });
    });
    const { user } = await show(healthClerk);
    await user.click(await screen.findByRole('button', { name: 'Chấp nhận lời mời' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(words));
  });

  it('for somebody else says so, and lets one sign out to take it', async () => {
    invited('open');
    const { user } = await show(supervisor);
    expect(await screen.findByText('Lời mời này dành cho người khác')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Đăng xuất' }));
    expect(await screen.findByLabelText('Họ và tên')).toBeVisible();
    expect(getSession()).toMatchObject({ status: 'signed-out' });
  });
});
