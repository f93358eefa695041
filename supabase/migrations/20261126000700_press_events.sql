-- Press events: conferences (họp báo), briefings (giao ban), releases (thông cáo) and periodic information; Press Law 2016
-- art. 41, Press Law 2025 art. 37, Decree 237/2026 art. 22, Decree 09/2017 art. 4–5, Decree 244/2026 art. 5–6.

create function private.is_newspaper_list(names text[]) returns boolean
language sql immutable set search_path = '' as $$
  select cardinality(names) <= 200 and coalesce(bool_and(name = btrim(name) and length(name) between 2 and 200), true)
    and count(distinct lower(name)) = cardinality(names)
  from unnest(names) as name
$$;
comment on function private.is_newspaper_list is 'Names of newspapers that are not in the register, none of them twice.';

create function private.is_web_address(value text) returns boolean
language sql immutable parallel safe strict set search_path = '' as $$
  select value ~ '^https?://[^[:space:]/]+[^[:space:]]*$' and length(value) <= 2000
$$;
comment on function private.is_web_address is 'An address that a browser opens.';

revoke execute on function private.is_newspaper_list, private.is_web_address from public;
grant execute on function private.is_newspaper_list, private.is_web_address to authenticated, service_role;

create table public.press_events (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  kind text not null constraint press_events_kind check (
    kind in ('press_conference', 'press_briefing', 'press_release', 'periodic_information')),
  role text not null default 'organiser' constraint press_events_role check (
    role = 'organiser' or role = 'participant' and kind = 'press_briefing'),
  title text not null constraint press_events_title
    check (title = btrim(title) and length(title) between 5 and 300 and title !~ '[\r\n]'),
  content text constraint press_events_content check (length(btrim(content)) between 3 and 10000),
  mode text constraint press_events_mode check (mode in ('direct', 'online', 'both')),
  place text constraint press_events_place check (place = btrim(place) and length(place) between 3 and 300),
  online_link text constraint press_events_online_link check (private.is_web_address(online_link)),
  starts_at timestamptz not null constraint press_events_starts_at check (starts_at >= timestamptz '1990-01-01 00:00+07'),
  ends_at timestamptz,
  host text constraint press_events_host check (length(btrim(host)) between 2 and 300),
  speaker_capacity text constraint press_events_speaker_capacity check (speaker_capacity in ('head', 'standing', 'delegate')),
  speaker_spokesperson_id uuid references public.spokespersons (id),
  speaker_delegation_id uuid references public.delegations (id),
  speaker_name text,
  speaker_position text,
  speaker_matter text,
  invited_press_agency_ids uuid[] not null default '{}',
  invited_others text[] not null default '{}' constraint press_events_invited_others check (private.is_newspaper_list(invited_others)),
  notice_number text constraint press_events_notice_number check (length(btrim(notice_number)) between 1 and 50),
  notice_date date constraint press_events_notice_date check (notice_date >= date '1990-01-01'),
  notice_sent_at timestamptz,
  notice_to text constraint press_events_notice_to check (length(btrim(notice_to)) between 2 and 300),
  notice_rule_id uuid references public.legal_rules (id),
  notice_due_at timestamptz,
  is_notice_late boolean not null generated always as (coalesce(notice_sent_at > notice_due_at, false)) stored,
  attended_press_agency_ids uuid[] not null default '{}',
  attended_others text[] not null default '{}' constraint press_events_attended_others check (private.is_newspaper_list(attended_others)),
  reporter_count integer constraint press_events_reporter_count check (reporter_count between 0 and 10000),
  published_in text constraint press_events_published_in check (length(btrim(published_in)) between 2 and 300),
  published_url text constraint press_events_published_url check (private.is_web_address(published_url)),
  state text not null default 'planned' constraint press_events_state check (
    state in ('planned', 'announced', 'held', 'closed', 'cancelled')),
  is_recorded_late boolean not null default false,
  closed_at timestamptz,
  reopen_reason text constraint press_events_reopen_reason check (length(btrim(reopen_reason)) between 3 and 500),
  cancel_reason text constraint press_events_cancel_reason check (length(btrim(cancel_reason)) between 3 and 500),
  cancelled_at timestamptz,
  is_demo boolean not null default false,
  search tsvector not null generated always as (private.search_vector(
    title || ' ' || coalesce(content, '') || ' ' || coalesce(place, '') || ' ' || coalesce(host, '') || ' '
    || coalesce(speaker_name, '') || ' ' || coalesce(notice_number, ''))) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint press_events_mode_said check ((kind in ('press_conference', 'press_briefing')) = (mode is not null)),
  constraint press_events_place_said check (mode is null or mode = 'online' or place is not null),
  constraint press_events_period check (ends_at > starts_at),
  constraint press_events_published_where check (
    kind in ('press_release', 'periodic_information') or num_nonnulls(published_in, published_url) = 0),
  constraint press_events_notice_of_organiser check (
    kind in ('press_conference', 'press_briefing') and role = 'organiser'
    or num_nonnulls(notice_number, notice_date, notice_sent_at, notice_to) = 0),
  constraint press_events_notice_in_time check (notice_sent_at < starts_at),
  constraint press_events_announced check (state <> 'announced' or num_nulls(notice_sent_at, notice_to) = 0),
  constraint press_events_speaker_said check (
    (speaker_capacity is null) = (speaker_name is null)
    and (speaker_capacity is not null or num_nonnulls(speaker_spokesperson_id, speaker_delegation_id) = 0)),
  constraint press_events_attended_when_held check (
    state in ('held', 'closed', 'cancelled')
    or attended_press_agency_ids = '{}' and attended_others = '{}' and reporter_count is null),
  constraint press_events_closed check ((state = 'closed') = (closed_at is not null)),
  constraint press_events_cancelled check (
    (state = 'cancelled') = (cancel_reason is not null) and (cancel_reason is null) = (cancelled_at is null))
);
comment on table public.press_events is
  'How an agency informs the press of its own accord: planned → announced (conferences and briefings, once invited to) → held → closed (nothing promised is left open); or cancelled with a reason, never deleted.';
