-- Of a kind there may be very many: how many is then told without finding each, and a page of them without finding the rest.

alter table private.joint_parts drop constraint joint_parts_joint, add constraint joint_parts_joint check (
  joint in ('work', 'hand_over', 'recount', 'calendar', 'finding', 'finding_count', 'finding_page', 'notice'));

comment on column private.joint_parts.joint is
  'work: (after_due timestamptz, after_id uuid, most integer) setof work_row, for private.my_work. hand_over: (from_agency uuid, heir uuid) jsonb, counts for who carries out a reorganisation; of these «open» is what cannot be left without an heir. recount: (asked private.recounts[]) setof private.recounted, deadlines counted anew. calendar: (from_at timestamptz, until_at timestamptz, in_ids uuid[]) setof calendar_row. finding: <kind>_findings(at timestamptz, in_ids uuid[]) setof finding_row, for private.findings; finding_count, finding_page: of a kind of which there may be very many, <kind>_counts(in_ids uuid[]) setof private.finding_count and <kind>_page(in_ids uuid[], is_newest boolean, after_since timestamptz, most integer) setof finding_row, as of now: those since after_since, and the first so many after it. notice: () setof notice_row, for private.my_notices; keys hold the part''s own ids.';

create type private.finding_count as (agency_id uuid, found bigint, late bigint);
comment on type private.finding_count is 'How much of a kind is found at an agency; late: of these past a deadline.';

create function private.incident_overdue_counts(in_ids uuid[]) returns setof private.finding_count
language sql stable security definer set search_path = '' as $$
  select agency_id, sum(overdue), sum(overdue)
  from private.open_incident_counts
  where agency_id = any (in_ids) and next_step not in ('await_answers', 'await_outcome', 'await_authority')
  group by agency_id having sum(overdue) > 0
$$;
comment on function private.incident_overdue_counts is
  'private.incident_overdue_findings, counted as of now. Security definer: a part of private.count_findings.';

create function private.incident_overdue_page(in_ids uuid[], is_newest boolean, after_since timestamptz, most integer)
returns setof public.finding_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    with near as (
      -- Agency by agency, so that the index gives them in order.
      select overdue.* from unnest(in_ids) as own (id) cross join lateral (
        (select i.id, i.due_sort from public.incidents i
         where i.agency_id = own.id and i.next_step is not null and i.due_sort = after_since and i.due_sort <= now()
           and i.next_step not in ('await_answers', 'await_outcome', 'await_authority'))
        union all
        (select i.id, i.due_sort from public.incidents i
         where i.agency_id = own.id and i.next_step is not null
           and i.due_sort > coalesce(after_since, '-infinity') and i.due_sort <= now()
           and i.next_step not in ('await_answers', 'await_outcome', 'await_authority')
         order by i.due_sort fetch first (case when is_newest then 0 else most end) rows with ties)
        union all
        (select i.id, i.due_sort from public.incidents i
         where i.agency_id = own.id and i.next_step is not null
           and i.due_sort <= now() and i.due_sort < coalesce(after_since, 'infinity')
           and i.next_step not in ('await_answers', 'await_outcome', 'await_authority')
         order by i.due_sort desc fetch first (case when is_newest then most else 0 end) rows with ties)) as overdue
    ), placed as (
      -- What was due at the same moment stays together: the list goes on by a mark of its own.
      select id, rank() over (
        order by due_sort is distinct from after_since, case when is_newest then due_sort end desc, due_sort)
        - count(*) filter (where due_sort = after_since) over () as place
      from near
    )
    select i.agency_id, 'incident_overdue', i.id, null::uuid, i.title, i.next_due_at, i.next_due_at, null::timestamptz, rule.id
    from placed join public.incidents i on i.id = placed.id join public.agencies a on a.id = i.agency_id
    -- Joined rather than asked for one by one: there may be many.
    left join public.legal_rules rule
      on rule.code = case when i.status in ('recorded', 'verifying') then 'verify_incident' else 'report_result' end
      and (i.found_at at time zone 'Asia/Ho_Chi_Minh')::date between rule.effective_from and coalesce(rule.effective_to, 'infinity')
      and (rule.agency_kinds is null or a.kind = any (rule.agency_kinds))
    where most is null or placed.place <= most;
end $$;
comment on function private.incident_overdue_page is
  'The next step of an incident is the owner''s and past its time now: those since after_since, and the first so many after it (most null = all). The rule is that of the day it was found. Security definer: a part of private.list_findings.';

-- In SQL, so that who asks only whether any was overdue at a past moment need not have all of them judged.
create or replace function private.incident_overdue_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select * from private.incident_overdue_page($2, false, null, null) where $1 >= now()
  union all
  select i.agency_id, 'incident_overdue', i.id, null::uuid, i.title, due.due_at, due.due_at, null::timestamptz, due.rule_id
  from public.incidents i join public.agencies a on a.id = i.agency_id
  cross join lateral private.incident_due_then(i, a.kind, $1) as due
  where $1 < now() and i.agency_id = any (in_ids) and i.found_at <= $1
    and coalesce(i.closed_at, i.voided_at, 'infinity') > $1 and due.due_at <= $1
$$;

insert into private.joint_parts (joint, part, sort_order) values
  ('finding_count', 'incident_overdue_counts', 80),
  ('finding_page', 'incident_overdue_page', 80);

-- Together -----------------------------------------------------------------------------------------

