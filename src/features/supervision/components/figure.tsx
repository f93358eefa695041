import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';

interface Props {
  value: number;
  /** The list behind it, which has as many rows. */
  to: string;
  /** What the number is of, for who hears the link by itself. */
  label: string;
  alarming?: boolean;
  size?: 'sm' | 'xl';
}

/** A number that opens the list behind it; behind a zero there is none. */
export function Figure({ value, to, label, alarming = false, size = 'sm' }: Props) {
  const color =
    alarming && value > 0 ? { c: 'light-dark(var(--mantine-color-red-8), var(--mantine-color-red-4))' } : {};
  if (value === 0) {
    return (
      <Text span size={size}>
        0
      </Text>
    );
  }
  return (
    <Anchor
      component={Link}
      to={to}
      size={size}
      fw={size === 'xl' ? 700 : 600}
      underline="always"
      aria-label={`${label}: ${value}`}
      {...color}
    >
      {value}
    </Anchor>
  );
}
