-- The law as data: which instrument asks what, from when to when; days off; and the one count of every deadline.

create table public.legal_rules (
  id uuid primary key default gen_random_uuid(),
  code text not null constraint legal_rules_code check (code ~ '^[a-z][a-z_]{2,59}$'),
  topic text not null constraint legal_rules_topic check (
    topic in ('speaking', 'delegation', 'publication', 'statement', 'correction', 'response', 'reply',
              'press_conference', 'organisation', 'follow_up')),
  title text not null constraint legal_rules_title check (length(btrim(title)) between 3 and 300),
  basis text not null constraint legal_rules_basis check (basis in ('law', 'policy')),
  regime text constraint legal_rules_regime check (regime ~ '^[0-9]{4}$'),
  instrument text not null constraint legal_rules_instrument check (length(btrim(instrument)) between 3 and 200),
  citation text constraint legal_rules_citation check (length(btrim(citation)) between 3 and 300),
  article text constraint legal_rules_article check (length(btrim(article)) between 3 and 100),
  quote text constraint legal_rules_quote check (length(quote) <= 1000),
  agency_kinds text[] constraint legal_rules_agency_kinds check (
    agency_kinds <> '{}' and agency_kinds <@ array['province', 'department', 'party_body', 'district', 'commune', 'ward',
                                                   'township', 'special_zone']),
  press_kinds text[] constraint legal_rules_press_kinds check (
    press_kinds <> '{}' and press_kinds <@ array['daily_print', 'weekly_print', 'magazine', 'magazine_over_30d', 'radio',
                                                 'television', 'online', 'online_channel', 'news_aggregator']),
  trigger text constraint legal_rules_trigger check (trigger ~ '^[a-z_]{3,60}$'),
  trigger_label text constraint legal_rules_trigger_label check (length(btrim(trigger_label)) between 3 and 200),
  amount integer,
  unit text not null constraint legal_rules_unit check (
    unit in ('hour', 'day', 'working_day', 'at_once', 'next_issue', 'exchange', 'none')),
  rolls_over boolean not null default true,
  effective_from date not null,
  effective_to date,
  unsure_note text constraint legal_rules_unsure_note check (length(btrim(unsure_note)) between 3 and 500),
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint legal_rules_period check (effective_to >= effective_from),
  constraint legal_rules_law_says_where check (
    case basis when 'law' then num_nulls(article, citation, regime) = 0 else regime is null end),
  constraint legal_rules_trigger_complete check ((trigger is null) = (trigger_label is null)),
  constraint legal_rules_deadline_has_start check (unit in ('none', 'exchange') or trigger is not null),
  constraint legal_rules_amount check ((unit in ('hour', 'day', 'working_day', 'exchange')) = (amount is not null)),
  constraint legal_rules_days_run_forward check (amount > 0 or (unit = 'hour' and amount <> 0))
);
comment on table public.legal_rules is
  'What an instrument asks in a period. A new version begins as a row of its own; the past is never changed.';
comment on column public.legal_rules.code is 'What is asked, the same over all versions, e.g. publish_delegation.';
comment on column public.legal_rules.basis is 'law, or policy: a threshold of the province itself, shown as such.';
comment on column public.legal_rules.regime is 'The year whose instruments it belongs to (2017, 2026), for reading side by side; null = policy.';
comment on column public.legal_rules.citation is
  'The instrument as the grounds of a letter cite it (Decree 30/2020: a law without its number and issuer).';
comment on column public.legal_rules.agency_kinds is 'Kinds of agency it binds (agencies.kind); null = all.';
comment on column public.legal_rules.press_kinds is 'Kinds of press it binds; null = all.';
comment on column public.legal_rules.trigger is 'The event the count starts from; trigger_label says it in Vietnamese.';
comment on column public.legal_rules.amount is 'Of unit. Hours may be negative: so long before the event. Exchanges: how often, not a time.';
comment on column public.legal_rules.rolls_over is
  'A last day off moves to the next working day (Civil Code 2015 art. 148.5); false for a date the law itself names.';
comment on column public.legal_rules.effective_to is 'Last day in force, inclusive, Asia/Ho_Chi_Minh; null = still in force.';
comment on column public.legal_rules.unsure_note is 'What of it could not be verified in the instrument itself; null = verified. Shown wherever the rule is.';

