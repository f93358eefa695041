-- Where the registers meet. What goes across them is put together from parts, one of each register, so that the next
-- register adds its own and no shared function is written again.

create table private.joint_parts (
  joint text not null constraint joint_parts_joint check (joint in ('work', 'hand_over', 'recount', 'calendar', 'finding')),
  part text not null constraint joint_parts_part check (part ~ '^[a-z_]+$'),
  sort_order integer not null,
  primary key (joint, part)
);
comment on table private.joint_parts is 'Functions of schema private that take part in what goes across registers; written by migrations only.';
comment on column private.joint_parts.joint is
  'work: (after_due timestamptz, after_id uuid, most integer) setof work_row, for private.my_work. hand_over: (from_agency uuid, heir uuid) jsonb, counts for who carries out a reorganisation; of these «open» is what cannot be left without an heir. recount: (asked private.recounts[]) setof private.recounted, deadlines counted anew.';
comment on column private.joint_parts.sort_order is 'In which order parts are run.';
alter table private.joint_parts enable row level security;
revoke all on private.joint_parts from public;

create function private.joined_parts(of_joint text, arguments text) returns text
language sql stable security definer set search_path = '' as $$
  select string_agg(format('(select * from private.%I(%s))', part, arguments), ' union all ' order by sort_order)
  from private.joint_parts where joint = of_joint
$$;
comment on function private.joined_parts is
  'The query that puts the rows of a joint''s parts one after another. Security definer: nobody reads joint_parts.';
revoke execute on function private.joined_parts from public;

-- Scope --------------------------------------------------------------------------------------------

-- Inheriting is rare: who inherited nothing is not made to walk the heirs.
create or replace function private.my_agency_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  ids uuid[] := array(
    select private.my_clerk_agency_ids()
    union
    select private.agency_ids_below(array['supervisor', 'manager']));
  inherited uuid[];
begin
  loop
    inherited := array(select a.id from public.agencies a where a.successor_id = any (ids) and a.id <> all (ids));
    exit when inherited = '{}';
    ids := ids || inherited;
  end loop;
  return query select unnest(ids);
end $$;

-- «Việc của tôi» -----------------------------------------------------------------------------------

create function private.my_incident_work(after_due timestamptz, after_id uuid, most integer) returns setof public.work_row
language plpgsql stable security definer set search_path = '' as $$
declare
  own_ids constant uuid[] := array(select private.my_clerk_agency_ids());
  -- A supervisor follows what they recorded themselves; the steps are those that are theirs to take.
  supervised_ids constant uuid[] := array(select private.agency_ids_below(array['supervisor']));
  read_ids constant uuid[] := array(select private.agency_ids_below(array['supervisor', 'manager']));
  me constant uuid := auth.uid();
begin
  return query
    (select v.id, 'answer', i.id, i.title, a.short_name, i.severity, null::text, left(v.question, 300), v.due_at, v.created_at, v.due_at
     from public.verification_requests v
     join public.incidents i on i.id = v.incident_id join public.agencies a on a.id = i.agency_id
     where v.asked_agency_id = any (own_ids) and v.answered_at is null and v.withdrawn_at is null
       and (after_id is null or (v.due_at, v.id) > (after_due, after_id))
     order by v.due_at, v.id limit most)
    union all
    (select i.id, 'step', i.id, i.title, a.short_name, i.severity, i.next_step, null, i.next_due_at, i.updated_at, i.due_sort
     from unnest(own_ids) as own (id) cross join lateral (
       select * from public.incidents i
       where i.agency_id = own.id and i.next_step is not null
         and (i.next_step not in ('await_answers', 'await_outcome', 'await_authority') or i.next_due_at <= now())
         and (after_id is null or (i.due_sort, i.id) > (after_due, after_id))
       order by i.due_sort, i.id limit most) as i
     join public.agencies a on a.id = i.agency_id)
    union all
    (select i.id, 'step', i.id, i.title, a.short_name, i.severity, i.next_step, null, i.next_due_at, i.updated_at, i.due_sort
     from public.incidents i join public.agencies a on a.id = i.agency_id
     where i.created_by = me and i.agency_id = any (supervised_ids) and i.agency_id <> all (own_ids)
       and i.next_step in ('verify', 'conclude', 'decide', 'follow_up')
       and (after_id is null or (i.due_sort, i.id) > (after_due, after_id))
     order by i.due_sort, i.id limit most)
    union all
    (select m.id, 'mention', i.id, i.title, a.short_name, i.severity, null, left(e.body, 300), null, m.created_at, 'infinity'::timestamptz
     from public.incident_mentions m
     join public.incident_events e on e.id = m.event_id
     join public.incidents i on i.id = m.incident_id join public.agencies a on a.id = i.agency_id
     where m.user_id = me and m.seen_at is null
       and (i.agency_id = any (own_ids || read_ids) or i.asked_agency_ids && own_ids)
       and (after_id is null or ('infinity'::timestamptz, m.id) > (after_due, after_id))
     order by m.id limit most);
