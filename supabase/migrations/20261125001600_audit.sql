-- The history made whole and readable: every entry is a link of a hash chain, so that one altered or removed is found and
-- named; what was taken out as a file is told too; managers read all of their agencies, by person, table and period.

alter table audit.changes
  drop constraint changes_operation_check,
  add constraint changes_operation check (operation in ('INSERT', 'UPDATE', 'DELETE', 'EXPORT')),
  alter column record_id drop not null,
  alter column subject_id drop not null,
  add constraint changes_of_a_record check (operation = 'EXPORT' or num_nulls(record_id, subject_id) = 0);
comment on table audit.changes is 'Every change of a business row and every export: who, when, what was, what is.';
comment on column audit.changes.record_id is 'Null only for the export of a list.';
comment on column audit.changes.is_now is
  'On update: only the columns that changed, after. On export: format, number of rows, filters.';

-- The lists of managers: each filter that narrows has its order ready; what happens seldom is found at once.
create index changes_by_time on audit.changes (changed_at desc, id desc);
create index changes_by_agency on audit.changes (agency_id, changed_at desc, id desc);
create index changes_by_person on audit.changes (changed_by, changed_at desc, id desc);
create index changes_by_table on audit.changes (table_name, changed_at desc, id desc);
create index changes_seldom on audit.changes (operation, changed_at desc, id desc) where operation in ('DELETE', 'EXPORT');

-- The chain --------------------------------------------------------------------------------------

create table audit.chain (
  position bigint primary key,
  change_id bigint not null constraint chain_once unique,
  chained_at timestamptz not null,
  entry_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null
);
comment on table audit.chain is
  'One link for each entry of audit.changes, in the order of committing; each seals its entry and the link before it (SHA-256).';
comment on column audit.chain.change_id is 'audit.changes.id, without a foreign key: the link outlives an entry that somebody removes, and so names it.';
comment on column audit.chain.hash is 'Over position, change_id, chained_at, entry_hash and previous_hash.';

alter table audit.chain enable row level security;
revoke all on audit.chain from anon, authenticated;
create trigger chain_append_only before update or delete or truncate on audit.chain
  for each statement execute function audit.refuse_rewriting();

-- Both texts depend on no setting of a session: moments as seconds, bytes in hex.
create function audit.entry_hash(entry audit.changes) returns bytea
language plpgsql stable set search_path = '' as $$
begin
  return sha256(convert_to(jsonb_build_array(
    entry.id, extract(epoch from entry.changed_at), entry.changed_by, entry.table_name, entry.record_id, entry.subject_id,
    entry.agency_id, entry.operation, entry.was, entry.is_now)::text, 'UTF8'));
end $$;
comment on function audit.entry_hash is 'What a link seals of an entry: all of it.';

create function audit.link_hash(link audit.chain) returns bytea
language plpgsql stable set search_path = '' as $$
begin
  return sha256(convert_to(jsonb_build_array(
    link.position, link.change_id, extract(epoch from link.chained_at), encode(link.entry_hash, 'hex'),
    encode(link.previous_hash, 'hex'))::text, 'UTF8'));
end $$;
comment on function audit.link_hash is 'What the next link seals of a link: all of it.';

create function audit.genesis() returns bytea
language sql immutable set search_path = '' as $$
  select sha256('phat-ngon:audit.chain'::bytea)
$$;
comment on function audit.genesis is 'What the first link follows.';

create function audit.append_link(entry audit.changes) returns void
language plpgsql security definer set search_path = '' as $$
declare
  link audit.chain;
begin
  perform pg_advisory_xact_lock(hashtext('audit.chain'));
  select position + 1, hash into link.position, link.previous_hash from audit.chain order by position desc limit 1;
  link.position := coalesce(link.position, 1);
  link.previous_hash := coalesce(link.previous_hash, audit.genesis());
  link.change_id := entry.id;
  link.chained_at := clock_timestamp();
  link.entry_hash := audit.entry_hash(entry);
  link.hash := audit.link_hash(link);
  insert into audit.chain values (link.*);
end $$;
comment on function audit.append_link is
  'Adds the link of an entry to the end of the chain. Security definer: clients may not write audit.chain.';

