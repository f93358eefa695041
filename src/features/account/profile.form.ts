import { formatPhone, normalisePhone } from '@/lib/contact';
import type { ComparedFields } from '@/session/record-form.logic';
import type { Profile, ProfileChange } from './account.api';

/** What the form of one's profile holds: text as typed, nothing is ''. */
export type ProfileForm = { full_name: string; phone: string };

export const fieldLabels: Record<keyof ProfileForm, string> = {
  full_name: 'Họ và tên',
  phone: 'Điện thoại',
};

/** A profile as the form holds it. */
export function toForm({ full_name, phone }: Profile): ProfileForm {
  return { full_name, phone: phone ?? '' };
}

/** The form as the table takes it. */
export function toChange({ full_name, phone }: ProfileForm): ProfileChange {
  return { full_name: full_name.trim().replace(/\s+/g, ' '), phone: normalisePhone(phone) || null };
}

/** How one's own typing here and on another device are told apart. */
export const compared: ComparedFields<ProfileForm> = {
  labels: Object.entries(fieldLabels) as [keyof ProfileForm, string][],
  tell: (field, value) => {
    const text = String(value ?? '');
    if (text === '') return '(trống)';
    return field === 'phone' ? formatPhone(normalisePhone(text)) : text;
  },
};
