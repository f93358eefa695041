-- Invented conferences, briefings, releases and periodic information in every state, with invented newspapers; marked as demo
-- data on screen. Days are counted back from that of loading. The province's committee holds its conferences in time and has
-- let a month pass without informing the press, so that both kinds of watch are seen.

-- The history of what follows is dated as if lived, at the end, and only then sealed.
alter table audit.changes disable trigger user;

create temporary table demo_event (codes, kind, role, mode, starts_at, fate, notice, title, content, place) as (values
  -- fate: how far it has come; notice: how long before its beginning the notice went out
  (array['UBND-TINH'], 'press_conference', 'organiser', 'direct', private.start_of_day(private.today() - 160) + interval '9 hours', 'closed', interval '50 hours',
    'Họp báo cung cấp thông tin tình hình kinh tế - xã hội quý trước', E'Kết quả thực hiện nhiệm vụ trong quý\nNhiệm vụ trọng tâm quý tới', 'Hội trường Ủy ban nhân dân tỉnh'),
  (array['UBND-TINH'], 'press_conference', 'organiser', 'both', private.start_of_day(private.today() - 71) + interval '9 hours', 'promised', interval '72 hours',
    'Họp báo thường kỳ của Ủy ban nhân dân tỉnh', E'Tình hình kinh tế - xã hội\nCác dự án giao thông trọng điểm', 'Hội trường Ủy ban nhân dân tỉnh'),
  (array['UBND-TINH'], 'press_conference', 'organiser', 'direct', private.start_of_day(private.today() + 12) + interval '8 hours 30 minutes', 'planned', null,
    'Họp báo thường kỳ quý này', 'Tình hình kinh tế - xã hội; công tác chuẩn bị Tết', 'Hội trường Ủy ban nhân dân tỉnh'),
  (array['UBND-TINH'], 'periodic_information', 'organiser', null, (date_trunc('month', private.today()::timestamp) - interval '3 months' + interval '24 days 9 hours') at time zone 'Asia/Ho_Chi_Minh', 'closed', null,
    'Thông tin báo chí định kỳ của Ủy ban nhân dân tỉnh', 'Tổng hợp hoạt động chỉ đạo, điều hành trong tháng', null),
  (array['UBND-TINH'], 'periodic_information', 'organiser', null, (date_trunc('month', private.today()::timestamp) - interval '2 months' + interval '24 days 9 hours') at time zone 'Asia/Ho_Chi_Minh', 'held', null,
    'Thông tin báo chí hằng tháng của Ủy ban nhân dân tỉnh', 'Tổng hợp hoạt động chỉ đạo, điều hành trong tháng', null),
  (array['SYT'], 'press_conference', 'organiser', 'direct', private.start_of_day(private.today() + 3) + interval '14 hours', 'announced', interval '96 hours',
    'Họp báo về chiến dịch tiêm bổ sung vắc-xin sởi', E'Kế hoạch, đối tượng, thời gian tiêm\nGiải đáp của chuyên gia', 'Hội trường Sở Y tế'),
  (array['SYT'], 'press_conference', 'organiser', 'online', private.start_of_day(private.today() + 2) + interval '9 hours', 'planned', null,
    'Họp báo về vụ ngộ độc thực phẩm tại bếp ăn tập thể', 'Kết quả điều tra ban đầu; tình hình điều trị', null),
  (array['SYT'], 'press_briefing', 'participant', 'direct', private.start_of_day(private.today() - 8) + interval '8 hours', 'held', null,
    'Giao ban báo chí tháng của Ban Tuyên giáo: thông tin về dịch sốt xuất huyết', 'Cung cấp số liệu, khuyến cáo phòng bệnh', 'Trụ sở Ban Tuyên giáo Tỉnh ủy'),
  (array['SYT'], 'press_release', 'organiser', null, private.start_of_day(private.today() - 20) + interval '16 hours', 'closed', null,
    'Thông cáo báo chí về thông tin sai sự thật liên quan đến vắc-xin', 'Khẳng định nguồn gốc, chất lượng vắc-xin', null),
  (array['STTTT', 'SKHCN'], 'press_conference', 'organiser', 'both', private.start_of_day(private.today() - 10) + interval '10 hours', 'promised', interval '20 hours',
    'Họp báo công bố lộ trình phủ sóng các điểm lõm', E'Danh sách điểm lõm sóng\nCam kết của doanh nghiệp viễn thông', 'Hội trường Sở'),
  (array['BTGTU', 'BTGDVTU'], 'press_briefing', 'organiser', 'direct', private.start_of_day(private.today() - 8) + interval '8 hours', 'held', interval '72 hours',
    'Giao ban báo chí tháng này', 'Kết quả tuyên truyền trong tháng; định hướng tháng tới', 'Trụ sở Ban Tuyên giáo Tỉnh ủy'),
  (array['H883', 'X30307'], 'press_conference', 'organiser', 'direct', private.start_of_day(private.today() - 2) + interval '9 hours', 'planned', null,
    'Họp báo về chỉnh trang đô thị và di dời các hộ ven sông', 'Phương án bố trí tái định cư', 'Hội trường Ủy ban nhân dân'),
  (array['H890', 'X30520'], 'press_conference', 'organiser', 'direct', private.start_of_day(private.today() - 15) + interval '14 hours', 'cancelled', interval '48 hours',
    'Họp báo trước lễ hội đua bò Bảy Núi', 'Chương trình lễ hội; phương án bảo đảm an toàn', 'Trung tâm Văn hóa')
);

do $$
declare
  invited uuid[] := array(select id from public.press_agencies where is_demo order by name limit 5);
  clerk uuid;
  agency public.agencies;
  line record;
  of_id uuid;
  nth integer := 0;
