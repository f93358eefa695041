import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, isEmail, isOfficialEmail, isPhone, normalisePhone, telHref } from './contact';

describe('a telephone number', () => {
  it.each([
    ['0296 3957 049', '02963957049'],
    ['0296.3957.049', '02963957049'],
    ['(0296) 3957-049', '02963957049'],
    ['+84 296 3957 049', '02963957049'],
    ['+84.378.247.247', '0378247247'],
    ['(+84) 378 247 247', '0378247247'],
    ['0084 378 247 247', '0378247247'],
    ['1900 1234', '19001234'],
    ['1800-6067', '18006067'],
  ])('typed as «%s» is %s', (typed, digits) => {
    expect(normalisePhone(typed)).toBe(digits);
    expect(isPhone(normalisePhone(typed))).toBe(true);
  });

  it('is the same number however it is spaced', () => {
    const spaced = fc
      .tuple(
        fc.stringMatching(/^0[2-9]\d{8,9}$/),
        fc.array(fc.constantFrom('', ' ', '.', '-', '\u00a0'), { maxLength: 11 }),
      )
      .map(([digits, gaps]) => ({ digits, typed: [...digits].map((digit, at) => digit + (gaps[at] ?? '')).join('') }));
    fc.assert(
      fc.property(spaced, ({ digits, typed }) => {
        expect(normalisePhone(typed)).toBe(digits);
      }),
    );
  });

  it.each([
    ['a landline of the province', '02963957049'],
    ['a landline of seven digits', '0296395704'],
    ['a mobile', '0378247247'],
    ['a free number', '18006067'],
    ['a paid number', '1900123456'],
  ])('%s is one', (_, digits) => expect(isPhone(digits)).toBe(true));

  it.each([
    ['nothing', ''],
    ['no area or network begins with 01', '0196395704'],
    ['a local number without its area', '3957049'],
    ['too short', '037824724'],
    ['too long', '029639570491'],
    ['not brought to national form', '+842963957049'],
    ['another country’s', '+12025550123'],
    ['a short free number', '1800123'],
    ['1700 does not exist', '17001234'],
    ['words', 'gọi văn phòng'],
    ['an extension', '02963957049x12'],
    ['a second line', '02963957049\n0378247247'],
  ])('%s is none', (_, digits) => expect(isPhone(digits)).toBe(false));

  it.each([
    ['02963957049', '0296 395 7049'],
    ['0378247247', '0378 247 247'],
    ['19001234', '1900 1234'],
    ['1800123456', '1800 123456'],
  ])('%s is read as %s, and is the same when typed so', (digits, shown) => {
    expect(formatPhone(digits)).toBe(shown);
    expect(normalisePhone(shown)).toBe(digits);
  });
});

describe('an e-mail address', () => {
  it.each(['phatngon@angiang.gov.vn', 'nguyen.van-a_b+bao@so-y-te.angiang.gov.vn', '1@a.vn'])('%s is one', (address) =>
    expect(isEmail(address)).toBe(true),
  );
  it.each([
    '',
    'phatngon',
    'phatngon@angiang',
    '@angiang.gov.vn',
    'phat ngon@angiang.gov.vn',
    'phátngôn@angiang.gov.vn',
    'a@b@angiang.gov.vn',
    'phatngon@angiang..gov.vn',
    'phatngon@.angiang.gov.vn',
    'phatngon@angiang.gov.v',
    'Phatngon@angiang.gov.vn',
    'phatngon@angiang.gov.vn\nbcc:a@b.vn',
    `${'a'.repeat(250)}@b.vn`,
  ])('«%s» is none', (address) => expect(isEmail(address)).toBe(false));
});

describe('official mail', () => {
  it.each(['a@angiang.gov.vn', 'a@syt.angiang.gov.vn', 'a@gov.vn', 'a@tuyengiao.dcs.vn'])(
    '%s is of the State or the Party',
    (address) => expect(isOfficialEmail(address)).toBe(true),
  );
  it.each([
    'a@gmail.com',
    'a@notgov.vn',
    'a@my-gov.vn',
    'a@gov.vn.example.com',
    'a@angiang.edu.vn',
    'gov.vn@gmail.com',
  ])('%s is not', (address) => expect(isOfficialEmail(address)).toBe(false));
});

it.each([
  ['02963957049', 'tel:+842963957049'],
  ['0378247247', 'tel:+84378247247'],
  ['18006067', 'tel:18006067'],
  ['19001234', 'tel:19001234'],
])('%s is dialled as %s', (digits, href) => expect(telHref(digits)).toBe(href));
