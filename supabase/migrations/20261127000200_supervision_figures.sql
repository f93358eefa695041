-- The figures of supervision in one request, and the list of letters to the press that stands behind some of them.

-- A million incidents are counted by what stands with the letter itself, without a look at the article and the incident.
alter table public.correction_requests
  add column press_agency_id uuid references public.press_agencies (id),
  add column incident_found_at timestamptz;
comment on column public.correction_requests.press_agency_id is 'Derived: the newspaper of its press item.';
comment on column public.correction_requests.incident_found_at is 'Derived: when its incident was found, as known at the letter''s last step.';

create function private.keep_letter_figures() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select p.press_agency_id, i.found_at into new.press_agency_id, new.incident_found_at
  from public.press_items p join public.incidents i on i.id = p.incident_id where p.id = new.press_item_id;
  return new;
end $$;
comment on function private.keep_letter_figures is
  'What of its article and incident a letter is counted by. Security definer: reads rows the caller may not see.';
create trigger d_figures before insert or update on public.correction_requests
  for each row execute function private.keep_letter_figures();

alter table public.correction_requests disable trigger user;
update public.correction_requests l set press_agency_id = p.press_agency_id, incident_found_at = i.found_at
from public.press_items p join public.incidents i on i.id = p.incident_id where p.id = l.press_item_id;
alter table public.correction_requests enable trigger user;
update audit.registers set silent_columns = silent_columns || '{press_agency_id,incident_found_at}' where table_name = 'correction_requests';

create index correction_requests_press_agency on public.correction_requests (press_agency_id);
create index correction_requests_by_sending on public.correction_requests (sent_at desc, id desc) where sent_at is not null;
create index correction_requests_counted on public.correction_requests (agency_id, sent_at)
  include (press_agency_id, result, due_at, result_at, incident_found_at) where sent_at is not null;
create index incidents_counted on public.incidents (agency_id) include (due_sort, press_agency_ids) where next_step is not null;

-- Letters ------------------------------------------------------------------------------------------

create view private.sent_letters with (security_invoker = true) as
select id, incident_id, agency_id, press_item_id, press_agency_id, kind, number, sent_at, due_at, result_at, incident_found_at,
  case
    when result in ('full_correction', 'partial_correction', 'response_printed', 'takedown') then 'obtained'
    when result = 'refused' then 'refused'
    when result = 'silence' or due_at <= now() then 'unanswered'
    else 'waiting' end as outcome
from public.correction_requests where sent_at is not null;
comment on view private.sent_letters is
  'Letters sent to newspapers, with what became of each: obtained | refused | unanswered (silence recorded, or past the time of the law) | waiting.';
revoke all on private.sent_letters from anon, authenticated;

create type public.sent_letter_row as (
  id uuid, incident_id uuid, agency_short_name text, press_agency_name text, item_title text, kind text, number text,
  sent_at timestamptz, due_at timestamptz, outcome text, result_at timestamptz, sort_key text);
comment on type public.sent_letter_row is
  'A letter sent to a newspaper, with what became of it (private.sent_letters); sort_key continues the list after it.';

create function private.list_sent_letters(
  in_agency uuid, with_below boolean, of_press_agency uuid, of_outcome text, sent_from date, sent_to date,
  after_key timestamptz, after_id uuid, page_size integer)
returns setof public.sent_letter_row
language sql stable security definer set search_path = '' as $$
  select l.id, l.incident_id, a.short_name, g.name, p.title, l.kind, l.number, l.sent_at, l.due_at, l.outcome, l.result_at,
    l.sent_at::text
  from private.sent_letters l
  join public.press_items p on p.id = l.press_item_id
  join public.press_agencies g on g.id = l.press_agency_id
  join public.agencies a on a.id = l.agency_id
  where l.agency_id = any (array(select private.overseen_ids(in_agency, with_below)))
    and l.sent_at >= coalesce(private.start_of_day(sent_from), '-infinity')
    and l.sent_at < coalesce(private.start_of_day(sent_to + 1), 'infinity')
    and (of_press_agency is null or l.press_agency_id = of_press_agency)
    and (of_outcome is null or l.outcome = of_outcome)
    and (after_id is null or (l.sent_at, l.id) < (after_key, after_id))
  order by l.sent_at desc, l.id desc
  limit least(greatest(page_size, 1), 200) + 1
$$;
comment on function private.list_sent_letters is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids().';

create function public.list_sent_letters(
  in_agency uuid default null, with_below boolean default true, of_press_agency uuid default null, of_outcome text default null,
  sent_from date default null, sent_to date default null, after_key timestamptz default null, after_id uuid default null,
  page_size integer default 50)
returns setof public.sent_letter_row
language sql stable set search_path = '' as $$
  select * from private.list_sent_letters(
    in_agency, with_below, of_press_agency, of_outcome, sent_from, sent_to, after_key, after_id, page_size)
$$;
comment on function public.list_sent_letters is
  'A page of the letters sent to newspapers by agencies whose records the caller may read, the newest first. of_outcome: obtained | refused | unanswered | waiting; sent_from, sent_to: days, inclusive, Asia/Ho_Chi_Minh; after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

-- Figures ------------------------------------------------------------------------------------------

