import { Anchor, Badge, Group, Paper, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Incident, IncidentItem, IncidentLetter } from '../incidents.api';
import { type LetterKind, type LetterStage, letterKindNames, letterStageNames } from '../incidents.names';
import { LetterActions } from './letter-actions';
import { LetterFacts } from './letter-facts';

interface Props {
  incident: Incident;
  item: IncidentItem;
  letter: IncidentLetter;
  writable: boolean;
}

const colours: Record<LetterStage, string> = {
  draft: 'gray',
  requested: 'blue',
  received: 'blue',
  corrected: 'teal',
  refused: 'red',
  unanswered: 'red',
  escalated: 'orange',
  settled: 'teal',
};

export function StageBadge({ stage }: { stage: string }) {
  return (
    <Badge color={colours[stage as LetterStage]} variant="light" tt="none">
      {letterStageNames[stage as LetterStage] ?? stage}
    </Badge>
  );
}

/** One letter to one newspaper: where it stands, its dates and deadline, what can be done. */
export function LetterCard({ incident, item, letter, writable }: Props) {
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group gap="xs">
          <Anchor component={Link} to={paths.letter(incident.id, letter.id)} size="sm" fw={600}>
            {letterTitle(letter)}
          </Anchor>
          <StageBadge stage={letter.stage} />
        </Group>
        <LetterFacts incident={incident} item={item} letter={letter} />
        {writable && <LetterActions incident={incident} item={item} letter={letter} />}
      </Stack>
    </Paper>
  );
}

/** «Yêu cầu cải chính số 215/SYT-VP ngày 24/11/2026» */
export function letterTitle({ kind, number, document_date }: IncidentLetter): string {
  return [
    letterKindNames[kind as LetterKind],
    number && `số ${number}`,
    document_date && `ngày ${formatDate(document_date)}`,
  ]
    .filter(Boolean)
    .join(' ');
}
