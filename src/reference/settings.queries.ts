import { queryOptions } from '@tanstack/react-query';
import { fetchSettings } from './settings.api';

export const settingKeys = { all: ['settings'] as const };

/** The province's thresholds by their keys; they change a few times a year. */
export function settingsOptions() {
  return queryOptions({
    queryKey: settingKeys.all,
    queryFn: ({ signal }) => fetchSettings(signal),
    staleTime: 60 * 60_000,
  });
}
