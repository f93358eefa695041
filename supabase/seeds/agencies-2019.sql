-- An Giang as on 06/12/2019: province, departments (the standard set of the time, to be confirmed), Party body,
-- 11 district committees with General Statistics Office codes.

insert into public.agencies (code, kind, name, short_name, symbol, gso_code, sort_order)
values
  ('UBND-TINH', 'province', 'Ủy ban nhân dân tỉnh An Giang', 'UBND tỉnh', 'UBND', null, 0)
on conflict (code) do nothing;

insert into public.agencies (code, kind, name, short_name, symbol, gso_code, sort_order, parent_id)
select line.*, (select id from public.agencies where code = 'UBND-TINH')
from (values
  ('VP-UBND', 'department', 'Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng UBND tỉnh', 'VPUBND', null::text, 10),
  ('TTR', 'department', 'Thanh tra tỉnh', 'Thanh tra tỉnh', 'TTT', null, 20),
  ('SNV', 'department', 'Sở Nội vụ An Giang', 'Sở Nội vụ', 'SNV', null, 30),
  ('STP', 'department', 'Sở Tư pháp An Giang', 'Sở Tư pháp', 'STP', null, 40),
  ('SKHDT', 'department', 'Sở Kế hoạch và Đầu tư An Giang', 'Sở KH&ĐT', 'SKHĐT', null, 50),
  ('STC', 'department', 'Sở Tài chính An Giang', 'Sở Tài chính', 'STC', null, 60),
  ('SCT', 'department', 'Sở Công Thương An Giang', 'Sở Công Thương', 'SCT', null, 70),
  ('SNNPTNT', 'department', 'Sở Nông nghiệp và Phát triển nông thôn An Giang', 'Sở NN&PTNT', 'SNNPTNT', null, 80),
  ('SGTVT', 'department', 'Sở Giao thông vận tải An Giang', 'Sở GTVT', 'SGTVT', null, 90),
  ('SXD', 'department', 'Sở Xây dựng An Giang', 'Sở Xây dựng', 'SXD', null, 100),
  ('STNMT', 'department', 'Sở Tài nguyên và Môi trường An Giang', 'Sở TN&MT', 'STNMT', null, 110),
  ('STTTT', 'department', 'Sở Thông tin và Truyền thông An Giang', 'Sở TT&TT', 'STTTT', null, 120),
  ('SLDTBXH', 'department', 'Sở Lao động - Thương binh và Xã hội An Giang', 'Sở LĐ-TB&XH', 'SLĐTBXH', null, 130),
  ('SVHTTDL', 'department', 'Sở Văn hóa, Thể thao và Du lịch An Giang', 'Sở VH,TT&DL', 'SVHTTDL', null, 140),
  ('SKHCN', 'department', 'Sở Khoa học và Công nghệ An Giang', 'Sở KH&CN', 'SKHCN', null, 150),
  ('SGDDT', 'department', 'Sở Giáo dục và Đào tạo An Giang', 'Sở GD&ĐT', 'SGDĐT', null, 160),
  ('SYT', 'department', 'Sở Y tế An Giang', 'Sở Y tế', 'SYT', null, 170),
  ('SNGV', 'department', 'Sở Ngoại vụ An Giang', 'Sở Ngoại vụ', 'SNgV', null, 180),
  ('BDT', 'department', 'Ban Dân tộc', 'Ban Dân tộc', 'BDT', null, 190),
  ('BQLKKT', 'department', 'Ban Quản lý Khu kinh tế tỉnh', 'BQL Khu kinh tế', 'BQLKKT', null, 200),
  ('BTGTU', 'party_body', 'Ban Tuyên giáo Tỉnh ủy An Giang', 'Ban Tuyên giáo Tỉnh ủy', 'BTGTU', null, 210),
  ('H883', 'district', 'Ủy ban nhân dân thành phố Long Xuyên', 'UBND thành phố Long Xuyên', 'UBND', '883', 220),
  ('H884', 'district', 'Ủy ban nhân dân thành phố Châu Đốc', 'UBND thành phố Châu Đốc', 'UBND', '884', 230),
  ('H886', 'district', 'Ủy ban nhân dân huyện An Phú', 'UBND huyện An Phú', 'UBND', '886', 240),
  ('H887', 'district', 'Ủy ban nhân dân thị xã Tân Châu', 'UBND thị xã Tân Châu', 'UBND', '887', 250),
  ('H888', 'district', 'Ủy ban nhân dân huyện Phú Tân', 'UBND huyện Phú Tân', 'UBND', '888', 260),
  ('H889', 'district', 'Ủy ban nhân dân huyện Châu Phú', 'UBND huyện Châu Phú', 'UBND', '889', 270),
  ('H890', 'district', 'Ủy ban nhân dân huyện Tịnh Biên', 'UBND huyện Tịnh Biên', 'UBND', '890', 280),
  ('H891', 'district', 'Ủy ban nhân dân huyện Tri Tôn', 'UBND huyện Tri Tôn', 'UBND', '891', 290),
  ('H892', 'district', 'Ủy ban nhân dân huyện Châu Thành', 'UBND huyện Châu Thành', 'UBND', '892', 300),
  ('H893', 'district', 'Ủy ban nhân dân huyện Chợ Mới', 'UBND huyện Chợ Mới', 'UBND', '893', 310),
  ('H894', 'district', 'Ủy ban nhân dân huyện Thoại Sơn', 'UBND huyện Thoại Sơn', 'UBND', '894', 320)
) as line
on conflict (code) do nothing;
