-- Incidents: a matter in which the press has published inaccurate or false information; Decree 09/2017 art. 6.3 c,
-- Decree 244/2026 art. 7.6. Its states and who may take which step stand here; what hangs on it follows in the next files.

create function private.my_incident_agency_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select private.my_clerk_agency_ids()
  union
  select private.agency_ids_below(array['supervisor'])
$$;
comment on function private.my_incident_agency_ids is
  'Agencies for which the caller records incidents: a clerk''s own, all below a supervisor. Security definer: as the helpers it joins.';
revoke execute on function private.my_incident_agency_ids from public;
grant execute on function private.my_incident_agency_ids to authenticated;

create table public.incidents (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  title text not null constraint incidents_title check (title = btrim(title) and length(title) between 5 and 300 and title !~ '[\r\n]'),
  severity text not null default 'normal' constraint incidents_severity check (severity in ('normal', 'hot', 'sensitive')),
  tone text constraint incidents_tone check (tone in ('positive', 'directing', 'critical')),
  field text constraint incidents_field check (field in ('health', 'education', 'land_environment', 'transport_construction',
    'agriculture', 'security', 'culture_tourism', 'economy', 'labour_society', 'administration', 'other')),
  found_by text not null constraint incidents_found_by check (length(btrim(found_by)) between 2 and 200),
  found_at timestamptz not null constraint incidents_found_at check (found_at >= timestamptz '1990-01-01 00:00+07'),
  said text constraint incidents_said check (length(said) <= 20000),
  false_part text constraint incidents_false_part check (length(false_part) <= 10000),
  correct_part text constraint incidents_correct_part check (length(correct_part) <= 10000),
  sources text constraint incidents_sources check (length(sources) <= 5000),
  status text not null default 'recorded' constraint incidents_status check (
    status in ('recorded', 'verifying', 'concluded', 'remedied', 'correcting', 'closed', 'voided')),
  conclusion text constraint incidents_conclusion check (conclusion in ('accurate', 'partly', 'inaccurate', 'undetermined')),
  conclusion_number text constraint incidents_conclusion_number check (length(btrim(conclusion_number)) between 1 and 50),
  conclusion_date date,
  conclusion_text text constraint incidents_conclusion_text check (length(btrim(conclusion_text)) between 3 and 10000),
  concluded_at timestamptz,
  remedy text constraint incidents_remedy check (length(btrim(remedy)) between 3 and 10000),
  answer_number text constraint incidents_answer_number check (length(btrim(answer_number)) between 1 and 50),
  answer_date date,
  close_reason text constraint incidents_close_reason check (length(btrim(close_reason)) between 3 and 1000),
  closed_at timestamptz,
  reopen_reason text constraint incidents_reopen_reason check (length(btrim(reopen_reason)) between 3 and 1000),
  void_reason text constraint incidents_void_reason check (length(btrim(void_reason)) between 3 and 1000),
  voided_at timestamptz,
  is_demo boolean not null default false,

  asked_agency_ids uuid[] not null default '{}',
  press_agency_ids uuid[] not null default '{}',
  press_kinds text[] not null default '{}',
  item_count integer not null default 0,
  open_item_count integer not null default 0,
  next_step text,
  next_due_at timestamptz,
  due_sort timestamptz not null generated always as (coalesce(next_due_at, 'infinity')) stored,
  search tsvector not null default '',

  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint incidents_concluded check (
    (conclusion is null) = (status in ('recorded', 'verifying', 'voided'))
    and num_nulls(conclusion, conclusion_text, concluded_at) in (0, 3)),
  constraint incidents_conclusion_document check (
    conclusion is null or conclusion = 'undetermined' or num_nulls(conclusion_number, conclusion_date) = 0),
  constraint incidents_answer_complete check ((answer_number is null) = (answer_date is null)),
  constraint incidents_closed check ((status = 'closed') = (closed_at is not null)),
  constraint incidents_voided check ((status = 'voided') = (void_reason is not null) and (void_reason is null) = (voided_at is null))
);
comment on table public.incidents is
  'Information in the press that is, or may be, inaccurate or false: recorded, verified, concluded, corrected or remedied, closed; voided with a reason when recorded in error, never deleted.';
