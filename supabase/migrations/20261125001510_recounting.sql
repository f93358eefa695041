-- Open deadlines are counted anew with the change of a rule, a day off or a setting they are counted by; and what a change
-- would move can be seen before it is made.
--
-- Counted anew is what is open: letters to the press without a result, incidents' next steps, spokespersons and delegations
-- still to be published. Each stays with the law of the day its own count started, so that a new version touches what has
-- started since it began, and nothing missed before. Days off were and are days off, and the hours after which «at once» is
-- followed up are the province's: a change of these reaches every open count, also one already past its time.
-- What is finished stands as it was kept or missed: letters answered, terms published, papers over, incidents closed.

create table private.recounts (
  id bigint generated always as identity primary key,
  codes text[],
  from_day date,
  until_day date,
  past_day date
);
comment on table private.recounts is
  'What deadlines are to be counted anew before the transaction ends; empty between transactions. Each part but id null = any.';
comment on column private.recounts.codes is 'By these rules.';
comment on column private.recounts.from_day is 'Started from this day to until_day, both included, Asia/Ho_Chi_Minh.';
comment on column private.recounts.past_day is 'That run over this day.';
alter table private.recounts enable row level security;
revoke all on private.recounts from public;

create function private.is_recounted(asked private.recounts[], by_codes text[], started timestamptz, due timestamptz)
returns boolean language sql immutable set search_path = '' as $$
  select exists (
    select from unnest(asked) as a
    where (a.codes is null or a.codes && by_codes)
      and (a.from_day is null or started >= private.start_of_day(a.from_day))
      and (a.until_day is null or started < private.start_of_day(a.until_day + 1))
      and (a.past_day is null or due > private.start_of_day(a.past_day)))
$$;
comment on function private.is_recounted is 'Whether any of what was asked for touches a deadline.';

create function private.ask_recount() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- What of a rule a count depends on, but for its end.
  counted constant text[] := array['code', 'agency_kinds', 'press_kinds', 'amount', 'unit', 'rolls_over', 'effective_from'];
  was constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  becomes constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  begins constant date := least((was ->> 'effective_from')::date, (becomes ->> 'effective_from')::date);
  ends_was constant date := coalesce((was ->> 'effective_to')::date, 'infinity');
  ends constant date := coalesce((becomes ->> 'effective_to')::date, 'infinity');
begin
  case tg_table_name
    when 'legal_rules' then
      insert into private.recounts (codes, from_day, until_day) values (
        array[was ->> 'code', becomes ->> 'code'],
        case when (select bool_and(was -> name = becomes -> name) from unnest(counted) as name)
          then least(ends_was, ends) + 1 else begins end,
        case tg_op when 'INSERT' then ends when 'DELETE' then ends_was else greatest(ends_was, ends) end);
    when 'public_holidays' then
      insert into private.recounts (until_day, past_day)
      select day - 1, day
      from unnest(array[(was ->> 'day')::date, (becomes ->> 'day')::date]) as day
      where day is not null and row(was -> 'day', was -> 'is_off') is distinct from row(becomes -> 'day', becomes -> 'is_off');
    else
      insert into private.recounts (codes) select array_agg(distinct code) from public.legal_rules where unit = 'at_once';
  end case;
  return null;
end $$;
comment on function private.ask_recount is
  'Notes which deadlines a change of a rule, a day off or the hours of «at once» may move. Security definer: clients may not write private.recounts.';
create trigger e_recount after insert or update or delete on public.legal_rules
  for each row execute function private.ask_recount();
create trigger e_recount after insert or update or delete on public.public_holidays
  for each row execute function private.ask_recount();
create trigger e_recount after update on public.settings
  for each row when (new.key = 'at_once_follow_up_hours' and new.value <> old.value) execute function private.ask_recount();

-- Who saves what a deadline is counted for and who changes what it is counted by take turns: else one saved meanwhile would
-- keep the count of before.
create function private.take_counting_turn() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_table_name in ('legal_rules', 'public_holidays', 'settings') then
    perform pg_advisory_xact_lock(hashtext('deadlines'));
  else
    perform pg_advisory_xact_lock_shared(hashtext('deadlines'));
  end if;
  return null;
