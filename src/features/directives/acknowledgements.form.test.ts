import { describe, expect, it } from 'vitest';
import { type AcknowledgementForm, acknowledgementSchema, toChange, toForm } from './acknowledgements.form';
import { acknowledgement, confirmed } from './directives.fixtures';

it('what was confirmed goes into the form and out again unchanged', () => {
  const { state, spread_on, spread_form, spread_form_note, staff_count, note } = confirmed({ note: 'Đã sao gửi' });
  expect(toChange(toForm(confirmed({ note: 'Đã sao gửi' })), false)).toEqual({
    state,
    spread_on,
    spread_form,
    spread_form_note,
    staff_count,
    note,
  });
});

it('the words for another form are dropped with it, and a correction says why', () => {
  const form = { ...toForm(confirmed()), spread_form_note: 'Thừa', correction_reason: ' Đếm thiếu ' };
  expect(toChange(form, true)).toMatchObject({ spread_form_note: null, correction_reason: 'Đếm thiếu' });
  expect(toChange(form, false)).not.toHaveProperty('correction_reason');
});

describe('the form refuses beside the field', () => {
  const complete = toForm(confirmed());
  const fieldsOf = (changes: Partial<AcknowledgementForm>, isCorrection = false) =>
    acknowledgementSchema('2026-11-01', isCorrection)
      .safeParse({ ...complete, ...changes })
      .error?.issues.map(({ path }) => path[0]);

  it('nothing when it is complete', () => {
    expect(fieldsOf({})).toBeUndefined();
    expect(fieldsOf({ staff_count: '1.234' })).toBeUndefined();
    expect(fieldsOf({ correction_reason: 'Đếm thiếu' }, true)).toBeUndefined();
  });

  it.each<[Partial<AcknowledgementForm>, keyof AcknowledgementForm]>([
    [{ spread_on: '' }, 'spread_on'],
    [{ spread_on: '2099-01-01' }, 'spread_on'],
    [{ spread_on: '2026-10-31' }, 'spread_on'],
    [{ spread_form: '' }, 'spread_form'],
    [{ spread_form: 'other' }, 'spread_form_note'],
    [{ staff_count: '' }, 'staff_count'],
    [{ staff_count: '0' }, 'staff_count'],
    [{ staff_count: '100001' }, 'staff_count'],
    [{ staff_count: 'vài' }, 'staff_count'],
    [{ note: 'x' }, 'note'],
  ])('%o', (changes, field) => expect(fieldsOf(changes)).toEqual([field]));

  it('everything that is missing at once', () =>
    expect(fieldsOf({ ...toForm(acknowledgement()), spread_form: 'other' })).toEqual([
      'spread_on',
      'staff_count',
      'spread_form_note',
    ]));

  it('a correction without a reason', () => expect(fieldsOf({}, true)).toEqual(['correction_reason']));
});
