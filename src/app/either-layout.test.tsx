import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { signOut } from '@/session/session-store';
import { onSelect } from '../../tests/harness/backend';
import { renderRoute, signInAs } from '../../tests/harness/render';
import { personas } from '../../tests/harness/unit-personas';
import { Component } from './either-layout';
// Here already, as the router has it: a test need not wait for them.
import './public-layout';
import './shell/signed-in';

const routes = [
  {
    Component,
    children: [
      { path: '/ai-phat-ngon', handle: { forEverybody: true }, element: <h1>Ai được phát ngôn?</h1> },
      { path: '/co-quan', element: <h1>Cơ quan</h1> },
    ],
  },
];
afterEach(() => signOut());

it('shows a page for everybody to nobody in particular, with the way between the public pages', async () => {
  await signOut();
  onSelect('hotlines', []);
  await renderRoute(routes, '/ai-phat-ngon');
  expect(await screen.findByRole('heading', { name: 'Ai được phát ngôn?' }, { timeout: 5_000 })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Danh bạ' })).toBeVisible();
});

it('shows it within the shell to who is signed in, and leads them to the sign-in when the session ends', async () => {
  await signInAs(personas.healthClerk);
  const { address } = await renderRoute(routes, '/ai-phat-ngon');
  // The whole shell, drawn for the first time.
  expect(await screen.findByRole('heading', { name: 'Ai được phát ngôn?' }, { timeout: 5_000 })).toBeVisible();
  expect(screen.getByRole('navigation', { name: 'Menu chính' })).toBeInTheDocument();
  await signOut('idle');
  await waitFor(() => expect(address()).toBe('/dang-nhap?tiep=%2Fai-phat-ngon'));
});

it('leads nobody in particular to the sign-in from every other page', async () => {
  await signOut('idle');
  const { address } = await renderRoute(routes, '/co-quan');
  await waitFor(() => expect(address()).toBe('/dang-nhap?tiep=%2Fco-quan'));
});