create function audit.chain_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform audit.append_link(new);
  return null;
end $$;
comment on function audit.chain_change is 'Security definer: as audit.append_link.';

-- What was written before there was a chain.
do $$
declare
  entry audit.changes;
begin
  for entry in select * from audit.changes order by id loop
    perform audit.append_link(entry);
  end loop;
end $$;

-- Deferred to the commit. There a transaction waits for nothing else any more, so that those who queue for the end of the
-- chain neither hold each other's records up while they work nor lock each other out; and the tail it then reads is the
-- last one committed.
create constraint trigger chain_change after insert on audit.changes
  deferrable initially deferred for each row execute function audit.chain_change();

create type public.audit_verification as (
  checked integer, last_position bigint, last_hash text, is_end boolean, fault_count integer, faults jsonb);
comment on type public.audit_verification is
  'What a stretch of the history is found to be. last_position, last_hash: its last link, to note down or go on from; faults: the first hundred, each with kind, position, change_id and what is known of the entry.';

create function audit.verify(after_position bigint default 0, page_size integer default 20000)
returns public.audit_verification
language sql stable set search_path = '' as $$
  with page as (
    select *, false as is_before from (
      select * from audit.chain where position > after_position
      order by position limit least(greatest(page_size, 1), 50000)) as links
  ), before as (
    select *, true as is_before from (
      select * from audit.chain where position <= after_position order by position desc limit 1) as link
  ), link as (
    select *, audit.link_hash(row(position, change_id, chained_at, entry_hash, previous_hash, hash)::audit.chain) = hash as is_whole
    from (select * from before union all select * from page) as links
  ), placed as (
    select *, lag(position, 1, 0::bigint) over chain as earlier, lag(change_id) over chain as earlier_change_id,
      lag(hash, 1, audit.genesis()) over chain as earlier_hash, lag(is_whole, 1, true) over chain as earlier_is_whole
    from link window chain as (order by position)
  ), last as (
    select * from link order by position desc limit 1
  ), stretch as (
    -- By where its ends stand in audit.changes; as commits overtake each other, stretches may overlap, never leave a gap.
    select coalesce((select change_id from before), 0) as after_id,
      case when exists (select from audit.chain where position > (select position from last))
        then (select change_id from last) else 9223372036854775807 end as until_id
  ), fault (kind, position, until, change_id, chained_at) as (
    select 'links_missing', earlier + 1, position - 1, null::bigint, null::timestamptz
    from placed where position > earlier + 1 and not is_before
    union all
    select 'link_altered', position, null, change_id, chained_at from placed where not is_whole and not is_before
    union all
    select 'links_rewritten', greatest(earlier, 1), null, coalesce(earlier_change_id, change_id), null
    from placed where is_whole and earlier_is_whole and not is_before and position = earlier + 1 and previous_hash <> earlier_hash
    union all
    select case when c.id is null then 'entry_removed' else 'entry_altered' end, l.position, null, l.change_id, l.chained_at
    from placed l left join audit.changes c on c.id = l.change_id
    where l.is_whole and not l.is_before and (c.id is null or audit.entry_hash(c) <> l.entry_hash)
    union all
    select 'entry_unchained', null, null, c.id, null
    from stretch join audit.changes c on c.id > after_id and c.id <= until_id
    where not exists (select from audit.chain where change_id = c.id)
  ), told as (
    select f.kind, f.position, f.until, f.change_id, f.chained_at, c.changed_at, p.full_name as changed_by_name, c.operation,
      c.table_name, c.record_id, c.subject_id, c.agency_id
    from fault f left join audit.changes c on c.id = f.change_id left join public.profiles p on p.id = c.changed_by
    order by coalesce(f.position, 9223372036854775807), f.change_id limit 100
  )
  select (select count(*) from page)::integer, coalesce((select position from last), 0),
    encode(coalesce((select hash from last), audit.genesis()), 'hex'),
    (select until_id from stretch) = 9223372036854775807,
    (select count(*) from fault)::integer,
    coalesce((select jsonb_agg(jsonb_strip_nulls(to_jsonb(told))) from told), '[]')
