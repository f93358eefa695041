-- Who changed what: append-only, written by triggers, read through record_timeline().

create schema audit;
comment on schema audit is 'History; not exposed through the Data API.';
revoke all on schema audit from public;

create table audit.changes (
  id bigint generated always as identity primary key,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  table_name text not null,
  record_id uuid not null,
  subject_id uuid not null,
  agency_id uuid,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  was jsonb,
  is_now jsonb
);
comment on table audit.changes is 'Every change of a business row: who, when, what was, what is.';
comment on column audit.changes.changed_by is 'auth.users.id, kept without a foreign key: history outlives the account; null = the system.';
comment on column audit.changes.subject_id is 'The record whose timeline shows the change: a contact''s or attachment''s is its spokesperson.';
comment on column audit.changes.was is 'On update: only the columns that changed, before.';
comment on column audit.changes.is_now is 'On update: only the columns that changed, after.';

create index changes_subject on audit.changes (subject_id, id desc);

alter table audit.changes enable row level security;
revoke all on audit.changes from anon, authenticated;

create function audit.refuse_rewriting() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform private.refuse('audit_is_append_only', errcode => 'PT403');
  return null;
end $$;
comment on function audit.refuse_rewriting is 'History is neither altered nor removed.';

create trigger changes_append_only before update or delete or truncate on audit.changes
  for each statement execute function audit.refuse_rewriting();

create function audit.log_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- Derived or self-evident columns say nothing to a reader.
  silent constant text[] := array['search', 'name_sort', 'version', 'created_at', 'created_by',
                                  'updated_at', 'updated_by', 'token_hash'];
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - silent end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - silent end;
  row_now jsonb := coalesce(after, before);
  subject text := coalesce(tg_argv[0], 'id');
begin
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
    (row_now ->> 'id')::uuid,
    (row_now ->> subject)::uuid,
    coalesce(row_now ->> 'agency_id', case when tg_table_name = 'agencies' then row_now ->> 'id' end)::uuid,
    tg_op, before, after);
  return null;
end $$;
comment on function audit.log_change is
  'Security definer: clients may not write audit.changes. Argument: the column naming the subject (default id).';
revoke execute on function audit.log_change, audit.refuse_rewriting from public;