comment on column public.incidents.agency_id is 'The agency whose matter it is, and which follows it to the end.';
comment on column public.incidents.found_by is 'Who noticed it: a person or a unit.';
comment on column public.incidents.said is 'What the press says, in short.';
comment on column public.incidents.false_part is 'What is inaccurate, quoted.';
comment on column public.incidents.correct_part is 'How it really is.';
comment on column public.incidents.sources is 'What the correct content rests on: documents, figures, persons.';
comment on column public.incidents.conclusion_date is
  'Date of the written conclusion (văn bản kết luận); the press''s legal clock runs from its receipt.';
comment on column public.incidents.answer_number is 'The letter that tells the newspaper the remedy, when the report was right.';
comment on column public.incidents.asked_agency_ids is 'Derived: agencies ever asked to verify; they may read.';
comment on column public.incidents.open_item_count is 'Derived: press items not voided and without an outcome.';
comment on column public.incidents.next_step is 'Derived, see private.incident_progress; null = nothing left to do.';
comment on column public.incidents.next_due_at is 'Derived: by when the next step is due; null = no time is set.';
comment on column public.incidents.search is 'Derived: title, texts, newspapers and titles of the items.';

create index incidents_by_agency on public.incidents (agency_id, found_at desc, id desc);
create index incidents_by_time on public.incidents (found_at desc, id desc);
create index incidents_by_status on public.incidents (status, found_at desc, id desc);
create index incidents_by_due on public.incidents (agency_id, due_sort, id) where next_step is not null;
create index incidents_by_due_everywhere on public.incidents (due_sort, id) where next_step is not null;
create index incidents_by_recorder on public.incidents (created_by, due_sort, id) where next_step is not null;
create index incidents_asked on public.incidents using gin (asked_agency_ids);
create index incidents_press on public.incidents using gin (press_agency_ids);
create index incidents_search on public.incidents using gin (search);

-- The story --------------------------------------------------------------------------------------

create table public.incident_events (
  id uuid primary key default gen_random_uuid(),
  incident_id uuid not null references public.incidents (id),
  agency_id uuid not null references public.agencies (id),
  kind text not null constraint incident_events_kind check (kind in (
    'recorded', 'verifying', 'concluded', 'remedied', 'correcting', 'closed', 'reopened', 'voided',
    'item_added', 'item_voided', 'verification_asked', 'verification_answered', 'verification_withdrawn',
    'letter_sent', 'letter_received', 'conclusion_received', 'letter_result', 'letter_escalated', 'letter_settled',
    'file_added', 'file_voided', 'comment')),
  body text constraint incident_events_body check (length(btrim(body)) between 1 and 10000),
  data jsonb not null default '{}',
  mentions uuid[] not null default '{}' constraint incident_events_mentions check (cardinality(mentions) <= 20),
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint incident_events_comment_says_something check (kind <> 'comment' or body is not null)
);
comment on table public.incident_events is
  'The story of an incident: every step, written by triggers, and the comments of those who work on it; append-only.';
comment on column public.incident_events.body is 'Of a comment its text; of a step its reason.';
comment on column public.incident_events.data is 'What the step was about, in words and ids as they were then.';
comment on column public.incident_events.mentions is 'profiles.id of colleagues called upon; each must be able to see the incident.';
create index incident_events_story on public.incident_events (incident_id, created_at desc, id desc);
create index incident_events_agency on public.incident_events (agency_id);

create table public.incident_mentions (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.incident_events (id),
  incident_id uuid not null references public.incidents (id),
  agency_id uuid not null references public.agencies (id),
  user_id uuid not null references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  seen_at timestamptz,
  constraint incident_mentions_once unique (event_id, user_id)
);
comment on table public.incident_mentions is 'Who was called upon in a comment, and whether they have seen it; stands in their «việc của tôi» until then.';
create index incident_mentions_unseen on public.incident_mentions (user_id, created_at) where seen_at is null;
create index incident_mentions_incident on public.incident_mentions (incident_id);
create index incident_mentions_agency on public.incident_mentions (agency_id);

create function private.tell(of_incident uuid, of_kind text, why text default null, about jsonb default '{}',
  happened_at timestamptz default null, who uuid default null)
