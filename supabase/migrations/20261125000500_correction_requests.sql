-- The two instruments against false information, never mixed: yêu cầu cải chính (Press Law 2016 art. 42; Decree 237/2026
-- art. 19) and ý kiến phản hồi (Press Law 2016 art. 43; Press Law 2025 art. 36, Decree 237/2026 art. 21).

create function private.is_checklist(items jsonb) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select jsonb_typeof(items) = 'object' and not exists (
    select from jsonb_each(case jsonb_typeof(items) when 'object' then items else '{}' end) as item
    where item.key not in ('title', 'work', 'column', 'issue', 'date', 'false_part', 'correct_part', 'place', 'conclusion',
        'takedown', 'responder')
      or jsonb_typeof(item.value) not in ('boolean', 'null'))
$$;
comment on function private.is_checklist is
  'What the law requires of a published correction or response, each true, false, or null where it does not apply.';

create table public.correction_requests (
  id uuid primary key default gen_random_uuid(),
  incident_id uuid not null references public.incidents (id),
  press_item_id uuid not null references public.press_items (id),
  agency_id uuid not null references public.agencies (id),
  kind text not null constraint correction_requests_kind check (kind in ('correction', 'response')),
  false_part text constraint correction_requests_false_part check (length(btrim(false_part)) between 3 and 10000),
  correct_part text constraint correction_requests_correct_part check (length(btrim(correct_part)) between 3 and 10000),
  grounds text constraint correction_requests_grounds check (length(btrim(grounds)) between 3 and 5000),
  number text constraint correction_requests_number check (length(btrim(number)) between 1 and 50),
  document_date date,
  signer_name text constraint correction_requests_signer_name check (length(btrim(signer_name)) between 2 and 100),
  signer_position text constraint correction_requests_signer_position check (length(btrim(signer_position)) between 2 and 200),
  encloses_conclusion boolean not null default false,
  sent_at timestamptz,
  received_at timestamptz,
  conclusion_received_at timestamptz,
  next_issue_on date,
  due_rule_id uuid references public.legal_rules (id),
  due_at timestamptz,
  due_starts_at timestamptz,
  result text constraint correction_requests_result check (
    result in ('full_correction', 'partial_correction', 'response_printed', 'takedown', 'refused', 'silence')),
  result_at timestamptz,
  result_note text constraint correction_requests_result_note check (length(btrim(result_note)) between 3 and 5000),
  result_url text constraint correction_requests_result_url
    check (result_url ~* '^https?://[^[:space:]/?#]+\.[^[:space:]]+$' and length(result_url) <= 2000),
  checklist jsonb not null default '{}' constraint correction_requests_checklist check (private.is_checklist(checklist)),
  escalated_to text constraint correction_requests_escalated_to check (length(btrim(escalated_to)) between 3 and 200),
  escalation_number text constraint correction_requests_escalation_number check (length(btrim(escalation_number)) between 1 and 50),
  escalation_date date,
  settlement_note text constraint correction_requests_settlement_note check (length(btrim(settlement_note)) between 3 and 2000),
  settled_at timestamptz,
  stage text not null generated always as (case
    when settled_at is not null then 'settled'
    when escalation_date is not null then 'escalated'
    when result in ('full_correction', 'partial_correction', 'response_printed', 'takedown') then 'corrected'
    when result = 'refused' then 'refused'
    when result = 'silence' then 'unanswered'
    when received_at is not null then 'received'
    when sent_at is not null then 'requested'
    else 'draft' end) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint correction_requests_sent check (
    sent_at is null or num_nulls(number, document_date, signer_name, signer_position, false_part, correct_part) = 0),
  constraint correction_requests_received check (received_at is null or sent_at is not null),
  constraint correction_requests_conclusion_received check (
    conclusion_received_at is null or kind = 'correction' and received_at is not null),
  constraint correction_requests_result_complete check ((result is null) = (result_at is null)),
  constraint correction_requests_result_received check (result is null or received_at is not null),
  constraint correction_requests_result_of_kind check (
    case kind when 'correction' then result <> 'response_printed'
      else result not in ('full_correction', 'partial_correction') end),
  constraint correction_requests_refusal_reason check (result <> 'refused' or result_note is not null),
  constraint correction_requests_escalation check (
    num_nulls(escalated_to, escalation_number, escalation_date) in (0, 3) and (escalation_date is null or result is not null)),
  constraint correction_requests_settled check (settled_at is null or result is not null)
);
comment on table public.correction_requests is
  'The document sent about one press item: to correct (correction) or to print the agency''s view (response). One letter to several newspapers is a row for each, of one number and date.';
