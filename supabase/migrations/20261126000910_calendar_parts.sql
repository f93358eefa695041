-- What of each register stands in the calendar, see private.list_calendar. What was due and is done stands there no more.

create index spokespersons_by_end on public.spokespersons (agency_id, valid_to) where valid_to is not null;
create index spokespersons_by_publication on public.spokespersons (agency_id, publish_due_at) where publish_due_at is not null;
create index delegations_by_publication on public.delegations (agency_id, publish_due_at) where publish_due_at is not null;
create index verification_requests_expected on public.verification_requests (agency_id, due_at)
  where answered_at is null and withdrawn_at is null;
create index correction_requests_by_due on public.correction_requests (agency_id, due_at) where result is null;

create function private.spokesperson_calendar(from_at timestamptz, until_at timestamptz, in_ids uuid[])
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
declare
  from_day constant date := private.day_of(from_at);
  until_day constant date := private.day_of(until_at);
begin
  return query
    select d.kind, s.id, s.id, s.agency_id, a.short_name, s.full_name, s.position, d.starts_at, d.ends_at, null::boolean, d.is_due,
      s.is_demo, s.updated_at, s.version
    from (
      select 'term_starts' as kind, id, private.start_of_day(valid_from) as starts_at, null::timestamptz as ends_at, false as is_due
      from public.spokespersons where agency_id = any (in_ids) and valid_from >= from_day and valid_from < until_day
      union all
      select 'term_ends', id, null, private.start_of_day(valid_to + 1), false
      from public.spokespersons where agency_id = any (in_ids) and valid_to >= from_day and valid_to < until_day
      union all
      select 'publish_spokesperson', p.id, null, p.publish_due_at, true
      from public.spokespersons p
      where p.agency_id = any (in_ids) and p.publish_due_at > from_at and p.publish_due_at <= until_at
        and (p.valid_to is null or p.valid_to >= private.today())
        and not exists (select from public.public_contacts where spokesperson_id = p.id)
    ) as d
    join public.spokespersons s on s.id = d.id join public.agencies a on a.id = s.agency_id;
end $$;
comment on function private.spokesperson_calendar is
  'Terms of spokespersons and heads that begin and end, and when those not yet published must be; detail: the position. Security definer: as private.list_calendar, which it serves.';

create function private.delegation_calendar(from_at timestamptz, until_at timestamptz, in_ids uuid[])
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select d.kind, p.id, p.id, p.agency_id, a.short_name, p.delegate_name, p.matter, d.starts_at, d.ends_at, null::boolean, d.is_due,
      p.is_demo, p.updated_at, p.version
    from (
      select 'delegation_starts' as kind, id, starts_at, null::timestamptz as ends_at, false as is_due
      from public.delegations
      where agency_id = any (in_ids) and starts_at >= from_at and starts_at < until_at
        and signed_at is not null and starts_at < ends_at
      union all
      select 'delegation_ends', id, null, ends_at, false
      from public.delegations
      where agency_id = any (in_ids) and ends_at > from_at and ends_at <= until_at and signed_at is not null
      union all
      select 'publish_delegation', id, null, publish_due_at, true
      from public.delegations paper
      where agency_id = any (in_ids) and publish_due_at > from_at and publish_due_at <= until_at
        and signed_at is not null and paper.ends_at > now()
        and not exists (select from public.public_contacts where delegation_id = paper.id)
    ) as d
    join public.delegations p on p.id = d.id join public.agencies a on a.id = p.agency_id;
end $$;
comment on function private.delegation_calendar is
  'Signed delegations that begin and end, and when those not yet published must be; detail: the matter. Security definer: as private.list_calendar, which it serves.';

create function private.attestation_calendar(from_at timestamptz, until_at timestamptz, in_ids uuid[])
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select 'attestation_due', a.id, a.id, a.id, a.short_name, a.name, a.code, null::timestamptz, c.due_at, null::boolean, true,
      false, c.attested_at, 1
    from public.contact_attestations c join public.agencies a on a.id = c.agency_id
    where c.agency_id = any (in_ids) and c.due_at > from_at and c.due_at <= until_at;
end $$;
comment on function private.attestation_calendar is
  'By when agencies must confirm again what they have published; detail: the agency''s code, by which its page is addressed. Security definer: as private.list_calendar, which it serves.';

create function private.incident_calendar(from_at timestamptz, until_at timestamptz, in_ids uuid[])
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
declare
  mine constant uuid[] := array(select private.my_agency_ids());
  -- Another agency's incident is read by clerks of the asked, not by who is above them.
  asked_ids constant uuid[] := array(select private.my_clerk_agency_ids());
