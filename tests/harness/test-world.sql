-- What the database tests add to the seeds: a level below the districts, a second province, staff there, and at each
-- place one row of every kind, with an id that can be computed (md5 of its kind and place).

insert into public.agencies (code, kind, name, short_name, sort_order, parent_id, dissolved_on) values
  ('TINH-KHAC', 'province', 'Ủy ban nhân dân tỉnh khác', 'UBND tỉnh khác', 9000, null, null),
  ('H883-P1', 'ward', 'Ủy ban nhân dân phường Mỹ Bình', 'UBND phường Mỹ Bình', 9010,
    (select id from public.agencies where code = 'H883'), null),
  ('SO-CU', 'department', 'Sở đã giải thể', 'Sở cũ', 9020,
    (select id from public.agencies where code = 'UBND-TINH'), '2018-12-31');
insert into public.agencies (code, kind, name, short_name, sort_order, parent_id) values
  ('KHAC-SYT', 'department', 'Sở Y tế tỉnh khác', 'Sở Y tế khác', 9030,
    (select id from public.agencies where code = 'TINH-KHAC'));

-- An agency that was called otherwise until a reorganisation.
insert into public.reorganisations (id, agency_id, title, decision_number, decision_date, effective_on, steps)
select md5('reorganisation')::uuid, id, 'Đổi tên sở thử nghiệm', '1/NQ-THU', '2015-01-01', '2015-01-02',
  '[{"kind": "rename", "code": "KHAC-SYT", "name": "Sở Y tế của tỉnh khác"}]'
from public.agencies where code = 'TINH-KHAC';

create temporary table place as
select id, code, lower(replace(code, '-', '')) as mailbox from public.agencies
where code in ('UBND-TINH', 'STTTT', 'SYT', 'H883', 'H883-P1', 'H890', 'BTGTU', 'SVHTTDL', 'SGDDT', 'SNV', 'SO-CU',
  'TINH-KHAC', 'KHAC-SYT');

-- Staff of Long Xuyên with the two roles that reach below, a clerk of the province, and a colleague at every living place.
create temporary table newcomer as
  select md5('colleague:' || code)::uuid as id, 'dongnghiep.' || mailbox || '@phatngon.example' as email,
    'clerk' as role, id as agency_id from place where code <> 'SO-CU'
  union all
  select md5(role || ':' || code)::uuid, role || '.longxuyen@phatngon.example', role, id
  from place, unnest(array['supervisor', 'manager']) as role where code = 'H883'
  union all
  select md5('clerk:' || code)::uuid, 'clerk.tinh@phatngon.example', 'clerk', id from place where code = 'UBND-TINH';
insert into public.invitations (email, agency_id, role, token_hash, expires_at)
select email, agency_id, role, encode(sha256(convert_to(email, 'UTF8')), 'hex'), now() + interval '1 day' from newcomer;
insert into auth.users (id, aud, role, email, raw_user_meta_data)
select id, 'authenticated', 'authenticated', email,
  jsonb_build_object('full_name', 'Người thử nghiệm', 'invitation_token', email)
from newcomer;

insert into public.invitations (id, email, agency_id, role, token_hash, expires_at)
select md5('invitation:' || code)::uuid, 'moi.' || mailbox || '@phatngon.example', id, 'clerk',
  encode(sha256(convert_to('invitation:' || code, 'UTF8')), 'hex'), now() + interval '30 days'
from place where code <> 'SO-CU';

insert into public.drafts (id, user_id, form, content)
select md5('draft:' || email)::uuid, id, 'spokesperson:new', '{"full_name": "Nguyễn Văn Dở"}' from public.profiles;

-- Three heads one after another: a term ended, one running, one planned; each published.
insert into public.spokespersons (id, agency_id, kind, full_name, position, official_phone, official_email,
  internal_phone, valid_from, valid_to, created_at)
select md5(term || ':' || code)::uuid, id, 'head', 'Đặng Thị Kiểm Thử', 'Người đứng đầu', '02963123456',
  mailbox || '@angiang.gov.vn', '02963999999',
  case term when 'ended' then date '2010-01-01' when 'running' then date '2015-01-01' else private.today() + 101 end,
  case term when 'ended' then date '2010-12-31' when 'running' then private.today() + 100 end,
  now() - interval '1 day'
