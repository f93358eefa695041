-- Press events in what goes across registers: files, what waits for somebody, reorganisations, deadlines counted anew.

-- Files --------------------------------------------------------------------------------------------

alter table public.attachments
  add column press_event_id uuid references public.press_events (id),
  drop constraint attachments_of_one_record;
create index attachments_press_event on public.attachments (press_event_id);
update audit.registers
set subject_columns = subject_columns || 'press_event_id'::text, subject_tables = subject_tables || 'press_events'::text
where table_name = 'attachments';
do $$
begin
  execute format('alter table public.attachments add constraint attachments_of_one_record check (num_nonnulls(%s) = 1)',
    (select array_to_string(subject_columns, ', ') from audit.registers where table_name = 'attachments'));
end $$;

-- «Việc của tôi» -----------------------------------------------------------------------------------

create index press_events_to_notify on public.press_events (agency_id, notice_due_at, id)
  where state = 'planned' and notice_due_at is not null;

create function private.my_event_work(after_due timestamptz, after_id uuid, most integer) returns setof public.work_row
language plpgsql stable security definer set search_path = '' as $$
declare
  own_ids constant uuid[] := array(select private.my_clerk_agency_ids());
begin
  return query
    (select e.id, 'event_notice', e.id, e.title, a.short_name, null::text, null::text, null::text, e.notice_due_at, e.created_at,
       e.notice_due_at
     from public.press_events e join public.agencies a on a.id = e.agency_id
     where e.agency_id = any (own_ids) and e.state = 'planned' and e.notice_due_at is not null and e.starts_at > now()
       and (after_id is null or (e.notice_due_at, e.id) > (after_due, after_id))
     order by e.notice_due_at, e.id limit most)
    union all
    (select e.id, 'event_held', e.id, e.title, a.short_name, null, null, null, null, coalesce(e.ends_at, e.starts_at),
       'infinity'::timestamptz
     from public.press_events e join public.agencies a on a.id = e.agency_id
     where e.agency_id = any (own_ids) and e.state in ('planned', 'announced') and e.starts_at <= now()
       and (after_id is null or ('infinity'::timestamptz, e.id) > (after_due, after_id))
     order by e.id limit most)
    union all
    (select q.id, 'promise', e.id, e.title, a.short_name, null, null, left(q.follow_up_by || ': ' || q.reply, 300),
       private.start_of_day(q.due_on + 1), q.created_at, private.start_of_day(q.due_on + 1)
     from public.press_event_questions q
     join public.press_events e on e.id = q.event_id join public.agencies a on a.id = q.agency_id
     where q.agency_id = any (own_ids) and q.reply_kind = 'promised' and q.outcome is null and q.voided_at is null
       and e.state = 'held'
       and (after_id is null or (private.start_of_day(q.due_on + 1), q.id) > (after_due, after_id))
     order by q.due_on, q.id limit most);
end $$;
comment on function private.my_event_work is
  'What of press events waits for the caller: conferences still to be notified, events whose time has passed and that nobody has recorded as held, promises not yet kept. Security definer: as private.my_work, which it serves.';

-- Reorganisation -----------------------------------------------------------------------------------

create function private.hand_over_events(from_agency uuid, heir uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  handed constant uuid[] := array(
    select id from public.press_events
    where agency_id = from_agency and state in ('planned', 'announced', 'held') order by id for update);
begin
  if heir is not null then
    -- Who was to speak speaks for an agency that is no more.
    update public.press_events
    set speaker_capacity = null, speaker_spokesperson_id = null, speaker_delegation_id = null, speaker_name = null,
      speaker_position = null, speaker_matter = null
    where id = any (handed) and state <> 'held';
    update public.press_events set agency_id = heir where id = any (handed);
    update public.press_event_questions set agency_id = heir where event_id = any (handed);
  end if;
  return jsonb_build_object('open', cardinality(handed), 'events', cardinality(handed));
end $$;
comment on function private.hand_over_events is
  'Press events that are not over go to the heir with what was promised at them; returns how many there are, also when there is no heir to take them. Security definer: part of a reorganisation.';

-- Deadlines counted anew ---------------------------------------------------------------------------

create function private.recount_events(asked private.recounts[]) returns setof private.recounted
language sql security definer set search_path = '' as $$
  with moved as (
    update public.press_events e set notice_due_at = c.due_at, notice_rule_id = c.rule_id
    from (
      select p.id, p.notice_due_at as was, due.due_at, due.rule_id
      from public.press_events p cross join lateral private.event_notice(p) as due
      where p.kind = 'press_conference' and p.state in ('planned', 'announced') and p.starts_at > now()
        and private.is_recounted(asked, array['press_conference_notice'], p.starts_at, p.notice_due_at)
    ) as c
    where e.id = c.id and row(e.notice_due_at, e.notice_rule_id) is distinct from row(c.due_at, c.rule_id)
    returning e.id, c.was, e.notice_due_at
  ) select 'press_event', id, null::uuid, was, notice_due_at from moved where was is distinct from notice_due_at
$$;
comment on function private.recount_events is
  'By when conferences to come must be notified, among private.recount_deadlines. Security definer: as that.';

revoke execute on function private.my_event_work, private.hand_over_events, private.recount_events from public;

insert into private.joint_parts (joint, part, sort_order) values
  ('work', 'my_event_work', 40),
  ('hand_over', 'hand_over_events', 40),
  ('recount', 'recount_events', 40);
