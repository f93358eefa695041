import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { OfficialDocumentView } from '@/documents/print/official-document-view';
import { buildSpokespersonList } from '@/documents/spokesperson-list';
import { paths } from '@/lib/paths';
import { PrintButton } from '@/reference/print-button';
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
  return (
    <>
      <div className="no-print">
        <PageHeader
          title="Danh sách người phát ngôn"
          crumbs={[{ label: 'Người phát ngôn', to: `${paths.spokespersons}?${search}` }]}
          actions={
            <PrintButton
              label="In danh sách"
              disabled={!rows.isSuccess}
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
      {rows.isPending ? (
        <PageLoader />
      ) : rows.isError ? (
        <ErrorState error={rows.error} onRetry={() => rows.refetch()} />
      ) : (
        <OfficialDocumentView document={buildSpokespersonList(listInputOf(rows.data, acting.agency))} />
      )}
    </>
  );
}
