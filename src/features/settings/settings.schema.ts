import * as z from 'zod';
import type { Setting } from '@/reference/settings.api';
import type { SettingForm } from './settings.form';
import { limitsText } from './settings.told';

/** Refuses what the database would: a number or a length outside of the limits. */
export function settingSchema(setting: Setting) {
  const { unit, least, most } = setting;
  const within = (count: number) => Number.isInteger(count) && count >= least && count <= most;
  const isRight = (set: string) =>
    unit === 'text' ? within(set.trim().length) : /^\d+$/.test(set.trim()) && within(Number(set));
  return z.object({
    set: z.string().refine(isRight, `${limitsText(setting) ?? 'Chọn một trong hai'}.`),
  }) satisfies z.ZodType<SettingForm>;
}
