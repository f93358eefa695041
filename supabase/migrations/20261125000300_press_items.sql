-- The articles and broadcasts of an incident.

create function private.url_key(url text) returns text
language sql immutable parallel safe strict set search_path = '' as $$
  with cut as (
    select regexp_replace(regexp_replace(btrim(url), '#.*$', ''), '^https?://((www|m|amp|mobile)\.)?', '', 'i') as rest
  ), parts as (
    select lower(substring(rest from '^[^/?]*')) as host, substring(rest from '^[^/?]*(.*)$') as path from cut
  )
  select host || regexp_replace(
    regexp_replace(
      regexp_replace(path, '([?&])((utm_[a-z]+|fbclid|gclid|zarsrc|gidzl)=[^&]*&?)+', '\1', 'gi'),
      '[?&]+$', ''),
    '/+$', '')
  from parts
$$;
comment on function private.url_key is
  'The same for addresses of one article: without scheme, www, mobile host, fragment, tracking, last slash. «https://m.bao.vn/tin.html?utm_source=x#a» → «bao.vn/tin.html».';

create table public.press_items (
  id uuid primary key default gen_random_uuid(),
  incident_id uuid not null references public.incidents (id),
  agency_id uuid not null references public.agencies (id),
  press_agency_id uuid not null references public.press_agencies (id),
  press_kind text not null,
  title text not null constraint press_items_title check (title = btrim(title) and length(title) between 3 and 500),
  author text constraint press_items_author check (length(btrim(author)) between 2 and 200),
  column_name text constraint press_items_column check (length(btrim(column_name)) between 1 and 200),
  issue_no text constraint press_items_issue check (length(btrim(issue_no)) between 1 and 50),
  published_at timestamptz not null constraint press_items_published_at check (published_at >= timestamptz '1990-01-01 00:00+07'),
  url text constraint press_items_url check (url ~* '^https?://[^[:space:]/?#]+\.[^[:space:]]+$' and length(url) <= 2000),
  quoted_passage text constraint press_items_quote check (length(quoted_passage) <= 10000),
  correction_state text not null default 'none' constraint press_items_correction_state check (
    correction_state in ('none', 'requested', 'received', 'corrected', 'refused', 'unanswered', 'escalated', 'settled')),
  void_reason text constraint press_items_void_reason check (length(btrim(void_reason)) between 3 and 500),
  voided_at timestamptz,
  url_key text generated always as (private.url_key(url)) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  version integer not null default 1,
  constraint press_items_void check ((void_reason is null) = (voided_at is null))
);
comment on table public.press_items is
  'An article or broadcast (tác phẩm báo chí) of an incident; corrected until a letter about it has gone out, voided with a reason, never deleted.';
comment on column public.press_items.agency_id is 'That of its incident.';
comment on column public.press_items.column_name is 'Chuyên mục, or of a broadcast its programme (chương trình).';
comment on column public.press_items.issue_no is 'Số báo.';
comment on column public.press_items.correction_state is 'Derived from its letters: how far the newspaper has come; see private.item_state.';
comment on column public.press_items.url_key is 'Finds the same article again; see private.url_key.';

create unique index press_items_article_once on public.press_items (incident_id, url_key) where voided_at is null;
create index press_items_incident on public.press_items (incident_id, published_at, id);
create index press_items_agency on public.press_items (agency_id);
create index press_items_press_agency on public.press_items (press_agency_id);
create index press_items_article on public.press_items (url_key);

create function private.incident_of(of_id uuid) returns public.incidents
language plpgsql stable security definer set search_path = '' as $$
declare
  incident public.incidents;
begin
  select * into incident from public.incidents where id = of_id;
  if incident.id is null then
    perform private.refuse('incident_not_found', 'incident_id', 'PT403');
  elsif incident.status in ('closed', 'voided') then
    perform private.refuse('incident_closed', errcode => 'PT403');
  end if;
  return incident;
