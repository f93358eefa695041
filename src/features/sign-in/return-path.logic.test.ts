import { describe, expect, it } from 'vitest';
import { returnPath, signInPath } from './return-path.logic';

describe('the page to return to', () => {
  it.each(['/co-quan', '/nguoi-phat-ngon?co-quan=SYT&trang-thai=dang-giu', '/loi-moi?ma=abc#x'])(
    '%s is ours',
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    null,
    '',
    'co-quan',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/%09/../\\/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/dang-nhap?tiep=/dang-nhap',
  ])('%j leads to the first page instead', (asked) => {
    expect(returnPath(asked)).toBe('/');
  });

  it('survives the way through the sign-in page', () => {
    const back = '/loi-moi?ma=a b&x=1';
    const asked = new URL(signInPath(back), 'https://own.example').searchParams.get('tiep');
    expect(returnPath(asked)).toBe('/loi-moi?ma=a%20b&x=1');
  });
});
