-- What a reporter sees without signing in: published contacts and the public reception numbers.

create table public.public_contacts (
  id uuid primary key default gen_random_uuid(),
  spokesperson_id uuid not null constraint public_contacts_once unique references public.spokespersons (id),
  agency_id uuid not null references public.agencies (id),
  agency_code text not null,
  agency_name text not null,
  agency_sort integer not null,
  kind text not null,
  full_name text not null,
  position text not null,
  phone text not null,
  email text not null,
  visible_from timestamptz not null,
  visible_until timestamptz,
  published_at timestamptz not null default now(),
  confirmed_at timestamptz not null default now(),
  is_demo boolean not null default false,
  name_sort text collate "C" not null generated always as (private.name_sort_key(full_name)) stored,
  search tsvector not null generated always as
    (private.search_vector(full_name || ' ' || position || ' ' || agency_name || ' ' || agency_code)) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1
);
comment on table public.public_contacts is
  'The four statutory fields of a published spokesperson (Decree 244/2026 art. 3.3), copied out so that nothing else can leak. Written only by publishing.';
comment on column public.public_contacts.visible_until is 'The moment the term ends; past it the policy hides the row.';
comment on column public.public_contacts.confirmed_at is 'When the agency last published or confirmed these details.';
create index public_contacts_by_agency on public.public_contacts (agency_id);
create index public_contacts_by_order on public.public_contacts (agency_sort, name_sort, id);

create table public.hotlines (
  id uuid primary key default gen_random_uuid(),
  label text not null,
  phones text[] not null,
  email text constraint hotlines_email check (private.is_email(email)),
  sort_order integer not null default 0,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1
);
comment on table public.hotlines is 'Public reception numbers, as at the foot of the directive.';

create trigger a_stamp before insert or update on public.public_contacts
  for each row execute function private.stamp_row();
create trigger z_audit after insert or update or delete on public.public_contacts
  for each row execute function audit.log_change('spokesperson_id');
create trigger a_stamp before insert or update on public.hotlines
  for each row execute function private.stamp_row();
create trigger z_audit after insert or update or delete on public.hotlines
  for each row execute function audit.log_change();

alter table public.public_contacts enable row level security;
alter table public.hotlines enable row level security;
revoke all on public.public_contacts, public.hotlines from anon, authenticated;
grant select on public.public_contacts, public.hotlines to anon, authenticated;

create policy public_contacts_select_visible on public.public_contacts for select to anon
  using (visible_from <= now() and (visible_until is null or now() < visible_until));
create policy public_contacts_select_own on public.public_contacts for select to authenticated
  using (
    (visible_from <= now() and (visible_until is null or now() < visible_until))
    or agency_id = any (array(select private.my_agency_ids())));
create policy hotlines_select on public.hotlines for select to anon, authenticated using (true);

-- Publishing -------------------------------------------------------------------------------------

create function private.copy_to_public(of_spokesperson uuid) returns void
language sql security definer set search_path = '' as $$
  insert into public.public_contacts (
    spokesperson_id, agency_id, agency_code, agency_name, agency_sort, kind,
    full_name, position, phone, email, visible_from, visible_until, is_demo)
  select s.id, a.id, a.code, a.name, a.sort_order, s.kind,
    s.full_name, s.position, s.official_phone, s.official_email,
    private.start_of_day(s.valid_from), private.start_of_day(s.valid_to + 1), s.is_demo
  from public.spokespersons s join public.agencies a on a.id = s.agency_id
  where s.id = of_spokesperson
  on conflict (spokesperson_id) do update set
    agency_code = excluded.agency_code, agency_name = excluded.agency_name, agency_sort = excluded.agency_sort,
    kind = excluded.kind, full_name = excluded.full_name, position = excluded.position,
    phone = excluded.phone, email = excluded.email,
    visible_from = excluded.visible_from, visible_until = excluded.visible_until, confirmed_at = now()
$$;
comment on function private.copy_to_public is 'Writes or renews the public copy; security definer: no client writes public_contacts.';

create function private.publish_spokesperson(published_id uuid) returns public.public_contacts
language plpgsql security definer set search_path = '' as $$
declare
  person public.spokespersons;
  contact public.public_contacts;
