import { Grid, Paper, Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyIdsFor } from '@/reference/agency-scope';
import { RecordTimeline } from '@/reference/record-timeline';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { PageLoader } from '@/ui/states';
import type { Acknowledgement } from '../acknowledgements.api';
import { type AcknowledgementState, stateNames } from '../acknowledgements.names';
import { acknowledgementOptions } from '../acknowledgements.queries';
import { AcknowledgementFacts } from '../components/acknowledgement-facts';
import { AcknowledgementFiles } from '../components/acknowledgement-files';
import { ReturnAcknowledgement } from '../components/return-acknowledgement';
import { ReturnedNotice } from '../components/returned-notice';
import { AcknowledgementBadge } from '../components/state-badge';
import type { Directive } from '../directives.api';
import { directiveOptions } from '../directives.queries';
import { timelineTables } from '../directives.told';

const list = { label: 'Văn bản chỉ đạo', to: paths.directives };

export function prefetch(client: QueryClient, { pathname }: URL) {
  return client.prefetchQuery(acknowledgementOptions(pathname.split('/').at(-1) ?? ''));
}

export function Component() {
  const { id = '' } = useParams();
  const acknowledgement = useQuery(acknowledgementOptions(id));
  const directiveId = acknowledgement.data?.directive_id ?? '';
  const directive = useQuery({ ...directiveOptions(directiveId), enabled: directiveId !== '' });
  const agencies = useQuery(agenciesOptions());
  const failed = [acknowledgement, directive, agencies].find(({ isError }) => isError);
  if (failed?.error) return <RecordFailure error={failed.error} list={list} onRetry={() => failed.refetch()} />;
  if (!acknowledgement.data || !directive.data || !agencies.data) return <PageLoader />;
  return <Record acknowledgement={acknowledgement.data} directive={directive.data} agencies={agencies.data} />;
}

interface Props {
  acknowledgement: Acknowledgement;
  directive: Directive;
  agencies: readonly Agency[];
}

/** What one agency did with one directive, for who looks after it. */
function Record({ acknowledgement, directive, agencies }: Props) {
  const { memberships } = useActing();
  const supervised = agencyIdsFor('directives.run', memberships, agencies);
  const returns = supervised.has(acknowledgement.agency_id) && supervised.has(acknowledgement.keeper_id);
  const state = acknowledgement.state as AcknowledgementState;
  const nameOf = (of: string) => agencies.find((agency) => agency.id === of)?.short_name ?? of;
  return (
    <>
      <PageHeader
        title={`${acknowledgement.agency.short_name} quán triệt ${directive.number}`}
        crumbs={[list, { label: directive.title, to: paths.directive(directive.id) }]}
        badges={
          <>
            {Object.hasOwn(stateNames, state) && <AcknowledgementBadge state={state} />}
            {acknowledgement.is_demo && <DemoBadge />}
          </>
        }
        actions={
          returns &&
          state === 'confirmed' &&
          directive.state === 'issued' && <ReturnAcknowledgement acknowledgement={acknowledgement} />
        }
      />
      <SavedNotice />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <ReturnedNotice acknowledgement={acknowledgement} />
            <Paper withBorder p="md">
              <AcknowledgementFacts acknowledgement={acknowledgement} directive={directive} />
            </Paper>
            <Paper withBorder p="md">
              <AcknowledgementFiles acknowledgement={acknowledgement} writable={false} order={2} />
            </Paper>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <RecordTimeline recordId={acknowledgement.id} tables={timelineTables(nameOf)} />
        </Grid.Col>
      </Grid>
    </>
  );
}
