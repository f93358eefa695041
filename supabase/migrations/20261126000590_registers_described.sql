-- How the rows of each table are told in the history, taken out as a file and given files, as data: a register adds rows
-- of its own instead of writing the shared functions again.

create table audit.registers (
  table_name text primary key,
  subject_columns text[] not null default '{id}',
  subject_tables text[] not null,
  name_column text,
  silent_columns text[] not null default '{}',
  is_exported boolean not null default false,
  is_read_by_agency boolean not null default false,
  deadline_kind text constraint registers_deadline_kind unique,
  constraint registers_subjects check (cardinality(subject_columns) = cardinality(subject_tables) and cardinality(subject_columns) > 0)
);
comment on table audit.registers is 'What the history knows of each table; written by migrations only.';
comment on column audit.registers.subject_columns is
  'Which column names the record on whose timeline a change is told; of several, the first that is not null.';
comment on column audit.registers.subject_tables is 'In which table each of them is found.';
comment on column audit.registers.name_column is 'What people call a record of this table.';
comment on column audit.registers.silent_columns is 'Derived columns: a change of them says nothing to a reader of the history.';
comment on column audit.registers.is_exported is 'May be taken out as a file.';
comment on column audit.registers.is_read_by_agency is
  'Its history is read by whoever reads the records of the agency, and by nobody else; other rules stand in private.record_timeline.';
comment on column audit.registers.deadline_kind is 'What a deadline of this table is called among deadlines counted anew.';
alter table audit.registers enable row level security;
revoke all on audit.registers from anon, authenticated;

insert into audit.registers (table_name, subject_columns, subject_tables, name_column, silent_columns, is_exported, is_read_by_agency, deadline_kind) values
  ('agencies', '{id}', '{agencies}', 'short_name', '{}', false, false, null),
  ('attachments', '{spokesperson_id,delegation_id,incident_id,press_enquiry_id,training_course_id}',
    '{spokespersons,delegations,incidents,press_enquiries,training_courses}', null, '{}', true, false, null),
  ('correction_requests', '{incident_id}', '{incidents}', null, '{stage}', true, false, null),
  ('delegations', '{id}', '{delegations}', 'delegate_name', '{starts_at,ends_at}', true, false, null),
  ('hotlines', '{id}', '{hotlines}', 'label', '{}', false, false, null),
  ('incidents', '{id}', '{incidents}', 'title',
    '{asked_agency_ids,press_agency_ids,press_kinds,item_count,open_item_count,next_step,next_due_at,due_sort}', true, false, 'incident'),
  ('invitations', '{id}', '{invitations}', 'email', '{token_hash}', false, false, null),
  ('legal_rules', '{id}', '{legal_rules}', 'title', '{}', false, false, null),
  ('memberships', '{user_id}', '{profiles}', null, '{}', false, false, null),
  ('press_agencies', '{id}', '{press_agencies}', 'name', '{}', false, false, null),
  ('press_enquiries', '{id}', '{press_enquiries}', 'title', '{asked_agency_ids,due_sort}', true, true, 'enquiry'),
  ('press_enquiry_partners', '{enquiry_id}', '{press_enquiries}', null, '{}', false, true, null),
  ('press_items', '{incident_id}', '{incidents}', null, '{url_key,correction_state}', false, false, null),
  ('profiles', '{id}', '{profiles}', 'full_name', '{}', false, false, null),
  ('public_contacts', '{spokesperson_id,delegation_id}', '{spokespersons,delegations}', null, '{}', true, false, null),
  ('public_holidays', '{id}', '{public_holidays}', 'name', '{}', false, false, null),
  ('reorganisations', '{id}', '{reorganisations}', 'title', '{}', false, false, null),
  ('settings', '{id}', '{settings}', 'label', '{}', false, false, null),
  ('spokespersons', '{id}', '{spokespersons}', 'full_name', '{}', true, false, 'spokesperson'),
  ('training_attendances', '{course_id}', '{training_courses}', null, '{name_key}', true, false, null),
  ('training_courses', '{id}', '{training_courses}', 'title', '{year}', true, false, null),
  ('verification_requests', '{incident_id}', '{incidents}', null, '{incident_found_at,is_first}', false, false, null);

-- Changes ------------------------------------------------------------------------------------------

