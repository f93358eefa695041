import { Badge, Group, Stack, Text } from '@mantine/core';
import type { Person } from '../attendances.api';
import { type Attended, attendedNames, type Result, resultNames } from '../courses.names';

/** Who somebody is: name, position, where they follow from. */
export function PersonName({ person, withAgency = false }: { person: Person; withAgency?: boolean }) {
  return (
    <Stack gap={0} style={{ overflowWrap: 'anywhere', flex: '1 1 14rem' }}>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {person.full_name}
        </Text>
        {person.is_walk_in && (
          <Badge color="orange" variant="light" tt="none" size="sm">
            không đăng ký trước
          </Badge>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {[person.position, withAgency && person.agency.short_name, person.point].filter(Boolean).join(' · ')}
      </Text>
    </Stack>
  );
}

const attendedColors: Record<Attended, string> = { present: 'teal', absent: 'red' };
const resultColors: Record<Result, string> = { passed: 'teal', not_passed: 'red' };

/** What became of somebody, as far as it is known. */
export function PersonOutcome({ person }: { person: Person }) {
  const { attended, result, certificate_number, marked_how } = person;
  return (
    <Group gap={4}>
      {attended && (
        <Badge color={attendedColors[attended as Attended]} variant="light" tt="none">
          {attendedNames[attended as Attended]}
          {marked_how === 'scan' && ' (quét mã)'}
        </Badge>
      )}
      {result && (
        <Badge color={resultColors[result as Result]} variant="light" tt="none">
          {resultNames[result as Result]}
        </Badge>
      )}
      {result === 'passed' && certificate_number && <Text size="xs">{certificate_number}</Text>}
    </Group>
  );
}
