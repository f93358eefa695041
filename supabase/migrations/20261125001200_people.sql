-- Managers give and take roles, and invite; what no client may do with memberships, whatever it sends; the lists of both.

-- Names are sorted and looked for.
alter table public.profiles
  add column name_sort text not null generated always as (private.name_sort_key(full_name)) stored,
  add column search tsvector not null generated always as (private.search_vector(full_name || ' ' || email)) stored;

-- Memberships --------------------------------------------------------------------------------------

update public.memberships set deactivation_reason = 'Không ghi lý do'
where not active and length(btrim(coalesce(deactivation_reason, ''))) not between 3 and 500;
alter table public.memberships add constraint memberships_deactivation_reason
  check (active or length(btrim(coalesce(deactivation_reason, ''))) between 3 and 500);

grant insert, update on public.memberships to authenticated;

create policy memberships_insert on public.memberships for insert to authenticated
  with check (agency_id = any (array(select private.my_managed_agency_ids())));
create policy memberships_update on public.memberships for update to authenticated
  using (agency_id = any (array(select private.my_managed_agency_ids())))
  with check (agency_id = any (array(select private.my_managed_agency_ids())));
create policy memberships_assured_insert on public.memberships as restrictive for insert to authenticated
  with check ((select private.is_assured()));
create policy memberships_assured_update on public.memberships as restrictive for update to authenticated
  using ((select private.is_assured())) with check ((select private.is_assured()));

create function private.stamp_deactivation() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.active then
    new.deactivated_at := null;
    new.deactivation_reason := null;
  elsif tg_op = 'INSERT' or old.active then
    new.deactivated_at := now();
  else
    new.deactivated_at := old.deactivated_at;
  end if;
  return new;
end $$;
comment on function private.stamp_deactivation is 'When a membership ended; one that goes on has neither end nor reason.';

create function private.judge_membership() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  managed constant uuid[] := array(select private.my_managed_agency_ids());
begin
  -- As the policy, which asks once a statement: in one that also ends the caller's own rights the rows after that are too late.
  if new.agency_id <> all (managed) then
    perform private.refuse('agency_outside', 'agency_id', '42501');
  elsif tg_op = 'INSERT' then
    if new.user_id = auth.uid() then
      perform private.refuse('own_membership', 'user_id', 'PT403');
    elsif not exists (select from public.memberships where user_id = new.user_id and agency_id = any (managed)) then
      perform private.refuse('person_unknown', 'user_id');
    end if;
    return new;
  end if;

  if row(new.user_id, new.agency_id) is distinct from row(old.user_id, old.agency_id) then
    perform private.refuse('membership_fixed', errcode => 'PT403');
  elsif new.user_id = auth.uid() and not (old.active and not new.active and new.role = old.role) then
    perform private.refuse('own_membership', 'role', 'PT403');
  end if;

  if old.active and old.role = 'manager' and not (new.active and new.role = 'manager') then
    -- Two who remove each other at once take turns here, and the second finds nobody left.
    perform from public.agencies where id = old.agency_id and parent_id is null for no key update;
    if found and not exists (
      select from public.memberships
      where agency_id = old.agency_id and role = 'manager' and active and id <> old.id) then
      perform private.refuse('last_manager');
    end if;
  end if;
  return new;
end $$;
comment on function private.judge_membership is
  'What a manager may not do even in their own tree: raise themselves, bring in a stranger, move a membership, leave a province without a manager. Security definer: counts and locks what the caller may not see.';

create function private.withdraw_links_of_leaver() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.invitations set withdrawn_at = now()
  where agency_id = new.agency_id and accepted_at is null and withdrawn_at is null
    and email = (select email from public.profiles where id = new.user_id);
  return null;
end $$;
comment on function private.withdraw_links_of_leaver is
  'An old link does not bring back who was sent away. Security definer: clients may not write invitations.';

create trigger b_deactivation before insert or update on public.memberships
  for each row execute function private.stamp_deactivation();
-- An invitation that is accepted and a reorganisation write as the functions they are.
create trigger c_judge before insert or update on public.memberships
  for each row when (current_user = 'authenticated') execute function private.judge_membership();
