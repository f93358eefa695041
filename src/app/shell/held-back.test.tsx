import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { signOut } from '@/session/session-store';
import { authRefusal, offline, onAuth } from '../../../tests/harness/backend';
import { renderRoute, signInAs } from '../../../tests/harness/render';
import { device, onNoSecondFactor, onSecondFactor, rightCode } from '../../../tests/harness/second-factor';
import { type Persona, personas } from '../../../tests/harness/unit-personas';
import { Component } from './signed-in';

const { healthClerk, manager } = personas;
const phone = device('Điện thoại');
const tablet = device('Máy tính bảng');
const withPhone: Persona = { ...healthClerk, factors: [phone] };
const asked: Persona = {
  ...manager,
  memberships: manager.memberships.map((held) => ({ ...held, needs_second_factor: true })),
};
const address = '/co-quan?q=y';

async function show(persona: Persona, serve: () => void = () => {}) {
  await signInAs(persona);
  const service = onSecondFactor(persona);
  serve();
  const shown = await renderRoute(
    [{ Component, children: [{ path: '/co-quan', element: <h1>Cơ quan</h1> }] }],
    address,
  );
  return { ...shown, service };
}
const page = () => screen.findByRole('heading', { name: 'Cơ quan' });
const code = () => screen.findByLabelText('Mã 6 chữ số');
const send = (name = 'Xác nhận') => screen.getByRole('button', { name });

afterEach(() => signOut());

