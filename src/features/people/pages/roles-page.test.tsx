import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { permissions } from '@/session/permissions';
import { renderRoute } from '../../../../tests/harness/render';
import { personas } from '../../../../tests/harness/unit-personas';
import { actionLabels, reachLabels } from '../roles.labels';
import { Component } from './roles-page';

const open = (as = personas.manager) =>
  renderRoute([{ path: '/nguoi-dung/vai-tro', Component }], '/nguoi-dung/vai-tro', { as });

it('shows for each action and role how far it reaches, just as the screens are asked', async () => {
  await open();
  for (const [action, reaches] of Object.entries(permissions)) {
    const label = actionLabels[action as keyof typeof actionLabels];
    const [, ...cells] = within(await screen.findByRole('row', { name: new RegExp(`^${label}`) })).getAllByRole('cell');
    const of = new Map(Object.entries(reaches));
    const told = (['clerk', 'supervisor', 'manager'] as const).map((role) => {
      const reach = of.get(role);
      return reach === undefined ? 'Không' : reachLabels[reach];
    });
    expect([action, ...cells.map(({ textContent }) => textContent)]).toEqual([action, ...told]);
  }
});

it('is for everybody to read, the way to people only for managers', async () => {
  await open(personas.healthClerk);
  expect(await screen.findByRole('table')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Lời mời' })).toBeNull();
});
