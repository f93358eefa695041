-- The scorecard of one agency: what is required of it and which of that is met, what it owes, what it has done in twelve
-- months, and how many requirements it met at the end of each of them. It counts what the findings find and weighs nothing.

-- The past in little time --------------------------------------------------------------------------

-- What was open at a past moment is found among what was not over by then.
create index incidents_by_end on public.incidents (agency_id, coalesce(closed_at, voided_at, 'infinity'::timestamptz), found_at);
create index verification_requests_by_end on public.verification_requests (asked_agency_id, coalesce(answered_at, withdrawn_at));
create index correction_requests_by_end on public.correction_requests (
  agency_id,
  (case when result = 'silence' then least(private.start_of_day(escalation_date + 1), settled_at) else result_at end))
  where result is not null;

-- What is required ---------------------------------------------------------------------------------

create function private.requirements(of_agency uuid, on_day date) returns table (kind text, rule_id uuid)
language sql stable security definer set search_path = '' as $$
  with asked (kind, code, is_of_decree) as (values
    ('no_spokesperson', 'standing_spokesperson', true),
    ('head_changed', 'appoint_spokesperson', true),
    ('unpublished', 'publish_spokesperson', true),
    ('published_late', 'publish_spokesperson', true),
    ('delegation_unpublished', 'publish_delegation', true),
    ('contact_missing', 'published_fields', true),
    ('untrained', 'yearly_training', true),
    ('duty_overdue', 'periodic_conference', true),
    ('report_unconfirmed', 'annual_report', true),
    ('regulation_missing', 'internal_regulation', true),
    -- What an agency has in its hands it must see to, of whatever kind it is.
    ('contact_outlived', 'publish_spokesperson', false),
    ('incident_overdue', 'verify_incident', false),
    ('verification_overdue', 'verify_incident', false)
  ), agency as materialized (
    select a.kind, exists (select from private.bound_agencies('scope', on_day, array[a.id])) as is_in_scope
    from public.agencies a where a.id = of_agency
  )
  select looked_for.kind, coalesce(running.publish_rule_id, rule.id)
  from private.finding_kinds as looked_for
  cross join agency
  left join asked on asked.kind = looked_for.kind
  left join lateral private.rule_in_force(
    -- The rule speaks of the province's report, which is made of everybody's.
    asked.code, on_day, case asked.kind when 'report_unconfirmed' then 'province' else agency.kind end, null) as rule on true
  -- One signed while its publication was asked for is still to be public.
  left join lateral (
    select d.publish_rule_id from public.delegations d
    where d.agency_id = of_agency and d.signed_at is not null and d.publish_due_at is not null
      and d.starts_at < private.start_of_day(on_day + 1) and d.ends_at > private.start_of_day(on_day)
    limit 1) as running on looked_for.kind = 'delegation_unpublished'
  where running.publish_rule_id is not null or case
    when asked.is_of_decree then agency.is_in_scope and rule.id is not null and case asked.kind
      -- Since 01/07/2026 the decree's words on it ask for nothing.
      when 'delegation_unpublished' then rule.unit <> 'none'
      -- Before the decree it was the province's own affair.
      when 'report_unconfirmed' then rule.basis = 'law'
      else true end
    else true end
$$;
comment on function private.requirements is
  'What is required of an agency on a day, each by the kind of finding that tells it is not met, with the rule in force that asks for it. Duties of the decree bind the agencies in its scope (private.bound_agencies); matters in hand, directives, and kinds of finding this does not name, everybody. What is found is always of a kind that binds. Security definer: counts for people who may not read the rules.';

create function private.unmet_requirements(of_agency uuid, moments timestamptz[])
returns table (kind text, binding timestamptz[], unmet timestamptz[])
language plpgsql stable security definer set search_path = '' as $$
begin
  for kind, binding in
    select r.kind, array_agg(at)
    from public.agencies a, unnest(moments) as at, private.requirements(a.id, private.day_of(at)) as r
    where a.id = of_agency and private.lives_on(a, private.day_of(at))
    group by r.kind
  loop
    -- Asked of all moments at once, and of each only whether anything is found: the first one ends the search.
    execute format('select array(select at from unnest($1) as at where exists (select private.%I(at, array[$2])))', kind || '_findings')
      into unmet using binding, of_agency;
    return next;
  end loop;
