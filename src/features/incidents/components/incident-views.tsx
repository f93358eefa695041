import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PagedList } from '@/ui/paged-list';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { incidentBoardOptions, incidentListOptions } from '../incident-lists.queries';
import { type IncidentFilters, unfiltered, writeFilters } from '../incidents.filters';
import { IncidentBoard } from './incident-board';
import { IncidentTable } from './incident-table';

interface Props {
  filters: IncidentFilters;
  /** What to ask the database for. */
  asked: IncidentFilters;
  onChange: (change: Partial<IncidentFilters>) => void;
  withAgency: boolean;
}

const isFiltered = (filters: IncidentFilters) =>
  writeFilters(filters).toString() !== writeFilters(unfiltered(filters)).toString();

/** The incidents as a list, page by page. */
export function IncidentListView({ filters, asked, onChange, withAgency }: Props) {
  const list = useQuery(incidentListOptions(asked));
  const none = filters.order === 'due' ? <NothingToDo /> : <NoIncidents />;
  return (
    <PagedList
      list={list}
      after={filters.after}
      noun="vụ việc"
      emptyTitle="Không có vụ việc nào khớp bộ lọc"
      onTurn={(after) => onChange({ after })}
      nothing={!isFiltered(filters) && none}
    >
      {(rows, stale) => (
        <IncidentTable
          rows={rows}
          order={filters.order}
          onOrder={(order) => onChange({ order })}
          stale={stale}
          withAgency={withAgency}
        />
      )}
    </PagedList>
  );
}

/** The incidents by state, the first of each. */
export function IncidentBoardView({ filters, asked }: Pick<Props, 'filters' | 'asked'>) {
  const board = useQuery(incidentBoardOptions(asked));
  if (board.isPending) return <PageLoader />;
  if (board.isError) return <ErrorState error={board.error} onRetry={() => board.refetch()} />;
  if (board.data.some(({ rows }) => rows.length > 0)) {
    return <IncidentBoard columns={board.data} filters={filters} stale={board.isPlaceholderData} />;
  }
  if (!isFiltered({ ...filters, status: null, after: null })) return <NoIncidents />;
  return <Empty title="Không có vụ việc nào khớp bộ lọc">Bỏ bớt bộ lọc, hoặc kiểm tra lại từ đã gõ.</Empty>;
}

const NoIncidents = () => (
  <Empty title="Chưa có vụ việc nào">
    Khi thấy báo chí đăng, phát thông tin chưa chính xác về cơ quan, hãy ghi nhận vụ việc để theo dõi đến khi cải chính
    xong.
  </Empty>
);

const NothingToDo = () => (
  <Empty title="Không còn vụ việc nào có việc phải làm">Chọn cách sắp xếp khác để xem các vụ việc đã xong.</Empty>
);

function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <EmptyState title={title}>
      <Text size="sm">{children}</Text>
    </EmptyState>
  );
}
