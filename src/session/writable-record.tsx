import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useActing } from './acting';
import type { Action } from './permissions';

interface Kept {
  agency_id: string;
  is_demo: boolean;
  agency: { name: string };
}

interface Props<Record extends Kept> {
  query: UseQueryResult<Record>;
  /** What is done with the record: «Sửa hồ sơ». */
  title: string;
  nameOf: (record: Record) => string;
  /** The way back up. */
  list: { label: string; to: string };
  addressOf: (record: Record) => string;
  /** The right it takes. */
  action: Action;
  children: (record: Record) => ReactNode;
}

/** A record for a form over it; says so to who may only read it. */
export function WritableRecord<Record extends Kept>(props: Props<Record>) {
  const { query, title, nameOf, list, addressOf, action, children } = props;
  const { can } = useActing();
  const record = query.data;
  // A look at the record that fails later leaves the form and what is typed in it alone.
  if (record === undefined) {
    return query.isError ? <ErrorState error={query.error} onRetry={() => query.refetch()} /> : <PageLoader />;
  }
  const name = nameOf(record);
  return (
    <>
      <PageHeader
        title={`${title}: ${name}`}
        crumbs={[list, { label: name, to: addressOf(record) }]}
        badges={record.is_demo && <DemoBadge />}
      />
      {can(action, record.agency_id) ? (
        children(record)
      ) : (
        <EmptyState title={`Chỉ cán bộ đầu mối của ${record.agency.name} sửa được hồ sơ này.`} />
      )}
    </>
  );
}
