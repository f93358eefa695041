-- Directives (văn bản chỉ đạo): what an authority has ordered about speaking to the press, kept and distributed by a supervisor
-- to the agencies it is addressed to. What each of these confirms, and the lists, follow in the next files.

-- Courses and directives are run by the same people: one helper says where they reach.
alter function private.my_training_agency_ids() rename to my_supervised_agency_ids;
comment on function private.my_supervised_agency_ids is
  'Agencies at or below which the caller supervises: whose courses and directives they run. Security definer: as the helper it calls.';
do $$
declare
  calling record;
begin
  for calling in
    select pg_get_functiondef(p.oid) as definition from pg_proc p
    where p.pronamespace = 'private'::regnamespace and p.prokind = 'f' and p.prosrc like '%my_training_agency_ids%'
  loop
    execute replace(calling.definition, 'my_training_agency_ids', 'my_supervised_agency_ids');
  end loop;
end $$;

create table public.directives (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  issuer text not null constraint directives_issuer
    check (issuer = btrim(issuer) and length(issuer) between 2 and 200 and issuer !~ '[\r\n]'),
  kind text not null constraint directives_kind check (
    kind in ('law', 'decree', 'circular', 'decision', 'instruction', 'plan', 'official_letter', 'notice', 'other')),
  number text not null constraint directives_number
    check (number = btrim(number) and length(number) between 1 and 50 and number !~ '[\r\n]'),
  issued_on date not null constraint directives_issued_on check (issued_on >= date '1990-01-01'),
  effective_on date,
  title text not null constraint directives_title
    check (title = btrim(title) and length(title) between 5 and 500 and title !~ '[\r\n]'),
  summary text constraint directives_summary check (length(btrim(summary)) between 3 and 10000),
  source_url text constraint directives_source_url check (source_url ~* '^https?://[^\s/]+\.[^\s]+$' and length(source_url) <= 2000),
  addressed_agency_ids uuid[] not null default '{}',
  confirm_by date,
  state text not null default 'draft' constraint directives_state check (state in ('draft', 'issued', 'ended', 'voided')),
  sent_at timestamptz,
  ended_on date,
  end_reason text constraint directives_end_reason check (length(btrim(end_reason)) between 3 and 500),
  replaced_by_id uuid references public.directives (id),
  reopen_reason text constraint directives_reopen_reason check (length(btrim(reopen_reason)) between 3 and 500),
  void_reason text constraint directives_void_reason check (length(btrim(void_reason)) between 3 and 500),
  voided_at timestamptz,
  is_demo boolean not null default false,
  year integer not null generated always as (extract(year from issued_on)) stored,
  search tsvector not null generated always as (private.search_vector(
    number || ' ' || title || ' ' || issuer || ' ' || coalesce(summary, ''))) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint directives_effective_on check (effective_on >= issued_on),
  constraint directives_confirm_by check (confirm_by >= issued_on),
  constraint directives_ended_on check (ended_on >= issued_on),
  constraint directives_sent check (state = 'voided' or (state = 'draft') = (sent_at is null)),
  constraint directives_ended check (
    state = 'voided' or (state = 'ended') = (ended_on is not null) and (ended_on is null) = (num_nonnulls(end_reason, replaced_by_id) = 0)),
  constraint directives_voided check ((state = 'voided') = (void_reason is not null) and (void_reason is null) = (voided_at is null))
);
comment on table public.directives is
  'A document that orders something about speaking to the press: draft → issued (sent to the agencies addressed, each of which confirms) → ended; voided with a reason when entered in error, never deleted.';
comment on column public.directives.agency_id is 'Who keeps and distributes it here, which need not be who issued it.';
comment on column public.directives.issuer is 'Who issued it, in the words of the document: «UBND tỉnh An Giang», «Chính phủ».';
comment on column public.directives.number is '«1210/UBND-TH»; numbers begin anew each year.';
comment on column public.directives.title is 'Trích yếu.';
comment on column public.directives.summary is 'What it orders; also what of it could not be verified.';
comment on column public.directives.addressed_agency_ids is
  'Which agencies confirm: part of the record, so that one saving has one version of it. Since when each is asked stands in its acknowledgement.';
