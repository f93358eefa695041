import { TextInput, type TextInputProps } from '@mantine/core';
import { type FocusEvent, useEffect, useState } from 'react';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';
import { formatDate } from '@/lib/dates';
import { parseDate } from '@/lib/typed-date';

type Props<T extends FieldValues> = Pick<UseControllerProps<T>, 'control' | 'name'> & TextInputProps;

/**
 * A day, typed as dd/MM/yyyy; the form holds yyyy-MM-dd, or what was typed when that is no day, for the schema to refuse.
 * Typed rather than picked: these are dates read off a paper, and a picker swaps day and month silently.
 */
export function DateField<T extends FieldValues>({ control, name, onBlur, ...props }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  const value = String(field.value ?? '');
  const [typed, setTyped] = useState(() => show(value));

  // A value set from outside (server, draft) replaces what is shown; one's own typing is left as typed.
  useEffect(() => {
    setTyped((current) => (toValue(current) === value ? current : show(value)));
  }, [value]);

  return (
    <TextInput
      placeholder="ngày/tháng/năm"
      inputMode="numeric"
      autoComplete="off"
      {...props}
      name={field.name}
      ref={field.ref}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        field.onChange(toValue(event.currentTarget.value));
      }}
      onBlur={(event: FocusEvent<HTMLInputElement>) => {
        setTyped(show(value));
        field.onBlur();
        onBlur?.(event);
      }}
      error={fieldState.error?.message}
    />
  );
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const show = (value: string) => (isDay(value) ? formatDate(value) : value);
const toValue = (typed: string) => parseDate(typed) ?? typed.trim();
