import type { Setting } from '@/reference/settings.api';
import type { ComparedFields } from '@/session/record-form.logic';
import type { TimelineTable } from '@/ui/timeline.logic';
import type { SettingForm } from './settings.form';
import { switchNames, unitNames } from './settings.names';

/** What a setting is set to: «90 ngày», «bắt buộc», «An Giang». */
export function valueText({ unit, value, text }: Pick<Setting, 'unit' | 'value' | 'text'>): string {
  if (unit === 'text') return text ?? '';
  return unit === 'switch' ? (switchNames[String(value)] ?? '') : `${value} ${unitNames[unit] ?? unit}`;
}

/** Between which limits it may be set; null where there is only a choice. */
export function limitsText({ unit, least, most }: Pick<Setting, 'unit' | 'least' | 'most'>): string | null {
  if (unit === 'switch') return null;
  return unit === 'text' ? `Dài từ ${least} đến ${most} ký tự` : `Từ ${least} đến ${most} ${unitNames[unit] ?? unit}`;
}

/** How one's own typing and a colleague's save are told apart. */
export const comparedFor = (setting: Setting): ComparedFields<SettingForm> => ({
  labels: [['set', setting.label]],
  tell: (_, set) => valueText({ ...setting, value: Number(set), text: String(set) }),
});

/** How the history of a setting is told. */
export const settingToldFor = (setting: Setting): TimelineTable => ({
  title: { created: 'Thiết lập ban đầu', changed: 'Đổi thiết lập', deleted: 'Xóa thiết lập' },
  fields: {
    value: { label: setting.label, format: (value) => valueText({ ...setting, value: Number(value) }) },
    text: setting.label,
  },
});
