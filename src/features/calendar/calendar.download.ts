import { AppError } from '@/lib/errors';
import { saveAs } from '@/lib/files';
import { addDays } from '@/lib/typed-date';
import { noteExport } from '@/reference/exports.api';
import { listCalendar } from './calendar.api';
import { type CalendarFilters, writeFilters } from './calendar.filters';
import { kindsOf } from './calendar.kinds';
import { addMonths, monthName, monthOf } from './calendar.logic';

/** As many as the database gives at once. */
const mostInFile = 2000;

interface Period {
  name: string;
  from: string;
  to: string;
}

/** What one may take with one: the month one looks at, or the time to come. */
export function periodsOf(day: string, today: string): [Period, ...Period[]] {
  const { first, last } = monthOf(day);
  const from = (name: string, to: string) => ({ name, from: today, to: addDays(to, -1) });
  return [
    from('3 tháng tới', addMonths(today, 3)),
    from('6 tháng tới', addMonths(today, 6)),
    from('12 tháng tới', addMonths(today, 12)),
    { name: monthName(day), from: first, to: last },
  ];
}

interface How {
  reminds: boolean;
  /** For whom it is made, where it is of no agency in particular. */
  forAgencyId: string;
}

/** Saves the calendar of a period as a file, once that is noted in the history; what writes it is loaded now. */
export async function downloadCalendar(filters: CalendarFilters, { from, to }: Period, { reminds, forAgencyId }: How) {
  const { groups, agencyId } = filters;
  const [{ rows, isCut }, { calendarFile }] = await Promise.all([
    listCalendar({ from, to, agencyId, kinds: kindsOf(groups) }, mostInFile),
    import('./calendar.file'),
  ]);
  if (isCut) {
    throw new AppError(
      'invalid',
      `Kỳ này có hơn ${mostInFile.toLocaleString('vi-VN')} việc. Chọn kỳ ngắn hơn, một cơ quan hoặc một nhóm việc rồi tải lại.`,
    );
  }
  const written = writeFilters(filters, filters.day);
  written.delete('xem');
  await noteExport({
    what: 'calendar',
    format: 'ics',
    agencyId: agencyId ?? forAgencyId,
    rows: rows.length,
    filters: new URLSearchParams([...written, ['tu', from], ['den', to]]),
  });
  const content = calendarFile(rows, { origin: window.location.origin, at: new Date(), reminds });
  saveAs(`lich-cong-tac-${from}-${to}.ics`, new Blob([content], { type: 'text/calendar;charset=utf-8' }));
}
