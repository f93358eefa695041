import { Text } from '@mantine/core';
import { Deadline } from '@/reference/deadline';
import type { Enquiry } from '../press-enquiries.api';

/** By when the law wants a reply, whether it came in time, and why then. */
export function EnquiryDeadline({ enquiry }: { enquiry: Enquiry }) {
  if (enquiry.due_rule === null || enquiry.due_from === null) {
    return <Text size="sm">Không có quy định nào đặt thời hạn cho cơ quan này.</Text>;
  }
  return (
    <Deadline
      code={enquiry.due_rule.code}
      startsAt={enquiry.due_from}
      agencyKind={enquiry.agency.kind}
      dueAt={enquiry.due_at}
      doneAt={enquiry.answered_at}
      label="trả lời báo chí"
    />
  );
}
