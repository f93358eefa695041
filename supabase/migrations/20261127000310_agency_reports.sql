-- The yearly report of an agency, and of a province the sum of all of its agencies: drafted from the records, corrected by hand
-- only with a reason, confirmed; Decree 244/2026 art. 10.

create function private.my_overseen_agency_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select private.agency_ids_below(array['supervisor', 'manager']);
end $$;
comment on function private.my_overseen_agency_ids is
  'Agencies of which the caller sees everything that lies below them too, so that a sum tells them nothing. Security definer: as the helper it calls.';
revoke execute on function private.my_overseen_agency_ids from public;
grant execute on function private.my_overseen_agency_ids to authenticated, service_role;

create table public.agency_reports (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  year integer not null constraint agency_reports_year check (year between 2017 and 2100),
  is_sum boolean not null default false,
  recorded_conferences integer,
  recorded_briefings integer,
  recorded_replies integer,
  recorded_requests integer,
  recorded_spoken integer,
  recorded_unexpected integer,
  recorded_in_time integer,
  recorded_with_limit integer,
  recorded_responses integer,
  recorded_matters integer,
  corrected_conferences integer constraint agency_reports_corrected_conferences check (corrected_conferences between 0 and 1000000),
  conferences_reason text constraint agency_reports_conferences_reason check (length(btrim(conferences_reason)) between 3 and 1000),
  corrected_briefings integer constraint agency_reports_corrected_briefings check (corrected_briefings between 0 and 1000000),
  briefings_reason text constraint agency_reports_briefings_reason check (length(btrim(briefings_reason)) between 3 and 1000),
  corrected_replies integer constraint agency_reports_corrected_replies check (corrected_replies between 0 and 1000000),
  corrected_requests integer constraint agency_reports_corrected_requests check (corrected_requests between 0 and 1000000),
  replies_reason text constraint agency_reports_replies_reason check (length(btrim(replies_reason)) between 3 and 1000),
  corrected_spoken integer constraint agency_reports_corrected_spoken check (corrected_spoken between 0 and 1000000),
  corrected_unexpected integer constraint agency_reports_corrected_unexpected check (corrected_unexpected between 0 and 1000000),
  spoken_reason text constraint agency_reports_spoken_reason check (length(btrim(spoken_reason)) between 3 and 1000),
  corrected_in_time integer constraint agency_reports_corrected_in_time check (corrected_in_time between 0 and 1000000),
  corrected_with_limit integer constraint agency_reports_corrected_with_limit check (corrected_with_limit between 0 and 1000000),
  in_time_reason text constraint agency_reports_in_time_reason check (length(btrim(in_time_reason)) between 3 and 1000),
  corrected_responses integer constraint agency_reports_corrected_responses check (corrected_responses between 0 and 1000000),
  corrected_matters integer constraint agency_reports_corrected_matters check (corrected_matters between 0 and 1000000),
  responses_reason text constraint agency_reports_responses_reason check (length(btrim(responses_reason)) between 3 and 1000),
  difficulties text constraint agency_reports_difficulties check (length(btrim(difficulties)) between 3 and 20000),
  proposals text constraint agency_reports_proposals check (length(btrim(proposals)) between 3 and 20000),
  state text not null default 'draft' constraint agency_reports_state check (state in ('draft', 'confirmed')),
  confirmed_at timestamptz,
  due_at timestamptz,
  due_rule_id uuid references public.legal_rules (id),
  is_late boolean not null generated always as (coalesce(confirmed_at >= due_at, false)) stored,
  reopen_reason text constraint agency_reports_reopen_reason check (length(btrim(reopen_reason)) between 3 and 1000),
  is_returned boolean not null default false,
  is_demo boolean not null default false,
  title text not null generated always as (
    case when is_sum then 'Báo cáo tổng hợp năm ' else 'Báo cáo năm ' end || (year::text)) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint agency_reports_once unique (agency_id, year, is_sum),
  constraint agency_reports_conferences_explained check ((num_nonnulls(corrected_conferences) > 0) = (conferences_reason is not null)),
  constraint agency_reports_briefings_explained check ((num_nonnulls(corrected_briefings) > 0) = (briefings_reason is not null)),
  constraint agency_reports_replies_explained check ((num_nonnulls(corrected_replies, corrected_requests) > 0) = (replies_reason is not null)),
  constraint agency_reports_spoken_explained check ((num_nonnulls(corrected_spoken, corrected_unexpected) > 0) = (spoken_reason is not null)),
  constraint agency_reports_in_time_explained check ((num_nonnulls(corrected_in_time, corrected_with_limit) > 0) = (in_time_reason is not null)),
  constraint agency_reports_responses_explained check ((num_nonnulls(corrected_responses, corrected_matters) > 0) = (responses_reason is not null)),
  constraint agency_reports_confirmed check (
    (state = 'confirmed') = (confirmed_at is not null)
    and num_nonnulls(recorded_conferences, recorded_briefings, recorded_replies, recorded_requests, recorded_spoken, recorded_unexpected,
      recorded_in_time, recorded_with_limit, recorded_responses, recorded_matters) = case state when 'confirmed' then 10 else 0 end
    and (state = 'confirmed' or num_nonnulls(due_at, due_rule_id) = 0)),
  constraint agency_reports_returned check (reopen_reason is not null or not is_returned)
);
comment on table public.agency_reports is
  'The one standing report of an agency about a year: draft → confirmed → draft again with a reason. Without a row it is a draft of what the records say.';