end $$;
comment on function private.incident_of is
  'The incident a child row belongs to; refuses when there is none or it is closed or voided. Security definer: judges for triggers whoever writes.';

create function private.check_press_item() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  incident public.incidents;
begin
  if pg_trigger_depth() > 1 then
    return new;
  end if;
  incident := private.incident_of(new.incident_id);
  new.agency_id := incident.agency_id;

  if tg_op = 'INSERT' then
    new.correction_state := 'none';
    new.void_reason := null;
    new.voided_at := null;
  else
    new.correction_state := old.correction_state;
    if new.incident_id <> old.incident_id then
      perform private.refuse('incident_fixed', 'incident_id', 'PT403');
    elsif old.voided_at is not null then
      perform private.refuse('item_voided', errcode => 'PT403');
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
  'Belongs to an open incident, is of a kind its newspaper puts out, has been published, and stands still once a letter about it has gone out. Security definer: judges rows the caller may not see.';

create function private.follow_press_item() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  about jsonb := jsonb_build_object('press_item_id', new.id, 'title', new.title,
    'press_agency', (select name from public.press_agencies where id = new.press_agency_id));
begin
  if tg_op = 'INSERT' then
    perform private.tell(new.incident_id, 'item_added', null, about, new.created_at, new.created_by);
  elsif old.voided_at is null and new.voided_at is not null then
    perform private.tell(new.incident_id, 'item_voided', new.void_reason, about);
  end if;
  perform private.refresh_incident(new.incident_id);
  return null;
end $$;
comment on function private.follow_press_item is 'Tells the story and brings the incident''s derived columns up to date. Security definer: as what it calls.';

revoke execute on function private.url_key, private.incident_of, private.check_press_item, private.follow_press_item from public;
grant execute on function private.url_key to authenticated, service_role;

create trigger a_stamp before insert or update on public.press_items
  for each row when (pg_trigger_depth() = 0) execute function private.stamp_row();
create trigger c_check before insert or update on public.press_items
  for each row execute function private.check_press_item();
create trigger e_story after insert or update on public.press_items
  for each row execute function private.follow_press_item();
create trigger z_audit after insert or update or delete on public.press_items
  for each row execute function audit.log_change('incident_id');

alter table public.press_items enable row level security;
revoke all on public.press_items from anon, authenticated;
grant select, insert, update on public.press_items to authenticated;

create policy press_items_select on public.press_items for select to authenticated
  using (exists (select from public.incidents i where i.id = incident_id));
create policy press_items_insert on public.press_items for insert to authenticated
  with check (agency_id = any (array(select private.my_incident_agency_ids())));
create policy press_items_update on public.press_items for update to authenticated
  using (agency_id = any (array(select private.my_incident_agency_ids())))
  with check (agency_id = any (array(select private.my_incident_agency_ids())));

create function public.same_articles(
  article_url text default null, of_press_agency uuid default null, article_title text default null,
  published_on date default null)
returns table (press_item_id uuid, incident_id uuid, incident_title text, agency_short_name text, press_agency_name text,
  title text, published_at timestamptz)
language sql stable set search_path = '' as $$
  select p.id, i.id, i.title, a.short_name, g.name, p.title, p.published_at
  from public.press_items p
  join public.incidents i on i.id = p.incident_id
  join public.agencies a on a.id = i.agency_id
  join public.press_agencies g on g.id = p.press_agency_id
  where p.voided_at is null and i.status <> 'voided'
    and (p.url_key = private.url_key(article_url)
      or p.press_agency_id = of_press_agency
        and private.search_words(p.title) = private.search_words(article_title)
        and (p.published_at at time zone 'Asia/Ho_Chi_Minh')::date = published_on)
  order by p.published_at desc limit 10
$$;
comment on function public.same_articles is
  'Items already recorded, in incidents the caller may see, that are the same article: by address, or by newspaper, title and day (Asia/Ho_Chi_Minh).';
revoke execute on function public.same_articles from public, anon, authenticated;
grant execute on function public.same_articles to authenticated;
