-- The list of incidents is of a part of the tree as well: an agency and those below it.

create function private.part_of_tree(in_agency uuid, with_below boolean) returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive part as (
    select a.id from public.agencies a where a.id = in_agency
    union
    select a.id from public.agencies a join part on a.parent_id = part.id where with_below
  )
  select id from part
$$;
comment on function private.part_of_tree is 'An agency, and those below it if asked. Security definer: walks the whole tree.';

create or replace function private.overseen_ids(in_agency uuid, with_below boolean) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select id from private.my_agency_ids() as id where in_agency is null or id in (select private.part_of_tree(in_agency, with_below))
$$;

drop function public.list_incidents;
drop function public.incident_board;
drop function private.list_incidents;

create function private.list_incidents(
  query text, in_agency uuid, with_below boolean, in_scope text, in_status text, of_press_agency uuid, of_press_kind text,
  of_severity text, of_conclusion text, due text, found_from date, found_to date, order_by text, after_key text, after_id uuid,
  page_size integer)
returns setof public.incident_row
language plpgsql stable security definer set search_path = '' as $$
declare
  by_due constant boolean := order_by is not distinct from 'due';
  direction constant text := case when by_due or order_by = 'oldest' then 'asc' else 'desc' end;
  mine constant uuid[] := array(select private.my_agency_ids());
  -- Of which agencies; null = of all.
  part constant uuid[] := case when in_agency is not null then array(select private.part_of_tree(in_agency, with_below)) end;
  own_ids constant uuid[] := case when part is null then mine else array(select unnest(mine) intersect select unnest(part)) end;
  -- Who sees every agency of the database needs no condition on it.
  sees_all constant boolean := (select count(*) from public.agencies) = cardinality(own_ids);
  asked_ids constant uuid[] := array(select private.my_clerk_agency_ids());
  words constant tsquery := private.search_query(query);
  -- Of rare words the index finds all at once; common ones are met soon enough in the order of the list.
  rare constant integer := 2000;
  found uuid[] := case when words is not null then array(
    select i.id from public.incidents i
    where i.search @@ words and (sees_all or i.agency_id = any (own_ids) or i.asked_agency_ids && asked_ids)
    limit rare + 1) end;
  is_rare constant boolean := coalesce(cardinality(found) <= rare, false);
  conditions constant text := concat_ws(' and ', 'true',
    case when is_rare then 'i.id = any ($18)' when words is not null then 'i.search @@ $3' end,
    case when in_status = 'open' then 'i.next_step is not null' when in_status is not null then 'i.status = $4' end,
    case when of_press_agency is not null then 'i.press_agency_ids @> array[$5]' end,
    case when of_press_kind is not null then '$6 = any (i.press_kinds)' end,
    case when of_severity is not null then 'i.severity = $7' end,
    case when of_conclusion is not null then 'i.conclusion = $8' end,
    case when found_from is not null then 'i.found_at >= $9' end,
    case when found_to is not null then 'i.found_at < $10' end,
    case due
      when 'overdue' then 'i.next_step is not null and i.due_sort <= now()'
      when 'today' then 'i.next_step is not null and i.due_sort > now() and i.due_sort <= $11'
      when 'soon' then 'i.next_step is not null and i.due_sort > now() and i.due_sort <= $12' end,
    case when by_due then 'i.next_step is not null' end);
  sort_column constant text := case when by_due then 'due_sort' else 'found_at' end;
  is_after constant text := case direction when 'asc' then '>' else '<' end;
  -- Each of a few agencies is walked in the order of its index; of many, and for words, the planner chooses.
  is_walked constant boolean := not sees_all and cardinality(own_ids) <= 20 and words is null;
  own constant text := format(
    case when is_walked
      then '(select part.id, part.key from unnest($1) as agency (id) cross join lateral (
          select i.id, i.%1$s as key from public.incidents i where i.agency_id = agency.id and %3$s %4$s
          order by i.%1$s %5$s, i.id %5$s limit $15) as part)'
      else '(select i.id, i.%1$s as key from public.incidents i where %2$s and %3$s %4$s order by i.%1$s %5$s, i.id %5$s limit $15)' end,
    sort_column,
    case when sees_all then 'true' when cardinality(own_ids) = 1 then 'i.agency_id = $1[1]' else 'i.agency_id = any ($1)' end,
    conditions,
    case when after_id is not null then format('and (i.%s, i.id) %s ($13::timestamptz, $14)', sort_column, is_after) end,
    direction);
  -- What one was asked lies in the order of discovery; any other order, and rare words, begin with the few there are.
  asked_about constant uuid[] := case when is_rare then found when by_due then array(
    select v.incident_id from public.verification_requests v where v.asked_agency_id = any (asked_ids) and v.is_first) end;
  asked constant text := format(
    case when asked_about is not null
      then '(select i.id, i.%1$s as key from public.incidents i
          where i.id = any ($19) and i.asked_agency_ids && $2 and i.agency_id <> all ($16) and ($17 is null or i.agency_id = any ($17))
            and %2$s %3$s order by i.%1$s %4$s, i.id %4$s limit $15)'
      else '(select part.id, part.key from unnest($2) as agency (id) cross join lateral (
          select i.id, v.incident_found_at as key
          from public.verification_requests v join public.incidents i on i.id = v.incident_id
          where v.asked_agency_id = agency.id and v.is_first and i.agency_id <> all ($16)
            and ($17 is null or i.agency_id = any ($17)) and %2$s %3$s
          order by v.incident_found_at %4$s, v.incident_id %4$s limit $15) as part)' end,
    sort_column, conditions,
    case when after_id is not null and asked_about is not null
        then format('and (i.%s, i.id) %s ($13::timestamptz, $14)', sort_column, is_after)
      when after_id is not null
        then format('and (v.incident_found_at, v.incident_id) %s ($13::timestamptz, $14)', is_after) end,
    direction);
  statement constant text := format($q$
    with page as (%1$s)
    select i.id, i.agency_id, a.code, a.short_name, i.title, i.severity, i.status, i.conclusion, i.found_at,
      array(select g.name from public.press_agencies g where g.id = any (i.press_agency_ids) order by g.name limit 3),
      i.item_count, i.open_item_count, i.next_step, i.next_due_at, i.agency_id <> all ($16), i.is_demo, chosen.key::text
    from (select id, key from page group by id, key order by key %2$s, id %2$s limit $15) as chosen
    join public.incidents i on i.id = chosen.id join public.agencies a on a.id = i.agency_id
    order by chosen.key %2$s, i.id %2$s $q$,
    case when in_scope = 'asked' then asked
      when in_scope = 'own' or cardinality(asked_ids) = 0 then own
      else own || ' union all ' || asked end,
    direction);
