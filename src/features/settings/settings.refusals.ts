import type { SettingForm } from './settings.form';

type Told = { field?: keyof SettingForm; message: string };

/** Refusals of the database. */
export const refusals: Record<string, Told> = {
  settings_value_in_range: { field: 'set', message: 'Giá trị nằm ngoài giới hạn cho phép.' },
  settings_text_in_range: { field: 'set', message: 'Nhập một dòng chữ, dài trong giới hạn cho phép.' },
  settings_one_value: { field: 'set', message: 'Nhập giá trị.' },
  second_factor_first: {
    field: 'set',
    message:
      'Trước hết hãy bật xác thực hai bước cho chính mình ở trang Tài khoản rồi đăng nhập bằng hai bước; nếu không, bạn sẽ tự khóa mình.',
  },
  setting_fixed: { message: 'Chỉ đổi được giá trị, không đổi được tên và giới hạn của thiết lập.' },
};
