import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { getSession } from '@/session/session-store';
import { offline, onAuth, onDelete, onInsert, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { personas } from '../../../../tests/harness/unit-personas';
import { profile, showAccount } from '../account.fixtures';

const { healthClerk } = personas;
const section = (name: string) => screen.findByRole('region', { name });

// From before a test on: the form of the one before keeps its draft as it leaves the screen.
beforeEach(() => {
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-25T02:00:00Z' }));
  onDelete('drafts', () => undefined);
});

describe('one’s own account', () => {
  it('says who one is and where one works, by the calendar of Vietnam', async () => {
    await showAccount();
    const facts = await section('Thông tin cá nhân');
    expect(await within(facts).findByText('Nguyễn Ngọc Hân')).toBeVisible();
    expect(within(facts).getByText('0913 456 789')).toBeVisible();
    expect(within(facts).getByText(healthClerk.email)).toBeVisible();
    const row = await screen.findByRole('row', { name: /Sở Y tế/ });
    expect(row).toHaveTextContent('Cán bộ đầu mối');
    expect(row).toHaveTextContent('21/11/2026');
    expect(within(row).getByRole('link', { name: 'Sở Y tế' })).toHaveAttribute('href', '/co-quan/SYT');
  });

  it('says of each part by itself that it did not load', async () => {
    const { user } = await showAccount({ serve: () => onSelect('profiles', () => offline()) });
    const facts = await section('Thông tin cá nhân');
    expect(await within(facts).findByRole('alert')).toHaveTextContent('Không kết nối được');
    onSelect('profiles', [profile]);
    await user.click(within(facts).getByRole('button', { name: 'Thử lại' }));
    expect(await within(facts).findByText('Nguyễn Ngọc Hân')).toBeVisible();
  });
});

describe('changing name and phone', () => {
  const name = () => screen.findByLabelText('Họ và tên');
  const phone = () => screen.getByLabelText('Điện thoại');
  const save = () => screen.getByRole('button', { name: 'Lưu thay đổi' });

  it('saves them tidy, on the version one has seen, and says so', async () => {
    let saved: unknown;
    const { user, address } = await showAccount();
    await user.click(await screen.findByRole('link', { name: 'Sửa thông tin' }));
    onUpdate('profiles', ({ body }) => {
      saved = body;
      return { ...profile, ...body };
    });
    await user.clear(await name());
    await user.type(await name(), ' Nguyễn  Thị Hân ');
    await user.clear(phone());
    await user.type(phone(), '+84 296 3.957.049');
    await user.click(save());
    expect(await screen.findByText('Đã lưu thông tin cá nhân.')).toBeVisible();
    expect(address()).toBe('/tai-khoan');
    expect(saved).toEqual({ full_name: 'Nguyễn Thị Hân', phone: '02963957049', version: 3 });
  });

  it('takes an empty phone for none', async () => {
    let saved: unknown;
    onUpdate('profiles', ({ body }) => {
      saved = body;
      return { ...profile, phone: null };
    });
    const { user } = await showAccount({ at: '/tai-khoan?thong-tin=sua' });
    await name();
    await user.clear(phone());
    await user.click(save());
    await screen.findByText('Đã lưu thông tin cá nhân.');
    expect(saved).toMatchObject({ phone: null });
  });

  it.each([
    [' A ', '', 'Họ và tên dài từ 2 đến 100 ký tự.'],
    ['Nguyễn Ngọc Hân', '12345', 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.'],
  ])('refuses «%s», «%s» beside the field, and keeps it', async (typedName, typedPhone, sentence) => {
    const { user } = await showAccount({ at: '/tai-khoan?thong-tin=sua' });
    await user.clear(await name());
    await user.type(await name(), typedName);
    await user.clear(phone());
    if (typedPhone) await user.type(phone(), typedPhone);
    await user.click(save());
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(await name()).toHaveValue(typedName);
    expect(phone()).toHaveValue(typedPhone);
  });

  it('tells a refusal of the database beside its field', async () => {
    onUpdate('profiles', () => refusal('23514', 'new row violates check constraint "profiles_phone"'));
    const { user } = await showAccount({ at: '/tai-khoan?thong-tin=sua' });
    await user.type(await name(), ' Hai');
    await user.click(save());
    expect(await screen.findByText('Số điện thoại chưa đúng, ví dụ 0296 3957 049.')).toBeVisible();
    expect(phone()).toHaveAccessibleDescription(/Số điện thoại chưa đúng/);
  });

  it('shows what another device has saved meanwhile, and saves what is chosen', async () => {
    const versions: unknown[] = [];
    onUpdate('profiles', ({ body }) => {
      versions.push(body);
      return versions.length === 1 ? refusal('PT409', 'stale_version', { status: 409 }) : { ...profile, ...body };
    });
    const { user } = await showAccount({ at: '/tai-khoan?thong-tin=sua' });
    await user.type(await name(), ' Hai');
    onSelect('profiles', [{ ...profile, phone: '0296395704', full_name: 'Ngọc Hân', version: 4 }]);
    await user.click(save());
    const panel = await screen.findByRole('alert');
    expect(panel).toHaveTextContent('Bạn, ở thẻ hoặc thiết bị khác, đã sửa');
    expect(panel).toHaveTextContent('Bản đã lưu: Ngọc Hân');
    await user.click(screen.getByRole('button', { name: 'Lưu theo lựa chọn' }));
    await screen.findByText('Đã lưu thông tin cá nhân.');
    expect(versions[1]).toEqual({ full_name: 'Nguyễn Ngọc Hân Hai', phone: '0296395704', version: 4 });
  });
});

describe('signing out elsewhere', () => {
  const button = () => screen.findByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị khác' });
  const confirm = () => screen.findByRole('button', { name: 'Đăng xuất các thiết bị khác' });

  it('asks first, ends the others, keeps this one, and says so', async () => {
    const scopes: unknown[] = [];
    const { user } = await showAccount();
    onAuth('logout', ({ url }) => {
      scopes.push(url.searchParams.get('scope'));
      return new Response(null, { status: 204 });
    });
    await user.click(await button());
    expect(scopes).toEqual([]);
    await user.click(await confirm());
    expect(await screen.findByText('Đã đăng xuất khỏi mọi thiết bị khác.')).toBeVisible();
    expect(scopes).toEqual(['others']);
    expect(getSession().status).toBe('signed-in');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('can be tried again when it failed, or left', async () => {
    const { user } = await showAccount();
    onAuth('logout', () => offline());
    await user.click(await button());
    await user.click(await confirm());
    expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được');
    await user.click(screen.getByRole('button', { name: 'Hủy' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});
