-- The reports of a year side by side, what of them waits for somebody, who has not confirmed, and who reads their history.

create type public.year_report_row as (
  agency_id uuid, agency_short_name text, dissolved_on date, is_owed boolean, report_id uuid, state text, confirmed_at timestamptz,
  is_late boolean, is_overdue boolean, is_returned boolean, is_corrected boolean, has_moved boolean, recorded jsonb, reported jsonb,
  is_demo boolean);
comment on type public.year_report_row is
  'An agency''s report of a year. is_owed: it still exists, so that somebody can confirm it; state: draft also where nothing is written yet; is_late: confirmed after its time; is_overdue: not confirmed and past its time; is_corrected: some number is by hand; has_moved: the records say other numbers than when it was confirmed; recorded: what the records say now; reported: what the report gives; both as type report_numbers.';

create function private.my_year_reports(of_year integer) returns setof public.year_report_row
language plpgsql stable security definer set search_path = '' as $$
declare
  terms constant public.report_terms := private.report_terms(of_year, private.today());
begin
  return query
    select a.id, a.short_name, a.dissolved_on, owed.is_owed, r.id, coalesce(r.state, 'draft'), r.confirmed_at, coalesce(r.is_late, false),
      owed.is_owed and not n.is_confirmed and coalesce(terms.due_at <= now(), false), coalesce(r.is_returned, false),
      coalesce(num_nonnulls(r.conferences_reason, r.briefings_reason, r.replies_reason, r.spoken_reason, r.in_time_reason,
        r.responses_reason) > 0, false),
      n.is_confirmed and private.recorded_in(r) is distinct from n.recorded, to_jsonb(n.recorded), to_jsonb(n.reported),
      coalesce(r.is_demo, false)
    from private.year_numbers(array(select private.my_agency_ids()), terms) as n
    join public.agencies a on a.id = n.agency_id
    left join public.agency_reports r on r.id = n.report_id
    cross join lateral (
      select a.dissolved_on is null or a.dissolved_on > greatest(terms.to_day, private.today()) as is_owed) as owed
    order by a.sort_order, a.id;
end $$;
comment on function private.my_year_reports is 'Security definer: limits itself to private.my_agency_ids().';

create function public.year_reports(of_year integer) returns setof public.year_report_row
language sql stable set search_path = '' as $$
  select * from private.my_year_reports(of_year)
$$;
comment on function public.year_reports is
  'The reports of a year of all agencies the caller may see and that report, with what stands in them. The sum of the rows is what the caller may know: that of a province for who supervises all of it.';

