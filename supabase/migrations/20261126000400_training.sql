-- The yearly training class (lớp tập huấn) that directive 1210/UBND-TH orders: planned, announced, held, closed. Who takes part,
-- the code shown in the room, and the lists follow in the next files.

create function private.my_training_agency_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select private.agency_ids_below(array['supervisor']);
end $$;
comment on function private.my_training_agency_ids is
  'Agencies whose courses the caller plans and runs: all at or below a supervisor. Security definer: as the helper it calls.';

create function private.is_point_list(points text[]) returns boolean
language sql immutable set search_path = '' as $$
  select cardinality(points) <= 200 and coalesce(bool_and(point = btrim(point) and length(point) between 2 and 200), true)
    and count(distinct point) = cardinality(points)
  from unnest(points) as point
$$;
comment on function private.is_point_list is 'Names of remote points, none of them twice.';

revoke execute on function private.my_training_agency_ids, private.is_point_list from public;
grant execute on function private.my_training_agency_ids, private.is_point_list to authenticated, service_role;

-- Courses ------------------------------------------------------------------------------------------

create table public.training_courses (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  plan_number text not null constraint training_courses_plan_number check (length(btrim(plan_number)) between 1 and 50),
  plan_date date not null constraint training_courses_plan_date check (plan_date >= date '1990-01-01'),
  title text not null constraint training_courses_title
    check (title = btrim(title) and length(title) between 5 and 300 and title !~ '[\r\n]'),
  topics text constraint training_courses_topics check (length(btrim(topics)) between 3 and 5000),
  lecturers text constraint training_courses_lecturers check (length(btrim(lecturers)) between 2 and 2000),
  place text not null constraint training_courses_place check (place = btrim(place) and length(place) between 3 and 300),
  remote_points text[] not null default '{}' constraint training_courses_remote_points check (private.is_point_list(remote_points)),
  starts_at timestamptz not null constraint training_courses_starts_at check (starts_at >= timestamptz '1990-01-01 00:00+07'),
  ends_at timestamptz not null,
  registration_until timestamptz,
  capacity integer constraint training_courses_capacity check (capacity between 1 and 100000),
  invited_agency_ids uuid[] not null default '{}',
  materials text constraint training_courses_materials check (length(btrim(materials)) between 3 and 5000),
  state text not null default 'planned' constraint training_courses_state
    check (state in ('planned', 'announced', 'held', 'closed', 'cancelled')),
  is_recorded_late boolean not null default false,
  closed_at timestamptz,
  reopen_reason text constraint training_courses_reopen_reason check (length(btrim(reopen_reason)) between 3 and 500),
  cancel_reason text constraint training_courses_cancel_reason check (length(btrim(cancel_reason)) between 3 and 500),
  cancelled_at timestamptz,
  is_demo boolean not null default false,
  year integer not null generated always as (extract(year from starts_at at time zone 'Asia/Ho_Chi_Minh')) stored,
  search tsvector not null generated always as (private.search_vector(
    title || ' ' || plan_number || ' ' || place || ' ' || coalesce(topics, '') || ' ' || coalesce(lecturers, ''))) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint training_courses_period check (ends_at > starts_at),
  constraint training_courses_registration check (registration_until <= starts_at),
  constraint training_courses_closed check ((state = 'closed') = (closed_at is not null)),
  constraint training_courses_cancelled check (
    (state = 'cancelled') = (cancel_reason is not null) and (cancel_reason is null) = (cancelled_at is null))
);
comment on table public.training_courses is
  'A class for those who speak to the press: planned → announced (the invited register) → held → closed (results and certificates fixed); or cancelled with a reason, never deleted.';
comment on column public.training_courses.agency_id is 'The organiser.';
comment on column public.training_courses.remote_points is 'Điểm cầu: from where else it is followed; the hall itself is place.';
comment on column public.training_courses.ends_at is 'Exclusive.';
comment on column public.training_courses.invited_agency_ids is
  'Who may register people: part of the record, so that one saving has one version of it.';
comment on column public.training_courses.is_recorded_late is 'Ghi nhận sau: it had been held before it was announced here.';
comment on column public.training_courses.reopen_reason is 'Why it was last reopened after its closing.';

create index training_courses_by_start on public.training_courses (agency_id, starts_at desc, id desc);
create index training_courses_invited on public.training_courses using gin (invited_agency_ids);

create table private.course_secrets (
  course_id uuid primary key references public.training_courses (id),
  secret bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);
comment on table private.course_secrets is 'What the codes shown in the room are made of; read by functions only.';
alter table private.course_secrets enable row level security;

-- What must hold -----------------------------------------------------------------------------------

create function private.lock_training() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('training'));
  return null;
end $$;
comment on function private.lock_training is
  'One writing at a time: the last seat, the closing and the next number are judged one after the other. Before the statement, for a row once locked would be waited for in turn.';

create function private.takes_attendance(course public.training_courses) returns boolean
language sql stable set search_path = '' as $$
  select course.state = 'held' or course.state = 'announced' and now() >= course.starts_at - interval '1 hour'
$$;
comment on function private.takes_attendance is 'People can be marked: from an hour before it begins until it is closed.';

create function private.check_training_course() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- Seeds tell the story of the past.
  is_person constant boolean := auth.uid() is not null;
