-- Letters to one newspaper are listed in their order; and what the tallies now tell is indexed for nothing else.

create index correction_requests_by_newspaper on public.correction_requests (press_agency_id, sent_at desc, id desc);
drop index public.correction_requests_press_agency;
drop index public.incidents_counted;
