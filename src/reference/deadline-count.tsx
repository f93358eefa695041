import { Badge, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState, PageLoader } from '@/ui/states';
import type { CountedDeadline, DeadlineQuestion } from './deadlines.api';
import { countsDays, dueText, tellSteps } from './deadlines.logic';
import { deadlineOptions } from './deadlines.queries';
import { UnsureMark } from './unsure-mark';

/** How a deadline comes about: the rule, the event, the count day by day. */
export function DeadlineCount(question: DeadlineQuestion) {
  const deadline = useQuery(deadlineOptions(question));
  if (deadline.isPending) return <PageLoader />;
  if (deadline.isError) return <ErrorState error={deadline.error} onRetry={() => deadline.refetch()} />;
  if (deadline.data === null) {
    return <Text>Không có quy định nào đặt thời hạn cho việc này vào thời điểm đó.</Text>;
  }
  return <Told {...deadline.data} />;
}

function Told({ rule, steps, dueAt, isPolicy }: CountedDeadline) {
  return (
    <Stack gap="sm">
      <Text fw={600}>{dueAt ? `Hạn: ${dueText(dueAt)}` : 'Quy định không đặt thời hạn.'}</Text>
      <Origin basis={rule.basis} isPolicy={isPolicy} />
      <div>
        <Text size="sm">{rule.title}</Text>
        {rule.quote && (
          <Text size="sm" fs="italic">
            «{rule.quote}»
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {[rule.article, rule.instrument].filter(Boolean).join(' ')}
        </Text>
      </div>
      <UnsureMark note={rule.unsure_note} />
      {dueAt && (
        <List type="ordered" size="sm" spacing={4} aria-label="Cách tính">
          {tellSteps(steps, rule.trigger_label ?? 'Bắt đầu').map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      )}
      {countsDays(steps) && (
        <Text size="sm" c="dimmed">
          Đếm ngày theo khoản 2 Điều 147, khoản 5 Điều 148 Bộ luật Dân sự 2015 (chưa đối chiếu được với bản chính).
        </Text>
      )}
    </Stack>
  );
}

function Origin({ basis, isPolicy }: { basis: string; isPolicy: boolean }) {
  if (basis === 'policy') return <Badge color="gray">Chính sách của tỉnh, không phải luật</Badge>;
  return <Badge color={isPolicy ? 'gray' : 'cham'}>{isPolicy ? 'Mốc giờ do tỉnh đặt' : 'Theo luật'}</Badge>;
}
