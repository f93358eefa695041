-- The registers of press enquiries and of training in what goes across records: what waits for somebody, what becomes of an
-- agency's open matters when it is no more, and deadlines counted anew.

-- «Việc của tôi» -----------------------------------------------------------------------------------

create index training_courses_announced on public.training_courses (registration_until, id) where state = 'announced';
create index training_courses_held on public.training_courses (agency_id, id) where state = 'held';

create function private.my_training_work(after_due timestamptz, after_id uuid, most integer) returns setof public.work_row
language plpgsql stable security definer set search_path = '' as $$
declare
  own_ids constant uuid[] := array(select private.my_clerk_agency_ids());
  run_ids constant uuid[] := array(select private.my_training_agency_ids());
begin
  return query
    (select c.id, 'registration', c.id, c.title, a.short_name, null::text, null::text, null::text, c.registration_until,
       c.updated_at, c.registration_until
     from public.training_courses c join public.agencies a on a.id = c.agency_id
     where c.state = 'announced' and now() <= c.registration_until and c.invited_agency_ids && own_ids
       and exists (
         select from unnest(own_ids) as own (id)
         where own.id = any (c.invited_agency_ids) and not exists (
           select from public.training_attendances t
           where t.course_id = c.id and t.agency_id = own.id and t.withdrawn_at is null))
       and (after_id is null or (c.registration_until, c.id) > (after_due, after_id))
     order by c.registration_until, c.id limit most)
    union all
    (select c.id, 'closing', c.id, c.title, a.short_name, null, null, null, null, c.ends_at, 'infinity'::timestamptz
     from public.training_courses c join public.agencies a on a.id = c.agency_id
     where c.state = 'held' and c.agency_id = any (run_ids)
       and (after_id is null or ('infinity'::timestamptz, c.id) > (after_due, after_id))
     order by c.id limit most);
end $$;
comment on function private.my_training_work is
  'What of courses waits for the caller: those their agency may still register people for and has registered nobody, and those they run, held and not closed. Security definer: as private.my_work, which it serves.';

comment on type public.work_row is
  'Something that waits for the caller. kind: answer (a question to verify) | step (an incident''s next step) | mention | enquiry (of the press, to assign or answer) | contribution (to another agency''s answer) | registration (for a course) | closing (of a course); incident_id, incident_title: of the incident, the enquiry or the course; severity: of incidents; detail: the question, or the comment; since: when it began to wait; due_sort, id continue the list.';

create or replace function private.my_work(after_due timestamptz, after_id uuid, page_size integer)
returns setof public.work_row
language plpgsql stable security definer set search_path = '' as $$
declare
  own_ids constant uuid[] := array(select private.my_clerk_agency_ids());
  -- A supervisor follows what they recorded themselves; the steps are those that are theirs to take.
  supervised_ids constant uuid[] := array(select private.agency_ids_below(array['supervisor']));
  read_ids constant uuid[] := array(select private.agency_ids_below(array['supervisor', 'manager']));
  me constant uuid := auth.uid();
  most constant integer := least(greatest(page_size, 1), 200) + 1;
begin
  return query
    select * from (
      (select v.id, 'answer', i.id, i.title, a.short_name, i.severity, null::text, left(v.question, 300), v.due_at, v.created_at, v.due_at
       from public.verification_requests v
       join public.incidents i on i.id = v.incident_id join public.agencies a on a.id = i.agency_id
       where v.asked_agency_id = any (own_ids) and v.answered_at is null and v.withdrawn_at is null
         and (after_id is null or (v.due_at, v.id) > (after_due, after_id))
       order by v.due_at, v.id limit most)
      union all
      (select i.id, 'step', i.id, i.title, a.short_name, i.severity, i.next_step, null, i.next_due_at, i.updated_at, i.due_sort
       from unnest(own_ids) as own (id) cross join lateral (
         select * from public.incidents i
         where i.agency_id = own.id and i.next_step is not null
           and (i.next_step not in ('await_answers', 'await_outcome', 'await_authority') or i.next_due_at <= now())
           and (after_id is null or (i.due_sort, i.id) > (after_due, after_id))
         order by i.due_sort, i.id limit most) as i
       join public.agencies a on a.id = i.agency_id)
      union all
      (select i.id, 'step', i.id, i.title, a.short_name, i.severity, i.next_step, null, i.next_due_at, i.updated_at, i.due_sort
       from public.incidents i join public.agencies a on a.id = i.agency_id
       where i.created_by = me and i.agency_id = any (supervised_ids) and i.agency_id <> all (own_ids)
         and i.next_step in ('verify', 'conclude', 'decide', 'follow_up')
         and (after_id is null or (i.due_sort, i.id) > (after_due, after_id))
       order by i.due_sort, i.id limit most)
      union all
      (select m.id, 'mention', i.id, i.title, a.short_name, i.severity, null, left(e.body, 300), null, m.created_at, 'infinity'::timestamptz
       from public.incident_mentions m
       join public.incident_events e on e.id = m.event_id
       join public.incidents i on i.id = m.incident_id join public.agencies a on a.id = i.agency_id
       where m.user_id = me and m.seen_at is null
         and (i.agency_id = any (own_ids || read_ids) or i.asked_agency_ids && own_ids)
         and (after_id is null or ('infinity'::timestamptz, m.id) > (after_due, after_id))
       order by m.id limit most)
      union all
      (select * from private.my_enquiry_work(after_due, after_id, most))
      union all
      (select * from private.my_training_work(after_due, after_id, most))
    ) as waiting (id, kind, incident_id, incident_title, agency_short_name, severity, step, detail, due_at, since, due_sort)
    order by waiting.due_sort, waiting.id
    limit most;
