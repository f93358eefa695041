import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SignOutReason } from '@/session/session-limits';
import { signOut } from '@/session/session-store';
import { authRefusal, offline, onAuth, sessionOf } from '../../../../tests/harness/backend';
import { renderRoute, signInAs } from '../../../../tests/harness/render';
import { personas } from '../../../../tests/harness/unit-personas';
import { Component } from './sign-in-page';

const { healthClerk } = personas;
const show = (search = '') => renderRoute([{ path: '/dang-nhap', Component }], `/dang-nhap${search}`);
const email = () => screen.findByLabelText('Thư điện tử');
const password = () => screen.getByLabelText('Mật khẩu');
const send = () => screen.getByRole('button', { name: 'Đăng nhập' });

async function fill(user: Awaited<ReturnType<typeof show>>['user'], address: string, secret: string) {
  await user.type(await email(), address);
  await user.type(password(), secret);
  await user.click(send());
}

// The store outlives a test: the next one finds nobody signed in, and no reason told.
afterEach(() => signOut());

describe('signing in', () => {
  it('leads back to the page one came from, with the address as the service knows it', async () => {
    let asked: unknown;
    onAuth('token', ({ body }) => {
      asked = body;
      return sessionOf(healthClerk);
    });
    const { user, address } = await show('?tiep=%2Fco-quan%3Fq%3Dy');
    await fill(user, ' Canbo.SYT@phatngon.example ', 'Phatngon#2026');
    await waitFor(() => expect(address()).toBe('/co-quan?q=y'));
    expect(asked).toMatchObject({ email: 'canbo.syt@phatngon.example', password: 'Phatngon#2026' });
  });

  it('never leads to another site', async () => {
    onAuth('token', () => sessionOf(healthClerk));
    const { user, address } = await show('?tiep=%2F%2Fevil.example');
    await fill(user, healthClerk.email, 'Phatngon#2026');
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('forwards who is signed in already', async () => {
    await signInAs(healthClerk);
    const { address } = await show('?tiep=/co-quan');
    await waitFor(() => expect(address()).toBe('/co-quan'));
  });

  it('asks for what is missing without asking the service', async () => {
    const { user } = await show();
    await email();
    await user.click(send());
    expect(await screen.findByText('Nhập địa chỉ thư điện tử.')).toBeVisible();
    expect(screen.getByText('Nhập mật khẩu.')).toBeVisible();
    expect(await email()).toHaveFocus();
  });

  it.each(['invalid_credentials', 'user_not_found', 'user_banned'])(
    'says one and the same after %s, keeps what was typed, and puts the focus into the password',
    async (code) => {
      onAuth('token', () => authRefusal(code));
      const { user } = await show();
      await fill(user, 'ai.do@phatngon.example', 'không đúng');
      expect(await screen.findByRole('alert')).toHaveTextContent(/^Thư điện tử hoặc mật khẩu không đúng\.$/);
      expect(await email()).toHaveValue('ai.do@phatngon.example');
      expect(password()).toHaveValue('không đúng');
      expect(password()).toHaveFocus();
    },
  );

  it.each([
    ['no network', () => offline(), /Không kết nối được với máy chủ/],
    ['too many tries', () => authRefusal('over_request_rate_limit', 429), /thử quá nhiều lần/],
    ['too many tries, without a name', () => authRefusal('', 429), /thử quá nhiều lần/],
    ['an address not confirmed', () => authRefusal('email_not_confirmed'), /chưa được xác nhận/],
  ])('%s has a sentence of its own, which takes the focus', async (_, answer, sentence) => {
    onAuth('token', answer);
    const { user } = await show();
    await fill(user, healthClerk.email, 'Phatngon#2026');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(sentence);
    expect(alert).toHaveFocus();
    expect(password()).toHaveValue('Phatngon#2026');
  });

  it('can be tried again at once', async () => {
    onAuth('token', () => offline());
    const { user, address } = await show();
    await fill(user, healthClerk.email, 'Phatngon#2026');
    await screen.findByRole('alert');
    onAuth('token', () => sessionOf(healthClerk));
    await user.click(send());
    await waitFor(() => expect(address()).toBe('/'));
  });
});

describe('the end of the last session', () => {
  it.each<[SignOutReason, RegExp]>([
    ['idle', /30 phút không có thao tác/],
    ['absolute', /đã kéo dài 12 giờ/],
    ['elsewhere', /đăng xuất ở một thẻ khác, hoặc phiên không còn hiệu lực/],
    ['unreachable', /Chưa kết nối được với máy chủ/],
  ])('%s is explained', async (reason, text) => {
    await signOut(reason);
    await show();
    expect(await screen.findByRole('status')).toHaveTextContent(text);
  });

  it('one asked for oneself needs no explanation', async () => {
    await signOut();
    await show();
    await email();
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });
});
