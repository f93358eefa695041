-- Who may act where: profiles, memberships, invitations, and the scope helpers every policy uses.

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  full_name text not null constraint profiles_full_name_length check (length(btrim(full_name)) between 2 and 100),
  email text not null,
  phone text constraint profiles_phone check (private.is_phone(phone)),
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1
);
comment on table public.profiles is 'The person behind an account.';

create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  agency_id uuid not null references public.agencies (id),
  role text not null constraint memberships_role check (role in ('clerk', 'supervisor', 'manager')),
  active boolean not null default true,
  deactivated_at timestamptz,
  deactivation_reason text,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint memberships_once unique (user_id, agency_id, role),
  constraint memberships_deactivation check (active = (deactivated_at is null))
);
comment on table public.memberships is
  'A role at a place in the tree: clerk acts on exactly that agency; supervisor and manager on it and all below.';
create index memberships_agency on public.memberships (agency_id);

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  email text not null constraint invitations_email check (private.is_email(email)),
  agency_id uuid not null references public.agencies (id),
  role text not null constraint invitations_role check (role in ('clerk', 'supervisor', 'manager')),
  token_hash text not null constraint invitations_token_unique unique,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references public.profiles (id) on delete set null,
  withdrawn_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1
);
comment on table public.invitations is 'The only way in: an account exists only for who holds an invitation.';
comment on column public.invitations.token_hash is 'SHA-256 of the token, hex; the token itself is nowhere stored.';
create index invitations_agency on public.invitations (agency_id);
create index invitations_accepted_by on public.invitations (accepted_by);

-- Scope ------------------------------------------------------------------------------------------
-- Security definer, because memberships and agencies have policies that call these very functions.
-- None takes a row's column, so that each runs once per statement.

create function private.is_member() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.memberships where user_id = auth.uid() and active)
$$;
comment on function private.is_member is 'The caller holds at least one active membership. Security definer: reads memberships, whose policy it serves.';

