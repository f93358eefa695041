-- What findings ask is asked of all agencies at once; what must be asked row by row keeps its plan: of SQL functions, whatever
-- they call was planned anew for every row.

create or replace function private.value_at(
  of_subject uuid, of_table text, of_record uuid, of_column text, value_now text, at timestamptz)
returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  was jsonb;
begin
  if at < now() then
    select jsonb_build_array(c.was -> of_column) into was
    from audit.changes c
    where c.subject_id = of_subject and c.table_name = of_table and c.record_id = of_record and c.operation = 'UPDATE'
      and c.changed_at > at and c.was ? of_column
    order by c.id limit 1;
  end if;
  return case when was is null then value_now else was ->> 0 end;
end $$;

create or replace function private.agency_head_on(of_agency uuid, on_day date) returns public.agency_head
language plpgsql stable security definer set search_path = '' as $$
declare
  latest public.agency_head;
begin
  select * into latest from (
    select s.full_name, s.position, s.valid_from as since
    from public.spokespersons s
    where s.agency_id = of_agency and s.kind = 'head'
      and s.valid_from <= on_day and (s.valid_to is null or on_day <= s.valid_to)
    union all
    select a.head_name, a.head_position, a.head_since
    from public.agencies a
    where a.id = of_agency and a.head_name is not null and (a.head_since is null or a.head_since <= on_day)
  ) as known
  order by since desc nulls last limit 1;
  return latest;
end $$;

create or replace function private.rule_in_force(of_code text, on_day date, of_agency_kind text, of_press_kind text)
returns public.legal_rules
language plpgsql stable security definer set search_path = '' as $$
declare
  rule public.legal_rules;
begin
  select * into rule from public.legal_rules r
  where r.code = of_code and r.effective_from <= on_day and (r.effective_to is null or on_day <= r.effective_to)
    and (r.agency_kinds is null or of_agency_kind = any (r.agency_kinds))
    and (r.press_kinds is null or of_press_kind = any (r.press_kinds));
  return rule;
end $$;

create or replace function private.acknowledgement_due(sent_at timestamptz, redo_by date, directive public.directives) returns date
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(redo_by, directive.confirm_by + case
    when directive.confirm_by < private.day_of(sent_at) then private.day_of(sent_at) - private.day_of(directive.sent_at) else 0 end);
end $$;

-- A person is known again by a name folded once, not at each question.
alter table public.spokespersons
  add column name_key text not null generated always as (private.name_key(full_name)) stored;
comment on column public.spokespersons.name_key is 'Finds the person''s attendances recorded by name; see private.name_key.';
update audit.registers set silent_columns = silent_columns || '{name_key}' where table_name = 'spokespersons';

create or replace function private.untrained_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  on_day constant date := private.day_of(at);
  day_ends_at constant timestamptz := private.start_of_day(on_day + 1);
begin
  return query
    with attended as materialized (
      select t.spokesperson_id, t.agency_id, t.name_key, c.starts_at
      from public.training_attendances t join public.training_courses c on c.id = t.course_id
      where t.attended = 'present' and t.withdrawn_at is null and c.state <> 'cancelled' and c.starts_at < day_ends_at
        -- Who attended for one agency may since speak for another.
        and (t.agency_id = any (in_ids) or t.spokesperson_id in (
          select id from public.spokespersons where agency_id = any (in_ids)))
    ), by_term as (
      select spokesperson_id, max(starts_at) as last_at from attended where spokesperson_id is not null group by spokesperson_id
    ), by_name as (
      select agency_id, name_key, max(starts_at) as last_at from attended group by agency_id, name_key
    )
    select b.agency_id, 'untrained', s.id, null::uuid, s.full_name,
      private.start_of_day(greatest((trained.last_on + interval '12 months')::date + 1, s.valid_from, b.binds_from)),
      null::timestamptz, null::timestamptz, b.rule_id
    from private.bound_agencies('yearly_training', on_day, in_ids) as b
    join public.spokespersons s on s.agency_id = b.agency_id and s.valid_from <= on_day and on_day <= coalesce(s.valid_to, 'infinity')
    left join by_term on by_term.spokesperson_id = s.id
    left join by_name on by_name.agency_id = s.agency_id and by_name.name_key = s.name_key
    cross join lateral (select private.day_of(greatest(by_term.last_at, by_name.last_at)) as last_on offset 0) as trained
    where trained.last_on is null or trained.last_on < on_day - interval '12 months';
end $$;