end $$;
comment on function private.unmet_requirements is
  'Each requirement with the moments, past or present, at which it bound an agency that was there, and of these those at which it was not met, as the parts of private.findings tell. Security definer: as private.findings; who calls authorises.';

-- What is owed and what is done --------------------------------------------------------------------

create function private.owed_by(of_agency uuid) returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query execute format('select * from (%s) as dated where is_due and agency_id = $4', private.joined_parts('calendar', '$1, $2, $3'))
    -- No register is older, and nothing is given longer.
    using timestamptz '2017-01-01', now() + interval '2 years', array[of_agency], of_agency;
  return query
    select 'reminder_due', r.id, r.id, r.agency_id, a.short_name, r.subject, null::text, null::timestamptz, r.due_at, null::boolean,
      true, r.is_demo, r.updated_at, r.version
    from private.open_reminders(array[of_agency]) as r join public.agencies a on a.id = r.agency_id;
end $$;
comment on function private.owed_by is
  'What an agency has yet to do by a time, also one that is over: what the calendar says is due, and reminders of what is not set right. Security definer: as private.list_calendar; who calls authorises.';

create function private.done_by(of_agency uuid, from_day date, to_day date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  from_at constant timestamptz := private.start_of_day(from_day);
  until_at constant timestamptz := private.start_of_day(to_day + 1);
  counted constant jsonb := private.supervision_figures(from_day, to_day, of_agency, false);
  report_year constant integer := private.last_report_year(to_day);
begin
  return jsonb_build_object(
    'figures', (select to_jsonb(numbers) from private.count_records(array[of_agency], from_day, to_day)),
    'enquiries', counted -> 'enquiries',
    'letters', (
      select jsonb_build_object('sent', coalesce(sum(sent), 0), 'obtained', coalesce(sum(obtained), 0))
      from jsonb_to_recordset(counted -> 'newspapers') as paper (sent integer, obtained integer)),
    'incidents', (
      select jsonb_build_object('found', count(*), 'closed', count(*) filter (where status = 'closed'))
      from public.incidents where agency_id = of_agency and found_at >= from_at and found_at < until_at),
    'events', (
      select count(*) from public.press_events e
      where e.agency_id = of_agency and e.state in ('held', 'closed') and e.starts_at >= from_at and e.starts_at < until_at),
    'spokespersons', (
      select jsonb_build_object('in_office', count(*), 'trained', count(*) - (
        select count(*) from private.untrained_spokespersons(of_agency, to_day)))
      from public.spokespersons s where s.agency_id = of_agency and s.valid_from <= to_day and to_day <= coalesce(s.valid_to, 'infinity')),
    'directives', (
      select jsonb_build_object('asked', count(*), 'confirmed', count(*) filter (where state = 'confirmed'))
      from public.directive_acknowledgements
      where agency_id = of_agency and state <> 'withdrawn' and sent_at >= from_at and sent_at < until_at),
    'report', (
      select jsonb_build_object('year', report_year, 'confirmed_at', r.confirmed_at, 'is_late', coalesce(r.is_late, false))
      from private.report_terms(report_year, to_day) as terms
      cross join lateral private.reporting_agencies(array[of_agency], terms.from_day, terms.to_day) as reporting (id)
      left join public.agency_reports r on r.agency_id = reporting.id and r.year = report_year and not r.is_sum));
end $$;
comment on function private.done_by is
  'What an agency has done with what came in a period, as far as is known now; who of its people in office on the last day had been trained; and its last yearly report whose days were over, null where none was asked of it. Security definer: who calls authorises, and is counted for by private.supervision_figures.';

-- Together -----------------------------------------------------------------------------------------

create function private.last_moment_of(day date) returns timestamptz
language sql immutable set search_path = '' as $$
  select private.start_of_day(day + 1) - interval '1 microsecond'
$$;
comment on function private.last_moment_of is 'As of which a past day is told: what is due as it ends is not late on it.';

create function private.agency_scorecard(of_agency uuid, to_day date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  most_owed constant integer := 100;
  day constant date := least(coalesce(to_day, private.today()), private.today());
  at constant timestamptz := least(now(), private.last_moment_of(day));
  -- The ends of the twelve months before that of the day: the first of them is a year ago.
  month_ends constant date[] := array(
    select (date_trunc('month', day::timestamp) - make_interval(months => nth))::date - 1 from generate_series(11, 0, -1) as nth);
  from_day constant date := (day - interval '1 year')::date + 1;
  agency public.agencies;
  required jsonb;
begin
  if of_agency is null or of_agency <> all (array(select private.my_agency_ids())) then
    return null;
  end if;
  select * into agency from public.agencies where id = of_agency;

  if private.lives_on(agency, day) then
    select jsonb_agg(jsonb_build_object('kind', r.kind, 'found', coalesce(f.found, 0), 'late', coalesce(f.late, 0), 'since', f.since,
        'instrument', rule.instrument, 'article', rule.article, 'rule_title', rule.title,
        'is_policy', rule.basis = 'policy' or rule.unit = 'at_once')
      order by looked_for.sort_order)
    into required
    from private.requirements(of_agency, day) as r
    join private.finding_kinds looked_for on looked_for.kind = r.kind
    left join (
      select kind, count(*) as found, count(due_at) as late, min(since) as since, (array_agg(rule_id order by since))[1] as rule_id
      from private.findings(at, array[of_agency]) group by kind) as f on f.kind = r.kind
    left join public.legal_rules rule on rule.id = coalesce(f.rule_id, r.rule_id);
  end if;

  return jsonb_build_object(
    'agency', jsonb_build_object('id', agency.id, 'code', agency.code, 'name', agency.name, 'short_name', agency.short_name,
      'kind', agency.kind, 'established_on', agency.established_on, 'dissolved_on', agency.dissolved_on),
    'day', day, 'from_day', from_day,
    'is_bound', exists (select from private.bound_agencies('scope', day, array[of_agency])),
    'requirements', coalesce(required, '[]'),
    'history', (
      with past as materialized (
        select * from private.unmet_requirements(of_agency, array(select private.last_moment_of(ended) from unnest(month_ends) as ended)))
      select jsonb_agg(case when private.lives_on(agency, ended) then (
          select jsonb_build_object('day', ended, 'binding', count(*) filter (where last.moment = any (past.binding)),
            'unmet', coalesce(jsonb_agg(past.kind order by past.kind) filter (where last.moment = any (past.unmet)), '[]'))
          from past)
        else jsonb_build_object('day', ended, 'binding', null, 'unmet', null) end order by ended)
      from unnest(month_ends) as ended cross join lateral private.last_moment_of(ended) as last (moment)),
    'owed', case when day = private.today() then (
      select jsonb_build_object('count', count(*), 'overdue', count(*) filter (where nth.due_at <= now()),
        'rows', coalesce(jsonb_agg(jsonb_build_object('kind', nth.kind, 'record_id', nth.record_id, 'page_id', nth.page_id,
          'title', nth.title, 'detail', nth.detail, 'due_at', nth.due_at) order by nth.place) filter (where nth.place <= most_owed), '[]'))
      from (
        select o.*, o.ends_at as due_at, row_number() over (order by o.ends_at, o.record_id) as place
        from private.owed_by(of_agency) as o) as nth) end,
    'done', private.done_by(of_agency, from_day, day));
end $$;
comment on function private.agency_scorecard is
  'Security definer: counts past row-level security so that indexes serve, and answers nothing of an agency that is not of private.my_agency_ids().';

create function public.agency_scorecard(of_agency uuid, to_day date default private.today()) returns jsonb
language sql stable set search_path = '' as $$
  select private.agency_scorecard(of_agency, to_day)
$$;
comment on function public.agency_scorecard is
  'How an agency stands as of the end of a day (today: now), null for who may not read its records. requirements: each that binds it then, met where nothing is found (found, of these late, since when, the rule); none while it was not there. history: at the end of each of the twelve months before, how many bound it and which were not met, null where it was not there. owed: what is due and not done, of today only; at most 100 rows, the longest due first. done: in the twelve months to that day.';

revoke execute on function private.requirements, private.unmet_requirements, private.owed_by, private.done_by,
  private.last_moment_of, private.agency_scorecard from public;
grant execute on function private.agency_scorecard to authenticated;
revoke execute on function public.agency_scorecard from public, anon, authenticated;
grant execute on function public.agency_scorecard to authenticated;

-- Taken out as a file or on paper, it is told in the history as other lists are.
insert into audit.registers (table_name, subject_columns, subject_tables, is_exported) values
  ('agency_scorecard', '{agency_id}', '{agencies}', true);
