import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { buildDelegationDocument } from '@/documents/delegation-document';
import { OfficialDocumentView } from '@/documents/print/official-document-view';
import { paths } from '@/lib/paths';
import { PrintButton } from '@/reference/print-button';
import { placeNameOf, settingsOptions } from '@/reference/settings.queries';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { ErrorState, PageLoader } from '@/ui/states';
import { documentOf } from '../delegations.document';
import { delegationOptions, delegationRulesOptions } from '../delegations.queries';

const list = { label: 'Ủy quyền phát ngôn', to: paths.delegations };

export function prefetch(client: QueryClient, { pathname }: URL) {
  return Promise.all([
    client.prefetchQuery(delegationOptions(pathname.split('/').at(-2) ?? '')),
    client.prefetchQuery(delegationRulesOptions()),
    client.prefetchQuery(settingsOptions()),
  ]);
}

export function Component() {
  const { id = '' } = useParams();
  const record = useQuery(delegationOptions(id));
  const rules = useQuery(delegationRulesOptions());
  const settings = useQuery(settingsOptions());
  if (record.isPending || rules.isPending || settings.isPending) return <PageLoader />;
  if (record.isError) return <RecordFailure error={record.error} list={list} onRetry={() => record.refetch()} />;
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => rules.refetch()} />;
  if (settings.isError) return <ErrorState error={settings.error} onRetry={() => settings.refetch()} />;
  const paper = documentOf(record.data, rules.data, placeNameOf(settings.data));
  return (
    <>
      <div className="no-print">
        <PageHeader
          title="Văn bản ủy quyền"
          crumbs={[list, { label: record.data.delegate_name, to: paths.delegation(id) }]}
          actions={<PrintButton label="In văn bản" printed={{ what: 'delegations', recordId: id }} />}
        />
      </div>
      <OfficialDocumentView document={buildDelegationDocument(paper)} />
    </>
  );
}
