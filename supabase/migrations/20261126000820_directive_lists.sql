-- Directives in lists: which there are, how far each has been spread, who has not confirmed and since when.

create function private.acknowledgement_due(sent_at timestamptz, redo_by date, directive public.directives) returns date
language sql stable set search_path = '' as $$
  select coalesce(redo_by, directive.confirm_by + case
    when directive.confirm_by < private.day_of(sent_at) then private.day_of(sent_at) - private.day_of(directive.sent_at) else 0 end)
$$;
comment on function private.acknowledgement_due is
  'By which day an agency confirms: that of the directive; who was asked only after it has as many days as the first had; of a returned one the day set then.';

create function private.unacknowledged_directives(in_ids uuid[], on_day date)
returns table (agency_id uuid, directive_id uuid, since date, due date, days_late integer)
language sql stable security definer set search_path = '' as $$
  select a.agency_id, a.directive_id,
    private.day_of(case when past.is_before_return or a.returned_at is null then a.sent_at else a.returned_at end), owed.due,
    greatest(0, on_day - owed.due)
  from public.directive_acknowledgements a
  join public.directives d on d.id = a.directive_id
  cross join lateral (select coalesce(private.day_of(a.returned_at) > on_day, false) as is_before_return) as past
  cross join lateral (
    select case when past.is_before_return then a.first_confirmed_at else a.confirmed_at end as confirmed_at) as confirmation
  cross join lateral (
    select private.acknowledgement_due(a.sent_at, case when not past.is_before_return then a.redo_by end, d) as due
  ) as owed
  where a.agency_id = any (in_ids)
    and d.state in ('issued', 'ended') and coalesce(on_day < d.ended_on, true)
    and private.day_of(a.sent_at) <= on_day and coalesce(on_day < private.day_of(a.withdrawn_at), true)
    and coalesce(on_day < private.day_of(confirmation.confirmed_at), true)
$$;
comment on function private.unacknowledged_directives is
  'Which of the agencies given owe a confirmation of which directive on a day, since and by when: of a past day as far as the last return tells it. Security definer: for functions that say for themselves whose rows the caller may see.';

-- The register ---------------------------------------------------------------------------------------

create type public.directive_row as (
  id uuid, agency_id uuid, agency_short_name text, issuer text, kind text, number text, issued_on date, effective_on date,
  title text, confirm_by date, state text, sent_at timestamptz, ended_on date, asked_count integer, confirmed_count integer,
  late_count integer, own_state text, own_due date, is_demo boolean, sort_key text);
comment on type public.directive_row is
  'A line of the list of directives; the counts are of agencies the caller may see; own_state, own_due: of the agencies of which the caller is a clerk, what is left to do first; sort_key continues the list after it.';

create function private.list_directives(
  query text, in_state text, in_progress text, in_year integer, in_kind text, order_by text, after_key text, after_id uuid,
  page_size integer)
returns setof public.directive_row
language plpgsql stable security definer set search_path = '' as $$
declare
  is_ascending constant boolean := order_by is not distinct from 'oldest';
  statement constant text := format($q$
    select d.id, d.agency_id, k.short_name, d.issuer, d.kind, d.number, d.issued_on, d.effective_on, d.title, d.confirm_by, d.state,
      d.sent_at, d.ended_on, asked.count::integer, asked.confirmed::integer, asked.late::integer, own.state, own.due, d.is_demo,
      d.issued_on::text
    from public.directives d join public.agencies k on k.id = d.agency_id
    cross join lateral (
      select count(*) as count, count(*) filter (where a.state = 'confirmed') as confirmed,
        count(*) filter (where a.state <> 'confirmed' and d.state = 'issued' and private.acknowledgement_due(a.sent_at, a.redo_by, d) < private.today()) as late
      from public.directive_acknowledgements a
      where a.directive_id = d.id and a.agency_id = any ($1) and a.state <> 'withdrawn') as asked
    left join lateral (
      select a.state, case when a.state <> 'confirmed' and d.state = 'issued' then private.acknowledgement_due(a.sent_at, a.redo_by, d) end as due
      from public.directive_acknowledgements a
      where a.directive_id = d.id and a.agency_id = any ($2) and a.state <> 'withdrawn'
      order by array_position(array['returned', 'waiting', 'read', 'confirmed'], a.state), a.id limit 1) as own on true
    where (d.agency_id = any ($1) or d.sent_at is not null and d.addressed_agency_ids && $1)
      and ($3 is null or d.search @@ $3)
      and ($4 is null or d.state = $4)
      and case $5
        when 'open' then d.state = 'issued' and asked.confirmed < asked.count
        when 'late' then asked.late > 0
        when 'confirmed' then asked.count > 0 and asked.confirmed = asked.count
        else true end
      and ($6 is null or d.year = $6)
      and ($7 is null or d.kind = $7)
      and ($9 is null or (d.issued_on, d.id) %1$s ($8::date, $9))
    order by d.issued_on %2$s, d.id %2$s
    limit $10 + 1 $q$,
    case when is_ascending then '>' else '<' end,
    case when is_ascending then 'asc' else 'desc' end);
begin
  return query execute statement using
    array(select private.my_agency_ids()), array(select private.my_clerk_agency_ids()), private.search_query(query), in_state,
    in_progress, in_year, in_kind, after_key, after_id, least(greatest(page_size, 1), 200);
end $$;
comment on function private.list_directives is
  'Security definer: reads past row-level security so that indexes serve; limits itself to directives kept by private.my_agency_ids() and those sent to these, and counts these alone.';

