-- Invented delegations in every state; marked as demo data on screen. Moments are counted back from that of loading,
-- but for those under the rules of 2017, which ended with 30/06/2026.

-- The history of what follows is dated as if lived, at the end, and only then sealed.
alter table audit.changes disable trigger user;

create temporary table demo_delegation as
select line.*, agency.id as agency_id, agency.symbol
from (values
  -- codes in the structure of 2019 and of 2025; number; delegate; signed; term; published; revoked
  (array['SYT'], 41, 'Trần Ngọc Bích', 'Phó Giám đốc Sở', 'deputy',
    'Thông tin về tình hình dịch sốt xuất huyết trên địa bàn tỉnh', 'Số ca mắc, địa bàn có dịch, biện pháp phòng, chống',
    private.start_of_day(private.today() - 9) + interval '8 hours 30 minutes', private.start_of_day(private.today() + 6), interval '3 hours', null::interval, null::text),
  (array['SYT'], 44, 'Huỳnh Tấn Lộc', 'Trưởng phòng Nghiệp vụ Y', 'staff',
    'Thông tin về vụ ngộ độc thực phẩm tại bếp ăn tập thể Công ty Minh Họa', null,
    private.start_of_day(private.today() - 1) + interval '16 hours', private.start_of_day(private.today() + 21), null, null, null),
  (array['SYT'], null, 'Lê Hoàng Yến', 'Phó Giám đốc Sở', 'deputy',
    'Thông tin về chiến dịch tiêm bổ sung vắc-xin sởi cho trẻ em', 'Lịch tiêm, đối tượng, điểm tiêm',
    private.start_of_day(private.today()), private.start_of_day(private.today() + 31), null, null, null),
  (array['SYT'], 12, 'Nguyễn Hữu Phước', 'Chánh Văn phòng Sở', 'staff',
    'Thông tin về việc thay đổi giờ khám bệnh tại Bệnh viện Minh Họa', 'Thời gian áp dụng, hướng dẫn người bệnh',
    timestamptz '2026-06-15 08:30+07', timestamptz '2026-07-11 00:00+07', interval '17 hours', null, null),
  (array['H883', 'X30307'], 7, 'Phan Thị Cẩm Tú', 'Phó Chủ tịch Ủy ban nhân dân', 'deputy',
    'Thông tin về việc phân luồng giao thông trong Tuần lễ văn hóa', null,
    private.start_of_day(private.today() - 3) + interval '9 hours 15 minutes', private.start_of_day(private.today() + 19), interval '1 hour', null, null),
  (array['H890', 'X30520'], 3, 'Chau Sóc Kha', 'Phó Chủ tịch Ủy ban nhân dân', 'deputy',
    'Thông tin về vụ cháy rừng tại khu vực núi Minh Họa', 'Diện tích, nguyên nhân ban đầu, công tác khắc phục',
    timestamptz '2026-06-28 21:15+07', timestamptz '2026-07-16 00:00+07', interval '9 hours', null, null),
  (array['STTTT', 'SKHCN'], 21, 'Dương Quốc Thịnh', 'Phó Giám đốc Sở', 'deputy',
    'Thông tin về sự cố gián đoạn Cổng dịch vụ công của tỉnh', 'Nguyên nhân, thời gian khắc phục',
    private.start_of_day(private.today() - 40) + interval '10 hours', private.start_of_day(private.today() - 12), interval '2 hours', null, null),
  (array['STTTT', 'SKHCN'], 27, 'Dương Quốc Thịnh', 'Phó Giám đốc Sở', 'deputy',
    'Thông tin về Hội nghị chuyển đổi số tỉnh', null,
    private.start_of_day(private.today() - 5) + interval '7 hours 45 minutes', private.start_of_day(private.today() + 13), interval '26 hours', interval '2 days', 'Giám đốc Sở trực tiếp phát ngôn'),
  (array['SNNPTNT', 'SNNMT'], 33, 'Võ Minh Trí', 'Phó Giám đốc Sở', 'deputy',
    'Thông tin về vụ sạt lở bờ sông Hậu đoạn qua ấp Minh Họa', 'Mức độ thiệt hại, phương án di dời dân, hỗ trợ',
    private.start_of_day(private.today() - 2) + interval '14 hours 20 minutes', private.start_of_day(private.today() + 29), interval '40 minutes', null, null),
  (array['SGDDT'], 18, 'Đặng Thúy Vy', 'Phó Giám đốc Sở', 'deputy',
    'Thông tin về Kỳ thi chọn học sinh giỏi cấp tỉnh', null,
    private.start_of_day(private.today() - 1) + interval '8 hours', private.start_of_day(private.today() + 7), interval '5 hours', null, null),
  (array['SGTVT', 'SXD'], 15, 'Bùi Thanh Hải', 'Phó Giám đốc Sở', 'deputy',
    'Thông tin về tiến độ xây dựng cầu Minh Họa', 'Tiến độ thi công, phân luồng, vốn đầu tư',
    timestamptz '2026-06-29 17:00+07', timestamptz '2026-07-30 00:00+07', interval '4 hours', null, null),
  (array['UBND-TINH'], 9, 'Lâm Quang Duy', 'Phó Chánh Văn phòng Ủy ban nhân dân tỉnh', 'staff',
    'Thông tin về công tác ứng phó bão số 13', 'Chỉ đạo của Ủy ban nhân dân tỉnh, tình hình thiệt hại',
    private.start_of_day(private.today() - 2) + interval '17 hours 30 minutes', private.start_of_day(private.today() + 9), interval '1 hour', null, null)
) as line (codes, number, delegate_name, delegate_position, delegate_rank, matter, scope, signed_at, valid_until,
  published_after, revoked_after, revoke_reason)
