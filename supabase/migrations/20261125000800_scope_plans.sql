-- The scope helpers keep their plans: as SQL functions each call planned the tree walk anew, and every policy calls them.

create or replace function private.agency_ids_below(roles text[]) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    with recursive scope as (
      select agency_id as id from public.memberships
      where user_id = auth.uid() and active and role = any (roles)
      union
      select a.id from public.agencies a join scope on a.parent_id = scope.id
    )
    select id from scope;
end $$;

create or replace function private.my_clerk_agency_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select agency_id from public.memberships where user_id = auth.uid() and active and role = 'clerk';
end $$;

create or replace function private.my_agency_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select private.my_clerk_agency_ids()
    union
    select private.agency_ids_below(array['supervisor', 'manager']);
end $$;

create or replace function private.my_incident_agency_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select private.my_clerk_agency_ids()
    union
    select private.agency_ids_below(array['supervisor']);
end $$;
