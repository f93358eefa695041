-- Invented incidents in every state; marked as demo data on screen. Every newspaper in them is invented as well: no real
-- one is shown as having been wrong. Each goes through the steps a person would take, so that all rules hold of it.
-- Moments are counted back from that of loading; the last one has the shape of a case of 2018, under the law of then.

insert into public.press_agencies (name, kinds, issue_period, governing_body, domains, email, is_demo) values
  ('Báo Minh Họa', '{daily_print,online}', 'hằng ngày', 'Cơ quan chủ quản Minh Họa', '{baominhhoa.example}', 'toasoan@baominhhoa.example', true),
  ('Báo điện tử Tưởng Tượng', '{online}', null, 'Cơ quan chủ quản Tưởng Tượng', '{tuongtuong.example}', 'toasoan@tuongtuong.example', true),
  ('Báo Tuần Thí Dụ', '{weekly_print,online}', 'thứ Năm hằng tuần', 'Hội Thí Dụ', '{tuanthidu.example}', 'toasoan@tuanthidu.example', true),
  ('Tạp chí Ví Dụ', '{magazine,online}', 'ngày 15 hằng tháng', 'Viện Ví Dụ', '{tapchividu.example}', 'toasoan@tapchividu.example', true),
  ('Tạp chí Khảo Nghiệm', '{magazine_over_30d}', 'hai tháng một kỳ', 'Hội Khảo Nghiệm', '{}', 'toasoan@khaonghiem.example', true),
  ('Đài Phát thanh - Truyền hình Giả Định', '{radio,television,online}', null, 'Cơ quan chủ quản Giả Định', '{giadinhtv.example}', 'bientap@giadinhtv.example', true),
  ('Kênh Minh Họa Trực Tuyến', '{online_channel}', null, 'Báo Minh Họa', '{kenhminhhoa.example}', null, true),
  ('Trang tin tổng hợp Mẫu Thử', '{news_aggregator}', null, 'Công ty Mẫu Thử', '{mauthu.example}', 'lienhe@mauthu.example', true)
on conflict do nothing;

