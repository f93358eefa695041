-- The dashboard of supervision: its figures and what is found at each agency, in one request.

drop function public.supervision_figures;

create function public.supervision_dashboard(
  from_day date, to_day date, at timestamptz default null, in_agency uuid default null, with_below boolean default true)
returns jsonb
language sql stable set search_path = '' as $$
  select private.supervision_figures(from_day, to_day, in_agency, with_below) || jsonb_build_object('findings', (
    select coalesce(jsonb_agg(to_jsonb(f) - 'place' order by f.place), '[]')
    from private.count_findings(at, in_agency, with_below, null) with ordinality as f (
      agency_id, agency_code, agency_short_name, agency_kind, parent_id, found, late, place)))
$$;
comment on function public.supervision_dashboard is
  'Of agencies whose records the caller may read: agencies, newspapers: incidents with something left to do now, and of these past their time; letters sent in the period by what became of them; corrected: of those obtained, days from the discovery (median, 90th percentile); enquiries received in the period; spokespersons in office today; months: how many incidents were found and enquiries received in each of twelve months, the last that of to_day; findings: as public.count_findings, as of a moment (null = now). Days inclusive, Asia/Ho_Chi_Minh.';

revoke execute on function public.supervision_dashboard from public, anon, authenticated;
grant execute on function public.supervision_dashboard to authenticated;
