import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';

dayjs.extend(customParseFormat);

/** What was typed as dd/MM/yyyy (or d/M/yyyy, ddMMyyyy) as yyyy-MM-dd; null when it is no day of the calendar. */
export function parseDate(typed: string): string | null {
  const date = dayjs(typed.trim(), ['DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'DD.MM.YYYY', 'DDMMYYYY'], true);
  return date.isValid() ? date.format('YYYY-MM-DD') : null;
}

/** A yyyy-MM-dd day moved by a number of days. */
export function addDays(date: string, days: number): string {
  return dayjs(date).add(days, 'day').format('YYYY-MM-DD');
}
