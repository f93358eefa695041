import type { SpreadDirective } from '@/documents/directive-sheet';
import { formatDate, formatDayOf } from '@/lib/dates';
import type { AcknowledgementRow } from './acknowledgements.api';
import { tellForm } from './acknowledgements.logic';
import { stateNames } from './acknowledgements.names';

/** A line of the list as the sheet takes it. */
export function toSheetRow(row: AcknowledgementRow): SpreadDirective {
  const isOwed = row.state !== 'confirmed';
  return {
    agencyName: row.agency_name,
    state: stateNames[row.state],
    since: isOwed ? formatDayOf(row.since) : '',
    due: row.due ? formatDate(row.due) : '',
    daysLate: row.days_late ? String(row.days_late) : '',
    spreadOn: row.spread_on ? formatDate(row.spread_on) : '',
    form: tellForm(row),
    staff: row.staff_count === null ? '' : String(row.staff_count),
    returned: row.return_reason ?? '',
  };
}
