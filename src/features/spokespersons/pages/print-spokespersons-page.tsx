import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { OfficialDocumentView } from '@/documents/print/official-document-view';
import { buildSpokespersonList } from '@/documents/spokesperson-list';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { listInputOf } from '../spokespersons.document';
import { readFilters } from '../spokespersons.filters';
import { allSpokespersonsOptions } from '../spokespersons.queries';

export function Component() {
  const { acting } = useActing();
  const [search] = useSearchParams();
  const rows = useQuery(allSpokespersonsOptions(readFilters(search)));
  return (
    <>
      <div className="no-print">
        <PageHeader
          title="Danh sách người phát ngôn"
          crumbs={[{ label: 'Người phát ngôn', to: `${paths.spokespersons}?${search}` }]}
          actions={
            <Button
              leftSection={<IconPrinter size={16} aria-hidden />}
              disabled={!rows.isSuccess}
              onClick={() => window.print()}
            >
              In danh sách
            </Button>
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
