import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { signOut } from '@/session/session-store';
import { authRefusal, offline, onAuth, sessionOf, userOf } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { device, onSecondFactor, rightCode } from '../../../../tests/harness/second-factor';
import { personas } from '../../../../tests/harness/unit-personas';
import { Component as ForgotPassword } from './forgot-password-page';
import { Component as ResetPassword } from './reset-password-page';

const { healthClerk } = personas;
const routes = [
  { path: '/quen-mat-khau', Component: ForgotPassword },
  { path: '/dat-lai-mat-khau', Component: ResetPassword },
];

afterEach(() => signOut());

describe('a forgotten password', () => {
  const ask = async (address: string) => {
    const shown = await renderRoute(routes, '/quen-mat-khau');
    await shown.user.type(await screen.findByLabelText('Thư điện tử'), address);
    await shown.user.click(screen.getByRole('button', { name: 'Gửi đường dẫn' }));
    return shown;
  };

  it.each([
    ['a known or unknown address', () => ({})],
    // Counted per account: told as such, it would say which addresses have one.
    ['an address asked about a moment ago', () => authRefusal('over_email_send_rate_limit', 429)],
  ])('is answered the same for %s', async (_, answer) => {
    onAuth('recover', answer);
    await ask('ai.do@phatngon.example');
    const status = await screen.findByRole('status');
    expect(status).toHaveTextContent('Nếu địa chỉ ai.do@phatngon.example có tài khoản');
    expect(status).toHaveFocus();
  });

  it('asks for a link that opens the page to set a new one', async () => {
    let redirect: string | null = null;
    onAuth('recover', ({ url }) => {
      redirect = url.searchParams.get('redirect_to');
      return {};
    });
    await ask('ai.do@phatngon.example');
    await screen.findByRole('status');
    expect(redirect).toBe(`${window.location.origin}/dat-lai-mat-khau`);
  });

  it('refuses what is no address, and keeps it', async () => {
    await ask('ai.do');
    expect(await screen.findByText(/chưa đúng, ví dụ/)).toBeVisible();
    expect(screen.getByLabelText('Thư điện tử')).toHaveValue('ai.do');
  });

  it('says so when there is no network', async () => {
    onAuth('recover', () => offline());
    await ask('ai.do@phatngon.example');
    expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
    expect(screen.getByLabelText('Thư điện tử')).toHaveValue('ai.do@phatngon.example');
  });
});