comment on column public.correction_requests.agency_id is 'That of its incident.';
comment on column public.correction_requests.grounds is 'Legal grounds as written in the letter, one to a line.';
comment on column public.correction_requests.conclusion_received_at is
  'When the newspaper received the written conclusion: the law''s clock for a correction starts then, not with the request.';
comment on column public.correction_requests.next_issue_on is 'Of a weekly or a magazine: when its next issue comes out.';
comment on column public.correction_requests.due_at is 'By when it must be published, by due_rule_id, the version in force on the day of due_starts_at; null = the clock does not run, or the law names no time.';
comment on column public.correction_requests.result is 'What came back last; silence only once the time has passed.';
comment on column public.correction_requests.escalated_to is 'The press authority it was reported to, with number and date of that letter.';
comment on column public.correction_requests.stage is
  'draft → requested → received → corrected | refused | unanswered → escalated → settled.';

create unique index correction_requests_one_open on public.correction_requests (press_item_id, kind) where result is null;
create index correction_requests_item on public.correction_requests (press_item_id);
create index correction_requests_incident on public.correction_requests (incident_id, created_at, id);
create index correction_requests_agency on public.correction_requests (agency_id);
create index correction_requests_rule on public.correction_requests (due_rule_id);

create function private.check_correction_request() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  incident public.incidents;
  item public.press_items;
  due public.deadline;
  is_owner constant boolean := auth.uid() is null or new.agency_id = any (array(select private.my_clerk_agency_ids()));
begin
  incident := private.incident_of(new.incident_id);
  select * into item from public.press_items where id = new.press_item_id and incident_id = new.incident_id;
  if item.id is null then
    perform private.refuse('item_of_another', 'press_item_id');
  elsif item.voided_at is not null then
    perform private.refuse('item_voided', 'press_item_id', 'PT403');
  elsif incident.status = 'recorded' then
    perform private.refuse('letter_too_early', errcode => 'PT403');
  elsif incident.conclusion in ('accurate', 'undetermined') then
    perform private.refuse('letter_not_called_for', errcode => 'PT403');
  end if;

  if tg_op = 'INSERT' then
    new.agency_id := incident.agency_id;
    new.settled_at := null;
  else
    perform private.check_letter_freeze(old, new, is_owner);
  end if;
  perform private.check_letter_dates(new, item);

  -- The conclusion as it stood when it went out and was received: a reopening changes nothing of that.
  if new.encloses_conclusion and new.sent_at is not null and (tg_op = 'INSERT' or old.sent_at is null)
    and incident.conclusion_date is null then
    perform private.refuse('no_conclusion_yet', 'encloses_conclusion');
  elsif new.conclusion_received_at is not null and (tg_op = 'INSERT' or new.conclusion_received_at is distinct from old.conclusion_received_at) then
    if incident.conclusion_date is null then
      perform private.refuse('no_conclusion_yet', 'conclusion_received_at');
    elsif private.day_of(new.conclusion_received_at) < incident.conclusion_date then
      perform private.refuse('received_before_conclusion', 'conclusion_received_at');
    end if;
  end if;
  if new.received_at is not null and new.encloses_conclusion and new.kind = 'correction' then
    new.conclusion_received_at := coalesce(new.conclusion_received_at, new.received_at);
  end if;
  new.due_starts_at := case new.kind when 'correction' then new.conclusion_received_at else new.received_at end;
  due := private.deadline(new.kind, new.due_starts_at, (select kind from public.agencies where id = new.agency_id),
    item.press_kind, new.next_issue_on);
  new.due_rule_id := due.rule_id;
  new.due_at := due.due_at;

  if new.result = 'silence' and new.due_at > now() then
    perform private.refuse('silence_before_deadline', 'result');
  elsif new.result = 'full_correction' and jsonb_path_exists(new.checklist, '$.* ? (@ == false)') then
    perform private.refuse('correction_incomplete', 'result');
  elsif new.escalation_date is not null and (tg_op = 'INSERT' or old.escalation_date is null) then
    if new.result not in ('partial_correction', 'refused', 'silence') then
      perform private.refuse('nothing_to_escalate', 'escalation_date');
    elsif new.escalation_date < private.day_of(new.result_at) then
      perform private.refuse('escalated_before_result', 'escalation_date');
    end if;
  end if;
  if new.settlement_note is not null and (tg_op = 'INSERT' or old.settled_at is null) then
    if new.result is null then
      perform private.refuse('settled_without_result', 'settlement_note');
    end if;
    new.settled_at := case when auth.uid() is null then coalesce(new.settled_at, now()) else now() end;
  elsif tg_op = 'UPDATE' then
    new.settled_at := old.settled_at;
  end if;
  return new;