create function private.my_province_numbers(of_agency uuid, of_year integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if of_agency is null or of_agency <> all (array(select private.my_overseen_agency_ids())) then
    return null;
  end if;
  return to_jsonb(private.sum_of_year(of_agency, private.report_terms(of_year, private.today())));
end $$;
comment on function private.my_province_numbers is 'Security definer: limits itself to what the caller supervises or manages.';

create function public.province_numbers(of_agency uuid, of_year integer) returns jsonb
language sql stable set search_path = '' as $$
  select private.my_province_numbers(of_agency, of_year)
$$;
comment on function public.province_numbers is
  'What the reports of a year of an agency and all below it come to, as type report_numbers; null for who does not see all of them.';

-- Who has not confirmed ----------------------------------------------------------------------------

create function private.unconfirmed_reports(in_ids uuid[], on_day date)
returns table (agency_id uuid, year integer, report_id uuid, opened_at timestamptz, due_at timestamptz, is_overdue boolean, is_returned boolean)
language sql stable security definer set search_path = '' as $$
  select a.id, terms.year, r.id, private.start_of_day(terms.to_day + 1), terms.due_at, terms.due_at <= private.start_of_day(on_day + 1),
    coalesce(r.is_returned, false)
  from generate_series(2017, private.last_report_year(on_day)) as past (year)
  cross join lateral private.report_terms(past.year, on_day) as terms
  cross join lateral private.reporting_agencies(in_ids, terms.from_day, terms.to_day) as reporting (id)
  join public.agencies a on a.id = reporting.id
  left join public.agency_reports r on r.agency_id = a.id and r.year = terms.year and not r.is_sum
  -- Reports of before the decree are the province's own; nobody is called to account for them.
  where terms.basis = 'law' and terms.due_at is not null and (a.dissolved_on is null or on_day < a.dissolved_on)
    and (r.confirmed_at is null or r.confirmed_at >= private.start_of_day(on_day + 1))
  order by terms.year, a.sort_order, a.id
$$;
comment on function private.unconfirmed_reports is
  'Which of the agencies have not confirmed a report the law asks for, of all years whose days were over on a day; opened_at: since when they can; is_overdue: past its time by the end of that day. What an agency dissolved since has left unconfirmed nobody owes: its numbers are those of its records. Security definer: asks nothing about the caller; functions that do call it.';

create function private.report_unconfirmed_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select u.agency_id, 'report_unconfirmed', u.report_id, null::uuid, 'Báo cáo năm ' || u.year, u.due_at, u.due_at, null::timestamptz,
    (private.report_terms(u.year, private.day_of(at))).rule_id
  from private.unconfirmed_reports(in_ids, private.day_of(at)) as u
  where u.due_at <= at
$$;
comment on function private.report_unconfirmed_findings is
  'A yearly report the law asks for is not confirmed and its time is over; the record is the draft, where one has been begun. Security definer: a part of private.findings.';
insert into private.joint_parts (joint, part, sort_order) values ('finding', 'report_unconfirmed_findings', 150);

create function private.my_report_work(after_due timestamptz, after_id uuid, most integer) returns setof public.work_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select * from (
      select coalesce(u.report_id, md5('agency_report:' || u.agency_id || u.year)::uuid) as id, 'report', u.agency_id,
        'Báo cáo năm ' || u.year, a.short_name, null::text, u.year::text, null::text, u.due_at as due, u.opened_at, u.due_at
      from private.unconfirmed_reports(array(select private.my_clerk_agency_ids()), private.today()) as u
      join public.agencies a on a.id = u.agency_id
    ) as waiting
    where after_id is null or (waiting.due, waiting.id) > (after_due, after_id)
    order by waiting.due, waiting.id limit most;
end $$;
comment on function private.my_report_work is
  'The caller''s agencies'' reports to confirm, from 15/12 on. incident_id: the agency; step: the year. Security definer: as private.my_work, which it serves.';
insert into private.joint_parts (joint, part, sort_order) values ('work', 'my_report_work', 60);

create function private.report_calendar(from_at timestamptz, until_at timestamptz, in_ids uuid[])
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select 'report_due', coalesce(r.id, md5('agency_report:' || a.id || terms.year)::uuid), a.id, a.id, a.short_name,
      'Báo cáo năm ' || terms.year, terms.year::text, null::timestamptz, terms.due_at, null::boolean, true, coalesce(r.is_demo, false),
      coalesce(r.updated_at, private.start_of_day(terms.from_day)), coalesce(r.version, 1)
    from generate_series(
      greatest(2017, extract(year from private.day_of(from_at))::integer),
      least(private.last_report_year(private.today()) + 1, extract(year from private.day_of(until_at))::integer)) as counted (year)
    cross join lateral private.report_terms(counted.year, private.today()) as terms
    cross join lateral private.reporting_agencies(in_ids, terms.from_day, terms.to_day) as reporting (id)
    join public.agencies a on a.id = reporting.id
    left join public.agency_reports r on r.agency_id = a.id and r.year = terms.year and not r.is_sum
    where terms.basis = 'law' and terms.due_at > from_at and terms.due_at <= until_at
      and (a.dissolved_on is null or private.today() < a.dissolved_on) and (r.id is null or r.state <> 'confirmed');
end $$;
comment on function private.report_calendar is
  'By when the yearly reports that the law asks for must be confirmed, of those not yet confirmed; the page is that of the agency''s report, detail its year. Security definer: as private.list_calendar, which it serves.';
insert into private.joint_parts (joint, part, sort_order) values ('calendar', 'report_calendar', 60);

-- One record's history -----------------------------------------------------------------------------

create or replace function private.record_timeline(record_id uuid, before_id bigint, page_size integer)
returns setof public.timeline_entry
language sql stable security definer set search_path = '' as $$
  select c.id, c.changed_at, p.full_name, c.table_name, c.operation,
    -- A person holds several roles: a change says at which agency.
    case c.table_name when 'memberships' then c.was || jsonb_build_object('agency_id', c.agency_id) else c.was end,
    case c.table_name when 'memberships' then c.is_now || jsonb_build_object('agency_id', c.agency_id) else c.is_now end
  from audit.changes c left join public.profiles p on p.id = c.changed_by
  where c.subject_id = record_timeline.record_id
    and case
      when c.table_name in ('agencies', 'press_agencies', 'settings', 'legal_rules', 'public_holidays', 'reorganisations')
        then (select private.is_member())
      -- Of people: themselves, and who manages them.
      when c.table_name in ('memberships', 'profiles') and c.subject_id = (select auth.uid()) then true
      when c.table_name in ('memberships', 'invitations')
        then c.agency_id = any (array(select private.my_managed_agency_ids())) and (select private.is_assured())
      when c.table_name = 'profiles'
        then (select private.is_assured()) and exists (
          select from public.memberships m
          where m.user_id = record_timeline.record_id and m.agency_id = any (array(select private.my_managed_agency_ids())))
      -- Of a sum: who sees all that it sums.
      when c.table_name = 'agency_reports'
        then case
          when (select r.is_sum from public.agency_reports r where r.id = record_timeline.record_id)
            then c.agency_id = any (array(select private.my_overseen_agency_ids()))
          else c.agency_id = any (array(select private.my_agency_ids())) end
      -- Of an enquiry too: who is asked to contribute sees it, not how its answer came about.
      when c.table_name = any (array(select table_name from audit.registers where is_read_by_agency))
        then c.agency_id = any (array(select private.my_agency_ids()))
      when c.table_name = 'training_courses' or c.table_name = 'attachments' and exists (
          select from public.training_courses t where t.id = record_timeline.record_id)
        then c.agency_id = any (array(select private.my_agency_ids()))
          or exists (
            select from public.training_courses t
            where t.id = record_timeline.record_id and t.invited_agency_ids && array(select private.my_agency_ids()))
      -- Of people at a course the invited see their own.
      when c.table_name = 'training_attendances'
        then c.agency_id = any (array(select private.my_agency_ids()))
          or exists (
            select from public.training_courses t
            where t.id = record_timeline.record_id and t.agency_id = any (array(select private.my_agency_ids())))
      when c.table_name in ('spokespersons', 'delegations', 'public_contacts', 'attachments', 'incidents', 'press_items',
        'verification_requests', 'correction_requests')
        then c.agency_id = any (array(select private.my_agency_ids()))
          or exists (
            select from public.incidents i
            where i.id = record_timeline.record_id and i.asked_agency_ids && array(select private.my_clerk_agency_ids()))
    end
    and (before_id is null or c.id < before_id)
  order by c.id desc
  limit least(greatest(page_size, 1), 200) + 1
$$;

revoke execute on function private.my_year_reports, private.my_province_numbers, private.unconfirmed_reports,
  private.report_unconfirmed_findings, private.my_report_work, private.report_calendar from public;
revoke execute on function public.year_reports, public.province_numbers from public, anon, authenticated;
grant execute on function private.my_year_reports, private.my_province_numbers, public.year_reports, public.province_numbers
  to authenticated;
