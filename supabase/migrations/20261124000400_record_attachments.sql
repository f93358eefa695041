-- Files of delegations beside those of spokespersons, and a history that knows several kinds of record.

create or replace function audit.log_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- Derived or self-evident columns say nothing to a reader.
  silent constant text[] := array['search', 'name_sort', 'version', 'created_at', 'created_by',
                                  'updated_at', 'updated_by', 'token_hash', 'starts_at', 'ends_at'];
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - silent end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - silent end;
  row_now jsonb := coalesce(after, before);
  subject uuid := row_now ->> 'id';
begin
  if tg_nargs > 0 then
    select (row_now ->> named)::uuid into subject from unnest(tg_argv) as named where row_now ->> named is not null limit 1;
  end if;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, before -> key), jsonb_object_agg(key, after -> key)
      into before, after
      from jsonb_object_keys(row_now) as key
      where before -> key is distinct from after -> key;
    if after is null then
      return null;
    end if;
  end if;

  insert into audit.changes (changed_by, table_name, record_id, subject_id, agency_id, operation, was, is_now)
  values (
    auth.uid(), tg_table_name,
    (row_now ->> 'id')::uuid, subject,
    coalesce(row_now ->> 'agency_id', case when tg_table_name = 'agencies' then row_now ->> 'id' end)::uuid,
    tg_op, before, after);
  return null;
end $$;
comment on function audit.log_change is
  'Security definer: clients may not write audit.changes. Arguments: the columns that may name the subject, the first filled one counts (default id).';

alter table public.attachments
  alter column spokesperson_id drop not null,
  add column delegation_id uuid references public.delegations (id),
  add column purpose text not null default 'other' constraint attachments_purpose check (purpose in ('signed_document', 'other')),
  add constraint attachments_of_one_record check (num_nonnulls(spokesperson_id, delegation_id) = 1);
create index attachments_delegation on public.attachments (delegation_id);
comment on table public.attachments is
  'A file of a record, stored in bucket «attachments» under agency_id/record/id; voided with a reason, never deleted.';
comment on column public.attachments.purpose is 'signed_document = the scan of the signed paper, published together with its delegation.';

create or replace function private.check_attachment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  stored jsonb;
begin
  if tg_op = 'UPDATE' then
    if row(new.agency_id, new.spokesperson_id, new.delegation_id, new.purpose, new.file_name, new.content_type, new.byte_size, new.sha256)
       is distinct from
       row(old.agency_id, old.spokesperson_id, old.delegation_id, old.purpose, old.file_name, old.content_type, old.byte_size, old.sha256)
       or old.voided_at is not null then
      perform private.refuse('attachment_fixed', errcode => 'PT403');
    end if;
    new.voided_at := now();
    return new;
  end if;

  if not exists (
    select from public.spokespersons where id = new.spokesperson_id and agency_id = new.agency_id
    union all
    select from public.delegations where id = new.delegation_id and agency_id = new.agency_id
  ) then
    perform private.refuse('attachment_without_record', errcode => 'PT403');
  end if;
  select metadata into stored from storage.objects
  where bucket_id = 'attachments'
    and name = concat_ws('/', new.agency_id, coalesce(new.spokesperson_id, new.delegation_id), new.id);
  if stored is null then
    perform private.refuse('attachment_without_file', 'file');
  elsif (stored ->> 'size')::bigint <> new.byte_size or stored ->> 'mimetype' <> new.content_type then
    perform private.refuse('attachment_differs', 'file');
  end if;
  return new;
end $$;

drop trigger z_audit on public.attachments;
create trigger z_audit after insert or update or delete on public.attachments
  for each row execute function audit.log_change('spokesperson_id', 'delegation_id');
