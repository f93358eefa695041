-- Managers keep the tree of agencies: what may be written by hand, what of it the public sees, a list taken from Excel,
-- and the finding that a new head has appointed nobody yet.

alter table public.agencies
  drop constraint agencies_symbol_length,
  add constraint agencies_symbol_length check (length(btrim(symbol)) between 1 and 30),
  add constraint agencies_gso_code_form check (gso_code ~ '^[0-9]{1,10}$'),
  add constraint agencies_sort_order check (sort_order between 0 and 999999),
  add constraint agencies_head_name_length check (length(btrim(head_name)) between 2 and 100),
  add constraint agencies_head_position_length check (length(btrim(head_position)) between 2 and 200),
  add constraint agencies_head_since check (head_since >= date '1945-09-02'),
  add constraint agencies_portal_url_length check (length(portal_url) <= 300),
  add constraint agencies_office_address_length check (length(btrim(office_address)) between 3 and 300),
  add constraint agencies_established_on check (established_on >= date '1800-01-01');

create function private.next_agency_order() returns integer
language sql stable security definer set search_path = '' as $$
  select least(coalesce(max(sort_order), 0) + 10, 999999) from public.agencies
$$;
comment on function private.next_agency_order is
  'The end of the official order, where a new agency stands unless told otherwise. Security definer: the order is of all agencies.';
alter table public.agencies alter column sort_order set default private.next_agency_order();

-- The tree -----------------------------------------------------------------------------------------

create function private.may_stand_below(kind text, parent_kind text) returns boolean
language sql immutable set search_path = '' as $$
  select case parent_kind
    when 'province' then kind <> 'province'
    when 'district' then kind in ('commune', 'ward', 'township', 'special_zone')
    else false end
$$;
comment on function private.may_stand_below is
  'Departments, Party bodies and districts stand below a province, communes below a province or a district, nothing below the others.';

create function private.lock_agency_tree() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('agency_tree'));
  return null;
end $$;
comment on function private.lock_agency_tree is
  'One change of the tree at a time: two moves, harmless each, make a cycle together. Before the statement, for a row once locked would be waited for in turn.';
create trigger a_tree_lock before insert or update of parent_id, kind on public.agencies
  for each statement execute function private.lock_agency_tree();

create function private.is_spelling_of(name text, former text) returns boolean
language sql immutable set search_path = '' as $$
  select substr(a, same + 2) = substr(b, same + 2) or substr(a, same + 2) = substr(b, same + 1)
    or substr(a, same + 1) = substr(b, same + 2)
  from (select array_to_string(private.search_words(private.fold(name)), ' ') as a,
    array_to_string(private.search_words(private.fold(former)), ' ') as b) as folded,
  lateral (select count(*)::integer as same from generate_series(1, least(length(a), length(b))) as n
    where left(a, n) = left(b, n)) as beginning
$$;
comment on function private.is_spelling_of is
  'The same name but for capitals, spaces, diacritics and at most one letter: a slip corrected, not another person.';

create function private.check_agency_edit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  parent public.agencies;
  is_new constant boolean := tg_op = 'INSERT';