create function private.supervision_figures(from_day date, to_day date, in_agency uuid, with_below boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  ids constant uuid[] := array(select private.overseen_ids(in_agency, with_below));
  starts_at constant timestamptz := private.start_of_day(from_day);
  ends_at constant timestamptz := private.start_of_day(to_day + 1);
  -- Twelve months, the last that of the period's end.
  first_month constant timestamp := date_trunc('month', to_day::timestamp) - interval '11 months';
  months constant timestamptz[] := array(
    select (first_month + make_interval(months => nth)) at time zone 'Asia/Ho_Chi_Minh' from generate_series(0, 12) as nth order by nth);
begin
  -- Many open incidents are of one agency about the same newspapers: counted together once, then taken apart.
  return (with alike as materialized (
    select agency_id, press_agency_ids, count(*) as open, count(*) filter (where due_sort <= now()) as overdue
    from public.incidents where agency_id = any (ids) and next_step is not null group by agency_id, press_agency_ids
  ) select jsonb_build_object(
    'agencies', (
      select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.short_name, 'open', i.open, 'overdue', i.overdue)
        order by i.overdue desc, i.open desc, a.sort_order), '[]')
      from (
        select agency_id, sum(open) as open, sum(overdue) as overdue from alike group by agency_id) as i
      join public.agencies a on a.id = i.agency_id),
    'newspapers', (
      select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'open', coalesce(i.open, 0),
        'overdue', coalesce(i.overdue, 0), 'sent', coalesce(l.sent, 0), 'obtained', coalesce(l.obtained, 0),
        'refused', coalesce(l.refused, 0), 'unanswered', coalesce(l.unanswered, 0), 'waiting', coalesce(l.waiting, 0))
        order by coalesce(i.open, 0) desc, coalesce(l.sent, 0) desc, g.name), '[]')
      from (
        select named.press_agency_id, sum(alike.open) as open, sum(alike.overdue) as overdue
        from alike cross join lateral unnest(alike.press_agency_ids) as named (press_agency_id)
        group by named.press_agency_id) as i
      full join (
        select press_agency_id, count(*) as sent, count(*) filter (where outcome = 'obtained') as obtained,
          count(*) filter (where outcome = 'refused') as refused, count(*) filter (where outcome = 'unanswered') as unanswered,
          count(*) filter (where outcome = 'waiting') as waiting
        from private.sent_letters
        where agency_id = any (ids) and sent_at >= starts_at and sent_at < ends_at group by press_agency_id) as l
        using (press_agency_id)
      join public.press_agencies g on g.id = press_agency_id),
    'corrected', (
      select jsonb_build_object('count', count(*),
        'median_days', round((percentile_cont(0.5) within group (order by days))::numeric, 1),
        'p90_days', round((percentile_cont(0.9) within group (order by days))::numeric, 1))
      from (
        select extract(epoch from result_at - incident_found_at)::float8 / 86400 as days
        from private.sent_letters
        where agency_id = any (ids) and sent_at >= starts_at and sent_at < ends_at and outcome = 'obtained') as told),
    'enquiries', (
      select jsonb_build_object('received', count(*) filter (where status <> 'voided'),
        'answered', count(*) filter (where status = 'answered'), 'refused', count(*) filter (where status = 'refused'),
        'open', count(*) filter (where status in ('received', 'assigned')),
        'overdue', count(*) filter (where due_sort <= now()),
        'timed', count(*) filter (where answered_at is not null and due_at is not null),
        'in_time', count(*) filter (where answered_at <= due_at))
      from public.press_enquiries where agency_id = any (ids) and received_at >= starts_at and received_at < ends_at),
    'spokespersons', (
      select jsonb_build_object('in_office', count(*), 'untrained', (
        select count(*) from private.untrained_spokespersons(null, private.today()) as u where u.agency_id = any (ids)))
      from public.spokespersons s where s.agency_id = any (ids) and s.valid_from <= private.today()
        and private.today() <= coalesce(s.valid_to, 'infinity')),
    'months', (
      select jsonb_agg(jsonb_build_object('month', to_char(first_month + make_interval(months => nth - 1), 'YYYY-MM'),
        'incidents', coalesce(i.found, 0), 'enquiries', coalesce(e.received, 0)) order by nth)
      from generate_series(1, 12) as nth
      left join (
        select width_bucket(found_at, months) as nth, count(*) as found from public.incidents
        where agency_id = any (ids) and found_at >= months[1] and found_at < months[13] group by 1) as i using (nth)
      left join (
        select width_bucket(received_at, months) as nth, count(*) as received from public.press_enquiries
        where agency_id = any (ids) and received_at >= months[1] and received_at < months[13] group by 1) as e using (nth))));
end $$;
comment on function private.supervision_figures is
  'Security definer: counts past row-level security so that indexes serve, and limits itself to private.my_agency_ids().';

create function public.supervision_figures(from_day date, to_day date, in_agency uuid default null, with_below boolean default true)
returns jsonb
language sql stable set search_path = '' as $$
  select private.supervision_figures(from_day, to_day, in_agency, with_below)
$$;
comment on function public.supervision_figures is
  'Of agencies whose records the caller may read: agencies, newspapers: incidents with something left to do now, and of these past their time; letters sent in the period by what became of them; corrected: of those obtained, days from the discovery (median, 90th percentile); enquiries received in the period; spokespersons in office today; months: how many incidents were found and enquiries received in each of twelve months, the last that of to_day. Days inclusive, Asia/Ho_Chi_Minh.';

revoke execute on function private.keep_letter_figures, private.list_sent_letters, private.supervision_figures from public;
grant execute on function private.list_sent_letters, private.supervision_figures to authenticated;
revoke execute on function public.list_sent_letters, public.supervision_figures from public, anon, authenticated;
grant execute on function public.list_sent_letters, public.supervision_figures to authenticated;
