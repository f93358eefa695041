-- What each agency addressed by a directive owes, and then confirms: that it has been read, and how it was spread to the staff.

create table public.directive_acknowledgements (
  id uuid primary key default gen_random_uuid(),
  directive_id uuid not null references public.directives (id),
  keeper_id uuid not null references public.agencies (id),
  agency_id uuid not null references public.agencies (id),
  state text not null default 'waiting' constraint directive_acknowledgements_state
    check (state in ('waiting', 'read', 'confirmed', 'returned', 'withdrawn')),
  sent_at timestamptz not null default now(),
  read_at timestamptz,
  read_by uuid,
  spread_on date,
  spread_form text constraint directive_acknowledgements_spread_form
    check (spread_form in ('conference', 'copied', 'meeting', 'intranet', 'other')),
  spread_form_note text constraint directive_acknowledgements_spread_form_note check (length(btrim(spread_form_note)) between 3 and 300),
  staff_count integer constraint directive_acknowledgements_staff_count check (staff_count between 1 and 100000),
  note text constraint directive_acknowledgements_note check (length(btrim(note)) between 3 and 2000),
  first_confirmed_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid,
  correction_reason text constraint directive_acknowledgements_correction_reason check (length(btrim(correction_reason)) between 3 and 500),
  return_reason text constraint directive_acknowledgements_return_reason check (length(btrim(return_reason)) between 3 and 500),
  redo_by date,
  returned_at timestamptz,
  returned_by uuid,
  withdraw_reason text constraint directive_acknowledgements_withdraw_reason check (length(btrim(withdraw_reason)) between 3 and 500),
  withdrawn_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint directive_acknowledgements_read check (state in ('waiting', 'withdrawn') or read_at is not null),
  constraint directive_acknowledgements_spread check (case
    when state in ('confirmed', 'returned') then num_nulls(spread_on, spread_form, staff_count) = 0
    when state in ('waiting', 'read') then num_nonnulls(spread_on, spread_form, spread_form_note, staff_count, note) = 0
    else true end),
  constraint directive_acknowledgements_form_said check (coalesce(spread_form = 'other', false) = (spread_form_note is not null)),
  constraint directive_acknowledgements_confirmed check ((state = 'confirmed') = (confirmed_at is not null)),
  constraint directive_acknowledgements_returned check (
    num_nulls(return_reason, redo_by, returned_at) in (0, 3) and (state <> 'returned' or returned_at is not null)),
  constraint directive_acknowledgements_withdrawn check (
    (state = 'withdrawn') = (withdraw_reason is not null) and (withdraw_reason is null) = (withdrawn_at is null))
);
comment on table public.directive_acknowledgements is
  'One for each agency addressed, made by the database as the directive is sent to it: waiting → read → confirmed (spread to its staff), or returned by the supervisor for more; withdrawn when the agency is no longer asked. Never deleted.';
comment on column public.directive_acknowledgements.keeper_id is 'agency_id of the directive.';
comment on column public.directive_acknowledgements.agency_id is 'Who confirms.';
comment on column public.directive_acknowledgements.sent_at is 'Since when it is asked: later than the directive where the agency was added afterwards.';
comment on column public.directive_acknowledgements.spread_on is 'When it was spread to the staff; no earlier than it was issued.';
comment on column public.directive_acknowledgements.spread_form is
  'conference = hội nghị quán triệt; copied = văn bản sao gửi; meeting = họp giao ban, sinh hoạt chi bộ; intranet = đăng trên trang nội bộ; other, in words.';
comment on column public.directive_acknowledgements.staff_count is 'How many people of the agency it was spread to.';
comment on column public.directive_acknowledgements.first_confirmed_at is 'Before it was returned; what was, is judged by it (private.unacknowledged_directives).';
comment on column public.directive_acknowledgements.correction_reason is 'Why the agency last corrected or took back what it had confirmed.';
comment on column public.directive_acknowledgements.redo_by is 'Of a returned one: by which day it is completed, in place of the directive''s day.';
comment on column public.directive_acknowledgements.returned_at is 'When it was last returned; stays when it is confirmed again.';

create unique index directive_acknowledgements_one_standing on public.directive_acknowledgements (directive_id, agency_id)
  where state <> 'withdrawn';
create index directive_acknowledgements_directive on public.directive_acknowledgements (directive_id, agency_id);
create index directive_acknowledgements_keeper on public.directive_acknowledgements (keeper_id);
create index directive_acknowledgements_agency on public.directive_acknowledgements (agency_id, state);

