import { formatDate } from '@/lib/dates';
import { severityNames } from '@/reference/incidents';
import { pressKindName } from '@/reference/press-kinds';
import type { ComparedFields } from '@/session/record-form.logic';
import { factLabels, type IncidentForm } from './incidents.form';
import { fieldNames, toneNames } from './incidents.names';
import type { NewIncidentForm } from './new-incident.form';
import { itemLabels, type PressItemForm } from './press-items.form';

const namesOf: Record<string, Record<string, string>> = { severity: severityNames, tone: toneNames, field: fieldNames };

/** A form's field in words; «(trống)» for nothing, only the beginning of what is long. */
function tell(field: string, value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  if (text === '') return '(trống)';
  if (field.endsWith('_day')) return formatDate(text);
  if (field === 'press_kind') return pressKindName(text);
  return namesOf[field]?.[text] ?? (text.length > 400 ? `${text.slice(0, 400)}…` : text);
}

/** How one's own typing and a colleague's save of an incident's facts are told apart. */
export const comparedFacts: ComparedFields<IncidentForm> = {
  labels: Object.entries(factLabels) as [keyof IncidentForm, string][],
  tell,
};

/** The same of an article, its newspaper by name. */
export const comparedItem = (papers: readonly { id: string; name: string }[]): ComparedFields<PressItemForm> => ({
  labels: Object.entries(itemLabels) as [keyof PressItemForm, string][],
  tell: (field, value) =>
    field === 'press_agency_id' ? (papers.find(({ id }) => id === value)?.name ?? '(trống)') : tell(field, value),
});

/** A new record has no other version. */
export const comparedNew: ComparedFields<NewIncidentForm> = { labels: [], tell };
