-- What is found of who speaks: appointed, published, within reach, trained. Valid on the day asked about, by terms and
-- delegations as recorded now; what was public then, and who headed an agency, by the history.

create function private.standing_on(of_agency uuid, on_day date) returns public.spokespersons
language sql stable security definer set search_path = '' as $$
  select s from public.spokespersons s
  where s.agency_id = of_agency and s.kind = 'standing' and s.valid_from <= on_day and on_day <= coalesce(s.valid_to, 'infinity')
$$;
comment on function private.standing_on is
  'The standing spokesperson in office on a day; there is at most one. Security definer: as private.findings, which it serves.';

create function private.no_spokesperson_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select b.agency_id, 'no_spokesperson', last.id, null::uuid, last.full_name,
    private.start_of_day(greatest(last.valid_to + 1, a.established_on, b.binds_from)), null::timestamptz, null::timestamptz, b.rule_id
  from private.bound_agencies('standing_spokesperson', private.day_of(at), in_ids) as b
  join public.agencies a on a.id = b.agency_id
  left join lateral (
    select s.id, s.full_name, s.valid_to from public.spokespersons s
    where s.agency_id = b.agency_id and s.kind = 'standing' and s.valid_to < private.day_of(at)
    order by s.valid_to desc limit 1) as last on true
  where (private.standing_on(b.agency_id, private.day_of(at))).id is null
$$;
comment on function private.no_spokesperson_findings is
  'Nobody is assigned to speak: since the last term ended, or since it has been asked for. Before 01/07/2026 only the province''s committee had to have somebody assigned (Decree 09/2017 art. 3.1). Security definer: a part of private.findings.';

create function private.recorded_head(of_agency uuid, on_day date) returns public.agency_head
language sql stable security definer set search_path = '' as $$
  select row(full_name, position, since)::public.agency_head from (
    select head.full_name, head.position, head.since from private.agency_head_on(of_agency, on_day) as head
    where head.since is not null
    union all
    -- Before the present head: whom the history names.
    (select c.was ->> 'head_name', null, (c.was ->> 'head_since')::date
     from audit.changes c join public.agencies a on a.id = of_agency and a.head_since > on_day
     where c.subject_id = of_agency and c.table_name = 'agencies' and c.record_id = of_agency
       and (c.was ->> 'head_since')::date <= on_day
     order by c.id desc limit 1)
  ) as known
  order by since desc limit 1
$$;
comment on function private.recorded_head is
  'Who headed an agency on a day and since when, also where somebody else does now; null when since when is not known. Security definer: nobody reads audit.changes.';

create function private.head_changed_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select b.agency_id, 'head_changed', term.id, null::uuid, head.full_name, private.start_of_day(head.since), null::timestamptz,
    null::timestamptz, b.rule_id
  from private.bound_agencies('appoint_spokesperson', private.day_of(at), in_ids) as b
  cross join lateral private.recorded_head(b.agency_id, private.day_of(at)) as head
  cross join lateral private.standing_on(b.agency_id, private.day_of(at)) as term
  where head.since is not null and coalesce(term.decision_date, '-infinity') < head.since
$$;
comment on function private.head_changed_findings is
  'A head has taken office and the decision by which somebody speaks is older, or there is none; record: the term under that decision. Security definer: a part of private.findings.';

-- Publication --------------------------------------------------------------------------------------