comment on column public.agency_reports.year is 'Its days run from 15/12 of the year before to 14/12.';
comment on column public.agency_reports.is_sum is
  'The report of an agency and all below it together, as a province gives it; read and kept by who supervises them, not by the clerk of that agency.';
comment on column public.agency_reports.recorded_conferences is
  'recorded_…: what the records said when it was confirmed (private.count_records; of a sum what the reports of its agencies said); null in a draft, whose numbers are those of the moment.';
comment on column public.agency_reports.corrected_conferences is
  'corrected_…: by hand, in place of what the records say; a reason for each of the six figures.';
comment on column public.agency_reports.difficulties is 'Part II of the form: difficulties.';
comment on column public.agency_reports.proposals is 'Part II of the form: what is proposed.';
comment on column public.agency_reports.due_at is 'By when it was due when confirmed, by due_rule_id; null = no rule named a time.';
comment on column public.agency_reports.reopen_reason is 'Why it was last taken up again after having been confirmed; gone once it is confirmed anew.';
comment on column public.agency_reports.is_returned is 'It was sent back by who supervises the agency.';
comment on column public.agency_reports.title is 'What the history calls it.';
create index agency_reports_by_year on public.agency_reports (is_sum, year, agency_id);
create index agency_reports_due_rule on public.agency_reports (due_rule_id);

-- Numbers ------------------------------------------------------------------------------------------

create function private.recorded_in(report public.agency_reports) returns public.report_numbers
language sql immutable set search_path = '' as $$
  select row(report.recorded_conferences, report.recorded_briefings, report.recorded_replies, report.recorded_requests,
    report.recorded_spoken, report.recorded_unexpected, report.recorded_in_time, report.recorded_with_limit,
    report.recorded_responses, report.recorded_matters)::public.report_numbers
$$;
comment on function private.recorded_in is 'What the records said when a report was confirmed.';

create function private.reported(report public.agency_reports, recorded public.report_numbers) returns public.report_numbers
language sql immutable set search_path = '' as $$
  select row(coalesce(report.corrected_conferences, recorded.conferences), coalesce(report.corrected_briefings, recorded.briefings),
    coalesce(report.corrected_replies, recorded.replies), coalesce(report.corrected_requests, recorded.requests),
    coalesce(report.corrected_spoken, recorded.spoken), coalesce(report.corrected_unexpected, recorded.unexpected),
    coalesce(report.corrected_in_time, recorded.in_time), coalesce(report.corrected_with_limit, recorded.with_limit),
    coalesce(report.corrected_responses, recorded.responses), coalesce(report.corrected_matters, recorded.matters))::public.report_numbers
$$;
comment on function private.reported is 'The numbers a report gives: what the records say, where they are not corrected.';

create function private.with_recorded(report public.agency_reports, numbers public.report_numbers) returns public.agency_reports
language plpgsql immutable set search_path = '' as $$
begin
  report.recorded_conferences := numbers.conferences;
  report.recorded_briefings := numbers.briefings;
  report.recorded_replies := numbers.replies;
  report.recorded_requests := numbers.requests;
  report.recorded_spoken := numbers.spoken;
  report.recorded_unexpected := numbers.unexpected;
  report.recorded_in_time := numbers.in_time;
  report.recorded_with_limit := numbers.with_limit;
  report.recorded_responses := numbers.responses;
  report.recorded_matters := numbers.matters;
  return report;
end $$;
comment on function private.with_recorded is 'A report that holds what the records say now.';

