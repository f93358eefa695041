import { type ListPage, pageOf } from '@/lib/address-filters';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Role } from '@/session/permissions';
import type { PeopleFilters } from './people.filters';

export const pageSize = 50;

/** Somebody's role at an agency, as the list tells it. */
export interface PersonRole {
  id: string;
  user_id: string;
  full_name: string;
  email: string;
  phone: string | null;
  agency_id: string;
  agency_code: string;
  agency_short_name: string;
  role: Role;
  active: boolean;
  since: string;
  deactivated_at: string | null;
  deactivation_reason: string | null;
  updated_at: string;
  /** null: the system. */
  updated_by_name: string | null;
  version: number;
  is_demo: boolean;
  sort_key: string;
}

/** A page of the roles in the agencies one manages. */
export async function listPeople(filters: PeopleFilters, signal: AbortSignal): Promise<ListPage<PersonRole>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_memberships', {
        ...(filters.query && { query: filters.query }),
        ...(filters.agencyId && { in_agency: filters.agencyId }),
        ...(filters.role && { of_role: filters.role }),
        ...(filters.state && { in_state: filters.state }),
        ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
        order_by: filters.order,
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as PersonRole[];
  return pageOf(found, pageSize);
}

/** One person with the roles that one may see: those in the agencies one manages. */
export async function getPerson(id: string, signal: AbortSignal) {
  const client = await supabase();
  return unwrap(
    await client
      .from('profiles')
      .select(
        `id, full_name, email, phone, is_demo,
        memberships(id, user_id, role, active, created_at, deactivated_at, deactivation_reason, version,
          agency:agencies!inner(id, code, name, short_name, sort_order, dissolved_on))`,
      )
      .eq('id', id)
      .abortSignal(signal)
      .single(),
  );
}

export type Person = Awaited<ReturnType<typeof getPerson>>;

/** Gives a person whom one knows a further role. */
export async function giveRole(given: { user_id: string; agency_id: string; role: Role }) {
  const client = await supabase();
  return unwrap(await client.from('memberships').insert(given).select('id').single());
}

type RoleChange = { role: Role } | { active: true } | { active: false; deactivation_reason: string };

/** Changes a role as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function changeRole({ id, version, change }: { id: string; version: number; change: RoleChange }) {
  const client = await supabase();
  return unwrap(
    await client
      .from('memberships')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}
