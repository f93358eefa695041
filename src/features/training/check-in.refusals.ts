import { AppError, toAppError } from '@/lib/errors';
import { refusals as ofPeople } from './attendances.refusals';

const told: Record<string, string> = {
  code_stale: 'Mã này đã đổi. Quét lại mã đang hiện trên màn hình của lớp.',
  code_wrong: 'Mã không đúng, hoặc lớp chưa mở điểm danh. Kiểm tra lại mã trên màn hình của lớp.',
  code_not_now: 'Mã chỉ hiện từ trước giờ khai mạc một giờ đến khi lớp kết thúc.',
  not_registered: 'Danh sách vừa thay đổi: có người không còn trong danh sách. Quét lại mã.',
  agency_of_another: 'Chỉ ghi được người của cơ quan mình.',
  registered_twice: 'Người này đã có trong danh sách. Đánh dấu ở danh sách thay vì ghi thêm.',
};

/** A refusal of checking in, in words. */
export function inWords(failure: unknown): unknown {
  const key = toAppError(failure).refusal ?? '';
  const message = told[key] ?? (key in ofPeople ? ofPeople[key as keyof typeof ofPeople].message : undefined);
  return message ? new AppError('invalid', message) : failure;
}

/** Whether another code will do. */
export const isCodeRefused = (failure: unknown) => /^code_/.test(toAppError(failure).refusal ?? '');
