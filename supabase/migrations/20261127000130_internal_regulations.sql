-- Each agency's own regulation on speaking to the press (Decree 244/2026 art. 8, 12), and the finding that there is none.

alter table public.agencies
  add column internal_regulation_number text constraint agencies_internal_regulation_number
    check (length(btrim(internal_regulation_number)) between 1 and 50),
  add column internal_regulation_date date constraint agencies_internal_regulation_date
    check (internal_regulation_date >= date '2013-01-01'),
  add constraint agencies_internal_regulation check ((internal_regulation_number is null) = (internal_regulation_date is null));
comment on column public.agencies.internal_regulation_number is
  'Number of the decision that issued the agency''s own regulation on speaking to the press (quy chế nội bộ); null = none is known.';

create function private.check_internal_regulation() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.internal_regulation_date > private.today() then
    perform private.refuse('internal_regulation_in_future', 'internal_regulation_date');
  end if;
  return new;
end $$;
comment on function private.check_internal_regulation is 'A regulation is recorded once it is issued.';
create trigger c_internal_regulation before insert or update of internal_regulation_date on public.agencies
  for each row execute function private.check_internal_regulation();

create function private.regulation_missing_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select b.agency_id, 'regulation_missing', null::uuid, null::uuid, null::text, due.due_at, due.due_at, null::timestamptz, due.rule_id
  from private.bound_agencies('internal_regulation', private.day_of(at), in_ids) as b
  join public.agencies a on a.id = b.agency_id
  cross join lateral private.deadline('internal_regulation',
    private.start_of_day(greatest(b.binds_from, a.established_on)), a.kind) as due
  where coalesce(a.internal_regulation_date, 'infinity') > private.day_of(at) and due.due_at <= at
$$;
comment on function private.regulation_missing_findings is
  'No regulation of its own 45 days after the decree (Decree 244/2026 art. 12), or after the agency''s founding if that was later. Security definer: a part of private.findings.';

insert into private.joint_parts (joint, part, sort_order) values ('finding', 'regulation_missing_findings', 160);

revoke execute on function private.check_internal_regulation, private.regulation_missing_findings from public;
