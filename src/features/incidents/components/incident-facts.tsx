import { Anchor, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { type Tone, toneNames } from '@/reference/tones';
import { Facts } from '@/ui/facts';
import { Lines } from '@/ui/lines';
import type { Incident } from '../incidents.api';
import { type Field, fieldNames } from '../incidents.names';

type Fact = readonly [string, ReactNode];
const lines = (label: string, text: string | null): Fact => [label, text && <Lines key={label} text={text} />];
const known = (label: string, text: string | null): Fact[] => (text ? [lines(label, text)] : []);
const paper = (number: string | null, date: string | null) =>
  number && date ? `số ${number} ngày ${formatDate(date)}` : null;

/** What is known of an incident: how it came up, what is said, what is true, what was concluded and done. */
export function IncidentFacts({ incident }: { incident: Incident }) {
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="thong-tin">
      <Title order={2} size="h4" id="thong-tin" mb="sm">
        Thông tin vụ việc
      </Title>
      <Facts facts={factsOf(incident)} />
    </Paper>
  );
}

/** The same as label and value. */
export function factsOf(incident: Incident): Fact[] {
  const { agency, tone, field } = incident;
  return [
    [
      'Cơ quan chủ trì',
      <Anchor key="agency" component={Link} to={paths.agency(agency.code)} size="sm">
        {agency.name}
      </Anchor>,
    ],
    ['Phát hiện', `${formatMoment(incident.found_at)}, ${incident.found_by}`],
    ['Lĩnh vực', field && fieldNames[field as Field]],
    ['Tính chất thông tin', tone && toneNames[tone as Tone]],
    lines('Báo nêu', incident.said),
    lines('Phần thông tin sai', incident.false_part),
    lines('Nội dung đúng', incident.correct_part),
    lines('Căn cứ, nguồn', incident.sources),
    ...known('Văn bản kết luận', paper(incident.conclusion_number, incident.conclusion_date)),
    ...known('Nội dung kết luận', incident.conclusion_text),
    ...known('Khắc phục', incident.remedy),
    ...known('Trả lời báo', paper(incident.answer_number, incident.answer_date)),
    ...(incident.reopen_reason ? known('Mở lại vì', incident.reopen_reason) : []),
    ...(incident.closed_at ? [['Khép lại', formatMoment(incident.closed_at)] as const] : []),
    ...known('Lý do khép lại', incident.close_reason),
    ...known('Ghi nhầm vì', incident.void_reason),
  ];
}
