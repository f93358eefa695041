import { Paper, Stack, Text, Title } from '@mantine/core';
import { useAgenciesFor } from '@/reference/use-agencies-for';
import type { Digest } from '../digest.api';
import { byPaper, type Paper as Newspaper, nameOfTone } from '../digest.logic';
import { DigestArticle } from './digest-article';

/** What was written, by newspaper and then tone. */
export function DigestPapers({ digest }: { digest: Digest }) {
  const { includes } = useAgenciesFor('digest.write');
  return byPaper(digest).map((paper) => <OfPaper key={paper.id} paper={paper} mayWrite={includes} />);
}

function OfPaper({ paper, mayWrite }: { paper: Newspaper; mayWrite: (agencyId: string) => boolean }) {
  const heading = `bao-${paper.id}`;
  const told = paper.groups.filter(({ items }) => items.length > 0);
  if (told.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={heading}>
      <Stack gap="sm">
        <Title order={2} size="h4" id={heading}>
          {paper.name} ({paper.total})
        </Title>
        {/* Headings and articles stand side by side, so that one just classified keeps the focus where it goes. */}
        {told.flatMap(({ tone, count, items }) => [
          <Title order={3} size="h5" key={tone ?? 'none'} mt="xs">
            {nameOfTone(tone)} <Text span>({count})</Text>
          </Title>,
          ...items.map((item) => <DigestArticle key={item.id} item={item} writable={mayWrite(item.agency_id)} />),
        ])}
      </Stack>
    </Paper>
  );
}
