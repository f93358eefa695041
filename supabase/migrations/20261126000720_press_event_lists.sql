-- The list of press events.

create type public.press_event_row as (
  id uuid, agency_id uuid, agency_short_name text, kind text, role text, title text, mode text, place text,
  starts_at timestamptz, ends_at timestamptz, state text, notice_due_at timestamptz, notice_sent_at timestamptz,
  is_notice_late boolean, is_recorded_late boolean, invited_count integer, attended_count integer, question_count integer,
  open_promise_count integer, next_promise_on date, is_demo boolean, sort_key text);
comment on type public.press_event_row is
  'A line of the list of press events; next_promise_on: the last day of the promise due first; sort_key continues the list after it.';

create function private.list_press_events(
  query text, in_agency uuid, of_kind text, in_state text, from_day date, to_day date, has_open_promises boolean,
  order_by text, after_key text, after_id uuid, page_size integer)
returns setof public.press_event_row
language plpgsql stable security definer set search_path = '' as $$
declare
  is_ascending constant boolean := order_by is not distinct from 'oldest';
  statement constant text := format($q$
    select e.id, e.agency_id, a.short_name, e.kind, e.role, e.title, e.mode, e.place, e.starts_at, e.ends_at, e.state,
      e.notice_due_at, e.notice_sent_at, e.is_notice_late, e.is_recorded_late,
      cardinality(e.invited_press_agency_ids) + cardinality(e.invited_others),
      cardinality(e.attended_press_agency_ids) + cardinality(e.attended_others),
      asked.questions::integer, asked.promises::integer, asked.next_on, e.is_demo, e.starts_at::text
    from public.press_events e join public.agencies a on a.id = e.agency_id
    cross join lateral (
      select count(*) as questions,
        count(*) filter (where reply_kind = 'promised' and outcome is null) as promises,
        min(due_on) filter (where outcome is null) as next_on
      from public.press_event_questions where event_id = e.id and voided_at is null) as asked
    where e.agency_id = any ($1)
      and ($2 is null or e.search @@ $2)
      and ($3 is null or e.agency_id = $3)
      and ($4 is null or e.kind = $4)
      and case $5 when 'to_come' then e.state in ('planned', 'announced') else $5 is null or e.state = $5 end
      and ($6 is null or e.starts_at >= $6)
      and ($7 is null or e.starts_at < $7)
      and ($8 is null or (asked.promises > 0) = $8)
      and ($10 is null or (e.starts_at, e.id) %1$s ($9::timestamptz, $10))
    order by e.starts_at %2$s, e.id %2$s
    limit $11 + 1 $q$,
    case when is_ascending then '>' else '<' end,
    case when is_ascending then 'asc' else 'desc' end);
begin
  return query execute statement using
    array(select private.my_agency_ids()), private.search_query(query), in_agency, of_kind, in_state,
    private.start_of_day(from_day), private.start_of_day(to_day + 1), has_open_promises, after_key, after_id,
    least(greatest(page_size, 1), 200);
end $$;
comment on function private.list_press_events is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids().';

create function public.list_press_events(
  query text default null, in_agency uuid default null, of_kind text default null, in_state text default null,
  from_day date default null, to_day date default null, has_open_promises boolean default null,
  order_by text default 'newest', after_key text default null, after_id uuid default null, page_size integer default 50)
returns setof public.press_event_row
language sql stable set search_path = '' as $$
  select * from private.list_press_events(
    query, in_agency, of_kind, in_state, from_day, to_day, has_open_promises, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_press_events is
  'A page of the press events the caller may see. in_state: a state, or to_come = planned or announced; from_day, to_day: days of the beginning, inclusive, Asia/Ho_Chi_Minh; has_open_promises: whether something promised there is not yet done; order_by: newest | oldest (beginning); after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

revoke execute on function private.list_press_events from public;
revoke execute on function public.list_press_events from public, anon, authenticated;
grant execute on function private.list_press_events, public.list_press_events to authenticated;
