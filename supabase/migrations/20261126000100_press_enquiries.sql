-- Press enquiries: what a reporter asks of an agency, who answers it and how, or on which ground of the law it is refused;
-- Press Law 2016 art. 38–39, Press Law 2025 art. 31–32, Decree 09/2017 art. 6, Decree 244/2026 art. 4 and 7.

-- Grounds of refusal -----------------------------------------------------------------------------

create table public.refusal_grounds (
  id uuid primary key,
  instrument text not null constraint refusal_grounds_instrument check (length(btrim(instrument)) between 3 and 200),
  article text not null constraint refusal_grounds_article check (length(btrim(article)) between 3 and 100),
  text text not null constraint refusal_grounds_text check (length(btrim(text)) between 10 and 1000),
  effective_from date not null,
  effective_to date,
  unsure_note text constraint refusal_grounds_unsure_note check (length(btrim(unsure_note)) between 3 and 500),
  constraint refusal_grounds_period check (effective_to >= effective_from)
);
comment on table public.refusal_grounds is
  'The cases in which the law lets an agency refuse the press information, each with its time; a new law adds rows, the past is never changed.';
comment on column public.refusal_grounds.effective_to is 'Last day in force, inclusive, Asia/Ho_Chi_Minh; null = still in force.';
comment on column public.refusal_grounds.unsure_note is 'What of it could not be verified in the instrument itself; null = verified.';

insert into public.refusal_grounds (id, instrument, article, text, effective_from, effective_to, unsure_note)
select md5(concat_ws(':', 'refusal_ground', instrument, letter))::uuid, instrument, 'điểm ' || letter || ' khoản 2 ' || clause,
  text, effective_from, effective_to, unsure_note
from (values
  ('Luật Báo chí 103/2016/QH13', 'Điều 38', date '2017-01-01', date '2026-06-30', null),
  ('Luật Báo chí 126/2025/QH15', 'Điều 31', date '2026-07-01', null,
    'Nội dung ghi theo bản dịch của Luật, chưa đối chiếu câu chữ với bản chính.')
) as law (instrument, clause, effective_from, effective_to, unsure_note),
(values
  ('a', 'Thông tin thuộc bí mật nhà nước, bí mật của Đảng, bí mật đời tư của cá nhân, bí mật khác theo quy định của pháp luật'),
  ('b', 'Thông tin về vụ án đang được điều tra hoặc chưa xét xử, trừ trường hợp pháp luật có quy định khác'),
  ('c', 'Thông tin về vụ việc đang thanh tra chưa có kết luận, đang giải quyết khiếu nại, tố cáo, tranh chấp giữa các cơ quan nhà nước chưa có kết luận, chưa được phép công bố'),
  ('d', 'Dự thảo văn bản chính sách chưa được phép công bố')
) as ground (letter, text)
-- The law of 2025 has dropped the drafts.
where letter <> 'd' or effective_to is not null;

alter table public.refusal_grounds enable row level security;
revoke all on public.refusal_grounds from anon, authenticated;
grant select on public.refusal_grounds to authenticated;
create policy refusal_grounds_select on public.refusal_grounds for select to authenticated
  using ((select private.is_member()));

-- Enquiries --------------------------------------------------------------------------------------

