import type { QueryClient } from '@tanstack/react-query';
import { today } from '@/lib/dates';
import { headOptions } from './agency-head.queries';
import { getIssuer } from './issuer.api';
import { placeName } from './settings.queries';

/** Who issues a paper, where, and who signs it today. */
export async function issuing(client: QueryClient, agencyId: string) {
  const [agency, provinceName, head] = await Promise.all([
    getIssuer(agencyId),
    placeName(client),
    client.fetchQuery(headOptions(agencyId, today())),
  ]);
  const signer = head && { name: head.full_name, position: head.position ?? '' };
  return { agency, provinceName, signer, signedIn: Number(today().slice(0, 4)) };
}
