import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions } from '@/reference/agencies.queries';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { emptyForm, toRow } from '../agencies.form';
import { possibleParents } from '../agencies.placing';
import { AgencyForm } from '../components/agency-form';
import { useAddAgency } from '../editing.queries';

export function prefetch(client: QueryClient): Promise<void> {
  return client.prefetchQuery(agenciesOptions());
}

export function Component() {
  const { can } = useActing();
  const agencies = useQuery(agenciesOptions());
  return (
    <>
      <PageHeader title="Thêm cơ quan" crumbs={[{ label: 'Cơ quan', to: paths.agencies }]} />
      {!can('agencies.write') ? (
        <EmptyState title="Quản trị của cơ quan cấp trên thêm cơ quan." />
      ) : agencies.data ? (
        <NewAgency agencies={agencies.data} />
      ) : agencies.isError ? (
        <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />
      ) : (
        <PageLoader />
      )}
    </>
  );
}

function NewAgency({ agencies }: { agencies: readonly Agency[] }) {
  const [search] = useSearchParams();
  const add = useAddAgency();
  const parent = agencies.find(({ code }) => code === search.get('cap-tren')?.toUpperCase());
  const { memberships } = useActing();
  const [initial] = useState(() => {
    const [only, ...others] = possibleParents({ id: '', kind: '' }, agencies, memberships);
    return emptyForm(parent?.id ?? (others.length === 0 ? only : undefined));
  });
  return (
    <AgencyForm
      draftOf={parent ? `agency:new:${parent.code}` : 'agency:new'}
      initial={initial}
      version={null}
      agencies={agencies}
      submitLabel="Lưu cơ quan"
      cancelTo={parent ? paths.agency(parent.code) : paths.agencies}
      onSave={async (form) => {
        const { code, name } = await add.mutateAsync(toRow(form));
        return { goTo: paths.agency(code), message: `Đã thêm ${name}.` };
      }}
    />
  );
}
