-- What supervision finds, as of now or of any past moment: each kind is one part of the joint «finding», a function of its
-- own; this puts them together, counts them by agency and lists them a page at a time.

create type public.finding_row as (
  agency_id uuid, kind text, record_id uuid, within_id uuid, about text, since timestamptz, due_at timestamptz,
  done_at timestamptz, rule_id uuid);
comment on type public.finding_row is
  'Something that is not as it must be. record_id: the record that proves it, null = the agency''s own; within_id: the incident that record hangs on; about: a name or a title; since: from when on it is so; due_at: the deadline that passed, null = what asks for it names no time; done_at: when it was done, too late, null = still not; rule_id: what asks for it.';

-- The past -----------------------------------------------------------------------------------------

create function private.value_at(
  of_subject uuid, of_table text, of_record uuid, of_column text, value_now text, at timestamptz)
returns text
language sql stable security definer set search_path = '' as $$
  select case when at >= now() then value_now else coalesce(
    (select jsonb_build_array(c.was -> of_column)
     from audit.changes c
     where c.subject_id = of_subject and c.table_name = of_table and c.record_id = of_record and c.operation = 'UPDATE'
       and c.changed_at > at and c.was ? of_column
     order by c.id limit 1),
    jsonb_build_array(value_now)) ->> 0 end
$$;
comment on function private.value_at is
  'What a column of a record held at a moment: as the history tells of the first change since, else as now. Security definer: nobody reads audit.changes.';

create function private.lives_on(agency public.agencies, on_day date) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(agency.established_on, '-infinity') <= on_day and on_day < coalesce(agency.dissolved_on, 'infinity')
$$;
comment on function private.lives_on is 'Whether an agency is there on a day: from its founding on, and no more on the day it is dissolved.';

create function private.bound_agencies(of_code text, on_day date, in_ids uuid[])
returns table (agency_id uuid, rule_id uuid, binds_from date)
language sql stable security definer set search_path = '' as $$
  select a.id, rule.id, first.effective_from
  from public.agencies a
  join public.legal_rules rule on rule.code = of_code
    and on_day between rule.effective_from and coalesce(rule.effective_to, 'infinity')
    and (rule.agency_kinds is null or a.kind = any (rule.agency_kinds))
  cross join lateral (
    select min(r.effective_from) as effective_from from public.legal_rules r
    where r.code = of_code and (r.agency_kinds is null or a.kind = any (r.agency_kinds))) as first
  where a.id = any (in_ids) and exists (
    select from public.legal_rules scope where scope.code = 'scope'
      and on_day between scope.effective_from and coalesce(scope.effective_to, 'infinity')
      and a.kind = any (scope.agency_kinds))
$$;
comment on function private.bound_agencies is
  'Agencies within the scope of the decree in force on a day (of Party bodies it asks nothing) that a rule binds on that day; binds_from: since when any version of it has bound such an agency. Security definer: parts of private.findings count for people who may not read the rules.';

-- Together -----------------------------------------------------------------------------------------

create function private.findings(at timestamptz, in_ids uuid[], of_kinds text[] default null) returns setof public.finding_row
language plpgsql stable security definer set search_path = '' as $$
declare
  moment constant timestamptz := least(at, now());
  living constant uuid[] := array(
    select a.id from public.agencies a where a.id = any (in_ids) and private.lives_on(a, private.day_of(moment)));
  finder text;
begin
  for finder in
    select part from private.joint_parts
    where joint = 'finding' and (of_kinds is null or part = any (array(select kind || '_findings' from unnest(of_kinds) as kind)))
    order by sort_order
  loop
    return query execute format('select * from private.%I($1, $2)', finder) using moment, living;
  end loop;
end $$;
comment on function private.findings is
  'What is found at agencies that were there at a moment, by the records as known now; the future is not told. Each kind is found by the part of its name, private.<kind>_findings(at, in_ids). Security definer: parts read past row-level security so that indexes serve; who calls limits in_ids.';

create function private.overseen_ids(in_agency uuid, with_below boolean) returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive part as (
    select a.id from public.agencies a where a.id = in_agency
    union
    select a.id from public.agencies a join part on a.parent_id = part.id where with_below
  )
  select id from private.my_agency_ids() as id where in_agency is null or id in (select part.id from part)
$$;
comment on function private.overseen_ids is
  'Of an agency, and of those below it if asked, those whose records the caller may read. Security definer: walks the whole tree.';

-- Counted ------------------------------------------------------------------------------------------

create type public.agency_findings as (
  agency_id uuid, agency_code text, agency_short_name text, agency_kind text, parent_id uuid, found jsonb, late jsonb);
comment on type public.agency_findings is
  'An agency with how much is found there: found = {kind: count} of every kind looked for, late = of these past a deadline, without zeros.';

