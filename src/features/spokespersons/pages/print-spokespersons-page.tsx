import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { OfficialDocumentView } from '@/documents/print/official-document-view';
import { buildSpokespersonList } from '@/documents/spokesperson-list';
import { paths } from '@/lib/paths';
import { PrintButton } from '@/reference/print-button';
import { placeNameOf, settingsOptions } from '@/reference/settings.queries';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { listInputOf } from '../spokespersons.document';
import { readFilters, writeFilters } from '../spokespersons.filters';
import { allSpokespersonsOptions } from '../spokespersons.queries';

export function Component() {
  const { acting } = useActing();
  const [search] = useSearchParams();
  const filters = readFilters(search);
  const rows = useQuery(allSpokespersonsOptions(filters));
  const settings = useQuery(settingsOptions());
  return (
    <>
      <div className="no-print">
        <PageHeader
          title="Danh sách người phát ngôn"
          crumbs={[{ label: 'Người phát ngôn', to: `${paths.spokespersons}?${search}` }]}
          actions={
            <PrintButton
              label="In danh sách"
              disabled={!rows.isSuccess || !settings.isSuccess}
              printed={{
                what: 'spokespersons',
                agencyId: filters.agencyId ?? acting.agency.id,
                rows: rows.data?.length ?? 0,
                filters: writeFilters(filters),
              }}
            />
          }
        />
      </div>
      {rows.isPending || settings.isPending ? (
        <PageLoader />
      ) : rows.isError ? (
        <ErrorState error={rows.error} onRetry={() => rows.refetch()} />
      ) : settings.isError ? (
        <ErrorState error={settings.error} onRetry={() => settings.refetch()} />
      ) : (
        <OfficialDocumentView
          document={buildSpokespersonList(listInputOf(rows.data, acting.agency, placeNameOf(settings.data)))}
        />
      )}
    </>
  );
}
