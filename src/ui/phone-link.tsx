import { Anchor, type AnchorProps } from '@mantine/core';
import { formatPhone } from '@/lib/contact';

/** Address that dials a stored number, in international form; 1800 and 1900 numbers have none. */
export function telHref(digits: string): string {
  return `tel:${digits.startsWith('0') ? `+84${digits.slice(1)}` : digits}`;
}

/** A stored number, spaced for reading, that dials. */
export function PhoneLink({ digits, ...props }: AnchorProps & { digits: string }) {
  return (
    <Anchor size="sm" style={{ whiteSpace: 'nowrap' }} {...props} href={telHref(digits)}>
      {formatPhone(digits)}
    </Anchor>
  );
}
