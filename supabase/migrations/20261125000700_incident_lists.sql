-- Lists of incidents: filters, accent-free search, order and keyset paging in one request; the board; «việc của tôi».
-- Row-level security makes PostgreSQL refuse text-search indexes, so the bodies authorise by themselves.

create type public.incident_row as (
  id uuid, agency_id uuid, agency_code text, agency_short_name text, title text, severity text, status text,
  conclusion text, found_at timestamptz, press_agency_names text[], item_count integer, open_item_count integer,
  next_step text, next_due_at timestamptz, is_asked boolean, is_demo boolean, sort_key text);
comment on type public.incident_row is
  'A line of the list of incidents; is_asked: seen because asked to verify, not as the owner; press_agency_names: at most three; sort_key continues the list after it.';

create function private.list_incidents(
  query text, in_agency uuid, in_scope text, in_status text, of_press_agency uuid, of_press_kind text, of_severity text,
  of_conclusion text, due text, found_from date, found_to date, order_by text, after_key text, after_id uuid, page_size integer)
returns setof public.incident_row
language plpgsql stable security definer set search_path = '' as $$
declare
  by_due constant boolean := order_by is not distinct from 'due';
  direction constant text := case when by_due or order_by = 'oldest' then 'asc' else 'desc' end;
  mine constant uuid[] := array(select private.my_agency_ids());
  own_ids constant uuid[] := case when in_agency is null then mine else array(select unnest(mine) intersect select in_agency) end;
  -- Who sees every agency of the database needs no condition on it.
  sees_all constant boolean := in_agency is null
    and (select count(*) from public.agencies) = cardinality(own_ids);
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
          where i.id = any ($19) and i.asked_agency_ids && $2 and i.agency_id <> all ($16) and ($17 is null or i.agency_id = $17)
            and %2$s %3$s order by i.%1$s %4$s, i.id %4$s limit $15)'
      else '(select part.id, part.key from unnest($2) as agency (id) cross join lateral (
          select i.id, v.incident_found_at as key
          from public.verification_requests v join public.incidents i on i.id = v.incident_id
          where v.asked_agency_id = agency.id and v.is_first and i.agency_id <> all ($16)
            and ($17 is null or i.agency_id = $17) and %2$s %3$s
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
    after_key, after_id, least(greatest(page_size, 1), 200) + 1, mine, in_agency, found, asked_about;
end $$;
comment on function private.list_incidents is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids() and to what the caller''s agencies were asked.';

create function public.list_incidents(
  query text default null, in_agency uuid default null, in_scope text default null, in_status text default null,
  of_press_agency uuid default null, of_press_kind text default null, of_severity text default null,
  of_conclusion text default null, due text default null, found_from date default null, found_to date default null,
  order_by text default 'newest', after_key text default null, after_id uuid default null, page_size integer default 50)
returns setof public.incident_row
language sql stable set search_path = '' as $$
  select * from private.list_incidents(
    query, in_agency, in_scope, in_status, of_press_agency, of_press_kind, of_severity, of_conclusion, due, found_from,
    found_to, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_incidents is
  'A page of the incidents the caller may see. in_scope: own | asked (asked to verify) | null both; in_status: a status, or open = with something left to do; due: overdue | today | soon (the next three days), of the next step; found_from, found_to: days of discovery, inclusive, Asia/Ho_Chi_Minh; order_by: newest | oldest (found) | due (open ones by time of the next step); after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

create function public.incident_board(
  query text default null, in_agency uuid default null, in_scope text default null, of_press_agency uuid default null,
  of_press_kind text default null, of_severity text default null, of_conclusion text default null, due text default null,
  found_from date default null, found_to date default null, column_size integer default 20)
returns setof public.incident_row
language sql stable set search_path = '' as $$
  select page.*
  from unnest(array['recorded', 'verifying', 'concluded', 'remedied', 'correcting', 'closed']) with ordinality as state (status, place)
  cross join lateral private.list_incidents(
    query, in_agency, in_scope, state.status, of_press_agency, of_press_kind, of_severity, of_conclusion, due, found_from,
    found_to, case when state.status = 'closed' then 'newest' else 'due' end, null, null, column_size) as page
  order by state.place
$$;
comment on function public.incident_board is
  'The first incidents of each state in one request, open ones by time of the next step; filters as public.list_incidents; one more than column_size in a state says that there are more.';

-- «Việc của tôi» ---------------------------------------------------------------------------------

create type public.work_row as (
  id uuid, kind text, incident_id uuid, incident_title text, agency_short_name text, severity text, step text,
  detail text, due_at timestamptz, since timestamptz, due_sort timestamptz);
comment on type public.work_row is
  'Something that waits for the caller. kind: answer (a question to verify) | step (an incident''s next step) | mention; detail: the question, or the comment; since: when it began to wait; due_sort, id continue the list.';

create function private.my_work(after_due timestamptz, after_id uuid, page_size integer)
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
    ) as waiting (id, kind, incident_id, incident_title, agency_short_name, severity, step, detail, due_at, since, due_sort)
    order by waiting.due_sort, waiting.id
    limit most;
