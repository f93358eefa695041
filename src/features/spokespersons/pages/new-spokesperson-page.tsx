import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { EmptyState } from '@/ui/states';
import { SpokespersonForm } from '../components/spokesperson-form';
import { emptyForm, toRow } from '../spokespersons.form';
import { useCreateSpokesperson } from '../spokespersons.queries';

export function Component() {
  const { memberships, acting } = useActing();
  const [search, setSearch] = useSearchParams();
  const ownAgencies = memberships.filter(({ role }) => role === 'clerk').map(({ agency }) => agency);
  const asked = search.get('co-quan') ?? acting.agency.code;
  const agency = ownAgencies.find(({ code }) => code === asked) ?? ownAgencies[0];

  return (
    <>
      <PageHeader title="Thêm người phát ngôn" crumbs={[{ label: 'Người phát ngôn', to: paths.spokespersons }]} />
      {!agency ? (
        <EmptyState title="Chỉ cán bộ đầu mối của cơ quan lập hồ sơ người phát ngôn của cơ quan mình." />
      ) : (
        <>
          {ownAgencies.length === 1 ? (
            <Text mb="md">
              Cơ quan: <b>{agency.name}</b>
            </Text>
          ) : (
            <NativeSelect
              label="Cơ quan"
              mb="md"
              maw={880}
              value={agency.code}
              data={ownAgencies.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(event) => setSearch({ 'co-quan': event.currentTarget.value }, { replace: true })}
            />
          )}
          <NewSpokesperson key={agency.id} agencyId={agency.id} />
        </>
      )}
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
