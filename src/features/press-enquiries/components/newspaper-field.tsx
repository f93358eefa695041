import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Control, useController } from 'react-hook-form';
import { matches } from '@/lib/vietnamese';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { type EnquiryForm, fieldLabels, registered } from '../press-enquiries.form';

/** The reporter's newspaper: one of the register as one types, or whatever was said on the telephone. */
export function NewspaperField({ control }: { control: Control<EnquiryForm> }) {
  const { field, fieldState } = useController({ control, name: 'newspaper' });
  const { data: register = [] } = useQuery(pressAgenciesOptions());
  const isNew = field.value.trim() !== '' && registered(field.value, register) === undefined;
  return (
    <Autocomplete
      label={fieldLabels.newspaper}
      required
      limit={20}
      {...field}
      data={register.map(({ name }) => name)}
      {...(isNew && { description: 'Không có trong danh sách: ghi nguyên như phóng viên nói.' })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={fieldState.error?.message}
      filter={({ options, search, limit }) =>
        options.filter((option) => 'value' in option && matches(option.label, search)).slice(0, limit)
      }
    />
  );
}
