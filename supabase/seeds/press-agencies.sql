-- A starting register of press agencies, kinds and governing bodies as generally known; edited in the application. And
-- which agencies of the seeds watch over the press and verify with the others.

insert into public.press_agencies (id, name, kinds, governing_body, domains)
select md5('press_agency:' || name)::uuid, name, kinds::text[], governing_body, domains::text[]
from (values
  ('Báo An Giang', '{daily_print,online}', 'Tỉnh ủy An Giang', '{baoangiang.com.vn}'),
  ('Đài Phát thanh - Truyền hình An Giang', '{radio,television,online}', 'UBND tỉnh An Giang', '{atv.org.vn}'),
  ('Báo Nhân Dân', '{daily_print,online}', 'Ban Chấp hành Trung ương Đảng', '{nhandan.vn,nhandan.com.vn}'),
  ('Thông tấn xã Việt Nam (VietnamPlus)', '{online}', 'Chính phủ', '{vietnamplus.vn}'),
  ('Đài Truyền hình Việt Nam', '{television,online}', 'Chính phủ', '{vtv.vn}'),
  ('Đài Tiếng nói Việt Nam', '{radio,television,online}', 'Chính phủ', '{vov.vn}'),
  ('Báo Tuổi Trẻ', '{daily_print,online}', 'Thành Đoàn TP. Hồ Chí Minh', '{tuoitre.vn}'),
  ('Báo Thanh Niên', '{daily_print,online}', 'Hội Liên hiệp Thanh niên Việt Nam', '{thanhnien.vn}'),
  ('Báo Tiền Phong', '{daily_print,online}', 'Trung ương Đoàn TNCS Hồ Chí Minh', '{tienphong.vn}'),
  ('Báo Người Lao Động', '{daily_print,online}', 'Thành ủy TP. Hồ Chí Minh', '{nld.com.vn}'),
  ('Báo Sài Gòn Giải Phóng', '{daily_print,online}', 'Thành ủy TP. Hồ Chí Minh', '{sggp.org.vn}'),
  ('Báo Lao Động', '{daily_print,online}', 'Tổng Liên đoàn Lao động Việt Nam', '{laodong.vn}'),
  ('VnExpress', '{online}', 'Bộ Khoa học và Công nghệ', '{vnexpress.net}'),
  ('Dân trí', '{online}', 'Bộ Nội vụ', '{dantri.com.vn}'),
  ('VietNamNet', '{online}', 'Bộ Dân tộc và Tôn giáo', '{vietnamnet.vn}'),
  ('Báo Pháp Luật TP. Hồ Chí Minh', '{daily_print,online}', 'UBND TP. Hồ Chí Minh', '{plo.vn}'),
  ('Báo Công an Nhân dân', '{daily_print,online}', 'Bộ Công an', '{cand.com.vn}'),
  ('Báo Điện tử Chính phủ', '{online}', 'Văn phòng Chính phủ', '{baochinhphu.vn}'),
  ('Báo Đại Đoàn Kết', '{daily_print,online}', 'Ủy ban Trung ương MTTQ Việt Nam', '{daidoanket.vn}'),
  ('Tạp chí Cộng sản', '{magazine,online}', 'Ban Chấp hành Trung ương Đảng', '{tapchicongsan.org.vn}')
) as line (name, kinds, governing_body, domains)
on conflict do nothing;

update public.agencies as a set press_role = said.press_role
from (values ('STTTT', 'press_authority'), ('SVHTT', 'press_authority'),
  ('BTGTU', 'propaganda_committee'), ('BTGDVTU', 'propaganda_committee')) as said (code, press_role)
where a.code = said.code and a.press_role is null;
