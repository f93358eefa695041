-- Whoever leaves the management leaves open invitations behind: those who manage now are shown which, and withdraw or
-- let stand.

alter type public.invitation_row add attribute inviter_has_left boolean;
comment on type public.invitation_row is
  'A line of the list of invitations; state open|expired|accepted|withdrawn; sort_key continues the list after it; inviter_has_left: it is open, and who invited manages the agency no more.';

create or replace function private.list_invitations(
  query text, of_email text, in_agency uuid, in_state text, after_key text, after_id uuid, page_size integer)
returns setof public.invitation_row
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_assurance();
  return query
    select i.id, i.email, i.agency_id, a.code, a.short_name, i.role, told.state,
      i.created_at, inviter.full_name, i.expires_at, i.accepted_at, i.accepted_by, taker.full_name, i.withdrawn_at,
      i.is_demo, i.created_at::text, told.state = 'open' and inviter.id is not null and not exists (
        with recursive above as (
          select a.id, a.parent_id
          union
          select parent.id, parent.parent_id from public.agencies parent join above on parent.id = above.parent_id
        )
        select from above join public.memberships m on m.agency_id = above.id
        where m.user_id = i.created_by and m.role = 'manager' and m.active)
    from public.invitations i
    join public.agencies a on a.id = i.agency_id
    left join public.profiles inviter on inviter.id = i.created_by
    left join public.profiles taker on taker.id = i.accepted_by
    cross join lateral (select case
      when i.accepted_at is not null then 'accepted' when i.withdrawn_at is not null then 'withdrawn'
      when i.expires_at <= now() then 'expired' else 'open' end as state) as told
    where i.agency_id = any (array(select private.my_managed_agency_ids()))
      and (of_email is null or i.email = of_email)
      and (in_agency is null or i.agency_id = in_agency)
      and (in_state is null or told.state = in_state)
      and (private.search_query(query) is null
        or (private.search_vector(i.email || ' ' || coalesce(taker.full_name, '')) || a.search) @@ private.search_query(query))
      and (after_key is null or (i.created_at, i.id) < (after_key::timestamptz, after_id))
    order by i.created_at desc, i.id desc
    limit least(greatest(page_size, 1), 200) + 1;
end $$;
