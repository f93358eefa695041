import type { FieldValues } from 'react-hook-form';
import { formatDate } from '@/lib/dates';
import { parseDate } from '@/lib/typed-date';
import { type FieldProps, TypedField } from './typed-field';

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const show = (value: string) => (isDay(value) ? formatDate(value) : value);
const toValue = (typed: string) => parseDate(typed) ?? typed.trim();

/**
 * A day, typed as dd/MM/yyyy; the form holds yyyy-MM-dd, or what was typed when that is no day, for the schema to refuse.
 * Typed rather than picked: these are dates read off a paper, and a picker swaps day and month silently.
 */
export function DateField<T extends FieldValues>(props: FieldProps<T>) {
  return <TypedField placeholder="ngày/tháng/năm" {...props} toValue={toValue} show={show} />;
}
