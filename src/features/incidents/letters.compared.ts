import { tellTyped } from '@/reference/compared';
import type { ComparedFields } from '@/session/record-form.logic';
import { type LetterResult, resultNames } from './incidents.names';
import { checkKeys, checkNames } from './letters.checklist';
import { type EscalationForm, escalationLabels } from './letters.escalation';
import { type DraftForm, type NewLetterForm, paperLabels } from './letters.form';
import { type ResultForm, resultLabels } from './letters.result';

function tell(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return tellTyped(field, value);
}

/** How one's own typing and a colleague's save of a draft are told apart. */
export const comparedDraft: ComparedFields<DraftForm> = {
  labels: Object.entries(paperLabels) as [keyof DraftForm & string, string][],
  tell,
};

/** The same of what came back. */
export const comparedResult: ComparedFields<ResultForm> = {
  labels: [
    ...(Object.entries(resultLabels) as [keyof ResultForm & string, string][]),
    ...checkKeys.map((key) => [`check_${key}`, checkNames[key]] as const),
  ],
  tell: (field, value) => (field === 'result' ? (resultNames[value as LetterResult] ?? '(trống)') : tell(field, value)),
};

/** The same of a report to the press authority. */
export const comparedEscalation: ComparedFields<EscalationForm> = {
  labels: Object.entries(escalationLabels) as [keyof EscalationForm & string, string][],
  tell,
};

/** A new letter has no other version. */
export const comparedNewLetter: ComparedFields<NewLetterForm> = { labels: [], tell };