begin
  if not is_new then
    if old.dissolved_on <= private.today() then
      perform private.refuse('agency_dissolved', errcode => 'PT403');
    elsif (old.parent_id is null or new.parent_id is null or new.kind = 'province')
      and row(new.parent_id, new.kind) is distinct from row(old.parent_id, old.kind) then
      perform private.refuse('root_fixed', case when new.kind <> old.kind then 'kind' else 'parent_id' end);
    elsif new.parent_id <> old.parent_id
      and not array[old.parent_id, new.parent_id] <@ array(select private.my_managed_agency_ids()) then
      perform private.refuse('parent_outside', 'parent_id', 'PT403');
    elsif old.head_name is not null and new.head_name is not null and not private.is_spelling_of(new.head_name, old.head_name)
      and (new.head_since is null or new.head_since = old.head_since) then
      perform private.refuse('head_since_missing', 'head_since');
    end if;
  end if;

  if row(new.dissolved_on, new.successor_id) is distinct from row(old.dissolved_on, old.successor_id) then
    perform private.refuse('dissolution_by_act', 'dissolved_on', 'PT403');
  elsif new.head_since is not null and new.head_name is null then
    perform private.refuse('head_name_missing', 'head_name');
  elsif new.head_since > private.today() then
    perform private.refuse('head_since_in_future', 'head_since');
  elsif new.established_on > private.today() then
    perform private.refuse('established_in_future', 'established_on');
  end if;

  if new.parent_id is not null and (is_new or row(new.parent_id, new.kind) <> row(old.parent_id, old.kind)) then
    -- Waits for a reorganisation under way, and is then judged by what it has left.
    select * into parent from public.agencies where id = new.parent_id for key share;
    if parent.dissolved_on <= private.today() then
      perform private.refuse('parent_dissolved', 'parent_id');
    elsif not private.may_stand_below(new.kind, parent.kind) then
      perform private.refuse('kind_below_kind', 'parent_id');
    elsif exists (
      select from public.agencies below
      where below.parent_id = new.id and below.dissolved_on is null and not private.may_stand_below(below.kind, new.kind)
    ) then
      perform private.refuse('kind_above_kind', 'kind');
    end if;
  end if;
  return new;
end $$;
comment on function private.check_agency_edit is
  'What a manager may not write by hand, whatever its policy lets through. Security definer: judges and locks rows past their policy.';
-- Seeds, operators and reorganisations write as others.
create trigger c_edit before insert or update on public.agencies
  for each row when (current_user = 'authenticated') execute function private.check_agency_edit();

create function private.keep_agency_copies() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.public_contacts
  set agency_code = new.code, agency_name = new.name, agency_sort = new.sort_order
  where agency_id = new.id;
  return null;
end $$;
comment on function private.keep_agency_copies is
  'A name, code or order reaches the public directory with the saving itself, and confirms nothing there. Security definer: no client writes public_contacts.';
create trigger d_public_copy after update of code, name, sort_order on public.agencies for each row
  when (row(old.code, old.name, old.sort_order) is distinct from row(new.code, new.name, new.sort_order))
  execute function private.keep_agency_copies();

grant insert, update on public.agencies to authenticated;
create policy agencies_insert on public.agencies for insert to authenticated
  with check (parent_id = any (array(select private.my_managed_agency_ids())));
create policy agencies_update on public.agencies for update to authenticated
  using (id = any (array(select private.my_managed_agency_ids())))
  with check (id = any (array(select private.my_managed_agency_ids())));
create policy agencies_assured_insert on public.agencies as restrictive for insert to authenticated
  with check ((select private.is_assured()));
create policy agencies_assured_update on public.agencies as restrictive for update to authenticated
  using ((select private.is_assured()))
  with check ((select private.is_assured()));

-- A list from Excel --------------------------------------------------------------------------------

create type public.imported_agency as (line integer, code text, outcome text, changed text[], refusal text, field text);
comment on type public.imported_agency is
  'What a line of an import does: outcome create | update (changed: its columns) | unchanged | refused (refusal: its key, as saving by hand refuses; field: the column at fault).';

create function private.agency_cells(line jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_object_agg(key, btrim(value)), '{}')
  from jsonb_each_text(line) as cell (key, value)
  where btrim(value) <> '' and key in ('code', 'kind', 'name', 'short_name', 'symbol', 'gso_code', 'sort_order', 'press_role',
    'head_name', 'head_position', 'head_since', 'portal_url', 'office_phone', 'office_email', 'office_address', 'established_on')
$$;
comment on function private.agency_cells is 'The filled cells of an imported line that are columns of an agency.';

create function private.import_agency(line jsonb) returns public.imported_agency
language plpgsql set search_path = '' as $$
declare
  done public.imported_agency;
  cells jsonb := private.agency_cells(line);
  parent_code constant text := upper(btrim(line ->> 'parent_code'));
  was public.agencies;
  becomes public.agencies;
  parent uuid;
