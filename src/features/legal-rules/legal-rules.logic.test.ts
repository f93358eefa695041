import { describe, expect, it } from 'vitest';
import { isInForce } from '@/reference/legal-rules.logic';
import { tellDaysOff } from './days-off.logic';
import { readFilters, writeFilters } from './legal-rules.filters';
import { rule, rules, specialDay } from './legal-rules.fixtures';
import { lawByTopic, policiesOf, regimesInForce } from './legal-rules.logic';
import { boundText, citation, countText } from './legal-rules.told';

const matter = (code: string, of = rules) =>
  lawByTopic(of, '')
    .flatMap((topic) => topic.matters)
    .find((each) => each.code === code);

describe('the regimes side by side', () => {
  it('stand topic by topic in the order of the work, the province’s policy apart', () => {
    expect(lawByTopic(rules, '').map(({ name }) => name)).toEqual([
      'Ủy quyền phát ngôn',
      'Công bố người phát ngôn',
      'Cải chính, xin lỗi',
    ]);
    expect(policiesOf(rules).map(({ code }) => code)).toEqual(['verify_incident']);
  });

  it('show where they differ, and where only one is known to say anything', () => {
    expect(matter('publish_delegation')?.difference).toBe('changed');
    expect(matter('no_redelegation')?.difference).toBeNull();
    expect(matter('province_list')?.difference).toBe('2026');
    expect(matter('correction')?.difference).toBe('2017');
  });

  it('differ when the same time binds other press, not when the words of a deadline do', () => {
    const two = { unit: 'day', amount: 2, trigger_label: 'Kết luận' };
    const of2017 = rule('correction', '2017', { ...two, press_kinds: ['radio', 'daily_print'] });
    const same = rule('correction', '2026', { ...two, title: 'Phát thanh', press_kinds: ['daily_print', 'radio'] });
    expect(matter('correction', [of2017, same])?.difference).toBeNull();
    const more = { ...same, press_kinds: ['daily_print', 'radio', 'television'] };
    expect(matter('correction', [of2017, more])?.difference).toBe('changed');
    expect(matter('correction', [of2017, { ...same, trigger_label: 'Tự phát hiện' }])?.difference).toBe('changed');
  });

  it('are found by any of their words, a matter whole for comparing', () => {
    const found = lawByTopic(rules, 'ky van ban');
    expect(found.flatMap(({ matters }) => matters.map(({ code }) => code))).toEqual(['publish_delegation']);
    expect(found[0]?.matters[0]?.rules['2026']).toHaveLength(1);
    expect(lawByTopic(rules, '12 gio')).toHaveLength(1);
    expect(lawByTopic(rules, 'Điều 3 Nghị định 244')).toHaveLength(2);
    expect(lawByTopic(rules, 'không có')).toEqual([]);
  });

  it('are in force from their first day to the end of their last', () => {
    const [old] = rules;
    if (!old) throw new Error('no rule');
    expect(isInForce(old, '2017-03-29')).toBe(false);
    expect(isInForce(old, '2017-03-30')).toBe(true);
    expect(isInForce(old, '2026-06-30')).toBe(true);
    expect(isInForce(old, '2026-07-01')).toBe(false);
    expect(regimesInForce(rules, '2026-06-30')).toEqual(['2017']);
    expect(regimesInForce(rules, '2026-07-01')).toEqual(['2026']);
    expect(regimesInForce(rules, '2010-01-01')).toEqual([]);
  });

  it('stand in the order of the press, so that they compare, and then of the clauses', () => {
    const at = (article: string, press: string) => rule('correction', '2017', { article, press_kinds: [press] });
    const versions = [at('khoản 2', 'online'), at('khoản 10', 'daily_print'), at('khoản 2', 'daily_print')];
    const ordered = matter('correction', versions)?.rules['2017'];
    expect(ordered?.map(({ article, press_kinds }) => [article, press_kinds?.[0]])).toEqual([
      ['khoản 2', 'daily_print'],
      ['khoản 10', 'daily_print'],
      ['khoản 2', 'online'],
    ]);
  });

  it('put a code this build does not know last, by its title', () => {
    const unknown = rule('brand_new', '2026', { title: 'Điều mới' });
    const [topic] = lawByTopic([unknown, ...rules], '');
    expect(topic?.matters.at(-1)?.name).toBe('Điều mới');
  });
});

describe('a rule in words', () => {
  it.each([
    ['12 giờ', { unit: 'hour', amount: 12 }],
    ['trước 24 giờ', { unit: 'hour', amount: -24 }],
    ['2 ngày', { unit: 'day', amount: 2 }],
    ['3 tháng', { unit: 'month', amount: 3 }],
    ['15 ngày làm việc', { unit: 'working_day', amount: 15 }],
    ['3 lần', { unit: 'exchange', amount: 3 }],
    ['ngay', { unit: 'at_once' }],
    ['số ra gần nhất', { unit: 'next_issue' }],
    [null, { unit: 'none' }],
  ])('%s', (text, changes) => expect(countText(rule('x', '2017', changes))).toBe(text));

  it('stands in an article, policy in none', () => {
    expect(citation(rule('x', '2017'))).toBe('Điều 3 Nghị định 09/2017/NĐ-CP');
    expect(citation(rule('x', null, { article: null, instrument: 'Thiết lập của tỉnh' }))).toBe('Thiết lập của tỉnh');
  });

  it('names whom it binds when not everybody', () => {
    const all = ['province', 'department', 'district', 'commune', 'ward', 'township', 'special_zone'];
    expect(boundText(rule('x', '2017', { agency_kinds: all }))).toBeNull();
    expect(boundText(rule('x', '2017', { agency_kinds: ['province'] }))).toBe('Tỉnh');
    expect(boundText(rule('x', '2017', { press_kinds: ['online', 'radio'] }))).toBe('Báo điện tử, Phát thanh');
  });
});

describe('days off', () => {
  const day = (day: string, name: string, is_off = true, unsure_note: string | null = null) =>
    specialDay(day, name, { is_off, unsure_note });
  it('in a row and of one name are told once', () => {
    const days = [
      day('2026-02-27', 'Tết Âm lịch'),
      day('2026-02-28', 'Tết Âm lịch'),
      day('2026-03-01', 'Tết Âm lịch'),
      day('2026-03-02', 'Tết Âm lịch', true, 'Chưa rõ'),
      day('2026-08-22', 'Làm bù', false),
    ];
    expect(tellDaysOff(days)).toEqual([
      { name: 'Tết Âm lịch', days: '27/02/2026 – 01/03/2026', isOff: true, unsure: null },
      { name: 'Tết Âm lịch', days: 'thứ Hai, 02/03/2026', isOff: true, unsure: 'Chưa rõ' },
      { name: 'Làm bù', days: 'thứ Bảy, 22/08/2026', isOff: false, unsure: null },
    ]);
  });
});

describe('the address', () => {
  it('holds day and search; what it says wrongly counts as not said', () => {
    const of = (search: string) => readFilters(new URLSearchParams(search));
    expect(of('ngay=2026-06-30&q=ủy')).toEqual({ on: '2026-06-30', query: 'ủy' });
    for (const wrong of ['ngay=2026-02-30', 'ngay=30/06/2026', 'ngay=x', '']) expect(of(wrong).on).toBeNull();
    expect(writeFilters({ on: '2026-06-30', query: 'ủy' }).toString()).toBe('ngay=2026-06-30&q=%E1%BB%A7y');
    expect(writeFilters({ on: null, query: '' }).toString()).toBe('');
  });
});