end $$;
comment on function private.take_counting_turn is
  'Deadlines are set by many at once, or what they are counted by is changed by one.';
create trigger a_turn before insert or update or delete on public.legal_rules
  for each statement execute function private.take_counting_turn();
create trigger a_turn before insert or update or delete on public.public_holidays
  for each statement execute function private.take_counting_turn();
create trigger a_turn before update on public.settings
  for each statement execute function private.take_counting_turn();
create trigger a_turn before insert or update on public.spokespersons
  for each statement execute function private.take_counting_turn();
create trigger a_turn before insert or update on public.delegations
  for each statement execute function private.take_counting_turn();
create trigger a_turn before insert or update on public.correction_requests
  for each statement execute function private.take_counting_turn();
create trigger a_turn before insert or update on public.incidents
  for each statement execute function private.take_counting_turn();

-- Of each deadline, how it is counted: once for who saves the record, once for counting anew.

create function private.spokesperson_deadline(decided_on date, of_agency_kind text) returns public.deadline
language plpgsql stable security definer set search_path = '' as $$
declare
  -- The last moment of the day belongs to the day, and to the law in force on it.
  due public.deadline := private.deadline('publish_spokesperson',
    private.start_of_day(decided_on + 1) - interval '1 microsecond', of_agency_kind);
begin
  due.due_at := due.due_at + interval '1 microsecond';
  return due;
end $$;
comment on function private.spokesperson_deadline is
  'By when a standing spokesperson must be published, 24 hours from the decision (Decree 244/2026 art. 3.3): it has a date and no hour, and the count starts as that day ends. Security definer: as private.deadline.';

create or replace function private.set_publication_deadline() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  due public.deadline;
begin
  if tg_op = 'UPDATE' and row(new.kind, new.decision_date) is not distinct from row(old.kind, old.decision_date) then
    new.publish_rule_id := old.publish_rule_id;
    new.publish_due_at := old.publish_due_at;
    return new;
  end if;
  if new.kind = 'standing' then
    due := private.spokesperson_deadline(new.decision_date, (select kind from public.agencies where id = new.agency_id));
  end if;
  new.publish_rule_id := due.rule_id;
  new.publish_due_at := due.due_at;
  return new;
end $$;

create function private.incident_starts_at(incident public.incidents) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select min(published_at) from public.press_items where incident_id = incident.id and voided_at is null), incident.found_at)
$$;
comment on function private.incident_starts_at is
  'Since when the province''s own times of an incident run: the first publication, else the discovery. Security definer: counts rows the caller may not see.';

create function private.incident_rule(status text) returns text
language sql immutable set search_path = '' as $$
  select case when status in ('recorded', 'verifying') then 'verify_incident' else 'report_result' end
$$;
comment on function private.incident_rule is 'The rule (legal_rules.code) that sets the time of an incident in a state.';

