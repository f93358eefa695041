-- Invented questions of invented newspapers in every state; marked as demo data on screen. Each goes through the steps a
-- person would take, so that all rules hold of it. Moments are counted back from that of loading, but for those asked
-- under the rules of 2017, which ended with 30/06/2026.

-- The history of what follows is dated as if lived, at the end, and only then sealed.
alter table audit.changes disable trigger user;

create temporary table demo_enquiry (codes, newspaper, reporter, card, medium, received_at, kind, event_kind, fate, title, question, reply) as (values
  -- fate: how far it has come
  (array['SYT'], 'Tạp chí Sức khỏe Giả Tưởng', 'Tô Uyên Nhi', 'GT-17/2026', 'phone', now() - interval '3 hours', 'ordinary', null, 'received',
    'Số ca sốt xuất huyết trong tuần và biện pháp phòng, chống', 'Đề nghị Sở cho biết số ca mắc sốt xuất huyết trong tuần qua, các địa bàn có nguy cơ cao và việc phun hóa chất đã làm đến đâu.', null),
  (array['SYT'], 'Báo điện tử Tưởng Tượng', 'Lâm Khánh Chi', 'NB-00102', 'public_form', now() - interval '50 minutes', 'ordinary', null, 'received',
    'Bệnh viện Minh Họa thu phí giữ xe cao hơn quy định?', E'Bạn đọc phản ánh Bệnh viện Minh Họa thu 10.000 đồng một lượt giữ xe.\nXin hỏi mức thu này có đúng quy định không và Sở xử lý thế nào?', null),
  (array['SYT'], 'Đài Phát thanh - Truyền hình Giả Định', 'Mạc Thanh Tùng', 'NB-00103', 'email', now() - interval '2 days 4 hours', 'unexpected_event', 'large_impact', 'assigned',
    'Vụ ngộ độc thực phẩm tại bếp ăn tập thể: số người nhập viện', 'Đề nghị cung cấp thông tin ban đầu về số công nhân nhập viện, nguyên nhân nghi ngờ và tình trạng hiện nay.', null),
  (array['SYT'], 'Báo Tuần Thí Dụ', 'Ninh Phương Thảo', 'NB-00104', 'letter', now() - interval '35 days', 'ordinary', null, 'assigned',
    'Tình trạng thiếu bác sĩ ở trạm y tế xã', 'Xin số liệu bác sĩ hiện có và còn thiếu ở các trạm y tế xã, kế hoạch bổ sung.', null),
  (array['SYT'], 'Báo Minh Họa', 'Trịnh Gia Bảo', 'NB-00101', 'phone', now() - interval '6 days', 'ordinary', null, 'answered',
    'Lịch tiêm bổ sung vắc-xin sởi cho trẻ em', 'Khi nào bắt đầu tiêm, đối tượng nào, ở đâu?', 'Chiến dịch bắt đầu từ đầu tháng tới tại tất cả trạm y tế; trẻ từ 1 đến 10 tuổi chưa tiêm đủ mũi được tiêm miễn phí.'),
  (array['SYT'], 'Tạp chí Ví Dụ', 'Quách Minh Đăng', 'NB-00105', 'in_person', now() - interval '20 days', 'ordinary', null, 'refused',
    'Kết quả thanh tra việc mua sắm thiết bị y tế', 'Đề nghị cung cấp nội dung đang thanh tra và các sai phạm đã phát hiện.', 'Cuộc thanh tra chưa kết thúc; khi có kết luận, Sở sẽ thông tin theo quy định về công khai kết luận thanh tra.'),
  (array['SYT'], 'Báo điện tử Tưởng Tượng', 'Lâm Khánh Chi', 'NB-00102', 'phone', now() - interval '1 day 2 hours', 'ordinary', null, 'voided',
    'Giờ khám bệnh ngày cuối tuần', 'Hỏi giờ khám bệnh ngày thứ Bảy của các bệnh viện công lập.', 'Phóng viên gọi lại cho biết gọi nhầm cơ quan'),
  (array['STTTT', 'SKHCN'], 'Báo điện tử Tưởng Tượng', 'Lâm Khánh Chi', 'NB-00102', 'public_form', now() - interval '5 hours', 'ordinary', null, 'asked',
    'Kết nối dữ liệu khám bệnh với Cổng dịch vụ công của tỉnh', 'Việc kết nối dữ liệu khám bệnh với Cổng dịch vụ công đã làm đến đâu, bao giờ người dân dùng được?', null),
  (array['STTTT', 'SKHCN'], 'Báo Minh Họa', 'Trịnh Gia Bảo', 'NB-00101', 'press_conference', now() - interval '12 days', 'unexpected_event', 'divided_opinion', 'answered',
    'Dư luận trái chiều về việc thay đổi bảng số nhà', 'Nhiều ý kiến khác nhau về việc thay bảng số nhà mới. Quan điểm của cơ quan thế nào?', 'Việc thay bảng số nhà chỉ thực hiện ở tuyến đường đổi tên; người dân không phải nộp khoản nào.'),
  (array['STTTT', 'SKHCN'], 'Kênh Minh Họa Trực Tuyến', 'Đoàn Nhật Linh', 'NB-00106', 'email', now() - interval '9 days', 'ordinary', null, 'reopened',
    'Vùng lõm sóng di động ở khu vực biên giới', 'Đề nghị cho biết số điểm lõm sóng còn lại và lộ trình xóa.', 'Còn 7 điểm lõm sóng, xóa hết trong năm.'),
  (array['H883', 'X30307'], 'Báo Tuần Thí Dụ', 'Ninh Phương Thảo', 'NB-00104', 'public_form', now() - interval '52 hours', 'ordinary', null, 'delegate',
    'Phân luồng giao thông dịp Tuần lễ văn hóa', 'Những tuyến đường nào cấm xe, từ mấy giờ đến mấy giờ?', 'Cấm ô tô trên ba tuyến đường trung tâm từ 17 giờ đến 22 giờ trong ba ngày lễ hội.'),
  (array['H883', 'X30307'], 'Báo Minh Họa', 'Trịnh Gia Bảo', 'NB-00101', 'phone', now() - interval '3 days', 'unexpected_event', 'large_impact', 'late',
    'Sạt lở bờ kênh làm sập hai căn nhà', 'Có thương vong không? Chính quyền đã làm gì?', 'Không có thương vong; hai hộ đã được bố trí chỗ ở tạm và hỗ trợ ban đầu.'),
  (array['H890', 'X30520'], 'Đài Phát thanh - Truyền hình Giả Định', 'Mạc Thanh Tùng', 'NB-00103', 'phone', timestamptz '2026-06-29 06:10+07', 'unexpected_event', 'large_impact', 'answered',
    'Cháy rừng tại khu vực núi Minh Họa', 'Diện tích bị cháy, nguyên nhân ban đầu và công tác chữa cháy?', 'Khoảng 2 ha thực bì bị cháy, đám cháy đã được khống chế lúc 5 giờ sáng; không có thiệt hại về người.'),
  (array['H890', 'X30520'], 'Báo điện tử Tưởng Tượng', 'Lâm Khánh Chi', 'NB-00102', 'letter', timestamptz '2026-06-18 09:00+07', 'ordinary', null, 'refused',
    'Dự thảo bảng giá đất khu vực cửa khẩu', 'Đề nghị cung cấp dự thảo bảng giá đất đang lấy ý kiến.', null),
  (array['SGDDT'], 'Báo Tuần Thí Dụ', 'Ninh Phương Thảo', 'NB-00104', 'email', now() - interval '15 days', 'ordinary', null, 'answered',
    'Kỳ thi chọn học sinh giỏi cấp tỉnh', 'Có bao nhiêu thí sinh dự thi, kỳ thi có gì mới?', 'Có 1.240 thí sinh dự thi ở 9 môn; lần đầu chấm trên phách điện tử.'),
  (array['SNNPTNT', 'SNNMT'], 'Đài Phát thanh - Truyền hình Giả Định', 'Mạc Thanh Tùng', 'NB-00103', 'phone', now() - interval '30 hours', 'unexpected_event', 'large_impact', 'received',
    'Sạt lở bờ sông Hậu đoạn qua ấp Minh Họa', 'Có bao nhiêu hộ phải di dời, đoạn nào còn nguy cơ?', null)
);

