import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { spokesperson, spokespersonForm } from './spokespersons.fixtures';
import { conflicts, earliestSuccession, formFromDraft, missingStandards, stateOf } from './spokespersons.logic';

afterEach(() => void vi.useRealTimers());

describe('where a term stands', () => {
  const term = { valid_from: '2026-03-01', valid_to: '2026-11-23' };

  it.each([
    ['the day before the first', '2026-02-28', 'planned'],
    ['the first day', '2026-03-01', 'current'],
    ['the last day', '2026-11-23', 'current'],
    ['the day after the last', '2026-11-24', 'ended'],
  ])('on %s', (_, day, state) => expect(stateOf(term, day)).toBe(state));

  it('an open one does not end', () => {
    expect(stateOf({ valid_from: '2026-03-01', valid_to: null }, '2099-12-31')).toBe('current');
  });

  it('one of a single day is had on that day', () => {
    const day = { valid_from: '2026-11-23', valid_to: '2026-11-23' };
    expect(['2026-11-22', '2026-11-23', '2026-11-24'].map((on) => stateOf(day, on))).toEqual([
      'planned',
      'current',
      'ended',
    ]);
  });

  it('the last day is over at midnight in Vietnam', () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T16:59:59Z') });
    expect(stateOf(term)).toBe('current');
    vi.setSystemTime(new Date('2026-11-23T17:00:00Z'));
    expect(stateOf(term)).toBe('ended');
  });
});

it('names the standards nobody has confirmed', () => {
  expect(missingStandards(spokesperson())).toEqual([]);
  expect(missingStandards(spokesperson({ knows_press_law: false, is_permanent_staff: false }))).toEqual([
    'is_permanent_staff',
    'knows_press_law',
  ]);
});

it('leaves whoever is replaced at least their first day', () => {
  expect(earliestSuccession({ valid_from: '2026-02-28' })).toBe('2026-03-01');
});

describe('two versions of one record', () => {
  const base = spokespersonForm();

  it('differ in what either has changed, and tell which is mine', () => {
    const mine = { ...base, position: 'Giám đốc Sở', internal_phone: '0378247247' };
    const theirs = { ...base, position: 'Chánh Văn phòng', official_phone: '02963000219' };
    expect(conflicts(base, mine, theirs)).toEqual([
      { field: 'position', label: 'Chức vụ', mine: 'Giám đốc Sở', theirs: 'Chánh Văn phòng', changedByMe: true },
      {
        field: 'official_phone',
        label: 'Điện thoại công vụ',
        mine: '02963000218',
        theirs: '02963000219',
        changedByMe: false,
      },
      { field: 'internal_phone', label: 'Điện thoại nội bộ', mine: '0378247247', theirs: '', changedByMe: true },
    ]);
  });

  it('do not differ where both have changed to the same', () => {
    const same = { ...base, position: 'Giám đốc Sở', knows_field: false };
    expect(conflicts(base, same, { ...same })).toEqual([]);
  });

  it('differ in a confirmation, too', () => {
    expect(conflicts(base, { ...base, knows_field: false }, base)).toMatchObject([
      { field: 'knows_field', mine: false, theirs: true },
    ]);
  });

  it('are one record, whatever their ids, and a reason belongs to none', () => {
    expect(conflicts(base, { ...base, id: 'other', reason: 'Nghỉ hưu' }, base)).toEqual([]);
  });
});

describe('a draft laid over a form', () => {
  const form = spokespersonForm();

  it('brings back what was typed', () => {
    const typed = { ...form, full_name: 'Đặng T', knows_field: false, valid_from: 'mai' };
    expect(formFromDraft(form, typed)).toEqual(typed);
  });

  it('fills in what an older release did not have', () => {
    expect(formFromDraft(form, { full_name: 'Đặng Thị Đào' })).toEqual({ ...form, full_name: 'Đặng Thị Đào' });
  });

  it('leaves out what has another shape or another name', () => {
    const alien = { knows_field: 'true', full_name: true, email: 'x@y.vn', toString: 'x' };
    expect(formFromDraft(form, alien)).toEqual(form);
  });

  it('always is a whole form', () => {
    const anything = fc.dictionary(fc.constantFrom(...Object.keys(form), 'other'), fc.oneof(fc.string(), fc.boolean()));
    const shape = (value: object) => Object.entries(value).map(([key, held]) => `${key}: ${typeof held}`);
    fc.assert(
      fc.property(anything, (typed) => {
        expect(shape(formFromDraft(form, typed))).toEqual(shape(form));
      }),
    );
  });
});
