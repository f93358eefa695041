import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { serverNow } from '@/lib/server-clock';
import { PrintButton } from '@/reference/print-button';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { ErrorState, PageLoader } from '@/ui/states';
import { incidentList } from '../components/incident-form-page';
import { SummarySheet } from '../components/summary-sheet';
import { storyOptions } from '../incident-story.queries';
import { incidentOptions } from '../incidents.queries';

/** Of a very long story the latest steps are printed. */
const mostEvents = 300;
// The table of newspapers is as wide as a sheet on its side.
const pageRules = '@page vu-viec { size: A4 landscape; margin: 12mm }';

export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-2) ?? '';
  return Promise.all([client.prefetchQuery(incidentOptions(id)), client.prefetchInfiniteQuery(storyOptions(id))]);
}

export function Component() {
  const { id = '' } = useParams();
  const incident = useQuery(incidentOptions(id));
  const story = useInfiniteQuery(storyOptions(id));
  const events = story.data?.pages.flatMap((page) => page.events) ?? [];
  const { hasNextPage, isFetching, isError, fetchNextPage } = story;
  const goesOn = hasNextPage && events.length < mostEvents;
  useEffect(() => {
    if (goesOn && !isFetching && !isError) fetchNextPage();
  }, [goesOn, isFetching, isError, fetchNextPage]);

  if (incident.isPending || story.isPending) return <PageLoader />;
  if (!incident.data) {
    return <RecordFailure error={incident.error} list={incidentList} onRetry={() => incident.refetch()} />;
  }
  if (!story.data) return <ErrorState error={story.error} onRetry={() => story.refetch()} />;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title="Tóm tắt vụ việc"
          crumbs={[incidentList, { label: incident.data.title, to: paths.incident(id) }]}
          actions={
            <PrintButton
              label="In tóm tắt"
              disabled={goesOn && !isError}
              printed={{ what: 'incidents', recordId: id }}
            />
          }
        />
      </div>
      <style>{pageRules}</style>
      <SummarySheet incident={incident.data} events={events} cut={hasNextPage} now={new Date(serverNow())} />
    </>
  );
}
