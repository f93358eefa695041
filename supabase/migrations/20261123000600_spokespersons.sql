-- Officials who speak for an agency in a period (người phát ngôn): Decree 09/2017 art. 3, Decree 244/2026 art. 3.

create table public.spokespersons (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  kind text not null constraint spokespersons_kind check (kind in ('head', 'standing')),
  full_name text not null constraint spokespersons_full_name
    check (full_name = btrim(full_name) and length(full_name) between 2 and 100),
  position text not null constraint spokespersons_position
    check (position = btrim(position) and length(position) between 2 and 200),
  official_phone text constraint spokespersons_official_phone check (private.is_phone(official_phone)),
  official_email text constraint spokespersons_official_email check (private.is_email(official_email)),
  internal_phone text constraint spokespersons_internal_phone check (private.is_phone(internal_phone)),
  decision_number text constraint spokespersons_decision_number check (length(btrim(decision_number)) between 1 and 50),
  decision_date date,
  decision_signer text constraint spokespersons_decision_signer check (length(btrim(decision_signer)) between 2 and 100),
  valid_from date not null constraint spokespersons_valid_from check (valid_from >= date '1990-01-01'),
  valid_to date,
  end_reason text constraint spokespersons_end_reason check (length(btrim(end_reason)) between 3 and 500),
  is_permanent_staff boolean not null default false,
  has_political_standing boolean not null default false,
  knows_field boolean not null default false,
  knows_press_law boolean not null default false,
  communicates_well boolean not null default false,
  standards_note text constraint spokespersons_standards_note check (length(standards_note) <= 2000),
  is_demo boolean not null default false,
  name_sort text collate "C" not null generated always as (private.name_sort_key(full_name)) stored,
  search tsvector not null generated always as
    (private.search_vector(full_name || ' ' || position || ' ' || coalesce(decision_number, ''))) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint spokespersons_period check (valid_to >= valid_from),
  constraint spokespersons_end_reason_of_end check (end_reason is null or valid_to is not null),
  constraint spokespersons_decision_complete check (
    kind = 'head' or (decision_number is not null and decision_date is not null and decision_signer is not null))
);
comment on table public.spokespersons is 'An official speaking for an agency in a period; ended with a reason, never deleted.';
comment on column public.spokespersons.kind is 'head = người đứng đầu, speaks by office; standing = giao nhiệm vụ thường xuyên, by decision.';
comment on column public.spokespersons.internal_phone is 'For colleagues only; never published (Law 91/2025 art. 16: nothing beyond the statutory fields).';
comment on column public.spokespersons.valid_to is 'Last day of the term, inclusive, Asia/Ho_Chi_Minh; null = open.';
comment on column public.spokespersons.is_permanent_staff is 'Standards the directive asks for, confirmed by the agency: permanent staff of the agency.';
comment on column public.spokespersons.name_sort is 'tên, họ, đệm; see private.name_sort_key.';

create index spokespersons_by_name on public.spokespersons (agency_id, name_sort, id);
create index spokespersons_by_start on public.spokespersons (agency_id, valid_from, id);

create function private.check_spokesperson() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  dissolved date;
begin
  if tg_op = 'UPDATE' and new.agency_id <> old.agency_id then
    perform private.refuse('agency_fixed', 'agency_id', 'PT403');
  end if;
  if new.decision_date > private.today() then
    perform private.refuse('decision_in_future', 'decision_date');
  end if;

  -- Locks the agency, so that two savings at once are judged one after the other.
  select dissolved_on into dissolved from public.agencies where id = new.agency_id for no key update;
  if tg_op = 'INSERT' and dissolved <= private.today() then
    perform private.refuse('agency_dissolved', 'agency_id');
  end if;
  -- An end before the start is left to its constraint.
  if coalesce(new.valid_to, 'infinity') >= new.valid_from and exists (
    select from public.spokespersons other
    where other.agency_id = new.agency_id and other.kind = new.kind and other.id <> new.id
      and other.valid_from <= coalesce(new.valid_to, 'infinity')
      and new.valid_from <= coalesce(other.valid_to, 'infinity')
  ) then
    perform private.refuse(
      case new.kind when 'standing' then 'spokespersons_one_standing' else 'spokespersons_one_head' end,
      'valid_from', 'PT422');
  end if;
  return new;