comment on column public.press_events.role is
  'Whether it holds the briefing itself or comes to that of another (giao ban of Ban Tuyên giáo) to give information: the second is counted in the yearly report.';
comment on column public.press_events.mode is 'Of conferences and briefings: in a room, online or both.';
comment on column public.press_events.starts_at is 'Of releases and periodic information: when published.';
comment on column public.press_events.host is 'Who chairs it, in words.';
comment on column public.press_events.speaker_capacity is
  'In what capacity the main speaker speaks, where one of those entitled has been chosen; their names are written by the database.';
comment on column public.press_events.speaker_matter is 'Of a delegate: the one matter they may speak on.';
comment on column public.press_events.invited_others is 'Invited newspapers that are not in the register, by their names.';
comment on column public.press_events.notice_sent_at is 'When the written notice went out; the law counts back from the beginning.';
comment on column public.press_events.notice_due_at is
  'By when a conference must be notified, by notice_rule_id; null = no rule asks it of such an agency.';
comment on column public.press_events.is_notice_late is 'Announced with less notice than the law asks: allowed, and recorded.';
comment on column public.press_events.is_recorded_late is 'Ghi nhận sau: it was over when it was recorded here.';
comment on column public.press_events.reopen_reason is 'Why it was last reopened after its closing.';

create index press_events_by_start on public.press_events (agency_id, starts_at desc, id desc);
create index press_events_by_kind on public.press_events (agency_id, kind, starts_at desc) where state in ('held', 'closed');
create index press_events_to_come on public.press_events (agency_id, starts_at, id) where state in ('planned', 'announced');
create index press_events_notice_rule on public.press_events (notice_rule_id);
create index press_events_speaker_spokesperson on public.press_events (speaker_spokesperson_id);
create index press_events_speaker_delegation on public.press_events (speaker_delegation_id);

-- What must hold -----------------------------------------------------------------------------------

create function private.event_notice(event public.press_events) returns public.deadline
language plpgsql stable security definer set search_path = '' as $$
begin
  if event.kind <> 'press_conference' then
    return null;
  end if;
  return private.deadline('press_conference_notice', event.starts_at,
    (select kind from public.agencies where id = event.agency_id));
end $$;
comment on function private.event_notice is
  'By when a conference must be notified, and by which rule; null where none binds its agency. Security definer: judges rows the caller may not see.';

