-- The six figures of the yearly report (Decree 244/2026 art. 10 and its annex), counted from the records for any period: each
-- of its numbers is a list of records, so that the list behind a number can never say another one.

create type public.report_terms as (
  year integer, from_day date, to_day date, is_closed boolean, due_at timestamptz, rule_id uuid, basis text, instrument text,
  article text);
comment on type public.report_terms is
  'What holds of the yearly reports of a year. from_day, to_day: the days whose records it counts, inclusive; is_closed: they are over; due_at: by when it is sent, by rule_id; basis: law, or policy for the years before the decree; null without a rule.';

create function private.report_terms(of_year integer, on_day date) returns public.report_terms
language sql stable security definer set search_path = '' as $$
  select row(of_year, make_date(of_year - 1, 12, 15), last.day, on_day > last.day, due.due_at, rule.id, rule.basis, rule.instrument,
    rule.article)::public.report_terms
  from (select make_date(of_year, 12, 14) as day) as last
  cross join lateral private.rule_in_force('annual_report', last.day, 'province', null) as rule
  cross join lateral private.deadline('annual_report', private.start_of_day(last.day), 'province') as due
$$;
comment on function private.report_terms is
  'The days a year''s report counts (Decree 244/2026 art. 10: from 15/12 of the year before to 14/12) and, by the rule in force on the last of them, when it is due. Security definer: asks nothing about the caller.';

create function public.report_terms(of_year integer) returns public.report_terms
language sql stable set search_path = '' as $$
  select private.report_terms(of_year, private.today())
$$;
comment on function public.report_terms is 'What holds of the yearly reports of a year, seen from today.';

create function private.last_report_year(on_day date) returns integer
language sql immutable set search_path = '' as $$
  select extract(year from on_day + 17)::integer - 1
$$;
comment on function private.last_report_year is 'The last year whose report''s days are over: from 15/12, seventeen days before the next year, it is the year itself.';

create function private.reporting_agencies(in_ids uuid[], from_day date, to_day date) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.id from public.agencies a
  cross join lateral private.rule_in_force('scope', to_day, a.kind, null) as scope
  where a.id = any (in_ids) and scope.id is not null
    and (a.established_on is null or a.established_on <= to_day) and (a.dissolved_on is null or from_day < a.dissolved_on)
$$;
comment on function private.reporting_agencies is
  'Agencies whose records a period''s figures count: those the decree binds (no Party bodies) that existed in it. One dissolved within it keeps what was settled in its name until its end; what was open went to its heir and counts there. Security definer: asks nothing about the caller; functions that do call it.';

create type public.report_record as (
  figure text, agency_id uuid, record_table text, record_id uuid, title text, happened_at timestamptz, state text);
comment on type public.report_record is
  'A record that a number of the report counts. figure: conferences | briefings | replies | requests | spoken | unexpected | in_time | with_limit | responses | matters; happened_at: what places it in a period: an event''s beginning, an enquiry''s receipt, a matter''s discovery.';

create function private.report_records(in_ids uuid[], from_day date, to_day date) returns setof public.report_record
language sql stable security definer set search_path = '' as $$
  with ids as materialized (
    select array(select private.reporting_agencies(in_ids, from_day, to_day)) as own,
      private.start_of_day(from_day) as begins_at, private.start_of_day(to_day + 1) as ends_at
  )
  select case e.kind when 'press_conference' then 'conferences' else 'briefings' end, e.agency_id, 'press_events', e.id, e.title,
    e.starts_at, e.state
  from ids join public.press_events e on e.agency_id = any (ids.own) and e.starts_at >= ids.begins_at and e.starts_at < ids.ends_at
  where e.state in ('held', 'closed')
    -- A briefing one holds oneself is not one to which one came.
    and (e.kind = 'press_conference' or e.kind = 'press_briefing' and e.role = 'participant')
  union all
  select f.figure, q.agency_id, 'press_enquiries', q.id, q.title, q.received_at, q.status
  from ids join public.press_enquiries q on q.agency_id = any (ids.own) and q.received_at >= ids.begins_at and q.received_at < ids.ends_at
  cross join lateral (
    select q.kind = 'unexpected_event' as is_unexpected, q.kind = 'unexpected_event' and q.due_at is not null as has_limit,
      -- Who refuses has told the press nothing.
      q.status = 'answered' as is_answered
  ) as judged
  cross join lateral (values
    ('requests', true),
    ('replies', is_answered),
    ('unexpected', is_unexpected),
    ('spoken', is_unexpected and is_answered),
    ('with_limit', has_limit),
    ('in_time', has_limit and is_answered and q.answered_at <= q.due_at)
  ) as f (figure, counts)
  where q.status <> 'voided' and f.counts
  union all
  select f.figure, i.agency_id, 'incidents', i.id, i.title, i.found_at, i.status
  from ids join public.incidents i on i.agency_id = any (ids.own) and i.found_at >= ids.begins_at and i.found_at < ids.ends_at
  cross join lateral (values
    ('matters', true),
    ('responses', exists (select from public.correction_requests l where l.incident_id = i.id and l.sent_at is not null))
  ) as f (figure, counts)
  -- Art. 7.6 is about false reports: one found right, or of which nothing could be found out, calls for no letter.
  where i.status <> 'voided' and (i.conclusion is null or i.conclusion not in ('accurate', 'undetermined')) and f.counts