create temporary table demo_incident (codes, title, severity, tone, field, days, fate, papers, false_part, correct_part) as (values
  -- Found; fate: how far it has come
  (array['SYT'], 'Tin sai về số ca mắc sốt xuất huyết trong tháng', 'hot', 'critical', 'health', 0.4, 'recorded', 2,
    '«hơn 5.000 ca mắc sốt xuất huyết chỉ trong một tháng»', '512 ca trong tháng, theo báo cáo giám sát bệnh truyền nhiễm'),
  (array['SGDDT'], 'Tin về việc trường học thu tiền ngoài quy định', 'normal', 'critical', 'education', 1.2, 'recorded', 1,
    '«mỗi phụ huynh phải đóng 5 triệu đồng»', 'Khoản vận động tự nguyện, nhà trường không ấn định mức'),
  (array['H883', 'X30307'], 'Ảnh cũ được đăng lại như vụ ngập mới trong nội ô', 'normal', 'critical', 'transport_construction', 8.3, 'recorded', 1,
    '«ngập sâu nửa mét sáng nay»', 'Ảnh chụp từ mùa mưa năm trước; hôm đó không có mưa'),
  (array['SYT'], 'Tin bệnh viện hết thuốc điều trị', 'sensitive', 'critical', 'health', 2.1, 'verifying', 2,
    '«bệnh viện đã hết sạch thuốc»', 'Thiếu một mặt hàng, đã có thuốc thay thế'),
  (array['H890', 'X30520'], 'Tin về vụ tranh chấp đất tại khu vực biên giới', 'sensitive', 'critical', 'land_environment', 9.5, 'verifying_late', 3,
    '«chính quyền cưỡng chế trái luật 40 hộ»', 'Có 4 hộ, đã thực hiện đúng trình tự'),
  (array['STTTT', 'SKHCN'], 'Tin Cổng dịch vụ công bị lộ dữ liệu', 'hot', 'critical', 'administration', 3.2, 'answered', 2,
    '«lộ dữ liệu của 100.000 người dân»', 'Gián đoạn dịch vụ 40 phút, không lộ dữ liệu'),
  (array['SNNPTNT', 'SNNMT'], 'Tin cá chết hàng loạt do xả thải', 'hot', 'critical', 'agriculture', 12.4, 'answered', 4,
    '«nhà máy xả thải làm chết 200 tấn cá»', 'Cá chết do thay đổi thời tiết; kết quả mẫu nước đạt'),
  (array['SYT'], 'Tin nhầm tên cơ sở khám bệnh bị xử phạt', 'normal', 'critical', 'health', 6.3, 'concluded', 2,
    '«Phòng khám Minh Họa A bị đình chỉ»', 'Cơ sở bị đình chỉ là Phòng khám Minh Họa B'),
  (array['SGTVT', 'SXD'], 'Tin cầu Minh Họa nứt trụ', 'hot', 'critical', 'transport_construction', 5.6, 'concluded_partly', 2,
    '«trụ cầu nứt toác, nguy cơ sập»', 'Có vết nứt lớp vữa bảo vệ, không ảnh hưởng kết cấu'),
  (array['H883', 'X30307'], 'Phản ánh rác tồn đọng ở chợ đầu mối', 'normal', 'critical', 'land_environment', 7.1, 'accurate', 1,
    'Rác tồn đọng ba ngày chưa thu gom', null),
  (array['SGDDT'], 'Phản ánh thiếu nhà vệ sinh tại điểm trường', 'normal', 'critical', 'education', 15.2, 'remedied', 1,
    'Điểm trường có 120 học sinh dùng chung một nhà vệ sinh', null),
  (array['SNV'], 'Tin về việc bổ nhiệm người nhà', 'sensitive', 'critical', 'administration', 10.4, 'undetermined', 1,
    '«bổ nhiệm năm người cùng một nhà»', null),
  (array['SYT'], 'Tin sai về chất lượng nước sạch bệnh viện', 'normal', 'critical', 'health', 9.2, 'sent', 2,
    '«nước nhiễm khuẩn gấp 100 lần»', 'Các mẫu nước đều đạt quy chuẩn'),
  (array['STTTT', 'SKHCN'], 'Tin sai về mức hỗ trợ chuyển đổi số', 'normal', 'directing', 'economy', 6.2, 'received', 3,
    '«mỗi hộ được 20 triệu đồng»', 'Mức hỗ trợ tối đa 2 triệu đồng mỗi hộ'),
  (array['SYT'], 'Tin sai về vắc-xin gây tử vong', 'hot', 'critical', 'health', 13.3, 'overdue', 4,
    '«trẻ tử vong do vắc-xin»', 'Nguyên nhân là bệnh nền, theo kết luận của hội đồng chuyên môn'),
  (array['H890', 'X30520'], 'Tin sai về diện tích rừng cháy', 'hot', 'critical', 'agriculture', 20.1, 'overdue', 2,
    '«cháy 300 ha rừng»', 'Cháy 3 ha thực bì'),
  (array['SGTVT', 'SXD'], 'Tin sai về mức phí qua phà', 'normal', 'critical', 'transport_construction', 18.4, 'refused', 2,
    '«phí qua phà tăng gấp ba»', 'Phí giữ nguyên như quyết định hiện hành'),
  (array['SCT'], 'Tin sai về giá điện tại chợ', 'normal', 'critical', 'economy', 25.2, 'escalated', 1,
    '«tiểu thương trả 8.000 đồng một số điện»', 'Giá áp dụng đúng biểu giá bán lẻ'),
  (array['SLDTBXH', 'SNV'], 'Tin sai về chậm chi trả trợ cấp', 'normal', 'critical', 'labour_society', 28.3, 'partial', 2,
    '«chậm chi trả sáu tháng»', 'Chậm chín ngày do đổi hệ thống chi trả'),
  (array['SVHTTDL', 'SDL'], 'Tin sai về giá vé tham quan', 'normal', 'positive', 'culture_tourism', 33.1, 'corrected', 2,
    '«miễn phí vé cả năm»', 'Miễn phí vé trong ba ngày lễ'),
  (array['UBND-TINH'], 'Tin sai về quy hoạch trung tâm hành chính', 'sensitive', 'critical', 'land_environment', 36.4, 'corrected', 3,
    '«di dời 2.000 hộ dân»', 'Di dời 200 hộ, đã lấy ý kiến'),
  (array['SYT'], 'Tin trùng với vụ việc đã ghi nhận', 'normal', 'critical', 'health', 38.2, 'voided', 1,
    'Bài đã ghi ở vụ việc khác', null)
);
-- The year before, all of them settled: one to three a month.
insert into demo_incident
select array[code], format('Tin sai về %s tháng %s', about, to_char(now() - days * interval '1 day', 'MM/YYYY')), 'normal', 'critical', field,
  days, fate, papers, '«' || wrong || '»', right_
