import { formatMoment, today } from '@/lib/dates';
import { twoDigits } from './numbering';

const room = '\u00a0'.repeat(6);

/** Annex I, II.4.b: «ngày 05 tháng 01 năm 2020», «ngày 29 tháng 6 năm 2019»: a zero for days below 10, January and February. */
export function dateInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const monthInWords = Number(month) <= 2 ? twoDigits(String(month)) : month;
  return `ngày ${twoDigits(String(date))} tháng ${monthInWords} năm ${year}`;
}

/** «An Giang, ngày 05 tháng 01 năm 2020»; of a date with only its year, room to write the rest. */
export function placeAndDate(place: string, date: string): string {
  const words = date.length > 4 ? dateInWords(date) : `ngày${room}tháng${room}năm ${date}`;
  return `${place}, ${words}`;
}

/** The day of a moment (ISO) in Asia/Ho_Chi_Minh as yyyy-MM-dd. */
export function dayOf(moment: string): string {
  return today(new Date(moment));
}

/** A term whose end is exclusive: full days as «từ ngày … đến hết ngày …», else to the minute. */
export function termInWords(from: string, until: string): string {
  const start = isMidnight(from) ? dateInWords(dayOf(from)) : momentInWords(from);
  if (!isMidnight(until)) return `từ ${start} đến ${momentInWords(until)}`;
  const lastDay = dayOf(new Date(Date.parse(until) - 1).toISOString());
  return `từ ${start} đến hết ${dateInWords(lastDay)}`;
}

const timeOf = (moment: string) => formatMoment(moment).slice(-5);
const isMidnight = (moment: string) => timeOf(moment) === '00:00';

function momentInWords(moment: string): string {
  const [hours, minutes] = timeOf(moment).split(':');
  return `${hours} giờ ${minutes} phút, ${dateInWords(dayOf(moment))}`;
}
