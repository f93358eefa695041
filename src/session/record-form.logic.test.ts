import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFields, conflicts as conflictsOf, formFromDraft } from './record-form.logic';

/** What a form holds: some record's fields, and a reason that is no part of the record. */
const noted = {
  id: 'd001',
  full_name: 'Võ Bảo Tú',
  position: 'Phó Giám đốc Sở',
  official_phone: '02963000218',
  internal_phone: '',
  valid_from: '2024-01-15',
  knows_field: true,
  reason: '',
};

const labels = [
  ['full_name', 'Họ và tên'],
  ['position', 'Chức vụ'],
  ['official_phone', 'Điện thoại công vụ'],
  ['internal_phone', 'Điện thoại nội bộ'],
  ['knows_field', 'Am hiểu lĩnh vực'],
] as const;
const conflicts = (base: typeof noted, mine: typeof noted, theirs: typeof noted) =>
  conflictsOf(labels, base, mine, theirs);

it('a draft of a correction holds only what was changed', () => {
  expect(changedFields(noted, { ...noted, position: 'Giám đốc Sở', knows_field: false })).toEqual({
    position: 'Giám đốc Sở',
    knows_field: false,
  });
});

describe('two versions of one record', () => {
  const base = noted;

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
  const form = noted;

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
