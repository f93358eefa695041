import { Alert, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { serverNow } from '@/lib/server-clock';
import { DeadlineWhy } from '@/reference/deadline-why';
import { dueText } from '@/reference/deadlines.logic';
import { deadlineOptions } from '@/reference/deadlines.queries';

interface Props {
  /** ISO moment. */
  startsAt: string;
  agencyKind: string;
  /** When the notice goes out (ISO); left out: not before now. */
  sentAt?: string | undefined;
}

/** By when the law wants the notice of a conference, and a warning where that is missed: it may be, and is recorded. */
export function NoticeDue({ startsAt, agencyKind, sentAt }: Props) {
  const question = { code: 'press_conference_notice', startsAt, agencyKind };
  const deadline = useQuery(deadlineOptions(question));
  if (!deadline.data?.dueAt) return null;
  const { dueAt } = deadline.data;
  const isLate = (sentAt === undefined ? serverNow() : Date.parse(sentAt)) > Date.parse(dueAt);
  return (
    <Alert color={isLate ? 'orange' : 'cham'} variant="light" p="xs" role={isLate ? 'alert' : 'status'}>
      <Group gap="xs">
        <Text size="sm">
          {isLate
            ? `Thông báo sau hạn của luật (${dueText(dueAt)}). Vẫn lưu được; hồ sơ ghi nhận «thông báo muộn».`
            : `Phải thông báo bằng văn bản ${dueText(dueAt)}.`}
        </Text>
        <DeadlineWhy {...question} label="thông báo họp báo" />
      </Group>
    </Alert>
  );
}
