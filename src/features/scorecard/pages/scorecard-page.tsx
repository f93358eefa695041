import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { formatDate, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyKindName } from '@/reference/agency-kinds';
import { PrintButton } from '@/reference/print-button';
import { DayFilter } from '@/ui/day-filter';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { DoneTable } from '../components/done-table';
import { OwedTable } from '../components/owed-table';
import { RequirementsTable } from '../components/requirements-table';
import { ScoreHistory } from '../components/score-history';
import { ScoreSummary } from '../components/score-summary';
import { Section } from '../components/section';
import { WordButton } from '../components/word-button';
import type { Scorecard } from '../scorecard.api';
import { readDay, writeDay } from '../scorecard.filters';
import { whyNone } from '../scorecard.logic';
import { scorecardOptions } from '../scorecard.queries';

const crumbs = [{ label: 'Giám sát', to: paths.supervision }];

export async function prefetch(client: QueryClient, { pathname, searchParams }: URL) {
  const agencies = await client.ensureQueryData(agenciesOptions());
  const agency = agencies.find(({ code }) => paths.scorecard(encodeURIComponent(code)) === pathname);
  if (agency) await client.prefetchQuery(scorecardOptions(agency.id, readDay(searchParams)));
}

/** How one agency stands: the same page for who supervises it and for its own clerk. */
export function Component() {
  const { code = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const day = readDay(search);
  const agencies = useQuery(agenciesOptions());
  const agencyId = agencies.data?.find((agency) => agency.code === code)?.id;
  const card = useQuery({ ...scorecardOptions(agencyId ?? '', day), enabled: agencyId !== undefined });

  if (agencies.isError) return <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />;
  if (agencies.isPending) return <PageLoader />;
  if (agencyId === undefined) return <NotFound code={code} />;
  if (card.isError) return <ErrorState error={card.error} onRetry={() => card.refetch()} />;
  if (card.isPending) return <PageLoader />;
  if (card.data === null) return <NotYours />;
  return (
    <ScorecardPage card={card.data} day={day} stale={card.isPlaceholderData} onDay={(to) => setSearch(writeDay(to))} />
  );
}

function NotFound({ code }: { code: string }) {
  return (
    <>
      <PageHeader title="Không tìm thấy cơ quan" crumbs={crumbs} />
      <EmptyState title={`Không có cơ quan nào mang mã «${code}».`}>
        <Button component={Link} to={paths.agencies} variant="default">
          Về danh sách cơ quan
        </Button>
      </EmptyState>
    </>
  );
}

function NotYours() {
  return (
    <>
      <PageHeader title="Phiếu theo dõi" crumbs={crumbs} />
      <EmptyState title="Bạn không xem được phiếu theo dõi của cơ quan này.">
        <Button component={Link} to={paths.supervision} variant="default">
          Về Giám sát
        </Button>
      </EmptyState>
    </>
  );
}

interface Props {
  card: Scorecard;
  day: string | null;
  stale: boolean;
  onDay: (day: string | null) => void;
}

function ScorecardPage({ card, day, stale, onDay }: Props) {
  const { agency, requirements, owed } = card;
  return (
    <>
      <PageHeader
        title={`Phiếu theo dõi: ${agency.short_name}`}
        crumbs={crumbs}
        badges={
          <Badge variant="light" tt="none">
            {agencyKindName(agency.kind)}
          </Badge>
        }
        actions={
          <>
            <WordButton card={card} day={day} />
            <PrintButton
              label="In"
              printed={{ what: 'agency_scorecard', agencyId: agency.id, rows: 1, filters: writeDay(day) }}
              disabled={stale}
            />
          </>
        }
      />
      <Text size="sm" mb="sm">
        Việc thực hiện quy định về phát ngôn và cung cấp thông tin cho báo chí của{' '}
        <Anchor component={Link} to={paths.agency(agency.code)} size="sm" underline="always">
          {agency.name}
        </Anchor>
        .
      </Text>
      <Group role="search" mb="md" className="no-print">
        <DayFilter label="Tính đến hết ngày" value={day} onChange={onDay} before={today()} />
      </Group>
      <Stack aria-busy={stale} style={stale ? { opacity: 0.6 } : undefined}>
        <Section title="Điểm">
          <ScoreSummary card={card} />
        </Section>
        <Section title="Yêu cầu áp dụng cho cơ quan">
          {requirements.length === 0 ? (
            <Text size="sm">{whyNone(card.day, agency)}: không có yêu cầu nào áp dụng.</Text>
          ) : (
            <RequirementsTable card={card} day={day} />
          )}
        </Section>
        <Section title="Việc còn phải làm">
          {owed ? (
            <OwedTable owed={owed} />
          ) : (
            <Text size="sm">
              Việc còn phải làm chỉ kể được của hiện nay; bỏ ngày {formatDate(card.day)} ở trên để xem.
            </Text>
          )}
        </Section>
        <Section title="Đã làm trong mười hai tháng">
          <Text size="sm" c="dimmed" mb="xs">
            Việc phát sinh từ ngày {formatDate(card.from_day)} đến hết ngày {formatDate(card.day)}, kết quả tính đến
            nay.
          </Text>
          <DoneTable card={card} />
        </Section>
        <Section title="Điểm qua từng tháng">
          <ScoreHistory card={card} day={day} />
        </Section>
      </Stack>
    </>
  );
}
