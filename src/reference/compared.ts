import { formatDate } from '@/lib/dates';

/** For each field of a few words what they mean. */
export type NamesOf = Record<string, Record<string, string>>;

/** A form's field in words, where two versions are held against each other; only the beginning of what is long. */
export function tellTyped(field: string, value: unknown, namesOf: NamesOf = {}): string {
  const text = typeof value === 'string' ? value : '';
  if (text === '') return '(trống)';
  if (/_(day|date)$/.test(field)) return formatDate(text);
  return namesOf[field]?.[text] ?? (text.length > 400 ? `${text.slice(0, 400)}…` : text);
}
