import { act, renderHook } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { type Refusals, showFailure } from './form-errors';

interface Person {
  name: string;
  since: string;
}
const refusals: Refusals<Person> = {
  one_at_a_time: { field: 'since', message: 'Đã có người trong thời gian này.' },
  not_found: { message: 'Hồ sơ không còn.' },
};
function shown(failure: unknown) {
  const { result } = renderHook(() => {
    const form = useForm<Person>({ defaultValues: { name: 'Tú', since: '' } });
    return { form, errors: form.formState.errors, values: form.getValues() };
  });
  act(() => showFailure(result.current.form, failure, refusals));
  const { errors, values } = result.current;
  expect(values).toEqual({ name: 'Tú', since: '' });
  return { since: errors.since?.message, form: errors.root?.server?.message };
}

it('a refusal of the database stands beside its field', () => {
  expect(shown({ code: 'PT422', message: 'one_at_a_time', hint: 'since' })).toEqual({
    since: 'Đã có người trong thời gian này.',
    form: undefined,
  });
});
it('so does the same one from a constraint', () => {
  const message = 'conflicting key value violates exclusion constraint "one_at_a_time"';
  expect(shown({ code: '23P01', message }).since).toBe('Đã có người trong thời gian này.');
});
it('one of no field stands above the form, in its own words', () => {
  expect(shown({ code: 'PT403', message: 'not_found' })).toEqual({ since: undefined, form: 'Hồ sơ không còn.' });
});
it.each([
  ['an unknown refusal', { code: 'PT422', message: 'unheard_of', hint: 'since' }, /^Dữ liệu chưa hợp lệ/],
  ['no network', new TypeError('Failed to fetch'), /^Không kết nối được/],
  [
    'a sentence made for the person',
    new AppError('invalid', 'Xem lại rồi lưu lần nữa.'),
    /^Xem lại rồi lưu lần nữa\.$/,
  ],
])('%s stands above the form', (_, failure, words) => {
  expect(shown(failure)).toEqual({ since: undefined, form: expect.stringMatching(words) });
});
