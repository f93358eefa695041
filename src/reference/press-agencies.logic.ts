import { isSameName } from '@/lib/vietnamese';
import type { PressAgency } from './press-agencies.api';

/** The newspaper of the register that was typed, if it is one. */
export function registered(newspaper: string, register: readonly PressAgency[]): PressAgency | undefined {
  return register.find(({ name }) => isSameName(name, newspaper));
}
