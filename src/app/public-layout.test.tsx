import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { onSelect } from '../../tests/harness/backend';
import { renderRoute } from '../../tests/harness/render';
import { personas } from '../../tests/harness/unit-personas';
import { Component } from './public-layout';

const routes = [{ Component, children: [{ path: '/danh-ba', element: <h1>Danh bạ</h1> }] }];

beforeEach(() =>
  onSelect('hotlines', [{ id: 'h', label: 'Tổ kiểm tra công vụ', phones: ['02963957049', '0378247247'], email: null }]),
);

it('shows the reception numbers', async () => {
  await renderRoute(routes, '/danh-ba');
  expect(await screen.findByText('Tổ kiểm tra công vụ')).toBeVisible();
  expect(screen.getByRole('link', { name: '0378 247 247' })).toHaveAttribute('href', 'tel:+84378247247');
});

it('shows nobody the way between the public pages and to the sign-in, and by which law it publishes', async () => {
  await renderRoute(routes, '/danh-ba');
  expect(screen.getByRole('link', { name: 'Danh bạ' })).toHaveAttribute('aria-current', 'page');
  expect(screen.getByRole('link', { name: 'Ai được phát ngôn?' })).toHaveAttribute('href', '/ai-phat-ngon');
  expect(screen.getByRole('link', { name: 'Dành cho cán bộ: đăng nhập' })).toHaveAttribute('href', '/dang-nhap');
  expect(screen.getByRole('contentinfo')).toHaveTextContent('khoản 3 Điều 3 Nghị định số 244/2026/NĐ-CP');
  await screen.findByText('Tổ kiểm tra công vụ');
});

it('shows who is signed in the way back to their work', async () => {
  await renderRoute(routes, '/danh-ba', { as: personas.healthClerk });
  expect(screen.getByRole('link', { name: 'Về trang làm việc' })).toHaveAttribute('href', '/');
  await screen.findByText('Tổ kiểm tra công vụ');
});
