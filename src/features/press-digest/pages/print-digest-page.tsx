import { type QueryClient, useQuery } from '@tanstack/react-query';
import { buildPressDigest } from '@/documents/press-digest';
import { OfficialDocumentView } from '@/documents/print/official-document-view';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { PrintButton } from '@/reference/print-button';
import { placeNameOf, settingsOptions } from '@/reference/settings.queries';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { DigestWord } from '../components/digest-word';
import { digestInputOf } from '../digest.document';
import { readFilters, writeFilters } from '../digest.filters';
import { digestOptions } from '../digest.queries';
import { scopeOf } from '../digest.scope';
import { useDigestFilters } from '../use-digest-filters';

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(digestOptions(readFilters(searchParams), 'printed'));
}

/** The sheet that is laid on the desk in the morning. */
export function Component() {
  const { acting } = useActing();
  const { asked } = useDigestFilters();
  const digest = useQuery(digestOptions(asked, 'printed'));
  const agencies = useQuery(agenciesOptions());
  const settings = useQuery(settingsOptions());
  const filters = writeFilters(asked);
  const failed = [digest, agencies, settings].find(({ isError }) => isError);
  return (
    <>
      <div className="no-print">
        <PageHeader
          title="Bản in điểm báo"
          crumbs={[{ label: 'Điểm báo', to: `${paths.digest}?${filters}` }]}
          actions={
            <>
              <DigestWord asked={asked} />
              <PrintButton
                label="In điểm báo"
                disabled={!digest.isSuccess || !agencies.isSuccess || !settings.isSuccess}
                printed={{
                  what: 'press_items',
                  agencyId: asked.agencyId ?? acting.agency.id,
                  rows: digest.data?.items.length ?? 0,
                  filters,
                }}
              />
            </>
          }
        />
      </div>
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => failed.refetch()} />
      ) : digest.data && agencies.data && settings.data ? (
        <OfficialDocumentView
          document={buildPressDigest(
            digestInputOf(digest.data, asked, acting.agency, placeNameOf(settings.data), scopeOf(asked, agencies.data)),
          )}
        />
      ) : (
        <PageLoader />
      )}
    </>
  );
}
