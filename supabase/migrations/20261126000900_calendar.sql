-- The calendar («Lịch công tác»): everything that has a date, of every register. Each register adds a part of its own, see
-- private.joint_parts; the parts of the registers so far follow in the next file.

create type public.calendar_row as (
  kind text, record_id uuid, page_id uuid, agency_id uuid, agency_short_name text, title text, detail text,
  starts_at timestamptz, ends_at timestamptz, is_all_day boolean, is_due boolean, is_demo boolean,
  changed_at timestamptz, version integer);
comment on type public.calendar_row is
  'Something at its time. kind: what begins, ends, is held or due, one of them for one register only; record_id: the row whose time it is, page_id: the record on whose page it stands; agency_id, agency_short_name: who holds it or has to act; detail: what more is to be said of it, a key of the screens where the kind has one; starts_at, ends_at: equal where it is one moment, ends_at exclusive, of what is due the deadline; is_all_day: whole days, Asia/Ho_Chi_Minh; is_due: to be done by then and not yet done; changed_at, version: of the row.';

create function private.list_calendar(from_day date, to_day date, in_agency uuid, kinds text[], page_size integer)
returns setof public.calendar_row
language plpgsql stable security definer set search_path = '' as $$
declare
  mine constant uuid[] := array(select private.my_agency_ids());
begin
  if from_day is null or to_day is null or to_day < from_day then
    perform private.refuse('calendar_period', 'to_day');
  elsif to_day >= from_day + 400 then
    perform private.refuse('calendar_too_long', 'to_day');
  end if;
  return query execute format($q$
    select d.kind, d.record_id, d.page_id, d.agency_id, d.agency_short_name, d.title, d.detail,
      span.starts_at, span.ends_at,
      span.ends_at > span.starts_at and span.starts_at = private.start_of_day(private.day_of(span.starts_at))
        and span.ends_at = private.start_of_day(private.day_of(span.ends_at)),
      d.is_due, d.is_demo, d.changed_at, d.version
    from (%s) as d
    -- A count from the last moment of a day ends with one: with that day.
    cross join lateral (select date_trunc('second', d.ends_at + interval '0.999999 seconds') as ends_at) as closing
    -- What begins with a day, and what ends with one, is of that day.
    cross join lateral (select
      coalesce(d.starts_at, case when closing.ends_at = private.start_of_day(private.day_of(closing.ends_at))
        then closing.ends_at - interval '1 day' else closing.ends_at end) as starts_at,
      coalesce(closing.ends_at, case when d.starts_at = private.start_of_day(private.day_of(d.starts_at))
        then d.starts_at + interval '1 day' else d.starts_at end) as ends_at) as span
    where $4 is null or d.kind = any ($4)
    order by span.starts_at, span.ends_at, d.kind, d.record_id
    limit $5 $q$, private.joined_parts('calendar', '$1, $2, $3'))
  using private.start_of_day(from_day), private.start_of_day(to_day + 1),
    case when in_agency is null then mine when in_agency = any (mine) then array[in_agency] else '{}' end,
    kinds, least(greatest(page_size, 1), 2000) + 1;
end $$;
comment on function private.list_calendar is
  'Puts together the parts of joint calendar: private.<part>(from_at timestamptz, until_at timestamptz, in_ids uuid[]) setof public.calendar_row, what falls into [from_at, until_at) of in_ids, which are of private.my_agency_ids(); a part limits itself to what these agencies may read. A beginning has starts_at alone; an end or a deadline has ends_at alone and falls into (from_at, until_at], for what ends as a day ends is of that day; is_all_day is left null. Security definer: as the parts it calls, which read past row-level security so that indexes serve.';

create function public.list_calendar(
  from_day date, to_day date, in_agency uuid default null, kinds text[] default null, page_size integer default 1000)
returns setof public.calendar_row
language sql stable set search_path = '' as $$
  select * from private.list_calendar(from_day, to_day, in_agency, kinds, page_size)
$$;
comment on function public.list_calendar is
  'What has its time on days the caller asks for, both inclusive, by time, of the agencies they may see and of what these are asked or invited to. in_agency: one of these agencies; kinds: of public.calendar_row.kind. One row more than page_size (at most 2000) says that there is more. Refuses: calendar_period (no days, or the last before the first), calendar_too_long (over 400 days).';

revoke execute on function private.list_calendar from public;
revoke execute on function public.list_calendar from public, anon, authenticated;
grant execute on function private.list_calendar, public.list_calendar to authenticated;