create table public.press_enquiries (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  reporter_name text not null constraint press_enquiries_reporter_name
    check (reporter_name = btrim(reporter_name) and length(reporter_name) between 2 and 100),
  press_agency_id uuid references public.press_agencies (id),
  press_agency_name text constraint press_enquiries_press_agency_name check (length(btrim(press_agency_name)) between 2 and 200),
  press_card_number text constraint press_enquiries_press_card_number check (length(btrim(press_card_number)) between 2 and 30),
  reporter_phone text constraint press_enquiries_reporter_phone check (private.is_phone(reporter_phone)),
  reporter_email text constraint press_enquiries_reporter_email check (private.is_email(reporter_email)),
  medium text not null constraint press_enquiries_medium check (
    medium in ('phone', 'email', 'letter', 'in_person', 'press_conference', 'public_form', 'other')),
  received_at timestamptz not null constraint press_enquiries_received_at check (received_at >= timestamptz '1990-01-01 00:00+07'),
  title text not null constraint press_enquiries_title
    check (title = btrim(title) and length(title) between 5 and 300 and title !~ '[\r\n]'),
  question text not null constraint press_enquiries_question check (length(btrim(question)) between 5 and 10000),
  matter text constraint press_enquiries_matter check (matter = btrim(matter) and length(matter) between 10 and 300),
  kind text not null default 'ordinary' constraint press_enquiries_kind check (kind in ('ordinary', 'unexpected_event')),
  event_kind text constraint press_enquiries_event_kind check (event_kind in ('large_impact', 'divided_opinion')),
  event_happened_at timestamptz,
  event_received_at timestamptz,
  event_determined_at timestamptz,
  due_rule_id uuid references public.legal_rules (id),
  due_from timestamptz,
  due_at timestamptz,
  status text not null default 'received' constraint press_enquiries_status check (
    status in ('received', 'assigned', 'answered', 'refused', 'voided')),
  assignee_capacity text constraint press_enquiries_assignee_capacity check (assignee_capacity in ('head', 'standing', 'delegate')),
  assignee_spokesperson_id uuid references public.spokespersons (id),
  assignee_delegation_id uuid references public.delegations (id),
  assignee_name text,
  assigned_at timestamptz,
  answer text constraint press_enquiries_answer check (length(btrim(answer)) between 3 and 20000),
  answer_form text constraint press_enquiries_answer_form check (
    answer_form in ('press_conference', 'portal', 'direct', 'written', 'briefing')),
  refusal_ground_id uuid references public.refusal_grounds (id),
  refusal_reason text constraint press_enquiries_refusal_reason check (length(btrim(refusal_reason)) between 3 and 5000),
  answered_at timestamptz,
  answerer_capacity text constraint press_enquiries_answerer_capacity check (answerer_capacity in ('head', 'standing', 'delegate')),
  answerer_spokesperson_id uuid references public.spokespersons (id),
  answerer_delegation_id uuid references public.delegations (id),
  answerer_name text,
  answerer_position text,
  reopen_reason text constraint press_enquiries_reopen_reason check (length(btrim(reopen_reason)) between 3 and 1000),
  void_reason text constraint press_enquiries_void_reason check (length(btrim(void_reason)) between 3 and 1000),
  voided_at timestamptz,
  submission_id uuid constraint press_enquiries_submission_once unique,
  receipt_number text constraint press_enquiries_receipt_once unique,
  is_demo boolean not null default false,
  asked_agency_ids uuid[] not null default '{}',
  due_sort timestamptz not null generated always as (
    case when status in ('received', 'assigned') then coalesce(due_at, 'infinity') else 'infinity' end) stored,
  search tsvector not null default '',
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint press_enquiries_press_agency_said check (num_nonnulls(press_agency_id, press_agency_name) > 0),
  constraint press_enquiries_event_said check ((kind = 'unexpected_event') = (event_kind is not null)),
  constraint press_enquiries_event_of_event check (
    kind = 'unexpected_event' or num_nonnulls(event_happened_at, event_received_at, event_determined_at) = 0),
  constraint press_enquiries_assigned check (status <> 'assigned' or num_nulls(assignee_capacity, assignee_name, assigned_at) = 0),
  constraint press_enquiries_replied check (
    (status in ('answered', 'refused')) = (answered_at is not null)
    and num_nulls(answered_at, answerer_capacity, answerer_name) in (0, 3)),
  constraint press_enquiries_answered check ((status = 'answered') = (answer is not null) and (answer is null) = (answer_form is null)),
  constraint press_enquiries_refused check ((status = 'refused') = (refusal_ground_id is not null)),
  constraint press_enquiries_voided check ((status = 'voided') = (void_reason is not null) and (void_reason is null) = (voided_at is null))
);
comment on table public.press_enquiries is
  'A reporter''s request for information: received, assigned, answered or refused on a ground of the law; voided with a reason when recorded in error, never deleted.';
