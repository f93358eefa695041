import type { Setting } from './settings.api';

/** A setting as the database has it. */
export function setting(key: string, rest: Partial<Setting>): Setting {
  return {
    id: `00000000-0000-4000-8000-0000000${key.length.toString(16).padStart(2, '0')}d00`,
    key,
    value: null,
    text: null,
    label: key,
    unit: rest.text === undefined ? 'day' : 'text',
    least: 1,
    most: 200,
    version: 1,
    updated_at: '2026-11-20T02:00:00Z',
    ...rest,
  };
}

/** What a province has set that writes letters. */
export const names: Setting[] = [
  setting('place_name', { text: 'An Giang' }),
  setting('supervising_agency_name', { text: 'Sở Văn hóa và Thể thao' }),
  setting('escalation_address', { text: 'Cục Báo chí' }),
];
