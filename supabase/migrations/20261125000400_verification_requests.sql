-- Asking Ban Tuyên giáo and the specialised agencies to verify (directive 1210/UBND-TH, order 3).

create table public.verification_requests (
  id uuid primary key default gen_random_uuid(),
  incident_id uuid not null references public.incidents (id),
  agency_id uuid not null references public.agencies (id),
  asked_agency_id uuid not null references public.agencies (id),
  question text not null constraint verification_requests_question check (length(btrim(question)) between 5 and 5000),
  due_at timestamptz not null,
  incident_found_at timestamptz not null default now(),
  is_first boolean not null default true,
  answer text constraint verification_requests_answer check (length(btrim(answer)) between 3 and 20000),
  answered_at timestamptz,
  answered_by uuid,
  withdraw_reason text constraint verification_requests_withdraw_reason check (length(btrim(withdraw_reason)) between 3 and 500),
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint verification_requests_of_another check (asked_agency_id <> agency_id),
  constraint verification_requests_answered check ((answer is null) = (answered_at is null)),
  constraint verification_requests_withdrawn check ((withdraw_reason is null) = (withdrawn_at is null)),
  constraint verification_requests_one_end check (num_nonnulls(answered_at, withdrawn_at) <= 1)
);
comment on table public.verification_requests is
  'A question to another agency about an incident. It stands until answered or withdrawn; what was asked and answered is not altered.';
comment on column public.verification_requests.agency_id is 'That of its incident: who asks.';
comment on column public.verification_requests.incident_found_at is
  'That of its incident: orders what an agency was asked about.';
comment on column public.verification_requests.is_first is
  'The first question of its incident to that agency, so that each incident is listed once.';
comment on column public.verification_requests.due_at is 'By when the answer is wanted; overdue is computed from it, never stored.';

create unique index verification_requests_one_standing on public.verification_requests (incident_id, asked_agency_id)
  where answered_at is null and withdrawn_at is null;
create index verification_requests_incident on public.verification_requests (incident_id, created_at, id);
create index verification_requests_agency on public.verification_requests (agency_id);
create index verification_requests_asked on public.verification_requests
  (asked_agency_id, incident_found_at desc, incident_id desc) where is_first;
create index verification_requests_waiting on public.verification_requests (asked_agency_id, due_at, id)
  where answered_at is null and withdrawn_at is null;

create function private.check_verification_request() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  incident public.incidents;
  asks constant boolean := auth.uid() is null or new.agency_id = any (array(select private.my_incident_agency_ids()));
  answers constant boolean := auth.uid() is null or new.asked_agency_id = any (array(select private.my_clerk_agency_ids()));
begin
  if pg_trigger_depth() > 1 then
    return new;
  end if;
  incident := private.incident_of(new.incident_id);
  new.incident_found_at := incident.found_at;

  if tg_op = 'INSERT' then
    new.agency_id := incident.agency_id;
    new.is_first := not exists (
      select from public.verification_requests where incident_id = new.incident_id and asked_agency_id = new.asked_agency_id);
    if incident.status not in ('recorded', 'verifying') then
      perform private.refuse('not_verifying', errcode => 'PT403');
    elsif exists (select from public.agencies where id = new.asked_agency_id and dissolved_on <= private.today()) then
      perform private.refuse('asked_agency_dissolved', 'asked_agency_id');
    elsif new.due_at <= new.created_at then
      perform private.refuse('due_in_past', 'due_at');
    end if;
    new.answer := null;
    new.answered_at := null;
    new.answered_by := null;
    new.withdraw_reason := null;
    new.withdrawn_at := null;
    return new;
  end if;

  new.is_first := old.is_first;
  if old.answered_at is not null or old.withdrawn_at is not null then
    perform private.refuse('request_over', errcode => 'PT403');
  elsif row(new.incident_id, new.agency_id, new.asked_agency_id) is distinct from row(old.incident_id, old.agency_id, old.asked_agency_id) then
    perform private.refuse('request_fixed', errcode => 'PT403');
  elsif row(new.question, new.due_at, new.withdraw_reason) is distinct from row(old.question, old.due_at, old.withdraw_reason)
    and not asks then
    perform private.refuse('only_the_answer', errcode => 'PT403');
  elsif new.answer is distinct from old.answer and not answers then
    perform private.refuse('answer_of_another', 'answer', 'PT403');
  elsif new.due_at is distinct from old.due_at and new.due_at <= now() then
    perform private.refuse('due_in_past', 'due_at');
  end if;
  new.answered_at := case when new.answer is not null then case when auth.uid() is null then coalesce(new.answered_at, now()) else now() end end;
  new.answered_by := case when new.answer is not null then coalesce(auth.uid(), new.answered_by) end;
  new.withdrawn_at := case when new.withdraw_reason is not null then now() end;
  return new;
