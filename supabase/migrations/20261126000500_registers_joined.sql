-- The registers of press enquiries and of training in what every record has: files, its history, and what is taken out of it.

-- Files --------------------------------------------------------------------------------------------

alter table public.attachments
  add column press_enquiry_id uuid references public.press_enquiries (id),
  add column training_course_id uuid references public.training_courses (id),
  drop constraint attachments_of_one_record,
  add constraint attachments_of_one_record check (
    num_nonnulls(spokesperson_id, delegation_id, incident_id, press_enquiry_id, training_course_id) = 1);
create index attachments_press_enquiry on public.attachments (press_enquiry_id);
create index attachments_training_course on public.attachments (training_course_id);
create or replace function private.check_attachment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  stored jsonb;
begin
  if tg_op = 'UPDATE' then
    if row(new.agency_id, new.spokesperson_id, new.delegation_id, new.incident_id, new.press_enquiry_id,
         new.training_course_id, new.press_item_id, new.verification_request_id, new.correction_request_id,
         new.captured_at, new.purpose, new.file_name, new.content_type, new.byte_size, new.sha256)
       is distinct from
       row(old.agency_id, old.spokesperson_id, old.delegation_id, old.incident_id, old.press_enquiry_id,
         old.training_course_id, old.press_item_id, old.verification_request_id, old.correction_request_id,
         old.captured_at, old.purpose, old.file_name, old.content_type, old.byte_size, old.sha256)
       or old.voided_at is not null then
      perform private.refuse('attachment_fixed', errcode => 'PT403');
    end if;
    new.voided_at := now();
  else
    if not exists (
      select from public.spokespersons where id = new.spokesperson_id and agency_id = new.agency_id
      union all
      select from public.delegations where id = new.delegation_id and agency_id = new.agency_id
      union all
      select from public.incidents where id = new.incident_id and agency_id = new.agency_id
      union all
      select from public.press_enquiries where id = new.press_enquiry_id and agency_id = new.agency_id
      union all
      select from public.training_courses where id = new.training_course_id and agency_id = new.agency_id
    ) then
      perform private.refuse('attachment_without_record', errcode => 'PT403');
    end if;
    select metadata into stored from storage.objects
    where bucket_id = 'attachments'
      and name = concat_ws('/', new.agency_id,
        coalesce(new.spokesperson_id, new.delegation_id, new.incident_id, new.press_enquiry_id, new.training_course_id), new.id);
    if stored is null then
      perform private.refuse('attachment_without_file', 'file');
    elsif (stored ->> 'size')::bigint <> new.byte_size or stored ->> 'mimetype' <> new.content_type then
      perform private.refuse('attachment_differs', 'file');
    elsif new.captured_at > now() then
      perform private.refuse('captured_in_future', 'captured_at');
    end if;
  end if;
  if new.incident_id is not null then
    perform private.check_incident_attachment(new);
  end if;
  return new;
end $$;

drop trigger z_audit on public.attachments;
create trigger z_audit after insert or update or delete on public.attachments
  for each row execute function audit.log_change(
    'spokesperson_id', 'delegation_id', 'incident_id', 'press_enquiry_id', 'training_course_id');

-- A course's files are its organiser's, and for whom it is.
alter policy attachments_select on public.attachments
  using (
    agency_id = any (array(select private.my_agency_ids()))
    or exists (select from public.incidents i where i.id = incident_id)
    or exists (select from public.training_courses c where c.id = training_course_id));
alter policy attachments_insert on public.attachments
  with check (
    training_course_id is null and agency_id = any (array(select private.my_clerk_agency_ids()))
    or incident_id is not null and agency_id = any (array(select private.my_incident_agency_ids()))
    or incident_id = any (array(select private.my_standing_request_incident_ids()))
    or training_course_id is not null and agency_id = any (array(select private.my_training_agency_ids())));
alter policy attachments_update on public.attachments
  using (
    training_course_id is null and agency_id = any (array(select private.my_clerk_agency_ids()))
    or incident_id is not null and agency_id = any (array(select private.my_incident_agency_ids()))
    or incident_id = any (array(select private.my_standing_request_incident_ids()))
    or training_course_id is not null and agency_id = any (array(select private.my_training_agency_ids())))
  with check (
    training_course_id is null and agency_id = any (array(select private.my_clerk_agency_ids()))
    or incident_id is not null and agency_id = any (array(select private.my_incident_agency_ids()))
    or incident_id = any (array(select private.my_standing_request_incident_ids()))
    or training_course_id is not null and agency_id = any (array(select private.my_training_agency_ids())));

alter policy attachments_read on storage.objects
  using (
    bucket_id = 'attachments'
    and (
      split_part(name, '/', 1) = any (array(select id::text from private.my_agency_ids() as id))
      or name = any (array(select private.public_document_paths()))
      or exists (select from public.incidents i where i.id = private.as_uuid(split_part(name, '/', 2)))
      or exists (select from public.training_courses c where c.id = private.as_uuid(split_part(name, '/', 2)))));
