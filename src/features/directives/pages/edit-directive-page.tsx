import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { lastChangedBy } from '@/reference/timeline.api';
import { useAgenciesFor } from '@/reference/use-agencies-for';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, PageLoader } from '@/ui/states';
import { DirectiveForm } from '../components/directive-form';
import { type Directive, getDirective } from '../directives.api';
import { othersAddressed, toForm, toRow } from '../directives.form';
import { directiveOptions, useUpdateDirective } from '../directives.queries';

const list = { label: 'Văn bản chỉ đạo', to: paths.directives };

export function prefetch(client: QueryClient, { pathname }: URL) {
  return client.prefetchQuery(directiveOptions(pathname.split('/').at(-2) ?? ''));
}

export function Component() {
  const { id = '' } = useParams();
  const directive = useQuery(directiveOptions(id));
  const { data: agencies = [], living, includes, isLoading } = useAgenciesFor('directives.run');
  if (directive.isPending || isLoading) return <PageLoader />;
  // A look at the record that fails later leaves the form and what is typed in it alone.
  if (directive.data === undefined) {
    return <RecordFailure error={directive.error} list={list} onRetry={() => directive.refetch()} />;
  }
  const { title, state, agency_id, is_demo } = directive.data;
  return (
    <>
      <PageHeader
        title={`Sửa văn bản: ${title}`}
        crumbs={[list, { label: title, to: paths.directive(id) }]}
        badges={is_demo && <DemoBadge />}
      />
      {!includes(agency_id) ? (
        <EmptyState title="Chỉ giám sát của cơ quan gửi văn bản, hoặc của cơ quan cấp trên, sửa được văn bản này." />
      ) : state === 'ended' || state === 'voided' ? (
        <EmptyState title="Văn bản đã hết hiệu lực hoặc đã bỏ nên không sửa được nữa." />
      ) : (
        <EditDirective
          directive={directive.data}
          agencies={agencies}
          below={living.filter(({ id: of }) => of !== agency_id)}
        />
      )}
    </>
  );
}

interface Props {
  directive: Directive;
  agencies: readonly Agency[];
  below: Agency[];
}

function EditDirective({ directive, agencies, below }: Props) {
  const update = useUpdateDirective();
  const ids = below.map(({ id }) => id);
  const others = othersAddressed(directive, ids);
  return (
    <DirectiveForm
      draftOf={`directive:${directive.id}`}
      initial={toForm(directive, ids)}
      version={directive.version}
      below={below}
      also={agencies.filter(({ id }) => others.includes(id))}
      submitLabel="Lưu thay đổi"
      cancelTo={paths.directive(directive.id)}
      loadTheirs={async () => {
        const [theirs, by] = await Promise.all([getDirective(directive.id), lastChangedBy(directive.id, 'directives')]);
        return { form: toForm(theirs, ids), version: theirs.version, by, at: theirs.updated_at };
      }}
      onSave={async (form, version) => {
        const { id, agency_id: _, ...change } = toRow(form, ids, others);
        await update.mutateAsync({ id, version: version ?? directive.version, change });
        return { goTo: paths.directive(id), message: 'Đã lưu thay đổi.' };
      }}
    />
  );
}
