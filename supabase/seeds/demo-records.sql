-- Invented heads, contacts and spokespersons for every agency but three; marked as demo data on screen.
-- Days are counted back from the day of loading, so that terms are current whenever it is tried.

-- The history of what follows is dated as if lived, at the end, and only then sealed.
alter table audit.changes disable trigger user;

-- Who has registered by now: names as shown, a second agency for one, an end for another.
update public.profiles set is_demo = true where email like '%@phatngon.example';

insert into public.memberships (user_id, agency_id, role)
select p.id, a.id, 'clerk' from public.profiles p join public.agencies a on a.code = 'SGDDT'
where p.email = 'kiemnhiem@phatngon.example';

update public.memberships set active = false, deactivated_at = now(), deactivation_reason = 'Chuyển công tác'
where user_id = (select id from public.profiles where email = 'nghiviec@phatngon.example');

create temporary table demo_agency as
select id, code, kind, short_name, sort_order,
  (row_number() over (order by sort_order))::integer as n,
  'minhhoa.gov.vn' as domain,
  lower(regexp_replace(code, '[^A-Za-z0-9]', '', 'g')) as mailbox
from public.agencies;

-- One name a number: the steps are coprime with the lengths, so that names vary.
create function pg_temp.demo_name(n integer) returns text language sql as $$
  select concat_ws(' ',
    (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Châu'])[1 + n * 7 % 15],
    (array['Văn', 'Thị', 'Minh', 'Hoàng', 'Ngọc', 'Thanh', 'Quốc', 'Thị Mỹ', 'Hữu', 'Kim', 'Đức', 'Thị Thu', 'Bảo'])[1 + n * 5 % 13],
    (array['An', 'Ánh', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Đào', 'Giang', 'Hà', 'Hòa', 'Hương', 'Khánh', 'Lan', 'Long', 'Mai',
           'Nam', 'Nghĩa', 'Ngân', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Tâm', 'Thảo', 'Tú', 'Uyên', 'Vân', 'Việt', 'Xuân'])[1 + n * 11 % 29])
$$;

update public.agencies a set
  head_name = pg_temp.demo_name(d.n + 200),
  head_position = case d.kind
    when 'province' then 'Chủ tịch Ủy ban nhân dân tỉnh'
    when 'party_body' then 'Trưởng ban'
    when 'department' then case
      when d.code = 'VP-UBND' then 'Chánh Văn phòng'
      when d.code = 'TTR' then 'Chánh Thanh tra'
      when d.code like 'B%' then 'Trưởng ban'
      else 'Giám đốc Sở' end
    else 'Chủ tịch Ủy ban nhân dân' end,
  -- Most have issued a regulation of their own within the 45 days of Decree 244/2026, a few late, some not at all.
  internal_regulation_number = case when d.kind <> 'party_body' and d.n % 8 <> 5 then (20 + d.n * 7 % 300) || '/QĐ-' || coalesce(a.symbol, d.code) end,
  internal_regulation_date = case when d.kind <> 'party_body' and d.n % 8 <> 5 then
    least(date '2026-07-06' + d.n * 11 % 38 + 25 * (d.n % 19 = 3)::integer, private.today()) end,
  -- Three have a new head who has appointed nobody yet; where nobody ever spoke, the day is not known.
  head_since = case
    when d.code in ('STP', 'SGDDT') then private.today() - 12
    when d.code = 'SNGV' then private.today() - 45
    when d.code not in ('BQLKKT', 'H891', 'SDL') then private.today() - (640 + d.n * 37 % 800) end,
  portal_url = 'https://' || d.mailbox || '.' || d.domain,
  office_phone = '02963000' || lpad(d.n::text, 3, '0'),
  office_email = 'vanthu.' || d.mailbox || '@' || d.domain,
  is_demo = true
from demo_agency d where d.id = a.id;

create temporary table demo_person as
select d.*, term.past, term.started, term.ended,
  case term.past
    when 0 then d.n
    else d.n + 60 + term.past end as name_no
from demo_agency d
cross join lateral (
  -- The present term, and for every fourth agency the one or two before it.
  select 0 as past, private.today() - (20 + d.n * 29 % 600) as started, null::date as ended
  union all
  select k, private.today() - (20 + d.n * 29 % 600) - k * 400, private.today() - (20 + d.n * 29 % 600) - (k - 1) * 400 - 1
  from generate_series(1, 1 + d.n % 2) as k where d.n % 4 = 0
) as term
-- The three gaps: SNGV, BQLKKT and, in each structure, one more.
where d.code not in ('SNGV', 'BQLKKT', 'H891', 'SDL');

insert into public.spokespersons (
  agency_id, kind, full_name, position, official_phone, official_email, internal_phone,
  decision_number, decision_date, decision_signer, valid_from, valid_to, end_reason,
  is_permanent_staff, has_political_standing, knows_field, knows_press_law, communicates_well,
  is_demo, created_at, created_by)
select p.id, 'standing', pg_temp.demo_name(p.name_no),
  case p.kind
    when 'province' then 'Chánh Văn phòng Ủy ban nhân dân tỉnh'
    when 'party_body' then 'Phó Trưởng ban'
    when 'department' then case
      when p.code = 'VP-UBND' then 'Phó Chánh Văn phòng'
      when p.code = 'TTR' then 'Phó Chánh Thanh tra'
      when p.code like 'B%' then 'Phó Trưởng ban'
      when p.n % 3 = 0 then 'Chánh Văn phòng Sở'
      else 'Phó Giám đốc Sở' end
    when 'district' then case when p.n % 3 = 0 then 'Chánh Văn phòng HĐND và UBND' else 'Phó Chủ tịch Ủy ban nhân dân' end
    else 'Phó Chủ tịch Ủy ban nhân dân' end,
  '02963000' || lpad((200 + p.n)::text, 3, '0'),
  'phatngon.' || p.mailbox || '@' || p.domain,
  '02963000' || lpad((400 + p.n)::text, 3, '0'),
  (10 + p.n * 13 % 800) || '/QĐ-' || coalesce((select symbol from public.agencies a where a.id = p.id), p.code),
  -- Decided the day before, so that the first afternoon is in time; a few are published late.
  p.started - case when p.n % 10 = 7 then 3 else 1 end, pg_temp.demo_name(p.n + 200), p.started, p.ended,
  case when p.ended is not null then (array['Điều động, luân chuyển công tác', 'Nghỉ hưu theo chế độ', 'Phân công nhiệm vụ khác'])[1 + p.n % 3] end,
  true, true, true, p.n % 5 <> 0, p.n % 7 <> 0,
  true,
  private.start_of_day(p.started) + interval '9 hours',
  (select m.user_id from public.memberships m where m.agency_id = p.id and m.role = 'clerk' and m.active limit 1)
from demo_person p
order by p.n, p.started;

-- A successor already decided on, to begin in three weeks.
update public.spokespersons s set valid_to = private.today() + 20, end_reason = 'Nghỉ hưu theo chế độ'
from demo_agency d
where d.id = s.agency_id and d.code in ('SCT', 'X30292') and s.valid_to is null;
insert into public.spokespersons (
  agency_id, kind, full_name, position, official_phone, official_email,
  decision_number, decision_date, decision_signer, valid_from,
  is_permanent_staff, has_political_standing, knows_field, knows_press_law, communicates_well, is_demo)
select d.id, 'standing', pg_temp.demo_name(d.n + 120), 'Phó Giám đốc Sở',
  '02963000' || lpad((200 + d.n)::text, 3, '0'), 'phatngon.' || d.mailbox || '@' || d.domain,
  (300 + d.n) || '/QĐ-' || d.code, private.today() - 5, pg_temp.demo_name(d.n + 200), private.today() + 21,
  true, true, true, true, true, true
from demo_agency d where d.code = 'SCT';

-- Published, all but every ninth.
select private.copy_to_public(s.id)
from public.spokespersons s join demo_agency d on d.id = s.agency_id
where (s.valid_to is null or s.valid_to >= private.today()) and s.valid_from <= private.today() and d.n % 9 <> 0;

-- History as if lived: written just now by nobody, it is dated and signed as the rows are.
-- Three agencies have let the quarter pass without confirming.
update public.public_contacts p set confirmed_at = greatest(s.created_at,
    now() - make_interval(days => case when p.agency_code in ('STP', 'SCT', 'H884', 'X30316') then 110 else 15 + (length(s.full_name) * 7) % 60 end)),
  published_at = s.created_at + interval '3 hours'
from public.spokespersons s where s.id = p.spokesperson_id;
delete from audit.changes where table_name = 'public_contacts' and operation = 'UPDATE';
update audit.changes c set changed_at = s.created_at + interval '3 hours' * (c.table_name = 'public_contacts')::integer,
  changed_by = s.created_by
from public.spokespersons s where s.id = c.subject_id;
select audit.append_link(c)
from (select * from audit.changes where not exists (select from audit.chain where change_id = changes.id) order by id) as c;
alter table audit.changes enable trigger user;

drop table demo_agency, demo_person;
