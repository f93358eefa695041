-- Notices: what concerns somebody, told from the rows that exist, each under a key that is always the same; only what has been
-- read is stored. Registers add parts of their own.

alter table private.joint_parts drop constraint joint_parts_joint;
alter table private.joint_parts add constraint joint_parts_joint
  check (joint in ('work', 'hand_over', 'recount', 'calendar', 'finding', 'notice'));

create type public.notice_row as (
  key text, kind text, of_kind text, step text, record_id uuid, part_id uuid, title text, agency_short_name text, detail text,
  at timestamptz, due_at timestamptz, read_at timestamptz);
comment on type public.notice_row is
  'What concerns the caller. key: the same whenever it is told; kind: asked | due_soon | overdue | answered | mentioned | reminded; of_kind, step: as public.work_row has them, verification for what was asked; record_id, title: of the incident, the enquiry, the course or the reminder; part_id: of what hangs on it; at: since when it concerns them.';

create function private.notices_since() returns timestamptz
language sql stable set search_path = '' as $$
  select now() - interval '30 days'
$$;
comment on function private.notices_since is 'What happened longer ago is told no more; what is overdue is told until it is done.';

-- Parts --------------------------------------------------------------------------------------------

create function private.work_notices() returns setof public.notice_row
language sql stable security definer set search_path = '' as $$
  select concat_ws(':', late.kind, w.kind, w.id, extract(epoch from w.due_at)::bigint), late.kind, w.kind, w.step, w.incident_id, w.id,
    w.incident_title, w.agency_short_name, null::text, late.at, w.due_at, null::timestamptz
  from private.my_work(null, null, 200) as w
  cross join lateral (
    select case when w.due_at <= now() then 'overdue' else 'due_soon' end as kind,
      case when w.due_at <= now() then w.due_at else w.due_at - interval '24 hours' end as at) as late
  where w.due_at <= now() + interval '24 hours'
$$;
comment on function private.work_notices is
  'What waits for the caller and is due within 24 hours, or overdue; a deadline that is moved is told anew. Security definer: as private.my_work.';

create function private.incident_notices() returns setof public.notice_row
language sql stable security definer set search_path = '' as $$
  select 'asked:verification:' || v.id, 'asked', 'verification', null::text, i.id, v.id, i.title, asks.short_name, left(v.question, 300),
    v.created_at, v.due_at, null::timestamptz
  from public.verification_requests v
  join public.incidents i on i.id = v.incident_id
  join public.agencies asks on asks.id = v.agency_id
  where v.asked_agency_id = any (array(select private.my_clerk_agency_ids()))
    and v.withdrawn_at is null and v.created_at > private.notices_since()
  union all
  select 'answered:verification:' || v.id, 'answered', 'verification', null, i.id, v.id, i.title, asked.short_name, left(v.answer, 300),
    v.answered_at, null, null
  from public.verification_requests v
  join public.incidents i on i.id = v.incident_id
  join public.agencies asked on asked.id = v.asked_agency_id
  where (v.agency_id = any (array(select private.my_clerk_agency_ids()))
      or v.created_by = auth.uid() and v.agency_id = any (array(select private.my_incident_agency_ids())))
    and v.answered_at > private.notices_since() and v.answered_by is distinct from auth.uid()
  union all
  select 'mentioned:' || m.id, 'mentioned', 'mention', null, i.id, m.id, i.title, a.short_name, left(e.body, 300),
    m.created_at, null, m.seen_at
  from public.incident_mentions m
  join public.incident_events e on e.id = m.event_id
  join public.incidents i on i.id = m.incident_id
  join public.agencies a on a.id = i.agency_id
  where m.user_id = auth.uid() and m.created_at > private.notices_since()
    and (i.agency_id = any (array(select private.my_agency_ids()))
      or i.asked_agency_ids && array(select private.my_clerk_agency_ids()))
$$;
comment on function private.incident_notices is
  'Asked to verify, answered what one asked, called upon in a comment. Security definer: as private.my_notices, which it serves.';

create function private.enquiry_notices() returns setof public.notice_row
language sql stable security definer set search_path = '' as $$
  select 'asked:contribution:' || p.id, 'asked', 'contribution', null::text, e.id, p.id, e.title, lead.short_name, left(p.request, 300),
    p.created_at, e.due_at, null::timestamptz
  from public.press_enquiry_partners p
  join public.press_enquiries e on e.id = p.enquiry_id
  join public.agencies lead on lead.id = p.agency_id
  where p.partner_agency_id = any (array(select private.my_clerk_agency_ids()))
    and p.withdrawn_at is null and p.created_at > private.notices_since()
  union all
  select 'answered:contribution:' || p.id, 'answered', 'contribution', null, e.id, p.id, e.title, partner.short_name,
    left(p.contribution, 300), p.contributed_at, null, null
  from public.press_enquiry_partners p
  join public.press_enquiries e on e.id = p.enquiry_id
  join public.agencies partner on partner.id = p.partner_agency_id
  where p.agency_id = any (array(select private.my_clerk_agency_ids()))
    and p.contributed_at > private.notices_since() and p.contributed_by is distinct from auth.uid()
