import type { Tables } from '@/lib/database.types';
import { readPublic } from '@/lib/public-data';

export type Hotline = Pick<Tables<'hotlines'>, 'id' | 'label' | 'phones' | 'email'>;

/** The public reception numbers. */
export function fetchHotlines(signal: AbortSignal): Promise<Hotline[]> {
  return readPublic('hotlines?select=id,label,phones,email&order=sort_order,label', signal);
}