end $$;
comment on function private.check_correction_request is
  'A letter about an item of an incident being verified, or concluded partly or wholly inaccurate; its steps in order, its deadline by the law of the day the clock started. Security definer: judges rows the caller may not see.';

create function private.check_letter_freeze(was public.correction_requests, becomes public.correction_requests, is_owner boolean)
returns void language plpgsql stable set search_path = '' as $$
begin
  if was.settled_at is not null then
    perform private.refuse('letter_settled', errcode => 'PT403');
  elsif row(becomes.incident_id, becomes.press_item_id, becomes.agency_id, becomes.kind)
     is distinct from row(was.incident_id, was.press_item_id, was.agency_id, was.kind) then
    perform private.refuse('letter_fixed', errcode => 'PT403');
  elsif not is_owner and row(becomes.false_part, becomes.correct_part, becomes.grounds, becomes.number, becomes.document_date,
      becomes.signer_name, becomes.signer_position, becomes.encloses_conclusion, becomes.sent_at, becomes.received_at,
      becomes.conclusion_received_at, becomes.next_issue_on, becomes.result, becomes.result_at, becomes.result_note,
      becomes.result_url, becomes.checklist, becomes.settlement_note)
    is distinct from row(was.false_part, was.correct_part, was.grounds, was.number, was.document_date,
      was.signer_name, was.signer_position, was.encloses_conclusion, was.sent_at, was.received_at,
      was.conclusion_received_at, was.next_issue_on, was.result, was.result_at, was.result_note,
      was.result_url, was.checklist, was.settlement_note) then
    perform private.refuse('owner_only', errcode => 'PT403');
  elsif was.sent_at is not null and row(becomes.false_part, becomes.correct_part, becomes.grounds, becomes.number,
      becomes.document_date, becomes.signer_name, becomes.signer_position, becomes.encloses_conclusion)
    is distinct from row(was.false_part, was.correct_part, was.grounds, was.number,
      was.document_date, was.signer_name, was.signer_position, was.encloses_conclusion) then
    perform private.refuse('letter_sent', errcode => 'PT403');
  elsif was.sent_at is not null and becomes.sent_at is null
    or was.received_at is not null and (becomes.received_at is null or becomes.sent_at <> was.sent_at)
    or was.result is not null and (becomes.result is null or row(becomes.received_at, becomes.conclusion_received_at, becomes.next_issue_on)
      is distinct from row(was.received_at, was.conclusion_received_at, was.next_issue_on))
    or was.escalation_date is not null and row(becomes.escalation_date, becomes.escalation_number, becomes.escalated_to)
      is distinct from row(was.escalation_date, was.escalation_number, was.escalated_to) then
    perform private.refuse('letter_step_back', errcode => 'PT403');
  end if;
end $$;
comment on function private.check_letter_freeze is
  'What has gone out stands, each step fixes those before it, a settled letter is closed; a supervisor only escalates.';

create function private.check_letter_dates(letter public.correction_requests, item public.press_items)
returns void language plpgsql stable set search_path = '' as $$
begin
  if letter.document_date < private.day_of(item.published_at) then
    perform private.refuse('document_before_item', 'document_date');
  elsif private.day_of(letter.sent_at) < letter.document_date then
    perform private.refuse('sent_before_document', 'sent_at');
  elsif letter.sent_at > now() then
    perform private.refuse('sent_in_future', 'sent_at');
  elsif letter.received_at < letter.sent_at then
    perform private.refuse('received_before_sent', 'received_at');
  elsif letter.received_at > now() then
    perform private.refuse('received_in_future', 'received_at');
  elsif letter.conclusion_received_at > now() then
    perform private.refuse('received_in_future', 'conclusion_received_at');
  elsif letter.next_issue_on < private.day_of(letter.received_at) then
    perform private.refuse('issue_before_receipt', 'next_issue_on');
  elsif letter.result_at < letter.received_at then
    perform private.refuse('result_before_receipt', 'result_at');
  elsif letter.result_at > now() then
    perform private.refuse('result_in_future', 'result_at');
  elsif letter.escalation_date > private.today() then
    perform private.refuse('escalated_in_future', 'escalation_date');
  end if;
