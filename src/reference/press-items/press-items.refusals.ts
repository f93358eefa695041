import type { Told } from '@/ui/fields/refusals';

/** What the database refuses of a press item, alone or of an incident. */
export const pressItemRefusals = {
  press_items_article_once: { field: 'url', message: 'Bài này đã có trong vụ việc.' },
  press_items_alone_once: {
    field: 'url',
    message: 'Cơ quan đã ghi bài này vào điểm báo. Mở bài đã ghi ở khung «Bài này đã được ghi nhận» bên dưới.',
  },
  press_items_tone: { field: 'tone', message: 'Chọn lại tính chất thông tin.' },
  press_items_summary: { field: 'summary', message: 'Tóm tắt dài từ 3 đến 5.000 ký tự.' },
  press_items_url: {
    field: 'url',
    message: 'Địa chỉ phải bắt đầu bằng http:// hoặc https:// và dài không quá 2.000 ký tự.',
  },
  press_items_title: { field: 'title', message: 'Tên tác phẩm dài từ 3 đến 500 ký tự.' },
  press_items_author: { field: 'author', message: 'Tên tác giả dài từ 2 đến 200 ký tự.' },
  press_items_column: { field: 'column_name', message: 'Tên chuyên mục, chương trình dài không quá 200 ký tự.' },
  press_items_issue: { field: 'issue_no', message: 'Số báo dài không quá 50 ký tự.' },
  press_items_published_at: { field: 'published_at', message: 'Ngày đăng, phát phải từ năm 1990 trở đi.' },
  published_in_future: { field: 'published_at', message: 'Thời điểm đăng, phát không thể ở tương lai.' },
  press_items_quote: { field: 'quoted_passage', message: 'Đoạn trích dài quá 10.000 ký tự. Chỉ trích phần cần nêu.' },
  kind_not_of_press_agency: {
    field: 'press_kind',
    message: 'Cơ quan báo chí này không có loại hình đã chọn. Chọn lại.',
  },
  press_items_press_agency_id_fkey: { field: 'press_agency_id', message: 'Chọn lại cơ quan báo chí trong danh sách.' },
  press_items_correction_state: { message: 'Kết quả của bài báo do các văn bản quyết định, không sửa trực tiếp được.' },
  press_items_void: { message: 'Gỡ bài phải có lý do.' },
  press_items_void_reason: { field: 'void_reason', message: 'Lý do dài từ 3 đến 500 ký tự.' },
  incident_fixed: {
    message: 'Bài báo không chuyển sang vụ việc khác được. Gỡ khỏi vụ việc này rồi thêm vào vụ việc kia.',
  },
  item_voided: { message: 'Bài này đã gỡ nên không sửa được nữa.' },
  item_in_letter: { message: 'Đã gửi văn bản cho báo về bài này nên thông tin của bài không sửa, không gỡ được nữa.' },
} satisfies Record<string, Told>;