create trigger d_living before insert on public.memberships
  for each row execute function private.require_living_agency();
create trigger d_living_again before update on public.memberships
  for each row when (new.active and not old.active) execute function private.require_living_agency();
create trigger e_links after update on public.memberships
  for each row when (old.active and not new.active) execute function private.withdraw_links_of_leaver();

-- Invitations --------------------------------------------------------------------------------------

-- Of several open ones for the same task the newest link stands.
update public.invitations older set withdrawn_at = now()
where accepted_at is null and withdrawn_at is null and exists (
  select from public.invitations newer
  where newer.email = older.email and newer.agency_id = older.agency_id and newer.role = older.role
    and newer.accepted_at is null and newer.withdrawn_at is null
    and (newer.created_at, newer.id) > (older.created_at, older.id));
create unique index invitations_open_once on public.invitations (email, agency_id, role)
  where accepted_at is null and withdrawn_at is null;

create trigger c_living before insert or update of token_hash on public.invitations
  for each row execute function private.require_living_agency();

create function private.token_hash(token text) returns text
language sql immutable set search_path = '' as $$
  select encode(sha256(convert_to(token, 'UTF8')), 'hex')
$$;
comment on function private.token_hash is 'What is stored of an invitation''s token.';

create function private.new_token() returns text
language sql volatile set search_path = '' as $$
  select replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
$$;
comment on function private.new_token is 'The secret of an invitation''s link.';

create function private.invitation_expiry() returns timestamptz
language sql stable set search_path = '' as $$
  select now() + make_interval(days => coalesce(private.setting('invitation_days'), 7))
$$;
comment on function private.invitation_expiry is 'Until when an invitation made now can be accepted.';

create type public.invited as (id uuid, token text, expires_at timestamptz, refusal text);
comment on type public.invited is
  'What became of an invitation: the token of its link, told this once, and its expiry; or the refusal.';

create function private.invite(invitation_id uuid, invitee text, of_agency uuid, as_role text, token text)
returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  expiry timestamptz;
begin
  if of_agency is null or of_agency <> all (array(select private.my_managed_agency_ids())) then
    perform private.refuse('agency_outside', 'agency_id', 'PT403');
  elsif exists (select from public.profiles where id = auth.uid() and email = invitee) then
    perform private.refuse('own_membership', 'email', 'PT403');
  elsif exists (
    select from public.memberships m join public.profiles p on p.id = m.user_id
    where m.agency_id = of_agency and m.role = as_role and m.active and p.email = invitee) then
    perform private.refuse('already_member', 'email');
  end if;

  -- A try whose answer was lost is brought up to what was typed since.
  insert into public.invitations (id, email, agency_id, role, token_hash, expires_at)
  values (invitation_id, coalesce(invitee, ''), of_agency, coalesce(as_role, ''), private.token_hash(token),
    private.invitation_expiry())
  on conflict (id) do update set
    email = excluded.email, agency_id = excluded.agency_id, role = excluded.role,
    token_hash = excluded.token_hash, expires_at = excluded.expires_at
  where invitations.created_by = auth.uid() and invitations.accepted_at is null and invitations.withdrawn_at is null
  returning expires_at into expiry;
  if expiry is null then
    perform private.refuse('invitation_used', errcode => 'PT403');
  end if;
  return expiry;
end $$;
comment on function private.invite is
  'One invitation, by who manages its agency. Security definer: clients may not write invitations.';

create function private.invite_people(lines jsonb) returns setof public.invited
language plpgsql security definer set search_path = '' as $$
declare
  line record;
  made public.invited;
  violated text;
