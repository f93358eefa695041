import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { Due } from '@/reference/due';
import { nextStepNames } from '@/reference/incidents';
import { SeverityBadge } from '@/reference/severity-badge';
import { FailureAlert } from '@/ui/failure-alert';
import type { Work } from '../my-work.api';
import { useMarkSeen } from '../my-work.queries';

const acknowledging = {
  read: 'Đọc và quán triệt văn bản',
  spread: 'Quán triệt văn bản, xác nhận',
  redo: 'Bổ sung xác nhận quán triệt',
} as const;

function whatToDo(work: Work): string {
  switch (work.kind) {
    case 'answer':
      return 'Trả lời yêu cầu xác minh';
    case 'step':
      return nextStepNames[work.step];
    case 'mention':
      return 'Bạn được nhắc đến trong trao đổi';
    case 'enquiry':
      return work.step === 'assign' ? 'Giao người trả lời báo chí' : 'Trả lời báo chí';
    case 'contribution':
      return 'Phối hợp trả lời báo chí';
    case 'acknowledgement':
      return acknowledging[work.step];
    case 'registration':
      return 'Đăng ký người dự tập huấn';
    case 'closing':
      return 'Ghi kết quả, khép lại lớp tập huấn';
    case 'report':
      return `Xác nhận báo cáo năm ${work.detail}`;
    case 'event_notice':
      return 'Gửi thông báo họp báo';
    case 'event_held':
      return 'Ghi nhận sự kiện báo chí đã diễn ra';
    case 'promise':
      return 'Thực hiện việc đã hứa với báo chí';
  }
}

function addressOf({ kind, incident_id, id, detail }: Work): string {
  switch (kind) {
    case 'answer':
      return paths.answerVerification(incident_id, id);
    case 'enquiry':
      return paths.pressEnquiry(incident_id);
    case 'contribution':
      return paths.contributeToEnquiry(incident_id, id);
    case 'acknowledgement':
      return paths.directive(incident_id);
    case 'registration':
      return paths.registerForCourse(incident_id);
    case 'closing':
      return paths.course(incident_id);
    case 'report':
      return paths.yearReport(Number(detail), incident_id);
    case 'event_notice':
      return paths.announcePressEvent(incident_id);
    case 'event_held':
    case 'promise':
      return paths.pressEvent(incident_id);
    default:
      return paths.incident(incident_id);
  }
}

/** One thing that waits: what to do, in which matter, by when. */
export function WorkItem({ work, now }: { work: Work; now: number }) {
  return (
    <Paper component="li" withBorder radius="md" p="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Group gap={6}>
            <Text size="sm" fw={600}>
              {whatToDo(work)}
            </Text>
            {work.severity && <SeverityBadge severity={work.severity} />}
          </Group>
          <Anchor component={Link} to={addressOf(work)} size="sm">
            {work.incident_title}
          </Anchor>
          {work.detail && work.kind !== 'report' && (
            <Text size="sm" style={{ whiteSpace: 'pre-line' }} lineClamp={3}>
              {work.detail}
            </Text>
          )}
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {work.agency_short_name} · từ {formatMoment(work.since)}
            </Text>
            <Due dueAt={work.due_at} now={now} />
          </Group>
        </Stack>
        {work.kind === 'mention' && <Seen work={work} />}
      </Group>
    </Paper>
  );
}

function Seen({ work }: { work: Work }) {
  const seen = useMarkSeen();
  return (
    <Stack gap="xs" align="flex-end">
      <Button
        variant="default"
        size="xs"
        loading={seen.isPending}
        onClick={() => seen.mutate(work.id)}
        aria-label={`Đã xem: ${work.incident_title}`}
      >
        Đã xem
      </Button>
      <FailureAlert message={seen.error ? describeError(seen.error) : undefined} of={seen.error} />
    </Stack>
  );
}
