import { Badge, Button, Grid, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { toAppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyKindName } from '@/reference/agency-kinds';
import { RecordTimeline } from '@/reference/record-timeline';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import type { AgencyRecord } from '../agencies.api';
import { readableAgencyIds } from '../agencies.logic';
import { agencyOptions } from '../agencies.queries';
import { agencyTimelineTables } from '../agencies.told';
import { AgenciesBelow } from '../components/agencies-below';
import { AgencyFacts } from '../components/agency-facts';
import { AgencyNotices } from '../components/agency-notices';
import { AgencySpeakers } from '../components/agency-speakers';

const crumbs = [{ label: 'Cơ quan', to: paths.agencies }];

export function Component() {
  const { code = '' } = useParams();
  const record = useQuery(agencyOptions(code));
  const agencies = useQuery(agenciesOptions());

  if (record.isError && toAppError(record.error).kind === 'not_found') return <NotFound code={code} />;
  if (record.isError) return <ErrorState error={record.error} onRetry={() => record.refetch()} />;
  if (agencies.isError) return <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />;
  if (record.isPending || agencies.isPending) return <PageLoader />;
  return <AgencyPage agency={record.data} agencies={agencies.data} />;
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

function AgencyPage({ agency, agencies }: { agency: AgencyRecord; agencies: Agency[] }) {
  const { memberships } = useActing();
  const readable = readableAgencyIds(memberships, agencies).has(agency.id);
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
      />
      <AgencyNotices agency={agency} agencies={agencies} readable={readable} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <Paper withBorder p="md">
              <AgencySpeakers agency={agency} readable={readable} />
            </Paper>
            <Paper withBorder p="md" component="section" aria-labelledby="thong-tin">
              <Title order={2} size="h4" id="thong-tin" mb="sm">
                Thông tin cơ quan
              </Title>
              <AgencyFacts agency={agency} agencies={agencies} />
            </Paper>
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
