import type { CalendarRow } from './calendar.api';

/** A course of a morning, until a test makes it something else. */
export function calendarRow(changes: Partial<CalendarRow> = {}): CalendarRow {
  return {
    kind: 'course',
    record_id: '00000000-0000-4000-8000-0000000ca001',
    page_id: '00000000-0000-4000-8000-0000000ca001',
    agency_id: '00000000-0000-4000-8000-00000000a001',
    agency_short_name: 'UBND tỉnh',
    title: 'Tập huấn kỹ năng phát ngôn',
    detail: 'Hội trường UBND tỉnh',
    starts_at: '2026-11-25T01:00:00+00:00',
    ends_at: '2026-11-25T04:30:00+00:00',
    is_all_day: false,
    is_due: false,
    is_demo: false,
    changed_at: '2026-11-01T02:00:00+00:00',
    version: 3,
    ...changes,
  };
}

/** An incident's next step, due at a moment; as the day before it ends, where it is midnight in Vietnam. */
export function dueRow(ends_at: string, changes: Partial<CalendarRow> = {}): CalendarRow {
  const isAllDay = /T17:00:00/.test(ends_at);
  const starts = isAllDay ? new Date(Date.parse(ends_at) - 86_400_000).toISOString() : ends_at;
  return calendarRow({
    kind: 'incident_due',
    record_id: '00000000-0000-4000-8000-0000000ca002',
    page_id: '00000000-0000-4000-8000-0000000ca002',
    title: 'Tin sai về số ca sốt xuất huyết',
    detail: 'conclude',
    agency_short_name: 'Sở Y tế',
    starts_at: starts,
    ends_at,
    is_all_day: isAllDay,
    is_due: true,
    ...changes,
  });
}
