-- The tree of agencies. Its reading policy stands with memberships, which it needs.

create table public.agencies (
  id uuid primary key default gen_random_uuid(),
  code text not null constraint agencies_code_unique unique
    constraint agencies_code_form check (code ~ '^[A-Z0-9-]{2,20}$'),
  kind text not null constraint agencies_kind check (
    kind in ('province', 'department', 'party_body', 'district', 'commune', 'ward', 'township', 'special_zone')),
  name text not null constraint agencies_name_length check (length(btrim(name)) between 2 and 200),
  short_name text not null constraint agencies_short_name_length check (length(btrim(short_name)) between 2 and 100),
  symbol text constraint agencies_symbol_length check (length(symbol) <= 30),
  gso_code text,
  parent_id uuid references public.agencies (id),
  sort_order integer not null default 0,
  head_name text,
  head_position text,
  head_since date,
  portal_url text constraint agencies_portal_url check (portal_url ~ '^https?://[^[:space:]]+$'),
  office_phone text constraint agencies_office_phone check (private.is_phone(office_phone)),
  office_email text constraint agencies_office_email check (private.is_email(office_email)),
  office_address text,
  established_on date,
  dissolved_on date,
  successor_id uuid references public.agencies (id),
  is_demo boolean not null default false,
  search tsvector not null generated always as
    (private.search_vector(name || ' ' || short_name || ' ' || code || ' ' || coalesce(symbol, ''))) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint agencies_root_is_province check ((parent_id is null) = (kind = 'province')),
  constraint agencies_lifetime check (dissolved_on >= established_on),
  constraint agencies_successor_of_dissolved check (successor_id is null or dissolved_on is not null)
);
comment on table public.agencies is 'Province, departments (sở, ban, ngành), Party bodies, districts, communes; never deleted, but dissolved.';
comment on column public.agencies.code is 'Short unique code used in links and embeds, e.g. SYT, H883.';
comment on column public.agencies.symbol is 'Abbreviation in document symbols (số, ký hiệu), Decree 30/2020.';
comment on column public.agencies.gso_code is 'Code of the General Statistics Office.';
comment on column public.agencies.head_since is 'When the present head took office; null = not known.';
comment on column public.agencies.is_demo is 'Head and contacts are invented, for demonstration.';

create index agencies_parent on public.agencies (parent_id);
create index agencies_successor on public.agencies (successor_id);

create function private.check_agency_tree() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    with recursive above as (
      select parent_id from public.agencies where id = new.parent_id
      union
      select a.parent_id from public.agencies a join above on a.id = above.parent_id
    )
    select from above where parent_id = new.id
  ) or new.parent_id = new.id then
    perform private.refuse('agency_cycle', 'parent_id');
  end if;
  return new;
end $$;
comment on function private.check_agency_tree is 'Security definer: must see the whole tree. Refuses an agency above itself.';

create trigger a_stamp before insert or update on public.agencies
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.agencies
  for each row execute function private.keep_demo_mark();
create trigger c_tree before insert or update of parent_id on public.agencies
  for each row execute function private.check_agency_tree();
create trigger z_audit after insert or update or delete on public.agencies
  for each row execute function audit.log_change();

alter table public.agencies enable row level security;
revoke all on public.agencies from anon, authenticated;
grant select on public.agencies to authenticated;
