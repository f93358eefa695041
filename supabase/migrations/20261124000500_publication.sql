-- The public directory, second part: delegates beside spokespersons, the document that proves it, when each was first
-- published, and the agencies' regular confirmation.

-- What is published ------------------------------------------------------------------------------

alter table public.public_contacts
  alter column spokesperson_id drop not null,
  add column delegation_id uuid constraint public_contacts_delegation_once unique references public.delegations (id),
  add column matter text,
  add column document_number text,
  add column document_signed_on date,
  add column document_path text,
  add column document_name text,
  add column document_type text,
  add column withdrawn_at timestamptz,
  add constraint public_contacts_of_one_record check (num_nonnulls(spokesperson_id, delegation_id) = 1);
comment on table public.public_contacts is
  'The four statutory fields of a published spokesperson (Decree 244/2026 art. 3.3) or delegate, and of a delegate the matter and the document (Decree 09/2017 art. 3.6); copied out so that nothing else can leak. Written only by publishing.';
comment on column public.public_contacts.kind is 'head, standing, or delegate.';
comment on column public.public_contacts.document_path is 'The signed document in bucket «attachments», readable by anybody while the row is visible; null = none attached.';
comment on column public.public_contacts.published_at is 'When it was first published; a withdrawal does not undo that.';
comment on column public.public_contacts.withdrawn_at is 'Since when the agency has taken it off; null = not.';

drop trigger z_audit on public.public_contacts;
create trigger z_audit after insert or update or delete on public.public_contacts
  for each row execute function audit.log_change('spokesperson_id', 'delegation_id');

alter policy public_contacts_select_visible on public.public_contacts
  using (withdrawn_at is null and visible_from <= now() and (visible_until is null or now() < visible_until));
alter policy public_contacts_select_own on public.public_contacts
  using (
    (withdrawn_at is null and visible_from <= now() and (visible_until is null or now() < visible_until))
    or agency_id = any (array(select private.my_agency_ids())));

-- When a spokesperson must be published ----------------------------------------------------------

alter table public.spokespersons
  add column publish_rule_id uuid references public.legal_rules (id),
  add column publish_due_at timestamptz;
comment on column public.spokespersons.publish_due_at is
  'When it must be published, by publish_rule_id; null = that law names no time. The decision has a date and no hour: the count starts as that day ends.';
create index spokespersons_publish_rule on public.spokespersons (publish_rule_id);

create function private.set_publication_deadline() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  due public.deadline;
begin
  if tg_op = 'UPDATE' and row(new.kind, new.decision_date) is not distinct from row(old.kind, old.decision_date) then
    new.publish_rule_id := old.publish_rule_id;
    new.publish_due_at := old.publish_due_at;
    return new;
  end if;
  -- The last moment of the day belongs to the day, and to the law in force on it.
  if new.kind = 'standing' then
    due := private.deadline('publish_spokesperson', private.start_of_day(new.decision_date + 1) - interval '1 microsecond',
      (select kind from public.agencies where id = new.agency_id));
  end if;
  new.publish_rule_id := due.rule_id;
  new.publish_due_at := due.due_at + interval '1 microsecond';
  return new;
end $$;
comment on function private.set_publication_deadline is
  'The deadline of publishing a standing spokesperson, 24 hours from the decision (Decree 244/2026 art. 3.3). Security definer: reads agencies and rules whoever writes.';
create trigger c_publication before insert or update on public.spokespersons
  for each row execute function private.set_publication_deadline();

-- Publishing -------------------------------------------------------------------------------------

create function private.require_reachable(phone text, email text) returns void
language plpgsql set search_path = '' as $$
begin
  if phone is null then
    perform private.refuse('publish_without_phone', 'official_phone');
  elsif email is null then
    perform private.refuse('publish_without_email', 'official_email');
  end if;
end $$;
comment on function private.require_reachable is
  'Nobody is public without the official telephone and e-mail the law asks for (Decree 244/2026 art. 3.3). Refuses: publish_without_phone, publish_without_email.';

create or replace function private.copy_to_public(of_spokesperson uuid) returns void
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
    visible_from = excluded.visible_from, visible_until = excluded.visible_until, confirmed_at = now(), withdrawn_at = null
$$;

create or replace function private.keep_public_copy() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.public_contacts where spokesperson_id = new.id and withdrawn_at is null) then
    perform private.require_reachable(new.official_phone, new.official_email);
    perform private.copy_to_public(new.id);
  end if;
  return null;
end $$;

create or replace function private.publish_spokesperson(published_id uuid) returns public.public_contacts
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
  end if;
  perform private.require_reachable(person.official_phone, person.official_email);
  perform private.copy_to_public(published_id);
  select * into contact from public.public_contacts where spokesperson_id = published_id;
  return contact;
end $$;

