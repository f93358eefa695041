-- Invented articles of the last weeks that are no incident, in every tone and some not classified yet, in invented newspapers;
-- marked as demo data on screen. Moments are counted back from that of loading; a few articles two agencies have recorded.

-- The history of what follows is dated as if lived, at the end, and only then sealed.
alter table audit.changes disable trigger user;

create temporary table demo_article (codes, paper, days, tone, title, summary) as (values
  -- Of today and yesterday
  (array['SYT'], 'Báo Minh Họa', 0.06, 'positive', 'Bệnh viện tỉnh mổ tim hở thành công ca đầu tiên', 'Kíp mổ bảy giờ liền; người bệnh 54 tuổi đã tỉnh, tự thở. Bài nêu tên Giám đốc Bệnh viện.'),
  (array['UBND-TINH'], 'Đài Phát thanh - Truyền hình Giả Định', 0.1, 'directing', 'Chủ tịch UBND tỉnh kiểm tra tiến độ tuyến tránh phía nam', 'Yêu cầu hoàn thành giải phóng mặt bằng trong tháng; nhà thầu cam kết thông xe trước Tết.'),
  (array['SGTVT', 'SXD'], 'Báo điện tử Tưởng Tượng', 0.15, 'critical', 'Đường tỉnh vừa sửa đã bong tróc', 'Người dân phản ánh mặt đường hư sau hai tháng; Sở chưa trả lời báo.'),
  (array['H883', 'X30307'], 'Báo điện tử Tưởng Tượng', 0.2, 'critical', 'Chợ đầu mối ngập rác sau mưa lớn', 'Tiểu thương nói đã báo ba lần; ảnh chụp sáng cùng ngày.'),
  (array['SYT'], 'Trang tin tổng hợp Mẫu Thử', 0.22, 'positive', 'Tỉnh có ca mổ tim hở đầu tiên', 'Dẫn lại Báo Minh Họa.'),
  (array['SNNPTNT', 'SNNMT'], 'Báo Minh Họa', 0.3, 'directing', 'Khuyến cáo xuống giống vụ Đông Xuân theo ba đợt', 'Lịch thời vụ của ngành nông nghiệp, né rầy và xâm nhập mặn.'),
  (array['SVHTTDL', 'SDL'], 'Kênh Minh Họa Trực Tuyến', 0.4, 'positive', 'Mùa nước nổi hút khách về rừng tràm', 'Phóng sự hình ảnh; lượng khách cuối tuần tăng gấp rưỡi.'),
  (array['UBND-TINH'], 'Báo Minh Họa', 0.8, 'directing', 'Tỉnh họp báo thường kỳ, trả lời 14 câu hỏi', 'Các sở trả lời trực tiếp; hai nội dung hẹn trả lời bằng văn bản.'),
  (array['SGDDT'], 'Báo điện tử Tưởng Tượng', 0.9, 'critical', 'Phụ huynh than phiền tiền ăn bán trú tăng', 'Mức tăng 5.000 đồng mỗi suất; trường nói đã thống nhất với phụ huynh.'),
  (array['STTTT', 'SKHCN'], 'Báo điện tử Tưởng Tượng', 1.1, 'positive', 'Tổ công nghệ số cộng đồng đến từng ấp', 'Hơn 800 tổ giúp người lớn tuổi nộp hồ sơ trực tuyến.'),
  (array['H890', 'X30520'], 'Báo Tuần Thí Dụ', 1.2, 'positive', 'Làng thổ cẩm sáng đèn dệt khăn Tết', null),
  (array['SYT'], 'Đài Phát thanh - Truyền hình Giả Định', 1.3, null, 'Bản tin sức khỏe: số ca sởi trong tuần', null),
  (array['SCT'], 'Báo Minh Họa', 1.4, null, 'Sức mua cuối năm tăng chậm', null),
  (array['SLDTBXH', 'SNV'], 'Báo Minh Họa', 1.5, 'directing', 'Tăng cường thanh tra nợ lương dịp cuối năm', 'Công bố đường dây nóng nhận phản ánh của người lao động.'),
  -- Before
  (array['SXD'], 'Báo Minh Họa', 2.4, 'directing', 'Công bố quy hoạch phân khu trung tâm', 'Bản đồ và thuyết minh treo tại trụ sở trong 30 ngày.'),
  (array['STC'], 'Báo Minh Họa', 2.6, 'positive', 'Thu ngân sách về đích sớm một tháng', 'Đạt 101% dự toán; thu từ đất thấp hơn kế hoạch.'),
  (array['SYT'], 'Báo điện tử Tưởng Tượng', 3.1, 'critical', 'Chờ khám từ bốn giờ sáng', 'Bài tả cảnh xếp hàng lấy số; bệnh viện nói sẽ mở đặt lịch qua mạng.'),
  (array['SGDDT'], 'Đài Phát thanh - Truyền hình Giả Định', 3.6, 'positive', 'Học sinh tỉnh đoạt hai giải nhất sáng tạo trẻ', 'Sản phẩm đo độ mặn bằng điện thoại.'),
  (array['H883', 'X30307'], 'Báo Minh Họa', 4.2, 'directing', 'Chỉnh trang bờ kè, tạm cấm xe tải ban ngày', 'Phân luồng từ thứ Hai tuần tới.'),
  (array['UBND-TINH'], 'Báo Tuần Thí Dụ', 4.8, 'positive', 'Chỉ số hài lòng của người dân tăng năm bậc', null),
  (array['SNNPTNT', 'SNNMT'], 'Báo điện tử Tưởng Tượng', 5.3, 'critical', 'Sạt lở nuốt thêm 200 mét đường bê tông', 'Mười hộ phải dời nhà trong đêm; người dân mong kè cứng.'),
  (array['H890', 'X30520'], 'Đài Phát thanh - Truyền hình Giả Định', 5.9, 'positive', 'Hội đua bò Bảy Núi đông nghịt khán giả', null),
  (array['SGTVT', 'SXD'], 'Báo Minh Họa', 6.4, 'directing', 'Điều chỉnh giờ phà đêm từ đầu tháng', 'Thêm hai chuyến sau 23 giờ.'),
  (array['SVHTTDL', 'SDL'], 'Tạp chí Ví Dụ', 7.5, 'positive', 'Văn hóa Óc Eo trong đời sống hôm nay', 'Chuyên khảo 12 trang, nhiều ảnh hiện vật.'),
  (array['SCT'], 'Trang tin tổng hợp Mẫu Thử', 8.2, 'critical', 'Cụm công nghiệp bỏ hoang ba năm', 'Dẫn lại bài cũ của báo khác, không nêu dự án đã được gia hạn.'),
  (array['STTTT', 'SKHCN'], 'Báo Minh Họa', 9.4, 'directing', 'Ban hành khung kiến trúc chính quyền số', null),
  (array['SYT'], 'Báo Minh Họa', 10.3, 'directing', 'Tiêm bổ sung vắc-xin sởi cho 42.000 trẻ', 'Lịch tiêm theo từng xã, phường.'),
  (array['SNV'], 'Báo điện tử Tưởng Tượng', 11.7, 'directing', 'Thi tuyển chức danh phó giám đốc sở', 'Bốn ứng viên trình bày đề án công khai.'),
  (array['UBND-TINH'], 'Báo điện tử Tưởng Tượng', 13.2, 'critical', 'Dự án trung tâm hành chính chậm tiến độ', 'Nêu ba nguyên nhân; trích ý kiến Phó Chủ tịch UBND tỉnh.'),
  (array['SLDTBXH', 'SNV'], 'Đài Phát thanh - Truyền hình Giả Định', 15.5, 'positive', 'Phiên giao dịch việc làm đón 1.200 người', null),
  (array['SGDDT'], 'Báo Minh Họa', 17.1, 'positive', 'Trường vùng biên có thư viện mới', null),
  (array['H883', 'X30307'], 'Kênh Minh Họa Trực Tuyến', 19.4, 'critical', 'Vỉa hè thành bãi giữ xe', 'Phường nói đã xử phạt 14 trường hợp.'),
  (array['STC'], 'Báo Tuần Thí Dụ', 22.6, 'directing', 'Công khai danh sách nợ thuế', null),
  (array['SNNPTNT', 'SNNMT'], 'Báo Minh Họa', 25.3, 'positive', 'Xoài cát lên đường sang Nhật', 'Lô 12 tấn đầu tiên theo hợp đồng ba năm.'),
  (array['UBND-TINH'], 'Báo Minh Họa', 28.4, 'directing', 'Ra quân tháng cao điểm cải cách hành chính', null)
);

