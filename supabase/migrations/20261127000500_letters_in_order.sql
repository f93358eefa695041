-- A page of letters is chosen by the index of their order before anything is looked up for it.

create or replace function private.list_sent_letters(
  in_agency uuid, with_below boolean, of_press_agency uuid, of_outcome text, sent_from date, sent_to date,
  after_key timestamptz, after_id uuid, page_size integer)
returns setof public.sent_letter_row
language plpgsql stable security definer set search_path = '' as $$
declare
  ids constant uuid[] := array(select private.overseen_ids(in_agency, with_below));
begin
  -- Planned for what is asked, as most conditions mostly are not.
  return query execute format($q$
    with chosen as materialized (
      select * from private.sent_letters l
      where l.agency_id = any ($1) and %s
      order by l.sent_at desc, l.id desc
      limit $8)
    select l.id, l.incident_id, a.short_name, g.name, p.title, l.kind, l.number, l.sent_at, l.due_at, l.outcome, l.result_at,
      l.sent_at::text
    from chosen l
    join public.press_items p on p.id = l.press_item_id
    join public.press_agencies g on g.id = l.press_agency_id
    join public.agencies a on a.id = l.agency_id
    order by l.sent_at desc, l.id desc $q$,
    concat_ws(' and ', 'true',
      case when sent_from is not null then 'l.sent_at >= $2' end,
      case when sent_to is not null then 'l.sent_at < $3' end,
      case when of_press_agency is not null then 'l.press_agency_id = $4' end,
      case when of_outcome is not null then 'l.outcome = $5' end,
      case when after_id is not null then '(l.sent_at, l.id) < ($6, $7)' end))
  using ids, private.start_of_day(sent_from), private.start_of_day(sent_to + 1), of_press_agency, of_outcome, after_key, after_id,
    least(greatest(page_size, 1), 200) + 1;
end $$;
