-- Reminders in every state, from the supervisor of the province; marked as demo data on screen. What is open is about findings
-- the demo data really has; days are counted back from that of loading.

do $$
declare
  province public.agencies := (select a from public.agencies a where kind = 'province' and parent_id is null limit 1);
  supervisor uuid := (select id from public.profiles where email = 'giamsat@phatngon.example');
  everybody uuid[] := array(select id from public.agencies where dissolved_on is null);
  line record;
begin
  for line in
    select f, private.finding_id(f) as finding_id, a.id as agency_id,
      (row_number() over (partition by f.kind order by (exists (
        select from public.memberships m where m.agency_id = a.id and m.role = 'clerk' and m.active)) desc, a.sort_order))::integer as n
    from private.unsettled_findings(everybody, '{head_changed,regulation_missing,untrained}') as f
    join public.agencies a on a.id = f.agency_id and a.id <> province.id
  loop
    continue when line.n > case (line.f).kind when 'head_changed' then 2 when 'regulation_missing' then 3 else 1 end;
    insert into public.reminders (id, sending_id, agency_id, sender_agency_id, finding_id, finding_kind, subject, body, due_at,
      letter_number, letter_date, seen_at, answer, answered_at, is_demo, created_at, created_by)
    values (md5('demo_reminder:' || line.finding_id)::uuid, md5('demo_sending:' || (line.f).kind)::uuid, line.agency_id, province.id,
      line.finding_id, (line.f).kind,
      case (line.f).kind when 'head_changed' then 'Đôn đốc cử người phát ngôn sau khi thay đổi thủ trưởng'
        when 'regulation_missing' then 'Đôn đốc ban hành quy chế nội bộ về phát ngôn' else 'Đôn đốc cử người phát ngôn dự tập huấn' end,
      case (line.f).kind when 'head_changed' then 'Đề nghị cơ quan cử người phát ngôn sau khi thay đổi thủ trưởng, hoàn thành đúng thời hạn và trả lời kết quả trên hệ thống.'
        when 'regulation_missing' then 'Đề nghị cơ quan ban hành quy chế nội bộ về phát ngôn, gửi số và ngày quyết định.'
        else 'Đề nghị cơ quan cử người phát ngôn dự lớp tập huấn gần nhất.' end,
      private.start_of_day(private.today() + case (line.f).kind when 'head_changed' then 4 when 'regulation_missing' then -2 else 7 end),
      case (line.f).kind when 'regulation_missing' then '412/UBND-VP' end,
      case (line.f).kind when 'regulation_missing' then private.today() - 12 end,
      case when (line.f).kind <> 'head_changed' or line.n = 2 then now() - interval '20 hours' end,
      case when (line.f).kind = 'untrained' then 'Đã đăng ký người dự lớp của tháng tới.' end,
      case when (line.f).kind = 'untrained' then now() - interval '18 hours' end,
      true, now() - case (line.f).kind when 'regulation_missing' then interval '12 days' else interval '1 day' end, supervisor);
    -- Reminded again where nothing has happened.
    if (line.f).kind = 'regulation_missing' and line.n = 1 then
      insert into public.reminders (id, sending_id, agency_id, sender_agency_id, finding_id, finding_kind, subject, body, due_at,
        is_demo, created_at, created_by)
      values (md5('demo_reminder:again:' || line.finding_id)::uuid, md5('demo_sending:again')::uuid, line.agency_id, province.id,
        line.finding_id, (line.f).kind, 'Đôn đốc ban hành quy chế nội bộ về phát ngôn (lần 2)',
        'Đã quá thời hạn tại công văn trước. Đề nghị cơ quan ban hành ngay quy chế nội bộ.',
        private.start_of_day(private.today() + 3), true, now() - interval '5 hours', supervisor);
    end if;
  end loop;

  -- One settled long ago, and one that should not have been sent.
  insert into public.reminders (id, sending_id, agency_id, sender_agency_id, finding_id, finding_kind, finding_about, finding_since,
    subject, body, due_at, seen_at, answer, answered_at, settled_at, withdraw_reason, withdrawn_at, is_demo, created_at, created_by)
  select md5('demo_reminder:' || told.state || a.code)::uuid, md5('demo_sending:' || told.state)::uuid, a.id, province.id,
    md5('demo_finding:' || told.state || a.code)::uuid, 'no_spokesperson', null, now() - interval '60 days',
    'Đôn đốc giao nhiệm vụ phát ngôn thường xuyên', 'Đề nghị cơ quan giao nhiệm vụ phát ngôn thường xuyên theo quy định.',
    private.start_of_day(private.today() - 40),
    case told.state when 'settled' then now() - interval '49 days' end,
    case told.state when 'settled' then 'Đã có quyết định giao nhiệm vụ phát ngôn.' end,
    case told.state when 'settled' then now() - interval '45 days' end,
    case told.state when 'settled' then now() - interval '44 days' end,
    case told.state when 'withdrawn' then 'Gửi nhầm cơ quan' end,
    case told.state when 'withdrawn' then now() - interval '49 days' end,
    true, now() - interval '50 days', supervisor
  from (values ('settled'), ('withdrawn')) as told (state)
  join public.agencies a on a.press_role = 'press_authority';
end $$;