$$;
comment on function private.enquiry_notices is
  'Asked to contribute to an answer to the press, and what others have contributed. Security definer: as private.my_notices, which it serves.';

create function private.reminder_notices() returns setof public.notice_row
language sql stable security definer set search_path = '' as $$
  select 'reminded:' || r.id, 'reminded', 'reminder', null::text, r.id, r.id, r.subject, sender.short_name, left(r.body, 300),
    r.created_at, r.due_at, case when r.seen_by = auth.uid() then r.seen_at end
  from public.reminders r
  join public.agencies sender on sender.id = r.sender_agency_id
  where r.agency_id = any (array(select private.my_clerk_agency_ids()))
    and r.withdrawn_at is null and r.created_at > private.notices_since()
  union all
  select 'answered:reminder:' || r.id, 'answered', 'reminder', null, r.id, r.id, r.subject, a.short_name, left(r.answer, 300),
    r.answered_at, null, null
  from public.reminders r
  join public.agencies a on a.id = r.agency_id
  where r.created_by = auth.uid() and r.agency_id = any (array(select private.my_supervised_agency_ids()))
    and r.answered_at > private.notices_since() and r.answered_by is distinct from auth.uid()
$$;
comment on function private.reminder_notices is
  'Reminded, and answers to what one has reminded of. Security definer: as private.my_notices, which it serves.';

insert into private.joint_parts (joint, part, sort_order) values
  ('notice', 'work_notices', 10),
  ('notice', 'incident_notices', 20),
  ('notice', 'enquiry_notices', 30),
  ('notice', 'reminder_notices', 40);
comment on column private.joint_parts.joint is
  'work: (after_due timestamptz, after_id uuid, most integer) setof work_row, for private.my_work. hand_over: (from_agency uuid, heir uuid) jsonb, counts for who carries out a reorganisation; of these «open» is what cannot be left without an heir. recount: (asked private.recounts[]) setof private.recounted, deadlines counted anew. notice: () setof notice_row, for private.my_notices; keys hold the part''s own ids.';

-- Read ---------------------------------------------------------------------------------------------

create table public.notice_reads (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  key text not null constraint notice_reads_key check (key ~ '^[a-z_]+(:[a-z_]+)*:[0-9a-f-]{36}(:-?[0-9]{1,12})?$'),
  read_at timestamptz not null default now(),
  constraint notice_reads_once unique (user_id, key)
);
comment on table public.notice_reads is 'Which notices somebody has read; nobody else sees it.';
comment on column public.notice_reads.key is 'Of public.notice_row.';

alter table public.notice_reads enable row level security;
revoke all on public.notice_reads from anon, authenticated;
grant select, insert on public.notice_reads to authenticated;
create policy notice_reads_select on public.notice_reads for select to authenticated
  using (user_id = (select auth.uid()) and (select private.is_member()));
create policy notice_reads_insert on public.notice_reads for insert to authenticated
  with check (user_id = (select auth.uid()) and (select private.is_member()));

-- Together -----------------------------------------------------------------------------------------

create function private.my_notices() returns setof public.notice_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query execute format($q$
    select n.key, n.kind, n.of_kind, n.step, n.record_id, n.part_id, n.title, n.agency_short_name, n.detail, n.at, n.due_at,
      coalesce(n.read_at, r.read_at)
    from (%s) as n left join public.notice_reads r on r.user_id = $1 and r.key = n.key $q$,
    private.joined_parts('notice', '')) using auth.uid();
end $$;
comment on function private.my_notices is
  'Security definer: parts read past row-level security so that indexes serve; each limits itself to what the caller may see.';

create function public.my_notices(
  only_unread boolean default false, after_at timestamptz default null, after_key text default null, page_size integer default 50)
returns setof public.notice_row
language sql stable set search_path = '' as $$
  select * from private.my_notices() as n
  where (not only_unread or n.read_at is null) and (after_key is null or (n.at, n.key) < (after_at, after_key))
  order by n.at desc, n.key desc
  limit least(greatest(page_size, 1), 200) + 1
$$;
comment on function public.my_notices is
  'A page of what concerns the caller, the latest first. after_at, after_key: at and key of the last row shown; one row more than page_size says that there is a next page.';

create function public.count_unread_notices() returns integer
language sql stable set search_path = '' as $$
  select count(*)::integer from private.my_notices() as n where n.read_at is null
$$;
comment on function public.count_unread_notices is 'How much concerns the caller that they have not read.';

create function public.read_notices(keys text[] default null) returns integer
language sql set search_path = '' as $$
  with noted as (
    insert into public.notice_reads (key)
    select n.key from private.my_notices() as n where n.read_at is null and (keys is null or n.key = any (keys))
    on conflict on constraint notice_reads_once do nothing
    returning id
  )
  select count(*)::integer from noted
$$;
comment on function public.read_notices is 'Notes that the caller has read some notices, or all of them; answers how many were new to them.';

revoke execute on function private.notices_since, private.work_notices, private.incident_notices, private.enquiry_notices,
  private.reminder_notices, private.my_notices from public;
grant execute on function private.my_notices to authenticated;
revoke execute on function public.my_notices, public.count_unread_notices, public.read_notices from public, anon, authenticated;
grant execute on function public.my_notices, public.count_unread_notices, public.read_notices to authenticated;
