import { screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { expect, it } from 'vitest';
import { renderRoute } from '../../../tests/harness/render';
import { TimeField } from './time-field';

function Form() {
  const { control, watch, setValue } = useForm({ defaultValues: { at: '' } });
  return (
    <>
      <TimeField control={control} name="at" label="Giờ" />
      <output>{watch('at')}</output>
      <button type="button" onClick={() => setValue('at', '09:15')}>
        Từ máy chủ
      </button>
    </>
  );
}
async function open() {
  const { user } = await renderRoute([{ path: '/', element: <Form /> }], '/');
  return { user, field: screen.getByLabelText('Giờ'), held: () => screen.getByRole('status').textContent };
}

it('is left as typed until one leaves it, and is then written in full', async () => {
  const { user, field, held } = await open();
  await user.type(field, '8h5');
  expect(held()).toBe('8h5');
  await user.type(field, '0');
  expect(field).toHaveValue('8h50');
  expect(held()).toBe('08:50');
  await user.tab();
  expect(field).toHaveValue('08:50');
});

it('keeps what is no time, for the form to refuse', async () => {
  const { user, field, held } = await open();
  await user.type(field, '25:00');
  await user.tab();
  expect(field).toHaveValue('25:00');
  expect(held()).toBe('25:00');
});

it('follows a value that comes from elsewhere', async () => {
  const { user, field } = await open();
  await user.type(field, 'trưa');
  await user.click(screen.getByRole('button', { name: 'Từ máy chủ' }));
  expect(field).toHaveValue('09:15');
});
