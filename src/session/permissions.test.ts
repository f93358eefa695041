import { describe, expect, it } from 'vitest';
import { agencies, personas } from '../../tests/harness/unit-personas';
import { type Action, can, type Role, roleNames } from './permissions';

const { healthClerk, clerkOfTwo, supervisor, manager, former } = personas;
const own = agencies.health.id;
const other = agencies.province.id;

describe('what a role may do', () => {
  // role × action: on an agency of one's own, on another one's.
  it.each<[Role, Action, boolean, boolean]>([
    ['clerk', 'agencies.read', true, true],
    ['clerk', 'spokespersons.read', true, false],
    ['clerk', 'spokespersons.write', true, false],
    ['clerk', 'incidents.settle', true, false],
    ['clerk', 'pressAgencies.add', true, true],
    ['clerk', 'people.manage', false, false],
    ['supervisor', 'delegations.read', true, true],
    ['supervisor', 'delegations.write', false, false],
    ['supervisor', 'incidents.write', true, true],
    ['supervisor', 'incidents.settle', false, false],
    ['supervisor', 'people.manage', false, false],
    ['manager', 'spokespersons.read', true, true],
    ['manager', 'spokespersons.write', false, false],
    ['manager', 'people.manage', true, true],
    ['manager', 'agencies.write', true, true],
    ['manager', 'audit.read', true, true],
  ])('%s, %s: own %s, another %s', (role, action, atOwn, atOther) => {
    const memberships = [{ role, agency: agencies.health }];
    expect(can(memberships, action, own)).toBe(atOwn);
    expect(can(memberships, action, other)).toBe(atOther);
    expect(can(memberships, action)).toBe(atOwn);
  });

  it('is, of a whole province, only for who manages or supervises at its root', () => {
    for (const action of ['rules.write', 'settings.write', 'pressAgencies.correct'] as const) {
      expect(can([{ role: 'manager', agency: agencies.province }], action)).toBe(true);
      expect(can([{ role: 'manager', agency: agencies.health }], action)).toBe(false);
      expect(can([{ role: 'clerk', agency: agencies.province }], action)).toBe(false);
    }
    expect(can([{ role: 'supervisor', agency: agencies.province }], 'rules.write')).toBe(false);
  });

  it('has a name', () => {
    for (const role of ['clerk', 'supervisor', 'manager'] as const) expect(roleNames[role]).toBeTruthy();
  });
});

describe('what a person may do', () => {
  it('is nothing without a membership', () => {
    expect(can(former.memberships, 'agencies.read')).toBe(false);
    expect(can(former.memberships, 'spokespersons.write', own)).toBe(false);
  });
  it('reaches as far as all of their agencies', () => {
    expect(can(clerkOfTwo.memberships, 'spokespersons.write', agencies.health.id)).toBe(true);
    expect(can(clerkOfTwo.memberships, 'spokespersons.write', agencies.education.id)).toBe(true);
    expect(can(healthClerk.memberships, 'spokespersons.write', agencies.education.id)).toBe(false);
  });
  it('does not lend the reach of one membership to the rights of another', () => {
    const both = [...supervisor.memberships, ...healthClerk.memberships];
    expect(can(both, 'spokespersons.read', agencies.education.id)).toBe(true);
    expect(can(both, 'spokespersons.write', agencies.education.id)).toBe(false);
    expect(can(both, 'spokespersons.write', agencies.health.id)).toBe(true);
    expect(can([...manager.memberships, ...supervisor.memberships], 'spokespersons.write')).toBe(false);
  });
});
