-- What the manager of a province looks after: rules by versions, days off, settings. The past is never changed.

-- Settings -----------------------------------------------------------------------------------------

alter table public.settings
  alter column value drop not null,
  add column text text,
  add constraint settings_one_value check (
    case unit when 'text' then text is not null and value is null else value is not null and text is null end),
  add constraint settings_text_in_range check (length(btrim(text)) between least and most and text !~ '[\r\n]');
comment on table public.settings is 'What the province decides for itself, one row each: thresholds of policy, shown as such and never as law, and names.';
comment on column public.settings.unit is 'What the value counts: day, hour, month; switch = 0 or 1; text = the setting is a text.';
comment on column public.settings.least is 'The least value; of a text its least length.';

insert into public.settings (key, value, label, unit, least, most) values
  ('invitation_days', 7, 'Lời mời có hiệu lực trong', 'day', 1, 30);
insert into public.settings (key, text, label, unit, least, most) values
  ('place_name', 'An Giang', 'Địa danh ghi trên văn bản cấp tỉnh', 'text', 2, 50),
  ('supervising_agency_name', 'Sở Văn hóa và Thể thao tỉnh An Giang', 'Cơ quan quản lý nhà nước về báo chí của tỉnh', 'text', 3, 200),
  ('escalation_address', 'Bộ Văn hóa, Thể thao và Du lịch (Cục Báo chí)', 'Nơi giám sát báo cáo khi báo không thực hiện', 'text', 3, 200);

create function private.check_setting() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if auth.uid() is not null and row(new.key, new.label, new.unit, new.least, new.most)
    is distinct from row(old.key, old.label, old.unit, old.least, old.most) then
    perform private.refuse('setting_fixed', errcode => 'PT403');
  end if;
  return new;
end $$;
comment on function private.check_setting is
  'A client changes what a setting is set to, never what it means or its limits. Security definer: not every backend lets clients into schema auth.';
create trigger c_check before update on public.settings
  for each row execute function private.check_setting();

-- Versions of rules --------------------------------------------------------------------------------

alter table public.legal_rules
  add column replaces_id uuid constraint legal_rules_replaced_by_another references public.legal_rules (id),
  -- Working days are walked one by one.
  add constraint legal_rules_amount_reasonable check (abs(amount) <= 1000);
comment on column public.legal_rules.replaces_id is
  'The version that ended for this one; as long as this one has not begun, its time goes back to that one when it is withdrawn.';
create index legal_rules_replaces on public.legal_rules (replaces_id);

create function private.guard_legal_rule() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- From today on: what held on a day that is over holds for it for ever.
  is_begun constant boolean := tg_op <> 'INSERT' and old.effective_from <= private.today();
  derived constant text[] := array['effective_to', 'version', 'updated_at', 'updated_by'];
begin
  if auth.uid() is null then
    return coalesce(new, old);
  elsif is_begun and (tg_op = 'DELETE' or to_jsonb(new) - derived <> to_jsonb(old) - derived) then
    perform private.refuse('rule_begun', errcode => 'PT403');
  elsif tg_op = 'DELETE' then
    return old;
  elsif tg_op = 'UPDATE' and row(new.code, new.replaces_id) is distinct from row(old.code, old.replaces_id) then
    perform private.refuse('rule_code_fixed', 'code', 'PT403');
  elsif not is_begun and new.effective_from < private.today() then
    perform private.refuse('rule_in_past', 'effective_from');
  elsif is_begun and new.effective_to is distinct from old.effective_to then
    if old.effective_to < private.today() then
      perform private.refuse('rule_ended', 'effective_to', 'PT403');
    elsif new.effective_to < private.today() - 1 then
      perform private.refuse('rule_end_in_past', 'effective_to');
    end if;
  elsif tg_op = 'INSERT' and new.replaces_id is not null and not exists (
    select from public.legal_rules where id = new.replaces_id and code = new.code and effective_to = new.effective_from - 1
  ) then
    perform private.refuse('rule_replaces_another', 'effective_from');
  end if;
  return new;
end $$;
comment on function private.guard_legal_rule is
  'Clients change no past: a version begins today or later; once begun only its end moves, to yesterday (it ceases today) or later; one that has ended stands, one not begun may be changed or deleted. Security definer: judges rows whoever writes.';
create trigger b_guard before insert or update or delete on public.legal_rules
  for each row execute function private.guard_legal_rule();

create function private.move_replaced_rule() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.legal_rules
  set effective_to = case tg_op when 'DELETE' then old.effective_to else new.effective_from - 1 end
  where id = old.replaces_id and effective_to = old.effective_from - 1;
  return case tg_when when 'BEFORE' then new end;
end $$;
comment on function private.move_replaced_rule is
  'The version replaced ends the day before, also when its successor is moved; it goes on for its successor''s time when that one is withdrawn.';
-- Each before the other would overlap it.
create trigger b_replaced before update on public.legal_rules
  for each row when (new.effective_from < old.effective_from) execute function private.move_replaced_rule();
create trigger d_replaced after update on public.legal_rules
  for each row when (new.effective_from > old.effective_from) execute function private.move_replaced_rule();
create trigger d_replaced_again after delete on public.legal_rules
  for each row execute function private.move_replaced_rule();

