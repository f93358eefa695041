import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Control, type FieldValues, type Path, useController } from 'react-hook-form';
import { matches } from '@/lib/vietnamese';
import { registered } from './press-agencies.logic';
import { pressAgenciesOptions } from './press-agencies.queries';

interface Props<Form extends FieldValues> {
  control: Control<Form>;
  name: Path<Form>;
  label: string;
  required?: boolean;
}

/** The reporter's newspaper: one of the register as one types, or whatever was said. */
export function NewspaperField<Form extends FieldValues>({ control, name, label, required }: Props<Form>) {
  const { field, fieldState } = useController({ control, name });
  const { data: register = [] } = useQuery(pressAgenciesOptions());
  const isNew = field.value.trim() !== '' && registered(field.value, register) === undefined;
  return (
    <Autocomplete
      label={label}
      {...(required && { required })}
      limit={20}
      {...field}
      data={register.map(({ name: ofRegister }) => ofRegister)}
      {...(isNew && { description: 'Không có trong danh sách: ghi nguyên như phóng viên nói.' })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={fieldState.error?.message}
      filter={({ options, search, limit }) =>
        options.filter((option) => 'value' in option && matches(option.label, search)).slice(0, limit)
      }
    />
  );
}
