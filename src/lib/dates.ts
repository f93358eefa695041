const zone = 'Asia/Ho_Chi_Minh';
const dayInVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Today in Asia/Ho_Chi_Minh as yyyy-MM-dd. */
export function today(now = new Date()): string {
  return dayInVietnam.format(now);
}

/** A date of the database (yyyy-MM-dd) as dd/MM/yyyy. */
export function formatDate(date: string): string {
  return date.slice(0, 10).split('-').reverse().join('/');
}

/** A moment of the database (ISO, UTC) as dd/MM/yyyy HH:mm in Asia/Ho_Chi_Minh. */
export function formatMoment(moment: string): string {
  const part = Object.fromEntries(timeFormat.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return `${part.day}/${part.month}/${part.year} ${part.hour}:${part.minute}`;
}

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** A date of the database (yyyy-MM-dd) with its day of the week: «thứ Ba, 24/11/2026». */
export function formatWeekday(date: string): string {
  return `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}, ${formatDate(date)}`;
}

/** The day of a moment in Asia/Ho_Chi_Minh as dd/MM/yyyy. */
export function formatDayOf(moment: string): string {
  return formatDate(today(new Date(moment)));
}

/** The time of a moment in Asia/Ho_Chi_Minh as HH:mm. */
export function formatTimeOf(moment: string): string {
  return formatMoment(moment).slice(-5);
}

/** Until when something holds, its end being exclusive: the end of a day, a time of one, or open. */
export function formatUntil(end: string | null): string {
  if (end === null) return 'không thời hạn';
  const time = formatTimeOf(end);
  if (time !== '00:00') return `đến ${time} ngày ${formatDayOf(end)}`;
  return `đến hết ngày ${formatDayOf(new Date(Date.parse(end) - 1).toISOString())}`;
}
