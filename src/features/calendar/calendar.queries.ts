import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Asked, listCalendar, listSpecialDays } from './calendar.api';

/** More in one month than anybody looks through. */
export const mostShown = 1000;

/** The calendar of some days; asked anew when one comes back to it, for what is done is told no more. */
export function calendarOptions(asked: Asked) {
  return queryOptions({
    queryKey: ['calendar', asked],
    queryFn: ({ signal }) => listCalendar(asked, mostShown, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Days off and days worked in lieu between two days. */
export function specialDaysOptions(from: string, to: string) {
  return queryOptions({
    queryKey: ['days-off', 'between', from, to],
    queryFn: ({ signal }) => listSpecialDays(from, to, signal),
    staleTime: 60 * 60_000,
  });
}
