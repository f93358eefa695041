import { useState } from 'react';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { useAgenciesFor } from '@/reference/use-agencies-for';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { DirectiveForm } from '../components/directive-form';
import { emptyForm, toRow } from '../directives.form';
import { useCreateDirective } from '../directives.queries';

export function Component() {
  const { can } = useActing();
  return (
    <>
      <PageHeader title="Nhập văn bản chỉ đạo" crumbs={[{ label: 'Văn bản chỉ đạo', to: paths.directives }]} />
      {can('directives.run') ? (
        <WithAgencies />
      ) : (
        <EmptyState title="Giám sát của cơ quan gửi văn bản, hoặc của cơ quan cấp trên, nhập văn bản chỉ đạo." />
      )}
    </>
  );
}

function WithAgencies() {
  const { isPending, isError, error, refetch, living } = useAgenciesFor('directives.run');
  if (isPending) return <PageLoader />;
  if (isError) return <ErrorState error={error} onRetry={() => refetch()} />;
  return <NewDirective keepers={living} />;
}

function NewDirective({ keepers }: { keepers: Agency[] }) {
  const { acting } = useActing();
  const below = keepers.filter(({ id }) => id !== acting.agency.id);
  const create = useCreateDirective();
  const [initial] = useState(() => emptyForm(acting.agency.id));
  return (
    <DirectiveForm
      draftOf="directive:new"
      initial={initial}
      version={null}
      keepers={keepers}
      below={below}
      submitLabel="Lưu dự thảo"
      cancelTo={paths.directives}
      onSave={async (form) => {
        const row = toRow(
          form,
          below.map(({ id }) => id),
        );
        const { id } = await create.mutateAsync(row);
        return {
          goTo: paths.directive(id),
          message: 'Đã lưu dự thảo. Đính kèm toàn văn rồi gửi các cơ quan.',
        };
      }}
    />
  );
}
