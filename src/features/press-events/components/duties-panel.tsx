import { Alert, Anchor, Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDate, formatDayOf } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import type { PeriodicDuty } from '../duties.api';
import { dutyNames, dutyState } from '../duties.logic';
import { dutiesOptions } from '../press-events.queries';

const badges = {
  overdue: { color: 'red', text: 'Quá hạn' },
  soon: { color: 'orange', text: 'Sắp đến hạn' },
  ahead: { color: 'teal', text: 'Trong hạn' },
} as const;

/** What is owed the press every month and every three, by the agencies one sees; nothing where nobody owes it. */
export function DutiesPanel({ agencyId }: { agencyId: string | null }) {
  const duties = useQuery(dutiesOptions(agencyId));
  if (duties.isError) {
    return (
      <Alert color="red" variant="light" mb="md">
        Chưa xem được nghĩa vụ định kỳ. {describeError(duties.error)}
      </Alert>
    );
  }
  if (!duties.data || duties.data.length === 0) return null;
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="nghia-vu-dinh-ky">
      <Title order={2} size="h4" id="nghia-vu-dinh-ky" mb="xs">
        Nghĩa vụ định kỳ
      </Title>
      <List listStyleType="none" spacing="sm">
        {duties.data.map((duty) => (
          <List.Item key={`${duty.agency_id}:${duty.duty}`}>
            <Duty duty={duty} />
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}

function Duty({ duty }: { duty: PeriodicDuty }) {
  const badge = badges[dutyState(duty)];
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {dutyNames[duty.duty]}
        </Text>
        <Badge color={badge.color} variant="light" tt="none">
          {badge.text}
        </Badge>
        {duty.basis === 'policy' && (
          <Badge color="gray" tt="none">
            Chính sách của tỉnh
          </Badge>
        )}
      </Group>
      <Text size="sm">
        {duty.agency_short_name}: lần gần nhất <Last duty={duty} />;{' '}
        {duty.is_overdue ? 'đã quá hạn' : 'lần tới chậm nhất'} hết ngày {formatDate(duty.due_on)}.
      </Text>
      <Text size="xs" c="dimmed">
        {[duty.article, duty.instrument].filter(Boolean).join(' ')}
      </Text>
    </Stack>
  );
}

function Last({ duty: { last_event_id, last_done_at } }: { duty: PeriodicDuty }) {
  if (last_event_id === null || last_done_at === null) return 'chưa ghi nhận lần nào';
  return (
    <Anchor component={Link} to={paths.pressEvent(last_event_id)} inherit underline="always">
      ngày {formatDayOf(last_done_at)}
    </Anchor>
  );
}
