import { Badge, Group, Paper, Text } from '@mantine/core';
import { today } from '@/lib/dates';
import { citation, countText, periodText } from '../legal-rules.told';
import type { RuleVersion } from '../rule-versions.api';
import { type VersionState, versionState } from '../rule-versions.logic';

const badges: Record<VersionState, { text: string; color: string }> = {
  planned: { text: 'Chưa có hiệu lực', color: 'blue' },
  running: { text: 'Đang có hiệu lực', color: 'teal' },
  over: { text: 'Đã hết hiệu lực', color: 'gray' },
};

/** The version in short: when it holds, what it asks, where it stands. */
export function VersionFacts({ version }: { version: RuleVersion }) {
  const { text, color } = badges[versionState(version, today())];
  const count = countText(version);
  return (
    <Paper withBorder p="md" mb="md" maw={880}>
      <Group gap="xs" mb={4}>
        <Badge variant="light" color={color} tt="none">
          {text}
        </Badge>
        <Text size="sm">{periodText(version)}</Text>
      </Group>
      <Text>
        {count && <strong>{count} – </strong>}
        {version.title}
      </Text>
      <Text size="sm" c="dimmed">
        {citation(version)}
      </Text>
    </Paper>
  );
}
