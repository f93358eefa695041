import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { getSession } from '@/session/session-store';
import { authRefusal, offline, onAuth } from '../../../../tests/harness/backend';
import { device, onNoSecondFactor, onSecondFactor, rightCode } from '../../../../tests/harness/second-factor';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { showAccount } from '../account.fixtures';

const { healthClerk } = personas;
const phone = device('Điện thoại');
const tablet = device('Máy tính bảng');

async function show(persona: Persona = healthClerk, serve: () => void = () => {}) {
  const { served: service, ...shown } = await showAccount({
    as: persona,
    serve: () => {
      const answering = onSecondFactor(persona);
      serve();
      return answering;
    },
  });
  return { ...shown, service, section: within(await screen.findByRole('region', { name: 'Xác thực hai bước' })) };
}
const code = () => screen.findByLabelText('Mã 6 chữ số');

describe('setting up a second factor', () => {
  const begin = async ({ user, section }: Awaited<ReturnType<typeof show>>, name?: string) => {
    await user.click(await section.findByRole('button', { name: 'Thiết lập' }));
    const field = await section.findByLabelText('Tên thiết bị');
    if (name !== undefined) {
      await user.clear(field);
      if (name) await user.type(field, name);
    }
    await user.click(section.getByRole('button', { name: 'Tiếp tục' }));
  };

  it('names the device, shows the secret, and is done with its first code', async () => {
    const shown = await show();
    await begin(shown, 'Điện thoại riêng');
    expect(await screen.findByRole('img', { name: /Mã QR/ })).toBeVisible();
    expect(screen.getByText('ABCD EFGH IJ')).toBeVisible();
    await shown.user.type(await code(), rightCode);
    await shown.user.click(screen.getByRole('button', { name: 'Hoàn tất' }));
    expect(await screen.findByText(/Đã thiết lập «Điện thoại riêng»/)).toBeVisible();
    expect(await shown.section.findByText('Đang bật')).toBeVisible();
    expect(await shown.section.findByRole('row', { name: /Điện thoại riêng/ })).toBeVisible();
    expect(shown.section.getByText(/Nên thêm một thiết bị nữa/)).toBeVisible();
    expect(shown.service.asked).toEqual(['enrol Điện thoại riêng', `${rightCode} of Điện thoại riêng`]);
    expect(getSession()).toMatchObject({ secondFactor: 'shown' });
  });

  it('drops what was begun before and left', async () => {
    const shown = await show({ ...healthClerk, factors: [device('Điện thoại của tôi', { status: 'unverified' })] });
    await begin(shown);
    await screen.findByRole('img', { name: /Mã QR/ });
    expect(shown.service.asked).toEqual(['remove Điện thoại của tôi', 'enrol Điện thoại của tôi']);
  });

  it('can be left at either step', async () => {
    const shown = await show();
    await begin(shown);
    await screen.findByRole('img', { name: /Mã QR/ });
    await shown.user.click(shown.section.getByRole('button', { name: 'Hủy' }));
    expect(await shown.section.findByRole('button', { name: 'Thiết lập' })).toBeVisible();
    expect(getSession()).toMatchObject({ secondFactor: 'none' });
  });

  it('says beside the field that the first code is wrong, and keeps the secret on the screen', async () => {
    const shown = await show();
    await begin(shown);
    await shown.user.type(await code(), '000000');
    await shown.user.click(screen.getByRole('button', { name: 'Hoàn tất' }));
    expect(await screen.findByText(/Mã không đúng hoặc đã hết hiệu lực/)).toBeVisible();
    expect(await code()).toHaveValue('000000');
    expect(screen.getByText('ABCD EFGH IJ')).toBeVisible();
  });

  it('wants a name', async () => {
    const shown = await show();
    await begin(shown, '');
    expect(await screen.findByText('Đặt tên cho thiết bị để sau này nhận ra.')).toBeVisible();
    expect(shown.service.asked).toEqual([]);
  });

  it.each([
    ['a name taken', () => authRefusal('mfa_factor_name_conflict', 422), 'Bạn đã có thiết bị mang tên này'],
    ['too many devices', () => authRefusal('too_many_enrolled_mfa_factors', 422), 'Đã đủ số thiết bị'],
    ['a service that has it off', () => authRefusal('mfa_totp_enroll_not_enabled', 422), 'chưa bật xác thực hai bước'],
    ['a session by the password alone', () => authRefusal('insufficient_aal', 403), 'chưa qua xác thực hai bước'],
    ['no network', () => offline(), 'Không kết nối được'],
    ['an ended session', () => authRefusal('session_not_found', 403), 'Phiên làm việc đã hết'],
  ])('says beside the name what to do about %s, and keeps it', async (_, answer, sentence) => {
    const shown = await show();
    onAuth('factors', answer);
    await begin(shown, 'Điện thoại riêng');
    expect(await screen.findByText(new RegExp(sentence))).toBeVisible();
    expect(screen.getByLabelText('Tên thiết bị')).toHaveValue('Điện thoại riêng');
  });

  it('is not offered where the auth service has none, which is said plainly', async () => {
    const { section } = await show(healthClerk, onNoSecondFactor);
    expect(await section.findByText(/Máy chủ này không có xác thực hai bước/)).toBeVisible();
    expect(section.queryByRole('button')).not.toBeInTheDocument();
  });

  it('is offered when the service only asks not to be asked so often', async () => {
    const { section } = await show(healthClerk, () =>
      onAuth('factors/:id/challenge', () => authRefusal('over_request_rate_limit', 429)),
    );
    expect(await section.findByRole('alert')).toHaveTextContent('thử quá nhiều lần');
    expect(section.queryByText(/không có xác thực hai bước/)).not.toBeInTheDocument();
  });

  it('is not said to be missing when the network is', async () => {
    const { section, user } = await show(healthClerk, () => onAuth('factors/:id/challenge', () => offline()));
    expect(await section.findByRole('alert')).toHaveTextContent('Không kết nối được');
    onSecondFactor(healthClerk);
    await user.click(section.getByRole('button', { name: 'Thử lại' }));
    expect(await section.findByRole('button', { name: 'Thiết lập' })).toBeVisible();
  });
});

