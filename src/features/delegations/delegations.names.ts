import type { Tables } from '@/lib/database.types';
import type { DelegationForm } from './delegations.form';

export type DelegationRecord = Tables<'delegations'>;
export type DelegateRank = 'deputy' | 'staff' | 'outside';
export type DelegationState = 'unsigned' | 'planned' | 'current' | 'ended' | 'revoked';

export const rankNames: Record<DelegateRank, string> = {
  deputy: 'Cấp phó của người đứng đầu',
  staff: 'Người có trách nhiệm khác thuộc cơ quan',
  outside: 'Người ngoài cơ quan',
};

export const stateNames: Record<DelegationState, string> = {
  unsigned: 'Chờ ký',
  planned: 'Chưa bắt đầu',
  current: 'Đang hiệu lực',
  ended: 'Đã hết hạn',
  revoked: 'Đã thu hồi',
};

/** Names of what a form holds, on forms and in comparisons. */
export const fieldLabels: Record<Exclude<keyof DelegationForm, 'id' | 'renews_id'>, string> = {
  agency_id: 'Cơ quan',
  delegate_name: 'Họ và tên người được ủy quyền',
  delegate_position: 'Chức vụ',
  delegate_rank: 'Vị trí trong cơ quan',
  official_phone: 'Điện thoại công vụ',
  official_email: 'Thư điện tử công vụ',
  internal_phone: 'Điện thoại nội bộ',
  matter: 'Vụ việc',
  scope: 'Phạm vi ủy quyền',
  from_day: 'Từ ngày',
  from_time: 'Từ giờ',
  until_day: 'Đến ngày',
  until_time: 'Đến giờ',
  signer_name: 'Người ký',
  signer_position: 'Chức vụ người ký',
  document_number: 'Số, ký hiệu văn bản',
  signed_day: 'Ngày ký',
  signed_time: 'Giờ ký',
};