returns void language sql security definer set search_path = '' as $$
  insert into public.incident_events (incident_id, agency_id, kind, body, data, created_at, created_by)
  select i.id, i.agency_id, of_kind, why, about,
    case when auth.uid() is null then coalesce(happened_at, clock_timestamp()) else clock_timestamp() end, coalesce(auth.uid(), who)
  from public.incidents i where i.id = of_incident
$$;
comment on function private.tell is
  'Adds a step to the story of an incident. happened_at, who: used when nobody is signed in, that is for seeds. Security definer: the story is written on behalf of whoever takes the step.';

create function private.incident_reader_ids(of_incident uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive above as (
    select a.id, a.parent_id from public.agencies a join public.incidents i on i.agency_id = a.id where i.id = of_incident
    union
    select a.id, a.parent_id from public.agencies a join above on a.id = above.parent_id
  )
  select m.user_id from public.memberships m join above on above.id = m.agency_id
  where m.active and m.role in ('supervisor', 'manager')
  union
  select m.user_id
  from public.memberships m join public.incidents i on m.agency_id = i.agency_id or m.agency_id = any (i.asked_agency_ids)
  where i.id = of_incident and m.active and m.role = 'clerk'
$$;
comment on function private.incident_reader_ids is
  'Everybody who may see an incident: the same rule as policy incidents_select, asked from the other end. Security definer: judges for triggers.';

create function private.check_incident_event() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  incident public.incidents;
begin
  if tg_op <> 'INSERT' then
    perform private.refuse('story_is_append_only', errcode => 'PT403');
  end if;
  -- Steps come from triggers; what a person writes is a comment.
  if pg_trigger_depth() = 1 and auth.uid() is not null then
    select * into incident from public.incidents where id = new.incident_id;
    if incident.id is null then
      perform private.refuse('incident_not_found', 'incident_id', 'PT403');
    elsif exists (select unnest(new.mentions) except select private.incident_reader_ids(new.incident_id)) then
      perform private.refuse('mention_cannot_see', 'mentions');
    end if;
    new.agency_id := incident.agency_id;
    new.kind := 'comment';
    new.data := '{}';
    new.mentions := array(select distinct unnest(new.mentions));
    new.created_at := clock_timestamp();
    new.created_by := auth.uid();
  end if;
  return new;
end $$;
comment on function private.check_incident_event is
  'A person writes comments only, in their own name, and calls upon who may see the incident. Security definer: judges rows the caller may not see.';

create function private.call_upon_mentioned() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.incident_mentions (event_id, incident_id, agency_id, user_id, created_at)
  select new.id, new.incident_id, new.agency_id, person, new.created_at from unnest(new.mentions) as person
  where person is distinct from new.created_by;
  return null;
end $$;
comment on function private.call_upon_mentioned is 'Security definer: nobody writes incident_mentions directly.';

create function private.check_mention() returns trigger
language plpgsql set search_path = '' as $$
begin
  if row(new.id, new.event_id, new.incident_id, new.agency_id, new.user_id, new.created_at)
     is distinct from row(old.id, old.event_id, old.incident_id, old.agency_id, old.user_id, old.created_at) then
    perform private.refuse('mention_fixed', errcode => 'PT403');
  end if;
  new.seen_at := coalesce(old.seen_at, now());
  return new;
end $$;
comment on function private.check_mention is 'The only change of a mention: it has been seen, now.';

create trigger c_check before insert or update or delete on public.incident_events
  for each row execute function private.check_incident_event();
create trigger d_mentions after insert on public.incident_events
  for each row when (new.mentions <> '{}') execute function private.call_upon_mentioned();
create trigger c_check before update on public.incident_mentions
  for each row execute function private.check_mention();

-- What must hold of an incident ------------------------------------------------------------------

create function private.check_incident() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- Within the trigger of a child row the step is the database's own.
  is_own_step constant boolean := pg_trigger_depth() > 1;
  is_owner constant boolean := auth.uid() is null
    or new.agency_id = any (array(select private.my_clerk_agency_ids()));
  agency public.agencies;
begin
  if is_own_step then
    return new;
  end if;

  if tg_op = 'INSERT' then
    select * into agency from public.agencies where id = new.agency_id;
    if agency.dissolved_on <= private.today() then
      perform private.refuse('agency_dissolved', 'agency_id');
    end if;
    new.status := 'recorded';
    new.conclusion := null;
    new.conclusion_number := null;
    new.conclusion_date := null;
    new.conclusion_text := null;
    new.concluded_at := null;
    new.remedy := null;
    new.answer_number := null;
    new.answer_date := null;
    new.close_reason := null;
    new.closed_at := null;
    new.reopen_reason := null;
    new.void_reason := null;
    new.voided_at := null;
    new.asked_agency_ids := '{}';
  else
    if new.agency_id <> old.agency_id then
      perform private.refuse('agency_fixed', 'agency_id', 'PT403');
    end if;
    new.asked_agency_ids := old.asked_agency_ids;
    perform private.check_incident_freeze(old, new);
    if new.status <> old.status then
      new := private.check_incident_step(old, new, is_owner);
    else
      new.concluded_at := old.concluded_at;
      new.closed_at := old.closed_at;
      new.voided_at := old.voided_at;
    end if;
  end if;

  if new.found_at > now() then
    perform private.refuse('found_in_future', 'found_at');
  elsif new.answer_date > private.today() then
    perform private.refuse('answer_in_future', 'answer_date');
  end if;
  return new;
end $$;
comment on function private.check_incident is
  'A new incident is recorded, and nothing more; afterwards only the steps of its life, by who may take them, and only the fields that its state leaves open. Security definer: judges rows the caller may not see.';

create function private.check_incident_freeze(was public.incidents, becomes public.incidents) returns void
language plpgsql stable set search_path = '' as $$
declare
  is_step constant boolean := becomes.status <> was.status;
begin
  if was.status = 'voided' or was.status = 'closed' and not is_step then
    perform private.refuse('incident_closed', errcode => 'PT403');
  end if;
  if was.status not in ('recorded', 'verifying')
     and row(becomes.title, becomes.found_by, becomes.found_at, becomes.said, becomes.false_part, becomes.correct_part, becomes.sources)
       is distinct from row(was.title, was.found_by, was.found_at, was.said, was.false_part, was.correct_part, was.sources) then
    perform private.refuse('facts_frozen', errcode => 'PT403');
  end if;
  if was.status = 'closed'
     and row(becomes.severity, becomes.tone, becomes.field) is distinct from row(was.severity, was.tone, was.field) then
    perform private.refuse('incident_closed', errcode => 'PT403');
  end if;
  if row(becomes.conclusion, becomes.conclusion_number, becomes.conclusion_date, becomes.conclusion_text)
       is distinct from row(was.conclusion, was.conclusion_number, was.conclusion_date, was.conclusion_text)
     and not (is_step and becomes.status = 'concluded') then
    perform private.refuse('conclusion_frozen', errcode => 'PT403');
  end if;
  if row(becomes.remedy, becomes.answer_number, becomes.answer_date)
       is distinct from row(was.remedy, was.answer_number, was.answer_date)
     and becomes.status <> 'remedied' then
    perform private.refuse('remedy_frozen', errcode => 'PT403');
  end if;
  if becomes.close_reason is distinct from was.close_reason and not (is_step and becomes.status = 'closed')
     or becomes.reopen_reason is distinct from was.reopen_reason and not (is_step and becomes.status = 'verifying')
     or becomes.void_reason is distinct from was.void_reason and not (is_step and becomes.status = 'voided') then
    perform private.refuse('reason_of_no_step', errcode => 'PT403');
  end if;
end $$;
comment on function private.check_incident_freeze is
  'What a state has settled stays: facts from the conclusion on, the conclusion until a reopening, all of it once closed or voided.';

create function private.check_incident_step(was public.incidents, becomes public.incidents, is_owner boolean)
returns public.incidents language plpgsql stable security definer set search_path = '' as $$
declare
  step constant text := was.status || '>' || becomes.status;
  -- Seeds tell the story of the past.
  at constant boolean := auth.uid() is null;
  is_legal constant boolean := case
    when step in ('recorded>verifying', 'verifying>concluded', 'recorded>voided', 'remedied>closed', 'correcting>closed') then true
    when becomes.status = 'verifying' then was.conclusion is not null
    when step = 'concluded>remedied' then was.conclusion = 'accurate'
    when step = 'concluded>correcting' then was.conclusion in ('partly', 'inaccurate')
    when step = 'concluded>closed' then was.conclusion = 'undetermined'
    else false
  end;
begin
  if not is_legal then
    perform private.refuse('illegal_step', 'status', 'PT403');
  elsif not is_owner and becomes.status in ('remedied', 'correcting', 'closed') then
    perform private.refuse('owner_only', errcode => 'PT403');
  end if;

  if step = 'recorded>verifying' then
    null;
  elsif step = 'verifying>concluded' then
    if becomes.conclusion is null then
      perform private.refuse('conclusion_missing', 'conclusion');
    elsif becomes.conclusion_text is null then
      perform private.refuse('conclusion_text_missing', 'conclusion_text');
    elsif becomes.conclusion <> 'undetermined' and becomes.conclusion_number is null then
      perform private.refuse('conclusion_number_missing', 'conclusion_number');
    elsif becomes.conclusion <> 'undetermined' and becomes.conclusion_date is null then
      perform private.refuse('conclusion_date_missing', 'conclusion_date');
    elsif becomes.conclusion_date > private.today() then
      perform private.refuse('conclusion_in_future', 'conclusion_date');
    elsif becomes.conclusion_date < private.day_of(was.found_at) then
      perform private.refuse('conclusion_before_found', 'conclusion_date');
    elsif becomes.conclusion in ('partly', 'inaccurate') and coalesce(btrim(becomes.false_part), '') = '' then
      perform private.refuse('false_part_missing', 'false_part');
    elsif becomes.conclusion in ('partly', 'inaccurate') and coalesce(btrim(becomes.correct_part), '') = '' then
      perform private.refuse('correct_part_missing', 'correct_part');
    end if;
    becomes.concluded_at := case when at then coalesce(becomes.concluded_at, now()) else now() end;
    becomes.reopen_reason := null;
    -- The letters have gone out while it was being verified.
    if becomes.conclusion in ('partly', 'inaccurate') and exists (
      select from public.correction_requests where incident_id = becomes.id and sent_at is not null
    ) then
      becomes.status := 'correcting';
    end if;
  elsif becomes.status = 'verifying' then
    if becomes.reopen_reason is null then
      perform private.refuse('reopen_reason_missing', 'reopen_reason');
    end if;
    becomes.conclusion := null;
    becomes.conclusion_number := null;
    becomes.conclusion_date := null;
    becomes.conclusion_text := null;
    becomes.concluded_at := null;
    becomes.close_reason := null;
    becomes.closed_at := null;
  elsif becomes.status = 'voided' then
    if becomes.void_reason is null then
      perform private.refuse('void_reason_missing', 'void_reason');
    end if;
    becomes.voided_at := case when at then coalesce(becomes.voided_at, now()) else now() end;
  elsif becomes.status = 'remedied' then
    if becomes.remedy is null then
      perform private.refuse('remedy_missing', 'remedy');
    end if;
  elsif becomes.status = 'closed' then
    if becomes.close_reason is null and was.status = 'concluded' then
      perform private.refuse('close_reason_missing', 'close_reason');
    elsif becomes.close_reason is null and was.status = 'correcting' and exists (
      select from public.press_items
      where incident_id = was.id and voided_at is null and correction_state not in ('corrected', 'refused', 'settled')
    ) then
      perform private.refuse('items_open', 'close_reason');
    end if;
    becomes.closed_at := case when at then coalesce(becomes.closed_at, now()) else now() end;
  end if;
  return becomes;
end $$;
comment on function private.check_incident_step is
  'The life of an incident: which step may follow which, what each needs, and which are the owner''s own; returns the row with the times of the step. Security definer: judges rows the caller may not see.';

create function private.tell_incident_step() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    perform private.tell(new.id, 'recorded', null, jsonb_build_object('found_by', new.found_by), new.created_at, new.created_by);
  elsif new.status = 'verifying' and old.conclusion is not null then
    perform private.tell(new.id, 'reopened', new.reopen_reason, jsonb_build_object(
      'conclusion', old.conclusion, 'number', old.conclusion_number, 'date', old.conclusion_date));
  elsif old.status = 'verifying' then
    perform private.tell(new.id, 'concluded', new.conclusion_text, jsonb_build_object(
      'conclusion', new.conclusion, 'number', new.conclusion_number, 'date', new.conclusion_date), new.concluded_at, new.created_by);
  elsif new.status = 'remedied' then
    perform private.tell(new.id, 'remedied', new.remedy, jsonb_build_object(
      'number', new.answer_number, 'date', new.answer_date), new.concluded_at + interval '1 day', new.created_by);
  else
    perform private.tell(new.id, new.status, coalesce(new.close_reason, new.void_reason), '{}',
      coalesce(new.closed_at, new.voided_at, new.concluded_at + interval '1 day', new.created_at + interval '1 hour'),
      new.created_by);
  end if;
  return null;
end $$;
comment on function private.tell_incident_step is 'Each step of an incident''s life, told in its story. Security definer: as private.tell.';

create trigger a_stamp before insert or update on public.incidents
  for each row when (pg_trigger_depth() = 0) execute function private.stamp_row();
create trigger b_demo before insert or update on public.incidents
  for each row execute function private.keep_demo_mark();
create trigger c_check before insert or update on public.incidents
  for each row execute function private.check_incident();
create trigger e_story_begins after insert on public.incidents
  for each row execute function private.tell_incident_step();
create trigger e_story after update on public.incidents
  for each row when (old.status is distinct from new.status) execute function private.tell_incident_step();

-- In a function of its own, so that the next derived column needs no other line of history written again.
create function audit.silent_columns() returns text[]
language sql immutable set search_path = '' as $$
  select array['search', 'name_sort', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'token_hash',
    'starts_at', 'ends_at', 'asked_agency_ids', 'press_agency_ids', 'press_kinds', 'item_count', 'open_item_count',
    'next_step', 'next_due_at', 'due_sort', 'url_key', 'correction_state', 'stage', 'incident_found_at', 'is_first']
$$;
comment on function audit.silent_columns is 'Derived or self-evident columns: a change of them says nothing to a reader of the history.';
revoke execute on function audit.silent_columns from public;

create or replace function audit.log_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  silent constant text[] := audit.silent_columns();
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
create trigger z_audit after insert or update or delete on public.incidents
  for each row execute function audit.log_change();

revoke execute on function private.tell, private.incident_reader_ids, private.check_incident_event,
  private.call_upon_mentioned, private.check_mention, private.check_incident, private.check_incident_freeze,
  private.check_incident_step, private.tell_incident_step from public;

alter table public.incidents enable row level security;
alter table public.incident_events enable row level security;
alter table public.incident_mentions enable row level security;
revoke all on public.incidents, public.incident_events, public.incident_mentions from anon, authenticated;
grant select, insert, update on public.incidents to authenticated;
grant select, insert on public.incident_events to authenticated;
grant select, update on public.incident_mentions to authenticated;

create policy incidents_select on public.incidents for select to authenticated
  using (
    agency_id = any (array(select private.my_agency_ids()))
    or asked_agency_ids && array(select private.my_clerk_agency_ids()));
create policy incidents_insert on public.incidents for insert to authenticated
  with check (agency_id = any (array(select private.my_incident_agency_ids())));
create policy incidents_update on public.incidents for update to authenticated
  using (agency_id = any (array(select private.my_incident_agency_ids())))
  with check (agency_id = any (array(select private.my_incident_agency_ids())));

-- What hangs on an incident is seen by who sees the incident.
create policy incident_events_select on public.incident_events for select to authenticated
  using (exists (select from public.incidents i where i.id = incident_id));
create policy incident_events_insert on public.incident_events for insert to authenticated
  with check (agency_id = any (array(select private.my_incident_agency_ids())));
create policy incident_mentions_select on public.incident_mentions for select to authenticated
  using (user_id = (select auth.uid()) and exists (select from public.incidents i where i.id = incident_id));
create policy incident_mentions_update on public.incident_mentions for update to authenticated
  using (user_id = (select auth.uid()) and exists (select from public.incidents i where i.id = incident_id))
  with check (user_id = (select auth.uid()) and exists (select from public.incidents i where i.id = incident_id));
