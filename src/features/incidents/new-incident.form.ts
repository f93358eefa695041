import { emptyItem, itemLabels, type PressItemForm } from '@/reference/press-items/press-items.form';
import type { Refusals } from '@/ui/form-errors';
import { emptyForm, factLabels, type IncidentForm } from './incidents.form';
import { refusalsFor } from './incidents.refusals';

/** The short form of a new incident: the incident and its first article together. */
export type NewIncidentForm = IncidentForm & PressItemForm;

export function emptyNewIncident(agencyId: string, foundBy: string): NewIncidentForm {
  return { ...emptyItem(), ...emptyForm(agencyId, foundBy) };
}

const fieldsOf = <Form>(labels: object) => Object.keys(labels) as (keyof Form & string)[];

/** Refusals beside the fields of each form; an article's title is called so only in the database. */
export const factRefusals: Refusals<IncidentForm> = refusalsFor(fieldsOf<IncidentForm>(factLabels));
export const itemRefusals: Refusals<PressItemForm> = refusalsFor(fieldsOf<PressItemForm>(itemLabels), {
  title: 'work_title',
});
export const newIncidentRefusals: Refusals<NewIncidentForm> = Object.fromEntries(
  Object.entries(factRefusals).map(([key, told]) => {
    const ofItem = key.startsWith('press_items_') || told.field === undefined;
    return [key, (ofItem && itemRefusals[key]) || told];
  }),
);