comment on column public.press_enquiries.agency_id is 'Who must answer; in a case of several agencies the one that leads.';
comment on column public.press_enquiries.press_agency_name is 'The newspaper as the reporter said it, where it is not chosen from the register.';
comment on column public.press_enquiries.reporter_phone is 'For who answers only; never published (Law 91/2025 art. 16).';
comment on column public.press_enquiries.reporter_email is 'For who answers only; never published (Law 91/2025 art. 16).';
comment on column public.press_enquiries.medium is 'How it came; public_form only by public.submit_press_enquiry.';
comment on column public.press_enquiries.matter is
  'The delegated matter it is about, in the words of the delegation: only then may the delegate answer it.';
comment on column public.press_enquiries.event_kind is
  'Of an unexpected event: large impact in society (Decree 244/2026 art. 7.3), or divided opinion (art. 7.4).';
comment on column public.press_enquiries.event_received_at is 'When the agency received the event and took it up; the clock''s start since 2026.';
comment on column public.press_enquiries.event_determined_at is
  'When the agency determined that it has an impact on opinion; of divided opinion the clock''s start since 2026.';
comment on column public.press_enquiries.due_from is 'What due_at is counted from, by due_rule_id.';
comment on column public.press_enquiries.due_at is 'By when the law wants a reply; null = it names no time for such an agency.';
comment on column public.press_enquiries.assignee_capacity is
  'In what capacity who is to answer speaks; a head without a record among the spokespersons is the one recorded with the agency.';
comment on column public.press_enquiries.answer_form is
  'The forms of speaking (Decree 09/2017 art. 4, Decree 244/2026 art. 5). The sixth of 2017, a letter asking for a correction, answers no question.';
comment on column public.press_enquiries.answered_at is 'When it was answered or refused, which may be before it is recorded.';
comment on column public.press_enquiries.answerer_name is 'Who answered or refused, as named in that capacity at that moment; written by the database.';
comment on column public.press_enquiries.submission_id is 'Of the public form: made by the browser, so that the same is never received twice.';
comment on column public.press_enquiries.receipt_number is 'Of the public form: what the reporter quotes on the telephone.';
comment on column public.press_enquiries.asked_agency_ids is 'Derived: agencies ever asked to contribute; they may read.';
comment on column public.press_enquiries.search is 'Derived: title, question, matter, reporter, newspaper and receipt number.';

create index press_enquiries_by_agency on public.press_enquiries (agency_id, received_at desc, id desc);
create index press_enquiries_by_due on public.press_enquiries (agency_id, due_sort, id) where status in ('received', 'assigned');
create index press_enquiries_asked on public.press_enquiries using gin (asked_agency_ids);
create index press_enquiries_press_agency on public.press_enquiries (press_agency_id);
create index press_enquiries_due_rule on public.press_enquiries (due_rule_id);
create index press_enquiries_assignee_spokesperson on public.press_enquiries (assignee_spokesperson_id);
create index press_enquiries_assignee_delegation on public.press_enquiries (assignee_delegation_id);
create index press_enquiries_answerer_spokesperson on public.press_enquiries (answerer_spokesperson_id);
create index press_enquiries_answerer_delegation on public.press_enquiries (answerer_delegation_id);
create index press_enquiries_refusal_ground on public.press_enquiries (refusal_ground_id);
create index press_enquiries_search on public.press_enquiries using gin (search);

-- Who may speak ----------------------------------------------------------------------------------

create type public.entitled_speaker as (full_name text, "position" text);
comment on type public.entitled_speaker is 'Somebody entitled to speak, as named in that capacity.';

create function private.speaker_at(
  of_agency uuid, at_moment timestamptz, capacity text, spokesperson uuid, delegation uuid, about text)
returns public.entitled_speaker
language plpgsql security definer set search_path = '' as $$
declare
  speaker public.entitled_speaker;
