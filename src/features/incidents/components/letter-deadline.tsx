import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Deadline } from '@/reference/deadline';
import { DeadlineWhy } from '@/reference/deadline-why';
import type { DeadlineQuestion } from '@/reference/deadlines.api';
import { deadlineOptions } from '@/reference/deadlines.queries';
import type { Incident, IncidentItem, IncidentLetter } from '../incidents.api';
import { isIssued, printedAt } from '../letters.logic';

interface Props {
  incident: Incident;
  item: IncidentItem;
  letter: IncidentLetter;
}

/** By when the newspaper has to print, why, and what else the law has it do; why the clock stands still while it does. */
export function LetterDeadline({ incident, item, letter }: Props) {
  if (letter.due_starts_at === null) return <Text size="sm">{whyNoClock(letter, incident)}</Text>;
  const question = {
    startsAt: letter.due_starts_at,
    agencyKind: incident.agency.kind,
    pressKind: item.press_kind,
    ...(letter.next_issue_on && { nextIssueOn: letter.next_issue_on }),
  };
  const name = item.press_agency.name;
  const unknownIssue = letter.due_at === null && letter.due_rule_id !== null && isIssued(item.press_kind);
  return (
    <Stack gap={2}>
      {unknownIssue ? (
        <Group gap="xs" component="span">
          <Text size="sm">số ra gần nhất, chưa ghi ngày ra số</Text>
          <DeadlineWhy {...question} code={letter.kind} label={name} />
        </Group>
      ) : (
        <Deadline {...question} code={letter.kind} dueAt={letter.due_at} doneAt={printedAt(letter)} label={name} />
      )}
      {letter.kind === 'correction' && letter.result === null && (
        <>
          {item.press_kind === 'magazine_over_30d' && (
            <Duty {...question} code="correction_reply" label="trả lời bằng văn bản" />
          )}
          {item.press_kind === 'online' && <Duty {...question} code="takedown" label="gỡ bỏ thông tin sai" />}
        </>
      )}
    </Stack>
  );
}

/** What the law asks besides printing, where a rule of the day does. */
function Duty({ label, ...question }: DeadlineQuestion & { label: string }) {
  const deadline = useQuery(deadlineOptions(question));
  if (!deadline.data) return null;
  return (
    <Group gap="xs">
      <Text size="sm">{label.charAt(0).toUpperCase() + label.slice(1)}:</Text>
      <Deadline {...question} dueAt={deadline.data.dueAt} label={label} />
    </Group>
  );
}

function whyNoClock({ kind, received_at }: IncidentLetter, { conclusion_date }: Incident): string {
  if (kind === 'response') return 'Chưa tính: thời hạn bắt đầu khi báo nhận được văn bản phản hồi.';
  const rule = 'Luật tính hạn cải chính từ khi báo nhận được văn bản kết luận';
  if (conclusion_date === null) return `Chưa tính. ${rule}; vụ việc chưa có kết luận.`;
  return received_at ? `Chưa tính. ${rule}; chưa ghi ngày báo nhận văn bản này.` : `Chưa tính. ${rule}.`;
}
