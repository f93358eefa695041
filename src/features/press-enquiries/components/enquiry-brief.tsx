import { Group, Paper, Stack, Text } from '@mantine/core';
import { formatMoment } from '@/lib/dates';
import { Lines } from '@/ui/lines';
import type { Enquiry } from '../press-enquiries.api';
import { EnquiryDeadline } from './enquiry-deadline';

/** What was asked, by whom and until when, above a form about it. */
export function EnquiryBrief({ enquiry }: { enquiry: Enquiry }) {
  return (
    <Paper withBorder p="md" mb="md" maw={880}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {enquiry.reporter_name}, {enquiry.press_agency?.name ?? enquiry.press_agency_name}, hỏi lúc{' '}
          {formatMoment(enquiry.received_at)}
        </Text>
        <Text fw={600}>
          <Lines text={enquiry.question} />
        </Text>
        <Group gap="xs">
          <Text size="sm">Hạn trả lời:</Text>
          <EnquiryDeadline enquiry={enquiry} />
        </Group>
      </Stack>
    </Paper>
  );
}