begin
  -- Waits for a term being ended or a delegation being revoked, and is then judged by what that has left.
  perform from public.spokespersons where id = spokesperson for share;
  perform from public.delegations where id = delegation for share;
  select s.full_name, s.position into speaker
  from public.agencies a
  cross join lateral (
    select s.full_name, s.position from public.spokespersons s
    where capacity = s.kind and s.id = spokesperson and s.agency_id = a.id
      and private.start_of_day(s.valid_from) <= at_moment
      and (s.valid_to is null or at_moment < private.start_of_day(s.valid_to + 1))
    union all
    select d.delegate_name, d.delegate_position from public.delegations d
    where capacity = 'delegate' and d.id = delegation and d.agency_id = a.id
      and d.signed_at is not null and d.starts_at <= at_moment and at_moment < d.ends_at
      and private.is_same_name(d.matter, about)
    union all
    select a.head_name, coalesce(a.head_position, 'Người đứng đầu')
    where capacity = 'head' and spokesperson is null and a.head_name is not null
      and (a.head_since is null or private.start_of_day(a.head_since) <= at_moment)
      and not exists (
        select from public.spokespersons s
        where s.agency_id = a.id and s.kind = 'head' and private.start_of_day(s.valid_from) <= at_moment
          and (s.valid_to is null or at_moment < private.start_of_day(s.valid_to + 1)))
  ) as s
  where a.id = of_agency and (a.dissolved_on is null or at_moment < private.start_of_day(a.dissolved_on));
  return speaker;
end $$;
comment on function private.speaker_at is
  'Whether somebody may speak for an agency at a moment, a delegate on that very matter: null when not. The same truth as private.who_may_speak tells of an agency''s own records. Security definer: judges rows the caller may not see.';

-- Deadlines --------------------------------------------------------------------------------------

create function private.enquiry_deadline(enquiry public.press_enquiries) returns public.deadline
language plpgsql stable security definer set search_path = '' as $$
declare
  agency_kind constant text := (select kind from public.agencies where id = enquiry.agency_id);
  rule_code constant text := case
    when enquiry.kind = 'ordinary' then 'reply_in_press'
    when enquiry.event_kind = 'divided_opinion' then 'first_statement_divided_opinion'
    else 'first_statement' end;
  -- Which regime binds: that of the day on which the agency came to know of what obliges it.
  known_at constant timestamptz := coalesce(
    case enquiry.event_kind when 'divided_opinion' then enquiry.event_determined_at end,
    enquiry.event_received_at, enquiry.received_at);
  rule constant public.legal_rules := private.rule_in_force(rule_code, private.day_of(known_at), agency_kind, null);
  starts_at timestamptz;
begin
  case rule.trigger
    when 'event_happened' then starts_at := enquiry.event_happened_at;
    when 'event_received' then starts_at := enquiry.event_received_at;
    when 'impact_determined' then starts_at := enquiry.event_determined_at;
    else starts_at := enquiry.received_at;
  end case;
  if starts_at is null then
    perform private.refuse(start || '_missing', start || '_at')
    from (select case rule.trigger when 'impact_determined' then 'event_determined' else rule.trigger end) as clock (start);
  end if;
  return private.deadline(rule_code, starts_at, agency_kind);
end $$;
comment on function private.enquiry_deadline is
  'By when an enquiry wants a reply: an ordinary one by the rule of replies, an unexpected event by the 24 hours whose starting event differs between the regimes (Decree 09/2017 art. 6.3a; Decree 244/2026 art. 7.3, 7.4). Security definer: judges rows the caller may not see.';

-- What must hold ---------------------------------------------------------------------------------

create function private.enquiry_part(enquiry public.press_enquiries, part text) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(enquiry))
  where key = any (case part
    when 'facts' then array['reporter_name', 'press_agency_id', 'press_agency_name', 'press_card_number', 'reporter_phone',
      'reporter_email', 'medium', 'received_at', 'title', 'question', 'matter', 'kind', 'event_kind', 'event_happened_at',
      'event_received_at', 'event_determined_at']
    when 'assignment' then array['assignee_capacity', 'assignee_spokesperson_id', 'assignee_delegation_id', 'assignee_name',
      'assigned_at']
    when 'reply' then array['answer', 'answer_form', 'refusal_ground_id', 'refusal_reason', 'answered_at', 'answerer_capacity',
      'answerer_spokesperson_id', 'answerer_delegation_id', 'answerer_name', 'answerer_position']
    end)
