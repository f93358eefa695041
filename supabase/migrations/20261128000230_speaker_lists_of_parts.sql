-- The lists of spokespersons, and of those not trained, are of a part of the tree as well.

drop function public.list_spokespersons;
drop function private.list_spokespersons;

create function private.list_spokespersons(
  query text, in_agency uuid, with_below boolean, of_kind text, in_state text, is_published boolean,
  order_by text, after_key text, after_id uuid, page_size integer)
returns setof public.spokesperson_row
language plpgsql stable security definer set search_path = '' as $$
declare
  descending constant boolean := order_by in ('name_desc', 'newest');
  sort_column constant text := case when order_by in ('newest', 'oldest') then 's.valid_from' else 's.name_sort' end;
  statement text := format($q$
    select s.id, s.agency_id, a.code, a.short_name, s.kind, s.full_name, s.position,
      s.official_phone, s.official_email, s.valid_from, s.valid_to,
      case when s.valid_from > $9 then 'planned' when s.valid_to < $9 then 'ended' else 'current' end,
      c.published_at,
      s.is_permanent_staff::int + s.has_political_standing::int + s.knows_field::int
        + s.knows_press_law::int + s.communicates_well::int,
      s.is_demo, %1$s::text
    from public.spokespersons s
    join public.agencies a on a.id = s.agency_id
    left join public.public_contacts c on c.spokesperson_id = s.id and c.withdrawn_at is null
    where s.agency_id = any ($1)
      and ($2 is null or (s.search || a.search) @@ $2)
      and ($3 is null or s.kind = $3)
      and ($4 is null or case $4 when 'planned' then s.valid_from > $9 when 'ended' then s.valid_to < $9
        else s.valid_from <= $9 and (s.valid_to is null or s.valid_to >= $9) end)
      and ($5 is null or (c.id is not null) = $5)
      and ($7 is null or (%1$s, s.id) %2$s ($6::%3$s, $7))
    order by %1$s %4$s, s.id %4$s
    limit $8 + 1 $q$,
    sort_column,
    case when descending then '<' else '>' end,
    case when order_by in ('newest', 'oldest') then 'date' else 'text collate "C"' end,
    case when descending then 'desc' else 'asc' end);
begin
  return query execute statement using
    array(select private.overseen_ids(in_agency, with_below)),
    private.search_query(query), of_kind, in_state, is_published,
    after_key, after_id, least(greatest(page_size, 1), 200), private.today();
end $$;
comment on function private.list_spokespersons is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids().';

create function public.list_spokespersons(
  query text default null, in_agency uuid default null, with_below boolean default false, of_kind text default null,
  in_state text default null, is_published boolean default null, order_by text default 'name', after_key text default null,
  after_id uuid default null, page_size integer default 50)
returns setof public.spokesperson_row
language sql stable set search_path = '' as $$
  select * from private.list_spokespersons(
    query, in_agency, with_below, of_kind, in_state, is_published, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_spokespersons is
  'A page of the spokespersons the caller may see. in_agency, with_below: of that agency, and of those below it if asked; in_state: planned|current|ended today (Asia/Ho_Chi_Minh); order_by: name|name_desc|newest|oldest; after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

drop function public.untrained_spokespersons;
drop function private.untrained_spokespersons;

create function private.untrained_spokespersons(in_agency uuid, on_day date, with_below boolean default false)
returns setof public.untrained_row
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
  where s.agency_id = any (array(select private.overseen_ids(in_agency, with_below)))
    and s.valid_from <= on_day and (s.valid_to is null or on_day <= s.valid_to)
    and (trained.last_on is null or trained.last_on < on_day - interval '12 months')
  order by a.sort_order, s.name_sort, s.id
  limit 1000
$$;
comment on function private.untrained_spokespersons is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids().';

create function public.untrained_spokespersons(
  in_agency uuid default null, on_day date default private.today(), with_below boolean default false)
returns setof public.untrained_row
language sql stable set search_path = '' as $$
  select * from private.untrained_spokespersons(in_agency, on_day, with_below)
$$;
comment on function public.untrained_spokespersons is
  'Spokespersons and heads in office on a day who have attended no course in the twelve months up to it, known by their term or by name and agency. in_agency, with_below: of that agency, and of those below it if asked. At most 1000.';

revoke execute on function private.list_spokespersons, private.untrained_spokespersons from public;
revoke execute on function public.list_spokespersons, public.untrained_spokespersons from public, anon, authenticated;
grant execute on function private.list_spokespersons, public.list_spokespersons, private.untrained_spokespersons,
  public.untrained_spokespersons to authenticated;
