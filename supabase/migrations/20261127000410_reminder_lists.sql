-- The list of reminders, where each stands, what of them waits for a clerk, and findings chosen to be reminded of.

create function private.reminder_state(reminder public.reminders, is_settled boolean) returns text
language sql immutable set search_path = '' as $$
  select case
    when reminder.withdrawn_at is not null then 'withdrawn'
    when is_settled then 'settled'
    when reminder.answered_at is not null then 'answered'
    when reminder.seen_at is not null then 'seen'
    else 'sent' end
$$;
comment on function private.reminder_state is 'sent → seen → answered → settled (also without the steps between); or withdrawn.';

create function private.told_state(of_reminder uuid) returns text
language sql stable security definer set search_path = '' as $$
  select private.reminder_state(r, private.is_settled(r)) from public.reminders r
  where r.id = of_reminder and r.agency_id = any (array(select private.my_agency_ids()))
$$;
comment on function private.told_state is
  'Security definer: finds what the caller may not read, about a reminder that they may.';

create function public.reminder_state(reminder public.reminders) returns text
language sql stable set search_path = '' as $$
  select private.told_state(reminder.id)
$$;
comment on function public.reminder_state is
  'Computed column of reminders: sent | seen | answered | settled | withdrawn, as the findings are now.';

create function private.open_reminders(in_ids uuid[]) returns setof public.reminders
language plpgsql stable security definer set search_path = '' as $$
declare
  standing constant public.reminders[] := array(
    select r from public.reminders r where r.agency_id = any (in_ids) and r.settled_at is null and r.withdrawn_at is null);
  present uuid[];
begin
  if standing = '{}' then
    return;
  end if;
  present := array(
    select private.finding_id(f) from private.unsettled_findings(
      array(select distinct agency_id from unnest(standing)), array(select distinct finding_kind from unnest(standing))) as f);
  return query select * from unnest(standing) as s where s.finding_id = any (present);
end $$;
comment on function private.open_reminders is
  'Reminders to some agencies whose finding is still there. Security definer: finds what the caller may not read; who calls limits in_ids.';

-- List ---------------------------------------------------------------------------------------------

create type public.reminder_row as (
  id uuid, sending_id uuid, agency_id uuid, agency_short_name text, sender_short_name text, finding_kind text, finding_about text,
  subject text, due_at timestamptz, ordinal integer, state text, is_overdue boolean, seen_at timestamptz, answered_at timestamptz,
  letter_number text, letter_date date, created_at timestamptz, is_demo boolean, sort_key text);
comment on type public.reminder_row is
  'A line of the list of reminders; is_overdue: neither settled nor withdrawn by its time; sort_key continues the list after it.';

create function private.list_reminders(
  in_agency uuid, in_state text, of_kind text, only_overdue boolean, order_by text, after_key text, after_id uuid, page_size integer)
returns setof public.reminder_row
language plpgsql stable security definer set search_path = '' as $$
declare
  my_ids constant uuid[] := array(select private.my_agency_ids());
  open_ids constant uuid[] := array(select id from private.open_reminders(my_ids));
  statement constant text := format($q$
    select r.id, r.sending_id, r.agency_id, a.short_name, sender.short_name, r.finding_kind, r.finding_about, r.subject, r.due_at,
      r.ordinal, told.state, told.is_open and r.due_at <= now(), r.seen_at, r.answered_at, r.letter_number, r.letter_date,
      r.created_at, r.is_demo, %1$s::text
    from public.reminders r
    join public.agencies a on a.id = r.agency_id
    join public.agencies sender on sender.id = r.sender_agency_id
    cross join lateral (select private.reminder_state(r, r.id <> all ($2)) as state, r.id = any ($2) as is_open) as told
    where r.agency_id = any ($1)
      and ($3 is null or r.agency_id = $3)
      and case $4 when 'open' then told.is_open else $4 is null or told.state = $4 end
      and ($5 is null or r.finding_kind = $5)
      and (not $6 or told.is_open and r.due_at <= now())
      and ($8 is null or (%1$s, r.id) %2$s ($7::timestamptz, $8))
    order by %1$s %3$s, r.id %3$s
    limit $9 + 1 $q$,
    case order_by when 'due' then 'r.due_at' else 'r.created_at' end,
    case order_by when 'due' then '>' else '<' end,
    case order_by when 'due' then 'asc' else 'desc' end);