begin
  perform private.require_assurance();
  if jsonb_array_length(lines) > 200 then
    perform private.refuse('invitations_too_many', 'lines');
  end if;
  for line in
    select typed.id, lower(btrim(typed.email)) as email, typed.agency_id, typed.role,
      row_number() over (partition by lower(btrim(typed.email)), typed.agency_id, typed.role order by place) > 1 as repeated
    from rows from (jsonb_to_recordset(lines) as (id uuid, email text, agency_id uuid, role text))
      with ordinality as typed (id, email, agency_id, role, place)
    order by place
  loop
    made := row(line.id, private.new_token(), null, null);
    begin
      if line.repeated then
        perform private.refuse('invitation_repeated', 'email');
      end if;
      made.expires_at := private.invite(line.id, line.email, line.agency_id, line.role, made.token);
    exception when sqlstate 'PT403' or sqlstate 'PT422' or check_violation or unique_violation then
      get stacked diagnostics violated = constraint_name;
      made := row(line.id, null, null, coalesce(nullif(violated, ''), sqlerrm));
    end;
    return next made;
  end loop;
end $$;
comment on function private.invite_people is
  'Security definer: writes invitations, each authorised by the caller''s managed agencies.';

create function public.invite_people(lines jsonb) returns setof public.invited
language sql set search_path = '' as $$
  select * from private.invite_people(lines)
$$;
comment on function public.invite_people is
  'Makes the good ones of at most 200 lines {id, email, agency_id, role}, the ids made by the caller: sent again they give fresh links of the same invitations. Refusals by line: agency_outside, agency_dissolved, own_membership, already_member, invitations_open_once (renew that one), invitation_repeated, invitation_used, invitations_email, invitations_role; of all: invitations_too_many, second_factor_required.';

create function private.managed_invitation(of_id uuid) returns public.invitations
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations;
begin
  perform private.require_assurance();
  select * into invitation from public.invitations
  where id = of_id and agency_id = any (array(select private.my_managed_agency_ids())) for update;
  if invitation.id is null then
    perform private.refuse('invitation_not_found', errcode => 'PT403');
  elsif invitation.accepted_at is not null then
    perform private.refuse('invitation_used', errcode => 'PT403');
  end if;
  return invitation;
end $$;
comment on function private.managed_invitation is
  'An invitation its manager is about to change, locked. Security definer: clients may not lock what they may not write.';

create function private.renew_invitation(renewed_id uuid) returns public.invited
language plpgsql security definer set search_path = '' as $$
declare
  invitation constant public.invitations := private.managed_invitation(renewed_id);
  renewed public.invited := row(renewed_id, private.new_token(), private.invitation_expiry(), null);
begin
  if invitation.withdrawn_at is not null then
    perform private.refuse('invitation_used', errcode => 'PT403');
  elsif exists (select from public.profiles where id = auth.uid() and email = invitation.email) then
    perform private.refuse('own_membership', errcode => 'PT403');
  end if;
  update public.invitations set token_hash = private.token_hash(renewed.token), expires_at = renewed.expires_at
  where id = renewed_id;
  return renewed;
end $$;
comment on function private.renew_invitation is 'Security definer: clients may not write invitations.';

create function public.renew_invitation(renewed_id uuid) returns public.invited
language sql set search_path = '' as $$
  select * from private.renew_invitation(renewed_id)
$$;
comment on function public.renew_invitation is
  'A new link and expiry of an invitation not accepted; the link of before is dead. Refuses: invitation_not_found, invitation_used, own_membership, agency_dissolved, second_factor_required.';

create function private.withdraw_invitation(withdrawn_id uuid) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  invitation constant public.invitations := private.managed_invitation(withdrawn_id);
begin
  update public.invitations set withdrawn_at = now() where id = withdrawn_id and withdrawn_at is null;
  return coalesce(invitation.withdrawn_at, now());
end $$;
comment on function private.withdraw_invitation is 'Security definer: clients may not write invitations.';

create function public.withdraw_invitation(withdrawn_id uuid) returns timestamptz
language sql set search_path = '' as $$
  select private.withdraw_invitation(withdrawn_id)
$$;
comment on function public.withdraw_invitation is
  'Kills the link of an invitation not accepted; returns when that was. Refuses: invitation_not_found, invitation_used, second_factor_required.';

-- Accepting ----------------------------------------------------------------------------------------

create or replace function private.preview_invitation(token text)
returns table (email text, agency_name text, role text, expires_at timestamptz, state text)
language sql stable security definer set search_path = '' as $$
  select i.email, a.name, i.role, i.expires_at,
    case
      when i.accepted_at is not null then 'accepted'
      when i.withdrawn_at is not null or a.dissolved_on <= private.today() then 'withdrawn'
      when i.expires_at <= now() then 'expired'
      else 'open'
    end
  from private.open_invitation(token) i join public.agencies a on a.id = i.agency_id