$$;
comment on function private.enquiry_part is 'The facts, the assignment or the reply of an enquiry, for comparing what it was with what it becomes.';

create function private.check_enquiry_times(enquiry public.press_enquiries) returns void
language plpgsql stable set search_path = '' as $$
begin
  if enquiry.received_at > now() then
    perform private.refuse('received_in_future', 'received_at');
  elsif enquiry.event_happened_at > now() then
    perform private.refuse('event_happened_in_future', 'event_happened_at');
  elsif enquiry.event_received_at > now() then
    perform private.refuse('event_received_in_future', 'event_received_at');
  elsif enquiry.event_determined_at > now() then
    perform private.refuse('event_determined_in_future', 'event_determined_at');
  elsif enquiry.event_happened_at > enquiry.received_at then
    perform private.refuse('event_after_question', 'event_happened_at');
  elsif enquiry.event_received_at < enquiry.event_happened_at then
    perform private.refuse('event_received_before_happened', 'event_received_at');
  elsif enquiry.event_determined_at < greatest(enquiry.event_happened_at, enquiry.event_received_at) then
    perform private.refuse('event_determined_before_received', 'event_determined_at');
  end if;
end $$;
comment on function private.check_enquiry_times is 'Nothing lies in the future, and an event happens, is received and is weighed in that order.';

create function private.check_enquiry_freeze(was public.press_enquiries, becomes public.press_enquiries) returns void
language plpgsql immutable set search_path = '' as $$
declare
  is_step constant boolean := becomes.status <> was.status;
begin
  if was.status = 'voided' then
    perform private.refuse('enquiry_voided', errcode => 'PT403');
  elsif was.status in ('answered', 'refused')
    and (not is_step or private.enquiry_part(was, 'facts') <> private.enquiry_part(becomes, 'facts')) then
    perform private.refuse('enquiry_frozen', errcode => 'PT403');
  elsif private.enquiry_part(was, 'reply') <> private.enquiry_part(becomes, 'reply')
      and not (is_step and becomes.status in ('answered', 'refused', 'received'))
    or private.enquiry_part(was, 'assignment') <> private.enquiry_part(becomes, 'assignment')
      and becomes.status not in ('assigned', 'received')
    or becomes.reopen_reason is distinct from was.reopen_reason and not (is_step and becomes.status = 'received')
    or becomes.void_reason is distinct from was.void_reason and not (is_step and becomes.status = 'voided')
    or becomes.voided_at is distinct from was.voided_at and not (is_step and becomes.status = 'voided') then
    perform private.refuse('enquiry_no_step', errcode => 'PT403');
  end if;
end $$;
comment on function private.check_enquiry_freeze is
  'Facts stand once it is answered or refused; a reply, an assignment and a reason are written by their own step alone.';

create function private.check_enquiry_reply(was public.press_enquiries, becomes public.press_enquiries)
returns public.press_enquiries language plpgsql security definer set search_path = '' as $$
declare
  speaker public.entitled_speaker;
  ground public.refusal_grounds;
  reason_rule public.legal_rules;
