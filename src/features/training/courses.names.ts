/** Where a course stands; the keys are those of training_courses.state. */
export const stateNames = {
  planned: 'Trong kế hoạch',
  announced: 'Đã công bố',
  held: 'Đã tổ chức',
  closed: 'Đã khép lại',
  cancelled: 'Đã hủy',
} as const;

export type CourseState = keyof typeof stateNames;

/** Names of the fields, on forms, in histories and comparisons. */
export const fieldLabels = {
  agency_id: 'Cơ quan tổ chức',
  plan_number: 'Số, ký hiệu kế hoạch',
  plan_date: 'Ngày kế hoạch',
  title: 'Tên lớp tập huấn',
  topics: 'Nội dung',
  lecturers: 'Giảng viên',
  place: 'Địa điểm',
  remote_points: 'Các điểm cầu',
  starts_day: 'Ngày khai mạc',
  starts_time: 'Giờ khai mạc',
  ends_day: 'Ngày kết thúc',
  ends_time: 'Giờ kết thúc',
  until_day: 'Hạn đăng ký',
  until_time: 'Giờ của hạn',
  capacity: 'Số chỗ',
  invites: 'Mời',
  invited: 'Cơ quan được mời',
  materials: 'Tài liệu',
} as const;

/** What became of somebody at a course. */
export const attendedNames = { present: 'Có mặt', absent: 'Vắng' } as const;
export const resultNames = { passed: 'Đạt', not_passed: 'Không đạt' } as const;

export type Attended = keyof typeof attendedNames;
export type Result = keyof typeof resultNames;