create index legal_rules_by_code on public.legal_rules (code, effective_from);

create function private.check_legal_rule() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Two versions written at once are judged one after the other.
  perform pg_advisory_xact_lock(hashtext('legal_rules:' || new.code));
  if exists (
    select from public.legal_rules other
    where other.code = new.code and other.id <> new.id
      and other.effective_from <= coalesce(new.effective_to, 'infinity')
      and new.effective_from <= coalesce(other.effective_to, 'infinity')
      and (other.agency_kinds is null or new.agency_kinds is null or other.agency_kinds && new.agency_kinds)
      and (other.press_kinds is null or new.press_kinds is null or other.press_kinds && new.press_kinds)
  ) then
    perform private.refuse('legal_rules_overlap', 'effective_from');
  end if;
  return new;
end $$;
comment on function private.check_legal_rule is
  'Of one rule, at most one version binds a given agency and kind of press on any day. Security definer: judges rows whoever writes.';
revoke execute on function private.check_legal_rule from public;

create table public.public_holidays (
  id uuid primary key default gen_random_uuid(),
  day date not null constraint public_holidays_day_unique unique,
  name text not null constraint public_holidays_name check (length(btrim(name)) between 2 and 200),
  is_off boolean not null default true,
  unsure_note text constraint public_holidays_unsure_note check (length(btrim(unsure_note)) between 3 and 500),
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1
);
comment on table public.public_holidays is 'Days on which offices differ from the week: off, or working in lieu (làm bù).';
comment on column public.public_holidays.is_off is 'true = nobody works; false = a Saturday or Sunday worked in lieu.';

create trigger a_stamp before insert or update on public.legal_rules
  for each row execute function private.stamp_row();
create trigger c_check before insert or update on public.legal_rules
  for each row execute function private.check_legal_rule();
create trigger z_audit after insert or update or delete on public.legal_rules
  for each row execute function audit.log_change();
create trigger a_stamp before insert or update on public.public_holidays
  for each row execute function private.stamp_row();
create trigger z_audit after insert or update or delete on public.public_holidays
  for each row execute function audit.log_change();

alter table public.legal_rules enable row level security;
alter table public.public_holidays enable row level security;
revoke all on public.legal_rules, public.public_holidays from anon, authenticated;
grant select on public.legal_rules, public.public_holidays to authenticated;

create policy legal_rules_select on public.legal_rules for select to authenticated
  using ((select private.is_member()));
create policy public_holidays_select on public.public_holidays for select to authenticated
  using ((select private.is_member()));

-- Counting ---------------------------------------------------------------------------------------

create function private.day_of(moment timestamptz) returns date
language sql immutable set search_path = '' as $$
  select (moment at time zone 'Asia/Ho_Chi_Minh')::date
$$;
comment on function private.day_of is 'The calendar day of a moment in Asia/Ho_Chi_Minh.';

create function private.day_off(day date) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when special.is_off then special.name
    when special.is_off is null and extract(isodow from day) = 6 then 'Thứ Bảy'
    when special.is_off is null and extract(isodow from day) = 7 then 'Chủ nhật'
  end
  from (select (select h.is_off from public.public_holidays h where h.day = day_off.day) as is_off,
               (select h.name from public.public_holidays h where h.day = day_off.day) as name) as special
$$;
comment on function private.day_off is 'Why nobody works on a day; null on a working day. Security definer: triggers count for people who may not read the table.';

create function private.rule_in_force(of_code text, on_day date, of_agency_kind text, of_press_kind text)
returns public.legal_rules
language sql stable security definer set search_path = '' as $$
  select * from public.legal_rules
  where code = of_code and effective_from <= on_day and (effective_to is null or on_day <= effective_to)
    and (agency_kinds is null or of_agency_kind = any (agency_kinds))
    and (press_kinds is null or of_press_kind = any (press_kinds))
$$;
comment on function private.rule_in_force is
  'The version of a rule that binds on a day in a context; no two can (private.check_legal_rule). Security definer: as private.day_off.';

create type public.deadline as (
  due_at timestamptz, is_policy boolean, rule_id uuid, starts_at timestamptz, steps jsonb);