insert into public.press_items (id, agency_id, press_agency_id, press_kind, title, summary, tone, published_at, url, issue_no,
  is_demo, created_at, created_by)
select md5(concat_ws(':', 'demo_article', line.title, a.code))::uuid, a.id, p.id, p.kinds[1], line.title, line.summary, line.tone,
  date_trunc('minute', now() - line.days * interval '1 day'),
  case when cardinality(p.domains) > 0 then format('https://%s/%s.html', p.domains[1], left(md5(line.title), 12)) end,
  case when p.kinds[1] ~ 'print|magazine' then (300 - line.days::integer)::text end, true,
  date_trunc('minute', now() - line.days * interval '1 day' + interval '40 minutes'),
  (select user_id from public.memberships where agency_id = a.id and role = 'clerk' and active order by created_at limit 1)
from demo_article line
join public.press_agencies p on p.name = line.paper and p.is_demo
cross join lateral (
  select a.id, a.code from public.agencies a where a.code = any (line.codes)
  order by array_position(line.codes, a.code) limit 1) as a;

-- The province's office has recorded some of these itself, before it was known how they read.
insert into public.press_items (id, agency_id, press_agency_id, press_kind, title, published_at, url, issue_no, is_demo, created_at)
select md5('demo_article:again:' || i.id)::uuid, a.id, i.press_agency_id, i.press_kind, i.title, i.published_at, i.url, i.issue_no, true,
  i.created_at + interval '1 hour'
from public.press_items i cross join public.agencies a
where a.code = 'UBND-TINH' and i.is_demo
  and i.title in ('Bệnh viện tỉnh mổ tim hở thành công ca đầu tiên', 'Sạt lở nuốt thêm 200 mét đường bê tông');

-- Each as if it had been entered then, by whoever keeps it.
update audit.changes c set changed_at = i.created_at, changed_by = i.created_by
from public.press_items i where c.table_name = 'press_items' and c.record_id = i.id and i.incident_id is null;
select audit.append_link(c)
from (select * from audit.changes where not exists (select from audit.chain where change_id = changes.id) order by id) as c;
alter table audit.changes enable trigger user;

drop table demo_article;
