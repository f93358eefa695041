import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

/** Text of a filter: shown as typed at once, handed on when the typing rests, and following the address on Back. */
export function useTypedFilter(value: string, onRest: (text: string) => void) {
  const [typed, setTyped] = useState(value);
  const handedOn = useRef(value);
  const rest = useDebouncedCallback((text: string) => {
    handedOn.current = text;
    onRest(text);
  }, 250);

  useEffect(() => {
    if (value === handedOn.current) return;
    handedOn.current = value;
    setTyped(value);
  }, [value]);

  const type = (text: string) => {
    setTyped(text);
    rest(text.trim());
  };
  return [typed, type] as const;
}