end $$;
comment on function private.my_work is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to the caller''s agencies, records and mentions.';

create function public.my_work(after_due timestamptz default null, after_id uuid default null, page_size integer default 50)
returns setof public.work_row
language sql stable set search_path = '' as $$
  select * from private.my_work(after_due, after_id, page_size)
$$;
comment on function public.my_work is
  'What waits for the caller across incidents, by time due, undated last: questions to verify, next steps of their incidents (waiting for others only once overdue), mentions not yet seen. after_due, after_id: due_sort and id of the last row shown; one row more than page_size says that there is a next page.';

-- Who is there -----------------------------------------------------------------------------------

create function private.incident_story(of_incident uuid, before_at timestamptz, before_id uuid, page_size integer)
returns table (id uuid, kind text, body text, data jsonb, mentioned_names text[], created_at timestamptz, created_by_name text,
  created_by_agency text)
language sql stable security definer set search_path = '' as $$
  select e.id, e.kind, e.body, e.data,
    array(select p.full_name from public.profiles p where p.id = any (e.mentions) order by p.full_name),
    e.created_at, who.full_name, (
      select string_agg(distinct a.short_name, ', ')
      from public.memberships m join public.agencies a on a.id = m.agency_id where m.user_id = e.created_by and m.active)
  from public.incident_events e left join public.profiles who on who.id = e.created_by
  where e.incident_id = of_incident
    and exists (
      select from public.incidents i
      where i.id = of_incident and (
        i.agency_id = any (array(select private.my_agency_ids()))
        or i.asked_agency_ids && array(select private.my_clerk_agency_ids())))
    and (before_id is null or (e.created_at, e.id) < (before_at, before_id))
  order by e.created_at desc, e.id desc
  limit least(greatest(page_size, 1), 200) + 1
$$;
comment on function private.incident_story is
  'Security definer: names people whose profiles the caller may not read, to those who may see the incident.';

create function public.incident_story(
  of_incident uuid, before_at timestamptz default null, before_id uuid default null, page_size integer default 50)
returns table (id uuid, kind text, body text, data jsonb, mentioned_names text[], created_at timestamptz, created_by_name text,
  created_by_agency text)
language sql stable set search_path = '' as $$
  select * from private.incident_story(of_incident, before_at, before_id, page_size)
$$;
comment on function public.incident_story is
  'Steps and comments of an incident, newest first, with who and where they work; before_at, before_id: of the last one shown; one more than page_size says that there are older ones.';

create function private.incident_readers(of_incident uuid)
returns table (user_id uuid, full_name text, agency_short_name text, role text)
language sql stable security definer set search_path = '' as $$
  select distinct on (p.id) p.id, p.full_name, a.short_name, m.role
  from private.incident_reader_ids(of_incident) as reader
  join public.profiles p on p.id = reader
  join public.memberships m on m.user_id = p.id and m.active
  join public.agencies a on a.id = m.agency_id
  where auth.uid() in (select private.incident_reader_ids(of_incident))
  order by p.id, m.role
$$;
comment on function private.incident_readers is
  'Security definer: names people whose profiles the caller may not read, to those who may see the incident.';

create function public.incident_readers(of_incident uuid)
returns table (user_id uuid, full_name text, agency_short_name text, role text)
language sql stable set search_path = '' as $$
  select * from private.incident_readers(of_incident)
$$;
comment on function public.incident_readers is 'Colleagues who may see an incident, and so may be called upon in its discussion.';

create or replace function private.record_timeline(record_id uuid, before_id bigint, page_size integer)
returns setof public.timeline_entry
language sql stable security definer set search_path = '' as $$
  select c.id, c.changed_at, p.full_name, c.table_name, c.operation, c.was, c.is_now
  from audit.changes c left join public.profiles p on p.id = c.changed_by
  where c.subject_id = record_timeline.record_id
    and c.table_name in ('agencies', 'spokespersons', 'delegations', 'public_contacts', 'attachments', 'incidents', 'press_items',
      'verification_requests', 'correction_requests')
    and (
      c.agency_id = any (array(select private.my_agency_ids()))
      or c.table_name = 'agencies' and (select private.is_member())
      or exists (
        select from public.incidents i
        where i.id = record_timeline.record_id and i.asked_agency_ids && array(select private.my_clerk_agency_ids())))
    and (before_id is null or c.id < before_id)
  order by c.id desc
  limit least(greatest(page_size, 1), 200) + 1
$$;

revoke execute on function private.list_incidents, private.my_work, private.incident_story, private.incident_readers from public;
revoke execute on function public.list_incidents, public.incident_board, public.my_work, public.incident_story, public.incident_readers
  from public, anon, authenticated;
grant execute on function private.list_incidents, private.my_work, private.incident_story, private.incident_readers,
  public.list_incidents, public.incident_board, public.my_work, public.incident_story, public.incident_readers to authenticated;
