-- Reminders (văn bản đôn đốc): a supervisor calls upon an agency about something found there, by when it is to be set right.
-- Several sent together are one letter.

create function private.finding_id(finding public.finding_row) returns uuid
language sql stable set search_path = '' as $$
  select md5(concat_ws(':', finding.kind, finding.agency_id, finding.record_id))::uuid
$$;
comment on function private.finding_id is 'The same whenever something is found: as public.list_findings names it.';

create function private.unsettled_findings(in_ids uuid[], of_kinds text[]) returns setof public.finding_row
language sql stable security definer set search_path = '' as $$
  select f from private.findings(now(), in_ids, of_kinds) as f where f.done_at is null
$$;
comment on function private.unsettled_findings is
  'What is found now and still to be set right: what was done too late needs nobody reminded. Security definer: as private.findings; who calls limits in_ids.';

revoke execute on function private.finding_id, private.unsettled_findings from public;

-- Table --------------------------------------------------------------------------------------------

create table public.reminders (
  id uuid primary key default gen_random_uuid(),
  sending_id uuid not null,
  agency_id uuid not null references public.agencies (id),
  sender_agency_id uuid not null references public.agencies (id),
  finding_id uuid not null,
  finding_kind text not null constraint reminders_finding_kind check (finding_kind ~ '^[a-z_]{3,60}$'),
  finding_record_id uuid,
  finding_within_id uuid,
  finding_about text,
  finding_since timestamptz not null,
  finding_due_at timestamptz,
  rule_id uuid references public.legal_rules (id),
  subject text not null constraint reminders_subject
    check (subject = btrim(subject) and length(subject) between 5 and 300 and subject !~ '[\r\n]'),
  body text not null constraint reminders_body check (length(btrim(body)) between 10 and 10000),
  due_at timestamptz not null,
  ordinal integer not null constraint reminders_ordinal check (ordinal > 0),
  is_repeat boolean not null default false,
  letter_number text constraint reminders_letter_number check (length(btrim(letter_number)) between 1 and 50),
  letter_date date constraint reminders_letter_date check (letter_date >= date '2017-01-01'),
  seen_at timestamptz,
  seen_by uuid,
  answer text constraint reminders_answer check (length(btrim(answer)) between 3 and 10000),
  answered_at timestamptz,
  answered_by uuid,
  settled_at timestamptz,
  withdraw_reason text constraint reminders_withdraw_reason check (length(btrim(withdraw_reason)) between 3 and 500),
  withdrawn_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint reminders_letter check ((letter_number is null) = (letter_date is null)),
  constraint reminders_answered check ((answer is null) = (answered_at is null)),
  constraint reminders_withdrawn check ((withdraw_reason is null) = (withdrawn_at is null))
);
comment on table public.reminders is
  'A reminder to an agency about something found there: sent (created_at), seen and answered by the agency, settled when the finding is no more; or withdrawn with a reason. What was said stays as it was sent.';
comment on column public.reminders.sending_id is 'Those sent together, by one letter; made by the client, so that a repeated sending is the same.';
comment on column public.reminders.agency_id is 'Who is reminded.';
comment on column public.reminders.finding_id is 'Which finding, as public.list_findings names it; what else stands in finding_* and rule_id is how it was found when the reminder was sent.';
comment on column public.reminders.ordinal is 'The how-manieth about this very finding (withdrawn ones not counted); counted by the database.';
comment on column public.reminders.is_repeat is 'The sender knew of an earlier one: without it nobody is reminded twice.';
comment on column public.reminders.settled_at is
  'When the finding was first seen to be gone by somebody acting on the reminder. Findings are computed, so no moment of their end is kept; that it is settled is told earlier, by private.reminder_state.';

create unique index reminders_counted on public.reminders (finding_id, ordinal) where withdrawn_at is null;
create index reminders_agency on public.reminders (agency_id, created_at desc, id desc);
create index reminders_open on public.reminders (agency_id, due_at, id) where settled_at is null and withdrawn_at is null;
create index reminders_sender on public.reminders (sender_agency_id);
create index reminders_sending on public.reminders (sending_id);
create index reminders_rule on public.reminders (rule_id);

