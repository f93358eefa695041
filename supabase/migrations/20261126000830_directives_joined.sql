-- The register of directives in what goes across registers: its history and files, what waits for somebody, and what becomes of
-- it when an agency is no more.

-- History --------------------------------------------------------------------------------------------

-- What the agencies do with a directive is told on their own timelines, not on its.
insert into audit.registers (table_name, subject_columns, subject_tables, name_column, silent_columns, is_exported, is_read_by_agency, deadline_kind) values
  ('directives', '{id}', '{directives}', 'title', '{year}', true, true, null),
  ('directive_acknowledgements', '{id}', '{directive_acknowledgements}', null, '{keeper_id}', true, true, null);

-- Files ----------------------------------------------------------------------------------------------

alter table public.attachments
  add column directive_id uuid references public.directives (id),
  add column directive_acknowledgement_id uuid references public.directive_acknowledgements (id);
create index attachments_directive on public.attachments (directive_id);
create index attachments_directive_acknowledgement on public.attachments (directive_acknowledgement_id);
update audit.registers
set subject_columns = subject_columns || '{directive_id,directive_acknowledgement_id}',
  subject_tables = subject_tables || '{directives,directive_acknowledgements}'
where table_name = 'attachments';
-- Of whichever registers have files by now.
alter table public.attachments drop constraint attachments_of_one_record;
do $$
begin
  execute format('alter table public.attachments add constraint attachments_of_one_record check (num_nonnulls(%s) = 1)',
    (select array_to_string(subject_columns, ', ') from audit.registers where table_name = 'attachments'));
end $$;

-- The text of a directive is its keeper's, and for whom it is; what an agency attaches to its confirmation is as its records are.
alter policy attachments_select on public.attachments
  using (
    agency_id = any (array(select private.my_agency_ids()))
    or exists (select from public.incidents i where i.id = incident_id)
    or exists (select from public.training_courses c where c.id = training_course_id)
    or exists (select from public.directives d where d.id = directive_id));
alter policy attachments_insert on public.attachments
  with check (
    training_course_id is null and directive_id is null and agency_id = any (array(select private.my_clerk_agency_ids()))
    or incident_id is not null and agency_id = any (array(select private.my_incident_agency_ids()))
    or incident_id = any (array(select private.my_standing_request_incident_ids()))
    or (training_course_id is not null or directive_id is not null) and agency_id = any (array(select private.my_supervised_agency_ids())));
alter policy attachments_update on public.attachments
  using (
    training_course_id is null and directive_id is null and agency_id = any (array(select private.my_clerk_agency_ids()))
    or incident_id is not null and agency_id = any (array(select private.my_incident_agency_ids()))
    or incident_id = any (array(select private.my_standing_request_incident_ids()))
    or (training_course_id is not null or directive_id is not null) and agency_id = any (array(select private.my_supervised_agency_ids())))
  with check (
    training_course_id is null and directive_id is null and agency_id = any (array(select private.my_clerk_agency_ids()))
    or incident_id is not null and agency_id = any (array(select private.my_incident_agency_ids()))
    or incident_id = any (array(select private.my_standing_request_incident_ids()))
    or (training_course_id is not null or directive_id is not null) and agency_id = any (array(select private.my_supervised_agency_ids())));

alter policy attachments_read on storage.objects
  using (
    bucket_id = 'attachments'
    and (
      split_part(name, '/', 1) = any (array(select id::text from private.my_agency_ids() as id))
      or name = any (array(select private.public_document_paths()))
      or exists (select from public.incidents i where i.id = private.as_uuid(split_part(name, '/', 2)))
      or exists (select from public.training_courses c where c.id = private.as_uuid(split_part(name, '/', 2)))
      or exists (select from public.directives d where d.id = private.as_uuid(split_part(name, '/', 2)))));
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
          and c.agency_id = any (array(select private.my_supervised_agency_ids())))
      or exists (
        select from public.directives d
        where d.id = private.as_uuid(split_part(name, '/', 2)) and d.agency_id = private.as_uuid(split_part(name, '/', 1))
          and d.agency_id = any (array(select private.my_supervised_agency_ids())))));

