import { Stack, Text, Title } from '@mantine/core';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { formatDate, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { noteExport } from '@/reference/exports.api';
import { figures, numberKeys, sumNumbers, tellFigure } from '@/reference/report-figures';
import { recordsPath } from '@/reference/report-records';
import { useActing } from '@/session/acting';
import { type Column, DataTable } from '@/ui/data-table';
import { DownloadButton } from '@/ui/download-button';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { FiguresTable } from '../components/figures-table';
import { PeriodFilterBar } from '../components/period-filters';
import { SheetButton } from '../components/sheet-button';
import type { AgencyFigures } from '../figures.api';
import { type PeriodFilters, readFilters, writeFilters } from '../period.filters';
import { figuresOptions } from '../reports.queries';

/** The figures the address asks for, as far as they do not depend on for whom. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  const { agencyId, ...period } = readFilters(searchParams, today());
  return client.prefetchQuery(figuresOptions({ from: period.from, to: period.to }, agencyId));
}

/** The six figures of a month or of any days, as for the press briefing. */
export function Component() {
  const { acting } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search, today());
  const { from, to } = filters;
  const asked = acting.role === 'clerk' ? acting.agency.id : filters.agencyId;
  const list = useQuery(figuresOptions({ from, to }, asked));
  const rows = list.data ?? [];
  const change = (to: Partial<PeriodFilters>) => setSearch(writeFilters({ ...filters, ...to }));
  const issuer = asked ?? acting.agency.id;
  return (
    <>
      <PageHeader
        title="Tổng hợp theo kỳ"
        crumbs={[{ label: 'Báo cáo', to: paths.reports }]}
        actions={
          rows.length > 0 && (
            <>
              <SheetButton
                named={`Tổng hợp phát ngôn ${from} ${to}`}
                filters={writeFilters(filters)}
                rowsOf={() =>
                  rows.map((row) => ({ name: row.agency_short_name, numbers: row.numbers, status: '', note: '' }))
                }
              />
              <PeriodWordButton issuer={issuer} filters={filters} rows={rows} />
            </>
          )
        }
      />
      <PeriodFilterBar filters={filters} onChange={change} />
      {list.isPending ? (
        <PageLoader />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState title="Không có cơ quan nào phải tổng hợp">
          <Text size="sm">Cơ quan Đảng không thuộc phạm vi Nghị định.</Text>
        </EmptyState>
      ) : (
        <Summary rows={rows} asked={asked} filters={filters} />
      )}
    </>
  );
}

interface SummaryProps {
  rows: AgencyFigures[];
  asked: string | null;
  filters: PeriodFilters;
}

function Summary({ rows, asked, filters: { from, to } }: SummaryProps) {
  const active = rows.filter(({ numbers }) => numberKeys.some((key) => numbers[key] > 0));
  const columns: Column<AgencyFigures>[] = [
    { key: 'agency', header: 'Cơ quan', cell: ({ agency_short_name }) => agency_short_name },
    ...figures.map(
      (figure): Column<AgencyFigures> => ({
        key: figure.part,
        header: figure.short,
        cell: ({ numbers }) => tellFigure(figure, numbers),
      }),
    ),
  ];
  return (
    <Stack gap="lg">
      <section aria-labelledby="so-lieu">
        <Title order={2} size="h4" id="so-lieu" mb="xs">
          Từ {formatDate(from)} đến hết {formatDate(to)}
        </Title>
        <FiguresTable
          caption="Sáu số liệu trong kỳ"
          period="trong kỳ"
          recorded={sumNumbers(rows.map(({ numbers }) => numbers))}
          addressOf={(figure) => recordsPath({ figure, agencyId: asked, from, to })}
        />
      </section>
      {rows.length > 1 && (
        <section aria-labelledby="tung-co-quan">
          <Title order={2} size="h4" id="tung-co-quan" mb="xs">
            Từng cơ quan
          </Title>
          {active.length > 0 && (
            <DataTable
              caption="Số liệu trong kỳ của từng cơ quan"
              columns={columns}
              rows={active}
              rowKey={({ agency_id }) => agency_id}
            />
          )}
          <Text size="sm" mt="sm">
            {rows.length - active.length} cơ quan không có số liệu trong kỳ.
          </Text>
        </section>
      )}
    </Stack>
  );
}

interface WordProps {
  issuer: string;
  filters: PeriodFilters;
  rows: readonly AgencyFigures[];
}

/** The summary on paper, under the name of whose it is. */
function PeriodWordButton({ issuer, filters, rows }: WordProps) {
  const client = useQueryClient();
  const download = async () => {
    const [{ periodReportOf }, { downloadPeriodReport }] = await Promise.all([
      import('../reports.document'),
      import('@/documents/report'),
    ]);
    const input = await periodReportOf(client, issuer, filters, rows);
    await noteExport({
      what: 'agency_reports',
      format: 'docx',
      agencyId: issuer,
      rows: rows.length,
      filters: writeFilters(filters),
    });
    await downloadPeriodReport(input);
  };
  return <DownloadButton label="Tải văn bản (Word)" download={download} />;
}