describe('setting a new password', () => {
  const open = (link: string) => renderRoute(routes, `/dat-lai-mat-khau${link}`);
  const fragment = () => {
    const { access_token, refresh_token } = sessionOf(healthClerk);
    return `#${new URLSearchParams({ access_token, refresh_token, type: 'recovery' })}`;
  };
  const save = async ({ user }: Awaited<ReturnType<typeof open>>, password: string, again = password) => {
    await user.type(await screen.findByLabelText('Mật khẩu mới'), password);
    await user.type(screen.getByLabelText('Nhập lại mật khẩu'), again);
    await user.click(screen.getByRole('button', { name: /Lưu mật khẩu/ }));
  };

  it('works from a link with a session, which leaves the address bar at once', async () => {
    let saved: unknown;
    onAuth('user', ({ body, request }) => {
      if (request.method === 'PUT') saved = body;
      return userOf(healthClerk);
    });
    const page = await open(fragment());
    expect(await screen.findByLabelText('Tài khoản')).toHaveValue(healthClerk.email);
    expect(page.address()).toBe('/dat-lai-mat-khau');
    expect(screen.getByText('có ít nhất 10 ký tự;')).toBeVisible();
    await save(page, 'một câu dễ nhớ');
    await waitFor(() => expect(page.address()).toBe('/'));
    expect(saved).toMatchObject({ password: 'một câu dễ nhớ' });
  });

  it('works from a link with a hash', async () => {
    let checked: unknown;
    onAuth('verify', ({ body }) => {
      checked = body;
      return sessionOf(healthClerk);
    });
    const page = await open('?token_hash=h4sh&type=recovery');
    await screen.findByLabelText('Mật khẩu mới');
    expect(page.address()).toBe('/dat-lai-mat-khau');
    expect(checked).toMatchObject({ token_hash: 'h4sh', type: 'recovery' });
  });

  it.each([
    ['the service refused', '#error=access_denied&error_code=otp_expired', undefined],
    ['has been used', '?token_hash=used&type=recovery', 'otp_expired'],
  ])('is not possible with a link that %s; another can be asked for', async (_, link, code) => {
    if (code) onAuth('verify', () => authRefusal(code, 403));
    await open(link);
    expect(await screen.findByRole('alert')).toHaveTextContent('không còn dùng được');
    expect(screen.getByRole('link', { name: 'Yêu cầu đường dẫn mới' })).toHaveAttribute('href', '/quen-mat-khau');
  });

  it('is not offered without a link', async () => {
    await open('');
    expect(await screen.findByRole('alert')).toHaveTextContent('chỉ mở được từ đường dẫn trong thư');
  });

  it('can be tried again when the network was away as the link was opened', async () => {
    onAuth('verify', () => offline());
    const { user } = await open('?token_hash=h4sh&type=recovery');
    const again = await screen.findByRole('button', { name: 'Thử lại' });
    onAuth('verify', () => sessionOf(healthClerk));
    await user.click(again);
    expect(await screen.findByLabelText('Mật khẩu mới')).toBeVisible();
  });

  it.each([
    ['ngắn', 'ngắn', 'Mật khẩu phải có ít nhất 10 ký tự.'],
    ['một câu dễ nhớ', 'một câu dễ quên', 'Hai lần nhập mật khẩu chưa giống nhau.'],
    ['ậ'.repeat(30), 'ậ'.repeat(30), 'Mật khẩu quá dài.'],
  ])('refuses «%s», «%s»', async (password, again, reason) => {
    onAuth('verify', () => sessionOf(healthClerk));
    await save(await open('?token_hash=h4sh&type=recovery'), password, again);
    expect(await screen.findByText(reason)).toBeVisible();
  });

  it('takes the second factor first of who has one: the mailbox alone sets no password', async () => {
    const person = { ...healthClerk, factors: [device('Điện thoại')] };
    const service = onSecondFactor(person);
    onAuth('verify', () => sessionOf(person));
    const page = await open('?token_hash=h4sh&type=recovery');
    await page.user.type(await screen.findByLabelText('Mã 6 chữ số'), rightCode);
    expect(screen.queryByLabelText('Mật khẩu mới')).not.toBeInTheDocument();
    await page.user.click(screen.getByRole('button', { name: 'Xác nhận' }));
    await save(page, 'một câu dễ nhớ');
    await waitFor(() => expect(page.address()).toBe('/'));
    expect(service.asked).toEqual([`${rightCode} of Điện thoại`]);
  });

  it('can be left by who has no code at hand', async () => {
    const person = { ...healthClerk, factors: [device('Điện thoại')] };
    onSecondFactor(person);
    onAuth('verify', () => sessionOf(person));
    const { user } = await open('?token_hash=h4sh&type=recovery');
    await user.click(await screen.findByRole('button', { name: 'Đăng xuất' }));
    expect(await screen.findByRole('link', { name: 'Quay lại đăng nhập' })).toBeVisible();
    expect(screen.queryByLabelText('Mật khẩu mới')).not.toBeInTheDocument();
  });

  it('says beside the field that it is the old one', async () => {
    onAuth('verify', () => sessionOf(healthClerk));
    onAuth('user', () => authRefusal('same_password', 422));
    await save(await open('?token_hash=h4sh&type=recovery'), 'một câu dễ nhớ');
    expect(await screen.findByText('Mật khẩu mới phải khác mật khẩu đang dùng.')).toBeVisible();
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveFocus();
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('một câu dễ nhớ');
  });
});
