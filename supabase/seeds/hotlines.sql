-- The public reception numbers at the foot of the directive 1210/UBND-TH of 06/12/2019.

insert into public.hotlines (label, phones, email, sort_order)
select * from (values
  ('Bà Phạm Thu Hồng (Chánh Văn phòng Sở)', array['02966522225'], 'sotttt@angiang.gov.vn', 1),
  ('Tổ kiểm tra công vụ', array['02963957049', '0378247247'], 'kiemtracongvu@angiang.gov.vn', 2),
  ('Cơ quan Kiểm soát TTHC tỉnh', array['02963957006'], 'thutuchanhchinh@angiang.gov.vn', 3)
) as line (label, phones, email, sort_order)
where not exists (select from public.hotlines);