from (values
  ('SYT', 'chi phí khám bệnh', 'health', 50.3, 'closed', 2, 'chi phí khám tăng gấp đôi', 'Chi phí khám không đổi'),
  ('SGDDT', 'lịch nghỉ học', 'education', 61.2, 'closed', 1, 'học sinh nghỉ một tháng', 'Học sinh nghỉ một tuần'),
  ('STC', 'thu ngân sách', 'economy', 74.5, 'closed', 2, 'hụt thu 3.000 tỷ đồng', 'Thu đạt dự toán'),
  ('SNV', 'tinh giản biên chế', 'administration', 80.4, 'closed_reason', 1, 'cắt 900 người', 'Giảm 90 người theo lộ trình'),
  ('SYT', 'tuyển dụng bác sĩ', 'health', 92.2, 'closed_response', 1, 'không tuyển được bác sĩ nào', 'Tuyển được 41 bác sĩ'),
  ('SCT', 'dự án cụm công nghiệp', 'economy', 104.6, 'closed', 3, 'dự án bị thu hồi', 'Dự án được gia hạn'),
  ('SXD', 'nhà ở xã hội', 'transport_construction', 117.3, 'closed', 1, 'bán sai đối tượng', 'Đã bán đúng đối tượng'),
  ('SYT', 'ngộ độc thực phẩm', 'health', 131.4, 'closed_accurate', 1, '30 công nhân ngộ độc', null),
  ('SGDDT', 'đề thi', 'education', 140.7, 'closed', 2, 'lộ đề thi', 'Không lộ đề thi'),
  ('STP', 'công chứng', 'administration', 158.2, 'closed', 1, 'ngừng công chứng toàn tỉnh', 'Bảo trì phần mềm hai giờ'),
  ('SYT', 'xe cứu thương', 'health', 171.9, 'closed', 2, 'từ chối chở bệnh nhân', 'Xe đang đi cấp cứu khác'),
  ('SNGV', 'đoàn khách quốc tế', 'administration', 189.1, 'closed_undetermined', 1, 'đoàn khách bị giữ', null),
  ('STC', 'đấu giá xe công', 'economy', 207.5, 'closed', 1, 'bán rẻ cho người nhà', 'Đấu giá công khai qua tổ chức đấu giá'),
  ('SGDDT', 'sách giáo khoa', 'education', 231.8, 'closed', 3, 'ép mua sách', 'Không bắt buộc mua'),
  ('SYT', 'trạm y tế', 'health', 262.6, 'closed', 1, 'trạm đóng cửa', 'Trạm chuyển địa điểm'),
  ('SCT', 'giá xăng', 'economy', 297.4, 'closed', 2, 'găm hàng chờ tăng giá', 'Cửa hàng sửa bồn chứa'),
  ('SNV', 'lương tháng 13', 'administration', 325.7, 'closed', 1, 'thưởng 100 triệu đồng', 'Không có khoản này'),
  ('SYT', 'khẩu trang', 'health', 352.3, 'closed', 2, 'thu gom xuất bán', 'Mua dự trữ phòng dịch')
) as line (code, about, field, days, fate, papers, wrong, right_);

do $$
declare
  line record;
  agency public.agencies;
  committee uuid := (select id from public.agencies where press_role = 'propaganda_committee' limit 1);
  authority public.agencies := (select a from public.agencies a where press_role = 'press_authority' limit 1);
  clerk uuid;
  found timestamptz;
  case_id uuid;
  item_id uuid;
  letter_id uuid;
  paper public.press_agencies;
  nth integer := 0;
  reached integer;
  outcome text;
  symbol text;
  last_outcome text;
