import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { remindPath } from '@/lib/paths';
import { findingName } from '@/reference/finding-kinds';
import { FindingSince, FindingWhat, FindingWhy } from '@/reference/finding-parts';
import type { Finding } from '@/reference/findings.api';
import { useServerNow } from '@/ui/use-server-now';

interface Props {
  findings: readonly Finding[];
  /** May remind the agency of them. */
  reminds: boolean;
}

/** What supervision finds at an agency now, as its clerk and those above see it. */
export function FindingsCard({ findings, reminds }: Props) {
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
            {reminds && finding.done_at === null && (
              <Anchor
                component={Link}
                to={remindPath([finding.id])}
                size="sm"
                className="no-print"
                aria-label={`Đôn đốc: ${findingName(finding.kind).toLowerCase()}`}
              >
                Đôn đốc
              </Anchor>
            )}
          </Stack>
        ))}
      </Stack>
    </section>
  );
}
