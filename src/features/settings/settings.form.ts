import type { Setting } from '@/reference/settings.api';

/** What the form of a setting holds: its number or text, as typed. */
export type SettingForm = { set: string };

export const toForm = ({ unit, value, text }: Setting): SettingForm => ({
  set: (unit === 'text' ? text : String(value)) ?? '',
});

/** A form as the table takes it. */
export const toChange = ({ unit }: Pick<Setting, 'unit'>, { set }: SettingForm) =>
  unit === 'text' ? { text: set.trim().replace(/\s+/g, ' ') } : { value: Number(set) };
