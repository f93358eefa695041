-- The list of press enquiries, and what of them waits in «việc của tôi».

create type public.press_enquiry_row as (
  id uuid, agency_id uuid, agency_code text, agency_short_name text, title text, reporter_name text, press_agency_name text,
  medium text, kind text, status text, received_at timestamptz, due_at timestamptz, answered_at timestamptz, speaker_name text,
  receipt_number text, is_asked boolean, is_demo boolean, sort_key text);
comment on type public.press_enquiry_row is
  'A line of the list of press enquiries; speaker_name: who answered, or is to; is_asked: seen because asked to contribute, not as the lead; sort_key continues the list after it.';

create function private.list_press_enquiries(
  query text, in_agency uuid, in_status text, of_kind text, is_overdue boolean, of_press_agency uuid,
  received_from date, received_to date, order_by text, after_key text, after_id uuid, page_size integer)
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
    where (e.agency_id = any ($1) or e.asked_agency_ids && $2)
      and ($3 is null or e.agency_id = $3)
      and ($4 is null or e.search @@ $4)
      and ($5 is null or case $5 when 'open' then e.status in ('received', 'assigned') else e.status = $5 end)
      and ($6 is null or e.kind = $6)
      and ($7 is null or (e.due_sort <= now()) = $7)
      and ($8 is null or e.press_agency_id = $8)
      and ($9 is null or e.received_at >= $9)
      and ($10 is null or e.received_at < $10)
      and ($12 is null or (%1$s, e.id) %2$s ($11::timestamptz, $12))
      and (not %4$L or e.status in ('received', 'assigned'))
    order by %1$s %3$s, e.id %3$s
    limit $13 + 1 $q$,
    sort_column, case when descending then '<' else '>' end, case when descending then 'desc' else 'asc' end, by_due);
begin
  return query execute statement using
    array(select private.my_agency_ids()), array(select private.my_clerk_agency_ids()), in_agency,
    private.search_query(query), in_status, of_kind, is_overdue, of_press_agency,
    private.start_of_day(received_from), private.start_of_day(received_to + 1), after_key, after_id,
    least(greatest(page_size, 1), 200);
end $$;
comment on function private.list_press_enquiries is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids() and to what the caller''s agencies were asked.';

create function public.list_press_enquiries(
  query text default null, in_agency uuid default null, in_status text default null, of_kind text default null,
  is_overdue boolean default null, of_press_agency uuid default null, received_from date default null,
  received_to date default null, order_by text default 'newest', after_key text default null, after_id uuid default null,
  page_size integer default 50)
returns setof public.press_enquiry_row
language sql stable set search_path = '' as $$
  select * from private.list_press_enquiries(
    query, in_agency, in_status, of_kind, is_overdue, of_press_agency, received_from, received_to, order_by, after_key,
    after_id, page_size)
$$;
comment on function public.list_press_enquiries is
  'A page of the press enquiries the caller may see. in_status: a status, or open = received or assigned; is_overdue: open past its time; received_from, received_to: days, inclusive, Asia/Ho_Chi_Minh; order_by: newest | oldest (received) | due (open ones by time due); after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

-- «Việc của tôi» ---------------------------------------------------------------------------------

create function private.my_enquiry_work(after_due timestamptz, after_id uuid, most integer) returns setof public.work_row
language plpgsql stable security definer set search_path = '' as $$
declare
  own_ids constant uuid[] := array(select private.my_clerk_agency_ids());
begin
  return query
    (select e.id, 'enquiry', e.id, e.title, a.short_name, null::text,
       case e.status when 'received' then 'assign' else 'answer' end, null::text, e.due_at,
       coalesce(e.assigned_at, e.received_at), e.due_sort
     from public.press_enquiries e join public.agencies a on a.id = e.agency_id
     where e.agency_id = any (own_ids) and e.status in ('received', 'assigned')
       and (after_id is null or (e.due_sort, e.id) > (after_due, after_id))
     order by e.due_sort, e.id limit most)
    union all
    (select p.id, 'contribution', e.id, e.title, a.short_name, null, null, left(p.request, 300), e.due_at, p.created_at, e.due_sort
     from public.press_enquiry_partners p
     join public.press_enquiries e on e.id = p.enquiry_id join public.agencies a on a.id = e.agency_id
     where p.partner_agency_id = any (own_ids) and p.contributed_at is null and p.withdrawn_at is null
       and (after_id is null or (e.due_sort, p.id) > (after_due, after_id))
     order by e.due_sort, p.id limit most);
end $$;
comment on function private.my_enquiry_work is
  'What of press enquiries waits for the caller: theirs to assign or answer, and parts to contribute to others''. Security definer: as private.my_work, which it serves.';

comment on type public.work_row is
  'Something that waits for the caller. kind: answer (a question to verify) | step (an incident''s next step) | mention | enquiry (of the press, to assign or answer) | contribution (to another agency''s answer); incident_id, incident_title: of the incident or the enquiry; severity: of incidents; detail: the question, or the comment; since: when it began to wait; due_sort, id continue the list.';

create or replace function private.my_work(after_due timestamptz, after_id uuid, page_size integer)
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
      union all
      (select * from private.my_enquiry_work(after_due, after_id, most))
    ) as waiting (id, kind, incident_id, incident_title, agency_short_name, severity, step, detail, due_at, since, due_sort)
    order by waiting.due_sort, waiting.id
    limit most;
end $$;

comment on function public.my_work is
  'What waits for the caller across incidents and press enquiries, by time due, undated last: questions to verify, next steps of their incidents (waiting for others only once overdue), mentions not yet seen, enquiries to assign and answer, parts to contribute. after_due, after_id: due_sort and id of the last row shown; one row more than page_size says that there is a next page.';

revoke execute on function private.list_press_enquiries, private.my_enquiry_work from public;
revoke execute on function public.list_press_enquiries from public, anon, authenticated;
grant execute on function private.list_press_enquiries, public.list_press_enquiries to authenticated;
