-- What is found of matters in hand: incidents, what other agencies are asked about them, letters to the press, and
-- questions of the press. What is open now is found by indexes of what is open; what was open then, only when the past is asked about.

create index correction_requests_to_follow_up on public.correction_requests (agency_id, due_at)
  where result is null or result = 'silence' and escalation_date is null and settled_at is null;

create function private.incident_due_then(incident public.incidents, agency_kind text, at timestamptz) returns public.deadline
language plpgsql stable security definer set search_path = '' as $$
declare
  last_step constant text := (
    select e.kind from public.incident_events e
    where e.incident_id = incident.id and e.created_at <= at
      and e.kind in ('recorded', 'verifying', 'concluded', 'remedied', 'correcting', 'closed', 'reopened', 'voided')
    order by e.created_at desc, e.id desc limit 1);
  is_asked constant boolean := exists (
    select from public.verification_requests v
    where v.incident_id = incident.id and v.created_at <= at and coalesce(v.answered_at, v.withdrawn_at, 'infinity') > at);
begin
  return case
    when last_step in ('recorded', 'verifying', 'reopened') and not is_asked
      then private.deadline('verify_incident', private.incident_starts_at(incident), agency_kind)
    when last_step in ('concluded', 'remedied', 'correcting')
      then private.deadline('report_result', private.incident_starts_at(incident), agency_kind) end;
end $$;
comment on function private.incident_due_then is
  'By when the next step of an incident was due as it stood at a past moment, by its story; null = nothing was the owner''s to do. Security definer: as private.findings, which it serves.';

create function private.incident_overdue_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select i.agency_id, 'incident_overdue', i.id, null::uuid, i.title, i.next_due_at, i.next_due_at, null::timestamptz, rule.id
  from public.incidents i join public.agencies a on a.id = i.agency_id
  -- Joined rather than asked for one by one: there may be many.
  left join public.legal_rules rule
    on rule.code = case when i.status in ('recorded', 'verifying') then 'verify_incident' else 'report_result' end
    and (i.found_at at time zone 'Asia/Ho_Chi_Minh')::date between rule.effective_from and coalesce(rule.effective_to, 'infinity')
    and (rule.agency_kinds is null or a.kind = any (rule.agency_kinds))
  where $1 >= now() and i.agency_id = any (in_ids) and i.next_step is not null and i.due_sort <= $1
    and i.next_step not in ('await_answers', 'await_outcome', 'await_authority')
  union all
  select i.agency_id, 'incident_overdue', i.id, null::uuid, i.title, due.due_at, due.due_at, null::timestamptz, due.rule_id
  from public.incidents i join public.agencies a on a.id = i.agency_id
  cross join lateral private.incident_due_then(i, a.kind, $1) as due
  where $1 < now() and i.agency_id = any (in_ids) and i.found_at <= $1
    and coalesce(i.closed_at, i.voided_at, 'infinity') > $1 and due.due_at <= $1
$$;
comment on function private.incident_overdue_findings is
  'The next step of an incident is the owner''s and past its time. Of a past moment its state is told by its story, and one whose result was to be reported counts whatever it waited for. The rule is that of the day it was found. Security definer: a part of private.findings.';

create function private.verification_overdue_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select v.asked_agency_id, 'verification_overdue', v.id, v.incident_id, asks.short_name, v.due_at, v.due_at, null::timestamptz, rule.id
  from (
    select * from public.verification_requests v
    where v.asked_agency_id = any (in_ids) and v.due_at <= $1 and v.created_at <= $1
      and v.answered_at is null and v.withdrawn_at is null
    union all
    select * from public.verification_requests v
    where $1 < now() and v.asked_agency_id = any (in_ids) and v.due_at <= $1 and v.created_at <= $1
      and coalesce(v.answered_at, v.withdrawn_at) > $1
  ) as v
  join public.agencies asks on asks.id = v.agency_id
  join public.agencies a on a.id = v.asked_agency_id
  left join public.legal_rules rule on rule.code = 'verify_incident'
    and (v.created_at at time zone 'Asia/Ho_Chi_Minh')::date between rule.effective_from and coalesce(rule.effective_to, 'infinity')
    and (rule.agency_kinds is null or a.kind = any (rule.agency_kinds))
$$;
comment on function private.verification_overdue_findings is
  'An agency asked to verify has not answered by the time it was given; about: who asks. Security definer: a part of private.findings.';

create function private.correction_overdue_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select l.agency_id, 'correction_overdue', l.id, l.incident_id, g.name, l.due_at, l.due_at, null::timestamptz, l.due_rule_id
  from (
    select * from public.correction_requests l
    where l.agency_id = any (in_ids) and l.due_at <= $1
      and (l.result is null or l.result = 'silence' and l.escalation_date is null and l.settled_at is null)
    union all
    select * from public.correction_requests l
    where $1 < now() and l.agency_id = any (in_ids) and l.due_at <= $1
      and l.result is not null and (l.result <> 'silence' or l.escalation_date is not null or l.settled_at is not null)
      and case when l.result = 'silence'
        then least(private.start_of_day(l.escalation_date + 1), l.settled_at) else l.result_at end > $1
  ) as l
  join public.incidents i on i.id = l.incident_id and coalesce(i.closed_at, i.voided_at, 'infinity') > $1
  join public.press_items p on p.id = l.press_item_id
  join public.press_agencies g on g.id = p.press_agency_id
$$;
comment on function private.correction_overdue_findings is
  'A newspaper has let the time of the law pass, and the agency has recorded no outcome, or silence that it has not reported on; about: the newspaper. Security definer: a part of private.findings.';

create function private.enquiry_overdue_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select q.agency_id, 'enquiry_overdue', q.id, null::uuid, q.title, q.due_at, q.due_at, null::timestamptz, q.due_rule_id
  from (
    select * from public.press_enquiries q
    where q.agency_id = any (in_ids) and q.status in ('received', 'assigned') and q.due_sort <= $1
    union all
    select * from public.press_enquiries q
    where $1 < now() and q.agency_id = any (in_ids) and q.status not in ('received', 'assigned') and q.due_at <= $1
      and coalesce(q.answered_at, q.voided_at) > $1
  ) as q
$$;
comment on function private.enquiry_overdue_findings is
  'A question of the press is neither answered nor refused past the time of the law; of one opened again the first answer is not told. Security definer: a part of private.findings.';

insert into private.joint_parts (joint, part, sort_order) values
  ('finding', 'incident_overdue_findings', 80),
  ('finding', 'verification_overdue_findings', 90),
  ('finding', 'correction_overdue_findings', 100),
  ('finding', 'enquiry_overdue_findings', 110);

revoke execute on function private.incident_due_then, private.incident_overdue_findings, private.verification_overdue_findings,
  private.correction_overdue_findings, private.enquiry_overdue_findings from public;
