-- The documents this work began with, as far as their own words or reports of them could be read; what could not, each says.
-- They are kept by the province and sent to every agency of its administration that there is: of 2019 with its districts, of 2025
-- without. With nobody below yet they wait as drafts.

do $$
declare
  keeper constant uuid := (select id from public.agencies where code = 'UBND-TINH');
  -- Party bodies are none of the administration.
  addressed constant uuid[] := array(
    select id from public.agencies
    where parent_id is not null and kind <> 'party_body' and dissolved_on is null order by sort_order);
  has_districts constant boolean := exists (select from public.agencies where kind = 'district' and dissolved_on is null);
  document record;
  saved uuid;
begin
  for document in
    select * from (values
      ('1835', 'UBND tỉnh An Giang', 'decision', '1835/QĐ-UBND', date '2017-06-16', date '2017-07-01',
        'Ban hành Quy chế phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà nước trên địa bàn tỉnh An Giang',
        E'Căn cứ Luật Báo chí 2016, Nghị định số 43/2011/NĐ-CP và Nghị định số 09/2017/NĐ-CP; theo đề nghị của Giám đốc Sở Thông tin và Truyền thông (Tờ trình số 35/TTr-STTTT ngày 02/6/2017).\nNgười có trách nhiệm thi hành: Chánh Văn phòng UBND tỉnh, Giám đốc Sở Thông tin và Truyền thông, thủ trưởng các cơ quan chuyên môn, các cơ quan ngành dọc, Chủ tịch UBND cấp huyện, Chủ tịch UBND cấp xã.\n\nMới đọc được phần mở đầu của Quyết định, chưa đọc được nội dung Quy chế kèm theo: đính kèm bản gốc trước khi dẫn điều khoản.\nTheo tin trên Cổng thông tin điện tử tỉnh, UBND tỉnh đã ban hành Quy chế mới ngày 14/12/2025; chưa tìm được số văn bản.',
        'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Quyet-dinh-1835-QD-UBND-2017-Quy-che-phat-ngon-cung-cap-thong-tin-cho-bao-chi-An-Giang-352415.aspx'),
      ('1210', 'UBND tỉnh An Giang', 'official_letter', '1210/UBND-TH', date '2019-12-06', null,
        'V/v chấn chỉnh công tác phát ngôn và cung cấp thông tin cho báo chí',
        E'1. Thủ trưởng các sở, ban, ngành tỉnh và Chủ tịch UBND huyện, thị xã, thành phố tiếp tục quán triệt và thực hiện nghiêm Quy chế phát ngôn và cung cấp thông tin cho báo chí của UBND tỉnh (Quyết định số 1835/QĐ-UBND ngày 16/6/2017).\n2. Phân công người phát ngôn, người được ủy quyền phát ngôn bảo đảm tiêu chuẩn và năng lực; công khai thông tin về người phát ngôn trên trang thông tin điện tử của cơ quan, địa phương.\n3. Khi phát hiện thông tin trên báo chí không chính xác, sai trái: kịp thời phối hợp với Ban Tuyên giáo Tỉnh ủy và các cơ quan chuyên môn của UBND tỉnh xác minh, làm rõ; đồng thời yêu cầu cơ quan báo chí cải chính theo đúng Luật Báo chí.\n4. Sở Thông tin và Truyền thông định kỳ hằng năm tổ chức lớp tập huấn về kỹ năng, nghiệp vụ công tác phát ngôn.\n5. Sở Thông tin và Truyền thông tăng cường theo dõi, giám sát việc thực hiện Quy chế.\n\nGhi theo tin của Sở Thông tin và Truyền thông ngày 11/12/2019; chưa đối chiếu với bản gốc.',
        null),
      ('244', 'Chính phủ', 'decree', '244/2026/NĐ-CP', date '2026-06-26', date '2026-07-01',
        'Quy định về phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà nước',
        E'Quy định chi tiết khoản 5 Điều 31 Luật Báo chí; thay thế Nghị định số 09/2017/NĐ-CP.\n- Người phát ngôn gồm người đứng đầu, người được giao nhiệm vụ phát ngôn thường xuyên và người được ủy quyền trong vụ việc cụ thể; không ủy quyền tiếp (Điều 3).\n- Công bố người được giao nhiệm vụ phát ngôn trên cổng, trang thông tin điện tử trong 24 giờ kể từ khi có quyết định; UBND cấp tỉnh công bố danh sách chung (khoản 3 Điều 3).\n- Từ chối cung cấp thông tin phải nêu rõ lý do (Điều 4).\n- Sự việc đột xuất, bất thường: cung cấp thông tin ban đầu trong 24 giờ (khoản 3, 4 Điều 7); báo chí thông tin sai: phản hồi bằng văn bản nêu rõ căn cứ, yêu cầu cải chính, xin lỗi (khoản 6 Điều 7).\n- Ban hành quy chế nội bộ; cơ quan chưa có thì ban hành trong 45 ngày kể từ ngày Nghị định có hiệu lực (Điều 8, Điều 12).\n- Báo cáo hằng năm theo mẫu trước ngày 20/12, số liệu từ 15/12 năm trước đến 14/12 (Điều 10).\n\nGhi theo bản nhận dạng chữ từ bản ký; trích yếu và câu chữ cần đối chiếu với bản gốc.',
        'https://xaydungchinhsach.chinhphu.vn/nghi-dinh-244-2026-nd-cp-phat-ngon-cung-cap-thong-tin-bao-chi-119260628104947989.htm')
    ) as line (key, issuer, kind, number, issued_on, effective_on, title, summary, source_url)
  loop
    insert into public.directives (id, agency_id, issuer, kind, number, issued_on, effective_on, title, summary, source_url, addressed_agency_ids)
    values (md5('directive:' || document.key)::uuid, keeper, document.issuer, document.kind, document.number, document.issued_on,
      document.effective_on, document.title, document.summary, document.source_url, addressed)
    on conflict do nothing returning id into saved;
    continue when saved is null or addressed = '{}';
    update public.directives set state = 'issued' where id = saved;
    -- The agencies of 2025 have never been under it: it is kept for what was.
    if document.key = '1835' and not has_districts then
      update public.directives
      set state = 'ended', ended_on = '2025-12-14',
        end_reason = 'UBND tỉnh ban hành Quy chế mới ngày 14/12/2025 (theo tin trên Cổng thông tin điện tử tỉnh; chưa rõ số và ngày có hiệu lực)'
      where id = saved;
    end if;
  end loop;
end $$;
