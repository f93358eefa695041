import { Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { getPressAgency, type PressAgency } from '@/reference/press-agencies.api';
import { pressAgencyOptions, useUpdatePressAgency } from '@/reference/press-agencies.queries';
import { RecordTimeline } from '@/reference/record-timeline';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, PageLoader } from '@/ui/states';
import { PressAgencyForm } from '../components/press-agency-form';
import { toForm, toRow } from '../press-agencies.form';
import { timelineTables } from '../press-agencies.told';

const list = { label: 'Cơ quan báo chí', to: paths.pressAgencies };

export function prefetch(client: QueryClient, { pathname }: URL): Promise<void> {
  return client.prefetchQuery(pressAgencyOptions(pathname.split('/').at(-2) ?? ''));
}

export function Component() {
  const { id = '' } = useParams();
  const { can } = useActing();
  const record = useQuery(pressAgencyOptions(id));
  if (record.isPending) return <PageLoader />;
  if (record.isError) return <RecordFailure error={record.error} list={list} onRetry={() => record.refetch()} />;
  return (
    <>
      <PageHeader title={`Sửa ${record.data.name}`} crumbs={[list]} badges={record.data.is_demo && <DemoBadge />} />
      {can('pressAgencies.correct') ? (
        <Stack gap="lg">
          <Correction record={record.data} />
          <RecordTimeline recordId={id} tables={timelineTables} />
        </Stack>
      ) : (
        <EmptyState title="Giám sát hoặc quản trị của tỉnh sửa danh sách cơ quan báo chí." />
      )}
    </>
  );
}

function Correction({ record }: { record: PressAgency }) {
  const update = useUpdatePressAgency();
  return (
    <PressAgencyForm
      draftOf={`press-agency:${record.id}`}
      initial={toForm(record)}
      version={record.version}
      submitLabel="Lưu thay đổi"
      cancelTo={paths.pressAgencies}
      loadTheirs={async () => {
        const theirs = await getPressAgency(record.id);
        return { form: toForm(theirs), version: theirs.version, by: 'Người khác', at: theirs.updated_at };
      }}
      onSave={async (form, version) => {
        const { id, ...change } = toRow(form);
        const { name } = await update.mutateAsync({ id, version: version ?? record.version, change });
        return {
          goTo: `${paths.pressAgencies}?${new URLSearchParams({ q: name })}`,
          message: `Đã lưu thay đổi của ${name}.`,
        };
      }}
    />
  );
}
