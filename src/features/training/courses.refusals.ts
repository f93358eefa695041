import type { Refusals } from '@/ui/form-errors';
import type { CourseForm } from './courses.form';

/** Refusals of the database about a course, each beside its field. */
export const refusals = {
  training_courses_plan_number: { field: 'plan_number', message: 'Nhập số, ký hiệu kế hoạch, tối đa 50 ký tự.' },
  training_courses_plan_date: { field: 'plan_date', message: 'Ngày phải từ năm 1990 trở đi.' },
  plan_in_future: { field: 'plan_date', message: 'Ngày kế hoạch không thể ở tương lai.' },
  training_courses_title: { field: 'title', message: 'Tên lớp dài từ 5 đến 300 ký tự, viết trên một dòng.' },
  training_courses_topics: { field: 'topics', message: 'Nội dung dài từ 3 đến 5.000 ký tự.' },
  training_courses_lecturers: { field: 'lecturers', message: 'Giảng viên dài từ 2 đến 2.000 ký tự.' },
  training_courses_place: { field: 'place', message: 'Địa điểm dài từ 3 đến 300 ký tự.' },
  training_courses_remote_points: {
    field: 'remote_points',
    message: 'Mỗi điểm cầu một dòng, dài từ 2 đến 200 ký tự, không quá 200 điểm.',
  },
  training_courses_starts_at: { field: 'starts_day', message: 'Ngày phải từ năm 1990 trở đi.' },
  training_courses_period: { field: 'ends_time', message: 'Kết thúc phải sau giờ khai mạc.' },
  training_courses_registration: { field: 'until_day', message: 'Hạn đăng ký không được sau giờ khai mạc.' },
  training_courses_capacity: { field: 'capacity', message: 'Số chỗ là số nguyên từ 1 đến 100.000.' },
  training_courses_materials: { field: 'materials', message: 'Ghi chú tài liệu dài từ 3 đến 5.000 ký tự.' },
  course_in_past: {
    field: 'starts_day',
    message:
      'Giờ khai mạc đã qua. Lớp đã tổ chức thì đánh dấu «Lớp đã tổ chức, ghi nhận sau»; nếu chưa, chọn ngày khác.',
  },
  held_before_start: { field: 'starts_day', message: 'Chưa đến giờ khai mạc nên chưa ghi nhận là đã tổ chức được.' },
  announce_past: { field: 'starts_day', message: 'Không công bố lớp có giờ khai mạc đã qua. Sửa ngày khai mạc trước.' },
  registration_until_missing: { field: 'until_day', message: 'Nhập hạn đăng ký trước khi công bố.' },
  registration_past: { field: 'until_day', message: 'Hạn đăng ký đã qua. Lùi hạn đăng ký trước khi công bố.' },
  capacity_missing: { field: 'capacity', message: 'Nhập số chỗ trước khi công bố.' },
  nobody_invited: { field: 'invited', message: 'Chọn cơ quan được mời trước khi công bố.' },
  invited_unknown: { field: 'invited', message: 'Có cơ quan được mời không còn hoạt động. Bỏ cơ quan đó ra.' },
  invited_registered: {
    field: 'invited',
    message: 'Có cơ quan đã đăng ký người dự nên không bỏ khỏi danh sách mời được. Rút các đăng ký đó trước.',
  },
  capacity_below_registered: { field: 'capacity', message: 'Số chỗ ít hơn số người đã đăng ký.' },
  point_in_use: {
    field: 'remote_points',
    message: 'Có người đăng ký dự tại điểm cầu vừa bỏ. Đổi điểm cầu của họ trước.',
  },
  agency_dissolved: { field: 'agency_id', message: 'Cơ quan đã giải thể, không nhận hồ sơ mới.' },
  agency_fixed: { message: 'Lớp tập huấn không chuyển sang cơ quan khác được.' },
  state_of_new: { message: 'Lớp mới chỉ lập được ở trạng thái trong kế hoạch hoặc đã tổ chức.' },
  step_not_allowed: { message: 'Lớp đã chuyển sang bước khác. Tải lại trang để xem bước hiện nay.' },
  course_over: { message: 'Lớp đã khép lại hoặc đã hủy nên không sửa được nữa. Lớp đã khép lại thì «Mở lại» trước.' },
  attendance_unmarked: { message: 'Còn người chưa điểm danh. Ghi có mặt hoặc vắng cho đủ rồi mới khép lại.' },
  nobody_attended: { message: 'Chưa ghi nhận ai có mặt nên chưa khép lại được.' },
  results_missing: { message: 'Còn người có mặt chưa có kết quả. Ghi đạt hoặc không đạt cho đủ rồi mới khép lại.' },
  reopen_reason_missing: { message: 'Nhập lý do mở lại.' },
  cancel_reason_missing: { message: 'Nhập lý do hủy.' },
  reason_of_no_step: { message: 'Lý do chỉ ghi khi hủy hoặc mở lại lớp.' },
} satisfies Refusals<CourseForm>;
