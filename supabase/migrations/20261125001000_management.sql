-- What every act of a manager stands on: how surely the caller is known, who manages a whole province, who inherits the
-- records of an agency that is no more.

-- How surely the caller is known -------------------------------------------------------------------

insert into public.settings (key, value, label, unit, least, most) values
  ('managers_second_factor', 0, 'Quản trị phải xác thực hai bước', 'switch', 0, 1);

create function private.assurance_level() returns text
language sql stable set search_path = '' as $$
  select coalesce(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'aal',
    nullif(current_setting('request.jwt.claim.aal', true), ''),
    'aal1')
$$;
comment on function private.assurance_level is
  'aal1 = a password alone, aal2 = and a second factor; from the token, where the auth service says it.';

create function private.is_assured() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(private.setting('managers_second_factor'), 0) = 0
    or private.assurance_level() = 'aal2'
    or not exists (select from public.memberships where user_id = auth.uid() and active and role = 'manager');
end $$;
comment on function private.is_assured is
  'The caller is known surely enough for what they may do: a manager by two factors once the setting asks for it. Security definer: reads memberships, whose policy it serves.';

create function private.require_assurance() returns void
language plpgsql stable set search_path = '' as $$
begin
  if not private.is_assured() then
    perform private.refuse('second_factor_required', errcode => 'PT403');
  end if;
end $$;
comment on function private.require_assurance is 'For acts of managers that no policy guards. Refuses: second_factor_required.';

create function public.needs_second_factor(membership public.memberships) returns boolean
language sql stable set search_path = '' as $$
  select membership.role = 'manager' and membership.active and not private.is_assured()
$$;
comment on function public.needs_second_factor is
  'Computed column of memberships: its rights wait for the second factor of its holder. Meant for one''s own.';

-- Scope --------------------------------------------------------------------------------------------

create function private.manages_province() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.memberships m join public.agencies a on a.id = m.agency_id
    where m.user_id = auth.uid() and m.active and m.role = 'manager' and a.parent_id is null);
end $$;
comment on function private.manages_province is
  'The caller manages a whole province: rules, days off, settings and the whole history are theirs. Security definer: reads memberships past their policy.';

-- A managed tree keeps its plan, as the other helpers do.
create or replace function private.my_managed_agency_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select private.agency_ids_below(array['manager']);
end $$;

-- What an agency left behind is read by who inherited it, and by who is above them; it is changed by nobody.
create or replace function private.my_agency_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    with recursive readable as (
      select private.my_clerk_agency_ids() as id
      union
      select private.agency_ids_below(array['supervisor', 'manager'])
      union
      select a.id from public.agencies a join readable on a.successor_id = readable.id
    )
    select id from readable;
end $$;
comment on function private.my_agency_ids is
  'Agencies whose records the caller may read: their own, all below a supervisor''s or manager''s, and those that these have inherited. Security definer: as the helpers it joins.';

create or replace function private.incident_reader_ids(of_incident uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive heirs as (
    select a.id, a.parent_id, a.successor_id
    from public.agencies a join public.incidents i on i.agency_id = a.id where i.id = of_incident
    union
    select a.id, a.parent_id, a.successor_id from public.agencies a join heirs on a.id = heirs.successor_id
  ), above as (
    select id, parent_id from heirs
    union
    select a.id, a.parent_id from public.agencies a join above on a.id = above.parent_id
  )
  select m.user_id from public.memberships m join above on above.id = m.agency_id
  where m.active and m.role in ('supervisor', 'manager')
  union
  select m.user_id
  from public.memberships m join public.incidents i on m.agency_id = any (i.asked_agency_ids)
  where i.id = of_incident and m.active and m.role = 'clerk'
  union
  select m.user_id from public.memberships m join heirs on heirs.id = m.agency_id where m.active and m.role = 'clerk'
$$;

-- A dissolved agency takes no new records ----------------------------------------------------------

create function private.require_living_agency() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  dissolved date;
begin
  -- Waits for a reorganisation under way, and is then judged by what it has left.
  select dissolved_on into dissolved from public.agencies where id = new.agency_id for key share;
  if dissolved <= private.today() then
    perform private.refuse('agency_dissolved', 'agency_id');
  end if;
  return new;
end $$;
comment on function private.require_living_agency is
  'No new record of an agency that is no more. Security definer: locks a row the caller may not see.';

revoke execute on function private.assurance_level, private.is_assured, private.require_assurance, private.manages_province,
  private.require_living_agency from public;
grant execute on function private.assurance_level, private.is_assured, private.require_assurance, private.manages_province
  to authenticated;
revoke execute on function public.needs_second_factor from public, anon, authenticated;
grant execute on function public.needs_second_factor to authenticated;
