import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDayOf } from '@/lib/dates';
import { findingName, requirementName } from '@/reference/finding-kinds';
import { type Column, DataTable } from '@/ui/data-table';
import type { Requirement, Scorecard } from '../scorecard.api';
import { findingsOf } from '../scorecard.lists';
import { isMet } from '../scorecard.logic';
import { ruleOf, stateOf } from '../scorecard.words';

interface Props {
  card: Scorecard;
  /** The past day looked at; null = now. */
  day: string | null;
}

/** What binds the agency, whether it is met, by which rule; what is not met opens what is found. */
export function RequirementsTable({ card: { agency, requirements }, day }: Props) {
  const columns: Column<Requirement>[] = [
    { key: 'asks', header: 'Yêu cầu', cell: ({ kind }) => requirementName(kind) },
    {
      key: 'state',
      header: 'Kết quả',
      cell: (requirement) => <State requirement={requirement} to={findingsOf(agency.id, requirement.kind, day)} />,
    },
    { key: 'rule', header: 'Căn cứ', cell: (requirement) => <Rule of={requirement} /> },
  ];
  return (
    <DataTable
      caption="Yêu cầu áp dụng cho cơ quan"
      columns={columns}
      // What is not met first, each part in the order of supervision.
      rows={[...requirements].sort((a, b) => Number(isMet(a)) - Number(isMet(b)))}
      rowKey={({ kind }) => kind}
    />
  );
}

function State({ requirement, to }: { requirement: Requirement; to: string }) {
  const { kind, since } = requirement;
  const met = isMet(requirement);
  const Icon = met ? IconCircleCheck : IconAlertTriangle;
  return (
    <Stack gap={2}>
      <Group
        gap={6}
        wrap="nowrap"
        c={
          met
            ? 'light-dark(var(--mantine-color-teal-9), var(--mantine-color-teal-4))'
            : 'light-dark(var(--mantine-color-red-8), var(--mantine-color-red-4))'
        }
      >
        <Icon size={18} aria-hidden />
        <Text span size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
          {met ? 'Đạt' : 'Chưa đạt'}
        </Text>
      </Group>
      {!met && (
        <Anchor
          component={Link}
          to={to}
          size="sm"
          style={{ whiteSpace: 'nowrap' }}
          aria-label={`${findingName(kind)}: ${stateOf(requirement)}`}
        >
          {stateOf(requirement)}
        </Anchor>
      )}
      {since && (
        <Text size="xs" c="dimmed">
          từ {formatDayOf(since)}
        </Text>
      )}
    </Stack>
  );
}

function Rule({ of }: { of: Requirement }) {
  return (
    <Stack gap={2}>
      <Text size="sm">{ruleOf(of)}</Text>
      {of.rule_title && (
        <Text size="xs" c="dimmed">
          {of.rule_title}
        </Text>
      )}
    </Stack>
  );
}