end $$;
comment on function private.check_spokesperson is
  'One person of each kind per agency at any time; no decision from the future; no new record for a dissolved agency. Security definer: judges rows and agencies the caller may not see.';
revoke execute on function private.check_spokesperson from public;

create trigger a_stamp before insert or update on public.spokespersons
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.spokespersons
  for each row execute function private.keep_demo_mark();
create trigger c_check before insert or update on public.spokespersons
  for each row execute function private.check_spokesperson();
create trigger z_audit after insert or update or delete on public.spokespersons
  for each row execute function audit.log_change();

alter table public.spokespersons enable row level security;
revoke all on public.spokespersons from anon, authenticated;
grant select, insert, update on public.spokespersons to authenticated;

create policy spokespersons_select on public.spokespersons for select to authenticated
  using (agency_id = any (array(select private.my_agency_ids())));
create policy spokespersons_insert on public.spokespersons for insert to authenticated
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
create policy spokespersons_update on public.spokespersons for update to authenticated
  using (agency_id = any (array(select private.my_clerk_agency_ids())))
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));

-- Replacing --------------------------------------------------------------------------------------

create function public.replace_spokesperson(replaced_id uuid, replaced_version integer, reason text, successor jsonb)
returns public.spokespersons
language plpgsql set search_path = '' as $$
declare
  fields public.spokespersons := jsonb_populate_record(null::public.spokespersons, successor);
  replaced public.spokespersons;
  begun public.spokespersons;
begin
  -- A second try of the same save, after a lost answer, finds the first one's result.
  select * into replaced from public.spokespersons where id = replaced_id;
  select * into begun from public.spokespersons
  where id = fields.id and agency_id = replaced.agency_id and kind = replaced.kind and valid_from = replaced.valid_to + 1;
  if begun.id is not null then
    return begun;
  end if;

  if coalesce(length(btrim(reason)), 0) < 3 then
    perform private.refuse('replacement_reason', 'reason');
  elsif replaced.valid_to < fields.valid_from - 1 then
    perform private.refuse('replacement_after_end', 'valid_from');
  end if;

  update public.spokespersons
  set valid_to = fields.valid_from - 1, end_reason = reason, version = replaced_version
  where id = replaced_id
  returning * into replaced;
  if replaced.id is null then
    perform private.refuse('not_found', errcode => 'PT403');
  end if;

  insert into public.spokespersons (
    id, agency_id, kind, full_name, position, official_phone, official_email, internal_phone,
    decision_number, decision_date, decision_signer, valid_from, valid_to,
    is_permanent_staff, has_political_standing, knows_field, knows_press_law, communicates_well, standards_note)
  values (
    coalesce(fields.id, gen_random_uuid()), replaced.agency_id, replaced.kind,
    fields.full_name, fields.position, fields.official_phone, fields.official_email, fields.internal_phone,
    fields.decision_number, fields.decision_date, fields.decision_signer, fields.valid_from, fields.valid_to,
    coalesce(fields.is_permanent_staff, false), coalesce(fields.has_political_standing, false),
    coalesce(fields.knows_field, false), coalesce(fields.knows_press_law, false),
    coalesce(fields.communicates_well, false), fields.standards_note)
  returning * into begun;
  return begun;
end $$;
comment on function public.replace_spokesperson is
  'Ends one term the day before the successor''s begins and begins that one, or does neither. Runs under the caller''s policies. Refuses as the table does, and not_found, replacement_reason, replacement_after_end (a term already over is not stretched).';
revoke execute on function public.replace_spokesperson from public, anon, authenticated;
grant execute on function public.replace_spokesperson to authenticated;
