import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { useStoredDraft } from '@/session/use-draft';
import { PageHeader } from '@/ui/page-header';
import { EmptyState } from '@/ui/states';
import { NewIncidentFields } from '../components/new-incident-fields';
import { PressRegister } from '../components/press-register';
import { comparedNew } from '../incident-forms.compared';
import { prefetchNewIncident, recordedOptions, useCreateIncident } from '../incident-writing.queries';
import { toRow } from '../incidents.form';
import { emptyNewIncident, type NewIncidentForm, newIncidentRefusals } from '../new-incident.form';
import { hasItem, toItemRow } from '../press-items.form';
import { useCreatePressItem } from '../press-items.queries';
import { newIncidentSchema } from '../press-items.schema';

const draftOf = 'incident:new';
const resolver = zodResolver(newIncidentSchema);

export const prefetch = prefetchNewIncident;

export function Component() {
  const { can } = useActing();
  // Asked for beside the register, not after it.
  useStoredDraft(draftOf);
  return (
    <>
      <PageHeader title="Ghi nhận vụ việc" crumbs={[{ label: 'Vụ việc', to: paths.incidents }]} />
      {can('incidents.write') ? (
        <PressRegister>{(papers) => <NewIncident papers={papers} />}</PressRegister>
      ) : (
        <EmptyState title="Chỉ cán bộ đầu mối và giám sát ghi nhận vụ việc." />
      )}
    </>
  );
}

function NewIncident({ papers }: { papers: readonly PressAgency[] }) {
  const { memberships, acting } = useActing();
  const create = useCreateIncident();
  const addItem = useCreatePressItem();
  const [savedId, setSavedId] = useState<string>();
  const draftId = String(useStoredDraft(draftOf).data?.content.id ?? '');
  const { data: draftIsRecorded = false } = useQuery(recordedOptions(draftId));
  const [initial] = useState(() => {
    const own =
      acting.role === 'supervisor' ? undefined : [acting, ...memberships].find(({ role }) => role === 'clerk');
    return emptyNewIncident(own?.agency.id ?? '', acting.agency.short_name);
  });

  const save = async (form: NewIncidentForm) => {
    const saved = await create.mutateAsync(toRow(form));
    setSavedId(saved.id);
    if (hasItem(form)) await addItem.mutateAsync(toItemRow(form, saved));
    return {
      goTo: paths.incident(saved.id),
      message: 'Đã ghi nhận vụ việc. Bổ sung phần sai, nội dung đúng và bằng chứng khi có.',
    };
  };
  return (
    <RecordForm<NewIncidentForm>
      draftOf={draftOf}
      initial={initial}
      version={null}
      resolver={resolver}
      refusals={newIncidentRefusals}
      compared={comparedNew}
      submitLabel="Ghi nhận vụ việc"
      cancelTo={paths.incidents}
      onSave={save}
    >
      {(control) => (
        <>
          {savedId && addItem.isError && <OnlyTheIncident id={savedId} />}
          {!savedId && draftIsRecorded && <OfOneRecorded id={draftId} />}
          <NewIncidentFields control={control} papers={papers} />
        </>
      )}
    </RecordForm>
  );
}

/** Half of it is saved: said, so that nobody enters it again elsewhere. */
function OnlyTheIncident({ id }: { id: string }) {
  return (
    <Alert color="yellow" variant="light" role="status" title="Vụ việc đã lưu, bài báo chưa lưu được">
      Sửa mục báo lỗi rồi bấm lưu lại, không sinh thêm vụ việc nào; hoặc{' '}
      <Anchor component={Link} to={paths.incident(id)} inherit>
        mở vụ việc vừa lưu
      </Anchor>{' '}
      và thêm bài báo sau.
    </Alert>
  );
}

/** The draft is of an incident saved before: said, so that nobody types another one over it. */
function OfOneRecorded({ id }: { id: string }) {
  return (
    <Alert color="yellow" variant="light" role="status" title="Vụ việc trong bản nháp này đã lưu từ lần trước">
      Lưu tiếp là sửa và thêm bài vào chính{' '}
      <Anchor component={Link} to={paths.incident(id)} inherit>
        vụ việc đó
      </Anchor>
      . Ghi nhận vụ việc khác thì bấm «Bỏ nháp, bắt đầu lại».
    </Alert>
  );
}
