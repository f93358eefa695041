import { useState } from 'react';
import { paths } from '@/lib/paths';
import { OwnAgency } from '@/session/own-agency';
import { PageHeader } from '@/ui/page-header';
import { SpokespersonForm } from '../components/spokesperson-form';
import { emptyForm, toRow } from '../spokespersons.form';
import { useCreateSpokesperson } from '../spokespersons.queries';

export function Component() {
  return (
    <>
      <PageHeader title="Thêm người phát ngôn" crumbs={[{ label: 'Người phát ngôn', to: paths.spokespersons }]} />
      <OwnAgency refusal="Chỉ cán bộ đầu mối của cơ quan lập hồ sơ người phát ngôn của cơ quan mình.">
        {({ id }) => <NewSpokesperson agencyId={id} />}
      </OwnAgency>
    </>
  );
}

function NewSpokesperson({ agencyId }: { agencyId: string }) {
  const create = useCreateSpokesperson();
  const [initial] = useState(() => emptyForm(agencyId));
  return (
    <SpokespersonForm
      draftOf={`spokesperson:new:${agencyId}`}
      initial={initial}
      version={null}
      submitLabel="Lưu hồ sơ"
      cancelTo={paths.spokespersons}
      onSave={async (form) => {
        const saved = await create.mutateAsync(toRow(form));
        return {
          goTo: paths.spokesperson(saved.id),
          message: 'Đã lưu hồ sơ. Đính kèm bản quét quyết định và công bố để báo chí biết, liên hệ.',
        };
      }}
    />
  );
}
