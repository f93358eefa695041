import { formatDate, today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import type { AcknowledgementRow } from './acknowledgements.api';
import { formNames, type SpreadForm } from './acknowledgements.names';

const dayOf = (moment: string) => today(new Date(moment));

/** From one day (yyyy-MM-dd) to another, in days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

interface Spread {
  spread_form: string | null;
  spread_form_note: string | null;
}

/** In which form it was spread, in words. */
export function tellForm({ spread_form, spread_form_note }: Spread): string {
  if (spread_form === null) return '';
  return spread_form === 'other' ? (spread_form_note ?? '') : formNames[spread_form as SpreadForm];
}

/** «Hội nghị quán triệt ngày 06/12/2026, 45 người». */
export function tellSpread(row: Pick<AcknowledgementRow, 'spread_on' | 'staff_count'> & Spread): string {
  if (row.spread_on === null) return '';
  return `${tellForm(row)} ngày ${formatDate(row.spread_on)}, ${(row.staff_count ?? 0).toLocaleString('vi-VN')} người`;
}

/** The due day of what an agency owes, as private.acknowledgement_due counts it. */
export function dueOf(
  { sent_at, redo_by }: { sent_at: string; redo_by: string | null },
  directive: { confirm_by: string | null; sent_at: string | null },
): string | null {
  if (redo_by !== null || directive.confirm_by === null || directive.sent_at === null) return redo_by;
  const sent = dayOf(sent_at);
  if (directive.confirm_by >= sent) return directive.confirm_by;
  return addDays(directive.confirm_by, daysBetween(dayOf(directive.sent_at), sent));
}
