-- A record's history by field, for whoever may see the record.

create type public.timeline_entry as (
  id bigint, changed_at timestamptz, changed_by_name text, table_name text, operation text, was jsonb, is_now jsonb);
comment on type public.timeline_entry is 'One change; was and is_now hold only the columns that changed.';

create function private.record_timeline(record_id uuid, before_id bigint, page_size integer)
returns setof public.timeline_entry
language sql stable security definer set search_path = '' as $$
  select c.id, c.changed_at, p.full_name, c.table_name, c.operation, c.was, c.is_now
  from audit.changes c left join public.profiles p on p.id = c.changed_by
  where c.subject_id = record_timeline.record_id
    and c.table_name in ('agencies', 'spokespersons', 'public_contacts', 'attachments')
    and (
      c.agency_id = any (array(select private.my_agency_ids()))
      or c.table_name = 'agencies' and (select private.is_member()))
    and (before_id is null or c.id < before_id)
  order by c.id desc
  limit least(greatest(page_size, 1), 200) + 1
$$;
comment on function private.record_timeline is
  'Security definer: audit.changes is closed to clients; shows what the readers of the record itself may see.';

create function public.record_timeline(record_id uuid, before_id bigint default null, page_size integer default 50)
returns setof public.timeline_entry
language sql stable set search_path = '' as $$
  select * from private.record_timeline(record_id, before_id, page_size)
$$;
comment on function public.record_timeline is
  'Changes of a record and what hangs on it, newest first; before_id: id of the last entry shown; one more than page_size says that there are older ones.';
revoke execute on function public.record_timeline from public, anon, authenticated;
grant execute on function private.record_timeline, public.record_timeline to authenticated;
