import { paths } from '@/lib/paths';

/** What the link of a password mail brings to the page it opens. */
export type RecoveryLink =
  | { kind: 'tokens'; accessToken: string; refreshToken: string }
  | { kind: 'hash'; tokenHash: string }
  | { kind: 'refused' };

/**
 * Reads a recovery link: the session in the fragment (after the auth service has checked the link), its refusal there,
 * or, with a mail template of one's own, a hash still to be checked.
 */
export function readRecoveryLink(search: string, fragment: string): RecoveryLink | undefined {
  const query = new URLSearchParams(search);
  const told = new URLSearchParams(fragment.replace(/^#/, ''));
  if (told.has('error_code') || told.has('error') || query.has('error_code')) return { kind: 'refused' };
  const [accessToken, refreshToken] = [told.get('access_token'), told.get('refresh_token')];
  if (accessToken && refreshToken && told.get('type') === 'recovery')
    return { kind: 'tokens', accessToken, refreshToken };
  const tokenHash = query.get('token_hash');
  if (tokenHash && query.get('type') === 'recovery') return { kind: 'hash', tokenHash };
  return undefined;
}

/**
 * The address a recovery link should have opened: an auth service that ignores the address asked for, or does not have
 * it on its list, leads to the first page instead.
 */
export function recoveryAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>) {
  if (pathname !== paths.home || !readRecoveryLink(search, hash)) return undefined;
  return paths.resetPassword + search + hash;
}