create function private.unknown_newspapers(ids uuid[], known uuid[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select cardinality(ids) > 200
    or (select count(distinct named.id) from unnest(ids) as named (id)) < cardinality(ids)
    or exists (
      select from unnest(ids) as named (id)
      where named.id <> all (known) and not exists (select from public.press_agencies p where p.id = named.id))
$$;
comment on function private.unknown_newspapers is
  'Whether any of the ids is no newspaper of the register, stands twice, or there are too many. Security definer: as the trigger it serves.';

create function private.check_event_speaker(event public.press_events) returns public.press_events
language plpgsql security definer set search_path = '' as $$
declare
  speaker public.entitled_speaker;
begin
  event.speaker_matter := (
    select matter from public.delegations where event.speaker_capacity = 'delegate' and id = event.speaker_delegation_id);
  event.speaker_name := null;
  event.speaker_position := null;
  if event.speaker_capacity is null then
    event.speaker_spokesperson_id := null;
    event.speaker_delegation_id := null;
    return event;
  end if;
  speaker := private.speaker_at(event.agency_id, event.starts_at, event.speaker_capacity, event.speaker_spokesperson_id,
    event.speaker_delegation_id, event.speaker_matter);
  if speaker.full_name is null then
    perform private.refuse('speaker_not_entitled', 'speaker_capacity');
  end if;
  event.speaker_name := speaker.full_name;
  event.speaker_position := speaker.position;
  return event;
end $$;
comment on function private.check_event_speaker is
  'The main speaker, where chosen, may speak for the agency at the moment it begins; their name and position are those of that capacity. Security definer: judges rows the caller may not see.';

create function private.check_event_notice(event public.press_events) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  content_rule public.legal_rules;
begin
  if event.notice_date > private.day_of(event.notice_sent_at) then
    perform private.refuse('notice_sent_before_date', 'notice_sent_at');
  elsif event.notice_sent_at > now() then
    perform private.refuse('notice_in_future', 'notice_sent_at');
  elsif event.notice_sent_at >= event.starts_at then
    perform private.refuse('notice_after_start', 'notice_sent_at');
  end if;
  if event.state = 'planned' or event.notice_sent_at is null then
    return;
  elsif event.notice_due_at is not null and event.notice_number is null then
    perform private.refuse('notice_number_missing', 'notice_number');
  elsif event.notice_due_at is not null and event.notice_date is null then
    perform private.refuse('notice_date_missing', 'notice_date');
  elsif event.kind = 'press_conference' and event.invited_press_agency_ids = '{}' and event.invited_others = '{}' then
    content_rule := private.rule_in_force('press_conference_content', private.day_of(event.notice_sent_at),
      (select kind from public.agencies where id = event.agency_id), null);
    if content_rule.id is not null then
      perform private.refuse('invited_missing', 'invited_press_agency_ids');
    end if;
  end if;
end $$;
comment on function private.check_event_notice is
  'A notice is sent after it is signed, before the event and not in the future; where the law asks one it has a number and a date, and where it asks the list of invited newspapers (Decree 237/2026 art. 22.4) there is one. Less notice than the law asks is no refusal. Security definer: judges rows the caller may not see.';

create function private.check_event_step(was public.press_events, becomes public.press_events)
returns public.press_events language plpgsql stable security definer set search_path = '' as $$
declare
  -- Seeds tell the story of the past.
  is_told constant boolean := auth.uid() is null;
begin
  case was.state || '>' || becomes.state
    when 'planned>announced' then
      if becomes.kind not in ('press_conference', 'press_briefing') or becomes.role <> 'organiser' then
        perform private.refuse('nothing_to_announce', 'state');
      elsif becomes.starts_at <= now() and not is_told then
        perform private.refuse('announce_past', 'starts_at');
      elsif becomes.notice_sent_at is null then
        perform private.refuse('notice_sent_missing', 'notice_sent_at');
      elsif becomes.notice_to is null then
        perform private.refuse('notice_to_missing', 'notice_to');
      end if;
    when 'planned>held', 'announced>held' then null;
    when 'held>closed' then
      if exists (
        select from public.press_event_questions
        where event_id = was.id and reply_kind = 'promised' and outcome is null and voided_at is null
      ) then
        perform private.refuse('promises_open');
      end if;
      becomes.closed_at := case when is_told then coalesce(becomes.closed_at, now()) else now() end;
    when 'closed>held' then
      if becomes.reopen_reason is null then
        perform private.refuse('reopen_reason_missing', 'reopen_reason');
      end if;
      becomes.closed_at := null;
    when 'planned>cancelled', 'announced>cancelled', 'held>cancelled' then
      if becomes.cancel_reason is null then
        perform private.refuse('cancel_reason_missing', 'cancel_reason');
      end if;
      becomes.cancelled_at := case when is_told then coalesce(becomes.cancelled_at, now()) else now() end;
    else
      perform private.refuse('step_not_allowed', 'state', 'PT403');
  end case;
  return becomes;
end $$;
comment on function private.check_event_step is
  'The steps of an event''s life and what each asks for; what was recorded as held in error is cancelled too. Security definer: as the trigger it serves; not every backend lets clients into schema auth.';

create function private.check_press_event() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_new constant boolean := tg_op = 'INSERT';
  is_person constant boolean := auth.uid() is not null;
  due public.deadline := private.event_notice(new);
begin
  new.notice_due_at := due.due_at;
  new.notice_rule_id := due.rule_id;
  -- Within a reorganisation the change is the database's own.
  if pg_trigger_depth() > 1 then
    return new;
  end if;

  if is_new then
    if new.state not in ('planned', 'held') then
      perform private.refuse('state_of_new', 'state');
    elsif is_person and new.state = 'planned' and new.starts_at <= now() then
      perform private.refuse('event_in_past', 'starts_at');
    end if;
    if is_person then
      new.is_recorded_late := new.state = 'held' and new.mode is not null and new.role = 'organiser';
    end if;
    new.reopen_reason := null;
  else
    if new.agency_id <> old.agency_id then
      perform private.refuse('agency_fixed', 'agency_id', 'PT403');
    elsif old.state = 'cancelled' or old.state = 'closed' and new.state = 'closed' then
      perform private.refuse('event_over', errcode => 'PT403');
    elsif old.state <> 'planned' and row(new.kind, new.role) is distinct from row(old.kind, old.role) then
      perform private.refuse('kind_fixed', 'kind', 'PT403');
    end if;
    new.is_recorded_late := old.is_recorded_late;
    if new.state <> old.state then
      new := private.check_event_step(old, new);
    elsif row(new.reopen_reason, new.cancel_reason) is distinct from row(old.reopen_reason, old.cancel_reason) then
      perform private.refuse('reason_of_no_step', errcode => 'PT403');
    elsif is_person and new.state in ('planned', 'announced') and new.starts_at <> old.starts_at and new.starts_at <= now() then
      perform private.refuse('postponed_to_past', 'starts_at');
    end if;
  end if;

  if new.state in ('held', 'closed') and new.starts_at > now() then
    perform private.refuse('held_before_start', 'starts_at');
  elsif new.mode in ('online', 'both') and new.state = 'announced' and new.online_link is null then
    perform private.refuse('online_link_missing', 'online_link');
  elsif private.unknown_newspapers(new.invited_press_agency_ids, case when is_new then '{}' else old.invited_press_agency_ids end) then
    perform private.refuse('newspaper_unknown', 'invited_press_agency_ids');
  elsif private.unknown_newspapers(new.attended_press_agency_ids, case when is_new then '{}' else old.attended_press_agency_ids end) then
    perform private.refuse('newspaper_unknown', 'attended_press_agency_ids');
  end if;
  if new.state <> 'cancelled' then
    perform private.check_event_notice(new);
    if is_new
      or row(new.speaker_capacity, new.speaker_spokesperson_id, new.speaker_delegation_id, new.starts_at)
        is distinct from row(old.speaker_capacity, old.speaker_spokesperson_id, old.speaker_delegation_id, old.starts_at) then
      new := private.check_event_speaker(new);
    else
      new.speaker_name := old.speaker_name;
      new.speaker_position := old.speaker_position;
      new.speaker_matter := old.speaker_matter;
    end if;
  end if;
  return new;
end $$;
comment on function private.check_press_event is
  'A new event is to come, or is recorded as held; afterwards only the steps of its life; by when it must be notified follows its beginning, also when it is postponed. Security definer: judges agencies, newspapers and speakers the caller may not see.';

revoke execute on function private.event_notice, private.unknown_newspapers, private.check_event_speaker,
  private.check_event_notice, private.check_event_step, private.check_press_event from public;

insert into audit.registers (table_name, subject_columns, subject_tables, name_column, silent_columns, is_exported, is_read_by_agency, deadline_kind)
values ('press_events', '{id}', '{press_events}', 'title',
  '{notice_rule_id,speaker_spokesperson_id,speaker_delegation_id,speaker_capacity}', true, true, 'press_event');

create trigger a_turn before insert or update on public.press_events
  for each statement execute function private.take_counting_turn();
-- A count of the database's own is no edit.
create trigger a_stamp before insert on public.press_events
  for each row execute function private.stamp_row();
create trigger a_stamp_again before update on public.press_events
  for each row when (current_user in ('anon', 'authenticated')
    or row(new.notice_due_at, new.notice_rule_id) is not distinct from row(old.notice_due_at, old.notice_rule_id))
  execute function private.stamp_row();
create trigger b_demo before insert or update on public.press_events
  for each row execute function private.keep_demo_mark();
create trigger b_living before insert on public.press_events
  for each row execute function private.require_living_agency();
create trigger c_check before insert on public.press_events
  for each row execute function private.check_press_event();
create trigger c_check_again before update on public.press_events
  for each row when (new.version <> old.version) execute function private.check_press_event();
create trigger z_audit after insert or update or delete on public.press_events
  for each row execute function audit.log_change();

-- Rights -------------------------------------------------------------------------------------------

alter table public.press_events enable row level security;
revoke all on public.press_events from anon, authenticated;
grant select, insert, update on public.press_events to authenticated;

create policy press_events_select on public.press_events for select to authenticated
  using (agency_id = any (array(select private.my_agency_ids())));
create policy press_events_insert on public.press_events for insert to authenticated
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
create policy press_events_update on public.press_events for update to authenticated
  using (agency_id = any (array(select private.my_clerk_agency_ids())))
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
