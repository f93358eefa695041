import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { buildConferenceNotice, noticeRuleCodes } from '@/documents/conference-notice';
import { OfficialDocumentView } from '@/documents/print/official-document-view';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { headOptions } from '@/reference/agency-head.queries';
import { rulesOptions } from '@/reference/legal-rules.queries';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { PrintButton } from '@/reference/print-button';
import { placeNameOf, settingsOptions } from '@/reference/settings.queries';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { eventList } from '../components/event-form-page';
import type { PressEvent } from '../press-events.api';
import { noticeOf } from '../press-events.document';
import { isAnnounced } from '../press-events.logic';
import { eventOptions } from '../press-events.queries';

export function prefetch(client: QueryClient, { pathname }: URL) {
  return Promise.all([
    client.prefetchQuery(eventOptions(pathname.split('/').at(-2) ?? '')),
    client.prefetchQuery(pressAgenciesOptions()),
    client.prefetchQuery(rulesOptions(noticeRuleCodes)),
    client.prefetchQuery(settingsOptions()),
  ]);
}

export function Component() {
  const { id = '' } = useParams();
  const event = useQuery(eventOptions(id));
  if (event.isPending) return <PageLoader />;
  if (event.isError) return <RecordFailure error={event.error} list={eventList} onRetry={() => event.refetch()} />;
  return isAnnounced(event.data) ? (
    <Notice event={event.data} />
  ) : (
    <EmptyState title="Sự kiện này không có thông báo, giấy mời." />
  );
}

function Notice({ event }: { event: PressEvent }) {
  const register = useQuery(pressAgenciesOptions());
  const rules = useQuery(rulesOptions(noticeRuleCodes));
  const head = useQuery(headOptions(event.agency_id, event.notice_date ?? today()));
  const settings = useQuery(settingsOptions());
  const failed = [register, rules, head, settings].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => failed.refetch()} />;
  if (!register.data || !rules.data || head.data === undefined || !settings.data) return <PageLoader />;
  const paper = noticeOf(event, {
    register: register.data,
    rules: rules.data,
    head: head.data,
    place: placeNameOf(settings.data),
  });
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={paper.isOwed ? 'Thông báo' : 'Giấy mời'}
          crumbs={[eventList, { label: event.title, to: paths.pressEvent(event.id) }]}
          actions={<PrintButton label="In văn bản" printed={{ what: 'press_events', recordId: event.id }} />}
        />
      </div>
      <OfficialDocumentView document={buildConferenceNotice(paper)} />
    </>
  );
}