create or replace function private.withdraw_spokesperson(withdrawn_id uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  gone uuid;
begin
  -- Takes its turn with a correction being saved, which would else write the copy anew.
  perform from public.spokespersons
  where id = withdrawn_id and agency_id = any (array(select private.my_clerk_agency_ids()))
  for update;
  update public.public_contacts set withdrawn_at = now()
  where spokesperson_id = withdrawn_id and withdrawn_at is null
    and agency_id = any (array(select private.my_clerk_agency_ids()))
  returning spokesperson_id into gone;
  if gone is null then
    perform private.refuse('not_found', errcode => 'PT403');
  end if;
  return gone;
end $$;
comment on function private.withdraw_spokesperson is 'Security definer: writes public_contacts for a clerk of the agency.';

create function private.copy_delegation_to_public(of_delegation uuid) returns void
language sql security definer set search_path = '' as $$
  insert into public.public_contacts (
    delegation_id, agency_id, agency_code, agency_name, agency_sort, kind, full_name, position, phone, email,
    matter, document_number, document_signed_on, document_path, document_name, document_type,
    visible_from, visible_until, is_demo)
  select d.id, a.id, a.code, a.name, a.sort_order, 'delegate',
    d.delegate_name, d.delegate_position, d.official_phone, d.official_email,
    d.matter, d.document_number, private.day_of(d.signed_at),
    case when paper.id is not null then concat_ws('/', d.agency_id, d.id, paper.id) end, paper.file_name, paper.content_type,
    d.starts_at, d.ends_at, d.is_demo
  from public.delegations d
  join public.agencies a on a.id = d.agency_id
  left join lateral (
    select id, file_name, content_type from public.attachments
    where delegation_id = d.id and purpose = 'signed_document' and voided_at is null
    order by created_at desc, id limit 1
  ) as paper on true
  where d.id = of_delegation
  on conflict (delegation_id) do update set
    agency_code = excluded.agency_code, agency_name = excluded.agency_name, agency_sort = excluded.agency_sort,
    full_name = excluded.full_name, position = excluded.position, phone = excluded.phone, email = excluded.email,
    matter = excluded.matter, document_number = excluded.document_number,
    document_signed_on = excluded.document_signed_on, document_path = excluded.document_path,
    document_name = excluded.document_name, document_type = excluded.document_type,
    visible_from = excluded.visible_from, visible_until = excluded.visible_until, confirmed_at = now(), withdrawn_at = null
$$;
comment on function private.copy_delegation_to_public is
  'Writes or renews the public copy, until the term ends or is revoked; security definer: no client writes public_contacts.';

create function private.publish_delegation(published_id uuid) returns public.public_contacts
language plpgsql security definer set search_path = '' as $$
declare
  paper public.delegations;
  contact public.public_contacts;
begin
  select * into paper from public.delegations
  where id = published_id and agency_id = any (array(select private.my_clerk_agency_ids()))
  for update;
  if paper.id is null then
    perform private.refuse('not_found', errcode => 'PT403');
  elsif paper.signed_at is null then
    perform private.refuse('publish_unsigned', 'signed_at');
  elsif paper.ends_at <= now() then
    perform private.refuse('publish_ended');
  end if;
  perform private.require_reachable(paper.official_phone, paper.official_email);
  perform private.copy_delegation_to_public(published_id);
  select * into contact from public.public_contacts where delegation_id = published_id;
  return contact;
end $$;
comment on function private.publish_delegation is 'Security definer: writes public_contacts for a clerk of the agency.';

create function public.publish_delegation(published_id uuid) returns public.public_contacts
language sql set search_path = '' as $$
  select * from private.publish_delegation(published_id)
$$;
comment on function public.publish_delegation is
  'Publishes a signed delegation with its document (Decree 09/2017 art. 3.6), or confirms it again. Refuses: not_found, publish_unsigned, publish_ended, publish_without_phone, publish_without_email.';

create function private.withdraw_delegation(withdrawn_id uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  gone uuid;
begin
  perform from public.delegations
  where id = withdrawn_id and agency_id = any (array(select private.my_clerk_agency_ids()))
  for update;
  update public.public_contacts set withdrawn_at = now()
  where delegation_id = withdrawn_id and withdrawn_at is null
    and agency_id = any (array(select private.my_clerk_agency_ids()))
  returning delegation_id into gone;
  if gone is null then
    perform private.refuse('not_found', errcode => 'PT403');
  end if;
  return gone;
end $$;
comment on function private.withdraw_delegation is 'Security definer: writes public_contacts for a clerk of the agency.';

create function public.withdraw_delegation(withdrawn_id uuid) returns uuid
language sql set search_path = '' as $$
  select private.withdraw_delegation(withdrawn_id)
$$;
comment on function public.withdraw_delegation is
  'Takes a delegate off the public directory at once; returns its id. Refuses: not_found.';

create function private.keep_delegation_copy() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.public_contacts where delegation_id = new.id and withdrawn_at is null) then
    perform private.require_reachable(new.official_phone, new.official_email);
    perform private.copy_delegation_to_public(new.id);
  end if;
  return null;
end $$;
comment on function private.keep_delegation_copy is
  'A new telephone number or a revocation reaches the public directory with the saving itself. Security definer: no client writes public_contacts.';
create trigger d_public_copy after update of official_phone, official_email, revoked_at, revoke_reason
  on public.delegations for each row
  when (row(old.official_phone, old.official_email, old.revoked_at)
    is distinct from row(new.official_phone, new.official_email, new.revoked_at))
  execute function private.keep_delegation_copy();

-- The signed document ----------------------------------------------------------------------------

create function private.keep_public_document() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Takes its turn with a withdrawal, which the copy would else undo.
  perform from public.delegations where id = new.delegation_id for update;
  if exists (select from public.public_contacts where delegation_id = new.delegation_id and withdrawn_at is null) then
    perform private.copy_delegation_to_public(new.delegation_id);
  end if;
  return null;
end $$;
comment on function private.keep_public_document is
  'A scan attached to or taken off a published delegation reaches the public with the saving itself. Security definer: no client writes public_contacts.';
create trigger d_public_copy after insert or update on public.attachments
  for each row when (new.purpose = 'signed_document' and new.delegation_id is not null)
  execute function private.keep_public_document();

create function private.public_document_paths() returns setof text
language sql stable security definer set search_path = '' as $$
  select document_path from public.public_contacts
  where document_path is not null and withdrawn_at is null
    and visible_from <= now() and (visible_until is null or now() < visible_until)
$$;
comment on function private.public_document_paths is
  'Signed documents anybody may read at this moment. Security definer: policies of storage.objects ask it on behalf of anybody.';

revoke execute on function private.keep_public_document, private.public_document_paths from public;
grant execute on function private.public_document_paths to anon, authenticated;

create policy attachments_read_public on storage.objects for select to anon
  using (
    bucket_id = 'attachments'
    and name = any (array(select private.public_document_paths())));
alter policy attachments_read on storage.objects
  using (
    bucket_id = 'attachments'
    and (
      split_part(name, '/', 1) = any (array(select id::text from private.my_agency_ids() as id))
      or name = any (array(select private.public_document_paths()))));

-- Confirming -------------------------------------------------------------------------------------

create function private.attest_contacts(of_agency uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  confirmed integer;
begin
  update public.public_contacts set confirmed_at = now()
  where agency_id = of_agency and agency_id = any (array(select private.my_clerk_agency_ids()))
    and withdrawn_at is null and (visible_until is null or now() < visible_until);
  get diagnostics confirmed = row_count;
  if confirmed = 0 then
    perform private.refuse('nothing_to_attest', errcode => 'PT403');
  end if;
  return confirmed;
end $$;
comment on function private.attest_contacts is 'Security definer: writes public_contacts for a clerk of the agency.';

create function public.attest_contacts(of_agency uuid) returns integer
language sql set search_path = '' as $$
  select private.attest_contacts(of_agency)
$$;
comment on function public.attest_contacts is
  'An agency confirms that all its published contacts are still right; returns how many. Refuses: nothing_to_attest (none published, or not the caller''s agency).';

create view public.contact_attestations with (security_invoker = true) as
select
  c.agency_id,
  count(*)::integer as contacts,
  min(c.confirmed_at) as attested_at,
  private.start_of_day((private.day_of(min(c.confirmed_at)) + make_interval(months => (select private.setting('attestation_cycle_months'))))::date + 1) as due_at
from public.public_contacts c
where c.withdrawn_at is null and (c.visible_until is null or now() < c.visible_until)
  and c.agency_id = any (array(select private.my_agency_ids()))
group by c.agency_id;
comment on view public.contact_attestations is
  'Of each agency the caller may see: its published contacts, since when all are confirmed, and until when they must be confirmed again (settings: attestation_cycle_months; the day ends at 24:00, Asia/Ho_Chi_Minh).';
revoke all on public.contact_attestations from anon, authenticated;
grant select on public.contact_attestations to authenticated;

revoke execute on function private.set_publication_deadline, private.require_reachable, private.copy_delegation_to_public, private.publish_delegation,
  private.withdraw_delegation, private.keep_delegation_copy, private.attest_contacts from public;
grant execute on function private.publish_delegation, private.withdraw_delegation, private.attest_contacts,
  private.setting, private.day_of to authenticated;
revoke execute on function public.publish_delegation, public.withdraw_delegation, public.attest_contacts
  from public, anon, authenticated;
grant execute on function public.publish_delegation, public.withdraw_delegation, public.attest_contacts to authenticated;

-- Searching --------------------------------------------------------------------------------------

alter table public.public_contacts drop column search;
alter table public.public_contacts add column search tsvector not null generated always as
  (private.search_vector(full_name || ' ' || position || ' ' || agency_name || ' ' || agency_code || ' ' || coalesce(matter, ''))) stored;

create or replace function public.search_public_contacts(
  query text default null, after_sort integer default null, after_name text default null, after_id uuid default null,
  page_size integer default 100)
returns setof public.public_contacts
language sql stable set search_path = '' as $$
  select c.* from public.public_contacts c
  where c.withdrawn_at is null and c.visible_from <= now() and (c.visible_until is null or now() < c.visible_until)
    and (private.search_query(query) is null or c.search @@ private.search_query(query))
    and (after_id is null or (c.agency_sort, c.name_sort, c.id) > (after_sort, after_name collate "C", after_id))
  order by c.agency_sort, c.name_sort, c.id
  limit least(greatest(page_size, 1), 200) + 1
$$;
