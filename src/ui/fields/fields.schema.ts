import * as z from 'zod';
import { momentOf, parseTime } from '@/lib/local-time';
import { serverNow } from '@/lib/server-clock';

// What forms ask of their fields, in the same words everywhere.

export const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const isTime = (value: string) => parseTime(value) === value;

const notADay = 'Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 06/12/2026.';

/** The id of a record. Seeds make theirs of an md5, which no version of uuid need fit; PostgreSQL takes any. */
export const recordId = z.guid();

/** A day that must be given, of 1990 or later. */
export const requiredDay = (missing: string) =>
  z
    .string()
    .min(1, missing)
    .refine(isDay, { error: notADay, when: ({ value }) => value !== '' })
    .refine((day) => !isDay(day) || day >= '1990-01-01', 'Ngày phải từ năm 1990 trở đi.');

export const optionalTime = z
  .string()
  .refine((value) => value === '' || isTime(value), 'Nhập giờ theo dạng giờ:phút, ví dụ 14:30.');

/** Whether a day and time as typed are still to come by the server's clock; what is no day is judged elsewhere. */
export function isToCome(day: string, time: string): boolean {
  return isDay(day) && (time === '' || isTime(time)) && Date.parse(momentOf(day, time)) > serverNow();
}

const count = (length: number) => length.toLocaleString('vi-VN');

/** A text of at most so many characters, as the database counts them; says by how much it is too long. */
export const text = (most: number) =>
  z.string().refine((value) => lengthOf(value) <= most, {
    error: ({ input }) => {
      const length = lengthOf(String(input));
      return `Dài ${count(length)} ký tự, quá ${count(most)}. Rút bớt ${count(length - most)} ký tự.`;
    },
  });

/** A line of text, trimmed; asked for when `least` is more than nothing. */
export const line = (least: number, most: number, missing: string) =>
  text(most).refine((value) => value.trim().length >= least, missing);

/** A line of text that may be left out, but not be shorter than `least` when it is there. */
export const optionalLine = (least: number, most: number) =>
  text(most).refine(
    (value) => value.trim() === '' || value.trim().length >= least,
    `Nhập ít nhất ${least} ký tự, hoặc để trống.`,
  );

// PostgreSQL counts characters, JavaScript halves of the rare ones.
function lengthOf(value: string): number {
  return value.length - (value.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
