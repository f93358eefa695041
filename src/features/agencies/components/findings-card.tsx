import { Stack, Text, Title } from '@mantine/core';
import { FindingSince, FindingWhat, FindingWhy } from '@/reference/finding-parts';
import type { Finding } from '@/reference/findings.api';
import { useServerNow } from '@/ui/use-server-now';

/** What supervision finds at an agency now, as its clerk and those above see it. */
export function FindingsCard({ findings }: { findings: readonly Finding[] }) {
  const now = useServerNow([]);
  return (
    <section aria-labelledby="can-chan-chinh">
      <Title order={2} size="h4" id="can-chan-chinh" mb="sm">
        Việc cần chấn chỉnh{' '}
        <Text span c="dimmed" inherit>
          ({findings.length})
        </Text>
      </Title>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {findings.map((finding) => (
          <Stack component="li" key={finding.id} gap={4}>
            <FindingWhat finding={finding} />
            <FindingSince finding={finding} at={new Date(now)} />
            <FindingWhy finding={finding} />
          </Stack>
        ))}
      </Stack>
    </section>
  );
}