create function private.standing_terms(in_ids uuid[], on_day date) returns setof public.spokespersons
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query
    select * from public.spokespersons s
    where s.agency_id = any (in_ids) and s.kind = 'standing'
      and s.valid_from <= on_day and on_day <= coalesce(s.valid_to, 'infinity');
end $$;
comment on function private.standing_terms is
  'The standing spokespersons in office on a day; of an agency there is at most one. Security definer: as private.findings, which it serves.';

create function private.recorded_heads(in_ids uuid[], on_day date)
returns table (agency_id uuid, full_name text, "position" text, since date)
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query
    select distinct on (known.agency_id) known.* from (
      select s.agency_id, s.full_name, s.position, s.valid_from as since
      from public.spokespersons s
      where s.agency_id = any (in_ids) and s.kind = 'head' and s.valid_from <= on_day and on_day <= coalesce(s.valid_to, 'infinity')
      union all
      select a.id, a.head_name, a.head_position, a.head_since
      from public.agencies a where a.id = any (in_ids) and a.head_name is not null and a.head_since <= on_day
      union all
      -- Before the present head: whom the history names.
      select a.id, earlier.full_name, null, earlier.since
      from public.agencies a cross join lateral (
        select c.was ->> 'head_name' as full_name, (c.was ->> 'head_since')::date as since
        from audit.changes c
        where c.subject_id = a.id and c.table_name = 'agencies' and c.record_id = a.id and (c.was ->> 'head_since')::date <= on_day
        order by c.id desc limit 1) as earlier
      where a.id = any (in_ids) and a.head_since > on_day
    ) as known
    order by known.agency_id, known.since desc;
end $$;
comment on function private.recorded_heads is
  'Who headed agencies on a day and since when, also where somebody else does now; none where since when is not known. Security definer: nobody reads audit.changes.';

create function private.contacts_at(in_ids uuid[], at timestamptz)
returns table (record_id uuid, published_at timestamptz, withdrawn_at timestamptz)
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query
    select told.record_id, c.published_at, private.value_at(
      told.record_id, 'public_contacts', c.id, 'withdrawn_at', c.withdrawn_at::text, at)::timestamptz
    from public.public_contacts c cross join lateral (select coalesce(c.spokesperson_id, c.delegation_id) as record_id) as told
    where c.agency_id = any (in_ids) and c.published_at <= at;
end $$;
comment on function private.contacts_at is
  'The spokespersons and delegations that had been published by a moment, and since when they were then taken off. Security definer: as private.findings, which it serves.';

create or replace function private.no_spokesperson_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select b.agency_id, 'no_spokesperson', last.id, null::uuid, last.full_name,
    private.start_of_day(greatest(last.valid_to + 1, a.established_on, b.binds_from)), null::timestamptz, null::timestamptz, b.rule_id
  from private.bound_agencies('standing_spokesperson', private.day_of(at), in_ids) as b
  join public.agencies a on a.id = b.agency_id
  left join private.standing_terms(in_ids, private.day_of(at)) as term on term.agency_id = b.agency_id
  left join lateral (
    select s.id, s.full_name, s.valid_to from public.spokespersons s
    where s.agency_id = b.agency_id and s.kind = 'standing' and s.valid_to < private.day_of(at)
    order by s.valid_to desc limit 1) as last on true
  where term.id is null
$$;

create or replace function private.head_changed_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select b.agency_id, 'head_changed', term.id, null::uuid, head.full_name, private.start_of_day(head.since), null::timestamptz,
    null::timestamptz, b.rule_id
  from private.bound_agencies('appoint_spokesperson', private.day_of(at), in_ids) as b
  join private.recorded_heads(in_ids, private.day_of(at)) as head on head.agency_id = b.agency_id
  left join private.standing_terms(in_ids, private.day_of(at)) as term on term.agency_id = b.agency_id
  where coalesce(term.decision_date, '-infinity') < head.since
$$;

create or replace function private.unpublished_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select s.agency_id, 'unpublished', s.id, null::uuid, s.full_name,
    coalesce(c.withdrawn_at, s.publish_due_at, private.start_of_day(greatest(s.valid_from, s.decision_date))),
    case when c.withdrawn_at is null then s.publish_due_at end, null::timestamptz, coalesce(s.publish_rule_id, b.rule_id)
  from private.bound_agencies('publish_spokesperson', private.day_of(at), in_ids) as b
  join public.spokespersons s on s.agency_id = b.agency_id and s.kind = 'standing'
  left join private.contacts_at(in_ids, at) as c on c.record_id = s.id
  where private.day_of(at) <= coalesce(s.valid_to, 'infinity')
    -- A time is counted from the decision, else it must be public from the first day on.
    and coalesce(s.publish_due_at, private.start_of_day(greatest(s.valid_from, s.decision_date))) <= at
    and (c.published_at is null or c.withdrawn_at is not null)
