import type { Refusals } from '@/ui/form-errors';
import type { AgencyForm } from './agencies.form';

/** Refusals of the database, each beside its field. */
export const refusals = {
  agencies_code_unique: { field: 'code', message: 'Mã này đã có cơ quan khác dùng. Chọn mã khác.' },
  agencies_code_form: {
    field: 'code',
    message: 'Mã gồm 2 đến 20 chữ cái không dấu, chữ số hoặc dấu gạch nối, ví dụ SYT, H883.',
  },
  agencies_kind: { field: 'kind', message: 'Chọn loại cơ quan.' },
  agencies_root_is_province: { field: 'kind', message: 'Chỉ cơ quan đứng đầu cây là tỉnh. Chọn loại khác.' },
  agencies_name_length: { field: 'name', message: 'Tên cơ quan dài từ 2 đến 200 ký tự.' },
  agencies_short_name_length: { field: 'short_name', message: 'Tên gọi tắt dài từ 2 đến 100 ký tự.' },
  agencies_symbol_length: { field: 'symbol', message: 'Phần viết tắt dài nhiều nhất 30 ký tự.' },
  agencies_sort_order: { field: 'sort_order', message: 'Nhập số nguyên từ 0 đến 999999.' },
  agencies_gso_code_form: { field: 'gso_code', message: 'Mã đơn vị hành chính chỉ gồm chữ số, ví dụ 883.' },
  agencies_press_role_once: {
    field: 'press_role',
    message: 'Một cơ quan khác của tỉnh đang giữ vai trò này. Bỏ vai trò ở cơ quan ấy trước.',
  },
  agencies_press_role: { field: 'press_role', message: 'Chọn một vai trò trong danh sách, hoặc để trống.' },
  agencies_head_name_length: { field: 'head_name', message: 'Họ tên dài từ 2 đến 100 ký tự.' },
  agencies_head_position_length: { field: 'head_position', message: 'Chức vụ dài từ 2 đến 200 ký tự.' },
  agencies_head_since: { field: 'head_since', message: 'Ngày giữ chức quá xa. Kiểm tra lại năm.' },
  head_since_in_future: { field: 'head_since', message: 'Ngày giữ chức chưa đến. Nhập khi người ấy đã giữ chức.' },
  head_since_missing: {
    field: 'head_since',
    message: 'Người đứng đầu nay là người khác: ghi ngày người ấy giữ chức.',
  },
  head_name_missing: { field: 'head_name', message: 'Ghi tên người đứng đầu, hoặc xóa ngày giữ chức.' },
  agencies_portal_url: { field: 'portal_url', message: 'Địa chỉ chưa đúng, ví dụ https://syt.angiang.gov.vn.' },
  agencies_portal_url_length: { field: 'portal_url', message: 'Địa chỉ dài nhiều nhất 300 ký tự.' },
  agencies_office_phone: { field: 'office_phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
  agencies_office_email: {
    field: 'office_email',
    message: 'Địa chỉ thư điện tử chưa đúng, ví dụ syt@angiang.gov.vn.',
  },
  agencies_office_address_length: { field: 'office_address', message: 'Địa chỉ dài từ 3 đến 300 ký tự.' },
  agencies_established_on: { field: 'established_on', message: 'Ngày thành lập quá xa. Kiểm tra lại năm.' },
  agencies_lifetime: { field: 'established_on', message: 'Ngày thành lập sau ngày giải thể. Kiểm tra lại.' },
  established_in_future: {
    field: 'established_on',
    message: 'Ngày thành lập chưa đến. Thêm cơ quan khi cơ quan đã hoạt động.',
  },
  agencies_internal_regulation: {
    field: 'internal_regulation_number',
    message: 'Ghi cả số và ngày của quyết định ban hành quy chế, hoặc bỏ trống cả hai.',
  },
  agencies_internal_regulation_number: {
    field: 'internal_regulation_number',
    message: 'Số quyết định dài nhiều nhất 50 ký tự.',
  },
  agencies_internal_regulation_date: {
    field: 'internal_regulation_date',
    message: 'Ngày ban hành quá xa. Kiểm tra lại năm.',
  },
  internal_regulation_in_future: {
    field: 'internal_regulation_date',
    message: 'Ngày ban hành chưa đến. Ghi khi quy chế đã ban hành.',
  },
  parent_outside: {
    field: 'parent_id',
    message: 'Bạn chỉ chuyển được cơ quan giữa các cơ quan cấp trên do mình quản trị.',
  },
  parent_dissolved: { field: 'parent_id', message: 'Cơ quan cấp trên này đã giải thể. Chọn cơ quan khác.' },
  kind_below_kind: {
    field: 'parent_id',
    message: 'Loại cơ quan này không đặt dưới cơ quan cấp trên ấy được. Đổi cơ quan cấp trên hoặc đổi loại.',
  },
  kind_above_kind: { field: 'kind', message: 'Cơ quan này đang có cơ quan cấp dưới không hợp với loại mới.' },
  agency_cycle: { field: 'parent_id', message: 'Cơ quan cấp trên này lại nằm dưới chính cơ quan đang sửa.' },
  root_fixed: {
    field: 'parent_id',
    message: 'Cơ quan đứng đầu cây giữ nguyên vị trí và loại; cơ quan khác phải có cơ quan cấp trên.',
  },
  agency_dissolved: { message: 'Cơ quan đã giải thể, không sửa được nữa.' },
  dissolution_by_act: { message: 'Cơ quan chỉ giải thể bằng một lần sắp xếp cơ quan, không bằng sửa hồ sơ.' },
} satisfies Refusals<AgencyForm>;
