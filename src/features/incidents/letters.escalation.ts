import * as z from 'zod';
import { today } from '@/lib/dates';
import { isToCome, line, requiredDay } from '@/ui/fields/fields.schema';
import type { Incident, IncidentLetter } from './incidents.api';
import { isWanting, type LetterOfItem, rowsOfPaper } from './letters.logic';
import { letterRefusals } from './letters.refusals';

/** To whom it is reported, in which letter; `all`: the other newspapers of the paper that have not corrected, too. */
export type EscalationForm = {
  escalated_to: string;
  escalation_number: string;
  escalation_date: string;
  all: boolean;
};

export const escalationLabels = {
  escalated_to: 'Cơ quan nhận báo cáo',
  escalation_number: 'Số, ký hiệu',
  escalation_date: 'Ngày văn bản',
} as const;

export const escalationForm = (to: string): EscalationForm => ({
  escalated_to: to,
  escalation_number: '',
  escalation_date: today(),
  all: true,
});

/** Rows of the paper that may be reported together, this one first. */
export function wantingRows(incident: Incident, letter: IncidentLetter): LetterOfItem[] {
  return rowsOfPaper(incident, letter).filter(
    ({ letter: each }) => isWanting(each.result) && each.escalation_date === null && each.settled_at === null,
  );
}

export const escalationSchema = z.object({
  escalated_to: line(3, 200, 'Nhập tên cơ quan nhận báo cáo.'),
  escalation_number: line(1, 50, 'Nhập số, ký hiệu của văn bản báo cáo.'),
  escalation_date: requiredDay('Nhập ngày của văn bản báo cáo.').refine(
    (day) => !isToCome(day, ''),
    letterRefusals.escalated_in_future.message,
  ),
  all: z.boolean(),
}) satisfies z.ZodType<EscalationForm>;