begin
  if becomes.answered_at is null then
    perform private.refuse('answered_at_missing', 'answered_at');
  elsif becomes.answered_at < was.received_at then
    perform private.refuse('answered_before_received', 'answered_at');
  elsif becomes.answered_at > now() then
    perform private.refuse('answered_in_future', 'answered_at');
  elsif becomes.answerer_capacity is null then
    perform private.refuse('answerer_missing', 'answerer_capacity');
  end if;

  if becomes.status = 'answered' then
    if becomes.answer is null then
      perform private.refuse('answer_missing', 'answer');
    elsif becomes.answer_form is null then
      perform private.refuse('answer_form_missing', 'answer_form');
    end if;
    becomes.refusal_ground_id := null;
    becomes.refusal_reason := null;
  else
    select * into ground from public.refusal_grounds where id = becomes.refusal_ground_id;
    reason_rule := private.rule_in_force('refusal_states_reason', private.day_of(becomes.answered_at),
      (select kind from public.agencies where id = becomes.agency_id), null);
    if ground.id is null then
      perform private.refuse('refusal_ground_missing', 'refusal_ground_id');
    elsif private.day_of(was.received_at) not between ground.effective_from and coalesce(ground.effective_to, 'infinity') then
      perform private.refuse('refusal_ground_of_other_regime', 'refusal_ground_id');
    elsif becomes.refusal_reason is null and reason_rule.id is not null then
      perform private.refuse('refusal_reason_missing', 'refusal_reason');
    end if;
    becomes.answer := null;
    becomes.answer_form := null;
  end if;

  speaker := private.speaker_at(becomes.agency_id, becomes.answered_at, becomes.answerer_capacity,
    becomes.answerer_spokesperson_id, becomes.answerer_delegation_id, becomes.matter);
  if speaker.full_name is null then
    perform private.refuse('answerer_not_entitled', 'answerer_capacity');
  end if;
  becomes.answerer_name := speaker.full_name;
  becomes.answerer_position := speaker.position;
  becomes.reopen_reason := null;
  return becomes;
end $$;
comment on function private.check_enquiry_reply is
  'Answered or refused between its receipt and now, by somebody entitled to speak at that moment and on that matter; refused on a ground of the regime of the day received and, where the law wants one, with a reason. Security definer: judges rows the caller may not see.';

create function private.check_enquiry_step(was public.press_enquiries, becomes public.press_enquiries)
returns public.press_enquiries language plpgsql security definer set search_path = '' as $$
declare
  step constant text := was.status || '>' || becomes.status;
  -- Seeds tell the story of the past.
  is_told constant boolean := auth.uid() is null;
  speaker public.entitled_speaker;
begin
  if step not in ('received>assigned', 'assigned>assigned', 'received>answered', 'assigned>answered', 'received>refused',
    'assigned>refused', 'received>voided', 'assigned>voided', 'answered>received', 'refused>received') then
    perform private.refuse('illegal_step', 'status', 'PT403');
  end if;

  if becomes.status = 'assigned' then
    if becomes.assignee_capacity is null then
      perform private.refuse('assignee_missing', 'assignee_capacity');
    end if;
    becomes.assigned_at := case when is_told then coalesce(becomes.assigned_at, now()) else now() end;
    speaker := private.speaker_at(becomes.agency_id, becomes.assigned_at, becomes.assignee_capacity,
      becomes.assignee_spokesperson_id, becomes.assignee_delegation_id, becomes.matter);
    if speaker.full_name is null then
      perform private.refuse('assignee_not_entitled', 'assignee_capacity');
    end if;
    becomes.assignee_name := speaker.full_name;
  elsif becomes.status in ('answered', 'refused') then
    becomes := private.check_enquiry_reply(was, becomes);
  elsif becomes.status = 'voided' then
    if becomes.void_reason is null then
      perform private.refuse('void_reason_missing', 'void_reason');
    end if;
    becomes.voided_at := case when is_told then coalesce(becomes.voided_at, now()) else now() end;
  else
    if becomes.reopen_reason is null then
      perform private.refuse('reopen_reason_missing', 'reopen_reason');
    end if;
    becomes := private.without_steps(becomes);
  end if;
  return becomes;
end $$;
comment on function private.check_enquiry_step is
  'The life of an enquiry: which step may follow which and what each needs; returns the row with what the step itself sets. Security definer: judges rows the caller may not see.';

create function private.without_steps(enquiry public.press_enquiries) returns public.press_enquiries
language plpgsql immutable set search_path = '' as $$
begin
  enquiry.assignee_capacity := null;
  enquiry.assignee_spokesperson_id := null;
  enquiry.assignee_delegation_id := null;
  enquiry.assignee_name := null;
  enquiry.assigned_at := null;
  enquiry.answer := null;
  enquiry.answer_form := null;
  enquiry.refusal_ground_id := null;
  enquiry.refusal_reason := null;
  enquiry.answered_at := null;
  enquiry.answerer_capacity := null;
  enquiry.answerer_spokesperson_id := null;
  enquiry.answerer_delegation_id := null;
  enquiry.answerer_name := null;
  enquiry.answerer_position := null;
  return enquiry;
