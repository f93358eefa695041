import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatUntil, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Head } from '@/reference/agency-head.api';
import { headOptions } from '@/reference/agency-head.queries';
import { useStoredDraft } from '@/session/use-draft';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { DelegationForm } from '../components/delegation-form';
import { WritableDelegation } from '../components/writable-delegation';
import type { Delegation } from '../delegations.api';
import { renewalOf, toRow } from '../delegations.form';
import { prefetchRecordForm, useCreateDelegation } from '../delegations.queries';

export const prefetch = prefetchRecordForm;

export function Component() {
  return (
    <WritableDelegation title="Gia hạn">
      {(record) =>
        record.signed_at ? (
          <WithHead record={record} />
        ) : (
          <EmptyState title="Văn bản này chưa ký nên chưa có gì để gia hạn; sửa thời hạn ngay trên bản dự thảo." />
        )
      }
    </WritableDelegation>
  );
}

const draftOf = ({ id }: Delegation) => `delegation:renew:${id}`;

function WithHead({ record }: { record: Delegation }) {
  const head = useQuery(headOptions(record.agency_id, today()));
  // Asked for beside the head, not after it.
  useStoredDraft(draftOf(record));
  if (head.isPending) return <PageLoader />;
  if (head.isError) return <ErrorState error={head.error} onRetry={() => head.refetch()} />;
  return <Renewal record={record} head={head.data} />;
}

function Renewal({ record, head }: { record: Delegation; head: Head | null }) {
  const create = useCreateDelegation();
  const [initial] = useState(() => renewalOf(record, head));
  return (
    <>
      <Alert variant="light" mb="md" maw={880}>
        <Text size="sm">
          Gia hạn là một văn bản ủy quyền mới, có số và chữ ký riêng. Văn bản {record.document_number} giữ nguyên, có
          hiệu lực {formatUntil(record.ends_at)}.
        </Text>
      </Alert>
      <DelegationForm
        draftOf={draftOf(record)}
        initial={initial}
        version={null}
        agency={record.agency}
        submitLabel="Lưu văn bản gia hạn"
        cancelTo={paths.delegation(record.id)}
        onSave={async (form) => {
          const saved = await create.mutateAsync(toRow(form));
          return { goTo: paths.delegation(saved.id), message: 'Đã lưu văn bản gia hạn.' };
        }}
      />
    </>
  );
}
