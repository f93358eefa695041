import { Button, Grid, Paper, Stack, Title } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { RecordTimeline } from '@/reference/record-timeline';
import { timelineOptions } from '@/reference/timeline.queries';
import { useSession } from '@/session/use-session';
import { DemoBadge } from '@/ui/demo-badge';
import { Facts } from '@/ui/facts';
import { PageHeader } from '@/ui/page-header';
import { PhoneLink } from '@/ui/phone-link';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { PageLoader } from '@/ui/states';
import { GiveRoleModal } from '../components/give-role-modal';
import { ManagersOnly } from '../components/managers-only';
import { PersonInvitations } from '../components/person-invitations';
import { PersonRoles } from '../components/person-roles';
import type { Person } from '../people.api';
import { personOptions } from '../people.queries';
import { timelineTables } from '../people.told';

const list = { label: 'Người dùng', to: paths.people };

/** The person and their history, at once. */
export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([client.prefetchQuery(personOptions(id)), client.prefetchInfiniteQuery(timelineOptions(id))]);
}

export function Component() {
  return (
    <ManagersOnly>
      <PersonPage />
    </ManagersOnly>
  );
}

function PersonPage() {
  const { id = '' } = useParams();
  const person = useQuery(personOptions(id));
  if (person.isPending) return <PageLoader />;
  if (person.isError) return <RecordFailure error={person.error} list={list} onRetry={() => person.refetch()} />;
  return <KnownPerson person={person.data} />;
}

function KnownPerson({ person }: { person: Person }) {
  const session = useSession();
  const { data: agencies = [] } = useQuery(agenciesOptions());
  const [giving, setGiving] = useState(false);
  const isOwn = session.status === 'signed-in' && session.userId === person.id;
  return (
    <>
      <PageHeader
        title={person.full_name}
        crumbs={[list]}
        badges={person.is_demo && <DemoBadge />}
        actions={!isOwn && <Button onClick={() => setGiving(true)}>Thêm nhiệm vụ</Button>}
      />
      <SavedNotice />
      {giving && <GiveRoleModal person={person} onClose={() => setGiving(false)} />}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <Paper withBorder p="md">
              <Facts
                facts={[
                  ['Thư điện tử', person.email],
                  ['Điện thoại', person.phone && <PhoneLink digits={person.phone} />],
                ]}
              />
            </Paper>
            <Paper withBorder p="md" component="section" aria-labelledby="nhiem-vu">
              <Title order={2} size="h4" id="nhiem-vu" mb="sm">
                Nhiệm vụ
              </Title>
              <PersonRoles person={person} />
            </Paper>
            <Paper withBorder p="md" component="section" aria-labelledby="loi-moi">
              <Title order={2} size="h4" id="loi-moi" mb="sm">
                Lời mời
              </Title>
              <PersonInvitations email={person.email} />
            </Paper>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <RecordTimeline recordId={person.id} tables={timelineTables(agencies)} />
        </Grid.Col>
      </Grid>
    </>
  );
}
