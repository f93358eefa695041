-- The register of press agencies (cơ quan báo chí): what each puts out decides the deadlines of the law.

create function private.is_press_kinds(kinds text[]) returns boolean
language sql immutable set search_path = '' as $$
  select kinds <> '{}' and kinds <@ array['daily_print', 'weekly_print', 'magazine', 'magazine_over_30d', 'radio',
                                          'television', 'online', 'online_channel', 'news_aggregator']
$$;
comment on function private.is_press_kinds is 'At least one kind of press, and only known ones.';

create table public.press_agencies (
  id uuid primary key default gen_random_uuid(),
  name text not null constraint press_agencies_name check (name = btrim(name) and length(name) between 3 and 200),
  kinds text[] not null constraint press_agencies_kinds check (private.is_press_kinds(kinds)),
  issue_period text constraint press_agencies_issue_period check (length(btrim(issue_period)) between 3 and 100),
  governing_body text constraint press_agencies_governing_body check (length(btrim(governing_body)) between 2 and 200),
  domains text[] not null default '{}' constraint press_agencies_domains
    check (array_to_string(domains, ' ') ~ '^([a-z0-9-]+(\.[a-z0-9-]+)+( |$))*$'),
  phone text constraint press_agencies_phone check (private.is_phone(phone)),
  email text constraint press_agencies_email check (private.is_email(email)),
  address text constraint press_agencies_address check (length(btrim(address)) between 3 and 300),
  is_demo boolean not null default false,
  search tsvector not null generated always as
    (private.search_vector(name || ' ' || coalesce(governing_body, ''))) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1
);
comment on table public.press_agencies is 'Newspapers, magazines, radio, television, online press; one row for all agencies of the province.';
comment on column public.press_agencies.kinds is 'Kinds of press it puts out; an item is of one of them, which decides its deadline.';
comment on column public.press_agencies.issue_period is 'When a new issue comes out, in words: «thứ Năm hằng tuần».';
comment on column public.press_agencies.domains is 'Host names without www, by which a pasted address finds its newspaper.';
comment on column public.press_agencies.is_demo is 'Invented, for demonstration: demo incidents name no real newspaper.';
create unique index press_agencies_name_once on public.press_agencies (lower(name));

create function private.records_incidents() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.memberships
    where user_id = auth.uid() and active and role in ('clerk', 'supervisor'))
$$;
comment on function private.records_incidents is
  'The caller records incidents somewhere, and so may add a newspaper not yet in the register. Security definer: reads memberships past their policy.';

create function private.keeps_press_register() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.memberships m join public.agencies a on a.id = m.agency_id
    where m.user_id = auth.uid() and m.active and m.role in ('supervisor', 'manager') and a.parent_id is null)
$$;
comment on function private.keeps_press_register is
  'The caller supervises or manages a whole province. Security definer: reads memberships past their policy.';
revoke execute on function private.is_press_kinds, private.records_incidents, private.keeps_press_register from public;
grant execute on function private.is_press_kinds, private.records_incidents, private.keeps_press_register
  to authenticated, service_role;

create trigger a_stamp before insert or update on public.press_agencies
  for each row execute function private.stamp_row();
create trigger b_demo before insert or update on public.press_agencies
  for each row execute function private.keep_demo_mark();
create trigger z_audit after insert or update or delete on public.press_agencies
  for each row execute function audit.log_change();

alter table public.press_agencies enable row level security;
revoke all on public.press_agencies from anon, authenticated;
grant select, insert, update on public.press_agencies to authenticated;

create policy press_agencies_select on public.press_agencies for select to authenticated
  using ((select private.is_member()));
create policy press_agencies_insert on public.press_agencies for insert to authenticated
  with check ((select private.records_incidents()));
create policy press_agencies_update on public.press_agencies for update to authenticated
  using ((select private.keeps_press_register()))
  with check ((select private.keeps_press_register()));

-- Which agency of the province watches over the press, and which Party body verifies with the others: both are asked
-- and written to by every incident, and both have changed their names (Sở TT&TT, Ban Tuyên giáo).
alter table public.agencies
  add column press_role text constraint agencies_press_role check (press_role in ('press_authority', 'propaganda_committee'));
comment on column public.agencies.press_role is
  'press_authority = cơ quan quản lý nhà nước về báo chí of its province; propaganda_committee = Ban Tuyên giáo Tỉnh ủy.';
create unique index agencies_press_role_once on public.agencies (parent_id, press_role) where dissolved_on is null;
