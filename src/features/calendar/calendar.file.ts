import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays } from '@/lib/typed-date';
import type { CalendarRow } from './calendar.api';
import { tell } from './calendar.kinds';
import { daysOf } from './calendar.logic';

interface Made {
  /** Where the records are opened: «https://phatngon.example». */
  origin: string;
  /** When the file is made. */
  at: Date;
  /** The day before what is due the calendar reminds of it: at its hour, of what has none in the morning. */
  reminds: boolean;
}

const hour = 60 * 60;
/** A day as the file knows it: without hours, whatever the zone. */
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * The rows as an iCalendar file (RFC 5545), times in UTC. A row keeps its UID, so that importing it again brings the
 * entry up to date.
 */
export function calendarFile(rows: readonly CalendarRow[], { origin, at, reminds }: Made): string {
  const calendar = ical({
    name: 'Lịch công tác – Phát Ngôn',
    prodId: { company: 'phat-ngon', product: 'lich-cong-tac', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const row of rows) {
    const { name, group, path, detail } = tell(row);
    const { first, last } = daysOf(row);
    const event = calendar.createEvent({
      id: `${row.kind}.${row.record_id}@phat-ngon`,
      stamp: at,
      lastModified: new Date(row.changed_at),
      sequence: row.version,
      allDay: row.is_all_day,
      start: row.is_all_day ? dateOf(first) : new Date(row.starts_at),
      summary: `${name}: ${row.title}`,
      description: [detail, row.agency_short_name, row.is_demo && 'Dữ liệu minh họa'].filter(Boolean).join('\n'),
      class: ICalEventClass.PRIVATE,
      categories: group ? [{ name: group.name }] : [],
      // Only what is held takes up one's time.
      ...(row.is_all_day || row.starts_at === row.ends_at
        ? { transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE }
        : { transparency: ICalEventTransparency.OPAQUE, busystatus: ICalEventBusyStatus.BUSY }),
    });
    if (row.is_all_day) event.end(dateOf(addDays(last, 1)));
    else if (row.starts_at !== row.ends_at) event.end(new Date(row.ends_at));
    if (path) event.url(origin + path);
    if (reminds && row.is_due) {
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: (row.is_all_day ? 16 : 24) * hour,
        description: `${name}: ${row.title}`,
      });
    }
  }
  return calendar.toString();
}