create function public.list_directives(
  query text default null, in_state text default null, in_progress text default null, in_year integer default null,
  in_kind text default null, order_by text default 'newest', after_key text default null, after_id uuid default null,
  page_size integer default 50)
returns setof public.directive_row
language sql stable set search_path = '' as $$
  select * from private.list_directives(query, in_state, in_progress, in_year, in_kind, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_directives is
  'A page of the directives the caller may see. in_progress: open = somebody they see has not confirmed, late = by the day set, confirmed = everybody has; in_year: of issue; order_by: newest | oldest (day of issue); after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

-- Who has confirmed ------------------------------------------------------------------------------------

create type public.acknowledgement_row as (
  id uuid, agency_id uuid, agency_name text, agency_short_name text, state text, sent_at timestamptz, since timestamptz, due date,
  days_late integer, read_at timestamptz, confirmed_at timestamptz, spread_on date, spread_form text, spread_form_note text,
  staff_count integer, return_reason text, is_demo boolean, sort_key text);
comment on type public.acknowledgement_row is
  'How far an agency has got with a directive; since: since when it is waited for, from the last return where there was one; due, days_late: while it is waited for; sort_key continues the list after it.';

create function private.list_directive_acknowledgements(
  of_directive uuid, query text, in_state text, after_key text, after_id uuid, page_size integer)
returns setof public.acknowledgement_row
language plpgsql stable security definer set search_path = '' as $$
declare
  mine constant uuid[] := array(select private.my_agency_ids());
  words constant tsquery := private.search_query(query);
begin
  return query
    select a.id, a.agency_id, g.name, g.short_name, a.state, a.sent_at, coalesce(a.returned_at, a.sent_at), owed.due,
      greatest(0, private.today() - owed.due), a.read_at, a.confirmed_at, a.spread_on, a.spread_form, a.spread_form_note,
      a.staff_count, case when a.state = 'returned' then a.return_reason end, a.is_demo, lpad(g.sort_order::text, 10, '0')
    from public.directive_acknowledgements a
    join public.directives d on d.id = a.directive_id
    join public.agencies g on g.id = a.agency_id
    cross join lateral (
      select case when a.state <> 'confirmed' and d.state = 'issued' then private.acknowledgement_due(a.sent_at, a.redo_by, d) end as due) as owed
    where a.directive_id = of_directive and a.agency_id = any (mine) and a.state <> 'withdrawn'
      and (words is null or private.search_vector(g.name || ' ' || g.short_name || ' ' || g.code) @@ words)
      and case in_state
        when 'open' then a.state <> 'confirmed'
        when 'late' then owed.due < private.today()
        else in_state is null or a.state = in_state end
      and (list_directive_acknowledgements.after_id is null
        or (lpad(g.sort_order::text, 10, '0'), a.id) > (after_key, list_directive_acknowledgements.after_id))
    order by lpad(g.sort_order::text, 10, '0'), a.id
    limit least(greatest(page_size, 1), 200) + 1;
end $$;
comment on function private.list_directive_acknowledgements is
  'Security definer: reads past row-level security so that indexes serve; limits itself to private.my_agency_ids().';

create function public.list_directive_acknowledgements(
  of_directive uuid, query text default null, in_state text default null, after_key text default null, after_id uuid default null,
  page_size integer default 50)
returns setof public.acknowledgement_row
language sql stable set search_path = '' as $$
  select * from private.list_directive_acknowledgements(of_directive, query, in_state, after_key, after_id, page_size)
$$;
comment on function public.list_directive_acknowledgements is
  'A page of the agencies a directive asks, of those the caller may see, in their official order. in_state: a state, open = not confirmed, late = by the day set; after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

create type public.directive_totals as (
  asked integer, waiting integer, read integer, confirmed integer, returned integer, late integer, staff integer);
comment on type public.directive_totals is 'Of the agencies of a directive that the caller may see: how many have got how far, and how many staff it was spread to.';

create function private.directive_totals(of_directive uuid) returns public.directive_totals
language sql stable security definer set search_path = '' as $$
  select count(*)::integer, (count(*) filter (where a.state = 'waiting'))::integer, (count(*) filter (where a.state = 'read'))::integer,
    (count(*) filter (where a.state = 'confirmed'))::integer, (count(*) filter (where a.state = 'returned'))::integer,
    (count(*) filter (
      where a.state <> 'confirmed' and d.state = 'issued' and private.acknowledgement_due(a.sent_at, a.redo_by, d) < private.today()))::integer,
    coalesce(sum(a.staff_count) filter (where a.state = 'confirmed'), 0)::integer
  from public.directive_acknowledgements a join public.directives d on d.id = a.directive_id
  where a.directive_id = of_directive and a.agency_id = any (array(select private.my_agency_ids())) and a.state <> 'withdrawn'
$$;
comment on function private.directive_totals is
  'Security definer: reads past row-level security so that indexes serve; counts private.my_agency_ids() alone.';

create function public.directive_totals(of_directive uuid) returns public.directive_totals
language sql stable set search_path = '' as $$
  select private.directive_totals(of_directive)
$$;
comment on function public.directive_totals is 'How far a directive has been spread among the agencies the caller may see.';

revoke execute on function private.acknowledgement_due, private.unacknowledged_directives, private.list_directives,
  private.list_directive_acknowledgements, private.directive_totals from public;
revoke execute on function public.list_directives, public.list_directive_acknowledgements, public.directive_totals
  from public, anon, authenticated;
grant execute on function private.list_directives, private.list_directive_acknowledgements, private.directive_totals,
  public.list_directives, public.list_directive_acknowledgements, public.directive_totals to authenticated;
