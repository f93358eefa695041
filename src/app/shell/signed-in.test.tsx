import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getSession, signOut } from '@/session/session-store';
import { onSelect } from '../../../tests/harness/backend';
import { renderRoute, signInAs } from '../../../tests/harness/render';
import { personas } from '../../../tests/harness/unit-personas';
import { Component } from './signed-in';

const { healthClerk, former } = personas;
const show = () =>
  renderRoute(
    [
      {
        Component,
        children: [
          { path: '/co-quan', element: <h1>Cơ quan</h1> },
          { path: '/nguoi-phat-ngon', element: <h1>Người phát ngôn</h1> },
        ],
      },
    ],
    '/co-quan?q=y',
  );

afterEach(() => signOut());

describe('behind the sign-in', () => {
  it('nobody comes in, and one is led back after signing in', async () => {
    await signOut('idle');
    const { address } = await show();
    await waitFor(() => expect(address()).toBe(`/dang-nhap?tiep=${encodeURIComponent('/co-quan?q=y')}`));
  });

  it('who signs out on purpose leaves no trace of where they were', async () => {
    await signInAs(healthClerk);
    const { address } = await show();
    await screen.findByRole('heading', { name: 'Cơ quan' });
    await signOut();
    await waitFor(() => expect(address()).toBe('/dang-nhap'));
  });

  it('who holds no task is told so, and comes in once given one', async () => {
    await signInAs(former);
    const { user } = await show();
    expect(await screen.findByText('Tài khoản chưa được giao nhiệm vụ')).toBeVisible();
    onSelect('memberships', healthClerk.memberships);
    await user.click(screen.getByRole('button', { name: 'Kiểm tra lại' }));
    expect(await screen.findByRole('heading', { name: 'Cơ quan' })).toBeVisible();
  });

  it('who loses their task meanwhile is told at the next look at the page', async () => {
    await signInAs(healthClerk);
    await show();
    await screen.findByRole('heading', { name: 'Cơ quan' });
    onSelect('memberships', []);
    fireEvent(window, new Event('visibilitychange'));
    expect(await screen.findByText('Tài khoản chưa được giao nhiệm vụ')).toBeVisible();
  });

  it('who loses their task meanwhile is told on the next page, not shown an empty list', async () => {
    await signInAs(healthClerk);
    const { user, address } = await show();
    await screen.findByRole('heading', { name: 'Cơ quan' });
    onSelect('memberships', []);
    await user.click(screen.getByRole('link', { name: 'Người phát ngôn' }));
    expect(address()).toBe('/nguoi-phat-ngon');
    expect(await screen.findByText('Tài khoản chưa được giao nhiệm vụ')).toBeVisible();
  });

  it('warns before the idle end, and works on or leaves as answered', async () => {
    await signInAs(healthClerk);
    const { user, address } = await show();
    await screen.findByRole('heading', { name: 'Cơ quan' });
    const absent = (minutes: number) => {
      localStorage.setItem('phat-ngon.session-active', String(Date.now() - minutes * 60_000));
      fireEvent(window, new Event('focus'));
    };
    absent(28.5);
    const warning = await screen.findByRole('dialog', { name: 'Phiên làm việc sắp kết thúc' });
    expect(warning).toHaveTextContent(/Kết thúc sau 1 phút (30|29) giây/);
    await user.click(screen.getByRole('button', { name: 'Tiếp tục làm việc' }));
    await waitFor(() => expect(warning).not.toBeInTheDocument());
    expect(getSession().status).toBe('signed-in');

    absent(29);
    await screen.findByRole('dialog');
    await user.click(screen.getByRole('button', { name: 'Đăng xuất' }));
    await waitFor(() => expect(address()).toBe('/dang-nhap'));
  });
});
