import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate, formatDayOf, formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { dueText, overdueText } from '@/reference/deadlines.logic';
import { findingAbout, findingEnd, findingName, findingPath } from '@/reference/finding-kinds';
import { Facts } from '@/ui/facts';
import { Lines } from '@/ui/lines';
import { useServerNow } from '@/ui/use-server-now';
import type { Reminder } from '../reminders.api';
import { ruleText } from '../reminders.document';
import { fieldLabels, isOpen, type ReminderState } from '../reminders.names';

/** What was found, as it was when the reminder was sent. */
export function FindingFacts({ reminder }: { reminder: Reminder }) {
  const { agency, finding_kind, finding_about, finding_since, finding_due_at, rule } = reminder;
  const about = findingAbout({ kind: finding_kind, about: finding_about });
  const path = findingPath({
    kind: finding_kind,
    record_id: reminder.finding_record_id,
    within_id: reminder.finding_within_id,
    agency_code: agency.code,
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="viec">
      <Title order={2} size="h4" id="viec" mb="sm">
        {findingName(finding_kind)}
      </Title>
      <Facts
        facts={[
          [
            'Cơ quan',
            <Anchor key="agency" component={Link} to={paths.agency(agency.code)} size="sm">
              {agency.name}
            </Anchor>,
          ],
          [
            'Về việc',
            path && (
              <Anchor key="record" component={Link} to={path} size="sm">
                {about ?? 'Mở hồ sơ'}
              </Anchor>
            ),
          ],
          ['Có từ', formatDayOf(finding_since)],
          ['Hạn của quy định', finding_due_at && dueText(finding_due_at)],
          ['Căn cứ', ruleText(rule)],
          ['Khi nào hết', findingEnd(finding_kind)],
        ]}
      />
    </Paper>
  );
}

/** The letter, and the agency's answer to it. */
export function LetterFacts({ reminder }: { reminder: Reminder }) {
  const { sender, body, due_at, letter_number, letter_date, seen_at, answer, answered_at, settled_at } = reminder;
  const now = useServerNow([Date.parse(due_at)]);
  const isLate = isOpen(reminder.reminder_state as ReminderState) && Date.parse(due_at) <= now;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="don-doc">
      <Title order={2} size="h4" id="don-doc" mb="sm">
        Nội dung đôn đốc
      </Title>
      <Stack gap="sm">
        <Text size="sm">
          <Lines text={body} />
        </Text>
        <Facts
          facts={[
            [
              fieldLabels.due_day,
              isLate
                ? `${dueText(due_at)} (${overdueText(due_at, new Date(now)).toLocaleLowerCase('vi')})`
                : dueText(due_at),
            ],
            ['Gửi', `${sender.name}, ${formatMoment(reminder.created_at)}`],
            ['Lần đôn đốc', String(reminder.ordinal)],
            ['Công văn', letter_number && letter_date && `${letter_number} ngày ${formatDate(letter_date)}`],
            ['Cơ quan xem lúc', seen_at && formatMoment(seen_at)],
            ['Trả lời lúc', answered_at && formatMoment(answered_at)],
            ['Câu trả lời', answer && <Lines key="answer" text={answer} />],
            ...(settled_at ? ([['Ghi nhận đã xong lúc', formatMoment(settled_at)]] as const) : []),
            ...(reminder.withdraw_reason
              ? ([['Rút lại vì', <Lines key="why" text={reminder.withdraw_reason} />]] as const)
              : []),
          ]}
        />
      </Stack>
    </Paper>
  );
}