create or replace function audit.silent_columns() returns text[]
language sql immutable set search_path = '' as $$
  select array['search', 'name_sort', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by']
$$;
comment on function audit.silent_columns is
  'Derived or self-evident columns of any table: a change of them says nothing to a reader of the history. Those of one table stand in audit.registers.';

create or replace function audit.log_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  register audit.registers;
  silent text[] := audit.silent_columns();
  before jsonb;
  after jsonb;
  row_now jsonb;
  subject uuid;
begin
  select * into strict register from audit.registers where table_name = tg_table_name;
  silent := silent || register.silent_columns;
  before := case when tg_op <> 'INSERT' then to_jsonb(old) - silent end;
  after := case when tg_op <> 'DELETE' then to_jsonb(new) - silent end;
  row_now := coalesce(after, before);
  select (row_now ->> named)::uuid into subject
  from unnest(register.subject_columns) as named where row_now ->> named is not null limit 1;
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
comment on function audit.log_change is
  'Notes a change as audit.registers describes the table. Security definer: clients may not write audit.changes.';

-- The column naming the subject is no longer an argument.
do $$
declare
  named record;
begin
  for named in
    select t.tgrelid::regclass as of_table from pg_trigger t
    where t.tgfoid = 'audit.log_change'::regproc and t.tgnargs > 0
  loop
    execute format('drop trigger z_audit on %s', named.of_table);
    execute format('create trigger z_audit after insert or update or delete on %s for each row execute function audit.log_change()',
      named.of_table);
  end loop;
end $$;

create or replace function audit.subject_table(of_table text, subject uuid) returns text
language plpgsql stable set search_path = '' as $$
declare
  tables constant text[] := (select subject_tables from audit.registers where table_name = of_table);
  is_there boolean;
begin
  if subject is null then
    return null;
  end if;
  for place in 1 .. coalesce(cardinality(tables), 0) - 1 loop
    execute format('select exists (select from public.%I where id = $1)', tables[place]) into is_there using subject;
    if is_there then
      return tables[place];
    end if;
  end loop;
  return coalesce(tables[cardinality(tables)], of_table);
end $$;

create or replace function audit.subject_name(of_table text, subject uuid) returns text
language plpgsql stable set search_path = '' as $$
declare
  name_column constant text := (select r.name_column from audit.registers r where r.table_name = of_table);
  name text;
begin
  if name_column is not null then
    execute format('select %I from public.%I where id = $1', name_column, of_table) into name using subject;
  end if;
  return name;
end $$;

-- One record's history ---------------------------------------------------------------------------

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
      -- Of an enquiry too: who is asked to contribute sees it, not how its answer came about.
      when c.table_name = any (array(select table_name from audit.registers where is_read_by_agency))
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

-- Exports ------------------------------------------------------------------------------------------

create function private.require_export(what text, of_format text, row_count integer, filters jsonb) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.is_member() then
    perform private.refuse('not_a_member', errcode => 'PT403');
  elsif not exists (select from audit.registers where table_name = what and is_exported) then
    perform private.refuse('export_unknown', 'what');
  elsif of_format is null or of_format <> all (array['docx', 'xlsx', 'csv', 'json', 'file', 'print', 'ics']) then
    perform private.refuse('export_unknown', 'of_format');
  elsif row_count not between 0 and 1000000 then
    perform private.refuse('export_unknown', 'row_count');
  elsif jsonb_typeof(filters) <> 'object' or length(filters::text) > 2000 then
    perform private.refuse('export_unknown', 'filters');
  end if;
end $$;
comment on function private.require_export is
  'What can be noted as an export. Refuses: not_a_member, export_unknown. Security definer: schema audit is closed to clients.';

create or replace function private.log_export(
  what text, of_format text, of_record uuid, in_agency uuid, row_count integer, filters jsonb) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  exported jsonb;
  subject uuid;
  agency uuid := in_agency;
  entry_id bigint;
begin
  perform private.require_export(what, of_format, row_count, filters);
  if of_record is not null then
    execute format('select to_jsonb(r) from public.%I r where r.id = $1', what) into exported using of_record;
    agency := exported ->> 'agency_id';
    select (exported ->> named)::uuid into subject
    from unnest((select subject_columns from audit.registers where table_name = what)) as named
    where exported ->> named is not null limit 1;
  elsif in_agency <> all (array(select private.my_agency_ids())) then
    perform private.refuse('export_not_readable', 'in_agency', 'PT403');
  end if;

  insert into audit.changes (changed_by, table_name, record_id, subject_id, agency_id, operation, is_now)
  values (auth.uid(), what, of_record, subject, agency, 'EXPORT',
    jsonb_strip_nulls(jsonb_build_object('format', of_format, 'rows', row_count, 'filters', nullif(filters, '{}'))))
  returning id into entry_id;
  return entry_id;
end $$;
comment on function private.log_export is
  'Security definer: clients may not write audit.changes. That the caller may read the record is judged by public.log_export.';

create or replace function public.log_export(
  what text, of_format text, of_record uuid default null, in_agency uuid default null, row_count integer default null,
  filters jsonb default '{}') returns bigint
language plpgsql set search_path = '' as $$
declare
  is_readable boolean := true;
begin
  perform private.require_export(what, of_format, row_count, filters);
  if of_record is not null then
    -- By the caller's own rights.
    execute format('select exists (select from public.%I where id = $1)', what) into is_readable using of_record;
  end if;
  if not is_readable then
    perform private.refuse('export_not_readable', 'of_record', 'PT403');
  end if;
  return private.log_export(what, of_format, of_record, in_agency, row_count, filters);
end $$;

revoke execute on function private.require_export from public;
grant execute on function private.require_export to authenticated;

-- Files --------------------------------------------------------------------------------------------

create or replace function private.check_attachment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  register audit.registers;
  -- What voiding changes.
  voiding constant text[] := array['voided_at', 'void_reason', 'updated_at', 'updated_by', 'version'];
  row_now constant jsonb := to_jsonb(new);
  record_id uuid;
  is_there boolean := false;
  stored jsonb;
begin
  if tg_op = 'UPDATE' then
    if row_now - voiding <> to_jsonb(old) - voiding or old.voided_at is not null then
      perform private.refuse('attachment_fixed', errcode => 'PT403');
    end if;
    new.voided_at := now();
  else
    select * into strict register from audit.registers where table_name = 'attachments';
    for place in 1 .. cardinality(register.subject_columns) loop
      record_id := row_now ->> register.subject_columns[place];
      if record_id is not null then
        execute format('select exists (select from public.%I where id = $1 and agency_id = $2)', register.subject_tables[place])
          into is_there using record_id, new.agency_id;
        exit;
      end if;
    end loop;
    if not is_there then
      perform private.refuse('attachment_without_record', errcode => 'PT403');
    end if;
    select metadata into stored from storage.objects
    where bucket_id = 'attachments' and name = concat_ws('/', new.agency_id, record_id, new.id);
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
