import { Alert, Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { formatMoment } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { serverNow } from '@/lib/server-clock';
import { ByAgency } from '@/reference/by-agency';
import { ErrorState, PageLoader } from '@/ui/states';
import { useUnended } from '@/ui/use-unended';
import { answerSentence, endOfSpeaker, momentWords } from '../who-may-speak.logic';
import { answerOptions } from '../who-may-speak.queries';
import type { Question } from '../who-may-speak.question';
import classes from './answer.module.css';
import { LegalBasis } from './legal-basis';
import { Nobody } from './nobody';
import { SpeakerCard } from './speaker-card';

interface Props {
  question: Question;
  asMember: boolean;
  /** The agency asked about, by name as far as it is known; null = any. */
  agencyName: string | null;
}

const never = () => null;

/** Who may speak: the answer in a sentence, then the persons by agency. */
export function Answer({ question, asMember, agencyName }: Props) {
  const answer = useInfiniteQuery(answerOptions(question, asMember));
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = answer;
  const askAgain = useCallback(() => void refetch(), [refetch]);
  const all = data?.pages.flatMap(({ speakers }) => speakers) ?? [];
  // An answer about now loses who is over at that very moment; one about a moment stays.
  const speakers = useUnended(all, question.at === null ? endOfSpeaker : never, askAgain);

  if (answer.isPending) return <PageLoader />;
  if (!data) return <ErrorState error={answer.error} onRetry={askAgain} />;
  const now = serverNow();
  const moment = question.at === null ? now : Date.parse(question.at);
  const sentence = answerSentence({
    when: momentWords(question.at, now),
    count: speakers.length,
    more: hasNextPage,
    agency: agencyName,
    about: question.about,
    onlyPublished: !asMember,
  });
  return (
    <section aria-label="Trả lời" aria-busy={answer.isPlaceholderData} className={classes.answer}>
      <Text fw={600} size="lg" role="status" mb="xs">
        {sentence}
      </Text>
      {answer.isRefetchError && (
        <Alert color="yellow" variant="light" mb="xs" role="alert">
          Chưa cập nhật được: {describeError(answer.error)} Câu trả lời dưới đây là của lúc{' '}
          {formatMoment(new Date(answer.dataUpdatedAt).toISOString())}, có thể đã thay đổi.
        </Alert>
      )}
      <LegalBasis speakers={speakers} />
      {speakers.length === 0 && <Nobody question={question} asMember={asMember} isPast={moment < now - 60_000} />}
      <ByAgency people={speakers}>
        {(speaker) => <SpeakerCard key={speaker.sort_key} speaker={speaker} asMember={asMember} />}
      </ByAgency>
      {isFetchNextPageError && <ErrorState error={answer.error} onRetry={() => fetchNextPage()} />}
      {hasNextPage && !isFetchNextPageError && (
        <Button variant="default" fullWidth mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </section>
  );
}
