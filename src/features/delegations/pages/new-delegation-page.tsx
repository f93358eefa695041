import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Head } from '@/reference/agency-head.api';
import { headOptions } from '@/reference/agency-head.queries';
import { OwnAgency } from '@/session/own-agency';
import { useStoredDraft } from '@/session/use-draft';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { DelegationForm } from '../components/delegation-form';
import { emptyForm, toRow } from '../delegations.form';
import { prefetchForm, useCreateDelegation } from '../delegations.queries';

interface Props {
  agency: { id: string; kind: string };
}

export const prefetch = prefetchForm;

export function Component() {
  return (
    <>
      <PageHeader title="Lập văn bản ủy quyền" crumbs={[{ label: 'Ủy quyền phát ngôn', to: paths.delegations }]} />
      <OwnAgency refusal="Chỉ cán bộ đầu mối của cơ quan lập văn bản ủy quyền của cơ quan mình.">
        {(agency) => <WithHead agency={agency} />}
      </OwnAgency>
    </>
  );
}

const draftOf = ({ id }: Props['agency']) => `delegation:new:${id}`;

function WithHead({ agency }: Props) {
  const head = useQuery(headOptions(agency.id, today()));
  // Asked for beside the head, not after it.
  useStoredDraft(draftOf(agency));
  if (head.isPending) return <PageLoader />;
  if (head.isError) return <ErrorState error={head.error} onRetry={() => head.refetch()} />;
  return <NewDelegation agency={agency} head={head.data} />;
}

function NewDelegation({ agency, head }: Props & { head: Head | null }) {
  const create = useCreateDelegation();
  const [initial] = useState(() => emptyForm(agency.id, head));
  return (
    <DelegationForm
      draftOf={draftOf(agency)}
      initial={initial}
      version={null}
      agency={agency}
      submitLabel="Lưu văn bản ủy quyền"
      cancelTo={paths.delegations}
      onSave={async (form) => {
        const saved = await create.mutateAsync(toRow(form));
        return {
          goTo: paths.delegation(saved.id),
          message: saved.signed_at
            ? 'Đã lưu. Đính kèm bản quét văn bản đã ký rồi công bố để báo chí biết, liên hệ.'
            : 'Đã lưu. Tải văn bản để trình ký, ký xong thì ghi nhận đã ký.',
        };
      }}
    />
  );
}