create function public.replace_legal_rule(replaced_id uuid, replaced_version integer, successor jsonb)
returns public.legal_rules
language plpgsql set search_path = '' as $$
declare
  fields public.legal_rules := jsonb_populate_record(null::public.legal_rules, successor);
  replaced public.legal_rules;
  begun public.legal_rules;
begin
  select * into replaced from public.legal_rules where id = replaced_id;
  -- A second try of the same save, after a lost answer, finds the first one's result.
  select * into begun from public.legal_rules
  where id = fields.id and code = replaced.code and effective_from = replaced.effective_to + 1;
  if begun.id is not null then
    return begun;
  elsif replaced.version <> replaced_version then
    perform private.refuse('stale_version', errcode => 'PT409');
  elsif replaced.effective_to < fields.effective_from - 1 then
    perform private.refuse('replacement_after_end', 'effective_from');
  elsif fields.effective_from <= replaced.effective_from then
    perform private.refuse('replacement_before_start', 'effective_from');
  end if;
  -- Stamped with the version again: another may have replaced it since it was read.
  update public.legal_rules set effective_to = fields.effective_from - 1, version = replaced_version
  where id = replaced_id;
  if not found then
    perform private.refuse('not_found', errcode => 'PT403');
  end if;

  fields.id := coalesce(fields.id, gen_random_uuid());
  fields.code := replaced.code;
  -- One that was to end then anyway has not ended for this.
  fields.replaces_id := case when replaced.effective_to is distinct from fields.effective_from - 1 then replaced.id end;
  fields.rolls_over := coalesce(fields.rolls_over, true);
  insert into public.legal_rules select fields.* returning * into begun;
  return begun;
end $$;
comment on function public.replace_legal_rule is
  'Ends one version the day before its successor begins and begins that one, or does neither. Runs under the caller''s policies. Refuses as the table does, and not_found, replacement_after_end (a version already over is not stretched), replacement_before_start.';

create function public.withdraw_legal_rule(withdrawn_id uuid, withdrawn_version integer) returns uuid
language plpgsql set search_path = '' as $$
declare
  withdrawn public.legal_rules;
begin
  select * into withdrawn from public.legal_rules where id = withdrawn_id;
  delete from public.legal_rules where id = withdrawn_id and version = withdrawn_version;
  if found then
    return withdrawn_id;
  elsif withdrawn.version <> withdrawn_version then
    perform private.refuse('stale_version', errcode => 'PT409');
  end if;
  perform private.refuse('not_found', errcode => 'PT403');
  return null;
end $$;
comment on function public.withdraw_legal_rule is
  'Deletes a version that has not begun; the one it was to replace goes on. Runs under the caller''s policies. Refuses: stale_version, not_found, rule_begun, and legal_rules_replaced_by_another (withdraw that one first).';

-- Days off -----------------------------------------------------------------------------------------

alter table public.public_holidays
  add constraint public_holidays_worked_weekend check (is_off or extract(isodow from day) in (6, 7)),
  add constraint public_holidays_day_known check (day between date '2000-01-01' and date '2100-12-31');
comment on table public.public_holidays is
  'Days on which offices differ from the week: off, or working in lieu (làm bù). One entered late was such a day all the same.';

revoke execute on function private.check_setting, private.guard_legal_rule, private.move_replaced_rule from public;
revoke execute on function public.replace_legal_rule, public.withdraw_legal_rule from public, anon, authenticated;
grant execute on function public.replace_legal_rule, public.withdraw_legal_rule to authenticated;

-- Who ---------------------------------------------------------------------------------------------

grant insert, update, delete on public.legal_rules, public.public_holidays to authenticated;
grant update on public.settings to authenticated;

create policy legal_rules_insert on public.legal_rules for insert to authenticated
  with check ((select private.manages_province()));
create policy legal_rules_update on public.legal_rules for update to authenticated
  using ((select private.manages_province())) with check ((select private.manages_province()));
create policy legal_rules_delete on public.legal_rules for delete to authenticated
  using ((select private.manages_province()));
create policy public_holidays_insert on public.public_holidays for insert to authenticated
  with check ((select private.manages_province()));
create policy public_holidays_update on public.public_holidays for update to authenticated
  using ((select private.manages_province())) with check ((select private.manages_province()));
create policy public_holidays_delete on public.public_holidays for delete to authenticated
  using ((select private.manages_province()));
create policy settings_update on public.settings for update to authenticated
  using ((select private.manages_province())) with check ((select private.manages_province()));

create policy legal_rules_assured_insert on public.legal_rules as restrictive for insert to authenticated
  with check ((select private.is_assured()));
create policy legal_rules_assured_update on public.legal_rules as restrictive for update to authenticated
  using ((select private.is_assured())) with check ((select private.is_assured()));
create policy legal_rules_assured_delete on public.legal_rules as restrictive for delete to authenticated
  using ((select private.is_assured()));
create policy public_holidays_assured_insert on public.public_holidays as restrictive for insert to authenticated
  with check ((select private.is_assured()));
create policy public_holidays_assured_update on public.public_holidays as restrictive for update to authenticated
  using ((select private.is_assured())) with check ((select private.is_assured()));
create policy public_holidays_assured_delete on public.public_holidays as restrictive for delete to authenticated
  using ((select private.is_assured()));
create policy settings_assured_update on public.settings as restrictive for update to authenticated
  using ((select private.is_assured())) with check ((select private.is_assured()));