$$;

create or replace function private.take_invitation(token text, person uuid, person_email text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  hash constant text := private.token_hash(coalesce(token, ''));
  invitation public.invitations;
begin
  -- The agency before its invitation, in the order of a reorganisation, which else would wait for what waits for it.
  perform from public.agencies where id = (select agency_id from public.invitations where token_hash = hash) for key share;
  select * into invitation from public.invitations where token_hash = hash for update;

  if invitation.id is null or lower(person_email) <> invitation.email then
    perform private.refuse('invitation_not_found', errcode => 'PT403');
  elsif invitation.accepted_at is not null or invitation.withdrawn_at is not null then
    perform private.refuse('invitation_used', errcode => 'PT403');
  elsif invitation.expires_at <= now() then
    perform private.refuse('invitation_expired', errcode => 'PT403');
  end if;

  insert into public.memberships (user_id, agency_id, role)
  values (person, invitation.agency_id, invitation.role)
  on conflict (user_id, agency_id, role) do update set active = true;

  update public.invitations set accepted_at = now(), accepted_by = person where id = invitation.id;
  return invitation.agency_id;
end $$;
comment on function public.accept_invitation is
  'A signed-in person takes a further invitation addressed to them; returns the agency. Refuses: invitation_not_found, _used, _expired, agency_dissolved.';

create or replace function private.invite_first_manager(manager_email text) returns text
language plpgsql set search_path = '' as $$
declare
  token constant text := private.new_token();
begin
  if exists (select from public.memberships where role = 'manager') then
    perform private.refuse('manager_exists', errcode => 'PT403');
  end if;
  -- The link of before may be lost.
  update public.invitations set withdrawn_at = now()
  where email = lower(manager_email) and role = 'manager' and accepted_at is null and withdrawn_at is null;
  insert into public.invitations (email, agency_id, role, token_hash, expires_at)
  select lower(manager_email), id, 'manager', private.token_hash(token), private.invitation_expiry()
  from public.agencies where parent_id is null order by sort_order limit 1;
  return token;
end $$;

-- Lists --------------------------------------------------------------------------------------------

create type public.membership_row as (
  id uuid, user_id uuid, full_name text, email text, phone text, agency_id uuid, agency_code text, agency_short_name text,
  role text, active boolean, since timestamptz, deactivated_at timestamptz, deactivation_reason text,
  updated_at timestamptz, updated_by_name text, version integer, is_demo boolean, sort_key text);
comment on type public.membership_row is
  'A line of the list of people: somebody''s role at an agency; sort_key continues the list after it.';

create function private.list_memberships(
  query text, in_agency uuid, of_role text, in_state text, order_by text, after_key text, after_id uuid, page_size integer)
returns setof public.membership_row
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_assurance();
  return query
    select m.id, m.user_id, p.full_name, p.email, p.phone, m.agency_id, a.code, a.short_name,
      m.role, m.active, m.created_at, m.deactivated_at, m.deactivation_reason,
      m.updated_at, changer.full_name, m.version, p.is_demo, place.key
    from public.memberships m
    join public.profiles p on p.id = m.user_id
    join public.agencies a on a.id = m.agency_id
    left join public.profiles changer on changer.id = m.updated_by
    cross join lateral (select lpad(a.sort_order::text, 10, '0') || a.code as agency, p.name_sort || E'\x02' || p.id as person) as by
    cross join lateral (
      select case order_by when 'person' then by.person || E'\x02' || by.agency else by.agency || E'\x02' || by.person end
        collate "C" as key) as place
    where m.agency_id = any (array(select private.my_managed_agency_ids()))
      and (in_agency is null or m.agency_id = in_agency)
      and (of_role is null or m.role = of_role)
      and (in_state is null or m.active = (in_state = 'active'))
      and (private.search_query(query) is null or (p.search || a.search) @@ private.search_query(query))
      and (after_key is null or (place.key, m.id) > (after_key, after_id))
    order by place.key, m.id
    limit least(greatest(page_size, 1), 200) + 1;
end $$;
comment on function private.list_memberships is
  'Security definer: names people past row-level security, and limits itself to private.my_managed_agency_ids().';

create function public.list_memberships(
  query text default null, in_agency uuid default null, of_role text default null, in_state text default null,
  order_by text default 'agency', after_key text default null, after_id uuid default null, page_size integer default 50)
returns setof public.membership_row
language sql stable set search_path = '' as $$
  select * from private.list_memberships(query, in_agency, of_role, in_state, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_memberships is
  'A page of the roles in the agencies the caller manages. in_state: active|inactive; order_by: agency|person; after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page. Refuses: second_factor_required.';

create type public.invitation_row as (
  id uuid, email text, agency_id uuid, agency_code text, agency_short_name text, role text, state text,
  created_at timestamptz, created_by_name text, expires_at timestamptz, accepted_at timestamptz, accepted_by uuid,
  accepted_by_name text, withdrawn_at timestamptz, is_demo boolean, sort_key text);
comment on type public.invitation_row is
  'A line of the list of invitations; state open|expired|accepted|withdrawn; sort_key continues the list after it.';

create function private.list_invitations(
  query text, of_email text, in_agency uuid, in_state text, after_key text, after_id uuid, page_size integer)
returns setof public.invitation_row
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_assurance();
  return query
    select i.id, i.email, i.agency_id, a.code, a.short_name, i.role, told.state,
      i.created_at, inviter.full_name, i.expires_at, i.accepted_at, i.accepted_by, taker.full_name, i.withdrawn_at,
      i.is_demo, i.created_at::text
    from public.invitations i
    join public.agencies a on a.id = i.agency_id
    left join public.profiles inviter on inviter.id = i.created_by
    left join public.profiles taker on taker.id = i.accepted_by
    cross join lateral (select case
      when i.accepted_at is not null then 'accepted' when i.withdrawn_at is not null then 'withdrawn'
      when i.expires_at <= now() then 'expired' else 'open' end as state) as told
    where i.agency_id = any (array(select private.my_managed_agency_ids()))
      and (of_email is null or i.email = of_email)
      and (in_agency is null or i.agency_id = in_agency)
      and (in_state is null or told.state = in_state)
      and (private.search_query(query) is null
        or (private.search_vector(i.email || ' ' || coalesce(taker.full_name, '')) || a.search) @@ private.search_query(query))
      and (after_key is null or (i.created_at, i.id) < (after_key::timestamptz, after_id))
    order by i.created_at desc, i.id desc
    limit least(greatest(page_size, 1), 200) + 1;
end $$;
comment on function private.list_invitations is
  'Security definer: names people past row-level security, and limits itself to private.my_managed_agency_ids().';

create function public.list_invitations(
  query text default null, of_email text default null, in_agency uuid default null, in_state text default null,
  after_key text default null, after_id uuid default null, page_size integer default 50)
returns setof public.invitation_row
language sql stable set search_path = '' as $$
  select * from private.list_invitations(query, of_email, in_agency, in_state, after_key, after_id, page_size)
$$;
comment on function public.list_invitations is
  'A page of the invitations to the agencies the caller manages, newest first. of_email: exactly; in_state: open|expired|accepted|withdrawn; after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page. Refuses: second_factor_required.';

revoke execute on function private.stamp_deactivation, private.judge_membership, private.withdraw_links_of_leaver,
  private.token_hash, private.new_token, private.invitation_expiry, private.invite,
  private.invite_people, private.managed_invitation, private.renew_invitation, private.withdraw_invitation,
  private.list_memberships, private.list_invitations from public;
revoke execute on function public.invite_people, public.renew_invitation, public.withdraw_invitation,
  public.list_memberships, public.list_invitations from public, anon, authenticated;
grant execute on function private.stamp_deactivation, private.invite_people, private.renew_invitation,
  private.withdraw_invitation, private.list_memberships, private.list_invitations,
  public.invite_people, public.renew_invitation, public.withdraw_invitation,
  public.list_memberships, public.list_invitations to authenticated;
