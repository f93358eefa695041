import { zodResolver } from '@hookform/resolvers/zod';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { paths } from '@/lib/paths';
import { RecordForm } from '@/session/record-form';
import { ContactFields } from '@/ui/fields/contact-fields';
import { EmptyState } from '@/ui/states';
import { DelegationForm } from '../components/delegation-form';
import { WritableDelegation } from '../components/writable-delegation';
import { type Delegation, getSavedVersion } from '../delegations.api';
import { contactOf, type DelegationForm as Form, toForm, toRow } from '../delegations.form';
import { editableOf } from '../delegations.logic';
import { prefetchRecordForm, useUpdateDelegation } from '../delegations.queries';
import { refusals } from '../delegations.refusals';
import { contactSchema } from '../delegations.schema';
import { compared } from '../delegations.told';

const resolveContact = zodResolver(contactSchema);

export const prefetch = prefetchRecordForm;

export function Component() {
  return (
    <WritableDelegation title="Sửa văn bản ủy quyền">{(record) => <Correction record={record} />}</WritableDelegation>
  );
}

function Correction({ record }: { record: Delegation }) {
  const update = useUpdateDelegation();
  // Decided as the form opens: what ends meanwhile is refused by the database, in words.
  const [editable] = useState(() => editableOf(record));
  const save = async (version: number | null, change: Partial<ReturnType<typeof toRow>>) => {
    await update.mutateAsync({ id: record.id, version: version ?? record.version, change });
    return { goTo: paths.delegation(record.id), message: 'Đã lưu thay đổi.' };
  };
  const form = {
    draftOf: `delegation:${record.id}`,
    initial: toForm(record),
    version: record.version,
    submitLabel: 'Lưu thay đổi',
    cancelTo: paths.delegation(record.id),
    loadTheirs: () => getSavedVersion(record.id),
  };

  if (editable === 'nothing') {
    return <EmptyState title="Văn bản này đã thu hồi nên không sửa được nữa." />;
  }
  if (editable === 'contact') {
    return (
      <>
        <Alert variant="light" mb="md" maw={880} title="Chỉ sửa được thông tin liên hệ">
          {record.contact
            ? 'Văn bản đã công bố: nội dung trên giấy không sửa được nữa. Cần đổi nội dung thì thu hồi và lập văn bản mới.'
            : 'Văn bản đã hết hạn: nội dung trên giấy không sửa được nữa.'}
        </Alert>
        <RecordForm<Form>
          {...form}
          resolver={resolveContact}
          refusals={refusals}
          compared={compared}
          onSave={(typed, version) => save(version, contactOf(typed))}
        >
          {(control) => <ContactFields control={control} />}
        </RecordForm>
      </>
    );
  }
  return (
    <DelegationForm
      {...form}
      agency={record.agency}
      onSave={(typed, version) => {
        const { id: _, agency_id: __, ...change } = toRow(typed, record);
        return save(version, change);
      }}
    />
  );
}
