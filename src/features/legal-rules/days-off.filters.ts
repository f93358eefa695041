import { today } from '@/lib/dates';

/** Which year is shown, and which of its days is being edited; both stand in the address. */
export interface CalendarPlace {
  /** yyyy */
  year: string;
  /** id of a day; null = a new one. */
  editing: string | null;
}

/** The place an address names; what it says wrongly counts as not said. */
export function readPlace(search: URLSearchParams): CalendarPlace {
  const year = search.get('nam') ?? '';
  return {
    year: /^20\d\d$|^2100$/.test(year) ? year : today().slice(0, 4),
    editing: search.get('sua'),
  };
}

/** The address of a place. */
export function writePlace({ year, editing }: CalendarPlace): string {
  const search = new URLSearchParams({ nam: year });
  if (editing) search.set('sua', editing);
  return `?${search}`;
}
