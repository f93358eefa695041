-- Deadlines of press enquiries are counted anew, as those of letters are, when a rule or a day off changes.

create trigger a_turn before insert or update on public.press_enquiries
  for each statement execute function private.take_counting_turn();

-- A count of the database's own is no edit.
drop trigger a_stamp on public.press_enquiries;
create trigger a_stamp before insert on public.press_enquiries
  for each row when (pg_trigger_depth() = 0) execute function private.stamp_row();
create trigger a_stamp_again before update on public.press_enquiries
  for each row when (pg_trigger_depth() = 0 and (current_user in ('anon', 'authenticated')
    or row(new.due_at, new.due_rule_id, new.due_from) is not distinct from row(old.due_at, old.due_rule_id, old.due_from)))
  execute function private.stamp_row();
drop trigger c_check on public.press_enquiries;
create trigger c_check before insert on public.press_enquiries
  for each row execute function private.check_press_enquiry();
create trigger c_check_again before update on public.press_enquiries
  for each row when (new.version <> old.version) execute function private.check_press_enquiry();

create function private.recounted_enquiry(enquiry public.press_enquiries) returns public.deadline
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.enquiry_deadline(enquiry);
exception when sqlstate 'PT422' then
  -- A rule that starts from another event, of which nobody has been asked the time: it is asked for at the next edit.
  return row(enquiry.due_at, null, enquiry.due_rule_id, enquiry.due_from, null)::public.deadline;
end $$;
comment on function private.recounted_enquiry is
  'The deadline of an enquiry counted anew; the one it has where what the count starts from is not known. Security definer: as what it calls.';

create function private.recount_enquiries(asked private.recounts[]) returns setof private.recounted
language sql security definer set search_path = '' as $$
  with moved as (
    update public.press_enquiries e set due_at = c.due_at, due_rule_id = c.rule_id, due_from = c.starts_at
    from (
      select p.id, p.due_at as was, due.*
      from public.press_enquiries p cross join lateral private.recounted_enquiry(p) as due
      where p.status in ('received', 'assigned') and exists (
        -- The regime is that of the day it became known, the count that of the day it starts.
        select from unnest(array[p.due_from, coalesce(p.event_determined_at, p.event_received_at, p.received_at)]) as started (at)
        where private.is_recounted(
          asked, array['reply_in_press', 'first_statement', 'first_statement_divided_opinion'], started.at, p.due_at))
    ) as c
    where e.id = c.id and row(e.due_at, e.due_rule_id, e.due_from) is distinct from row(c.due_at, c.rule_id, c.starts_at)
    returning e.id, c.was, e.due_at
  ) select 'enquiry', id, null::uuid, was, due_at from moved where was is distinct from due_at
$$;
comment on function private.recount_enquiries is
  'Open enquiries among private.recount_deadlines. Security definer: as that.';

create or replace function private.recount_deadlines() returns setof private.recounted
language plpgsql security definer set search_path = '' as $$
declare
  asked private.recounts[];
  letters private.recounted[];
begin
  with taken as (delete from private.recounts as r returning r)
  select array_agg(r) into asked from taken;
  if asked is null then
    return;
  end if;

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
  return query select * from private.recount_enquiries(asked);

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
    cross join lateral (
      select s.agency_id, s.full_name as title from public.spokespersons s where m.kind = 'spokesperson' and s.id = m.record_id
      union all
      select d.agency_id, d.delegate_name || ': ' || d.matter from public.delegations d where m.kind = 'delegation' and d.id = m.record_id
      union all
      select l.agency_id, g.name || ': ' || p.title
      from public.correction_requests l join public.press_items p on p.id = l.press_item_id
      join public.press_agencies g on g.id = p.press_agency_id
      where m.kind = 'letter' and l.id = m.record_id
      union all
      select i.agency_id, i.title from public.incidents i where m.kind = 'incident' and i.id = m.record_id
      union all
      select e.agency_id, e.title from public.press_enquiries e where m.kind = 'enquiry' and e.id = m.record_id
      union all
      select m.record_id, null where m.kind = 'attestation'
    ) as record
    join public.agencies a on a.id = record.agency_id
    order by m.becomes nulls last, m.record_id
    limit 200;
end $$;
comment on type public.moved_deadline is
  'A deadline that moves. kind: spokesperson | delegation | letter | enquiry | incident | attestation (record_id is then the agency); null = no time is set; of_total: how many move, of which at most two hundred are told.';

revoke execute on function private.recounted_enquiry, private.recount_enquiries from public;
