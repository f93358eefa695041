import { describe, expect, it } from 'vitest';
import { authError } from '../auth-error';
import { codeSchema, describeSecondFactorFailure, deviceNameSchema, groupSecret } from './second-factor.logic';

describe('a code', () => {
  it.each(['123456', '123 456', ' 123\u00a0456 '])('is six digits, however spaced: «%s»', (code) => {
    expect(codeSchema.parse({ code })).toEqual({ code: '123456' });
  });

  it.each(['', '12345', '1234567', '12345a', '１２３４５６'])('is not «%s»', (code) => {
    expect(codeSchema.safeParse({ code }).success).toBe(false);
  });
});

it('a device has a name to know it by', () => {
  expect(deviceNameSchema.parse({ name: ' Điện thoại ' })).toEqual({ name: 'Điện thoại' });
  expect(deviceNameSchema.safeParse({ name: '  ' }).success).toBe(false);
  expect(deviceNameSchema.safeParse({ name: 'a'.repeat(61) }).success).toBe(false);
});

it.each([
  ['ABCDEFGHIJ', 'ABCD EFGH IJ'],
  ['ABCDEFGH', 'ABCD EFGH'],
])('the secret %s is shown as %s', (secret, shown) => expect(groupSecret(secret)).toBe(shown));

describe('a failure', () => {
  it.each([
    [{ code: 'mfa_verification_failed', status: 422 }, /^Mã không đúng/],
    [{ code: 'over_request_rate_limit', status: 429 }, /thử quá nhiều lần/],
    [{ name: 'AuthRetryableFetchError', message: 'Failed to fetch' }, /^Không kết nối được/],
    [{ name: 'AuthSessionMissingError' }, /^Phiên làm việc đã hết/],
    [{ status: 500, code: undefined }, /^Có lỗi ngoài dự kiến/],
  ])('%j is a sentence', (failure, sentence) => {
    expect(describeSecondFactorFailure(authError(failure))).toMatch(sentence);
  });
});