comment on column public.directives.confirm_by is 'By which day each of them confirms; null = no day was set.';
comment on column public.directives.state is 'issued: sent here to the agencies addressed, at sent_at.';
comment on column public.directives.ended_on is 'The first day on which it is no longer in force.';
comment on column public.directives.replaced_by_id is 'By which other directive, where one takes its place.';
comment on column public.directives.reopen_reason is 'Why it was last taken as in force again after its end.';

-- Of one keeper: a district may distribute a decree that the province distributes too, and a refusal tells of no row one may not see.
create unique index directives_number_once on public.directives (agency_id, private.fold(issuer), lower(number), year)
  where state <> 'voided';
create index directives_by_issue on public.directives (agency_id, issued_on desc, id desc);
create index directives_addressed on public.directives using gin (addressed_agency_ids);
create index directives_replaced_by on public.directives (replaced_by_id);

-- What must hold -----------------------------------------------------------------------------------

create function private.lock_directives() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('directives'));
  return null;
end $$;
comment on function private.lock_directives is
  'One writing at a time: a confirmation and the end of what it confirms are judged one after the other. Before the statement, for a row once locked would be waited for in turn.';

create function private.check_directive_step(was public.directives, becomes public.directives) returns public.directives
language plpgsql security definer set search_path = '' as $$
declare
  -- Seeds tell the story of the past.
  is_told constant boolean := auth.uid() is null;
begin
  case was.state || '>' || becomes.state
    when 'draft>issued' then
      if becomes.addressed_agency_ids = '{}' then
        perform private.refuse('nobody_addressed', 'addressed_agency_ids');
      elsif becomes.confirm_by is null and not is_told then
        perform private.refuse('confirm_by_missing', 'confirm_by');
      elsif becomes.confirm_by < private.today() and not is_told then
        perform private.refuse('confirm_by_past', 'confirm_by');
      end if;
      becomes.sent_at := case when is_told then coalesce(becomes.sent_at, now()) else now() end;
      becomes.reopen_reason := null;
    when 'issued>ended' then
      if becomes.ended_on is null then
        perform private.refuse('ended_on_missing', 'ended_on');
      elsif becomes.ended_on > private.today() then
        perform private.refuse('ended_in_future', 'ended_on');
      elsif num_nonnulls(becomes.end_reason, becomes.replaced_by_id) = 0 then
        perform private.refuse('end_reason_missing', 'end_reason');
      elsif becomes.replaced_by_id is not null and not exists (
        -- What replaces is in force and is ended later, so that none replaces itself, in a round either.
        select from public.directives
        where id = becomes.replaced_by_id and id <> becomes.id and agency_id = becomes.agency_id and state = 'issued'
          and issued_on >= becomes.issued_on
      ) then
        perform private.refuse('replacement_unknown', 'replaced_by_id');
      end if;
    when 'ended>issued' then
      if becomes.reopen_reason is null then
        perform private.refuse('reopen_reason_missing', 'reopen_reason');
      end if;
      becomes.ended_on := null;
      becomes.end_reason := null;
      becomes.replaced_by_id := null;
    when 'draft>voided', 'issued>voided', 'ended>voided' then
      if becomes.void_reason is null then
        perform private.refuse('void_reason_missing', 'void_reason');
      end if;
      becomes.voided_at := now();
    else
      perform private.refuse('step_not_allowed', 'state', 'PT403');
  end case;
  return becomes;
end $$;
comment on function private.check_directive_step is
  'The steps of a directive''s life and what each asks for. Security definer: as the trigger it serves; not every backend lets clients into schema auth.';

create function private.check_addressed(was uuid[], becomes public.directives) returns void
language plpgsql security definer set search_path = '' as $$
declare
  added constant uuid[] := array(select unnest(becomes.addressed_agency_ids) except select unnest(was));
  removed constant uuid[] := array(select unnest(was) except select unnest(becomes.addressed_agency_ids));
