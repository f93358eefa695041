import { screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { expect, it } from 'vitest';
import { renderRoute } from '../../../tests/harness/render';
import { DateField } from './date-field';

function Form({ start }: { start: string }) {
  const { control, watch, setValue } = useForm({ defaultValues: { day: start } });
  return (
    <>
      <DateField control={control} name="day" label="Ngày" />
      <output>{watch('day')}</output>
      <button type="button" onClick={() => setValue('day', '2026-12-06')}>
        Từ máy chủ
      </button>
    </>
  );
}
async function open(start = '') {
  const { user } = await renderRoute([{ path: '/', element: <Form start={start} /> }], '/');
  const field = screen.getByLabelText('Ngày');
  return { user, field, held: () => screen.getByRole('status').textContent };
}

it('shows a stored day with the day first', async () => {
  const { field } = await open('2019-12-06');
  expect(field).toHaveValue('06/12/2019');
});

it('is left as typed until one leaves it, and is then written in full', async () => {
  const { user, field, held } = await open();
  await user.type(field, '6/1/2026');
  expect(field).toHaveValue('6/1/2026');
  expect(held()).toBe('2026-01-06');
  await user.tab();
  expect(field).toHaveValue('06/01/2026');
});

it('keeps what is no day, for the form to refuse', async () => {
  const { user, field, held } = await open();
  await user.type(field, '31/02/2026');
  await user.tab();
  expect(field).toHaveValue('31/02/2026');
  expect(held()).toBe('31/02/2026');
});

it('can be emptied', async () => {
  const { user, field, held } = await open('2019-12-06');
  await user.clear(field);
  await user.tab();
  expect(field).toHaveValue('');
  expect(held()).toBe('');
});

it('follows a value that comes from elsewhere', async () => {
  const { user, field } = await open();
  await user.type(field, 'mai');
  await user.click(screen.getByRole('button', { name: 'Từ máy chủ' }));
  expect(field).toHaveValue('06/12/2026');
});
