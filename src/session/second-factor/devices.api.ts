import { supabase } from '@/lib/supabase';
import { authError } from '../auth-error';

/** A device whose application shows the codes. */
export interface Device {
  id: string;
  name: string;
  /** ISO. */
  since: string;
}

/** What a device is set up with: a picture to scan, or the same to type, or to open on the device itself. */
export interface SetUp {
  deviceId: string;
  picture: string;
  secret: string;
  address: string;
}

/** The devices set up by who is signed in. */
export async function listDevices(): Promise<Device[]> {
  const { auth } = await supabase();
  const { data, error } = await auth.mfa.listFactors();
  if (error) throw authError(error);
  return data.totp.map(({ id, friendly_name, created_at }) => ({
    id,
    name: friendly_name || 'Thiết bị chưa đặt tên',
    since: created_at,
  }));
}

const nobodysDevice = '00000000-0000-0000-0000-000000000000';

/**
 * Whether the auth service has a second factor. It is asked for a challenge to a device nobody has, which changes
 * nothing: one that has it does not know the device, one that has it not does not know the address.
 */
export async function offersSecondFactor(): Promise<boolean> {
  const { auth } = await supabase();
  const { error } = await auth.mfa.challenge({ factorId: nobodysDevice });
  if (!error || error.code?.startsWith('mfa_')) return true;
  // No answer of the auth service's own kind: an address that is not there.
  if (error.name === 'AuthUnknownError' || error.status === 404) return false;
  throw authError(error);
}

/** Begins to set up a device; what was begun before and left goes. */
export async function beginSetUp(name: string): Promise<SetUp> {
  const { auth } = await supabase();
  const { data: known, error: unknown } = await auth.mfa.listFactors();
  if (unknown) throw authError(unknown);
  for (const { id, status } of known.all) if (status === 'unverified') await auth.mfa.unenroll({ factorId: id });
  const { data, error } = await auth.mfa.enroll({ factorType: 'totp', friendlyName: name, issuer: 'Phát Ngôn' });
  if (error) throw authError(error);
  const [, drawing = ''] = data.totp.qr_code.split(/^data:[^,]*,/);
  return {
    deviceId: data.id,
    // The drawing as it comes is not escaped: a «#» in it would end the address.
    picture: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
    secret: data.totp.secret,
    address: data.totp.uri,
  };
}

/** Proves a device by the code it shows; the session's level rises with it, and a device being set up is set up. */
export async function showCode(deviceId: string, code: string): Promise<void> {
  const { auth } = await supabase();
  const { error } = await auth.mfa.challengeAndVerify({ factorId: deviceId, code });
  if (error) throw authError(error);
}

/** Removes a device, proved by a code of it or of another one. */
export async function removeDevice(deviceId: string, proof: { deviceId: string; code: string }): Promise<void> {
  await showCode(proof.deviceId, proof.code);
  const { auth } = await supabase();
  const { error } = await auth.mfa.unenroll({ factorId: deviceId });
  if (error) throw authError(error);
  // Removed is removed; a token that could not be renewed now falls to its level at the next renewal.
  await renewSession().catch(() => undefined);
}

/** Takes a new token: its level, and the devices the session knows of, may have changed since the last one. */
export async function renewSession(): Promise<void> {
  const { auth } = await supabase();
  const { error } = await auth.refreshSession();
  if (error) throw authError(error);
}