$$;

create or replace function private.published_late_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select s.agency_id, 'published_late', s.id, null::uuid, s.full_name, s.publish_due_at, s.publish_due_at, c.published_at, s.publish_rule_id
  from private.bound_agencies('publish_spokesperson', private.day_of(at), in_ids) as b
  join public.spokespersons s on s.agency_id = b.agency_id and s.kind = 'standing'
  join private.contacts_at(in_ids, at) as c on c.record_id = s.id and c.withdrawn_at is null
  where s.publish_due_at < c.published_at and private.day_of(at) <= coalesce(s.valid_to, 'infinity')
$$;

create or replace function private.delegation_unpublished_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select d.agency_id, 'delegation_unpublished', d.id, null::uuid, d.delegate_name, d.publish_due_at, d.publish_due_at, done.at, d.publish_rule_id
  from public.delegations d
  left join private.contacts_at(in_ids, at) as c on c.record_id = d.id and c.withdrawn_at is null
  left join lateral (
    select min(f.created_at) as first_at from public.attachments f
    where f.delegation_id = d.id and f.purpose = 'signed_document' and f.created_at <= $1
      and coalesce(f.voided_at, 'infinity') > $1) as paper on true
  cross join lateral (
    select case when c.published_at is not null and paper.first_at is not null then greatest(c.published_at, paper.first_at) end) as done (at)
  where d.agency_id = any (in_ids) and d.signed_at is not null and d.starts_at <= $1 and $1 < d.ends_at
    and d.publish_due_at <= $1 and (done.at is null or done.at > d.publish_due_at)
$$;

create or replace function private.contact_missing_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select b.agency_id, 'contact_missing', s.id, null::uuid, s.full_name, private.start_of_day(s.valid_from), null::timestamptz,
    null::timestamptz, b.rule_id
  from private.bound_agencies('published_fields', private.day_of(at), in_ids) as b
  join private.standing_terms(in_ids, private.day_of(at)) as s on s.agency_id = b.agency_id
  where private.value_at(s.id, 'spokespersons', s.id, 'official_phone', s.official_phone, at) is null
    or private.value_at(s.id, 'spokespersons', s.id, 'official_email', s.official_email, at) is null
$$;

create or replace function private.contact_outlived_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select p.agency_id, 'contact_outlived', s.id, null::uuid, p.full_name, over.at, null::timestamptz, null::timestamptz, rule.id
  from public.public_contacts p
  join public.agencies a on a.id = p.agency_id
  join public.spokespersons s on s.id = p.spokesperson_id
  left join private.recorded_heads(in_ids, private.day_of($1)) as head on s.kind = 'head' and head.agency_id = p.agency_id
  cross join lateral (select least(
    private.start_of_day(s.valid_to + 1),
    -- Of nobody nothing is compared: it takes its time.
    case when head.since is not null and head.since > s.valid_from and not private.is_same_name(head.full_name, s.full_name)
      then private.start_of_day(head.since) end)) as over (at)
  join private.contacts_at(in_ids, $1) as c on c.record_id = s.id and c.withdrawn_at is null
  left join lateral private.rule_in_force('publish_spokesperson', private.day_of($1), a.kind, null) as rule on true
  where p.agency_id = any (in_ids) and p.visible_from <= $1 and $1 < coalesce(p.visible_until, 'infinity') and over.at <= $1
$$;

drop function private.standing_on, private.recorded_head, private.contact_at;
revoke execute on function private.standing_terms, private.recorded_heads, private.contacts_at from public;

create or replace function private.unacknowledged_directives(in_ids uuid[], on_day date)
returns table (agency_id uuid, directive_id uuid, since date, due date, days_late integer)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  -- Compared with rather than the day of each moment.
  ends_at constant timestamptz := private.start_of_day(on_day + 1);