create function private.incident_next(incident public.incidents, own_due timestamptz, out step text, out due_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
declare
  waiting record;
begin
  case incident.status
    when 'recorded' then
      step := 'verify';
      due_at := own_due;
    when 'verifying' then
      select min(v.due_at) as due_at, count(*) as standing into waiting
      from public.verification_requests v
      where v.incident_id = incident.id and v.answered_at is null and v.withdrawn_at is null;
      step := case when waiting.standing > 0 then 'await_answers' else 'conclude' end;
      due_at := coalesce(waiting.due_at, own_due);
    when 'concluded' then
      step := case incident.conclusion when 'accurate' then 'remedy' when 'undetermined' then 'decide' else 'send_letters' end;
      due_at := own_due;
    when 'remedied' then
      step := 'close';
      due_at := own_due;
    when 'correcting' then
      -- Of what is open with each newspaper the most pressing: what is due first, then what is ours to do.
      select open.step, open.due_at into waiting from (
        select case p.correction_state
            when 'none' then 'send_letters' when 'requested' then 'record_receipt' when 'received' then 'await_outcome'
            when 'escalated' then 'await_authority' else 'follow_up' end as step,
          case p.correction_state when 'received' then l.due_at when 'escalated' then null else own_due end as due_at
        from public.press_items p
        left join public.correction_requests l on l.press_item_id = p.id and l.stage = 'received'
        where p.incident_id = incident.id and p.voided_at is null
          and (p.correction_state not in ('corrected', 'refused', 'settled') or exists (
            select from public.correction_requests c where c.press_item_id = p.id and c.settled_at is null
              and c.result in ('partial_correction', 'refused') and c.escalation_date is null))
      ) as open
      order by open.due_at nulls last, array_position(array['send_letters', 'record_receipt', 'follow_up', 'await_outcome'], open.step)
      limit 1;
      step := coalesce(waiting.step, 'close');
      due_at := case when waiting.step is null then own_due else waiting.due_at end;
    else null;
  end case;
end $$;
comment on function private.incident_next is
  'The next step of an incident and by when it is due; own_due: the time its rule sets. step: verify | await_answers | conclude | remedy | decide | send_letters | record_receipt | await_outcome | follow_up | await_authority | close. Security definer: counts rows the caller may not see.';

create or replace function private.incident_progress() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select array_agg(distinct p.press_agency_id), array_agg(distinct p.press_kind), count(*),
      count(*) filter (where p.correction_state not in ('corrected', 'refused', 'settled'))
    into new.press_agency_ids, new.press_kinds, new.item_count, new.open_item_count
    from public.press_items p where p.incident_id = new.id and p.voided_at is null;
  new.press_agency_ids := coalesce(new.press_agency_ids, '{}');
  new.press_kinds := coalesce(new.press_kinds, '{}');
  new.asked_agency_ids := array(select distinct v.asked_agency_id from public.verification_requests v where v.incident_id = new.id);
  new.search := private.search_vector(concat_ws(' ', new.title, left(new.said, 4000), left(new.false_part, 4000),
    left(new.correct_part, 4000), (
      select left(string_agg(concat_ws(' ', g.name, p.title), ' '), 20000)
      from public.press_items p join public.press_agencies g on g.id = p.press_agency_id
      where p.incident_id = new.id and p.voided_at is null)));
  select step, due_at into new.next_step, new.next_due_at
  from private.incident_next(new, (private.deadline(private.incident_rule(new.status), private.incident_starts_at(new),
    (select kind from public.agencies where id = new.agency_id))).due_at);
  return new;
end $$;
comment on function private.incident_progress is
  'Fills the derived columns: who was asked, newspapers, words to search, and the next step with its time (private.incident_next). Security definer: counts rows the caller may not see.';

create type private.recounted as (kind text, record_id uuid, incident_id uuid, was timestamptz, becomes timestamptz);

create function private.recount_deadlines() returns setof private.recounted
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
comment on function private.recount_deadlines is
  'Counts anew what was asked for in this transaction and stores what moves; returns that. Security definer: deadlines of all agencies, on behalf of who changed what they are counted by; without such a change it does nothing.';

create function private.recount_at_end() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.recount_deadlines();
  return null;
end $$;
comment on function private.recount_at_end is
  'The first of a transaction''s changes counts for all, once the last is made. Security definer: as what it calls.';
create constraint trigger recount_at_end after insert on private.recounts
  deferrable initially deferred for each row execute function private.recount_at_end();

-- A count of the database's own is no edit: it is stored as it is, nobody's version grows old by it, and no check of an
-- edit's runs. One that a client writes is an edit like any other.

drop trigger a_stamp on public.spokespersons;
create trigger a_stamp before insert on public.spokespersons
  for each row execute function private.stamp_row();
create trigger a_stamp_again before update on public.spokespersons
  for each row when (current_user in ('anon', 'authenticated')
    or row(new.publish_due_at, new.publish_rule_id) is not distinct from row(old.publish_due_at, old.publish_rule_id))
  execute function private.stamp_row();
drop trigger c_publication on public.spokespersons;
create trigger c_publication before insert on public.spokespersons
  for each row execute function private.set_publication_deadline();
create trigger c_publication_again before update on public.spokespersons
  for each row when (new.version <> old.version) execute function private.set_publication_deadline();

drop trigger a_stamp on public.delegations;
create trigger a_stamp before insert on public.delegations
  for each row execute function private.stamp_row();
create trigger a_stamp_again before update on public.delegations
  for each row when (current_user in ('anon', 'authenticated')
    or row(new.publish_due_at, new.publish_rule_id) is not distinct from row(old.publish_due_at, old.publish_rule_id))
  execute function private.stamp_row();
drop trigger c_check on public.delegations;
create trigger c_check before insert on public.delegations
  for each row execute function private.check_delegation();
create trigger c_check_again before update on public.delegations
  for each row when (new.version <> old.version) execute function private.check_delegation();

drop trigger a_stamp on public.correction_requests;
create trigger a_stamp before insert on public.correction_requests
  for each row execute function private.stamp_row();
create trigger a_stamp_again before update on public.correction_requests
  for each row when (current_user in ('anon', 'authenticated')
    or row(new.due_at, new.due_rule_id) is not distinct from row(old.due_at, old.due_rule_id))
  execute function private.stamp_row();
drop trigger c_check on public.correction_requests;
create trigger c_check before insert on public.correction_requests
  for each row when (pg_trigger_depth() = 0) execute function private.check_correction_request();
create trigger c_check_again before update on public.correction_requests
  for each row when (pg_trigger_depth() = 0 and new.version <> old.version) execute function private.check_correction_request();
drop trigger e_story on public.correction_requests;
create trigger e_story after insert on public.correction_requests
  for each row execute function private.follow_correction_request();
create trigger e_story_goes_on after update on public.correction_requests
  for each row when (new.version <> old.version) execute function private.follow_correction_request();

comment on column public.incidents.next_step is 'Derived, see private.incident_next; null = nothing left to do.';
drop trigger d_progress on public.incidents;
create trigger d_progress before insert on public.incidents
  for each row execute function private.incident_progress();
create trigger d_progress_again before update on public.incidents
  for each row when (current_user in ('anon', 'authenticated')
    or row(new.next_step, new.next_due_at) is not distinct from row(old.next_step, old.next_due_at))
  execute function private.incident_progress();

-- What a change would move -------------------------------------------------------------------------

create type public.moved_deadline as (
  kind text, record_id uuid, incident_id uuid, agency_short_name text, title text, was timestamptz, becomes timestamptz,
  of_total integer);
comment on type public.moved_deadline is
  'A deadline that moves. kind: spokesperson | delegation | letter | incident | attestation (record_id is then the agency); null = no time is set; of_total: how many move, of which at most two hundred are told.';

create function public.preview_change(act text, change jsonb) returns setof public.moved_deadline
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
      select m.record_id, null where m.kind = 'attestation'
    ) as record
    join public.agencies a on a.id = record.agency_id
    order by m.becomes nulls last, m.record_id
    limit 200;
end $$;
comment on function public.preview_change is
  'Which open deadlines, of those the caller may see, a change would move: makes it under the caller''s policies, counts, and undoes it; refuses what the change itself would be refused for. act: add_rule {a row} | replace_rule {replaced_id, replaced_version, successor} | change_rule {a row} | withdraw_rule {id, version} | add_days {days} | change_day {id, day, is_off} | remove_day {id} | change_setting {key, value}.';

revoke execute on function private.is_recounted, private.ask_recount, private.take_counting_turn, private.spokesperson_deadline,
  private.incident_starts_at, private.incident_rule, private.incident_next, private.recount_deadlines, private.recount_at_end
  from public;
grant execute on function private.recount_deadlines to authenticated;
revoke execute on function public.preview_change from public, anon, authenticated;
grant execute on function public.preview_change to authenticated;
