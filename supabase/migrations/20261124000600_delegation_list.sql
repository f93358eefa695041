-- The list of delegations, and what the lists of before must know of delegations.

create type public.delegation_row as (
  id uuid, agency_id uuid, agency_code text, agency_short_name text, delegate_name text, delegate_position text,
  matter text, document_number text, signed_at timestamptz, starts_at timestamptz, ends_at timestamptz, state text,
  publish_due_at timestamptz, published_at timestamptz, publication text, is_demo boolean, sort_key text);
comment on type public.delegation_row is
  'A line of the list of delegations; state unsigned|planned|current|ended|revoked, publication published|late|overdue|waiting|withdrawn|none; sort_key continues the list after it.';

create function private.list_delegations(
  query text, in_agency uuid, in_state text, ending_within_days integer, published_late boolean,
  order_by text, after_key text, after_id uuid, page_size integer)
returns setof public.delegation_row
language plpgsql stable security definer set search_path = '' as $$
declare
  descending constant boolean := order_by in ('newest', 'name_desc');
  sort_column constant text := case order_by
    when 'ending' then 'd.ends_at' when 'newest' then 'd.starts_at' when 'oldest' then 'd.starts_at' else 'd.name_sort' end;
  statement text := format($q$
    select d.id, d.agency_id, a.code, a.short_name, d.delegate_name, d.delegate_position,
      d.matter, d.document_number, d.signed_at, d.starts_at, d.ends_at, told.state,
      d.publish_due_at, c.published_at, told.publication, d.is_demo, %1$s::text
    from public.delegations d
    join public.agencies a on a.id = d.agency_id
    left join public.public_contacts c on c.delegation_id = d.id
    cross join lateral (select
      case when d.revoked_at is not null then 'revoked' when d.signed_at is null then 'unsigned'
        when now() < d.starts_at then 'planned' when now() < d.ends_at then 'current' else 'ended' end as state,
      case when c.withdrawn_at is not null then 'withdrawn'
        when c.published_at > d.publish_due_at then 'late' when c.published_at is not null then 'published'
        when d.signed_at is null or d.publish_due_at is null or d.ends_at <= d.publish_due_at then 'none'
        when d.publish_due_at <= now() then 'overdue' else 'waiting' end as publication
    ) as told
    where d.agency_id = any ($1)
      and ($2 is null or (d.search || a.search) @@ $2)
      and ($3 is null or told.state = $3)
      and ($4 is null or told.state = 'current' and d.ends_at <= now() + make_interval(days => $4))
      and ($5 is null or (told.publication = 'overdue' or coalesce(c.published_at > d.publish_due_at, false)) = $5)
      and ($6 is null or (%1$s, d.id) %2$s ($6::%3$s, $7))
    order by %1$s %4$s, d.id %4$s
    limit $8 + 1 $q$,
    sort_column,
    case when descending then '<' else '>' end,
    case when sort_column = 'd.name_sort' then 'text collate "C"' else 'timestamptz' end,
    case when descending then 'desc' else 'asc' end);
begin
  return query execute statement using
    array(select id from private.my_agency_ids() as id where in_agency is null or id = in_agency),
    private.search_query(query), in_state, ending_within_days, published_late,
    after_key, after_id, least(greatest(page_size, 1), 200);
end $$;
comment on function private.list_delegations is
  'Security definer: reads past row-level security so that indexes serve, and limits itself to private.my_agency_ids().';

create function public.list_delegations(
  query text default null, in_agency uuid default null, in_state text default null,
  ending_within_days integer default null, published_late boolean default null, order_by text default 'newest',
  after_key text default null, after_id uuid default null, page_size integer default 50)
returns setof public.delegation_row
language sql stable set search_path = '' as $$
  select * from private.list_delegations(
    query, in_agency, in_state, ending_within_days, published_late, order_by, after_key, after_id, page_size)
$$;
comment on function public.list_delegations is
  'A page of the delegations the caller may see. in_state: unsigned|planned|current|ended|revoked at this moment; ending_within_days: of those in force; published_late: published after its deadline, or not yet though past it; order_by: newest|oldest|ending|name|name_desc; after_key, after_id: sort_key and id of the last row shown; one row more than page_size says that there is a next page.';
revoke execute on function private.list_delegations from public;
revoke execute on function public.list_delegations from public, anon, authenticated;
grant execute on function private.list_delegations, public.list_delegations to authenticated;

-- A withdrawn contact is not a published one.
create or replace function private.list_spokespersons(
  query text, in_agency uuid, of_kind text, in_state text, is_published boolean,
  order_by text, after_key text, after_id uuid, page_size integer)
returns setof public.spokesperson_row
language plpgsql stable security definer set search_path = '' as $$
declare
  descending constant boolean := order_by in ('name_desc', 'newest');
  sort_column constant text := case when order_by in ('newest', 'oldest') then 's.valid_from' else 's.name_sort' end;
  statement text := format($q$
    select s.id, s.agency_id, a.code, a.short_name, s.kind, s.full_name, s.position,
      s.official_phone, s.official_email, s.valid_from, s.valid_to,
      case when s.valid_from > $9 then 'planned' when s.valid_to < $9 then 'ended' else 'current' end,
      c.published_at,
      s.is_permanent_staff::int + s.has_political_standing::int + s.knows_field::int
        + s.knows_press_law::int + s.communicates_well::int,
      s.is_demo, %1$s::text
    from public.spokespersons s
    join public.agencies a on a.id = s.agency_id
    left join public.public_contacts c on c.spokesperson_id = s.id and c.withdrawn_at is null
    where s.agency_id = any ($1)
      and ($2 is null or (s.search || a.search) @@ $2)
      and ($3 is null or s.kind = $3)
      and ($4 is null or case $4 when 'planned' then s.valid_from > $9 when 'ended' then s.valid_to < $9
        else s.valid_from <= $9 and (s.valid_to is null or s.valid_to >= $9) end)
      and ($5 is null or (c.id is not null) = $5)
      and ($7 is null or (%1$s, s.id) %2$s ($6::%3$s, $7))
    order by %1$s %4$s, s.id %4$s
    limit $8 + 1 $q$,
    sort_column,
    case when descending then '<' else '>' end,
    case when order_by in ('newest', 'oldest') then 'date' else 'text collate "C"' end,
    case when descending then 'desc' else 'asc' end);
begin
  return query execute statement using
    array(select id from private.my_agency_ids() as id where in_agency is null or id = in_agency),
    private.search_query(query), of_kind, in_state, is_published,
    after_key, after_id, least(greatest(page_size, 1), 200), private.today();
end $$;

create or replace function private.record_timeline(record_id uuid, before_id bigint, page_size integer)
returns setof public.timeline_entry
language sql stable security definer set search_path = '' as $$
  select c.id, c.changed_at, p.full_name, c.table_name, c.operation, c.was, c.is_now
  from audit.changes c left join public.profiles p on p.id = c.changed_by
  where c.subject_id = record_timeline.record_id
    and c.table_name in ('agencies', 'spokespersons', 'delegations', 'public_contacts', 'attachments')
    and (
      c.agency_id = any (array(select private.my_agency_ids()))
      or c.table_name = 'agencies' and (select private.is_member()))
    and (before_id is null or c.id < before_id)
  order by c.id desc
  limit least(greatest(page_size, 1), 200) + 1
$$;