begin
  return query execute statement using own_ids, asked_ids, words, in_status, of_press_agency, of_press_kind,
    of_severity, of_conclusion, private.start_of_day(found_from), private.start_of_day(found_to + 1),
    private.start_of_day(private.today() + 1), private.start_of_day(private.today() + 4),
    after_key, after_id, least(greatest(page_size, 1), 200) + 1, mine, part, found, asked_about;
end $$;
comment on function private.list_incidents is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids() and to what the caller''s agencies were asked.';

create function public.list_incidents(
  query text default null, in_agency uuid default null, with_below boolean default false, in_scope text default null,
  in_status text default null, of_press_agency uuid default null, of_press_kind text default null,
  of_severity text default null, of_conclusion text default null, due text default null, found_from date default null,
  found_to date default null, order_by text default 'newest', after_key text default null, after_id uuid default null,
  page_size integer default 50)
returns setof public.incident_row
language sql stable set search_path = '' as $$
  select * from private.list_incidents(
    query, in_agency, with_below, in_scope, in_status, of_press_agency, of_press_kind, of_severity, of_conclusion, due,
    found_from, found_to, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_incidents is
  'A page of the incidents the caller may see. in_agency, with_below: of that agency, and of those below it if asked; in_scope: own | asked (asked to verify) | null both; in_status: a status, or open = with something left to do; due: overdue | today | soon (the next three days), of the next step; found_from, found_to: days of discovery, inclusive, Asia/Ho_Chi_Minh; order_by: newest | oldest (found) | due (open ones by time of the next step); after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

create function public.incident_board(
  query text default null, in_agency uuid default null, with_below boolean default false, in_scope text default null,
  of_press_agency uuid default null, of_press_kind text default null, of_severity text default null,
  of_conclusion text default null, due text default null, found_from date default null, found_to date default null,
  column_size integer default 20)
returns setof public.incident_row
language sql stable set search_path = '' as $$
  select page.*
  from unnest(array['recorded', 'verifying', 'concluded', 'remedied', 'correcting', 'closed']) with ordinality as state (status, place)
  cross join lateral private.list_incidents(
    query, in_agency, with_below, in_scope, state.status, of_press_agency, of_press_kind, of_severity, of_conclusion, due,
    found_from, found_to, case when state.status = 'closed' then 'newest' else 'due' end, null, null, column_size) as page
  order by state.place
$$;
comment on function public.incident_board is
  'The first incidents of each state in one request, open ones by time of the next step; filters as public.list_incidents; one more than column_size in a state says that there are more.';

revoke execute on function private.part_of_tree, private.list_incidents from public;
revoke execute on function public.list_incidents, public.incident_board from public, anon, authenticated;
grant execute on function private.list_incidents, public.list_incidents, public.incident_board to authenticated;
