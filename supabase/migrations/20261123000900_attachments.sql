-- Scans of documents: a row with checksum here, the bytes in Storage.

create table public.attachments (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  spokesperson_id uuid not null references public.spokespersons (id),
  file_name text not null constraint attachments_file_name check (length(btrim(file_name)) between 1 and 255),
  content_type text not null constraint attachments_content_type
    check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
  byte_size integer not null constraint attachments_byte_size check (byte_size between 1 and 10485760),
  sha256 text not null constraint attachments_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  voided_at timestamptz,
  void_reason text constraint attachments_void_reason check (length(btrim(void_reason)) between 3 and 500),
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint attachments_void check ((voided_at is null) = (void_reason is null))
);
comment on table public.attachments is
  'A file of a record, stored in bucket «attachments» under agency_id/spokesperson_id/id; voided with a reason, never deleted.';
comment on column public.attachments.sha256 is 'Checksum of the bytes as uploaded, hex; checked again on download.';
create index attachments_agency on public.attachments (agency_id);
create index attachments_spokesperson on public.attachments (spokesperson_id);

create function private.check_attachment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  stored jsonb;
begin
  if tg_op = 'UPDATE' then
    if row(new.agency_id, new.spokesperson_id, new.file_name, new.content_type, new.byte_size, new.sha256)
       is distinct from
       row(old.agency_id, old.spokesperson_id, old.file_name, old.content_type, old.byte_size, old.sha256)
       or old.voided_at is not null then
      perform private.refuse('attachment_fixed', errcode => 'PT403');
    end if;
    new.voided_at := now();
    return new;
  end if;

  if not exists (
    select from public.spokespersons where id = new.spokesperson_id and agency_id = new.agency_id
  ) then
    perform private.refuse('attachment_without_record', errcode => 'PT403');
  end if;
  select metadata into stored from storage.objects
  where bucket_id = 'attachments' and name = concat_ws('/', new.agency_id, new.spokesperson_id, new.id);
  if stored is null then
    perform private.refuse('attachment_without_file', 'file');
  elsif (stored ->> 'size')::bigint <> new.byte_size or stored ->> 'mimetype' <> new.content_type then
    perform private.refuse('attachment_differs', 'file');
  end if;
  return new;
end $$;
comment on function private.check_attachment is
  'The file is there, of the size and type said, of a record of the same agency; afterwards it can only be voided. Security definer: reads storage.objects.';
revoke execute on function private.check_attachment from public;

create trigger a_stamp before insert or update on public.attachments
  for each row execute function private.stamp_row();
create trigger c_check before insert or update on public.attachments
  for each row execute function private.check_attachment();
create trigger z_audit after insert or update or delete on public.attachments
  for each row execute function audit.log_change('spokesperson_id');

alter table public.attachments enable row level security;
revoke all on public.attachments from anon, authenticated;
grant select, insert, update on public.attachments to authenticated;

create policy attachments_select on public.attachments for select to authenticated
  using (agency_id = any (array(select private.my_agency_ids())));
create policy attachments_insert on public.attachments for insert to authenticated
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
create policy attachments_update on public.attachments for update to authenticated
  using (agency_id = any (array(select private.my_clerk_agency_ids())))
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));

-- Bytes: the first folder of a path is its agency. Nobody overwrites or deletes.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('attachments', 'attachments', false, 10485760, array['application/pdf', 'image/jpeg', 'image/png'])
on conflict (id) do nothing;

create policy attachments_read on storage.objects for select to authenticated
  using (
    bucket_id = 'attachments'
    and split_part(name, '/', 1) = any (array(select id::text from private.my_agency_ids() as id)));
create policy attachments_upload on storage.objects for insert to authenticated
  with check (
    bucket_id = 'attachments'
    and split_part(name, '/', 1) = any (array(select id::text from private.my_clerk_agency_ids() as id)));