do $$
declare
  line record;
  agency public.agencies;
  clerk uuid;
  enquiry public.press_enquiries;
  speaker record;
  replied timestamptz;
  nth integer := 0;
begin
  for line in select * from demo_enquiry loop
    nth := nth + 1;
    select * into agency from public.agencies where code = any (line.codes) order by array_position(line.codes, code) limit 1;
    continue when agency.id is null;
    select user_id into clerk from public.memberships where agency_id = agency.id and role = 'clerk' and active limit 1;
    line.received_at := date_trunc('minute', line.received_at);
    insert into public.press_enquiries (id, agency_id, reporter_name, press_agency_id, press_agency_name, press_card_number,
      reporter_phone, reporter_email, medium, received_at, title, question, matter, kind, event_kind, event_happened_at, event_received_at,
      event_determined_at, receipt_number, is_demo, created_at, created_by)
    values (md5('demo_enquiry:' || nth)::uuid, agency.id, line.reporter,
      (select id from public.press_agencies where name = line.newspaper),
      case when not exists (select from public.press_agencies where name = line.newspaper) then line.newspaper end, line.card,
      '02963000' || (800 + nth), 'phongvien' || nth || '@minhhoa.example', line.medium, line.received_at, line.title, line.question,
      case when line.fate = 'delegate' then (select matter from public.delegations where is_demo and agency_id = agency.id) end, line.kind, line.event_kind,
      case when line.kind = 'unexpected_event' then line.received_at - interval '5 hours' end,
      case when line.kind = 'unexpected_event' then line.received_at end,
      case when line.event_kind = 'divided_opinion' then line.received_at + interval '2 hours' end,
      case when line.medium = 'public_form' then to_char(line.received_at, 'YYMMDD') || '-' || (48370 + nth) end,
      true, line.received_at + case when line.medium = 'public_form' then interval '0' else interval '10 minutes' end,
      case when line.medium <> 'public_form' then clerk end)
    returning * into enquiry;

    -- Who speaks for it then: the delegate on that matter, who is assigned to, else the head.
    replied := line.received_at + case
      when line.fate = 'late' then interval '30 hours' when line.kind = 'ordinary' then interval '50 hours' else interval '17 hours' end;
    select * into speaker from (
      select 'delegate' as capacity, null::uuid as spokesperson_id, d.id as delegation_id
      from public.delegations d where d.is_demo and d.agency_id = agency.id and d.matter = enquiry.matter
      union all
      select s.kind, s.id, null from public.spokespersons s
      where s.agency_id = agency.id and s.valid_from <= private.day_of(least(replied, now()))
        and (s.valid_to is null or private.day_of(now()) <= s.valid_to)
      union all
      select 'head', null, null
    ) as known
    order by array_position(array['delegate', 'standing', 'head'], capacity), spokesperson_id limit 1;

    if line.fate = 'voided' then
      update public.press_enquiries set status = 'voided', void_reason = line.reply, voided_at = line.received_at + interval '40 minutes'
      where id = enquiry.id;
    end if;
    continue when line.fate in ('received', 'voided');
    update public.press_enquiries set status = 'assigned', assignee_capacity = speaker.capacity,
      assignee_spokesperson_id = speaker.spokesperson_id, assignee_delegation_id = speaker.delegation_id,
      assigned_at = line.received_at + interval '90 minutes'
    where id = enquiry.id;
    if line.fate = 'asked' then
      insert into public.press_enquiry_partners (id, enquiry_id, agency_id, partner_agency_id, request, created_at, created_by)
      select md5('demo_part:' || a.code || nth)::uuid, enquiry.id, agency.id, a.id,
        'Đề nghị cho biết phần việc của ' || a.short_name || ' và thời gian hoàn thành.', line.received_at + interval '2 hours', clerk
      from public.agencies a where a.code in ('SYT', 'VP-UBND');
      update public.press_enquiry_partners set contribution = 'Cổng dịch vụ công đã sẵn sàng nhận dữ liệu từ tháng trước.',
        contributed_at = line.received_at + interval '3 hours'
      where id = md5('demo_part:VP-UBND' || nth)::uuid;
    end if;
    continue when line.fate in ('assigned', 'asked');

    update public.press_enquiries set
      status = case line.fate when 'refused' then 'refused' else 'answered' end,
      answer = case when line.fate <> 'refused' then line.reply end,
      answer_form = case when line.fate <> 'refused' then
        case line.medium when 'email' then 'written' when 'press_conference' then 'press_conference' else 'direct' end end,
      refusal_ground_id = case when line.fate = 'refused' then (
        select id from public.refusal_grounds g
        where private.day_of(line.received_at) between g.effective_from and coalesce(g.effective_to, 'infinity')
          and g.article like case when line.reply is null then 'điểm d %' else 'điểm c %' end) end,
      refusal_reason = case when line.fate = 'refused' then line.reply end,
      answered_at = replied, answerer_capacity = speaker.capacity,
      answerer_spokesperson_id = speaker.spokesperson_id, answerer_delegation_id = speaker.delegation_id
    where id = enquiry.id;
    if line.fate = 'reopened' then
      update public.press_enquiries set status = 'received', reopen_reason = 'Phóng viên hỏi tiếp: tên từng điểm lõm sóng'
      where id = enquiry.id;
    end if;
  end loop;