begin
  if exists (
    select from unnest(added) as addressed (id) left join public.agencies a using (id)
    where a.id is null or a.dissolved_on <= private.today()
  ) then
    perform private.refuse('addressed_unknown', 'addressed_agency_ids');
  elsif auth.uid() is not null and not added <@ array(select private.my_supervised_agency_ids()) then
    perform private.refuse('addressed_outside', 'addressed_agency_ids', 'PT403');
  elsif removed <> '{}' and exists (
    select from public.directive_acknowledgements
    where directive_id = becomes.id and agency_id = any (removed) and state in ('confirmed', 'returned')
  ) then
    perform private.refuse('addressed_confirmed', 'addressed_agency_ids');
  end if;
end $$;
comment on function private.check_addressed is
  'A supervisor addresses living agencies of their own reach, and takes away none that has confirmed. Security definer: judges rows the caller may not see.';

create function private.check_directive() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_person constant boolean := auth.uid() is not null;
begin
  -- Within a reorganisation the change is the database's own.
  if pg_trigger_depth() > 1 then
    return new;
  end if;
  new.addressed_agency_ids := array(select distinct id from unnest(new.addressed_agency_ids) as id order by id);
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      perform private.refuse('state_of_new', 'state');
    end if;
    new.sent_at := null;
    new.reopen_reason := null;
    new.voided_at := null;
    perform private.check_addressed('{}', new);
  else
    if new.agency_id <> old.agency_id then
      perform private.refuse('agency_fixed', 'agency_id', 'PT403');
    elsif old.state in ('ended', 'voided') and new.state = old.state then
      perform private.refuse('directive_over', errcode => 'PT403');
    end if;
    if is_person then
      new.sent_at := old.sent_at;
    end if;
    if new.state <> old.state then
      new := private.check_directive_step(old, new);
    elsif row(new.ended_on, new.end_reason, new.replaced_by_id, new.reopen_reason, new.void_reason)
      is distinct from row(old.ended_on, old.end_reason, old.replaced_by_id, old.reopen_reason, old.void_reason) then
      perform private.refuse('reason_of_no_step', errcode => 'PT403');
    elsif is_person and new.state = 'issued' and new.confirm_by is distinct from old.confirm_by then
      if new.confirm_by is null then
        perform private.refuse('confirm_by_missing', 'confirm_by');
      elsif new.confirm_by < private.today() then
        perform private.refuse('confirm_by_past', 'confirm_by');
      end if;
    end if;
    if new.state = 'issued' and new.addressed_agency_ids = '{}' then
      perform private.refuse('nobody_addressed', 'addressed_agency_ids');
    elsif new.issued_on > old.issued_on and exists (
      select from public.directive_acknowledgements where directive_id = new.id and spread_on < new.issued_on
    ) then
      perform private.refuse('issued_after_spread', 'issued_on');
    end if;
    perform private.check_addressed(old.addressed_agency_ids, new);
  end if;
  if new.issued_on > private.today() then
    perform private.refuse('issued_in_future', 'issued_on');
  end if;
  return new;
end $$;
comment on function private.check_directive is
  'A new directive is a draft; afterwards only the steps of its life. Security definer: judges agencies and confirmations the caller may not see.';

revoke execute on function private.lock_directives, private.check_directive_step, private.check_addressed, private.check_directive
  from public;

create trigger a_lock before insert or update on public.directives
  for each statement execute function private.lock_directives();
create trigger a_stamp before insert or update on public.directives
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.directives
  for each row execute function private.keep_demo_mark();
create trigger c_agency before insert on public.directives
  for each row execute function private.require_living_agency();
create trigger c_check before insert or update on public.directives
  for each row execute function private.check_directive();
create trigger z_audit after insert or update or delete on public.directives
  for each row execute function audit.log_change();

alter table public.directives enable row level security;
revoke all on public.directives from anon, authenticated;
grant select, insert, update on public.directives to authenticated;

-- To the agencies it is addressed to it exists once it is sent.
create policy directives_select on public.directives for select to authenticated
  using (
    agency_id = any (array(select private.my_agency_ids()))
    or sent_at is not null and addressed_agency_ids && array(select private.my_agency_ids()));
create policy directives_insert on public.directives for insert to authenticated
  with check (agency_id = any (array(select private.my_supervised_agency_ids())));
create policy directives_update on public.directives for update to authenticated
  using (agency_id = any (array(select private.my_supervised_agency_ids())))
  with check (agency_id = any (array(select private.my_supervised_agency_ids())));
