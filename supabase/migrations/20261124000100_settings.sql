-- What the province decides for itself: thresholds that are policy, not law.

create table public.settings (
  id uuid primary key default gen_random_uuid(),
  key text not null constraint settings_key_unique unique,
  value integer not null,
  label text not null,
  unit text not null,
  least integer not null,
  most integer not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint settings_value_in_range check (value between least and most)
);
comment on table public.settings is 'Thresholds of policy, one row each; shown on screen as policy, never as law.';
comment on column public.settings.unit is 'What the value counts: day, hour, month.';

insert into public.settings (key, value, label, unit, least, most) values
  ('delegation_max_days', 90, 'Thời hạn ủy quyền dài nhất', 'day', 1, 366),
  ('at_once_follow_up_hours', 24, 'Việc phải làm «ngay» được nhắc sau', 'hour', 1, 168),
  ('attestation_cycle_months', 3, 'Chu kỳ cơ quan xác nhận danh bạ', 'month', 1, 24);

create trigger a_stamp before insert or update on public.settings
  for each row execute function private.stamp_row();
create trigger z_audit after insert or update or delete on public.settings
  for each row execute function audit.log_change();

alter table public.settings enable row level security;
revoke all on public.settings from anon, authenticated;
grant select on public.settings to authenticated;

create policy settings_select on public.settings for select to authenticated
  using ((select private.is_member()));

create function private.setting(of_key text) returns integer
language sql stable security definer set search_path = '' as $$
  select value from public.settings where key = of_key
$$;
comment on function private.setting is
  'The value in force now. Security definer: the public directory and triggers need it of people who may not read settings.';
revoke execute on function private.setting from public;
