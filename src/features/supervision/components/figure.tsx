import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';

interface Props {
  value: number;
  /** The list behind it; none where no list is of exactly that. */
  to?: string | undefined;
  /** What the number is of, for who hears the link by itself. */
  label: string;
  alarming?: boolean;
}

/** A number that opens the list behind it. */
export function Figure({ value, to, label, alarming = false }: Props) {
  const color =
    alarming && value > 0 ? { c: 'light-dark(var(--mantine-color-red-8), var(--mantine-color-red-4))' } : {};
  if (to === undefined || value === 0) {
    return (
      <Text span size="sm" fw={value > 0 ? 600 : 400} {...color}>
        {value}
      </Text>
    );
  }
  return (
    <Anchor component={Link} to={to} size="sm" fw={600} underline="always" aria-label={`${label}: ${value}`} {...color}>
      {value}
    </Anchor>
  );
}