create function private.count_findings(at timestamptz, in_agency uuid, with_below boolean, of_kinds text[])
returns setof public.agency_findings
language sql stable security definer set search_path = '' as $$
  with overseen as (
    select a.* from public.agencies a
    where a.id = any (array(select private.overseen_ids(in_agency, with_below)))
      and private.lives_on(a, private.day_of(least(coalesce(at, now()), now())))
  ), counted as (
    select f.agency_id, f.kind, count(*) as found, count(f.due_at) as late
    from private.findings(coalesce(at, now()), array(select id from overseen), of_kinds) as f
    group by f.agency_id, f.kind
  ), looked_for as (
    select regexp_replace(part, '_findings$', '') as kind from private.joint_parts where joint = 'finding'
  )
  select a.id, a.code, a.short_name, a.kind, a.parent_id,
    jsonb_object_agg(l.kind, coalesce(c.found, 0)),
    coalesce(jsonb_object_agg(l.kind, c.late) filter (where c.late > 0), '{}')
  from overseen a
  join looked_for l on of_kinds is null or l.kind = any (of_kinds)
  left join counted c on c.agency_id = a.id and c.kind = l.kind
  group by a.id, a.code, a.short_name, a.kind, a.parent_id, a.sort_order
  order by a.sort_order, a.code
$$;
comment on function private.count_findings is
  'Security definer: as private.findings, and limits itself to private.my_agency_ids().';

create function public.count_findings(
  at timestamptz default null, in_agency uuid default null, with_below boolean default true, of_kinds text[] default null)
returns setof public.agency_findings
language sql stable set search_path = '' as $$
  select * from private.count_findings(at, in_agency, with_below, of_kinds)
$$;
comment on function public.count_findings is
  'How much supervision finds at each agency whose records the caller may read and that was there at a moment (null = now), those without a finding too, in their official order. in_agency, with_below: that agency, and those below it unless false.';

-- Listed -------------------------------------------------------------------------------------------

create type public.listed_finding as (
  id uuid, agency_id uuid, agency_code text, agency_short_name text, kind text, record_id uuid, within_id uuid, about text,
  since timestamptz, due_at timestamptz, done_at timestamptz, rule_id uuid, is_policy boolean, instrument text, article text,
  rule_title text);
comment on type public.listed_finding is
  'A finding as public.finding_row, with what asks for it; is_policy: the province''s own threshold, not law; id: the same whenever it is found; since, id continue the list. Of an incident the caller may not read, record_id and within_id are null.';

create function private.list_findings(
  at timestamptz, in_agency uuid, with_below boolean, of_kinds text[], only_late boolean, order_by text,
  after_since timestamptz, after_id uuid, page_size integer)
returns setof public.listed_finding
language plpgsql stable security definer set search_path = '' as $$
declare
  mine constant uuid[] := array(select private.my_agency_ids());
  clerk_ids constant uuid[] := array(select private.my_clerk_agency_ids());
  is_newest constant boolean := order_by is not distinct from 'newest';
begin
  return query
    with found as (
      select md5(concat_ws(':', f.kind, f.agency_id, f.record_id))::uuid as id, f.*
      from private.findings(
        coalesce(at, now()), array(select private.overseen_ids(in_agency, with_below)), of_kinds) as f
      where not only_late or f.due_at is not null
    ), page as (
      select * from found
      where after_id is null
        or case when is_newest then (found.since, found.id) < (after_since, after_id)
          else (found.since, found.id) > (after_since, after_id) end
      order by case when is_newest then found.since end desc, case when is_newest then found.id end desc, found.since, found.id
      limit least(greatest(page_size, 1), 200) + 1
    )
    select p.id, p.agency_id, a.code, a.short_name, p.kind, case when seen.may then p.record_id end,
      case when seen.may then p.within_id end, p.about, p.since, p.due_at, p.done_at, p.rule_id,
      r.basis = 'policy' or r.unit = 'at_once', r.instrument, r.article, r.title
    from page p
    join public.agencies a on a.id = p.agency_id
    left join public.legal_rules r on r.id = p.rule_id
    cross join lateral (select p.within_id is null or exists (
      select from public.incidents i
      where i.id = p.within_id and (i.agency_id = any (mine) or i.asked_agency_ids && clerk_ids)) as may) as seen
    order by case when is_newest then p.since end desc, case when is_newest then p.id end desc, p.since, p.id;
end $$;
comment on function private.list_findings is
  'Security definer: as private.findings, and limits itself to private.my_agency_ids().';

create function public.list_findings(
  at timestamptz default null, in_agency uuid default null, with_below boolean default true, of_kinds text[] default null,
  only_late boolean default false, order_by text default 'oldest', after_since timestamptz default null,
  after_id uuid default null, page_size integer default 50)
returns setof public.listed_finding
language sql stable set search_path = '' as $$
  select * from private.list_findings(
    at, in_agency, with_below, of_kinds, only_late, order_by, after_since, after_id, page_size)
$$;
comment on function public.list_findings is
  'A page of what supervision finds at agencies whose records the caller may read, as of a moment (null = now). in_agency, with_below: at that agency, and at those below it unless false; only_late: past a deadline; order_by: oldest | newest (since); after_since, after_id: since and id of the last row shown; one row more than page_size says that there is a next page.';

drop view public.compliance_findings;

revoke execute on function private.value_at, private.lives_on, private.bound_agencies, private.findings, private.overseen_ids,
  private.count_findings, private.list_findings from public;
grant execute on function private.count_findings, private.list_findings to authenticated;
revoke execute on function public.count_findings, public.list_findings from public, anon, authenticated;
grant execute on function public.count_findings, public.list_findings to authenticated;