$$;
comment on function audit.verify is
  'Computes the links after a position anew and says what does not agree. kind: entry_altered | entry_removed | entry_unchained (written past the triggers) | link_altered | links_missing (position to until) | links_rewritten (what stands up to here was sealed anew). The newest entries, removed with their links, are missed only against a last_position and last_hash noted elsewhere. For the operator; managers use public.verify_audit.';

create function private.verify_audit(after_position bigint, page_size integer) returns public.audit_verification
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.manages_province() then
    perform private.refuse('not_province_manager', errcode => 'PT403');
  end if;
  perform private.require_assurance();
  return audit.verify(after_position, page_size);
end $$;
comment on function private.verify_audit is
  'Security definer: the history is closed to clients. Refuses: not_province_manager, second_factor_required.';

create function public.verify_audit(after_position bigint default 0, page_size integer default 20000)
returns public.audit_verification
language sql stable set search_path = '' as $$
  select private.verify_audit(after_position, page_size)
$$;
comment on function public.verify_audit is
  'Verifies a stretch of the history, for the manager of a province; go on after last_position until is_end. See audit.verify.';

-- Exports ----------------------------------------------------------------------------------------

create function private.log_export(
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
  elsif what is null or what <> all (array['attachments', 'correction_requests', 'delegations', 'incidents', 'public_contacts', 'spokespersons']) then
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
      when 'attachments' then coalesce(exported ->> 'spokesperson_id', exported ->> 'delegation_id', exported ->> 'incident_id')
      when 'correction_requests' then exported ->> 'incident_id'
      else exported ->> 'id' end;
    if subject is null or agency <> all (mine) and not exists (
      select from public.incidents
      where id = subject and asked_agency_ids && array(select private.my_clerk_agency_ids())) then
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
comment on function private.log_export is
  'Security definer: clients may not write audit.changes; judges by itself whether the caller may read what they export.';

create function public.log_export(
  what text, of_format text, of_record uuid default null, in_agency uuid default null, row_count integer default null,
  filters jsonb default '{}') returns bigint
language sql set search_path = '' as $$
  select private.log_export(what, of_format, of_record, in_agency, row_count, filters)
$$;
comment on function public.log_export is
  'Notes in the history that the caller takes something out as a file, before it is handed out. what: the table; of_record: the one record it is of, in_agency: whose list it is; returns the entry''s id. Refuses: not_a_member, export_unknown, export_not_readable.';

-- The list of managers ---------------------------------------------------------------------------

create type public.audit_row as (
  id bigint, changed_at timestamptz, changed_by uuid, changed_by_name text, table_name text, operation text, record_id uuid,
  subject_id uuid, subject_table text, subject_name text, agency_id uuid, agency_short_name text, was jsonb, is_now jsonb);
comment on type public.audit_row is
  'An entry of the history; changed_by null: the system; subject_table, subject_name: what its record is and is called now, null when it is no more.';

create function audit.subject_table(of_table text, subject uuid) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case
    when subject is null then null
    when of_table in ('press_items', 'verification_requests', 'correction_requests') then 'incidents'
    when of_table = 'memberships' then 'profiles'
    when of_table in ('public_contacts', 'attachments') then case
      when exists (select from public.spokespersons where id = subject) then 'spokespersons'
      when exists (select from public.delegations where id = subject) then 'delegations'
      else 'incidents' end
    else of_table
  end;
end $$;
comment on function audit.subject_table is 'Where the record lies to which an entry of a table belongs.';

create function audit.subject_name(of_table text, subject uuid) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case of_table
    when 'incidents' then (select title from public.incidents where id = subject)
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
comment on function audit.subject_name is 'What people call a record; null when there is none.';

create function private.list_audit(
  of_person uuid, in_agency uuid, of_table text, of_operation text, from_day date, to_day date, before_id bigint, page_size integer)
returns setof public.audit_row
language plpgsql stable security definer set search_path = '' as $$
declare
  managed constant uuid[] := array(select private.my_managed_agency_ids());
  scope constant uuid[] := case when in_agency is null then managed else array(select unnest(managed) intersect select in_agency) end;
  -- What belongs to no agency, rules and settings for one, is the province's.
  of_province constant boolean := in_agency is null and private.manages_province();
  sees_all constant boolean := of_province and (select count(*) from public.agencies) = cardinality(scope);
  before_at constant timestamptz := (select changed_at from audit.changes where id = before_id);
  conditions constant text := concat_ws(' and ', 'true',
    case when of_person is not null then 'c.changed_by = $2' end,
    case when of_table is not null then 'c.table_name = $3' end,
    -- Written out for what is seldom, so that its index serves.
    case when of_operation in ('DELETE', 'EXPORT') then format('c.operation = %L', of_operation)
      when of_operation is not null then 'c.operation = $4' end,
    case when from_day is not null then 'c.changed_at >= $5' end,
    case when to_day is not null then 'c.changed_at < $6' end,
    case when before_id is not null then '(c.changed_at, c.id) < ($7, $8)' end);
  -- Each of a few agencies is walked in the order of its index; otherwise the planner chooses.
  is_walked constant boolean := not of_province and of_person is null and cardinality(scope) <= 50;
  statement constant text := format($q$
    with chosen as (
      select c.* from %s order by c.changed_at desc, c.id desc limit $9)
    select c.id, c.changed_at, c.changed_by, p.full_name, c.table_name, c.operation, c.record_id, c.subject_id,
      s.subject_table, audit.subject_name(s.subject_table, c.subject_id), c.agency_id, a.short_name, c.was, c.is_now
    from chosen c cross join lateral (select audit.subject_table(c.table_name, c.subject_id) as subject_table offset 0) as s
    left join public.profiles p on p.id = c.changed_by left join public.agencies a on a.id = c.agency_id
    order by c.changed_at desc, c.id desc $q$,
    case when is_walked then format($q$unnest($1) as agency (id) cross join lateral (
        select c.* from audit.changes c where c.agency_id = agency.id and %s order by c.changed_at desc, c.id desc limit $9) as c$q$,
        conditions)
      else format('audit.changes c where %s and %s',
        case when sees_all then 'true' when of_province then '(c.agency_id = any ($1) or c.agency_id is null)'
          else 'c.agency_id = any ($1)' end, conditions) end);
begin
  perform private.require_assurance();
  return query execute statement using scope, of_person, of_table, of_operation, private.start_of_day(from_day),
    private.start_of_day(to_day + 1), before_at, before_id, least(greatest(page_size, 1), 200) + 1;
end $$;
comment on function private.list_audit is
  'Security definer: the history is closed to clients; limits itself to private.my_managed_agency_ids(), and for the manager of a province to what belongs to no agency; names whoever made an entry. Refuses: second_factor_required.';

create function public.list_audit(
  of_person uuid default null, in_agency uuid default null, of_table text default null, of_operation text default null,
  from_day date default null, to_day date default null, before_id bigint default null, page_size integer default 50)
returns setof public.audit_row
language sql stable set search_path = '' as $$
  select * from private.list_audit(of_person, in_agency, of_table, of_operation, from_day, to_day, before_id, page_size)
$$;
comment on function public.list_audit is
  'The history of the agencies one manages, newest first. of_operation: INSERT | UPDATE | DELETE | EXPORT; from_day, to_day: inclusive, Asia/Ho_Chi_Minh; before_id: the last entry shown; one row more than page_size says that there are older ones.';

-- One record's history ---------------------------------------------------------------------------

drop trigger z_audit on public.memberships;
create trigger z_audit after insert or update or delete on public.memberships
  for each row execute function audit.log_change('user_id');

create or replace function private.record_timeline(record_id uuid, before_id bigint, page_size integer)
returns setof public.timeline_entry
language sql stable security definer set search_path = '' as $$
  select c.id, c.changed_at, p.full_name, c.table_name, c.operation, c.was, c.is_now
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

revoke execute on function audit.entry_hash, audit.link_hash, audit.genesis, audit.append_link, audit.chain_change, audit.verify,
  audit.subject_table, audit.subject_name, private.verify_audit, private.log_export, private.list_audit from public;
revoke execute on function public.verify_audit, public.log_export, public.list_audit from public, anon, authenticated;
grant execute on function private.verify_audit, private.log_export, private.list_audit,
  public.verify_audit, public.log_export, public.list_audit to authenticated;
