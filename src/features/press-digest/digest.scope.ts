import type { Agency } from '@/reference/agencies.api';
import type { DigestFilters } from './digest.filters';

/** Of whom the digest is, in words: «Sở Y tế», «UBND tỉnh và cơ quan cấp dưới»; '' when of all one may read. */
export function scopeOf({ agencyId, withBelow }: DigestFilters, agencies: readonly Agency[]): string {
  const agency = agencies.find(({ id }) => id === agencyId);
  if (!agency) return '';
  const hasBelow = withBelow && agencies.some(({ parent_id }) => parent_id === agency.id);
  return hasBelow ? `${agency.short_name} và cơ quan cấp dưới` : agency.short_name;
}
