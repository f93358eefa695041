import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Tone } from '@/reference/tones';
import type { DigestFilters } from './digest.filters';

/** How many articles of a newspaper have a tone; null: not classified yet. */
export interface ToneCount {
  press_agency_id: string;
  press_agency_name: string;
  tone: Tone | null;
  count: number;
}

/** An article of the digest. */
export interface DigestItem {
  id: string;
  version: number;
  title: string;
  url: string | null;
  press_agency_id: string;
  press_kind: string;
  published_at: string;
  summary: string | null;
  tone: Tone | null;
  agency_id: string;
  agency_short_name: string;
  incident_id: string | null;
  incident_title: string | null;
  is_demo: boolean;
  /** Who else has recorded the same article. */
  also_of: string[];
}

export interface Digest {
  /** All that the press wrote. */
  counts: ToneCount[];
  /** The newest first, as many as were asked for. */
  items: DigestItem[];
}

/** As many on the screen, and on paper: private.press_digest gives no more. */
export const most = { shown: 500, printed: 2000 } as const;

/** What the press wrote in a period, in one request. */
export async function fetchDigest(
  { query, agencyId, withBelow, from, to }: DigestFilters,
  limit: number,
  signal: AbortSignal,
): Promise<Digest> {
  const client = await supabase();
  return unwrap(
    await client
      .rpc('press_digest', {
        from_day: from,
        to_day: to,
        most: limit,
        ...(query && { query }),
        ...(agencyId && { in_agency: agencyId }),
        ...(!withBelow && { with_below: false }),
      })
      .abortSignal(signal),
  ) as unknown as Digest;
}
