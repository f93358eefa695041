-- The list of press enquiries is of a part of the tree as well, of one's own alone, and of those answered in time or late.

drop function public.list_press_enquiries;
drop function private.list_press_enquiries;

create function private.list_press_enquiries(
  query text, in_agency uuid, with_below boolean, in_scope text, in_status text, of_kind text, is_overdue boolean,
  answered_in_time boolean, of_press_agency uuid, received_from date, received_to date, order_by text, after_key text,
  after_id uuid, page_size integer)
returns setof public.press_enquiry_row
language plpgsql stable security definer set search_path = '' as $$
declare
  by_due constant boolean := order_by is not distinct from 'due';
  descending constant boolean := not by_due and order_by is distinct from 'oldest';
  sort_column constant text := case when by_due then 'e.due_sort' else 'e.received_at' end;
  statement constant text := format($q$
    select e.id, e.agency_id, a.code, a.short_name, e.title, e.reporter_name, coalesce(p.name, e.press_agency_name),
      e.medium, e.kind, e.status, e.received_at, e.due_at, e.answered_at, coalesce(e.answerer_name, e.assignee_name),
      e.receipt_number, e.agency_id <> all ($1), e.is_demo, %1$s::text
    from public.press_enquiries e
    join public.agencies a on a.id = e.agency_id
    left join public.press_agencies p on p.id = e.press_agency_id
    where (%5$s)
      and ($3 is null or e.agency_id = any ($3))
      and ($4 is null or e.search @@ $4)
      and ($5 is null or case $5 when 'open' then e.status in ('received', 'assigned')
        when 'not_voided' then e.status <> 'voided' else e.status = $5 end)
      and ($6 is null or e.kind = $6)
      and ($7 is null or (e.due_sort <= now()) = $7)
      and ($8 is null or e.press_agency_id = $8)
      and ($9 is null or e.received_at >= $9)
      and ($10 is null or e.received_at < $10)
      and ($12 is null or (%1$s, e.id) %2$s ($11::timestamptz, $12))
      and ($14 is null or (e.answered_at <= e.due_at) = $14)
      and (not %4$L or e.status in ('received', 'assigned'))
    order by %1$s %3$s, e.id %3$s
    limit $13 + 1 $q$,
    sort_column, case when descending then '<' else '>' end, case when descending then 'desc' else 'asc' end, by_due,
    case in_scope when 'own' then 'e.agency_id = any ($1)'
      when 'asked' then 'e.asked_agency_ids && $2 and e.agency_id <> all ($1)'
      else 'e.agency_id = any ($1) or e.asked_agency_ids && $2' end);
begin
  return query execute statement using
    array(select private.my_agency_ids()), array(select private.my_clerk_agency_ids()),
    case when in_agency is not null then array(select private.part_of_tree(in_agency, with_below)) end,
    private.search_query(query), in_status, of_kind, is_overdue, of_press_agency,
    private.start_of_day(received_from), private.start_of_day(received_to + 1), after_key, after_id,
    least(greatest(page_size, 1), 200), answered_in_time;
end $$;
comment on function private.list_press_enquiries is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids() and to what the caller''s agencies were asked.';

create function public.list_press_enquiries(
  query text default null, in_agency uuid default null, with_below boolean default false, in_scope text default null,
  in_status text default null, of_kind text default null, is_overdue boolean default null, answered_in_time boolean default null,
  of_press_agency uuid default null, received_from date default null, received_to date default null,
  order_by text default 'newest', after_key text default null, after_id uuid default null, page_size integer default 50)
returns setof public.press_enquiry_row
language sql stable set search_path = '' as $$
  select * from private.list_press_enquiries(
    query, in_agency, with_below, in_scope, in_status, of_kind, is_overdue, answered_in_time, of_press_agency, received_from,
    received_to, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_press_enquiries is
  'A page of the press enquiries the caller may see. in_agency, with_below: of that agency, and of those below it if asked; in_scope: own | asked (to contribute) | null both; in_status: a status, open = received or assigned, or not_voided; is_overdue: open past its time; answered_in_time: of those answered or refused that had a time, in it or late; received_from, received_to: days, inclusive, Asia/Ho_Chi_Minh; order_by: newest | oldest (received) | due (open ones by time due); after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

revoke execute on function private.list_press_enquiries from public;
revoke execute on function public.list_press_enquiries from public, anon, authenticated;
grant execute on function private.list_press_enquiries, public.list_press_enquiries to authenticated;
