-- Incidents counted as they are written, for the figures of supervision. A tally is a list of additions and subtractions:
-- writers only append, so that none waits for another, and a reader sums what its snapshot holds, so that no sum is ever
-- half a change. Now and then an agency's entries are folded into one.

create table private.open_incident_tallies (
  id bigint generated always as identity primary key,
  agency_id uuid not null references public.agencies (id),
  press_agency_ids uuid[] not null,
  next_step text not null,
  is_dated boolean not null,
  amount integer not null
);
comment on table private.open_incident_tallies is
  'How many incidents of an agency have something left to do, in entries to be summed.';
comment on column private.open_incident_tallies.is_dated is 'Whether the step is due at all; when, is not kept: see private.open_incident_counts.';

create table private.found_incident_tallies (
  id bigint generated always as identity primary key,
  agency_id uuid not null references public.agencies (id),
  month date not null,
  amount integer not null
);
comment on table private.found_incident_tallies is 'How many incidents an agency found in a month, in entries to be summed.';
comment on column private.found_incident_tallies.month is 'Its first day, Asia/Ho_Chi_Minh.';

create index open_incident_tallies_agency on private.open_incident_tallies (agency_id);
create index found_incident_tallies_agency on private.found_incident_tallies (agency_id, month);
alter table private.open_incident_tallies enable row level security;
alter table private.found_incident_tallies enable row level security;
revoke all on private.open_incident_tallies, private.found_incident_tallies from anon, authenticated;

create function private.month_of(moment timestamptz) returns date
language sql immutable set search_path = '' as $$
  select date_trunc('month', moment at time zone 'Asia/Ho_Chi_Minh')::date
$$;
comment on function private.month_of is 'The first day of the month of a moment, Asia/Ho_Chi_Minh.';

-- Folding ------------------------------------------------------------------------------------------

create function private.fold_open_incident_tallies(of_agency uuid) returns void
language sql volatile security definer set search_path = '' as $$
  with folded as (
    delete from private.open_incident_tallies where id in (
      -- What another is folding is left to it.
      select id from private.open_incident_tallies where agency_id = of_agency for update skip locked)
    returning press_agency_ids, next_step, is_dated, amount
  )
  insert into private.open_incident_tallies (agency_id, press_agency_ids, next_step, is_dated, amount)
  select of_agency, press_agency_ids, next_step, is_dated, sum(amount) from folded group by 2, 3, 4 having sum(amount) <> 0
$$;
comment on function private.fold_open_incident_tallies is
  'Makes one entry of those that count alike. Security definer: writes what nobody may write.';

create function private.fold_found_incident_tallies(of_agency uuid) returns void
language sql volatile security definer set search_path = '' as $$
  with folded as (
    delete from private.found_incident_tallies where id in (
      select id from private.found_incident_tallies where agency_id = of_agency for update skip locked)
    returning month, amount
  )
  insert into private.found_incident_tallies (agency_id, month, amount)
  select of_agency, month, sum(amount) from folded group by 2 having sum(amount) <> 0
$$;
comment on function private.fold_found_incident_tallies is
  'Makes one entry of those that count alike. Security definer: writes what nobody may write.';

-- Counting -----------------------------------------------------------------------------------------

create type private.tallied_incident as (
  agency_id uuid, press_agency_ids uuid[], next_step text, next_due_at timestamptz, found_at timestamptz, amount integer);
comment on type private.tallied_incident is 'What of an incident is counted; amount: 1 as it is now, -1 as it was.';

create function private.tally_written_incidents() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- One entry in so many has the entries of its agency folded.
  fold_every constant integer := 50;
  written private.tallied_incident[] := array(
    select row(agency_id, press_agency_ids, next_step, next_due_at, found_at, 1)::private.tallied_incident from new_rows);
  agency uuid;
begin
  if tg_op = 'UPDATE' then
    written := written || array(
      select row(agency_id, press_agency_ids, next_step, next_due_at, found_at, -1)::private.tallied_incident from old_rows);
  end if;
  for agency in
    with entered as (
      insert into private.open_incident_tallies (agency_id, press_agency_ids, next_step, is_dated, amount)
      select w.agency_id, w.press_agency_ids, w.next_step, w.next_due_at is not null, sum(w.amount)
      from unnest(written) as w where w.next_step is not null
      group by 1, 2, 3, 4 having sum(w.amount) <> 0
      returning id, agency_id
    ) select agency_id from entered where id % fold_every = 0
  loop
    perform private.fold_open_incident_tallies(agency);
  end loop;
  for agency in
    with entered as (
      insert into private.found_incident_tallies (agency_id, month, amount)
      select w.agency_id, private.month_of(w.found_at), sum(w.amount)
      from unnest(written) as w
      group by 1, 2 having sum(w.amount) <> 0
      returning id, agency_id
    ) select agency_id from entered where id % fold_every = 0
  loop
    perform private.fold_found_incident_tallies(agency);
  end loop;
  return null;
