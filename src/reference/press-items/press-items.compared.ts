import type { ComparedFields } from '@/session/record-form.logic';
import { tellTyped } from '../compared';
import { pressKindNames } from '../press-kinds';
import { toneNames } from '../tones';
import { itemLabels, type PressItemForm } from './press-items.form';

/** How one's own typing and a colleague's save of an article are told apart, its newspaper by name. */
export const comparedItem = (papers: readonly { id: string; name: string }[]): ComparedFields<PressItemForm> => {
  const press_agency_id = Object.fromEntries(papers.map(({ id, name }) => [id, name]));
  return {
    labels: Object.entries(itemLabels) as [keyof PressItemForm, string][],
    tell: (field, value) => tellTyped(field, value, { press_agency_id, press_kind: pressKindNames, tone: toneNames }),
  };
};