begin
  return query
    select 'incident_due', i.id, i.id, i.agency_id, a.short_name, i.title, i.next_step, null::timestamptz, i.next_due_at, null::boolean,
      true, i.is_demo, i.updated_at, i.version
    from public.incidents i join public.agencies a on a.id = i.agency_id
    where i.agency_id = any (in_ids) and i.due_sort > from_at and i.due_sort <= until_at
      -- What others owe stands there by itself.
      and i.next_step is not null and i.next_step not in ('await_answers', 'await_outcome', 'await_authority')
    union all
    select 'verification_due', v.id, i.id, a.id, a.short_name, i.title, left(v.question, 300), null, v.due_at, null, true,
      i.is_demo, v.updated_at, v.version
    from (
      select id from public.verification_requests
      where agency_id = any (in_ids) and due_at > from_at and due_at <= until_at and answered_at is null and withdrawn_at is null
      union
      select id from public.verification_requests
      where asked_agency_id = any (in_ids) and due_at > from_at and due_at <= until_at and answered_at is null and withdrawn_at is null
        and (agency_id = any (mine) or asked_agency_id = any (asked_ids))
    ) as standing
    join public.verification_requests v on v.id = standing.id
    join public.incidents i on i.id = v.incident_id join public.agencies a on a.id = v.asked_agency_id
    union all
    select 'letter_due', l.id, i.id, l.agency_id, a.short_name, i.title, g.name, null, l.due_at, null, true,
      i.is_demo, l.updated_at, l.version
    from public.correction_requests l
    join public.incidents i on i.id = l.incident_id and i.status not in ('closed', 'voided')
    join public.press_items p on p.id = l.press_item_id and p.voided_at is null
    join public.press_agencies g on g.id = p.press_agency_id join public.agencies a on a.id = l.agency_id
    where l.agency_id = any (in_ids) and l.due_at > from_at and l.due_at <= until_at and l.result is null;
end $$;
comment on function private.incident_calendar is
  'Of incidents: the agency''s next step (detail: which), questions to verify not yet answered, for who asks and who is asked (detail: the question), and by when the press must print (detail: the newspaper). Security definer: as private.list_calendar, which it serves.';

create function private.enquiry_calendar(from_at timestamptz, until_at timestamptz, in_ids uuid[])
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
declare
  mine constant uuid[] := array(select private.my_agency_ids());
  asked_ids constant uuid[] := array(select private.my_clerk_agency_ids());
begin
  return query
    select 'enquiry_due', e.id, e.id, e.agency_id, a.short_name, e.title, coalesce(g.name, e.press_agency_name), null::timestamptz,
      e.due_at, null::boolean, true, e.is_demo, e.updated_at, e.version
    from public.press_enquiries e
    join public.agencies a on a.id = e.agency_id left join public.press_agencies g on g.id = e.press_agency_id
    where e.agency_id = any (in_ids) and e.due_sort > from_at and e.due_sort <= until_at and e.status in ('received', 'assigned')
    union all
    select 'contribution_due', p.id, e.id, a.id, a.short_name, e.title, left(p.request, 300), null,
      e.due_at, null, true, e.is_demo, p.updated_at, p.version
    from public.press_enquiry_partners p
    join public.press_enquiries e on e.id = p.enquiry_id join public.agencies a on a.id = p.partner_agency_id
    where p.partner_agency_id = any (in_ids) and p.contributed_at is null and p.withdrawn_at is null
      and (p.agency_id = any (mine) or p.partner_agency_id = any (asked_ids)) and e.due_at > from_at and e.due_at <= until_at;
end $$;
comment on function private.enquiry_calendar is
  'Of press enquiries: when they must be answered (detail: the newspaper), and what agencies have still to contribute to those of others by then (detail: what is asked). Security definer: as private.list_calendar, which it serves.';

create function private.training_calendar(from_at timestamptz, until_at timestamptz, in_ids uuid[])
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select d.kind, c.id, c.id, c.agency_id, a.short_name, c.title, c.place, d.starts_at, d.ends_at, null::boolean, false,
      c.is_demo, c.updated_at, c.version
    from public.training_courses c
    join public.agencies a on a.id = c.agency_id
    cross join lateral (
      select 'course' as kind, c.starts_at, c.ends_at
      where c.starts_at < until_at and c.ends_at > from_at
      union all
      select 'registration_until', null, c.registration_until
      where c.state = 'announced' and c.registration_until > from_at and c.registration_until <= until_at
    ) as d
    where (c.agency_id = any (in_ids) or c.invited_agency_ids && in_ids) and c.state <> 'cancelled'
      and (c.starts_at < until_at or c.registration_until <= until_at) and c.ends_at > from_at;
end $$;
comment on function private.training_calendar is
  'Courses of agencies and to which they are invited, and until when one may register (detail: the place). Security definer: as private.list_calendar, which it serves.';

revoke execute on function private.spokesperson_calendar, private.delegation_calendar, private.attestation_calendar,
  private.incident_calendar, private.enquiry_calendar, private.training_calendar from public;

insert into private.joint_parts (joint, part, sort_order) values
  ('calendar', 'spokesperson_calendar', 10),
  ('calendar', 'delegation_calendar', 20),
  ('calendar', 'attestation_calendar', 30),
  ('calendar', 'incident_calendar', 40),
  ('calendar', 'enquiry_calendar', 50),
  ('calendar', 'training_calendar', 60);
