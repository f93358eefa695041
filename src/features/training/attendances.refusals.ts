import { inWordsOf } from '@/ui/fields/refusals';
import type { Refusals } from '@/ui/form-errors';
import type { PersonForm } from './registration.form';

/** Refusals of the database about somebody at a course. */
export const refusals = {
  registered_twice: {
    field: 'full_name',
    message: 'Người này đã có trong danh sách của lớp. Hai người trùng họ tên thì ghi thêm đơn vị sau họ tên.',
  },
  training_attendances_full_name: { field: 'full_name', message: 'Họ và tên dài từ 2 đến 100 ký tự.' },
  training_attendances_position: { field: 'position', message: 'Chức vụ dài từ 2 đến 200 ký tự.' },
  training_attendances_phone: { field: 'phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
  training_attendances_email: {
    field: 'email',
    message: 'Địa chỉ thư điện tử chưa đúng, ví dụ hocvien@angiang.gov.vn.',
  },
  point_unknown: { field: 'point', message: 'Lớp không còn điểm cầu này. Tải lại trang rồi chọn lại.' },
  registration_not_open: { message: 'Lớp chưa được công bố nên chưa nhận đăng ký.' },
  registration_closed: { message: 'Đã hết hạn đăng ký. Liên hệ cơ quan tổ chức nếu cần thêm hoặc đổi người dự.' },
  agency_not_invited: { message: 'Cơ quan này không có trong danh sách mời của lớp.' },
  course_full: { message: 'Lớp đã đủ chỗ. Liên hệ cơ quan tổ chức để được thêm chỗ.' },
  course_over: { message: 'Lớp đã khép lại hoặc đã hủy nên không sửa được nữa.' },
  course_not_found: { message: 'Không tìm thấy lớp tập huấn, hoặc bạn không có quyền xem.' },
  attendance_too_early: { message: 'Điểm danh mở trước giờ khai mạc một giờ.' },
  attendance_of_organiser: { message: 'Cơ quan tổ chức lớp điểm danh và ghi kết quả.' },
  result_before_held: { message: 'Ghi nhận lớp đã tổ chức trước, rồi mới ghi kết quả.' },
  result_of_absent: { message: 'Người vắng mặt không có kết quả.' },
  registration_withdrawn: { message: 'Người này đã rút tên khỏi lớp. Đăng ký lại nếu cần.' },
  spokesperson_of_another: { message: 'Người phát ngôn này thuộc cơ quan khác.' },
  agency_dissolved: { message: 'Cơ quan đã giải thể, không đăng ký được.' },
} satisfies Refusals<PersonForm>;

/** A failure about somebody at a course, in the words of its refusal. */
export const inWords = (failure: unknown) => inWordsOf(refusals, failure);
