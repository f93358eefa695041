import { Anchor, Group, List, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '@/lib/dates';
import { requirementName } from '@/reference/finding-kinds';
import { type Column, DataTable } from '@/ui/data-table';
import type { PastScore, Scorecard } from '../scorecard.api';
import { findingsOf } from '../scorecard.lists';
import { courseOf, pastScore, tellScore, whyNone } from '../scorecard.logic';
import { explanation } from '../scorecard.words';
import { ScoreBar } from './score-bar';

interface Props {
  card: Scorecard;
  /** The past day looked at; null = now. */
  day: string | null;
}

/** The score at the end of each month, drawn and in numbers, with what was not met. */
export function ScoreHistory({ card, day }: Props) {
  const { agency } = card;
  const dayOf = (past: PastScore) => (past.day === card.day ? day : past.day);
  const columns: Column<PastScore>[] = [
    {
      key: 'day',
      header: 'Thời điểm',
      cell: (past) => (dayOf(past) === null ? 'Hiện nay' : `Hết ngày ${formatDate(past.day)}`),
    },
    {
      key: 'score',
      header: 'Điểm',
      cell: (past) => {
        const score = pastScore(past);
        if (!score) return whyNone(past.day, agency);
        return (
          <Group gap="sm">
            <ScoreBar score={score} />
            <Text span size="sm">
              {tellScore(score)}
            </Text>
          </Group>
        );
      },
    },
    {
      key: 'unmet',
      header: 'Yêu cầu chưa đạt',
      cell: (past) =>
        past.unmet?.length ? (
          <Stack gap={6}>
            {past.unmet.map((kind) => (
              <Anchor
                key={kind}
                component={Link}
                to={findingsOf(agency.id, kind, dayOf(past))}
                size="sm"
                aria-label={`${requirementName(kind)}, ${formatDate(past.day)}`}
              >
                {requirementName(kind)}
              </Anchor>
            ))}
          </Stack>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Stack gap="sm">
      <DataTable caption="Điểm qua từng tháng" columns={columns} rows={courseOf(card)} rowKey={(past) => past.day} />
      <List size="sm" aria-label="Cách tính điểm">
        {explanation.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