-- What must hold -----------------------------------------------------------------------------------

create function private.send_directive() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.directive_acknowledgements
  set state = 'withdrawn', withdraw_reason = 'Không còn trong danh sách cơ quan nhận', withdrawn_at = now(), confirmed_at = null
  where directive_id = new.id and state <> 'withdrawn' and agency_id <> all (new.addressed_agency_ids);
  insert into public.directive_acknowledgements (directive_id, keeper_id, agency_id, sent_at, is_demo)
  select new.id, new.agency_id, addressed, case when tg_op = 'UPDATE' and old.state = 'draft' then new.sent_at else now() end, new.is_demo
  from unnest(new.addressed_agency_ids) as addressed
  where not exists (
    select from public.directive_acknowledgements
    where directive_id = new.id and agency_id = addressed and state <> 'withdrawn');
  update public.directive_acknowledgements set keeper_id = new.agency_id
  where directive_id = new.id and keeper_id <> new.agency_id;
  return null;
end $$;
comment on function private.send_directive is
  'Whoever is addressed is asked from then on; whoever no longer is, is not. Security definer: clients make no acknowledgements.';

create function private.check_spreading(confirmation public.directive_acknowledgements, issued_on date) returns void
language plpgsql stable set search_path = '' as $$
begin
  if confirmation.spread_on is null then
    perform private.refuse('spread_on_missing', 'spread_on');
  elsif confirmation.spread_on > private.today() then
    perform private.refuse('spread_in_future', 'spread_on');
  elsif confirmation.spread_on < issued_on then
    perform private.refuse('spread_before_issue', 'spread_on');
  elsif confirmation.spread_form is null then
    perform private.refuse('spread_form_missing', 'spread_form');
  elsif confirmation.spread_form = 'other' and confirmation.spread_form_note is null then
    perform private.refuse('spread_form_unsaid', 'spread_form_note');
  elsif confirmation.staff_count is null then
    perform private.refuse('staff_count_missing', 'staff_count');
  end if;
end $$;
comment on function private.check_spreading is 'What a confirmation says of how the directive was spread.';

create function private.check_acknowledgement_step(
  was public.directive_acknowledgements, becomes public.directive_acknowledgements, issued_on date)
returns public.directive_acknowledgements language plpgsql security definer set search_path = '' as $$
declare
  is_told constant boolean := auth.uid() is null;
  step constant text := was.state || '>' || becomes.state;
  at constant timestamptz := now();
begin
  if step in ('waiting>read', 'waiting>confirmed', 'read>confirmed', 'returned>confirmed', 'confirmed>confirmed', 'confirmed>read') then
    if not is_told and was.agency_id <> all (array(select private.my_clerk_agency_ids())) then
      perform private.refuse('confirmation_of_agency', errcode => 'PT403');
    elsif was.state = 'confirmed' and becomes.correction_reason is null then
      perform private.refuse('correction_reason_missing', 'correction_reason');
    end if;
    if becomes.state = 'confirmed' then
      perform private.check_spreading(becomes, issued_on);
    end if;
    if was.state = 'waiting' then
      becomes.read_at := case when is_told then coalesce(becomes.read_at, at) else at end;
      becomes.read_by := coalesce(auth.uid(), becomes.read_by);
    end if;
    if step = 'confirmed>read' then
      -- Taken back: as if it had not been confirmed.
      becomes.spread_on := null;
      becomes.spread_form := null;
      becomes.spread_form_note := null;
      becomes.staff_count := null;
      becomes.note := null;
      becomes.confirmed_at := null;
      becomes.confirmed_by := null;
      becomes.first_confirmed_at := case when was.returned_at is not null then was.first_confirmed_at end;
    elsif becomes.state = 'confirmed' and was.state <> 'confirmed' then
      becomes.correction_reason := null;
      becomes.confirmed_at := case when is_told then coalesce(becomes.confirmed_at, at) else at end;
      becomes.confirmed_by := coalesce(auth.uid(), becomes.confirmed_by);
      becomes.first_confirmed_at := coalesce(was.first_confirmed_at, becomes.confirmed_at);
    end if;
  elsif step = 'confirmed>returned' then
    if not is_told and not array[was.keeper_id, was.agency_id] <@ array(select private.my_supervised_agency_ids()) then
      perform private.refuse('return_of_supervisor', errcode => 'PT403');
    elsif becomes.return_reason is null then
      perform private.refuse('return_reason_missing', 'return_reason');
    elsif becomes.redo_by is null then
      perform private.refuse('redo_by_missing', 'redo_by');
    elsif becomes.redo_by < private.today() and not is_told then
      perform private.refuse('redo_by_past', 'redo_by');
    end if;
    becomes.returned_at := case when is_told then coalesce(becomes.returned_at, at) else at end;
    becomes.returned_by := coalesce(auth.uid(), becomes.returned_by);
    becomes.confirmed_at := null;
    becomes.confirmed_by := null;
  else
    perform private.refuse('step_not_allowed', 'state', 'PT403');
  end if;
  return becomes;
