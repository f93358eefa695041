-- What a person has typed and not yet saved: private, on the server, so that it survives reload,
-- an ended session and another device.

create table public.drafts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  form text not null constraint drafts_form_length check (length(form) between 1 and 200),
  content jsonb not null constraint drafts_size check (pg_column_size(content) < 262144),
  base_version integer,
  updated_at timestamptz not null default now(),
  constraint drafts_one_per_form unique (user_id, form)
);
comment on table public.drafts is 'One person''s unsaved input of one form; seen by nobody else.';
comment on column public.drafts.form is 'Which form: its name and the record it edits, e.g. spokesperson:<uuid>.';
comment on column public.drafts.base_version is 'Version of the record the typing began on; null for a new record.';

create function private.touch_draft() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end $$;
comment on function private.touch_draft is 'Keeps the time of the last keystroke saved.';
create trigger a_touch before insert or update on public.drafts
  for each row execute function private.touch_draft();

alter table public.drafts enable row level security;
revoke all on public.drafts from anon, authenticated;
grant select, insert, update, delete on public.drafts to authenticated;

create policy drafts_select on public.drafts for select to authenticated
  using (user_id = (select auth.uid()) and (select private.is_member()));
create policy drafts_insert on public.drafts for insert to authenticated
  with check (user_id = (select auth.uid()) and (select private.is_member()));
create policy drafts_update on public.drafts for update to authenticated
  using (user_id = (select auth.uid()) and (select private.is_member()))
  with check (user_id = (select auth.uid()) and (select private.is_member()));
create policy drafts_delete on public.drafts for delete to authenticated
  using (user_id = (select auth.uid()) and (select private.is_member()));
