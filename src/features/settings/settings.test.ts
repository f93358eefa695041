import { describe, expect, it } from 'vitest';
import { setting } from '@/reference/settings.fixtures';
import { toChange, toForm } from './settings.form';
import { groupSettings } from './settings.logic';
import { settingSchema } from './settings.schema';
import { comparedFor, limitsText, settingToldFor, valueText } from './settings.told';

const days = setting('delegation_max_days', { value: 90, unit: 'day', least: 1, most: 366 });
const place = setting('place_name', { text: 'An Giang', least: 2, most: 50 });
const factor = setting('managers_second_factor', { value: 0, unit: 'switch', least: 0, most: 1 });

describe('a setting', () => {
  it('is told with its unit and its limits', () => {
    expect([days, place, factor].map(valueText)).toEqual(['90 ngày', 'An Giang', 'không bắt buộc']);
    expect([days, place, factor].map(limitsText)).toEqual(['Từ 1 đến 366 ngày', 'Dài từ 2 đến 50 ký tự', null]);
    expect(comparedFor(days).tell('set', '30')).toBe('30 ngày');
    const { value } = settingToldFor(factor).fields;
    expect(typeof value === 'object' && value.format(1)).toBe('bắt buộc');
  });

  it('comes through the form as it was, a text trimmed', () => {
    expect(toChange(days, toForm(days))).toEqual({ value: 90 });
    expect(toChange(place, { set: '  Rạch  Giá ' })).toEqual({ text: 'Rạch Giá' });
  });

  it.each([
    [days, '366', true],
    [days, '367', false],
    [days, '0', false],
    [days, '', false],
    [days, '1.5', false],
    [place, 'An', true],
    [place, ' A ', false],
    [place, 'x'.repeat(51), false],
    [factor, '1', true],
    [factor, '2', false],
  ])('$key set to «%s»: right %s', (of, set, right) => {
    expect(settingSchema(of).safeParse({ set }).success).toBe(right);
  });

  it('stands under what it is about; one this build does not know comes last', () => {
    const unknown = setting('of_tomorrow', { value: 1 });
    const found = groupSettings(Object.fromEntries([unknown, factor, place, days].map((each) => [each.key, each])));
    expect(found.map(({ name, settings }) => [name, settings.map((each) => each.setting.key)])).toEqual([
      ['Ngưỡng chính sách', ['delegation_max_days']],
      ['Tên gọi trong văn bản', ['place_name']],
      ['Bảo mật', ['managers_second_factor']],
      ['Khác', ['of_tomorrow']],
    ]);
  });
});
