import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { pressRule } from '@/documents/correction-law';
import { formatDate, formatMoment } from '@/lib/dates';
import { Facts } from '@/ui/facts';
import type { Incident, IncidentItem, IncidentLetter } from '../incidents.api';
import { type LetterResult, resultNames } from '../incidents.names';
import { missingIn } from '../letters.checklist';
import { exchangeOf, isIssued, regimeDay } from '../letters.logic';
import { pressRulesOptions } from '../letters.queries';
import { LetterDeadline } from './letter-deadline';

interface Props {
  incident: Incident;
  item: IncidentItem;
  letter: IncidentLetter;
}

/** When it went out and came in, by when the law wants it printed, what came back and what became of it. */
export function LetterFacts(props: Props) {
  const { letter, item } = props;
  const facts: (readonly [string, ReactNode] | false)[] = [
    letter.sent_at !== null && ['Gửi', formatMoment(letter.sent_at)],
    letter.received_at !== null && ['Báo nhận', formatMoment(letter.received_at)],
    letter.conclusion_received_at !== null && ['Nhận văn bản kết luận', formatMoment(letter.conclusion_received_at)],
    letter.received_at !== null &&
      isIssued(item.press_kind) && ['Ngày ra số gần nhất', letter.next_issue_on && formatDate(letter.next_issue_on)],
    letter.sent_at !== null && ['Hạn theo luật', <LetterDeadline key="due" {...props} />],
    letter.kind === 'response' && ['Lần phản hồi', <Exchange key="exchange" {...props} />],
    ...resultFacts(letter),
    letter.escalation_date !== null && [
      'Đã báo cáo',
      `${letter.escalated_to}, văn bản số ${letter.escalation_number} ngày ${formatDate(letter.escalation_date)}`,
    ],
    letter.settled_at !== null && ['Xong', `${formatMoment(letter.settled_at)}: ${letter.settlement_note}`],
  ];
  const known = facts.filter((fact) => fact !== false);
  return known.length > 0 ? <Facts facts={known} /> : <Text size="sm">Bản nháp, chưa gửi.</Text>;
}

function resultFacts({ result, result_at, result_note, result_url, checklist }: IncidentLetter) {
  if (!result) return [];
  const missing = missingIn(checklist);
  return [
    ['Kết quả', `${resultNames[result as LetterResult]}${result_at ? `, ${formatMoment(result_at)}` : ''}`] as const,
    result_url !== null &&
      ([
        'Nơi đăng',
        <Anchor key="url" href={result_url} size="sm" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
          {result_url}
        </Anchor>,
      ] as const),
    result_note !== null && (['Ghi chú', <Lines key="note" text={result_note} />] as const),
    missing.length > 0 &&
      ([
        'Còn thiếu',
        <Text key="missing" size="sm" c="var(--mantine-color-error)">
          {missing.join('; ')}
        </Text>,
      ] as const),
  ];
}

/** «lần 2 trong 3 lần»: after so many the newspaper may stop. */
function Exchange({ incident, item, letter }: Props) {
  const rules = useQuery(pressRulesOptions());
  const context = { rules: rules.data ?? [], day: regimeDay(letter), agencyKind: incident.agency.kind };
  const most = pressRule(context, 'response_exchanges')?.amount;
  const nth = exchangeOf(item, letter);
  return most ? `lần ${nth} trong ${most} lần` : `lần ${nth}`;
}

function Lines({ text }: { text: string }) {
  return <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</span>;
}
