import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Control, type FieldValues, type Path, useController } from 'react-hook-form';
import { matches } from '@/lib/vietnamese';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { joinNames, splitNames } from '../press-events.form';

interface Props<Form extends FieldValues> {
  control: Control<Form>;
  name: Path<Form>;
  label: string;
  required?: boolean;
}

/** Several newspapers: those of the register as one types, or whatever they are called; the form holds one a line. */
export function NewspapersField<Form extends FieldValues>({ control, name, label, required }: Props<Form>) {
  const { field, fieldState } = useController({ control, name });
  const { data: register = [] } = useQuery(pressAgenciesOptions());
  return (
    <TagsInput
      label={label}
      description="Gõ tên, chọn trong danh sách; báo chưa có trong danh sách thì gõ đủ tên rồi nhấn Enter"
      {...(required && { required })}
      clearable
      clearButtonProps={{ 'aria-label': `Bỏ hết: ${label}` }}
      limit={50}
      splitChars={['\n', ';']}
      acceptValueOnBlur
      data={register.map((paper) => paper.name)}
      value={splitNames(field.value)}
      onChange={(names) => field.onChange(joinNames(names))}
      onBlur={field.onBlur}
      ref={field.ref}
      name={field.name}
      error={fieldState.error?.message}
      filter={({ options, search, limit }) =>
        options.filter((option) => 'value' in option && matches(option.label, search)).slice(0, limit)
      }
    />
  );
}
