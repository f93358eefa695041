import type { AppError } from '@/lib/errors';

type HeadingField = 'title' | 'decision_number' | 'decision_date' | 'effective_on';
type Refusal = { field?: HeadingField; message: string };

/** Refusals of the database that are about the plan as a whole. */
export const refusals = {
  reorganisations_title: { field: 'title', message: 'Tên đợt sắp xếp dài từ 5 đến 300 ký tự.' },
  reorganisations_decision_number: { field: 'decision_number', message: 'Số văn bản dài từ 1 đến 50 ký tự.' },
  decision_in_future: {
    field: 'decision_date',
    message: 'Ngày văn bản không thể sau hôm nay. Lập phương án sau khi văn bản được ban hành.',
  },
  effective_in_future: {
    field: 'effective_on',
    message: 'Ngày có hiệu lực chưa đến. Để phương án ở bản nháp và thực hiện từ ngày đó.',
  },
  reorganisations_effective_on: { field: 'effective_on', message: 'Ngày có hiệu lực phải từ 01/01/1990.' },
  reorganisations_steps: { message: 'Phương án cần từ 1 đến 500 bước. Chia đợt lớn hơn thành nhiều phương án.' },
  not_manager: { message: 'Chỉ quản trị của cơ quan được sắp xếp mới lập và thực hiện phương án.' },
  second_factor_required: {
    message: 'Việc này cần xác thực hai bước. Vào «Tài khoản», xác thực rồi làm lại; phương án vẫn còn ở bản nháp.',
  },
  agencies_press_role_once: {
    message:
      'Hai cơ quan cùng cấp trên không thể cùng giữ một vai trò đối với báo chí. Cho cơ quan đang giữ vai trò đó giải thể hoặc nhập vào cơ quan khác trong phương án, hoặc bỏ vai trò ở bước thành lập, đổi tên.',
  },
  agency_cycle: { message: 'Một cơ quan sẽ nằm dưới chính nó. Xem lại các bước chuyển cấp trên.' },
  agencies_root_is_province: { message: 'Chỉ cơ quan cấp tỉnh đứng đầu cây. Xem lại loại cơ quan ở các bước đổi tên.' },
  agencies_lifetime: {
    message: 'Có cơ quan sẽ giải thể trước ngày thành lập của nó. Xem lại ngày có hiệu lực và các bước giải thể.',
  },
} satisfies Record<string, Refusal>;

/** What a step says beside its field when the database refuses it. */
export const stepRefusals: Record<string, string> = {
  step_agency_unknown:
    'Không có cơ quan nào mang mã này vào lúc thực hiện bước. Chọn cơ quan khác, hoặc đưa bước thành lập lên trước.',
  step_agency_outside: 'Cơ quan này ngoài phạm vi quản trị của bạn. Chọn cơ quan khác, hoặc nhờ quản trị cấp trên.',
  step_agency_dissolved:
    'Cơ quan này đã giải thể, ở trước đây hoặc ở một bước trước. Bỏ bước này, hoặc sửa bước trước.',
  step_before_established:
    'Cơ quan này thành lập sau hoặc đúng ngày có hiệu lực. Xem lại ngày có hiệu lực, hoặc ngày thành lập của cơ quan.',
  step_before_another: 'Cơ quan này đã thay đổi ở một đợt sắp xếp có hiệu lực muộn hơn. Xem lại ngày có hiệu lực.',
  step_root_stays: 'Cơ quan đứng đầu tỉnh không giải thể, không nhập, không chuyển được. Bỏ cơ quan này khỏi bước.',
  step_heir_is_itself: 'Cơ quan không thể nhập vào hoặc bàn giao cho chính nó. Chọn cơ quan nhận khác.',
  step_heir_missing: 'Cơ quan này còn vụ việc đang mở hoặc đề nghị của báo chí chưa trả lời. Chọn cơ quan tiếp nhận.',
  step_heir_no_part: 'Cơ quan tiếp nhận phải là một trong các cơ quan được tách ra.',
  step_kind: 'Bước thuộc loại hệ thống không biết. Bỏ bước này và thêm lại.',
  agencies_code_unique: 'Mã này đã có cơ quan dùng. Đặt mã khác.',
  agencies_code_form: 'Mã gồm 2 đến 20 chữ cái không dấu, chữ số và dấu gạch nối, ví dụ SNNMT, X30292.',
  agencies_kind: 'Chọn loại cơ quan.',
  agencies_name_length: 'Tên cơ quan dài từ 2 đến 200 ký tự.',
  agencies_short_name_length: 'Tên gọi tắt dài từ 2 đến 100 ký tự. Tên đầy đủ dài hơn thế thì phải có tên gọi tắt.',
  agencies_symbol_length: 'Chữ viết tắt dài nhất 30 ký tự.',
  agencies_gso_code_form: 'Mã đơn vị hành chính gồm 1 đến 10 chữ số.',
};

/** Where in a plan a refusal points at, «steps.3.code»: the fourth step, its code. */
function placeOf(hint: string | undefined): { step: number; field: string } | undefined {
  const place = /^steps\.(\d+)\.(\w+)$/.exec(hint ?? '');
  return place?.[1] && place[2] ? { step: Number(place[1]), field: place[2] } : undefined;
}

/** A refused plan in words: at a step, beside a field of the heading, or of no single place. */
export type ToldRefusal = { step: number; field: string; message: string } | Refusal;

/** What a failed preview or act says, and where. */
export function tellRefusal({ refusal = '', field, message }: AppError): ToldRefusal {
  const place = placeOf(field);
  if (refusal === 'step_children_left') {
    return {
      message: `Còn cơ quan trực thuộc cơ quan bị giải thể: ${field}. Thêm bước chuyển cấp trên hoặc giải thể.`,
    };
  }
  if (place) return { ...place, message: stepRefusals[refusal] ?? message };
  const ofPlan: Record<string, Refusal> = refusals;
  return ofPlan[refusal] ?? { message: stepRefusals[refusal] ?? message };
}
