import { numberKeys } from '@/reference/report-figures';
import type { Refusals } from '@/ui/form-errors';
import type { ReportForm } from './reports.form';
import { reasonKeys } from './reports.names';

export const notANumber = 'Nhập số nguyên từ 0 đến 1.000.000, hoặc để trống để lấy theo hồ sơ.';
export const unexplained = 'Số điều chỉnh phải có lý do, lý do phải có số điều chỉnh; hoặc để trống cả hai.';
export const exceeding = 'Số này không thể lớn hơn tổng số đi cùng.';

const exceeds = (field: keyof ReportForm) => ({ field, message: exceeding });

/** Refusals of the database about a report, each beside its field. */
export const refusals = {
  ...Object.fromEntries(
    numberKeys.map((field) => [`agency_reports_corrected_${field}`, { field, message: notANumber }]),
  ),
  ...Object.fromEntries(
    reasonKeys.flatMap((key) => [
      [`agency_reports_${key}_explained`, { field: `${key}_reason` as const, message: unexplained }],
      [`agency_reports_${key}_reason`, { field: `${key}_reason` as const, message: 'Lý do dài từ 3 đến 1.000 ký tự.' }],
    ]),
  ),
  replies_exceed_requests: exceeds('replies'),
  spoken_exceed_unexpected: exceeds('spoken'),
  in_time_exceed_with_limit: exceeds('in_time'),
  responses_exceed_matters: exceeds('responses'),
  agency_reports_difficulties: { field: 'difficulties', message: 'Nội dung dài từ 3 đến 20.000 ký tự.' },
  agency_reports_proposals: { field: 'proposals', message: 'Nội dung dài từ 3 đến 20.000 ký tự.' },
  agency_reports_once: { message: 'Báo cáo này vừa được người khác lập. Tải lại trang để xem bản đó.' },
  agency_reports_year: { message: 'Báo cáo lập được từ năm 2017.' },
  report_of_future: { message: 'Kỳ số liệu của năm này chưa bắt đầu.' },
  report_days_not_over: { message: 'Kỳ số liệu chưa kết thúc: báo cáo xác nhận được từ ngày 15/12.' },
  report_not_owed: { message: 'Cơ quan này không thuộc phạm vi báo cáo theo Nghị định.' },
  numbers_moved: { message: 'Hồ sơ vừa thay đổi, số liệu đã được tải lại. Xem lại rồi xác nhận.' },
  report_confirmed: { message: 'Báo cáo đã xác nhận nên không sửa được. «Mở lại» trước.' },
  only_returned: { message: 'Giám sát chỉ trả lại báo cáo, không sửa nội dung báo cáo của cơ quan.' },
  province_closed: { message: 'Báo cáo toàn tỉnh đã chốt. Đề nghị giám sát của tỉnh trả lại báo cáo để sửa.' },
  report_fixed: { message: 'Báo cáo không chuyển sang cơ quan hay năm khác được.' },
  agency_reports_reopen_reason: { message: 'Lý do dài từ 3 đến 1.000 ký tự.' },
  reopen_reason_missing: { message: 'Nhập lý do.' },
  agency_dissolved: { message: 'Cơ quan đã giải thể, không nhận báo cáo mới.' },
} satisfies Refusals<ReportForm>;
