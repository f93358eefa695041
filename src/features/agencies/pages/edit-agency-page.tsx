import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyIdsFor } from '@/reference/agency-scope';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { toForm, toRow } from '../agencies.form';
import { AgencyForm } from '../components/agency-form';
import { type EditedAgency, fetchEditedAgency } from '../editing.api';
import { editedAgencyOptions, useUpdateAgency } from '../editing.queries';

const list = { label: 'Cơ quan', to: paths.agencies };

export function prefetch(client: QueryClient, { pathname }: URL): Promise<unknown> {
  const code = decodeURIComponent(pathname.split('/').at(-2) ?? '');
  return Promise.all([client.prefetchQuery(agenciesOptions()), client.prefetchQuery(editedAgencyOptions(code))]);
}

export function Component() {
  const { code = '' } = useParams();
  const { memberships } = useActing();
  const record = useQuery(editedAgencyOptions(code));
  const agencies = useQuery(agenciesOptions());
  // A look that fails later leaves the form and what is typed in it alone.
  if (record.data === undefined && record.isError) {
    return <RecordFailure error={record.error} list={list} onRetry={() => record.refetch()} />;
  }
  if (agencies.data === undefined && agencies.isError) {
    return <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />;
  }
  if (record.data === undefined || agencies.data === undefined) return <PageLoader />;

  const agency = record.data;
  const managed = agencyIdsFor('agencies.write', memberships, agencies.data).has(agency.id);
  const dissolved = agency.dissolved_on !== null && agency.dissolved_on <= today();
  return (
    <>
      <PageHeader
        title={`Sửa: ${agency.name}`}
        crumbs={[list, { label: agency.short_name, to: paths.agency(agency.code) }]}
        badges={agency.is_demo && <DemoBadge />}
      />
      {!managed ? (
        <EmptyState title="Chỉ quản trị của cơ quan này hoặc của cơ quan cấp trên sửa được." />
      ) : dissolved ? (
        <EmptyState title="Cơ quan đã giải thể, không sửa được nữa." />
      ) : (
        <Change agency={agency} agencies={agencies.data} />
      )}
    </>
  );
}

function Change({ agency, agencies }: { agency: EditedAgency; agencies: readonly Agency[] }) {
  const update = useUpdateAgency();
  return (
    <AgencyForm
      draftOf={`agency:${agency.id}`}
      initial={toForm(agency)}
      version={agency.version}
      agencies={agencies}
      submitLabel="Lưu thay đổi"
      cancelTo={paths.agency(agency.code)}
      loadTheirs={async () => {
        const theirs = await fetchEditedAgency({ id: agency.id });
        return { form: toForm(theirs), version: theirs.version, by: 'Người khác', at: theirs.updated_at };
      }}
      onSave={async (form, version) => {
        const { id, ...change } = toRow(form);
        const { code, name } = await update.mutateAsync({ id, version: version ?? agency.version, change });
        return { goTo: paths.agency(code), message: `Đã lưu thay đổi của ${name}.` };
      }}
    />
  );
}
