-- Persons authorised to speak on one matter (người được ủy quyền phát ngôn): Decree 09/2017 art. 3.6–3.7,
-- Decree 244/2026 art. 3.5–3.6.

create table public.delegations (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  delegate_name text not null constraint delegations_delegate_name
    check (delegate_name = btrim(delegate_name) and length(delegate_name) between 2 and 100),
  delegate_position text not null constraint delegations_delegate_position
    check (delegate_position = btrim(delegate_position) and length(delegate_position) between 2 and 200),
  delegate_rank text not null constraint delegations_delegate_rank check (delegate_rank in ('deputy', 'staff', 'outside')),
  official_phone text constraint delegations_official_phone check (private.is_phone(official_phone)),
  official_email text constraint delegations_official_email check (private.is_email(official_email)),
  internal_phone text constraint delegations_internal_phone check (private.is_phone(internal_phone)),
  matter text not null constraint delegations_one_matter
    check (matter = btrim(matter) and length(matter) between 10 and 300 and matter !~ '[\r\n;]'),
  scope text constraint delegations_scope check (length(btrim(scope)) between 3 and 2000),
  valid_from timestamptz not null constraint delegations_valid_from check (valid_from >= timestamptz '1990-01-01 00:00+07'),
  valid_until timestamptz constraint delegations_open_ended check (valid_until is not null),
  signer_name text not null constraint delegations_signer_name check (length(btrim(signer_name)) between 2 and 100),
  signer_position text not null constraint delegations_signer_position check (length(btrim(signer_position)) between 2 and 200),
  document_number text constraint delegations_document_number check (length(btrim(document_number)) between 1 and 50),
  signed_at timestamptz,
  publish_rule_id uuid references public.legal_rules (id),
  publish_due_at timestamptz,
  revoked_at timestamptz,
  revoke_reason text constraint delegations_revoke_reason check (length(btrim(revoke_reason)) between 3 and 500),
  renews_id uuid references public.delegations (id),
  is_demo boolean not null default false,
  starts_at timestamptz not null generated always as (greatest(valid_from, signed_at)) stored,
  ends_at timestamptz generated always as (least(valid_until, revoked_at)) stored,
  name_sort text collate "C" not null generated always as (private.name_sort_key(delegate_name)) stored,
  search tsvector not null generated always as (private.search_vector(
    delegate_name || ' ' || delegate_position || ' ' || matter || ' ' || coalesce(document_number, ''))) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint delegations_period check (valid_until > valid_from),
  constraint delegations_outside_agency check (delegate_rank <> 'outside'),
  constraint delegations_signature_complete check ((signed_at is null) = (document_number is null)),
  constraint delegations_signed_before_end check (signed_at < valid_until),
  constraint delegations_revocation check ((revoked_at is null) = (revoke_reason is null))
);
comment on table public.delegations is
  'A written authorisation to speak on one matter for a fixed term; prepared, signed, then ended or revoked, never deleted.';
comment on column public.delegations.delegate_rank is
  'deputy = cấp phó of the head; staff = another responsible person of the agency; outside = of elsewhere, which is refused by name.';
comment on column public.delegations.matter is 'The single case authorised: one line, no list.';
comment on column public.delegations.valid_until is 'The moment the term ends, exclusive; local midnight is the end of the day before.';
comment on column public.delegations.signed_at is 'When the head signed; null = the paper is prepared and not yet signed. Recorded with document_number.';
comment on column public.delegations.publish_due_at is
  'When it must be published, by publish_rule_id, the version in force on signing; null = that law names no time.';
comment on column public.delegations.starts_at is 'From when it holds: not before it is signed.';
comment on column public.delegations.ends_at is 'From when it holds no more: its end or its revocation.';
comment on column public.delegations.internal_phone is 'For colleagues only; never published.';

create index delegations_by_end on public.delegations (agency_id, ends_at, id);
create index delegations_by_start on public.delegations (agency_id, starts_at, id);
create index delegations_by_name on public.delegations (agency_id, name_sort, id);
create index delegations_renews on public.delegations (renews_id);
create index delegations_publish_rule on public.delegations (publish_rule_id);
create unique index delegations_number_once on public.delegations
  (agency_id, upper(document_number), (extract(year from signed_at at time zone 'Asia/Ho_Chi_Minh')))
  where revoked_at is null;

