-- Reorganisation of agencies (sắp xếp tổ chức bộ máy) as one act of one decision: found, rename, move, merge, split,
-- dissolve. What runs at an agency that is no more ends; what is open goes to its heir; what is history stays where it
-- was, and the structure of any past day can be shown.

create table public.reorganisations (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  title text not null constraint reorganisations_title check (title = btrim(title) and length(title) between 5 and 300),
  decision_number text not null constraint reorganisations_decision_number check (length(btrim(decision_number)) between 1 and 50),
  decision_date date not null,
  effective_on date not null constraint reorganisations_effective_on check (effective_on >= date '1990-01-01'),
  steps jsonb not null constraint reorganisations_steps check (
    jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 500),
  effects jsonb not null default '{}',
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1
);
comment on table public.reorganisations is
  'An act that has rearranged agencies: carried out whole as its row is written, or not at all; never altered.';
comment on column public.reorganisations.agency_id is 'The province in which it took place.';
comment on column public.reorganisations.steps is
  'In order, agencies by code: create {code, agency_kind, name, short_name, symbol, gso_code, parent, press_role} | rename {code, name, short_name, symbol, press_role} | move {code, parent} | merge {codes, into} | split {code, into, heir} | dissolve {code, heir or null}.';
comment on column public.reorganisations.effects is
  'What it did, by counts: in total, and for each agency dissolved; and what is left to arrange (warnings).';
create index reorganisations_by_day on public.reorganisations (effective_on desc, id);
create index reorganisations_agency on public.reorganisations (agency_id);

create table public.former_agencies (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  until date not null,
  code text not null,
  kind text not null,
  name text not null,
  short_name text not null,
  symbol text,
  parent_id uuid references public.agencies (id),
  reorganisation_id uuid not null references public.reorganisations (id),
  created_at timestamptz not null default now(),
  constraint former_agencies_once unique (agency_id, until)
);
comment on table public.former_agencies is
  'How an agency was called and where it stood until a reorganisation changed that; written by reorganisations only. A correction of a slip is no change, and leaves nothing here.';
comment on column public.former_agencies.until is 'The first day it no longer was so, Asia/Ho_Chi_Minh.';
create index former_agencies_parent on public.former_agencies (parent_id);
create index former_agencies_reorganisation on public.former_agencies (reorganisation_id);

alter table public.incident_events drop constraint incident_events_kind, add constraint incident_events_kind check (kind in (
  'recorded', 'verifying', 'concluded', 'remedied', 'correcting', 'closed', 'reopened', 'voided',
  'item_added', 'item_voided', 'verification_asked', 'verification_answered', 'verification_withdrawn', 'verification_handed_over',
  'letter_sent', 'letter_received', 'conclusion_received', 'letter_result', 'letter_escalated', 'letter_settled',
  'file_added', 'file_voided', 'handed_over', 'comment'));

create trigger c_agency before insert on public.incidents
  for each row execute function private.require_living_agency();

-- A letter changes hands with its incident; the rules of its own steps are for who writes it.
drop trigger c_check on public.correction_requests;
create trigger c_check before insert or update on public.correction_requests
  for each row when (pg_trigger_depth() = 0) execute function private.check_correction_request();

-- What ends, and what goes on ----------------------------------------------------------------------

create function private.end_terms(of_agency uuid, act public.reorganisations) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  why constant text := 'Cơ quan kết thúc hoạt động theo ' || act.decision_number;
  shown integer;
  terms integer;
  papers integer;
  roles integer;
  reaching integer;
  links integer;
begin
  select count(*) into shown from public.public_contacts
  where agency_id = of_agency and withdrawn_at is null and visible_from <= now() and (visible_until is null or now() < visible_until);

  -- One that had not begun by then is over as it begins, and nobody sees it.
  update public.spokespersons
  set valid_to = greatest(valid_from, case when valid_from < act.effective_on then act.effective_on else private.today() end - 1),
    end_reason = why
  where agency_id = of_agency and (valid_to is null or valid_to >= act.effective_on);
  get diagnostics terms = row_count;

  update public.delegations set revoke_reason = why
  where agency_id = of_agency and revoked_at is null and (signed_at is null or ends_at > now());
  get diagnostics papers = row_count;

  update public.public_contacts set withdrawn_at = now()
  where agency_id = of_agency and withdrawn_at is null and (visible_until is null or now() < visible_until);

  select count(*) into reaching from public.memberships where agency_id = of_agency and active and role <> 'clerk';
  update public.memberships set active = false, deactivated_at = now(), deactivation_reason = why
  where agency_id = of_agency and active;
  get diagnostics roles = row_count;

  update public.invitations set withdrawn_at = now()
  where agency_id = of_agency and accepted_at is null and withdrawn_at is null;
  get diagnostics links = row_count;

  return jsonb_build_object('terms', terms, 'delegations', papers, 'contacts', shown, 'memberships', roles,
    'reaching', reaching, 'invitations', links);