begin
  done.line := line ->> 'line';
  done.code := upper(cells ->> 'code');
  cells := cells || jsonb_build_object('code', done.code);
  select * into was from public.agencies where code = done.code;
  if parent_code <> '' then
    select id into parent from public.agencies where code = parent_code;
    if parent is null then
      perform private.refuse('parent_unknown', 'parent_id');
    end if;
    cells := cells || jsonb_build_object('parent_id', parent);
  elsif was.id is null then
    perform private.refuse('parent_missing', 'parent_id');
  end if;
  becomes := jsonb_populate_record(was, cells);

  if was.id is null then
    insert into public.agencies (code, kind, name, short_name, symbol, gso_code, parent_id, sort_order, press_role, head_name,
      head_position, head_since, portal_url, office_phone, office_email, office_address, established_on)
    values (becomes.code, becomes.kind, becomes.name, coalesce(becomes.short_name, becomes.name), becomes.symbol,
      becomes.gso_code, becomes.parent_id, coalesce(becomes.sort_order, private.next_agency_order()), becomes.press_role,
      becomes.head_name, becomes.head_position, becomes.head_since, becomes.portal_url, becomes.office_phone,
      becomes.office_email, becomes.office_address, becomes.established_on);
    done.outcome := 'create';
    return done;
  end if;

  select array_agg(key order by key) into done.changed from jsonb_object_keys(cells) as key
  where to_jsonb(was) ->> key is distinct from to_jsonb(becomes) ->> key;
  done.outcome := case when done.changed is null then 'unchanged' else 'update' end;
  if done.changed is not null then
    update public.agencies set kind = becomes.kind, name = becomes.name, short_name = becomes.short_name,
      symbol = becomes.symbol, gso_code = becomes.gso_code, parent_id = becomes.parent_id, sort_order = becomes.sort_order,
      press_role = becomes.press_role, head_name = becomes.head_name, head_position = becomes.head_position,
      head_since = becomes.head_since, portal_url = becomes.portal_url, office_phone = becomes.office_phone,
      office_email = becomes.office_email, office_address = becomes.office_address, established_on = becomes.established_on
    where id = was.id;
    if not found then
      perform private.refuse('agency_outside', 'code', 'PT403');
    end if;
  end if;
  return done;
end $$;
comment on function private.import_agency is
  'One line of an import, under the caller''s policies: a new agency, or an existing one of which only what is filled changes. Refuses as the table does, and parent_missing, parent_unknown, agency_outside.';

create function private.try_agency(line jsonb) returns public.imported_agency
language plpgsql set search_path = '' as $$
declare
  done public.imported_agency;
  state text;
  reason text;
  at_column text;
  rule text;
  hint text;
begin
  return private.import_agency(line);
exception when sqlstate 'PT422' or sqlstate 'PT403' or integrity_constraint_violation or data_exception or insufficient_privilege then
  get stacked diagnostics state = returned_sqlstate, reason = message_text, at_column = column_name, rule = constraint_name,
    hint = pg_exception_hint;
  done.line := line ->> 'line';
  done.code := upper(btrim(line ->> 'code'));
  done.outcome := 'refused';
  done.field := coalesce(nullif(at_column, ''), case when state like 'PT%' then nullif(hint, '') end);
  done.refusal := case
    when state like 'PT%' then reason
    when state = '23502' then 'cell_missing'
    when state like '23%' then rule
    when state = '42501' then 'agency_outside'
    else 'cell_unreadable' end;
  return done;
end $$;
comment on function private.try_agency is
  'A line by itself: what it does, or why it is refused and then leaves nothing; a key of the database for each reason, cell_missing and cell_unreadable (not a number, not a day) besides.';

create function public.import_agencies(rows jsonb, dry_run boolean) returns setof public.imported_agency
language plpgsql set search_path = '' as $$
declare
  results public.imported_agency[] := '{}';
  done public.imported_agency;
  refused text[] := '{}';
  item record;
