import { tellTyped } from '@/reference/compared';
import { severityNames } from '@/reference/incidents';
import { toneNames } from '@/reference/tones';
import type { ComparedFields } from '@/session/record-form.logic';
import { factLabels, type IncidentForm } from './incidents.form';
import { fieldNames } from './incidents.names';
import type { NewIncidentForm } from './new-incident.form';

const namesOf = { severity: severityNames, tone: toneNames, field: fieldNames };
const tell = (field: string, value: unknown) => tellTyped(field, value, namesOf);

/** How one's own typing and a colleague's save of an incident's facts are told apart. */
export const comparedFacts: ComparedFields<IncidentForm> = {
  labels: Object.entries(factLabels) as [keyof IncidentForm, string][],
  tell,
};

/** A new record has no other version. */
export const comparedNew: ComparedFields<NewIncidentForm> = { labels: [], tell };
