import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { capacityName } from '@/reference/speaking';
import { Facts } from '@/ui/facts';
import { Lines } from '@/ui/lines';
import { PhoneLink } from '@/ui/phone-link';
import type { Enquiry } from '../press-enquiries.api';
import {
  type AnswerForm,
  answerFormNames,
  type EventKind,
  eventKindNames,
  type Kind,
  kindNames,
  mediumName,
} from '../press-enquiries.names';
import { EnquiryDeadline } from './enquiry-deadline';

type Fact = readonly [string, ReactNode];

/** Who asks what, since when, and by when the law wants a reply. */
export function EnquiryFacts({ enquiry }: { enquiry: Enquiry }) {
  const { agency } = enquiry;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="cau-hoi">
      <Title order={2} size="h4" id="cau-hoi" mb="sm">
        Câu hỏi
      </Title>
      <Text mb="md">
        <Lines text={enquiry.question} />
      </Text>
      <Facts
        facts={[
          ['Báo, đài', enquiry.press_agency?.name ?? enquiry.press_agency_name],
          ['Phóng viên', enquiry.reporter_name],
          ['Thẻ, giấy giới thiệu', enquiry.press_card_number],
          ['Điện thoại', enquiry.reporter_phone && <PhoneLink key="phone" digits={enquiry.reporter_phone} />],
          ['Thư điện tử', enquiry.reporter_email && <Mail key="mail" address={enquiry.reporter_email} />],
          ['Tiếp nhận', `${formatMoment(enquiry.received_at)}, ${mediumName(enquiry.medium).toLowerCase()}`],
          ...(enquiry.receipt_number ? [['Số biên nhận', enquiry.receipt_number] as const] : []),
          ['Loại', kindNames[enquiry.kind as Kind]],
          ...eventFacts(enquiry),
          ...(enquiry.matter ? [['Thuộc vụ việc', enquiry.matter] as const] : []),
          [
            'Cơ quan trả lời',
            <Anchor key="agency" component={Link} to={paths.agency(agency.code)} size="sm">
              {agency.name}
            </Anchor>,
          ],
          ...(enquiry.status === 'voided'
            ? []
            : [['Hạn trả lời', <EnquiryDeadline key="due" enquiry={enquiry} />] as const]),
        ]}
      />
    </Paper>
  );
}

const Mail = ({ address }: { address: string }) => (
  <Anchor href={`mailto:${address}`} size="sm">
    {address}
  </Anchor>
);

function eventFacts(enquiry: Enquiry): Fact[] {
  const at = (label: string, moment: string | null): Fact[] => (moment ? [[label, formatMoment(moment)]] : []);
  if (enquiry.event_kind === null) return [];
  return [
    ['Vụ việc', eventKindNames[enquiry.event_kind as EventKind]],
    ...at('Xảy ra', enquiry.event_happened_at),
    ...at('Cơ quan tiếp nhận', enquiry.event_received_at),
    ...at('Xác định có tác động', enquiry.event_determined_at),
  ];
}

/** Who is to answer, or how it was answered or refused, by whom and when. */
export function ReplyFacts({ enquiry }: { enquiry: Enquiry }) {
  const facts = replyFacts(enquiry);
  if (facts.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="tra-loi">
      <Title order={2} size="h4" id="tra-loi" mb="sm">
        {enquiry.status === 'refused' ? 'Từ chối cung cấp thông tin' : 'Trả lời'}
      </Title>
      <Stack gap="sm">
        {enquiry.answer && (
          <Text>
            <Lines text={enquiry.answer} />
          </Text>
        )}
        <Facts facts={facts} />
      </Stack>
    </Paper>
  );
}

const speaker = (name: string, capacity: string | null, position?: string | null) =>
  [name, position, capacity && capacityName(capacity)].filter(Boolean).join(', ');

function replyFacts(enquiry: Enquiry): Fact[] {
  const { ground } = enquiry;
  const facts: (Fact | false)[] = [
    enquiry.assignee_name !== null &&
      enquiry.answerer_name === null && ['Giao cho', speaker(enquiry.assignee_name, enquiry.assignee_capacity)],
    enquiry.answerer_name !== null && [
      enquiry.status === 'refused' ? 'Người từ chối' : 'Người trả lời',
      speaker(enquiry.answerer_name, enquiry.answerer_capacity, enquiry.answerer_position),
    ],
    enquiry.answered_at !== null && ['Lúc', formatMoment(enquiry.answered_at)],
    enquiry.answer_form !== null && ['Hình thức', answerFormNames[enquiry.answer_form as AnswerForm]],
    ground !== null && ['Căn cứ', `${ground.text} (${ground.article} ${ground.instrument})`],
    enquiry.refusal_reason !== null && ['Lý do', <Lines key="reason" text={enquiry.refusal_reason} />],
    enquiry.reopen_reason !== null && ['Mở lại vì', <Lines key="reopened" text={enquiry.reopen_reason} />],
    enquiry.void_reason !== null && ['Ghi nhầm vì', <Lines key="voided" text={enquiry.void_reason} />],
  ];
  return facts.filter((fact) => fact !== false);
}
