-- Training classes in every state; marked as demo data on screen. The class of 2019 is real (Kế hoạch 190/KH-UBND: the hall of
-- the province's committee and eleven district points), recorded afterwards; who attended it, and all the others, is invented.
-- Days are counted back from that of loading. Of those in office now about a quarter have not been trained for twelve months.

create temporary table demo_course (key, days, plan_number, plan_days, title, topics, lecturers, state) as (values
  ('cancelled', -70, '35/KH-UBND', 160, 'Tập huấn xử lý khủng hoảng truyền thông', 'Quy trình xử lý; tình huống mô phỏng',
    'Giảng viên Học viện Minh Họa', 'cancelled'),
  ('spring', -150, '12/KH-UBND', 190, 'Tập huấn kỹ năng phát ngôn và cung cấp thông tin cho báo chí (đợt 1)',
    E'Quyền và trách nhiệm của người phát ngôn\nTrả lời phỏng vấn, tổ chức họp báo', 'ThS. Nguyễn Văn Giảng Viên (minh họa)', 'closed'),
  ('autumn', -9, '12/KH-UBND', 190, 'Tập huấn kỹ năng phát ngôn và cung cấp thông tin cho báo chí (đợt 2)',
    E'Phát ngôn trong sự kiện đột xuất, bất thường\nYêu cầu cải chính, phản hồi', 'ThS. Nguyễn Văn Giảng Viên (minh họa)', 'held'),
  ('open', 16, '58/KH-UBND', 25, 'Tập huấn quy định mới về phát ngôn và cung cấp thông tin cho báo chí',
    E'Nghị định số 244/2026/NĐ-CP\nSử dụng hệ thống Phát Ngôn', 'Cục Minh Họa; Sở chủ trì', 'announced'),
  ('next', 120, '71/KH-UBND', 4, 'Tập huấn nghiệp vụ phát ngôn năm tới', 'Kỹ năng làm việc với báo điện tử, mạng xã hội', null, 'planned')
);

do $$
declare
  organiser public.agencies := (select a from public.agencies a where press_role = 'press_authority' limit 1);
  supervisor uuid := (select id from public.profiles where email = 'giamsat@phatngon.example');
  everybody uuid[] := array(select id from public.agencies where dissolved_on is null order by sort_order);
  points text[] := array['thành phố Long Xuyên', 'thành phố Châu Đốc', 'thị xã Tân Châu', 'huyện An Phú', 'huyện Phú Tân', 'huyện Châu Phú',
    'huyện Tịnh Biên', 'huyện Tri Tôn', 'huyện Châu Thành', 'huyện Chợ Mới', 'huyện Thoại Sơn'];
  real_id constant uuid := md5('demo_course:2019')::uuid;
  line record;
  course_id uuid;
  start timestamptz;
begin
  points := array(select 'Điểm cầu ' || point from unnest(points) as point);
  insert into public.training_courses (id, agency_id, plan_number, plan_date, title, topics, place, remote_points, starts_at, ends_at,
    invited_agency_ids, state, is_recorded_late, is_demo, created_by)
  values (real_id, organiser.id, '190/KH-UBND', '2019-04-18', 'Tập huấn thông tin đối ngoại, báo chí và truyền thông năm 2019',
    'Thông tin đối ngoại; công tác báo chí và truyền thông; phát ngôn và cung cấp thông tin cho báo chí', 'Hội trường Ủy ban nhân dân tỉnh', points,
    timestamptz '2019-05-08 07:30+07', timestamptz '2019-05-08 11:30+07', everybody, 'held', true, true, supervisor);
  insert into public.training_attendances (id, course_id, agency_id, full_name, position, point, attended, marked_how, marked_at, marked_by,
    result, is_demo, created_by)
  select md5('demo_attendance:2019:' || a.id)::uuid, real_id, a.id,
    (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng'])[1 + n * 3 % 7] || ' ' ||
      (array['Thị Minh', 'Văn', 'Hoàng', 'Ngọc', 'Thanh'])[1 + n * 2 % 5] || ' ' ||
      (array['Ánh', 'Bình', 'Chi', 'Dũng', 'Hạnh', 'Khôi', 'Liên', 'Nghĩa', 'Phượng', 'Quý', 'Thủy'])[1 + n * 5 % 11],
    case a.kind when 'district' then 'Phó Chánh Văn phòng HĐND và UBND' when 'party_body' then 'Chuyên viên' else 'Chánh Văn phòng' end,
    case when a.kind in ('district', 'commune', 'ward', 'special_zone') then points[1 + n % 11] end,
    case when n % 8 = 5 then 'absent' else 'present' end, 'list', timestamptz '2019-05-08 07:40+07', supervisor,
    case when n % 8 <> 5 then case when n % 13 = 7 then 'not_passed' else 'passed' end end, true, supervisor
  from (select *, (row_number() over (order by sort_order))::integer as n from public.agencies where dissolved_on is null) as a
  where n <= 36;
  update public.training_courses set state = 'closed', closed_at = timestamptz '2019-05-15 09:00+07' where id = real_id;

  for line in select * from demo_course order by days loop
    course_id := md5('demo_course:' || line.key)::uuid;
    start := private.start_of_day(private.today() + line.days) + interval '7 hours 30 minutes';
    insert into public.training_courses (id, agency_id, plan_number, plan_date, title, topics, lecturers, place, remote_points,
      starts_at, ends_at, registration_until, capacity, invited_agency_ids, materials, is_demo, created_at, created_by)
    values (course_id, organiser.id, line.plan_number, private.today() - line.plan_days, line.title, line.topics, line.lecturers,
      'Hội trường Ủy ban nhân dân tỉnh', case when line.key in ('spring', 'autumn') then points[1:4] else '{}' end,
      start, start + interval '4 hours', start - interval '3 days', case line.key when 'open' then 40 else 300 end,
      case when line.key <> 'next' then everybody else '{}' end,
      case when line.key in ('spring', 'autumn') then 'Tài liệu phát tại lớp; bản điện tử đính kèm.' end,
      true, private.start_of_day(private.today() - line.plan_days) + interval '9 hours', supervisor);
    continue when line.state = 'planned';
    update public.training_courses set state = 'announced' where id = course_id;

    -- Each spokesperson once in two classes, but for every fourth; a few of them already for the one to come.
    insert into public.training_attendances (id, course_id, agency_id, spokesperson_id, full_name, position, phone, email, point,
      attended, marked_how, marked_at, marked_by, result, is_demo, created_at, created_by)
    select md5('demo_attendance:' || line.key || s.id)::uuid, course_id, s.agency_id, s.id, s.full_name, s.position, s.internal_phone, s.official_email,
      case when line.key in ('spring', 'autumn') and n % 3 = 0 then points[1 + n % 4] end,
      mark, case when mark is not null then case when n % 2 = 0 then 'scan' else 'list' end end,
      case when mark is not null then start - interval '10 minutes' end, case when mark is not null then supervisor end,
      case when line.key = 'spring' and mark = 'present' then case when n % 17 = 1 then 'not_passed' else 'passed' end
        when line.key = 'autumn' and mark = 'present' and n % 2 = 0 then 'passed' end,
      true, start - interval '8 days', s.created_by
    from (
      select t.*, (row_number() over (order by a.sort_order))::integer as n
      from public.spokespersons t join public.agencies a on a.id = t.agency_id
      where t.valid_from <= private.today() and (t.valid_to is null or t.valid_to >= private.today())) as s
    cross join lateral (select case
      when line.key in ('open', 'cancelled') then null when line.key = 'spring' and n % 23 = 1 then 'absent'
      when line.key = 'autumn' and n % 20 = 19 then null else 'present' end as mark) as told
    where case line.key when 'spring' then n % 4 in (1, 2) when 'autumn' then n % 4 = 3 when 'open' then n % 6 = 0 and n <= 60
      else n <= 5 end;
    -- Came in somebody's place.
    insert into public.training_attendances (id, course_id, agency_id, full_name, position, is_walk_in, attended, marked_how, marked_at, marked_by,
      result, note, is_demo, created_by)
    select md5('demo_walk_in:' || line.key)::uuid, course_id, everybody[3], 'Trịnh Thị Thay Thế', 'Chuyên viên', true, 'present', 'list', start, supervisor,
      case line.key when 'spring' then 'passed' end, 'Đi thay lãnh đạo', true, supervisor
    where line.key in ('spring', 'autumn');

    case line.state
      when 'held' then
        update public.training_courses set state = 'held' where id = course_id;
      when 'closed' then
        update public.training_courses set state = 'held' where id = course_id;
        update public.training_courses set state = 'closed', closed_at = start + interval '5 days' where id = course_id;
      when 'cancelled' then
        update public.training_courses set cancel_reason = 'Trùng lịch họp của Tỉnh ủy; ghép vào đợt 2', state = 'cancelled' where id = course_id;
      else null;
    end case;
  end loop;
end $$;

drop table demo_course;
