import type { Refusals } from '@/ui/form-errors';
import type { DayForm } from './days-off.form';

/** Refusals of the database, each beside its field. */
export const refusals = {
  public_holidays_day_unique: {
    field: 'from_day',
    message: 'Có ngày trong khoảng này đã nằm trong lịch. Sửa ngày đó trong bảng, hoặc chọn khoảng khác.',
  },
  public_holidays_day_known: { field: 'from_day', message: 'Ngày phải từ năm 2000 đến năm 2100.' },
  public_holidays_name: { field: 'name', message: 'Nhập tên ngày, từ 2 đến 200 ký tự.' },
  public_holidays_worked_weekend: {
    field: 'is_off',
    message: 'Chỉ thứ Bảy, Chủ nhật mới ghi là làm việc (làm bù); các ngày khác vốn đã làm việc.',
  },
  public_holidays_unsure_note: { field: 'unsure_note', message: 'Ghi từ 3 đến 500 ký tự, hoặc để trống.' },
} satisfies Refusals<DayForm>;
