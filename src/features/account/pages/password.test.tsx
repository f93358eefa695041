import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { getSession } from '@/session/session-store';
import { authRefusal, offline, onAuth, sessionOf, userOf } from '../../../../tests/harness/backend';
import { personas } from '../../../../tests/harness/unit-personas';
import { showAccount } from '../account.fixtures';

const { healthClerk } = personas;

describe('changing the password', () => {
  const wrongCurrent = 'Mật khẩu hiện tại không đúng.';
  const current = () => screen.findByLabelText('Mật khẩu hiện tại');
  const fill = async (
    user: Awaited<ReturnType<typeof showAccount>>['user'],
    old: string,
    next: string,
    again = next,
  ) => {
    if (old) await user.type(await current(), old);
    if (next) await user.type(await screen.findByLabelText('Mật khẩu mới'), next);
    if (again) await user.type(screen.getByLabelText('Nhập lại mật khẩu'), again);
    await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
  };
  /** An auth service that knows the password; what was asked of it, in order. */
  function onPassword(right: string, save = (): unknown => userOf(healthClerk)) {
    const asked: string[] = [];
    onAuth<{ email: string; password: string }>('token', ({ body, url }) => {
      asked.push(`${url.searchParams.get('grant_type')} ${body.email}`);
      return body.password === right ? sessionOf(healthClerk) : authRefusal('invalid_credentials');
    });
    onAuth('user', ({ body, request }) => {
      if (request.method !== 'PUT') return userOf(healthClerk);
      asked.push(`save ${JSON.stringify(body)}`);
      return save();
    });
    onAuth('logout', ({ url }) => {
      asked.push(`end ${url.searchParams.get('scope')}`);
      return new Response(null, { status: 204 });
    });
    return asked;
  }

  it('tries the current one first, beside the running session, then saves and ends the others', async () => {
    const { user } = await showAccount();
    const asked = onPassword('mật khẩu cũ');
    const before = localStorage.getItem('phat-ngon.session');
    await fill(user, 'mật khẩu cũ', 'một câu dễ nhớ');
    const done = await screen.findByText('Đã đổi mật khẩu và đăng xuất khỏi mọi thiết bị khác.');
    expect(done.closest('[role=status]')).toHaveFocus();
    expect(asked).toEqual([
      `password ${healthClerk.email}`,
      'end local',
      expect.stringMatching(/^save .*"password":"một câu dễ nhớ","current_password":"mật khẩu cũ"/),
      'end others',
    ]);
    expect(getSession()).toMatchObject({ status: 'signed-in', userId: healthClerk.userId });
    const token = (stored: string | null) => JSON.parse(stored ?? '{}').access_token;
    expect(token(localStorage.getItem('phat-ngon.session'))).toBe(token(before));
    expect(await current()).toHaveValue('');
  });

  it('by a wrong current one is told beside it, changes nothing, and keeps what was typed', async () => {
    const { user } = await showAccount();
    const asked = onPassword('mật khẩu cũ');
    await fill(user, 'không đúng', 'một câu dễ nhớ');
    expect(await screen.findByText(wrongCurrent)).toBeVisible();
    expect(await current()).toHaveFocus();
    expect(await current()).toHaveAccessibleDescription(wrongCurrent);
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('một câu dễ nhớ');
    expect(asked).toEqual([`password ${healthClerk.email}`]);
  });

  it.each([
    ['', 'một câu dễ nhớ', 'một câu dễ nhớ', 'Nhập mật khẩu hiện tại.'],
    ['mật khẩu cũ', 'ngắn', 'ngắn', 'Mật khẩu phải có ít nhất 10 ký tự.'],
    ['mật khẩu cũ', 'một câu dễ nhớ', 'một câu dễ quên', 'Hai lần nhập mật khẩu chưa giống nhau.'],
    ['mật khẩu cũ', 'mật khẩu cũ', 'mật khẩu cũ', 'Mật khẩu mới phải khác mật khẩu đang dùng.'],
    ['mật khẩu cũ', 'ậ'.repeat(30), 'ậ'.repeat(30), 'Mật khẩu quá dài.'],
  ])('refuses «%s» → «%s», «%s» without asking the service', async (old, next, again, sentence) => {
    const { user } = await showAccount();
    const asked = onPassword('mật khẩu cũ');
    await fill(user, old, next, again);
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(asked).toEqual([]);
  });

  it.each([
    ['that it is too easy to guess', 'weak_password', 422, /quá dễ đoán/],
    ['that it is the old one', 'same_password', 422, /phải khác mật khẩu đang dùng/],
    ['that the current one is wrong after all', 'current_password_invalid', 400, /hiện tại không đúng/],
    ['that the session is too old', 'reauthentication_needed', 400, /Phiên này đã mở quá lâu/],
    ['that the second factor is missing', 'insufficient_aal', 401, /chưa qua xác thực hai bước/],
    ['that it has been asked too often', 'over_request_rate_limit', 429, /thử quá nhiều lần/],
  ])('tells what the service says: %s', async (_, code, status, sentence) => {
    const { user } = await showAccount();
    onPassword('mật khẩu cũ', () => authRefusal(code, status));
    await fill(user, 'mật khẩu cũ', 'một câu dễ nhớ');
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('một câu dễ nhớ');
  });

  it('without a network says so, and keeps what was typed', async () => {
    const { user } = await showAccount();
    onPassword('mật khẩu cũ', offline);
    await fill(user, 'mật khẩu cũ', 'một câu dễ nhớ');
    expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('một câu dễ nhớ');
  });

  it('says that the session has ended meanwhile', async () => {
    const { user } = await showAccount();
    onPassword('mật khẩu cũ', () => authRefusal('session_not_found', 403));
    await fill(user, 'mật khẩu cũ', 'một câu dễ nhớ');
    expect(await screen.findByText(/Phiên làm việc đã hết/)).toBeVisible();
  });

  it('says so when it is saved but the other sessions could not be ended', async () => {
    const { user } = await showAccount();
    onPassword('mật khẩu cũ');
    onAuth('logout', ({ url }) =>
      url.searchParams.get('scope') === 'others' ? offline() : new Response(null, { status: 204 }),
    );
    await fill(user, 'mật khẩu cũ', 'một câu dễ nhớ');
    expect(await screen.findByText(/Đã đổi mật khẩu, nhưng chưa đăng xuất được/)).toBeVisible();
  });
});