begin
  if jsonb_typeof(rows) <> 'array' or jsonb_array_length(rows) = 0 then
    perform private.refuse('import_empty');
  elsif jsonb_array_length(rows) > 1000 then
    perform private.refuse('import_too_long');
  end if;

  begin
    for item in
      with recursive lines as (
        select value as line, n, upper(btrim(value ->> 'code')) as code, upper(btrim(value ->> 'parent_code')) as parent
        from jsonb_array_elements(rows) with ordinality as given (value, n)
      ), unique_lines as (
        select distinct on (code) * from lines where code <> '' order by code, n
      ), placed as (
        select n, code, 0 as depth from unique_lines l
        where not exists (select from unique_lines above where above.code = l.parent)
        union all
        select l.n, l.code, p.depth + 1 from unique_lines l join placed p on p.code = l.parent
      )
      -- From the top down; what is never reached stands, in the end, above itself.
      select l.line, l.code, l.parent, case
        when coalesce(l.code, '') = '' then 'code_missing'
        when u.n is null then 'code_twice'
        when p.n is null then 'agency_cycle' end as refusal
      from lines l left join unique_lines u on u.n = l.n left join placed p on p.n = l.n
      order by p.depth, l.n
    loop
      if item.refusal is null then
        done := private.try_agency(item.line);
        if done.refusal = 'parent_unknown' and item.parent = any (refused) then
          done.refusal := 'parent_refused';
        end if;
      else
        done := row(item.line ->> 'line', item.code, 'refused', null, item.refusal,
          case when item.refusal like 'code%' then 'code' else 'parent_id' end);
      end if;
      if done.outcome = 'refused' then
        refused := refused || done.code;
      end if;
      results := results || done;
    end loop;
    if dry_run or cardinality(refused) > 0 then
      -- Undoes all of it: the only way out of this block is this.
      raise exception using errcode = 'PT000';
    end if;
  exception when sqlstate 'PT000' then
    null;
  end;
  return query select * from unnest(results) order by line;
end $$;
comment on function public.import_agencies is
  'A list of agencies, each {line, code, parent_code, and columns of agencies as text}: parents may come in it, in any order. Answers for each line what it does; does all of it, or nothing when a line is refused or dry_run is true. Runs under the caller''s policies. Refuses: import_empty, import_too_long (at most 1,000); lines refuse as saving by hand does, and code_missing, code_twice, parent_refused (its parent''s line is).';

-- What supervision finds ---------------------------------------------------------------------------

create view public.compliance_findings with (security_invoker = true) as
select a.id as agency_id, 'head_changed' as finding, a.head_since as since, rule.instrument, rule.article,
  term.id as record_id
from public.agencies a
left join lateral (
  select s.id, s.decision_date from public.spokespersons s
  where s.agency_id = a.id and s.kind = 'standing'
    and s.valid_from <= (select private.today()) and coalesce(s.valid_to, 'infinity') >= (select private.today())
  order by s.decision_date desc limit 1
) as term on true
left join lateral (
  select r.instrument, r.article from public.legal_rules r
  where r.code = 'appoint_spokesperson' and r.effective_from <= (select private.today())
    and coalesce(r.effective_to, 'infinity') >= (select private.today())
  order by r.effective_from desc limit 1
) as rule on true
where a.id = any (array(select private.my_agency_ids()))
  and a.head_since <= (select private.today()) and coalesce(a.dissolved_on, 'infinity') > (select private.today())
  and coalesce(term.decision_date, '-infinity') < a.head_since;
comment on view public.compliance_findings is
  'What supervision looks at, of agencies whose records the caller may read. finding: head_changed = a head has taken office and the standing spokesperson''s decision is older, or there is none. since: the day it began; instrument and article: what asks for it; record_id: the record it is about, if there is one.';
revoke all on public.compliance_findings from anon, authenticated;
grant select on public.compliance_findings to authenticated;

revoke execute on function private.next_agency_order, private.may_stand_below, private.lock_agency_tree,
  private.is_spelling_of, private.check_agency_edit, private.keep_agency_copies, private.agency_cells, private.import_agency,
  private.try_agency from public;
grant execute on function private.next_agency_order, private.agency_cells, private.import_agency, private.try_agency
  to authenticated;
revoke execute on function public.import_agencies from public, anon, authenticated;
grant execute on function public.import_agencies to authenticated;