-- What must hold -----------------------------------------------------------------------------------

create function private.lock_reminders() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('reminders'));
  return null;
end $$;
comment on function private.lock_reminders is 'One sending at a time: how many times an agency has been reminded is counted one after the other.';

create function private.is_below(agency uuid, above uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  with recursive up as (
    select a.id, a.parent_id from public.agencies a where a.id = agency
    union
    select a.id, a.parent_id from public.agencies a join up on a.id = up.parent_id
  )
  select exists (select from up where id = above)
$$;
comment on function private.is_below is 'Whether an agency is another, or stands anywhere below it. Security definer: walks the whole tree.';

create function private.check_new_reminder() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- Seeds tell the story of the past.
  is_person constant boolean := auth.uid() is not null;
  finding public.finding_row;
  last public.reminders;
begin
  if is_person then
    if not private.is_below(new.agency_id, new.sender_agency_id) then
      perform private.refuse('sender_not_above', 'sender_agency_id', 'PT403');
    elsif new.due_at <= now() then
      perform private.refuse('due_in_past', 'due_at');
    elsif new.letter_date > private.today() then
      perform private.refuse('letter_in_future', 'letter_date');
    end if;
    new.seen_at := null;
    new.seen_by := null;
    new.answer := null;
    new.answered_at := null;
    new.answered_by := null;
    new.settled_at := null;
    new.withdraw_reason := null;
    new.withdrawn_at := null;
  end if;

  select f.* into finding from private.unsettled_findings(array[new.agency_id], array[new.finding_kind]) as f
  where f.kind = new.finding_kind and private.finding_id(f) = new.finding_id limit 1;
  if finding.kind is not null then
    new.finding_record_id := finding.record_id;
    new.finding_within_id := finding.within_id;
    new.finding_about := finding.about;
    new.finding_since := finding.since;
    new.finding_due_at := finding.due_at;
    new.rule_id := finding.rule_id;
  elsif is_person or new.finding_since is null then
    perform private.refuse('finding_gone', 'findings');
  end if;

  select * into last from public.reminders
  where finding_id = new.finding_id and withdrawn_at is null order by ordinal desc limit 1;
  if is_person and last.id is not null and not new.is_repeat then
    perform private.refuse('reminded_already', 'findings');
  end if;
  new.ordinal := coalesce(last.ordinal, 0) + 1;
  new.is_repeat := new.ordinal > 1;
  return new;
end $$;
comment on function private.check_new_reminder is
  'Only of what is found now, from an agency above, with a time to come; a repeat only where it is meant as one; counts. Refuses: sender_not_above, due_in_past, letter_in_future, finding_gone, reminded_already. Security definer: finds what the caller may not read.';

create function private.check_reminder() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_person constant boolean := auth.uid() is not null;
  answers constant boolean := not is_person or old.agency_id = any (array(select private.my_clerk_agency_ids()));
  reminds constant boolean := not is_person or old.agency_id = any (array(select private.my_supervised_agency_ids()));
  fixed constant text[] := array['sending_id', 'agency_id', 'sender_agency_id', 'finding_id', 'finding_kind', 'finding_record_id',
    'finding_within_id', 'finding_about', 'finding_since', 'finding_due_at', 'rule_id', 'subject', 'body', 'due_at', 'ordinal',
    'is_repeat', 'settled_at'];
begin
  if old.withdrawn_at is not null then
    perform private.refuse('reminder_withdrawn', errcode => 'PT403');
  elsif is_person and exists (
    select from unnest(fixed) as name where to_jsonb(new) -> name is distinct from to_jsonb(old) -> name) then
    perform private.refuse('reminder_fixed', errcode => 'PT403');
  elsif new.answer is distinct from old.answer then
    if not answers then
      perform private.refuse('answer_of_another', 'answer', 'PT403');
    elsif old.answer is not null then
      perform private.refuse('answered_already', 'answer', 'PT403');
    end if;
  end if;
  if row(new.withdraw_reason, new.letter_number, new.letter_date)
    is distinct from row(old.withdraw_reason, old.letter_number, old.letter_date) and not reminds then
    perform private.refuse('only_the_answer', errcode => 'PT403');
  elsif new.letter_date > private.today() then
    perform private.refuse('letter_in_future', 'letter_date');
  end if;

  if is_person then
    -- Only the first look of the agency itself counts.
    if old.seen_at is not null or not answers or new.seen_at is null and new.answer is null then
      new.seen_at := old.seen_at;
      new.seen_by := old.seen_by;
    else
      new.seen_at := now();
      new.seen_by := auth.uid();
    end if;
    new.answered_at := case when new.answer is not null then coalesce(old.answered_at, now()) end;
    new.answered_by := case when new.answer is not null then coalesce(old.answered_by, auth.uid()) end;
    new.withdrawn_at := case when new.withdraw_reason is not null then now() end;
    if old.settled_at is null and private.is_settled(old) then
      new.settled_at := now();
    end if;
  end if;
  return new;
end $$;
comment on function private.check_reminder is
  'Of a reminder sent, the agency writes that it has seen it and its answer, once; who reminds writes the letter''s number and the end. Whoever acts on it notes that the finding is gone. Refuses: reminder_withdrawn, reminder_fixed, answer_of_another, answered_already, only_the_answer, letter_in_future. Security definer: finds what the caller may not read.';

create function private.is_settled(reminder public.reminders) returns boolean
language sql stable security definer set search_path = '' as $$
  select reminder.settled_at is not null or not exists (
    select from private.unsettled_findings(array[reminder.agency_id], array[reminder.finding_kind]) as f
    where private.finding_id(f) = reminder.finding_id)
$$;
comment on function private.is_settled is 'Whether what an agency was reminded of is set right. Security definer: finds what the caller may not read.';

revoke execute on function private.lock_reminders, private.is_below, private.check_new_reminder, private.check_reminder,
  private.is_settled from public;

create trigger a_lock before insert on public.reminders
  for each statement execute function private.lock_reminders();
create trigger a_stamp before insert or update on public.reminders
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.reminders
  for each row execute function private.keep_demo_mark();
create trigger c_agency before insert on public.reminders
  for each row execute function private.require_living_agency();
create trigger d_new before insert on public.reminders
  for each row execute function private.check_new_reminder();
create trigger d_check before update on public.reminders
  for each row execute function private.check_reminder();

insert into audit.registers (table_name, subject_columns, subject_tables, name_column, silent_columns, is_exported, is_read_by_agency) values
  ('reminders', '{id}', '{reminders}', 'subject',
    '{sending_id,finding_id,finding_record_id,finding_within_id,rule_id,is_repeat,seen_by,answered_by}', true, true);
create trigger z_audit after insert or update or delete on public.reminders
  for each row execute function audit.log_change();

alter table public.reminders enable row level security;
revoke all on public.reminders from anon, authenticated;
grant select, insert, update on public.reminders to authenticated;

create policy reminders_select on public.reminders for select to authenticated
  using (agency_id = any (array(select private.my_agency_ids())));
create policy reminders_insert on public.reminders for insert to authenticated
  with check (
    agency_id = any (array(select private.my_supervised_agency_ids()))
    and sender_agency_id = any (array(select private.my_supervised_agency_ids())));
create policy reminders_update on public.reminders for update to authenticated
  using (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or agency_id = any (array(select private.my_supervised_agency_ids())))
  with check (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or agency_id = any (array(select private.my_supervised_agency_ids())));

-- Sending ------------------------------------------------------------------------------------------

create type public.sent_reminder as (finding_id uuid, agency_id uuid, reminder_id uuid, refusal text);
comment on type public.sent_reminder is
  'What became of one finding of a sending: the reminder sent, or why not; once one is refused, none is sent.';

create function public.send_reminders(
  sending_id uuid, sender_agency_id uuid, findings jsonb, subject text, body text, due_at timestamptz,
  letter_number text default null, letter_date date default null)
returns setof public.sent_reminder
language plpgsql set search_path = '' as $$
declare
  finding jsonb;
  told public.sent_reminder;
  sent public.sent_reminder[] := '{}';
  is_refused boolean := false;
  state text;
  field text;
begin
  perform pg_advisory_xact_lock(hashtext('reminders'));
  if exists (select from public.reminders r where r.sending_id = send_reminders.sending_id) then
    return query select r.finding_id, r.agency_id, r.id, null::text
      from public.reminders r where r.sending_id = send_reminders.sending_id order by r.id;
    return;
  elsif jsonb_typeof(findings) is distinct from 'array' or jsonb_array_length(findings) not between 1 and 500 then
    perform private.refuse('nothing_to_remind_of', 'findings');
  end if;
  begin
    for finding in select value from jsonb_array_elements(findings) order by value ->> 'agency_id', value ->> 'id' loop
      told := row(finding ->> 'id', finding ->> 'agency_id', null, null);
      begin
        insert into public.reminders (id, sending_id, agency_id, sender_agency_id, finding_id, finding_kind, subject, body, due_at,
          is_repeat, letter_number, letter_date)
        values (md5(concat_ws(':', send_reminders.sending_id, told.finding_id))::uuid, send_reminders.sending_id, told.agency_id,
          send_reminders.sender_agency_id, told.finding_id, finding ->> 'kind', send_reminders.subject, send_reminders.body,
          send_reminders.due_at, coalesce((finding ->> 'is_repeat')::boolean, false),
          send_reminders.letter_number, send_reminders.letter_date)
        returning id into told.reminder_id;
      exception when others then
        get stacked diagnostics state = returned_sqlstate, told.refusal = message_text, field = pg_exception_hint;
        -- What is wrong with the letter itself is told once, beside its field.
        if state = '42501' then
          told.refusal := 'not_yours_to_remind';
        elsif field is distinct from 'findings' and told.refusal <> 'agency_dissolved' then
          raise;
        end if;
        is_refused := true;
      end;
      sent := sent || told;
    end loop;
    if is_refused then
      -- Undoes all of it; what has been found out stays.
      raise exception using errcode = 'UNDO0';
    end if;
  exception when sqlstate 'UNDO0' then
    null;
  end;
  return query select s.finding_id, s.agency_id, case when not is_refused then s.reminder_id end, s.refusal from unnest(sent) as s;
end $$;
comment on function public.send_reminders is
  'Reminds of several findings at once, by one letter: all of them, or none when one is refused, each named. findings: [{id, agency_id, kind, is_repeat}] as public.list_findings has them. Sending the same sending_id again answers what was sent. Refuses: nothing_to_remind_of, and what the table does.';
revoke execute on function public.send_reminders from public, anon, authenticated;
grant execute on function public.send_reminders to authenticated;

create function public.record_reminder_letter(sending_id uuid, letter_number text, letter_date date) returns integer
language plpgsql set search_path = '' as $$
declare
  noted integer;
begin
  update public.reminders r
  set letter_number = record_reminder_letter.letter_number, letter_date = record_reminder_letter.letter_date
  where r.sending_id = record_reminder_letter.sending_id and r.withdrawn_at is null;
  get diagnostics noted = row_count;
  if noted = 0 then
    perform private.refuse('reminder_withdrawn', errcode => 'PT403');
  end if;
  return noted;
end $$;
comment on function public.record_reminder_letter is
  'Notes under which number and date a letter went out, on all reminders that went by it; answers on how many. Refuses: reminder_withdrawn (there is none left), and what the table does.';
revoke execute on function public.record_reminder_letter from public, anon, authenticated;
grant execute on function public.record_reminder_letter to authenticated;
