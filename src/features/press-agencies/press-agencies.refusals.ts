import type { Refusals } from '@/ui/form-errors';
import type { PressAgencyForm } from './press-agencies.form';

/** Refusals of the database, each beside its field. */
export const refusals = {
  press_agencies_name: { field: 'name', message: 'Tên dài từ 3 đến 200 ký tự.' },
  press_agencies_name_once: {
    field: 'name',
    message: 'Đã có cơ quan báo chí mang tên này trong danh sách. Tìm trong danh sách thay vì thêm mới.',
  },
  press_agencies_kinds: {
    field: 'kinds',
    message: 'Chọn ít nhất một loại hình: loại hình quyết định thời hạn cải chính.',
  },
  press_agencies_issue_period: { field: 'issue_period', message: 'Kỳ xuất bản dài từ 3 đến 100 ký tự.' },
  press_agencies_governing_body: { field: 'governing_body', message: 'Cơ quan chủ quản dài từ 2 đến 200 ký tự.' },
  press_agencies_domains: {
    field: 'domains',
    message: 'Tên miền chưa đúng, ví dụ baoangiang.com.vn. Nhiều tên miền cách nhau bằng dấu phẩy.',
  },
  press_agencies_phone: { field: 'phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
  press_agencies_email: { field: 'email', message: 'Địa chỉ thư điện tử chưa đúng, ví dụ toasoan@bao.vn.' },
  press_agencies_address: { field: 'address', message: 'Địa chỉ dài từ 3 đến 300 ký tự.' },
} satisfies Refusals<PressAgencyForm>;
