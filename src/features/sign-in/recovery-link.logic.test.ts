import { describe, expect, it } from 'vitest';
import { readRecoveryLink, recoveryAddress } from './recovery-link.logic';

const session = '#access_token=a.b.c&expires_in=3600&refresh_token=r&token_type=bearer&type=recovery';

describe('a recovery link', () => {
  it('brings a session in the fragment', () => {
    expect(readRecoveryLink('', session)).toEqual({ kind: 'tokens', accessToken: 'a.b.c', refreshToken: 'r' });
  });

  it('brings a hash to check, from a mail template of one’s own', () => {
    expect(readRecoveryLink('?token_hash=h&type=recovery', '')).toEqual({ kind: 'hash', tokenHash: 'h' });
  });

  it('says that it is used up or too old', () => {
    const fragment = '#error=access_denied&error_code=otp_expired&error_description=Email+link+is+invalid';
    expect(readRecoveryLink('', fragment)).toEqual({ kind: 'refused' });
  });

  it.each([
    ['', ''],
    ['', '#noi-dung'],
    ['', '#access_token=a.b.c&refresh_token=r&type=signup'],
    ['?token_hash=h&type=invite', ''],
  ])('is not what «%s%s» holds', (search, fragment) => {
    expect(readRecoveryLink(search, fragment)).toBeUndefined();
  });

  it('that landed on the first page is sent on to its own', () => {
    expect(recoveryAddress({ pathname: '/', search: '', hash: session })).toBe(`/dat-lai-mat-khau${session}`);
    expect(recoveryAddress({ pathname: '/', search: '', hash: '' })).toBeUndefined();
    expect(recoveryAddress({ pathname: '/co-quan', search: '', hash: session })).toBeUndefined();
  });
});
