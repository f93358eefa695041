import { Badge, Button, Grid, Paper, Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { toAppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions, agencyKeys } from '@/reference/agencies.queries';
import { agencyKindName } from '@/reference/agency-kinds';
import { agencyIdsFor } from '@/reference/agency-scope';
import type { Finding } from '@/reference/findings.api';
import { agencyFindingsOptions } from '@/reference/findings.queries';
import { RecordTimeline } from '@/reference/record-timeline';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import type { AgencyRecord, Delegation } from '../agencies.api';
import { agencyOptions, delegationsOptions } from '../agencies.queries';
import { agencyTimelineTables } from '../agencies.told';
import type { Attestation } from '../attestation.api';
import { attestationsOptions } from '../attestation.queries';
import { AgenciesBelow } from '../components/agencies-below';
import { AgencyFacts } from '../components/agency-facts';
import { AgencyNotices } from '../components/agency-notices';
import { AgencySpeakers } from '../components/agency-speakers';
import { AttestationCard } from '../components/attestation-card';
import { EmbedCard } from '../components/embed-card';
import { FindingsCard } from '../components/findings-card';
import { ManageAgency } from '../components/manage-agency';

const crumbs = [{ label: 'Cơ quan', to: paths.agencies }];

export function Component() {
  const { code = '' } = useParams();
  const record = useQuery(agencyOptions(code));
  const agencies = useQuery(agenciesOptions());
  // Asked for beside the record, not after it.
  const delegations = useQuery(delegationsOptions(code));
  const attestations = useQuery(attestationsOptions());
  const agencyId = record.data?.id ?? '';
  const findings = useQuery({ ...agencyFindingsOptions(agencyId), enabled: agencyId !== '' }).data;

  if (record.isError && toAppError(record.error).kind === 'not_found') return <NotFound code={code} />;
  if (record.isError) return <ErrorState error={record.error} onRetry={() => record.refetch()} />;
  if (agencies.isError) return <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />;
  if (delegations.isError) return <ErrorState error={delegations.error} onRetry={() => delegations.refetch()} />;
  if (record.isPending || agencies.isPending || delegations.isPending) return <PageLoader />;
  const attestation = attestations.data?.find(({ agency_id }) => agency_id === record.data.id);
  return (
    <AgencyPage
      agency={record.data}
      agencies={agencies.data}
      delegations={delegations.data}
      attestation={attestation}
      findings={findings?.rows ?? []}
    />
  );
}

function NotFound({ code }: { code: string }) {
  return (
    <>
      <PageHeader title="Không tìm thấy cơ quan" crumbs={crumbs} />
      <EmptyState title={`Không có cơ quan nào mang mã «${code}».`}>
        <Button component={Link} to={paths.agencies} variant="default">
          Về danh sách cơ quan
        </Button>
      </EmptyState>
    </>
  );
}

/** From the top of the tree down to the agency's parent. */
function above(agency: Pick<Agency, 'parent_id'>, agencies: readonly Agency[]): Agency[] {
  const parent = agencies.find(({ id }) => id === agency.parent_id);
  return parent ? [...above(parent, agencies), parent] : [];
}

interface AgencyPageProps {
  agency: AgencyRecord;
  agencies: Agency[];
  delegations: Delegation[];
  /** Nothing published, or not one's to see: none. */
  attestation: Attestation | undefined;
  findings: Finding[];
}

function AgencyPage({ agency, agencies, delegations, attestation, findings }: AgencyPageProps) {
  const client = useQueryClient();
  const askAgain = useCallback(() => void client.invalidateQueries({ queryKey: agencyKeys.all }), [client]);
  const { memberships } = useActing();
  const readable = agencyIdsFor('spokespersons.read', memberships, agencies).has(agency.id);
  const supervised = agencyIdsFor('supervision.read', memberships, agencies).has(agency.id);
  const managed = agencyIdsFor('agencies.write', memberships, agencies).has(agency.id);
  const reminds = agencyIdsFor('reminders.send', memberships, agencies).has(agency.id);
  const below = agencies.filter(({ parent_id }) => parent_id === agency.id);
  return (
    <>
      <PageHeader
        title={agency.name}
        crumbs={[
          ...crumbs,
          ...above(agency, agencies).map(({ code, short_name }) => ({ label: short_name, to: paths.agency(code) })),
        ]}
        badges={
          <>
            <Badge variant="light" tt="none">
              {agencyKindName(agency.kind)}
            </Badge>
            {agency.is_demo && <DemoBadge />}
          </>
        }
        actions={
          <>
            {supervised && (
              <Button component={Link} to={paths.scorecard(agency.code)} variant="default">
                Phiếu theo dõi
              </Button>
            )}
            {managed && !agency.dissolved_on && <ManageAgency agency={agency} />}
          </>
        }
      />
      <SavedNotice />
      <AgencyNotices agency={agency} agencies={agencies} readable={readable} findings={findings} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            {findings.length > 0 && (
              <Paper withBorder p="md">
                <FindingsCard findings={findings} reminds={reminds} />
              </Paper>
            )}
            <Paper withBorder p="md">
              <AgencySpeakers agency={agency} delegations={delegations} readable={readable} onEnd={askAgain} />
            </Paper>
            {attestation && (
              <Paper withBorder p="md">
                <AttestationCard attestation={attestation} />
              </Paper>
            )}
            <Paper withBorder p="md" component="section" aria-labelledby="thong-tin">
              <Title order={2} size="h4" id="thong-tin" mb="sm">
                Thông tin cơ quan
              </Title>
              <AgencyFacts agency={agency} agencies={agencies} />
            </Paper>
            {!agency.dissolved_on && (
              <Paper withBorder p="md">
                <EmbedCard agency={agency} />
              </Paper>
            )}
            {below.length > 0 && (
              <Paper withBorder p="md">
                <AgenciesBelow agencies={below} />
              </Paper>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <RecordTimeline recordId={agency.id} tables={agencyTimelineTables(agencies)} />
        </Grid.Col>
      </Grid>
    </>
  );
}