-- «Việc của tôi» ---------------------------------------------------------------------------------------

create function private.my_directive_work(after_due timestamptz, after_id uuid, most integer) returns setof public.work_row
language plpgsql stable security definer set search_path = '' as $$
declare
  own_ids constant uuid[] := array(select private.my_clerk_agency_ids());
begin
  return query
    select w.id, 'acknowledgement', w.directive_id, w.title, w.short_name, null::text, w.step, w.detail, w.due_at, w.since, w.due_sort
    from (
      select a.id, a.directive_id, d.number || ' – ' || d.title as title, g.short_name,
        case a.state when 'waiting' then 'read' when 'read' then 'spread' else 'redo' end as step,
        case when a.state = 'returned' then left(a.return_reason, 300) end as detail,
        due.at as due_at, coalesce(a.returned_at, a.sent_at) as since, coalesce(due.at, 'infinity') as due_sort
      from public.directive_acknowledgements a
      join public.directives d on d.id = a.directive_id
      join public.agencies g on g.id = a.agency_id
      cross join lateral (select private.start_of_day(private.acknowledgement_due(a.sent_at, a.redo_by, d) + 1) as at) as due
      where a.agency_id = any (own_ids) and a.state in ('waiting', 'read', 'returned') and d.state = 'issued') as w
    where after_id is null or (w.due_sort, w.id) > (after_due, after_id)
    order by w.due_sort, w.id limit most;
end $$;
comment on function private.my_directive_work is
  'Directives the caller''s agency has still to read, to spread, or to say more about. Who supervises finds those that are late with the directive: there is nothing for them to finish. Security definer: as private.my_work, which it serves.';
comment on type public.work_row is
  'Something that waits for the caller. kind: answer (a question to verify) | step (an incident''s next step) | mention | enquiry (of the press, to assign or answer) | contribution (to another agency''s answer) | registration (for a course) | closing (of a course) | acknowledgement (of a directive; step: read, spread, redo); incident_id, incident_title: of the incident, the enquiry, the course or the directive; severity: of incidents; detail: the question, the comment, or why it was returned; since: when it began to wait; due_sort, id continue the list.';

-- Reorganisation -----------------------------------------------------------------------------------------

create trigger a_lock_directives before insert on public.reorganisations
  for each statement execute function private.lock_directives();

create function private.hand_over_directives(from_agency uuid, heir uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  owed uuid[];
  kept integer := 0;
begin
  -- What it has confirmed stays its own history, read by the heir as all it left behind: those people have been told, and who
  -- wants the heir's word too addresses it. What it still owed the heir owes, once.
  with withdrawn as (
    update public.directive_acknowledgements a
    set state = 'withdrawn', withdraw_reason = 'Cơ quan không còn', withdrawn_at = now()
    from public.directives d
    where d.id = a.directive_id and d.state = 'issued' and a.agency_id = from_agency and a.state in ('waiting', 'read', 'returned')
    returning a.directive_id
  ) select coalesce(array_agg(directive_id), '{}') into owed from withdrawn;
  update public.directives
  set addressed_agency_ids = case
    when heir is null or heir = any (addressed_agency_ids) then array_remove(addressed_agency_ids, from_agency)
    else array_replace(addressed_agency_ids, from_agency, heir) end
  where id = any (owed) or state = 'draft' and addressed_agency_ids @> array[from_agency];
  if heir is not null then
    update public.directives set agency_id = heir where agency_id = from_agency and state in ('draft', 'issued');
    get diagnostics kept = row_count;
  end if;
  return jsonb_build_object('directives', kept, 'acknowledgements', cardinality(owed));
end $$;
comment on function private.hand_over_directives is
  'Directives in force go to the heir to keep, as do confirmations still owed, unless the heir is asked already; counts both. Without an heir those end, and what was kept stays with who supervises. Security definer: part of a reorganisation.';

revoke execute on function private.my_directive_work, private.hand_over_directives from public;
insert into private.joint_parts (joint, part, sort_order) values
  ('work', 'my_directive_work', 60),
  ('hand_over', 'hand_over_directives', 60);
