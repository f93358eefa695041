-- Evidence, scans of letters and conclusions, and what comes with an answer: files of incidents, seen by who sees the incident.

create function private.as_uuid(value text) returns uuid
language sql immutable parallel safe strict set search_path = '' as $$
  select case when value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then value::uuid end
$$;
comment on function private.as_uuid is 'The uuid written in a text, null when it is none.';

alter table public.attachments
  add column incident_id uuid references public.incidents (id),
  add column press_item_id uuid references public.press_items (id),
  add column verification_request_id uuid references public.verification_requests (id),
  add column correction_request_id uuid references public.correction_requests (id),
  add column captured_at timestamptz,
  drop constraint attachments_of_one_record,
  add constraint attachments_of_one_record check (num_nonnulls(spokesperson_id, delegation_id, incident_id) = 1),
  add constraint attachments_of_one_part check (
    num_nonnulls(press_item_id, verification_request_id, correction_request_id) <= case when incident_id is null then 0 else 1 end),
  drop constraint attachments_purpose,
  add constraint attachments_purpose check (purpose in ('signed_document', 'evidence', 'conclusion', 'letter', 'outcome', 'answer', 'other')),
  add constraint attachments_captured check ((purpose = 'evidence') = (captured_at is not null));
comment on column public.attachments.captured_at is 'Of evidence: when the page or broadcast was captured.';
comment on column public.attachments.verification_request_id is 'The question whose answer it comes with: the asked agency''s only way to add a file.';
create index attachments_incident on public.attachments (incident_id);
create index attachments_press_item on public.attachments (press_item_id);
create index attachments_verification_request on public.attachments (verification_request_id);
create index attachments_correction_request on public.attachments (correction_request_id);

create or replace function private.check_attachment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  stored jsonb;
begin
  if tg_op = 'UPDATE' then
    if row(new.agency_id, new.spokesperson_id, new.delegation_id, new.incident_id, new.press_item_id, new.verification_request_id,
         new.correction_request_id, new.captured_at, new.purpose, new.file_name, new.content_type, new.byte_size, new.sha256)
       is distinct from
       row(old.agency_id, old.spokesperson_id, old.delegation_id, old.incident_id, old.press_item_id, old.verification_request_id,
         old.correction_request_id, old.captured_at, old.purpose, old.file_name, old.content_type, old.byte_size, old.sha256)
       or old.voided_at is not null then
      perform private.refuse('attachment_fixed', errcode => 'PT403');
    end if;
    new.voided_at := now();
  else
    if not exists (
      select from public.spokespersons where id = new.spokesperson_id and agency_id = new.agency_id
      union all
      select from public.delegations where id = new.delegation_id and agency_id = new.agency_id
      union all
      select from public.incidents where id = new.incident_id and agency_id = new.agency_id
    ) then
      perform private.refuse('attachment_without_record', errcode => 'PT403');
    end if;
    select metadata into stored from storage.objects
    where bucket_id = 'attachments'
      and name = concat_ws('/', new.agency_id, coalesce(new.spokesperson_id, new.delegation_id, new.incident_id), new.id);
    if stored is null then
      perform private.refuse('attachment_without_file', 'file');
    elsif (stored ->> 'size')::bigint <> new.byte_size or stored ->> 'mimetype' <> new.content_type then
      perform private.refuse('attachment_differs', 'file');
    elsif new.captured_at > now() then
      perform private.refuse('captured_in_future', 'captured_at');
    end if;
  end if;
  if new.incident_id is not null then
    perform private.check_incident_attachment(new);
  end if;
  return new;
end $$;

create function private.check_incident_attachment(file public.attachments) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.incident_of(file.incident_id);
  if not exists (select from public.press_items where id = file.press_item_id and incident_id = file.incident_id
      union all
      select from public.verification_requests where id = file.verification_request_id and incident_id = file.incident_id
      union all
      select from public.correction_requests where id = file.correction_request_id and incident_id = file.incident_id)
    and num_nonnulls(file.press_item_id, file.verification_request_id, file.correction_request_id) > 0 then
    perform private.refuse('attachment_without_record', errcode => 'PT403');
  end if;
  -- An answer's files are its author's, while the question stands. Whoever has no part in it the policies refuse.
  if auth.uid() is not null
    and (case when file.agency_id = any (array(select private.my_incident_agency_ids())) then file.purpose = 'answer'
      else file.incident_id = any (array(select private.my_standing_request_incident_ids())) end)
    and not exists (
      select from public.verification_requests
      where id = file.verification_request_id and answered_at is null and withdrawn_at is null
        and asked_agency_id = any (array(select private.my_clerk_agency_ids()))) then
    perform private.refuse('attachment_of_own_answer', errcode => 'PT403');
  end if;
end $$;
comment on function private.check_incident_attachment is
  'A file of an open incident and of its own parts; who is asked adds files to their standing question only, and nobody else does. Security definer: judges rows the caller may not see.';

create function private.tell_attachment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.tell(new.incident_id, case when tg_op = 'INSERT' then 'file_added' else 'file_voided' end, new.void_reason,
    jsonb_build_object('file_name', new.file_name, 'purpose', new.purpose, 'sha256', new.sha256), new.created_at, new.created_by);
  return null;
end $$;
comment on function private.tell_attachment is 'Files come and go in the story of their incident. Security definer: as private.tell.';
create trigger e_story after insert or update on public.attachments
  for each row when (new.incident_id is not null) execute function private.tell_attachment();
drop trigger z_audit on public.attachments;
create trigger z_audit after insert or update or delete on public.attachments
  for each row execute function audit.log_change('spokesperson_id', 'delegation_id', 'incident_id');

revoke execute on function private.as_uuid, private.check_incident_attachment, private.tell_attachment from public;
grant execute on function private.as_uuid to authenticated, service_role;

alter policy attachments_select on public.attachments
  using (
    agency_id = any (array(select private.my_agency_ids()))
    or exists (select from public.incidents i where i.id = incident_id));
alter policy attachments_insert on public.attachments
  with check (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or incident_id is not null and agency_id = any (array(select private.my_incident_agency_ids()))
    or incident_id = any (array(select private.my_standing_request_incident_ids())));
alter policy attachments_update on public.attachments
  using (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or incident_id is not null and agency_id = any (array(select private.my_incident_agency_ids()))
    or incident_id = any (array(select private.my_standing_request_incident_ids())))
  with check (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or incident_id is not null and agency_id = any (array(select private.my_incident_agency_ids()))
    or incident_id = any (array(select private.my_standing_request_incident_ids())));

-- Bytes: agency/record/file. The second folder of an incident's file is the incident.
alter policy attachments_read on storage.objects
  using (
    bucket_id = 'attachments'
    and (
      split_part(name, '/', 1) = any (array(select id::text from private.my_agency_ids() as id))
      or name = any (array(select private.public_document_paths()))
      or exists (select from public.incidents i where i.id = private.as_uuid(split_part(name, '/', 2)))));
alter policy attachments_upload on storage.objects
  with check (
    bucket_id = 'attachments'
    and (
      split_part(name, '/', 1) = any (array(select id::text from private.my_clerk_agency_ids() as id))
      or exists (
        select from public.incidents i
        where i.id = private.as_uuid(split_part(name, '/', 2)) and i.agency_id = private.as_uuid(split_part(name, '/', 1))
          and (
            i.agency_id = any (array(select private.my_incident_agency_ids()))
            or i.id = any (array(select private.my_standing_request_incident_ids()))))));