alter policy attachments_upload on storage.objects
  with check (
    bucket_id = 'attachments'
    and (
      split_part(name, '/', 1) = any (array(select id::text from private.my_clerk_agency_ids() as id))
      or exists (
        select from public.incidents i
        where i.id = private.as_uuid(split_part(name, '/', 2)) and i.agency_id = private.as_uuid(split_part(name, '/', 1))
          and (
            i.agency_id = any (array(select private.my_incident_agency_ids()))
            or i.id = any (array(select private.my_standing_request_incident_ids()))))
      or exists (
        select from public.training_courses c
        where c.id = private.as_uuid(split_part(name, '/', 2)) and c.agency_id = private.as_uuid(split_part(name, '/', 1))
          and c.agency_id = any (array(select private.my_training_agency_ids())))));

-- History ------------------------------------------------------------------------------------------

create or replace function audit.silent_columns() returns text[]
language sql immutable set search_path = '' as $$
  select array['search', 'name_sort', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'token_hash',
    'starts_at', 'ends_at', 'asked_agency_ids', 'press_agency_ids', 'press_kinds', 'item_count', 'open_item_count',
    'next_step', 'next_due_at', 'due_sort', 'url_key', 'correction_state', 'stage', 'incident_found_at', 'is_first', 'name_key', 'year']
$$;

create or replace function audit.log_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- When a course takes place is no derived column.
  silent constant text[] := array(
    select name from unnest(audit.silent_columns()) as name
    where tg_table_name <> 'training_courses' or name not in ('starts_at', 'ends_at'));
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - silent end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - silent end;
  row_now jsonb := coalesce(after, before);
  subject uuid := row_now ->> 'id';
begin
  if tg_nargs > 0 then
    select (row_now ->> named)::uuid into subject from unnest(tg_argv) as named where row_now ->> named is not null limit 1;
  end if;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, before -> key), jsonb_object_agg(key, after -> key)
      into before, after
      from jsonb_object_keys(row_now) as key
      where before -> key is distinct from after -> key;
    if after is null then
      return null;
    end if;
  end if;

  insert into audit.changes (changed_by, table_name, record_id, subject_id, agency_id, operation, was, is_now)
  values (
    auth.uid(), tg_table_name,
    (row_now ->> 'id')::uuid, subject,
    coalesce(row_now ->> 'agency_id', case when tg_table_name = 'agencies' then row_now ->> 'id' end)::uuid,
    tg_op, before, after);
  return null;
end $$;
create or replace function audit.subject_table(of_table text, subject uuid) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case
    when subject is null then null
    when of_table in ('press_items', 'verification_requests', 'correction_requests') then 'incidents'
    when of_table = 'press_enquiry_partners' then 'press_enquiries'
    when of_table = 'training_attendances' then 'training_courses'
    when of_table = 'memberships' then 'profiles'
    when of_table in ('public_contacts', 'attachments') then case
      when exists (select from public.spokespersons where id = subject) then 'spokespersons'
      when exists (select from public.delegations where id = subject) then 'delegations'
      when exists (select from public.press_enquiries where id = subject) then 'press_enquiries'
      when exists (select from public.training_courses where id = subject) then 'training_courses'
      else 'incidents' end
    else of_table
  end;
end $$;

create or replace function audit.subject_name(of_table text, subject uuid) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case of_table
    when 'incidents' then (select title from public.incidents where id = subject)
    when 'press_enquiries' then (select title from public.press_enquiries where id = subject)
    when 'training_courses' then (select title from public.training_courses where id = subject)
    when 'spokespersons' then (select full_name from public.spokespersons where id = subject)
    when 'delegations' then (select delegate_name from public.delegations where id = subject)
    when 'agencies' then (select short_name from public.agencies where id = subject)
    when 'reorganisations' then (select title from public.reorganisations where id = subject)
    when 'profiles' then (select full_name from public.profiles where id = subject)
    when 'invitations' then (select email from public.invitations where id = subject)
    when 'press_agencies' then (select name from public.press_agencies where id = subject)
    when 'legal_rules' then (select title from public.legal_rules where id = subject)
    when 'public_holidays' then (select name from public.public_holidays where id = subject)
    when 'settings' then (select label from public.settings where id = subject)
    when 'hotlines' then (select label from public.hotlines where id = subject)
  end;
end $$;