begin
  for line in select * from demo_incident order by days desc loop
    nth := nth + 1;
    select * into agency from public.agencies where code = any (line.codes) order by array_position(line.codes, code) limit 1;
    continue when agency.id is null;
    select user_id into clerk from public.memberships where agency_id = agency.id and role = 'clerk' and active limit 1;
    symbol := coalesce(agency.symbol, agency.code);
    found := date_trunc('minute', now() - line.days * interval '1 day');
    case_id := md5('demo_incident:' || nth)::uuid;
    insert into public.incidents (id, agency_id, title, severity, tone, field, found_by, found_at, said, false_part,
      correct_part, sources, is_demo, created_at, created_by)
    values (case_id, agency.id, line.title, line.severity, line.tone, line.field, 'Điểm báo hằng ngày của ' || agency.short_name, found,
      'Các bài báo nêu ' || line.false_part || ', được chia sẻ lại trên mạng xã hội.', line.false_part, line.correct_part,
      case when line.correct_part is not null then 'Báo cáo chuyên môn và hồ sơ lưu tại ' || agency.short_name end,
      true, found + interval '20 minutes', clerk);
    for paper in
      select p.* from public.press_agencies p where p.is_demo
      order by (('x' || substr(md5(p.name || nth), 1, 8))::bit(32)::bigint) limit line.papers
    loop
      insert into public.press_items (id, incident_id, press_agency_id, press_kind, title, column_name, issue_no, published_at, url,
        quoted_passage, summary, tone, created_at, created_by)
      values (md5(paper.name || case_id)::uuid, case_id, paper.id, paper.kinds[1], line.title, 'Thời sự',
        case when paper.kinds[1] in ('daily_print', 'weekly_print', 'magazine', 'magazine_over_30d') then (100 + nth)::text end,
        found - interval '6 hours', 'https://' || paper.domains[1] || '/tin-' || nth || '.html', line.false_part,
        'Bài nêu ' || line.false_part || '.', line.tone, found + interval '30 minutes', clerk);
    end loop;

    if line.fate = 'voided' then
      update public.incidents set status = 'voided', void_reason = 'Đã ghi nhận ở vụ việc khác cùng ngày', voided_at = found + interval '1 hour'
      where id = case_id;
    end if;
    continue when line.fate in ('recorded', 'voided');

    insert into public.verification_requests (id, incident_id, agency_id, asked_agency_id, question, due_at, created_at, created_by)
    values (md5('question:' || case_id)::uuid, case_id, agency.id, committee,
      'Đề nghị xác minh nguồn tin và cho ý kiến về nội dung: ' || line.title, found + interval '5 days', found + interval '2 hours', clerk);
    continue when line.fate in ('verifying', 'verifying_late');
    update public.verification_requests
    set answer = 'Đã kiểm tra: ' || coalesce(line.correct_part, 'nội dung phản ánh có cơ sở') || '.', answered_at = found + interval '26 hours',
      answered_by = (select user_id from public.memberships where agency_id = committee and role = 'clerk' and active limit 1)
    where id = md5('question:' || case_id)::uuid;
    continue when line.fate = 'answered';

    update public.incidents set status = 'concluded',
      conclusion = case
        when line.fate in ('accurate', 'remedied', 'closed_accurate') then 'accurate'
        when line.fate in ('undetermined', 'closed_undetermined') then 'undetermined'
        when line.fate = 'concluded_partly' then 'partly' else 'inaccurate' end,
      conclusion_number = case when line.fate not in ('undetermined', 'closed_undetermined') then nth || '/KL-' || symbol end,
      conclusion_date = case when line.fate not in ('undetermined', 'closed_undetermined')
        then private.day_of(found + interval '2 days') end,
      conclusion_text = case
        when line.fate in ('accurate', 'remedied', 'closed_accurate') then 'Nội dung báo nêu là đúng.'
        when line.fate in ('undetermined', 'closed_undetermined') then 'Chưa đủ căn cứ để kết luận nội dung báo nêu đúng hay sai.'
        else 'Nội dung báo nêu không đúng: ' || line.correct_part || '.' end,
      concluded_at = found + interval '50 hours'
    where id = case_id;
    if line.fate in ('remedied', 'closed_accurate') then
      update public.incidents set status = 'remedied', remedy = 'Đã khắc phục tại chỗ, kiểm tra lại sau ba ngày',
        answer_number = nth || '/' || symbol || '-VP', answer_date = private.day_of(found + interval '3 days')
      where id = case_id;
    end if;
    if line.fate in ('closed_accurate', 'closed_undetermined') then
      update public.incidents set status = 'closed', close_reason = 'Đã báo cáo kết quả xử lý', closed_at = found + interval '9 days' where id = case_id;
    end if;
    continue when line.fate in ('concluded', 'concluded_partly', 'accurate', 'remedied', 'undetermined', 'closed_accurate', 'closed_undetermined');

    reached := 0;
    for item_id in select id from public.press_items where incident_id = case_id order by id loop
      reached := reached + 1;
      letter_id := md5('letter:' || item_id)::uuid;
      select p.* into paper from public.press_agencies p join public.press_items i on i.press_agency_id = p.id where i.id = item_id;
      insert into public.correction_requests (id, incident_id, press_item_id, agency_id, kind, false_part, correct_part, grounds, number,
        document_date, signer_name, signer_position, encloses_conclusion, sent_at, created_at, created_by)
      values (letter_id, case_id, item_id, agency.id, case when line.fate = 'closed_response' then 'response' else 'correction' end,
        line.false_part, line.correct_part, 'Căn cứ Luật Báo chí và văn bản kết luận xác minh', (100 + nth) || '/' || symbol || '-VP',
        private.day_of(found + interval '3 days'), coalesce(agency.head_name, 'Nguyễn Văn Minh Họa'), coalesce(agency.head_position, 'Giám đốc'),
        line.fate <> 'closed_response', found + interval '3 days 3 hours', found + interval '3 days', clerk);
      continue when line.fate = 'sent';
      update public.correction_requests set received_at = found + interval '3 days 8 hours',
        next_issue_on = case when paper.kinds[1] in ('weekly_print', 'magazine', 'magazine_over_30d') then private.day_of(found + interval '6 days') end
      where id = letter_id;
      -- One newspaper is quicker than the rest.
      outcome := case
        when line.fate in ('received', 'overdue') and reached > 1 or line.fate in ('received', 'overdue') and line.papers = 1 then null
        when line.fate in ('refused', 'escalated') and reached = line.papers then 'refused'
        when line.fate = 'partial' and reached = line.papers then 'partial_correction'
        when line.fate = 'closed_response' then 'response_printed'
        when line.fate = 'closed_reason' then null
        else 'full_correction' end;
      continue when outcome is null;
      update public.correction_requests set result = outcome,
        result_at = found + interval '4 days 6 hours' + make_interval(days => case when line.days > 30 then nth * 5 % 4 else 0 end),
        result_url = case when outcome in ('full_correction', 'partial_correction', 'response_printed') and paper.domains <> '{}'
          then 'https://' || paper.domains[1] || '/cai-chinh-' || nth || '.html' end,
        result_note = case when outcome = 'refused' then 'Tòa soạn cho rằng đã dẫn nguồn đúng quy định' end,
        checklist = case outcome when 'full_correction' then
            '{"title": true, "work": true, "column": true, "date": true, "false_part": true, "correct_part": true, "place": true}'::jsonb
          when 'partial_correction' then
            '{"title": true, "work": true, "column": false, "date": true, "false_part": false, "correct_part": true, "place": true}'::jsonb
          else '{}'::jsonb end
      where id = letter_id;
      if line.fate = 'escalated' then
        update public.correction_requests set escalated_to = coalesce(authority.name, 'Cơ quan quản lý nhà nước về báo chí'),
          escalation_number = (200 + nth) || '/' || symbol || '-VP', escalation_date = private.day_of(found + interval '8 days')
        where id = letter_id;
      elsif outcome in ('full_correction', 'response_printed') then
        update public.correction_requests set settlement_note = 'Đã kiểm tra bản đăng', settled_at = result_at + interval '18 hours' where id = letter_id;
      end if;
    end loop;
    if line.fate like 'closed%' then
      update public.incidents set status = 'closed', closed_at = found + interval '10 days',
        close_reason = case when line.fate = 'closed_reason' then 'Báo đã gỡ bài, cơ quan không yêu cầu thêm' end
      where id = case_id;
    end if;
  end loop;
