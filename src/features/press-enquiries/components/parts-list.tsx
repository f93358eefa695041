import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { inWordsOf } from '@/ui/fields/refusals';
import { Lines } from '@/ui/lines';
import { ReasonModal } from '@/ui/reason-modal';
import type { Enquiry, EnquiryPart } from '../press-enquiries.api';
import { useChangePart } from '../press-enquiries.queries';
import { partRefusals } from '../press-enquiries.refusals';

interface Props {
  enquiry: Enquiry;
  writes: boolean;
  /** Whether one keeps the records of an agency asked. */
  contributesFor: (agencyId: string) => boolean;
}

/** What other agencies were asked to contribute, and what came. */
export function PartsList({ enquiry, ...reader }: Props) {
  if (enquiry.parts.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="phoi-hop" gap="sm">
      <Title order={2} size="h4" id="phoi-hop">
        Cơ quan phối hợp
      </Title>
      {enquiry.parts.map((part) => (
        <Part key={part.id} enquiry={enquiry} part={part} {...reader} />
      ))}
    </Stack>
  );
}

function Part({ enquiry, part, writes, contributesFor }: Props & { part: EnquiryPart }) {
  const standing = part.contributed_at === null && part.withdrawn_at === null;
  return (
    <Paper withBorder p="sm" component="article" aria-label={`Phần của ${part.partner.name}`}>
      <Stack gap="xs">
        <Group gap="xs">
          <Title order={3} size="h5">
            {part.partner.name}
          </Title>
          <StateOf part={part} />
        </Group>
        <Text size="sm">
          <Lines text={part.request} />
        </Text>
        <Text size="xs" c="dimmed">
          Hỏi lúc {formatMoment(part.created_at)}
        </Text>
        {part.withdrawn_at && (
          <Text size="sm">
            Rút lúc {formatMoment(part.withdrawn_at)}: {part.withdraw_reason}
          </Text>
        )}
        {part.contribution && part.contributed_at && (
          <div>
            <Text size="xs" c="dimmed">
              Gửi lúc {formatMoment(part.contributed_at)}
            </Text>
            <Text size="sm">
              <Lines text={part.contribution} />
            </Text>
          </div>
        )}
        {standing && (
          <Group gap="xs" className="no-print">
            {contributesFor(part.partner_agency_id) && (
              <Button component={Link} to={paths.contributeToEnquiry(enquiry.id, part.id)} size="xs">
                Gửi phần của cơ quan mình
              </Button>
            )}
            {writes && <Withdraw part={part} />}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function StateOf({ part: { contributed_at, withdrawn_at } }: { part: EnquiryPart }) {
  const [color, text] = contributed_at ? ['teal', 'Đã gửi'] : withdrawn_at ? ['gray', 'Đã rút'] : ['blue', 'Đang chờ'];
  return (
    <Badge color={color} variant="light" tt="none">
      {text}
    </Badge>
  );
}

function Withdraw({ part }: { part: EnquiryPart }) {
  const [opened, setOpened] = useState(false);
  const change = useChangePart();
  const confirm = async (withdraw_reason: string) => {
    try {
      await change.mutateAsync({ id: part.id, version: part.version, change: { withdraw_reason } });
    } catch (failure) {
      throw inWordsOf(partRefusals, failure);
    }
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)} aria-haspopup="dialog">
        Rút câu hỏi cho {part.partner.short_name}
      </Button>
      <ReasonModal
        title={`Rút câu hỏi cho ${part.partner.short_name}`}
        label="Lý do rút"
        confirmLabel="Rút câu hỏi"
        opened={opened}
        onClose={() => setOpened(false)}
        onConfirm={confirm}
      >
        <Text size="sm">Cơ quan được hỏi vẫn xem được đề nghị nhưng không gửi phần của mình nữa.</Text>
      </ReasonModal>
    </>
  );
}
