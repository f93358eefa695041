-- One's own account: what a person keeps of themselves, and what waits for the second factor.

-- Profile ------------------------------------------------------------------------------------------

create function private.check_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.full_name := btrim(regexp_replace(new.full_name, '\s+', ' ', 'g'));
  if new.email is distinct from (select lower(email) from auth.users where id = new.id) then
    perform private.refuse('profile_email_fixed', 'email', 'PT403');
  end if;
  return new;
end $$;
comment on function private.check_profile is
  'Of a profile its holder changes name and phone; the address is always that of the account. Refuses: profile_email_fixed. Security definer: reads auth.users.';
create trigger c_check before insert or update on public.profiles
  for each row execute function private.check_profile();

create function private.follow_account_email() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.profiles set email = lower(new.email) where id = new.id and email <> lower(new.email);
  return null;
end $$;
comment on function private.follow_account_email is
  'An address changed and confirmed with the auth service is that of the profile too. Security definer: runs as the auth service.';
create trigger follow_account_email after update of email on auth.users
  for each row execute function private.follow_account_email();

grant update on public.profiles to authenticated;
create policy profiles_update on public.profiles for update to authenticated
  using (id = (select auth.uid()) and (select private.is_member()))
  with check (id = (select auth.uid()) and (select private.is_member()));

-- Second factor ------------------------------------------------------------------------------------

create policy memberships_assured_select on public.memberships as restrictive for select to authenticated
  using (user_id = (select auth.uid()) or (select private.is_assured()));
create policy invitations_assured_select on public.invitations as restrictive for select to authenticated
  using ((select private.is_assured()));

create function private.check_second_factor_asked() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if auth.uid() is not null and private.assurance_level() <> 'aal2' then
    perform private.refuse('second_factor_first', 'value', 'PT403');
  end if;
  return new;
end $$;
comment on function private.check_second_factor_asked is
  'Only who has shown a second factor asks it of managers: where the auth service has none, nobody could take it back. Refuses: second_factor_first. Security definer: not every backend lets clients into schema auth.';
create trigger c_second_factor before update of value on public.settings
  for each row when (new.key = 'managers_second_factor' and new.value > old.value)
  execute function private.check_second_factor_asked();

revoke execute on function private.check_profile, private.follow_account_email, private.check_second_factor_asked
  from public;