end $$;
comment on function private.check_verification_request is
  'Asked of another agency while the incident is being verified; the asked writes only its answer, who asks only the question; both end with it. Security definer: judges rows the caller may not see.';

create function private.follow_verification_request() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  about jsonb := jsonb_build_object('verification_request_id', new.id, 'agency',
    (select short_name from public.agencies where id = new.asked_agency_id));
begin
  if tg_op = 'INSERT' then
    update public.incidents set status = 'verifying' where id = new.incident_id and status = 'recorded';
    perform private.tell(new.incident_id, 'verification_asked', new.question, about || jsonb_build_object('due_at', new.due_at),
      new.created_at, new.created_by);
  elsif old.answered_at is null and new.answered_at is not null then
    perform private.tell(new.incident_id, 'verification_answered', left(new.answer, 10000), about, new.answered_at, new.answered_by);
  elsif old.withdrawn_at is null and new.withdrawn_at is not null then
    perform private.tell(new.incident_id, 'verification_withdrawn', new.withdraw_reason, about);
  end if;
  perform private.refresh_incident(new.incident_id);
  return null;
end $$;
comment on function private.follow_verification_request is
  'The first question puts the incident into verification; tells the story; brings derived columns up to date. Security definer: as what it calls.';

create function private.end_standing_requests() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.verification_requests
  set withdraw_reason = 'Vụ việc đã có kết luận', withdrawn_at = now(), version = version + 1
  where incident_id = new.id and answered_at is null and withdrawn_at is null;
  return null;
end $$;
comment on function private.end_standing_requests is
  'Nobody is asked about what has been concluded. Security definer: ends questions to agencies the caller is not of.';

create function private.keep_found_at() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.verification_requests set incident_found_at = new.found_at where incident_id = new.id;
  return null;
end $$;
comment on function private.keep_found_at is
  'Questions follow when their incident is found to have been found at another time. Security definer: they are also other agencies''.';

create function private.my_standing_request_incident_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select incident_id from public.verification_requests
  where asked_agency_id = any (array(select private.my_clerk_agency_ids())) and answered_at is null and withdrawn_at is null
$$;
comment on function private.my_standing_request_incident_ids is
  'Incidents about which the caller''s agency has been asked and has not yet answered. Security definer: serves policies of attachments, which the requests'' own would call again.';

revoke execute on function private.check_verification_request, private.follow_verification_request,
  private.end_standing_requests, private.keep_found_at, private.my_standing_request_incident_ids from public;
grant execute on function private.my_standing_request_incident_ids to authenticated;

create trigger a_stamp before insert or update on public.verification_requests
  for each row when (pg_trigger_depth() = 0) execute function private.stamp_row();
create trigger c_check before insert or update on public.verification_requests
  for each row execute function private.check_verification_request();
create trigger e_story after insert or update on public.verification_requests
  for each row execute function private.follow_verification_request();
create trigger z_audit after insert or update or delete on public.verification_requests
  for each row execute function audit.log_change('incident_id');
create trigger f_found_at after update on public.incidents
  for each row when (old.found_at <> new.found_at) execute function private.keep_found_at();
create trigger f_requests after update on public.incidents
  for each row when (old.status = 'verifying' and new.status <> 'verifying') execute function private.end_standing_requests();

alter table public.verification_requests enable row level security;
revoke all on public.verification_requests from anon, authenticated;
grant select, insert, update on public.verification_requests to authenticated;

create policy verification_requests_select on public.verification_requests for select to authenticated
  using (exists (select from public.incidents i where i.id = incident_id));
create policy verification_requests_insert on public.verification_requests for insert to authenticated
  with check (agency_id = any (array(select private.my_incident_agency_ids())));
create policy verification_requests_update on public.verification_requests for update to authenticated
  using (
    agency_id = any (array(select private.my_incident_agency_ids()))
    or asked_agency_id = any (array(select private.my_clerk_agency_ids())))
  with check (
    agency_id = any (array(select private.my_incident_agency_ids()))
    or asked_agency_id = any (array(select private.my_clerk_agency_ids())));
