-- The list of spokespersons: filters, accent-free search, order and keyset paging in one request.
-- Row-level security makes PostgreSQL refuse text-search indexes (@@ is not leakproof), so the body
-- authorises by itself.

create type public.spokesperson_row as (
  id uuid, agency_id uuid, agency_code text, agency_short_name text, kind text, full_name text, "position" text,
  official_phone text, official_email text, valid_from date, valid_to date, state text,
  published_at timestamptz, standards_met integer, is_demo boolean, sort_key text);
comment on type public.spokesperson_row is 'A line of the list of spokespersons; sort_key continues the list after it.';

create function private.list_spokespersons(
  query text, in_agency uuid, of_kind text, in_state text, is_published boolean,
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
    left join public.public_contacts c on c.spokesperson_id = s.id
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
    array(select id from private.my_agency_ids() as id where in_agency is null or id = in_agency),
    private.search_query(query), of_kind, in_state, is_published,
    after_key, after_id, least(greatest(page_size, 1), 200), private.today();
end $$;
comment on function private.list_spokespersons is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids().';

create function public.list_spokespersons(
  query text default null, in_agency uuid default null, of_kind text default null, in_state text default null,
  is_published boolean default null, order_by text default 'name', after_key text default null,
  after_id uuid default null, page_size integer default 50)
returns setof public.spokesperson_row
language sql stable set search_path = '' as $$
  select * from private.list_spokespersons(
    query, in_agency, of_kind, in_state, is_published, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_spokespersons is
  'A page of the spokespersons the caller may see. in_state: planned|current|ended today (Asia/Ho_Chi_Minh); order_by: name|name_desc|newest|oldest; after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';
revoke execute on function public.list_spokespersons from public, anon, authenticated;
grant execute on function private.list_spokespersons, public.list_spokespersons to authenticated;
