import { describe, expect, it } from 'vitest';
import { afterSaving, asMarked, type Marks, withMark, withoutMark } from './marking.logic';
import { person } from './training.fixtures';

const an = person('Lê Văn An');
const present = { attended: 'present' };
const absent = { attended: 'absent', result: null };
const marked = (marks: Marks = {}, change = present) => withMark(marks, an, change);
const sentOf = (marks: Marks) => {
  const sent = marks[an.id];
  if (!sent) throw new Error('nothing to send');
  return sent;
};

describe('a mark not saved yet', () => {
  it('shows at once, over what the server has', () => {
    expect(asMarked(an, marked())).toMatchObject({ attended: 'present' });
    expect(asMarked(an, {})).toBe(an);
  });
  it('stays on the version it was decided on, however often it is changed', () => {
    const twice = withMark(marked(), { ...an, version: 9 }, absent);
    expect(twice[an.id]).toEqual({ version: 1, change: { attended: 'absent', result: null } });
  });
  it('is gone once saved', () => {
    const marks = marked();
    expect(afterSaving(marks, { ...an, ...present, version: 2 }, sentOf(marks))).toEqual({});
  });
  it('is followed by what was decided while it was being saved, on the version just saved', () => {
    const before = marked();
    const since = withMark(before, an, absent);
    expect(afterSaving(since, { ...an, ...present, version: 2 }, sentOf(before))).toEqual({
      [an.id]: { version: 2, change: absent },
    });
  });
  it('is not sent again when the row says so already', () => {
    const before = marked();
    const since = withMark(before, an, present);
    expect(afterSaving(since, { ...an, ...present, version: 2 }, sentOf(before))).toEqual({});
  });
  it('is dropped alone', () => {
    const binh = person('Lê Văn Bình');
    expect(Object.keys(withoutMark(withMark(marked(), binh, present), an.id))).toEqual([binh.id]);
  });
});
