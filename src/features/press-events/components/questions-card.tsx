import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Due } from '@/reference/due';
import { inWordsOf } from '@/ui/fields/refusals';
import { Lines } from '@/ui/lines';
import { ReasonModal } from '@/ui/reason-modal';
import type { EventQuestion, PressEvent } from '../press-events.api';
import { openPromises } from '../press-events.logic';
import { type Outcome, outcomeNames, type ReplyKind, replyNames } from '../press-events.names';
import { useChangeQuestion } from '../press-events.queries';
import { questionTold } from '../questions.form';
import { OutcomeModal } from './outcome-modal';

interface Props {
  event: PressEvent;
  writes: boolean;
  /** The present by the server's clock, in milliseconds. */
  now: number;
}

/** What was asked and promised; what was recorded in error stays in the history only. */
export function QuestionsCard({ event, writes, now }: Props) {
  const takesQuestions = event.state === 'held';
  const standing = event.questions.filter(({ voided_at }) => voided_at === null);
  if (!takesQuestions && standing.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="cau-hoi">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id="cau-hoi">
            Câu hỏi, việc đã hứa
          </Title>
          {writes && takesQuestions && (
            <Button
              component={Link}
              to={paths.newEventQuestion(event.id)}
              size="xs"
              variant="light"
              leftSection={<IconPlus size={14} aria-hidden />}
              className="no-print"
            >
              Thêm câu hỏi
            </Button>
          )}
        </Group>
        {standing.length === 0 && <Text size="sm">Chưa ghi câu hỏi nào.</Text>}
        {standing.map((question) => (
          <Question key={question.id} event={event} question={question} writes={writes && takesQuestions} now={now} />
        ))}
      </Stack>
    </Paper>
  );
}

function Question({ event, question, writes, now }: Props & { question: EventQuestion }) {
  const [asked, setAsked] = useState<'outcome' | 'void'>();
  const change = useChangeQuestion();
  const isOpen = openPromises([question]).length > 0;
  const asker = [question.reporter_name, question.press_agency?.name ?? question.press_agency_name].filter(Boolean);
  return (
    <Paper withBorder p="sm" component="article" aria-label={`Câu hỏi của ${asker.join(', ')}`}>
      <Stack gap="xs" style={{ overflowWrap: 'anywhere' }}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {asker.join(', ')}
          </Text>
          <Badge color={isOpen ? 'orange' : 'teal'} variant="light" tt="none">
            {question.outcome
              ? outcomeNames[question.outcome as Outcome]
              : replyNames[question.reply_kind as ReplyKind]}
          </Badge>
        </Group>
        <Text size="sm" fs="italic">
          <Lines text={question.question} />
        </Text>
        <Text size="sm">
          <Lines text={question.reply} />
        </Text>
        {question.due_on && (
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {question.follow_up_by} thực hiện{!isOpen && `, hạn ${formatDate(question.due_on)}`}
            </Text>
            {isOpen && <Due dueAt={new Date(`${question.due_on}T24:00:00+07:00`).toISOString()} now={now} />}
          </Group>
        )}
        {question.outcome_at && (
          <Text size="sm">
            {formatMoment(question.outcome_at)}: {question.outcome_note}
          </Text>
        )}
        {writes && (
          <Group gap="xs" className="no-print">
            {isOpen && (
              <Button size="xs" aria-haspopup="dialog" onClick={() => setAsked('outcome')}>
                Ghi kết quả
              </Button>
            )}
            <Button
              component={Link}
              to={paths.editEventQuestion(event.id, question.id)}
              size="xs"
              variant="default"
              aria-label={`Sửa câu hỏi của ${asker.join(', ')}`}
            >
              Sửa
            </Button>
            <Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setAsked('void')}>
              Ghi nhầm
            </Button>
          </Group>
        )}
      </Stack>
      <OutcomeModal question={question} opened={asked === 'outcome'} onClose={() => setAsked(undefined)} />
      <ReasonModal
        title="Đánh dấu câu hỏi ghi nhầm"
        label="Lý do"
        confirmLabel="Đánh dấu ghi nhầm"
        opened={asked === 'void'}
        onClose={() => setAsked(undefined)}
        onConfirm={(void_reason) =>
          change
            .mutateAsync({ id: question.id, version: question.version, change: { void_reason } })
            .catch((failure) => {
              throw inWordsOf(questionTold, failure);
            })
        }
      />
    </Paper>
  );
}
