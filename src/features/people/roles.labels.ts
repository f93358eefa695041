import type { Action, Reach, Role } from '@/session/permissions';

/** What each right is called where people read of it; a right without words does not compile. */
export const actionLabels: Record<Action, string> = {
  'agencies.read': 'Xem danh sách và thông tin cơ quan',
  'spokespersons.read': 'Xem hồ sơ người phát ngôn',
  'spokespersons.write': 'Lập, sửa, thay thế, công bố người phát ngôn',
  'delegations.read': 'Xem văn bản ủy quyền phát ngôn',
  'delegations.write': 'Lập, ký, gia hạn, thu hồi ủy quyền phát ngôn',
  'incidents.read': 'Xem vụ việc báo chí đưa tin sai',
  'incidents.write': 'Ghi nhận vụ việc, đề nghị xác minh, kết luận, báo cáo cấp trên',
  'incidents.settle': 'Gửi văn bản cho báo chí, ghi khắc phục, đóng vụ việc',
  'digest.read': 'Xem điểm báo',
  'digest.write': 'Ghi tin bài vào điểm báo, phân loại, gỡ',
  'enquiries.read': 'Xem đề nghị của báo chí',
  'enquiries.write': 'Ghi nhận, phân công, trả lời, từ chối đề nghị của báo chí',
  'directives.read': 'Xem văn bản chỉ đạo, việc quán triệt',
  'directives.run': 'Nhập, gửi, cho hết hiệu lực văn bản chỉ đạo; đề nghị bổ sung xác nhận',
  'directives.acknowledge': 'Xác nhận đã đọc, đã quán triệt văn bản chỉ đạo',
  'events.read': 'Xem họp báo, giao ban, thông cáo, thông tin định kỳ',
  'events.write': 'Lập, thông báo, ghi nhận sự kiện báo chí và việc đã hứa',
  'training.read': 'Xem kế hoạch, lớp tập huấn',
  'training.run': 'Lập kế hoạch, tổ chức, điểm danh, ghi kết quả lớp tập huấn',
  'training.register': 'Đăng ký người dự tập huấn',
  'reports.read': 'Xem báo cáo năm và số liệu tổng hợp',
  'reports.write': 'Lập, điều chỉnh, xác nhận báo cáo năm',
  'reports.reopen': 'Mở lại, trả lại báo cáo năm đã xác nhận',
  'reports.sum': 'Lập, chốt báo cáo tổng hợp của cơ quan và cấp dưới',
  'pressAgencies.add': 'Thêm cơ quan báo chí',
  'pressAgencies.correct': 'Sửa danh sách cơ quan báo chí',
  'people.manage': 'Mời người dùng, trao và ngừng vai trò',
  'supervision.read': 'Xem bảng giám sát',
  'reminders.read': 'Xem đôn đốc',
  'reminders.send': 'Gửi, rút văn bản đôn đốc',
  'reminders.answer': 'Trả lời đôn đốc gửi đến cơ quan mình',
  'agencies.write': 'Thêm, sửa cơ quan',
  'agencies.reorganise': 'Sắp xếp, sáp nhập, giải thể cơ quan',
  'rules.write': 'Ban hành phiên bản quy định, ngày nghỉ',
  'settings.write': 'Đổi cài đặt của tỉnh',
  'audit.read': 'Xem nhật ký thay đổi và xuất dữ liệu',
  'audit.verify': 'Kiểm tra tính toàn vẹn của nhật ký',
};

/** How far a right reaches, in words. */
export const reachLabels: Record<Reach, string> = {
  own: 'Cơ quan mình',
  below: 'Cơ quan mình và cấp dưới',
  province: 'Toàn tỉnh, khi giữ vai trò ở cấp tỉnh',
  everywhere: 'Mọi cơ quan',
};

/** What a role is for, in a line. */
export const roleDuties: Record<Role, string> = {
  clerk: 'Lập hồ sơ người phát ngôn, ủy quyền, vụ việc của đúng cơ quan ấy.',
  supervisor: 'Theo dõi cơ quan ấy và mọi cơ quan cấp dưới; ghi nhận, kết luận vụ việc.',
  manager: 'Quản lý người dùng và cơ quan, từ cơ quan ấy trở xuống; không sửa nội dung hồ sơ.',
};
