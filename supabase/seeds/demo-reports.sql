-- Invented yearly reports, marked as demo data on screen: of the last year that is over some confirmed in time, some late, some
-- corrected by hand, one sent back, the others missing; the year that runs is a draft of the records. Of a year in which this
-- was not yet used agencies know by their own books what no record says.

-- The history of what follows is dated as if lived, at the end, and only then sealed.
alter table audit.changes disable trigger user;

create temporary table demo_report (codes, conferences, briefings, days_after, fate, numbers, why, difficulties, proposals) as (values
  -- conferences, briefings: recorded afterwards; days_after: how long after 14/12 it was confirmed; numbers: figures 3 to 6 by hand
  (array['UBND-TINH'], 4, 0, 4, 'confirmed', array[31, 33, 3, 3, 3, 3, 2, 2], 'Theo sổ theo dõi của Văn phòng; hồ sơ năm này chưa ghi trên hệ thống',
    'Một số vụ việc liên quan nhiều cơ quan, phải chờ thống nhất nội dung nên phát ngôn chưa kịp thời.', 'Đề nghị có hướng dẫn về phối hợp phát ngôn đối với vụ việc liên quan nhiều tỉnh.'),
  (array['SYT'], 1, 3, 2, 'confirmed', array[24, 26, 4, 5, 3, 5, 3, 4], 'Theo sổ theo dõi của Sở; hồ sơ năm này chưa ghi trên hệ thống',
    'Nhiều phóng viên hỏi cùng một vụ việc qua điện thoại ngoài giờ.', 'Đề nghị tập huấn kỹ năng trả lời phỏng vấn cho lãnh đạo các bệnh viện.'),
  (array['STTTT', 'SKHCN'], 1, 2, 3, 'confirmed', array[15, 15, 1, 1, 1, 1, 1, 1], 'Theo sổ theo dõi của Sở; hồ sơ năm này chưa ghi trên hệ thống', null, null),
  (array['SGDDT'], 0, 2, 9, 'confirmed', array[12, 14, 2, 2, 1, 2, 2, 2], 'Theo sổ theo dõi của Sở; hồ sơ năm này chưa ghi trên hệ thống',
    'Chưa có cán bộ chuyên trách.', null),
  (array['H883', 'X30307'], 1, 0, 20, 'confirmed', array[6, 7, 1, 1, 0, 1, 0, 1], 'Theo sổ theo dõi của Ủy ban nhân dân; hồ sơ năm này chưa ghi trên hệ thống', null, null),
  (array['SNV'], 0, 1, 1, 'confirmed', null, null, null, null),
  (array['STC'], 0, 1, 4, 'confirmed', null, null, null, null),
  (array['SXD'], 0, 1, 3, 'returned', array[8, 9, 0, 0, 0, 0, 0, 0], 'Theo sổ theo dõi của Sở', null, null),
  (array['H890', 'X30520'], 0, 0, null, 'draft', array[3, 4, 1, 1, 1, 1, 0, 0], 'Theo sổ theo dõi của Ủy ban nhân dân', 'Đang tổng hợp.', null)
);

do $$
declare
  of_year constant integer := private.last_report_year(private.today());
  last_day constant date := make_date(of_year, 12, 14);
  line record;
  agency public.agencies;
  clerk uuid;
  of_id uuid;
  confirmed timestamptz;
begin
  for line in select * from demo_report loop
    select * into agency from public.agencies where code = any (line.codes) order by array_position(line.codes, code) limit 1;
    continue when agency.id is null;
    clerk := (select user_id from public.memberships where agency_id = agency.id and role = 'clerk' order by created_at limit 1);
    of_id := md5('demo_report:' || agency.code)::uuid;

    insert into public.press_events (id, agency_id, kind, role, mode, title, content, place, starts_at, ends_at, host, state, is_demo,
      created_at, created_by)
    select md5('demo_report_event:' || agency.code || held.kind || held.nth)::uuid, agency.id, held.kind, held.role, 'direct', held.title,
      'Cung cấp thông tin về hoạt động của ' || agency.short_name || '.', held.place, begins.at, begins.at + interval '90 minutes', held.host,
      'held', true, begins.at + interval '3 hours', clerk
    from (
      select 'press_conference' as kind, 'organiser' as role, nth, 'Họp báo ' || nth || '/' || of_year || ' của ' || agency.short_name as title,
        'Trụ sở ' || agency.short_name as place, 'Lãnh đạo ' || agency.short_name as host, 0 as lag
      from generate_series(1, line.conferences) as nth
      union all
      select 'press_briefing', 'participant', nth, 'Giao ban báo chí: thông tin của ' || agency.short_name || ', lần ' || nth || '/' || of_year,
        'Trụ sở Ban Tuyên giáo Tỉnh ủy', 'Lãnh đạo Ban Tuyên giáo Tỉnh ủy', 11
      from generate_series(1, line.briefings) as nth
    ) as held
    cross join lateral (
      select private.start_of_day(last_day - held.lag - 40 - (5 - held.nth) * 70) + interval '8 hours' as at) as begins;

    confirmed := private.start_of_day(last_day + line.days_after) + interval '15 hours 20 minutes';
    continue when confirmed > now();
    insert into public.agency_reports (id, agency_id, year, corrected_replies, corrected_requests, replies_reason, corrected_spoken,
      corrected_unexpected, spoken_reason, corrected_in_time, corrected_with_limit, in_time_reason, corrected_responses,
      corrected_matters, responses_reason, difficulties, proposals, is_demo, created_at, created_by)
    values (of_id, agency.id, of_year, line.numbers[1], line.numbers[2], line.why, line.numbers[3], line.numbers[4],
      line.why, line.numbers[5], line.numbers[6], line.why, line.numbers[7], line.numbers[8], line.why, line.difficulties,
      line.proposals, true, private.start_of_day(last_day + 1) + interval '9 hours', clerk);
    continue when line.fate = 'draft';
    update public.agency_reports set state = 'confirmed', confirmed_at = confirmed where id = of_id;
    if line.fate = 'returned' then
      update public.agency_reports
      set state = 'draft', is_returned = true, reopen_reason = 'Số liệu phát ngôn đột xuất chưa khớp với vụ việc báo chí đã nêu; đề nghị rà soát'
      where id = of_id;
    end if;
  end loop;
end $$;

-- History as if lived: written just now by nobody, it is dated and signed as the steps were taken.
update audit.changes c set
  changed_by = case
    when c.is_now ->> 'reopen_reason' is not null
      then (select id from public.profiles where email = 'giamsat@phatngon.example')
    else r.created_by end,
  changed_at = case
    when c.operation = 'INSERT' then r.created_at
    when c.is_now ->> 'confirmed_at' is not null then (c.is_now ->> 'confirmed_at')::timestamptz
    else r.created_at + interval '6 days' end
from public.agency_reports r
where c.table_name = 'agency_reports' and c.record_id = r.id and r.is_demo;
update audit.changes c set changed_by = e.created_by, changed_at = e.created_at
from public.press_events e
where c.table_name = 'press_events' and c.record_id = e.id and e.id in (
  select md5('demo_report_event:' || a.code || of.kind || nth)::uuid
  from public.agencies a, unnest(array['press_conference', 'press_briefing']) as of (kind), generate_series(1, 4) as nth);
select audit.append_link(c)
from (select * from audit.changes where not exists (select from audit.chain where change_id = changes.id) order by id) as c;
alter table audit.changes enable trigger user;

drop table demo_report;