begin
  if tg_op = 'INSERT' then
    if new.state not in ('planned', 'held') then
      perform private.refuse('state_of_new', 'state');
    elsif is_person and new.state = 'planned' and new.starts_at <= now() then
      perform private.refuse('course_in_past', 'starts_at');
    end if;
    if is_person then
      new.is_recorded_late := new.state = 'held';
    end if;
    new.reopen_reason := null;
  else
    if new.agency_id <> old.agency_id then
      perform private.refuse('agency_fixed', 'agency_id', 'PT403');
    elsif old.state = 'cancelled' or old.state = 'closed' and new.state = 'closed' then
      perform private.refuse('course_over', errcode => 'PT403');
    end if;
    new.is_recorded_late := old.is_recorded_late;
    if new.state <> old.state then
      new := private.check_training_step(old, new);
    elsif row(new.reopen_reason, new.cancel_reason) is distinct from row(old.reopen_reason, old.cancel_reason) then
      perform private.refuse('reason_of_no_step', errcode => 'PT403');
    elsif is_person and new.state = 'announced' and new.starts_at <> old.starts_at and new.starts_at <= now() then
      perform private.refuse('announce_past', 'starts_at');
    end if;
    perform private.check_training_people(old, new);
  end if;

  if new.plan_date > private.today() then
    perform private.refuse('plan_in_future', 'plan_date');
  elsif new.state in ('held', 'closed') and new.starts_at > now() then
    perform private.refuse('held_before_start', 'starts_at');
  elsif exists (
    select from unnest(new.invited_agency_ids) as invited (id) left join public.agencies a using (id)
    where (a.id is null or a.dissolved_on <= private.today())
      and (tg_op = 'INSERT' or invited.id <> all (old.invited_agency_ids))
  ) then
    perform private.refuse('invited_unknown', 'invited_agency_ids');
  end if;
  return new;
end $$;
comment on function private.check_training_course is
  'A new course is to come, or is recorded as held; afterwards only the steps of its life. Security definer: judges agencies and people the caller may not see.';

create function private.check_training_step(was public.training_courses, becomes public.training_courses)
returns public.training_courses language plpgsql stable security definer set search_path = '' as $$
declare
  at constant boolean := auth.uid() is null;
begin
  case was.state || '>' || becomes.state
    when 'planned>announced' then
      if becomes.starts_at <= now() and not at then
        perform private.refuse('announce_past', 'starts_at');
      elsif becomes.registration_until is null then
        perform private.refuse('registration_until_missing', 'registration_until');
      elsif becomes.registration_until <= now() and not at then
        perform private.refuse('registration_past', 'registration_until');
      elsif becomes.capacity is null then
        perform private.refuse('capacity_missing', 'capacity');
      elsif becomes.invited_agency_ids = '{}' then
        perform private.refuse('nobody_invited', 'invited_agency_ids');
      end if;
    when 'planned>held' then
      becomes.is_recorded_late := true;
    when 'announced>held' then null;
    when 'held>closed' then
      perform private.check_training_results(becomes.id);
      becomes.closed_at := case when at then coalesce(becomes.closed_at, now()) else now() end;
    when 'closed>held' then
      if becomes.reopen_reason is null then
        perform private.refuse('reopen_reason_missing', 'reopen_reason');
      end if;
      becomes.closed_at := null;
    when 'planned>cancelled', 'announced>cancelled' then
      if becomes.cancel_reason is null then
        perform private.refuse('cancel_reason_missing', 'cancel_reason');
      end if;
      becomes.cancelled_at := now();
    else
      perform private.refuse('step_not_allowed', 'state', 'PT403');
  end case;
  return becomes;
end $$;
comment on function private.check_training_step is
  'The steps of a course''s life and what each asks for. Security definer: as the trigger it serves; not every backend lets clients into schema auth.';

create function private.keep_course_secret() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.course_secrets (course_id) values (new.id);
  return null;
end $$;
comment on function private.keep_course_secret is 'Security definer: nobody reads or writes course_secrets.';

revoke execute on function private.lock_training, private.takes_attendance, private.check_training_course,
  private.check_training_step, private.keep_course_secret from public;

create trigger a_lock before update on public.training_courses
  for each statement execute function private.lock_training();
create trigger a_stamp before insert or update on public.training_courses
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.training_courses
  for each row execute function private.keep_demo_mark();
create trigger c_agency before insert on public.training_courses
  for each row execute function private.require_living_agency();
create trigger c_check before insert or update on public.training_courses
  for each row execute function private.check_training_course();
create trigger d_secret after insert on public.training_courses
  for each row execute function private.keep_course_secret();
create trigger z_audit after insert or update or delete on public.training_courses
  for each row execute function audit.log_change();

alter table public.training_courses enable row level security;
revoke all on public.training_courses from anon, authenticated;
grant select, insert, update on public.training_courses to authenticated;

create policy training_courses_select on public.training_courses for select to authenticated
  using (
    agency_id = any (array(select private.my_agency_ids()))
    or invited_agency_ids && array(select private.my_agency_ids()));
create policy training_courses_insert on public.training_courses for insert to authenticated
  with check (agency_id = any (array(select private.my_training_agency_ids())));
create policy training_courses_update on public.training_courses for update to authenticated
  using (agency_id = any (array(select private.my_training_agency_ids())))
  with check (agency_id = any (array(select private.my_training_agency_ids())));
