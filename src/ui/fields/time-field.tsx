import { TextInput, type TextInputProps } from '@mantine/core';
import { type FocusEvent, useEffect, useState } from 'react';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';
import { parseTime } from '@/lib/local-time';

type Props<T extends FieldValues> = Pick<UseControllerProps<T>, 'control' | 'name'> & TextInputProps;

/** A time of day, typed as 14:30 or 14h30; the form holds HH:mm, or what was typed when that is no time. */
export function TimeField<T extends FieldValues>({ control, name, onBlur, ...props }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  const value = String(field.value ?? '');
  const [typed, setTyped] = useState(value);

  // A value set from outside (server, draft) replaces what is shown; one's own typing is left as typed.
  useEffect(() => {
    setTyped((current) => (toValue(current) === value ? current : value));
  }, [value]);

  return (
    <TextInput
      placeholder="giờ:phút"
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
        setTyped(value);
        field.onBlur();
        onBlur?.(event);
      }}
      error={fieldState.error?.message}
    />
  );
}

const toValue = (typed: string) => parseTime(typed) ?? typed.trim();