create function private.contact_at(of_record uuid, at timestamptz)
returns table (published_at timestamptz, withdrawn_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select c.published_at, gone.withdrawn_at
  from public.public_contacts c
  cross join lateral (select private.value_at(
    of_record, 'public_contacts', c.id, 'withdrawn_at', c.withdrawn_at::text, at)::timestamptz as withdrawn_at) as gone
  where (c.spokesperson_id = of_record or c.delegation_id = of_record) and c.published_at <= at
$$;
comment on function private.contact_at is
  'Whether a spokesperson or delegation had been published by a moment, and since when it was then taken off. Security definer: as private.findings, which it serves.';

create function private.unpublished_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select s.agency_id, 'unpublished', s.id, null::uuid, s.full_name,
    coalesce(c.withdrawn_at, s.publish_due_at, private.start_of_day(greatest(s.valid_from, s.decision_date))),
    case when c.withdrawn_at is null then s.publish_due_at end, null::timestamptz, coalesce(s.publish_rule_id, b.rule_id)
  from private.bound_agencies('publish_spokesperson', private.day_of(at), in_ids) as b
  join public.spokespersons s on s.agency_id = b.agency_id and s.kind = 'standing'
  left join lateral private.contact_at(s.id, at) as c on true
  where private.day_of(at) <= coalesce(s.valid_to, 'infinity')
    -- A time is counted from the decision, else it must be public from the first day on.
    and coalesce(s.publish_due_at, private.start_of_day(greatest(s.valid_from, s.decision_date))) <= at
    and (c.published_at is null or c.withdrawn_at is not null)
$$;
comment on function private.unpublished_findings is
  'Somebody assigned to speak is not public past the hours of the decision''s day (Decree 244/2026 art. 3.3), or, where the law named none, in office; or has been taken off. Security definer: a part of private.findings.';

create function private.published_late_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select s.agency_id, 'published_late', s.id, null::uuid, s.full_name, s.publish_due_at, s.publish_due_at, c.published_at, s.publish_rule_id
  from private.bound_agencies('publish_spokesperson', private.day_of(at), in_ids) as b
  join public.spokespersons s on s.agency_id = b.agency_id and s.kind = 'standing'
  join lateral private.contact_at(s.id, at) as c on c.withdrawn_at is null
  where s.publish_due_at < c.published_at and private.day_of(at) <= coalesce(s.valid_to, 'infinity')
$$;
comment on function private.published_late_findings is
  'Somebody assigned to speak is public, but became so past the hours of the law; told until the term ends. Security definer: a part of private.findings.';

create function private.delegation_unpublished_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select d.agency_id, 'delegation_unpublished', d.id, null::uuid, d.delegate_name, d.publish_due_at, d.publish_due_at, done.at, d.publish_rule_id
  from public.delegations d
  left join lateral private.contact_at(d.id, at) as c on c.withdrawn_at is null
  left join lateral (
    select min(f.created_at) as first_at from public.attachments f
    where f.delegation_id = d.id and f.purpose = 'signed_document' and f.created_at <= $1
      and coalesce(f.voided_at, 'infinity') > $1) as paper on true
  cross join lateral (
    select case when c.published_at is not null and paper.first_at is not null then greatest(c.published_at, paper.first_at) end) as done (at)
  where d.agency_id = any (in_ids) and d.signed_at is not null and d.starts_at <= $1 and $1 < d.ends_at
    and d.publish_due_at <= $1 and (done.at is null or done.at > d.publish_due_at)
$$;
comment on function private.delegation_unpublished_findings is
  'A delegate or the document that authorises them is not public, or became so past the hours of the law (Decree 09/2017 art. 3.6; since 01/07/2026 none is named); told while the delegation is in force. Security definer: a part of private.findings.';

create function private.contact_missing_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select b.agency_id, 'contact_missing', s.id, null::uuid, s.full_name, private.start_of_day(s.valid_from), null::timestamptz,
    null::timestamptz, b.rule_id
  from private.bound_agencies('published_fields', private.day_of(at), in_ids) as b
  join lateral private.standing_on(b.agency_id, private.day_of(at)) as s on s.id is not null
  where private.value_at(s.id, 'spokespersons', s.id, 'official_phone', s.official_phone, at) is null
    or private.value_at(s.id, 'spokespersons', s.id, 'official_email', s.official_email, at) is null
$$;
comment on function private.contact_missing_findings is
  'Who is assigned to speak has no official telephone or no official e-mail, which the law has published; told since the term began. Security definer: a part of private.findings.';

create function private.contact_outlived_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select p.agency_id, 'contact_outlived', s.id, null::uuid, p.full_name, over.at, null::timestamptz, null::timestamptz, rule.id
  from public.public_contacts p
  join public.agencies a on a.id = p.agency_id
  join public.spokespersons s on s.id = p.spokesperson_id
  join lateral private.contact_at(s.id, $1) as c on c.withdrawn_at is null
  left join lateral private.recorded_head(p.agency_id, private.day_of($1)) as head on s.kind = 'head'
  cross join lateral (select least(
    private.start_of_day(s.valid_to + 1),
    case when head.since > s.valid_from and not private.is_same_name(head.full_name, s.full_name)
      then private.start_of_day(head.since) end)) as over (at)
  left join lateral private.rule_in_force('publish_spokesperson', private.day_of($1), a.kind, null) as rule on true
  where p.agency_id = any (in_ids) and p.visible_from <= $1 and $1 < coalesce(p.visible_until, 'infinity') and over.at <= $1
$$;
comment on function private.contact_outlived_findings is
  'Somebody is public who speaks no more: a head after another has taken office, or anybody after their term (which the directory hides by itself; a delegate''s end is part of the delegation). Security definer: a part of private.findings.';

-- Training -----------------------------------------------------------------------------------------

create function private.untrained_findings(at timestamptz, in_ids uuid[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select b.agency_id, 'untrained', s.id, null::uuid, s.full_name,
    private.start_of_day(greatest((trained.last_on + interval '12 months')::date + 1, s.valid_from, b.binds_from)), null::timestamptz,
    null::timestamptz, b.rule_id
  from private.bound_agencies('yearly_training', private.day_of(at), in_ids) as b
  join public.spokespersons s on s.agency_id = b.agency_id and s.valid_from <= private.day_of(at)
    and private.day_of(at) <= coalesce(s.valid_to, 'infinity')
  cross join lateral (
    select max(private.day_of(c.starts_at)) as last_on
    from public.training_attendances t join public.training_courses c on c.id = t.course_id
    where (t.spokesperson_id = s.id or t.agency_id = s.agency_id and t.name_key = private.name_key(s.full_name))
      and t.attended = 'present' and t.withdrawn_at is null and c.state <> 'cancelled'
      and private.day_of(c.starts_at) <= private.day_of(at)) as trained
  where trained.last_on is null or trained.last_on < private.day_of(at) - interval '12 months'
$$;
comment on function private.untrained_findings is
  'A spokesperson or head in office has attended no course in the twelve months before (directive 1210/UBND-TH, order 4), by what the courses'' lists say now. Security definer: a part of private.findings.';

insert into private.joint_parts (joint, part, sort_order) values
  ('finding', 'no_spokesperson_findings', 10),
  ('finding', 'head_changed_findings', 20),
  ('finding', 'unpublished_findings', 30),
  ('finding', 'published_late_findings', 40),
  ('finding', 'delegation_unpublished_findings', 50),
  ('finding', 'contact_missing_findings', 60),
  ('finding', 'contact_outlived_findings', 70),
  ('finding', 'untrained_findings', 120);

revoke execute on function private.standing_on, private.no_spokesperson_findings, private.recorded_head,
  private.head_changed_findings, private.contact_at, private.unpublished_findings, private.published_late_findings,
  private.delegation_unpublished_findings, private.contact_missing_findings, private.contact_outlived_findings,
  private.untrained_findings from public;