end $$;

-- One wrong detail, carried by many; one letter to all, under the Press Law of 2016: the shape of a case of 3/2018.
do $$
declare
  found constant timestamptz := timestamptz '2018-03-06 08:00+07';
  case_id constant uuid := md5('demo_incident:2018')::uuid;
  agency public.agencies := (select a from public.agencies a where press_role = 'press_authority' limit 1);
  clerk uuid;
  item record;
begin
  select user_id into clerk from public.memberships where agency_id = agency.id and role = 'clerk' and active limit 1;
  insert into public.incidents (id, agency_id, title, severity, tone, field, found_by, found_at, said, false_part, correct_part, sources,
    is_demo, created_at, created_by)
  values (case_id, agency.id, 'Nhiều báo nêu sai một chi tiết trong vụ việc tại một trường tiểu học', 'sensitive', 'critical', 'education',
    'Bộ phận điểm báo', found, 'Nhiều báo đưa tin về vụ việc giữa phụ huynh và giáo viên, trong đó có một chi tiết lấy lại của nhau.',
    '«phụ huynh gây áp lực là cán bộ đoàn thể của xã»', 'Người này không phải là cán bộ đoàn thể, theo văn bản của đoàn thể liên quan',
    'Công văn của đoàn thể liên quan gửi kèm', true, found + interval '30 minutes', clerk);
  insert into public.press_items (id, incident_id, press_agency_id, press_kind, title, published_at, url, quoted_passage, tone, issue_no, created_at, created_by)
  select md5(p.name || case_id)::uuid, case_id, p.id, p.kinds[1], 'Vụ việc ở trường tiểu học: thông tin mới nhất',
    found - row_number() over (order by p.name) * interval '50 minutes', 'https://' || p.domains[1] || '/vu-viec-truong-tieu-hoc.html',
    '«phụ huynh gây áp lực là cán bộ đoàn thể của xã»', 'critical', case when p.kinds[1] like '%print' then '64' end, found + interval '1 hour', clerk
  from public.press_agencies p where p.is_demo and p.kinds[1] not in ('online_channel', 'magazine_over_30d');
  insert into public.verification_requests (id, incident_id, agency_id, asked_agency_id, question, due_at, created_at, created_by)
  select md5('question:2018')::uuid, case_id, agency.id, id, 'Đề nghị cho biết người được nêu có phải cán bộ đoàn thể không', found + interval '2 days',
    found + interval '2 hours', clerk
  from public.agencies where press_role = 'propaganda_committee' limit 1;
  update public.verification_requests set answer = 'Người được nêu không phải cán bộ đoàn thể.', answered_at = found + interval '30 hours'
  where id = md5('question:2018')::uuid;
  update public.incidents set status = 'concluded', conclusion = 'partly', conclusion_number = '11/KL-' || coalesce(agency.symbol, agency.code),
    conclusion_date = '2018-03-08', conclusion_text = 'Vụ việc có xảy ra; chi tiết về chức danh của phụ huynh là sai.', concluded_at = found + interval '2 days'
  where id = case_id;
  insert into public.correction_requests (id, incident_id, press_item_id, agency_id, kind, false_part, correct_part, grounds, number, document_date,
    signer_name, signer_position, encloses_conclusion, sent_at, created_at, created_by)
  select md5('letter:' || p.id)::uuid, case_id, p.id, agency.id, 'correction', '«phụ huynh gây áp lực là cán bộ đoàn thể của xã»',
    'Người này không phải là cán bộ đoàn thể', E'Luật Báo chí ngày 05 tháng 4 năm 2016\nNghị định số 09/2017/NĐ-CP ngày 09 tháng 02 năm 2017 của Chính phủ',
    '215/' || coalesce(agency.symbol, agency.code) || '-TTBCXB', '2018-03-09', 'Nguyễn Văn Minh Họa', 'Giám đốc', true, timestamptz '2018-03-09 15:00+07',
    timestamptz '2018-03-09 09:00+07', clerk
  from public.press_items p where p.incident_id = case_id order by p.id;
  for item in select c.id, p.press_kind, row_number() over (order by p.title, c.id) as nth
    from public.correction_requests c join public.press_items p on p.id = c.press_item_id where c.incident_id = case_id
  loop
    update public.correction_requests set received_at = timestamptz '2018-03-09 16:30+07',
      next_issue_on = case when item.press_kind in ('weekly_print', 'magazine') then date '2018-03-15' end where id = item.id;
    update public.correction_requests set result = 'full_correction', result_at = timestamptz '2018-03-12 09:00+07',
      checklist = '{"title": true, "work": true, "date": true, "false_part": true, "correct_part": true, "place": true}',
      settlement_note = 'Đã đăng cải chính', settled_at = timestamptz '2018-03-16 09:00+07' where id = item.id;
  end loop;
  update public.incidents set status = 'closed', closed_at = timestamptz '2018-03-20 10:00+07' where id = case_id;
end $$;

insert into public.incident_events (incident_id, agency_id, kind, body, mentions, created_at, created_by)
select i.id, i.agency_id, 'comment', 'Nhờ đồng chí theo dõi giúp phần trả lời của tòa soạn trong hôm nay.',
  array(select p.id from public.profiles p where p.email = 'giamsat@phatngon.example'), i.found_at + interval '5 days', i.created_by
from public.incidents i where i.is_demo and i.title = 'Tin sai về vắc-xin gây tử vong';

drop table demo_incident;
