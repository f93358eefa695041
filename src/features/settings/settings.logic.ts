import type { Setting } from '@/reference/settings.api';
import { groups } from './settings.names';

export interface SettingGroup {
  name: string;
  settings: { setting: Setting; means: string }[];
}

/** The settings there are, by what they are about; those this build knows nothing of under «Khác». */
export function groupSettings(settings: Readonly<Record<string, Setting>>): SettingGroup[] {
  const known = new Set(groups.flatMap((group) => group.settings.map(({ key }) => key)));
  const others = Object.values(settings).filter(({ key }) => !known.has(key));
  return [
    ...groups.map(({ name, settings: within }) => ({
      name,
      settings: within.flatMap(({ key, means }) => {
        const setting = settings[key];
        return setting ? [{ setting, means }] : [];
      }),
    })),
    { name: 'Khác', settings: others.map((setting) => ({ setting, means: '' })) },
  ].filter((group) => group.settings.length > 0);
}