end $$;
comment on function private.my_incident_work is
  'What of incidents waits for the caller: questions to verify, next steps of their incidents (waiting for others only once overdue), mentions not yet seen. Security definer: as private.my_work, which it serves.';
revoke execute on function private.my_incident_work from public;

create or replace function private.my_work(after_due timestamptz, after_id uuid, page_size integer)
returns setof public.work_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query execute format('select * from (%s) as waiting order by due_sort, id limit $3',
      private.joined_parts('work', '$1, $2, $3'))
    using after_due, after_id, least(greatest(page_size, 1), 200) + 1;
end $$;

insert into private.joint_parts (joint, part, sort_order) values
  ('work', 'my_incident_work', 10),
  ('work', 'my_enquiry_work', 20),
  ('work', 'my_training_work', 30);

-- Reorganisation -----------------------------------------------------------------------------------

create function private.hand_over_press_enquiries(from_agency uuid, heir uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  open constant integer := private.hand_over_enquiries(from_agency, heir);
begin
  perform private.hand_over_parts(from_agency, heir);
  return jsonb_build_object('open', open, 'enquiries', open);
end $$;
comment on function private.hand_over_press_enquiries is
  'Enquiries of an agency and what it was asked to contribute to those of others. Security definer: part of a reorganisation.';

create function private.hand_over_training(from_agency uuid, heir uuid) returns jsonb
language sql security definer set search_path = '' as $$
  select jsonb_build_object('courses', private.hand_over_courses(from_agency, heir))
$$;
comment on function private.hand_over_training is 'See private.hand_over_courses. Security definer: part of a reorganisation.';

create function private.hand_over_registers(from_agency uuid, heir uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  handed jsonb := '{"open": 0}';
  of_part jsonb;
  hand_over text;
begin
  for hand_over in select part from private.joint_parts where joint = 'hand_over' order by sort_order loop
    execute format('select private.%I($1, $2)', hand_over) into of_part using from_agency, heir;
    handed := handed || of_part || jsonb_build_object(
      'open', (handed ->> 'open')::integer + coalesce((of_part ->> 'open')::integer, 0));
  end loop;
  return handed;
end $$;
comment on function private.hand_over_registers is
  'What each register hands over to the heir, counted; open: how much of it cannot be left without one. Security definer: part of a reorganisation.';

insert into private.joint_parts (joint, part, sort_order) values
  ('hand_over', 'hand_over_press_enquiries', 20),
  ('hand_over', 'hand_over_training', 30);

create or replace function private.dissolve_by_step(
  agency public.agencies, heir public.agencies, act public.reorganisations, place text, field text)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  open_incidents integer;
  handed jsonb;
  effects jsonb;
begin
  if agency.parent_id is null then
    perform private.refuse('step_root_stays', concat_ws('.', place, field));
  elsif heir.id = agency.id then
    perform private.refuse('step_heir_is_itself', concat_ws('.', place, field));
  elsif agency.established_on > act.effective_on then
    perform private.refuse('step_before_established', concat_ws('.', place, field));
  end if;
  open_incidents := private.hand_over_incidents(agency.id, heir.id, act);
  handed := private.hand_over_registers(agency.id, heir.id);
  if heir.id is null and open_incidents + (handed ->> 'open')::integer > 0 then
    perform private.refuse('step_heir_missing', place || '.heir');
  end if;
  effects := jsonb_build_object('code', agency.code, 'name', agency.short_name, 'heir', heir.code, 'incidents', open_incidents,
      'clerks', case when heir.id is null then 0 else private.hand_over_roles(agency.id, heir.id) end)
    || handed - 'open' || private.hand_over_questions(agency.id, heir.id) || private.end_terms(agency.id, act);
  update public.agencies set dissolved_on = act.effective_on, successor_id = heir.id, press_role = null where id = agency.id;
  if agency.press_role is not null and heir.id is not null then
    -- Unless the plan gives that part to another, or did already.
    update public.agencies set press_role = agency.press_role
    where id = heir.id and press_role is null and parent_id = agency.parent_id and not exists (
      select from public.agencies other
      where other.parent_id = agency.parent_id and other.press_role = agency.press_role and other.dissolved_on is null)
      and not exists (
        select from jsonb_array_elements(act.steps) as step where step ->> 'press_role' = agency.press_role);
  end if;
  return effects;
end $$;
comment on function private.dissolve_by_step is
  'Ends an agency: what is open goes to the heir, what runs ends, its part in press matters passes on; returns the counts. Refuses: step_root_stays, step_heir_is_itself, step_heir_missing (something open and nobody to take it), step_before_established. Security definer: part of a reorganisation.';
revoke execute on function private.hand_over_press_enquiries, private.hand_over_training, private.hand_over_registers from public;

-- Deadlines counted anew ---------------------------------------------------------------------------

create function private.recount_publications(asked private.recounts[]) returns setof private.recounted
language plpgsql security definer set search_path = '' as $$
begin
  return query
    with moved as (
      update public.spokespersons s set publish_due_at = c.due_at, publish_rule_id = c.rule_id
      from (
        select p.id, p.publish_due_at as was, due.*
        from public.spokespersons p join public.agencies a on a.id = p.agency_id
        cross join lateral private.spokesperson_deadline(p.decision_date, a.kind) as due
        where p.kind = 'standing' and (p.valid_to is null or p.valid_to >= private.today())
          and private.is_recounted(asked, array['publish_spokesperson'], private.start_of_day(p.decision_date), p.publish_due_at)
          and not exists (select from public.public_contacts where spokesperson_id = p.id)
      ) as c
      where s.id = c.id and row(s.publish_due_at, s.publish_rule_id) is distinct from row(c.due_at, c.rule_id)
      returning 'spokesperson', s.id, null::uuid, c.was, s.publish_due_at
    ) select * from moved where was is distinct from publish_due_at;

  return query
    with moved as (
      update public.delegations d set publish_due_at = c.due_at, publish_rule_id = c.rule_id
      from (
        select p.id, p.publish_due_at as was, due.*
        from public.delegations p join public.agencies a on a.id = p.agency_id
        cross join lateral private.deadline('publish_delegation', p.signed_at, a.kind) as due
        where p.signed_at is not null and p.ends_at > now()
          and private.is_recounted(asked, array['publish_delegation'], p.signed_at, p.publish_due_at)
          and not exists (select from public.public_contacts where delegation_id = p.id)
      ) as c
      where d.id = c.id and row(d.publish_due_at, d.publish_rule_id) is distinct from row(c.due_at, c.rule_id)
      returning 'delegation', d.id, null::uuid, c.was, d.publish_due_at
    ) select * from moved where was is distinct from publish_due_at;
end $$;
comment on function private.recount_publications is
  'Spokespersons and delegations still to be published, among private.recount_deadlines. Security definer: as that.';

create function private.recount_incidents(asked private.recounts[]) returns setof private.recounted
language plpgsql security definer set search_path = '' as $$
declare
  letters private.recounted[];
begin
  with moved as (
    update public.correction_requests l set due_at = c.due_at, due_rule_id = c.rule_id
    from (
      select r.id, r.due_at as was, due.*
      from public.correction_requests r
      join public.incidents i on i.id = r.incident_id and i.status not in ('closed', 'voided')
      join public.press_items p on p.id = r.press_item_id
      join public.agencies a on a.id = r.agency_id
      cross join lateral private.deadline(r.kind, r.due_starts_at, a.kind, p.press_kind, r.next_issue_on) as due
      where r.result is null and r.due_starts_at is not null
        and private.is_recounted(asked, array[r.kind], r.due_starts_at, r.due_at)
    ) as c
    where l.id = c.id and row(l.due_at, l.due_rule_id) is distinct from row(c.due_at, c.rule_id)
    returning l.id, l.incident_id, c.was, l.due_at
  ) select array_agg(row('letter', id, incident_id, was, due_at)::private.recounted) into letters
    from moved where was is distinct from due_at;
  return query select * from unnest(letters);

  return query
    with touched as (
      select i, i.id, private.incident_rule(i.status) as code, a.kind, private.incident_starts_at(i) as starts_at
      from public.incidents i join public.agencies a on a.id = i.agency_id
      where i.next_step is not null and (
        private.is_recounted(asked, array[private.incident_rule(i.status)], private.incident_starts_at(i), i.next_due_at)
        or i.id = any (array(select incident_id from unnest(letters))))
    ), counted as materialized (
      -- Once for all of a day: hours run on from their moment, days do not ask for it.
      select t.*, due.due_at, r.unit in ('hour', 'at_once') as by_hour
      from (select distinct code, kind, private.day_of(starts_at) as day from touched) as t
      cross join lateral private.deadline(code, private.start_of_day(day), kind) as due
      left join public.legal_rules r on r.id = due.rule_id
    ), moved as (
      update public.incidents i set next_step = c.step, next_due_at = c.due_at
      from (
        select t.id, (t.i).next_due_at as was, next.*
        from touched t join counted d on d.code = t.code and d.kind = t.kind and d.day = private.day_of(t.starts_at)
        cross join lateral private.incident_next(t.i, d.due_at + case when d.by_hour
          then t.starts_at - private.start_of_day(d.day) else interval '0' end) as next
      ) as c
      where i.id = c.id and row(i.next_step, i.next_due_at) is distinct from row(c.step, c.due_at)
      returning 'incident', i.id, i.id, c.was, i.next_due_at, i.next_step
    ) select kind, id, id, was, next_due_at from moved as m (kind, id, incident_id, was, next_due_at, next_step)
    -- The letter has been told.
    where was is distinct from next_due_at and next_step <> 'await_outcome';
end $$;
comment on function private.recount_incidents is
  'Letters to the press without a result and incidents'' next steps, among private.recount_deadlines. Security definer: as that.';

create or replace function private.recount_deadlines() returns setof private.recounted
language plpgsql security definer set search_path = '' as $$
declare
  asked private.recounts[];
  recount text;
begin
  with taken as (delete from private.recounts as r returning r)
  select array_agg(r) into asked from taken;
  if asked is null then
    return;
  end if;
  for recount in select part from private.joint_parts where joint = 'recount' order by sort_order loop
    return query execute format('select * from private.%I($1)', recount) using asked;
  end loop;
end $$;
revoke execute on function private.recount_publications, private.recount_incidents from public;

insert into private.joint_parts (joint, part, sort_order) values
  ('recount', 'recount_publications', 10),
  ('recount', 'recount_incidents', 20),
  ('recount', 'recount_enquiries', 30);

create function private.register_of_deadline(of_kind text) returns table (of_table text, name_column text)
language sql stable security definer set search_path = '' as $$
  select r.table_name, r.name_column from audit.registers r where r.deadline_kind = of_kind
$$;
comment on function private.register_of_deadline is
  'In which table deadlines of a kind stand. Security definer: schema audit is closed to clients.';

create function private.moved_record(of_kind text, record_id uuid) returns table (agency_id uuid, title text)
language plpgsql stable set search_path = '' as $$
declare
  of_table text;
  name_column text;
begin
  case of_kind
    when 'attestation' then
      return query select record_id, null::text;
    when 'delegation' then
      return query select d.agency_id, d.delegate_name || ': ' || d.matter from public.delegations d where d.id = record_id;
    when 'letter' then
      return query
        select l.agency_id, g.name || ': ' || p.title
        from public.correction_requests l join public.press_items p on p.id = l.press_item_id
        join public.press_agencies g on g.id = p.press_agency_id
        where l.id = record_id;
    else
      select r.of_table, r.name_column into of_table, name_column from private.register_of_deadline(of_kind) as r;
      return query execute format('select r.agency_id, r.%I from public.%I r where r.id = $1', name_column, of_table)
        using record_id;
  end case;
end $$;
comment on function private.moved_record is 'Whose record a recounted deadline is of, and what it is called, as far as the caller may read it.';
revoke execute on function private.register_of_deadline, private.moved_record from public;
grant execute on function private.register_of_deadline, private.moved_record to authenticated;

create or replace function public.preview_change(act text, change jsonb) returns setof public.moved_deadline
language plpgsql set search_path = '' as $$
declare
  -- The cycle of confirming is counted whenever it is looked at, and stored nowhere.
  attested constant public.contact_attestations[] := array(
    select c from public.contact_attestations c where change ->> 'key' = 'attestation_cycle_months');
  moved private.recounted[];
begin
  begin
    case act
      when 'add_rule' then
        insert into public.legal_rules select * from jsonb_populate_record(null::public.legal_rules, change);
      when 'replace_rule' then
        perform public.replace_legal_rule(
          (change ->> 'replaced_id')::uuid, (change ->> 'replaced_version')::integer, change -> 'successor');
      when 'change_rule' then
        update public.legal_rules
        set (agency_kinds, press_kinds, trigger, trigger_label, amount, unit, rolls_over, effective_from, effective_to) = (
          select r.agency_kinds, r.press_kinds, r.trigger, r.trigger_label, r.amount, r.unit, r.rolls_over, r.effective_from, r.effective_to
          from jsonb_populate_record(null::public.legal_rules, change) as r)
        where id = (change ->> 'id')::uuid;
      when 'withdraw_rule' then
        perform public.withdraw_legal_rule((change ->> 'id')::uuid, (change ->> 'version')::integer);
      when 'add_days' then
        insert into public.public_holidays
        select * from jsonb_populate_recordset(null::public.public_holidays, change -> 'days');
      when 'change_day' then
        update public.public_holidays set day = (change ->> 'day')::date, is_off = (change ->> 'is_off')::boolean
        where id = (change ->> 'id')::uuid;
      when 'remove_day' then
        delete from public.public_holidays where id = (change ->> 'id')::uuid;
      when 'change_setting' then
        update public.settings set value = (change ->> 'value')::integer where key = change ->> 'key' and unit <> 'text';
    end case;
    moved := array(select m from private.recount_deadlines() as m)
      || array(
        select row('attestation', was.agency_id, null, was.due_at, now_due.due_at)::private.recounted
        from unnest(attested) as was join public.contact_attestations now_due using (agency_id)
        where was.due_at <> now_due.due_at);
    -- Undoes all of it; what has been found out stays.
    raise exception using errcode = 'UNDO0';
  exception when sqlstate 'UNDO0' then
    null;
  end;

  return query
    select m.kind, m.record_id, m.incident_id, a.short_name, record.title, m.was, m.becomes, (count(*) over ())::integer
    from unnest(moved) as m
    cross join lateral private.moved_record(m.kind, m.record_id) as record
    join public.agencies a on a.id = record.agency_id
    order by m.becomes nulls last, m.record_id
    limit 200;
end $$;