-- The head -----------------------------------------------------------------------------------------

create type public.agency_head as (full_name text, "position" text, since date);
comment on type public.agency_head is 'The head of an agency as recorded for a day; since null = not known.';

create function private.agency_head_on(of_agency uuid, on_day date) returns public.agency_head
language sql stable security definer set search_path = '' as $$
  select row(full_name, position, since)::public.agency_head from (
    select s.full_name, s.position, s.valid_from as since
    from public.spokespersons s
    where s.agency_id = of_agency and s.kind = 'head'
      and s.valid_from <= on_day and (s.valid_to is null or on_day <= s.valid_to)
    union all
    select a.head_name, a.head_position, a.head_since
    from public.agencies a
    where a.id = of_agency and a.head_name is not null and (a.head_since is null or a.head_since <= on_day)
  ) as known
  order by since desc nulls last limit 1
$$;
comment on function private.agency_head_on is
  'Of the heads recorded to be in office on a day, with the agency or among its spokespersons, the latest. Security definer: judges for triggers whoever writes.';

create function private.agency_head(of_agency uuid, on_day date) returns public.agency_head
language sql stable security definer set search_path = '' as $$
  select head from private.agency_head_on(of_agency, on_day) as head
  where of_agency = any (array(select private.my_agency_ids()))
$$;
comment on function private.agency_head is 'Security definer: reads past row-level security, and limits itself to private.my_agency_ids().';

create function public.agency_head(of_agency uuid, on_day date) returns public.agency_head
language sql stable set search_path = '' as $$
  select private.agency_head(of_agency, on_day)
$$;
comment on function public.agency_head is
  'Who headed an agency on a day, as recorded; null when nobody is, or the agency is not the caller''s to see.';

-- What must hold -----------------------------------------------------------------------------------

create function private.is_same_name(a text, b text) returns boolean
language sql immutable set search_path = '' as $$
  select private.search_words(a) = private.search_words(b)
$$;
comment on function private.is_same_name is 'The same name, whatever its capitals, spaces and places of tones.';

create function private.check_delegation_signer(paper public.delegations) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  head public.agency_head := private.agency_head_on(paper.agency_id, private.day_of(paper.signed_at));
begin
  if head.full_name is null then
    perform private.refuse('head_unknown', 'signer_name');
  elsif private.is_same_name(paper.signer_name, head.full_name) then
    return;
  elsif exists (
    select from public.spokespersons s
    where s.agency_id = paper.agency_id and s.kind = 'standing' and private.is_same_name(s.full_name, paper.signer_name)
      and s.valid_from <= private.day_of(paper.signed_at)
      and (s.valid_to is null or private.day_of(paper.signed_at) <= s.valid_to)
  ) or exists (
    select from public.delegations d
    where d.agency_id = paper.agency_id and d.id <> paper.id and private.is_same_name(d.delegate_name, paper.signer_name)
      and d.signed_at is not null and d.starts_at <= paper.signed_at and paper.signed_at < d.ends_at
  ) then
    perform private.refuse('redelegation', 'signer_name');
  else
    perform private.refuse('signer_not_head', 'signer_name');
  end if;
end $$;
comment on function private.check_delegation_signer is
  'Only the head authorises; a spokesperson or delegate passes nothing on (Decree 09/2017 art. 3.7, Decree 244/2026 art. 3.6). Security definer: judges rows the caller may not see.';

create function private.check_delegation() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  agency public.agencies;
  due public.deadline;
  is_new constant boolean := tg_op = 'INSERT';
  is_signed_now boolean := new.signed_at is not null;
  paper_changed boolean := true;
