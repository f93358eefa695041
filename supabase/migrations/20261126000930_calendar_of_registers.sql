-- Press events and directives in the calendar, see private.list_calendar.

create function private.event_calendar(from_at timestamptz, until_at timestamptz, in_ids uuid[])
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
declare
  from_day constant date := private.day_of(from_at);
  until_day constant date := private.day_of(until_at);
begin
  return query
    select 'press_event', e.id, e.id, e.agency_id, a.short_name, e.title, e.kind, e.starts_at, e.ends_at, null::boolean, false,
      e.is_demo, e.updated_at, e.version
    from public.press_events e join public.agencies a on a.id = e.agency_id
    where e.agency_id = any (in_ids) and e.starts_at < until_at and coalesce(e.ends_at > from_at, e.starts_at >= from_at)
      and e.state <> 'cancelled'
    union all
    select 'event_notice_due', e.id, e.id, e.agency_id, a.short_name, e.title, null, null, e.notice_due_at,
      null, true, e.is_demo, e.updated_at, e.version
    from public.press_events e join public.agencies a on a.id = e.agency_id
    where e.agency_id = any (in_ids) and e.state = 'planned' and e.notice_due_at > from_at and e.notice_due_at <= until_at
    union all
    select 'promise_due', q.id, e.id, q.agency_id, a.short_name, e.title, q.follow_up_by, null, private.start_of_day(q.due_on + 1),
      null, true, q.is_demo, q.updated_at, q.version
    from public.press_event_questions q
    join public.press_events e on e.id = q.event_id join public.agencies a on a.id = q.agency_id
    where q.agency_id = any (in_ids) and q.due_on >= from_day and q.due_on < until_day
      and q.reply_kind = 'promised' and q.outcome is null and q.voided_at is null
    union all
    select duty.duty || '_due', duty.agency_id, duty.agency_id, duty.agency_id, duty.agency_short_name, duty.agency_short_name, null,
      null, private.start_of_day(duty.due_on + 1), null, true, false, coalesce(duty.last_done_at, private.start_of_day(duty.counted_from)), 1
    from private.periodic_duties(in_ids, private.today()) as duty
    where duty.due_on >= from_day and duty.due_on < until_day;
end $$;
comment on function private.event_calendar is
  'Press events that are not cancelled, with their kind as detail; when conferences must be notified, promises kept, and what is owed the press again and again next done. Security definer: as private.list_calendar, which it serves.';

create function private.directive_calendar(from_at timestamptz, until_at timestamptz, in_ids uuid[])
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select 'acknowledgement_due', k.id, d.id, k.agency_id, a.short_name, d.title, d.number, null::timestamptz, due.at, null::boolean, true,
      d.is_demo, k.updated_at, k.version
    from public.directive_acknowledgements k
    join public.directives d on d.id = k.directive_id join public.agencies a on a.id = k.agency_id
    cross join lateral (select private.start_of_day(private.acknowledgement_due(k.sent_at, k.redo_by, d) + 1) as at) as due
    where k.agency_id = any (in_ids) and k.state in ('waiting', 'read', 'returned') and d.state = 'issued'
      and due.at > from_at and due.at <= until_at;
end $$;
comment on function private.directive_calendar is
  'By when agencies must confirm directives, of those not yet confirmed; detail: the number. Security definer: as private.list_calendar, which it serves.';

revoke execute on function private.event_calendar, private.directive_calendar from public;

insert into private.joint_parts (joint, part, sort_order) values
  ('calendar', 'event_calendar', 25),
  ('calendar', 'directive_calendar', 27);

comment on column private.joint_parts.joint is
  'work: (after_due timestamptz, after_id uuid, most integer) setof work_row, for private.my_work. hand_over: (from_agency uuid, heir uuid) jsonb, counts for who carries out a reorganisation; of these «open» is what cannot be left without an heir. recount: (asked private.recounts[]) setof private.recounted, deadlines counted anew. calendar: see private.list_calendar. finding: see private.findings.';

-- What is taken out as a whole has no one record.
create or replace function public.log_export(
  what text, of_format text, of_record uuid default null, in_agency uuid default null, row_count integer default null,
  filters jsonb default '{}') returns bigint
language plpgsql set search_path = '' as $$
declare
  is_readable boolean := true;
begin
  perform private.require_export(what, of_format, row_count, filters);
  if of_record is not null then
    if to_regclass(format('public.%I', what)) is null then
      perform private.refuse('export_unknown', 'of_record');
    end if;
    -- By the caller's own rights.
    execute format('select exists (select from public.%I where id = $1)', what) into is_readable using of_record;
  end if;
  if not is_readable then
    perform private.refuse('export_not_readable', 'of_record', 'PT403');
  end if;
  return private.log_export(what, of_format, of_record, in_agency, row_count, filters);
end $$;