from place, unnest(array['ended', 'running', 'planned']) as term where code <> 'SO-CU';
select private.copy_to_public(id) from public.spokespersons where full_name = 'Đặng Thị Kiểm Thử';

-- An open-ended published term everywhere: the seeds' own, and one where they have none.
insert into public.spokespersons (agency_id, kind, full_name, position, official_phone, official_email,
  decision_number, decision_date, decision_signer, valid_from)
select id, 'standing', 'Đặng Thị Kiểm Thử', 'Phó Chủ tịch', '02963123457', mailbox || '@angiang.gov.vn',
  '1/QĐ-UBND', '2020-01-01', 'Đặng Thị Kiểm Thử', '2020-01-01'
from place where code in ('TINH-KHAC', 'KHAC-SYT', 'H883-P1');
select private.copy_to_public(s.id) from public.spokespersons s join place on place.id = s.agency_id
where s.kind = 'standing' and s.valid_to is null;

-- Two files at each running term: one with its record, one only uploaded.
insert into storage.objects (id, bucket_id, name, metadata)
select md5('object:' || file || ':' || code)::uuid, 'attachments',
  concat_ws('/', id, md5('running:' || code)::uuid, md5(file || ':' || code)::uuid),
  '{"size": 1234, "mimetype": "application/pdf"}'
from place, unnest(array['attachment', 'upload']) as file where code <> 'SO-CU';
insert into public.attachments (id, agency_id, spokesperson_id, file_name, content_type, byte_size, sha256)
select md5('attachment:' || code)::uuid, id, md5('running:' || code)::uuid, 'quyet-dinh.pdf', 'application/pdf', 1234,
  repeat('a', 64)
from place where code <> 'SO-CU';

-- Three delegations at each place, each with its signed document: published, revoked after that, taken off the directory.
insert into public.delegations (id, agency_id, delegate_name, delegate_position, delegate_rank, official_phone, official_email,
  internal_phone, matter, valid_from, valid_until, signer_name, signer_position, document_number, signed_at)
select md5(fate || ':' || code)::uuid, place.id, 'Đặng Thị Ủy Quyền', 'Phó Chánh Văn phòng', 'staff', '02963123458',
  'uyquyen.' || mailbox || '@angiang.gov.vn', '02963999998', 'Thông tin về sự cố thử nghiệm ' || fate,
  now() - interval '1 day', now() + interval '30 days', head.full_name, head.position, n || '/GUQ-THU', now() - interval '1 day'
from place
cross join lateral private.agency_head_on(place.id, private.today() - 1) as head,
  unnest(array['delegated', 'revoked', 'withdrawn']) with ordinality as fates (fate, n)
where code <> 'SO-CU';
insert into storage.objects (id, bucket_id, name, metadata)
select md5('object:' || fate || ':' || code)::uuid, 'attachments',
  concat_ws('/', id, md5(fate || ':' || code)::uuid, md5('paper:' || fate || ':' || code)::uuid),
  '{"size": 1234, "mimetype": "application/pdf"}'
from place, unnest(array['delegated', 'revoked', 'withdrawn']) as fate where code <> 'SO-CU';
insert into public.attachments (id, agency_id, delegation_id, purpose, file_name, content_type, byte_size, sha256)
select md5('paper:' || fate || ':' || code)::uuid, id, md5(fate || ':' || code)::uuid, 'signed_document',
  'giay-uy-quyen.pdf', 'application/pdf', 1234, repeat('c', 64)
from place, unnest(array['delegated', 'revoked', 'withdrawn']) as fate where code <> 'SO-CU';
select private.copy_delegation_to_public(id) from public.delegations where delegate_name = 'Đặng Thị Ủy Quyền';
update public.delegations set revoke_reason = 'Kết thúc sớm' where matter like '%revoked';
update public.public_contacts set withdrawn_at = now() where matter like '%withdrawn';

