import { useState } from 'react';
import { paths } from '@/lib/paths';
import { useAddPressAgency } from '@/reference/press-agencies.queries';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { EmptyState } from '@/ui/states';
import { PressAgencyForm } from '../components/press-agency-form';
import { emptyForm, toRow } from '../press-agencies.form';

export function Component() {
  const { can } = useActing();
  return (
    <>
      <PageHeader title="Thêm cơ quan báo chí" crumbs={[{ label: 'Cơ quan báo chí', to: paths.pressAgencies }]} />
      {can('pressAgencies.add') ? (
        <NewPressAgency />
      ) : (
        <EmptyState title="Cán bộ đầu mối và giám sát thêm cơ quan báo chí vào danh sách." />
      )}
    </>
  );
}

function NewPressAgency() {
  const add = useAddPressAgency();
  const [initial] = useState(emptyForm);
  return (
    <PressAgencyForm
      draftOf="press-agency:new"
      initial={initial}
      version={null}
      submitLabel="Lưu cơ quan báo chí"
      cancelTo={paths.pressAgencies}
      onSave={async (form) => {
        const { name } = await add.mutateAsync(toRow(form));
        return {
          goTo: `${paths.pressAgencies}?${new URLSearchParams({ q: name })}`,
          message: `Đã thêm ${name} vào danh sách.`,
        };
      }}
    />
  );
}
