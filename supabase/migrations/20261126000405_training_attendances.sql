-- Who takes part in a course: registered by their agency or come unregistered, there or not, with what result and certificate.

create function private.name_key(name text) returns text
language sql immutable parallel safe strict set search_path = '' as $$
  select array_to_string(private.search_words(private.fold(name)), ' ')
$$;
comment on function private.name_key is 'A personal name without diacritics, capitals and spare spaces, by which the same person is known again.';

revoke execute on function private.name_key from public;
grant execute on function private.name_key to authenticated, service_role;

create table public.training_attendances (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references public.training_courses (id),
  organiser_id uuid not null references public.agencies (id),
  agency_id uuid not null references public.agencies (id),
  spokesperson_id uuid references public.spokespersons (id),
  full_name text not null constraint training_attendances_full_name
    check (full_name = btrim(full_name) and length(full_name) between 2 and 100),
  position text not null constraint training_attendances_position
    check (position = btrim(position) and length(position) between 2 and 200),
  phone text constraint training_attendances_phone check (private.is_phone(phone)),
  email text constraint training_attendances_email check (private.is_email(email)),
  point text,
  is_walk_in boolean not null default false,
  attended text constraint training_attendances_attended check (attended in ('present', 'absent')),
  marked_how text constraint training_attendances_marked_how check (marked_how in ('list', 'scan')),
  marked_at timestamptz,
  marked_by uuid,
  result text constraint training_attendances_result check (result in ('passed', 'not_passed')),
  certificate_no integer constraint training_attendances_certificate_no check (certificate_no > 0),
  certificate_symbol text,
  certified_on date,
  certificate_number text generated always as
    (case when certificate_no < 10 then '0' else '' end || certificate_no::text || '/GCN-' || certificate_symbol) stored,
  note text constraint training_attendances_note check (length(btrim(note)) between 1 and 500),
  withdraw_reason text constraint training_attendances_withdraw_reason check (length(btrim(withdraw_reason)) between 3 and 500),
  withdrawn_at timestamptz,
  is_demo boolean not null default false,
  name_key text not null generated always as (private.name_key(full_name)) stored,
  name_sort text collate "C" not null generated always as (private.name_sort_key(full_name)) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint training_attendances_marked check (num_nulls(attended, marked_how, marked_at) in (0, 3)),
  constraint training_attendances_result_of_present check (result is null or attended = 'present'),
  constraint training_attendances_certificate check (num_nulls(certificate_no, certificate_symbol, certified_on) in (0, 3)),
  constraint training_attendances_withdrawn check ((withdraw_reason is null) = (withdrawn_at is null))
);
comment on table public.training_attendances is
  'A person at a course: registered by their agency, or come unregistered; whether they were there, with what result and certificate. Withdrawn with a reason, never deleted.';
comment on column public.training_attendances.organiser_id is 'agency_id of the course.';
comment on column public.training_attendances.agency_id is 'Whose person it is.';
comment on column public.training_attendances.spokesperson_id is 'The term in which they speak for that agency, where there is one.';
comment on column public.training_attendances.phone is 'For colleagues only, as the e-mail is; never published.';
comment on column public.training_attendances.point is 'One of the course''s remote points; null = the hall.';
comment on column public.training_attendances.is_walk_in is 'Came without having been registered; takes no seat of the registration.';
comment on column public.training_attendances.marked_how is 'list = ticked by the organiser; scan = by the code shown in the room.';
comment on column public.training_attendances.certificate_no is
  'Given in order at the closing, anew each year for each organiser; never given to anybody else, even when the result is revoked.';
comment on column public.training_attendances.certificate_number is '«01/GCN-STTTT», Decree 30/2020.';

create unique index training_attendances_certificate_once on public.training_attendances
  (organiser_id, (extract(year from certified_on)), certificate_no);
create index training_attendances_course on public.training_attendances (course_id, agency_id, name_key);
create index training_attendances_person on public.training_attendances (agency_id, name_key);
create index training_attendances_spokesperson on public.training_attendances (spokesperson_id);

-- What must hold -----------------------------------------------------------------------------------