begin
  for line in select * from demo_event order by starts_at, title loop
    nth := nth + 1;
    of_id := md5('demo_event:' || nth)::uuid;
    select * into agency from public.agencies where code = any (line.codes) order by array_position(line.codes, code) limit 1;
    clerk := (select user_id from public.memberships where agency_id = agency.id and role = 'clerk' and active order by created_at limit 1);
    insert into public.press_events (id, agency_id, kind, role, mode, title, content, place, online_link, starts_at, ends_at, host,
      invited_press_agency_ids, invited_others, notice_number, notice_date, notice_sent_at, notice_to, published_in, published_url,
      is_demo, created_at, created_by)
    values (of_id, agency.id, line.kind, line.role, line.mode, line.title, line.content, line.place,
      case when line.mode in ('online', 'both') then 'https://hop.minhhoa.example/' || nth end, line.starts_at,
      case when line.mode is not null then line.starts_at + interval '2 hours' end,
      case when line.mode is not null then 'Lãnh đạo ' || case line.role when 'organiser' then agency.short_name else 'Ban Tuyên giáo Tỉnh ủy' end end,
      case when line.mode is not null and line.role = 'organiser' then invited else '{}' end,
      case when line.fate = 'promised' then array['Bản tin Nội bộ Minh Họa'] else '{}' end,
      case when line.notice is not null then (40 + nth) || '/TB-' || coalesce(agency.symbol, agency.code) end,
      private.day_of(line.starts_at - line.notice), line.starts_at - line.notice,
      case when line.notice is not null then case line.kind when 'press_conference' then 'Ủy ban nhân dân tỉnh; các cơ quan báo chí được mời' else 'Các cơ quan báo chí' end end,
      case when line.mode is null then 'Cổng thông tin điện tử' end,
      case when line.mode is null then 'https://minhhoa.example/thong-tin-bao-chi/' || nth end,
      true, least(line.starts_at - interval '5 days', now() - interval '1 day'), clerk);
    continue when line.fate = 'planned';
    if line.notice is not null then
      update public.press_events set state = 'announced' where id = of_id;
    end if;
    continue when line.fate = 'announced';
    if line.fate = 'cancelled' then
      update public.press_events set state = 'cancelled', cancel_reason = 'Dời lễ hội sang tháng sau do mưa lũ', cancelled_at = line.starts_at - interval '20 hours'
      where id = of_id;
      continue;
    end if;
    update public.press_events set state = 'held',
      attended_press_agency_ids = case when mode is not null then invited[1:4] else '{}' end,
      reporter_count = case when mode is not null then 12 + nth end
    where id = of_id;
    if line.mode is not null then
      insert into public.press_event_questions (id, event_id, agency_id, press_agency_id, reporter_name, question, reply_kind, reply,
        follow_up_by, due_on, outcome, outcome_at, outcome_note, is_demo, created_at, created_by)
      select md5('demo_event_question:' || nth || ':' || q.n)::uuid, of_id, agency.id, invited[q.n], q.reporter, q.question, q.kind, q.reply,
        case q.kind when 'promised' then q.who end, case q.kind when 'promised' then private.day_of(line.starts_at) + q.days end,
        q.outcome, case when q.outcome is not null then line.starts_at + interval '3 days' end, q.note,
        true, line.starts_at + interval '2 hours', clerk
      from (values
        (1, 'Trịnh Gia Bảo', 'Tiến độ thực hiện so với kế hoạch đã công bố ra sao?', 'answered', 'Đạt 68% kế hoạch năm; phấn đấu hoàn thành trước ngày 15 tháng 12.', null, null, null, null),
        (2, 'Lâm Khánh Chi', 'Xin danh sách chi tiết và kinh phí từng hạng mục.', 'promised', 'Sẽ gửi danh sách và kinh phí bằng thư điện tử cho các báo.', 'Phòng Tổng hợp', 5,
          case when line.fate = 'closed' then 'done' end, case when line.fate = 'closed' then 'Đã gửi thư điện tử cho tất cả báo có mặt.' end),
        (3, 'Mạc Thanh Tùng', 'Trách nhiệm của các đơn vị chậm tiến độ được xử lý thế nào?', 'promised', 'Sẽ trả lời sau khi có kết quả kiểm điểm.', 'Chánh Văn phòng', 90,
          case when line.fate = 'closed' then 'handed' end, case when line.fate = 'closed' then 'Chuyển Thanh tra trả lời cùng kết luận thanh tra.' end)
      ) as q (n, reporter, question, kind, reply, who, days, outcome, note)
      where line.fate in ('closed', 'promised') or q.n = 1;
    end if;
    if line.fate = 'closed' then
      update public.press_events set state = 'closed', closed_at = line.starts_at + interval '7 days' where id = of_id;
    end if;
  end loop;
end $$;

-- Each change as if it had been made then, by whoever keeps the event.
update audit.changes c set changed_at = e.created_at, changed_by = e.created_by
from public.press_events e where c.table_name = 'press_events' and c.record_id = e.id and c.operation = 'INSERT';
update audit.changes c set changed_by = e.created_by, changed_at = case c.is_now ->> 'state'
    when 'announced' then e.notice_sent_at
    when 'held' then e.starts_at + interval '3 hours'
    when 'closed' then e.closed_at
    else coalesce(e.cancelled_at, e.created_at) end
from public.press_events e where c.table_name = 'press_events' and c.record_id = e.id and c.operation = 'UPDATE';
update audit.changes c set changed_at = q.created_at, changed_by = q.created_by
from public.press_event_questions q where c.table_name = 'press_event_questions' and c.record_id = q.id;
select audit.append_link(c)
from (select * from audit.changes where not exists (select from audit.chain where change_id = changes.id) order by id) as c;
alter table audit.changes enable trigger user;

drop table demo_event;
