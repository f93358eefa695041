-- Who owes the press information every month and a conference every three: what the rules say in words becomes a count in
-- months, and is watched per agency.

alter table public.legal_rules
  drop constraint legal_rules_unit,
  add constraint legal_rules_unit check (
    unit in ('hour', 'day', 'working_day', 'month', 'at_once', 'next_issue', 'exchange', 'none')),
  drop constraint legal_rules_amount,
  add constraint legal_rules_amount check ((unit in ('hour', 'day', 'working_day', 'month', 'exchange')) = (amount is not null));

-- A database from before has the rules with their interval in words only; a new one gets them from the seeds.
update public.legal_rules
set title = case regime when '2017' then 'UBND cấp tỉnh: hằng tháng cung cấp thông tin, cập nhật Cổng thông tin điện tử'
    else 'UBND cấp tỉnh: hằng tháng cung cấp thông tin' end,
  trigger = 'month_begins', trigger_label = 'Đầu tháng', amount = 1, unit = 'month', rolls_over = false
where id in (
  md5('legal_rule:nd09:periodic_information:province')::uuid, md5('legal_rule:nd244:periodic_information:province')::uuid);
insert into public.legal_rules (
  id, code, topic, title, basis, regime, instrument, citation, article, agency_kinds, trigger, trigger_label, amount, unit,
  rolls_over, effective_from, effective_to)
select md5(concat_ws(':', 'legal_rule', case regime when '2017' then 'nd09' else 'nd244' end, 'periodic_conference'))::uuid,
  'periodic_conference', topic, 'UBND cấp tỉnh: họp báo ít nhất 3 tháng một lần', basis, regime, instrument, citation, article,
  agency_kinds, 'conference_held', 'Lần họp báo gần nhất', 3, 'month', false, effective_from, effective_to
from public.legal_rules
where id in (
  md5('legal_rule:nd09:periodic_information:province')::uuid, md5('legal_rule:nd244:periodic_information:province')::uuid);

create or replace function private.deadline(
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
    when 'day', 'month' then
      if rule.unit = 'day' then
        -- The day of the event is not counted (Civil Code 2015 art. 147.2).
        steps := steps || jsonb_build_object('step', 'first_day', 'on', day + 1);
        day := day + rule.amount;
        steps := steps || jsonb_build_object('step', 'last_day', 'on', day, 'amount', rule.amount);
      else
        day := private.months_after(day, rule.amount, rule.trigger);
        steps := steps || jsonb_build_object('step', 'last_day_of_months', 'on', day, 'amount', rule.amount);
      end if;
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

create function private.months_after(day date, months integer, starting text) returns date
language sql immutable set search_path = '' as $$
  select case starting
    when 'month_begins' then (date_trunc('month', day::timestamp) + make_interval(months => months))::date - 1
    else (day + make_interval(months => months))::date end
$$;
comment on function private.months_after is
  'The last day of so many months: counted from an event, the day that corresponds to its own, or else the last of that month (Civil Code 2015 art. 148.3); where the month itself is what is counted (month_begins), its last day.';
revoke execute on function private.months_after from public;

-- The duties ---------------------------------------------------------------------------------------

create type public.periodic_duty as (
  agency_id uuid, agency_short_name text, duty text, rule_id uuid, basis text, article text, instrument text, last_event_id uuid, last_done_at timestamptz,
  counted_from date, due_on date, is_overdue boolean, overdue_since timestamptz);
comment on type public.periodic_duty is
  'What an agency owes the press again and again. duty: periodic_information | periodic_conference, the code of the rule, of which basis, article and instrument are; last_done_at null: never, as far as recorded; counted_from: the day of the last one, or from when it owes it; due_on: the last day for the next; overdue_since: the moment that day was over.';

create function private.duty_since(rule public.legal_rules, of_agency_kind text) returns date
language sql stable security definer set search_path = '' as $$
  with recursive version as (
    select rule.effective_from as since
    union all
    select r.effective_from
    from version join public.legal_rules r on r.effective_to = version.since - 1
    where r.code = rule.code and r.unit = rule.unit and (r.agency_kinds is null or of_agency_kind = any (r.agency_kinds))
  ) select min(since) from version
$$;
comment on function private.duty_since is
  'From when a duty has been owed without a break: a new decree that says the same begins nothing anew. Security definer: as what it serves.';

create function private.periodic_duties(in_ids uuid[], on_day date) returns setof public.periodic_duty
language sql stable security definer set search_path = '' as $$
  select a.id, a.short_name, duty.code, rule.id, rule.basis, rule.article, rule.instrument, last.id, last.starts_at, counted.since, due.last_day, due.last_day < on_day,
    case when due.last_day < on_day then private.start_of_day(due.last_day + 1) end
  from public.agencies a
  cross join (values ('periodic_information', 'periodic_information'), ('periodic_conference', 'press_conference'))
    as duty (code, kind)
  cross join lateral private.rule_in_force(duty.code, on_day, a.kind, null) as rule
  left join lateral (
    select e.id, e.starts_at from public.press_events e
    where e.agency_id = a.id and e.kind = duty.kind and e.state in ('held', 'closed')
      and e.starts_at < private.start_of_day(on_day + 1)
    order by e.starts_at desc limit 1
  ) as last on true
  cross join lateral (
    select coalesce(private.day_of(last.starts_at), greatest(private.duty_since(rule, a.kind), a.established_on)) as since
  ) as counted
  cross join lateral (
    select private.months_after(
      case
        when rule.trigger <> 'month_begins' then counted.since
        -- Done this month it is next owed in the next; a month begun before the duty owes nothing.
        when last.id is not null or extract(day from counted.since) > 1
          then (date_trunc('month', counted.since::timestamp) + interval '1 month')::date
        else counted.since
      end, rule.amount, rule.trigger) as last_day
  ) as due
  where a.id = any (in_ids) and rule.unit = 'month'
    and (a.established_on is null or a.established_on <= on_day) and (a.dissolved_on is null or on_day < a.dissolved_on)
  order by a.sort_order, a.id, duty.code desc
$$;
comment on function private.periodic_duties is
  'Which of the agencies owed the press what on a day, by the rules in force on it and the events held up to it. Security definer: asks nothing about the caller; functions that do call it.';

create function private.my_periodic_duties(in_agency uuid, on_day date) returns setof public.periodic_duty
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select * from private.periodic_duties(
    array(select id from private.my_agency_ids() as id where in_agency is null or id = in_agency), on_day);
end $$;
comment on function private.my_periodic_duties is
  'Security definer: limits itself to private.my_agency_ids().';

create function public.periodic_duties(in_agency uuid default null, on_day date default private.today())
returns setof public.periodic_duty
language sql stable set search_path = '' as $$
  select * from private.my_periodic_duties(in_agency, on_day)
$$;
comment on function public.periodic_duties is
  'Of the agencies the caller may see: who owed the press information every month and a conference every three on a day, when each was last done, and by when it is due. Only where a rule in force counts in months.';

revoke execute on function private.duty_since, private.periodic_duties, private.my_periodic_duties from public;
revoke execute on function public.periodic_duties from public, anon, authenticated;
grant execute on function private.my_periodic_duties, public.periodic_duties to authenticated;