create function private.check_training_results(of_course uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  people public.training_attendances[] := array(
    select a from public.training_attendances a where a.course_id = of_course and a.withdrawn_at is null);
begin
  if exists (select from unnest(people) where attended is null) then
    perform private.refuse('attendance_unmarked', 'state');
  elsif not exists (select from unnest(people) where attended = 'present') then
    perform private.refuse('nobody_attended', 'state');
  elsif exists (select from unnest(people) where attended = 'present' and result is null) then
    perform private.refuse('results_missing', 'state');
  end if;
end $$;
comment on function private.check_training_results is
  'Nothing is left open when a course is closed. Security definer: judges people the caller may not see.';

create function private.check_training_people(was public.training_courses, becomes public.training_courses) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  people public.training_attendances[];
begin
  if row(becomes.capacity, becomes.remote_points, becomes.invited_agency_ids)
    is not distinct from row(was.capacity, was.remote_points, was.invited_agency_ids) then
    return;
  end if;
  people := array(select a from public.training_attendances a where a.course_id = was.id and a.withdrawn_at is null);
  if becomes.capacity is distinct from was.capacity
    and becomes.capacity < (select count(*) from unnest(people) where not is_walk_in) then
    perform private.refuse('capacity_below_registered', 'capacity');
  elsif exists (select from unnest(people) where point is not null and point <> all (becomes.remote_points)) then
    perform private.refuse('point_in_use', 'remote_points');
  elsif exists (
    select from unnest(people)
    where not is_walk_in and agency_id = any (was.invited_agency_ids) and agency_id <> all (becomes.invited_agency_ids)
  ) then
    perform private.refuse('invited_registered', 'invited_agency_ids');
  end if;
end $$;
comment on function private.check_training_people is
  'What people are already registered for is not taken from under them. Security definer: judges people the caller may not see.';

create function private.number_certificates() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  closed_on constant date := private.day_of(new.closed_at);
begin
  update public.training_attendances a
  set certified_on = closed_on, certificate_no = given.last + given.place, certificate_symbol = given.symbol
  from (
    select passed.id, row_number() over (order by of.sort_order, passed.name_sort, passed.id) as place,
      coalesce(organiser.symbol, case when organiser.kind in ('department', 'party_body') then organiser.code else 'UBND' end) as symbol,
      coalesce((
        select max(certificate_no) from public.training_attendances
        where organiser_id = new.agency_id and extract(year from certified_on) = extract(year from closed_on)), 0) as last
    from public.training_attendances passed
    join public.agencies of on of.id = passed.agency_id
    join public.agencies organiser on organiser.id = new.agency_id
    where passed.course_id = new.id and passed.result = 'passed' and passed.withdrawn_at is null and passed.certificate_no is null
  ) as given
  where a.id = given.id;
  return null;
end $$;
comment on function private.number_certificates is
  'At the closing, whoever passed and has no certificate yet gets the next number, in the order of agencies and names. Security definer: nobody writes the numbers of certificates.';

create function private.check_training_attendance() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  course public.training_courses;
begin
  select * into course from public.training_courses where id = new.course_id;
  if course.id is null then
    perform private.refuse('course_not_found', 'course_id', 'PT403');
  end if;
  new.organiser_id := course.agency_id;
  if new.withdrawn_at is not null then
    return new;
  elsif new.point is not null and new.point <> all (course.remote_points) then
    perform private.refuse('point_unknown', 'point');
  elsif new.spokesperson_id is not null
    and not exists (select from public.spokespersons where id = new.spokesperson_id and agency_id = new.agency_id) then
    perform private.refuse('spokesperson_of_another', 'spokesperson_id');
  elsif exists (
    select from public.training_attendances other
    where other.course_id = new.course_id and other.agency_id = new.agency_id and other.id <> new.id and other.withdrawn_at is null
      and (other.name_key = private.name_key(new.full_name) or other.spokesperson_id = new.spokesperson_id)
  ) then
    perform private.refuse('registered_twice', 'full_name');
  end if;
  return new;
end $$;
comment on function private.check_training_attendance is
  'A person once in a course, at one of its points. Security definer: judges rows the caller may not see.';

create function private.check_attendance_entry() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  course public.training_courses;
  is_organiser boolean;
begin
  select * into course from public.training_courses where id = new.course_id;
  is_organiser := course.agency_id = any (array(select private.my_training_agency_ids()));
  -- Whoever has no part in it the policies refuse.
  if not is_organiser and new.agency_id <> all (array(select private.my_clerk_agency_ids())) then
    return new;
  elsif course.state in ('closed', 'cancelled') then
    perform private.refuse('course_over', errcode => 'PT403');
  end if;
  return case tg_op when 'INSERT' then private.check_new_attendance(new, course, is_organiser)
    else private.check_attendance_change(old, new, course, is_organiser) end;
end $$;
comment on function private.check_attendance_entry is
  'What a person writes of who takes part, and when. Security definer: judges courses the caller may not see.';

create function private.check_new_attendance(entry public.training_attendances, course public.training_courses, is_organiser boolean)
returns public.training_attendances language plpgsql stable security definer set search_path = '' as $$
declare
  is_invited constant boolean := entry.agency_id = any (course.invited_agency_ids);
begin
  entry.result := null;
  entry.certificate_no := null;
  entry.certificate_symbol := null;
  entry.certified_on := null;
  entry.withdraw_reason := null;
  entry.withdrawn_at := null;
  if is_organiser and private.takes_attendance(course) then
    -- Entered at the door: they are there.
    entry.attended := 'present';
    entry.marked_how := 'list';
    entry.marked_at := now();
    entry.marked_by := auth.uid();
    entry.is_walk_in := not (course.is_recorded_late and is_invited);
    return entry;
  end if;

  entry.attended := null;
  entry.marked_how := null;
  entry.marked_at := null;
  entry.marked_by := null;
  entry.is_walk_in := false;
  if course.state = 'planned' then
    perform private.refuse('registration_not_open', errcode => 'PT403');
  elsif course.state = 'held' or not is_organiser and now() > course.registration_until then
    perform private.refuse('registration_closed', errcode => 'PT403');
  elsif not is_invited then
    perform private.refuse('agency_not_invited', 'agency_id');
  elsif course.capacity <= (
    select count(*) from public.training_attendances
    where course_id = course.id and withdrawn_at is null and not is_walk_in
  ) then
    perform private.refuse('course_full');
  end if;
  return entry;
end $$;
comment on function private.check_new_attendance is
  'Registered by the invited, in time and while there are seats; entered by the organiser once people arrive. Security definer: counts rows the caller may not see.';

create function private.check_attendance_change(
  was public.training_attendances, becomes public.training_attendances, course public.training_courses, is_organiser boolean)
returns public.training_attendances language plpgsql stable security definer set search_path = '' as $$
declare
  is_marked constant boolean := becomes.attended is distinct from was.attended;
  is_withdrawn constant boolean := becomes.withdraw_reason is not null;
begin
  if row(becomes.course_id, becomes.agency_id) is distinct from row(was.course_id, was.agency_id) then
    perform private.refuse('attendance_fixed', errcode => 'PT403');
  elsif was.withdrawn_at is not null then
    perform private.refuse('registration_withdrawn', errcode => 'PT403');
  elsif not is_organiser then
    if is_marked or row(becomes.result, becomes.note) is distinct from row(was.result, was.note) then
      perform private.refuse('attendance_of_organiser', errcode => 'PT403');
    elsif course.state <> 'announced' or now() > course.registration_until then
      perform private.refuse('registration_closed', errcode => 'PT403');
    end if;
  elsif is_marked and not private.takes_attendance(course) then
    perform private.refuse('attendance_too_early', 'attended');
  elsif becomes.result is distinct from was.result and course.state <> 'held' then
    perform private.refuse('result_before_held', 'result');
  elsif becomes.result is not null and becomes.attended is distinct from 'present' then
    perform private.refuse('result_of_absent', 'result');
  end if;

  becomes.is_walk_in := was.is_walk_in;
  becomes.certificate_no := was.certificate_no;
  becomes.certificate_symbol := was.certificate_symbol;
  becomes.certified_on := was.certified_on;
  becomes.withdrawn_at := case when is_withdrawn then now() end;
  becomes.marked_how := case when not is_marked then was.marked_how when becomes.attended is not null then 'list' end;
  becomes.marked_at := case when not is_marked then was.marked_at when becomes.attended is not null then now() end;
  becomes.marked_by := case when not is_marked then was.marked_by when becomes.attended is not null then auth.uid() end;
  return becomes;
end $$;
comment on function private.check_attendance_change is
  'Their agency corrects or withdraws until the registration ends; who was there, and with what result, is the organiser''s. Security definer: as the trigger it serves; not every backend lets clients into schema auth.';

revoke execute on function private.check_training_results, private.check_training_people, private.number_certificates,
  private.check_training_attendance, private.check_attendance_entry, private.check_new_attendance,
  private.check_attendance_change from public;

create trigger d_certificates after update on public.training_courses
  for each row when (old.state = 'held' and new.state = 'closed') execute function private.number_certificates();
create trigger a_lock before insert or update on public.training_attendances
  for each statement execute function private.lock_training();
create trigger a_stamp before insert or update on public.training_attendances
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.training_attendances
  for each row execute function private.keep_demo_mark();
create trigger c_agency before insert on public.training_attendances
  for each row execute function private.require_living_agency();
-- Seeds and the functions below write as others.
create trigger c_entry before insert or update on public.training_attendances
  for each row when (current_user = 'authenticated') execute function private.check_attendance_entry();
create trigger d_check before insert or update on public.training_attendances
  for each row execute function private.check_training_attendance();
create trigger z_audit after insert or update or delete on public.training_attendances
  for each row execute function audit.log_change('course_id');

alter table public.training_attendances enable row level security;
revoke all on public.training_attendances from anon, authenticated;
grant select, insert, update on public.training_attendances to authenticated;

create policy training_attendances_select on public.training_attendances for select to authenticated
  using (
    agency_id = any (array(select private.my_agency_ids()))
    or organiser_id = any (array(select private.my_agency_ids())));
create policy training_attendances_insert on public.training_attendances for insert to authenticated
  with check (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or organiser_id = any (array(select private.my_training_agency_ids())));
create policy training_attendances_update on public.training_attendances for update to authenticated
  using (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or organiser_id = any (array(select private.my_training_agency_ids())))
  with check (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or organiser_id = any (array(select private.my_training_agency_ids())));