$$;
comment on function private.report_records is
  'Each record once for each number that counts it. What arose in the period is counted, and what has become of it by now: an answer given after the last day is one to a request of the period. Security definer: asks nothing about the caller; functions that do call it.';

create type public.report_numbers as (
  conferences integer, briefings integer, replies integer, requests integer, spoken integer, unexpected integer, in_time integer,
  with_limit integer, responses integer, matters integer);
comment on type public.report_numbers is
  'The six figures as ten numbers, in the order of the decree''s form: press conferences held; times information was brought to press briefings; replies / requests of the press; unexpected events spoken on / all; in time / with a time limit; matters answered in writing with a request to correct and apologise / all.';

create function private.count_records(in_ids uuid[], from_day date, to_day date)
returns table (agency_id uuid, numbers public.report_numbers)
language sql stable security definer set search_path = '' as $$
  select asked.id, row(
    count(*) filter (where figure = 'conferences'), count(*) filter (where figure = 'briefings'),
    count(*) filter (where figure = 'replies'), count(*) filter (where figure = 'requests'),
    count(*) filter (where figure = 'spoken'), count(*) filter (where figure = 'unexpected'),
    count(*) filter (where figure = 'in_time'), count(*) filter (where figure = 'with_limit'),
    count(*) filter (where figure = 'responses'), count(*) filter (where figure = 'matters'))::public.report_numbers
  from private.reporting_agencies(in_ids, from_day, to_day) as asked (id)
  left join private.report_records(in_ids, from_day, to_day) as r on r.agency_id = asked.id
  group by asked.id
$$;
comment on function private.count_records is
  'The numbers of each agency that reports. Security definer: asks nothing about the caller; functions that do call it.';

-- For who looks ------------------------------------------------------------------------------------

create function private.my_report_figures(from_day date, to_day date, in_agency uuid)
returns table (agency_id uuid, agency_short_name text, numbers jsonb)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select a.id, a.short_name, to_jsonb(c.numbers)
    from private.count_records(
      array(select id from private.my_agency_ids() as id where in_agency is null or id = in_agency), from_day, to_day) as c
    join public.agencies a on a.id = c.agency_id
    order by a.sort_order, a.id;
end $$;
comment on function private.my_report_figures is 'Security definer: limits itself to private.my_agency_ids().';

create function public.report_figures(from_day date, to_day date, in_agency uuid default null)
returns table (agency_id uuid, agency_short_name text, numbers jsonb)
language sql stable set search_path = '' as $$
  select * from private.my_report_figures(from_day, to_day, in_agency)
$$;
comment on function public.report_figures is
  'The numbers of a period, days inclusive, Asia/Ho_Chi_Minh, of each agency whose records the caller may see and whom the decree binds; numbers: as type report_numbers.';

create type public.report_record_row as (
  agency_id uuid, agency_short_name text, record_table text, record_id uuid, title text, happened_at timestamptz, state text,
  sort_key text);
comment on type public.report_record_row is 'A line of the list behind a number, as report_record; sort_key and record_id continue it.';

create function private.my_report_records(
  of_figure text, from_day date, to_day date, in_agency uuid, after_key text, after_id uuid, page_size integer)
returns setof public.report_record_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select r.agency_id, a.short_name, r.record_table, r.record_id, r.title, r.happened_at, r.state, r.happened_at::text
    from private.report_records(
      array(select id from private.my_agency_ids() as id where in_agency is null or id = in_agency), from_day, to_day) as r
    join public.agencies a on a.id = r.agency_id
    where r.figure = of_figure and (after_id is null or (r.happened_at, r.record_id) < (after_key::timestamptz, after_id))
    order by r.happened_at desc, r.record_id desc
    limit least(greatest(page_size, 1), 200) + 1;
end $$;
comment on function private.my_report_records is 'Security definer: limits itself to private.my_agency_ids().';

create function public.report_records(
  of_figure text, from_day date, to_day date, in_agency uuid default null, after_key text default null, after_id uuid default null,
  page_size integer default 50)
returns setof public.report_record_row
language sql stable set search_path = '' as $$
  select * from private.my_report_records(of_figure, from_day, to_day, in_agency, after_key, after_id, page_size)
$$;
comment on function public.report_records is
  'A page of the records that a number of public.report_figures counts, newest first; after_key, after_id: sort_key and record_id of the last row shown; one row more than page_size says that there is a next page.';

revoke execute on function private.report_terms, private.last_report_year, private.reporting_agencies, private.report_records,
  private.count_records, private.my_report_figures, private.my_report_records from public;
revoke execute on function public.report_terms, public.report_figures, public.report_records from public, anon, authenticated;
grant execute on function private.report_terms, private.my_report_figures, private.my_report_records, public.report_terms,
  public.report_figures, public.report_records to authenticated;