end $$;
comment on function private.without_steps is 'An enquiry as when it was received: assigned to nobody, without a reply.';

create function private.check_press_enquiry() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_new constant boolean := tg_op = 'INSERT';
  is_persons constant boolean := auth.uid() is not null;
  due public.deadline;
begin
  -- Within the trigger of a contribution the change is the database's own.
  if pg_trigger_depth() > 1 then
    return new;
  end if;

  if is_new then
    new := private.without_steps(new);
    new.status := 'received';
    new.reopen_reason := null;
    new.void_reason := null;
    new.voided_at := null;
    new.asked_agency_ids := '{}';
    if is_persons then
      new.submission_id := null;
      new.receipt_number := null;
    end if;
    if is_persons and new.medium = 'public_form' then
      perform private.refuse('enquiry_medium_form', 'medium');
    end if;
  else
    if new.agency_id <> old.agency_id then
      perform private.refuse('agency_fixed', 'agency_id', 'PT403');
    elsif (new.medium = 'public_form') <> (old.medium = 'public_form') then
      perform private.refuse('enquiry_medium_form', 'medium');
    end if;
    new.submission_id := old.submission_id;
    new.receipt_number := old.receipt_number;
    new.asked_agency_ids := old.asked_agency_ids;
    perform private.check_enquiry_freeze(old, new);
    if new.status <> old.status
      or private.enquiry_part(old, 'assignment') <> private.enquiry_part(new, 'assignment') then
      new := private.check_enquiry_step(old, new);
    end if;
    new.due_rule_id := old.due_rule_id;
    new.due_from := old.due_from;
    new.due_at := old.due_at;
    new.search := old.search;
  end if;

  if is_new or private.enquiry_part(old, 'facts') <> private.enquiry_part(new, 'facts') then
    perform private.check_enquiry_times(new);
    due := private.enquiry_deadline(new);
    new.due_rule_id := due.rule_id;
    new.due_from := due.starts_at;
    new.due_at := due.due_at;
    new.search := private.search_vector(concat_ws(' ', new.title, new.question, new.matter, new.reporter_name,
      new.press_agency_name, (select name from public.press_agencies where id = new.press_agency_id), new.receipt_number));
  end if;
  return new;
end $$;
comment on function private.check_press_enquiry is
  'A new enquiry is received, and nothing more; afterwards only the steps of its life, and only what its state leaves open; its deadline and rule follow its facts. Security definer: judges rows the caller may not see.';

create trigger a_stamp before insert or update on public.press_enquiries
  for each row when (pg_trigger_depth() = 0) execute function private.stamp_row();
create trigger b_demo before insert or update on public.press_enquiries
  for each row execute function private.keep_demo_mark();
create trigger b_living before insert on public.press_enquiries
  for each row execute function private.require_living_agency();
create trigger c_check before insert or update on public.press_enquiries
  for each row execute function private.check_press_enquiry();
create trigger z_audit after insert or update or delete on public.press_enquiries
  for each row execute function audit.log_change();

-- Rights -----------------------------------------------------------------------------------------

revoke execute on function private.speaker_at, private.enquiry_deadline, private.enquiry_part, private.check_enquiry_times,
  private.check_enquiry_freeze, private.check_enquiry_reply, private.check_enquiry_step, private.without_steps,
  private.check_press_enquiry from public;

alter table public.press_enquiries enable row level security;
revoke all on public.press_enquiries from anon, authenticated;
grant select, insert, update on public.press_enquiries to authenticated;

create policy press_enquiries_select on public.press_enquiries for select to authenticated
  using (
    agency_id = any (array(select private.my_agency_ids()))
    or asked_agency_ids && array(select private.my_clerk_agency_ids()));
create policy press_enquiries_insert on public.press_enquiries for insert to authenticated
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
create policy press_enquiries_update on public.press_enquiries for update to authenticated
  using (agency_id = any (array(select private.my_clerk_agency_ids())))
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