end $$;
comment on function private.tally_written_incidents is
  'Enters into the tallies what a statement has changed; no incident is ever deleted. Security definer: writes what nobody may write.';

create trigger g_tally_inserted after insert on public.incidents
  referencing new table as new_rows for each statement execute function private.tally_written_incidents();
create trigger g_tally_updated after update on public.incidents
  referencing old table as old_rows new table as new_rows for each statement execute function private.tally_written_incidents();

create function private.tally_all_incidents() returns void
language sql volatile security definer set search_path = '' as $$
  lock table public.incidents in share row exclusive mode;
  delete from private.open_incident_tallies;
  delete from private.found_incident_tallies;
  insert into private.open_incident_tallies (agency_id, press_agency_ids, next_step, is_dated, amount)
  select agency_id, press_agency_ids, next_step, next_due_at is not null, count(*)
  from public.incidents where next_step is not null group by 1, 2, 3, 4;
  insert into private.found_incident_tallies (agency_id, month, amount)
  select agency_id, private.month_of(found_at), count(*) from public.incidents group by 1, 2;
$$;
comment on function private.tally_all_incidents is
  'Counts all incidents anew, for rows that came in past the triggers. Security definer: writes what nobody may write.';
select private.tally_all_incidents();

create view private.open_incident_counts with (security_invoker = true) as
select agency_id, press_agency_ids, next_step, amount as open, case when is_dated then amount else 0 end as overdue
from private.open_incident_tallies
union all
-- What has become overdue is not written anywhere; what is not yet due is always little, and taken off.
select agency_id, press_agency_ids, next_step, 0, -1
from public.incidents where next_step is not null and due_sort > now() and due_sort < 'infinity';
comment on view private.open_incident_counts is
  'To be summed: incidents with something left to do now, and of these past their time.';
revoke all on private.open_incident_counts from anon, authenticated;

revoke execute on function private.month_of, private.fold_open_incident_tallies, private.fold_found_incident_tallies,
  private.tally_written_incidents, private.tally_all_incidents from public;

-- Figures ------------------------------------------------------------------------------------------

create function private.in_days(length interval) returns numeric
language sql immutable set search_path = '' as $$
  select round(extract(epoch from length) / 86400, 1)
$$;
comment on function private.in_days is 'A length of time in days, to a tenth.';
revoke execute on function private.in_days from public;

create or replace function private.supervision_figures(from_day date, to_day date, in_agency uuid, with_below boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  ids constant uuid[] := array(select private.overseen_ids(in_agency, with_below));
  starts_at constant timestamptz := private.start_of_day(from_day);
  ends_at constant timestamptz := private.start_of_day(to_day + 1);
  -- Twelve months, the last that of the period's end.
  first_month constant date := (date_trunc('month', to_day::timestamp) - interval '11 months')::date;
  enquiries_from constant timestamptz := private.start_of_day(first_month);
  enquiries_until constant timestamptz := private.start_of_day((first_month + interval '12 months')::date);
begin
  -- Many open incidents are of one agency about the same newspapers: counted together once, then taken apart.
  return (with alike as materialized (
    select agency_id, press_agency_ids, sum(open) as open, sum(overdue) as overdue
    from private.open_incident_counts where agency_id = any (ids) group by agency_id, press_agency_ids having sum(open) > 0
  ), letters as materialized (
    select press_agency_id, outcome, count(*) as amount
    from private.sent_letters where agency_id = any (ids) and sent_at >= starts_at and sent_at < ends_at
    group by press_agency_id, outcome
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
        select press_agency_id, sum(amount) as sent, sum(amount) filter (where outcome = 'obtained') as obtained,
          sum(amount) filter (where outcome = 'refused') as refused, sum(amount) filter (where outcome = 'unanswered') as unanswered,
          sum(amount) filter (where outcome = 'waiting') as waiting
        from letters group by press_agency_id) as l
        using (press_agency_id)
      join public.press_agencies g on g.id = press_agency_id),
    'corrected', (
      select jsonb_build_object('count', count(*),
        'median_days', private.in_days(percentile_cont(0.5) within group (order by result_at - incident_found_at)),
        'p90_days', private.in_days(percentile_cont(0.9) within group (order by result_at - incident_found_at)))
      from private.sent_letters
      where agency_id = any (ids) and sent_at >= starts_at and sent_at < ends_at and outcome = 'obtained'),
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
      select jsonb_agg(jsonb_build_object('month', to_char(months.month, 'YYYY-MM'),
        'incidents', coalesce(i.found, 0), 'enquiries', coalesce(e.received, 0)) order by months.month)
      from (select (first_month + make_interval(months => nth))::date from generate_series(0, 11) as nth) as months (month)
      left join (
        select month, sum(amount) as found from private.found_incident_tallies
        where agency_id = any (ids) and month >= first_month group by month) as i using (month)
      left join (
        select private.month_of(received_at) as month, count(*) as received from public.press_enquiries
        where agency_id = any (ids) and received_at >= enquiries_from and received_at < enquiries_until group by 1) as e
        using (month))));
end $$;
