import type { FieldValues } from 'react-hook-form';
import { parseTime } from '@/lib/local-time';
import { type FieldProps, TypedField } from './typed-field';

const show = (value: string) => value;
const toValue = (typed: string) => parseTime(typed) ?? typed.trim();

/** A time of day, typed as 14:30 or 14h30; the form holds HH:mm, or what was typed when that is no time. */
export function TimeField<T extends FieldValues>(props: FieldProps<T>) {
  return <TypedField placeholder="giờ:phút" {...props} toValue={toValue} show={show} />;
}
