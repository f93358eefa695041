-- Checking in: a code shown in the room, which changes every minute, says that whoever types or scans it is there.

create function private.hmac_sha256(key bytea, message bytea) returns bytea
language plpgsql immutable strict set search_path = '' as $$
declare
  short constant bytea := case when length(key) > 64 then sha256(key) else key end;
  block constant bytea := short || decode(repeat('00', 64 - length(short)), 'hex');
  within bytea := block;
  without bytea := block;
begin
  for i in 0..63 loop
    within := set_byte(within, i, get_byte(block, i) # 54);
    without := set_byte(without, i, get_byte(block, i) # 92);
  end loop;
  return sha256(without || sha256(within || message));
end $$;
comment on function private.hmac_sha256 is 'RFC 2104 with SHA-256: the embedded database has no pgcrypto.';

create function private.training_code(secret bytea, minute bigint) returns text
language sql immutable strict set search_path = '' as $$
  select string_agg(substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 1 + get_byte(mac, n) % 32, 1), '' order by n)
  from private.hmac_sha256(secret, convert_to(minute::text, 'UTF8')) as mac, generate_series(0, 5) as n
$$;
comment on function private.training_code is
  'The code of a minute: six letters and digits that are not mistaken for one another.';

create function private.this_minute() returns bigint
language sql stable set search_path = '' as $$
  select floor(extract(epoch from now()) / 60)::bigint
$$;
comment on function private.this_minute is 'The window in time whose code is shown now.';

create function private.shows_code(course public.training_courses) returns boolean
language sql stable set search_path = '' as $$
  select private.takes_attendance(course) and now() < course.ends_at
$$;
comment on function private.shows_code is 'From an hour before it begins until it ends.';

create type public.room_code as (code text, valid_until timestamptz);
comment on type public.room_code is 'The code to show in the room now, and when the next one follows.';

create function private.course_code(of_course uuid) returns public.room_code
language plpgsql stable security definer set search_path = '' as $$
declare
  course public.training_courses;
begin
  select * into course from public.training_courses
  where id = of_course and agency_id = any (array(select private.my_training_agency_ids()));
  if course.id is null then
    perform private.refuse('course_not_found', errcode => 'PT403');
  elsif not private.shows_code(course) then
    perform private.refuse('code_not_now');
  end if;
  return (
    select row(private.training_code(secret, private.this_minute()), to_timestamp((private.this_minute() + 1) * 60))::public.room_code
    from private.course_secrets where course_id = course.id);
end $$;
comment on function private.course_code is
  'Security definer: reads the secret, which no client sees; judges by itself who runs the course.';

create function public.course_code(of_course uuid) returns public.room_code
language sql stable set search_path = '' as $$
  select private.course_code(of_course)
$$;
comment on function public.course_code is
  'The code that whoever is in the room checks in with; it changes every minute. For who runs the course. Refuses: course_not_found, code_not_now.';

create function private.course_by_code(typed text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  code constant text := upper(regexp_replace(coalesce(typed, ''), '[^A-Za-z0-9]', '', 'g'));
  room record;
  is_stale boolean := false;
begin
  for room in
    select c.id, s.secret from public.training_courses c join private.course_secrets s on s.course_id = c.id
    where c.state in ('announced', 'held') and private.shows_code(c)
  loop
    -- The code of the minute before is still good: it was being typed.
    if code in (private.training_code(room.secret, private.this_minute()), private.training_code(room.secret, private.this_minute() - 1)) then
      return room.id;
    end if;
    is_stale := is_stale or exists (
      select from generate_series(2, 15) as minutes where private.training_code(room.secret, private.this_minute() - minutes) = code);
  end loop;
  perform private.refuse(case when is_stale then 'code_stale' else 'code_wrong' end, 'code');
end $$;
comment on function private.course_by_code is
  'The course in whose room a code is shown, or was a minute ago. Security definer: reads secrets, which no client sees. Refuses: code_stale, code_wrong.';

create type public.check_in_row as (
  course_id uuid, course_title text, place text, points text[], agency_id uuid, agency_short_name text,
  attendance_id uuid, full_name text, "position" text, point text, attended text, marked_at timestamptz);
comment on type public.check_in_row is
  'A person of the caller''s agency at the course of a code; without a person: the agency has registered nobody.';

create function private.check_in_list(of_course uuid) returns setof public.check_in_row
language sql stable security definer set search_path = '' as $$
  select c.id, c.title, c.place, c.remote_points, own.id, own.short_name, a.id, a.full_name, a.position, a.point, a.attended, a.marked_at
  from public.training_courses c
  join public.agencies own on own.id = any (array(select private.my_clerk_agency_ids()))
  left join public.training_attendances a on a.course_id = c.id and a.agency_id = own.id and a.withdrawn_at is null
  where c.id = of_course
  order by own.sort_order, a.name_sort, a.id
$$;
comment on function private.check_in_list is
  'Security definer: a course is told to whoever is in its room, invited or not; limits itself to people of the caller''s agencies.';

create function private.own_people_by_code(code text) returns setof public.check_in_row
language sql stable security definer set search_path = '' as $$
  select * from private.check_in_list(private.course_by_code(code))
$$;
comment on function private.own_people_by_code is 'Security definer: as what it joins.';

create function public.own_people_by_code(code text) returns setof public.check_in_row
language sql stable set search_path = '' as $$
  select * from private.own_people_by_code(code)
$$;
comment on function public.own_people_by_code is
  'Who of the caller''s agencies is registered for the course in whose room a code is shown. Refuses: code_stale, code_wrong.';

create function private.check_in(code text, attendance_ids uuid[], newcomers jsonb) returns setof public.check_in_row
language plpgsql security definer set search_path = '' as $$
declare
  of_course constant uuid := private.course_by_code(code);
  own_ids constant uuid[] := array(select private.my_clerk_agency_ids());
begin
  if exists (
    select unnest(attendance_ids)
    except select id from public.training_attendances
    where course_id = of_course and agency_id = any (own_ids) and withdrawn_at is null
  ) then
    perform private.refuse('not_registered', errcode => 'PT403');
  elsif jsonb_typeof(newcomers) <> 'array' or jsonb_array_length(newcomers) > 50 then
    perform private.refuse('newcomers_malformed');
  end if;
  -- Whoever is there already has been so since then.
  update public.training_attendances
  set attended = 'present', marked_how = 'scan', marked_at = now(), marked_by = auth.uid()
  where id = any (attendance_ids) and attended is distinct from 'present';

  if exists (select from jsonb_to_recordset(newcomers) as line (agency_id uuid) where agency_id is null or agency_id <> all (own_ids)) then
    perform private.refuse('agency_of_another', 'agency_id', 'PT403');
  end if;
  insert into public.training_attendances (
    id, course_id, agency_id, full_name, position, point, is_walk_in, attended, marked_how, marked_at, marked_by)
  select coalesce(line.id, gen_random_uuid()), of_course, line.agency_id, line.full_name, line.position, line.point,
    true, 'present', 'scan', now(), auth.uid()
  from jsonb_to_recordset(newcomers) as line (id uuid, agency_id uuid, full_name text, "position" text, point text)
  on conflict (id) do nothing;
  return query select * from private.check_in_list(of_course);
end $$;
comment on function private.check_in is
  'Security definer: writes that people are there, which their agency may not do by itself; limits itself to people of the caller''s agencies and to who knows the code shown in the room.';

create function public.check_in(code text, attendance_ids uuid[] default '{}', newcomers jsonb default '[]')
returns setof public.check_in_row
language sql set search_path = '' as $$
  select * from private.check_in(code, attendance_ids, newcomers)
$$;
comment on function public.check_in is
  'A clerk says who of their agency is in the room, by the code shown there; newcomers: [{id, agency_id, full_name, position, point}] who came unregistered. Saying it twice changes nothing. Refuses: code_stale, code_wrong, not_registered, agency_of_another, newcomers_malformed, and as the table does.';

revoke execute on function private.hmac_sha256, private.training_code, private.this_minute, private.shows_code, private.course_code,
  private.course_by_code, private.check_in_list, private.own_people_by_code, private.check_in from public;
revoke execute on function public.course_code, public.own_people_by_code, public.check_in from public, anon, authenticated;
grant execute on function private.course_code, private.own_people_by_code, private.check_in, public.course_code,
  public.own_people_by_code, public.check_in to authenticated;
