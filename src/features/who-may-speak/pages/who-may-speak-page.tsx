import { Alert, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { serverNow } from '@/lib/server-clock';
import { agenciesOptions } from '@/reference/agencies.queries';
import { publishedAgenciesOptions } from '@/reference/published-agencies.queries';
import { useSession } from '@/session/use-session';
import { MemberAgencyChoice, PublicAgencyChoice } from '../components/agency-choice';
import { Answer } from '../components/answer';
import { MatterField } from '../components/matter-field';
import { MomentField } from '../components/moment-field';
import { mattersOf } from '../who-may-speak.logic';
import { answerOptions } from '../who-may-speak.queries';
import { type Question, readQuestion, writeQuestion } from '../who-may-speak.question';

export function Component() {
  const session = useSession();
  const asMember = session.status === 'signed-in';
  const [search, setSearch] = useSearchParams();
  const question = readQuestion(search);
  const change = (to: Partial<Question>, replace = false) =>
    setSearch(writeQuestion({ ...question, ...to }), { replace, preventScrollReset: true });
  const agencyName = useAgencyName(question.agency, asMember);
  const offered = useOfferedMatters(question, asMember);
  const AgencyChoice = asMember ? MemberAgencyChoice : PublicAgencyChoice;
  const isPast = question.at !== null && Date.parse(question.at) < serverNow();

  return (
    <>
      <title>Ai được phát ngôn? · Phát Ngôn</title>
      <Title order={1} size="h2">
        Ai được phát ngôn?
      </Title>
      <Text mt={4} mb="md" maw="44rem">
        {asMember
          ? 'Ai được nhân danh cơ quan cung cấp thông tin cho báo chí, về việc gì, đến khi nào, theo văn bản nào; kể cả vào một lúc đã qua.'
          : 'Ai được nhân danh cơ quan cung cấp thông tin cho báo chí, về việc gì và đến khi nào, theo danh bạ đã công bố.'}
      </Text>
      <Group role="search" align="flex-start" gap="sm" mb="lg" className="no-print">
        <AgencyChoice agency={question.agency} onChange={(agency) => change({ agency })} />
        <MatterField about={question.about} offered={offered} onChange={(about) => change({ about }, true)} />
        <MomentField at={question.at} onChange={(at) => change({ at })} />
      </Group>
      {!asMember && isPast && (
        <Alert color="blue" variant="light" mb="md" title="Danh bạ công khai không nhớ người đã thôi">
          Ở đây chỉ còn những người đang được phát ngôn mà lúc ấy cũng đã được phát ngôn. Muốn biết đầy đủ ai được phát
          ngôn vào lúc đã qua, hãy hỏi chính cơ quan.
        </Alert>
      )}
      <Answer question={question} asMember={asMember} agencyName={agencyName} />
    </>
  );
}

/** What an agency is called, as far as the reader may know it: else its code. */
function useAgencyName(code: string, asMember: boolean): string | null {
  const all = useQuery({ ...agenciesOptions(), enabled: asMember });
  const published = useQuery({ ...publishedAgenciesOptions(), enabled: !asMember });
  if (!code) return null;
  return (asMember ? all : published).data?.find((agency) => agency.code === code)?.name ?? `cơ quan có mã «${code}»`;
}

/** Matters somebody of the agency is authorised for at that moment. */
function useOfferedMatters(question: Question, asMember: boolean): string[] {
  const everything = answerOptions({ ...question, about: '' }, asMember);
  const answer = useInfiniteQuery({ ...everything, enabled: question.agency !== '' });
  return question.agency ? mattersOf(answer.data?.pages.flatMap(({ speakers }) => speakers) ?? []) : [];
}