begin
  if not is_new then
    if new.agency_id <> old.agency_id then
      perform private.refuse('agency_fixed', 'agency_id', 'PT403');
    elsif old.revoked_at is not null then
      perform private.refuse('delegation_revoked', errcode => 'PT403');
    end if;
    paper_changed := row(new.delegate_name, new.delegate_position, new.delegate_rank, new.matter, new.scope, new.valid_from,
        new.valid_until, new.signer_name, new.signer_position, new.document_number, new.signed_at, new.renews_id)
      is distinct from row(old.delegate_name, old.delegate_position, old.delegate_rank, old.matter, old.scope, old.valid_from,
        old.valid_until, old.signer_name, old.signer_position, old.document_number, old.signed_at, old.renews_id);
    is_signed_now := new.signed_at is not null
      and row(new.signed_at, new.signer_name) is distinct from row(old.signed_at, old.signer_name);
  end if;

  -- Locks the agency, so that savings at once are judged one after the other.
  select * into agency from public.agencies where id = new.agency_id for no key update;
  if is_new and agency.dissolved_on <= private.today() then
    perform private.refuse('agency_dissolved', 'agency_id');
  end if;

  if is_new then
    if auth.uid() is not null then
      new.revoked_at := null;
    end if;
  elsif new.revoke_reason is not null then
    if old.signed_at is not null and old.ends_at <= now() then
      perform private.refuse('delegation_over', errcode => 'PT403');
    end if;
    new.revoked_at := now();
  else
    new.revoked_at := null;
    -- Until it is published a slip of the pen may be corrected; what the public has been told stands.
    if paper_changed and old.signed_at is not null then
      if exists (select from public.public_contacts where delegation_id = new.id) then
        perform private.refuse('delegation_published', errcode => 'PT403');
      elsif old.ends_at <= now() then
        perform private.refuse('delegation_over', errcode => 'PT403');
      end if;
    end if;
  end if;

  if paper_changed then
    if new.valid_until > new.valid_from + make_interval(days => private.setting('delegation_max_days')) then
      perform private.refuse('delegation_too_long', 'valid_until');
    elsif private.start_of_day(agency.dissolved_on) < new.valid_until then
      perform private.refuse('delegation_past_dissolution', 'valid_until');
    elsif new.signed_at > now() then
      perform private.refuse('signed_in_future', 'signed_at');
    elsif new.renews_id is not null and not exists (
      select from public.delegations d
      where d.id = new.renews_id and d.id <> new.id and d.agency_id = new.agency_id and d.signed_at is not null
    ) then
      perform private.refuse('renewal_of_nothing', 'renews_id');
    elsif private.is_same_name(new.delegate_name, new.signer_name)
      and private.is_same_name(new.delegate_position, new.signer_position) then
      perform private.refuse('delegate_is_signer', 'delegate_name');
    end if;
  end if;
  if is_signed_now then
    perform private.check_delegation_signer(new);
  end if;

  if is_signed_now or is_new then
    due := private.deadline('publish_delegation', new.signed_at, agency.kind);
    new.publish_rule_id := due.rule_id;
    new.publish_due_at := due.due_at;
  elsif new.signed_at is null then
    new.publish_rule_id := null;
    new.publish_due_at := null;
  else
    new.publish_rule_id := old.publish_rule_id;
    new.publish_due_at := old.publish_due_at;
  end if;
  return new;
end $$;
comment on function private.check_delegation is
  'In writing, by the head, for one matter and a fixed term, of one agency; what was signed and told to the public stands; the deadline of publication and its rule are set on signing. Security definer: judges rows the caller may not see.';

revoke execute on function private.agency_head_on, private.agency_head, private.is_same_name,
  private.check_delegation_signer, private.check_delegation from public;
grant execute on function private.agency_head to authenticated;
revoke execute on function public.agency_head from public, anon, authenticated;
grant execute on function public.agency_head to authenticated;

create trigger a_stamp before insert or update on public.delegations
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.delegations
  for each row execute function private.keep_demo_mark();
create trigger c_check before insert or update on public.delegations
  for each row execute function private.check_delegation();
create trigger z_audit after insert or update or delete on public.delegations
  for each row execute function audit.log_change();

alter table public.delegations enable row level security;
revoke all on public.delegations from anon, authenticated;
grant select, insert, update on public.delegations to authenticated;

create policy delegations_select on public.delegations for select to authenticated
  using (agency_id = any (array(select private.my_agency_ids())));
create policy delegations_insert on public.delegations for insert to authenticated
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
create policy delegations_update on public.delegations for update to authenticated
  using (agency_id = any (array(select private.my_clerk_agency_ids())))
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
