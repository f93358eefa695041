-- The finding that an agency has not informed the press when it owed it again.

create function private.duty_overdue_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select d.agency_id, 'duty_overdue', d.last_event_id, null::uuid, r.title, d.overdue_since, d.overdue_since, null::timestamptz, r.id
  from private.periodic_duties(in_ids, private.day_of(at)) as d join public.legal_rules r on r.id = d.rule_id
  where d.is_overdue
$$;
comment on function private.duty_overdue_findings is
  'Monthly information or the conference owed every three months is overdue; the record is the last one, about: what is owed. Security definer: a part of private.findings.';

insert into private.joint_parts (joint, part, sort_order) values ('finding', 'duty_overdue_findings', 140);
revoke execute on function private.duty_overdue_findings from public;