-- An incident at each place, being verified, with everything that can hang on it; and one of elsewhere that asks the place.
insert into public.press_agencies (id, name, kinds) values (md5('press_agency:thu')::uuid, 'Báo Kiểm Thử', '{online}');
create temporary table incident_of as
select code as key, id as owner_id, (select id from public.agencies where code = 'SXD') as asked_id, mailbox from place where code <> 'SO-CU'
union all
select 'asks-' || code, (select id from public.agencies where code = 'KHAC-SYT'), id, mailbox from place where code not in ('SO-CU', 'KHAC-SYT');
insert into public.incidents (id, agency_id, title, found_by, found_at, false_part, correct_part)
select md5('incident:' || key)::uuid, owner_id, 'Tin sai thử nghiệm ' || key, 'Văn phòng', '2026-01-05', 'Sai', 'Đúng' from incident_of;
insert into public.press_items (id, incident_id, press_agency_id, press_kind, title, published_at)
select md5(part || ':' || key)::uuid, md5('incident:' || key)::uuid, md5('press_agency:thu')::uuid, 'online', 'Bài báo ' || part, '2026-01-05'
from incident_of, unnest(array['item', 'lettered']) as part;
-- And one of the digest, that stands alone.
insert into public.press_items (id, agency_id, press_agency_id, press_kind, title, published_at)
select md5('digested:' || code)::uuid, id, md5('press_agency:thu')::uuid, 'online', 'Tin thử nghiệm của điểm báo', '2026-01-05'
from place where code <> 'SO-CU';
insert into public.verification_requests (id, incident_id, agency_id, asked_agency_id, question, due_at)
select md5('question:' || key)::uuid, md5('incident:' || key)::uuid, owner_id, asked_id, 'Đề nghị xác minh', now() + interval '2 days' from incident_of;
insert into public.correction_requests (id, incident_id, press_item_id, agency_id, kind, false_part, correct_part, number,
  document_date, signer_name, signer_position, sent_at, received_at, result, result_at, result_note)
select md5('letter:' || key)::uuid, md5('incident:' || key)::uuid, md5('lettered:' || key)::uuid, owner_id, 'correction', 'Sai hẳn', 'Đúng ra', '1/THU',
  '2026-01-06', 'Đặng Thị Kiểm Thử', 'Người đứng đầu', '2026-01-07', '2026-01-08', 'refused', '2026-01-09', 'Không đồng ý'
from incident_of;
insert into storage.objects (id, bucket_id, name, metadata)
select md5('object:' || file || key)::uuid, 'attachments',
  concat_ws('/', owner_id, md5('incident:' || key)::uuid, md5(file || key)::uuid), '{"size": 1234, "mimetype": "application/pdf"}'
from incident_of, unnest(array['file:', 'spare:']) as file;
update storage.objects o set id = md5('object:' || key)::uuid from incident_of where o.id = md5('object:file:' || key)::uuid;
insert into public.attachments (id, agency_id, incident_id, verification_request_id, purpose, captured_at, file_name, content_type, byte_size, sha256)
select md5('file:' || key)::uuid, owner_id, md5('incident:' || key)::uuid,
  case when key like 'asks-%' then md5('question:' || key)::uuid end,
  case when key like 'asks-%' then 'answer' else 'evidence' end, case when key not like 'asks-%' then now() end,
  'anh-chup.pdf', 'application/pdf', 1234, repeat('d', 64)
from incident_of;
-- Each comment calls upon somebody there.
insert into public.incident_events (incident_id, agency_id, kind, body, mentions)
select md5('incident:' || key)::uuid, owner_id, 'comment', 'Nhờ xem giúp',
  array(select m.user_id from public.memberships m where m.agency_id = (select id from place where place.code = incident_of.key))
from incident_of;

-- A question of the press to each place, another agency asked to contribute; and one of elsewhere that asks the place.
insert into public.press_enquiries (id, agency_id, reporter_name, press_agency_id, medium, received_at, title, question)
select md5('enquiry:' || key)::uuid, owner_id, 'Phóng viên thử', md5('press_agency:thu')::uuid, 'phone', '2026-07-05',
  'Câu hỏi thử ' || key, 'Câu hỏi thử của báo' from incident_of;
insert into public.press_enquiry_partners (id, enquiry_id, agency_id, partner_agency_id, request)
select md5('part:' || key)::uuid, md5('enquiry:' || key)::uuid, owner_id, asked_id, 'Đề nghị cho biết phần việc' from incident_of;
-- A file of each enquiry of a place, and one only uploaded.
insert into storage.objects (id, bucket_id, name, metadata)
select md5('object:' || file || ':' || key)::uuid, 'attachments',
  concat_ws('/', owner_id, md5('enquiry:' || key)::uuid, md5(file || ':' || key)::uuid), '{"size": 1234, "mimetype": "application/pdf"}'
