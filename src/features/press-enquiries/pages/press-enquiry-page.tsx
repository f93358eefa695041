import { Alert, Button, Grid, Paper, Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { describeError, toAppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { AttachmentsCard } from '@/reference/attachments-card';
import { RecordTimeline } from '@/reference/record-timeline';
import { timelineOptions } from '@/reference/timeline.queries';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { PageLoader } from '@/ui/states';
import { EnquiryFacts, ReplyFacts } from '../components/enquiry-facts';
import { enquiryList } from '../components/enquiry-form-page';
import { NextStep } from '../components/next-step';
import { PartsList } from '../components/parts-list';
import { EventBadge, StatusBadge } from '../components/status-badge';
import type { Enquiry } from '../press-enquiries.api';
import { isOpen } from '../press-enquiries.names';
import { enquiryOptions } from '../press-enquiries.queries';
import { timelineTables } from '../press-enquiries.told';

/** The record and its history, at once. */
export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([client.prefetchQuery(enquiryOptions(id)), client.prefetchInfiniteQuery(timelineOptions(id))]);
}

export function Component() {
  const { id = '' } = useParams();
  const enquiry = useQuery(enquiryOptions(id));
  if (enquiry.isPending) return <PageLoader />;
  // A look that fails on the way leaves what was read where it is.
  if (!enquiry.data || (enquiry.isError && toAppError(enquiry.error).kind === 'not_found')) {
    return <RecordFailure error={enquiry.error} list={enquiryList} onRetry={() => enquiry.refetch()} />;
  }
  return <Record key={id} enquiry={enquiry.data} failure={enquiry.error} />;
}

function Record({ enquiry, failure }: { enquiry: Enquiry; failure: Error | null }) {
  const { can, memberships } = useActing();
  const writes = can('enquiries.write', enquiry.agency_id);
  // Who is only asked to contribute sees the question, not how it came about.
  const reads = can('enquiries.read', enquiry.agency_id);
  const contributesFor = (agencyId: string) =>
    memberships.some(({ role, agency }) => role === 'clerk' && agency.id === agencyId);
  return (
    <>
      <PageHeader
        title={enquiry.title}
        crumbs={[enquiryList]}
        badges={
          <>
            <StatusBadge status={enquiry.status} />
            <EventBadge kind={enquiry.kind} />
            {enquiry.is_demo && <DemoBadge />}
          </>
        }
        actions={
          writes &&
          isOpen(enquiry) && (
            <Button component={Link} to={paths.editPressEnquiry(enquiry.id)} variant="default">
              Sửa
            </Button>
          )
        }
      />
      <SavedNotice />
      {failure && (
        <Alert color="orange" variant="light" role="status" mb="md">
          Đang hiện bản đã tải trước đó. {describeError(failure)}
        </Alert>
      )}
      <NextStep enquiry={enquiry} writes={writes} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <EnquiryFacts enquiry={enquiry} />
            <ReplyFacts enquiry={enquiry} />
            <PartsList enquiry={enquiry} writes={writes} contributesFor={contributesFor} />
            {reads && (
              <Paper withBorder p="md">
                <AttachmentsCard
                  record={{ by: 'press_enquiry_id', id: enquiry.id, agency_id: enquiry.agency_id }}
                  writable={writes && enquiry.status !== 'voided'}
                  title="Tài liệu"
                  chooseLabel="Chọn tệp của đề nghị này"
                  attachLabel="Đính kèm tệp"
                  emptyText="Chưa có tệp nào."
                />
              </Paper>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {reads && <RecordTimeline recordId={enquiry.id} tables={timelineTables} />}
        </Grid.Col>
      </Grid>
    </>
  );
}
