import { describe, expect, it } from 'vitest';
import { delegation, delegationForm } from './delegations.fixtures';
import { boundariesOf, editableOf, isOwnDelegate, stateOf, termOf } from './delegations.logic';

const term = {
  signed_at: '2026-11-01T01:00:00Z',
  revoked_at: null,
  starts_at: '2026-11-02T17:00:00Z',
  ends_at: '2026-11-20T17:00:00Z',
};
const at = (moment: string) => Date.parse(moment);

describe('where a delegation stands', () => {
  it.each([
    ['before its start', '2026-11-02T16:59:59.999Z', 'planned'],
    ['at its start', '2026-11-02T17:00:00Z', 'current'],
    ['in its last second', '2026-11-20T16:59:59.999Z', 'current'],
    ['at the moment it ends', '2026-11-20T17:00:00Z', 'ended'],
  ])('%s', (_, moment, state) => expect(stateOf(term, at(moment))).toBe(state));

  it('unsigned ones hold at no time', () => {
    expect(stateOf({ ...term, signed_at: null }, at('2026-11-10T00:00:00Z'))).toBe('unsigned');
    expect(stateOf({ ...term, signed_at: null }, at('2027-01-01T00:00:00Z'))).toBe('unsigned');
  });

  it('revoked ones are told as such, signed or not', () => {
    const revoked = { ...term, revoked_at: '2026-11-10T00:00:00Z' };
    expect(stateOf(revoked, at('2026-11-15T00:00:00Z'))).toBe('revoked');
    expect(stateOf({ ...revoked, signed_at: null }, at('2026-11-15T00:00:00Z'))).toBe('revoked');
  });
});

it('changes by itself at its start, its end and its deadline', () => {
  expect(boundariesOf({ ...term, publish_due_at: '2026-11-01T13:00:00Z' })).toEqual([
    at('2026-11-02T17:00:00Z'),
    at('2026-11-20T17:00:00Z'),
    at('2026-11-01T13:00:00Z'),
  ]);
  expect(boundariesOf({ ...term, publish_due_at: null })).toHaveLength(2);
});

describe('what may be changed', () => {
  const withdrawn = { published_at: '', confirmed_at: '', withdrawn_at: '2026-11-03T00:00:00Z' };
  const now = at('2026-11-10T00:00:00Z');
  it.each([
    ['all of one not signed', { signed_at: null }, 'all'],
    ['all of one signed and told to nobody', {}, 'all'],
    ['the contact of one once published, though withdrawn', { contact: withdrawn }, 'contact'],
    ['the contact of one that is over', { ends_at: '2026-11-09T00:00:00Z' }, 'contact'],
    ['nothing of one revoked', { revoked_at: '2026-11-09T00:00:00Z' }, 'nothing'],
  ])('is %s', (_, rest, editable) => {
    expect(editableOf({ ...delegation(), ...term, ...rest }, now)).toBe(editable);
  });
});

describe('the head as their own delegate', () => {
  const same = { delegate_name: 'ngô  thị thu quân', delegate_position: 'GIÁM ĐỐC SỞ' };
  it('is known whatever the capitals and spaces', () => {
    expect(isOwnDelegate(delegationForm(same))).toBe(true);
    expect(isOwnDelegate(delegationForm({ ...same, delegate_position: 'Phó Giám đốc Sở' }))).toBe(false);
    expect(isOwnDelegate(delegationForm({ ...same, delegate_name: 'Ngô Thị Thu Quan' }))).toBe(false);
  });
});

describe('a typed term', () => {
  const typed = { from_day: '2026-11-24', from_time: '', until_day: '2026-11-30', until_time: '' };
  it('holds whole days where no times are given', () => {
    expect(termOf(typed)).toEqual({ from: '2026-11-23T17:00:00.000Z', until: '2026-11-30T17:00:00.000Z' });
  });
  it('holds on a single day', () => {
    expect(termOf({ ...typed, until_day: '2026-11-24' })?.until).toBe('2026-11-24T17:00:00.000Z');
  });
  it.each([{ until_day: '' }, { until_day: '31/11/2026' }, { from_time: '25:00' }, { until_day: '2026-11-23' }])(
    'is none with %o',
    (rest) => expect(termOf({ ...typed, ...rest })).toBeNull(),
  );
});
