import { Box, Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { sumNumbers } from '@/reference/report-figures';
import { recordsPath } from '@/reference/report-records';
import { useActing } from '@/session/acting';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useTypedFilter } from '@/ui/use-typed-filter';
import type { ReportTerms, YearRow } from '../reports.api';
import { termsOptions, yearOptions } from '../reports.queries';
import { countYear, filterYear, writeFilters, type YearFilters } from '../year.filters';
import { FiguresTable } from './figures-table';
import { SheetButton } from './sheet-button';
import { standingNames } from './standing-badge';
import { TermsLine } from './terms-line';
import { YearSelect } from './year-select';
import { YearTable } from './year-table';

interface Props {
  filters: YearFilters;
  onChange: (change: Partial<YearFilters>, replace?: boolean) => void;
}

/** The reports of all agencies one supervises: who has confirmed, and what they come to. */
export function YearOverview({ filters, onChange }: Props) {
  const { acting } = useActing();
  const { year } = filters;
  const terms = useQuery(termsOptions(year));
  const list = useQuery(yearOptions(year));
  return (
    <>
      <PageHeader
        title={`Báo cáo năm ${year}`}
        actions={
          <>
            <Button component={Link} to={paths.periodReport} variant="default">
              Tổng hợp theo kỳ
            </Button>
            <SheetButton
              named={`Báo cáo phát ngôn ${year}`}
              filters={writeFilters(filters)}
              rowsOf={async () =>
                (await import('../reports.document')).reportedAgencies(filterYear(list.data ?? [], filters))
              }
            />
            {acting.agency.kind === 'province' && (
              <Button component={Link} to={paths.sumReport(year, acting.agency.id)}>
                Báo cáo toàn tỉnh
              </Button>
            )}
          </>
        }
      />
      <SavedNotice />
      <Box mb="md">
        <YearSelect year={year} onChange={(chosen) => onChange({ year: chosen })} />
      </Box>
      {terms.data && <TermsLine terms={terms.data} />}
      {list.isPending || terms.isPending ? (
        <PageLoader />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : terms.isError ? (
        <ErrorState error={terms.error} onRetry={() => terms.refetch()} />
      ) : (
        <Year rows={list.data} terms={terms.data} filters={filters} onChange={onChange} />
      )}
    </>
  );
}

function Year({ rows, terms, filters, onChange }: Props & { rows: YearRow[]; terms: ReportTerms }) {
  const { year, query, standing } = filters;
  const [typed, type] = useTypedFilter(query, (words) => onChange({ query: words }, true));
  const found = filterYear(rows, filters);
  const { owed, confirmed, late, missing, returned } = countYear(rows);
  return (
    <Stack gap="lg">
      <section aria-labelledby="cong">
        <Title order={2} size="h4" id="cong" mb="xs">
          Cộng {rows.length} cơ quan
        </Title>
        <FiguresTable
          caption={`Cộng số liệu năm ${year}`}
          recorded={sumNumbers(rows.map(({ recorded }) => recorded))}
          addressOf={(figure) => recordsPath({ figure, agencyId: null, from: terms.from_day, to: terms.to_day })}
          reported={{ numbers: sumNumbers(rows.map(({ reported }) => reported)), header: 'Theo báo cáo các cơ quan' }}
        />
      </section>
      <section aria-labelledby="tung-co-quan">
        <Title order={2} size="h4" id="tung-co-quan" mb="xs">
          Từng cơ quan
        </Title>
        <Text size="sm" mb="sm">
          {confirmed}/{owed} cơ quan đã xác nhận{late > 0 && `, trong đó ${late} muộn`}; {missing} chưa xác nhận
          {returned > 0 && `, trong đó ${returned} bị trả lại`}.
        </Text>
        <FilterBar
          label="Tìm theo tên cơ quan"
          typed={typed}
          onType={type}
          filtered={query !== '' || standing !== null}
          onClear={() => onChange({ query: '', standing: null })}
        >
          <FilterChoice
            label="Tình trạng"
            value={standing}
            names={{
              unconfirmed: 'Chưa xác nhận (tất cả)',
              overdue: standingNames.overdue,
              returned: standingNames.returned,
              confirmed: standingNames.confirmed,
              late: standingNames.late,
            }}
            onChange={(value) => onChange({ standing: value as YearFilters['standing'] })}
          />
        </FilterBar>
        {found.length === 0 ? <EmptyState title="Không có cơ quan nào khớp" /> : <YearTable year={year} rows={found} />}
      </section>
    </Stack>
  );
}
