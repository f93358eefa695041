import { Group, Stack, Text } from '@mantine/core';
import { formatDate } from '@/lib/dates';
import type { Scorecard } from '../scorecard.api';
import { courseOf, pastScore, tellScore, whyNone } from '../scorecard.logic';
import { unboundNote } from '../scorecard.words';
import { ScoreBar } from './score-bar';

/** How the agency stands, and how it stood a year ago. */
export function ScoreSummary({ card }: { card: Scorecard }) {
  const course = courseOf(card);
  const [now, before] = [course[0], course.at(-1)];
  if (!now || !before) return null;
  const [score, past] = [pastScore(now), pastScore(before)];
  return (
    <Stack gap={6}>
      <Group gap="md">
        <Text size="xl" fw={700}>
          {score ? tellScore(score) : whyNone(now.day, card.agency)}
        </Text>
        {score && <ScoreBar score={score} />}
      </Group>
      <Text size="sm">
        {card.owed === null ? `Hết ngày ${formatDate(now.day)}` : `Hiện nay, ${formatDate(now.day)}`}. Một năm trước,
        hết ngày {formatDate(before.day)}:{' '}
        {past ? tellScore(past).toLocaleLowerCase('vi') : whyNone(before.day, card.agency).toLocaleLowerCase('vi')}.
      </Text>
      {!card.is_bound && score && <Text size="sm">{unboundNote}</Text>}
    </Stack>
  );
}
