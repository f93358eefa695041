import { Text } from '@mantine/core';
import { regimeAt } from '../who-may-speak.logic';

/** By which article people spoke at a moment, in one line. */
export function LegalBasis({ moment }: { moment: number }) {
  const regime = regimeAt(moment);
  if (!regime) return null;
  return (
    <Text size="sm" c="dimmed" mb="md">
      Theo {regime.article}: {regime.kinds}.
    </Text>
  );
}
