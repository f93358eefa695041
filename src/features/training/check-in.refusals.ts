import { toAppError } from '@/lib/errors';
import { inWordsOf } from '@/ui/fields/refusals';
import { refusals as ofPeople } from './attendances.refusals';

const refusals = {
  ...ofPeople,
  code_stale: { message: 'Mã này đã đổi. Quét lại mã đang hiện trên màn hình của lớp.' },
  code_wrong: { message: 'Mã không đúng, hoặc lớp chưa mở điểm danh. Kiểm tra lại mã trên màn hình của lớp.' },
  code_not_now: { message: 'Mã chỉ hiện từ trước giờ khai mạc một giờ đến khi lớp kết thúc.' },
  not_registered: { message: 'Danh sách vừa thay đổi: có người không còn trong danh sách. Quét lại mã.' },
  agency_of_another: { message: 'Chỉ ghi được người của cơ quan mình.' },
  registered_twice: { message: 'Người này đã có trong danh sách. Đánh dấu ở danh sách thay vì ghi thêm.' },
};

/** A failure of checking in, in the words of its refusal. */
export const inWords = (failure: unknown) => inWordsOf(refusals, failure);

/** Whether another code will do. */
export const isCodeRefused = (failure: unknown) => /^code_/.test(toAppError(failure).refusal ?? '');
