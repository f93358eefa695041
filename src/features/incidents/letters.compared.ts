import { formatDate } from '@/lib/dates';
import type { ComparedFields } from '@/session/record-form.logic';
import { type DraftForm, type NewLetterForm, paperLabels } from './letters.form';

function tell(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  const text = typeof value === 'string' ? value : '';
  if (text === '') return '(trống)';
  if (/_day$|_date$/.test(field)) return formatDate(text);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

/** How one's own typing and a colleague's save of a draft are told apart. */
export const comparedDraft: ComparedFields<DraftForm> = {
  labels: Object.entries(paperLabels) as [keyof DraftForm & string, string][],
  tell,
};

/** A new letter has no other version. */
export const comparedNewLetter: ComparedFields<NewLetterForm> = { labels: [], tell };
