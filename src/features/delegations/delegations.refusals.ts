import type { Refusals } from '@/ui/form-errors';
import type { DelegationForm } from './delegations.form';

export const oneMatter =
  'Ghi một vụ việc trong một câu, không xuống dòng, không dùng dấu chấm phẩy. Mỗi vụ việc khác lập văn bản riêng.';

/** Refusals of the database, each beside its field. */
export const refusals = {
  delegations_open_ended: { field: 'until_day', message: 'Nhập ngày kết thúc: ủy quyền phải có thời hạn nhất định.' },
  delegations_period: { field: 'until_day', message: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.' },
  delegations_valid_from: { field: 'from_day', message: 'Ngày bắt đầu phải từ năm 1990 trở đi.' },
  delegation_too_long: {
    field: 'until_day',
    message: 'Thời hạn dài hơn mức tối đa mà tỉnh cho phép. Rút ngắn, sau này gia hạn khi cần.',
  },
  delegation_past_dissolution: {
    field: 'until_day',
    message: 'Cơ quan giải thể trước ngày này. Thời hạn phải kết thúc chậm nhất khi cơ quan giải thể.',
  },
  delegations_outside_agency: {
    field: 'delegate_rank',
    message: 'Chỉ ủy quyền cho người có trách nhiệm thuộc cơ quan, không ủy quyền cho người ngoài cơ quan.',
  },
  delegations_delegate_rank: { field: 'delegate_rank', message: 'Chọn vị trí của người được ủy quyền trong cơ quan.' },
  delegations_delegate_name: { field: 'delegate_name', message: 'Họ và tên dài từ 2 đến 100 ký tự.' },
  delegations_delegate_position: { field: 'delegate_position', message: 'Chức vụ dài từ 2 đến 200 ký tự.' },
  delegate_is_signer: {
    field: 'delegate_name',
    message: 'Người đứng đầu phát ngôn theo chức vụ, không cần tự ủy quyền cho mình.',
  },
  delegations_one_matter: { field: 'matter', message: `${oneMatter} Dài từ 10 đến 300 ký tự.` },
  delegations_scope: { field: 'scope', message: 'Phạm vi dài từ 3 đến 2.000 ký tự.' },
  delegations_official_phone: { field: 'official_phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
  delegations_internal_phone: { field: 'internal_phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
  delegations_official_email: { field: 'official_email', message: 'Địa chỉ thư điện tử chưa đúng.' },
  delegations_signer_name: { field: 'signer_name', message: 'Họ tên người ký dài từ 2 đến 100 ký tự.' },
  delegations_signer_position: { field: 'signer_position', message: 'Chức vụ người ký dài từ 2 đến 200 ký tự.' },
  head_unknown: {
    field: 'signer_name',
    message:
      'Chưa ghi nhận người đứng đầu cơ quan vào ngày ký nên chưa kiểm tra được người ký. Bổ sung người đứng đầu trước.',
  },
  signer_not_head: {
    field: 'signer_name',
    message: 'Người ký không phải người đứng đầu cơ quan vào ngày ký. Chỉ người đứng đầu được ủy quyền phát ngôn.',
  },
  redelegation: {
    field: 'signer_name',
    message: 'Người phát ngôn và người được ủy quyền không được ủy quyền tiếp. Văn bản phải do người đứng đầu ký.',
  },
  delegations_document_number: { field: 'document_number', message: 'Số, ký hiệu dài từ 1 đến 50 ký tự.' },
  delegations_number_once: {
    field: 'document_number',
    message: 'Cơ quan đã có văn bản ủy quyền mang số này trong năm. Kiểm tra lại số, hoặc thu hồi văn bản kia.',
  },
  delegations_signature_complete: { field: 'document_number', message: 'Nhập đủ số văn bản và thời điểm ký.' },
  delegations_signed_before_end: { field: 'signed_day', message: 'Thời điểm ký phải trước khi thời hạn kết thúc.' },
  signed_in_future: { field: 'signed_day', message: 'Thời điểm ký không thể ở tương lai.' },
  renewal_of_nothing: { message: 'Văn bản được gia hạn không có hoặc chưa ký. Lập văn bản ủy quyền mới.' },
  agency_dissolved: { field: 'agency_id', message: 'Cơ quan đã giải thể, không nhận văn bản ủy quyền mới.' },
  agency_fixed: { field: 'agency_id', message: 'Văn bản ủy quyền không chuyển sang cơ quan khác được.' },
  delegation_published: {
    message: 'Văn bản này đã công bố nên nội dung không sửa được nữa. Thu hồi và lập văn bản mới nếu cần.',
  },
  delegation_over: { message: 'Văn bản này đã hết hạn nên không sửa được nữa.' },
  delegation_revoked: { message: 'Văn bản này đã thu hồi nên không sửa được nữa.' },
  delegations_revocation: { message: 'Thu hồi phải có lý do.' },
  delegations_revoke_reason: { message: 'Lý do dài từ 3 đến 500 ký tự.' },
  publish_unsigned: { field: 'signed_day', message: 'Văn bản chưa ký nên chưa công bố được. Ghi nhận đã ký trước.' },
  publish_ended: { message: 'Văn bản này đã hết hiệu lực nên không công bố được.' },
  publish_without_phone: {
    field: 'official_phone',
    message: 'Người này đang được công bố: cần có điện thoại công vụ. Gỡ khỏi danh bạ trước nếu muốn bỏ trống.',
  },
  publish_without_email: {
    field: 'official_email',
    message: 'Người này đang được công bố: cần có thư điện tử công vụ. Gỡ khỏi danh bạ trước nếu muốn bỏ trống.',
  },
  not_found: { message: 'Không tìm thấy văn bản ủy quyền, hoặc bạn không còn quyền sửa.' },
} satisfies Refusals<DelegationForm>;
