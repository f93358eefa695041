import { onSelect } from '../../../tests/harness/backend';
import { renderRoute, signInAs } from '../../../tests/harness/render';
import { onNoSecondFactor } from '../../../tests/harness/second-factor';
import { type Persona, personas } from '../../../tests/harness/unit-personas';
import type { Profile, Task } from './account.api';
import { Component } from './pages/account-page';

const { healthClerk } = personas;

/** Of the clerk of Sở Y tế. */
export const profile: Profile = {
  id: healthClerk.userId,
  full_name: healthClerk.fullName,
  email: healthClerk.email,
  phone: '0913456789',
  version: 3,
  updated_at: '2026-11-20T02:00:00Z',
};

export const task: Task = {
  id: '00000000-0000-4000-8000-00000000c001',
  role: 'clerk',
  created_at: '2026-11-20T18:00:00Z',
  agency: { code: 'SYT', name: 'Sở Y tế' },
};

interface Shown<Served> {
  as?: Persona;
  at?: string;
  /** What else is answered; the auth service has no second factor otherwise. */
  serve?: () => Served;
}

/** Shows the account of a person, the clerk of Sở Y tế when left out. */
export async function showAccount<Served = void>({ as = healthClerk, at = '/tai-khoan', serve }: Shown<Served> = {}) {
  await signInAs(as);
  onSelect('memberships', [task]);
  onSelect('profiles', [profile]);
  onNoSecondFactor();
  const served = serve?.() as Served;
  return { ...(await renderRoute([{ path: '/tai-khoan', Component }], at)), served };
}
