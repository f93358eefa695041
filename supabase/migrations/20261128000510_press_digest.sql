-- The digest (điểm báo): what the press wrote in a period, by newspaper and tone, in one request.

create function private.press_digest(
  from_day date, to_day date, in_agency uuid, with_below boolean, query text, most integer)
returns json
language plpgsql stable security definer set search_path = ''
-- A week of everything and a year of nothing are not read alike: planned each time, by what is asked for.
set plan_cache_mode = force_custom_plan as $$
declare
  ids constant uuid[] := array(select private.overseen_ids(in_agency, with_below));
  words constant tsquery := private.search_query(query);
  from_at constant timestamptz := private.start_of_day(from_day);
  until_at constant timestamptz := private.start_of_day(to_day + 1);
  digest json;
begin
  with found as materialized (
    select p.id, coalesce(p.url_key, p.id::text) as article, p.agency_id, p.press_agency_id, p.tone, p.published_at, p.created_at
    from public.press_items p
    where p.agency_id = any (ids) and p.voided_at is null
      and p.published_at >= from_at and p.published_at < until_at
      and (words is null or p.search @@ words)
      and not exists (select from public.incidents i where i.id = p.incident_id and i.status = 'voided')
  ), once as materialized (
    select distinct on (article) * from found order by article, tone is null, created_at, id
  ), repeated as (
    select article, array_agg(distinct agency_id) as agency_ids from found group by article having count(*) > 1
  ), counted as (
    select press_agency_id, tone, count(*) as items from once group by press_agency_id, tone
  ), newest as (
    select id, article from once order by published_at desc, id desc limit least(greatest(most, 1), 2000)
  )
  select json_build_object(
    'counts', (
      select coalesce(json_agg(json_build_object('press_agency_id', g.id, 'press_agency_name', g.name, 'tone', c.tone, 'count', c.items)), '[]')
      from counted c join public.press_agencies g on g.id = c.press_agency_id),
    'items', (
      select coalesce(json_agg(json_build_object(
          'id', p.id, 'version', p.version, 'title', p.title, 'url', p.url, 'press_agency_id', p.press_agency_id,
          'press_kind', p.press_kind, 'published_at', p.published_at, 'summary', p.summary, 'tone', p.tone,
          'agency_id', p.agency_id, 'agency_short_name', a.short_name, 'incident_id', i.id, 'incident_title', i.title,
          'is_demo', p.is_demo or coalesce(i.is_demo, false),
          'also_of', case when r.article is null then '{}' else array(
            select o.short_name from public.agencies o
            where o.id = any (r.agency_ids) and o.id <> p.agency_id order by o.sort_order, o.short_name) end)
        order by p.published_at desc, p.id desc), '[]')
      from newest n
      join public.press_items p on p.id = n.id
      join public.agencies a on a.id = p.agency_id
      left join public.incidents i on i.id = p.incident_id
      left join repeated r on r.article = n.article))
  into digest;
  return digest;
end $$;
comment on function private.press_digest is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids().';

create function public.press_digest(
  from_day date, to_day date, in_agency uuid default null, with_below boolean default true, query text default null,
  most integer default 500)
returns json
language sql stable set search_path = '' as $$
  select private.press_digest(from_day, to_day, in_agency, with_below, query, most)
$$;
comment on function public.press_digest is
  'What the press wrote on the days from from_day to to_day (inclusive, Asia/Ho_Chi_Minh) about agencies whose records the caller may read: counts of each newspaper and tone, all of them; items, the newest first, at most most (and 2000). An article that several have recorded counts once, as it was classified first; also_of: who else has recorded it. Items voided, or of voided incidents, are left out.';

revoke execute on function private.press_digest from public;
revoke execute on function public.press_digest from public, anon, authenticated;
grant execute on function private.press_digest, public.press_digest to authenticated;

-- Reorganisation -----------------------------------------------------------------------------------

create function private.hand_over_press_items(from_agency uuid, heir uuid) returns jsonb
language sql security definer set search_path = '' as $$
  with moved as (
    update public.press_items p set agency_id = heir
    where p.agency_id = from_agency and p.incident_id is null and p.voided_at is null and heir is not null
      -- What the heir has recorded as well stays where it is.
      and not exists (
        select from public.press_items o
        where o.agency_id = heir and o.incident_id is null and o.voided_at is null and o.url_key = p.url_key)
    returning p.id
  ) select jsonb_build_object('press_items', count(*)) from moved
$$;
comment on function private.hand_over_press_items is
  'Items of the digest that stand alone go to the heir; those of incidents go with these. Security definer: part of a reorganisation.';
revoke execute on function private.hand_over_press_items from public;

insert into private.joint_parts (joint, part, sort_order) values ('hand_over', 'hand_over_press_items', 70);
