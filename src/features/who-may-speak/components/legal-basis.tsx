import { Text } from '@mantine/core';
import type { Speaker } from '../who-may-speak.api';
import { lawsOf } from '../who-may-speak.logic';

/** By which articles those in the answer speak, in one line. */
export function LegalBasis({ speakers }: { speakers: readonly Speaker[] }) {
  const laws = lawsOf(speakers);
  if (laws.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mb="md">
      Căn cứ: {laws.join('; ')}.
    </Text>
  );
}