end $$;

-- History as if lived: written just now by nobody, it is dated and signed as the steps were taken.
update audit.changes c set
  changed_by = case when c.operation = 'INSERT' then e.created_by
    else (select m.user_id from public.memberships m where m.agency_id = e.agency_id and m.role = 'clerk' and m.active limit 1) end,
  changed_at = case
    when c.operation = 'INSERT' then e.created_at
    when c.is_now ->> 'assigned_at' is not null then (c.is_now ->> 'assigned_at')::timestamptz
    when c.is_now ->> 'answered_at' is not null then (c.is_now ->> 'answered_at')::timestamptz
    when c.is_now ->> 'voided_at' is not null then (c.is_now ->> 'voided_at')::timestamptz
    else e.created_at + interval '3 days' end
from public.press_enquiries e
where e.is_demo and c.table_name = 'press_enquiries' and c.record_id = e.id;
update audit.changes c set
  changed_by = case c.operation when 'INSERT' then p.created_by else p.contributed_by end,
  changed_at = case c.operation when 'INSERT' then p.created_at else coalesce(p.contributed_at, p.created_at) end
from public.press_enquiry_partners p
where c.table_name = 'press_enquiry_partners' and c.record_id = p.id;
select audit.append_link(c)
from (select * from audit.changes where not exists (select from audit.chain where change_id = changes.id) order by id) as c;
alter table audit.changes enable trigger user;

drop table demo_enquiry;
