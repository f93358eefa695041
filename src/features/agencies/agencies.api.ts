import { today } from '@/lib/dates';
import { unwrap } from '@/lib/errors';
import { serverNow } from '@/lib/server-clock';
import { supabase } from '@/lib/supabase';
import { allPages } from '@/reference/agencies.api';

/**
 * All agencies with who speaks for them now. Row-level security decides how much of that comes: the record
 * (spokespersons) to who may read it, what is published (public_contacts) to everyone.
 */
export async function fetchAgencyList(signal: AbortSignal) {
  const client = await supabase();
  const day = today();
  return allPages(async (from, to) =>
    unwrap(
      await client
        .from('agencies')
        .select(
          `id, code, kind, name, short_name, symbol, parent_id, successor_id, head_name, head_position, office_phone, dissolved_on, is_demo,
          spokespersons!spokespersons_agency_id_fkey(id, full_name, position,
            public_contacts!public_contacts_spokesperson_id_fkey(published_at)),
          public_contacts!public_contacts_agency_id_fkey(full_name, position, kind)`,
        )
        .eq('spokespersons.kind', 'standing')
        .lte('spokespersons.valid_from', day)
        .or(`valid_to.is.null,valid_to.gte.${day}`, { referencedTable: 'spokespersons' })
        .is('spokespersons.public_contacts.withdrawn_at', null)
        .eq('public_contacts.kind', 'standing')
        .is('public_contacts.withdrawn_at', null)
        .order('sort_order')
        .order('code')
        .range(from, to)
        .abortSignal(signal),
    ),
  );
}

export type ListedAgency = Awaited<ReturnType<typeof fetchAgencyList>>[number];

/** One agency by its code, with the terms one may read, newest first, and what is published. */
export async function fetchAgency(code: string, signal: AbortSignal) {
  const client = await supabase();
  return unwrap(
    await client
      .from('agencies')
      .select(
        `id, code, kind, name, short_name, symbol, gso_code, press_role, parent_id, head_name, head_position, head_since, portal_url,
        office_phone, office_email, office_address, established_on, internal_regulation_number, internal_regulation_date,
        dissolved_on, successor_id, is_demo,
        spokespersons!spokespersons_agency_id_fkey(id, kind, full_name, position, official_phone, official_email,
          valid_from, valid_to, end_reason, is_demo,
          public_contacts!public_contacts_spokesperson_id_fkey(published_at, confirmed_at)),
        former_agencies!former_agencies_agency_id_fkey(id, until, name, parent_id,
          reorganisation:reorganisations(id, decision_number)),
        public_contacts!public_contacts_agency_id_fkey(id, kind, full_name, position, phone, email, matter, visible_until,
          confirmed_at, is_demo)`,
      )
      .eq('code', code.toUpperCase())
      .is('spokespersons.public_contacts.withdrawn_at', null)
      .is('public_contacts.withdrawn_at', null)
      .order('valid_from', { referencedTable: 'spokespersons', ascending: false })
      .order('until', { referencedTable: 'former_agencies', ascending: false })
      .abortSignal(signal)
      .single(),
  );
}

export type AgencyRecord = Awaited<ReturnType<typeof fetchAgency>>;
export type Term = AgencyRecord['spokespersons'][number];
export type PublishedContact = AgencyRecord['public_contacts'][number];

/** Delegations of an agency in force now, the first to end first. */
export async function fetchDelegationsInForce(code: string, signal: AbortSignal) {
  const client = await supabase();
  const now = new Date(serverNow()).toISOString();
  return unwrap(
    await client
      .from('delegations')
      .select(
        `id, delegate_name, delegate_position, matter, official_phone, official_email, ends_at, is_demo,
        agency:agencies!delegations_agency_id_fkey!inner(code), public_contacts!public_contacts_delegation_id_fkey(confirmed_at)`,
      )
      .eq('agency.code', code.toUpperCase())
      .not('signed_at', 'is', null)
      .lte('starts_at', now)
      .gt('ends_at', now)
      .is('public_contacts.withdrawn_at', null)
      .order('ends_at')
      .abortSignal(signal),
  );
}

export type Delegation = Awaited<ReturnType<typeof fetchDelegationsInForce>>[number];
