import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import type { Spokesperson } from '../spokespersons.api';
import { spokespersonOptions } from '../spokespersons.queries';

interface Props {
  title: string;
  children: (record: Spokesperson, reload: () => Promise<unknown>) => ReactNode;
}

/** Loads the record of the address for a form over it; says so to who may only read it. */
export function WritableRecord({ title, children }: Props) {
  const { id = '' } = useParams();
  const { can } = useActing();
  const query = useQuery(spokespersonOptions(id));
  if (query.isPending) return <PageLoader />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  const record = query.data;
  return (
    <>
      <PageHeader
        title={`${title}: ${record.full_name}`}
        crumbs={[
          { label: 'Người phát ngôn', to: paths.spokespersons },
          { label: record.full_name, to: paths.spokesperson(record.id) },
        ]}
        badges={record.is_demo && <DemoBadge />}
      />
      {can('spokespersons.write', record.agency_id) ? (
        children(record, query.refetch)
      ) : (
        <EmptyState title={`Chỉ cán bộ đầu mối của ${record.agency.name} sửa được hồ sơ này.`} />
      )}
    </>
  );
}
