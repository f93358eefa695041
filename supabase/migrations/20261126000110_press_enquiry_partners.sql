-- Joint cases: one agency leads and answers, others contribute to what it says (Decree 244/2026 art. 7.2).

create table public.press_enquiry_partners (
  id uuid primary key default gen_random_uuid(),
  enquiry_id uuid not null references public.press_enquiries (id),
  agency_id uuid not null references public.agencies (id),
  partner_agency_id uuid not null references public.agencies (id),
  request text not null constraint press_enquiry_partners_request check (length(btrim(request)) between 5 and 5000),
  contribution text constraint press_enquiry_partners_contribution check (length(btrim(contribution)) between 3 and 20000),
  contributed_at timestamptz,
  contributed_by uuid,
  withdraw_reason text constraint press_enquiry_partners_withdraw_reason check (length(btrim(withdraw_reason)) between 3 and 500),
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint press_enquiry_partners_another check (partner_agency_id <> agency_id),
  constraint press_enquiry_partners_contributed check ((contribution is null) = (contributed_at is null)),
  constraint press_enquiry_partners_withdrawn check ((withdraw_reason is null) = (withdrawn_at is null)),
  constraint press_enquiry_partners_one_end check (num_nonnulls(contributed_at, withdrawn_at) <= 1)
);
comment on table public.press_enquiry_partners is
  'What another agency contributes to an answer that one agency leads (Decree 244/2026 art. 7.2): asked, then contributed or withdrawn; the answer itself is the lead''s.';
comment on column public.press_enquiry_partners.agency_id is 'That of its enquiry: who leads.';

create unique index press_enquiry_partners_one_standing on public.press_enquiry_partners (enquiry_id, partner_agency_id)
  where contributed_at is null and withdrawn_at is null;
create index press_enquiry_partners_enquiry on public.press_enquiry_partners (enquiry_id, created_at, id);
create index press_enquiry_partners_agency on public.press_enquiry_partners (agency_id);
create index press_enquiry_partners_partner on public.press_enquiry_partners (partner_agency_id, enquiry_id);

create function private.check_enquiry_partner() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  enquiry public.press_enquiries;
  leads constant boolean := auth.uid() is null or new.agency_id = any (array(select private.my_clerk_agency_ids()));
  contributes constant boolean := auth.uid() is null
    or new.partner_agency_id = any (array(select private.my_clerk_agency_ids()));
begin
  if pg_trigger_depth() > 1 then
    return new;
  end if;
  -- Locks the enquiry, so that its answer and a contribution to it are judged one after the other.
  select * into enquiry from public.press_enquiries where id = new.enquiry_id for no key update;
  if enquiry.id is null then
    perform private.refuse('enquiry_not_found', 'enquiry_id', 'PT403');
  elsif tg_op = 'UPDATE' and (old.contributed_at is not null or old.withdrawn_at is not null) then
    perform private.refuse('part_over', errcode => 'PT403');
  elsif enquiry.status not in ('received', 'assigned') then
    perform private.refuse('enquiry_over', errcode => 'PT403');
  end if;

  if tg_op = 'INSERT' then
    new.agency_id := enquiry.agency_id;
    if exists (select from public.agencies where id = new.partner_agency_id and dissolved_on <= private.today()) then
      perform private.refuse('partner_dissolved', 'partner_agency_id');
    end if;
    new.contribution := null;
    new.contributed_at := null;
    new.contributed_by := null;
    new.withdraw_reason := null;
    new.withdrawn_at := null;
    return new;
  end if;

  if row(new.enquiry_id, new.agency_id, new.partner_agency_id) is distinct from row(old.enquiry_id, old.agency_id, old.partner_agency_id) then
    perform private.refuse('part_fixed', errcode => 'PT403');
  elsif row(new.request, new.withdraw_reason) is distinct from row(old.request, old.withdraw_reason) and not leads then
    perform private.refuse('only_the_contribution', errcode => 'PT403');
  elsif new.contribution is distinct from old.contribution and not contributes then
    perform private.refuse('contribution_of_another', 'contribution', 'PT403');
  end if;
  new.contributed_at := case when new.contribution is not null
    then case when auth.uid() is null then coalesce(new.contributed_at, now()) else now() end end;
  new.contributed_by := case when new.contribution is not null then coalesce(auth.uid(), new.contributed_by) end;
  new.withdrawn_at := case when new.withdraw_reason is not null then now() end;
  return new;
end $$;
comment on function private.check_enquiry_partner is
  'Asked while the enquiry is open; the partner writes only its contribution, the lead only the request; both end with it. Security definer: judges rows the caller may not see.';

create function private.follow_enquiry_partner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.press_enquiries set asked_agency_ids = asked_agency_ids || new.partner_agency_id
  where id = new.enquiry_id and new.partner_agency_id <> all (asked_agency_ids);
  return null;
end $$;
comment on function private.follow_enquiry_partner is 'Who has been asked may read the enquiry. Security definer: keeps a derived column.';

create function private.end_standing_parts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.press_enquiry_partners
  set withdraw_reason = 'Đề nghị đã được xử lý xong', withdrawn_at = now(), version = version + 1
  where enquiry_id = new.id and contributed_at is null and withdrawn_at is null;
  return null;
end $$;
comment on function private.end_standing_parts is
  'Nobody is asked to contribute to what is over. Security definer: ends requests to agencies the caller is not of.';

create trigger a_stamp before insert or update on public.press_enquiry_partners
  for each row when (pg_trigger_depth() = 0) execute function private.stamp_row();
create trigger c_check before insert or update on public.press_enquiry_partners
  for each row execute function private.check_enquiry_partner();
create trigger e_readers after insert on public.press_enquiry_partners
  for each row execute function private.follow_enquiry_partner();
create trigger z_audit after insert or update or delete on public.press_enquiry_partners
  for each row execute function audit.log_change('enquiry_id');
create trigger f_parts after update on public.press_enquiries
  for each row when (old.status in ('received', 'assigned') and new.status in ('answered', 'refused', 'voided'))
  execute function private.end_standing_parts();

revoke execute on function private.check_enquiry_partner, private.follow_enquiry_partner, private.end_standing_parts from public;

alter table public.press_enquiry_partners enable row level security;
revoke all on public.press_enquiry_partners from anon, authenticated;
grant select, insert, update on public.press_enquiry_partners to authenticated;

-- A part is seen by who sees its enquiry.
create policy press_enquiry_partners_select on public.press_enquiry_partners for select to authenticated
  using (exists (select from public.press_enquiries e where e.id = enquiry_id));
create policy press_enquiry_partners_insert on public.press_enquiry_partners for insert to authenticated
  with check (agency_id = any (array(select private.my_clerk_agency_ids())));
create policy press_enquiry_partners_update on public.press_enquiry_partners for update to authenticated
  using (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or partner_agency_id = any (array(select private.my_clerk_agency_ids())))
  with check (
    agency_id = any (array(select private.my_clerk_agency_ids()))
    or partner_agency_id = any (array(select private.my_clerk_agency_ids())));
