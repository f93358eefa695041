-- What the agencies did with the directives, and directives in every other state: invented, and marked as demo data on screen.
-- Days are counted back from that of loading; when the real documents were sent here, and by when they were to be confirmed, too.

do $$
declare
  keeper constant uuid := (select id from public.agencies where code = 'UBND-TINH');
  supervisor constant uuid := (select id from public.profiles where email = 'giamsat@phatngon.example');
  everybody constant uuid[] := array(
    select id from public.agencies where parent_id is not null and dissolved_on is null order by sort_order);
  now_on constant date := private.today();
  document record;
  saved uuid;
begin
  -- Those of the seeds, sent some time ago.
  for document in
    select md5('directive:' || key)::uuid as id, now_on - sent_days as sent_on, now_on - due_days as confirm_by
    from (values ('1835', 420, 390), ('1210', 330, 300), ('244', 45, 12)) as line (key, sent_days, due_days)
  loop
    update public.directive_acknowledgements set sent_at = private.start_of_day(document.sent_on) + interval '9 hours', is_demo = true
    where directive_id = document.id;
    update public.directives set sent_at = private.start_of_day(document.sent_on) + interval '9 hours', confirm_by = document.confirm_by
    where id = document.id and state = 'issued';
  end loop;

  for document in
    select * from (values
      ('speech', 'official_letter', '98/UBND-KGVX', 9, -11, 'V/v tăng cường chủ động cung cấp thông tin cho báo chí dịp cuối năm',
        E'Chủ động cung cấp thông tin về tình hình kinh tế - xã hội, an sinh dịp cuối năm.\nTrực phát ngôn trong các ngày nghỉ, lễ.', 'issued'),
      ('form', 'official_letter', '41/UBND-VX', 260, 235, 'V/v rà soát, công khai danh sách người phát ngôn trên trang thông tin điện tử',
        'Rà soát người phát ngôn, cập nhật số điện thoại và thư điện tử công vụ.', 'ended'),
      ('wrong', 'notice', '15/TB-UBND', 120, 100, 'Thông báo kết luận giao ban báo chí quý II', null, 'voided'),
      ('plan', 'plan', '27/KH-UBND', 2, null, 'Kế hoạch truyền thông, cung cấp thông tin cho báo chí năm tới',
        'Dự kiến nội dung, hình thức cung cấp thông tin định kỳ của tỉnh trong năm.', 'draft')
    ) as line (key, kind, number, days, due_days, title, summary, state)
  loop
    insert into public.directives (id, agency_id, issuer, kind, number, issued_on, title, summary, addressed_agency_ids, confirm_by,
      is_demo, created_at, created_by)
    values (md5('demo_directive:' || document.key)::uuid, keeper, 'UBND tỉnh An Giang', document.kind, document.number, now_on - document.days,
      document.title, document.summary, case document.key when 'plan' then '{}' else everybody end, now_on - document.due_days, true,
      private.start_of_day(now_on - document.days) + interval '8 hours', supervisor)
    returning id into saved;
    if document.state <> 'draft' then
      update public.directives set state = 'issued', sent_at = private.start_of_day(now_on - document.days) + interval '9 hours' where id = saved;
    end if;
  end loop;

  -- How far each agency has got: of the older ones nearly all, of the newest a few; demo clerks find one thing of each kind to do.
  with told as (
    select a.id, a.sent_at, n, d.issued_on, g.kind, case
      when d.id = md5('directive:244')::uuid then case
        when g.code in ('SYT', 'X30292') then 'returned' when g.code in ('H883', 'X30301') then 'waiting' when g.code in ('H890', 'X30307') then 'read'
        when n % 9 = 7 then 'waiting' when n % 9 = 4 then 'read' else 'confirmed' end
      when d.id = md5('demo_directive:speech')::uuid then case n % 6 when 2 then 'confirmed' when 5 then 'read' else 'waiting' end
      when d.id = md5('directive:1210')::uuid and n % 15 = 12 then 'read'
      when d.id = md5('demo_directive:wrong')::uuid then 'waiting'
      else 'confirmed' end as becomes
    from (
      select a.*, row_number() over (partition by a.directive_id order by g.sort_order)::integer as n
      from public.directive_acknowledgements a join public.agencies g on g.id = a.agency_id) as a
    join public.directives d on d.id = a.directive_id
    join public.agencies g on g.id = a.agency_id
  )
  update public.directive_acknowledgements a
  set state = case told.becomes when 'returned' then 'confirmed' else told.becomes end,
    read_at = told.sent_at + interval '1 day' + told.n % 5 * interval '3 hours',
    spread_on = said.spread_on, spread_form = said.spread_form, staff_count = said.staff_count, note = said.note,
    spread_form_note = case when said.spread_form = 'other' then 'Lồng ghép trong buổi sinh hoạt Ngày Pháp luật' end,
    confirmed_at = case when said.spread_on is not null then private.start_of_day(said.spread_on) + interval '16 hours' end
  from told
  left join lateral (
    select private.day_of(told.sent_at) + 2 + told.n % 6 as spread_on,
      (array['conference', 'meeting', 'copied', 'intranet', 'meeting', 'copied', 'other'])[1 + told.n % 7] as spread_form,
      case told.kind when 'department' then 38 + told.n * 13 % 95 when 'district' then 120 + told.n * 17 % 160 else 22 + told.n * 7 % 40 end
        as staff_count,
      case when told.n % 4 = 1 then 'Đã sao gửi các phòng, đơn vị trực thuộc.' end as note
  ) as said on told.becomes in ('confirmed', 'returned')
  where a.id = told.id and told.becomes <> 'waiting';
  update public.directive_acknowledgements a
  set state = 'returned', returned_at = now() - interval '2 days', returned_by = supervisor, redo_by = now_on + 5,
    return_reason = 'Chưa rõ các đơn vị trực thuộc đã được quán triệt chưa. Đề nghị bổ sung số người và hình thức ở từng đơn vị.'
  from public.agencies g
  where g.id = a.agency_id and g.code in ('SYT', 'X30292') and a.directive_id = md5('directive:244')::uuid;

  update public.directives set state = 'ended', ended_on = now_on - 30, end_reason = 'Đã hoàn thành việc rà soát'
  where id = md5('demo_directive:form')::uuid;
  update public.directives set state = 'voided', void_reason = 'Nhập nhầm: thông báo không có nội dung phải quán triệt'
  where id = md5('demo_directive:wrong')::uuid;
end $$;