end $$;
comment on function private.check_acknowledgement_step is
  'The agency reads, confirms, corrects and takes back; who supervises both it and the keeper returns. Security definer: as the trigger it serves; not every backend lets clients into schema auth.';

create function private.check_acknowledgement() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  directive public.directives;
  -- What only a step sets.
  becomes public.directive_acknowledgements := new;
begin
  -- Sent, withdrawn and handed over by the database itself.
  if pg_trigger_depth() > 1 then
    return new;
  end if;
  select * into directive from public.directives where id = old.directive_id;
  if row(new.directive_id, new.keeper_id, new.agency_id) is distinct from row(old.directive_id, old.keeper_id, old.agency_id) then
    perform private.refuse('acknowledgement_fixed', errcode => 'PT403');
  elsif old.state = 'withdrawn' then
    perform private.refuse('acknowledgement_withdrawn', errcode => 'PT403');
  elsif directive.state <> 'issued' and auth.uid() is not null then
    perform private.refuse('directive_over', errcode => 'PT403');
  end if;
  if auth.uid() is not null then
    becomes.sent_at := old.sent_at;
    becomes.read_at := old.read_at;
    becomes.read_by := old.read_by;
    becomes.first_confirmed_at := old.first_confirmed_at;
    becomes.confirmed_at := old.confirmed_at;
    becomes.confirmed_by := old.confirmed_by;
    becomes.returned_at := old.returned_at;
    becomes.returned_by := old.returned_by;
    becomes.withdraw_reason := old.withdraw_reason;
    becomes.withdrawn_at := old.withdrawn_at;
    if becomes.state <> 'returned' then
      becomes.return_reason := old.return_reason;
      becomes.redo_by := old.redo_by;
    end if;
  elsif old.state = new.state then
    -- Seeds tell when it was sent.
    return becomes;
  end if;
  if row(becomes.state, becomes.spread_on, becomes.spread_form, becomes.spread_form_note, becomes.staff_count, becomes.note,
      becomes.correction_reason, becomes.return_reason, becomes.redo_by)
    is distinct from row(old.state, old.spread_on, old.spread_form, old.spread_form_note, old.staff_count, old.note,
      old.correction_reason, old.return_reason, old.redo_by) then
    becomes := private.check_acknowledgement_step(old, becomes, directive.issued_on);
  end if;
  return becomes;
end $$;
comment on function private.check_acknowledgement is
  'Confirmed while the directive is in force and the agency is asked; afterwards it stays as it is. Security definer: judges rows the caller may not see.';

revoke execute on function private.send_directive, private.check_spreading, private.check_acknowledgement_step,
  private.check_acknowledgement from public;

create trigger d_send after update on public.directives
  for each row when (new.state = 'issued') execute function private.send_directive();
create trigger a_lock before update on public.directive_acknowledgements
  for each statement execute function private.lock_directives();
create trigger a_stamp before insert or update on public.directive_acknowledgements
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.directive_acknowledgements
  for each row execute function private.keep_demo_mark();
create trigger c_check before update on public.directive_acknowledgements
  for each row execute function private.check_acknowledgement();
create trigger z_audit after insert or update or delete on public.directive_acknowledgements
  for each row execute function audit.log_change();

alter table public.directive_acknowledgements enable row level security;
revoke all on public.directive_acknowledgements from anon, authenticated;
grant select, update on public.directive_acknowledgements to authenticated;

-- No reader of the keeper as such: a supervisor of a district sees its subtree, whoever distributes.
create policy directive_acknowledgements_select on public.directive_acknowledgements for select to authenticated
  using (agency_id = any (array(select private.my_agency_ids())));
create policy directive_acknowledgements_update on public.directive_acknowledgements for update to authenticated
  using (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or agency_id = any (array(select private.my_supervised_agency_ids())) and keeper_id = any (array(select private.my_supervised_agency_ids())))
  with check (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or agency_id = any (array(select private.my_supervised_agency_ids())) and keeper_id = any (array(select private.my_supervised_agency_ids())));