cross join lateral (
  select id, coalesce(symbol, code) as symbol from public.agencies where code = any (line.codes)
  order by array_position(line.codes, code) limit 1
) as agency;

-- Who signs has headed the agency for long enough.
update public.agencies set head_since = least(head_since, date '2025-03-01')
where id in (select agency_id from demo_delegation where signed_at < timestamptz '2026-07-01 00:00+07');

insert into public.delegations (
  agency_id, delegate_name, delegate_position, delegate_rank, official_phone, official_email, internal_phone, matter, scope,
  valid_from, valid_until, signer_name, signer_position, document_number, signed_at, revoked_at, revoke_reason,
  is_demo, created_at, created_by)
select d.agency_id, d.delegate_name, d.delegate_position, d.delegate_rank,
  '02963000' || lpad((600 + coalesce(d.number, 0))::text, 3, '0'),
  'uyquyen.' || lower(regexp_replace(a.code, '[^A-Za-z0-9]', '', 'g')) || '@minhhoa.gov.vn',
  '02963000' || lpad((700 + coalesce(d.number, 0))::text, 3, '0'),
  d.matter, d.scope, d.signed_at, d.valid_until, head.full_name, head.position,
  lpad(d.number::text, 2, '0') || '/GUQ-' || d.symbol, case when d.number is not null then d.signed_at end,
  d.signed_at + d.revoked_after, d.revoke_reason, true, least(d.signed_at, now()) - interval '2 hours',
  (select m.user_id from public.memberships m where m.agency_id = d.agency_id and m.role = 'clerk' and m.active limit 1)
from demo_delegation d
join public.agencies a on a.id = d.agency_id
cross join lateral private.agency_head_on(d.agency_id, private.day_of(d.signed_at)) as head;

select private.copy_delegation_to_public(n.id)
from public.delegations n
join demo_delegation d on d.agency_id = n.agency_id and d.matter = n.matter
where d.published_after is not null;

-- History as if lived: written just now by nobody, it is dated and signed as the rows are.
update public.public_contacts c set published_at = d.signed_at + d.published_after, confirmed_at = d.signed_at + d.published_after
from public.delegations n join demo_delegation d on d.agency_id = n.agency_id and d.matter = n.matter
where c.delegation_id = n.id;
delete from audit.changes c using public.public_contacts p
where p.delegation_id = c.subject_id and c.table_name = 'public_contacts' and c.operation = 'UPDATE';
update audit.changes c set changed_by = n.created_by,
  changed_at = case c.table_name when 'public_contacts' then p.published_at else n.created_at end
from public.delegations n left join public.public_contacts p on p.delegation_id = n.id
where n.id = c.subject_id;
select audit.append_link(c)
from (select * from audit.changes where not exists (select from audit.chain where change_id = changes.id) order by id) as c;
alter table audit.changes enable trigger user;

drop table demo_delegation;