from incident_of, unnest(array['enquiry-file', 'enquiry-spare']) as file where key not like 'asks-%';
insert into public.attachments (id, agency_id, press_enquiry_id, file_name, content_type, byte_size, sha256)
select md5('enquiry-file:' || key)::uuid, owner_id, md5('enquiry:' || key)::uuid, 'cong-van-cua-bao.pdf', 'application/pdf', 1234, repeat('e', 64)
from incident_of where key not like 'asks-%';
drop table incident_of;

-- A course of each place with somebody of elsewhere at it, and one of elsewhere with somebody of the place.
create temporary table course_of as
select code as key, 'guest:' || code as who, id as organiser_id, (select id from public.agencies a
  where a.code = case place.code when 'KHAC-SYT' then 'TINH-KHAC' when 'TINH-KHAC' then 'KHAC-SYT' else 'SXD' end) as agency_id
from place where code <> 'SO-CU'
union all
select 'invites-' || code, 'participant:' || code,
  (select id from public.agencies a where a.code = case place.code when 'KHAC-SYT' then 'TINH-KHAC' else 'KHAC-SYT' end), id
from place where code <> 'SO-CU';
insert into public.training_courses (id, agency_id, plan_number, plan_date, title, place, starts_at, ends_at, registration_until, capacity,
  invited_agency_ids)
select md5('course:' || key)::uuid, organiser_id, '1/KH-THU', '2026-01-01', 'Lớp tập huấn thử nghiệm', 'Hội trường', now() + interval '10 days',
  now() + interval '11 days', now() + interval '9 days', 100, array[agency_id]
from course_of;
update public.training_courses set state = 'announced' where title = 'Lớp tập huấn thử nghiệm';
insert into public.training_attendances (id, course_id, agency_id, full_name, position)
select md5(who)::uuid, md5('course:' || key)::uuid, agency_id, 'Đặng Thị Học Viên', 'Chuyên viên' from course_of;
-- A file of each course, and one only uploaded.
insert into storage.objects (id, bucket_id, name, metadata)
select md5('object:' || file || ':' || key)::uuid, 'attachments',
  concat_ws('/', organiser_id, md5('course:' || key)::uuid, md5(file || ':' || key)::uuid), '{"size": 1234, "mimetype": "application/pdf"}'
from course_of, unnest(array['course-file', 'course-spare']) as file;
insert into public.attachments (id, agency_id, training_course_id, file_name, content_type, byte_size, sha256)
select md5('course-file:' || key)::uuid, organiser_id, md5('course:' || key)::uuid, 'tai-lieu.pdf', 'application/pdf', 1234, repeat('f', 64)
from course_of;
drop table course_of;
-- A directive of each place to somebody elsewhere and one to itself; one of elsewhere to the place, and one not sent yet.
create temporary table directive_of as
with known as (
  select code, id, (select id from public.agencies a
    where a.code = case place.code when 'KHAC-SYT' then 'TINH-KHAC' when 'TINH-KHAC' then 'KHAC-SYT' else 'SXD' end) as guest_id,
    (select id from public.agencies a where a.code = case place.code when 'KHAC-SYT' then 'TINH-KHAC' else 'KHAC-SYT' end) as other_id
  from place where code <> 'SO-CU')
select code as key, id as keeper_id, guest_id as agency_id from known
union all
select 'within-' || code, id, id from known
union all
select which || '-' || code, other_id, id from known, unnest(array['addresses', 'draft']) as which;
insert into public.directives (id, agency_id, issuer, kind, number, issued_on, title, addressed_agency_ids)
select md5('directive:' || key)::uuid, keeper_id, 'UBND thử nghiệm', 'official_letter', key || '/THU', '2026-01-05', 'V/v thử nghiệm', array[agency_id]
from directive_of;
insert into public.directive_acknowledgements (id, directive_id, keeper_id, agency_id)
select md5('acknowledgement:' || key)::uuid, md5('directive:' || key)::uuid, keeper_id, agency_id from directive_of where key not like 'draft-%';
update public.directives set state = 'issued' where title = 'V/v thử nghiệm' and number not like 'draft-%';
-- Files of each directive and of each confirmation, and as many only uploaded.
create temporary table paper_of as
select 'directive' as record, key, keeper_id as agency_id from directive_of where key !~ '^(within|draft)-'
union all
select 'acknowledgement', key, agency_id from directive_of where key like 'addresses-%';
insert into storage.objects (id, bucket_id, name, metadata)
select md5(concat_ws(':', 'object', record || '-' || file, key))::uuid, 'attachments',
  concat_ws('/', agency_id, md5(record || ':' || key)::uuid, md5(record || '-' || file || ':' || key)::uuid), '{"size": 1234, "mimetype": "application/pdf"}'
