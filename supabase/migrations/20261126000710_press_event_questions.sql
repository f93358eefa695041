-- What was asked at a press event, and what was promised there: who follows up, until when, and what became of it.

create table public.press_event_questions (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.press_events (id),
  agency_id uuid not null references public.agencies (id),
  press_agency_id uuid references public.press_agencies (id),
  press_agency_name text constraint press_event_questions_press_agency_name check (length(btrim(press_agency_name)) between 2 and 200),
  reporter_name text constraint press_event_questions_reporter_name check (length(btrim(reporter_name)) between 2 and 100),
  question text not null constraint press_event_questions_question check (length(btrim(question)) between 5 and 5000),
  reply_kind text not null constraint press_event_questions_reply_kind check (reply_kind in ('answered', 'promised')),
  reply text not null constraint press_event_questions_reply check (length(btrim(reply)) between 2 and 10000),
  follow_up_by text constraint press_event_questions_follow_up_by check (length(btrim(follow_up_by)) between 2 and 200),
  due_on date,
  outcome text constraint press_event_questions_outcome check (outcome in ('done', 'handed')),
  outcome_at timestamptz,
  outcome_note text constraint press_event_questions_outcome_note check (length(btrim(outcome_note)) between 3 and 2000),
  void_reason text constraint press_event_questions_void_reason check (length(btrim(void_reason)) between 3 and 500),
  voided_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint press_event_questions_asker_said check (num_nonnulls(press_agency_id, press_agency_name, reporter_name) > 0),
  constraint press_event_questions_promise_said check (
    num_nonnulls(follow_up_by, due_on) = case reply_kind when 'promised' then 2 else 0 end),
  constraint press_event_questions_outcome_said check (
    num_nulls(outcome, outcome_at, outcome_note) in (0, 3) and (outcome is null or reply_kind = 'promised')),
  constraint press_event_questions_voided check ((void_reason is null) = (voided_at is null))
);
comment on table public.press_event_questions is
  'A question put at a press event: answered on the spot, or an answer promised, which somebody follows up until a day. Voided with a reason when recorded in error, never deleted.';
comment on column public.press_event_questions.agency_id is 'Derived: whose event it is.';
comment on column public.press_event_questions.reply is 'What was answered, or what was promised.';
comment on column public.press_event_questions.follow_up_by is 'Who of the agency keeps the promise.';
comment on column public.press_event_questions.due_on is 'The last day for keeping it.';
comment on column public.press_event_questions.outcome is
  'done = the promise was kept; handed = it was passed on, to whom and why says outcome_note; null = open.';

create index press_event_questions_of_event on public.press_event_questions (event_id, created_at);
create index press_event_questions_open on public.press_event_questions (agency_id, due_on, id)
  where reply_kind = 'promised' and outcome is null and voided_at is null;
create index press_event_questions_press_agency on public.press_event_questions (press_agency_id);

create function private.check_event_question() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_told constant boolean := auth.uid() is null;
  event public.press_events;
begin
  -- Within a reorganisation the change is the database's own.
  if pg_trigger_depth() > 1 then
    return new;
  end if;
  -- Waits for an event being closed, and is then judged by what that has left.
  select * into event from public.press_events where id = new.event_id for share;
  if event.id is null then
    perform private.refuse('event_not_found', 'event_id', 'PT403');
  elsif tg_op = 'UPDATE' and new.event_id <> old.event_id then
    perform private.refuse('event_fixed', 'event_id', 'PT403');
  end if;
  new.agency_id := event.agency_id;
  if event.state <> 'held' then
    perform private.refuse('event_takes_no_questions', errcode => 'PT403');
  elsif tg_op = 'UPDATE' and old.voided_at is not null then
    perform private.refuse('question_voided', errcode => 'PT403');
  elsif new.due_on < private.day_of(event.starts_at) then
    perform private.refuse('due_before_event', 'due_on');
  elsif new.outcome_at > now() then
    perform private.refuse('outcome_in_future', 'outcome_at');
  elsif new.outcome_at < event.starts_at then
    perform private.refuse('outcome_before_event', 'outcome_at');
  end if;
  new.voided_at := case when new.void_reason is null then null when is_told then coalesce(new.voided_at, now()) else now() end;
  return new;
end $$;
comment on function private.check_event_question is
  'Questions are written while their event is held and not yet closed; a promise is due after the event, and kept between it and now. Security definer: judges rows the caller may not see.';
revoke execute on function private.check_event_question from public;

insert into audit.registers (table_name, subject_columns, subject_tables, is_read_by_agency)
values ('press_event_questions', '{event_id}', '{press_events}', true);

create trigger a_stamp before insert or update on public.press_event_questions
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.press_event_questions
  for each row execute function private.keep_demo_mark();
create trigger c_check before insert or update on public.press_event_questions
  for each row execute function private.check_event_question();
create trigger z_audit after insert or update or delete on public.press_event_questions
  for each row execute function audit.log_change();

alter table public.press_event_questions enable row level security;
revoke all on public.press_event_questions from anon, authenticated;
grant select, insert, update on public.press_event_questions to authenticated;

create policy press_event_questions_select on public.press_event_questions for select to authenticated
  using (agency_id = any (array(select private.my_agency_ids())));
create policy press_event_questions_insert on public.press_event_questions for insert to authenticated
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
create policy press_event_questions_update on public.press_event_questions for update to authenticated
  using (agency_id = any (array(select private.my_clerk_agency_ids())))
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
