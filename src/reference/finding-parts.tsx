import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDayOf } from '@/lib/dates';
import { findingAbout, findingEnd, findingName, findingPath } from './finding-kinds';
import type { Finding } from './findings.api';
import { howLate } from './findings.logic';

/** What is found, with the record that proves it. */
export function FindingWhat({ finding }: { finding: Finding }) {
  const path = findingPath(finding);
  const about = findingAbout(finding);
  return (
    <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm" fw={600}>
        {findingName(finding.kind)}
      </Text>
      {path ? (
        <Anchor component={Link} to={path} size="sm">
          {about ?? `Hồ sơ ${finding.agency_short_name}`}
        </Anchor>
      ) : (
        <Text size="sm">{about}</Text>
      )}
    </Stack>
  );
}

/** Since when, and how late. */
export function FindingSince({ finding, at }: { finding: Finding; at: Date }) {
  return (
    <Group gap={6}>
      <Text size="sm" component="time" dateTime={finding.since}>
        từ {formatDayOf(finding.since)}
      </Text>
      <Badge color={finding.due_at ? 'red' : 'gray'} variant="light" tt="none">
        {howLate(finding, at)}
      </Badge>
    </Group>
  );
}

/** What asks for it, and what ends it. */
export function FindingWhy({ finding }: { finding: Finding }) {
  const { instrument, article, rule_title, is_policy, kind } = finding;
  return (
    <Stack gap={2}>
      {instrument && (
        <Text size="sm">
          {[article, instrument].filter(Boolean).join(', ')}
          {/* «At once»: the law names no hours, the province does. */}
          {article && is_policy && ' (số giờ theo thiết lập của tỉnh)'}
        </Text>
      )}
      {rule_title && (
        <Text size="xs" c="dimmed">
          {rule_title}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {findingEnd(kind)}
      </Text>
    </Stack>
  );
}