from paper_of, unnest(array['file', 'spare']) as file;
insert into public.attachments (id, agency_id, directive_id, directive_acknowledgement_id, file_name, content_type, byte_size, sha256)
select md5(record || '-file:' || key)::uuid, agency_id, case when record = 'directive' then md5('directive:' || key)::uuid end,
  case when record = 'acknowledgement' then md5('acknowledgement:' || key)::uuid end, 'van-ban.pdf', 'application/pdf', 1234, repeat('f', 64)
from paper_of;
drop table directive_of, paper_of;

-- A conference of each place, held a year ago, with a question put there; a file of it, and one only uploaded.
insert into public.press_events (id, agency_id, kind, title, mode, place, starts_at, state)
select md5('event:' || code)::uuid, id, 'press_conference', 'Họp báo thử nghiệm ' || code, 'direct', 'Hội trường', '2025-11-05', 'held'
from place where code <> 'SO-CU';
insert into public.press_event_questions (id, event_id, agency_id, press_agency_id, question, reply_kind, reply)
select md5('asked:' || code)::uuid, md5('event:' || code)::uuid, id, md5('press_agency:thu')::uuid, 'Câu hỏi thử tại họp báo',
  'answered', 'Đã trả lời tại chỗ'
from place where code <> 'SO-CU';
insert into storage.objects (id, bucket_id, name, metadata)
select md5('object:' || file || ':' || code)::uuid, 'attachments',
  concat_ws('/', id, md5('event:' || code)::uuid, md5(file || ':' || code)::uuid), '{"size": 1234, "mimetype": "application/pdf"}'
from place, unnest(array['event-file', 'event-spare']) as file where code <> 'SO-CU';
insert into public.attachments (id, agency_id, press_event_id, file_name, content_type, byte_size, sha256)
select md5('event-file:' || code)::uuid, id, md5('event:' || code)::uuid, 'thong-bao.pdf', 'application/pdf', 1234, repeat('9', 64)
from place where code <> 'SO-CU';
-- The report of each place about 2020, confirmed where the decree binds it, and one of it and all below it.
insert into public.agency_reports (id, agency_id, year, is_sum, state)
select md5(what || ':' || code)::uuid, id, 2020, what = 'report-sum',
  case when what = 'report' and code <> 'BTGTU' then 'confirmed' else 'draft' end
from place, unnest(array['report', 'report-sum']) as what where code <> 'SO-CU';
-- A rule that has not begun.
insert into public.legal_rules (code, topic, title, basis, instrument, unit, effective_from)
values ('tried_later', 'organisation', 'Quy định thử', 'policy', 'Thiết lập của tỉnh', 'none', '2098-01-01');

-- A bucket of something else, laid out alike: a file there has the very name of a public document.
insert into storage.buckets (id, name) values ('elsewhere', 'elsewhere');
insert into storage.objects (id, bucket_id, name)
select md5('object:elsewhere:' || code)::uuid, 'elsewhere',
  concat_ws('/', id, md5('delegated:' || code)::uuid, md5('paper:delegated:' || code)::uuid) from place;

-- A reminder at each living place, about the enquiry nobody there has answered.
insert into public.reminders (id, sending_id, agency_id, sender_agency_id, finding_id, finding_kind, finding_since, subject, body, due_at)
select md5('reminder:' || code)::uuid, md5('sending')::uuid, id, id,
  md5(concat_ws(':', 'enquiry_overdue', id, md5('enquiry:' || code)::uuid))::uuid, 'enquiry_overdue', '2026-07-10',
  'Đôn đốc trả lời báo chí', 'Đề nghị trả lời đề nghị của báo chí', '2026-08-01'
from place where code <> 'SO-CU';
insert into public.notice_reads (id, user_id, key)
select md5('notice_read:' || email)::uuid, id, 'reminded:' || id from public.profiles;

drop table place, newcomer;
analyze;