create or replace function private.record_timeline(record_id uuid, before_id bigint, page_size integer)
returns setof public.timeline_entry
language sql stable security definer set search_path = '' as $$
  select c.id, c.changed_at, p.full_name, c.table_name, c.operation,
    -- A person holds several roles: a change says at which agency.
    case c.table_name when 'memberships' then c.was || jsonb_build_object('agency_id', c.agency_id) else c.was end,
    case c.table_name when 'memberships' then c.is_now || jsonb_build_object('agency_id', c.agency_id) else c.is_now end
  from audit.changes c left join public.profiles p on p.id = c.changed_by
  where c.subject_id = record_timeline.record_id
    and case
      when c.table_name in ('agencies', 'press_agencies', 'settings', 'legal_rules', 'public_holidays', 'reorganisations')
        then (select private.is_member())
      -- Of people: themselves, and who manages them.
      when c.table_name in ('memberships', 'profiles') and c.subject_id = (select auth.uid()) then true
      when c.table_name in ('memberships', 'invitations')
        then c.agency_id = any (array(select private.my_managed_agency_ids())) and (select private.is_assured())
      when c.table_name = 'profiles'
        then (select private.is_assured()) and exists (
          select from public.memberships m
          where m.user_id = record_timeline.record_id and m.agency_id = any (array(select private.my_managed_agency_ids())))
      -- Who is asked to contribute sees the enquiry, not how its answer came about.
      when c.table_name in ('press_enquiries', 'press_enquiry_partners')
        then c.agency_id = any (array(select private.my_agency_ids()))
      when c.table_name = 'training_courses' or c.table_name = 'attachments' and exists (
          select from public.training_courses t where t.id = record_timeline.record_id)
        then c.agency_id = any (array(select private.my_agency_ids()))
          or exists (
            select from public.training_courses t
            where t.id = record_timeline.record_id and t.invited_agency_ids && array(select private.my_agency_ids()))
      -- Of people at a course the invited see their own.
      when c.table_name = 'training_attendances'
        then c.agency_id = any (array(select private.my_agency_ids()))
          or exists (
            select from public.training_courses t
            where t.id = record_timeline.record_id and t.agency_id = any (array(select private.my_agency_ids())))
      when c.table_name in ('spokespersons', 'delegations', 'public_contacts', 'attachments', 'incidents', 'press_items',
        'verification_requests', 'correction_requests')
        then c.agency_id = any (array(select private.my_agency_ids()))
          or exists (
            select from public.incidents i
            where i.id = record_timeline.record_id and i.asked_agency_ids && array(select private.my_clerk_agency_ids()))
    end
    and (before_id is null or c.id < before_id)
  order by c.id desc
  limit least(greatest(page_size, 1), 200) + 1
$$;

create or replace function private.log_export(
  what text, of_format text, of_record uuid, in_agency uuid, row_count integer, filters jsonb) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  mine constant uuid[] := array(select private.my_agency_ids());
  exported jsonb;
  subject uuid;
  agency uuid := in_agency;
  entry_id bigint;
begin
  if not private.is_member() then
    perform private.refuse('not_a_member', errcode => 'PT403');
  elsif what is null or what <> all (array['attachments', 'correction_requests', 'delegations', 'incidents', 'press_enquiries',
    'public_contacts', 'spokespersons', 'training_attendances', 'training_courses']) then
    perform private.refuse('export_unknown', 'what');
  elsif of_format is null or of_format <> all (array['docx', 'xlsx', 'csv', 'json', 'file', 'print']) then
    perform private.refuse('export_unknown', 'of_format');
  elsif row_count not between 0 and 1000000 then
    perform private.refuse('export_unknown', 'row_count');
  elsif jsonb_typeof(filters) <> 'object' or length(filters::text) > 2000 then
    perform private.refuse('export_unknown', 'filters');
  end if;

  if of_record is not null then
    execute format('select to_jsonb(r) from public.%I r where r.id = $1', what) into exported using of_record;
    agency := exported ->> 'agency_id';
    subject := case what
      when 'attachments' then coalesce(exported ->> 'spokesperson_id', exported ->> 'delegation_id', exported ->> 'incident_id',
        exported ->> 'press_enquiry_id', exported ->> 'training_course_id')
      when 'correction_requests' then exported ->> 'incident_id'
      when 'training_attendances' then exported ->> 'course_id'
      else exported ->> 'id' end;
    if subject is null or agency <> all (mine) and not exists (
      select from public.incidents
      where id = subject and asked_agency_ids && array(select private.my_clerk_agency_ids())
      union all
      select from public.press_enquiries
      where what = 'press_enquiries' and id = subject and asked_agency_ids && array(select private.my_clerk_agency_ids())
      union all
      select from public.training_courses
      where id = subject and (agency_id = any (mine) or what <> 'training_attendances' and invited_agency_ids && mine)) then
      perform private.refuse('export_not_readable', 'of_record', 'PT403');
    end if;
  elsif in_agency <> all (mine) then
    perform private.refuse('export_not_readable', 'in_agency', 'PT403');
  end if;

  insert into audit.changes (changed_by, table_name, record_id, subject_id, agency_id, operation, is_now)
  values (auth.uid(), what, of_record, subject, agency, 'EXPORT',
    jsonb_strip_nulls(jsonb_build_object('format', of_format, 'rows', row_count, 'filters', nullif(filters, '{}'))))
  returning id into entry_id;
  return entry_id;
end $$;