begin
  select * into person from public.spokespersons
  where id = published_id and agency_id = any (array(select private.my_clerk_agency_ids()))
  for update;
  if person.id is null then
    perform private.refuse('not_found', errcode => 'PT403');
  elsif person.valid_to < private.today() then
    perform private.refuse('publish_ended');
  elsif person.official_phone is null then
    perform private.refuse('publish_without_phone', 'official_phone');
  elsif person.official_email is null then
    perform private.refuse('publish_without_email', 'official_email');
  end if;
  perform private.copy_to_public(published_id);
  select * into contact from public.public_contacts where spokesperson_id = published_id;
  return contact;
end $$;
comment on function private.publish_spokesperson is 'Security definer: writes public_contacts for a clerk of the agency.';

create function public.publish_spokesperson(published_id uuid) returns public.public_contacts
language sql set search_path = '' as $$
  select * from private.publish_spokesperson(published_id)
$$;
comment on function public.publish_spokesperson is
  'Publishes a spokesperson''s four statutory fields, or confirms them again. Refuses: not_found, publish_ended, publish_without_phone, publish_without_email.';

create function private.withdraw_spokesperson(withdrawn_id uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  gone uuid;
begin
  -- Takes its turn with a correction being saved, which would else write the copy anew.
  perform from public.spokespersons
  where id = withdrawn_id and agency_id = any (array(select private.my_clerk_agency_ids()))
  for update;
  delete from public.public_contacts
  where spokesperson_id = withdrawn_id and agency_id = any (array(select private.my_clerk_agency_ids()))
  returning spokesperson_id into gone;
  if gone is null then
    perform private.refuse('not_found', errcode => 'PT403');
  end if;
  return gone;
end $$;
comment on function private.withdraw_spokesperson is 'Security definer: deletes from public_contacts for a clerk of the agency.';

create function public.withdraw_spokesperson(withdrawn_id uuid) returns uuid
language sql set search_path = '' as $$
  select private.withdraw_spokesperson(withdrawn_id)
$$;
comment on function public.withdraw_spokesperson is
  'Takes a spokesperson off the public directory at once; returns its id. Refuses: not_found.';

create function private.keep_public_copy() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.public_contacts where spokesperson_id = new.id) then
    if new.official_phone is null then
      perform private.refuse('publish_without_phone', 'official_phone');
    elsif new.official_email is null then
      perform private.refuse('publish_without_email', 'official_email');
    end if;
    perform private.copy_to_public(new.id);
  end if;
  return null;
end $$;
comment on function private.keep_public_copy is 'A correction reaches the public directory with the saving itself. Security definer: no client writes public_contacts.';
create trigger d_public_copy after update of
    kind, full_name, position, official_phone, official_email, valid_from, valid_to
  on public.spokespersons for each row
  when (row(old.kind, old.full_name, old.position, old.official_phone, old.official_email, old.valid_from, old.valid_to)
    is distinct from
    row(new.kind, new.full_name, new.position, new.official_phone, new.official_email, new.valid_from, new.valid_to))
  execute function private.keep_public_copy();

revoke execute on function private.copy_to_public, private.keep_public_copy from public;
grant execute on function private.publish_spokesperson, private.withdraw_spokesperson to authenticated;
revoke execute on function public.publish_spokesperson, public.withdraw_spokesperson from public, anon, authenticated;
grant execute on function public.publish_spokesperson, public.withdraw_spokesperson to authenticated;

-- Searching the directory ------------------------------------------------------------------------

create function public.search_public_contacts(
  query text default null, after_sort integer default null, after_name text default null, after_id uuid default null,
  page_size integer default 100)
returns setof public.public_contacts
language sql stable set search_path = '' as $$
  select c.* from public.public_contacts c
  where c.visible_from <= now() and (c.visible_until is null or now() < c.visible_until)
    and (private.search_query(query) is null or c.search @@ private.search_query(query))
    and (after_id is null or (c.agency_sort, c.name_sort, c.id) > (after_sort, after_name collate "C", after_id))
  order by c.agency_sort, c.name_sort, c.id
  limit least(greatest(page_size, 1), 200) + 1
$$;
comment on function public.search_public_contacts is
  'A page of the public directory in the order of agencies, then names; one row more than page_size says that there is a next page. Runs under the caller''s policies.';
revoke execute on function public.search_public_contacts from public, anon, authenticated;
grant execute on function public.search_public_contacts to anon, authenticated;
grant execute on function private.search_query, private.search_words, private.accented, private.fold to anon;
