import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { fetchSettings, type Setting } from './settings.api';

export const settingKeys = { all: ['settings'] as const };

/** The province's settings by their keys; they change a few times a year. */
export function settingsOptions() {
  return queryOptions({
    queryKey: settingKeys.all,
    queryFn: ({ signal }) => fetchSettings(signal),
    staleTime: 60 * 60_000,
  });
}

/** The place as documents write it: «An Giang». */
export const placeNameOf = (settings: Record<string, Setting>): string => settings.place_name?.text ?? '';

/** The same, for a document about to be made. */
export async function placeName(client: QueryClient): Promise<string> {
  return placeNameOf(await client.ensureQueryData(settingsOptions()));
}
