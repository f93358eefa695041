-- Who is untrained is asked by the name as it is stored, not folded anew for each person.

create or replace function private.untrained_spokespersons(in_agency uuid, on_day date, with_below boolean default false)
returns setof public.untrained_row
language plpgsql stable security definer set search_path = '' as $$
declare
  day_ends_at constant timestamptz := private.start_of_day(on_day + 1);
begin
  return query
    select s.id, s.agency_id, a.short_name, s.kind, s.full_name, s.position, s.official_phone, s.official_email, s.valid_from,
      trained.last_on, next.id, next.starts_at, s.is_demo
    from public.spokespersons s
    join public.agencies a on a.id = s.agency_id
    cross join lateral (
      select private.day_of(max(c.starts_at)) as last_on
      from public.training_attendances t join public.training_courses c on c.id = t.course_id
      where (t.spokesperson_id = s.id or t.agency_id = s.agency_id and t.name_key = s.name_key)
        and t.attended = 'present' and t.withdrawn_at is null and c.state <> 'cancelled' and c.starts_at < day_ends_at
    ) as trained
    left join lateral (
      select c.id, c.starts_at
      from public.training_attendances t join public.training_courses c on c.id = t.course_id
      where (t.spokesperson_id = s.id or t.agency_id = s.agency_id and t.name_key = s.name_key)
        and t.withdrawn_at is null and c.state = 'announced' and c.starts_at > now()
      order by c.starts_at limit 1
    ) as next on true
    where s.agency_id = any (array(select private.overseen_ids(in_agency, with_below)))
      and s.valid_from <= on_day and (s.valid_to is null or on_day <= s.valid_to)
      and (trained.last_on is null or trained.last_on < on_day - interval '12 months')
    order by a.sort_order, s.name_sort, s.id
    limit 1000;
end $$;