end $$;
comment on function private.check_letter_dates is
  'Published, dated, sent, received, answered, escalated: in this order and none in the future; days in Asia/Ho_Chi_Minh.';

create function private.item_state(of_item uuid) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select stage from public.correction_requests
    where press_item_id = of_item and stage <> 'draft'
    order by stage = 'settled', sent_at desc, created_at desc, id limit 1), 'none')
$$;
comment on function private.item_state is
  'How far a newspaper has come with an item: the stage of the letter sent last among those not settled, else settled. Security definer: judges for triggers.';

create function private.follow_correction_request() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  about jsonb := (
    select jsonb_build_object('correction_request_id', new.id, 'press_item_id', new.press_item_id, 'kind', new.kind,
      'number', new.number, 'press_agency', g.name)
    from public.press_items p join public.press_agencies g on g.id = p.press_agency_id where p.id = new.press_item_id);
  was public.correction_requests;
begin
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if was.sent_at is null and new.sent_at is not null then
    perform private.tell(new.incident_id, 'letter_sent', null, about || jsonb_build_object('at', new.sent_at), new.sent_at, new.created_by);
    update public.incidents set status = 'correcting' where id = new.incident_id and status = 'concluded';
  end if;
  if was.received_at is null and new.received_at is not null then
    perform private.tell(new.incident_id, 'letter_received', null,
      about || jsonb_build_object('at', new.received_at, 'due_at', new.due_at), new.received_at, new.created_by);
  end if;
  if was.conclusion_received_at is null and new.conclusion_received_at is not null and new.conclusion_received_at <> new.received_at then
    perform private.tell(new.incident_id, 'conclusion_received', null,
      about || jsonb_build_object('at', new.conclusion_received_at, 'due_at', new.due_at), new.conclusion_received_at, new.created_by);
  end if;
  if new.result is not null and row(was.result, was.result_at) is distinct from row(new.result, new.result_at) then
    perform private.tell(new.incident_id, 'letter_result', new.result_note,
      about || jsonb_build_object('result', new.result, 'at', new.result_at), new.result_at, new.created_by);
  end if;
  if was.escalation_date is null and new.escalation_date is not null then
    perform private.tell(new.incident_id, 'letter_escalated', null, about || jsonb_build_object(
      'to', new.escalated_to, 'escalation_number', new.escalation_number, 'date', new.escalation_date),
      private.start_of_day(new.escalation_date) + interval '10 hours', new.created_by);
  end if;
  if was.settled_at is null and new.settled_at is not null then
    perform private.tell(new.incident_id, 'letter_settled', new.settlement_note, about, new.settled_at, new.created_by);
  end if;
  update public.press_items set correction_state = private.item_state(new.press_item_id)
  where id = new.press_item_id and correction_state <> private.item_state(new.press_item_id);
  perform private.refresh_incident(new.incident_id);
  return null;
end $$;
comment on function private.follow_correction_request is
  'Tells the story, puts a concluded incident into correction with its first letter, and brings derived columns up to date. Security definer: as what it calls.';

revoke execute on function private.is_checklist, private.check_correction_request, private.check_letter_freeze,
  private.check_letter_dates, private.item_state, private.follow_correction_request from public;
grant execute on function private.is_checklist to authenticated, service_role;

create trigger a_stamp before insert or update on public.correction_requests
  for each row execute function private.stamp_row();
create trigger c_check before insert or update on public.correction_requests
  for each row execute function private.check_correction_request();
create trigger e_story after insert or update on public.correction_requests
  for each row execute function private.follow_correction_request();
create trigger z_audit after insert or update or delete on public.correction_requests
  for each row execute function audit.log_change('incident_id');

alter table public.correction_requests enable row level security;
revoke all on public.correction_requests from anon, authenticated;
grant select, insert, update on public.correction_requests to authenticated;

create policy correction_requests_select on public.correction_requests for select to authenticated
  using (exists (select from public.incidents i where i.id = incident_id));
create policy correction_requests_insert on public.correction_requests for insert to authenticated
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
create policy correction_requests_update on public.correction_requests for update to authenticated
  using (agency_id = any (array(select private.my_incident_agency_ids())))
  with check (agency_id = any (array(select private.my_incident_agency_ids())));