create function private.agency_ids_below(roles text[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive scope as (
    select agency_id as id from public.memberships
    where user_id = auth.uid() and active and role = any (roles)
    union
    select a.id from public.agencies a join scope on a.parent_id = scope.id
  )
  select id from scope
$$;
comment on function private.agency_ids_below is 'Agencies at or below the caller''s memberships of the given roles. Security definer: reads the tables whose policies it serves.';

create function private.my_clerk_agency_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select agency_id from public.memberships where user_id = auth.uid() and active and role = 'clerk'
$$;
comment on function private.my_clerk_agency_ids is 'Agencies whose records the caller keeps. Security definer: reads memberships, whose policy it would else invoke.';

create function private.my_agency_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select private.my_clerk_agency_ids()
  union
  select private.agency_ids_below(array['supervisor', 'manager'])
$$;
comment on function private.my_agency_ids is 'Agencies whose records the caller may read. Security definer: as the helpers it joins.';

create function private.my_managed_agency_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select private.agency_ids_below(array['manager'])
$$;
comment on function private.my_managed_agency_ids is 'Agencies whose people the caller manages. Security definer: as the helper it calls.';

grant execute on function private.is_member, private.agency_ids_below, private.my_clerk_agency_ids,
  private.my_agency_ids, private.my_managed_agency_ids to authenticated;

-- Policies ---------------------------------------------------------------------------------------
-- No policy lets a client write here: accounts come from invitations, and managers' screens bring theirs.

alter table public.profiles enable row level security;
alter table public.memberships enable row level security;
alter table public.invitations enable row level security;
revoke all on public.profiles, public.memberships, public.invitations from anon, authenticated;
grant select on public.profiles, public.memberships, public.invitations to authenticated;

create policy agencies_select on public.agencies for select to authenticated
  using ((select private.is_member()));

create policy profiles_select on public.profiles for select to authenticated
  using (
    id = (select auth.uid())
    or id in (
      select user_id from public.memberships
      where agency_id = any (array(select private.my_managed_agency_ids()))));

create policy memberships_select on public.memberships for select to authenticated
  using (
    user_id = (select auth.uid())
    or agency_id = any (array(select private.my_managed_agency_ids())));

create policy invitations_select on public.invitations for select to authenticated
  using (agency_id = any (array(select private.my_managed_agency_ids())));

create trigger a_stamp before insert or update on public.profiles
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.profiles
  for each row execute function private.keep_demo_mark();
create trigger z_audit after insert or update or delete on public.profiles
  for each row execute function audit.log_change();
create trigger a_stamp before insert or update on public.memberships
  for each row execute function private.stamp_row();
create trigger z_audit after insert or update or delete on public.memberships
  for each row execute function audit.log_change();
create trigger a_stamp before insert or update on public.invitations
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.invitations
  for each row execute function private.keep_demo_mark();
create trigger z_audit after insert or update or delete on public.invitations
  for each row execute function audit.log_change();

-- Joining ----------------------------------------------------------------------------------------

create function private.open_invitation(token text) returns public.invitations
language sql stable security definer set search_path = '' as $$
  select * from public.invitations
  where token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex')
$$;
comment on function private.open_invitation is 'The invitation of a token, whatever its state; security definer: the holder is nobody yet.';

create function private.preview_invitation(token text)
returns table (email text, agency_name text, role text, expires_at timestamptz, state text)
language sql stable security definer set search_path = '' as $$
  select i.email, a.name, i.role, i.expires_at,
    case
      when i.accepted_at is not null then 'accepted'
      when i.withdrawn_at is not null then 'withdrawn'
      when i.expires_at <= now() then 'expired'
      else 'open'
    end
  from private.open_invitation(token) i join public.agencies a on a.id = i.agency_id
$$;
comment on function private.preview_invitation is 'Security definer: shows an invitation to whoever holds its token, signed in or not.';

create function public.preview_invitation(token text)
returns table (email text, agency_name text, role text, expires_at timestamptz, state text)
language sql stable set search_path = '' as $$
  select * from private.preview_invitation(token)
$$;
comment on function public.preview_invitation is
  'What an invitation''s link offers: addressee, agency, role, expiry (UTC), state open|accepted|withdrawn|expired; no row for an unknown token.';

create function private.take_invitation(token text, person uuid, person_email text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations;
begin
  select * into invitation from public.invitations
  where token_hash = encode(sha256(convert_to(coalesce(token, ''), 'UTF8')), 'hex')
  for update;

  if invitation.id is null or lower(person_email) <> invitation.email then
    perform private.refuse('invitation_not_found', errcode => 'PT403');
  elsif invitation.accepted_at is not null or invitation.withdrawn_at is not null then
    perform private.refuse('invitation_used', errcode => 'PT403');
  elsif invitation.expires_at <= now() then
    perform private.refuse('invitation_expired', errcode => 'PT403');
  end if;

  insert into public.memberships (user_id, agency_id, role)
  values (person, invitation.agency_id, invitation.role)
  on conflict (user_id, agency_id, role)
  do update set active = true, deactivated_at = null, deactivation_reason = null;

  update public.invitations set accepted_at = now(), accepted_by = person where id = invitation.id;
  return invitation.agency_id;
end $$;
comment on function private.take_invitation is
  'Turns an open invitation into a membership of its addressee; security definer, called only by the two functions below.';

create function private.admit_new_user() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.profiles (id, full_name, email)
  values (new.id, btrim(coalesce(new.raw_user_meta_data ->> 'full_name', '')), lower(new.email));
  perform private.take_invitation(new.raw_user_meta_data ->> 'invitation_token', new.id, new.email);
  return null;
end $$;
comment on function private.admit_new_user is
  'On registration: no open invitation for this address, no account. Security definer: runs as the auth service.';
create trigger admit_new_user after insert on auth.users
  for each row execute function private.admit_new_user();

create function private.accept_invitation(token text) returns uuid
language plpgsql security definer set search_path = '' as $$
begin
  return private.take_invitation(token, auth.uid(), (select email from auth.users where id = auth.uid()));
end $$;
comment on function private.accept_invitation is 'Security definer: writes the caller''s own membership.';

create function public.accept_invitation(token text) returns uuid
language sql set search_path = '' as $$
  select private.accept_invitation(token)
$$;
comment on function public.accept_invitation is
  'A signed-in person takes a further invitation addressed to them; returns the agency. Refuses: invitation_not_found, _used, _expired.';

create function private.invite_first_manager(manager_email text) returns text
language plpgsql set search_path = '' as $$
declare
  token text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  if exists (select from public.memberships where role = 'manager') then
    perform private.refuse('manager_exists', errcode => 'PT403');
  end if;
  insert into public.invitations (email, agency_id, role, token_hash, expires_at)
  select lower(manager_email), id, 'manager', encode(sha256(convert_to(token, 'UTF8')), 'hex'), now() + interval '7 days'
  from public.agencies where parent_id is null order by sort_order limit 1;
  return token;
end $$;
comment on function private.invite_first_manager is
  'For the operator, in the SQL editor of a new installation: returns the token of the first manager''s link /loi-moi?ma=<token>.';

revoke execute on function private.open_invitation, private.preview_invitation, private.take_invitation,
  private.admit_new_user, private.accept_invitation, private.invite_first_manager from public;
grant execute on function private.preview_invitation to anon, authenticated;
grant execute on function private.accept_invitation to authenticated;
revoke execute on function public.preview_invitation, public.accept_invitation from public, anon, authenticated;
grant execute on function public.preview_invitation to anon, authenticated;
grant execute on function public.accept_invitation to authenticated;
