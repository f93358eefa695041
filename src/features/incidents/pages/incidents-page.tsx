import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { QueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { useListFilters } from '@/session/use-list-filters';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { IncidentFilterBar } from '../components/incident-filters';
import { IncidentBoardView, IncidentListView } from '../components/incident-views';
import { incidentBoardOptions, incidentListOptions } from '../incident-lists.queries';
import { type IncidentFilters, readFilters, unfiltered, writeFilters } from '../incidents.filters';

const address = { read: readFilters, write: writeFilters };
const views = [
  { value: 'list', label: 'Danh sách' },
  { value: 'board', label: 'Bảng theo bước' },
];

/** The first page of the list, or the board, as the address says. */
export function prefetch(client: QueryClient, { searchParams }: URL): Promise<void> {
  const filters = readFilters(searchParams);
  return filters.view === 'board'
    ? client.prefetchQuery(incidentBoardOptions(filters))
    : client.prefetchQuery(incidentListOptions(filters));
}

export function Component() {
  const { acting, can } = useActing();
  const { filters: said, asked: ofAgency, change, typed, type, withAgency } = useListFilters(address);
  const filters = withAgency ? said : { ...said, agencyId: null };
  // What a clerk was asked to verify belongs to other agencies, so only «của cơ quan» holds to one's own.
  const asked = withAgency || filters.scope === 'own' ? ofAgency : filters;

  return (
    <>
      <PageHeader
        title="Vụ việc"
        actions={
          <>
            <SegmentedControl
              aria-label="Cách xem"
              data={views}
              value={filters.view}
              onChange={(view) => change({ view: view as IncidentFilters['view'] })}
            />
            {can('incidents.write', acting.agency.id) && (
              <Button component={Link} to={paths.newIncident} leftSection={<IconPlus size={16} aria-hidden />}>
                Ghi nhận vụ việc
              </Button>
            )}
          </>
        }
      />
      <SavedNotice />
      <IncidentFilterBar
        filters={filters}
        typed={typed}
        onType={type}
        onChange={change}
        onClear={() => change(unfiltered(filters))}
        withAgency={withAgency}
      />
      {filters.view === 'board' ? (
        <IncidentBoardView filters={filters} asked={asked} />
      ) : (
        <IncidentListView filters={filters} asked={asked} onChange={change} withAgency={withAgency} />
      )}
    </>
  );
}
