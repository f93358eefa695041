import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  beginSetUp,
  type Device,
  listDevices,
  offersSecondFactor,
  removeDevice,
  renewSession,
  showCode,
} from './devices.api';

const deviceKeys = { all: ['second-factor'] as const };

/** The devices of who is signed in, and, where there are none, whether one can be set up here. */
export function devicesOptions() {
  return queryOptions({
    queryKey: deviceKeys.all,
    queryFn: async (): Promise<{ devices: Device[]; offered: boolean }> => {
      const devices = await listDevices();
      return { devices, offered: devices.length > 0 || (await offersSecondFactor()) };
    },
  });
}

/** Proves a device by a code. */
export function useShowCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ deviceId, code }: { deviceId: string; code: string }) => showCode(deviceId, code),
    // Refused, it may be that the device is there no more.
    onSettled: () => client.invalidateQueries({ queryKey: deviceKeys.all }),
  });
}

/** Begins to set up a device under a name. */
export function useBeginSetUp() {
  return useMutation({ mutationFn: beginSetUp });
}

/** Removes a device by a code of it or of another one. */
export function useRemoveDevice(deviceId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (proof: { deviceId: string; code: string }) => removeDevice(deviceId, proof),
    onSettled: () => client.invalidateQueries({ queryKey: deviceKeys.all }),
  });
}

/** Takes the session at its newest word. */
export function useRenewSession() {
  return useMutation({ mutationFn: renewSession });
}
