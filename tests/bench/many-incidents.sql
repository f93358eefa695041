-- :count incidents as they would lie after years of work, written past the triggers: their derived columns are filled here.
-- One in eleven is still open; Ban Tuyên giáo is asked about one in twenty.

set session_replication_role = replica;
set maintenance_work_mem = '512MB';

create temporary table place as
select (row_number() over (order by code) - 1)::integer as n, id from public.agencies where kind <> 'province' and press_role is distinct from 'propaganda_committee';
create temporary table paper as
select (row_number() over (order by name) - 1)::integer as n, id, kinds[1] as kind from public.press_agencies;
create temporary table matter as
select (row_number() over () - 1)::integer as n, title, private.search_vector(title || ' phản ánh của người dân về vụ việc') as search
from (select format('Tin sai về %s %s tại %s', a, b, c) as title
  from unnest(array['bệnh viện', 'trường học', 'giá điện', 'nước sạch', 'đất đai', 'giao thông', 'mùa vụ', 'lễ hội']) as a,
    unnest(array['thu phí', 'xây dựng', 'tuyển dụng', 'chậm trễ', 'thiếu hụt']) as b,
    unnest(array['Tịnh Biên', 'Long Xuyên', 'Châu Đốc', 'Tân Châu', 'An Phú', 'Tri Tôn', 'Thoại Sơn', 'Chợ Mới']) as c) as titles;
create temporary table spread as
select g as n, md5('bench:' || g)::uuid as id, hashint4(g) & 2147483647 as chance,
  now() - (g::double precision / :count) * interval '8 years' as found_at
from generate_series(1, :count) as g;
create temporary table people as
select (select id from public.profiles where email = 'giamsat@phatngon.example') as supervisor,
  (select id from public.agencies where press_role = 'propaganda_committee') as committee;

insert into public.incidents (id, agency_id, title, severity, found_by, found_at, status, conclusion, conclusion_number,
  conclusion_date, conclusion_text, concluded_at, closed_at, asked_agency_ids, press_agency_ids, press_kinds, item_count,
  open_item_count, next_step, next_due_at, search, created_at, created_by)
select s.id, place.id, matter.title || ' ' || s.n, case when s.chance % 7 = 0 then 'hot' else 'normal' end, 'Điểm báo', s.found_at,
  case when s.chance % 11 > 0 then 'closed' when s.chance % 2 = 0 then 'recorded' else 'verifying' end,
  case when s.chance % 11 > 0 then 'inaccurate' end, case when s.chance % 11 > 0 then s.n || '/KL' end,
  case when s.chance % 11 > 0 then s.found_at::date end, case when s.chance % 11 > 0 then 'Nội dung sai' end,
  case when s.chance % 11 > 0 then s.found_at end, case when s.chance % 11 > 0 then s.found_at end,
  case when s.chance % 20 = 0 then array[people.committee] else '{}' end, array[paper.id], array[paper.kind], 1,
  case when s.chance % 11 > 0 then 0 else 1 end,
  case when s.chance % 11 > 0 then null when s.chance % 2 = 0 then 'verify' else 'conclude' end,
  case when s.chance % 11 = 0 then s.found_at + interval '5 days' end, matter.search, s.found_at,
  case when s.chance % 50 = 0 then people.supervisor end
from spread s
join place on place.n = s.chance % (select count(*) from place)
join matter on matter.n = s.chance % (select count(*) from matter)
join paper on paper.n = s.chance % (select count(*) from paper)
cross join people;

-- A million texts would be split into words for minutes; here those of the incident serve.
alter table public.press_items alter column search drop expression;
insert into public.press_items (id, incident_id, agency_id, press_agency_id, press_kind, title, tone, published_at, url, correction_state, search, created_at)
select md5('bench item:' || s.n)::uuid, s.id, i.agency_id, i.press_agency_ids[1], i.press_kinds[1], i.title,
  (array['positive', 'directing', 'critical'])[s.chance % 3 + 1], s.found_at,
  'https://bao.example/' || s.n, case when i.status = 'closed' then 'settled' else 'none' end, i.search, s.found_at
from spread s join public.incidents i on i.id = s.id;
insert into public.correction_requests (id, incident_id, press_item_id, agency_id, kind, false_part, correct_part, number, document_date,
  signer_name, signer_position, sent_at, received_at, result, result_at, settled_at, press_agency_id, incident_found_at, created_at)
select md5('bench letter:' || s.n)::uuid, s.id, md5('bench item:' || s.n)::uuid, i.agency_id, 'correction', 'Sai hẳn', 'Đúng ra', s.n || '/SYT',
  s.found_at::date, 'Người Ký', 'Giám đốc', s.found_at, s.found_at, 'full_correction', s.found_at, s.found_at, i.press_agency_ids[1], s.found_at, s.found_at
from spread s join public.incidents i on i.id = s.id where s.chance % 3 = 0 and i.status = 'closed';
insert into public.verification_requests (id, incident_id, agency_id, asked_agency_id, question, due_at, incident_found_at, is_first,
  answer, answered_at, created_at)
select md5('bench question:' || s.n)::uuid, s.id, i.agency_id, people.committee, 'Đề nghị xác minh', s.found_at + interval '5 days', s.found_at, true,
  case when i.status <> 'verifying' then 'Đã xác minh' end, case when i.status <> 'verifying' then s.found_at end, s.found_at
from spread s join public.incidents i on i.id = s.id cross join people where s.chance % 20 = 0;
-- Of what is open its story tells since when: past days are asked about it.
insert into public.incident_events (id, incident_id, agency_id, kind, created_at)
select md5('bench event:' || s.n)::uuid, s.id, i.agency_id, 'recorded', s.found_at
from spread s join public.incidents i on i.id = s.id where i.next_step is not null;
select private.tally_all_incidents();

-- The record whose page is measured: one of Sở Y tế's that is being verified.
create table public.bench_incident as
select i.id from public.incidents i join public.agencies a on a.id = i.agency_id
where a.code = 'SYT' and i.status = 'verifying' and i.item_count = 1 order by i.found_at desc limit 1;
grant select on public.bench_incident to authenticated;
