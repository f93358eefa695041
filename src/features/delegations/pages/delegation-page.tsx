import { Grid, Paper, Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { today } from '@/lib/dates';
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
import { useServerNow } from '@/ui/use-server-now';
import { DelegationActions, DocumentMenu } from '../components/delegation-actions';
import { DelegationFacts } from '../components/delegation-facts';
import { DelegationPublication } from '../components/delegation-publication';
import { DeputyWarning } from '../components/deputy-warning';
import { StateBadge } from '../components/state-badge';
import type { Delegation } from '../delegations.api';
import { boundariesOf, stateOf } from '../delegations.logic';
import { delegationOptions, delegationRulesOptions } from '../delegations.queries';
import { timelineTables } from '../delegations.told';

const list = { label: 'Ủy quyền phát ngôn', to: paths.delegations };
const purposes = { signed_document: 'Bản quét văn bản đã ký', other: 'Tài liệu khác' };
const beforeSigning = { other: purposes.other };

/** The record, its history and its files, all at once. */
export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([
    client.prefetchQuery(delegationOptions(id)),
    client.prefetchInfiniteQuery(timelineOptions(id)),
    client.prefetchQuery(attachmentsOptions('delegation_id', id)),
    client.prefetchQuery(delegationRulesOptions()),
  ]);
}

export function Component() {
  const { id = '' } = useParams();
  const record = useQuery(delegationOptions(id));

  if (record.isPending) return <PageLoader />;
  if (record.isError) return <RecordFailure error={record.error} list={list} onRetry={() => record.refetch()} />;
  return <Record record={record.data} />;
}

function Record({ record }: { record: Delegation }) {
  const { can } = useActing();
  const now = useServerNow(boundariesOf(record));
  const state = stateOf(record, now);
  const writable = can('delegations.write', record.agency_id);
  return (
    <>
      <PageHeader
        title={record.delegate_name}
        crumbs={[list]}
        badges={
          <>
            <StateBadge state={state} />
            {record.is_demo && <DemoBadge />}
          </>
        }
        actions={
          <>
            {writable && <DelegationActions record={record} state={state} />}
            <DocumentMenu record={record} />
          </>
        }
      />
      <SavedNotice />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <DeputyWarning
              rank={record.delegate_rank}
              agencyKind={record.agency.kind}
              signedOn={record.signed_at ? today(new Date(record.signed_at)) : ''}
            />
            <Paper withBorder p="md">
              <DelegationFacts record={record} />
            </Paper>
            <Paper withBorder p="md">
              <DelegationPublication record={record} writable={writable} now={now} />
            </Paper>
            <Paper withBorder p="md">
              <AttachmentsCard
                record={{ by: 'delegation_id', id: record.id, agency_id: record.agency_id }}
                writable={writable}
                title="Văn bản và tài liệu kèm theo"
                chooseLabel="Chọn tệp quét"
                purposes={record.signed_at === null ? beforeSigning : purposes}
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
