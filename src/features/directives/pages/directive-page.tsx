import { Button, Grid, Paper, Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyIdsFor } from '@/reference/agency-scope';
import { AttachmentsCard } from '@/reference/attachments-card';
import { RecordTimeline } from '@/reference/record-timeline';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { PageLoader } from '@/ui/states';
import { ownOptions } from '../acknowledgements.queries';
import { AcknowledgementsCard } from '../components/acknowledgements-card';
import { DirectiveFacts } from '../components/directive-facts';
import { DirectiveSteps } from '../components/directive-steps';
import { OwnAcknowledgement } from '../components/own-acknowledgement';
import { StateBadge } from '../components/state-badge';
import type { Directive } from '../directives.api';
import type { DirectiveState } from '../directives.names';
import { directiveOptions } from '../directives.queries';
import { timelineTables } from '../directives.told';

const list = { label: 'Văn bản chỉ đạo', to: paths.directives };

export function prefetch(client: QueryClient, { pathname }: URL) {
  return client.prefetchQuery(directiveOptions(pathname.split('/').at(-1) ?? ''));
}

export function Component() {
  const { id = '' } = useParams();
  const directive = useQuery(directiveOptions(id));
  const agencies = useQuery(agenciesOptions());
  if (directive.isPending || agencies.isPending) return <PageLoader />;
  if (directive.data === undefined) {
    return <RecordFailure error={directive.error} list={list} onRetry={() => directive.refetch()} />;
  }
  if (agencies.isError) return <RecordFailure error={agencies.error} list={list} onRetry={() => agencies.refetch()} />;
  return <Record directive={directive.data} agencies={agencies.data} />;
}

function Record({ directive, agencies }: { directive: Directive; agencies: readonly Agency[] }) {
  const { memberships } = useActing();
  const { id, agency_id, addressed_agency_ids, state } = directive;
  const runs = agencyIdsFor('directives.run', memberships, agencies).has(agency_id);
  const readable = agencyIdsFor('directives.read', memberships, agencies);
  const ownIds = memberships.filter(({ role }) => role === 'clerk').map(({ agency }) => agency.id);
  // Whoever reads others' records sees what these confirm.
  const oversees = addressed_agency_ids.some((of) => readable.has(of) && !ownIds.includes(of));
  const keeps = readable.has(agency_id);
  const nameOf = (of: string) => agencies.find((agency) => agency.id === of)?.short_name ?? of;
  return (
    <>
      <PageHeader
        title={directive.title}
        crumbs={[list]}
        badges={
          <>
            <StateBadge state={state as DirectiveState} />
            {directive.is_demo && <DemoBadge />}
          </>
        }
        actions={
          runs &&
          (state === 'draft' || state === 'issued') && (
            <Button component={Link} to={paths.editDirective(id)} variant="default">
              Sửa
            </Button>
          )
        }
      />
      <SavedNotice />
      {runs && <DirectiveSteps directive={directive} />}
      <OwnAcknowledgements directive={directive} ownIds={ownIds.filter((of) => addressed_agency_ids.includes(of))} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: keeps ? 7 : 12 }}>
          <Stack>
            <Paper withBorder p="md">
              <DirectiveFacts directive={directive} />
            </Paper>
            <Paper withBorder p="md">
              <AttachmentsCard
                record={{ by: 'directive_id', id, agency_id }}
                writable={runs && state !== 'voided'}
                title="Toàn văn văn bản"
                chooseLabel="Chọn tệp toàn văn văn bản"
                attachLabel="Đính kèm văn bản"
                emptyText="Chưa có tệp nào."
              />
            </Paper>
          </Stack>
        </Grid.Col>
        {keeps && (
          <Grid.Col span={{ base: 12, md: 5 }}>
            <RecordTimeline recordId={id} tables={timelineTables(nameOf)} />
          </Grid.Col>
        )}
        {oversees && directive.sent_at !== null && (
          <Grid.Col span={12}>
            <AcknowledgementsCard directive={directive} />
          </Grid.Col>
        )}
      </Grid>
    </>
  );
}

/** What one's own agencies have to do with it, where it is addressed to them. */
function OwnAcknowledgements({ directive, ownIds }: { directive: Directive; ownIds: readonly string[] }) {
  const isSent = directive.sent_at !== null && directive.state !== 'voided';
  const own = useQuery({ ...ownOptions(directive.id, ownIds), enabled: isSent && ownIds.length > 0 });
  return own.data?.map((acknowledgement) => (
    <OwnAcknowledgement key={acknowledgement.id} acknowledgement={acknowledgement} directive={directive} />
  ));
}
