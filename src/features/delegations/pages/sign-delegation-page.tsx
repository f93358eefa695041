import { zodResolver } from '@hookform/resolvers/zod';
import { Fieldset, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatUntil } from '@/lib/dates';
import { formatSince } from '@/lib/local-time';
import { paths } from '@/lib/paths';
import { RecordForm } from '@/session/record-form';
import { EmptyState } from '@/ui/states';
import { DeputyWarning } from '../components/deputy-warning';
import { SignatureFields, SignerFields } from '../components/signature-fields';
import { WritableDelegation } from '../components/writable-delegation';
import { type Delegation, getSavedVersion } from '../delegations.api';
import { type DelegationForm, signatureOf, toForm } from '../delegations.form';
import { prefetchRecordForm, useUpdateDelegation } from '../delegations.queries';
import { refusals } from '../delegations.refusals';
import { signingSchema } from '../delegations.schema';
import { compared } from '../delegations.told';

const resolveSigning = zodResolver(signingSchema);

export const prefetch = prefetchRecordForm;

export function Component() {
  return <WritableDelegation title="Ghi nhận đã ký">{(record) => <Signing record={record} />}</WritableDelegation>;
}

function Signing({ record }: { record: Delegation }) {
  const update = useUpdateDelegation();
  const [open] = useState(record.signed_at === null && record.revoked_at === null);
  if (!open) return <EmptyState title="Văn bản này không còn chờ ký." />;
  return (
    <RecordForm<DelegationForm>
      draftOf={`delegation:sign:${record.id}`}
      initial={toForm(record)}
      version={record.version}
      resolver={resolveSigning}
      refusals={refusals}
      compared={compared}
      submitLabel="Ghi nhận đã ký"
      cancelTo={paths.delegation(record.id)}
      loadTheirs={() => getSavedVersion(record.id)}
      onSave={async (form, version) => {
        await update.mutateAsync({ id: record.id, version: version ?? record.version, change: signatureOf(form) });
        return {
          goTo: paths.delegation(record.id),
          message: 'Đã ghi nhận. Đính kèm bản quét văn bản đã ký rồi công bố để báo chí biết, liên hệ.',
        };
      }}
    >
      {(control) => (
        <Stack>
          <Text>
            {record.matter}. Thời hạn từ {formatSince(record.valid_from)} {formatUntil(record.valid_until)}; chưa có
            hiệu lực trước thời điểm ký.
          </Text>
          <DeputyWarning rank={record.delegate_rank} agencyKind={record.agency.kind} signedOn="" />
          <Fieldset legend="Văn bản đã ký">
            <Stack gap="sm">
              <SignatureFields control={control} required />
              <SignerFields control={control} agencyId={record.agency_id} />
            </Stack>
          </Fieldset>
        </Stack>
      )}
    </RecordForm>
  );
}