begin
  return query execute statement using my_ids, open_ids, in_agency, in_state, of_kind, only_overdue, after_key, after_id,
    least(greatest(page_size, 1), 200);
end $$;
comment on function private.list_reminders is
  'Security definer: finds what the caller may not read; limits itself to private.my_agency_ids().';

create function public.list_reminders(
  in_agency uuid default null, in_state text default null, of_kind text default null, only_overdue boolean default false,
  order_by text default 'newest', after_key text default null, after_id uuid default null, page_size integer default 50)
returns setof public.reminder_row
language sql stable set search_path = '' as $$
  select * from private.list_reminders(in_agency, in_state, of_kind, only_overdue, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_reminders is
  'A page of the reminders the caller may see. in_agency: who is reminded; in_state: a state of reminder_state, or open = neither settled nor withdrawn; of_kind: of which finding; order_by: newest (sent) | due (soonest first); after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';

-- «Việc của tôi» -----------------------------------------------------------------------------------

create function private.my_reminder_work(after_due timestamptz, after_id uuid, most integer) returns setof public.work_row
language sql stable security definer set search_path = '' as $$
  select r.id, 'reminder', r.id, r.subject, sender.short_name, null::text, null::text, left(r.body, 300), r.due_at, r.created_at, r.due_at
  from private.open_reminders(array(select private.my_clerk_agency_ids())) as r
  join public.agencies sender on sender.id = r.sender_agency_id
  where after_id is null or (r.due_at, r.id) > (after_due, after_id)
  order by r.due_at, r.id limit most
$$;
comment on function private.my_reminder_work is
  'Of what the caller''s agency has been reminded, and has not set right. Security definer: as private.my_work, which it serves.';
insert into private.joint_parts (joint, part, sort_order) values ('work', 'my_reminder_work', 60);

-- Chosen to be reminded of -------------------------------------------------------------------------

create function private.chosen_findings(ids uuid[]) returns setof public.listed_finding
language sql stable security definer set search_path = '' as $$
  select private.finding_id(f), f.agency_id, a.code, a.short_name, f.kind, null::uuid, null::uuid, f.about, f.since, f.due_at, f.done_at,
    f.rule_id, r.basis = 'policy' or r.unit = 'at_once', r.instrument, r.article, r.title
  from private.unsettled_findings(array(select private.my_supervised_agency_ids()), null) as f
  join public.agencies a on a.id = f.agency_id
  left join public.legal_rules r on r.id = f.rule_id
  where private.finding_id(f) = any (ids)
  order by a.sort_order, a.code, f.since, f.kind
$$;
comment on function private.chosen_findings is
  'Security definer: as private.findings, and limits itself to private.my_supervised_agency_ids().';

create function public.chosen_findings(ids uuid[]) returns setof public.listed_finding
language sql stable set search_path = '' as $$
  select * from private.chosen_findings(ids)
$$;
comment on function public.chosen_findings is
  'Of some findings, by their id, those still to be set right of which the caller may remind; by agency. Without the records that prove them.';

revoke execute on function private.reminder_state, private.told_state, private.open_reminders, private.list_reminders,
  private.my_reminder_work, private.chosen_findings from public;
grant execute on function private.told_state, private.list_reminders, private.chosen_findings to authenticated;
revoke execute on function public.reminder_state, public.list_reminders, public.chosen_findings from public, anon, authenticated;
grant execute on function public.reminder_state, public.list_reminders, public.chosen_findings to authenticated;
