import { formatDate, formatDayOf, formatMoment } from '@/lib/dates';
import { dueText } from '@/reference/deadlines.logic';
import { pressKindName } from '@/reference/press-kinds';
import type { Incident } from './incidents.api';
import { letterInHand } from './incidents.item-steps';
import { type ItemState, itemStateNames, type LetterResult, resultNames } from './incidents.names';
import { standingItems } from './incidents.steps';

/** A newspaper's line of the summary. */
export interface SummaryRow {
  id: string;
  number: number;
  pressAgency: string;
  pressKind: string;
  title: string;
  column: string;
  published: string;
  url: string;
  letter: string;
  received: string;
  due: string;
  result: string;
}

/** The newspapers of an incident, each with its letter and what came of it. */
export function summaryRows(incident: Incident): SummaryRow[] {
  return standingItems(incident).map((item, index) => {
    const letter = letterInHand(item);
    const state = itemStateNames[item.correction_state as ItemState];
    return {
      id: item.id,
      number: index + 1,
      pressAgency: item.press_agency.name,
      pressKind: pressKindName(item.press_kind),
      title: item.title,
      column: [item.column_name, item.issue_no && `số ${item.issue_no}`].filter(Boolean).join(', '),
      published: formatDayOf(item.published_at),
      url: item.url ?? '',
      letter: letter?.number
        ? `${letter.number}${letter.document_date ? ` ngày ${formatDate(letter.document_date)}` : ''}`
        : '',
      received: letter?.received_at ? formatMoment(letter.received_at) : '',
      due: letter?.due_at ? dueText(letter.due_at) : '',
      result: letter?.result
        ? [resultNames[letter.result as LetterResult], letter.result_at && formatDayOf(letter.result_at)]
            .filter(Boolean)
            .join(', ')
        : state,
    };
  });
}