describe('the devices', () => {
  const both: Persona = { ...healthClerk, aal: 'aal2', factors: [phone, tablet] };

  it('are listed with the day they were set up', async () => {
    const { section } = await show(both);
    const row = await section.findByRole('row', { name: /Máy tính bảng/ });
    expect(row).toHaveTextContent('20/11/2026');
    expect(section.queryByText(/Nên thêm/)).not.toBeInTheDocument();
    expect(section.getByRole('button', { name: 'Thêm thiết bị' })).toBeVisible();
  });

  it('are removed by a code, of another one when this one is lost', async () => {
    const { section, user, service } = await show(both);
    await user.click(await section.findByRole('button', { name: 'Gỡ Điện thoại' }));
    expect(await screen.findByRole('dialog', { name: 'Gỡ «Điện thoại»?' })).toBeVisible();
    expect(screen.getByLabelText('Thiết bị hiện mã')).toHaveDisplayValue('Máy tính bảng');
    await user.type(await code(), rightCode);
    await user.click(screen.getByRole('button', { name: 'Gỡ thiết bị' }));
    expect(await screen.findByText('Đã gỡ «Điện thoại».')).toBeVisible();
    await waitFor(() => expect(section.queryByRole('row', { name: /Điện thoại/ })).not.toBeInTheDocument());
    expect(service.asked).toEqual([`${rightCode} of Máy tính bảng`, 'remove Điện thoại']);
  });

  it('stay when the code is wrong, which is told beside it', async () => {
    const { section, user, service } = await show(both);
    await user.click(await section.findByRole('button', { name: 'Gỡ Điện thoại' }));
    await user.type(await code(), '000000');
    await user.click(screen.getByRole('button', { name: 'Gỡ thiết bị' }));
    expect(await screen.findByText(/Mã không đúng hoặc đã hết hiệu lực/)).toBeVisible();
    expect(await code()).toHaveValue('000000');
    expect(service.factors).toHaveLength(2);
  });

  it('stay when one leaves it', async () => {
    const { section, user, service } = await show(both);
    await user.click(await section.findByRole('button', { name: 'Gỡ Điện thoại' }));
    await user.click(await screen.findByRole('button', { name: 'Hủy' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(service.factors).toHaveLength(2);
  });

  it('gone to the last, the session is one of a password again', async () => {
    const { section, user } = await show({ ...both, factors: [phone] });
    await user.click(await section.findByRole('button', { name: 'Gỡ Điện thoại' }));
    expect(await screen.findByText(/Đây là thiết bị cuối cùng/)).toBeVisible();
    await user.type(await code(), rightCode);
    await user.click(screen.getByRole('button', { name: 'Gỡ thiết bị' }));
    expect(await section.findByRole('button', { name: 'Thiết lập' })).toBeVisible();
    expect(getSession()).toMatchObject({ secondFactor: 'none' });
  });
});
