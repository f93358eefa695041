/** What a setting is for, in the words of the page. */
export interface SettingText {
  key: string;
  means: string;
}

/** The settings by what they are about, in the order of the page; one this build does not know yet comes last. */
export const groups: { name: string; settings: SettingText[] }[] = [
  {
    name: 'Ngưỡng chính sách',
    settings: [
      {
        key: 'at_once_follow_up_hours',
        means:
          'Luật ghi «ngay» mà không định số giờ: hệ thống nhắc việc sau chừng ấy giờ. Đổi thì hạn đang chạy đổi theo.',
      },
      {
        key: 'attestation_cycle_months',
        means: 'Mỗi cơ quan phải xác nhận lại danh bạ của mình sau chừng ấy tháng.',
      },
      {
        key: 'delegation_max_days',
        means: 'Văn bản ủy quyền phát ngôn dài hơn số ngày này thì không lưu được. Văn bản đã lưu giữ nguyên.',
      },
      { key: 'invitation_days', means: 'Quá số ngày này, đường dẫn mời người dùng mới không còn mở được.' },
    ],
  },
  {
    name: 'Tên gọi trong văn bản',
    settings: [
      { key: 'place_name', means: 'Địa danh đứng trước ngày tháng của văn bản cấp tỉnh, và tên tỉnh trong tiêu đề.' },
      {
        key: 'supervising_agency_name',
        means: 'Ghi vào nơi nhận và văn bản báo cáo khi danh sách cơ quan chưa nói sở nào quản lý báo chí.',
      },
      {
        key: 'escalation_address',
        means:
          'Điền sẵn làm nơi nhận khi giám sát, hoặc chính cơ quan quản lý báo chí, báo cáo lên trên. Có thể ghi kèm thư điện tử, địa chỉ.',
      },
    ],
  },
  {
    name: 'Biểu mẫu để phóng viên gửi câu hỏi',
    settings: [
      { key: 'press_form_per_hour', means: 'Quá số này, biểu mẫu tạm ngừng nhận đến giờ sau và chỉ số điện thoại.' },
      { key: 'press_form_per_agency_hour', means: 'Như trên, tính riêng từng cơ quan được hỏi.' },
      { key: 'press_form_per_sender_hour', means: 'Như trên, tính riêng từng người gửi; không lưu địa chỉ của họ.' },
      {
        key: 'press_form_work_bits',
        means: 'Tăng một bậc, trình duyệt của người gửi phải tính gấp đôi; 0 là không phải tính.',
      },
    ],
  },
  {
    name: 'Bảo mật',
    settings: [
      {
        key: 'managers_second_factor',
        means:
          'Quản trị đăng nhập chỉ bằng mật khẩu sẽ không làm được việc của quản trị cho đến khi xác thực bước hai.',
      },
    ],
  },
];

/** Settings by which deadlines are counted: a change of them is looked at before it is saved. */
export const movesDeadlines = (key: string) => ['at_once_follow_up_hours', 'attestation_cycle_months'].includes(key);

export const unitNames: Record<string, string> = {
  day: 'ngày',
  hour: 'giờ',
  month: 'tháng',
  count: 'câu hỏi',
  level: 'bậc',
};

export const switchNames: Record<string, string> = { '1': 'bắt buộc', '0': 'không bắt buộc' };