-- Where an incident stands -----------------------------------------------------------------------

create function private.incident_progress() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  verify_by timestamptz;
  report_by timestamptz;
  first_published timestamptz;
  agency_kind text;
  waiting record;
begin
  select array_agg(distinct p.press_agency_id), array_agg(distinct p.press_kind), count(*),
      count(*) filter (where p.correction_state not in ('corrected', 'refused', 'settled')), min(p.published_at)
    into new.press_agency_ids, new.press_kinds, new.item_count, new.open_item_count, first_published
    from public.press_items p where p.incident_id = new.id and p.voided_at is null;
  new.press_agency_ids := coalesce(new.press_agency_ids, '{}');
  new.press_kinds := coalesce(new.press_kinds, '{}');
  new.asked_agency_ids := array(select distinct v.asked_agency_id from public.verification_requests v where v.incident_id = new.id);
  new.search := private.search_vector(concat_ws(' ', new.title, left(new.said, 4000), left(new.false_part, 4000),
    left(new.correct_part, 4000), (
      select left(string_agg(concat_ws(' ', g.name, p.title), ' '), 20000)
      from public.press_items p join public.press_agencies g on g.id = p.press_agency_id
      where p.incident_id = new.id and p.voided_at is null)));

  select kind into agency_kind from public.agencies where id = new.agency_id;
  verify_by := (private.deadline('verify_incident', coalesce(first_published, new.found_at), agency_kind)).due_at;
  report_by := (private.deadline('report_result', coalesce(first_published, new.found_at), agency_kind)).due_at;
  new.next_step := null;
  new.next_due_at := null;

  if new.status = 'recorded' then
    new.next_step := 'verify';
    new.next_due_at := verify_by;
  elsif new.status = 'verifying' then
    select min(due_at) as due_at, count(*) as standing into waiting
    from public.verification_requests where incident_id = new.id and answered_at is null and withdrawn_at is null;
    new.next_step := case when waiting.standing > 0 then 'await_answers' else 'conclude' end;
    new.next_due_at := coalesce(waiting.due_at, verify_by);
  elsif new.status = 'concluded' then
    new.next_step := case new.conclusion when 'accurate' then 'remedy' when 'undetermined' then 'decide' else 'send_letters' end;
    new.next_due_at := report_by;
  elsif new.status = 'remedied' then
    new.next_step := 'close';
    new.next_due_at := report_by;
  elsif new.status = 'correcting' then
    -- Of what is open with each newspaper the most pressing: what is due first, then what is ours to do.
    select step, due_at into waiting from (
      select case p.correction_state
          when 'none' then 'send_letters' when 'requested' then 'record_receipt' when 'received' then 'await_outcome'
          when 'escalated' then 'await_authority' else 'follow_up' end as step,
        case p.correction_state when 'received' then l.due_at when 'escalated' then null else report_by end as due_at
      from public.press_items p
      left join public.correction_requests l on l.press_item_id = p.id and l.stage = 'received'
      where p.incident_id = new.id and p.voided_at is null
        and (p.correction_state not in ('corrected', 'refused', 'settled') or exists (
          select from public.correction_requests c where c.press_item_id = p.id and c.settled_at is null
            and c.result in ('partial_correction', 'refused') and c.escalation_date is null))
    ) as open
    order by due_at nulls last, array_position(array['send_letters', 'record_receipt', 'follow_up', 'await_outcome'], step)
    limit 1;
    new.next_step := coalesce(waiting.step, 'close');
    new.next_due_at := case when waiting.step is null then report_by else waiting.due_at end;
  end if;
  return new;
end $$;
comment on function private.incident_progress is
  'Fills the derived columns: who was asked, newspapers, words to search, and the next step with its time. next_step: verify | await_answers | conclude | remedy | decide | send_letters | record_receipt | await_outcome | follow_up | await_authority | close. Security definer: counts rows the caller may not see.';

create function private.refresh_incident(of_id uuid) returns void
language sql security definer set search_path = '' as $$
  update public.incidents set search = search where id = of_id
$$;
comment on function private.refresh_incident is
  'Has private.incident_progress run after something that hangs on the incident has changed. Security definer: called on behalf of who may change the child and not the incident.';
revoke execute on function private.incident_progress, private.refresh_incident from public;

create trigger d_progress before insert or update on public.incidents
  for each row execute function private.incident_progress();
