import type { SpokespersonListInput } from '@/documents/spokesperson-list';
import { today } from '@/lib/dates';
import type { Membership } from '@/session/permissions';
import type { SpokespersonRow } from './spokespersons.api';

/** Rows of the list as the paper takes them; enclosed with a letter, so that nobody signs it. */
export function listInputOf(
  rows: readonly SpokespersonRow[],
  agency: Membership['agency'],
  provinceName: string,
  listedOn = today(),
): SpokespersonListInput {
  return {
    agency: { ...agency, symbol: null },
    provinceName,
    listedOn,
    rows: rows.map((row) => ({
      agencyName: row.agency_short_name,
      fullName: row.full_name,
      position: row.position,
      phone: row.official_phone ?? '',
      email: row.official_email ?? '',
    })),
    signer: null,
  };
}
