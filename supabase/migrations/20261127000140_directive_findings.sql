-- The finding that an agency has not confirmed a directive in time.

create function private.directive_unacknowledged_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select u.agency_id, 'directive_unacknowledged', d.id, null::uuid, d.number || ' ' || d.title,
    private.start_of_day(u.due + 1), private.start_of_day(u.due + 1), null::timestamptz, null::uuid
  from private.unacknowledged_directives(in_ids, private.day_of(at)) as u join public.directives d on d.id = u.directive_id
  where u.due < private.day_of(at)
$$;
comment on function private.directive_unacknowledged_findings is
  'A directive is not confirmed and its last day is over. What asks for it is the directive itself. Security definer: a part of private.findings.';

insert into private.joint_parts (joint, part, sort_order) values ('finding', 'directive_unacknowledged_findings', 130);
revoke execute on function private.directive_unacknowledged_findings from public;
