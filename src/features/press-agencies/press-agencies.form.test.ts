import { describe, expect, it } from 'vitest';
import { pressAgency } from './press-agencies.fixtures';
import { domainsOf, emptyForm, toForm, toRow } from './press-agencies.form';
import { pressAgencySchema } from './press-agencies.schema';

describe('what is typed of a press agency', () => {
  it('is saved tidy, with empty as nothing', () => {
    const form = {
      ...emptyForm(),
      name: '  Báo   Minh Họa ',
      kinds: 'daily_print,online',
      domains: 'https://www.BaoMinhHoa.vn/tin-tuc?x=1; m.baominhhoa.vn  baominhhoa.vn',
      phone: '0296 3957 049',
      email: ' ToaSoan@BaoMinhHoa.vn ',
    };
    expect(toRow(form)).toEqual({
      id: form.id,
      name: 'Báo Minh Họa',
      kinds: ['daily_print', 'online'],
      issue_period: null,
      governing_body: null,
      domains: ['baominhhoa.vn', 'm.baominhhoa.vn'],
      phone: '02963957049',
      email: 'toasoan@baominhhoa.vn',
      address: null,
    });
  });

  it('comes back from a record unchanged', () => {
    const record = pressAgency('Báo Tuần Thí Dụ', {
      kinds: ['weekly_print', 'online'],
      issue_period: 'thứ Năm hằng tuần',
      domains: ['thidu.vn', 'm.thidu.vn'],
    });
    const { is_demo: _, version: __, updated_at: ___, ...row } = record;
    expect(toRow(toForm(record))).toEqual(row);
  });

  it.each([
    ['an address without a host', 'bao minh hoa', false],
    ['a host with diacritics', 'báo.vn', false],
    ['nothing', ' , ', true],
    ['two hosts', 'bao.vn, tin.bao.vn', true],
  ])('has domains: %s', (_, domains, accepted) => {
    const form = { ...emptyForm(), name: 'Báo', kinds: 'online', domains };
    expect(pressAgencySchema.safeParse(form).success).toBe(accepted);
    expect(domainsOf(domains).every((host) => /\./.test(host))).toBe(domains !== 'bao minh hoa');
  });
});