create function private.agency_ids_under(root uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive under as (
    select root as id
    union
    select a.id from public.agencies a join under on a.parent_id = under.id
  ) select id from under
$$;
comment on function private.agency_ids_under is 'An agency and all below it. Security definer: asks nothing about the caller; functions that do call it.';

create type public.reported_numbers as (
  agency_id uuid, report_id uuid, is_confirmed boolean, recorded public.report_numbers, reported public.report_numbers);
comment on type public.reported_numbers is
  'What stands in an agency''s report of a year: once confirmed as it was confirmed, until then as the records are now; recorded: what the records say now.';

create function private.year_numbers(in_ids uuid[], terms public.report_terms) returns setof public.reported_numbers
language sql stable security definer set search_path = '' as $$
  select c.agency_id, r.id, coalesce(r.state = 'confirmed', false), c.numbers,
    private.reported(r, case r.state when 'confirmed' then private.recorded_in(r) else c.numbers end)
  from private.count_records(in_ids, terms.from_day, terms.to_day) as c
  left join public.agency_reports r on r.agency_id = c.agency_id and r.year = terms.year and not r.is_sum
$$;
comment on function private.year_numbers is 'Security definer: asks nothing about the caller; functions that do call it.';

create function private.sum_of_year(root uuid, terms public.report_terms) returns public.report_numbers
language sql stable security definer set search_path = '' as $$
  select row(coalesce(sum((n.reported).conferences), 0), coalesce(sum((n.reported).briefings), 0), coalesce(sum((n.reported).replies),
    0), coalesce(sum((n.reported).requests), 0), coalesce(sum((n.reported).spoken), 0), coalesce(sum((n.reported).unexpected),
    0), coalesce(sum((n.reported).in_time), 0), coalesce(sum((n.reported).with_limit), 0),
    coalesce(sum((n.reported).responses), 0), coalesce(sum((n.reported).matters), 0))::public.report_numbers
  from private.year_numbers(array(select private.agency_ids_under(root)), terms) as n
$$;
comment on function private.sum_of_year is
  'The numbers of a province: the sum of what its agencies report, and of what the records say where nothing is confirmed. Security definer: asks nothing about the caller; functions that do call it.';

-- What must hold -----------------------------------------------------------------------------------

create function private.lock_reports() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('agency_reports'));
  return null;
end $$;
comment on function private.lock_reports is
  'One writing at a time: whether the province''s report is closed, and what it sums, is judged one after the other. Before the statement, for a row once locked would be waited for in turn.';

create function private.is_year_closed_above(of_agency uuid, of_year integer) returns boolean
language sql stable security definer set search_path = '' as $$
  with recursive above as (
    select a.id, a.parent_id from public.agencies a where a.id = of_agency
    union
    select a.id, a.parent_id from public.agencies a join above on a.id = above.parent_id
  )
  select exists (
    select from public.agency_reports r join above on above.id = r.agency_id
    where r.is_sum and r.year = of_year and r.state = 'confirmed')
$$;
comment on function private.is_year_closed_above is
  'Whether a report that sums that of an agency, as the province''s, has been closed. Security definer: judges rows the caller may not see.';

create function private.check_numbers(reported public.report_numbers) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if reported.replies > reported.requests then
    perform private.refuse('replies_exceed_requests', 'corrected_replies');
  elsif reported.spoken > reported.unexpected then
    perform private.refuse('spoken_exceed_unexpected', 'corrected_spoken');
  elsif reported.in_time > reported.with_limit then
    perform private.refuse('in_time_exceed_with_limit', 'corrected_in_time');
  elsif reported.responses > reported.matters then
    perform private.refuse('responses_exceed_matters', 'corrected_responses');
  end if;
end $$;
comment on function private.check_numbers is 'A part is never more than its whole.';

create function private.confirm_report(report public.agency_reports, terms public.report_terms, recorded public.report_numbers)
returns public.agency_reports language plpgsql security definer set search_path = '' as $$
declare
  -- Seeds tell the story of the past.
  is_told constant boolean := auth.uid() is null;
begin
  if not terms.is_closed then
    perform private.refuse('report_days_not_over', 'state');
  elsif recorded is null then
    perform private.refuse('report_not_owed', 'agency_id');
  elsif not is_told and private.recorded_in(report) is distinct from recorded then
    perform private.refuse('numbers_moved');
  end if;
  report := private.with_recorded(report, recorded);
  report.confirmed_at := case when is_told then coalesce(report.confirmed_at, now()) else now() end;
  report.due_at := terms.due_at;
  report.due_rule_id := case when terms.due_at is not null then terms.rule_id end;
  report.reopen_reason := null;
  report.is_returned := false;
  return report;
end $$;
comment on function private.confirm_report is
  'Confirmed are the numbers that were looked at: when the records say others by now, it is refused; never before the days it counts are over, nor of an agency the decree does not bind, whose records nothing counts. Security definer: not every backend lets clients into schema auth.';

create function private.reopen_report(was public.agency_reports, becomes public.agency_reports, is_keeper boolean)
returns public.agency_reports language plpgsql security definer set search_path = '' as $$
declare
  reason constant text := becomes.reopen_reason;
  -- Seeds tell the story of the past.
  is_returned constant boolean := case when auth.uid() is null then becomes.is_returned else not is_keeper end;
  nothing public.report_numbers;