describe('who has set a second factor up', () => {
  it('is asked for its code before any page, and then is where they were going', async () => {
    const { user, address: here, service } = await show(withPhone);
    expect(await code()).toHaveFocus();
    expect(screen.queryByRole('heading', { name: 'Cơ quan' })).not.toBeInTheDocument();
    expect(screen.getByText(/Mở ứng dụng xác thực trên «Điện thoại»/)).toBeVisible();
    expect(screen.getByText(/Mất thiết bị .* Liên hệ đơn vị vận hành/)).toBeVisible();
    await user.type(await code(), '123 456');
    await user.click(send());
    expect(await page()).toBeVisible();
    expect(here()).toBe(address);
    expect(service.asked).toEqual([`${rightCode} of Điện thoại`]);
  });

  it('says which of several devices shows it', async () => {
    const { user, service } = await show({ ...withPhone, factors: [phone, tablet] });
    await user.selectOptions(await screen.findByLabelText('Thiết bị hiện mã'), 'Máy tính bảng');
    await user.type(await code(), rightCode);
    await user.click(send());
    await page();
    expect(service.asked).toEqual([`${rightCode} of Máy tính bảng`]);
  });

  it('is not asked again in a session that has shown it', async () => {
    await show({ ...withPhone, aal: 'aal2' });
    expect(await page()).toBeVisible();
  });

  it('is not asked for a device never finished', async () => {
    await show({ ...healthClerk, factors: [device('Dở dang', { status: 'unverified' })] });
    expect(await page()).toBeVisible();
  });

  it.each([
    ['', 'Nhập đủ 6 chữ số'],
    ['12345', 'Nhập đủ 6 chữ số'],
    ['12345a', 'Nhập đủ 6 chữ số'],
    ['654321', 'Mã không đúng hoặc đã hết hiệu lực'],
  ])('is told beside the field that «%s» is not it, and keeps what was typed', async (typed, sentence) => {
    const { user } = await show(withPhone);
    if (typed) await user.type(await code(), typed);
    else await code();
    await user.click(send());
    expect(await screen.findByText(new RegExp(sentence))).toBeVisible();
    expect(await code()).toHaveAccessibleDescription(new RegExp(sentence));
    expect(await code()).toHaveValue(typed);
    expect(await code()).toHaveFocus();
  });

  it.each([
    ['too late', () => authRefusal('mfa_challenge_expired', 422), 'Đã quá thời gian nhập mã'],
    ['used before', () => authRefusal('mfa_ip_address_mismatch', 422), 'Mã này đã được dùng'],
    ['after too many tries', () => authRefusal('mfa_verification_rejected', 403), 'từ chối vì nhập sai nhiều lần'],
    ['too often', () => authRefusal('over_request_rate_limit', 429), 'thử quá nhiều lần'],
    ['of a device removed meanwhile', () => authRefusal('mfa_factor_not_found', 404), 'không còn được đăng ký'],
    ['without a network', () => offline(), 'Không kết nối được với máy chủ'],
    ['after the session has ended', () => authRefusal('session_not_found', 403), 'Phiên làm việc đã hết'],
  ])('is told what to do about a code %s, and can try again', async (_, answer, sentence) => {
    const { user, service } = await show(withPhone);
    onAuth('factors/:id/verify', answer);
    await user.type(await code(), rightCode);
    await user.click(send());
    expect(await screen.findByText(new RegExp(sentence))).toBeVisible();
    expect(await code()).toHaveValue(rightCode);
    expect(service.asked).toEqual([]);
  });

  it('can look for their devices again when the network was away', async () => {
    const { user } = await show(withPhone, () => onAuth('user', () => offline()));
    const again = await screen.findByRole('button', { name: 'Thử lại' });
    onSecondFactor(withPhone);
    await user.click(again);
    expect(await code()).toBeVisible();
  });

  it('comes in by the password when somebody has removed the device meanwhile', async () => {
    const { user, service } = await show(withPhone);
    await user.type(await code(), rightCode);
    service.factors = [];
    await user.click(send());
    expect(await screen.findByText(/Thiết bị xác thực của bạn đã được gỡ/)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
    expect(await page()).toBeVisible();
  });

  it('can leave instead', async () => {
    const { user, address: here } = await show(withPhone);
    await code();
    await user.click(screen.getByRole('button', { name: `Đăng xuất ${healthClerk.email}` }));
    await waitFor(() => expect(here()).toBe('/dang-nhap'));
  });

  it('is held to the limits of a session here too', async () => {
    const { user } = await show(withPhone);
    await code();
    localStorage.setItem('phat-ngon.session-active', String(Date.now() - 29 * 60_000));
    fireEvent(window, new Event('focus'));
    await user.click(await screen.findByRole('button', { name: 'Tiếp tục làm việc' }));
    expect(await code()).toBeVisible();
  });
});

describe('a manager whom the province asks for a second factor', () => {
  it('sets one up first, and then is where they were going', async () => {
    const { user, address: here, service } = await show(asked);
    expect(await screen.findByRole('heading', { name: 'Thiết lập xác thực hai bước' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Cơ quan' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
    expect(await screen.findByRole('img', { name: /Mã QR/ })).toHaveAttribute(
      'src',
      `data:image/svg+xml,${encodeURIComponent('<svg id="#qr"/>')}`,
    );
    expect(screen.getByText('ABCD EFGH IJ')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Mở trong ứng dụng xác thực' })).toHaveAttribute(
      'href',
      'otpauth://totp/x?secret=ABCDEFGHIJ',
    );
    await user.type(await code(), rightCode);
    await user.click(send('Hoàn tất'));
    expect(await page()).toBeVisible();
    expect(here()).toBe(address);
    expect(service.asked).toEqual(['enrol Điện thoại của tôi', `${rightCode} of Điện thoại của tôi`]);
  });

  it('who has one shows it, and is not led to set up another', async () => {
    const { user } = await show({ ...asked, factors: [phone] });
    await user.type(await code(), rightCode);
    await user.click(send());
    expect(await page()).toBeVisible();
  });

  it('is told whom to ask where there is none to be had, and can leave', async () => {
    await show(asked, onNoSecondFactor);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Máy chủ này không có xác thực hai bước.*đơn vị vận hành/,
    );
    expect(screen.queryByRole('button', { name: 'Tiếp tục' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Đăng xuất/ })).toBeVisible();
  });
});