create view private.finding_kinds with (security_invoker = true) as
select f.kind, f.part as finder, c.part as counter, p.part as pager, f.sort_order
from (
  select part, regexp_replace(part, '_findings$', '') as kind, sort_order from private.joint_parts where joint = 'finding') as f
left join private.joint_parts c on c.joint = 'finding_count' and c.part = f.kind || '_counts'
left join private.joint_parts p on p.joint = 'finding_page' and p.part = f.kind || '_page';
comment on view private.finding_kinds is
  'The kinds of findings, with the parts that find, count (null = by finding) and give a page of them (null = all).';
revoke all on private.finding_kinds from anon, authenticated;

create function private.finding_counts(at timestamptz, in_ids uuid[], of_kinds text[])
returns table (agency_id uuid, kind text, found bigint, late bigint)
-- Of many parts the planning would take longer than the finding: their plans hold for any agencies.
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
#variable_conflict use_column
declare
  found text;
  counted text;
begin
  select
    string_agg(format('select * from private.%I($1, $2)', k.finder), ' union all ' order by k.sort_order)
      filter (where at < now() or k.counter is null),
    string_agg(format('select agency_id, %L, found, late from private.%I($2)', k.kind, k.counter), ' union all ' order by k.sort_order)
      filter (where at >= now() and k.counter is not null)
  into found, counted
  from private.finding_kinds k where of_kinds is null or k.kind = any (of_kinds);
  -- Of all kinds in one query, which is planned once.
  if found is not null then
    return query execute format(
      'select agency_id, kind, count(*), count(due_at) from (%s) as finding group by agency_id, kind', found)
      using least(at, now()), in_ids;
  end if;
  if counted is not null then
    return query execute counted using at, in_ids;
  end if;
end $$;
comment on function private.finding_counts is
  'How much of each kind private.findings finds at agencies that were there at a moment. Security definer: as the parts; who calls limits in_ids.';

create or replace function private.count_findings(at timestamptz, in_agency uuid, with_below boolean, of_kinds text[])
returns setof public.agency_findings
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  moment constant timestamptz := least(coalesce($1, now()), now());
  living constant uuid[] := array(
    select a.id from public.agencies a
    where a.id = any (array(select private.overseen_ids(in_agency, with_below))) and private.lives_on(a, private.day_of(moment)));
begin
  return query
    with counted as (
      select c.agency_id, jsonb_object_agg(c.kind, c.found) as found, jsonb_object_agg(c.kind, c.late) filter (where c.late > 0) as late
      from private.finding_counts(moment, living, of_kinds) as c group by c.agency_id
    ), looked_for as (
      select jsonb_object_agg(k.kind, 0) as in_vain from private.finding_kinds k where of_kinds is null or k.kind = any (of_kinds)
    )
    select a.id, a.code, a.short_name, a.kind, a.parent_id,
      looked_for.in_vain || coalesce(counted.found, '{}'), coalesce(counted.late, '{}')
    from unnest(living) as own (id)
    join public.agencies a on a.id = own.id
    join looked_for on looked_for.in_vain is not null
    left join counted on counted.agency_id = a.id
    order by a.sort_order, a.code;
end $$;

create function private.findings_page(
  at timestamptz, in_ids uuid[], of_kinds text[], is_newest boolean, after_since timestamptz, most integer)
returns setof public.finding_row
language plpgsql stable security definer set search_path = '' as $$
declare
  finding record;
begin
  for finding in
    select k.kind, k.pager from private.finding_kinds k
    where (of_kinds is null or k.kind = any (of_kinds)) and k.pager is not null and at >= now() order by k.sort_order
  loop
    return query execute format('select * from private.%I($1, $2, $3, $4)', finding.pager)
      using in_ids, is_newest, after_since, most;
  end loop;
  return query select * from private.findings(at, in_ids, array(
    select k.kind from private.finding_kinds k
    where (of_kinds is null or k.kind = any (of_kinds)) and (k.pager is null or at < now())));
end $$;
comment on function private.findings_page is
  'As private.findings; of kinds that can give a page, no more than those since after_since and the first so many after it. Security definer: as the parts; who calls limits in_ids.';

create or replace function private.list_findings(
  at timestamptz, in_agency uuid, with_below boolean, of_kinds text[], only_late boolean, order_by text,
  after_since timestamptz, after_id uuid, page_size integer)
returns setof public.listed_finding
language plpgsql stable security definer set search_path = '' as $$
declare
  mine constant uuid[] := array(select private.my_agency_ids());
  clerk_ids constant uuid[] := array(select private.my_clerk_agency_ids());
  is_newest constant boolean := order_by is not distinct from 'newest';
  most constant integer := least(greatest(page_size, 1), 200) + 1;
  moment constant timestamptz := least(coalesce($1, now()), now());
  living constant uuid[] := array(
    select a.id from public.agencies a
    where a.id = any (array(select private.overseen_ids(in_agency, with_below))) and private.lives_on(a, private.day_of(moment)));
begin
  return query
    with found as (
      select private.finding_id(f) as id, f.*
      from private.findings_page(moment, living, of_kinds, is_newest, after_since, most) as f
      where not only_late or f.due_at is not null
    ), page as (
      select * from found
      where after_id is null
        or case when is_newest then (found.since, found.id) < (after_since, after_id)
          else (found.since, found.id) > (after_since, after_id) end
      order by case when is_newest then found.since end desc, case when is_newest then found.id end desc, found.since, found.id
      limit most
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

revoke execute on function private.incident_overdue_counts, private.incident_overdue_page, private.finding_counts,
  private.findings_page from public;
