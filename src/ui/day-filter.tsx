import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatDate } from '@/lib/dates';
import { parseDate } from '@/lib/typed-date';

interface Props {
  label: string;
  /** yyyy-MM-dd */
  value: string | null;
  onChange: (day: string | null) => void;
  /** The first day that is too late. */
  before?: string;
}

const show = (value: string | null) => (value === null ? '' : formatDate(value));

/** A day a list is bounded by, typed as in forms; what is no day says so and filters nothing. */
export function DayFilter({ label, value, onChange, before }: Props) {
  const [typed, setTyped] = useState(() => show(value));
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isLate = (day: string | null) => before !== undefined && day !== null && day >= before;

  // The address changed by other means, as Back or clearing; a field just emptied waits for what is typed next.
  useEffect(() => {
    const isBeingTyped = input.current === document.activeElement;
    setTyped((current) => (parseDate(current) === value || (isBeingTyped && current === '') ? current : show(value)));
    setRefused(false);
  }, [value]);

  return (
    <TextInput
      ref={input}
      label={label}
      placeholder="ngày/tháng/năm"
      inputMode="numeric"
      autoComplete="off"
      w={160}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const day = parseDate(text);
        setTyped(text);
        if ((day !== null && !isLate(day)) || text.trim() === '') {
          setRefused(false);
          if (day !== value) onChange(day);
        }
      }}
      onBlur={() => {
        if (typed.trim() === '') setTyped(show(value));
        else setRefused(parseDate(typed) === null || isLate(parseDate(typed)));
      }}
      error={refused && (isLate(parseDate(typed)) ? 'Nhập một ngày đã qua.' : 'Nhập dạng 06/12/2026.')}
    />
  );
}
