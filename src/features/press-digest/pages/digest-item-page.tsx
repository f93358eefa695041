import { Alert, Anchor, Badge, Button, Grid, Group, Paper, Stack } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import type { PressItemRecord } from '@/reference/press-items/press-items.api';
import { pressItemOptions } from '@/reference/press-items/press-items.queries';
import { pressItemTold } from '@/reference/press-items/press-items.told';
import { VoidPressItem } from '@/reference/press-items/void-press-item';
import { RecordTimeline } from '@/reference/record-timeline';
import { timelineOptions } from '@/reference/timeline.queries';
import { useAgenciesFor } from '@/reference/use-agencies-for';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { DigestItemFacts } from '../components/digest-item-facts';
import { JoinIncident } from '../components/join-incident';
import { digestList, OpenedItem } from '../components/opened-item';
import { ToneButtons } from '../components/tone-buttons';

export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([client.prefetchQuery(pressItemOptions(id)), client.prefetchInfiniteQuery(timelineOptions(id))]);
}

export function Component() {
  return <OpenedItem>{(item) => <Opened item={item} />}</OpenedItem>;
}

function Opened({ item }: { item: PressItemRecord }) {
  const { includes } = useAgenciesFor('digest.write');
  const writable = includes(item.agency_id) && item.voided_at === null;
  const isAlone = item.incident === null;
  return (
    <>
      <PageHeader
        title={item.title}
        crumbs={[digestList]}
        badges={
          <>
            {item.voided_at && (
              <Badge color="gray" variant="outline" tt="none">
                Đã gỡ
              </Badge>
            )}
            {item.is_demo && <DemoBadge />}
          </>
        }
        actions={writable && isAlone && <Actions item={item} />}
      />
      <SavedNotice />
      {item.incident && (
        <Alert variant="light" mb="md" title="Bài này thuộc vụ việc">
          <Anchor component={Link} to={paths.incident(item.incident.id)} inherit>
            {item.incident.title}
          </Anchor>
          . Sửa, gỡ bài và xem lịch sử tiếp theo ở trang vụ việc.
        </Alert>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Paper withBorder p="md">
            <Stack>
              <DigestItemFacts item={item} />
              {writable && (
                <Group gap="sm">
                  <ToneButtons item={item} />
                </Group>
              )}
            </Stack>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <RecordTimeline recordId={item.id} tables={{ press_items: pressItemTold }} />
        </Grid.Col>
      </Grid>
    </>
  );
}

/** What can be done with an article that stands alone. */
function Actions({ item }: { item: PressItemRecord }) {
  const [asks, setAsks] = useState<'void' | 'join'>();
  const close = () => setAsks(undefined);
  return (
    <>
      <Button component={Link} to={`${paths.newIncident}?${new URLSearchParams({ 'tin-bai': item.id })}`}>
        Lập vụ việc từ tin bài này
      </Button>
      <Button variant="default" onClick={() => setAsks('join')}>
        Đưa vào vụ việc đã có
      </Button>
      <Button component={Link} to={paths.editDigestItem(item.id)} variant="default">
        Sửa
      </Button>
      <Button variant="default" onClick={() => setAsks('void')}>
        Gỡ
      </Button>
      <VoidPressItem item={item} from="điểm báo" opened={asks === 'void'} onClose={close} />
      <JoinIncident item={item} opened={asks === 'join'} onClose={close} />
    </>
  );
}