begin
  if reason is null then
    perform private.refuse('reopen_reason_missing', 'reopen_reason');
  elsif is_keeper and not was.is_sum and auth.uid() is not null and private.is_year_closed_above(was.agency_id, was.year) then
    perform private.refuse('province_closed', errcode => 'PT403');
  end if;
  -- What it says is changed afterwards.
  becomes := private.with_recorded(jsonb_populate_record(was, to_jsonb(was) || jsonb_build_object(
    'state', 'draft', 'reopen_reason', reason, 'is_returned', is_returned, 'confirmed_at', null, 'due_at', null,
    'due_rule_id', null, 'version', becomes.version, 'updated_at', becomes.updated_at, 'updated_by', becomes.updated_by)), nothing);
  return becomes;
end $$;
comment on function private.reopen_report is
  'Taken up again with a reason: by the agency until the province''s report is closed, by who supervises it at any time. Security definer: judges rows the caller may not see.';

create function private.check_agency_report() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_new constant boolean := tg_op = 'INSERT';
  terms constant public.report_terms := private.report_terms(new.year, private.today());
  is_keeper constant boolean := auth.uid() is null or new.agency_id = any (case
    when new.is_sum then array(select private.my_supervised_agency_ids())
    else array(select private.my_clerk_agency_ids()) end);
  recorded public.report_numbers;
begin
  if is_new then
    if new.year > private.last_report_year(private.today()) + 1 then
      perform private.refuse('report_of_future', 'year');
    end if;
    new.reopen_reason := null;
    new.is_returned := false;
  else
    if row(new.agency_id, new.year, new.is_sum) is distinct from row(old.agency_id, old.year, old.is_sum) then
      perform private.refuse('report_fixed', errcode => 'PT403');
    elsif old.state = 'confirmed' and new.state = 'draft' then
      return private.reopen_report(old, new, is_keeper);
    elsif not is_keeper then
      perform private.refuse('only_returned', errcode => 'PT403');
    elsif old.state = 'confirmed' then
      perform private.refuse('report_confirmed', errcode => 'PT403');
    end if;
    new.reopen_reason := old.reopen_reason;
    new.is_returned := old.is_returned;
  end if;

  recorded := case when new.is_sum then private.sum_of_year(new.agency_id, terms)
    else (select numbers from private.count_records(array[new.agency_id], terms.from_day, terms.to_day)) end;
  perform private.check_numbers(private.reported(new, recorded));
  if new.state = 'confirmed' then
    return private.confirm_report(new, terms, recorded);
  end if;
  new := private.with_recorded(new, null);
  new.confirmed_at := null;
  new.due_at := null;
  new.due_rule_id := null;
  return new;
end $$;
comment on function private.check_agency_report is
  'Of a year that has begun; its keeper writes a draft and confirms it, who supervises it may only send it back. Security definer: judges rows the caller may not see.';

insert into audit.registers (table_name, subject_tables, name_column, silent_columns, is_exported)
values ('agency_reports', '{agency_reports}', 'title', '{due_rule_id,is_late,title}', true);

create trigger a_lock before insert or update on public.agency_reports
  for each statement execute function private.lock_reports();
create trigger a_stamp before insert or update on public.agency_reports
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.agency_reports
  for each row execute function private.keep_demo_mark();
create trigger b_living before insert on public.agency_reports
  for each row execute function private.require_living_agency();
create trigger c_check before insert or update on public.agency_reports
  for each row execute function private.check_agency_report();
create trigger z_audit after insert or update or delete on public.agency_reports
  for each row execute function audit.log_change();

-- Rights -------------------------------------------------------------------------------------------

alter table public.agency_reports enable row level security;
revoke all on public.agency_reports from anon, authenticated;
grant select, insert, update on public.agency_reports to authenticated;

-- A sum would tell the clerk of the province's committee about agencies whose records are not theirs to see.
create policy agency_reports_select on public.agency_reports for select to authenticated
  using (
    agency_id = any (array(select private.my_agency_ids()))
    and (not is_sum or agency_id = any (array(select private.my_overseen_agency_ids()))));
create policy agency_reports_insert on public.agency_reports for insert to authenticated
  with check (
    not is_sum and agency_id = any (array(select private.my_clerk_agency_ids()))
    or is_sum and agency_id = any (array(select private.my_supervised_agency_ids())));
create policy agency_reports_update on public.agency_reports for update to authenticated
  using (
    not is_sum and agency_id = any (array(select private.my_clerk_agency_ids()))
    or agency_id = any (array(select private.my_supervised_agency_ids())))
  with check (
    not is_sum and agency_id = any (array(select private.my_clerk_agency_ids()))
    or agency_id = any (array(select private.my_supervised_agency_ids())));

revoke execute on function private.recorded_in, private.reported, private.with_recorded, private.agency_ids_under,
  private.year_numbers, private.sum_of_year, private.lock_reports, private.is_year_closed_above, private.check_numbers,
  private.confirm_report, private.reopen_report, private.check_agency_report from public;