end $$;
comment on function private.end_terms is
  'Ends what runs at an agency that is no more: terms the day before, delegations, published contacts, roles and open invitations at once; returns how many of each. Security definer: part of a reorganisation.';

create function private.hand_over_roles(from_agency uuid, heir uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  handed integer;
begin
  -- Only clerks go along: a right that reaches downwards is given anew, by hand.
  insert into public.memberships (user_id, agency_id, role)
  select user_id, heir, role from public.memberships where agency_id = from_agency and active and role = 'clerk'
  on conflict (user_id, agency_id, role) do update set active = true, deactivated_at = null, deactivation_reason = null
  where not memberships.active;
  get diagnostics handed = row_count;
  return handed;
end $$;
comment on function private.hand_over_roles is
  'Clerks of an agency that is no more become clerks of its heir; returns how many. Security definer: part of a reorganisation.';

create function private.hand_over_incidents(from_agency uuid, heir uuid, act public.reorganisations) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  about constant jsonb := jsonb_build_object(
    'from', (select short_name from public.agencies where id = from_agency),
    'to', (select short_name from public.agencies where id = heir), 'decision', act.decision_number);
  handed uuid[];
begin
  select array_agg(id) into handed from (
    select id from public.incidents where agency_id = from_agency and status not in ('closed', 'voided') order by id for update
  ) as open;
  if handed is null then
    return 0;
  elsif heir is null then
    return cardinality(handed);
  end if;

  update public.incidents set agency_id = heir where id = any (handed);
  -- A question to the heir itself needs no answer any more; one answered stays as it was asked.
  update public.verification_requests
  set withdraw_reason = 'Cơ quan được hỏi tiếp nhận vụ việc', withdrawn_at = now(), version = version + 1
  where incident_id = any (handed) and asked_agency_id = heir and answered_at is null and withdrawn_at is null;
  update public.verification_requests set agency_id = heir where incident_id = any (handed) and asked_agency_id <> heir;
  update public.press_items set agency_id = heir where incident_id = any (handed);
  update public.correction_requests set agency_id = heir where incident_id = any (handed);
  perform private.tell(id, 'handed_over', null, about) from unnest(handed) as id;
  return cardinality(handed);
end $$;
comment on function private.hand_over_incidents is
  'Open incidents with all that hangs on them go to the heir, told in their story; returns how many there are, also when there is no heir to take them. Files stay where they are stored. Security definer: part of a reorganisation.';

create function private.hand_over_questions(from_agency uuid, heir uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  question public.verification_requests;
  handed integer := 0;
  withdrawn integer := 0;
begin
  for question in
    select * from public.verification_requests
    where asked_agency_id = from_agency and answered_at is null and withdrawn_at is null order by id for update
  loop
    if heir is null or question.agency_id = heir or exists (
      select from public.verification_requests
      where incident_id = question.incident_id and asked_agency_id = heir and answered_at is null and withdrawn_at is null
    ) then
      update public.verification_requests
      set withdraw_reason = 'Cơ quan được hỏi không còn', withdrawn_at = now(), version = version + 1 where id = question.id;
      withdrawn := withdrawn + 1;
    else
      update public.verification_requests
      set asked_agency_id = heir, version = version + 1, is_first = not exists (
        select from public.verification_requests where incident_id = question.incident_id and asked_agency_id = heir)
      where id = question.id;
      perform private.tell(question.incident_id, 'verification_handed_over', null, jsonb_build_object(
        'from', (select short_name from public.agencies where id = from_agency),
        'to', (select short_name from public.agencies where id = heir)));
      handed := handed + 1;
    end if;
  end loop;
  return jsonb_build_object('questions_handed', handed, 'questions_withdrawn', withdrawn);
end $$;
comment on function private.hand_over_questions is
  'Questions an agency that is no more had still to answer go to its heir, or are withdrawn where the heir is the one who asks, is asked already, or there is none; returns both numbers. Security definer: part of a reorganisation.';

-- The steps ----------------------------------------------------------------------------------------

create function private.agency_of_step(code_of text, place text) returns public.agencies
language plpgsql volatile security definer set search_path = '' as $$
declare
  agency public.agencies;
begin
  select * into agency from public.agencies where code = upper(btrim(coalesce(code_of, ''))) for update;
  if agency.id is null then
    perform private.refuse('step_agency_unknown', place);
  elsif auth.uid() is not null and agency.id <> all (array(select private.my_managed_agency_ids())) then
    perform private.refuse('step_agency_outside', place, 'PT403');
  elsif agency.dissolved_on is not null then
    perform private.refuse('step_agency_dissolved', place);
  end if;
  return agency;
end $$;
comment on function private.agency_of_step is
  'The living agency a step names by its code, locked; refuses at the place in the plan that names it: step_agency_unknown, step_agency_outside, step_agency_dissolved. Security definer: part of a reorganisation.';

create function private.remember_agency(agency public.agencies, act public.reorganisations, place text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if agency.established_on >= act.effective_on and not exists (
    select from public.former_agencies where agency_id = agency.id and until = act.effective_on) then
    perform private.refuse('step_before_established', place);
  elsif exists (select from public.former_agencies where agency_id = agency.id and until > act.effective_on) then
    perform private.refuse('step_before_another', place);
  end if;
  insert into public.former_agencies (agency_id, until, code, kind, name, short_name, symbol, parent_id, reorganisation_id)
  values (agency.id, act.effective_on, agency.code, agency.kind, agency.name, agency.short_name, agency.symbol,
    agency.parent_id, act.id)
  on conflict (agency_id, until) do nothing;
end $$;
comment on function private.remember_agency is
  'Keeps how an agency stood before a step changes it; what is changed twice on a day is kept as it began. Refuses: step_before_established, step_before_another (a later change is known). Security definer: part of a reorganisation.';

create function private.create_by_step(step jsonb, act public.reorganisations, place text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  new_code constant text := upper(btrim(coalesce(step ->> 'code', '')));
  parent public.agencies := private.agency_of_step(step ->> 'parent', place || '.parent');
begin
  if exists (select from public.agencies where code = new_code) then
    perform private.refuse('agencies_code_unique', place || '.code');
  elsif new_code !~ '^[A-Z0-9-]{2,20}$' then
    perform private.refuse('agencies_code_form', place || '.code');
  elsif coalesce(step ->> 'agency_kind', '') not in ('department', 'party_body', 'district', 'commune', 'ward', 'township', 'special_zone') then
    perform private.refuse('agencies_kind', place || '.agency_kind');
  elsif length(btrim(coalesce(step ->> 'name', ''))) not between 2 and 200 then
    perform private.refuse('agencies_name_length', place || '.name');
  elsif length(btrim(coalesce(step ->> 'short_name', step ->> 'name'))) not between 2 and 100 then
    perform private.refuse('agencies_short_name_length', place || '.short_name');
  end if;
  insert into public.agencies (code, kind, name, short_name, symbol, gso_code, parent_id, established_on, sort_order)
  values (new_code, step ->> 'agency_kind', btrim(step ->> 'name'), btrim(coalesce(step ->> 'short_name', step ->> 'name')),
    nullif(btrim(step ->> 'symbol'), ''), nullif(btrim(step ->> 'gso_code'), ''), parent.id, act.effective_on,
    private.next_agency_order());
end $$;
comment on function private.create_by_step is
  'An agency founded by a reorganisation, last in the official order. Refuses what the table would, at the place in the plan. Security definer: part of a reorganisation.';

create function private.dissolve_by_step(
  agency public.agencies, heir public.agencies, act public.reorganisations, place text, field text)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  open_incidents integer;
  effects jsonb;
begin
  if agency.parent_id is null then
    perform private.refuse('step_root_stays', concat_ws('.', place, field));
  elsif heir.id = agency.id then
    perform private.refuse('step_heir_is_itself', concat_ws('.', place, field));
  elsif agency.established_on > act.effective_on then
    perform private.refuse('step_before_established', concat_ws('.', place, field));
  end if;
  open_incidents := private.hand_over_incidents(agency.id, heir.id, act);
  if heir.id is null and open_incidents > 0 then
    perform private.refuse('step_heir_missing', place || '.heir');
  end if;
  effects := jsonb_build_object('code', agency.code, 'name', agency.short_name, 'heir', heir.code, 'incidents', open_incidents,
      'clerks', case when heir.id is null then 0 else private.hand_over_roles(agency.id, heir.id) end)
    || private.hand_over_questions(agency.id, heir.id) || private.end_terms(agency.id, act);
  update public.agencies set dissolved_on = act.effective_on, successor_id = heir.id, press_role = null where id = agency.id;
  if agency.press_role is not null and heir.id is not null then
    -- Unless the plan gives that part to another, or did already.
    update public.agencies set press_role = agency.press_role
    where id = heir.id and press_role is null and parent_id = agency.parent_id and not exists (
      select from public.agencies other
      where other.parent_id = agency.parent_id and other.press_role = agency.press_role and other.dissolved_on is null)
      and not exists (
        select from jsonb_array_elements(act.steps) as step where step ->> 'press_role' = agency.press_role);
  end if;
  return effects;
end $$;
comment on function private.dissolve_by_step is
  'Ends an agency: what is open goes to the heir, what runs ends, its part in press matters passes on; returns the counts. Refuses: step_root_stays, step_heir_is_itself, step_heir_missing (open incidents and nobody to take them), step_before_established. Security definer: part of a reorganisation.';

create function private.take_step(step jsonb, act public.reorganisations, place text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  agency public.agencies;
  heir public.agencies;
  merged text;
  effects jsonb := '[]';
begin
  case step ->> 'kind'
    when 'create' then
      perform private.create_by_step(step, act, place);
    when 'rename' then
      agency := private.agency_of_step(step ->> 'code', place || '.code');
      if length(btrim(coalesce(step ->> 'name', agency.name))) not between 2 and 200 then
        perform private.refuse('agencies_name_length', place || '.name');
      elsif length(btrim(coalesce(step ->> 'short_name', agency.short_name))) not between 2 and 100 then
        perform private.refuse('agencies_short_name_length', place || '.short_name');
      end if;
      perform private.remember_agency(agency, act, place || '.code');
      update public.agencies
      set name = btrim(coalesce(step ->> 'name', name)), short_name = btrim(coalesce(step ->> 'short_name', short_name)),
        symbol = coalesce(nullif(btrim(step ->> 'symbol'), ''), symbol),
        kind = case when parent_id is null then kind else coalesce(step ->> 'agency_kind', kind) end
      where id = agency.id;
    when 'move' then
      agency := private.agency_of_step(step ->> 'code', place || '.code');
      heir := private.agency_of_step(step ->> 'parent', place || '.parent');
      if agency.parent_id is null then
        perform private.refuse('step_root_stays', place || '.code');
      end if;
      perform private.remember_agency(agency, act, place || '.code');
      update public.agencies set parent_id = heir.id where id = agency.id;
    when 'merge' then
      heir := private.agency_of_step(step ->> 'into', place || '.into');
      if jsonb_array_length(coalesce(step -> 'codes', '[]')) = 0 then
        perform private.refuse('step_agency_unknown', place || '.codes');
      end if;
      for merged in select jsonb_array_elements_text(step -> 'codes') loop
        agency := private.agency_of_step(merged, place || '.codes');
        effects := effects || private.dissolve_by_step(agency, heir, act, place, 'codes');
      end loop;
    when 'split' then
      agency := private.agency_of_step(step ->> 'code', place || '.code');
      for merged in select jsonb_array_elements_text(coalesce(step -> 'into', '[]')) loop
        perform private.agency_of_step(merged, place || '.into');
      end loop;
      heir := private.agency_of_step(step ->> 'heir', place || '.heir');
      if not coalesce(step -> 'into' ? heir.code, false) then
        perform private.refuse('step_heir_no_part', place || '.heir');
      end if;
      effects := effects || private.dissolve_by_step(agency, heir, act, place, 'code');
    when 'dissolve' then
      agency := private.agency_of_step(step ->> 'code', place || '.code');
      if step ->> 'heir' is not null then
        heir := private.agency_of_step(step ->> 'heir', place || '.heir');
      end if;
      effects := effects || private.dissolve_by_step(agency, heir, act, place, 'code');
    else
      perform private.refuse('step_kind', place || '.kind');
  end case;
  return effects;
end $$;
comment on function private.take_step is
  'One step of a reorganisation; place is where it stands in the plan («steps.3»), for refusals. Returns the effects on agencies dissolved. Security definer: part of a reorganisation.';

-- The act ------------------------------------------------------------------------------------------

create function private.check_reorganised_tree(act public.reorganisations) returns void
language plpgsql security definer set search_path = '' as $$
declare
  left_behind text;
begin
  select string_agg(a.short_name, ', ' order by a.sort_order, a.code) into left_behind
  from public.agencies a join public.agencies parent on parent.id = a.parent_id
  where a.dissolved_on is null and parent.dissolved_on = act.effective_on;
  if left_behind is not null then
    perform private.refuse('step_children_left', left_behind);
  end if;
end $$;
comment on function private.check_reorganised_tree is
  'No agency is left below one that is no more; refuses step_children_left, its hint names them. Security definer: judges the whole tree.';

create function private.reorganisation_warnings(act public.reorganisations, dissolved jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(warning), '[]') from (
    select jsonb_build_object('key', 'heir_without_clerk', 'name', a.short_name, 'code', a.code) as warning
    from public.agencies a
    where a.code in (select one ->> 'heir' from jsonb_array_elements(dissolved) as one)
      and not exists (select from public.memberships m where m.agency_id = a.id and m.active and m.role = 'clerk')
    union all
    select jsonb_build_object('key', 'reach_ended', 'name', one ->> 'name', 'code', one ->> 'code')
    from jsonb_array_elements(dissolved) as one
    where (one ->> 'reaching')::integer > 0
    union all
    select jsonb_build_object('key', 'no_' || part, 'name', root.short_name, 'code', root.code)
    from public.agencies root, unnest(array['press_authority', 'propaganda_committee']) as part
    where root.id = act.agency_id and not exists (
      select from public.agencies a where a.parent_id = root.id and a.press_role = part and a.dissolved_on is null)
  ) as found
$$;
comment on function private.reorganisation_warnings is
  'What a reorganisation leaves to arrange: heirs without a clerk, supervisors and managers who lost their place, nobody who watches over the press. Security definer: part of a reorganisation.';

create function private.reorganise() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  step jsonb;
  n integer := 0;
  dissolved jsonb := '[]';
  kinds jsonb;
begin
  for step in select jsonb_array_elements(new.steps) loop
    dissolved := dissolved || private.take_step(step, new, 'steps.' || n);
    n := n + 1;
  end loop;
  -- Press roles last: the agency that had one may have had to go first.
  update public.agencies a set press_role = said.role
  from (select upper(btrim(one ->> 'code')) as code, one ->> 'press_role' as role from jsonb_array_elements(new.steps) as one) as said
  where a.code = said.code and said.role is not null;
  perform private.check_reorganised_tree(new);

  select jsonb_object_agg(kind, how_many) into kinds from (
    select one ->> 'kind' as kind, count(*) as how_many from jsonb_array_elements(new.steps) as one group by 1) as counted;
  update public.reorganisations set effects = jsonb_build_object(
    'steps', kinds, 'dissolved', dissolved, 'warnings', private.reorganisation_warnings(new, dissolved))
  where id = new.id;
  return null;
end $$;
comment on function private.reorganise is
  'Carries the act out as its row is written: within a trigger, so that records may change hands by the database''s own step. A step refused undoes all of it. Security definer: writes what no client may.';

create function private.carry_out_reorganisation(plan jsonb) returns public.reorganisations
language plpgsql security definer set search_path = '' as $$
declare
  act public.reorganisations := jsonb_populate_record(null::public.reorganisations, plan);
  done public.reorganisations;
begin
  perform private.require_assurance();
  -- One at a time, and none while the tree is being edited: each begins with what the one before has left.
  perform pg_advisory_xact_lock(hashtext('agency_tree'));
  select * into done from public.reorganisations where id = act.id;
  if done.id is not null then
    return done;
  elsif auth.uid() is not null and not exists (select private.my_managed_agency_ids()) then
    perform private.refuse('not_manager', errcode => 'PT403');
  elsif act.effective_on > private.today() then
    perform private.refuse('effective_in_future', 'effective_on');
  elsif act.decision_date > private.today() then
    perform private.refuse('decision_in_future', 'decision_date');
  end if;
  select id into act.agency_id from public.agencies where parent_id is null and id in (
    with recursive above as (
      select a.id, a.parent_id from public.agencies a where case when auth.uid() is null then a.parent_id is null
        else a.id = any (array(select private.my_managed_agency_ids())) end
      union
      select a.id, a.parent_id from public.agencies a join above on a.id = above.parent_id
    )
    select id from above) order by sort_order limit 1;
  insert into public.reorganisations (id, agency_id, title, decision_number, decision_date, effective_on, steps)
  values (coalesce(act.id, gen_random_uuid()), act.agency_id, act.title, act.decision_number, act.decision_date,
    act.effective_on, act.steps)
  returning * into act;
  select * into done from public.reorganisations where id = act.id;
  return done;
end $$;
comment on function private.carry_out_reorganisation is 'Security definer: for managers of every agency it touches; see public.carry_out_reorganisation.';

create function public.carry_out_reorganisation(plan jsonb) returns public.reorganisations
language sql set search_path = '' as $$
  select * from private.carry_out_reorganisation(plan)
$$;
comment on function public.carry_out_reorganisation is
  'Rearranges agencies by one decision, all or nothing. plan: id, title, decision_number, decision_date, effective_on (not in the future), steps as in reorganisations.steps. A second try of the same id finds the first one''s result. Refuses at the place in the plan (hint «steps.3.code»): step_agency_unknown, step_agency_outside, step_agency_dissolved, step_heir_missing, step_heir_is_itself, step_heir_no_part, step_root_stays, step_before_established, step_before_another, step_kind, step_children_left (hint: their names), and what agencies refuse.';

create function private.preview_reorganisation(plan jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  effects jsonb;
begin
  begin
    effects := (private.carry_out_reorganisation(plan - 'id')).effects;
    -- Undoes what has just been done. Not PT000: that would catch the whole class, and every refusal with it.
    raise exception using errcode = 'PT299';
  exception when sqlstate 'PT299' then
    return effects;
  end;
end $$;
comment on function private.preview_reorganisation is 'Security definer: as the act itself, which it does and undoes.';

create function public.preview_reorganisation(plan jsonb) returns jsonb
language sql set search_path = '' as $$
  select private.preview_reorganisation(plan)
$$;
comment on function public.preview_reorganisation is
  'The effects a reorganisation would have, by doing it and undoing it; refuses as the act itself. Leaves no trace.';

-- The structure of a day ---------------------------------------------------------------------------

create function public.agencies_on(day date)
returns table (id uuid, code text, kind text, name text, short_name text, symbol text, parent_id uuid, sort_order integer,
  established_on date, dissolved_on date, successor_id uuid)
language sql stable set search_path = '' as $$
  select a.id, coalesce(f.code, a.code), coalesce(f.kind, a.kind), coalesce(f.name, a.name),
    coalesce(f.short_name, a.short_name), case when f.id is null then a.symbol else f.symbol end,
    case when f.id is null then a.parent_id else f.parent_id end,
    a.sort_order, a.established_on, a.dissolved_on, a.successor_id
  from public.agencies a
  left join lateral (
    select * from public.former_agencies former where former.agency_id = a.id and former.until > agencies_on.day
    order by former.until limit 1
  ) as f on true
  where (a.established_on is null or a.established_on <= agencies_on.day)
    and (a.dissolved_on is null or agencies_on.day < a.dissolved_on)
  order by a.sort_order, a.code
$$;
comment on function public.agencies_on is
  'The agencies that were there on a day (Asia/Ho_Chi_Minh), as they were called and where they stood then. One whose founding is not known counts as there from the beginning.';

-- Rights -------------------------------------------------------------------------------------------

create trigger a_stamp before insert or update on public.reorganisations
  for each row when (pg_trigger_depth() = 0) execute function private.stamp_row();
create trigger zz_carry_out after insert on public.reorganisations
  for each row execute function private.reorganise();
create trigger z_audit after insert or update or delete on public.reorganisations
  for each row execute function audit.log_change();

alter table public.reorganisations enable row level security;
alter table public.former_agencies enable row level security;
revoke all on public.reorganisations, public.former_agencies from anon, authenticated;
grant select on public.reorganisations, public.former_agencies to authenticated;

create policy reorganisations_select on public.reorganisations for select to authenticated
  using ((select private.is_member()));
create policy former_agencies_select on public.former_agencies for select to authenticated
  using ((select private.is_member()));

revoke execute on function private.end_terms, private.hand_over_roles, private.hand_over_incidents, private.hand_over_questions,
  private.agency_of_step, private.remember_agency, private.create_by_step, private.dissolve_by_step, private.take_step,
  private.check_reorganised_tree, private.reorganisation_warnings, private.reorganise, private.carry_out_reorganisation,
  private.preview_reorganisation from public;
grant execute on function private.carry_out_reorganisation, private.preview_reorganisation to authenticated;
revoke execute on function public.carry_out_reorganisation, public.preview_reorganisation, public.agencies_on
  from public, anon, authenticated;
grant execute on function public.carry_out_reorganisation, public.preview_reorganisation, public.agencies_on to authenticated;
