import { type QueryClient, useQuery } from '@tanstack/react-query';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { useActing } from '@/session/acting';
import { useStoredDraft } from '@/session/use-draft';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { PlanForm } from '../components/plan-form';
import { draftName } from '../use-plan';

export function prefetch(client: QueryClient): Promise<void> {
  return client.prefetchQuery(agenciesOptions());
}

export function Component() {
  const { can } = useActing();
  return (
    <>
      <PageHeader
        title="Lập phương án sắp xếp"
        crumbs={[
          { label: 'Cơ quan', to: paths.agencies },
          { label: 'Sắp xếp cơ quan', to: paths.reorganisations },
        ]}
      />
      {can('agencies.reorganise') ? (
        <NewReorganisation />
      ) : (
        <EmptyState title="Quản trị của cơ quan lập và thực hiện phương án sắp xếp." />
      )}
    </>
  );
}

function NewReorganisation() {
  const agencies = useQuery(agenciesOptions());
  const draft = useStoredDraft(draftName);
  if (agencies.isPending || draft.isPending) return <PageLoader />;
  if (agencies.isError) return <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />;
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => draft.refetch()} />;
  return <PlanForm draft={draft.data} agencies={agencies.data} />;
}
