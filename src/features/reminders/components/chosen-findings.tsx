import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { FindingSince, FindingWhat } from '@/reference/finding-parts';
import type { Finding } from '@/reference/findings.api';
import { useServerNow } from '@/ui/use-server-now';

interface Props {
  findings: readonly Finding[];
  /** How often the agency has been reminded of it. */
  timesOf: (findingId: string) => number;
  onLeaveOut: (findingId: string) => void;
}

/** What agencies are about to be reminded of. */
export function ChosenFindings({ findings, timesOf, onLeaveOut }: Props) {
  const now = useServerNow([]);
  return (
    <Paper withBorder p="md" mb="md" maw={880} component="section" aria-labelledby="viec-don-doc">
      <Title order={2} size="h4" id="viec-don-doc" mb="sm">
        Đôn đốc {findings.length} việc
      </Title>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {findings.map((finding) => (
          <Group component="li" key={finding.id} justify="space-between" align="flex-start" gap="xs">
            <Stack gap={4} style={{ flex: '1 1 16rem', minWidth: 0 }}>
              <Text size="sm" fw={700}>
                {finding.agency_short_name}
              </Text>
              <FindingWhat finding={finding} />
              <Group gap={6}>
                <FindingSince finding={finding} at={new Date(now)} />
                {timesOf(finding.id) > 0 && (
                  <Badge color="orange" variant="light" tt="none">
                    Đã đôn đốc {timesOf(finding.id)} lần
                  </Badge>
                )}
              </Group>
            </Stack>
            {findings.length > 1 && (
              <Button
                variant="subtle"
                size="xs"
                onClick={() => onLeaveOut(finding.id)}
                aria-label={`Bỏ ra: ${finding.agency_short_name}`}
              >
                Bỏ ra
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
