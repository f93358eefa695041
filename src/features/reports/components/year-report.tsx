import { Badge, Box, Grid, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { paths } from '@/lib/paths';
import { serverNow } from '@/lib/server-clock';
import { RecordTimeline } from '@/reference/record-timeline';
import { recordsPath } from '@/reference/report-records';
import { DemoBadge } from '@/ui/demo-badge';
import { Lines } from '@/ui/lines';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { confirmedNumbers, reportedNumbers, standingOf } from '../reports.logic';
import { type ReasonKey, textNames } from '../reports.names';
import { timelineTables } from '../reports.told';
import { type OpenReport, type ReportPlace, useReport } from '../use-report';
import { FiguresTable } from './figures-table';
import { ReportSteps } from './report-steps';
import { StandingBadge } from './standing-badge';
import { TermsLine } from './terms-line';
import { WordButton } from './word-button';

interface Props extends ReportPlace {
  /** What stands above it, as the choice of a year. */
  children?: ReactNode;
  /** Reached from the list of all. */
  isBelowList?: boolean;
}

/** A report of a year: its figures with both columns, its text, what is to be done and its history. */
export function YearReport({ children, isBelowList = false, ...place }: Props) {
  const open = useReport(place);
  const crumbs = isBelowList ? [{ label: 'Báo cáo', to: `${paths.reports}?nam=${place.year}` }] : [];
  if (open.status === 'open') {
    const { agency, year, isSum } = open;
    return (
      <>
        <PageHeader
          title={isSum ? `Báo cáo toàn tỉnh năm ${year}` : `Báo cáo năm ${year}: ${agency.short_name}`}
          crumbs={crumbs}
          badges={<Badges open={open} />}
          actions={<WordButton open={open} />}
        />
        <SavedNotice />
        {children}
        <TermsLine terms={open.terms} />
        <ReportSteps open={open} />
        <Sheet open={open} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={`Báo cáo năm ${place.year}`} crumbs={crumbs} />
      {children}
      {open.status === 'pending' ? (
        <PageLoader />
      ) : open.status === 'error' ? (
        <ErrorState error={open.error} onRetry={open.retry} />
      ) : (
        <EmptyState title="Không có báo cáo này, hoặc bạn không có quyền xem.">
          <Text size="sm">
            Cơ quan Đảng không thuộc phạm vi báo cáo theo Nghị định; cơ quan thành lập sau hoặc giải thể trước kỳ số
            liệu cũng không có báo cáo của năm đó.
          </Text>
        </EmptyState>
      )}
    </>
  );
}

function Badges({ open: { agency, report, terms, isSum } }: { open: OpenReport }) {
  const isConfirmed = report?.state === 'confirmed';
  if (isSum) {
    return (
      <Badge color={isConfirmed ? 'teal' : 'gray'} variant="light" tt="none">
        {isConfirmed ? 'Đã chốt' : 'Chưa chốt'}
      </Badge>
    );
  }
  const standing = standingOf({
    state: isConfirmed ? 'confirmed' : 'draft',
    is_late: report?.is_late ?? false,
    is_returned: report?.is_returned ?? false,
    is_overdue: terms.due_at !== null && Date.parse(terms.due_at) <= serverNow(),
    is_owed: agency.dissolved_on === null,
  });
  return (
    <>
      <StandingBadge standing={standing} />
      {report?.is_demo && <DemoBadge />}
    </>
  );
}

function Sheet({ open }: { open: OpenReport }) {
  const { agencyId, isSum, terms, report, recorded } = open;
  const confirmed = confirmedNumbers(report);
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: report ? 8 : 12 }}>
        <Stack>
          <section aria-labelledby="so-lieu">
            <Title order={2} size="h4" id="so-lieu" mb="xs">
              I. Về số liệu
            </Title>
            <FiguresTable
              caption="Sáu số liệu của báo cáo"
              recorded={recorded}
              recordedHeader={isSum ? 'Theo báo cáo các cơ quan' : 'Theo hồ sơ'}
              {...(!isSum && {
                addressOf: (figure) => recordsPath({ figure, agencyId, from: terms.from_day, to: terms.to_day }),
              })}
              reported={{
                numbers: reportedNumbers(report, confirmed ?? recorded),
                header: 'Số báo cáo',
                reasonOf: (part) => report?.[`${part as ReasonKey}_reason`] ?? null,
              }}
              confirmed={confirmed}
            />
          </section>
          <Paper withBorder p="md" component="section" aria-labelledby="kho-khan">
            <Title order={2} size="h4" id="kho-khan" mb="xs">
              II. Khó khăn, vướng mắc và đề xuất, kiến nghị
            </Title>
            {(['difficulties', 'proposals'] as const).map((key) => (
              <Stack key={key} gap={2} mb="xs">
                <Text size="sm" fw={600}>
                  {textNames[key]}
                </Text>
                <Box fz="sm">{report?.[key] ? <Lines text={report[key]} /> : 'Không có.'}</Box>
              </Stack>
            ))}
          </Paper>
        </Stack>
      </Grid.Col>
      {report && (
        <Grid.Col span={{ base: 12, md: 4 }}>
          <RecordTimeline recordId={report.id} tables={timelineTables} />
        </Grid.Col>
      )}
    </Grid>
  );
}
