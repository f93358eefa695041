import { describe, expect, it } from 'vitest';
import { secondFactorOf } from './level';

const token = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
const of = (aal: string | undefined, ...statuses: string[]) =>
  secondFactorOf({ access_token: token({ aal }), user: { factors: statuses.map((status) => ({ status })) } });

describe('the second factor of a session', () => {
  it('is none without a device, or with one never finished', () => {
    expect(of('aal1')).toBe('none');
    expect(of(undefined)).toBe('none');
    expect(of('aal1', 'unverified')).toBe('none');
    expect(secondFactorOf({ access_token: token({ aal: 'aal1' }), user: {} })).toBe('none');
  });

  it('is asked of who has a device and came by the password', () => {
    expect(of('aal1', 'unverified', 'verified')).toBe('asked');
    expect(of(undefined, 'verified')).toBe('asked');
  });

  it('is shown at the second level, whatever the account said when the session began', () => {
    expect(of('aal2', 'verified')).toBe('shown');
    expect(of('aal2')).toBe('shown');
  });

  it('is read from a token of any name', () => {
    const named = { full_name: 'Nguyễn Thị Ngọc Hân ÿ?>~', aal: 'aal2' };
    expect(token(named)).toMatch(/[-_]/);
    expect(secondFactorOf({ access_token: token(named), user: {} })).toBe('shown');
  });
});