comment on type public.deadline is
  'due_at: the moment by which it must be done (a day ends at its 24:00); null = the rule names no time. is_policy: the time is the province''s, not the law''s. steps: the count, as the screens tell it.';

create function private.deadline(
  of_code text, starts_at timestamptz, of_agency_kind text default null, of_press_kind text default null,
  next_issue_on date default null)
returns public.deadline
language plpgsql stable security definer set search_path = '' as $$
declare
  rule public.legal_rules := private.rule_in_force(of_code, private.day_of(starts_at), of_agency_kind, of_press_kind);
  day date := private.day_of(starts_at);
  counted integer := 0;
  due timestamptz;
  steps jsonb := jsonb_build_array(jsonb_build_object('step', 'start', 'at', starts_at));
begin
  if rule.id is null or starts_at is null then
    return null;
  end if;

  case rule.unit
    when 'hour' then
      due := starts_at + make_interval(hours => rule.amount);
      steps := steps || jsonb_build_object('step', 'hours', 'amount', rule.amount);
    when 'at_once' then
      due := starts_at + make_interval(hours => private.setting('at_once_follow_up_hours'));
      steps := steps || jsonb_build_object('step', 'follow_up', 'amount', private.setting('at_once_follow_up_hours'));
    when 'next_issue' then
      -- An issue from before the event is not the next one: when that comes out is not known.
      next_issue_on := case when next_issue_on >= day then next_issue_on end;
      due := private.start_of_day(next_issue_on + 1);
      steps := steps || jsonb_build_object('step', 'next_issue', 'on', next_issue_on);
    when 'day' then
      -- The day of the event is not counted (Civil Code 2015 art. 147.2).
      steps := steps || jsonb_build_object('step', 'first_day', 'on', day + 1);
      day := day + rule.amount;
      steps := steps || jsonb_build_object('step', 'last_day', 'on', day, 'amount', rule.amount);
      while rule.rolls_over and private.day_off(day) is not null loop
        steps := steps || jsonb_build_object('step', 'off', 'on', day, 'why', private.day_off(day));
        day := day + 1;
        counted := counted + 1;
      end loop;
      if counted > 0 then
        steps := steps || jsonb_build_object('step', 'moved', 'on', day);
      end if;
      due := private.start_of_day(day + 1);
    when 'working_day' then
      while counted < rule.amount loop
        day := day + 1;
        if private.day_off(day) is null then
          counted := counted + 1;
          steps := steps || jsonb_build_object('step', 'working_day', 'on', day, 'amount', counted);
        else
          steps := steps || jsonb_build_object('step', 'off', 'on', day, 'why', private.day_off(day));
        end if;
      end loop;
      due := private.start_of_day(day + 1);
    else null;
  end case;

  if due is not null then
    steps := steps || jsonb_build_object('step', 'due', 'at', due);
  end if;
  return row(due, rule.basis = 'policy' or rule.unit = 'at_once', rule.id, starts_at, steps)::public.deadline;
end $$;
comment on function private.deadline is
  'Security definer: triggers count for people who may not read the rules; see public.legal_deadline.';

create function public.legal_deadline(
  of_code text, starts_at timestamptz, of_agency_kind text default null, of_press_kind text default null,
  next_issue_on date default null)
returns public.deadline
language sql stable set search_path = '' as $$
  select case when (select private.is_member())
    then private.deadline(of_code, starts_at, of_agency_kind, of_press_kind, next_issue_on) end
$$;
comment on function public.legal_deadline is
  'When what a rule asks is due, by the version in force on the day of the starting event (Asia/Ho_Chi_Minh). Hours run on through days off; days and working days leave out the day of the event (Civil Code 2015 art. 147.2) and end at 24:00, a last day off moving to the next working day (art. 148.5); "at once" is followed up after the hours of settings. Null when no rule binds: most rules bind certain kinds of agency or of press only, and bind nobody when the kind is left out.';

revoke execute on function private.day_of, private.day_off, private.rule_in_force, private.deadline from public;
grant execute on function private.deadline to authenticated;
revoke execute on function public.legal_deadline from public, anon, authenticated;
grant execute on function public.legal_deadline to authenticated;