end $$;
comment on function public.my_work is
  'What waits for the caller across incidents, press enquiries and courses, by time due, undated last: questions to verify, next steps of their incidents (waiting for others only once overdue), mentions not yet seen, enquiries to assign and answer, parts to contribute, courses to register for and to close. after_due, after_id: due_sort and id of the last row shown; one row more than page_size says that there is a next page.';

-- Reorganisation -----------------------------------------------------------------------------------

-- What a reorganisation waits for it takes before it locks an agency: who has it may be waiting for that agency.
create trigger a_lock before insert on public.reorganisations
  for each statement execute function private.lock_training();
create trigger a_turn before insert on public.reorganisations
  for each statement execute function private.take_counting_turn();

create function private.hand_over_enquiries(from_agency uuid, heir uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  handed uuid[];
begin
  select array_agg(id) into handed from (
    select id from public.press_enquiries where agency_id = from_agency and status in ('received', 'assigned') order by id for update
  ) as open;
  if handed is null then
    return 0;
  elsif heir is null then
    return cardinality(handed);
  end if;
  -- Who was to answer speaks for an agency that is no more.
  update public.press_enquiries
  set agency_id = heir, status = 'received', assignee_capacity = null, assignee_spokesperson_id = null,
    assignee_delegation_id = null, assignee_name = null, assigned_at = null, version = version + 1
  where id = any (handed);
  -- The heir need not ask itself; what it has contributed stays as it was asked.
  update public.press_enquiry_partners
  set withdraw_reason = 'Cơ quan được hỏi tiếp nhận đề nghị', withdrawn_at = now(), version = version + 1
  where enquiry_id = any (handed) and partner_agency_id = heir and contributed_at is null and withdrawn_at is null;
  update public.press_enquiry_partners set agency_id = heir where enquiry_id = any (handed) and partner_agency_id <> heir;
  return cardinality(handed);
end $$;
comment on function private.hand_over_enquiries is
  'Open enquiries with the parts asked of others go to the heir, to be assigned anew; returns how many there are, also when there is no heir to take them. Security definer: part of a reorganisation.';

create function private.hand_over_parts(from_agency uuid, heir uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  part public.press_enquiry_partners;
begin
  for part in
    select * from public.press_enquiry_partners
    where partner_agency_id = from_agency and contributed_at is null and withdrawn_at is null order by id for update
  loop
    if heir is null or part.agency_id = heir or exists (
      select from public.press_enquiry_partners
      where enquiry_id = part.enquiry_id and partner_agency_id = heir and contributed_at is null and withdrawn_at is null
    ) then
      update public.press_enquiry_partners
      set withdraw_reason = 'Cơ quan được hỏi không còn', withdrawn_at = now(), version = version + 1 where id = part.id;
    else
      update public.press_enquiry_partners set partner_agency_id = heir, version = version + 1 where id = part.id;
      update public.press_enquiries set asked_agency_ids = asked_agency_ids || heir
      where id = part.enquiry_id and heir <> all (asked_agency_ids);
    end if;
  end loop;
end $$;
comment on function private.hand_over_parts is
  'Parts an agency that is no more had still to contribute are asked of its heir, or withdrawn where the heir leads, is asked already, or there is none. Security definer: part of a reorganisation.';

create function private.hand_over_courses(from_agency uuid, heir uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  handed uuid[];
begin
  update public.training_courses
  set invited_agency_ids = case when heir is null or heir = any (invited_agency_ids) then array_remove(invited_agency_ids, from_agency)
    else array_replace(invited_agency_ids, from_agency, heir) end
  where invited_agency_ids @> array[from_agency] and state in ('planned', 'announced');
  if heir is null then
    return 0;
  end if;

  with moved as (
    update public.training_courses set agency_id = heir
    where agency_id = from_agency and state not in ('closed', 'cancelled') returning id
  ) select array_agg(id) into handed from moved;
  -- Certificates already given keep the number of who gave them.
  update public.training_attendances set organiser_id = heir where course_id = any (handed) and certificate_no is null;

  update public.training_attendances a
  set withdraw_reason = 'Đã có trong danh sách của cơ quan tiếp nhận', withdrawn_at = now()
  from public.training_courses c
  where c.id = a.course_id and c.state = 'announced' and a.agency_id = from_agency and a.withdrawn_at is null
    and exists (
      select from public.training_attendances other
      where other.course_id = a.course_id and other.agency_id = heir and other.name_key = a.name_key and other.withdrawn_at is null);
  -- Terms end with the agency they were of.
  update public.training_attendances a set agency_id = heir, spokesperson_id = null
  from public.training_courses c
  where c.id = a.course_id and c.state = 'announced' and a.agency_id = from_agency and a.withdrawn_at is null;
  return coalesce(cardinality(handed), 0);
end $$;
comment on function private.hand_over_courses is
  'Courses that are not over go to the heir, as do invitations and registrations for what is to come; returns how many courses. Without an heir they stay with who supervises the agency. Security definer: part of a reorganisation.';

create or replace function private.check_training_course() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- Seeds tell the story of the past.
  is_person constant boolean := auth.uid() is not null;
begin
  -- Within a reorganisation the change is the database's own.
  if pg_trigger_depth() > 1 then
    return new;
  end if;
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

create or replace function private.check_training_attendance() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  course public.training_courses;
begin
  select * into course from public.training_courses where id = new.course_id;
  if course.id is null then
    perform private.refuse('course_not_found', 'course_id', 'PT403');
  end if;
  -- A certificate stays numbered among those of who gave it.
  if tg_op = 'INSERT' or new.certificate_no is null then
    new.organiser_id := course.agency_id;
  else
    new.organiser_id := old.organiser_id;
  end if;
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

create or replace function private.dissolve_by_step(
  agency public.agencies, heir public.agencies, act public.reorganisations, place text, field text)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  open_incidents integer;
  open_enquiries integer;
  effects jsonb;
begin
  if agency.parent_id is null then
    perform private.refuse('step_root_stays', concat_ws('.', place, field));
  elsif heir.id = agency.id then
    perform private.refuse('step_heir_is_itself', concat_ws('.', place, field));
  elsif agency.established_on > act.effective_on then
    perform private.refuse('step_before_established', concat_ws('.', place, field));
  end if;
  open_incidents := private.hand_over_incidents(agency.id, heir.id, act);
  open_enquiries := private.hand_over_enquiries(agency.id, heir.id);
  if heir.id is null and open_incidents + open_enquiries > 0 then
    perform private.refuse('step_heir_missing', place || '.heir');
  end if;
  effects := jsonb_build_object('code', agency.code, 'name', agency.short_name, 'heir', heir.code, 'incidents', open_incidents,
      'enquiries', open_enquiries, 'courses', private.hand_over_courses(agency.id, heir.id), 'clerks', case when heir.id is null then 0 else private.hand_over_roles(agency.id, heir.id) end)
    || private.hand_over_questions(agency.id, heir.id) || private.end_terms(agency.id, act);
  perform private.hand_over_parts(agency.id, heir.id);
  update public.agencies set dissolved_on = act.effective_on, successor_id = heir.id, press_role = null where id = agency.id;
  if agency.press_role is not null and heir.id is not null then
    -- Unless the plan gives that part to another, or did already.
    update public.agencies set press_role = agency.press_role
    where id = heir.id and press_role is null and parent_id = agency.parent_id and not exists (
      select from public.agencies other
      where other.parent_id = agency.parent_id and other.press_role = agency.press_role and other.dissolved_on is null)
      and not exists (
        select from jsonb_array_elements(act.steps) as step where step ->> 'press_role' = agency.press_role);
  end if;
  return effects;
end $$;
comment on function private.dissolve_by_step is
  'Ends an agency: what is open goes to the heir, what runs ends, its part in press matters passes on; returns the counts. Refuses: step_root_stays, step_heir_is_itself, step_heir_missing (open incidents or enquiries and nobody to take them), step_before_established. Security definer: part of a reorganisation.';

revoke execute on function private.my_training_work, private.hand_over_enquiries, private.hand_over_parts, private.hand_over_courses
  from public;
