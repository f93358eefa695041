-- The plan of courses, how many seats are taken, and who speaks to the press without having been trained for twelve months.

create function private.seats_taken(of_course uuid) returns integer
language sql stable security definer set search_path = '' as $$
  select count(*)::integer
  from public.training_attendances a join public.training_courses c on c.id = a.course_id
  where a.course_id = of_course and a.withdrawn_at is null and not a.is_walk_in
    and (c.agency_id = any (array(select private.my_agency_ids())) or c.invited_agency_ids && array(select private.my_agency_ids()))
$$;
comment on function private.seats_taken is
  'Security definer: counts people the caller may not see, of a course that they may.';

create function public.seats_taken(course public.training_courses) returns integer
language sql stable set search_path = '' as $$
  select private.seats_taken(course.id)
$$;
comment on function public.seats_taken is 'Computed column of training_courses: how many are registered, whoever they are of.';

create type public.training_course_row as (
  id uuid, agency_id uuid, agency_short_name text, plan_number text, plan_date date, title text, place text,
  starts_at timestamptz, ends_at timestamptz, registration_until timestamptz, capacity integer, state text,
  is_recorded_late boolean, year integer, invited_count integer, registered_count integer, present_count integer,
  is_invited boolean, own_count integer, is_demo boolean, sort_key text);
comment on type public.training_course_row is
  'A line of the list of courses; is_invited: an agency of which the caller is a clerk may register; own_count: how many of theirs are; sort_key continues the list after it.';

create function private.list_training_courses(
  query text, in_agency uuid, in_year integer, in_state text, order_by text, after_key text, after_id uuid, page_size integer)
returns setof public.training_course_row
language plpgsql stable security definer set search_path = '' as $$
declare
  is_ascending constant boolean := order_by is not distinct from 'oldest';
  own_ids constant uuid[] := array(select private.my_clerk_agency_ids());
  statement constant text := format($q$
    select c.id, c.agency_id, a.short_name, c.plan_number, c.plan_date, c.title, c.place, c.starts_at, c.ends_at,
      c.registration_until, c.capacity, c.state, c.is_recorded_late, c.year, cardinality(c.invited_agency_ids),
      people.registered::integer, people.present::integer, c.invited_agency_ids && $9, people.own::integer, c.is_demo, c.starts_at::text
    from public.training_courses c join public.agencies a on a.id = c.agency_id
    cross join lateral (
      select count(*) filter (where not is_walk_in) as registered, count(*) filter (where attended = 'present') as present,
        count(*) filter (where agency_id = any ($9)) as own
      from public.training_attendances where course_id = c.id and withdrawn_at is null) as people
    where (c.agency_id = any ($1) or c.invited_agency_ids && $1)
      and ($2 is null or c.search @@ $2)
      and ($3 is null or c.agency_id = $3)
      and ($4 is null or c.year = $4)
      and case $5 when 'open' then c.state = 'announced' and now() <= c.registration_until else $5 is null or c.state = $5 end
      and ($7 is null or (c.starts_at, c.id) %1$s ($6::timestamptz, $7))
    order by c.starts_at %2$s, c.id %2$s
    limit $8 + 1 $q$,
    case when is_ascending then '>' else '<' end,
    case when is_ascending then 'asc' else 'desc' end);
begin
  return query execute statement using
    array(select private.my_agency_ids()), private.search_query(query), in_agency, in_year, in_state, after_key, after_id,
    least(greatest(page_size, 1), 200), own_ids;
end $$;
comment on function private.list_training_courses is
  'Security definer: counts people the caller may not see; limits itself to courses of private.my_agency_ids() and to which these are invited.';

create function public.list_training_courses(
  query text default null, in_agency uuid default null, in_year integer default null, in_state text default null,
  order_by text default 'newest', after_key text default null, after_id uuid default null, page_size integer default 50)
returns setof public.training_course_row
language sql stable set search_path = '' as $$
  select * from private.list_training_courses(query, in_agency, in_year, in_state, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_training_courses is
  'A page of the courses the caller may see. in_agency: the organiser; in_state: a state, or open = for registration now; order_by: newest | oldest (beginning); after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

create type public.untrained_row as (
  id uuid, agency_id uuid, agency_short_name text, kind text, full_name text, "position" text, official_phone text,
  official_email text, valid_from date, last_trained_on date, registered_for uuid, registered_on timestamptz, is_demo boolean);
comment on type public.untrained_row is
  'A spokesperson or head in office and not trained for twelve months; last_trained_on null: never; registered_for, registered_on: the next course they are registered for, and its beginning.';

create function private.untrained_spokespersons(in_agency uuid, on_day date) returns setof public.untrained_row
language sql stable security definer set search_path = '' as $$
  select s.id, s.agency_id, a.short_name, s.kind, s.full_name, s.position, s.official_phone, s.official_email, s.valid_from,
    trained.last_on, next.id, next.starts_at, s.is_demo
  from public.spokespersons s
  join public.agencies a on a.id = s.agency_id
  cross join lateral (
    select max(private.day_of(c.starts_at)) as last_on
    from public.training_attendances t join public.training_courses c on c.id = t.course_id
    where (t.spokesperson_id = s.id or t.agency_id = s.agency_id and t.name_key = private.name_key(s.full_name))
      and t.attended = 'present' and t.withdrawn_at is null and c.state <> 'cancelled' and private.day_of(c.starts_at) <= on_day
  ) as trained
  left join lateral (
    select c.id, c.starts_at
    from public.training_attendances t join public.training_courses c on c.id = t.course_id
    where (t.spokesperson_id = s.id or t.agency_id = s.agency_id and t.name_key = private.name_key(s.full_name))
      and t.withdrawn_at is null and c.state = 'announced' and c.starts_at > now()
    order by c.starts_at limit 1
  ) as next on true
  where s.agency_id = any (array(select private.my_agency_ids())) and (in_agency is null or s.agency_id = in_agency)
    and s.valid_from <= on_day and (s.valid_to is null or on_day <= s.valid_to)
    and (trained.last_on is null or trained.last_on < on_day - interval '12 months')
  order by a.sort_order, s.name_sort, s.id
  limit 1000
$$;
comment on function private.untrained_spokespersons is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids().';

create function public.untrained_spokespersons(in_agency uuid default null, on_day date default private.today())
returns setof public.untrained_row
language sql stable set search_path = '' as $$
  select * from private.untrained_spokespersons(in_agency, on_day)
$$;
comment on function public.untrained_spokespersons is
  'Spokespersons and heads in office on a day who have attended no course in the twelve months up to it, known by their term or by name and agency. At most 1000.';

revoke execute on function private.seats_taken, private.list_training_courses, private.untrained_spokespersons from public;
revoke execute on function public.seats_taken, public.list_training_courses, public.untrained_spokespersons
  from public, anon, authenticated;
grant execute on function private.seats_taken, private.list_training_courses, private.untrained_spokespersons, public.seats_taken,
  public.list_training_courses, public.untrained_spokespersons to authenticated;
