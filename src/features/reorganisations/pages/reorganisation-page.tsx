import { Button, Grid, Group, Paper, Stack, Title } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions } from '@/reference/agencies.queries';
import { RecordTimeline } from '@/reference/record-timeline';
import { timelineOptions } from '@/reference/timeline.queries';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { ErrorState, PageLoader } from '@/ui/states';
import { ActFacts } from '../components/act-facts';
import { DissolvedTable } from '../components/dissolved-table';
import { EffectsTotal } from '../components/effects-total';
import { StepsTold } from '../components/steps-told';
import { Warnings } from '../components/warnings';
import type { Reorganisation } from '../reorganisations.api';
import { effectsOf, type Warning } from '../reorganisations.effects';
import { reorganisationOptions, unsettledOptions } from '../reorganisations.queries';
import { stepsOfAct } from '../reorganisations.steps';
import { namesOf, timelineTables } from '../reorganisations.told';

const list = { label: 'Sắp xếp cơ quan', to: paths.reorganisations };

export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([
    client.prefetchQuery(reorganisationOptions(id)),
    client.prefetchQuery(agenciesOptions()),
    client.prefetchInfiniteQuery(timelineOptions(id)),
  ]);
}

export function Component() {
  const { id = '' } = useParams();
  const act = useQuery(reorganisationOptions(id));
  const agencies = useQuery(agenciesOptions());
  if (act.isError) return <RecordFailure error={act.error} list={list} onRetry={() => act.refetch()} />;
  if (agencies.isError) return <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />;
  if (act.isPending || agencies.isPending) return <PageLoader />;
  return <Act act={act.data} agencies={agencies.data} />;
}

function Act({ act, agencies }: { act: Reorganisation; agencies: Agency[] }) {
  const { can } = useActing();
  const steps = stepsOfAct(act.steps);
  const effects = effectsOf(act.effects);
  const names = namesOf(agencies, []);
  // The steps tell agencies as they were called until this act.
  const formerNames = new Map([...namesOf(agencies, steps), ...namesOf(act.former_agencies, [])]);
  return (
    <>
      <PageHeader title={act.title} crumbs={[{ label: 'Cơ quan', to: paths.agencies }, list]} />
      <SavedNotice />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            {can('people.manage') && <Unsettled warnings={effects.warnings} />}
            <Paper withBorder p="md">
              <ActFacts act={act} />
            </Paper>
            <Paper withBorder p="md" component="section" aria-labelledby="ket-qua">
              <Title order={2} size="h4" id="ket-qua" mb="sm">
                Kết quả
              </Title>
              <EffectsTotal effects={effects} />
              {effects.dissolved.length > 0 && <DissolvedTable dissolved={effects.dissolved} names={names} linked />}
            </Paper>
            <Paper withBorder p="md">
              <StepsTold steps={steps} names={formerNames} />
            </Paper>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <RecordTimeline recordId={act.id} tables={timelineTables} />
        </Grid.Col>
      </Grid>
    </>
  );
}

/** For who may see to it. */
function Unsettled({ warnings }: { warnings: Warning[] }) {
  const { data = [] } = useQuery(unsettledOptions(warnings));
  return (
    <Warnings title="Việc còn phải lo" warnings={data}>
      <Group mt="sm">
        <Button component={Link} to={paths.invite} size="xs" variant="default">
          Mời người vào cơ quan
        </Button>
      </Group>
    </Warnings>
  );
}
