import { TextInput, type TextInputProps } from '@mantine/core';
import { type FocusEvent, useEffect, useState } from 'react';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';

export type FieldProps<T extends FieldValues> = Pick<UseControllerProps<T>, 'control' | 'name'> & TextInputProps;

interface Reading {
  /** What the form holds for what is typed. */
  toValue: (typed: string) => string;
  /** What is shown for what the form holds. */
  show: (value: string) => string;
}

/** A value that is typed in one form and held in another, such as a day; left as typed until one leaves the field. */
export function TypedField<T extends FieldValues>(props: FieldProps<T> & Reading) {
  const { control, name, toValue, show, onBlur, ...input } = props;
  const { field, fieldState } = useController({ control, name });
  const value = String(field.value ?? '');
  const [typed, setTyped] = useState(() => show(value));

  // A value set from outside (server, draft) replaces what is shown; one's own typing is left as typed.
  useEffect(() => {
    setTyped((current) => (toValue(current) === value ? current : show(value)));
  }, [value, toValue, show]);

  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      {...input}
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
