import { Button, Grid, Paper, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { attachmentsOptions } from '@/reference/attachments.queries';
import { AttachmentsCard } from '@/reference/attachments-card';
import { RecordTimeline } from '@/reference/record-timeline';
import { timelineOptions } from '@/reference/timeline.queries';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { PageLoader } from '@/ui/states';
import { EndTermModal } from '../components/end-term-modal';
import { PublicationCard } from '../components/publication-card';
import { SpokespersonFacts, StandardsCard } from '../components/spokesperson-facts';
import { StateBadge } from '../components/state-badges';
import type { Spokesperson } from '../spokespersons.api';
import { stateOf } from '../spokespersons.logic';
import { spokespersonOptions } from '../spokespersons.queries';
import { timelineTables } from '../spokespersons.told';

const list = { label: 'Người phát ngôn', to: paths.spokespersons };

/** The record, its history and its files, all at once. */
export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([
    client.prefetchQuery(spokespersonOptions(id)),
    client.prefetchInfiniteQuery(timelineOptions(id)),
    client.prefetchQuery(attachmentsOptions('spokesperson_id', id)),
  ]);
}

export function Component() {
  const { id = '' } = useParams();
  const record = useQuery(spokespersonOptions(id));

  if (record.isPending) return <PageLoader />;
  if (record.isError) {
    return <RecordFailure error={record.error} list={list} onRetry={() => record.refetch()} />;
  }
  return <Record record={record.data} />;
}

function Record({ record }: { record: Spokesperson }) {
  const { can } = useActing();
  const writable = can('spokespersons.write', record.agency_id);
  const state = stateOf(record);
  return (
    <>
      <PageHeader
        title={record.full_name}
        crumbs={[list]}
        badges={
          <>
            <StateBadge state={state} />
            {record.is_demo && <DemoBadge />}
          </>
        }
        actions={writable && <Actions record={record} ended={state === 'ended'} />}
      />
      <SavedNotice />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <Paper withBorder p="md">
              <SpokespersonFacts record={record} />
            </Paper>
            <Paper withBorder p="md">
              <PublicationCard record={record} writable={writable} />
            </Paper>
            <Paper withBorder p="md">
              <StandardsCard record={record} />
            </Paper>
            <Paper withBorder p="md">
              <AttachmentsCard
                record={{ by: 'spokesperson_id', id: record.id, agency_id: record.agency_id }}
                writable={writable}
                title="Bản quét quyết định"
                chooseLabel="Chọn tệp quét quyết định"
              />
            </Paper>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <RecordTimeline recordId={record.id} tables={timelineTables} />
        </Grid.Col>
      </Grid>
    </>
  );
}

function Actions({ record, ended }: { record: Spokesperson; ended: boolean }) {
  const [ending, modal] = useDisclosure(false);
  return (
    <>
      <Button component={Link} to={paths.editSpokesperson(record.id)} variant={ended ? 'default' : 'filled'}>
        Sửa
      </Button>
      {!ended && (
        <>
          <Button component={Link} to={paths.replaceSpokesperson(record.id)} variant="default">
            Thay thế
          </Button>
          <Button variant="default" onClick={modal.open}>
            Kết thúc nhiệm vụ
          </Button>
          <EndTermModal record={record} opened={ending} onClose={modal.close} />
        </>
      )}
    </>
  );
}
