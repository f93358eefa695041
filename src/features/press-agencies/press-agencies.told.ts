import { formatPhone } from '@/lib/contact';
import { pressKindName } from '@/reference/press-kinds';
import type { ComparedFields } from '@/session/record-form.logic';
import { fieldLabels, type PressAgencyForm, splitKinds } from './press-agencies.form';

/** The kinds of a press agency in words. */
export const kindsTold = (kinds: readonly string[]) => kinds.map(pressKindName).join(', ');

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<PressAgencyForm> = {
  labels: Object.entries(fieldLabels) as [keyof PressAgencyForm, string][],
  tell: (field, value) => {
    const text = String(value ?? '');
    if (text === '') return '(trống)';
    if (field === 'kinds') return kindsTold(splitKinds(text));
    return field === 'phone' ? formatPhone(text) : text;
  },
};
