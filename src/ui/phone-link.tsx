import { Anchor, type AnchorProps } from '@mantine/core';
import { formatPhone, telHref } from '@/lib/contact';

/** A stored number, spaced for reading, that dials. */
export function PhoneLink({ digits, ...props }: AnchorProps & { digits: string }) {
  return (
    <Anchor size="sm" style={{ whiteSpace: 'nowrap' }} {...props} href={telHref(digits)}>
      {formatPhone(digits)}
    </Anchor>
  );
}