begin
  return query
    select a.agency_id, a.directive_id,
      private.day_of(case when past.is_before_return or a.returned_at is null then a.sent_at else a.returned_at end), owed.due,
      greatest(0, on_day - owed.due)
    from unnest(in_ids) as own (id)
    join public.directive_acknowledgements a on a.agency_id = own.id
    join public.directives d on d.id = a.directive_id
    cross join lateral (select coalesce(a.returned_at >= ends_at, false) as is_before_return) as past
    cross join lateral (
      -- Kept apart by the offset: else it is counted out twice.
      select private.acknowledgement_due(a.sent_at, case when not past.is_before_return then a.redo_by end, d) as due offset 0
    ) as owed
    where d.state in ('issued', 'ended') and coalesce(on_day < d.ended_on, true)
      and a.sent_at < ends_at and coalesce(a.withdrawn_at >= ends_at, true)
      and coalesce(case when past.is_before_return then a.first_confirmed_at else a.confirmed_at end >= ends_at, true);
end $$;

create or replace function private.bound_agencies(of_code text, on_day date, in_ids uuid[])
returns table (agency_id uuid, rule_id uuid, binds_from date)
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query
    -- Looked up once for a kind of agency, of which there are few.
    with bound as materialized (
      select kinds.kind, rule.id as rule_id, (
        select min(r.effective_from) from public.legal_rules r
        where r.code = of_code and (r.agency_kinds is null or kinds.kind = any (r.agency_kinds))) as binds_from
      from (select distinct a.kind from unnest(in_ids) as own (id) join public.agencies a on a.id = own.id) as kinds
      join public.legal_rules rule on rule.code = of_code
        and on_day between rule.effective_from and coalesce(rule.effective_to, 'infinity')
        and (rule.agency_kinds is null or kinds.kind = any (rule.agency_kinds))
      where exists (
        select from public.legal_rules scope where scope.code = 'scope'
          and on_day between scope.effective_from and coalesce(scope.effective_to, 'infinity')
          and kinds.kind = any (scope.agency_kinds))
    )
    select a.id, bound.rule_id, bound.binds_from
    from unnest(in_ids) as own (id) join public.agencies a on a.id = own.id join bound on bound.kind = a.kind;
end $$;

create or replace function private.duty_overdue_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select d.agency_id, 'duty_overdue', d.last_event_id, null::uuid, r.title, d.overdue_since, d.overdue_since, null::timestamptz, r.id
  from private.periodic_duties(
    -- Few agencies owe anything by the month.
    array(select a.id from public.agencies a where a.id = any (in_ids) and exists (
      select from public.legal_rules monthly
      where monthly.unit = 'month' and (monthly.agency_kinds is null or a.kind = any (monthly.agency_kinds)))),
    private.day_of(at)) as d
  join public.legal_rules r on r.id = d.rule_id
  where d.is_overdue
$$;

create or replace function private.unconfirmed_reports(in_ids uuid[], on_day date)
returns table (
  agency_id uuid, year integer, report_id uuid, opened_at timestamptz, due_at timestamptz, is_overdue boolean, is_returned boolean)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
    select a.id, terms.year, r.id, private.start_of_day(terms.to_day + 1), terms.due_at, terms.due_at <= private.start_of_day(on_day + 1),
      coalesce(r.is_returned, false)
    from generate_series(2017, private.last_report_year(on_day)) as past (year)
    cross join lateral private.report_terms(past.year, on_day) as terms
    cross join lateral private.reporting_agencies(in_ids, terms.from_day, terms.to_day) as reporting (id)
    join public.agencies a on a.id = reporting.id
    left join public.agency_reports r on r.agency_id = a.id and r.year = terms.year and not r.is_sum
    -- Reports of before the decree are the province's own; nobody is called to account for them, and no terms are counted.
    where exists (
        select from public.legal_rules law where law.code = 'annual_report' and law.basis = 'law'
          and make_date(past.year, 12, 14) between law.effective_from and coalesce(law.effective_to, 'infinity'))
      and terms.basis = 'law' and terms.due_at is not null and (a.dissolved_on is null or on_day < a.dissolved_on)
      and (r.confirmed_at is null or r.confirmed_at >= private.start_of_day(on_day + 1))
    order by terms.year, a.sort_order, a.id;
end $$;

-- The parts of findings are asked again and again in a session of the Data API: their plans are kept as well.
do $$
declare
  part record;
begin
  for part in
    select p.proname, p.prosrc
    from private.joint_parts j
    join pg_proc p on p.pronamespace = 'private'::regnamespace and p.proname = j.part
    join pg_language l on l.oid = p.prolang
    where j.joint = 'finding' and l.lanname = 'sql'
  loop
    execute format('create or replace function private.%I(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language plpgsql stable security definer set search_path = '''' as %L', part.proname, format(E'
#variable_conflict use_column
begin
  return query%s;
end ', rtrim(part.prosrc, E' \n')));
  end loop;
end $$;
