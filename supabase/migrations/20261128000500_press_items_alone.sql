-- A press item of the daily digest (điểm báo): whatever the press wrote, also what is no incident. One article is one row: it
-- stands alone until an incident is made of it, or it is put into one, and never leaves that again.

alter table public.press_items
  alter column incident_id drop not null,
  add column tone text constraint press_items_tone check (tone in ('positive', 'directing', 'critical')),
  add column summary text constraint press_items_summary check (length(btrim(summary)) between 3 and 5000),
  add column is_demo boolean not null default false,
  add column search tsvector not null
    generated always as (private.search_vector(title || ' ' || coalesce(summary, ''))) stored;
comment on table public.press_items is
  'An article or broadcast (tác phẩm báo chí), of an incident or only of the digest; corrected until a letter about it has gone out, voided with a reason, never deleted.';
comment on column public.press_items.incident_id is 'null: it stands alone, in the digest only. Set once.';
comment on column public.press_items.agency_id is 'That of its incident; of one that stands alone, whose clerks entered it.';
comment on column public.press_items.tone is
  'How the agency comes out of it (tính chất thông tin), in the words of incidents.tone; null = not classified yet.';
comment on column public.press_items.summary is 'Tóm tắt, as the digest tells it.';
comment on column public.press_items.is_demo is 'Of one that stands alone; one of an incident is as its incident is.';

create unique index press_items_alone_once on public.press_items (agency_id, url_key) where incident_id is null and voided_at is null;
create index press_items_digest on public.press_items (agency_id, published_at desc, id desc);
-- Whatever it served, the one before serves.
drop index public.press_items_agency;

create or replace function private.check_press_item() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- Columns generated later are not there yet.
  graded constant text[] := array['tone', 'summary', 'search', 'url_key', 'updated_at', 'updated_by', 'version'];
  incident public.incidents;
begin
  if pg_trigger_depth() > 1 then
    return new;
  end if;
  -- What the digest says of an article is no part of its incident, and may be said at any time.
  if tg_op = 'UPDATE' and old.voided_at is null and to_jsonb(new) - graded = to_jsonb(old) - graded then
    return new;
  end if;
  if new.incident_id is not null then
    incident := private.incident_of(new.incident_id);
    new.agency_id := incident.agency_id;
  end if;

  if tg_op = 'INSERT' then
    new.correction_state := 'none';
    new.void_reason := null;
    new.voided_at := null;
  else
    new.correction_state := old.correction_state;
    if new.incident_id is distinct from old.incident_id and old.incident_id is not null then
      perform private.refuse('incident_fixed', 'incident_id', 'PT403');
    elsif old.voided_at is not null then
      perform private.refuse('item_voided', errcode => 'PT403');
    elsif new.incident_id is null and new.agency_id <> old.agency_id then
      perform private.refuse('agency_fixed', 'agency_id', 'PT403');
    elsif exists (select from public.correction_requests where press_item_id = new.id and sent_at is not null) then
      perform private.refuse('item_in_letter', errcode => 'PT403');
    end if;
    new.voided_at := case when new.void_reason is not null then now() end;
  end if;

  if not exists (select from public.press_agencies where id = new.press_agency_id and new.press_kind = any (kinds)) then
    perform private.refuse('kind_not_of_press_agency', 'press_kind');
  elsif new.published_at > now() then
    perform private.refuse('published_in_future', 'published_at');
  end if;
  return new;
end $$;
comment on function private.check_press_item is
  'Stands alone or belongs to an open incident, which it never leaves; is of a kind its newspaper puts out, has been published, and stands still once a letter about it has gone out, but for its tone and summary. Security definer: judges rows the caller may not see.';

create or replace function private.follow_press_item() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  about jsonb := jsonb_build_object('press_item_id', new.id, 'title', new.title,
    'press_agency', (select name from public.press_agencies where id = new.press_agency_id));
begin
  if tg_op = 'INSERT' then
    perform private.tell(new.incident_id, 'item_added', null, about, new.created_at, new.created_by);
  elsif old.incident_id is null then
    perform private.tell(new.incident_id, 'item_added', null, about);
  elsif old.voided_at is null and new.voided_at is not null then
    perform private.tell(new.incident_id, 'item_voided', new.void_reason, about);
  end if;
  perform private.refresh_incident(new.incident_id);
  return null;
end $$;
drop trigger e_story on public.press_items;
create trigger e_story after insert or update on public.press_items
  for each row when (new.incident_id is not null) execute function private.follow_press_item();

create trigger b_demo before insert or update on public.press_items
  for each row when (pg_trigger_depth() = 0) execute function private.keep_demo_mark();
-- An incident's own agency has been judged with the incident.
create trigger b_living before insert on public.press_items
  for each row when (new.incident_id is null) execute function private.require_living_agency();

alter policy press_items_select on public.press_items
  using (
    agency_id = any (array(select private.my_agency_ids()))
    or exists (select from public.incidents i where i.id = incident_id));

-- The history of one that stands alone is its own; from then on that of its incident.
update audit.registers set subject_columns = '{incident_id,id}', subject_tables = '{incidents,press_items}', name_column = 'title',
  is_exported = true
where table_name = 'press_items';

create or replace function public.same_articles(
  article_url text default null, of_press_agency uuid default null, article_title text default null,
  published_on date default null)
returns table (press_item_id uuid, incident_id uuid, incident_title text, agency_short_name text, press_agency_name text,
  title text, published_at timestamptz)
language sql stable set search_path = '' as $$
  select p.id, i.id, i.title, a.short_name, g.name, p.title, p.published_at
  from public.press_items p
  left join public.incidents i on i.id = p.incident_id
  join public.agencies a on a.id = p.agency_id
  join public.press_agencies g on g.id = p.press_agency_id
  where p.voided_at is null and i.status is distinct from 'voided'
    and (p.url_key = private.url_key(article_url)
      or p.press_agency_id = of_press_agency
        and private.search_words(p.title) = private.search_words(article_title)
        and (p.published_at at time zone 'Asia/Ho_Chi_Minh')::date = published_on)
  order by p.published_at desc limit 10
$$;
comment on function public.same_articles is
  'Items already recorded, alone or in incidents, that the caller may see and that are the same article: by address, or by newspaper, title and day (Asia/Ho_Chi_Minh).';
