import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate, formatMoment } from '@/lib/dates';
import { Facts } from '@/ui/facts';
import { Lines } from '@/ui/lines';
import type { Acknowledgement } from '../acknowledgements.api';
import { dueOf, tellForm } from '../acknowledgements.logic';
import { fieldLabels } from '../acknowledgements.names';
import type { Directive } from '../directives.api';
import { Late } from './due-day';

interface Props {
  acknowledgement: Acknowledgement;
  directive: Directive;
  /** A form below says how it was spread. */
  isEdited?: boolean;
}

/** Since when an agency is asked, and what it has said of how the directive was spread. */
export function AcknowledgementFacts({ acknowledgement, directive, isEdited = false }: Props) {
  const { state, sent_at, read_at, confirmed_at, spread_on, staff_count, note } = acknowledgement;
  const isOwed = state !== 'confirmed' && state !== 'withdrawn' && directive.state === 'issued';
  const facts: [string, ReactNode][] = [['Được gửi', formatMoment(sent_at)]];
  const due = dueOf(acknowledgement, directive);
  if (isOwed && due) {
    facts.push([
      'Hạn xác nhận',
      <Group key="due" gap={6}>
        {formatDate(due)} <Late due={due} />
      </Group>,
    ]);
  }
  if (read_at) facts.push(['Đã đọc', formatMoment(read_at)]);
  if (spread_on && !isEdited) {
    facts.push([fieldLabels.spread_on, formatDate(spread_on)]);
    facts.push([fieldLabels.spread_form, tellForm(acknowledgement)]);
    facts.push([fieldLabels.staff_count, staff_count?.toLocaleString('vi-VN')]);
    facts.push([fieldLabels.note, note && <Lines text={note} />]);
  }
  if (confirmed_at) facts.push(['Xác nhận lúc', formatMoment(confirmed_at)]);
  if (acknowledgement.correction_reason) facts.push(['Lý do sửa, thu hồi', acknowledgement.correction_reason]);
  if (acknowledgement.withdraw_reason) facts.push(['Thôi yêu cầu', acknowledgement.withdraw_reason]);
  return <Facts facts={facts} />;
}
